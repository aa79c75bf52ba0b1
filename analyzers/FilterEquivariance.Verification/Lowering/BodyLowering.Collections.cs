using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TypeKind = FilterEquivariance.Verification.ListCore.TypeKind;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>Arrays, collection expressions, interpolated strings.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>The members of an enum are part of the program: an array of them in the order of their unsigned values.</summary>
    private Operation EnumValues(IOperation call, INamedTypeSymbol type)
    {
        var element = Types.Lower(type);
        var values = type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue).Select(field => field.ConstantValue!)
            .OrderBy(value => value is ulong wide ? wide : unchecked((ulong)System.Convert.ToInt64(value)));
        return new Operation.Collection(At(call), Types.Lower(call.Type), [.. values.Select(value => new CollectionElement(new Operation.Constant(At(call), element, value), IsSpread: false))]);
    }

    /// <summary><c>stackalloc T[n]</c> as a span: an array of default values that nothing else has. Only an attribute leaves its cells as they are found.</summary>
    private Operation.Convert? StackArray(IOperation operation)
    {
        if (operation.Syntax is not StackAllocArrayCreationExpressionSyntax { Initializer: null } || member.Models.Of(operation.Syntax.SyntaxTree).GetTypeInfo(operation.Syntax).ConvertedType is not INamedTypeSymbol span
            || Types.Lower(span) is not { Sequence: SequenceShape.Span or SequenceShape.ReadOnlySpan } view || operation.ChildOperations.ToArray() is not [{ Type.SpecialType: SpecialType.System_Int32 } length] || MaySkipInitialisation())
            return null;
        var array = Types.Lower(member.Models.Compilation.CreateArrayTypeSymbol(span.TypeArguments[0]));
        return new Operation.Convert(At(operation), view, new Operation.LibraryCall(At(operation), array, "array.new", [Expression(length)]) { Name = "stackalloc", TypeArguments = [array.Element] }, ConversionKind.SequenceView, IsChecked: false);
    }

    private bool MaySkipInitialisation()
    {
        if (member.Models.Compilation.Options is not CSharpCompilationOptions { AllowUnsafe: true })
            return false;
        for (ISymbol? symbol = scope.Method; symbol is not null; symbol = symbol.ContainingSymbol)
        {
            if (symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "SkipLocalsInitAttribute"))
                return true;
        }

        return member.Models.Compilation.SourceModule.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "SkipLocalsInitAttribute");
    }

    /// <summary><c>Array.Resize(ref a, n)</c> of a variable is an assignment of the resized array.</summary>
    private Operation Resized(IOperation call, ImmutableArray<IArgumentOperation> arguments)
    {
        var (array, length) = (arguments.First(argument => argument.Parameter?.Ordinal == 0).Value, arguments.First(argument => argument.Parameter?.Ordinal == 1).Value);
        var before = new List<Statement>();
        if (arguments[0].Parameter?.Ordinal != 0 || PrepareTarget(array, before, keeps: true) is not { Variable: { } variable } || before.Count > 0)
            return Unsupported(call, "ref", "resizing an array that is not in a variable");
        var resized = new Operation.LibraryCall(At(call), variable.Type, "array.resize", [new Operation.Read(At(array), variable), Expression(length)])
        {
            Name = "Resize",
            TypeArguments = variable.Type.Arguments,
        };
        return new Operation.Assign(At(call), variable, resized);
    }

    private Operation ArrayCreation(IArrayCreationOperation creation)
    {
        var type = Types.Lower(creation.Type);
        if (!type.IsSequence || creation.DimensionSizes.Length != 1)
            return Unsupported(creation, "multidimensional-array", "an array with several dimensions");
        if (creation.Initializer is { } initializer)
            return new Operation.Collection(At(creation), type, [.. initializer.ElementValues.Select(value => new CollectionElement(Expression(value), IsSpread: false))]);
        return new Operation.LibraryCall(At(creation), type, "array.new", [Expression(creation.DimensionSizes[0])]) { Name = "new", TypeArguments = [type.Element] };
    }

    private Operation CollectionExpression(ICollectionExpressionOperation collection, TypeRef type)
    {
        if (!type.IsSequence && type.Kind != TypeKind.Set)
            return Unsupported(collection, "unsupported", $"a collection expression for '{type.Name}'");
        var elements = ImmutableArray.CreateBuilder<CollectionElement>();
        foreach (var element in collection.Elements)
        {
            if (element is not ISpreadOperation spread)
                elements.Add(new CollectionElement(Expression(element), IsSpread: false));
            else if (spread.GetElementConversion() is { IsIdentity: true } or { IsReference: true, IsImplicit: true })
                elements.Add(new CollectionElement(Spread(spread), IsSpread: true));
            else
                return Unsupported(spread, "conversion", "a spread that converts its elements");
        }

        return new Operation.Collection(At(collection), type, elements.ToImmutable());
    }

    private Operation Spread(ISpreadOperation spread)
    {
        var source = Expression(spread.Operand);
        if (source.Type.Kind == TypeKind.String)
            return SequenceOfChars(source);
        return IsEnumerable(source.Type) ? source : Unsupported(spread.Operand, "enumerator", $"the enumerator of '{source.Type.Name}'");
    }

    private Operation Interpolation(IInterpolatedStringOperation interpolated)
    {
        var type = Types.Lower(interpolated.Type);
        return type.Kind == TypeKind.String ? Interpolation(interpolated, type) : Unsupported(interpolated, "unsupported", "an interpolated string that is not a string");
    }

    private Operation Interpolation(IInterpolatedStringOperation interpolated, TypeRef type)
    {
        var parts = ImmutableArray.CreateBuilder<InterpolationPart>();
        foreach (var part in interpolated.Parts)
        {
            switch (part)
            {
                case IInterpolatedStringTextOperation text:
                    parts.Add(new InterpolationPart(Expression(text.Text), null, HasAlignment: false));
                    break;
                case IInterpolationOperation hole:
                    parts.Add(new InterpolationPart(Expression(hole.Expression), hole.FormatString?.ConstantValue.Value as string, hole.Alignment is not null));
                    break;
                case IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments.IsEmpty: false } call }:
                    parts.Add(new InterpolationPart(Expression(call.Arguments[0].Value), Format(call), HasAlignment: call.Arguments.Any(argument => argument.Parameter is { Name: "alignment" })));
                    break;
                default:
                    return Unsupported(interpolated, "unsupported", "this interpolated string");
            }
        }

        return new Operation.Interpolation(At(interpolated), type, parts.ToImmutable());
    }

    private static string? Format(IInvocationOperation append) =>
        append.Arguments.FirstOrDefault(argument => argument.Parameter is { Name: "format" })?.Value.ConstantValue.Value as string;
}
