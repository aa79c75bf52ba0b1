namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// The sum over letters of one product of two tensors, or of one tensor, as "bij,bjk->bik". Letters of the result that both have are batches; what the
    /// result has not is summed over. A letter twice in one tensor is not supported.
    /// </summary>
    public static Tensor einsum(string equation, params Tensor[] tensors)
    {
        var sides = equation.Replace(" ", "", StringComparison.Ordinal).Split("->");
        var terms = sides[0].Split(',');
        var fits = terms.Length == tensors.Length && tensors.Length is 1 or 2
            && terms.Select((term, number) => term.Length == tensors[number].Rank && term.All(char.IsAsciiLetter) && term.Distinct().Count() == term.Length).All(isRight => isRight);
        if (!fits || sides.Length > 2)
            throw new ArgumentException($"einsum: '{equation}' does not fit shapes {string.Join(", ", tensors.Select(tensor => Shape.Text(tensor.Sizes)))}; there must be one or two of them, with a letter for each dimension", nameof(equation));
        var letters = string.Concat(terms);
        var output = sides.Length == 2 ? sides[1] : string.Concat(letters.Where(letter => letters.Count(other => other == letter) == 1).Order());
        if (output.Any(letter => !letters.Contains(letter)) || output.Distinct().Count() != output.Length)
            throw new ArgumentException($"einsum: the result '{output}' of '{equation}' names a letter twice or one that no tensor has", nameof(equation));
        return terms.Length == 1 ? Alone(tensors[0], terms[0], output) : Contracted(tensors[0], terms[0], tensors[1], terms[1], output, equation);
    }

    private static Tensor Alone(Tensor tensor, string term, string output)
    {
        var gone = term.Where(letter => !output.Contains(letter)).Select(letter => (long)term.IndexOf(letter)).ToArray();
        var summed = gone.Length == 0 ? tensor : tensor.sum(gone);
        var left = string.Concat(term.Where(output.Contains));
        return summed.permute([.. output.Select(letter => (long)left.IndexOf(letter))]);
    }

    private static Tensor Contracted(Tensor left, string leftTerm, Tensor right, string rightTerm, string output, string equation)
    {
        // What only one side has and the result has not is summed first.
        var (leftKept, rightKept) = (Kept(leftTerm, rightTerm, output), Kept(rightTerm, leftTerm, output));
        var (x, y) = (Alone(left, leftTerm, leftKept), Alone(right, rightTerm, rightKept));
        var shared = leftKept.Where(rightKept.Contains).ToArray();
        foreach (var letter in shared)
        {
            if (x.Sizes[leftKept.IndexOf(letter)] != y.Sizes[rightKept.IndexOf(letter)])
                throw new ArgumentException($"einsum: '{letter}' in '{equation}' has sizes {x.Sizes[leftKept.IndexOf(letter)]} and {y.Sizes[rightKept.IndexOf(letter)]}", nameof(equation));
        }

        var batch = string.Concat(shared.Where(output.Contains));
        var inner = string.Concat(shared.Where(letter => !output.Contains(letter)));
        var (rows, columns) = (string.Concat(leftKept.Where(letter => !shared.Contains(letter))), string.Concat(rightKept.Where(letter => !shared.Contains(letter))));
        var a = Grouped(x, leftKept, batch, rows, inner);
        var b = Grouped(y, rightKept, batch, inner, columns);
        long[] sizes = [.. batch.Concat(rows).Select(letter => x.SizesArray[leftKept.IndexOf(letter)]), .. columns.Select(letter => y.SizesArray[rightKept.IndexOf(letter)])];
        var product = matmul(a, b).reshape(sizes);
        var order = batch + rows + columns;
        return product.permute([.. output.Select(letter => (long)order.IndexOf(letter))]);
    }

    private static string Kept(string term, string other, string output) => string.Concat(term.Where(letter => output.Contains(letter) || other.Contains(letter)));

    private static Tensor Grouped(Tensor tensor, string term, string batch, string first, string second)
    {
        var ordered = tensor.permute([.. (batch + first + second).Select(letter => (long)term.IndexOf(letter))]);
        return ordered.reshape(Shape.Count(ordered.Sizes[..batch.Length]), Shape.Count(ordered.Sizes.Slice(batch.Length, first.Length)), Shape.Count(ordered.Sizes[(batch.Length + first.Length)..]));
    }
}
