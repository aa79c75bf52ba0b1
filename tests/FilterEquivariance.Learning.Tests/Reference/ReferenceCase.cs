using System.Globalization;
using System.Text.Json;

namespace FilterEquivariance.Learning.Tests.Reference;

/// <summary>One call of an operation with what PyTorch made of it; see <c>benchmarks/pytorch/reference_vectors.py</c>.</summary>
/// <remarks>
/// The weights are the gradients that come back into the outputs, one for each, null for an output without; empty if nothing is differentiated.
/// Inputs and gradients go by name of the input.
/// </remarks>
internal sealed record ReferenceCase(
    string Operation,
    IReadOnlyDictionary<string, JsonElement> Arguments,
    IReadOnlyDictionary<string, ReferenceTensor> Inputs,
    IReadOnlyList<ReferenceTensor> Outputs,
    IReadOnlyList<ReferenceTensor?> Weights,
    IReadOnlyDictionary<string, ReferenceTensor> Gradients)
{
    private static readonly Lazy<IReadOnlyList<ReferenceCase>> Read = new(ReadAll);

    /// <summary>All cases, or those of one operation, of which there is at least one.</summary>
    public static IReadOnlyList<ReferenceCase> All(string? operation = null)
    {
        var cases = Read.Value.Where(one => operation is null || one.Operation == operation).ToList();
        Assert.NotEmpty(cases);
        return cases;
    }

    private static List<ReferenceCase> ReadAll()
    {
        using var stream = typeof(ReferenceCase).Assembly.GetManifestResourceStream("operations.json")!;
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.GetProperty("cases").EnumerateArray().Select(row => new ReferenceCase(
            row.GetProperty("operation").GetString()!,
            row.GetProperty("arguments").EnumerateObject().ToDictionary(argument => argument.Name, argument => argument.Value.Clone()),
            Named(row, "inputs"),
            [.. row.GetProperty("outputs").EnumerateArray().Select(Tensor)],
            row.TryGetProperty("weights", out var weights) ? [.. weights.EnumerateArray().Select(weight => weight.ValueKind == JsonValueKind.Null ? null : Tensor(weight))] : [],
            Named(row, "gradients")))];
    }

    private static Dictionary<string, ReferenceTensor> Named(JsonElement row, string part) =>
        row.TryGetProperty(part, out var tensors) ? tensors.EnumerateObject().ToDictionary(tensor => tensor.Name, tensor => Tensor(tensor.Value)) : [];

    private static ReferenceTensor Tensor(JsonElement tensor) => new(
        tensor.GetProperty("dtype").GetString()!,
        [.. tensor.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64())],
        [.. tensor.GetProperty("data").EnumerateArray().Select(Number)]);

    private static double Number(JsonElement value) => value.ValueKind != JsonValueKind.String ? value.GetDouble() : value.GetString() switch
    {
        "inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        "nan" => double.NaN,
        var other => double.Parse(other!, CultureInfo.InvariantCulture),
    };
}
