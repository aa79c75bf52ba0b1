using FilterEquivariance.Testing.Differential;
using FilterEquivariance.Verification.Evaluation;

namespace FilterEquivariance.Campaigns;

/// <summary>The compiled function, except on inputs for which it would work too long: nothing else stops a loop that runs to <c>int.MaxValue</c>.</summary>
internal sealed class ReplayedFunction(EvaluatedFunction model, RealFunction real) : IListFunction
{
    public IReadOnlyList<string> Lists => real.Lists;

    // A number of repetitions that is too large for one letter would leave no length on which all values were tried.
    public IReadOnlyList<FixedParameter> Others { get; } = [.. real.Others.Select((other, i) => other with
    {
        Values = other.Values.Where(value => Ends(model, [.. real.Others.Select((also, j) => i == j ? value : also.Values[0])])).DefaultIfEmpty(other.Values[0]).ToArray(),
    })];

    public Alphabet Alphabet => real.Alphabet;

    public Naturality Naturality => real.Naturality;

    public Outcome Run(IReadOnlyList<IReadOnlyList<object?>> lists, IReadOnlyList<object?> others, CancellationToken cancellationToken) =>
        IsTooLong(model.Run(lists, others, cancellationToken)) ? new Outcome.Refused("budget") : real.Run(lists, others, cancellationToken);

    private static bool Ends(EvaluatedFunction model, IReadOnlyList<object?> others) =>
        !IsTooLong(model.Run([.. model.Lists.Select(_ => new[] { model.Alphabet.Letters[0] })], others, CancellationToken.None));

    private static bool IsTooLong(Outcome outcome) => outcome is Outcome.Refused { Reason: "budget" };
}
