namespace FilterEquivariance.Testing;

/// <summary>An annotated list function of the corpus.</summary>
/// <param name="File">Path relative to the corpus folder, with forward slashes.</param>
/// <param name="Line">1-based line of the declaration.</param>
/// <param name="Type">Namespace and type.</param>
/// <param name="Name">Name of the method; of a local function: <c>Method.Local</c>.</param>
/// <param name="Filter">Label for the filter law.</param>
/// <param name="Map">Label for the map law.</param>
public sealed record CorpusFunction(string File, int Line, string Type, string Name, CorpusLabel Filter, CorpusLabel Map)
{
    /// <summary>The label for a law.</summary>
    public CorpusLabel this[Law law] => law == Law.Filter ? Filter : Map;

    /// <summary>Namespace, type and name: how the engine names the function.</summary>
    public string Symbol => $"{Type}.{Name}";

    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line} {Name}";
}
