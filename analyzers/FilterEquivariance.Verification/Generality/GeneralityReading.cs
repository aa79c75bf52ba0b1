using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.ListCore.Normalizer;

namespace FilterEquivariance.Verification.Generality;

/// <summary>
/// Could the program have been written with an opaque element type, and without values of that type of its own? Then the map law holds: no step depends on
/// what an element is, so the runs on a list and on its image go in step, whatever they share, change or throw (parametricity; theory, T14).
/// </summary>
/// <remarks>The reading is flow-insensitive: one node for each variable, merged wherever a value may flow.</remarks>
internal sealed partial class GeneralityReading
{
    private readonly Program _program;
    private readonly NodeFactory _nodes;
    private readonly Dictionary<Variable, Node> _variables = [];
    private readonly Dictionary<string, Node> _results = [];
    private readonly HashSet<Operation> _filled = new(ByReference<Operation>.Comparer);
    private readonly Stack<Node> _returning = new();
    private readonly bool _entryIsCalled;
    private bool _holds = true;

    private GeneralityReading(Program program)
    {
        _program = program;
        _nodes = new NodeFactory(program.Element);
        _entryIsCalled = program.Functions.Values.Append(program.Entry).Any(function => UserCalls.In(function.Body).Any(call => call.FunctionId == program.Entry.Id));
    }

    /// <summary>The map law holds because the program is general in the element type. False says nothing.</summary>
    public static bool Proves(Program program, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var reading = new GeneralityReading(program);
        return reading.ReadProgram();
    }

    private bool ReadProgram()
    {
        var entry = _program.Entry;
        for (var i = 0; i < entry.Parameters.Length; i++)
        {
            var parameter = NodeOf(entry.Parameters[i]);
            if (!_program.ListParameters.Contains(i))
                Require(parameter.MarkComputed());
            else if (parameter.Item is { Kind: NodeKind.Leaf } item)
                Require(item.MarkElement());
            else
                return false;
            parameter.MarkInput();
        }

        foreach (var function in _program.Functions.Values.Append(entry).Distinct().OrderBy(f => f.Id, StringComparer.Ordinal))
        {
            _filled.UnionWith(FilledArrays.In(function, new FunctionFacts(function, Normalizer.Surroundings(function, _program), false)));
            Read(function);
        }

        // A function that changes its input is outside the model.
        return _holds && ResultOf(entry).Item is { Kind: NodeKind.Leaf } result && result.MarkElement() && !_changed.Any(collection => collection.IsInput);
    }

    private void Require(bool condition) => _holds &= condition;

    private Node NodeOf(Variable variable)
    {
        if (!_variables.TryGetValue(variable, out var node))
            _variables[variable] = node = _nodes.Of(variable.Type);
        return node;
    }

    private Node ResultOf(Function function)
    {
        if (!_results.TryGetValue(function.Id, out var node))
            _results[function.Id] = node = _nodes.Of(function.ReturnType);
        return node;
    }

    private void Read(Function function)
    {
        // A body that claims stand for is not known.
        Require(function.OutsideModel is null && (function.Assumption is null || function.Id == _program.Entry.Id));
        _returning.Push(ResultOf(function));
        Visit(function.Body);
        _returning.Pop();
    }

    private void Visit(Statement? statement)
    {
        if (!_holds)
            return;
        switch (statement)
        {
            case null or Statement.Break or Statement.Continue or Statement.YieldBreak:
                break;
            case Statement.Block n:
                foreach (var inner in n.Statements)
                    Visit(inner);
                break;
            case Statement.Declare n:
                if (n.Value is not null)
                    Require(NodeOf(n.Variable).Merge(Visit(n.Value)));
                break;
            case Statement.Evaluate n:
                Visit(n.Operation);
                break;
            case Statement.If n:
                Look(n.Condition);
                Visit(n.Then);
                Visit(n.Else);
                break;
            case Statement.Loop n:
                if (n.Condition is not null)
                    Look(n.Condition);
                Visit(n.Body);
                Visit(n.Step);
                break;
            case Statement.ForEach n:
                MergeItem(Visit(n.Source), NodeOf(n.Item));
                Visit(n.Body);
                break;
            case Statement.Drain n:
                Changes(NodeOf(n.Source));
                MergeItem(NodeOf(n.Source), NodeOf(n.Item));
                Visit(n.Body);
                break;
            case Statement.Switch n:
                var value = Visit(n.Value);
                foreach (var section in n.Sections)
                {
                    foreach (var label in section.Cases)
                    {
                        Match(value, label.Pattern);
                        if (label.Guard is not null)
                            Look(label.Guard);
                    }

                    Visit(section.Body);
                }

                break;
            case Statement.Return n:
                if (n.Value is not null)
                    Returns(Visit(n.Value));
                break;
            case Statement.Yield n:
                MergeItem(_returning.Peek(), Visit(n.Value));
                break;
            case Statement.Throw n:
                foreach (var operand in n.Operands)
                    Visit(operand);
                break;
            case Statement.Try n:
                Visit(n.Body);
                foreach (var handler in n.Catches)
                {
                    if (handler.Filter is not null)
                        Look(handler.Filter);
                    Visit(handler.Body);
                }

                Visit(n.Finally);
                break;
            default:
                _holds = false;
                break;
        }
    }

    // Nothing uses the entry's result, unless the program calls it, so that one of several lists which it may be is not another of them.
    private void Returns(Node value)
    {
        var result = _returning.Peek();
        if (_entryIsCalled || result != ResultOf(_program.Entry) || result.Item is not { } items || value.Item is not { } others)
            Require(result.Merge(value));
        else
            Require(items.Merge(others));
    }

    private void MergeItem(Node collection, Node item) => Require(collection.Item is { } own ? own.Merge(item) : collection.MarkComputed() & item.MarkComputed());

    /// <summary>An operand whose value decides what the program does.</summary>
    private void Look(Operation operation) => Require(Visit(operation).MarkComputed());

    private Node Looked(TypeRef type, params IEnumerable<Operation> operands)
    {
        foreach (var operand in operands)
            Look(operand);
        return _nodes.Computed(type);
    }

    // Default values are no elements; a reference that is null is the same in both runs.
    private bool HoldsDefault(Node node) => node.Kind is NodeKind.Leaf or NodeKind.Fields ? node.MarkComputed() : true;
}
