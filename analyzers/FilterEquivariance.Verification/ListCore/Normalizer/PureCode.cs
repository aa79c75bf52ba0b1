using System.Collections.Immutable;
using System.Globalization;
using FilterEquivariance.Verification.LibraryModels;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// Code that only looks, and steps one counter: written down such that two pieces with the same text do the same, as long as nothing is changed between them.
/// Variables have the names they are given here; a variable without a name is its own.
/// </summary>
internal sealed class PureCode
{
    private readonly Dictionary<Variable, string> _free = [];
    private Dictionary<Variable, string> _bound = [];

    /// <summary>All variables that occur in what was written down, without those given names.</summary>
    public IEnumerable<Variable> Free => _free.Keys;

    /// <summary>What one round of a loop over a list does; null when it is not all looking and stepping.</summary>
    public string? Round(Statement body, Variable item, Variable counter)
    {
        _bound = new() { [item] = "item", [counter] = "counter" };
        return Sequence(Forms.Flatten(body), 0);
    }

    /// <summary>What a round does that steps the counter when the condition, a function of the item, is satisfied.</summary>
    public string? Round(Operation.Lambda condition)
    {
        if (condition.Parameters is not [var item] || Forms.Flatten(condition.Body) is not [Statement.Return { Value: { } value }])
            return null;
        _bound = new() { [item] = "item" };
        return Text(value) is { } test ? $"if {test} {{step;}}" : null;
    }

    /// <summary>Does computing the value change nothing?</summary>
    public bool Looks(Operation value) => Text(value) is not null;

    private string? Sequence(ImmutableArray<Statement> statements, int start)
    {
        var text = "";
        for (var i = start; i < statements.Length; i++)
        {
            // if (c) continue; … is if (!c) { … }.
            if (statements[i] is Statement.If { Else: null } guard && Forms.Flatten(guard.Then) is [Statement.Continue])
                return Text(Forms.Negate(guard.Condition)) is { } stays && Sequence(statements, i + 1) is { } rest ? $"{text}if {stays} {{{rest}}}" : null;
            if (Text(statements[i]) is not { } part)
                return null;
            text += part;
        }

        return text;
    }

    private string? Text(Statement statement)
    {
        switch (statement)
        {
            case Statement.If test:
                if (Text(test.Condition) is not { } condition || Sequence(Forms.Flatten(test.Then), 0) is not { } then || Sequence(Forms.Flatten(test.Else), 0) is not { } otherwise)
                    return null;

                // Looking alone leaves no trace.
                return then.Length > 0 ? $"if {condition} {{{then}}}{(otherwise.Length == 0 ? "" : $" else {{{otherwise}}}")}"
                    : otherwise.Length > 0 ? $"if {Text(Forms.Negate(test.Condition))} {{{otherwise}}}"
                    : "";
            case Statement.Declare { Variable: var variable, Value: { } value }:
                var text = Text(value);
                _bound[variable] = $"local{_bound.Count}";
                return text is null ? null : $"{_bound[variable]} = {text};";
            case Statement.Break:
                return "break;";
            default:
                // Other counters may be read in the code only if they stay the same, as all variables that are free in it.
                return !Forms.IsStep(statement, out var stepped, out var step) ? null
                    : !_bound.TryGetValue(stepped, out var name) ? ""
                    : name == "counter" && step == 1 ? "step;"
                    : null;
        }
    }

    private string? Text(Operation operation) => operation switch
    {
        Operation.Constant n => Written(n.Value) is var value ? $"{n.Type.Name} {value.Length} {value}" : null,
        Operation.Default n => $"default {n.Type.Name}",
        Operation.Read n => Name(n.Variable),
        Operation.External { Initializer: null } n => n.Name,
        Operation.FieldRead n => All($"field {n.Field}", n.Target),
        Operation.Unary { Operator: UnaryOperator.Not, Operand: Operation.Binary } n when Forms.Negate(n.Operand) is Operation.Binary opposite => Text(opposite),
        Operation.Unary n => All($"{n.Operator} {n.IsChecked}", n.Operand),
        Operation.Binary n => All($"{n.Operator} {n.IsChecked}", n.Left, n.Right),
        Operation.Convert n => All($"{n.Kind} {n.Type.Name} {n.IsChecked}", n.Operand),
        Operation.Conditional n => All("choice", n.Condition, n.WhenTrue, n.WhenFalse),
        Operation.Is n => Text(n.Pattern) is { } pattern ? All($"is {pattern}", n.Value) : null,
        Operation.LibraryCall { Outs.IsEmpty: true } n when OnlyLooks(n) => All($"{n.Id} {string.Join(" ", n.TypeArguments.Select(type => type.Name))}", [.. n.Operands]),
        _ => null,
    };

    private string? Text(Pattern pattern) => pattern switch
    {
        Pattern.Constant n => Text(n.Value),
        Pattern.Relational n => $"{n.Operator} {Text(n.Value)}",
        Pattern.Not n => Text(n.Operand) is { } operand ? $"not ({operand})" : null,
        Pattern.And n => Text(n.Left) is { } left && Text(n.Right) is { } right ? $"({left} and {right})" : null,
        Pattern.Or n => Text(n.Left) is { } left && Text(n.Right) is { } right ? $"({left} or {right})" : null,
        _ => null,
    };

    private string? All(string head, params ImmutableArray<Operation> operands)
    {
        var parts = operands.Select(Text).ToImmutableArray();
        return parts.Any(part => part is null) ? null : $"{head}({string.Join(", ", parts)})";
    }

    private string Name(Variable variable)
    {
        if (_bound.TryGetValue(variable, out var bound))
            return bound;
        if (!_free.TryGetValue(variable, out var name))
            _free.Add(variable, name = $"free{_free.Count}");
        return name;
    }

    private static string Written(object? value) => value is double or float ? ((IFormattable)value).ToString("R", CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    // A sequence that computes its elements each time, or gives them to functions, might do anything.
    private static bool OnlyLooks(Operation.LibraryCall call) =>
        ModelTable.TryGet(call.Id, out var model) && (model!.Effects & (Effects.Mutates | Effects.Deferred)) == Effects.None && call.Operands.All(IsPlain);

    private static bool IsPlain(Operation operand) =>
        operand.Type.Kind != TypeKind.Function && (LibraryEffects.IsScalar(operand.Type) || operand.Type.Kind == TypeKind.String || (operand.Type.IsSequence && Forms.IsStored(operand.Type) && LibraryEffects.IsScalar(operand.Type.Element)));
}
