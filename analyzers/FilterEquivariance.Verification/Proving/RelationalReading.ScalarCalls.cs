using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Relations;

namespace FilterEquivariance.Verification.Proving;

/// <summary>Calls of library members that compute a value of values.</summary>
internal sealed partial class RelationalReading
{
    private Relation ScalarCall(Call call)
    {
        // Equality of a kept and a dropped element is known to be false.
        if (call.Model.Effects.HasFlag(Effects.InspectsEquality) || call.Node.Id.EndsWith(".Equals(System.Object)", StringComparison.Ordinal) || call.Node.Id is "M:System.String.Equals(System.String)" or "M:System.String.Equals(System.String,System.String)" or "M:System.Object.Equals(System.Object,System.Object)")
        {
            if (call.Operands.Length >= 2 && RelationAlgebra.AreDisjoint(call.Operands[^2], call.Operands[^1]))
                return ConstantIn(call.Mode, false);
        }

        // Taking one character out of a text keeps the others.
        if (call.Node is { Id: "M:System.String.Replace(System.String,System.String)", Operands: [_, Operation.Constant { Value: string { Length: 1 } }, Operation.Constant { Value: "" }] } && call.Operands[0] is Relation.Sequence text)
        {
            Note("filter by a predicate of the element", call.Name, call.Location);
            return call.Mode == Mode.Paired && (text.Paired is null || RelationAlgebra.IsSame(text.Paired)) ? new Relation.Sequence(text.Paired, text.LeftItems, text.Ordered)
                : call.Mode == Mode.Left ? LeftSequence(text, item => item) with { NonEmpty = false } : Inspected(text, call.Name, call.Location);
        }

        var partial = call.Model.Effects.HasFlag(Effects.Partial);
        if (call.Node.Id == "M:System.Math.Max(System.Int32,System.Int32)")
        {
            var least = call.Operands.Select(o => RelationAlgebra.ConstantOf(o)?.Value is int constant ? constant : o.AtLeast).Max();
            return Scalar(call.Operands, false, call.Name, call.Location, call.Mode) is var maximum && maximum is Relation.Lost ? maximum : maximum with { AtLeast = least };
        }

        if (partial && (IsTextMemberWithLiterals(call.Node) || IsReadingWithLiterals(call.Node) || IsCaughtReading(call) || IsSafeNumber(call) || ConstantCall.Succeeds(call.Node, call.Model)))
            partial = false;
        if (call.Model.Effects.HasFlag(Effects.InspectsOrder) && call.Node.Operands.Length > 0 && IsOrdered(call.Node.Operands[^1].Type))
            partial = false;
        if (call.Node.Id is "M:System.IEquatable`1.Equals(`0)" or "M:System.Collections.Generic.IEqualityComparer`1.Equals(`0,`0)")
            partial = false;
        var result = Scalar(call.Operands, partial, call.Name, call.Location, call.Mode);
        AssignOuts(call, result is Relation.Lost ? result : call.Mode == Mode.Left ? Relation.LeftOnly.Any : Relation.Same.Value);
        return result;
    }

    // Of string members only the comparison, the searched text or the width can be wrong; written as proper literals they cannot.
    private static bool IsTextMemberWithLiterals(Operation.LibraryCall call) =>
        (call.Id.StartsWith("M:System.String.", StringComparison.Ordinal) || call.Id.StartsWith("M:System.MemoryExtensions.", StringComparison.Ordinal))
        && call.Name is "StartsWith" or "EndsWith" or "Contains" or "IndexOf" or "LastIndexOf" or "Equals" or "Compare" or "Replace" or "Split" or "PadLeft" or "PadRight"
        && call.Operands.Skip(1).Select((operand, i) => (operand, i)).All(o => o.operand.Type.Kind switch
        {
            TypeKind.Char => true,
            // Separators, or the other text of a question about spans.
            TypeKind.Sequence => true,
            // The options of a split, or a comparison.
            TypeKind.Enum => o.operand is Operation.Constant { Value: int option } && option >= 0 && option <= (call.Name == "Split" ? 3 : 5),
            // The text to replace must not be empty, nor null.
            TypeKind.String => call.Name != "Replace" || o.i > 0 || o.operand is Operation.Constant { Value: not (null or "") },
            _ => o.operand is Operation.Constant { Value: not < 0 },
        });

    // Of the ways to ask whether a text is a number only the style can be wrong: it is one without the hexadecimal digits, which do not go with others.
    private static bool IsReadingWithLiterals(Operation.LibraryCall call) =>
        call.Id == "M:System.Int32.TryParse(System.String,System.Globalization.NumberStyles,System.IFormatProvider,System.Int32@)" && call.Operands[1] is Operation.Constant { Value: 0 or 7 or 111 or 167 or 511 };

    // A text that is no number, or one of a number that is too large, throws; null has been excluded.
    private bool IsCaughtReading(Call call) =>
        call.Mode == Mode.Left && call.Node.Id is "M:System.Int32.Parse(System.String)" or "M:System.Int32.Parse(System.String,System.IFormatProvider)" or "M:System.Int64.Parse(System.String)"
        && IsCaughtInLeft("FormatException") && IsCaughtInLeft("OverflowException");
}
