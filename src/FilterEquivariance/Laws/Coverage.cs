using System.Globalization;

namespace FilterEquivariance;

/// <summary>The inputs on which a law was seen to hold. It counts only inputs for which every comparison could be made.</summary>
public sealed record Coverage
{
    /// <summary>Nothing was covered.</summary>
    public static Coverage None { get; } = new();

    /// <summary>Number of inputs of the exhausted small scope, the empty one included.</summary>
    public long Inputs { get; init; }

    /// <summary>
    /// True when the function is known to commute with enough renamings that the inputs run speak for lists of any letters; then the sentence says
    /// <c>on all lists up to length 6</c>.
    /// </summary>
    public bool AllLetters { get; init; }

    /// <summary>Total length up to which the small scope was exhausted; 0 when not even length 1 was.</summary>
    public int Length { get; init; }

    /// <summary>Number of random inputs on which the law held.</summary>
    public int RandomInputs { get; init; }

    /// <summary>Total length of the longest such input.</summary>
    public int RandomLength { get; init; }

    /// <summary>Number of list parameters.</summary>
    public int Lists { get; init; } = 1;

    /// <summary>Number of value combinations of the other parameters that were tried on every input; 1 when there are none.</summary>
    public int Arguments { get; init; } = 1;

    /// <summary><c>holds on all 1,093 lists up to length 6 and on 100 random lists up to length 40</c>; null when nothing was covered.</summary>
    public string? Sentence
    {
        get
        {
            var parts = new List<string>();
            if (Length > 0)
                parts.Add($"on all {(AllLetters ? "" : Number(Inputs) + " ")}{Noun} up to {Measure} {Number(Length)}");
            if (RandomInputs > 0)
                parts.Add($"on {Number(RandomInputs)} random {Noun} up to {Measure} {Number(RandomLength)}");
            // Random inputs alone are no evidence worth a sentence: where not even length 1 could be run, they are the few that happened to be runnable.
            if (Length == 0)
                return null;
            var values = Length > 0 && Arguments > 1 ? $" with {Number(Arguments)} values of the other parameters" : "";
            return "holds " + parts[0] + values + (parts.Count == 2 ? " and " + parts[1] : "");
        }
    }

    private string Noun => Lists == 1 ? "lists" : "inputs";

    private string Measure => Lists == 1 ? "length" : "total length";

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
