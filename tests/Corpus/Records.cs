using System;
using System.Collections.Generic;
using System.Linq;

namespace Corpus.Records;

public enum Status
{
    Open,
    Closed,
    Cancelled,
}

public record Order(int Id, string Customer, decimal Total, Status Status);

public record struct Point(int X, int Y);

public class Ticket
{
    public int Priority { get; set; }

    public string Title { get; set; } = "";
}

/// <summary>Records, classes, tuples and anonymous types with key selectors.</summary>
public static class Orders
{
    public static List<Order> OpenOrders(IEnumerable<Order> orders) => // filter: holds; map: fails
        orders.Where(o => o.Status == Status.Open).OrderByDescending(o => o.Total).ThenBy(o => o.Id).ToList();

    public static List<Order> Large(List<Order> orders) => orders.FindAll(o => o.Total > 1m); // filter: holds; map: fails

    public static List<Order> OnePerCustomer(List<Order> orders) => orders.DistinctBy(o => o.Customer).ToList(); // filter: fails; map: fails

    public static List<Order> OnePerOrder(List<Order> orders) => orders.DistinctBy(o => (o.Id, o.Customer, o.Total, o.Status)).ToList(); // filter: holds; map: fails

    public static List<Order> ByCustomer(List<Order> orders) => orders.GroupBy(o => o.Customer).SelectMany(g => g).ToList(); // filter: fails; map: fails

    public static List<Order> ByCustomerSorted(List<Order> orders) => // filter: holds; map: fails
        orders.GroupBy(o => o.Customer).OrderBy(g => g.Key, StringComparer.Ordinal).SelectMany(g => g).ToList();

    public static List<Order> NewestFirst(List<Order> orders) // filter: fails; map: fails
    {
        var copy = new List<Order>(orders);
        copy.Sort((a, b) => b.Id.CompareTo(a.Id));
        return copy;
    }

    public static List<Order> NewestFirstStable(List<Order> orders) => orders.OrderByDescending(o => o.Id).ToList(); // filter: holds; map: fails

    public static List<Order> WithoutCancelled(List<Order> orders) // filter: holds; map: fails
    {
        var kept = new List<Order>();
        foreach (var order in orders)
        {
            if (order is { Status: Status.Cancelled }) continue;
            kept.Add(order);
        }
        return kept;
    }

    public static List<Order> BySeverity(List<Order> orders) => // filter: holds; map: fails
        orders.OrderBy(o => o.Status switch { Status.Open => 0, Status.Closed => 1, _ => 2 }).ToList();

    public static List<Order> ThrowsOnCancelled(List<Order> orders) => // filter: fails; map: fails
        orders.OrderBy(o => o.Status switch { Status.Open => 0, Status.Closed => 1, _ => throw new InvalidOperationException() }).ToList();

    public static List<Order> CloseAll(List<Order> orders) => orders.Select(o => o with { Status = Status.Closed }).ToList(); // filter: fails; map: fails

    public static List<Order> Rebuilt(List<Order> orders) => orders.Select(o => new Order(o.Id, o.Customer, o.Total, o.Status)).ToList(); // filter: holds; map: holds

    public static List<Order> CopiedWith(List<Order> orders) => orders.Select(o => o with { }).ToList(); // filter: holds; map: holds

    public static List<Order> Biggest(List<Order> orders) => orders.MaxBy(o => o.Total) is { } biggest ? [biggest] : []; // filter: fails; map: fails

    public static List<Order> TopThree(List<Order> orders) => orders.OrderByDescending(o => o.Total).Take(3).ToList(); // filter: fails; map: fails

    public static List<Order> Decorated(List<Order> orders) => // filter: holds; map: fails
        orders.Select(o => new { Order = o, Rank = o.Customer.Length }).OrderBy(a => a.Rank).Select(a => a.Order).ToList();

    public static List<Order> ByTupleKey(List<Order> orders) => orders.OrderBy(o => (o.Status, -o.Total)).ToList(); // filter: holds; map: fails

    public static List<Point> OnAxis(List<Point> points) => points.Where(p => p is { X: 0 } or { Y: 0 }).ToList(); // filter: holds; map: fails

    public static Point[] Mirrored(Point[] points) => Array.ConvertAll(points, p => new Point(p.Y, p.X)); // filter: fails; map: fails

    public static Point[] MirroredTwice(Point[] points) => Array.ConvertAll(Array.ConvertAll(points, p => new Point(p.Y, p.X)), p => new Point(p.Y, p.X)); // filter: holds; map: holds

    public static List<Point> ByDistance(List<Point> points) => points.OrderBy(p => (long)p.X * p.X + (long)p.Y * p.Y).ToList(); // filter: holds; map: fails

    public static List<(int Key, string Value)> UniquePairs(List<(int Key, string Value)> pairs) => pairs.Distinct().ToList(); // filter: holds; map: fails

    public static List<(int Key, string Value)> UniqueKeys(List<(int Key, string Value)> pairs) // filter: fails; map: fails
    {
        var seen = new HashSet<int>();
        var result = new List<(int, string)>();
        foreach (var (key, value) in pairs)
            if (seen.Add(key))
                result.Add((key, value));
        return result;
    }

    public static List<(int Key, string Value)> SwappedBack(List<(int Key, string Value)> pairs) => // filter: holds; map: holds
        pairs.Select(p => (p.Value, p.Key)).Select(q => (q.Key, q.Value)).ToList();

    public static List<(int Key, string Value)> LastWins(List<(int Key, string Value)> pairs) // filter: fails; map: fails
    {
        var table = new SortedDictionary<int, string>();
        foreach (var (key, value) in pairs) table[key] = value;
        return table.Select(entry => (entry.Key, entry.Value)).ToList();
    }

    public static List<KeyValuePair<string, int>> ByValue(List<KeyValuePair<string, int>> entries) => entries.OrderBy(e => e.Value).ToList(); // filter: holds; map: fails

    public static List<Ticket> Urgent(List<Ticket> tickets) => tickets.Where(t => t.Priority > 1).OrderBy(t => t.Priority).ToList(); // filter: holds; map: fails

    public static List<Ticket> SameTickets(List<Ticket> tickets) => tickets.Distinct().ToList(); // filter: holds; map: fails

    public static List<Ticket> Recreated(List<Ticket> tickets) => // filter: fails; map: fails
        tickets.Select(t => new Ticket { Priority = t.Priority, Title = t.Title }).ToList();

    public static List<Status> Severities(List<Status> statuses) => statuses.OrderByDescending(s => s).ToList(); // filter: holds; map: fails
}
