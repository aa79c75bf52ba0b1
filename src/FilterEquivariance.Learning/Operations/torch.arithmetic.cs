using FilterEquivariance.Learning.Autograd;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>left + right, stretched to each other.</summary>
    public static Tensor add(Tensor left, Tensor right) => Tape.Record(
        Elementwise.Arithmetic<Plus>(left, right, nameof(add)), nameof(add), [left, right], [],
        Stretched(left, right, static (_, gradient) => gradient, static (_, gradient) => gradient));

    /// <summary>left − right.</summary>
    public static Tensor sub(Tensor left, Tensor right) => Tape.Record(
        Elementwise.Arithmetic<Minus>(left, right, nameof(sub)), nameof(sub), [left, right], [],
        Stretched(left, right, static (_, gradient) => gradient, static (_, gradient) => neg(gradient)));

    /// <summary>left · right, element by element.</summary>
    public static Tensor mul(Tensor left, Tensor right) => Tape.Record(
        Elementwise.Arithmetic<Times>(left, right, nameof(mul)), nameof(mul), [left, right], [left, right],
        Stretched(left, right, static (node, gradient) => gradient * node.Saved(1), static (node, gradient) => gradient * node.Saved(0)));

    /// <summary>left / right; of whole numbers a real one.</summary>
    public static Tensor div(Tensor left, Tensor right)
    {
        if (!ElementTypes.IsFloating(left.dtype) && !ElementTypes.IsFloating(right.dtype))
            left = left.to(get_default_dtype());
        return Tape.Record(
            Elementwise.Arithmetic<Over>(left, right, nameof(div)), nameof(div), [left, right], [left, right],
            Stretched(left, right, static (node, gradient) => gradient / node.Saved(1), static (node, gradient) => neg(gradient * node.Saved(0) / square(node.Saved(1)))));
    }

    /// <summary>left to the power right.</summary>
    public static Tensor pow(Tensor left, Tensor exponent)
    {
        var result = Elementwise.Arithmetic<Power>(left, exponent, nameof(pow));
        return Tape.Record(
            result, nameof(pow), [left, exponent], [left, exponent, result],
            Stretched(
                left, exponent,
                static (node, gradient) => gradient * node.Saved(1) * pow(node.Saved(0), node.Saved(1) - 1),
                static (node, gradient) => where(node.Saved(0).eq(0), zeros_like(node.Saved(2)), gradient * node.Saved(2) * log(node.Saved(0)))));
    }

    /// <summary>left to the power of a number.</summary>
    public static Tensor pow(Tensor left, Scalar exponent) => pow(left, left.Number(exponent));

    /// <summary>The greater of both; equal ones share the gradient.</summary>
    public static Tensor maximum(Tensor input, Tensor other) => Extremum<Greater>(input, other, nameof(maximum));

    /// <summary>The lesser of both; equal ones share the gradient.</summary>
    public static Tensor minimum(Tensor input, Tensor other) => Extremum<Lesser>(input, other, nameof(minimum));

    /// <summary>The rest of a division, with the sign of the divisor.</summary>
    public static Tensor remainder(Tensor left, Tensor right) => Tape.Record(
        Elementwise.Arithmetic<Remainder>(left, right, nameof(remainder)), nameof(remainder), [left, right], [left, right],
        Stretched(left, right, static (_, gradient) => gradient, static (node, gradient) => neg(gradient * floor(node.Saved(0) / node.Saved(1)))));

    /// <summary>Where the condition holds, x, elsewhere y.</summary>
    public static Tensor where(Tensor condition, Tensor x, Tensor y)
    {
        if (condition.dtype != ScalarType.Bool)
            throw new ArgumentException($"where: the condition must be bool, not {ElementTypes.Name(condition.dtype)}", nameof(condition));
        return Tape.Record(
            Selection.Where(condition, x, y), nameof(where), [x, y], [condition],
            Stretched(
                x, y,
                static (node, gradient) => Selection.Where(node.Saved(0), gradient, zeros([], gradient.dtype)),
                static (node, gradient) => Selection.Where(node.Saved(0), zeros([], gradient.dtype), gradient)));
    }

    public static Tensor eq(Tensor left, Tensor right) => Elementwise.Compare<Equal>(left, right, nameof(eq));

    public static Tensor ne(Tensor left, Tensor right) => Elementwise.Compare<Unequal>(left, right, nameof(ne));

    public static Tensor lt(Tensor left, Tensor right) => Elementwise.Compare<Below>(left, right, nameof(lt));

    public static Tensor le(Tensor left, Tensor right) => Elementwise.Compare<AtMost>(left, right, nameof(le));

    public static Tensor gt(Tensor left, Tensor right) => Elementwise.Compare<Above>(left, right, nameof(gt));

    public static Tensor ge(Tensor left, Tensor right) => Elementwise.Compare<AtLeast>(left, right, nameof(ge));

    /// <summary>Sums a gradient over the dimensions along which a tensor was repeated.</summary>
    internal static Tensor SumTo(Tensor gradient, long[] sizes)
    {
        if (gradient.Sizes.SequenceEqual(sizes))
            return gradient;
        var lead = gradient.Rank - sizes.Length;
        var repeated = Enumerable.Range(0, gradient.Rank).Where(dimension => dimension < lead || (sizes[dimension - lead] == 1 && gradient.Sizes[dimension] != 1)).Select(dimension => (long)dimension).ToArray();
        return sum(gradient, repeated, keepdim: true).view(sizes);
    }

    private static Tensor Extremum<TOperation>(Tensor x, Tensor y, string name)
        where TOperation : struct, IArithmetic
    {
        var result = Elementwise.Arithmetic<TOperation>(x, y, name);
        return Tape.Record(
            result, name, [x, y], [x, y, result],
            Stretched(x, y, static (node, gradient) => Share(node, gradient, 0), static (node, gradient) => Share(node, gradient, 1)));

        static Tensor Share(Node node, Tensor gradient, int input) =>
            gradient * eq(node.Saved(input), node.Saved(2)).to(gradient.dtype) / (1 + eq(node.Saved(0), node.Saved(1)).to(gradient.dtype));
    }

    // The gradient of each input has the shape of the result, and is summed to that of the input.
    private static Backward Stretched(Tensor left, Tensor right, Func<Node, Tensor, Tensor> toLeft, Func<Node, Tensor, Tensor> toRight)
    {
        var (leftSizes, rightSizes, leftType, rightType) = (left.SizesArray, right.SizesArray, left.dtype, right.dtype);
        return (node, gradient) =>
        {
            if (node.Wants(0))
                node.Give(0, SumTo(toLeft(node, gradient), leftSizes).to(leftType));
            if (node.Wants(1))
                node.Give(1, SumTo(toRight(node, gradient), rightSizes).to(rightType));
        };
    }
}
