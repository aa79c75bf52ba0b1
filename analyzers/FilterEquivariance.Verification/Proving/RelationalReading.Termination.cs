namespace FilterEquivariance.Verification.Proving;

/// <summary>
/// Why loops end in R. The laws speak of lists on which L ends. A loop that both runs go through has conditions that are the same in both, so that R makes as many rounds
/// as L; one of L alone is none of R's. A measure is asked for where R may go through a loop that L does not.
/// </summary>
internal sealed partial class RelationalReading
{
    private bool? _readsToTheEnd;

    /// <summary>Code is read as a step of L alone, and stands for one that either run may make without the other.</summary>
    private int _eitherAlone;

    // Lambdas and iterators run when they are enumerated, as far as they are.
    private bool EndsWithTheLeftRun() =>
        _eitherAlone == 0 && (_laterDepth == 0 || (_readsToTheEnd ??= WholeEnumerations.Only(_program)));

    private T AsEither<T>(Func<T> steps)
    {
        _eitherAlone++;
        var result = steps();
        _eitherAlone--;
        return result;
    }
}
