using System.Collections.Immutable;
using FilterEquivariance.Verification.LibraryModels;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>A place in a function: the blocks around it from outer to inner, each with the index of the statement that leads there.</summary>
internal sealed class Position(FunctionFacts facts, Statement wholeBody, ImmutableArray<(ImmutableArray<Statement> Statements, int Index)> levels)
{
    public FunctionFacts Facts => facts;

    public Position Inside(ImmutableArray<Statement> statements, int index) => new(facts, wholeBody, levels.Add((statements, index)));

    /// <summary>Another statement of the innermost block.</summary>
    public Position At(ImmutableArray<Statement> statements, int index) => new(facts, wholeBody, levels.SetItem(levels.Length - 1, (statements, index)));

    /// <summary>From its declaration to the loop at this place nothing uses the list, asking for its length not counted.</summary>
    public bool IsUnusedBetween(Variable list, Statement loop)
    {
        var way = Between(list);
        if (way.Length == 1 && ReferenceEquals(way[0], wholeBody))
            return false;
        return Uses(way) == Uses([loop]);

        int Uses(ImmutableArray<Statement> statements)
        {
            var lengths = new LengthReads(list);
            foreach (var statement in statements)
                lengths.Visit(statement);
            return Occurrences.In(statements).Reads(list) - lengths.Count + Occurrences.In(statements).Assignments(list);
        }
    }

    /// <summary>The value a variable was declared with, which it still has here: from its declaration straight to this place, through blocks alone, nothing mentions it.</summary>
    public Operation? DeclaredValue(Variable variable)
    {
        for (var level = levels.Length - 1; level >= 0; level--)
        {
            var (statements, index) = levels[level];
            // A loop or a lambda in between might come here again.
            if (level < levels.Length - 1 && statements[index] is not Statement.Block)
                return null;
            for (var i = index - 1; i >= 0; i--)
            {
                if (statements[i] is Statement.Declare declare && declare.Variable == variable)
                    return declare.Value;
                if (Occurrences.In(statements[i]).Mentions(variable))
                    return null;
            }
        }

        return null;
    }

    /// <summary>Is a <c>foreach</c> around the only place where the variable occurs?</summary>
    public bool IsInForEach(Variable variable)
    {
        var search = new ForEachAround(variable);
        search.Visit(wholeBody);
        return search.Found;
    }

    /// <summary>A lambda runs later than where it stands, so nothing that precedes it there is known to have just run.</summary>
    public Position InsideLambda() => new(facts, wholeBody, []);

    /// <summary>The value of an <c>int</c> expression as it is here, in terms of variables and lengths that do not change up to here and while <paramref name="during"/> runs.</summary>
    /// <param name="operation">The expression.</param>
    /// <param name="during">Must leave all that the value depends on alone.</param>
    /// <param name="symbols">Variables that stand for themselves although they change.</param>
    public Affine? Value(Operation operation, ImmutableArray<Statement> during, params ImmutableArray<Variable> symbols)
    {
        operation = Forms.Strip(operation);
        if (operation.Type.Kind != TypeKind.Int32)
            return null;
        switch (operation)
        {
            case Operation.Constant { Value: int constant }:
                return Math.Abs((long)constant) <= 1024 ? Affine.Of(constant) : null;
            case Operation.Read read when symbols.Contains(read.Variable):
                return Affine.Of(read.Variable);
            case Operation.Read read:
                return facts.IsFixed(read.Variable) ? ValueOf(read.Variable, during) ?? Affine.Of(read.Variable) : null;
            case Operation.Binary { Operator: BinaryOperator.Add or BinaryOperator.Subtract } sum:
                return Value(sum.Left, during, symbols) is { } left && Value(sum.Right, during, symbols) is { } right
                    ? left.Plus(right, sum.Operator == BinaryOperator.Add ? 1 : -1)
                    : null;
            case Operation.Binary { Operator: BinaryOperator.Multiply } product when (Forms.AsInt(product.Left) ?? Forms.AsInt(product.Right)) is >= 0 and <= 4 and var factor:
                return Value(Forms.AsInt(product.Left) is null ? product.Left : product.Right, during, symbols) is { } value ? Affine.Of(0).Plus(value, factor) : null;
            default:
                return Forms.LengthOf(operation) is { } list ? Length(list, during) : null;
        }
    }

    /// <summary>The length of a list; that of an array is what it was made with, and that of a copy is that of what was copied.</summary>
    public Affine? Length(Variable list, ImmutableArray<Statement> during)
    {
        if (!facts.KeepsItsLength(list, during))
            return null;
        if (facts.Definition(list) is not { } value)
            return Affine.Length(list);
        var since = Between(list).AddRange(during);
        var known = Forms.Strip(value) is Operation.LibraryCall { Id: "array.new", Operands.Length: 1 } made ? Value(made.Operands[0], since)
            : Copied(value) is { } source && Forms.IsStored(source.Type) && facts.KeepsItsLength(list, since) ? Length(source, since)
            : null;
        return known ?? Affine.Length(list);
    }

    private static Variable? Copied(Operation value) => Forms.Strip(value) switch
    {
        Operation.LibraryCall { Type.IsSequence: true } call when LibraryEffects.IsFresh(call) && Forms.ShapeOf(call) is Shape.Copy copy => Forms.AsVariable(call.Operands[copy.Source]),
        Operation.Collection { Type.IsSequence: true, Elements: [{ IsSpread: true, Value: var all }] } => Forms.AsVariable(all),
        Operation.Convert { IsTypedClone: true, Operand: Operation.LibraryCall { Operands: [var array] } } => Forms.AsVariable(array),
        _ => null,
    };

    private Affine? ValueOf(Variable variable, ImmutableArray<Statement> during) =>
        facts.Definition(variable) is { } value ? Value(value, Between(variable).AddRange(during)) : null;

    // What runs between the declaration and this place; when the declaration is not on the way here, everything might.
    private ImmutableArray<Statement> Between(Variable variable)
    {
        for (var level = levels.Length - 1; level >= 0; level--)
        {
            var (statements, index) = levels[level];
            for (var i = index - 1; i >= 0; i--)
                if (statements[i] is Statement.Declare declare && declare.Variable == variable)
                    return [.. statements.Skip(i + 1).Take(index - i)];
        }

        return [wholeBody];
    }

    private sealed class ForEachAround(Variable variable) : Walker
    {
        public bool Found { get; private set; }

        public override void Visit(Statement statement)
        {
            Found |= statement is Statement.ForEach loop && Occurrences.In(loop.Body).Mentions(variable);
            base.Visit(statement);
        }
    }

    private sealed class LengthReads(Variable list) : Walker
    {
        public int Count { get; private set; }

        public override void Visit(Operation operation)
        {
            if (Forms.LengthOf(operation) == list)
                Count++;
            base.Visit(operation);
        }
    }
}
