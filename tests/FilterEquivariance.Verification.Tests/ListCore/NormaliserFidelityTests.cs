using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Tests.ListCore;

/// <summary>Before and after normalisation a function gives the same results, throws the same exceptions and leaves the same arguments behind.</summary>
public class NormaliserFidelityTests
{
    private const int Fuel = 20_000;

    [Theory]
    [MemberData(nameof(All))]
    public void NormalisingKeeps_WhatAFunctionDoes(string source)
    {
        var normalised = NormalisedSource.Of(source);
        var (before, after) = (new Evaluator(normalised.Before), new Evaluator(normalised.After));
        var compared = 0;
        foreach (var items in Inputs())
        {
            foreach (var arguments in Arguments(normalised.Before.Entry, items))
            {
                var (given, givenAgain) = (arguments(), arguments());
                var expected = Observe(before, given);
                if (expected is null)
                    continue;
                compared++;
                Assert.True(expected == Observe(after, givenAgain), $"[{string.Join(", ", items)}]: {expected} became {Observe(after, arguments())}\n{normalised.Text}");
            }
        }

        Assert.True(compared > 50, "the evaluator refused nearly all inputs");
    }

    // The inputs make no list of texts, to which one case casts its argument.
    public static IEnumerable<object[]> All() =>
        NormalizerTests.Rewritten().Select(row => new[] { row[0] }).Concat(NormalizerTests.LeftAlone())
            .Where(row => !WritingCases.NoCompactionsOfViews.Contains(row[0]))
            .Concat(NormaliserCases.WithNull.Concat(RecursionCases.WithHelpers).Concat(Differential.WrongHandovers.Filter.Where(source => !source.Contains("object names", StringComparison.Ordinal))).Select(source => new object[] { source }));

    /// <summary>All lists over three values up to length four, then longer ones.</summary>
    private static IEnumerable<int[]> Inputs()
    {
        IReadOnlyList<int[]> level = [[]];
        for (var length = 0; length <= 4; length++)
        {
            foreach (var list in level)
                yield return list;
            level = [.. level.SelectMany(list => new[] { 1, 2, 4 }.Select(value => list.Append(value).ToArray()))];
        }

        var random = new Random(20240517);
        for (var i = 0; i < 40; i++)
            yield return [.. Enumerable.Range(0, random.Next(5, 12)).Select(_ => random.Next(-3, 9))];
    }

    // The second list is another one, and then the very same object: a rewrite may not rely on two parameters being different lists.
    private static IEnumerable<Func<object?[]>> Arguments(Function entry, int[] items)
    {
        yield return () => [.. entry.Parameters.Select((parameter, i) => Value(parameter.Type, i == 0 ? items : [.. items.Reverse().Prepend(3)]))];
        if (entry.Parameters.Length > 1)
        {
            yield return () => [.. entry.Parameters.Select(parameter => Value(parameter.Type, []))];
            if (entry.Parameters[1].Type.IsSequence)
                yield return () => Value(entry.Parameters[0].Type, items) is var shared ? [shared, shared] : [];
        }

        if (entry.Parameters[0].Type.MayBeNull)
            yield return () => [.. entry.Parameters.Select(parameter => parameter.Type.IsSequence ? null : Value(parameter.Type, items))];
    }

    private static object Value(TypeRef type, int[] items) => type switch
    {
        { Kind: TypeKind.Int32 } => items.Length - 1,
        { Kind: TypeKind.String } => string.Concat(items.Select(item => (char)('a' + Math.Abs(item)))),
        { Sequence: SequenceShape.Array } => new ListValue(SequenceShape.Array, items.Select(item => (object?)item)),
        _ => new ListValue(SequenceShape.List, items.Select(item => (object?)item)),
    };

    /// <summary>The result or the exception, with the arguments as they are then; null when the evaluator refuses.</summary>
    private static string? Observe(Evaluator evaluator, object?[] arguments)
    {
        string result;
        try
        {
            result = Shown(evaluator.Call(arguments, Fuel, CancellationToken.None));
        }
        catch (EvaluationException exception)
        {
            result = exception.ExceptionType;
        }
        catch (Exception exception) when (exception is RefusedException or FuelExhaustedException)
        {
            return null;
        }

        return result + " | " + string.Join("; ", arguments.Select(Shown));
    }

    private static string Shown(object? value) => value is ListValue list ? $"[{string.Join(", ", list.Items)}]" : value?.ToString() ?? "null";
}
