using System.Globalization;
using FilterEquivariance.Learning.Checkpoints;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>An optimizer with groups of parameters, whose options and whatever is kept about the parameters can be saved.</summary>
public abstract class OptimizerHelper : optim.Optimizer
{
    /// <summary>What groups get that leave it open.</summary>
    protected OptimizerOptions _defaults = new();

    /// <summary>What is kept about each parameter, for those that keep it here.</summary>
    private protected Dictionary<Parameter, OptimizerState> States { get; } = new(ReferenceEqualityComparer.Instance);

    /// <inheritdoc/>
    public override void add_param_group(ParamGroup param_group)
    {
        param_group.Parameters = [.. param_group.Parameters];
        var all = parameters().Concat(param_group.Parameters).ToList();
        if (all.Distinct(ReferenceEqualityComparer.Instance).Count() < all.Count)
            throw new ArgumentException("a parameter is in two groups of the optimizer, or twice in one", nameof(param_group));
        param_group.Options.Complete(_defaults);
        base.add_param_group(param_group);
    }

    /// <summary>Computes the loss, if it is asked to, then changes group after group; nothing of that is recorded.</summary>
    protected Tensor? _step<T>(Action<T> body, Func<Tensor>? loss_closure = null)
        where T : ParamGroup
    {
        Tensor? loss = null;
        if (loss_closure is not null)
        {
            using var on = enable_grad();
            loss = loss_closure();
        }

        using var off = no_grad();
        using var scope = NewDisposeScope();
        foreach (var group in _parameter_groups)
            body((T)group);
        return loss;
    }

    /// <summary>What is kept, and the options: the objects themselves, not copies.</summary>
    public virtual StateDictionary state_dict()
    {
        var result = new StateDictionary();
        foreach (var group in _parameter_groups)
        {
            result.Options.Add(group.Options);
            var members = new List<int>();
            foreach (var parameter in group.Parameters.Where(States.ContainsKey))
            {
                members.Add(result.State.Count);
                result.State.Add(States[parameter]);
            }

            result.StateIndexRef.Add(members);
        }

        return result;
    }

    /// <summary>Takes over copies of what another optimizer of the same kind keeps, and its options.</summary>
    /// <exception cref="ArgumentException">It has not as many groups or parameters.</exception>
    public virtual void load_state_dict(StateDictionary state_dict)
    {
        var own = this.state_dict();
        if (!own.StateIndexRef.Select(group => group.Count).SequenceEqual(state_dict.StateIndexRef.Select(group => group.Count)))
            throw new ArgumentException($"load_state_dict: groups of {Counts(state_dict)} parameters do not go into groups of {Counts(own)}", nameof(state_dict));
        for (var number = 0; number < own.Options.Count; number++)
        {
            foreach (var (name, value) in state_dict.Options[number].Values.ToList())
                own.Options[number].Set(name, value ?? 0);
        }

        for (var number = 0; number < own.State.Count; number++)
        {
            if (!ReferenceEquals(own.State[number], state_dict.State[number]))
            {
                foreach (var (name, value) in state_dict.State[number].Values.ToList())
                    own.State[number].Set(name, value);
            }
        }
    }

    /// <summary>Writes what is kept, and the options, into a safetensors file.</summary>
    public void save_state_dict(string location)
    {
        using var scope = NewDisposeScope();
        var own = state_dict();
        var tensors = own.State.SelectMany((state, number) => state.Values.Where(one => one.Value is not null)
            .Select(one => KeyValuePair.Create($"{number.ToString(CultureInfo.InvariantCulture)}.{one.Name}", one.Value!)));
        var options = own.Options.SelectMany((group, number) => group.Values
            .Select(one => KeyValuePair.Create($"{number.ToString(CultureInfo.InvariantCulture)}.{one.Name}", (one.Value ?? 0).ToString("R", CultureInfo.InvariantCulture))));
        Safetensors.Save(location, tensors, new Dictionary<string, string>(options) { ["groups"] = Counts(own) });
    }

    /// <summary>Reads what was kept, and the options, from a safetensors file.</summary>
    /// <exception cref="InvalidDataException">The file is none, or was written by an optimizer of another kind or with other parameters.</exception>
    public void load_state_dict(string location)
    {
        using var scope = NewDisposeScope();
        var own = state_dict();
        var (tensors, texts) = Safetensors.Load(location);
        if (!texts.TryGetValue("groups", out var groups) || groups != Counts(own))
            throw new InvalidDataException($"'{location}' was written by an optimizer with groups of {groups ?? "no"} parameters, not of {Counts(own)}");
        var parameters = this.parameters().ToList();
        foreach (var (name, value) in tensors)
        {
            var (number, slot) = Parted(name, own.State.Count);
            if (value.Rank > 0 && !value.Sizes.SequenceEqual(parameters[number].Sizes))
                throw new InvalidDataException($"'{location}' has '{name}' of shape {Shape.Text(value.Sizes)} for a parameter of shape {Shape.Text(parameters[number].Sizes)}");
            own.State[number].Set(slot, value);
        }

        foreach (var (name, text) in texts.Where(one => one.Key != "groups"))
        {
            var (number, option) = Parted(name, own.Options.Count);
            own.Options[number].Set(option, double.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : throw new InvalidDataException($"the option '{name}' is no number: {text}"));
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        foreach (var (_, state) in States)
            state.Dispose();
    }

    private static string Counts(StateDictionary state) => string.Join(", ", state.StateIndexRef.Select(group => group.Count.ToString(CultureInfo.InvariantCulture)));

    private static (int Number, string Slot) Parted(string name, int count)
    {
        var point = name.IndexOf('.', StringComparison.Ordinal);
        return point > 0 && int.TryParse(name.AsSpan(0, point), CultureInfo.InvariantCulture, out var number) && number >= 0 && number < count
            ? (number, name[(point + 1)..])
            : throw new InvalidDataException($"'{name}' is the name of nothing that an optimizer keeps");
    }
}
