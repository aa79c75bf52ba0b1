namespace FilterEquivariance.Tests.Synthesising;

/// <summary>
/// All filter-equivariant functions on the lists in which letter a occurs multiplicities[a] times, with copies[a] copies in the value, and on their sublists:
/// families of functions on two letters whose answers fit together on every list of three (T3).
/// </summary>
internal sealed class Stratum
{
    private readonly int[] _multiplicities;
    private readonly int[] _copies;
    private readonly (int First, int Second)[] _pairs;

    public Stratum(int[] multiplicities, int[] copies)
    {
        _multiplicities = multiplicities;
        _copies = copies;

        // In this order three letters are complete as early as possible.
        _pairs = [.. from second in Enumerable.Range(0, copies.Length) from first in Enumerable.Range(0, second) select (first, second)];
    }

    public IEnumerable<Func<int[], int[]>> Functions() =>
        _pairs.Length == 0 ? [list => [.. Enumerable.Repeat(0, list.Length == 0 ? 0 : _copies[0])]] : Families([], 0).Select(Function);

    /// <summary>The lists over some letters.</summary>
    public IEnumerable<int[]> Lists(params int[] letters) => Words.Shuffles([.. _multiplicities.Select((count, letter) => letters.Contains(letter) ? count : 0)]);

    private IEnumerable<Dictionary<string, int[]>> Families(Dictionary<string, int[]> answers, int pair)
    {
        if (pair == _pairs.Length)
        {
            yield return new Dictionary<string, int[]>(answers);
            yield break;
        }

        var (first, second) = _pairs[pair];
        string[] questions = [.. Lists(first, second).Select(Words.Text)];
        int[][] values = [.. Words.Shuffles([.. _copies.Select((count, letter) => letter == first || letter == second ? count : 0)])];
        (int, int, string)[][] triples = [.. Enumerable.Range(0, first).SelectMany(third => Lists(third, first, second).Select(list => Questions(list, [third, first, second])))];
        foreach (var choice in Words.Over(values.Length, questions.Length))
        {
            for (var i = 0; i < questions.Length; i++)
                answers[questions[i]] = values[choice[i]];
            if (!triples.All(triple => Amalgam(answers, triple) is not null))
                continue;
            foreach (var family in Families(answers, pair + 1))
                yield return family;
        }
    }

    private Func<int[], int[]> Function(Dictionary<string, int[]> answers) =>
        list => list.Distinct().Count() < 2 ? [.. list.Distinct().SelectMany(letter => Enumerable.Repeat(letter, _copies[letter]))] : Amalgam(answers, Questions(list, [.. list.Distinct().Order()]))!;

    /// <summary>The lists of two letters whose answers determine the value on a list.</summary>
    private static (int First, int Second, string Question)[] Questions(int[] list, int[] letters) =>
        [.. from second in letters from first in letters where first < second select (first, second, Words.Text([.. list.Where(letter => letter == first || letter == second)]))];

    /// <summary>The word with the given answers on two letters; null when there is none.</summary>
    private int[]? Amalgam(Dictionary<string, int[]> answers, (int First, int Second, string Question)[] questions)
    {
        var words = Array.ConvertAll(questions, question => answers[question.Question]);
        var isThere = new bool[_copies.Length];
        foreach (var (first, second, _) in questions)
            isThere[first] = isThere[second] = true;
        var used = new int[_copies.Length];
        var value = new List<int>();
        while (true)
        {
            var (next, isLive) = (-1, false);
            for (var letter = 0; letter < used.Length && next < 0; letter++)
            {
                if (!isThere[letter] || used[letter] == _copies[letter])
                    continue;
                isLive = true;
                if (IsNext(letter))
                    next = letter;
            }

            if (!isLive)
                return [.. value];
            if (next < 0)
                return null;
            value.Add(next);
            used[next]++;
        }

        bool IsNext(int letter)
        {
            for (var i = 0; i < words.Length; i++)
            {
                var (first, second, _) = questions[i];
                if ((first == letter || second == letter) && words[i][used[first] + used[second]] != letter)
                    return false;
            }

            return true;
        }
    }
}
