using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Tests.ListCore;

/// <summary>The list core as short text, for assertions: <c>foreach x in xs { r.Add(x); }</c>.</summary>
internal static class ListCoreText
{
    public static string Of(Statement statement) => statement switch
    {
        Statement.Block block => block.Statements.Length == 0 ? "{ }" : "{ " + string.Join(" ", block.Statements.Select(Of)) + " }",
        Statement.Declare declare => declare.Value is null ? $"var {declare.Variable};" : $"var {declare.Variable} = {Of(declare.Value)};",
        Statement.Evaluate evaluate => Of(evaluate.Operation) + ";",
        Statement.If branch => $"if ({Of(branch.Condition)}) {Of(branch.Then)}" + (branch.Else is null ? "" : " else " + Of(branch.Else)),
        Statement.Loop loop => (loop.TestFirst ? "loop" : "do")
            + $" ({(loop.Condition is null ? "" : Of(loop.Condition))}; {(loop.Step is null ? "" : Of(loop.Step))}) {Of(loop.Body)}",
        Statement.ForEach loop => $"foreach {loop.Item} in {Of(loop.Source)} {Of(loop.Body)}",
        Statement.Drain drain => $"drain{(drain.FromEnd ? " back" : "")} {drain.Item} from {drain.Source} {Of(drain.Body)}",
        Statement.Return result => result.Value is null ? "return;" : $"return {Of(result.Value)};",
        Statement.Yield yield => $"yield {Of(yield.Value)};",
        Statement.Break => "break;",
        Statement.Continue => "continue;",
        _ => statement.GetType().Name + ";",
    };

    public static string Of(Operation operation) => operation switch
    {
        Operation.Constant constant => constant.Value?.ToString() ?? "null",
        Operation.Read read => read.Variable.Name,
        Operation.Convert conversion => Of(conversion.Operand),
        Operation.Assign assign => $"{assign.Target} = {Of(assign.Value)}",
        Operation.Unary { Operator: UnaryOperator.FromEnd } unary => "^" + Of(unary.Operand),
        Operation.Unary unary => $"{unary.Operator}({Of(unary.Operand)})",
        Operation.Binary binary => $"({Of(binary.Left)} {binary.Operator} {Of(binary.Right)})",
        Operation.Lambda lambda => $"({string.Join(", ", lambda.Parameters)}) => {Of(lambda.Body)}",
        Operation.Sequence sequence => $"[{string.Join(" ", sequence.Statements.Select(Of))} {Of(sequence.Value)}]",
        Operation.Conditional conditional => $"({Of(conditional.Condition)} ? {Of(conditional.WhenTrue)} : {Of(conditional.WhenFalse)})",
        Operation.UserCall call => $"user.{call.FunctionId}({All(call.Operands)})",
        Operation.LibraryCall call => $"{Name(call.Id)}({All(call.Operands)}{string.Concat(call.Outs.Select(target => $", out {target?.Name ?? "_"}"))})",
        _ => operation.GetType().Name,
    };

    private static string All(ImmutableArray<Operation> operands) => string.Join(", ", operands.Select(Of));

    private static string Name(string id)
    {
        if (id.StartsWith("array.", StringComparison.Ordinal))
            return id;
        var end = id.IndexOf('(');
        var path = end < 0 ? id : id[..end];
        var name = path[(path.LastIndexOf('.') + 1)..];
        var arity = name.IndexOf('`');
        return (id.StartsWith("set:", StringComparison.Ordinal) ? "set:" : "") + (arity < 0 ? name : name[..arity]);
    }
}
