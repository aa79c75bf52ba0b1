using System.Numerics;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Steps down the gradient, if wanted with momentum, which gathers earlier gradients.</summary>
    public class SGD : FusedOptimizer
    {
        internal SGD(IEnumerable<ParamGroup> groups, double learningRate, double momentum, double dampening, double weight_decay, bool nesterov, bool maximize)
        {
            Positive(learningRate, nameof(learningRate));
            Positive(momentum, nameof(momentum));
            Positive(weight_decay, nameof(weight_decay));
            if (nesterov && (momentum == 0 || dampening != 0))
                throw new ArgumentException("nesterov needs a momentum, and no dampening", nameof(nesterov));
            _defaults = new Options
            {
                LearningRate = learningRate,
                InitialLearningRate = learningRate,
                momentum = momentum,
                dampening = dampening,
                weight_decay = weight_decay,
                nesterov = nesterov,
                maximize = maximize,
            };
            foreach (var group in groups)
                add_param_group(group);
        }

        private protected override OptimizerState NewState(Parameter parameter, OptimizerOptions options) => new State();

        private protected override void Update(OptimizerOptions options, Parameter parameter, Tensor gradient, OptimizerState state)
        {
            if (parameter.dtype == ScalarType.Float32)
                Update<float>((Options)options, parameter, gradient, (State)state);
            else
                Update<double>((Options)options, parameter, gradient, (State)state);
        }

        private static void Update<T>(Options options, Parameter parameter, Tensor gradient, State state)
            where T : unmanaged, IFloatingPointIeee754<T>
        {
            var p = parameter.Span<T>();
            var g = gradient.Span<T>();
            var (rate, momentum, decay) = (options.LearningRate ?? 0, options.momentum ?? 0, options.weight_decay ?? 0);
            var sign = options.maximize == true ? -1.0 : 1;
            if (momentum == 0)
            {
                Step(p, g, rate, decay, sign);
                return;
            }

            // The first momentum is the gradient itself.
            var isFirst = state.momentum_buffer is null;
            state.momentum_buffer ??= zeros_like(parameter).DetachFromDisposeScope();
            var m = state.momentum_buffer.Span<T>();
            var share = isFirst ? 1 : 1 - (options.dampening ?? 0);
            TensorPrimitives.Multiply(m, T.CreateChecked(momentum), m);
            TensorPrimitives.MultiplyAdd(g, T.CreateChecked(share * sign), m, m);
            if (decay != 0)
                TensorPrimitives.MultiplyAdd(p, T.CreateChecked(share * decay), m, m);
            if (options.nesterov == true)
            {
                Step(p, g, rate, decay, sign);
                TensorPrimitives.MultiplyAdd(m, T.CreateChecked(-rate * momentum), p, p);
            }
            else
            {
                TensorPrimitives.MultiplyAdd(m, T.CreateChecked(-rate), p, p);
            }
        }

        // p − rate (sign g + decay p)
        private static void Step<T>(Span<T> p, ReadOnlySpan<T> g, double rate, double decay, double sign)
            where T : unmanaged, IFloatingPointIeee754<T>
        {
            if (decay != 0)
                TensorPrimitives.Multiply(p, T.CreateChecked(1 - (rate * decay)), p);
            TensorPrimitives.MultiplyAdd(g, T.CreateChecked(-rate * sign), p, p);
        }

        /// <summary>How a group of parameters is changed.</summary>
        public class Options : OptimizerOptions
        {
            public double? momentum;
            public double? dampening;
            public double? weight_decay;
            public bool? nesterov;
            public bool? maximize;

            internal override IEnumerable<(string Name, double? Value)> Values =>
            [
                .. base.Values, (nameof(momentum), momentum), (nameof(dampening), dampening), (nameof(weight_decay), weight_decay),
                (nameof(nesterov), nesterov is { } n ? (n ? 1 : 0) : null), (nameof(maximize), maximize is { } m ? (m ? 1 : 0) : null),
            ];

            internal override void Set(string name, double value)
            {
                switch (name)
                {
                    case nameof(momentum):
                        momentum = value;
                        break;
                    case nameof(dampening):
                        dampening = value;
                        break;
                    case nameof(weight_decay):
                        weight_decay = value;
                        break;
                    case nameof(nesterov):
                        nesterov = value != 0;
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

        /// <summary>What is kept about a parameter: with momentum, its momentum, from the first step on.</summary>
        public sealed class State : OptimizerState
        {
            public Tensor? momentum_buffer;

            internal override IEnumerable<(string Name, Tensor? Value)> Values => [(nameof(momentum_buffer), momentum_buffer)];

            internal override void Set(string name, Tensor? value)
            {
                if (name != nameof(momentum_buffer))
                    throw Unknown(name);
                momentum_buffer?.Dispose();
                momentum_buffer = Copy(value);
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
                IEnumerable<Parameter> parameters, double lr = 1e-3, double momentum = 0.0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false)
                : base(parameters, new() { LearningRate = lr, InitialLearningRate = lr, momentum = momentum, dampening = dampening, weight_decay = weight_decay, nesterov = nesterov, maximize = maximize })
            {
            }
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            /// <summary>Steps down the gradient, if wanted with momentum.</summary>
            public static SGD SGD(
                IEnumerable<Parameter> parameters, double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false) =>
                new([new SGD.ParamGroup { Parameters = parameters }], learningRate, momentum, dampening, weight_decay, nesterov, maximize);

            /// <inheritdoc cref="SGD(IEnumerable{Parameter}, double, double, double, double, bool, bool)"/>
            public static SGD SGD(
                IEnumerable<(string name, Parameter parameter)> parameters, double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false,
                bool maximize = false) => SGD(parameters.Select(one => one.parameter), learningRate, momentum, dampening, weight_decay, nesterov, maximize);

            /// <summary>The same for groups of parameters, which may have options of their own.</summary>
            public static SGD SGD(
                IEnumerable<SGD.ParamGroup> parameters, double learningRate, double momentum = 0.0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false) =>
                new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);
        }
    }
}
