namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Learning rates that change with the number of steps.</summary>
        /// <remarks>
        /// Every rate is a function of the rate at first and of the step alone: a schedule begun anew with <c>last_epoch</c> goes on with the same numbers.
        /// </remarks>
        public static class lr_scheduler
        {
            /// <summary>Sets the rates of an optimizer's groups, at once for step 0 and with every call for the next step.</summary>
            public sealed class LRScheduler
            {
                private readonly List<ILearningRateController> _groups;
                private readonly List<double> _last;
                private int _epoch;

                internal LRScheduler(Optimizer optimizer, int last_epoch, Func<double, int, double> rate)
                {
                    _groups = [.. optimizer.ParamGroups];
                    _last = [.. _groups.Select(group => group.LearningRate)];
                    (_epoch, Rate) = (last_epoch, rate);
                    step();
                }

                /// <summary>The rate, from the rate at first and the step.</summary>
                internal Func<double, int, double> Rate { get; }

                /// <summary>Goes on to the next step.</summary>
                public void step() => step(null);

                /// <summary>Goes on to the next step, or to a given one.</summary>
                public void step(int? epoch)
                {
                    _epoch = epoch ?? (_epoch + 1);
                    for (var group = 0; group < _groups.Count; group++)
                        _groups[group].LearningRate = _last[group] = Rate(_groups[group].InitialLearningRate, _epoch);
                }

                /// <summary>The rates set last, group by group.</summary>
                public IEnumerable<double> get_last_lr() => _last;
            }

            /// <summary>The rate at first, times a function of the step.</summary>
            public static LRScheduler LambdaLR(Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch = -1, bool verbose = false) =>
                new(optimizer, last_epoch, (first, step) => first * lr_lambda(step));

            /// <summary>Times gamma after every so many steps.</summary>
            public static LRScheduler StepLR(Optimizer optimizer, int step_size, double gamma = 0.1, int last_epoch = -1, bool verbose = false) =>
                step_size < 1
                    ? throw new ArgumentOutOfRangeException(nameof(step_size), $"StepLR: step_size must be 1 or more, not {step_size}")
                    : new(optimizer, last_epoch, (first, step) => first * Math.Pow(gamma, step / step_size));

            /// <summary>Times gamma at each of these steps.</summary>
            public static LRScheduler MultiStepLR(Optimizer optimizer, IList<int> milestones, double gamma = 0.1, int last_epoch = -1, bool verbose = false) =>
                new(optimizer, last_epoch, (first, step) => first * Math.Pow(gamma, milestones.Count(milestone => milestone <= step)));

            /// <summary>Times gamma at every step.</summary>
            public static LRScheduler ExponentialLR(Optimizer optimizer, double gamma = 0.1, int last_epoch = -1, bool verbose = false) =>
                new(optimizer, last_epoch, (first, step) => first * Math.Pow(gamma, step));

            /// <summary>A part of the rate for so many steps, then all of it.</summary>
            public static LRScheduler ConstantLR(Optimizer optimizer, double factor = 1.0 / 3, int total_iters = 5, int last_epoch = -1, bool verbose = false) =>
                new(optimizer, last_epoch, (first, step) => step < total_iters ? first * factor : first);

            /// <summary>On a line from one part of the rate to another, in so many steps.</summary>
            public static LRScheduler LinearLR(
                Optimizer optimizer, double start_factor = 1.0 / 3, double end_factor = 1.0, int total_iters = 5, int last_epoch = -1, bool verbose = false) =>
                new(optimizer, last_epoch, (first, step) => first * (start_factor + ((end_factor - start_factor) * Math.Min(step, total_iters) / total_iters)));

            /// <summary>Down half a cosine to eta_min at step T_max, and up again (arXiv 1608.03983).</summary>
            public static LRScheduler CosineAnnealingLR(Optimizer optimizer, double T_max, double eta_min = 0, int last_epoch = -1, bool verbose = false) =>
                new(optimizer, last_epoch, (first, step) => eta_min + ((first - eta_min) * (1 + Math.Cos(Math.PI * step / T_max)) / 2));

            /// <summary>Schedules one after the other, each counting its steps from its milestone on.</summary>
            /// <exception cref="ArgumentException">There is not one milestone between each two schedules.</exception>
            public static LRScheduler SequentialLR(Optimizer optimizer, IEnumerable<LRScheduler> schedulers, IEnumerable<int> milestones, int last_epoch = -1)
            {
                var (rates, starts) = (schedulers.Select(one => one.Rate).ToList(), milestones.ToList());
                if (starts.Count != rates.Count - 1)
                    throw new ArgumentException($"SequentialLR: {rates.Count} schedules need {rates.Count - 1} milestones, not {starts.Count}", nameof(milestones));
                return new(optimizer, last_epoch, (first, step) =>
                {
                    var number = starts.Count(start => start <= step);
                    return rates[number](first, number == 0 ? step : step - starts[number - 1]);
                });
            }
        }
    }
}
