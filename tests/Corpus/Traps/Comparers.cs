using System;
using System.Collections.Generic;
using System.Linq;

namespace Corpus.Traps.Comparers;

public sealed class Tag(string name) : IEquatable<Tag>
{
    public string Name { get; } = name;

    public bool Equals(Tag? other) => other is not null && string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object? obj) => Equals(obj as Tag);

    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Name);
}

public readonly struct Money(int amount, string currency) : IEquatable<Money>
{
    public int Amount { get; } = amount;

    public string Currency { get; } = currency;

    public bool Equals(Money other) => Amount == other.Amount && Currency == other.Currency;

    public override bool Equals(object? obj) => obj is Money other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Amount, Currency);

    public static bool operator ==(Money left, Money right) => left.Amount == right.Amount;

    public static bool operator !=(Money left, Money right) => !(left == right);
}

public sealed class Node
{
    public int Value { get; set; }
}

public sealed record Bag(int Id, int[] Items);

/// <summary>Comparers and user-defined equality that tell elements apart more or less finely than their own equality.</summary>
public static class Equalities
{
    private sealed class ParityComparer : IEqualityComparer<int>
    {
        public bool Equals(int x, int y) => (x & 1) == (y & 1);

        public int GetHashCode(int obj) => obj & 1;
    }

    private sealed class LengthComparer : IComparer<string>
    {
        public int Compare(string? x, string? y) => (x?.Length ?? 0).CompareTo(y?.Length ?? 0);
    }

    public static List<int> DistinctByParity(List<int> xs) => xs.Distinct(new ParityComparer()).ToList(); // filter: fails; map: fails

    public static List<int> GroupedByParity(List<int> xs) => xs.GroupBy(x => x, new ParityComparer()).SelectMany(g => g).ToList(); // filter: fails; map: fails

    public static List<int> ExceptByParity(List<int> xs) => xs.Except([1], new ParityComparer()).ToList(); // filter: fails; map: fails

    public static List<int> ContainedByParity(List<int> xs) => xs.Where(x => new[] { 1 }.Contains(x, new ParityComparer())).ToList(); // filter: holds; map: fails

    public static List<int> HashedByParity(List<int> xs) // filter: fails; map: fails
    {
        var seen = new HashSet<int>(new ParityComparer());
        return xs.Where(x => seen.Add(x)).ToList();
    }

    public static List<int> HashedNormally(List<int> xs) // filter: holds; map: fails
    {
        var seen = new HashSet<int>();
        return xs.Where(x => seen.Add(x)).ToList();
    }

    public static List<string> OrderedByLength(List<string> xs) => xs.Order(new LengthComparer()).ToList(); // filter: holds; map: fails expect refuted

    public static List<string> SetByLength(List<string> xs) => new SortedSet<string>(xs, new LengthComparer()).ToList(); // filter: fails; map: fails

    public static List<string> SortedByLength(List<string> xs) // filter: fails; map: fails
    {
        var copy = xs.ToList();
        copy.Sort(new LengthComparer());
        return copy;
    }

    public static List<string> SetIgnoringCase(List<string> xs) => new SortedSet<string>(xs, StringComparer.OrdinalIgnoreCase).ToList(); // filter: fails; map: fails

    public static List<string> SetOrdinal(List<string> xs) => new SortedSet<string>(xs, StringComparer.Ordinal).ToList(); // filter: holds; map: fails

    public static List<string> SetByCulture(List<string> xs) => new SortedSet<string>(xs).ToList(); // filter: fails (needs a culture that equates different strings); map: fails

    public static List<string> SortedByCulture(List<string> xs) // filter: fails (needs a culture that equates different strings); map: fails
    {
        var copy = xs.ToList();
        copy.Sort();
        return copy;
    }

    public static List<string> SortedOrdinal(List<string> xs) // filter: holds; map: fails
    {
        var copy = xs.ToList();
        copy.Sort(StringComparer.Ordinal);
        return copy;
    }

