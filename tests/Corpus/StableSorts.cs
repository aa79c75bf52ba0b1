using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Corpus.StableSorts;

public sealed record Ticket(int Queue, string Holder);

/// <summary>Sorts by a key, written by hand: elements with the same key can be told apart.</summary>
public static class ByKey
{
    public static List<Ticket> InsertedBehind(List<Ticket> tickets) // filter: holds expect proved; map: fails
    {
        var sorted = new List<Ticket>();
        foreach (var ticket in tickets)
        {
            var at = sorted.FindIndex(t => t.Queue > ticket.Queue);
            sorted.Insert(at < 0 ? sorted.Count : at, ticket);
        }

        return sorted;
    }

    public static Ticket[] ShiftedInPlace(Ticket[] tickets) // filter: holds expect proved; map: fails
    {
        var sorted = (Ticket[])tickets.Clone();
        for (var i = 1; i < sorted.Length; i++)
        {
            var current = sorted[i];
            var j = i - 1;
            while (j >= 0 && sorted[j].Queue > current.Queue)
            {
                sorted[j + 1] = sorted[j];
                j--;
            }

            sorted[j + 1] = current;
        }

        return sorted;
    }

    public static Ticket[] ShiftedPastLevelOnes(Ticket[] tickets) // filter: holds expect proved; map: fails
    {
        var sorted = tickets.ToArray();
        for (var i = 1; i < sorted.Length; i++)
        {
            var current = sorted[i];
            var j = i - 1;
            while (j >= 0 && sorted[j].Queue >= current.Queue)
            {
                sorted[j + 1] = sorted[j];
                j--;
            }

            sorted[j + 1] = current;
        }

        return sorted;
    }

    public static Ticket[] ShiftedPastSomeLevelOnes(Ticket[] tickets) // filter: fails; map: fails
    {
        var sorted = tickets.ToArray();
        for (var i = 1; i < sorted.Length; i++)
        {
            var current = sorted[i];
            var j = i - 1;
            while (j >= 0 && (sorted[j].Queue > current.Queue || (sorted[j].Queue == current.Queue && i % 2 == 0)))
            {
                sorted[j + 1] = sorted[j];
                j--;
            }

            sorted[j + 1] = current;
        }

        return sorted;
    }

    public static ImmutableList<Ticket> Quick(ImmutableList<Ticket> tickets) // filter: holds expect proved; map: fails
    {
        if (tickets.IsEmpty)
            return tickets;
        var pivot = tickets[0];
        var rest = tickets.RemoveAt(0);
        return Quick(rest.FindAll(t => t.Queue < pivot.Queue)).Add(pivot).AddRange(Quick(rest.FindAll(t => t.Queue >= pivot.Queue)));
    }

    public static ImmutableList<Ticket> QuickWithAPivotInside(ImmutableList<Ticket> tickets) // filter: fails; map: fails
    {
        if (tickets.IsEmpty)
            return tickets;
        var middle = tickets.Count / 2;
        var pivot = tickets[middle];
        var rest = tickets.RemoveAt(middle);
        return QuickWithAPivotInside(rest.FindAll(t => t.Queue < pivot.Queue)).Add(pivot).AddRange(QuickWithAPivotInside(rest.FindAll(t => t.Queue >= pivot.Queue)));
    }

    public static List<T> Merged<T>(List<T> items) where T : IComparable<T> // filter: holds expect proved; map: fails
    {
        if (items.Count <= 1)
            return items;
        var half = items.Count / 2;
        var left = Merged(items.GetRange(0, half));
        var right = Merged(items.GetRange(half, items.Count - half));
        var merged = new List<T>(items.Count);
        int i = 0, j = 0;
        while (i < left.Count && j < right.Count)
            merged.Add(left[i].CompareTo(right[j]) <= 0 ? left[i++] : right[j++]);
        merged.AddRange(left.Skip(i));
        merged.AddRange(right.Skip(j));
        return merged;
    }

    public static List<T> ByGivenKey<T>(List<T> items, Func<T, int> key) // filter: holds expect proved; map: fails
    {
        var sorted = new List<T>();
        foreach (var item in items)
        {
            var i = sorted.Count;
            while (i > 0 && key(sorted[i - 1]) > key(item)) i--;
            sorted.Insert(i, item);
        }

        return sorted;
    }

    public static Ticket[] Bubbled(Ticket[] tickets) // filter: holds expect proved; map: fails
    {
        var a = tickets.ToArray();
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = 0; j + 1 < a.Length - i; j++)
            {
                if (a[j].Queue > a[j + 1].Queue)
                    (a[j], a[j + 1]) = (a[j + 1], a[j]);
            }
        }

        return a;
    }

    public static Ticket[] BubbledWhereLevel(Ticket[] tickets) // filter: fails; map: fails
    {
        var a = tickets.ToArray();
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = 0; j + 1 < a.Length - i; j++)
            {
                if (a[j].Queue >= a[j + 1].Queue)
                    (a[j], a[j + 1]) = (a[j + 1], a[j]);
            }
        }

        return a;
    }

    public static Ticket[] LeastSwappedToTheFront(Ticket[] tickets) // filter: fails; map: fails
    {
        var a = tickets.ToArray();
        for (var i = 0; i < a.Length; i++)
        {
            var least = i;
            for (var j = i + 1; j < a.Length; j++)
            {
                if (a[j].Queue < a[least].Queue)
                    least = j;
            }

            (a[i], a[least]) = (a[least], a[i]);
        }

        return a;
    }

    public static List<Ticket> ByShareOfQueue(List<Ticket> tickets) // filter: fails; map: fails
    {
        var sorted = new List<Ticket>();
        foreach (var ticket in tickets)
        {
            var i = sorted.Count;
            while (i > 0 && 12 / sorted[i - 1].Queue > 12 / ticket.Queue) i--;
            sorted.Insert(i, ticket);
        }

        return sorted;
    }

    public static List<Ticket> ByDifference(List<Ticket> tickets) // filter: fails; map: fails
    {
        var sorted = new List<Ticket>();
        foreach (var ticket in tickets)
        {
            var i = sorted.Count;
            while (i > 0 && sorted[i - 1].Queue - ticket.Queue > 0) i--;
            sorted.Insert(i, ticket);
        }

        return sorted;
    }
}
