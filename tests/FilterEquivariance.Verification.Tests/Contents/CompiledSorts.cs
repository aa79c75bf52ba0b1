using System.Globalization;
using System.Reflection;
using FilterEquivariance.Testing;
using FilterEquivariance.Verification.Deciding;
using FilterEquivariance.Verification.Lowering;
using FilterEquivariance.Verification.Tests.Corpus;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FilterEquivariance.Verification.Tests.Contents;

/// <summary>Functions given as text: decided by the engine, and run for real with fuel.</summary>
internal sealed class CompiledSorts
{
    private readonly Assembly _assembly;
    private readonly Action<int> _refill;
    private readonly Dictionary<int, Verdict> _verdicts = [];

    /// <param name="members">Each becomes a class; those that do not compile are left out.</param>
    public CompiledSorts(IReadOnlyList<string> members)
    {
        var sources = members.Select((m, i) => $"public static class C{i} {{ {m} }}").ToArray();
        var broken = SourceCompiler.CompileWithErrors(sources).GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error)
            .Select(d => d.Location.SourceTree!.ToString()).ToHashSet();
        sources = [.. sources.Where(s => !broken.Contains(s))];
        var lowering = new CompilationLowering(SourceCompiler.Compile(sources));
        foreach (var function in lowering.FindListFunctions(CancellationToken.None))
        {
            if (function.Symbol is not { Name: "F", ContainingSymbol.Name: var type })
                continue;
            var report = Decider.Decide(lowering.Lower(function, CancellationToken.None), new DecisionOptions { Refute = false }, CancellationToken.None);
            _verdicts[int.Parse(type.AsSpan(1), CultureInfo.InvariantCulture)] = report.Filter.Verdict;
        }

        var burning = sources.Select(s => new FuelRewriter().Visit(CSharpSyntaxTree.ParseText(s, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot()).NormalizeWhitespace().ToFullString());
        _assembly = SourceCompiler.Load(SourceCompiler.Compile([.. burning, FuelRewriter.Source]));
        _refill = _assembly.GetType("CorpusFuel", throwOnError: true)!.GetMethod("Refill")!.CreateDelegate<Action<int>>();
    }

    /// <summary>Indexes of the functions that compile.</summary>
    public IEnumerable<int> Indexes => _verdicts.Keys.Order();

    public bool IsProved(int index) => _verdicts[index] is Verdict.Proved;

    /// <summary>A counterexample to the filter law, found by running the function; null when there is none.</summary>
    public string? Refute(int index)
    {
        var method = _assembly.GetType($"C{index}")!.GetMethod("F", BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)!;
        var function = RuntimeFunction.Of(method, _refill, literals: [], nullable: false, extremes: true);
        return new BruteForce(function, seed: 17, isThorough: true).Refute(Law.Filter) ?? (function.ChangedItsInput ? "changes its input" : null);
    }
}
