namespace FilterEquivariance.Testing.Analyzers;

/// <summary>Source text with a few tokens lost, doubled, replaced or exchanged, as it is while someone types.</summary>
public static class TokenMutation
{
    /// <summary>Fewer tokens than this are no code to speak of.</summary>
    public const int MinimalLength = 4;

    /// <summary>Makes one to three changes and gives the text.</summary>
    public static string Of(IReadOnlyList<string> tokens, Random random)
    {
        var mutant = tokens.ToList();
        for (var edits = random.Next(1, 4); edits > 0 && mutant.Count >= MinimalLength; edits--)
        {
            var place = random.Next(mutant.Count - 1);
            switch (random.Next(5))
            {
                case 0:
                    mutant.RemoveAt(place);
                    break;
                case 1:
                    mutant.Insert(place, mutant[random.Next(mutant.Count)]);
                    break;
                case 2:
                    mutant[place] = mutant[random.Next(mutant.Count)];
                    break;
                case 3:
                    (mutant[place], mutant[place + 1]) = (mutant[place + 1], mutant[place]);
                    break;
                default:
                    mutant.RemoveRange(place, Math.Min(random.Next(1, 12), mutant.Count - place - 1));
                    break;
            }
        }

        return string.Concat(mutant);
    }
}
