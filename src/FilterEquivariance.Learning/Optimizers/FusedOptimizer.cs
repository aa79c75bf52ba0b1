using System.Globalization;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>An optimizer that changes each parameter by itself, in passes over bare memory.</summary>
public abstract class FusedOptimizer : OptimizerHelper
{
    private readonly Action<ParamGroup> _update;

    private protected FusedOptimizer() => _update = Update;

    /// <inheritdoc/>
    public override void add_param_group(ParamGroup param_group)
    {
        base.add_param_group(param_group);
        foreach (var parameter in param_group.Parameters)
            States.Add(parameter, NewState(parameter, param_group.Options));
    }

    /// <inheritdoc/>
    public override Tensor? step(Func<Tensor>? closure = null) => _step(_update, closure);

    /// <summary>What is kept about a parameter at first.</summary>
    private protected abstract OptimizerState NewState(Parameter parameter, OptimizerOptions options);

    /// <summary>One step of one parameter; nothing is recorded, no tensor made.</summary>
    private protected abstract void Update(OptimizerOptions options, Parameter parameter, Tensor gradient, OptimizerState state);

    private protected static void Positive(double value, string name)
    {
        if (!(value >= 0))
            throw new ArgumentOutOfRangeException(name, $"{name} must be 0 or more, not {value.ToString(CultureInfo.InvariantCulture)}");
    }

    private void Update(ParamGroup group)
    {
        foreach (var parameter in group.Parameters)
        {
            if (parameter.Slot?.Gradient is not { } gradient)
                continue;
            parameter.MarkChanged();
            Update(group.Options, parameter, gradient, States[parameter]);
        }
    }
}
