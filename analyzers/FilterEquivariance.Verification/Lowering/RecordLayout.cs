using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>The data of a class, struct or record of this compilation that only holds data: every combination of field values can be built from outside.</summary>
/// <param name="Fields">Fields and auto-properties, inherited ones included: constructor parameters first, then the settable ones, base types first.</param>
/// <param name="Equality">How the default comparer compares.</param>
/// <param name="IsImmutable">No field can change after construction.</param>
internal sealed record RecordLayout(ImmutableArray<ISymbol> Fields, RecordEquality Equality, bool IsImmutable);

/// <summary>Where a field's value comes from when a constructor runs.</summary>
internal abstract record FieldSource
{
    /// <summary>The constructor's parameter with this ordinal, unchanged.</summary>
    public sealed record Parameter(int Ordinal) : FieldSource;

    /// <summary>The field's own initialiser.</summary>
    public sealed record Initializer(ExpressionSyntax Syntax) : FieldSource;

    /// <summary>Not assigned: the default value.</summary>
    public sealed record Nothing : FieldSource;
}
