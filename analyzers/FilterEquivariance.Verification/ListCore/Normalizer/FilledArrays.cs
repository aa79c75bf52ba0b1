using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// Arrays of which every cell is written before anything reads one, so that nobody sees the default values they were made with. Cells are written one by
/// one, by loops and by copying; what is written is kept as a part from the front and a part up to the end, which must meet.
/// </summary>
/// <remarks>
/// A part ends where the next one begins, as sums. A loop that makes no round, or a copy of nothing, claims less than was written before it; an index out of
/// range throws, and the array with it is lost, as it has no name outside the block. Sums are equal modulo 2³², and indexes are checked, so they do not overflow.
/// </remarks>
internal sealed class FilledArrays : BlockPass
{
    private readonly HashSet<Operation> _found = new(ByReference<Operation>.Comparer);

    /// <summary>The calls that make such arrays in a function.</summary>
    public static HashSet<Operation> In(Function function, FunctionFacts facts)
    {
        var search = new FilledArrays();
        search.Run(function, facts);
        return search._found;
    }

    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        if (statements[index] is Statement.Declare { Variable: var array, Value: { } value } && Forms.Strip(value) is Operation.LibraryCall { Id: "array.new", Operands: [var made] } call
            && position.Facts.IsFixed(array) && !position.Facts.IsShared(array) && IsFilled(array, made, statements, index, position))
            _found.Add(call);
        return null;
    }

    private static bool IsFilled(Variable array, Operation made, ImmutableArray<Statement> statements, int index, Position position)
    {
        var length = position.Value(made, []) ?? Affine.Length(array);
        var parts = new List<Part>();
        for (var at = index + 1; at < statements.Length; at++)
        {
            if (AsksForLengthOnly(statements[at], array))
                continue;
            if (PartsOf(statements, at, array, position.At(statements, at)) is not { } written)
                return false;
            parts.AddRange(written);
            if (Meet(parts, length))
                return AreKept(parts, length, [.. statements.Take(at + 1).Skip(index + 1)], position.Facts);
        }

        return false;
    }

    /// <summary>Cells from one index up to another; null ends: all of them.</summary>
    private readonly record struct Part(Affine? Start, Affine? Beyond);

    // Lengths that are read at different times are the same sums only where nothing changes them in between.
    private static bool AreKept(List<Part> parts, Affine length, ImmutableArray<Statement> run, FunctionFacts facts) =>
        length.IsKept(facts, run) && parts.All(part => part.Start?.IsKept(facts, run) != false && part.Beyond?.IsKept(facts, run) != false);

    private static bool Meet(List<Part> parts, Affine length)
    {
        var (front, back) = (Affine.Of(0), length);
        var left = new List<Part>(parts);
        while (!front.Equals(back))
        {
            var next = left.FindIndex(part => part.Start is null || part.Start.Equals(front) || part.Beyond!.Equals(back));
            if (next < 0)
                return false;
            var (start, beyond) = left[next];
            if (start is null)
                return true;
            if (start.Equals(front))
                front = beyond!;
            else
                back = start;
            left.RemoveAt(next);
        }

        return true;
    }

    /// <summary>What a statement writes, provided it does nothing else with the array.</summary>
    private static ImmutableArray<Part>? PartsOf(ImmutableArray<Statement> statements, int index, Variable array, Position position)
    {
        switch (statements[index])
        {
            case Statement.Loop when CountedLoop.Match(statements, index, position.Facts) is { } counted:
                return PartsOf(counted, statements, index, array, position);

            // A for loop comes in a block with its initialisers.
            case Statement.Block { Statements: { Length: > 0 } inner }:
                var parts = ImmutableArray<Part>.Empty;
                for (var at = 0; at < inner.Length; at++)
                {
                    if (AsksForLengthOnly(inner[at], array))
                        continue;
                    if (PartsOf(inner, at, array, position.Inside(inner, at)) is not { } written)
                        return null;
                    parts = parts.AddRange(written);
                }

                return parts;
            case { } statement when CopyCall.Of(statement) is { } copy:
                return PartOf(copy, array, position) is { } copied ? [copied] : null;
            case Statement.Evaluate { Operation: var operation } when Forms.IsElementWrite(operation, out var list, out var place, out var value) && list == array:
                return !Mentions(value, array) && CellAt(place, array, position) is { } cell && ReadsLengthOnly(place, array) ? [new(cell, cell.Plus(1))] : null;
            default:
                return null;
        }
    }

    private static Affine? CellAt(Operation place, Variable array, Position position) =>
        place is Operation.Unary { Operator: UnaryOperator.FromEnd } fromEnd
            ? position.Length(array, []) is { } length && position.Value(fromEnd.Operand, []) is { } distance ? length.Plus(distance, -1) : null
            : position.Value(place, []);

    private static Part? PartOf(CopyCall copy, Variable array, Position position)
    {
        if (Forms.AsVariable(copy.Target) != array || Forms.AsVariable(copy.Source) is not { } source || source == array)
            return null;
        var start = copy.At is null ? Affine.Of(0) : position.Value(copy.At, []);
        var from = copy.From is null ? Affine.Of(0) : position.Value(copy.From, []);
        var count = copy.Count is null ? position.Length(source, []) : position.Value(copy.Count, []);
        return start is null || from is null || count is null ? null : new(start, start.Plus(count));
    }

    private static ImmutableArray<Part>? PartsOf(CountedLoop counted, ImmutableArray<Statement> statements, int index, Variable array, Position position)
    {
        ImmutableArray<Statement> run = [.. statements.Skip(counted.DeclaredAt + 1).Take(index - counted.DeclaredAt)];
        var occurrences = Occurrences.In(counted.Body);
        if (position.Value(counted.Start, run) is not { } start || counted.End(position) is not { } end || position.Length(array, run) is not { } length
            || occurrences.IsCaptured(array) || occurrences.HasReturn || occurrences.HasOutwardJump || occurrences.HasUnsupported || occurrences.HasContinue(counted.Loop.Label))
            return null;
        var parts = ImmutableArray.CreateBuilder<Part>();
        var reads = 0;
        foreach (var statement in Forms.Flatten(counted.Body))
        {
            if (statement is not Statement.Evaluate { Operation: var operation } || !Forms.IsElementWrite(operation, out var list, out var place, out var value) || list != array)
                continue;
            if (Mentions(value, array) || !ReadsLengthOnly(place, array) || Written(place) is not { } part)
                return null;
            reads += 1 + Reads(place, array);
            parts.Add(part);
        }

        return parts.Count > 0 && reads == occurrences.Reads(array) ? parts.ToImmutable() : null;

        Part? Written(Operation place)
        {
            // Consecutive numbers modulo the length are all cells; a negative one throws.
            if (place is Operation.Binary { Operator: BinaryOperator.Remainder, Left: var number, Right: var divisor })
            {
                return position.Value(divisor, [counted.Loop]) is { } modulus && modulus.Equals(length) && ElementUse.IndexValue(array, number, counted, position) is { } sum
                    && sum.Coefficient(counted.Counter) is 1 or -1 && end.Plus(start, -1).Equals(counted.Step == 1 ? length : Affine.Of(0).Plus(length, -1))
                    ? new Part(null, null)
                    : null;
            }

            if (ElementUse.IndexValue(array, place, counted, position) is not { } cell)
                return null;
            var (first, beyond) = (cell.With(counted.Counter, start), cell.With(counted.Counter, end));
            return cell.Coefficient(counted.Counter) == counted.Step ? new Part(first, beyond)
                : cell.Coefficient(counted.Counter) == -counted.Step ? new Part(beyond.Plus(1), first.Plus(1))
                : null;
        }
    }

    private static bool Mentions(Operation operation, Variable array) => Reads(operation, array) > 0;

    private static int Reads(Operation operation, Variable array) => Occurrences.In(new Statement.Evaluate(operation.Location, operation)).Reads(array);

    private static bool ReadsLengthOnly(Operation place, Variable array) => AsksForLengthOnly(new Statement.Evaluate(place.Location, place), array);

    private static bool AsksForLengthOnly(Statement statement, Variable array)
    {
        var lengths = new Lengths(array);
        lengths.Visit(statement);
        return lengths.Count == Occurrences.In(statement).Reads(array);
    }

    private sealed class Lengths(Variable array) : Walker
    {
        public int Count { get; private set; }

        public override void Visit(Operation operation)
        {
            if (Forms.LengthOf(operation) == array)
                Count++;
            base.Visit(operation);
        }
    }
}
