using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Relations;

namespace FilterEquivariance.Verification.Proving;

/// <summary>
/// A case of a proof: whether the predicate is true for one value of the element type that is the same in both runs, a literal or a parameter of the function.
/// The cases "true" and "false" together are all there are, so a law that holds in both holds (theory, T15).
/// </summary>
/// <param name="Literal">The literal, or null.</param>
/// <param name="Parameter">The parameter, or null.</param>
/// <param name="IsKept">The predicate is true for it.</param>
internal sealed record Fate(Operation.Constant? Literal, Variable? Parameter, bool IsKept)
{
    // Each value doubles the number of cases.
    private const int MostValues = 3;

    public bool IsOf(Operation.Constant constant) => Literal is { } literal && literal.Type.Equals(constant.Type) && Equals(literal.Value, constant.Value);

    public Relation.Same Mark(Relation.Same value) => IsKept ? value with { Kept = true } : value with { Dropped = true };

    /// <summary>All combinations of the fates of the values a program may compare elements with; empty when there are none or too many.</summary>
    public static IReadOnlyList<ImmutableArray<Fate>> Cases(Program program)
    {
        if (!HasExactEquality(program.Element))
            return [];
        var values = new List<Fate>();
        for (var i = 0; i < program.Entry.Parameters.Length; i++)
        {
            var parameter = program.Entry.Parameters[i];
            if (!program.ListParameters.Contains(i) && parameter.Type.Equals(program.Element) && (!parameter.Type.MayBeNull || program.Element.MayBeNull))
                values.Add(new Fate(null, parameter, true));
        }

        values.AddRange(Literals.In(program).Select(literal => new Fate(literal, null, true)));
        if (values.Count is 0 or > MostValues)
            return [];
        IEnumerable<ImmutableArray<Fate>> cases = [[]];
        foreach (var value in values)
            cases = cases.SelectMany(c => new[] { c.Add(value), c.Add(value with { IsKept = false }) });
        return [.. cases];
    }

    // Floating-point values that are '==' may differ (0.0 and -0.0 are equal, NaN is not itself); a decimal literal is equal to others of another scale, which is fine.
    private static bool HasExactEquality(TypeRef type) => !type.IsFloating && type.Kind != TypeKind.Nullable;

    /// <summary>Literals of the element type that stand where an element may be compared with them.</summary>
    private sealed class Literals(TypeRef element) : Walker
    {
        private readonly List<Operation.Constant> _found = [];

        public static IReadOnlyList<Operation.Constant> In(Program program)
        {
            var walker = new Literals(program.Element);
            foreach (var function in program.Functions.Values.OrderBy(f => f.Id, StringComparer.Ordinal))
                walker.Visit(function.Body);
            return walker._found;
        }

        public override void Visit(Operation operation)
        {
            switch (operation)
            {
                case Operation.Binary { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual } n:
                    Compared(n.Left, n.Right);
                    Compared(n.Right, n.Left);
                    break;
                case Operation.LibraryCall n:
                    foreach (var operand in n.Operands)
                        Add(operand);
                    break;
            }

            base.Visit(operation);
        }

        public override void Visit(Pattern pattern)
        {
            if (pattern is Pattern.Constant constant)
                Add(constant.Value);
            base.Visit(pattern);
        }

        // The result of arithmetic is no element.
        private void Compared(Operation literal, Operation other)
        {
            if (other is not (Operation.Binary or Operation.Unary))
                Add(literal);
        }

        private void Add(Operation operation)
        {
            if (operation is Operation.Constant { Value: not null } constant && constant.Type.Equals(element) && !_found.Any(f => Equals(f.Value, constant.Value)))
                _found.Add(constant);
        }
    }
}
