using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>How a group of parameters is changed.</summary>
public class OptimizerOptions
{
    public double? LearningRate { get; set; }

    public double InitialLearningRate { get; set; }

    /// <summary>All options by name; truth is 1. Null for one that is left to the optimizer.</summary>
    internal virtual IEnumerable<(string Name, double? Value)> Values => [(nameof(LearningRate), LearningRate), (nameof(InitialLearningRate), InitialLearningRate)];

    /// <summary>Sets an option by name.</summary>
    /// <exception cref="InvalidDataException">There is no such option.</exception>
    internal virtual void Set(string name, double value)
    {
        if (name == nameof(LearningRate))
            LearningRate = value;
        else if (name == nameof(InitialLearningRate))
            InitialLearningRate = value;
        else
            throw new InvalidDataException($"{GetType().DeclaringType?.Name} has no option '{name}'");
    }

    /// <summary>Takes over what another has and this one leaves open.</summary>
    internal void Complete(OptimizerOptions defaults)
    {
        var open = Values.Where(one => one.Value is null).Select(one => one.Name).ToHashSet();
        if (InitialLearningRate == 0)
            InitialLearningRate = LearningRate ?? defaults.InitialLearningRate;
        foreach (var (name, value) in defaults.Values)
        {
            if (open.Contains(name) && value is { } number)
                Set(name, number);
        }
    }
}

/// <summary>What an optimizer keeps about a parameter.</summary>
public abstract class OptimizerState : IDisposable
{
    /// <summary>All that is kept, by name; null for what is not there yet.</summary>
    internal abstract IEnumerable<(string Name, Tensor? Value)> Values { get; }

    /// <summary>Takes over a copy of what is kept under a name.</summary>
    /// <exception cref="InvalidDataException">There is no such thing.</exception>
    internal abstract void Set(string name, Tensor? value);

    /// <summary>Gives back what is kept.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives back what is kept.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        foreach (var (_, value) in Values)
            value?.Dispose();
    }

    private protected static Tensor? Copy(Tensor? value)
    {
        using var off = no_grad();
        return value?.clone().DetachFromDisposeScope();
    }

    private protected InvalidDataException Unknown(string name) => new($"{GetType().DeclaringType?.Name} keeps no '{name}'");
}

/// <summary>Parameters that are changed in one way.</summary>
public class ParamGroup : optim.ILearningRateController
{
    public IEnumerable<Parameter> Parameters { get; set; } = [];

    public OptimizerOptions Options { get; set; } = new();

    public double LearningRate
    {
        get => Options.LearningRate ?? 0;
        set => Options.LearningRate = value;
    }

    public double InitialLearningRate
    {
        get => Options.InitialLearningRate;
        set => Options.InitialLearningRate = value;
    }
}

/// <summary>Parameters that are changed in one way.</summary>
/// <typeparam name="TOptions">The options of the optimizer.</typeparam>
public class ParamGroup<TOptions> : ParamGroup
    where TOptions : OptimizerOptions, new()
{
    public ParamGroup() => base.Options = new TOptions();

    public ParamGroup(IEnumerable<Parameter> parameters, TOptions? options = null) => (Parameters, base.Options) = (parameters, options ?? new());

    public new TOptions Options
    {
        get => (TOptions)base.Options;
        set => base.Options = value;
    }
}
