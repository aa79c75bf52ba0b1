namespace FilterEquivariance.Verification.Evaluation.Values;

/// <summary>A stable sort whose comparison may throw exceptions of the evaluated program.</summary>
public static class StableSort
{
    /// <summary>The indexes 0 … count − 1 in sorted order. An exception of the comparison becomes <c>InvalidOperationException</c>, as the runtime's sorts make it.</summary>
    public static int[] Order(int count, Comparison<int> compare, Action<int> spend)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        int[] buffer = new int[count];
        try
        {
            Merge(order, buffer, 0, count, compare, spend);
        }
        catch (EvaluationException)
        {
            throw new EvaluationException("InvalidOperationException");
        }

        return order;
    }

    private static void Merge(int[] order, int[] buffer, int start, int end, Comparison<int> compare, Action<int> spend)
    {
        if (end - start < 2)
            return;
        int middle = start + (end - start) / 2;
        Merge(order, buffer, start, middle, compare, spend);
        Merge(order, buffer, middle, end, compare, spend);
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++)
        {
            spend(1);
            bool takeLeft = left < middle && (right >= end || compare(order[left], order[right]) <= 0);
            buffer[i] = takeLeft ? order[left++] : order[right++];
        }

        Array.Copy(buffer, start, order, start, end - start);
    }
}
