using FilterEquivariance.Verification.LibraryModels;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// The part of a recursive function that splits its list in the middle, calls itself for both parts and puts the results together. From two elements on
/// the middle lies strictly inside, so that both parts are shorter and not empty.
/// </summary>
/// <param name="function">The function.</param>
/// <param name="list">Its list.</param>
/// <param name="facts">What is evident of its variables.</param>
internal sealed class Halves(Function function, Variable list, FunctionFacts facts)
{
    private readonly Dictionary<Variable, Operation> _values = [];

    public bool HasBegun => _values.Count > 0;

    /// <summary>The result of the second part comes first; null while the results are not put together.</summary>
    public bool? IsReversed { get; private set; }

    /// <summary>Reads the next statement; false when it does not belong here.</summary>
    public bool Add(Statement statement)
    {
        switch (statement)
        {
            case Statement.Declare { Variable: var local, Value: { } value } when IsReversed is null && !facts.IsShared(local) && facts.Assignments(local) == 0:
                _values.Add(local, value);
                return true;
            // left.AddRange(right);
            case Statement.Evaluate { Operation: Operation.LibraryCall { Operands: [var first, var second] } call } when IsReversed is null && Forms.ShapeOf(call) is Shape.AddRange && Forms.AsVariable(first) is { } changed && _values.ContainsKey(changed):
                _values[changed] = new Operation.Collection(call.Location, changed.Type, [new(_values[changed], true), new(second, true)]);
                return true;
            case Statement.Return { Value: { } result } when IsReversed is null && Parts(result) is var (left, right):
                IsReversed = IsFirst(left) && IsRest(right) ? false : IsRest(left) && IsFirst(right) ? true : null;
                return IsReversed is not null;
            default:
                return false;
        }
    }

    private Operation Resolve(Operation operation) => Forms.AsVariable(operation) is { } local && _values.TryGetValue(local, out var value) ? Resolve(value) : Forms.Strip(operation);

    private (Operation Left, Operation Right)? Parts(Operation operation) => Resolve(operation) switch
    {
        Operation.Collection { Type.IsSequence: true, Elements: [{ IsSpread: true, Value: var left }, { IsSpread: true, Value: var right }] } => (left, right),
        Operation.Collection { Type.IsSequence: true, Elements: [{ IsSpread: true, Value: var all }] } => Parts(all),
        Operation.LibraryCall call => Forms.ShapeOf(call) switch
        {
            Shape.Concat concat => (call.Operands[concat.First], call.Operands[concat.Second]),
            Shape.Copy copy when call.Type.IsSequence => Parts(call.Operands[copy.Source]),
            _ => null,
        },
        _ => null,
    };

    /// <summary>The list the function calls itself with; what else it takes is handed on as it is.</summary>
    private Operation? Given(Operation operation)
    {
        var call = Resolve(operation);
        while (call is Operation.LibraryCall { Type.IsSequence: true } copied && Forms.ShapeOf(copied) is Shape.Copy copy)
            call = Resolve(copied.Operands[copy.Source]);
        if (call is not Operation.UserCall { Operands: var operands } user || user.FunctionId != function.Id || operands.Length != function.Parameters.Length)
            return null;
        for (var i = 0; i < operands.Length; i++)
            if (function.Parameters[i] != list && (Forms.AsVariable(operands[i]) != function.Parameters[i] || facts.Assignments(function.Parameters[i]) > 0))
                return null;
        return operands[function.Parameters.IndexOf(list)];
    }

    private (Operation.LibraryCall Call, Shape.Part Part)? PartOf(Operation operation)
    {
        var part = Given(operation) is { } given ? Resolve(given) : null;
        while (part is Operation.LibraryCall { Type.IsSequence: true } copied && Forms.ShapeOf(copied) is Shape.Copy copy)
            part = Resolve(copied.Operands[copy.Source]);
        return part is Operation.LibraryCall call && Forms.ShapeOf(call) is Shape.Part shape && Forms.AsVariable(call.Operands[shape.Source]) == list ? (call, shape) : null;
    }

    private bool IsFirst(Operation operation) => PartOf(operation) is var (call, part) && part.Kind switch
    {
        PartKind.Take => IsMiddle(call.Operands[part.Amount]),
        PartKind.Slice => part.Length is { } length && Forms.AsInt(call.Operands[part.Amount]) == 0 && IsMiddle(call.Operands[length]),
        PartKind.Range => Resolve(call.Operands[part.Amount]) is Operation.Binary { Operator: BinaryOperator.Range } range && IsStart(range.Left) && IsMiddle(range.Right),
        _ => false,
    };

    private bool IsRest(Operation operation) => PartOf(operation) is var (call, part) && part.Kind switch
    {
        PartKind.Skip => IsMiddle(call.Operands[part.Amount]),
        PartKind.Slice => IsMiddle(call.Operands[part.Amount]) && (part.Length is not { } length || IsRemainder(call.Operands[length])),
        PartKind.Range => Resolve(call.Operands[part.Amount]) is Operation.Binary { Operator: BinaryOperator.Range } range && IsMiddle(range.Left) && (range.Right is Operation.Constant { Value: null } || IsLength(range.Right)),
        _ => false,
    };

    private static bool IsStart(Operation operation) => operation is Operation.Constant { Value: null } || Forms.AsInt(operation) == 0;

    private bool IsMiddle(Operation operation) =>
        Resolve(operation) is Operation.Binary middle && IsLength(middle.Left) && ((middle.Operator == BinaryOperator.Divide && Forms.AsInt(middle.Right) == 2) || (middle.Operator == BinaryOperator.ShiftRight && Forms.AsInt(middle.Right) == 1));

    private bool IsRemainder(Operation operation) => Resolve(operation) is Operation.Binary { Operator: BinaryOperator.Subtract } difference && IsLength(difference.Left) && IsMiddle(difference.Right);

    private bool IsLength(Operation operation) => Forms.LengthOf(Resolve(operation)) == list;
}
