using System.Globalization;

namespace FilterEquivariance.Cli.Examples;

/// <summary>Amalgamation from examples for lists with very many different elements.</summary>
internal static class LongLists
{
    /// <summary>The work grows with the square of the number of letters; where there are more, letters that are open anyway are left out.</summary>
    private const int MostLetters = 1_000;

    /// <summary>More would take minutes, and then all the memory.</summary>
    private const int MostShown = 2_000;

    /// <summary>So many of those letters are asked for.</summary>
    private const int MostUnshown = 30;

    /// <summary>What examples force on a list. Of a list with more letters only some of the smallest open questions are named.</summary>
    /// <exception cref="UnreadableInputException">The examples show too many of its letters.</exception>
    public static Amalgam<T> Amalgamate<T>(Example<T>[] examples, T[] input, Elements<T> elements)
        where T : notnull
    {
        var multiplicities = input.CountBy(element => element).ToDictionary();
        if (multiplicities.Count <= MostLetters)
            return Amalgamation.FromExamples(examples, input);

        // A letter that no example has as often as the list is open (T2), and says nothing about the others: what is open without some of them is open with them,
        // and what contradicts itself does so without them.
        var shown = new HashSet<T>();
        foreach (var example in examples)
            shown.UnionWith(example.Input.CountBy(element => element).Where(letter => multiplicities.GetValueOrDefault(letter.Key) == letter.Value).Select(letter => letter.Key));
        if (shown.Count > MostShown)
        {
            throw new UnreadableInputException(
                $"the examples show {shown.Count.ToString("N0", CultureInfo.InvariantCulture)} different elements of the list, and a value is put together from at most {MostShown.ToString("N0", CultureInfo.InvariantCulture)}; the library's Amalgamation.Of asks for fewer pairs.");
        }

        var unshown = multiplicities.Where(letter => !shown.Contains(letter.Key)).OrderBy(letter => letter.Value).ThenBy(letter => letter.Key, elements.Order)
            .Take(MostUnshown).Select(letter => letter.Key);
        HashSet<T> kept = [.. shown, .. unshown];
        return Amalgamation.FromExamples(examples, [.. input.Where(kept.Contains)]);
    }
}
