using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FilterEquivariance.Generators.Parsing;

/// <summary>Names in generated code that nothing else may have.</summary>
internal static class ExtrapolantNames
{
    private static readonly HashSet<string> Variables = new(StringComparer.Ordinal) { "destination", "element", "i", "length", "next", "part", "result", "run" };

    /// <summary>A name as an identifier, whatever word of the language it is.</summary>
    public static string Escaped(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    /// <summary>What the body calls a parameter: it has variables of its own. Callers see the names of the user's part.</summary>
    public static string Of(IParameterSymbol parameter)
    {
        var (name, method) = (parameter.Name, (IMethodSymbol)parameter.ContainingSymbol);
        if (!Variables.Contains(name) && !name.StartsWith("source", StringComparison.Ordinal) && !Taken(method).Contains(name))
            return Escaped(name);
        do
            name += "Argument";
        while (method.Parameters.Any(other => other.Name == name));
        return name;
    }

    /// <summary>What the names of members about the form begin with: the method's name, for further overloads with a number.</summary>
    public static string Form(IMethodSymbol method)
    {
        var number = 1;
        for (var earlier = Earlier(method).Count(); earlier > 0; earlier--)
        {
            do
                number++;
            while (!method.ContainingType.GetMembers(method.Name + number).IsEmpty);
        }

        return number == 1 ? method.Name : method.Name + number;
    }

    /// <summary>A name of a member to write that the type uses for something else; null when there is none.</summary>
    public static string? Clash(IMethodSymbol method) => Taken(method).FirstOrDefault(name =>
        method.ContainingType.Name == name
        || method.ContainingType.TypeParameters.Any(parameter => parameter.Name == name)
        || method.ContainingType.GetMembers(name).Any(member => !IsWritten(member)));

    /// <summary>Whether <c>var</c> might mean a type in the body.</summary>
    public static bool HasTypeCalledVar(IMethodSymbol method, Compilation compilation) =>
        compilation.ContainsSymbolsWithName("var", SymbolFilter.Type)
        || MethodHeads.Around(method).SelectMany(type => type.TypeParameters).Concat(method.TypeParameters).Any(parameter => parameter.Name == "var");

    /// <summary>Whether an overload that writes into a span stands beside none that might have the same types.</summary>
    public static bool HasRoomForDestination(IMethodSymbol method) =>
        !method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Any(other => other.Parameters.Length == method.Parameters.Length + 1)
        && !Earlier(method).Any(other => other.Parameters.Length == method.Parameters.Length && other.Arity == method.Arity);

    /// <summary>Whether the method stands in its type twice, which is an error of the compiler's own.</summary>
    public static bool IsRepeated(IMethodSymbol method)
    {
        string Signature(IMethodSymbol one) => $"{one.Arity} {string.Join(", ", one.Parameters.Select(parameter => MethodHeads.Name(parameter.Type)))}";

        return Earlier(method).Any(other => Signature(other) == Signature(method));
    }

    /// <summary>Whether the generator wrote a member: the analyzer sees what it has written.</summary>
    public static bool IsWritten(ISymbol member) =>
        member.GetAttributes().Any(attribute => attribute is { AttributeClass.Name: "GeneratedCodeAttribute", ConstructorArguments: [{ Value: "FilterEquivariance.Generators" }, _] });

    private static string[] Taken(IMethodSymbol method) => [Form(method) + "NormalForm", Form(method) + "Form"];

    // The overloads that are written, too, in the order of their declaration.
    private static IEnumerable<IMethodSymbol> Earlier(IMethodSymbol method) =>
        method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>()
            .Where(other => other.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == ExtrapolantReader.AttributeName))
            .TakeWhile(other => !SymbolEqualityComparer.Default.Equals(other, method));
}
