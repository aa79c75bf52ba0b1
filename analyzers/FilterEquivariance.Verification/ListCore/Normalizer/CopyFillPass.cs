using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// <c>var r = new T[a.Length + b.Length]; a.CopyTo(r, 0); b.CopyTo(r, a.Length);</c> becomes the lists one after another: each copy begins where the one
/// before it ended, and the last ends where the array does.
/// </summary>
internal sealed class CopyFillPass : BlockPass
{
    private const string ConcatId = "M:System.Linq.Enumerable.Concat``1(System.Collections.Generic.IEnumerable{``0},System.Collections.Generic.IEnumerable{``0})";
    private const string ToArrayId = "M:System.Linq.Enumerable.ToArray``1(System.Collections.Generic.IEnumerable{``0})";

    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        if (statements[index] is not Statement.Declare { Variable: var array, Value: Operation.LibraryCall { Id: "array.new", Operands: [var made] } } declare || !position.Facts.IsFixed(array))
            return null;
        var element = array.Type.Element;
        var sources = new List<Variable>();
        var end = Affine.Of(0);
        var last = index;
        for (var at = index + 1; at < statements.Length; at++)
        {
            if (CopyInto(statements[at], array, position.At(statements, at)) is not var (source, start) || !start.Equals(end) || !source.Type.IsSequence || !source.Type.Element.Equals(element))
                break;
            // Only copies run in between, and they write to the array alone.
            if (source == array || position.Length(source, []) is not { } length)
                return null;
            end = end.Plus(length);
            sources.Add(source);
            last = at;
        }

        if (sources.Count == 0 || position.Value(made, []) is not { } whole || !whole.Equals(end))
            return null;
        var location = declare.Location;
        var all = sources.Select(View).Aggregate((a, b) => Forms.Call(location, Forms.EnumerableOf(element), ConcatId, "Concat", element, a, b));
        var copy = declare with { Value = Forms.Call(location, array.Type, ToArrayId, "ToArray", element, all) };
        return [.. statements.Take(index), .. NullGuards.For([made], position.Facts), copy, .. statements.Skip(last + 1)];

        Operation View(Variable source) =>
            new Operation.Convert(location, Forms.EnumerableOf(element), new Operation.Read(location, source), ConversionKind.SequenceView, false);
    }

    /// <summary>The list that is copied as a whole, and where its first element goes.</summary>
    internal static (Variable Source, Affine Start)? CopyInto(Statement statement, Variable array, Position position)
    {
        if (CopyCall.Of(statement) is not { } copy || (copy.From is not null && Forms.AsInt(copy.From) != 0) || Forms.AsVariable(copy.Target) != array
            || Forms.AsVariable(copy.Source) is not { } source || (copy.At is null ? Affine.Of(0) : position.Value(copy.At, [])) is not { } start)
            return null;
        var isWhole = copy.Count is null || (position.Value(copy.Count, []) is { } number && number.Equals(position.Length(source, [])));
        return isWhole ? (source, start) : null;
    }
}
