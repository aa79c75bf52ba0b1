using FilterEquivariance.Learning.Tests.Gradients;
using FilterEquivariance.Learning.Tests.Operations;
using FilterEquivariance.Learning.Tests.Reference;
using TorchSharp;
using static TorchSharp.torch;

namespace FilterEquivariance.Learning.Tests.Modules;

public sealed class RecurrentTests
{
    [Theory]
    [InlineData("lstm", ScalarType.Float32)]
    [InlineData("lstm", ScalarType.Float64)]
    [InlineData("gru", ScalarType.Float32)]
    [InlineData("gru", ScalarType.Float64)]
    [InlineData("rnn", ScalarType.Float32)]
    [InlineData("rnn", ScalarType.Float64)]
    public void ValuesAndGradients_AreThoseOfPyTorch(string name, ScalarType type)
    {
        foreach (var one in ReferenceCase.All(name))
        {
            using var scope = NewDisposeScope();
            var inputs = one.Inputs.ToDictionary(input => input.Key, input => ReferenceTests.Of(input.Value, type));
            foreach (var start in inputs.Where(input => input.Key is "x" or "h0" or "c0"))
                start.Value.requires_grad_();
            using var module = Of(one, type, 2, 3);
            module.load_state_dict(inputs.Where(input => input.Key is not ("x" or "h0" or "c0")).ToDictionary());
            var outputs = Run(module, inputs["x"], inputs.GetValueOrDefault("h0"), inputs.GetValueOrDefault("c0"));
            var what = $"{name}({string.Join(", ", one.Arguments)})";
            for (var number = 0; number < outputs.Length; number++)
                ReferenceTests.Close(one.Outputs[number], outputs[number], $"{what}, result {number}");
            one.Weights.Select((weight, number) => weight is null ? null : (outputs[number] * ReferenceTests.Of(weight, type)).sum()).OfType<Tensor>().Aggregate(add).backward();
            foreach (var (input, gradient) in one.Gradients)
                ReferenceTests.Close(gradient, (module.get_parameter(input) ?? inputs[input]).grad!, $"{what}, gradient of {input}");
        }
    }

    [Theory]
    [InlineData("lstm", false)]
    [InlineData("lstm", true)]
    [InlineData("gru", false)]
    [InlineData("gru", true)]
    [InlineData("rnn", false)]
    [InlineData("rnn", true)]
    public void Gradients_AreThoseOfDifferences_AtWidthsThatFillNoVector(string name, bool batchFirst)
    {
        var random = new Random(9);
        nn.Module module = name switch
        {
            "lstm" => nn.LSTM(3, 5, 2, batchFirst: batchFirst, bidirectional: true, dtype: float64),
            "gru" => nn.GRU(3, 5, 2, batchFirst: batchFirst, bidirectional: true, dtype: float64),
            _ => nn.RNN(3, 5, 2, batchFirst: batchFirst, bidirectional: true, dtype: float64),
        };
        foreach (var parameter in module.parameters())
            parameter.requires_grad_(false).copy_(FiniteDifferences.Numbers(random, parameter.shape) * 0.3);
        FiniteDifferences.Agree(inputs =>
        {
            var outputs = Run(module, inputs[0], inputs[1], name == "lstm" ? inputs[2] : null);
            return cat([.. outputs.Select(output => output.flatten())]);
        }, [.. new[] { new long[] { 3, 3, 3 }, [4, 3, 5], [4, 3, 5] }.Take(name == "lstm" ? 3 : 2).Select(shape => FiniteDifferences.Numbers(random, shape))]);
    }

