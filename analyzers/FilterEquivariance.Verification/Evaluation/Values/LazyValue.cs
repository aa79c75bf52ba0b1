using System.Collections;
using System.Runtime.CompilerServices;

namespace FilterEquivariance.Verification.Evaluation.Values;

/// <summary>A deferred sequence: LINQ operators and iterators. It is run again by each enumeration.</summary>
/// <param name="run">Starts one enumeration. Nothing of the program may run before the first move.</param>
public class LazyValue(Func<IEnumerable<object?>> run) : IEnumerable<object?>
{
    public IEnumerator<object?> GetEnumerator()
    {
        // Queries over queries start one inside the other, however many there are.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return run().GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
