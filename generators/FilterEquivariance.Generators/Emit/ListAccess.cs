using FilterEquivariance.Generators.Targets;

namespace FilterEquivariance.Generators.Emit;

/// <summary>How code gets at the elements of a list.</summary>
internal static class ListAccess
{
    /// <summary>An expression for a span of the elements; a copy only where the list has none.</summary>
    public static string Span(ListParameter parameter, ExtrapolantTarget target) => parameter.Kind switch
    {
        ListKind.Array or ListKind.Span => parameter.Name,
        ListKind.Memory => $"{parameter.Name}.Span",
        ListKind.String => $"global::System.MemoryExtensions.AsSpan({parameter.Name})",
        ListKind.ImmutableArray => $"{parameter.Name}.AsSpan()",
        ListKind.List when target.Capabilities.HasListSpans => $"global::System.Runtime.InteropServices.CollectionsMarshal.AsSpan({parameter.Name})",
        ListKind.List or ListKind.ImmutableList => $"global::System.Linq.Enumerable.ToArray({parameter.Name})",
        _ => Items(parameter, target.ElementType),
    };

    /// <summary>An expression for an array of the elements, or another list that has them by index.</summary>
    public static string Items(ListParameter parameter, string element) => parameter.Kind switch
    {
        ListKind.Array or ListKind.List or ListKind.ImmutableArray or ListKind.ImmutableList => parameter.Name,
        ListKind.Span or ListKind.Memory => $"{parameter.Name}.ToArray()",
        ListKind.String => $"{parameter.Name}.ToCharArray()",
        ListKind.Interface => $"{parameter.Name} as {element}[] ?? global::System.Linq.Enumerable.ToArray({parameter.Name})",
        _ => $"global::System.Linq.Enumerable.ToArray({parameter.Name})",
    };
}
