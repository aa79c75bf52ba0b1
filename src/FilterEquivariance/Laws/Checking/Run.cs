namespace FilterEquivariance;

/// <summary>An <see cref="Outcome"/> whose letters are numbered.</summary>
internal sealed class Run
{
    private Run(int[]? items, string? exception, string? refusal)
    {
        Items = items;
        Exception = exception;
        Refusal = refusal;
    }

    /// <summary>The result's letters; null when the run threw or was refused.</summary>
    public int[]? Items { get; }

    public string? Exception { get; }

    public string? Refusal { get; }

    public bool IsRefused => Refusal is not null;

    public static Run Returned(int[] items) => new(items, null, null);

    public static Run Threw(string exception) => new(null, exception, null);

    public static Run Refused(string reason) => new(null, null, reason);

    /// <summary>Applies a transformation to the result; a throw stays the same throw.</summary>
    public Run Then(Transformation transformation) => Items is null ? this : Returned(transformation.Apply(Items));

    /// <summary>Only meaningful between runs that were not refused.</summary>
    public bool Agrees(Run other) =>
        Items is not null && other.Items is not null ? LetterSequence.AreEqual(Items, other.Items) : Items is null && other.Items is null && Exception == other.Exception;
}
