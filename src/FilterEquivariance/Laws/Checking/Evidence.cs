namespace FilterEquivariance;

/// <summary>A violation as text and as values.</summary>
internal sealed class Evidence(RunTable runs, Violation violation)
{
    private readonly NumberedFunction _function = runs.Function;
    private readonly object?[] _arguments = runs.Arguments(violation.Arguments);

    public Witness Witness(Law law) => new(
        law,
        [.. violation.Input.Split().Select((part, i) => new KeyValuePair<string, string>(_function.Lists[i], Print(part)))],
        [.. _function.Others.Select((other, i) => new KeyValuePair<string, string>(other.Name, other.Print(_arguments[i])))],
        violation.Transformation.Print(_function.Print),
        Print(violation.After),
        Print(violation.Before));

    public Counterexample Counterexample()
    {
        var transformation = violation.Transformation;
        return new Counterexample(Values(violation.Input), Values(transformation.Apply(violation.Input)), _arguments, Image);

        // Letters that only intermediate values contain are neither kept nor dropped.
        IReadOnlyList<object?> Image(object? value) =>
            _function.Find(value) is { } number && (transformation is Transformation.Table || Array.IndexOf(violation.Input.Letters, number) >= 0)
                ? Array.ConvertAll(transformation.Apply([number]), _function.Letter)
                : [value];
    }

    private string Print(int[] letters) => "[" + string.Join(", ", letters.Select(_function.Print)) + "]";

    private string Print(Run run) => run.Items is { } items ? Print(items) : "threw " + run.Exception;

    private IReadOnlyList<object?>[] Values(JointList lists) =>
        [.. lists.Split().Select(IReadOnlyList<object?> (list) => Array.ConvertAll(list, _function.Letter))];
}
