using FilterEquivariance.Learning.Autograd;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Copies another tensor's elements into this one, stretched to its shape.</summary>
        public Tensor copy_(Tensor source, bool non_blocking = false)
        {
            Fits(source, nameof(copy_));
            return Change(nameof(copy_), source, [], (node, gradient) =>
            {
                node.Give(0, zeros_like(gradient));
                node.Give(1, SumTo(gradient, source.SizesArray).to(source.dtype));
            }, () => Copies.Into(source, this));
        }

        public Tensor fill_(Scalar value) => Change(nameof(fill_), null, [], static (node, gradient) => node.Give(0, zeros_like(gradient)), () => Fill(value));

        public Tensor zero_() => fill_(0);

        public Tensor add_(Tensor target, Scalar? alpha = null)
        {
            var term = alpha is null ? target : target * alpha;
            return Arithmetic<Plus>(nameof(add_), term, [], static (_, gradient) => gradient, static (_, gradient) => gradient);
        }

        public Tensor add_(Scalar scalar) => add_(Number(scalar));

        public Tensor sub_(Tensor target) => Arithmetic<Minus>(nameof(sub_), target, [], static (_, gradient) => gradient, static (_, gradient) => torch.neg(gradient));

        public Tensor sub_(Scalar scalar) => sub_(Number(scalar));

        public Tensor mul_(Tensor target)
        {
            using var before = Tape.Wants(this, target) ? clone().detach_() : null;
            return Arithmetic<Times>(nameof(mul_), target, [before, target], static (node, gradient) => gradient * node.Saved(1), static (node, gradient) => gradient * node.Saved(0));
        }

        public Tensor mul_(Scalar scalar) => mul_(Number(scalar));

        public Tensor div_(Tensor target)
        {
            using var before = Tape.Wants(this, target) ? clone().detach_() : null;
            return Arithmetic<Over>(
                nameof(div_), target, [before, target],
                static (node, gradient) => gradient / node.Saved(1), static (node, gradient) => torch.neg(gradient * node.Saved(0) / torch.square(node.Saved(1))));
        }

        public Tensor div_(Scalar scalar) => div_(Number(scalar));

        /// <summary>Adds value · tensor1 · tensor2.</summary>
        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) => add_(tensor1 * tensor2 * value);

        /// <summary>Adds value · tensor1 / tensor2.</summary>
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value) => add_(tensor1 / tensor2 * value);

        /// <summary>Goes a part of the way to another tensor.</summary>
        public Tensor lerp_(Tensor end, Scalar weight) => add_((end - this) * weight);

        public Tensor clamp_(Scalar? min = null, Scalar? max = null) => copy_(torch.clamp(this, min, max));

        public Tensor masked_fill_(Tensor mask, Scalar value) => copy_(masked_fill(mask, value));

        private Tensor Arithmetic<TOperation>(string name, Tensor target, ReadOnlySpan<Tensor?> saved, Func<Node, Tensor, Tensor> toThis, Func<Node, Tensor, Tensor> toTarget)
            where TOperation : struct, IArithmetic
        {
            Fits(target, name);
            var (sizes, type) = (target.SizesArray, target.dtype);
            return Change(name, target, saved, (node, gradient) =>
            {
                if (node.Wants(0))
                    node.Give(0, toThis(node, gradient));
                if (node.Wants(1))
                    node.Give(1, SumTo(toTarget(node, gradient), sizes).to(type));
            }, () =>
            {
                using var right = Converted.To(target, dtype);
                Elementwise.Into<TOperation>(this, right.Tensor, this, name);
            });
        }

        private Tensor Change(string name, Tensor? source, ReadOnlySpan<Tensor?> saved, Backward backward, Action change)
        {
            MarkChanged(name);

            // The node is made of what the tensor was; the tensor becomes its result when it has changed.
            var node = Tape.Wants(this, source) ? new Node(name, [this, source], saved, backward) : null;
            change();
            if (node is not null)
                Slot = GradientSlot.Of(node);
            return this;
        }

        private void Fits(Tensor source, string operation)
        {
            if (!Shape.Broadcast(SizesArray, source.SizesArray, operation).AsSpan().SequenceEqual(Sizes))
                throw new ArgumentException($"{operation}: a tensor of shape {Shape.Text(source.Sizes)} cannot be stretched to {Shape.Text(Sizes)}");
        }
    }
}
