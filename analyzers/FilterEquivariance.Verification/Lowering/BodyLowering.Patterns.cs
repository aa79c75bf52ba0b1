using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Pattern = FilterEquivariance.Verification.ListCore.Pattern;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>Patterns and switch expressions.</summary>
internal sealed partial class BodyLowering
{
    private Operation SwitchExpression(ISwitchExpressionOperation expression)
    {
        var value = Expression(expression.Value);
        var arms = expression.Arms.Select(arm =>
            new SwitchArm(Pattern(arm.Pattern), arm.Guard is null ? null : Expression(arm.Guard), Expression(arm.Value)));
        return new Operation.Switch(At(expression), Types.Lower(expression.Type), value, [.. arms]);
    }

    private Pattern Pattern(IPatternOperation pattern)
    {
        if (_depth >= MaxDepth)
            return new Pattern.Unsupported(At(pattern), "a pattern nested too deeply");
        _depth++;
        var lowered = LowerPattern(pattern);
        _depth--;
        return lowered;
    }

    private Pattern LowerPattern(IPatternOperation pattern)
    {
        var at = At(pattern);
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return new Pattern.Discard(at);
            case IConstantPatternOperation constant:
                return Expression(constant.Value) is Operation.Constant value ? new Pattern.Constant(at, value) : new Pattern.Unsupported(at, "this constant");
            case IRelationalPatternOperation relational:
                return Expression(relational.Value) is Operation.Constant bound && BinaryKind(relational.OperatorKind, bound.Type) is { } kind
                    ? new Pattern.Relational(at, kind, bound)
                    : new Pattern.Unsupported(at, "this comparison");
            case ITypePatternOperation type:
                return new Pattern.OfType(at, Types.Lower(type.MatchedType));
            case IDeclarationPatternOperation declaration:
                var typed = declaration.MatchesNull ? null : Types.Lower(declaration.MatchedType ?? declaration.NarrowedType);
                return declaration.DeclaredSymbol is null && declaration.MatchesNull
                    ? new Pattern.Discard(at)
                    : new Pattern.Declaration(at, typed, Designator(declaration.DeclaredSymbol));
            case INegatedPatternOperation negated:
                return new Pattern.Not(at, Pattern(negated.Pattern));
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both:
                return new Pattern.And(at, Pattern(both.LeftPattern), Pattern(both.RightPattern));
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                return new Pattern.Or(at, Pattern(either.LeftPattern), Pattern(either.RightPattern));
            case IListPatternOperation list:
                return List(list, at);
            case IRecursivePatternOperation recursive:
                return Recursive(recursive, at);
            default:
                return new Pattern.Unsupported(at, "this pattern");
        }
    }

    private Variable? Designator(ISymbol? symbol)
    {
        if (symbol is null)
            return null;
        var variable = VariableOf(symbol);
        _expressionVariables.Add(variable);
        return variable;
    }

    private Pattern List(IListPatternOperation list, SourceLocation at)
    {
        var input = Types.Lower(list.NarrowedType);
        if (!input.IsSequence && input.Kind != ListCore.TypeKind.String)
            return new Pattern.Unsupported(at, $"a list pattern on '{input.Name}'");
        var elements = ImmutableArray.CreateBuilder<Pattern>();
        var sliceIndex = -1;
        Pattern? slice = null;
        TypeRef? sliceType = null;
        foreach (var element in list.Patterns)
        {
            if (element is ISlicePatternOperation part)
            {
                sliceIndex = elements.Count;
                if (part.Pattern is { } inner)
                {
                    slice = Pattern(inner);
                    sliceType = Types.Lower(inner.InputType);
                }

                // The slice keeps its place among the elements.
                elements.Add(new Pattern.Discard(At(part)));
            }
            else
            {
                elements.Add(Pattern(element));
            }
        }

        return new Pattern.List(at, elements.ToImmutable(), sliceIndex, slice, sliceType, Designator(list.DeclaredSymbol));
    }

    private Pattern Recursive(IRecursivePatternOperation recursive, SourceLocation at)
    {
        var type = Types.Lower(recursive.MatchedType);
        var parts = ImmutableArray.CreateBuilder<MemberPattern>();
        if (!recursive.DeconstructionSubpatterns.IsEmpty)
        {
            var input = Temporary(type, "it");
            var read = new Operation.Read(at, input);
            if (Parts(read, recursive.MatchedType, recursive.DeconstructionSubpatterns.Length, recursive.DeconstructSymbol as IMethodSymbol, recursive, before: null) is not { } fields)
                return new Pattern.Unsupported(at, "a positional pattern on a type that is no tuple or record");
            foreach (var (field, inner) in fields.Zip(recursive.DeconstructionSubpatterns, (field, inner) => (field, inner)))
                parts.Add(new MemberPattern(input, field.Value, Pattern(inner)));
        }

        foreach (var property in recursive.PropertySubpatterns)
        {
            var receiver = Temporary(type, "it");
            _patternInputs.Push(receiver);
            var access = Expression(property.Member);
            _patternInputs.Pop();
            parts.Add(new MemberPattern(receiver, access, Pattern(property.Pattern)));
        }

        var isTest = !SymbolEqualityComparer.Default.Equals(recursive.InputType, recursive.MatchedType);
        return new Pattern.Members(at, isTest ? type : null, parts.ToImmutable(), Designator(recursive.DeclaredSymbol));
    }
}
