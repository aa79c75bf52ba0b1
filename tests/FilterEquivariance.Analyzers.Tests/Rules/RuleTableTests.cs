using System.Text.RegularExpressions;
using FilterEquivariance.Analyzers.Rules;
using FilterEquivariance.Testing;
using Microsoft.CodeAnalysis;

namespace FilterEquivariance.Analyzers.Tests.Rules;

public sealed class RuleTableTests
{
    [Fact]
    public void Ids_AreUnique_AndInOrder() => Assert.Equal(RuleTable.All.Select(rule => rule.Id).Distinct().Order(), RuleTable.All.Select(rule => rule.Id));

    [Fact]
    public void OnlyARefutation_OrAMissingBody_IsAnError() => Assert.Equal(
        ["FEQ1001", "FEQ1004", "FEQ2001", "FEQ2004", "FEQ9001", "FEQ9002", "FEQ9003", "FEQ9004"],
        RuleTable.All.Where(rule => rule.DefaultSeverity == DiagnosticSeverity.Error).Select(rule => rule.Id));

    [Fact]
    public void EveryOption_IsInAPage()
    {
        var source = File.ReadAllText(RepositoryFiles.Find("analyzers", "FilterEquivariance.Analyzers", "Options", "EquivarianceOptions.cs"));
        var pages = string.Concat(Directory.GetFiles(RepositoryFiles.Find("docs"), "*.md", SearchOption.AllDirectories).Select(File.ReadAllText));

        Assert.All(Regex.Matches(source, "\"(feq\\.[a-z_]+)\"").Select(match => match.Groups[1].Value), option => Assert.Contains(option, pages));
    }
}