    [Fact]
    public void ScalarCells_GiveTheHandCountedNumbers()
    {
        using var scope = NewDisposeScope();
        var x = tensor([1.0, -2, 0.5]).view(3, 1, 1);
        using var lstm = nn.LSTM(1, 1, dtype: float64);
        lstm.load_state_dict(State((0.1, 4), (0.5, 4), (0.01, 4), (0, 4)));
        var (h, _, c) = lstm.call(x);
        Assert.True(allclose(h.flatten(), tensor([0.10124331, -0.04810665, -0.00071785]), 1e-6, 1e-8));
        Assert.Equal(-0.00130469, c.ToDouble(), 1e-8);
        using var gru = nn.GRU(1, 1, dtype: float64);
        gru.load_state_dict(State((0.1, 3), (0.4, 3), (0.01, 3), (0.04, 3)));
        Assert.True(allclose(gru.call(x).Item1.flatten(), tensor([0.15030130, -0.19395489, -0.02808559]), 1e-6, 1e-8));

        // Numbers that grow by the first of them, a tenth for weights.
        static Dictionary<string, Tensor> State((double First, int Count) input, (double First, int Count) hidden, (double First, int Count) inputBias, (double First, int Count) hiddenBias) => new()
        {
            ["weight_ih_l0"] = Row(input.First, 0.1, input.Count).view(-1, 1),
            ["weight_hh_l0"] = Row(hidden.First, 0.1, hidden.Count).view(-1, 1),
            ["bias_ih_l0"] = Row(inputBias.First, 0.01, inputBias.Count),
            ["bias_hh_l0"] = hiddenBias.First == 0 ? torch.zeros(hiddenBias.Count, float64) : Row(hiddenBias.First, 0.01, hiddenBias.Count),
        };

        static Tensor Row(double first, double step, int count) => tensor([.. Enumerable.Range(0, count).Select(at => first + (at * step))], [count]);
    }

    [Fact]
    public void ResultsWithoutATape_AreTheSameBits_AndRowsDoNotDependOnEachOther()
    {
        using var scope = NewDisposeScope();
        using var module = nn.LSTM(7, 96, batchFirst: true);
        var x = FiniteDifferences.Numbers(new Random(4), 120, 5, 7).to(float32);
        var recorded = module.call(x).Item1.detach();
        using (no_grad())
        {
            Assert.True(allclose(recorded, module.call(x).Item1, 0, 0));
            var single = cat([.. x.split(1).Select(row => module.call(row).Item1)]);
            Assert.True(allclose(recorded, single, 1e-4, 1e-5));
        }
    }

    [Fact]
    public void ShapesThatDoNotFit_AreNamed()
    {
        using var scope = NewDisposeScope();
        using var module = nn.GRU(2, 3);
        Assert.Contains("[4, 5, 3]", Assert.Throws<ArgumentException>(() => module.call(torch.ones(4, 5, 3))).Message, StringComparison.Ordinal);
        Assert.Contains("[1, 5, 3]", Assert.Throws<ArgumentException>(() => module.call(torch.ones(4, 5, 2), torch.ones(1, 4, 3))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => module.call(torch.ones(0, 5, 2)));
        Assert.Throws<ArgumentException>(() => nn.GRU(0, 3));
    }

    private static nn.Module Of(ReferenceCase one, ScalarType type, long inputs, long width)
    {
        bool Flag(string name) => one.Arguments[name].GetBoolean();
        var layers = one.Arguments["layers"].GetInt64();
        return one.Operation switch
        {
            "lstm" => nn.LSTM(inputs, width, layers, Flag("bias"), Flag("batch_first"), 0, Flag("bidirectional"), dtype: type),
            "gru" => nn.GRU(inputs, width, layers, Flag("bias"), Flag("batch_first"), 0, Flag("bidirectional"), dtype: type),
            _ => nn.RNN(
                inputs, width, layers, one.Arguments.ContainsKey("nonlinearity") ? nn.NonLinearities.ReLU : nn.NonLinearities.Tanh, Flag("bias"), Flag("batch_first"), 0, Flag("bidirectional"),
                dtype: type),
        };
    }

    private static Tensor[] Run(nn.Module module, Tensor x, Tensor? hidden, Tensor? memory)
    {
        if (module is TorchSharp.Modules.LSTM lstm)
        {
            var (output, last, lastMemory) = lstm.call(x, hidden is null ? null : (hidden, memory!));
            return [output, last, lastMemory];
        }

        var result = module is TorchSharp.Modules.GRU gru ? gru.call(x, hidden) : ((TorchSharp.Modules.RNN)module).call(x, hidden);
        return [result.Item1, result.Item2];
    }
}
