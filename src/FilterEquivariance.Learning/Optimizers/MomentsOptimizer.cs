using System.Numerics;
using FilterEquivariance.Learning.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What Adam and AdamW share: running means of the gradient and of its square, by which the step is scaled. They differ in where the decay of weights goes.</summary>
public abstract class MomentsOptimizer : FusedOptimizer
{
    private readonly bool _isDecoupled;

    internal MomentsOptimizer(
        IEnumerable<ParamGroup> groups, bool decoupled, double lr, double beta1, double beta2, double eps, double weight_decay, bool amsgrad, bool maximize)
    {
        Positive(lr, nameof(lr));
        Positive(eps, nameof(eps));
        Positive(weight_decay, nameof(weight_decay));
        if (beta1 is not (>= 0 and < 1) || beta2 is not (>= 0 and < 1))
            throw new ArgumentOutOfRangeException(beta1 is >= 0 and < 1 ? nameof(beta2) : nameof(beta1), $"beta1 and beta2 must be 0 or more and less than 1, not {beta1} and {beta2}");
        _isDecoupled = decoupled;
        _defaults = new Options
        {
            LearningRate = lr,
            InitialLearningRate = lr,
            beta1 = beta1,
            beta2 = beta2,
            eps = eps,
            weight_decay = weight_decay,
            amsgrad = amsgrad,
            maximize = maximize,
        };
        foreach (var group in groups)
            add_param_group(group);
    }

    private protected override OptimizerState NewState(Parameter parameter, OptimizerOptions options) => new State(parameter, ((Options)options).amsgrad == true);

    private protected override unsafe void Update(OptimizerOptions options, Parameter parameter, Tensor gradient, OptimizerState state)
    {
        var (one, kept) = ((Options)options, (State)state);
        kept.step++;
        if (parameter.dtype == ScalarType.Float64)
        {
            Slowly<double>(one, parameter, gradient, kept);
        }
        else if (kept.max_exp_avg_sq is not null || one.maximize == true)
        {
            Slowly<float>(one, parameter, gradient, kept);
        }
        else
        {
            new AdamStep(kept.step, one.LearningRate ?? 0, one.beta1 ?? 0, one.beta2 ?? 0, one.eps ?? 0, one.weight_decay ?? 0, _isDecoupled).Apply(
                (nint)parameter.Count, parameter.Pointer<float>(), gradient.Pointer<float>(), kept.exp_avg.Pointer<float>(), kept.exp_avg_sq.Pointer<float>());
        }
    }

