namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// Whether a search for a place found one says whether there is one: <c>xs.IndexOf(x) &lt; 0</c> is <c>!xs.Contains(x)</c>, and <c>xs.FindIndex(p) >= 0</c> is <c>xs.Exists(p)</c>.
/// Both stop at the same element, and throw alike where there is no list.
/// </summary>
internal sealed class PlaceTestPass : OperationPass
{
    private const string ListPrefix = "M:System.Collections.Generic.List`1.";
    private const string SpanPrefix = "M:System.MemoryExtensions.";

    private const string ContainsId = "M:System.Linq.Enumerable.Contains``1(System.Collections.Generic.IEnumerable{``0},``0)";

    private static readonly Dictionary<string, (string Id, string Name)> Tests = new(StringComparer.Ordinal)
    {
        [ListPrefix + "IndexOf(`0)"] = (ListPrefix + "Contains(`0)", "Contains"),
        [ListPrefix + "FindIndex(System.Predicate{`0})"] = (ListPrefix + "Exists(System.Predicate{`0})", "Exists"),
        [ListPrefix + "LastIndexOf(`0)"] = (ListPrefix + "Contains(`0)", "Contains"),
        ["M:System.Array.LastIndexOf``1(``0[],``0)"] = (ContainsId, "Contains"),
        ["M:System.Array.IndexOf``1(``0[],``0)"] = (ContainsId, "Contains"),
        ["M:System.Array.FindIndex``1(``0[],System.Predicate{``0})"] = ("M:System.Array.Exists``1(``0[],System.Predicate{``0})", "Exists"),
        ["M:System.Collections.Generic.IList`1.IndexOf(`0)"] = ("M:System.Collections.Generic.ICollection`1.Contains(`0)", "Contains"),
        ["M:System.Collections.Immutable.ImmutableArray`1.IndexOf(`0)"] = ("M:System.Collections.Immutable.ImmutableArray`1.Contains(`0)", "Contains"),
        ["M:System.Collections.Immutable.ImmutableList`1.IndexOf(`0)"] = ("M:System.Collections.Immutable.ImmutableList`1.Contains(`0)", "Contains"),
        ["M:System.String.IndexOf(System.Char)"] = ("M:System.String.Contains(System.Char)", "Contains"),
        [SpanPrefix + "IndexOf``1(System.Span{``0},``0)"] = (SpanPrefix + "Contains``1(System.Span{``0},``0)", "Contains"),
        [SpanPrefix + "IndexOf``1(System.ReadOnlySpan{``0},``0)"] = (SpanPrefix + "Contains``1(System.ReadOnlySpan{``0},``0)", "Contains"),
    };

    /// <summary>Asks whether there is a place, instead of for the first or the last one; null where the operation does not search for one.</summary>
    public static Operation? Test(Operation search) =>
        Forms.Strip(search) is Operation.LibraryCall call && Tests.TryGetValue(call.Id, out var test) ? call with { Id = test.Id, Name = test.Name, Type = TypeRef.Boolean } : null;

    protected override Operation After(Operation operation)
    {
        if (operation is not Operation.Binary comparison)
            return operation;
        var (search, limit, relation) = Forms.AsInt(comparison.Right) is not null ? (comparison.Left, comparison.Right, comparison.Operator)
            : (comparison.Right, comparison.Left, Forms.Mirror(comparison.Operator) ?? comparison.Operator);
        if (Forms.AsInt(limit) is not { } number || IsFound(relation, number) is not { } found || Test(search) is not { } test || Forms.Strip(search) is Operation.LibraryCall { Name: "LastIndexOf" })
            return operation;
        return found ? test : Forms.Negate(test);
    }

    // Places start at 0, and -1 says that there is none.
    private static bool? IsFound(BinaryOperator relation, int limit) => (relation, limit) switch
    {
        (BinaryOperator.GreaterOrEqual, 0) or (BinaryOperator.Greater, -1) or (BinaryOperator.NotEqual, -1) => true,
        (BinaryOperator.Less, 0) or (BinaryOperator.LessOrEqual, -1) or (BinaryOperator.Equal, -1) => false,
        _ => null,
    };
}
