namespace FilterEquivariance;

/// <summary>A witness as values instead of text, for those who run both sides of it again.</summary>
public sealed class Counterexample
{
    private readonly Func<object?, IReadOnlyList<object?>> _image;

    internal Counterexample(
        IReadOnlyList<IReadOnlyList<object?>> lists, IReadOnlyList<IReadOnlyList<object?>> transformed, IReadOnlyList<object?> others,
        Func<object?, IReadOnlyList<object?>> image)
    {
        Lists = lists;
        Transformed = transformed;
        Others = others;
        _image = image;
    }

    /// <summary>The list arguments, in parameter order.</summary>
    public IReadOnlyList<IReadOnlyList<object?>> Lists { get; }

    /// <summary>The same lists, filtered or mapped.</summary>
    public IReadOnlyList<IReadOnlyList<object?>> Transformed { get; }

    /// <summary>The values of the other parameters.</summary>
    public IReadOnlyList<object?> Others { get; }

    /// <summary>What becomes of a letter: nothing when it is dropped, otherwise its image. A value that is no letter of the counterexample stays as it is.</summary>
    public IReadOnlyList<object?> ImageOf(object? value) => _image(value);
}
