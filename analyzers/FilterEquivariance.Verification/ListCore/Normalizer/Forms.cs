using System.Collections.Immutable;
using FilterEquivariance.Verification.LibraryModels;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>The small forms that several passes look for, and those they build.</summary>
internal static class Forms
{
    /// <summary>Without conversions that keep the object.</summary>
    public static Operation Strip(Operation operation)
    {
        while (operation is Operation.Convert { Kind: ConversionKind.Identity or ConversionKind.SequenceView } conversion)
            operation = conversion.Operand;
        return operation;
    }

    public static Variable? AsVariable(Operation operation) => Strip(operation) is Operation.Read read ? read.Variable : null;

    /// <summary>A collection without elements, made where it stands.</summary>
    public static bool IsNewEmpty(Operation operation) => Strip(operation) switch
    {
        Operation.Collection { Type.IsSequence: true } collection => collection.Elements.IsEmpty,
        Operation.LibraryCall { Operands.IsEmpty: true, Type.IsSequence: true } call => ShapeOf(call) is Shape.Empty,
        Operation.LibraryCall { Id: "array.new", Operands: [var length] } => AsInt(length) == 0,
        _ => false,
    };

    /// <summary>The same elements in the same order as one of the lists: the list itself or a copy.</summary>
    public static bool IsCopyOf(Operation operation, IReadOnlyCollection<Variable> lists) => Strip(operation) switch
    {
        Operation.Read read => lists.Contains(read.Variable),
        Operation.Collection { Elements: [{ IsSpread: true, Value: var all }], Type.IsSequence: true } => IsCopyOf(all, lists),
        Operation.LibraryCall { Type.IsSequence: true } call => ShapeOf(call) is Shape.Copy copy && IsCopyOf(call.Operands[copy.Source], lists),
        Operation.Convert { IsTypedClone: true, Operand: Operation.LibraryCall { Operands: [var array] } } => IsCopyOf(array, lists),
        _ => false,
    };

    /// <summary><c>xs[e]</c> with <c>xs</c> a variable.</summary>
    public static bool IsElement(Operation operation, out Variable list, out Operation index)
    {
        if (operation is Operation.LibraryCall { Operands.Length: 2 } call && ShapeOf(call) is Shape.Pick { Kind: PickKind.At, OrDefault: false, Index: 1 }
            && AsVariable(call.Operands[0]) is { } variable && (!IsMethod(call) || IsStored(variable.Type)))
        {
            (list, index) = (variable, call.Operands[1]);
            return true;
        }

        (list, index) = (null!, null!);
        return false;
    }

    /// <summary><c>xs[e] = v</c> with <c>xs</c> a variable holding an array, a <c>List</c>, a <c>Span</c> or a <c>StringBuilder</c>.</summary>
    public static bool IsElementWrite(Operation operation, out Variable list, out Operation index, out Operation value)
    {
        if (operation is Operation.LibraryCall { Operands.Length: 3, Id: "array.set" or "set:P:System.Collections.Generic.List`1.Item(System.Int32)" or "set:P:System.Span`1.Item(System.Int32)" or "set:P:System.Text.StringBuilder.Chars(System.Int32)" } call
            && AsVariable(call.Operands[0]) is { } variable)
        {
            (list, index, value) = (variable, call.Operands[1], call.Operands[2]);
            return true;
        }

        (list, index, value) = (null!, null!, null!);
        return false;
    }

    /// <summary><c>xs.Insert(e, v)</c> with <c>xs</c> a variable holding a <c>List</c>.</summary>
    public static bool IsInsertion(Operation operation, out Variable list, out Operation index, out Operation value)
    {
        if (operation is Operation.LibraryCall { Id: "M:System.Collections.Generic.List`1.Insert(System.Int32,`0)", Operands: [var receiver, var at, var item] } && AsVariable(receiver) is { } variable)
        {
            (list, index, value) = (variable, at, item);
            return true;
        }

        (list, index, value) = (null!, null!, null!);
        return false;
    }

    /// <summary>The variable whose length this is.</summary>
    public static Variable? LengthOf(Operation operation) =>
        operation is Operation.LibraryCall { Operands.Length: 1 } call && ShapeOf(call) is Shape.Count { Predicate: null }
        && AsVariable(call.Operands[0]) is { } variable && (!IsMethod(call) || IsStored(variable.Type))
            ? variable
            : null;

    /// <summary>What the table of models says a call does to lists.</summary>
    public static Shape? ShapeOf(Operation operation) => operation is Operation.LibraryCall call && ModelTable.TryGet(call.Id, out var model) ? model!.Shape : null;

    /// <summary>The call keeps nothing and answers with a plain value: what it enumerates, and the functions it runs, it is done with.</summary>
    public static bool IsAnsweredAtOnce(Operation.LibraryCall call) =>
        (call.Type.Kind is TypeKind.Boolean or TypeKind.Char or TypeKind.Enum or TypeKind.String || call.Type.IsIntegral)
        && ModelTable.TryGet(call.Id, out var model) && (model!.Effects & (Effects.Deferred | Effects.Mutates)) == Effects.None;

    /// <summary>Enumerable.Count, ElementAt: other exceptions for null, and work if the sequence is lazy.</summary>
    public static bool IsMethod(Operation.LibraryCall call) => call.Id.StartsWith("M:", StringComparison.Ordinal);

