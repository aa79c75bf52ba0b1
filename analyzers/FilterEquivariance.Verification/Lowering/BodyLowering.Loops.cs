using FilterEquivariance.Verification.ListCore;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TypeKind = FilterEquivariance.Verification.ListCore.TypeKind;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>Loops, switch statements and jumps.</summary>
internal sealed partial class BodyLowering
{
    private readonly Dictionary<ILabelSymbol, LoopLabel> _exits = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ILabelSymbol, LoopLabel> _continues = new(SymbolEqualityComparer.Default);

    private LoopLabel Label(ILabelSymbol? exit, ILabelSymbol? continues)
    {
        var label = new LoopLabel();
        if (exit is not null)
            _exits[exit] = label;
        if (continues is not null)
            _continues[continues] = label;
        return label;
    }

    private Statement Branch(IBranchOperation branch) => branch.BranchKind switch
    {
        BranchKind.Break when _exits.TryGetValue(branch.Target, out var label) => new Statement.Break(At(branch), label),
        BranchKind.Continue when _continues.TryGetValue(branch.Target, out var label) => new Statement.Continue(At(branch), label),
        BranchKind.GoTo => new Statement.Unsupported(At(branch), "goto", "'goto'"),
        _ => new Statement.Unsupported(At(branch), "broken", "the code does not compile"),
    };

    private void For(List<Statement> list, IForLoopOperation loop)
    {
        var block = new List<Statement>();
        foreach (var before in loop.Before)
            Into(block, before);
        var label = Label(loop.ExitLabel, loop.ContinueLabel);
        var (condition, variables) = Condition(loop.Condition);
        var steps = new List<Statement>();
        foreach (var step in loop.AtLoopBottom)
            Into(steps, step);
        var body = Single(loop.Body);
        var whole = Loop(loop, label, condition, variables, body, steps.Count switch { 0 => null, 1 => steps[0], _ => new Statement.Block(At(loop), [.. steps]) }, testFirst: true);
        if (block.Count == 0)
            list.Add(whole);
        else
            list.Add(new Statement.Block(At(loop), [.. block, whole]));
    }

    private Statement While(IWhileLoopOperation loop)
    {
        var label = Label(loop.ExitLabel, loop.ContinueLabel);
        if (loop.ConditionIsUntil || loop.IgnoredCondition is not null)
            return new Statement.Unsupported(At(loop), "broken", "the code does not compile");
        var (condition, variables) = Condition(loop.Condition);
        return Loop(loop, label, condition, variables, Single(loop.Body), step: null, loop.ConditionIsTop);
    }

    private (Operation? Condition, List<Variable> Variables) Condition(IOperation? condition)
    {
        var outer = _expressionVariables;
        _expressionVariables = [];
        var lowered = condition is null or { ConstantValue: { HasValue: true, Value: true } } ? null : Expression(condition);
        var variables = _expressionVariables;
        _expressionVariables = outer;
        return (lowered, variables);
    }

    private Statement Loop(ILoopOperation loop, LoopLabel label, Operation? condition, List<Variable> variables, Statement body, Statement? step, bool testFirst)
    {
        if (condition is null || !testFirst || !variables.Any(_captured.Contains))
        {
            _expressionVariables.AddRange(variables);
            return new Statement.Loop(At(loop), label, condition, body, step, testFirst);
        }

        // Variables of the condition are fresh in each round, which closures can tell: the test moves into the body.
        var test = new Statement.If(condition.Location, new Operation.Unary(condition.Location, TypeRef.Boolean, UnaryOperator.Not, condition, IsChecked: false),
            new Statement.Break(condition.Location, label), null);
        Statement[] declarations = [.. variables.Select(variable => new Statement.Declare(condition.Location, variable, null))];
        return new Statement.Loop(At(loop), label, null, new Statement.Block(At(loop.Body), [.. declarations, test, body]), step, TestFirst: true);
    }

    /// <summary>A read-only span the function was given: nothing it does can change an element while a reference to it is read.</summary>
    private bool IsSteadySpan(IOperation collection, TypeRef type) =>
        type.Sequence == SequenceShape.ReadOnlySpan && (collection is IConversionOperation { IsImplicit: true } view ? view.Operand : collection) is IParameterReferenceOperation && scope.Method.Parameters.Count(parameter => ListShapes.SequenceOf(MetadataName(parameter)) != SequenceShape.None) == 1;

    private static string MetadataName(IParameterSymbol parameter) => parameter.Type is INamedTypeSymbol named ? SymbolNames.MetadataName(named.OriginalDefinition) : "";

