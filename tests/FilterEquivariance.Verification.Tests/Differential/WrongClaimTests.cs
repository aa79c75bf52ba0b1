using FilterEquivariance.Testing;
using FilterEquivariance.Verification.Deciding;
using FilterEquivariance.Verification.Lowering;

namespace FilterEquivariance.Verification.Tests.Differential;

/// <summary>False laws stay unproved.</summary>
public class WrongClaimTests(WrongClaimTests.Verdicts verdicts) : IClassFixture<WrongClaimTests.Verdicts>
{
    [Fact]
    public void NoFalseFilterLaw_IsProved() => Assert.True(verdicts.Proved(Law.Filter) is "", verdicts.Proved(Law.Filter));

    [Fact]
    public void NoFalseMapLaw_IsProved() => Assert.True(verdicts.Proved(Law.Map) is "", verdicts.Proved(Law.Map));

    /// <summary>All cases are compiled once.</summary>
    public sealed class Verdicts
    {
        private readonly List<(Law Law, string Source)> _proved = [];

        public Verdicts()
        {
            string[] filter = [.. WrongClaims.Filter, .. WrongHandovers.Filter, .. WrongNulls.Filter];
            string[] members = [.. filter, .. WrongClaims.Map];
            var compilation = SourceCompiler.Compile([.. members.Select((source, i) => source.StartsWith("readonly", StringComparison.Ordinal) ? $"class C{i} {{ {source.Replace(" C(", $" C{i}(")} }}" : $"static class C{i} {{ {source} }}")]);
            var lowering = new CompilationLowering(compilation);
            var seen = new HashSet<string>();
            foreach (var function in lowering.FindListFunctions(CancellationToken.None))
            {
                if (function.Symbol is not { Name: "F", ContainingSymbol.Name: var type } || !seen.Add(type))
                    continue;
                var index = int.Parse(type.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
                var law = index < filter.Length ? Law.Filter : Law.Map;
                var report = Decider.Decide(lowering.Lower(function, CancellationToken.None), new DecisionOptions { Refute = false }, CancellationToken.None);
                if ((law == Law.Filter ? report.Filter : report.Map).Verdict is Verdict.Proved)
                    _proved.Add((law, members[index]));
            }

            Assert.Equal(members.Length, seen.Count);
        }

        internal string Proved(Law law) => string.Join("\n", _proved.Where(proved => proved.Law == law).Select(proved => proved.Source));
    }
}
