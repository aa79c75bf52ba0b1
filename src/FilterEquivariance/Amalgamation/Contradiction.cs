namespace FilterEquivariance;

/// <summary>How answers contradict each other (theory, section 6).</summary>
public enum ContradictionKind
{
    /// <summary>R0: an answer contains an element that its list lacks.</summary>
    Foreign,

    /// <summary>R1: one letter with one multiplicity is answered with two different numbers of copies.</summary>
    Count,

    /// <summary>R2: one list has two answers.</summary>
    Answer,

    /// <summary>R3: the answers order some elements in a circle; three letters are always enough when all pairs are known (T3).</summary>
    Cycle,

    /// <summary>R4: the values have no normal form of the class asked for.</summary>
    NoForm,
}

/// <summary>Answers that no filter-equivariant function gives.</summary>
/// <param name="Kind">How they contradict each other.</param>
/// <param name="Lists">The lists that were asked.</param>
/// <param name="Answers">Their answers, in the same order.</param>
public sealed record Contradiction<T>(ContradictionKind Kind, IReadOnlyList<IReadOnlyList<T>> Lists, IReadOnlyList<IReadOnlyList<T>> Answers)
{
    /// <summary>What cannot be read, for <see cref="ContradictionKind.NoForm"/>; otherwise empty.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The contradiction in one sentence, without line break and final full stop.</summary>
    public string Sentence
    {
        get
        {
            var known = string.Join(", ", Lists.Select((list, i) => Print(list) + " → " + Print(Answers[i])));
            return Kind switch
            {
                ContradictionKind.Foreign => $"{known} gives an element that the list lacks",
                ContradictionKind.Count => $"{known} give one element different numbers of copies",
                ContradictionKind.Answer => $"{known} are two answers for one list",
                ContradictionKind.NoForm => Detail.Length > 0 ? $"{known}: {Detail}" : $"{known} is no value of a function of this class",
                _ => $"{known} order their elements in a circle",
            };
        }
    }

    private static string Print(IReadOnlyList<T> list) => "[" + string.Join(", ", list.Select(item => CSharpLiteral.Of(item))) + "]";
}
