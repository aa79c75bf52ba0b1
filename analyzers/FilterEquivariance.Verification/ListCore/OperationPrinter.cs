using System.Collections.Immutable;
using System.Globalization;

namespace FilterEquivariance.Verification.ListCore;

/// <summary>Expressions and patterns of the list core on one line.</summary>
internal static class OperationPrinter
{
    public static string Print(Operation operation) => operation switch
    {
        Operation.Constant constant => Literal(constant.Value),
        Operation.Default => $"default({operation.Type.Name})",
        Operation.Read read => read.Variable.Name,
        Operation.External external => $"{(external.IsStable ? "stable" : "external")} {external.Name}{(external.Initializer is null ? "" : $" {{{Print(external.Initializer)}}}")}",
        Operation.FieldRead field => $"{Print(field.Target)}.{field.Field}",
        Operation.Lambda lambda => Lambda(lambda),
        Operation.LibraryCall call => $"{ShortId(call.Id)}({List(call.Operands)}{Outs(call)})",
        Operation.UserCall call => $"{ShortId(call.FunctionId)}({List(call.Operands)})",
        Operation.Invoke invoke => $"{Print(invoke.Target)}({List(invoke.Operands)})",
        Operation.Construct construct => construct.Type.Record is { IsTuple: true } ? $"({List(construct.Values)})" : $"new {construct.Type.Name}({List(construct.Values)})",
        Operation.With with => $"({Print(with.Source)} with {{{string.Join(", ", with.Changes.Select(change => $"{change.Key} = {Print(change.Value)}"))}}})",
        Operation.Unary unary => $"{Checked(unary.IsChecked)}{Symbol(unary.Operator)}{Print(unary.Operand)}",
        Operation.Binary binary => $"{Checked(binary.IsChecked)}({Print(binary.Left)} {Symbol(binary.Operator)} {Print(binary.Right)})",
        Operation.Convert convert => $"{Checked(convert.IsChecked)}{Verb(convert.Kind)}<{convert.Type.Name}>({Print(convert.Operand)})",
        Operation.Conditional conditional => $"({Print(conditional.Condition)} ? {Print(conditional.WhenTrue)} : {Print(conditional.WhenFalse)})",
        Operation.Coalesce coalesce => $"({Print(coalesce.Value)} ?? {Print(coalesce.Fallback)})",
        Operation.NullConditional access => $"({Print(access.Target)} ?-> {access.Receiver.Name} => {Print(access.Access)})",
        Operation.Switch choice => $"({Print(choice.Value)} switch {{ {string.Join(", ", choice.Arms.Select(Arm))} }})",
        Operation.Is test => $"({Print(test.Value)} is {Print(test.Pattern)})",
        Operation.Collection collection => $"{collection.Type.Name}[{string.Join(", ", collection.Elements.Select(element => (element.IsSpread ? ".." : "") + Print(element.Value)))}]",
        Operation.Interpolation interpolation => $"$({string.Join(", ", interpolation.Parts.Select(Part))})",
        Operation.Assign assign => $"{assign.Target.Name} := {Print(assign.Value)}",
        Operation.Sequence sequence => $"{{ {string.Join("; ", sequence.Statements.Select(Inline))}; {Print(sequence.Value)} }}",
        Operation.Throw thrown => $"throw {ExceptionTypes.Short(thrown.ExceptionType)}({List(thrown.Operands)})",
        Operation.Unsupported unsupported => $"<{unsupported.Code}: {unsupported.Detail}>",
        _ => operation.GetType().Name,
    };

    public static string Print(Pattern pattern) => pattern switch
    {
        Pattern.Discard => "_",
        Pattern.Declaration declaration => $"{declaration.Type?.Name ?? "var"} {declaration.Variable?.Name ?? "_"}",
        Pattern.OfType type => $"type {type.Type.Name}",
        Pattern.Constant constant => Print(constant.Value),
        Pattern.Relational relational => $"{Symbol(relational.Operator)} {Print(relational.Value)}",
        Pattern.Not not => $"not {Print(not.Operand)}",
        Pattern.And and => $"({Print(and.Left)} and {Print(and.Right)})",
        Pattern.Or or => $"({Print(or.Left)} or {Print(or.Right)})",
        Pattern.List list => $"[{string.Join(", ", list.Elements.Select((element, index) => index == list.SliceIndex ? Slice(list) : Print(element)))}]{Name(list.Variable)}",
        Pattern.Members members => $"{(members.Type is null ? "" : members.Type.Name + " ")}{{ {string.Join(", ", members.Parts.Select(part => $"{Print(part.Access)}: {Print(part.Pattern)}"))} }}{Name(members.Variable)}",
        Pattern.Unsupported unsupported => $"<{unsupported.Detail}>",
        _ => pattern.GetType().Name,
    };

