namespace FilterEquivariance.Tests.Synthesising;

/// <summary>All forms of traversals with given numbers of copies, enumerated without the library's search.</summary>
internal static class Forms
{
    public static IEnumerable<Traversals> Of(int[] multiplicities, int[] copies, bool isSorted)
    {
        return Sequences(copies).Select(traversals => new Traversals(multiplicities, traversals));

        IEnumerable<IEnumerable<Traversal>> Sequences(int[] left) =>
            left.All(copy => copy == 0)
                ? [[]]
                : from first in Traversals(left)
                  from rest in Sequences([.. left.Select((copy, row) => copy - first.Rows[row].Sum())])
                  select rest.Prepend(first);

        IEnumerable<Traversal> Traversals(int[] most) =>
            from route in isSorted ? [Route.Forward, Route.Backward, Route.Ascending, Route.Descending] : new[] { Route.Forward, Route.Backward }
            from rows in Tables(most.Select((copy, row) => Rows(copy, route < Route.Ascending ? multiplicities[row] : 1).ToArray()).ToArray())
            where rows.Any(row => row.Any(copy => copy > 0))
            select new Traversal(route, rows);
    }

    private static IEnumerable<int[][]> Tables(int[][][] choices) =>
        choices.Length == 0 ? [[]] : from row in choices[0] from rest in Tables(choices[1..]) select (int[][])[row, .. rest];

    /// <summary>Rows of a length with a sum of at most <paramref name="most"/>.</summary>
    private static IEnumerable<int[]> Rows(int most, int length) =>
        length == 0 ? [[]] : from first in Enumerable.Range(0, most + 1) from rest in Rows(most - first, length - 1) select (int[])[first, .. rest];
}
