namespace FilterEquivariance.Verification.Tests.Corpus;

/// <summary>
/// A search for counterexamples that shares nothing with the library's checker: every short list, then random long ones,
/// with every deletion or small table of each. Labels are checked against it, so a mistake of the checker cannot hide in them.
/// </summary>
internal sealed class BruteForce(IListFunction function, int seed, bool isThorough)
{
    // A run that never ends costs all its fuel; this many say enough about the lists on which a function ends.
    private const int MostDivergingRuns = 200;

    private readonly Random _random = new(seed);
    private readonly IReadOnlyList<object?> _letters = function.Alphabet.Letters;
    private readonly IEqualityComparer<object?> _equality = function.Alphabet.Equality;
    private int _diverging;

    /// <summary>A counterexample as a sentence; null if none was found.</summary>
    public string? Refute(Law law)
    {
        var choices = Arguments().ToList();
        var weight = isThorough ? choices.Count : Math.Max(choices.Count, 5);
        foreach (var others in choices)
        {
            foreach (var lists in Short(weight).Concat(Long(weight)))
            {
                if (_diverging > MostDivergingRuns) return null;
                if (Violation(law, lists, others) is { } found) return found;
            }
        }

        return null;
    }

    private string? Violation(Law law, IReadOnlyList<object?>[] lists, object?[] others)
    {
        var after = function.Run(lists, others, CancellationToken.None);
        if (after is Outcome.Refused)
        {
            _diverging++;
            return null;
        }

        foreach (var (name, transform) in law == Law.Filter ? Deletions(lists) : Tables(lists, after))
        {
            var expected = after is Outcome.Returned { Items: var items } ? new Outcome.Returned([.. transform(items)]) : after;
            var before = function.Run([.. lists.Select(list => (IReadOnlyList<object?>)[.. transform(list)])], others, CancellationToken.None);
            if (!Same(expected, before))
                return $"{string.Join(", ", lists.Select(Show))}{string.Concat(others.Select((value, i) => $", {function.Others[i].Name} = {function.Others[i].Print(value)}"))}, {name}: {Show(expected)} / {Show(before)}";
        }

        return null;
    }

    private IEnumerable<object?[]> Arguments()
    {
        var count = function.Others.Aggregate(1L, (product, parameter) => Math.Min(1000, product * parameter.Values.Count));
        if (count <= 40)
            return function.Others.Aggregate((IEnumerable<object?[]>)[[]], (prefixes, parameter) => prefixes.SelectMany(prefix => parameter.Values.Select(value => (object?[])[.. prefix, value])));
        return Enumerable.Range(0, 40).Select(_ => function.Others.Select(parameter => parameter.Values[_random.Next(parameter.Values.Count)]).ToArray()).ToList();
    }

    private IEnumerable<IReadOnlyList<object?>[]> Short(int choices)
    {
        var plain = _letters.Take(3).ToArray();
        var several = function.Lists.Count > 1;
        var lists = several
            ? Words(plain, 3).Concat(Words(_letters, 1))
            : Words(plain, choices > 8 ? 3 : 4).Concat(Words([.. _letters.Take(7)], choices > 4 ? 1 : 3)).Concat(Words(_letters, _letters.Count > 14 || choices > 4 ? 1 : 2));
        return several ? lists.SelectMany(word => Splits(word)) : lists.Select(word => (IReadOnlyList<object?>[])[word]);
    }

    private IEnumerable<IReadOnlyList<object?>[]> Splits(IReadOnlyList<object?> word)
    {
        foreach (var other in Words([.. _letters.Take(3)], 1).Append([_letters[^1], _letters[0]])) yield return Spread(word, other);
        yield return Spread(word, word);
        for (var cut = 1; cut < word.Count; cut++) yield return Spread([.. word.Take(cut)], [.. word.Skip(cut)]);
    }

    private IReadOnlyList<object?>[] Spread(IReadOnlyList<object?> first, IReadOnlyList<object?> second) =>
        [first, second, .. Enumerable.Range(2, function.Lists.Count - 2).Select(i => i % 2 == 0 ? first : second)];

