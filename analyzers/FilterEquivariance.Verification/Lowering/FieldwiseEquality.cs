using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>
/// Recognises hand-written equality that compares all fields: <c>Equals(T other)</c> is a conjunction with one comparison for each field,
/// <c>Equals(object)</c> goes through it, and the hash is computed from fields. Anything else is the user's own equality.
/// </summary>
internal sealed class FieldwiseEquality(SemanticModels models)
{
    public bool Holds(INamedTypeSymbol type)
    {
        if (!type.IsValueType && !type.IsSealed)
            return false;
        var equals = Declared(type, "Equals");
        var typed = equals.Where(method => method.Parameters is [{ Type: var compared }] && SymbolEqualityComparer.Default.Equals(compared.WithNullableAnnotation(NullableAnnotation.None), type)).ToArray();
        var untyped = equals.Where(method => method.Parameters is [{ Type.SpecialType: SpecialType.System_Object }]).ToArray();
        return equals.Length == 2
            && typed is [var own] && untyped is [var general] && Declared(type, "GetHashCode") is [var hash]
            && Result(own) is { } comparison && ComparesAll(comparison, own.Parameters[0].Name, type)
            && Result(general) is { } test && GoesThrough(test, general.Parameters[0].Name, type)
            && Result(hash) is { } code && IsMadeOfFields(code, type);
    }

    private static IMethodSymbol[] Declared(INamedTypeSymbol type, string name) =>
        [.. type.GetMembers(name).OfType<IMethodSymbol>().Where(method => !method.IsImplicitlyDeclared && !method.IsStatic)];

    private static ExpressionSyntax? Result(IMethodSymbol method) => method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
    {
        MethodDeclarationSyntax { ExpressionBody: { } arrow } => arrow.Expression,
        MethodDeclarationSyntax { Body.Statements: [ReturnStatementSyntax { Expression: { } result }] } => result,
        _ => null,
    };

    private bool ComparesAll(ExpressionSyntax comparison, string other, INamedTypeSymbol type)
    {
        var left = new HashSet<string>(RecordLayouts.DataMembers(type).Select(member => member.Name));
        foreach (var part in Conjuncts(comparison))
        {
            if (IsNotNull(part, other) && !type.IsValueType)
                continue;
            if (Compared(part, other, type) is not { } field || !left.Remove(field))
                return false;
        }

        return left.Count == 0;
    }

    // x == other.x, or x.Equals(other.x) of a value: for floating numbers these differ, and only the second is what the default comparer does.
    private string? Compared(ExpressionSyntax part, string other, INamedTypeSymbol type)
    {
        var (one, two, isOperator) = part switch
        {
            BinaryExpressionSyntax equality when equality.IsKind(SyntaxKind.EqualsExpression) => (equality.Left, equality.Right, true),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equals" } access, ArgumentList.Arguments: [var argument] } => (access.Expression, argument.Expression, false),
            _ => (null, null, false),
        };
        if (one is not IdentifierNameSyntax name || two is not MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax target } read
            || target.Identifier.ValueText != other || read.Name.Identifier.ValueText != name.Identifier.ValueText)
            return null;
        var member = RecordLayouts.DataMembers(type).FirstOrDefault(candidate => candidate.Name == name.Identifier.ValueText);
        var fieldType = member switch
        {
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            _ => null,
        };
        return fieldType is not null && (isOperator ? HasPlainOperator(fieldType) : IsPlainValue(fieldType)) ? member!.Name : null;
    }

    private static bool HasPlainOperator(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_String
        || (IsPlainValue(type) && type.SpecialType is not (SpecialType.System_Single or SpecialType.System_Double));

    private static bool IsPlainValue(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Enum
        || type.SpecialType is (>= SpecialType.System_Boolean and <= SpecialType.System_Double)
        || (type is INamedTypeSymbol named && ListShapes.CollectionOf(SymbolNames.MetadataName(named)) == ListCore.TypeKind.Value);

    private static IEnumerable<ExpressionSyntax> Conjuncts(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Conjuncts(inner.Expression),
        BinaryExpressionSyntax both when both.IsKind(SyntaxKind.LogicalAndExpression) => Conjuncts(both.Left).Concat(Conjuncts(both.Right)),
        _ => [expression],
    };

    private static bool IsNotNull(ExpressionSyntax part, string other) =>
        part is IsPatternExpressionSyntax { Expression: IdentifierNameSyntax tested, Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax { Expression: LiteralExpressionSyntax literal } } }
        && tested.Identifier.ValueText == other && literal.IsKind(SyntaxKind.NullLiteralExpression);

    /// <summary><c>o is T t &amp;&amp; Equals(t)</c>, or <c>Equals(o as T)</c>.</summary>
    private bool GoesThrough(ExpressionSyntax test, string other, INamedTypeSymbol type)
    {
        return Conjuncts(test).ToArray() switch
        {
            [IsPatternExpressionSyntax { Expression: IdentifierNameSyntax tested, Pattern: DeclarationPatternSyntax { Designation: SingleVariableDesignationSyntax variable } pattern }, var call] =>
                tested.Identifier.ValueText == other && IsType(pattern.Type) && Argument(call) is IdentifierNameSyntax given && given.Identifier.ValueText == variable.Identifier.ValueText,
            [var call] => Argument(call) is BinaryExpressionSyntax { Left: IdentifierNameSyntax tested, Right: TypeSyntax target } cast
                && cast.IsKind(SyntaxKind.AsExpression) && tested.Identifier.ValueText == other && IsType(target),
            _ => false,
        };

        bool IsType(TypeSyntax syntax) => SymbolEqualityComparer.Default.Equals(models.Of(syntax.SyntaxTree).GetTypeInfo(syntax).Type, type);

        static ExpressionSyntax? Argument(ExpressionSyntax call) =>
            call is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Equals" }, ArgumentList.Arguments: [var argument] } ? argument.Expression : null;
    }

    private static bool IsMadeOfFields(ExpressionSyntax code, INamedTypeSymbol type)
    {
        var fields = new HashSet<string>(RecordLayouts.DataMembers(type).Select(member => member.Name));
        return code.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().All(name => fields.Contains(name.Identifier.ValueText) || name.Identifier.ValueText is "HashCode" or "Combine" or "GetHashCode");
    }
}
