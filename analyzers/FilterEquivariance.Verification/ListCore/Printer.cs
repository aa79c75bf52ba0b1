using System.Text;

namespace FilterEquivariance.Verification.ListCore;

/// <summary>A compact readable dump of the list core: one statement a line, close to C#, with conversions and temporaries visible.</summary>
public static class Printer
{
    /// <summary>The entry and every function it reaches, the entry first.</summary>
    public static string Print(Program program)
    {
        var others = program.Functions.Values.Where(function => function.Id != program.Entry.Id).OrderBy(function => function.Id, StringComparer.Ordinal);
        return string.Join("\n", others.Prepend(program.Entry).Select(Print));
    }

    /// <summary>Signature and body.</summary>
    public static string Print(Function function)
    {
        var text = new StringBuilder();
        text.Append(function.IsLocal ? "local " : "").Append(function.IsIterator ? "iterator " : "").Append(function.Name).Append('(')
            .Append(string.Join(", ", function.Parameters.Select(parameter => $"{parameter.Name}: {parameter.Type.Name}"))).Append("): ").Append(function.ReturnType.Name);
        if (function.OutsideModel is { } reason)
            text.Append(" outside the model: ").Append(reason);
        text.Append('\n');
        Append(text, function.Body, 1);
        return text.ToString();
    }

    /// <summary>A statement, several lines when it is compound.</summary>
    public static string Print(Statement statement)
    {
        var text = new StringBuilder();
        Append(text, statement, 0);
        return text.ToString().TrimEnd('\n');
    }

    /// <summary>An expression on one line.</summary>
    public static string Print(Operation operation) => OperationPrinter.Print(operation);

    /// <summary>A pattern on one line.</summary>
    public static string Print(Pattern pattern) => OperationPrinter.Print(pattern);

    private static void Append(StringBuilder text, Statement? statement, int depth)
    {
        switch (statement)
        {
            case null:
                break;
            case Statement.Block block:
                foreach (var inner in block.Statements)
                    Append(text, inner, depth);
                break;
            case Statement.Declare declare:
                Line(text, depth, declare.Value is { } value
                    ? $"var {declare.Variable.Name} = {Print(value)}"
                    : $"var {declare.Variable.Name}: {declare.Variable.Type.Name}");
                break;
            case Statement.Evaluate evaluate:
                Line(text, depth, Print(evaluate.Operation));
                break;
            case Statement.If choice:
                Line(text, depth, $"if {Print(choice.Condition)}");
                Append(text, choice.Then, depth + 1);
                if (choice.Else is not null)
                {
                    Line(text, depth, "else");
                    Append(text, choice.Else, depth + 1);
                }

                break;
            case Statement.Loop loop:
                Line(text, depth, loop.TestFirst ? $"while {PrintCondition(loop)}" : "do");
                Append(text, loop.Body, depth + 1);
                if (loop.Step is not null)
                {
                    Line(text, depth, "step");
                    Append(text, loop.Step, depth + 1);
                }

                if (!loop.TestFirst)
                    Line(text, depth, $"while {PrintCondition(loop)}");
                break;
            case Statement.ForEach loop:
                Line(text, depth, $"foreach {loop.Item.Name} in {Print(loop.Source)}");
                Append(text, loop.Body, depth + 1);
                break;
            case Statement.Drain drain:
                Line(text, depth, $"drain {drain.Item.Name} from {(drain.FromEnd ? "the end of " : "")}{drain.Source.Name}");
                Append(text, drain.Body, depth + 1);
                break;
            case Statement.Switch choice:
                Line(text, depth, $"switch {Print(choice.Value)}");
                foreach (var section in choice.Sections)
                {
                    Line(text, depth, string.Join(", ", section.Cases.Select(PrintCase)));
                    Append(text, section.Body, depth + 1);
                }

                break;
            case Statement.Try attempt:
                AppendTry(text, attempt, depth);
                break;
            default:
                Line(text, depth, PrintSimple(statement));
                break;
        }
    }

    private static void AppendTry(StringBuilder text, Statement.Try attempt, int depth)
    {
        Line(text, depth, "try");
        Append(text, attempt.Body, depth + 1);
        foreach (var clause in attempt.Catches)
        {
            var filter = clause.Filter is null ? "" : $" when {Print(clause.Filter)}";
            Line(text, depth, $"catch {(clause.ExceptionType is null ? "anything" : ExceptionTypes.Short(clause.ExceptionType))}{(clause.Variable is null ? "" : " " + clause.Variable.Name)}{filter}");
            Append(text, clause.Body, depth + 1);
        }

        if (attempt.Finally is null)
            return;
        Line(text, depth, "finally");
        Append(text, attempt.Finally, depth + 1);
    }

    private static string PrintSimple(Statement statement) => statement switch
    {
        Statement.Return { Value: { } value } => $"return {Print(value)}",
        Statement.Return => "return",
        Statement.Break => "break",
        Statement.Continue => "continue",
        Statement.Throw thrown => $"throw {ExceptionTypes.Short(thrown.ExceptionType)}({string.Join(", ", thrown.Operands.Select(Print))})",
        Statement.Yield yield => $"yield {Print(yield.Value)}",
        Statement.YieldBreak => "yield break",
        Statement.Unsupported unsupported => $"<{unsupported.Code}: {unsupported.Detail}>",
        _ => statement.GetType().Name,
    };

    private static string PrintCondition(Statement.Loop loop) => loop.Condition is null ? "true" : Print(loop.Condition);

    private static string PrintCase(SwitchCase label) =>
        label.IsDefault ? "default" : $"case {Print(label.Pattern)}{(label.Guard is null ? "" : $" when {Print(label.Guard)}")}";

    private static void Line(StringBuilder text, int depth, string line) =>
        text.Append(' ', 2 * depth).Append(line).Append('\n');
}
