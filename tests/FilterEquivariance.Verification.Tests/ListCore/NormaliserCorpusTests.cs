using FilterEquivariance.Testing;
using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.ListCore.Normalizer;
using FilterEquivariance.Verification.Lowering;

namespace FilterEquivariance.Verification.Tests.ListCore;

/// <summary>All list functions of the corpus do after normalisation what they did before.</summary>
public class NormaliserCorpusTests
{
    [Theory]
    [MemberData(nameof(Files))]
    public void NormalisingKeeps_WhatTheFunctionsOfTheCorpusDo(string file)
    {
        var lowering = new CompilationLowering(SourceCompiler.CompileWithErrors(File.ReadAllText(Path.Combine(CorpusReader.Folder, file))));
        foreach (var function in lowering.FindListFunctions(CancellationToken.None))
        {
            var program = lowering.Lower(function, CancellationToken.None);
            var normalised = Normalizer.Normalize(program);
            if (ReferenceEquals(program, normalised))
                continue;
            var (before, after) = (new EvaluatedFunction(program, long.MaxValue, 20_000), new EvaluatedFunction(normalised, long.MaxValue, 20_000));
            foreach (var (lists, others) in Arguments(before))
            {
                var expected = before.Run(lists, others, CancellationToken.None);
                if (expected is Outcome.Refused)
                    continue;
                var actual = after.Run(lists, others, CancellationToken.None);
                Assert.True(Shown(expected) == Shown(actual),
                    $"{function.Name} on {string.Join(" and ", lists.Select(Shown))}: {Shown(expected)} became {Shown(actual)}\n{ListCoreText.Of(normalised.Entry.Body)}");
            }
        }
    }

    public static IEnumerable<object[]> Files() => CorpusReader.Files.Select(file => new object[] { file });

    private static IEnumerable<(IReadOnlyList<IReadOnlyList<object?>> Lists, IReadOnlyList<object?> Others)> Arguments(EvaluatedFunction function)
    {
        if (function.Refusal is not null)
            yield break;
        object?[] letters = [.. function.Alphabet.Letters.Take(3)];
        IReadOnlyList<IReadOnlyList<object?>> lists = [.. Enumerable.Range(0, 5).SelectMany(length => ListsOf(letters, length)), [.. letters, .. letters, .. letters]];
        for (var n = 0; n < 3; n++)
        {
            object?[] others = [.. function.Others.Select(other => other.Values[n % other.Values.Count])];
            for (var i = 0; i < lists.Count; i++)
                yield return ([.. function.Lists.Select((_, k) => lists[(i * (k * 7 + 1)) % lists.Count])], others);
            if (function.Others.Count == 0)
                yield break;
        }
    }

    private static IEnumerable<IReadOnlyList<object?>> ListsOf(object?[] letters, int length) =>
        length == 0 ? [[]] : ListsOf(letters, length - 1).SelectMany(list => letters.Select(letter => (IReadOnlyList<object?>)[.. list, letter]));

    private static string Shown(object? value) => value switch
    {
        null => "null",
        string text => text,
        Outcome.Returned returned => Shown(returned.Items),
        RecordValue record => "(" + string.Join(", ", record.Fields.Select(Shown)) + ")",
        System.Collections.IEnumerable items => "[" + string.Join(", ", items.Cast<object?>().Select(Shown)) + "]",
        _ => value.ToString()!,
    };
}
