using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Tests.LibraryModels;

public class HandComparedModelTests
{
    private static readonly int[][] Arrays = [[], [3], [1, 2], [2, 1, 2], [5, 0, 4, 1]];

    [Fact]
    public void EachMeaning_IsThatOfTheRealCall()
    {
        var failures = new List<string>();
        foreach (var (id, (pattern, call)) in HandComparedModels.Calls)
        {
            Assert.True(ModelTable.TryGet(id, out var model), id);
            var cases =
                from array in Arrays
                from i in Enumerable.Range(-1, 5)
                from j in Enumerable.Range(-1, 5)
                select (array, i, j);
            foreach (var (array, i, j) in cases)
            {
                string real = Real(call, array, i, j, pattern);
                string boxed = Boxed(model!, pattern, array, i, j);
                if (real != boxed)
                    failures.Add($"{id} on [{string.Join(", ", array)}], {i}, {j}: model {boxed}, real {real}");
            }
        }

        Assert.True(failures.Count == 0, string.Join("\n", failures));
    }

    [Fact]
    public void ASlice_OfAListOrText_IsCheckedAsTheirMembersCheckIt()
    {
        Assert.True(ModelTable.TryGet("array.slice", out var model));
        Index[] ends = [0, 1, 3, 5, ^0, ^1, ^3, ^5];
        var cases = from array in Arrays from start in ends from end in ends select (array, start, end);
        foreach (var (array, start, end) in cases)
        {
            var range = new RangeValue(new IndexValue(start.Value, start.IsFromEnd), new IndexValue(end.Value, end.IsFromEnd));
            var list = new ListValue(SequenceShape.List, array.Select(item => (object?)item));
            string text = string.Concat(array);

            Assert.Equal(
                (start, end, Outcome(() => array.ToList()[start..end], null), Outcome(() => text[start..end], null)),
                (start, end, Sliced(list), Sliced(text)));

            string Sliced(object source) => Outcome(() => model!.Meaning!(new PlainContext("array.slice"), [source, range]), null);
        }
    }

    private static string Real(RealCall call, int[] array, int i, int j, string pattern)
    {
        int[] changed = [.. array];
        string result = Outcome(() => call(changed, i, j, 7), null);
        // A list grows; an array keeps its length.
        return pattern == "al" ? result : $"{result} {Display.Of(changed)}";
    }

    private static string Boxed(LibraryModel model, string pattern, int[] array, int i, int j)
    {
        bool grows = model.Id.Contains("AddRange");
        var list = new ListValue(grows ? SequenceShape.List : SequenceShape.Array, array.Select(item => (object?)item));
        object?[] operands = [.. pattern.Select(letter => letter switch
        {
            'a' => list,
            'i' => i,
            'j' => j,
            'v' => 7,
            'l' => new ListValue(SequenceShape.ReadOnlySpan, new List<object?> { i, j }),
            'r' => new RangeValue(new IndexValue(Math.Max(i, 0), false), new IndexValue(Math.Max(j, 0), false)),
            'c' => new GivenFunction(pair => ((int)pair[1]!).CompareTo((int)pair[0]!)),
            's' => string.Concat(array),
            'z' => new ListValue(SequenceShape.Array, Enumerable.Repeat((object?)0, Math.Max(i, 0))),
            'b' => new ListValue(SequenceShape.View, "ab".Select(c => (object?)c)),
            'w' => new ListValue(SequenceShape.ReadOnlySpan, new List<object?> { $"{i}", null, $"{j}" }),
            ',' => ',',
            ';' => "; ",
            _ => (object?)new ListValue(SequenceShape.ReadOnlySpan, string.Concat(array).Select(c => (object?)c)),
        })];
        string result = Outcome(() => model.Meaning!(new PlainContext(model.Id), operands), grows ? list : null);
        return pattern == "al" ? result : $"{result} {Display.Of(list)}";
    }

    private static string Outcome(Func<object?> call, ListValue? instead)
    {
        try
        {
            object? result = call();
            return Display.Of(instead ?? result);
        }
        catch (Exception exception) when (exception is not (RefusedException or FuelExhaustedException))
        {
            return Display.Of(exception);
        }
    }
}