    /// <summary>Holds its elements, so that asking twice gives the same and costs no effects.</summary>
    public static bool IsStored(TypeRef type) =>
        type.Kind == TypeKind.String || (type.IsSequence && type.Sequence is not (SequenceShape.None or SequenceShape.Enumerable or SequenceShape.OrderedEnumerable
            or SequenceShape.View or SequenceShape.ReadOnlyCollection or SequenceShape.Collection));

    public static int? AsInt(Operation operation) => Strip(operation) is Operation.Constant { Value: int value } ? value : null;

    /// <summary><c>i = i + 1</c> and <c>i = i - 1</c> as a statement: the variable and ±1.</summary>
    public static bool IsStep(Statement statement, out Variable variable, out int step)
    {
        if (statement is Statement.Evaluate { Operation: Operation.Assign { Target: var target, Value: var value } }
            && target.Type.Kind == TypeKind.Int32
            && Strip(value) is Operation.Binary { Operator: BinaryOperator.Add or BinaryOperator.Subtract } sum)
        {
            var sign = sum.Operator == BinaryOperator.Add ? 1 : -1;
            var amount = AsVariable(sum.Left) == target ? AsInt(sum.Right)
                : sign == 1 && AsVariable(sum.Right) == target ? AsInt(sum.Left)
                : null;
            if (amount is 1 or -1)
            {
                (variable, step) = (target, sign * amount.Value);
                return true;
            }
        }

        (variable, step) = (null!, 0);
        return false;
    }

    /// <summary>The statements of a block, nested blocks spliced in; a single statement as it is.</summary>
    public static ImmutableArray<Statement> Flatten(Statement? statement) => statement switch
    {
        null => [],
        Statement.Block block => [.. block.Statements.SelectMany(part => Flatten(part))],
        _ => [statement],
    };

    /// <summary>The statements of a block, or the one statement.</summary>
    public static ImmutableArray<Statement> Statements(Statement statement) => statement is Statement.Block block ? block.Statements : [statement];

    /// <summary>The statements as a block that stands where another statement stood.</summary>
    public static Statement.Block Block(Statement like, ImmutableArray<Statement> statements) =>
        like is Statement.Block block ? block with { Statements = statements } : new(like.Location, statements);

    /// <summary>The negated condition.</summary>
    public static Operation Negate(Operation condition)
    {
        if (condition is Operation.Unary { Operator: UnaryOperator.Not } negation)
            return negation.Operand;
        if (condition is Operation.Binary comparison && comparison.Left.Type.IsIntegral && comparison.Right.Type.IsIntegral
            && Opposite(comparison.Operator) is { } opposite)
            return comparison with { Operator = opposite };
        return new Operation.Unary(condition.Location, TypeRef.Boolean, UnaryOperator.Not, condition, false);
    }

    private static BinaryOperator? Opposite(BinaryOperator comparison) => comparison switch
    {
        BinaryOperator.Equal => BinaryOperator.NotEqual,
        BinaryOperator.NotEqual => BinaryOperator.Equal,
        BinaryOperator.Less => BinaryOperator.GreaterOrEqual,
        BinaryOperator.GreaterOrEqual => BinaryOperator.Less,
        BinaryOperator.Greater => BinaryOperator.LessOrEqual,
        BinaryOperator.LessOrEqual => BinaryOperator.Greater,
        _ => null,
    };

    public static BinaryOperator? Mirror(BinaryOperator comparison) => comparison switch
    {
        BinaryOperator.Less => BinaryOperator.Greater,
        BinaryOperator.LessOrEqual => BinaryOperator.GreaterOrEqual,
        BinaryOperator.Greater => BinaryOperator.Less,
        BinaryOperator.GreaterOrEqual => BinaryOperator.LessOrEqual,
        BinaryOperator.Equal or BinaryOperator.NotEqual => comparison,
        _ => null,
    };

    /// <summary>The type of the elements of an ordered list or a string.</summary>
    public static TypeRef? ElementType(TypeRef type) => type.IsSequence ? type.Element : type.Kind == TypeKind.String ? TypeRef.Simple(TypeKind.Char, "char") : null;

    public static TypeRef ListOf(TypeRef element) => new(TypeKind.Sequence, $"List<{element.Name}>", [element])
    {
        Sequence = SequenceShape.List,
        Definition = "System.Collections.Generic.List`1",
    };

    public static TypeRef QueueOf(TypeRef element) => new(TypeKind.Sequence, $"Queue<{element.Name}>", [element])
    {
        Sequence = SequenceShape.Queue,
        Definition = "System.Collections.Generic.Queue`1",
    };

    public static TypeRef EnumerableOf(TypeRef element) => new(TypeKind.Sequence, $"IEnumerable<{element.Name}>", [element])
    {
        Sequence = SequenceShape.Enumerable,
        Definition = "System.Collections.Generic.IEnumerable`1",
    };

    /// <summary>A <c>Func</c> of one parameter.</summary>
    public static Operation.Lambda Function(SourceLocation location, Variable parameter, TypeRef result, Statement body) =>
        new(location, new TypeRef(TypeKind.Function, $"Func<{parameter.Type.Name}, {result.Name}>", [parameter.Type, result]) { Definition = "System.Func`2" }, [parameter], body);

    public static Operation.LibraryCall Call(SourceLocation location, TypeRef type, string id, string name, TypeRef element, params ImmutableArray<Operation> operands) =>
        new(location, type, id, operands) { Name = name, TypeArguments = [element] };
}
