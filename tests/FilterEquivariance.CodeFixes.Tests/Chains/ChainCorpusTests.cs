using FilterEquivariance.Analyzers;
using FilterEquivariance.CodeFixes.Fixes;

namespace FilterEquivariance.CodeFixes.Tests.Chains;

/// <summary>Labelled chains: what is offered, and whether anybody can notice that it was done.</summary>
public sealed class ChainCorpusTests
{
    public static TheoryData<string> Files() => [.. Chain.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task ARewriteIsOffered_WhereTheLabelSaysSo_AndNowhereElse(string file)
    {
        var source = Chain.Read(file);
        var offers = await Chain.OffersAsync(source);
        var wrong = Chain.In(file, source)
            .Where(chain => offers.Any(offer => chain.Span.Contains(offer.Location.SourceSpan)) != chain.Moves)
            .Select(chain => $"{chain.Name} {(chain.Moves ? "should move" : "must stay")}");

        Assert.Equal([], wrong);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task AfterAllFixes_NobodyCanTellTheDifference(string file)
    {
        var source = Chain.Read(file);
        var moving = Chain.In(file, source).Where(chain => chain.Moves).ToArray();
        if (moving.Length == 0)
            return;
        var text = source;
        foreach (var id in (await Chain.OffersAsync(source)).Select(offer => offer.Id).Distinct())
            text = await new FixVerifier(new MoveCallFix(), new RewriteAnalyzer()).FixAllAsync(id, text);
        var original = new ChainRun(source);
        var rewritten = new ChainRun(text);

        var differences = moving.SelectMany(chain => original.Observe(chain.Name).Zip(rewritten.Observe(chain.Name))
            .Where(pair => pair.First != pair.Second).Take(1)
            .Select(pair => $"{chain.Name}: {pair.First} but then {pair.Second}"));
        Assert.Equal([], differences);
    }
}
