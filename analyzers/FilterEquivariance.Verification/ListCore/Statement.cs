using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore;

/// <summary>A statement of the list core.</summary>
public abstract record Statement(SourceLocation Location)
{
    /// <summary>Statements in order. Declared variables live to its end; each execution of a declaration makes a fresh variable (closures matter).</summary>
    public sealed record Block(SourceLocation Location, ImmutableArray<Statement> Statements) : Statement(Location);

    /// <summary>A local declaration; <paramref name="Value"/> is null when it is assigned later.</summary>
    public sealed record Declare(SourceLocation Location, Variable Variable, Operation? Value) : Statement(Location);

    /// <summary>An expression evaluated for its effects.</summary>
    public sealed record Evaluate(SourceLocation Location, Operation Operation) : Statement(Location);

    /// <summary><c>if</c>.</summary>
    public sealed record If(SourceLocation Location, Operation Condition, Statement Then, Statement? Else) : Statement(Location);

    /// <summary><c>while</c>, <c>do</c>, <c>for</c> (its initialisers precede it in a block). <c>continue</c> runs <paramref name="Step"/>; <paramref name="TestFirst"/> is false for <c>do</c>.</summary>
    public sealed record Loop(SourceLocation Location, LoopLabel Label, Operation? Condition, Statement Body, Statement? Step, bool TestFirst) : Statement(Location);

    /// <summary><c>foreach</c>; over a sequence, set, map, lookup or grouping.</summary>
    public sealed record ForEach(SourceLocation Location, LoopLabel Label, Variable Item, Operation Source, Statement Body) : Statement(Location);

    /// <summary>
    /// Made by the normaliser only: while <paramref name="Source"/> is not empty, removes its first (or last) element, binds it to <paramref name="Item"/> and runs the body.
    /// </summary>
    public sealed record Drain(SourceLocation Location, LoopLabel Label, Variable Source, Variable Item, bool FromEnd, Statement Body) : Statement(Location);

    /// <summary>Switch statements; the first section one of whose labels matches is run, none matching runs nothing. Fall-through does not exist; <c>goto case</c> is unsupported.</summary>
    public sealed record Switch(SourceLocation Location, LoopLabel Label, Operation Value, ImmutableArray<SwitchSection> Sections) : Statement(Location);

    /// <summary><c>return</c>; the value is null in a void function.</summary>
    public sealed record Return(SourceLocation Location, Operation? Value) : Statement(Location);

    /// <summary><c>break</c> out of the loop or switch with this label.</summary>
    public sealed record Break(SourceLocation Location, LoopLabel Label) : Statement(Location);

    /// <summary><c>continue</c> of the loop with this label.</summary>
    public sealed record Continue(SourceLocation Location, LoopLabel Label) : Statement(Location);

    /// <summary><c>throw new E(…)</c>. A bare rethrow is unsupported.</summary>
    public sealed record Throw(SourceLocation Location, string ExceptionType, ImmutableArray<Operation> Operands) : Statement(Location);

    /// <summary><c>yield return</c>.</summary>
    public sealed record Yield(SourceLocation Location, Operation Value) : Statement(Location);

    /// <summary><c>yield break</c>.</summary>
    public sealed record YieldBreak(SourceLocation Location) : Statement(Location);

    /// <summary><c>try</c> with <c>catch</c> of named types and <c>finally</c>.</summary>
    public sealed record Try(SourceLocation Location, Statement Body, ImmutableArray<Catch> Catches, Statement? Finally) : Statement(Location);

    /// <summary>What the list core cannot express.</summary>
    public sealed record Unsupported(SourceLocation Location, string Code, string Detail) : Statement(Location);
}

/// <summary>Identity of a loop or switch that <c>break</c> and <c>continue</c> refer to. Compared by reference.</summary>
public sealed class LoopLabel;

/// <summary>One section of a switch statement: any of the cases (a pattern and an optional guard) selects the body. The <c>default</c> label is the discard pattern and is tried last.</summary>
public sealed record SwitchSection(ImmutableArray<SwitchCase> Cases, Statement Body);

/// <summary>One label of a switch section.</summary>
public sealed record SwitchCase(Pattern Pattern, Operation? Guard, bool IsDefault);

/// <summary>A catch clause; <paramref name="ExceptionType"/> null catches everything.</summary>
public sealed record Catch(string? ExceptionType, Variable? Variable, Operation? Filter, Statement Body);