    private IEnumerable<IReadOnlyList<object?>[]> Long(int choices)
    {
        for (var round = 0; round < (choices > 4 ? 20 : 120); round++)
        {
            var length = round % 3 == 0 ? _random.Next(3, 9) : round % 3 == 1 ? _random.Next(6, 16) : _random.Next(10, 70);
            var pool = _random.Next(4) switch
            {
                0 => [.. _letters.Take(2)],
                1 => _letters.Take(4).ToArray(),
                2 when _letters[0] is int => [.. Enumerable.Range(0, 60).Cast<object?>()],
                2 => [.. Enumerable.Range(0, 3).Select(_ => _letters[_random.Next(_letters.Count)])],
                _ => [.. _letters],
            };
            yield return [.. function.Lists.Select(_ => (IReadOnlyList<object?>)[.. Enumerable.Range(0, length).Select(_ => pool[_random.Next(pool.Length)])])];
        }
    }

    private static IEnumerable<IReadOnlyList<object?>> Words(IReadOnlyList<object?> letters, int length)
    {
        List<IReadOnlyList<object?>> words = [[]];
        for (var n = 0; n <= length; n++)
        {
            foreach (var word in words) yield return word;
            if (n < length) words = [.. words.SelectMany(word => letters.Select(letter => (IReadOnlyList<object?>)[.. word, letter]))];
        }
    }

    private IEnumerable<(string Name, Func<IEnumerable<object?>, IEnumerable<object?>> Transform)> Deletions(IReadOnlyList<object?>[] lists)
    {
        var present = lists.SelectMany(list => list).Distinct(_equality).ToArray();
        foreach (var letter in present.Length > 8 ? present.OrderBy(_ => _random.Next()).Take(8) : present)
            yield return ($"drop {function.Alphabet.Print(letter)}", items => items.Where(item => !_equality.Equals(item, letter)));
        if (lists.All(list => list.Count < 6)) yield break;
        var kept = new HashSet<object?>(present.Where(_ => _random.Next(2) == 0), _equality);
        yield return ($"keep {Show([.. kept])}", items => items.Where(kept.Contains));
        yield return ("drop everything", _ => []);
    }

    private IEnumerable<(string Name, Func<IEnumerable<object?>, IEnumerable<object?>> Transform)> Tables(IReadOnlyList<object?>[] lists, Outcome after)
    {
        var domain = lists.SelectMany(list => list).Concat(after is Outcome.Returned { Items: var items } ? items : []).Distinct(_equality).ToArray();
        if (domain.Length == 0) yield break;
        yield return Table(domain, domain.Select(_ => domain[0]));
        yield return Table(domain, domain.Skip(1).Append(domain[0]));
        if (lists.All(list => list.Count < 4) && domain.Length <= 3)
            foreach (var images in Words([.. _letters.Take(domain.Length < 3 ? 3 : 2)], domain.Length).Where(word => word.Count == domain.Length))
                yield return Table(domain, images);
        for (var i = 0; i < 3; i++) yield return Table(domain, domain.Select(_ => _letters[_random.Next(_letters.Count)]).ToArray());
    }

    private (string, Func<IEnumerable<object?>, IEnumerable<object?>>) Table(object?[] domain, IEnumerable<object?> images)
    {
        var values = images.ToArray();
        object? Apply(object? item) => Array.FindIndex(domain, letter => _equality.Equals(letter, item)) is >= 0 and var i ? values[i] : item;
        var name = string.Join(", ", domain.Zip(values, (from, to) => $"{function.Alphabet.Print(from)}→{function.Alphabet.Print(to)}"));
        return ($"{{{name}}}", items => items.Select(Apply));
    }

    private bool Same(Outcome x, Outcome y) => (x, y) switch
    {
        (Outcome.Returned a, Outcome.Returned b) => a.Items.SequenceEqual(b.Items, _equality),
        (Outcome.Threw a, Outcome.Threw b) => a.ExceptionType == b.ExceptionType,
        _ => false,
    };

    private string Show(IReadOnlyList<object?> list) => $"[{string.Join(", ", list.Select(function.Alphabet.Print))}]";

    private string Show(Outcome outcome) => outcome switch
    {
        Outcome.Returned returned => Show(returned.Items),
        Outcome.Threw threw => $"threw {threw.ExceptionType}",
        _ => "diverges",
    };
}
