namespace FilterEquivariance;

/// <summary>Replaces a violation by a local minimum of the canonical order, so that a counterexample found at random is short and always the same.</summary>
internal sealed class Shrinker(Equation equation, int alphabetSize)
{
    /// <summary>All pairs of positions are exchanged up to this length, neighbours only beyond it.</summary>
    private const int MaxLengthForSwaps = 16;

    /// <summary>So many first patterns of the final length are tried in canonical order: minima that small steps do not reach are often among them.</summary>
    private const int FirstPatterns = 500;

    /// <summary>So many of them are tried before all else: a list of few letters has few transformations, which makes every other step cheap.</summary>
    private const int FewLetters = 8;

    public Violation Minimise(Violation violation)
    {
        // The first patterns come second: once the length is right they often are the end.
        Func<JointList, IEnumerable<JointList>>[] steps = [lists => FirstLists(lists).Take(FewLetters), Shorter, FirstLists, Shifted];
        var current = Repeat(violation, steps);

        // Among the first lists nothing smaller of this length is left but earlier patterns in later letters.
        if (!FirstLists(current.Input).Contains(current.Input))
            current = Repeat(current, [.. steps, Merged, Lowered, Swapped, Renamed]);

        for (var arguments = 0; arguments < current.Arguments; arguments++)
        {
            if (Check(current.Input, arguments) is { } earlier)
                return earlier;
        }

        return current;
    }

    /// <summary>Whether the law also fails on something that deletions leave of the input.</summary>
    public bool CanShorten(Violation violation) => FirstFailing(violation, Shorter(violation.Input)) is not null;

    // Each kind of step is repeated while it helps, so that the steps that fail on a long list are not tried again after every success of another kind.
    private Violation Repeat(Violation current, Func<JointList, IEnumerable<JointList>>[] steps)
    {
        for (var (step, idle) = (0, 0); idle < steps.Length; step = (step + 1) % steps.Length, idle++)
        {
            while (FirstFailing(current, steps[step](current.Input)) is { } smaller)
            {
                current = smaller;
                idle = -1;
            }
        }

        return current;
    }

    private Violation? FirstFailing(Violation current, IEnumerable<JointList> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (Compare(candidate, current.Input) < 0 && Check(candidate, current.Arguments) is { } violation)
                return violation;
        }

        return null;
    }

    private Violation? Check(JointList lists, int arguments)
    {
        var conclusive = true;
        return equation.FirstViolation(lists, arguments, ref conclusive);
    }

    private static int Compare(JointList left, JointList right)
    {
        var byLength = left.Length.CompareTo(right.Length);
        if (byLength != 0)
            return byLength;
        var byLengths = LetterSequence.Compare(left.Lengths, right.Lengths);
        if (byLengths != 0)
            return byLengths;
        var byPattern = LetterSequence.ComparePatterns(left.Letters, right.Letters);
        return byPattern != 0 ? byPattern : LetterSequence.Compare(left.Letters, right.Letters);
    }

    /// <summary>The patterns up to that of the input in their first letters; each is valid until the next one.</summary>
    private IEnumerable<JointList> FirstLists(JointList lists)
    {
        var patterns = new GrowthCursor(lists.Length);
        var first = new JointList(patterns.Pattern, lists.Lengths);
        for (var count = 0; count < FirstPatterns; count++)
        {
            if (patterns.Blocks <= alphabetSize)
                yield return first;
            if (LetterSequence.ComparePatterns(patterns.Pattern, lists.Letters) >= 0 || !patterns.Next())
                yield break;
        }
    }

    private static IEnumerable<JointList> Shorter(JointList lists)
    {
        for (var count = Math.Max(1, lists.Length / 2); count > 0; count /= 2)
        {
            for (var start = 0; start + count <= lists.Length; start += count)
                yield return lists.RemoveRange(start, count);
        }
    }

    private static IEnumerable<JointList> Merged(JointList lists)
    {
        var letters = lists.DistinctLetters();
        for (var later = 1; later < letters.Length; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                yield return lists.Select(letter => letter == letters[later] ? letters[earlier] : letter);
                yield return lists.Select(letter => letter == letters[earlier] ? letters[later] : letter);
            }
        }
    }

    private static IEnumerable<JointList> Lowered(JointList lists)
    {
        for (var position = 0; position < lists.Length; position++)
        {
            foreach (var letter in lists.DistinctLetters().TakeWhile(letter => letter != lists.Letters[position]))
                yield return With(lists, position, letter);
        }
    }

    private static IEnumerable<JointList> Swapped(JointList lists)
    {
        var reach = lists.Length <= MaxLengthForSwaps ? lists.Length : 1;
        for (var left = 0; left < lists.Length; left++)
        {
            for (var right = left + 1; right < lists.Length && right <= left + reach; right++)
            {
                if (lists.Letters[left] != lists.Letters[right])
                    yield return With(With(lists, left, lists.Letters[right]), right, lists.Letters[left]);
            }
        }
    }

    private IEnumerable<JointList> Renamed(JointList lists)
    {
        var letters = lists.DistinctLetters();
        if (letters.Length <= alphabetSize)
            yield return lists.Select(letter => Array.IndexOf(letters, letter));
        foreach (var letter in letters)
        {
            for (var lower = 0; lower < letter && lower < alphabetSize; lower++)
            {
                // A letter that occurs already is exchanged with the lowered one: the pattern must stay.
                yield return lists.Select(other => other == letter ? lower : other == lower ? letter : other);
            }
        }
    }

    private static IEnumerable<JointList> Shifted(JointList lists)
    {
        for (var list = 0; list + 1 < lists.Lengths.Length; list++)
        {
            if (lists.Lengths[list] == 0)
                continue;
            int[] lengths = [.. lists.Lengths];
            lengths[list]--;
            lengths[list + 1]++;
            yield return new JointList(lists.Letters, lengths);
        }
    }

    private static JointList With(JointList lists, int position, int letter)
    {
        int[] letters = [.. lists.Letters];
        letters[position] = letter;
        return new JointList(letters, lists.Lengths);
    }
}
