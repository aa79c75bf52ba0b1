using System.Globalization;

namespace FilterEquivariance.Cli.Output;

/// <summary>Normal forms in words.</summary>
internal static class FormWords
{
    /// <summary>The parts of a form, each beside what it gives; a form without parts gives the empty list.</summary>
    public static IEnumerable<Line> Lines(IExtrapolant form) => form switch
    {
        Passes { Count: 0 } or Traversals { Count: 0 } => [Line.Raw("  0  the empty list")],
        Passes passes => TextColumns.Of(passes.Distinct().Select(pass => new[] { pass.ToString(), Of(pass) })).Select(Line.Raw),
        Traversals traversals => TextColumns.Headed(traversals.SelectMany(traversal => Rows(traversal, traversals.Multiplicities)).Prepend(["walk", "", "elements that occur", "are given"])),
        _ => [],
    };

    /// <summary>A class as an adjective.</summary>
    public static string Of(EquivarianceClass equivarianceClass) => equivarianceClass switch
    {
        EquivarianceClass.Natural => "natural",
        EquivarianceClass.EqualityAware => "equality-aware",
        EquivarianceClass.OrderAware => "order-aware",
        _ => "filter-equivariant",
    };

    /// <summary>How often: <c>once</c>, <c>twice</c>, <c>3 times</c>.</summary>
    public static string Times(int number) => number switch
    {
        0 => "not at all",
        1 => "once",
        2 => "twice",
        _ => number.ToString("N0", CultureInfo.InvariantCulture) + " times",
    };

    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b and c</c>.</summary>
    public static string And(IReadOnlyList<string> parts, string conjunction = "and") =>
        parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.SkipLast(1))} {conjunction} {parts[^1]}";

    /// <summary>A pass over one of several lists.</summary>
    public static string Of(JointPass pass) => Of(pass.Pass, $"list {(pass.List + 1).ToString(CultureInfo.InvariantCulture)}");

    private static string Of(Pass pass, string list = "the list") =>
        (pass.Direction == Direction.Forward ? list : list + " backwards") + (pass.Copies == 1 ? "" : $", each element {Times(pass.Copies)} in a row");

    private static IEnumerable<string[]> Rows(Traversal traversal, IReadOnlyList<int> multiplicities) =>
        multiplicities.Select((multiplicity, row) => new[]
        {
            row == 0 ? traversal.ToString() : "",
            row == 0 ? Of(traversal.Route) : "",
            Times(multiplicity),
            traversal.IsSorted ? Times(traversal.Rows[row][0]) : Emission(traversal.Rows[row]),
        });

    private static string Of(Route route) => route switch
    {
        Route.Forward => "from the first element to the last",
        Route.Backward => "from the last element to the first",
        Route.Ascending => "each different element, the least first",
        _ => "each different element, the greatest first",
    };

    private static string Emission(IReadOnlyList<int> row)
    {
        if (row.Count == 1 || row.All(copies => copies == 0))
            return Times(row[0]);
        if (row.All(copies => copies == row[0]))
            return $"{Times(row[0])} at every occurrence";
        var emitted = Enumerable.Range(0, row.Count).Where(occurrence => row[occurrence] > 0).GroupBy(occurrence => row[occurrence]).ToArray();
        return And([.. emitted.Select(group => $"{Times(group.Key)} at the {And([.. group.Select(occurrence => Ordinal(occurrence, row.Count))])} occurrence")]);
    }

    private static string Ordinal(int occurrence, int multiplicity) => (occurrence + 1) switch
    {
        1 => "first",
        var last when last == multiplicity => "last",
        2 => "second",
        3 => "third",
        var number => $"{number}th",
    };
}
