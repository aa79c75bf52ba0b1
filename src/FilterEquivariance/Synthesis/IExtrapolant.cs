namespace FilterEquivariance;

/// <summary>A function that its examples determine.</summary>
public interface IExtrapolant
{
    /// <summary>The normal form as text, such as <c>F B^2</c> or <c>1 2 | F(1; 1 0)</c>.</summary>
    string NormalForm { get; }

    /// <summary>The function's value.</summary>
    /// <exception cref="MultiplicityNotCoveredException">An element occurs so often that nothing is known about it, and such elements are refused.</exception>
    IReadOnlyList<T> Apply<T>(IReadOnlyList<T> source)
        where T : notnull;
}
