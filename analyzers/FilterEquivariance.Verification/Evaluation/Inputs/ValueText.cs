using System.Globalization;
using FilterEquivariance.Verification.Evaluation.Values;

namespace FilterEquivariance.Verification.Evaluation.Inputs;

/// <summary>Prints values that are no letters: what a function made up itself.</summary>
public static class ValueText
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        bool b => b ? "true" : "false",
        char c => NumberSamples.CharacterText(c),
        string text => SampleValues.Quote(text),
        double.NaN => "double.NaN",
        float.NaN => "float.NaN",
        float f => f.ToString("R", CultureInfo.InvariantCulture) + "f",
        decimal d => d.ToString(CultureInfo.InvariantCulture) + "m",
        _ when FrameworkValues.Contains(value) => FrameworkSamples.Text(value),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        RecordValue { Shape.IsTuple: true } tuple => "(" + string.Join(", ", tuple.Fields.Select(Of)) + ")",
        RecordValue record => $"new {SampleValues.ShortName(record.Shape.Name)}(" + string.Join(", ", record.Fields.Select(Of)) + ")",
        IEnumerable<object?> sequence => "[" + string.Join(", ", sequence.Select(Of)) + "]",
        _ => value.GetType().Name,
    };
}