    private Statement ForEach(IForEachLoopOperation loop)
    {
        var label = Label(loop.ExitLabel, loop.ContinueLabel);
        if (loop.IsAsynchronous)
            return new Statement.Unsupported(At(loop), "await", "'await foreach'");
        if (loop.Syntax is not CommonForEachStatementSyntax syntax)
            return new Statement.Unsupported(At(loop), "broken", "the code does not compile");
        var info = loop.SemanticModel!.GetForEachStatementInfo(syntax);
        var source = loop.Collection is IConversionOperation { IsImplicit: true, OperatorMethod: null } conversion && Types.Lower(conversion.Operand.Type) is { Kind: not TypeKind.Other }
            ? Expression(conversion.Operand)
            : Expression(loop.Collection);
        if (source.Type.Kind == TypeKind.String)
            source = SequenceOfChars(source);
        if (source.Type.Kind is not (TypeKind.Sequence or TypeKind.Set or TypeKind.Map or TypeKind.Lookup or TypeKind.Grouping) || info.ElementType is not { } elementType)
            return new Statement.Unsupported(source.Location, "enumerator", $"the enumerator of '{source.Type.Name}'");
        var elementRef = Types.Lower(elementType);
        switch (loop.LoopControlVariable)
        {
            case IVariableDeclaratorOperation { Symbol: { RefKind: RefKind.RefReadOnly } alias } when IsSteadySpan(loop.Collection, source.Type) && SymbolNames.IsSameType(alias.Type, elementType):
                _steadyAliases.Add(alias);
                return new Statement.ForEach(At(loop), label, VariableOf(alias), source, Single(loop.Body));
            case IVariableDeclaratorOperation { Symbol: { RefKind: RefKind.None } local }:
                if (SymbolNames.IsSameType(local.Type, elementType))
                    return new Statement.ForEach(At(loop), label, VariableOf(local), source, Single(loop.Body));
                var raw = Temporary(elementRef, "item");
                var converted = Converted(new Operation.Read(At(loop), raw), elementType, local.Type, info.ElementConversion, IsCheckedContext(syntax), loop);
                var declare = new Statement.Declare(At(loop.LoopControlVariable), VariableOf(local), converted);
                return new Statement.ForEach(At(loop), label, raw, source, new Statement.Block(At(loop.Body), [declare, Single(loop.Body)]));
            case { } pattern when syntax is ForEachVariableStatementSyntax deconstruction:
                var item = Temporary(elementRef, "item");
                var statements = new List<Statement>();
                DeconstructInto(statements, pattern, new Operation.Read(At(pattern), item), elementType, loop.SemanticModel!.GetDeconstructionInfo(deconstruction), pattern);
                statements.Add(Single(loop.Body));
                return new Statement.ForEach(At(loop), label, item, source, new Statement.Block(At(loop.Body), [.. statements]));
            default:
                return new Statement.Unsupported(At(loop), "ref", "a loop variable that is a reference");
        }
    }

    private Statement Switch(ISwitchOperation choice)
    {
        var label = Label(choice.ExitLabel, continues: null);
        var value = Expression(choice.Value);
        var sections = new List<SwitchSection>();
        foreach (var section in choice.Cases)
        {
            var cases = section.Clauses.Select(Case).ToArray();
            var body = new List<Statement>();
            foreach (var statement in section.Body)
                Into(body, statement);
            sections.Add(new SwitchSection([.. cases], body.Count == 1 && body[0] is Statement.Block single ? single : new Statement.Block(At(section), [.. body])));
        }

        return new Statement.Switch(At(choice), label, value, [.. sections]);
    }

    private SwitchCase Case(ICaseClauseOperation clause) => clause switch
    {
        IDefaultCaseClauseOperation => new SwitchCase(new Pattern.Discard(At(clause)), null, IsDefault: true),
        IPatternCaseClauseOperation pattern => new SwitchCase(Pattern(pattern.Pattern), pattern.Guard is null ? null : Expression(pattern.Guard), IsDefault: false),
        ISingleValueCaseClauseOperation single when Expression(single.Value) is Operation.Constant constant =>
            new SwitchCase(new Pattern.Constant(At(clause), constant), null, IsDefault: false),
        _ => new SwitchCase(new Pattern.Unsupported(At(clause), "this case label"), null, IsDefault: false),
    };

    private static Operation SequenceOfChars(Operation text)
    {
        var character = TypeRef.Simple(TypeKind.Char, "char");
        var type = new TypeRef(TypeKind.Sequence, "IEnumerable<char>", [character]) { Definition = "System.Collections.Generic.IEnumerable`1", Sequence = SequenceShape.Enumerable };
        return new Operation.Convert(text.Location, type, text, ConversionKind.SequenceView, IsChecked: false);
    }

    private bool IsCheckedContext(SyntaxNode node)
    {
        foreach (var outer in node.Ancestors())
        {
            if (outer is CheckedStatementSyntax statement)
                return statement.Keyword.IsKind(SyntaxKind.CheckedKeyword);
            if (outer is CheckedExpressionSyntax expression)
                return expression.Keyword.IsKind(SyntaxKind.CheckedKeyword);
        }

        return member.Models.Compilation.Options is CSharpCompilationOptions { CheckOverflow: true };
    }
}
