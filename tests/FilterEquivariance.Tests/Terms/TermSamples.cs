namespace FilterEquivariance.Tests;

/// <summary>Terms beside what LINQ says they are, written operator by operator without the library.</summary>
internal static class TermSamples
{
    /// <summary>Equal elements can be told apart: even numbers are equal, and so are odd ones.</summary>
    public static readonly IEqualityComparer<int> Parity = EqualityComparer<int>.Create((x, y) => x % 2 == y % 2, x => x % 2);

    private static readonly IComparer<int> Backwards = Comparer<int>.Create((x, y) => y.CompareTo(x));

    public static readonly IReadOnlyList<TermSample> Natural =
    [
        new(Terms.Identity<int>(), xs => xs),
        new(Terms.Reverse<int>(), xs => xs.Reverse()),
        new(Terms.Of<int>(Passes.Parse("F B^2")), xs => xs.Concat(xs.Reverse().SelectMany(x => Enumerable.Repeat(x, 2)))),
        new(Terms.Of<int>(Passes.Stutter(3)), xs => xs.SelectMany(x => Enumerable.Repeat(x, 3))),
        new(Terms.Of<int>(Passes.Empty), _ => []),
    ];

    public static readonly IReadOnlyList<TermSample> Operators =
    [
        new(Terms.Keep((int x) => x > 0), xs => xs.Where(x => x > 0)),
        new(Terms.Drop((int x) => x % 2 == 1), xs => xs.Where(x => x % 2 != 1)),
        new(Terms.Copies((int x) => Math.Abs(x % 3)), xs => xs.SelectMany(x => Enumerable.Repeat(x, Math.Abs(x % 3)))),
        new(Terms.Copies((int x) => x > 1 ? 2 : 1), xs => xs.SelectMany(x => Enumerable.Repeat(x, x > 1 ? 2 : 1))),
        new(Terms.OrderBy((int x) => x), xs => xs.OrderBy(x => x)),
        new(Terms.OrderBy((int x) => x % 2), xs => xs.OrderBy(x => x % 2)),
        new(Terms.OrderBy((int x) => x / 2, Backwards), xs => xs.OrderBy(x => x / 2, Backwards)),
        new(Terms.OrderByDescending((int x) => x % 2), xs => xs.OrderByDescending(x => x % 2)),
        new(Terms.OrderByDescending((int x) => x / 2, Backwards), xs => xs.OrderByDescending(x => x / 2, Backwards)),
        new(Terms.Distinct<int>(), xs => xs.Distinct()),
        new(Terms.KeepLast<int>(), xs => xs.Reverse().Distinct().Reverse()),
        new(Terms.KeepRepeats<int>(), xs => xs.Where((x, i) => xs.Take(i).Contains(x))),
        new(Terms.KeepUnique<int>(), xs => xs.Where(x => xs.Count(y => y == x) == 1)),
        new(Terms.KeepFrequent<int>(2), xs => xs.Where(x => xs.Count(y => y == x) >= 2)),
        new(Terms.KeepFrequent<int>(0), xs => xs),
        new(Terms.GroupEqual<int>(), xs => xs.GroupBy(x => x).SelectMany(group => group)),
        new(Terms.OrderByCount<int>(), xs => xs.OrderBy(x => xs.Count(y => y == x))),
        new(Terms.OrderByCountDescending<int>(), xs => xs.OrderByDescending(x => xs.Count(y => y == x))),
    ];

    /// <summary>With an equality of their own these are filter-equivariant only for predicates that respect it.</summary>
    public static readonly IReadOnlyList<TermSample> ByParity =
    [
        new(Terms.Distinct(Parity), xs => xs.Distinct(Parity)),
        new(Terms.KeepLast(Parity), xs => xs.Reverse().Distinct(Parity).Reverse()),
        new(Terms.KeepRepeats(Parity), xs => xs.Where((x, i) => xs.Take(i).Contains(x, Parity))),
        new(Terms.KeepUnique(Parity), xs => xs.Where(x => xs.Count(y => Parity.Equals(x, y)) == 1)),
        new(Terms.KeepFrequent(2, Parity), xs => xs.Where(x => xs.Count(y => Parity.Equals(x, y)) >= 2)),
        new(Terms.GroupEqual(Parity), xs => xs.GroupBy(x => x, Parity).SelectMany(group => group)),
        new(Terms.OrderByCount(Parity), xs => xs.OrderBy(x => xs.Count(y => Parity.Equals(x, y)))),
        new(Terms.OrderByCountDescending(Parity), xs => xs.OrderByDescending(x => xs.Count(y => Parity.Equals(x, y)))),
    ];

    public static readonly IReadOnlyList<TermSample> All = [.. Natural, .. Operators, .. ByParity];

    /// <summary>All lists up to length 6 over four letters, and longer ones.</summary>
    public static IEnumerable<int[]> Lists()
    {
        var random = new Random(1);
        return Words.UpTo(4, 6).Concat(Enumerable.Range(0, 50).Select(_ => RandomList(random)));
    }

    public static int[] RandomList(Random random) => [.. Enumerable.Range(0, random.Next(60)).Select(_ => random.Next(12))];

    /// <summary>A random composition of samples.</summary>
    public static TermSample Random(Random random, IReadOnlyList<TermSample> samples, int depth)
    {
        if (depth == 0 || random.Next(6) == 0)
            return samples[random.Next(samples.Count)];
        var (left, right) = (Random(random, samples, depth - 1), Random(random, samples, depth - 1));
        return random.Next(3) == 0 ? left.Plus(right) : left.Then(right);
    }
}

/// <summary>A term and its reference.</summary>
internal sealed record TermSample(Term<int> Term, Func<int[], IEnumerable<int>> Reference)
{
    public TermSample Then(TermSample next) => new(Term.Then(next.Term), xs => next.Reference([.. Reference(xs)]));

    public TermSample Plus(TermSample next) => new(Term + next.Term, xs => Reference(xs).Concat(next.Reference(xs)));

    public void AssertAgrees(int[] list)
    {
        var before = list.ToArray();
        var (expected, actual) = (Reference(list).ToArray(), Term.Apply(list));
        Assert.True(expected.SequenceEqual(actual), $"{Term} on [{string.Join(", ", list)}]: [{string.Join(", ", actual)}], not [{string.Join(", ", expected)}]");
        Assert.NotSame(list, actual);
        Assert.Equal(before, list);
    }
}
