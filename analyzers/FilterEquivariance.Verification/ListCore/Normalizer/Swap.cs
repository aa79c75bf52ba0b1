using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// Reads straight-line code as the exchange of two elements of a list, by following what its temporaries and the two places hold. When both places are
/// one, every value it handles is the same and nothing changes, as with an exchange.
/// </summary>
internal sealed class Swap(Position position, Statement.Loop loop, ImmutableArray<Variable> counters)
{
    private enum Content
    {
        OfFirst,
        OfSecond,
    }

    private readonly Dictionary<Variable, Content> _contents = [];
    private readonly Dictionary<Variable, Affine> _indexes = [];
    private readonly Dictionary<Variable, Variable> _names = [];
    private Variable? _list;
    private Affine _firstPlace = null!;
    private Affine? _secondPlace;
    private Content _first = Content.OfFirst;
    private Content _second = Content.OfSecond;

    /// <summary>The list in which the code exchanges the elements at two places, or null when it does anything else.</summary>
    /// <param name="body">The code.</param>
    /// <param name="first">The first place.</param>
    /// <param name="second">The second place, given the list's length.</param>
    public Variable? Of(Statement body, Affine first, Func<Affine, Affine> second)
    {
        _firstPlace = first;
        _list = new ListWritten().In(body);
        if (_list is null || position.Length(_list, [loop]) is not { } length)
            return null;
        _secondPlace = second(length);
        return Run(Forms.Flatten(body)) && (_first, _second) == (Content.OfSecond, Content.OfFirst) ? _list : null;
    }

    private bool Run(IEnumerable<Statement> statements) => statements.All(statement => statement switch
    {
        Statement.Declare { Value: { } value } declare => position.Facts.IsFixed(declare.Variable) && Bind(declare.Variable, value),
        Statement.Evaluate evaluate => Run(evaluate.Operation),
        _ => false,
    });

    private bool Run(Operation operation)
    {
        if (operation is Operation.Sequence sequence)
            return Run(sequence.Statements) && Run(sequence.Value);
        if (!Forms.IsElementWrite(operation, out var list, out var index, out var value))
            return IsSilent(operation);
        if (Resolve(list) != _list || ContentOf(value) is not { } content)
            return false;
        switch (PlaceOf(index))
        {
            case Content.OfFirst:
                _first = content;
                return true;
            case Content.OfSecond:
                _second = content;
                return true;
            default:
                return false;
        }
    }

    private bool Bind(Variable variable, Operation value)
    {
        if (ContentOf(value) is { } content)
            _contents[variable] = content;
        else if (IndexOf(value) is { } index)
            _indexes[variable] = index;
        else if (Forms.AsVariable(value) is { } other && Resolve(other) == _list)
            _names[variable] = _list!;
        else
            return false;
        return true;
    }

    private bool IsSilent(Operation operation) => operation switch
    {
        Operation.Constant or Operation.Default or Operation.Read => true,
        Operation.Construct construct => construct.Values.All(IsSilent),
        _ => false,
    };

    private Content? ContentOf(Operation operation)
    {
        operation = Forms.Strip(operation);
        if (operation is Operation.Read read)
            return _contents.TryGetValue(read.Variable, out var content) ? content : null;
        if (!Forms.IsElement(operation, out var list, out var index) || Resolve(list) != _list)
            return null;
        return PlaceOf(index) switch
        {
            Content.OfFirst => _first,
            Content.OfSecond => _second,
            _ => null,
        };
    }

    private Content? PlaceOf(Operation index)
    {
        var value = index is Operation.Unary { Operator: UnaryOperator.FromEnd } fromEnd
            ? IndexOf(fromEnd.Operand) is { } distance ? position.Length(_list!, [loop])?.Plus(distance, -1) : null
            : IndexOf(index);
        return value is null ? null
            : value.Equals(_firstPlace) ? Content.OfFirst
            : value.Equals(_secondPlace) ? Content.OfSecond
            : null;
    }

    private Affine? IndexOf(Operation operation) =>
        Forms.AsVariable(operation) is { } variable && _indexes.TryGetValue(variable, out var known) ? known : position.Value(operation, [loop], counters);

    private Variable Resolve(Variable list) => _names.TryGetValue(list, out var original) ? original : list;

    /// <summary>Finds the list that is written; through temporaries, the variable they are declared with.</summary>
    private sealed class ListWritten : Walker
    {
        private readonly Dictionary<Variable, Variable> _names = [];
        private Variable? _found;

        public Variable? In(Statement statement)
        {
            Visit(statement);
            return _found;
        }

        public override void Visit(Statement statement)
        {
            if (statement is Statement.Declare { Value: { } value } declare && Forms.AsVariable(value) is { } other)
                _names[declare.Variable] = _names.TryGetValue(other, out var original) ? original : other;
            base.Visit(statement);
        }

        public override void Visit(Operation operation)
        {
            if (_found is null && Forms.IsElementWrite(operation, out var list, out _, out _))
                _found = _names.TryGetValue(list, out var original) ? original : list;
            base.Visit(operation);
        }
    }
}
