using FilterEquivariance.Verification.LibraryModels;
using Microsoft.CodeAnalysis;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>Holds user models against the members they describe, as far as the referenced assemblies tell.</summary>
public static class UserModelCheck
{
    /// <summary>The models that fit their members, and a problem for each that does not. A member of an assembly that is not referenced here is no problem.</summary>
    public static UserModels Fitting(UserModels models, Compilation compilation) =>
        models.Without([.. models.All
            .Select(model => (Model: model, Sentence: Problem(model, compilation)))
            .Where(one => one.Sentence is not null)
            .Select(one => (one.Model, new ModelProblem(one.Model.Place, one.Sentence!)))]);

    private static string? Problem(UserModel model, Compilation compilation)
    {
        if (DocumentationCommentId.GetFirstSymbolForDeclarationId(model.Model.Id, compilation) is not { } member)
            return TypeOf(model.Model.Id, compilation) is { } type ? $"'{type.ToDisplayString()}' has no member '{model.Model.Id}'" : null;
        if (SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, compilation.Assembly))
            return $"'{model.MemberName}' is source of this project, which is read itself";
        var (operands, result) = member switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => (Types(constructor.Parameters), constructor.ContainingType),
            IMethodSymbol method => (Operands(method, method.Parameters), method.ReturnType),
            IPropertySymbol property => (Operands(property, property.Parameters), property.Type),
            _ => ([], (ITypeSymbol?)null),
        };
        if (member is IMethodSymbol { Parameters: var parameters } && parameters.Any(parameter => parameter.RefKind is not (RefKind.None or RefKind.In)))
            return $"'{model.MemberName}' has a parameter that is passed by reference";
        return Problem(model, operands, result!, compilation);
    }

    private static string? Problem(UserModel model, IReadOnlyList<ITypeSymbol> operands, ITypeSymbol result, Compilation compilation)
    {
        var element = ListShapes.ElementOf(result, isResult: true, compilation);
        foreach (var operand in model.Operands.OrderBy(operand => operand.Value))
        {
            if (operand.Value >= operands.Count)
                return $"'{model.MemberName}' has no operand {operand.Value}; the last one is {operands.Count - 1}";
            var type = operands[operand.Value];
            var listed = ListShapes.ElementOf(type, isResult: false, compilation);
            if (ShapeForm.IsList(operand.Key) && listed is null)
                return $"operand {operand.Value} of '{model.MemberName}' is not a list";
            if (ShapeForm.IsFunction(operand.Key) && (type as INamedTypeSymbol)?.DelegateInvokeMethod?.Parameters.Length != 1)
                return $"operand {operand.Value} of '{model.MemberName}' is not a function of one parameter";
            if (ShapeForm.IsList(operand.Key) && model.Form.Result == ShapeResult.SameElements && (element is null || !SymbolNames.IsSameType(element, listed)))
                return $"'{model.Form.Name}' gives a list of the elements of its operands, which '{model.MemberName}' does not";
        }

        if (operands.Where((type, index) => type.TypeKind == Microsoft.CodeAnalysis.TypeKind.Delegate && !model.Operands.ContainsValue(index)).Any())
            return $"'{model.Form.Name}' does not say what '{model.MemberName}' calls its functions with";
        return model.Form.Result switch
        {
            ShapeResult.List when element is null => $"'{model.Form.Name}' gives a list, which '{model.MemberName}' does not",
            ShapeResult.Value when element is not null && result.SpecialType != SpecialType.System_String => $"'{model.Form.Name}' gives no list, but '{model.MemberName}' does",
            _ => null,
        };
    }

    private static INamedTypeSymbol? TypeOf(string id, Compilation compilation)
    {
        var end = id.IndexOf('(');
        var name = end < 0 ? id : id.Substring(0, end);
        var dot = name.LastIndexOf('.');
        return dot < 0 ? null : DocumentationCommentId.GetFirstSymbolForDeclarationId("T:" + name.Substring(2, dot - 2), compilation) as INamedTypeSymbol;
    }

    // The receiver of an instance member is operand 0.
    private static IReadOnlyList<ITypeSymbol> Operands(ISymbol member, IEnumerable<IParameterSymbol> parameters) =>
        member.IsStatic ? Types(parameters) : [member.ContainingType, .. Types(parameters)];

    private static IReadOnlyList<ITypeSymbol> Types(IEnumerable<IParameterSymbol> parameters) => [.. parameters.Select(parameter => parameter.Type)];
}