    // The rarer variants, and double precision.
    private void Slowly<T>(Options options, Parameter parameter, Tensor gradient, State state)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var p = parameter.Span<T>();
        var g = gradient.Span<T>();
        var m = state.exp_avg.Span<T>();
        var v = state.exp_avg_sq.Span<T>();
        var most = state.max_exp_avg_sq is { } greatest ? greatest.Span<T>() : default;
        var (rate, beta1, beta2, decay) = (options.LearningRate ?? 0, options.beta1 ?? 0, options.beta2 ?? 0, options.weight_decay ?? 0);
        var sign = T.CreateChecked(options.maximize == true ? -1 : 1);
        var (shrink, pull) = (T.CreateChecked(_isDecoupled ? 1 - (rate * decay) : 1), T.CreateChecked(_isDecoupled ? 0 : decay));
        var (newMean, newSquare) = (T.CreateChecked(1 - beta1), T.CreateChecked(1 - beta2));
        var (keepMean, keepSquare) = (T.CreateChecked(beta1), T.CreateChecked(beta2));
        var size = T.CreateChecked(rate / (1 - Math.Pow(beta1, state.step)));
        var (correction, epsilon) = (T.CreateChecked(1 / Math.Sqrt(1 - Math.Pow(beta2, state.step))), T.CreateChecked(options.eps ?? 0));
        for (var at = 0; at < p.Length; at++)
        {
            var slope = (g[at] * sign) + (p[at] * pull);
            m[at] = (m[at] * keepMean) + (slope * newMean);
            v[at] = (v[at] * keepSquare) + (slope * slope * newSquare);
            var square = v[at];
            if (most.Length > 0)
                square = most[at] = T.Max(most[at], square);
            p[at] = (p[at] * shrink) - (size * m[at] / ((T.Sqrt(square) * correction) + epsilon));
        }
    }

    /// <summary>How a group of parameters is changed.</summary>
    public class Options : OptimizerOptions
    {
        public double? beta1;
        public double? beta2;
        public double? weight_decay;
        public double? eps;
        public bool? amsgrad;
        public bool? maximize;

        internal override IEnumerable<(string Name, double? Value)> Values =>
        [
            .. base.Values, (nameof(beta1), beta1), (nameof(beta2), beta2), (nameof(weight_decay), weight_decay), (nameof(eps), eps),
            (nameof(amsgrad), amsgrad is { } a ? (a ? 1 : 0) : null), (nameof(maximize), maximize is { } m ? (m ? 1 : 0) : null),
        ];

        internal override void Set(string name, double value)
        {
            switch (name)
            {
                case nameof(beta1):
                    beta1 = value;
                    break;
                case nameof(beta2):
                    beta2 = value;
                    break;
                case nameof(weight_decay):
                    weight_decay = value;
                    break;
                case nameof(eps):
                    eps = value;
                    break;
                case nameof(amsgrad):
                    amsgrad = value != 0;
                    break;
                case nameof(maximize):
                    maximize = value != 0;
                    break;
                default:
                    base.Set(name, value);
                    break;
            }
        }
    }

    /// <summary>What is kept about a parameter.</summary>
    public sealed class State : OptimizerState
    {
        /// <summary>How many steps there were.</summary>
        public long step;

        /// <summary>The running mean of the gradient.</summary>
        public Tensor exp_avg;

        /// <summary>The running mean of its square.</summary>
        public Tensor exp_avg_sq;

        /// <summary>With amsgrad, the greatest that this has been.</summary>
        public Tensor? max_exp_avg_sq;

        internal State(Parameter parameter, bool amsgrad)
        {
            exp_avg = zeros_like(parameter).DetachFromDisposeScope();
            exp_avg_sq = zeros_like(parameter).DetachFromDisposeScope();
            max_exp_avg_sq = amsgrad ? zeros_like(parameter).DetachFromDisposeScope() : null;
        }

        internal override IEnumerable<(string Name, Tensor? Value)> Values =>
            [(nameof(step), tensor(step)), (nameof(exp_avg), exp_avg), (nameof(exp_avg_sq), exp_avg_sq), (nameof(max_exp_avg_sq), max_exp_avg_sq)];

        internal override void Set(string name, Tensor? value)
        {
            switch (name)
            {
                case nameof(step):
                    step = value!.ToInt64();
                    break;
                case nameof(exp_avg):
                    exp_avg.Dispose();
                    exp_avg = Copy(value)!;
                    break;
                case nameof(exp_avg_sq):
                    exp_avg_sq.Dispose();
                    exp_avg_sq = Copy(value)!;
                    break;
                case nameof(max_exp_avg_sq):
                    max_exp_avg_sq?.Dispose();
                    max_exp_avg_sq = Copy(value);
                    break;
                default:
                    throw Unknown(name);
            }
        }
    }

    /// <summary>Parameters with options of their own.</summary>
    public class ParamGroup : ParamGroup<Options>
    {
        public ParamGroup()
        {
        }

        public ParamGroup(IEnumerable<Parameter> parameters, Options options)
            : base(parameters, options)
        {
        }

        public ParamGroup(
            IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
            : base(parameters, new() { LearningRate = lr, InitialLearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay, amsgrad = amsgrad, maximize = maximize })
        {
        }
    }
}
