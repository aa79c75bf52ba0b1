using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FilterEquivariance.CodeFixes.Counterexamples;

/// <summary>The text of a test that computes both sides of a law on a counterexample and compares them.</summary>
internal sealed class CounterexampleTest
{
    private readonly IMethodSymbol _method;
    private readonly Compilation _compilation;
    private readonly ITypeSymbol _element;
    private readonly string _elementName;
    private readonly ImmutableDictionary<string, string?> _bag;
    private readonly Law _law;
    private readonly Dictionary<string, string> _values;
    private readonly LiteralNames _literals;

    private CounterexampleTest(IMethodSymbol method, Compilation compilation, ITypeSymbol element, ImmutableDictionary<string, string?> bag, Dictionary<string, string> values)
    {
        (_method, _compilation, _element, _bag, _values) = (method, compilation, element, bag, values);
        _law = bag["law"] == Law.Map.Name ? Law.Map : Law.Filter;
        _elementName = Name(element);
        _literals = new LiteralNames(method);
    }

    /// <summary>Name of the test, without what makes it unique.</summary>
    public string TestName => $"{_method.Name}_CommutesWith{(_law == Law.Filter ? "Filtering" : "Mapping")}";

    /// <summary>The test of a diagnostic's counterexample, or null when the function cannot be called on it from outside.</summary>
    public static CounterexampleTest? Of(IMethodSymbol method, Compilation compilation, ImmutableDictionary<string, string?> bag)
    {
        if (method.MethodKind != MethodKind.Ordinary || method.ContainingType.IsGenericType || method.Parameters.Any(parameter => parameter.RefKind is not (RefKind.None or RefKind.In)))
            return null;
        if (!method.IsStatic && (method.ContainingType.IsAbstract || !method.ContainingType.InstanceConstructors.Any(constructor => constructor.Parameters.IsEmpty && constructor.DeclaredAccessibility >= Accessibility.Internal)))
            return null;
        var values = WitnessText.Assignments(bag.GetValueOrDefault("witness.inputs")).Concat(WitnessText.Assignments(bag.GetValueOrDefault("witness.arguments")))
            .ToDictionary(pair => pair.Name, pair => pair.Value);
        if (bag.GetValueOrDefault("witness.xs") is not { } xs || !bag.ContainsKey("witness.inputs") && !AddOnlyList(method, values, xs))
            return null;

        // The witness names every parameter and nothing else; a state of 'this' cannot be made here.
        if (values.Count != method.Parameters.Length || !method.Parameters.All(parameter => values.ContainsKey(parameter.Name)))
            return null;
        if (method.IsGenericMethod)
        {
            if (Letter(xs, compilation) is not { } letter)
                return null;
            method = method.Construct([.. method.TypeParameters.Select(_ => letter)]);
        }

        return ListShape.ElementOf(method.ReturnType, compilation) is { } element ? new CounterexampleTest(method, compilation, element, bag, values) : null;
    }