    private static string List(ImmutableArray<Operation> operands) => string.Join(", ", operands.Select(Print));

    private static string Outs(Operation.LibraryCall call) =>
        string.Concat(call.Outs.Select((target, index) => $"{(index + call.Operands.Length > 0 ? ", " : "")}out {target?.Name ?? "_"}"));

    private static string Lambda(Operation.Lambda lambda)
    {
        var body = lambda.Body is Statement.Block { Statements: { Length: 1 } only } ? only[0] : lambda.Body;
        var parameters = lambda.Parameters.Length == 1 ? lambda.Parameters[0].Name : $"({string.Join(", ", lambda.Parameters.Select(parameter => parameter.Name))})";
        return body is Statement.Return { Value: { } value } ? $"{parameters} => {Print(value)}" : $"{parameters} => {{ {Inline(lambda.Body)} }}";
    }

    /// <summary>Lines after one another; indented ones in braces.</summary>
    private static string Inline(Statement statement)
    {
        var text = "";
        var depth = 0;
        foreach (var line in Printer.Print(statement).Split(['\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var indent = (line.Length - line.TrimStart().Length) / 2;
            text += indent > depth ? " { " : text.Length == 0 ? "" : string.Concat(Enumerable.Repeat(" }", depth - indent)) + "; ";
            text += line.Trim();
            depth = indent;
        }

        return text + string.Concat(Enumerable.Repeat(" }", depth));
    }

    private static string Arm(SwitchArm arm) => $"{Print(arm.Pattern)}{(arm.Guard is null ? "" : $" when {Print(arm.Guard)}")} => {Print(arm.Result)}";

    private static string Part(InterpolationPart part) => Print(part.Value) + (part.Format is null ? "" : ":" + part.Format) + (part.HasAlignment ? " aligned" : "");

    private static string Slice(Pattern.List list) => ".." + (list.Slice is null ? "" : " " + Print(list.Slice));

    private static string Name(Variable? variable) => variable is null ? "" : " " + variable.Name;

    private static string Checked(bool isChecked) => isChecked ? "checked " : "";

    /// <summary>Type and member without namespace, arity and parameters: <c>M:System.Linq.Enumerable.Where``1(…)</c> is <c>Enumerable.Where</c>.</summary>
    private static string ShortId(string id)
    {
        var position = id.LastIndexOf('@');
        if (position > id.LastIndexOf(')') + 1 && id.LastIndexOf('.', position) is var dot && dot > 0)
            return id.Substring(dot + 1, position - dot - 1);
        var prefix = id.StartsWith("set:", StringComparison.Ordinal) ? "set " : "";
        var name = id.Substring(prefix.Length);
        name = name.Length > 1 && name[1] == ':' ? name.Substring(2) : name;
        var end = name.IndexOfAny(['(', '<', '~']);
        name = (end < 0 ? name : name.Substring(0, end)).Replace("#ctor", "new");
        var parts = name.Split('.').Where(part => part.Length > 0 && part[0] != '`').Select(part => part.IndexOf('`') is var arity && arity > 0 ? part.Substring(0, arity) : part).ToArray();
        return prefix + string.Join(".", parts.Skip(Math.Max(0, parts.Length - 2)));
    }

    private static string Literal(object? value) => value switch
    {
        null => "null",
        string text => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n") + "\"",
        char letter => "'" + letter + "'",
        bool truth => truth ? "true" : "false",
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        double number => number.ToString("R", CultureInfo.InvariantCulture) + "d",
        float number => number.ToString("R", CultureInfo.InvariantCulture) + "f",
        decimal number => number.ToString(CultureInfo.InvariantCulture) + "m",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Verb(ConversionKind kind) => kind switch
    {
        ConversionKind.Identity => "same",
        ConversionKind.Numeric => "number",
        ConversionKind.Boxing => "box",
        ConversionKind.Unwrapping => "cast",
        ConversionKind.As => "as",
        _ => "view",
    };

    private static string Symbol(UnaryOperator kind) => kind switch
    {
        UnaryOperator.Plus => "+",
        UnaryOperator.Negate => "-",
        UnaryOperator.Not => "!",
        UnaryOperator.Complement => "~",
        _ => "^",
    };

    /// <summary>The operator as C# writes it; strings are joined by <c>++</c>.</summary>
    public static string Symbol(BinaryOperator kind) => kind switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.Remainder => "%",
        BinaryOperator.And => "&",
        BinaryOperator.Or => "|",
        BinaryOperator.Xor => "^",
        BinaryOperator.ShiftLeft => "<<",
        BinaryOperator.ShiftRight => ">>",
        BinaryOperator.UnsignedShiftRight => ">>>",
        BinaryOperator.Equal => "==",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.ConcatenateStrings => "++",
        _ => "..",
    };
}
