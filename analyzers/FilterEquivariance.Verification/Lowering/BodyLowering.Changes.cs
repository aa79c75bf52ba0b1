using FilterEquivariance.Verification.ListCore;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypeKind = FilterEquivariance.Verification.ListCore.TypeKind;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>Which variables change where: reads of the others need no temporaries, which would be aliases.</summary>
internal sealed partial class BodyLowering
{
    // Variables that the assignment being lowered changes; null outside of one, and when it may change any.
    private HashSet<Variable>? _changes;

    /// <summary>Lowers an assignment while the variables it changes are known.</summary>
    private T Changing<T>(IOperation assignment, Func<T> lower)
    {
        var outer = _changes;
        _changes = Changes(assignment);
        var result = lower();
        _changes = outer;
        return result;
    }

    /// <summary>Variables assigned anywhere in an operation; null when it calls closures, which may assign any.</summary>
    private HashSet<Variable>? Changes(IOperation operation)
    {
        if (operation.DescendantsAndSelf().Any(inner => inner is IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke or MethodKind.LocalFunction }))
            return null;
        return [.. Assigned(operation).Select(scope.VariableOf)];
    }

    /// <summary>Locals and parameters assigned anywhere in the member that a block belongs to, closures included.</summary>
    private static HashSet<ISymbol> AssignedSymbols(IOperation block)
    {
        var root = block;
        while (root.Parent is { } outer)
            root = outer;
        return new HashSet<ISymbol>(Assigned(root), SymbolEqualityComparer.Default);
    }

    private static IEnumerable<ISymbol> Assigned(IOperation operation) => operation.DescendantsAndSelf().SelectMany(inner => inner switch
    {
        IAssignmentOperation assignment => Symbols(assignment.Target),
        IIncrementOrDecrementOperation increment => Symbols(increment.Target),
        IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } argument => Symbols(argument.Value),
        IAddressOfOperation address => Symbols(address.Reference),
        IVariableDeclaratorOperation { Symbol.IsRef: true, Initializer: { } initializer } => Symbols(initializer.Value),
        _ => [],
    });

    /// <summary>The variables behind a target. The receiver of an assigned element is only read; the variable that holds an assigned struct changes.</summary>
    private static IEnumerable<ISymbol> Symbols(IOperation target) => target switch
    {
        ILocalReferenceOperation { IsDeclaration: false } local => [local.Local],
        IParameterReferenceOperation parameter => [parameter.Parameter],
        IFieldReferenceOperation { Instance: { } field } => Symbols(field),
        IPropertyReferenceOperation { Instance: { Type.IsValueType: true } property } => Symbols(property),
        ITupleOperation tuple => tuple.Elements.SelectMany(Symbols),
        IConditionalOperation conditional => [.. Symbols(conditional.WhenTrue), .. conditional.WhenFalse is null ? [] : Symbols(conditional.WhenFalse)],
        _ => [],
    };

    /// <summary>Evaluating it again, or after the rest of the assignment, gives the same value and cannot fail anew.</summary>
    private bool IsSteady(Operation value) => value switch
    {
        Operation.Read read => IsTimeless(read) || _neverReassigned.Contains(read.Variable) || _changes is { } changes && !changes.Contains(read.Variable),
        Operation.External external => external.IsStable,
        Operation.FieldRead field => _changes is not null && IsSteady(field.Target),
        Operation.Binary { IsChecked: false, Operator: BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply, Type.Kind: TypeKind.Int32 } binary =>
            IsSteady(binary.Left) && IsSteady(binary.Right),
        Operation.LibraryCall { Id: "P:System.Array.Length" } length => IsSteady(length.Operands[0]),
        _ => IsTimeless(value),
    };
}
