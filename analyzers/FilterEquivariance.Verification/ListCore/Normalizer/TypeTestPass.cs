
namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// <c>xs is List&lt;T&gt; l ? l : xs.ToList()</c>, <c>xs as List&lt;T&gt; ?? xs.ToList()</c> and the same with <c>return</c>: which type a list of the entry
/// happens to have decides only whether it is copied. The elements are the same either way, so the list itself is taken where the result is only read.
/// </summary>
/// <remarks>Only lists given to the entry keep their elements while it runs; any other list could change after it was copied.</remarks>
internal sealed class TypeTestPass : Rewriter, IPass
{
    private FunctionFacts _facts = null!;

    public Function Run(Function function, FunctionFacts facts)
    {
        if (!facts.IsEntry)
            return function;
        _facts = facts;
        var body = Rewrite(function.Body);
        return ReferenceEquals(body, function.Body) ? function : function with { Body = body };
    }

    protected override Statement After(Statement statement) => statement switch
    {
        Statement.Return { Value: { } value } n when Either(value) is { } list => n with { Value = View(value, list) },
        Statement.ForEach n when Either(n.Source) is { } list => n with { Source = View(n.Source, list) },
        Statement.Block block => AfterBlock(block),
        _ => statement,
    };

    private Statement.Block AfterBlock(Statement.Block block)
    {
        var statements = block.Statements;
        for (var i = 0; i < statements.Length; i++)
        {
            // The name may stand for the list itself as long as it is only read.
            if (statements[i] is Statement.Declare { Value: { } value } declare && Either(value) is { } list && _facts.IsOnlyRead(declare.Variable))
                statements = [.. statements.Take(i), .. statements.Skip(i + 1).Select(new Named(declare.Variable, list).Rewrite)];
        }

        for (var i = 0; i < statements.Length; i++)
        {
            if (statements[i] is not Statement.If { Condition: Operation.Is test } choice || TestOf(test) is not var (list, variable)
                || ReturnedBy(choice.Then) is not { } fitting || !IsTheList(fitting, list, variable)
                || (choice.Else ?? (i + 1 < statements.Length ? statements[i + 1] : null)) is not { } otherwise || ReturnedBy(otherwise) is not { } copy || !Forms.IsCopyOf(copy, [list]))
                continue;
            statements = choice.Else is null ? statements.RemoveAt(i) : statements.SetItem(i, choice.Else);
        }

        return statements == block.Statements ? block : block with { Statements = statements };
    }

    /// <summary>The list that an expression gives, itself or as a copy.</summary>
    private Variable? Either(Operation operation) => Forms.Strip(operation) switch
    {
        Operation.Conditional { Condition: Operation.Is test } n when TestOf(test) is var (list, variable) && IsTheList(n.WhenTrue, list, variable) && Forms.IsCopyOf(n.WhenFalse, [list]) => list,
        Operation.Coalesce { Value: var value } n when Forms.Strip(value) is Operation.Convert { Kind: ConversionKind.As } cast && ListOf(cast.Operand, cast.Type) is { } list && Forms.IsCopyOf(n.Fallback, [list]) => list,
        _ => null,
    };

    private (Variable List, Variable? Variable)? TestOf(Operation.Is test) => test.Pattern switch
    {
        Pattern.Declaration { Type: { } type } pattern when ListOf(test.Value, type) is { } list => (list, pattern.Variable),
        Pattern.OfType pattern when ListOf(test.Value, pattern.Type) is { } list => (list, null),
        _ => null,
    };

    /// <summary>A list the entry was given, when the type is that of a list of the same elements.</summary>
    private Variable? ListOf(Operation value, TypeRef type) =>
        Forms.AsVariable(value) is { Type.IsSequence: true } list && _facts.IsParameter(list) && _facts.IsFixed(list) && !_facts.MayBeNull(list)
        && type.IsSequence && type.Element.Equals(list.Type.Element)
            ? list
            : null;

    private static bool IsTheList(Operation operation, Variable list, Variable? variable)
    {
        while (operation is Operation.Convert { Kind: ConversionKind.Identity or ConversionKind.SequenceView or ConversionKind.Unwrapping } conversion)
            operation = conversion.Operand;
        return operation is Operation.Read read && (read.Variable == list || read.Variable == variable);
    }

    private static Operation? ReturnedBy(Statement statement) => Forms.Flatten(statement) is [Statement.Return { Value: { } value }] ? value : null;

    private static Operation View(Operation operation, Variable list) =>
        new Operation.Convert(operation.Location, operation.Type, new Operation.Read(operation.Location, list), ConversionKind.SequenceView, IsChecked: false);

    private sealed class Named(Variable name, Variable list) : Rewriter
    {
        protected override Operation After(Operation operation) => operation is Operation.Read read && read.Variable == name ? View(read, list) : operation;
    }
}
