namespace FilterEquivariance;

/// <summary>
/// Vouches for the map law where the analyzer cannot prove it. Verdicts that rest on it say "assuming"; a counterexample still wins.
/// On an assembly it names a method one does not own.
/// </summary>
/// <remarks>Recognised by full name; the source may be copied instead of referencing the package.</remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class AssumeMapEquivariantAttribute : Attribute
{
    /// <summary>Vouches for the method that carries the attribute.</summary>
    /// <param name="reason">Why the law holds.</param>
    public AssumeMapEquivariantAttribute(string reason) => Reason = reason;

    /// <summary>Vouches for a method of another assembly.</summary>
    /// <param name="documentationId">Documentation id of the method, such as <c>M:Acme.Lists.Sorted(System.Int32[])</c>.</param>
    /// <param name="reason">Why the law holds.</param>
    public AssumeMapEquivariantAttribute(string documentationId, string reason)
    {
        DocumentationId = documentationId;
        Reason = reason;
    }

    /// <summary>Documentation id of the method; null for the method that carries the attribute.</summary>
    public string? DocumentationId { get; }

    /// <summary>Why the law holds.</summary>
    public string Reason { get; }
}
