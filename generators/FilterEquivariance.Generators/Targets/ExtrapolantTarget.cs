namespace FilterEquivariance.Generators.Targets;

/// <summary>A method to write, as text and numbers alone: it holds nothing of the compilation it was read from.</summary>
internal sealed record ExtrapolantTarget
{
    public required MethodHead Head { get; init; }

    /// <summary>The accessibility and <c>static</c>, each followed by a blank.</summary>
    public required string Access { get; init; }

    /// <summary>The name as an identifier.</summary>
    public required string Name { get; init; }

    /// <summary>What the names of members about the form begin with.</summary>
    public required string FormName { get; init; }

    /// <summary><c>&lt;T&gt;</c>, or empty.</summary>
    public required string TypeParameters { get; init; }

    /// <summary>Constraint clauses, each preceded by a blank; or empty.</summary>
    public required string Constraints { get; init; }

    public required ListKind ResultKind { get; init; }

    public required string ElementType { get; init; }

    public required EquatableArray<ListParameter> Parameters { get; init; }

    public required bool IsDocumented { get; init; }

    /// <summary>Whether an overload with a destination span would stand beside no other with as many parameters.</summary>
    public required bool HasRoomForDestination { get; init; }

    public required Capabilities Capabilities { get; init; }

    public required EquivarianceClass Class { get; init; }

    public required Beyond Beyond { get; init; }

    public required EquatableArray<TargetExample> Examples { get; init; }
}

/// <summary>A list parameter.</summary>
/// <param name="Name">What the body calls it.</param>
/// <param name="Kind">How the list is held.</param>
/// <param name="NullName">What the user calls it, where the type is a reference type; otherwise null.</param>
internal sealed record ListParameter(string Name, ListKind Kind, string? NullName);

/// <summary>The lists of an example, the result last.</summary>
internal sealed record TargetExample(EquatableArray<EquatableArray<object>> Lists);

/// <summary>What the libraries of the compilation offer.</summary>
/// <param name="HasListSpans"><c>CollectionsMarshal.AsSpan</c>.</param>
/// <param name="HasListCounts"><c>CollectionsMarshal.SetCount</c>.</param>
/// <param name="HasArrayAdoption"><c>ImmutableCollectionsMarshal.AsImmutableArray</c>.</param>
/// <param name="HasBareArrays"><c>GC.AllocateUninitializedArray</c>.</param>
/// <param name="HasRuns"><c>Traversals.Read</c>, which works on spans.</param>
internal sealed record Capabilities(bool HasListSpans, bool HasListCounts, bool HasArrayAdoption, bool HasBareArrays, bool HasRuns);
