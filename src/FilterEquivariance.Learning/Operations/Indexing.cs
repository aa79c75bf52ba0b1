using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Elements chosen in each dimension. Places and slices are views; lists and masks are looked up as rows of a table, so that gradients and changes find them again.</summary>
internal static class Indexing
{
    public static Tensor Get(Tensor tensor, TensorIndex[] indices)
    {
        var (view, lists) = View(tensor, indices);
        if (lists.Count == 0)
            return view;
        var (table, numbers, lead, front) = Table(view, lists);
        var rows = Rows(table, numbers.reshape(-1), "index");
        return Placed(rows.view([.. numbers.Sizes, .. table.Sizes[1..]]), numbers.Rank, lead, front);
    }

    public static void Set(Tensor tensor, TensorIndex[] indices, Tensor value)
    {
        var (view, lists) = View(tensor, indices);
        if (lists.Count == 0)
        {
            tensor.MarkChanged("index");
            if (tensor.requires_grad || value.requires_grad)
                throw new NotSupportedException("index: a part cannot be replaced while gradients are recorded; use where, scatter or cat");
            Copies.Into(value, view.Sizes.SequenceEqual(Shape.Broadcast(view.SizesArray, value.SizesArray, "index")) ? view : throw new ArgumentException(
                $"index: a value of shape {Shape.Text(value.Sizes)} cannot be stretched to {Shape.Text(view.Sizes)}"));
            return;
        }

        if (tensor.requires_grad || value.requires_grad)
            throw new NotSupportedException("index: a part cannot be replaced while gradients are recorded; use where, scatter or cat");
        tensor.MarkChanged("index");
        var (table, numbers, _, _) = Table(view, lists);
        var flat = numbers.reshape(-1);
        var rows = value.to(tensor.dtype).expand([.. numbers.Sizes, .. table.Sizes[1..]]).reshape([flat.Count, .. table.Sizes[1..]]);
        var list = flat.data<long>().ToArray();
        for (var at = 0; at < list.Length; at++)
        {
            // Rows of the table are found again in the view by their places in the dimensions that the lists name.
            var part = view;
            var rest = list[at];
            foreach (var (axis, _) in lists.AsEnumerable().Reverse())
            {
                part = part.select(axis, rest % view.Sizes[axis]);
                rest /= view.Sizes[axis];
            }

            Copies.Into(rows.select(0, at), part);
        }
    }

    // Places, slices and new dimensions first; lists remember the dimension they stand in.
    private static (Tensor View, List<(int Axis, Tensor Places)> Lists) View(Tensor tensor, TensorIndex[] indices)
    {
        var taken = indices.Sum(index => index.Kind switch
        {
            TensorIndex.IndexKind.Ellipsis or TensorIndex.IndexKind.None or TensorIndex.IndexKind.Truth => 0,
            TensorIndex.IndexKind.Tensor => index.Places!.dtype == ScalarType.Bool ? index.Places.Rank : 1,
            _ => 1,
        });
        if (taken > tensor.Rank)
            throw new ArgumentException($"index: {taken} parts name more dimensions than the shape {Shape.Text(tensor.Sizes)} has");
        var (view, axis, lists) = (tensor, 0, new List<(int, Tensor)>());
        foreach (var index in indices)
        {
            switch (index.Kind)
            {
                case TensorIndex.IndexKind.Ellipsis:
                    axis += tensor.Rank - taken;
                    break;
                case TensorIndex.IndexKind.None:
                    view = view.unsqueeze(axis++);
                    break;
                case TensorIndex.IndexKind.Truth:
                    view = view.unsqueeze(axis).slice(axis, 0, index.Start, 1);
                    axis++;
                    break;
                case TensorIndex.IndexKind.Single:
                    view = view.select(axis, index.Start);
                    break;
                case TensorIndex.IndexKind.Slice:
                    view = view.slice(axis, index.Start, index.Stop ?? long.MaxValue, index.Step);
                    axis++;
                    break;
                default:
                    foreach (var places in ListsOf(index.Places!, view, axis))
                        lists.Add((axis++, places));
                    break;
            }
        }

        return (view, lists);
    }

    private static IEnumerable<Tensor> ListsOf(Tensor index, Tensor view, int axis)
    {
        if (index.dtype != ScalarType.Bool)
            return index.dtype is ScalarType.Int64 or ScalarType.Int32 ? [index.to(ScalarType.Int64)] : throw new ArgumentException($"index: places are int64 or bool, not {ElementTypes.Name(index.dtype)}");
        if (!index.Sizes.SequenceEqual(view.Sizes[axis..Math.Min(view.Rank, axis + index.Rank)]))
            throw new ArgumentException($"index: a mask of shape {Shape.Text(index.Sizes)} does not belong to the dimensions from {axis} on of {Shape.Text(view.Sizes)}");
        return unbind(nonzero(index), 1);
    }

    // The dimensions with lists come first and become one; each place in all of them is the number of a row.
    private static (Tensor Table, Tensor Numbers, int Lead, bool Front) Table(Tensor view, List<(int Axis, Tensor Places)> lists)
    {
        var axes = lists.Select(list => list.Axis).ToArray();
        var others = Enumerable.Range(0, view.Rank).Except(axes).ToArray();
        var ordered = view.permute([.. axes.Concat(others).Select(axis => (long)axis)]);
        Tensor? numbers = null;
        foreach (var (axis, places) in lists)
        {
            var size = view.Sizes[axis];
            var wrapped = where(places < 0, places + size, places);
            if (wrapped.Count > 0 && (min(wrapped).ToInt64() < 0 || max(wrapped).ToInt64() >= size))
                throw new ArgumentOutOfRangeException(nameof(lists), $"index: a place lies outside of a dimension of {size}");
            numbers = numbers is null ? wrapped : (numbers * size) + wrapped;
        }

        var isTogether = axes.Zip(axes.Skip(1)).All(pair => pair.Second == pair.First + 1);
        return (ordered.reshape([axes.Aggregate(1L, (product, axis) => product * view.SizesArray[axis]), .. others.Select(axis => view.SizesArray[axis])]), numbers!, isTogether ? axes[0] : 0, !isTogether);
    }

    // Where lists stand side by side their dimensions stay there, otherwise they come first.
    private static Tensor Placed(Tensor result, int rank, int lead, bool front)
    {
        if (front || lead == 0)
            return result;
        var order = Enumerable.Range(rank, lead).Concat(Enumerable.Range(0, rank)).Concat(Enumerable.Range(rank + lead, result.Rank - rank - lead));
        return result.permute([.. order.Select(axis => (long)axis)]);
    }
}
