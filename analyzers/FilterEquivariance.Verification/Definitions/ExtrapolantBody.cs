using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Definitions;

/// <summary>What a natural function that was written from examples means, as list core: the passes of its normal form.</summary>
internal static class ExtrapolantBody
{
    private static readonly ImmutableHashSet<SequenceShape> Read =
    [
        SequenceShape.Array, SequenceShape.List, SequenceShape.Enumerable, SequenceShape.ReadOnlyList, SequenceShape.ReadOnlyCollection, SequenceShape.Collection,
        SequenceShape.ListInterface, SequenceShape.ReadOnlySpan, SequenceShape.Span,
    ];

    /// <summary>The body; null for kinds of lists that list core has no words for.</summary>
    public static Statement? Of(JointPasses passes, ImmutableArray<Variable> parameters, TypeRef result, SourceLocation location)
    {
        if (!result.IsSequence || parameters.Any(parameter => !parameter.Type.IsSequence || !Read.Contains(parameter.Type.Sequence)) || passes.Any(pass => pass.List >= parameters.Length))
            return null;
        var code = new ListCode(location, result.Element);

        // Null is refused before anything is read. However many passes there are, a list is read once: it may be a query that gives something else the second time.
        ImmutableArray<Operation> given = [.. parameters.Select(parameter => code.Once(code.NotNull(new Operation.Read(location, parameter), "ArgumentNullException")))];
        ImmutableArray<Operation> lists = [.. given.Select(list => code.Once(code.ToArray(code.WithoutSpan(list))))];
        return code.New(result, code.Run(passes, lists)) is { } value ? new Statement.Return(location, code.WithBefore(value)) : null;
    }
}
