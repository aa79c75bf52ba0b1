using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore;

/// <summary>A pattern of <c>is</c>, switch expressions and switch statements. Designators bind variables when the whole pattern has matched.</summary>
public abstract record Pattern(SourceLocation Location)
{
    /// <summary><c>_</c>.</summary>
    public sealed record Discard(SourceLocation Location) : Pattern(Location);

    /// <summary><c>var x</c> and <c>T x</c>; <paramref name="Type"/> null or equal to the input type matches everything except that a named type does not match null.</summary>
    public sealed record Declaration(SourceLocation Location, TypeRef? Type, Variable? Variable) : Pattern(Location);

    /// <summary><c>T</c>.</summary>
    public sealed record OfType(SourceLocation Location, TypeRef Type) : Pattern(Location);

    /// <summary><c>3</c>, <c>null</c>, <c>"a"</c>.</summary>
    public sealed record Constant(SourceLocation Location, Operation.Constant Value) : Pattern(Location);

    /// <summary><c>&lt; 3</c>.</summary>
    public sealed record Relational(SourceLocation Location, BinaryOperator Operator, Operation.Constant Value) : Pattern(Location);

    /// <summary><c>not p</c>.</summary>
    public sealed record Not(SourceLocation Location, Pattern Operand) : Pattern(Location);

    /// <summary><c>p and q</c>.</summary>
    public sealed record And(SourceLocation Location, Pattern Left, Pattern Right) : Pattern(Location);

    /// <summary><c>p or q</c>.</summary>
    public sealed record Or(SourceLocation Location, Pattern Left, Pattern Right) : Pattern(Location);

    /// <summary><c>[p, q, .. r, s]</c>: <paramref name="SliceIndex"/> is the position of the slice among the elements, −1 without one; <paramref name="Slice"/> its pattern, null for a bare <c>..</c>.</summary>
    public sealed record List(SourceLocation Location, ImmutableArray<Pattern> Elements, int SliceIndex, Pattern? Slice, TypeRef? SliceType, Variable? Variable) : Pattern(Location);

    /// <summary><c>T { A: p } x</c>, <c>(p, q)</c> on tuples and records, <c>{ Length: 2 }</c>. Does not match null.</summary>
    public sealed record Members(SourceLocation Location, TypeRef? Type, ImmutableArray<MemberPattern> Parts, Variable? Variable) : Pattern(Location);

    /// <summary>A pattern the list core cannot express.</summary>
    public sealed record Unsupported(SourceLocation Location, string Detail) : Pattern(Location);
}

/// <summary>A member and the pattern it must match. <paramref name="Access"/> reads the member from <paramref name="Receiver"/>.</summary>
public sealed record MemberPattern(Variable Receiver, Operation Access, Pattern Pattern);
