using System.Runtime.CompilerServices;

namespace FilterEquivariance.Architecture.Tests.Problems;

/// <summary>A small function of lists of numbers, as in studies of how people and machines induce rules (theory, section 9).</summary>
/// <param name="Name">What it does.</param>
/// <param name="Function">The function, for numbers from 0 to 99.</param>
/// <param name="Code">Its body, filled in by the compiler.</param>
public sealed record ListProblem(string Name, Func<int[], IEnumerable<int>> Function, [CallerArgumentExpression(nameof(Function))] string Code = "")
{
    /// <summary>Problems that satisfy the filter law.</summary>
    public static IReadOnlyList<ListProblem> Equivariant { get; } =
    [
        new("the list", xs => xs),
        new("the list twice", xs => xs.Concat(xs)),
        new("each element twice", xs => xs.SelectMany(x => Enumerable.Repeat(x, 2))),
        new("the reverse", xs => Enumerable.Reverse(xs)),
        new("the list and its reverse", xs => xs.Concat(Enumerable.Reverse(xs))),
        new("distinct", xs => xs.Distinct()),
        new("the last of each value", xs => Enumerable.Reverse(xs).Distinct().Reverse()),
        new("the first of each value dropped", xs => xs.Where((x, i) => Array.IndexOf(xs, x) < i)),
        new("values that occur once", xs => xs.Where(x => xs.Count(y => y == x) == 1)),
        new("equal ones side by side", xs => xs.GroupBy(x => x).SelectMany(group => group)),
        new("rare ones first", xs => xs.OrderBy(x => xs.Count(y => y == x))),
        new("sorted", xs => xs.Order()),
        new("sorted, then the list", xs => xs.Order().Concat(xs)),
        new("sorted distinct", xs => xs.Distinct().Order()),
        new("sorted distinct, descending", xs => xs.Distinct().OrderDescending()),
        new("above 7", xs => xs.Where(x => x > 7)),
        new("above 49", xs => xs.Where(x => x > 49)),
        new("even", xs => xs.Where(x => x % 2 == 0)),
        new("odd", xs => xs.Where(x => x % 2 == 1)),
        new("two digits", xs => xs.Where(x => x >= 10 && x <= 99)),
        new("without 3", xs => xs.Where(x => x != 3)),
        new("without the first 7", xs => xs.Where((x, i) => x != 7 || Array.IndexOf(xs, 7) < i)),
        new("by the tens digit", xs => xs.OrderBy(x => x / 10)),
        new("by the units digit", xs => xs.OrderBy(x => x % 10)),
        new("x, x times", xs => xs.SelectMany(x => Enumerable.Repeat(x, Math.Clamp(x, 0, 99)))),
        new("x, x / 10 times", xs => xs.SelectMany(x => Enumerable.Repeat(x, Math.Clamp(x / 10, 0, 9)))),
        new("the reverse of those above 7", xs => Enumerable.Reverse(xs).Where(x => x > 7)),
    ];

    /// <summary>Problems, and mistakes, that break it.</summary>
    public static IReadOnlyList<ListProblem> Others { get; } =
    [
        new("the first three", xs => xs.Take(3)),
        new("without the last", xs => xs.SkipLast(1)),
        new("every second", xs => xs.Where((x, i) => i % 2 == 0)),
        new("rotated by one", xs => xs.Skip(1).Concat(xs.Take(1))),
        new("reversed from 6 elements on", xs => xs.Length >= 6 ? Enumerable.Reverse(xs) : xs),
        new("reversed from 9 elements on", xs => xs.Length >= 9 ? Enumerable.Reverse(xs) : xs),
        new("reversed from 5 values on", xs => xs.Distinct().Count() >= 5 ? Enumerable.Reverse(xs) : xs),
        new("without the head if three are equal", xs => xs.GroupBy(x => x).Any(group => group.Count() >= 3) ? xs.Skip(1) : xs),
        new("the largest", xs => xs.Where(x => x == xs.Max())),
        new("without repetitions side by side", xs => xs.Where((x, i) => i == 0 || xs[i - 1] != x)),
        new("one of each tens digit", xs => xs.DistinctBy(x => x / 10)),
        new("up to the first odd one", xs => xs.TakeWhile(x => x % 2 == 0)),
        new("one more", xs => xs.Select(x => x + 1)),
    ];

    /// <summary>The value as an array; exceptions pass.</summary>
    public int[] Apply(IReadOnlyList<int> list) => [.. Function([.. list])];

    /// <summary>The body alone.</summary>
    public string Body => Code["xs => ".Length..];
}
