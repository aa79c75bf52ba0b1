namespace FilterEquivariance;

/// <summary>
/// The small scope: the lists that are run exhaustively, in canonical order. Shorter lists first, then patterns in restricted-growth order,
/// then letters in alphabet order.
/// </summary>
internal sealed class Scope
{
    /// <summary>Three letters: two see nothing but how often a letter is copied (theory, section 5).</summary>
    private const int UsualLetters = 3;

    private const int MostDifferentLetters = 12;

    private readonly NumberedFunction _function;
    private readonly int _arguments;
    private readonly int _letters;

    /// <summary>Short lists are also run over more letters, so that literals of the body meet; this many lists of a length at most.</summary>
    private readonly int _extendedLists;

    private Scope(RunTable runs, CheckBudget budget, Naturality naturality, int length, int letters)
    {
        _function = runs.Function;
        _arguments = runs.ArgumentCount;
        _extendedLists = budget.MaxRuns / 100;
        Naturality = naturality;
        Length = length;
        _letters = letters;
    }

    /// <summary>Longest total length of the scope.</summary>
    public int Length { get; }

    /// <summary>The naturality that is made use of.</summary>
    public Naturality Naturality { get; }

    // A class of renamings helps only where the alphabet has a letter for every block of every pattern.
    public static Naturality NaturalityOf(RunTable runs, CheckBudget budget) => runs.Function.AlphabetSize >= budget.SmallScopeLength ? runs.Function.Naturality : Naturality.None;

    public static Scope For(RunTable runs, CheckBudget budget)
    {
        var naturality = NaturalityOf(runs, budget);
        var affordable = budget.MaxRuns * 7L / 10;
        if (naturality != Naturality.None)
        {
            var length = budget.SmallScopeLength;
            while (length > 0 && new Scope(runs, budget, naturality, length, 0).Cost() > affordable)
                length--;
            return new Scope(runs, budget, naturality, length, 0);
        }

        var usual = Math.Min(UsualLetters, runs.Function.AlphabetSize);
        for (var letters = usual; letters >= Math.Min(2, usual); letters--)
        {
            for (var length = budget.SmallScopeLength; length >= Math.Min(4, budget.SmallScopeLength); length--)
            {
                var scope = new Scope(runs, budget, naturality, length, letters);
                if (scope.Cost() <= affordable)
                    return scope;
            }
        }

        var shortest = new Scope(runs, budget, naturality, Math.Min(3, budget.SmallScopeLength), usual);
        while (shortest.Length > 0 && shortest.Cost() > affordable)
            shortest = new Scope(runs, budget, naturality, shortest.Length - 1, usual);
        return shortest;
    }

    /// <summary>Every pattern once, for a tenth of the runs at most: some dozen runs that find most faults.</summary>
    public static Scope OfPatterns(RunTable runs, CheckBudget budget)
    {
        var length = budget.SmallScopeLength;
        while (length > 0 && new Scope(runs, budget, Naturality.Injective, length, 0).Cost() > budget.MaxRuns / 10)
            length--;
        return new Scope(runs, budget, Naturality.Injective, length, 0);
    }

    /// <summary>The inputs of a total length; each is valid until the next one.</summary>
    public IEnumerable<JointList> Lists(int length)
    {
        var letters = LettersAt(length);
        var inFirstLetters = letters == 0 && Naturality != Naturality.Monotone;
        var imagesOfBlocks = new InjectionCursor?[length + 1];
        foreach (var lengths in Patterns.Lengths(length, _function.Lists.Count))
        {
            var patterns = Naturality == Naturality.Natural ? GrowthCursor.AtLast(length) : new GrowthCursor(length);
            var lists = new JointList(inFirstLetters ? patterns.Pattern : new int[length], lengths);
            do
            {
                var blocks = patterns.Blocks;
                if (blocks > _function.AlphabetSize)
                    continue;
                if (inFirstLetters)
                {
                    yield return lists;
                    continue;
                }

                var images = imagesOfBlocks[blocks] ??= Images(blocks, letters);
                do
                {
                    for (var position = 0; position < length; position++)
                        lists.Letters[position] = images.Image[patterns.Pattern[position]];
                    yield return lists;
                }
                while (images.Next());
            }
            while (patterns.Next());
        }
    }

    /// <summary>From a length on one input of each length, whose first list holds different letters.</summary>
    public IEnumerable<JointList> DifferentLetters(int shortest)
    {
        for (var length = shortest; length <= Math.Min(_function.AlphabetSize, MostDifferentLetters); length++)
            yield return new JointList([.. Enumerable.Range(0, length)], [length, .. Enumerable.Repeat(0, _function.Lists.Count - 1)]);
    }

    /// <summary>Whether the input counts towards the statement that the scope was exhausted.</summary>
    public bool IsCounted(JointList lists) => Naturality != Naturality.None || Array.TrueForAll(lists.Letters, letter => letter < _letters);

    /// <summary>Number of counted inputs of a total length.</summary>
    public long Count(int length)
    {
        var splits = Patterns.Lengths(length, _function.Lists.Count).LongCount();
        return splits * Naturality switch
        {
            Naturality.None => Power(_letters, length),
            Naturality.Natural => 1,
            Naturality.Injective => Partitions(length).Sum(),
            _ => Partitions(length).Select((count, blocks) => count * Factorial(blocks)).Sum(),
        };
    }

    // The Stirling numbers of the second kind: how many patterns of a length have how many blocks.
    private static long[] Partitions(int length)
    {
        var counts = new long[length + 1];
        counts[0] = 1;
        for (var n = 1; n <= length; n++)
        {
            for (var blocks = n; blocks > 0; blocks--)
                counts[blocks] = (counts[blocks] * blocks) + counts[blocks - 1];
            counts[0] = 0;
        }

        return counts;
    }

    private static long Power(int letters, int length) => Enumerable.Repeat((long)letters, length).Aggregate(1L, (product, factor) => product * factor);

    private static long Factorial(int n) => Enumerable.Range(1, n).Aggregate(1L, (product, factor) => product * factor);

    private long Cost() => Enumerable.Range(0, Length + 1).Sum(Count) * _arguments;

    private int LettersAt(int length)
    {
        if (Naturality != Naturality.None)
            return 0;
        var splits = Patterns.Lengths(length, _function.Lists.Count).LongCount() * _arguments;
        var letters = _letters;
        while (length > 0 && letters < _function.AlphabetSize && Math.Pow(letters + 1, length) * splits <= _extendedLists)
            letters++;
        return letters;
    }

    private InjectionCursor Images(int blocks, int letters) =>
        Naturality == Naturality.Monotone ? new InjectionCursor(blocks, blocks)
        : blocks <= letters ? new InjectionCursor(blocks, letters)
        : InjectionCursor.Identity(blocks);
}
