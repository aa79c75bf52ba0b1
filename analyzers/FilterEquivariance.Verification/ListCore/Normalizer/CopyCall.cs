namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>A call that copies a part of a list into an array.</summary>
/// <param name="Source">What is copied.</param>
/// <param name="From">The index of its first element that is copied; null: 0.</param>
/// <param name="Target">The array.</param>
/// <param name="At">Where the first element goes; null: 0.</param>
/// <param name="Count">How many; null: all from <paramref name="From"/> on.</param>
internal sealed record CopyCall(Operation Source, Operation? From, Operation Target, Operation? At, Operation? Count)
{
    /// <summary>The copying a statement does; null for any other statement.</summary>
    public static CopyCall? Of(Statement statement)
    {
        if (statement is not Statement.Evaluate { Operation: Operation.LibraryCall call })
            return null;
        switch (call.Id)
        {
            case "M:System.Array.CopyTo(System.Array,System.Int32)" or "M:System.Collections.Generic.List`1.CopyTo(`0[],System.Int32)"
                or "M:System.Collections.Generic.ICollection`1.CopyTo(`0[],System.Int32)" or "M:System.Collections.Immutable.ImmutableArray`1.CopyTo(`0[],System.Int32)"
                or "M:System.Collections.Generic.Queue`1.CopyTo(`0[],System.Int32)" or "M:System.Collections.Generic.Stack`1.CopyTo(`0[],System.Int32)"
                or "M:System.Collections.Generic.LinkedList`1.CopyTo(`0[],System.Int32)":
                return new(call.Operands[0], null, call.Operands[1], call.Operands[2], null);
            case "M:System.Span`1.CopyTo(System.Span{`0})" or "M:System.ReadOnlySpan`1.CopyTo(System.Span{`0})" or "M:System.MemoryExtensions.CopyTo``1(``0[],System.Span{``0})"
                or "M:System.Collections.Generic.List`1.CopyTo(`0[])" or "M:System.Collections.Immutable.ImmutableArray`1.CopyTo(`0[])":
                return new(call.Operands[0], null, call.Operands[1], null, null);
            case "M:System.Array.Copy(System.Array,System.Array,System.Int32)":
                return new(call.Operands[0], null, call.Operands[1], null, call.Operands[2]);
            case "M:System.Array.Copy(System.Array,System.Int32,System.Array,System.Int32,System.Int32)":
            // Where an element is a byte, bytes are elements.
            case "M:System.Buffer.BlockCopy(System.Array,System.Int32,System.Array,System.Int32,System.Int32)" when HoldsBytes(call.Operands[0]) && HoldsBytes(call.Operands[2]):
                return new(call.Operands[0], call.Operands[1], call.Operands[2], call.Operands[3], call.Operands[4]);
            default:
                return null;
        }
    }

    private static bool HoldsBytes(Operation operand) =>
        Forms.Strip(operand).Type is { IsSequence: true, Element.Kind: TypeKind.Byte or TypeKind.SByte or TypeKind.Boolean };
}
