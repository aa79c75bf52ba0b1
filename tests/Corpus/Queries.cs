using System.Collections.Generic;
using System.Linq;

namespace Corpus.Queries;

public record Person(string Name, int Age);

/// <summary>Query syntax.</summary>
public static class QuerySyntax
{
    public static List<Person> Adults(List<Person> people) // filter: holds; map: fails
    {
        return (from p in people where p.Age >= 18 select p).ToList();
    }

    public static IEnumerable<Person> ByAgeThenName(IEnumerable<Person> people) => // filter: holds; map: fails
        from p in people
        orderby p.Age descending, p.Name
        select p;

    public static IEnumerable<int> LargeSquares(int[] xs) => // filter: holds; map: fails
        from x in xs
        let square = (long)x * x
        where square > 10
        select x;

    public static IEnumerable<int> Copied(int[] xs) => from x in xs select x; // filter: holds; map: holds

    public static IEnumerable<int> Doubled(int[] xs) => // filter: holds; map: holds
        from x in xs
        from copy in new[] { x, x }
        select copy;

    public static IEnumerable<Person> OldestPerName(IEnumerable<Person> people) => // filter: fails; map: fails
        from p in people
        group p by p.Name into named
        select named.OrderByDescending(p => p.Age).First();

    public static IEnumerable<Person> SameNames(IEnumerable<Person> people) => // filter: fails; map: fails
        from p in people
        group p by p.Name into named
        where named.Count() > 1
        from p in named
        select p;

    public static IEnumerable<int> Coincidences(int[] xs) => // filter: holds; map: fails
        from x in xs
        join y in xs on x equals y
        select x;

    public static IEnumerable<int> Smaller(int[] xs) => // filter: fails; map: fails
        from x in xs
        from y in xs
        where x < y
        select x;

    public static IEnumerable<int> Grouped(IEnumerable<int> xs) => // filter: holds; map: fails
        from x in xs
        group x by x into g
        orderby g.Key
        from x in g
        select x;
}
