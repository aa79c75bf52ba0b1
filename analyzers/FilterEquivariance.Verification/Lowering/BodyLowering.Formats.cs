using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FilterEquivariance.Verification.Lowering;

/// <summary><c>string.Format("{0}: {1:D3}", a, b)</c> is <c>$"{a}: {b:D3}"</c>.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>Null where the format is no constant, or does not name its values one after another.</summary>
    private Operation.Interpolation? Formatted(IOperation call, IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments)
    {
        if (!IsPartOf(method, "System.String") || method.Name != "Format" || arguments.Length < 2 || arguments.Where((argument, i) => argument.Parameter?.Ordinal != i).Any() || arguments[0].Value is not { ConstantValue.Value: string format } || Values(arguments.RemoveAt(0)) is not { } values)
            return null;
        var text = TypeRef.Simple(ListCore.TypeKind.String, "string");
        var parts = ImmutableArray.CreateBuilder<InterpolationPart>();
        var (start, next) = (0, 0);
        for (var open = format.IndexOfAny(['{', '}']); open >= 0; open = format.IndexOfAny(['{', '}'], start))
        {
            var close = format.IndexOf('}', open);
            var hole = close < 0 ? "" : format.Substring(open + 1, close - open - 1);
            // Braces that stand for themselves, alignments and values that come twice or in another order are left.
            if (format[open] == '}' || next >= values.Length || (hole != $"{next}" && !hole.StartsWith($"{next}:", StringComparison.Ordinal)) || hole.Contains('{'))
                return null;
            AddText(format.Substring(start, open - start));
            parts.Add(new InterpolationPart(Expression(Unboxed(values[next])), hole.Contains(':') ? hole.Substring(hole.IndexOf(':') + 1) : null, HasAlignment: false));
            (start, next) = (close + 1, next + 1);
        }

        AddText(format.Substring(start));
        return next == values.Length ? new Operation.Interpolation(At(call), text, parts.ToImmutable()) : null;

        void AddText(string part)
        {
            if (part.Length > 0)
                parts.Add(new InterpolationPart(new Operation.Constant(At(call), text, part), null, HasAlignment: false));
        }
    }

    // One by one, or gathered by the call itself.
    private static IOperation[]? Values(IReadOnlyList<IArgumentOperation> arguments) => arguments switch
    {
        [{ ArgumentKind: ArgumentKind.ParamArray, Value: IArrayCreationOperation { Initializer: { } all } }] => [.. all.ElementValues],
        [{ ArgumentKind: ArgumentKind.ParamCollection, Value: ICollectionExpressionOperation all }] => [.. all.Elements],
        _ => arguments.All(argument => argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Type.SpecialType: SpecialType.System_Object }) ? [.. arguments.Select(argument => argument.Value)] : null,
    };

    // A hole of an interpolated string has its value's own type.
    private static IOperation Unboxed(IOperation value) => value is IConversionOperation { IsImplicit: true, OperatorMethod: null, Operand: { Type: not null } operand } ? operand : value;
}