    /// <summary>A type's name, valid everywhere.</summary>
    public static string Name(ITypeSymbol type) =>
        type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier));

    /// <summary>The test method.</summary>
    public string Text(string name, TestFramework framework)
    {
        var (transform, after, before) = (Unused(_law == Law.Filter ? "kept" : "g"), Unused("after"), Unused("before"));
        var step = $"{(_law == Law.Filter ? "Where" : "Select")}({transform})";
        var throws = _bag["witness.after"]!.StartsWith("threw ", StringComparison.Ordinal) || _bag["witness.before"]!.StartsWith("threw ", StringComparison.Ordinal);
        var lines = new List<string>();
        lines.AddRange(_method.Parameters.Select(parameter => IsList(parameter)
            ? $"var {Escape(parameter.Name)} = {Array(_values[parameter.Name])};"
            : $"{Name(parameter.Type)} {Escape(parameter.Name)} = {_literals.Qualify(_values[parameter.Name])};"));
        lines.Add(_law == Law.Filter
            ? $"global::System.Func<{_elementName}, bool> {transform} = x => {Array(_bag["witness.keep"]!)}.Contains(x);"
            : $"global::System.Func<{_elementName}, {_elementName}> {transform} = x => {Table(_bag["witness.map"]!)};");
        lines.Add("");
        lines.Add($"var {after} = {Side($"{ListShape.Enumerate(_method.ReturnType, Call(""))}.{step}", throws)};");
        lines.Add($"var {before} = {Side(ListShape.Enumerate(_method.ReturnType, Call("." + step)), throws)};");
        lines.Add("");
        lines.Add(string.Format(System.Globalization.CultureInfo.InvariantCulture, framework.AssertEqual, after, before) + ";");
        if (throws)
        {
            lines.Add("");
            lines.Add("// Throwing is a behaviour: both sides must do it, in the same way.");
            lines.Add($"static global::System.Collections.Generic.List<object?> Outcome(global::System.Func<global::System.Collections.Generic.IEnumerable<{_elementName}>> run)");
            lines.Add("{");
            lines.Add("    try");
            lines.Add("    {");
            lines.Add("        return run().Cast<object?>().ToList();");
            lines.Add("    }");
            lines.Add("    catch (global::System.Exception exception)");
            lines.Add("    {");
            lines.Add("        return new global::System.Collections.Generic.List<object?> { exception.GetType() };");
            lines.Add("    }");
            lines.Add("}");
        }

        var body = string.Join("\n", lines.Select(line => line.Length == 0 ? "" : "        " + line));
        return $"    // Counterexample: {_bag["reason"]}.\n    [{framework.OnMethod}]\n    public void {name}()\n    {{\n{body}\n    }}\n";
    }

    private string Unused(string name) => _values.ContainsKey(name) ? Unused(name + "_") : name;

    private static string Side(string sequence, bool throws) => throws ? $"Outcome(() => {sequence})" : $"{sequence}.ToList()";

    // The bag names the list only when there are several.
    private static bool AddOnlyList(IMethodSymbol method, Dictionary<string, string> values, string xs)
    {
        if (method.Parameters.Where(parameter => !values.ContainsKey(parameter.Name)).ToArray() is not [var list])
            return false;
        values.Add(list.Name, xs);
        return true;
    }

    // The type that stands for a type parameter: the one its letters are written in.
    private static ITypeSymbol? Letter(string list, Compilation compilation) => WitnessText.Elements(list).FirstOrDefault() switch
    {
        null => compilation.GetSpecialType(SpecialType.System_Int32),
        ['"', ..] => compilation.GetSpecialType(SpecialType.System_String),
        var letter when int.TryParse(letter, out _) => compilation.GetSpecialType(SpecialType.System_Int32),
        _ => null,
    };

    private bool IsList(IParameterSymbol parameter) =>
        !parameter.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "FixedAttribute")
        && ListShape.ElementOf(parameter.Type, _compilation) is { } element && SymbolEqualityComparer.Default.Equals(element, _element);

    private string Call(string step)
    {
        var arguments = _method.Parameters.Select(parameter => IsList(parameter) ? ListShape.Make(parameter.Type, Escape(parameter.Name), step) : Escape(parameter.Name));
        var typeArguments = _method.IsGenericMethod ? $"<{string.Join(", ", _method.TypeArguments.Select(Name))}>" : "";
        var owner = Name(_method.ContainingType);
        return $"{(_method.IsStatic ? owner : $"new {owner}()")}.{Escape(_method.Name)}{typeArguments}({string.Join(", ", arguments)})";
    }

    private string Array(string list) => WitnessText.Elements(list) is { Count: > 0 } elements
        ? $"new {_elementName}[] {{ {string.Join(", ", elements.Select(_literals.Qualify))} }}"
        : $"new {_elementName}[] {{ }}";

    private string Table(string table)
    {
        var entries = WitnessText.Table(table).Select(entry => (Key: _literals.Qualify(entry.Key), Value: _literals.Qualify(entry.Value)));
        return _element.TypeKind == TypeKind.Enum || _element.SpecialType != SpecialType.None
            ? $"x switch {{ {string.Concat(entries.Select(entry => $"{entry.Key} => {entry.Value}, "))}_ => x }}"
            : string.Concat(entries.Select(entry => $"global::System.Collections.Generic.EqualityComparer<{_elementName}>.Default.Equals(x, {entry.Key}) ? {entry.Value} : ")) + "x";
    }

    private static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
