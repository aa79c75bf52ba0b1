using System.Globalization;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What LSTM, GRU and RNN share: layers one above the other, each in one or both directions. At first, all weights are uniform within ±1/√width.</summary>
internal sealed class RecurrentLayers
{
    private readonly List<(Parameter Input, Parameter Hidden, Parameter? InputBias, Parameter? HiddenBias)> _weights = [];
    private readonly string _name;
    private readonly long _inputs;
    private readonly long _width;
    private readonly bool _batchFirst;
    private readonly double _dropout;
    private readonly int _directions;

    public RecurrentLayers(
        nn.Module owner, int gates, long inputs, long width, long layers, bool bias, bool batchFirst, double dropout, bool bidirectional, ScalarType? type)
    {
        (_name, _inputs, _width, _batchFirst, _dropout, _directions) = (owner.GetName(), inputs, width, batchFirst, dropout, bidirectional ? 2 : 1);
        if (inputs < 1 || width < 1 || layers < 1)
            throw new ArgumentException($"{_name}: inputs, width and layers must be 1 or more, not {inputs}, {width} and {layers}");
        for (var layer = 0; layer < layers; layer++)
        {
            for (var direction = 0; direction < _directions; direction++)
            {
                var end = $"_l{layer.ToString(CultureInfo.InvariantCulture)}{(direction == 1 ? "_reverse" : "")}";
                _weights.Add((
                    New("weight_ih" + end, gates * width, layer == 0 ? inputs : width * _directions), New("weight_hh" + end, gates * width, width),
                    bias ? New("bias_ih" + end, gates * width) : null, bias ? New("bias_hh" + end, gates * width) : null));
            }
        }

        Parameter New(string name, params long[] shape)
        {
            var bound = 1 / Math.Sqrt(width);
            var parameter = new Parameter(nn.init.uniform_(empty(shape, type), -bound, bound));
            owner.register_parameter(name, parameter);
            return parameter;
        }
    }

    /// <summary>The hidden states of the last layer after each step; of every layer and direction, the last hidden state and the last memory.</summary>
    public (Tensor Output, Tensor Hidden, Tensor? Memory) Run<TCell>(Tensor input, Tensor? hidden, Tensor? memory, bool training)
        where TCell : struct, IRecurrentCell
    {
        var time = _batchFirst ? 1 : 0;
        if (input.Rank != 3 || input.Sizes[2] != _inputs || input.Sizes[time] == 0)
            throw new ArgumentException($"{_name}: an input must have three dimensions, {(_batchFirst ? "batch, steps" : "steps, batch")} and {_inputs}, and a step, not shape {Shape.Text(input.Sizes)}");
        long[] shape = [_weights.Count, input.Sizes[1 - time], _width];
        hidden = Checked(hidden, shape, input.dtype);
        memory = TCell.HasMemory ? Checked(memory, shape, input.dtype) : null;
        var (lastHidden, lastMemory) = (new List<Tensor>(), new List<Tensor>());
        for (var number = 0; number < _weights.Count; number += _directions)
        {
            if (number > 0)
                input = nn.functional.dropout(input, _dropout, training);
            var outputs = Enumerable.Range(number, _directions).Select(at => Layer<TCell>(at, input, hidden, memory, lastHidden, lastMemory)).ToList();
            input = outputs.Count == 1 ? outputs[0] : cat(outputs, -1);
        }

        return (input, stack(lastHidden), TCell.HasMemory ? stack(lastMemory) : null);
    }

    private Tensor Layer<TCell>(int number, Tensor input, Tensor hidden, Tensor? memory, List<Tensor> lastHidden, List<Tensor> lastMemory)
        where TCell : struct, IRecurrentCell
    {
        var (toInput, toHidden, inputBias, hiddenBias) = _weights[number];
        var isReversed = number % _directions == 1;
        var states = Recurrence.Run<TCell>(
            nn.functional.linear(input, toInput, inputBias), toHidden, hiddenBias, hidden.select(0, number), memory?.select(0, number), _batchFirst, isReversed);
        var output = TCell.HasMemory ? states.select(0, 0) : states;
        var (time, last) = (_batchFirst ? 1 : 0, isReversed ? 0 : -1);
        lastHidden.Add(output.select(time, last));
        if (TCell.HasMemory)
            lastMemory.Add(states.select(0, 1).select(time, last));
        return output;
    }

    private Tensor Checked(Tensor? state, long[] shape, ScalarType type) =>
        state is null ? zeros(shape, type)
        : state.Sizes.SequenceEqual(shape) && state.dtype == type ? state
        : throw new ArgumentException($"{_name}: a state must have the shape {Shape.Text(shape)} and elements of {ElementTypes.Name(type)}, not {Shape.Text(state.Sizes)} and {ElementTypes.Name(state.dtype)}");
}
