using FilterEquivariance.Learning.Autograd;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The matrix product; a vector counts as a row on the left, as a column on the right; leading dimensions are stretched to each other.</summary>
    public static Tensor matmul(Tensor input, Tensor target)
    {
        if (input.Rank == 0 || target.Rank == 0)
            throw new ArgumentException($"matmul: shapes {Shape.Text(input.Sizes)} and {Shape.Text(target.Sizes)} do not fit together");
        if (input.Rank == 1)
            return matmul(input.unsqueeze(0), target).squeeze(target.Rank == 1 ? 0 : -2);
        if (target.Rank == 1)
            return matmul(input, target.unsqueeze(1)).squeeze(-1);
        if (input.Rank > 2 && target.Rank == 2)
            return Folded(input, target);
        return Tape.Record(Products.Batched(input, target, nameof(matmul)), nameof(matmul), [input, target], [input, target], static (node, gradient) =>
        {
            var (left, right) = (node.Saved(0), node.Saved(1));
            if (node.Wants(0))
                node.Give(0, SumTo(Products.Batched(gradient, right.transpose(-2, -1), nameof(matmul)), left.SizesArray));
            if (node.Wants(1))
                node.Give(1, SumTo(Products.Batched(left.transpose(-2, -1), gradient, nameof(matmul)), right.SizesArray));
        });
    }

    /// <summary>The product of two tables.</summary>
    public static Tensor mm(Tensor input, Tensor target) => Ranked(input, target, 2, nameof(mm));

    /// <summary>The products of two batches of tables.</summary>
    public static Tensor bmm(Tensor input, Tensor target) => Ranked(input, target, 3, nameof(bmm));

    /// <summary>beta · input + alpha · mat1 × mat2.</summary>
    public static Tensor addmm(Tensor input, Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1)
    {
        var product = mm(mat1, mat2);
        return (beta == 1 ? input : input * beta) + (alpha == 1 ? product : product * alpha);
    }

    /// <summary>All products of an element of the one with an element of the other.</summary>
    public static Tensor outer(Tensor input, Tensor vec2) =>
        input.Rank == 1 && vec2.Rank == 1
            ? input.unsqueeze(1) * vec2.unsqueeze(0)
            : throw new ArgumentException($"outer: shapes {Shape.Text(input.Sizes)} and {Shape.Text(vec2.Sizes)} are not both those of vectors");

    /// <summary>input × weightᵀ + bias, for all leading dimensions at once.</summary>
    internal static Tensor Linear(Tensor input, Tensor weight, Tensor? bias)
    {
        if (input.Rank == 0 || weight.Rank != 2 || input.Sizes[^1] != weight.Sizes[1] || (bias is not null && !bias.Sizes.SequenceEqual(weight.Sizes[..1])))
            throw new ArgumentException($"linear: shapes {Shape.Text(input.Sizes)} and {Shape.Text(weight.Sizes)}{(bias is null ? "" : $" and {Shape.Text(bias.Sizes)}")} do not fit together");
        if (input.dtype != weight.dtype)
            throw new ArgumentException($"linear: elements of {ElementTypes.Name(input.dtype)} and {ElementTypes.Name(weight.dtype)} cannot be multiplied as matrices");
        Tensor result;
        using (no_grad())
        {
            using var table = input.reshape(-1, weight.Sizes[1]);
            using var columns = weight.t();
            using var flat = Tensor.Empty([table.Sizes[0], weight.Sizes[0]], input.dtype);
            if (bias is not null)
                Copies.Into(bias, flat);
            Products.Into(table, columns, flat, accumulate: bias is not null);
            result = flat.view([.. input.Sizes[..^1], weight.Sizes[0]]);
        }

        return Tape.Record(result, "linear", [input, weight, bias], [input, weight], static (node, gradient) =>
        {
            var (input, weight) = (node.Saved(0), node.Saved(1));
            var rows = gradient.reshape(-1, weight.Sizes[0]);
            if (node.Wants(0))
            {
                var toInput = Tensor.Empty(input.Sizes, input.dtype);
                Products.Into(rows, weight, toInput.view(-1, weight.Sizes[1]), accumulate: false);
                node.Give(0, toInput);
            }

            if (node.Wants(1))
            {
                var toWeight = Tensor.Empty(weight.Sizes, weight.dtype);
                Products.Into(rows.t(), input.reshape(-1, weight.Sizes[1]), toWeight, accumulate: false);
                node.Give(1, toWeight);
            }

            if (node.Wants(2))
                node.Give(2, sum(rows, dim: 0));
        });
    }

    private static Tensor Folded(Tensor input, Tensor target) => matmul(input.reshape(-1, input.Sizes[^1]), target).view([.. input.Sizes[..^1], target.Sizes[1]]);

    private static Tensor Ranked(Tensor input, Tensor target, int rank, string name) =>
        input.Rank == rank && target.Rank == rank && input.Sizes[..^2].SequenceEqual(target.Sizes[..^2]) && input.Sizes[^1] == target.Sizes[^2]
            ? matmul(input, target)
            : throw new ArgumentException($"{name}: shapes {Shape.Text(input.Sizes)} and {Shape.Text(target.Sizes)} do not fit together");

    public partial class Tensor
    {
        public Tensor matmul(Tensor target) => torch.matmul(this, target);

        public Tensor mm(Tensor target) => torch.mm(this, target);

        public Tensor bmm(Tensor target) => torch.bmm(this, target);
    }
}
