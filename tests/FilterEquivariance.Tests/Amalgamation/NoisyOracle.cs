namespace FilterEquivariance.Tests;

/// <summary>
/// A function that some answers of are wrong: two neighbours swapped, an element dropped or doubled. Which ones depends on the list and a seed alone, so asking
/// the same question again does not help.
/// </summary>
internal sealed class NoisyOracle(Func<IReadOnlyList<int>, IReadOnlyList<int>> function, double rate, int seed) : IPairOracle<int>
{
    public IReadOnlyList<int> Answer(IReadOnlyList<int> list)
    {
        var random = new Random(list.Aggregate(seed, (hash, x) => unchecked((int)((uint)(hash ^ x) * 16777619u) + 12345)));
        var answer = function(list).ToList();
        if (random.NextDouble() >= rate || answer.Count == 0)
            return answer;
        var place = random.Next(answer.Count);
        switch (random.Next(3))
        {
            case 0:
                answer.RemoveAt(place);
                break;
            case 1:
                answer.Insert(place, answer[place]);
                break;
            default:
                int[] unequal = [.. Enumerable.Range(1, answer.Count - 1).Where(i => answer[i] != answer[i - 1])];
                if (unequal.Length > 0)
                {
                    place = unequal[random.Next(unequal.Length)];
                    (answer[place - 1], answer[place]) = (answer[place], answer[place - 1]);
                }

                break;
        }

        return answer;
    }
}
