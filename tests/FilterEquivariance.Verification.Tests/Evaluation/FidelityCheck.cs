using System.Collections;
using System.Reflection;
using FilterEquivariance.Testing;
using FilterEquivariance.Testing.Differential;
using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Inputs;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Lowering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FilterEquivariance.Verification.Tests.Evaluation;

/// <summary>Runs compiled functions and their lowered selves on the same random inputs.</summary>
internal sealed class FidelityCheck
{
    private readonly List<string> _mismatches = [];
    private readonly Dictionary<string, string> _refused = [];

    /// <summary>Runs that were compared.</summary>
    public int Comparisons { get; private set; }

    public int Functions { get; private set; }

    public IReadOnlyList<string> Mismatches => _mismatches;

    /// <summary>Functions none of whose runs could be compared, with the first reason.</summary>
    public IReadOnlyDictionary<string, string> Refused => _refused;

    /// <summary>Checks all list functions of a compilation that can be called by reflection.</summary>
    public void Check(CSharpCompilation compilation, int runs)
    {
        var assembly = SourceCompiler.Load(compilation);
        var lowering = new CompilationLowering(compilation);
        foreach (var function in lowering.FindListFunctions(CancellationToken.None))
        {
            if (Find(assembly, function.Symbol) is not { } method)
                continue;
            Functions++;
            Check(function.Name, lowering.Lower(function, CancellationToken.None), method, runs);
        }
    }

    private void Check(string name, Program program, MethodInfo method, int runs)
    {
        var evaluated = new EvaluatedFunction(program, long.MaxValue);
        if (evaluated.Refusal is { } refusal)
        {
            _refused[name] = refusal;
            return;
        }

        var random = new Random(StableSeed(name));
        var evaluator = new Evaluator(program);
        int compared = 0;
        string? reason = null;
        // A function that refused so many runs refuses the others too, each at the price of all its fuel.
        for (int run = 0; run < runs && (compared > 0 || run < 20); run++)
        {
            var lists = evaluated.Lists.Select(_ => RandomList(random, evaluated.Alphabet.Letters)).ToArray();
            object?[] others = [.. evaluated.Others.Select(other => other.Values[run == 0 ? 0 : random.Next(other.Values.Count)])];
            object?[] arguments = Arguments(program, lists, others);
            object?[] runtime;
            var values = new RuntimeValues();
            try
            {
                runtime = [.. method.GetParameters().Select((parameter, i) => values.Of(arguments[i], parameter.ParameterType))];
            }
            catch (NotSupportedException e)
            {
                reason ??= e.Message;
                continue;
            }

            string input = string.Join("; ", arguments.Select(RuntimeValues.Describe));
            var outcome = evaluator.Run(arguments, 50_000, CancellationToken.None, out int _);
            if (outcome is Outcome.Refused refused)
            {
                reason ??= refused.Reason;
                continue;
            }

            compared++;
            string expected = Real(method, runtime);
            string actual = outcome is Outcome.Returned returned ? "[" + string.Join(", ", returned.Items.Select(RuntimeValues.Describe)) + "]" : "threw " + ((Outcome.Threw)outcome).ExceptionType;
            if (expected != actual)
            {
                _mismatches.Add($"{name}({input}): the runtime gives {expected}, the evaluator {actual}");
                break;
            }
        }

        Comparisons += compared;
        if (compared == 0)
            _refused[name] = reason ?? "";
    }

    private static string Real(MethodInfo method, object?[] arguments)
    {
        try
        {
            object? result = method.Invoke(null, arguments);
            return result is string text ? RuntimeValues.Describe(text.ToCharArray()) : RuntimeValues.Describe(result is IEnumerable sequence ? sequence.Cast<object?>().ToArray() : result);
        }
        catch (TargetInvocationException e)
        {
            return "threw " + e.InnerException!.GetType().Name;
        }
        catch (Exception e)
        {
            return "threw " + e.GetType().Name;
        }
    }

    private static object?[] Arguments(Program program, IReadOnlyList<object?>[] lists, object?[] others)
    {
        var parameters = program.Entry.Parameters;
        object?[] arguments = new object?[parameters.Length];
        int list = 0;
        int other = 0;
        for (int i = 0; i < arguments.Length; i++)
            arguments[i] = program.ListParameters.Contains(i) ? SequenceBuilder.Build(parameters[i].Type, lists[list++]) : SequenceBuilder.Copy(others[other++]);
        return arguments;
    }

    // Mostly few letters, so that equal elements meet; sometimes all of them.
    private static object?[] RandomList(Random random, IReadOnlyList<object?> letters)
    {
        int used = random.Next(3) == 0 ? letters.Count : Math.Min(letters.Count, random.Next(1, 6));
        return [.. Enumerable.Range(0, random.Next(random.Next(3) == 0 ? 14 : 6)).Select(_ => letters[random.Next(used)])];
    }

    private static int StableSeed(string name) => name.Aggregate(17, (hash, c) => unchecked(hash * 31 + c));

    private static MethodInfo? Find(Assembly assembly, IMethodSymbol symbol)
    {
        if (symbol.MethodKind != MethodKind.Ordinary || !symbol.IsStatic || symbol.ContainingType.IsGenericType)
            return null;
        if (symbol.TypeParameters.Any(parameter => parameter.ConstraintTypes.Any(constraint => constraint.TypeKind == Microsoft.CodeAnalysis.TypeKind.Class)))
            return null;
        string metadataName = symbol.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat).Replace("global::", "");
        var type = assembly.GetTypes().Single(candidate => candidate.FullName!.Replace('+', '.') == metadataName);
        var candidates = type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(method => method.Name == symbol.Name && method.GetParameters().Length == symbol.Parameters.Length).ToArray();
        if (candidates.Length != 1 || candidates[0].GetParameters().Any(parameter => parameter.ParameterType.IsByRefLike))
            return null;
        if (!symbol.IsGenericMethod)
            return candidates[0];
        return candidates[0].MakeGenericMethod([.. symbol.TypeParameters.Select(parameter => parameter.HasReferenceTypeConstraint ? typeof(string) : typeof(int))]);
    }
}
