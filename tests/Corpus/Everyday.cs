#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Corpus.Everyday;

[Flags]
public enum Rights
{
    None = 0,
    Admin = 1,
    Write = 2,
}

public sealed record Entry(int Kind, string Text, string? Note, int? Year);

public sealed record Account(string Name, Rights Rights);

/// <summary>Values that a condition gives a name to: <c>out</c> arguments and patterns.</summary>
public static class Named
{
    public static List<Entry> Parsed(List<Entry> xs) => xs.Where(e => e.Kind == 1 && int.TryParse(e.Text, out var n) && n > 0).ToList(); // filter: holds expect proved; map: fails (needs a text that is a number)

    public static List<Entry> ParsedInALoop(List<Entry> xs) // filter: holds expect proved; map: fails (needs a text that is a number)
    {
        var r = new List<Entry>();
        foreach (var e in xs)
        {
            if (e.Kind != 1 || !int.TryParse(e.Text, out var n)) continue;
            if (n > 3) r.Add(e);
        }

        return r;
    }

    public static List<Entry> ParsedOnce(List<Entry> xs) // filter: fails (needs a text that is a number); map: fails (needs a text that is a number)
    {
        var r = new List<Entry>();
        var n = 0;
        foreach (var e in xs)
        {
            if (e.Kind > 0) int.TryParse(e.Text, out n);
            if (n > 0) r.Add(e);
        }

        return r;
    }

    public static List<Entry> NotedByPattern(List<Entry> xs) => xs.Where(e => e.Note is { Length: > 0 } note && note.Contains('a')).ToList(); // filter: holds expect proved; map: fails

    public static List<Entry> NotedByName(List<Entry> xs) => xs.Where(e => e.Note is { } note && note.Length > 0).ToList(); // filter: holds expect proved; map: fails (needs an empty note)

    public static List<Entry> NotedByEither(List<Entry> xs) => xs.Where(e => (e.Note is { } note || e.Kind > 0) && e.Note!.Length > 0).ToList(); // filter: fails (needs a kind above 0 without a note); map: fails (needs an empty note)

    public static List<Entry> NotNamed(List<Entry?> xs) // filter: holds expect proved; map: fails
    {
        var r = new List<Entry>();
        foreach (var e in xs)
        {
            if (e is not { Kind: > 0 } good) continue;
            if (good.Text == "a") continue;
            r.Add(good);
        }

        return r;
    }

    public static List<Entry> Present(List<Entry?> xs) => xs.OfType<Entry>().Where(e => e.Kind > 0).ToList(); // filter: holds expect proved; map: fails

    public static List<Entry> SameNote(List<Entry> xs) => xs.Where(e => string.Equals(e.Note, "A", StringComparison.OrdinalIgnoreCase)).ToList(); // filter: holds expect proved; map: fails
}

/// <summary>What an earlier <c>Where</c> makes sure of.</summary>
public static class Made
{
    public static List<Entry> NotedByLength(List<Entry> xs) => xs.Where(e => e.Note != null).OrderBy(e => e.Note!.Length).ToList(); // filter: holds expect proved; map: fails

    public static List<Entry> ByDecade(List<Entry> xs) => xs.Where(e => e.Year.HasValue).GroupBy(e => e.Year!.Value / 10).OrderBy(g => g.Key).SelectMany(g => g).ToList(); // filter: holds expect proved; map: fails

    public static List<Entry> ByDecadeUnasked(List<Entry> xs) => xs.OrderBy(e => e.Year!.Value / 10).ToList(); // filter: fails; map: fails

    public static List<Entry> AskedOfOthers(List<Entry> xs) => xs.Where(e => e.Year.HasValue).Concat(xs).OrderBy(e => e.Year!.Value).ToList(); // filter: fails; map: fails

    public static List<Entry> AskedByHalf(List<Entry> xs) => xs.Where(e => e.Year.HasValue || e.Kind > 0).OrderBy(e => e.Year!.Value).ToList(); // filter: fails; map: fails

    public static List<Entry> ChangedAfterwards(List<Entry> xs) => xs.Where(e => e.Year.HasValue).Select(e => e with { Year = null }).OrderBy(e => e.Year!.Value).ToList(); // filter: fails; map: fails

    public static List<Entry> AddedAfterwards(List<Entry> xs) // filter: fails; map: fails
    {
        var r = xs.Where(e => e.Year.HasValue).ToList();
        r.AddRange(xs.Where(e => e.Kind > 0));
        return r.OrderBy(e => e.Year!.Value).ToList();
    }
}

/// <summary>Tables that nothing changes, flags, and calls of literals.</summary>
public static class Fixed
{
    private static readonly int[] Kinds = [1, 2];

    private static readonly List<int> Changing = [1];

    public static List<Entry> OfKinds(List<Entry> xs) => xs.Where(e => Array.IndexOf(Kinds, e.Kind) >= 0).ToList(); // filter: holds expect proved; map: fails

    public static List<Entry> SeenKinds(List<Entry> xs) // filter: outside; map: outside
    {
        foreach (var e in xs) Changing.Add(e.Kind);
        return xs.Where(e => Changing.IndexOf(e.Kind) > 1).ToList();
    }

    public static List<Account> Admins(List<Account> xs) => xs.Where(a => a.Rights.HasFlag(Rights.Admin)).ToList(); // filter: holds expect proved; map: fails

    public static List<Account> IfAnyAdmin(List<Account> xs) => xs.Exists(a => a.Rights.HasFlag(Rights.Admin)) ? xs : []; // filter: fails expect refuted; map: fails

    public static List<DateTime> Recent(List<DateTime> xs, DateTime now) => xs.Where(x => now - x > TimeSpan.FromDays(30)).ToList(); // filter: holds expect proved; map: fails

    public static List<DateTime> TooFar(List<DateTime> xs, DateTime now) => xs.Where(x => now - x > TimeSpan.FromDays(30_000_000)).ToList(); // filter: fails; map: holds

    public static List<string> Unquoted(List<string> xs) => xs.Where(x => x.Replace(null!, "a") == "").ToList(); // filter: fails; map: holds
}