    public static List<string> SortedIgnoringCase(List<string> xs) // filter: fails; map: fails
    {
        var copy = xs.ToList();
        copy.Sort(StringComparer.OrdinalIgnoreCase);
        return copy;
    }

    public static List<string> GroupedIgnoringCase(List<string> xs) => xs.GroupBy(x => x, StringComparer.OrdinalIgnoreCase).SelectMany(g => g).ToList(); // filter: fails; map: fails

    public static List<string> OrderedByCulture(List<string> xs) => xs.Order().ToList(); // filter: holds; map: fails

    public static List<string> DistinctByCulture(List<string> xs) => xs.Distinct(StringComparer.CurrentCulture).ToList(); // filter: fails (needs a culture that equates different strings); map: fails

    public static List<string> ComparedIgnoringCase(List<string> xs) => xs.Where(x => string.Equals(x, "abc", StringComparison.OrdinalIgnoreCase)).ToList(); // filter: holds; map: fails

    public static List<string> RemovedIgnoringCase(List<string> xs) // filter: fails; map: fails
    {
        var copy = xs.ToList();
        var at = copy.FindIndex(x => x.Equals("A", StringComparison.OrdinalIgnoreCase));
        if (at >= 0) copy.RemoveAt(at);
        return copy;
    }

    public static List<string> KeyedIgnoringCase(List<string> xs) // filter: fails; map: fails
    {
        var first = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var x in xs) first.TryAdd(x, x);
        return xs.Where(x => first[x] == x).ToList();
    }

    public static List<Tag> DistinctTags(List<Tag> tags) => tags.Distinct().ToList(); // filter: holds; map: fails

    public static List<Tag> DistinctTagsByName(List<Tag> tags) => tags.DistinctBy(t => t.Name).ToList(); // filter: holds; map: fails

    public static List<Tag> LowerTags(List<Tag> tags) => tags.Select(t => new Tag(t.Name.ToLowerInvariant())).ToList(); // filter: holds; map: holds

    public static List<Tag> TrimmedTags(List<Tag> tags) => tags.Select(t => new Tag(t.Name.Trim())).ToList(); // filter: fails; map: fails

    public static List<Tag> TagsByReference(List<Tag> tags) => tags.Where(t => ReferenceEquals(t, tags[0])).ToList(); // filter: fails; map: fails

    public static List<Money> DistinctMoney(List<Money> amounts) => amounts.Distinct().ToList(); // filter: holds; map: fails

    public static List<Money> DistinctMoneyByOperator(List<Money> amounts) // filter: fails; map: fails
    {
        var result = new List<Money>();
        foreach (var amount in amounts)
            if (!result.Any(known => known == amount))
                result.Add(amount);
        return result;
    }

    public static List<Money> MoneyOtherThanFirst(List<Money> amounts) => amounts.Where(a => a != amounts[0]).ToList(); // filter: fails; map: fails

    public static List<Node> DistinctNodes(List<Node> nodes) => nodes.Distinct().ToList(); // filter: holds; map: fails

    public static List<Node> CopiedNodes(List<Node> nodes) => nodes.Select(n => new Node { Value = n.Value }).ToList(); // filter: fails; map: fails

    public static List<Bag> CopiedBags(List<Bag> bags) => bags.Select(b => b with { Items = b.Items.ToArray() }).ToList(); // filter: fails; map: fails

    public static List<Bag> SharedBags(List<Bag> bags) => bags.Select(b => b with { Id = b.Id }).ToList(); // filter: holds; map: holds

    public static List<int[]> DistinctArrays(List<int[]> arrays) => arrays.Distinct().ToList(); // filter: holds; map: fails

    public static List<int[]> DistinctArraysByContent(List<int[]> arrays) => arrays.DistinctBy(a => string.Join(",", a)).ToList(); // filter: fails; map: fails

    public static List<int[]> ClonedArrays(List<int[]> arrays) => arrays.Select(a => a.ToArray()).ToList(); // filter: fails; map: fails
}
