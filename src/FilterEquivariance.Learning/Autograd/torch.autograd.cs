using FilterEquivariance.Learning.Autograd;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Whether operations are recorded on this thread.</summary>
    public static bool is_grad_enabled() => Tape.IsOn;

    /// <summary>Records nothing until disposed of.</summary>
    public static IDisposable no_grad() => new GradientMode(false);

    /// <summary>Records, or not, until disposed of.</summary>
    public static IDisposable enable_grad(bool enabled = true) => new GradientMode(enabled);

    /// <summary>Records, or not, until disposed of.</summary>
    public static IDisposable set_grad_enabled(bool mode = true) => new GradientMode(mode);

    /// <summary>Records nothing until disposed of.</summary>
    public static IDisposable inference_mode(bool mode = true) => new GradientMode(!mode && Tape.IsOn);

    private sealed class GradientMode : IDisposable
    {
        private readonly bool _was = Tape.IsOn;

        public GradientMode(bool isOn) => Tape.IsOn = isOn;

        public void Dispose() => Tape.IsOn = _was;
    }

    /// <summary>Gradients by name.</summary>
    public static class autograd
    {
        /// <summary>The gradients of some tensors with respect to others; nothing is added to anybody's <c>grad</c>.</summary>
        /// <param name="outputs">What is differentiated, summed.</param>
        /// <param name="inputs">With respect to what.</param>
        /// <param name="grad_outputs">The gradients of the outputs; 1 where there is one element and none is given.</param>
        /// <param name="retain_graph">Whether it can be done again.</param>
        /// <param name="create_graph">Must be false: gradients of gradients are not supported.</param>
        /// <param name="allow_unused">Whether an input on which nothing depends gets null instead of an exception.</param>
        public static IList<Tensor> grad(
            IList<Tensor> outputs, IList<Tensor> inputs, IList<Tensor>? grad_outputs = null, bool retain_graph = false, bool create_graph = false, bool allow_unused = false)
        {
            if (create_graph)
                throw new NotSupportedException("grad: gradients of gradients are not supported");
            var slots = inputs.Select(input => input.Slot ?? throw new ArgumentException("grad: an input wants no gradient; set requires_grad before it is used", nameof(inputs))).ToArray();
            for (var output = 0; output < outputs.Count; output++)
                Tape.Run(outputs[output], grad_outputs?[output], retain_graph || output < outputs.Count - 1, slots);
            var results = new List<Tensor>(slots.Length);
            foreach (var slot in slots)
            {
                var result = slot.Producer is null ? slot.Take() : slot.Result;
                slot.Result = null;
                if (result is null && !allow_unused)
                    throw new InvalidOperationException("grad: an output does not depend on one of the inputs; say allow_unused to get null for it");
                results.Add(result is null ? null! : result.MoveIntoScope());
            }

            return results;
        }
    }

    public partial class Tensor
    {
        /// <summary>Whether operations on this tensor are recorded.</summary>
        public bool requires_grad
        {
            get => Slot is not null;
            set
            {
                if (!is_leaf)
                    throw new InvalidOperationException("requires_grad: only a leaf can be told whether it wants a gradient; use detach()");
                if (value && !ElementTypes.IsFloating(dtype))
                    throw new InvalidOperationException($"requires_grad: elements of {ElementTypes.Name(dtype)} have no gradients");
                Slot = value ? Slot ?? GradientSlot.Leaf() : null;
            }
        }

        /// <summary>Whether no recorded operation made this tensor.</summary>
        public bool is_leaf => Slot?.Producer is null;

        /// <summary>What gradients have come back to this leaf so far, added up.</summary>
        public Tensor? grad
        {
            get => Slot?.Gradient?.Alias().MoveIntoScope();
            set
            {
                var slot = Slot ?? throw new InvalidOperationException("grad: the tensor wants no gradient");
                if (value is not null && !value.Sizes.SequenceEqual(Sizes))
                    throw new ArgumentException($"grad: a gradient of shape {Shape.Text(value.Sizes)} does not belong to a tensor of shape {Shape.Text(Sizes)}");
                if (value is not null && value.dtype != dtype)
                    throw new ArgumentException($"grad: a gradient of {ElementTypes.Name(value.dtype)} does not belong to a tensor of {ElementTypes.Name(dtype)}");

                // Optimizers go through the memory from end to end.
                var gradient = value is null || value.is_contiguous() ? value?.Alias() : Copies.Converted(value, dtype).DetachFromDisposeScope();
                slot.Gradient?.Dispose();
                slot.Gradient = gradient;
            }
        }

        /// <summary>Says whether operations on this tensor are recorded.</summary>
        public Tensor requires_grad_(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        /// <summary>Sends gradients back to all leaves this tensor was made of; they add them to their <see cref="grad"/>.</summary>
        /// <param name="grad_tensors">The gradient of this tensor; 1 where it has one element.</param>
        /// <param name="retain_graph">Whether it can be done again.</param>
        public void backward(IList<Tensor>? grad_tensors = null, bool retain_graph = false) => Tape.Run(this, grad_tensors?[0], retain_graph);

        /// <summary>The same elements, of which no history is known.</summary>
        public Tensor detach() => Alias().MoveIntoScope();

        /// <summary>Forgets how this tensor was made.</summary>
        public Tensor detach_()
        {
            Slot = null;
            return this;
        }

        internal Tensor MoveIntoScope()
        {
            if (Scope is null)
                DisposeScope.Current?.Include(this);
            return this;
        }
    }
}
