using System.Globalization;
using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Tests.LibraryModels;

public class TextSpanModelTests
{
    private static readonly string[] Texts = ["", "a", "ab", "Ab", "abab", " a b ", "  ", "12", "-7x", "ba"];

    [Fact]
    public void EachMeaning_IsThatOfTheRealCall()
    {
        var failures = new List<string>();
        foreach (var (id, (pattern, call)) in TextSpanModels.Calls.Concat(SpanSearchModels.Calls))
        {
            Assert.True(ModelTable.TryGet(id, out var model), id);
            var cases = from a in Texts from b in Texts from i in Enumerable.Range(-1, 5) from j in Enumerable.Range(-1, 4) select (a, b, i, j);
            foreach (var (a, b, i, j) in cases)
            {
                string real = Outcome(() => call(a, b, i, j));
                string boxed = Outcome(() => model!.Meaning!(new PlainContext(id, TypeRef.Simple(TypeKind.Char, "char")), [.. pattern.Select(letter => Operand(letter, a, b, i, j))]));
                if (real != boxed)
                    failures.Add($"{id} on \"{a}\", \"{b}\", {i}, {j}: model {boxed}, real {real}");
            }
        }

        Assert.True(failures.Count == 0, string.Join("\n", failures.Take(20)));
    }

    private static object? Operand(char letter, string a, string b, int i, int j) => letter switch
    {
        'a' => Span(a),
        'b' => Span(b),
        'A' => a,
        'B' => b,
        'c' => TextSpanModels.First(b),
        'd' => SpanSearchModels.Last(b),
        'w' => new ListValue(SequenceShape.ReadOnlySpan, new List<object?> { a, b }),
        'i' => i,
        'j' => j,
        'g' => CultureInfo.InvariantCulture,
        _ => (int)(i < 1 ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase),
    };

    private static ListValue Span(string text) => new(SequenceShape.ReadOnlySpan, text.Select(c => (object?)c));

    private static string Outcome(Func<object?> call)
    {
        try
        {
            return Display.Of(call());
        }
        catch (Exception exception) when (exception is not (RefusedException or FuelExhaustedException))
        {
            return Display.Of(exception);
        }
    }
}
