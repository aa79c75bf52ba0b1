using FilterEquivariance.Testing;

namespace FilterEquivariance.Verification.Tests.Corpus;

public class CorpusLabelsAreTrueTests
{
    public static TheoryData<string> Files => [.. CorpusReader.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryLabel_AgreesWithTheCompiledFunction(string file)
    {
        var wrong = CorpusReader.Read(file).SelectMany(Wrong).ToList();

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    private static IEnumerable<string> Wrong(CorpusFunction function)
    {
        if (function.Filter.Truth == CorpusTruth.Outside && function.Map.Truth == CorpusTruth.Outside) yield break;
        var runnable = CompiledCorpus.Instance.Value.Load(function);
        foreach (var law in (Law[])[Law.Filter, Law.Map])
        {
            if (function[law].Truth == CorpusTruth.Outside) continue;
            // Opaque element types are run at integers, at strings and at a type whose order has ties; strings seldom tell more than integers.
            var found = runnable.Select((closed, i) => new BruteForce(closed, seed: 17, isThorough: i != 1).Refute(law)).FirstOrDefault(text => text is not null);
            if (function[law].Truth == CorpusTruth.Holds && found is not null) yield return $"{function}: {law} is labelled holds, but {found}";
            if (function[law] is { Truth: CorpusTruth.Fails, Needs: null } && found is null) yield return $"{function}: {law} is labelled fails, but no counterexample was found";
        }

        if (runnable.Any(closed => closed.ChangedItsInput)) yield return $"{function}: changes its input, which is outside the model";
    }
}
