using System.Collections.Immutable;
using FilterEquivariance.Verification.LibraryModels;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary><c>Span&lt;T&gt; s = new T[n]; xs.CopyTo(s);</c> becomes <c>var a = new T[n]; Span&lt;T&gt; s = a; xs.CopyTo(s);</c>: the array that is written gets a name.</summary>
internal sealed class SpanNamePass : BlockPass
{
    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        if (statements[index] is not Statement.Declare { Variable: var span, Value: { } value } declare || span.Type.Sequence is not (SequenceShape.Span or SequenceShape.ReadOnlySpan) || !position.Facts.IsFixed(span)
            || Viewed(value) is not Operation.LibraryCall { Type.Sequence: SequenceShape.Array } made || !LibraryEffects.IsFresh(made)
            || !(made.Id == "array.new" || statements.Skip(index + 1).Any(statement => CopyCall.Of(statement) is { Target: var target } && Forms.AsVariable(target) == span)))
            return null;
        var array = new Variable(span.Name, made.Type, VariableKind.Temporary);
        var view = new Operation.Convert(value.Location, value.Type, new Operation.Read(made.Location, array), ConversionKind.SequenceView, IsChecked: false);
        return statements.SetItem(index, declare with { Value = view }).Insert(index, new Statement.Declare(declare.Location, array, made));
    }

    private static Operation? Viewed(Operation operation) => operation switch
    {
        Operation.Convert { Kind: ConversionKind.SequenceView } conversion => conversion.Operand,
        Operation.LibraryCall { Operands: [var all] } call when ModelTable.TryGet(call.Id, out var model) && model is { Shape: Shape.Copy, Effects: Effects.View } => all,
        _ => null,
    };
}
