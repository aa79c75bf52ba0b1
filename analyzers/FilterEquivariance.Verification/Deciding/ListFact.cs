using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.ListCore.Normalizer;

namespace FilterEquivariance.Verification.Deciding;

/// <summary>What a condition tells about a list when it holds, and which operations give such a list back unchanged.</summary>
internal abstract record ListFact
{
    private ListFact()
    {
    }

    /// <summary>At most so many elements.</summary>
    public sealed record AtMost(int Length) : ListFact
    {
        protected override bool IsKept(Shape shape, Operation.LibraryCall call) => Length <= 1 && shape is Shape.Reverse or Shape.Sort or Shape.ThenBy or Shape.Distinct;
    }

    /// <summary>Every element satisfies the predicate, or none does.</summary>
    public sealed record Each(Operation.Lambda Predicate, bool Truth) : ListFact
    {
        protected override bool IsKept(Shape shape, Operation.LibraryCall call) =>
            shape is Shape.Where { Indexed: false } where && call.Operands[where.Predicate] is Operation.Lambda kept && SameCode.ArePredicatesEqual(kept, Predicate, Truth);

        public override bool IsAskedBy(Operation.LibraryCall call) => Forms.ShapeOf(call) is { } shape && IsKept(shape, call);
    }

    /// <summary>No two elements are equal.</summary>
    public sealed record NoRepeats : ListFact
    {
        protected override bool IsKept(Shape shape, Operation.LibraryCall call) => shape is Shape.Distinct { Key: null, Comparer: null };
    }

    /// <summary>Given a list of which the fact holds as first operand, the call gives the same elements in the same order.</summary>
    public bool IsKeptBy(Operation.LibraryCall call) => Forms.ShapeOf(call) is { } shape && (shape is Shape.Copy || IsKept(shape, call));

    /// <summary>Asking for the fact may throw: sizes and the equality of elements cannot, predicates can.</summary>
    public bool MayThrow => this is Each;

    /// <summary>The call asks of every element what the condition asks, so that it throws where the condition does.</summary>
    public virtual bool IsAskedBy(Operation.LibraryCall call) => false;

    protected abstract bool IsKept(Shape shape, Operation.LibraryCall call);

    /// <summary>What is known of every element when the condition holds (or does not); null when nothing is.</summary>
    public static ListFact? OfElements(Operation condition, bool holds, IReadOnlyCollection<Variable> lists)
    {
        switch (condition)
        {
            case Operation.Unary { Operator: UnaryOperator.Not } not:
                return OfElements(not.Operand, !holds, lists);
            case Operation.LibraryCall call:
                return Forms.ShapeOf(call) switch
                {
                    Shape.All all when holds && IsList(call.Operands[all.Source]) && call.Operands[all.Predicate] is Operation.Lambda every => new Each(every, true),
                    Shape.Any { Predicate: { } index } any when !holds && IsList(call.Operands[any.Source]) && call.Operands[index] is Operation.Lambda some => new Each(some, false),
                    _ => null,
                };
            case Operation.Binary { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual } comparison when holds == (comparison.Operator == BinaryOperator.Equal):
                return (Counted(comparison.Left), Counted(comparison.Right)) is ({ } left, { } right) && ((IsList(left) && IsDistinct(right)) || (IsDistinct(left) && IsList(right))) ? new NoRepeats() : null;
            default:
                return null;
        }

        bool IsList(Operation operation) => Forms.AsVariable(operation) is { } variable && lists.Contains(variable);

        bool IsDistinct(Operation operation) =>
            Forms.Strip(operation) is Operation.LibraryCall call && Forms.ShapeOf(call) is Shape.Distinct { Key: null, Comparer: null } distinct && IsList(call.Operands[distinct.Source]);
    }

    private static Operation? Counted(Operation operation) =>
        Forms.Strip(operation) is Operation.LibraryCall call && Forms.ShapeOf(call) is Shape.Count { Predicate: null } count ? Forms.Strip(call.Operands[count.Source]) : null;
}
