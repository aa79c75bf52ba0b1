using FilterEquivariance.Learning.Tests.Reference;
using static TorchSharp.torch;

namespace FilterEquivariance.Learning.Tests.Operations;

/// <summary>Values and gradients of the operations beside those of PyTorch.</summary>
public sealed class ReferenceTests
{
    /// <summary>Cases that are tested beside the part they belong to.</summary>
    private static readonly HashSet<string> Elsewhere =
    [
        "lstm", "gru", "rnn", "clip_grad_norm", "SGD", "Adam", "AdamW", "LambdaLR", "StepLR", "MultiStepLR", "LinearLR", "CosineAnnealingLR", "ConstantLR", "ExponentialLR", "SequentialLR",
    ];

    public static TheoryData<string, ScalarType> Cases
    {
        get
        {
            var data = new TheoryData<string, ScalarType>();
            foreach (var operation in ReferenceCase.All().Select(one => one.Operation).Distinct().Where(operation => !Elsewhere.Contains(operation)))
            {
                data.Add(operation, ScalarType.Float32);
                data.Add(operation, ScalarType.Float64);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void ValuesAndGradients_AreThoseOfPyTorch(string operation, ScalarType type)
    {
        foreach (var one in ReferenceCase.All(operation))
        {
            using var scope = NewDisposeScope();
            var inputs = one.Inputs.ToDictionary(input => input.Key, input => Of(input.Value, type));
            foreach (var name in one.Gradients.Keys)
                inputs[name].requires_grad_();
            var outputs = ReferenceOperations.Run(operation, inputs, one.Arguments);
            Assert.Equal(one.Outputs.Count, outputs.Length);
            for (var number = 0; number < outputs.Length; number++)
                Close(one.Outputs[number], outputs[number], $"{operation}({string.Join(", ", one.Arguments)}), result {number}");
            if (one.Weights.Count == 0)
                continue;
            var sums = one.Weights.Select((weight, number) => weight is null ? null : (outputs[number] * Of(weight, type)).sum()).OfType<Tensor>();
            sums.Aggregate(add).backward();
            foreach (var (name, gradient) in one.Gradients)
                Close(gradient, inputs[name].grad ?? zeros_like(inputs[name]), $"{operation}({string.Join(", ", one.Arguments)}), gradient of {name}");
        }
    }

    internal static Tensor Of(ReferenceTensor data, ScalarType type) => tensor(data.Data, data.Shape).to(data.Type switch
    {
        "int64" => ScalarType.Int64,
        "bool" => ScalarType.Bool,
        _ => type,
    });

    internal static void Close(ReferenceTensor expected, Tensor actual, string what)
    {
        Assert.True(expected.Shape.SequenceEqual(actual.shape), $"{what}: the shape is [{string.Join(", ", actual.shape)}], not [{string.Join(", ", expected.Shape)}]");
        var tolerance = actual.dtype == ScalarType.Float64 ? 1e-8 : 1e-5;
        var numbers = actual.to(ScalarType.Float64).data<double>().ToArray();
        for (var at = 0; at < numbers.Length; at++)
        {
            var (right, found) = (expected.Data[at], numbers[at]);
            var isClose = right.Equals(found) || Math.Abs(right - found) <= tolerance * Math.Max(1, Math.Abs(right));
            Assert.True(isClose, $"{what}, element {at}: {found} instead of {right}");
        }
    }
}
