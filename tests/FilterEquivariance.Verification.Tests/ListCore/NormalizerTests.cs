namespace FilterEquivariance.Verification.Tests.ListCore;

public class NormalizerTests
{
    [Theory]
    [MemberData(nameof(Rewritten))]
    public void AnEvidentForm_IsRewritten(string source, string expected)
    {
        var text = NormalisedSource.Of(source).Text;
        Assert.True(text.Contains(expected), text);
    }

    [Theory]
    [MemberData(nameof(LeftAlone))]
    public void AFormThatOnlyLooksAlike_IsLeftAlone(string source)
    {
        var normalised = NormalisedSource.Of(source);
        Assert.True(normalised.IsUnchanged, normalised.Text);
    }

    [Theory]
    [MemberData(nameof(Rewritten))]
    public void NormalisingTwice_ChangesNothingMore(string source, string expected)
    {
        var once = NormalisedSource.Of(source).After;
        Assert.Contains(expected, ListCoreText.Of(once.Entry.Body));
        Assert.Same(once, Verification.ListCore.Normalizer.Normalizer.Normalize(once));
    }

    [Fact]
    public void TheEntry_IsTheFunctionOfThatId()
    {
        var after = NormalisedSource.Of(NormaliserCases.IndexLoops[0].Source).After;
        Assert.Same(after.Functions[after.Entry.Id], after.Entry);
    }

    [Fact]
    public void AFunctionThatCallsItsLocalFunctions_IsLeftAlone_WithoutItsProgram()
    {
        var before = NormalisedSource.Of("""
            static List<int> F(List<int> xs)
            {
                var r = new List<int>();
                void Keep(int x) => r.Add(x);
                for (int i = 0; i < xs.Count; i++) Keep(xs[i]);
                return r;
            }
            """).Before.Entry;
        Assert.Same(before, Verification.ListCore.Normalizer.Normalizer.Normalize(before));
    }

    public static IEnumerable<object[]> Rewritten() =>
        new[] { NormaliserCases.IndexLoops, NormaliserCases.Drains, WritingCases.Fills, NormaliserCases.Reversals, NormaliserCases.ForEachCalls, WritingCases.Updates, NormaliserCases.LinkedWalks, WritingCases.Copies, NormaliserCases.Removals, WritingCases.Compactions, NormaliserCases.Enumerators, BuilderCases.Exact, BuilderCases.Fluent, RecursionCases.Groupings, RecursionCases.Receivers, RecursionCases.Recursions, ViewCases.Rewritten, PartitionCases.EqualRests, PartitionCases.FrontInserts, PartitionCases.Sections, PartitionCases.PriorityDrains, PartitionCases.Parts, PartitionCases.Appended, SurroundingCases.Rewritten, FlagCases.Rewritten, LateCollectionCases.Rewritten, LateCollectionCases.StillLate }
            .SelectMany(cases => cases).Select(each => new object[] { each.Source, each.Expected });

    public static IEnumerable<object[]> LeftAlone() =>
        new[] { NormaliserCases.NoIndexLoops, NormaliserCases.NoDrains, WritingCases.NoFills, NormaliserCases.NoReversals, NormaliserCases.NoForEachCalls, WritingCases.NoUpdates, NormaliserCases.NoLinkedWalks, WritingCases.NoCopies, NormaliserCases.NoRemovals, WritingCases.NoCompactions, WritingCases.NoCompactionsOfViews, NormaliserCases.NoEnumerators, BuilderCases.NotExact, BuilderCases.NotFluent, RecursionCases.NoGroupings, RecursionCases.NoReceivers, RecursionCases.NoRecursions, ViewCases.LeftAlone, PartitionCases.NoEqualRests, PartitionCases.NoFrontInserts, PartitionCases.NoSections, PartitionCases.NoPriorityDrains, PartitionCases.NoParts, PartitionCases.NotAppended, SurroundingCases.LeftAlone, FlagCases.LeftAlone, LateCollectionCases.LeftAlone }
            .SelectMany(cases => cases).Select(source => new object[] { source });
}
