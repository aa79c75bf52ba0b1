namespace FilterEquivariance;

/// <summary>Goes through the restricted growth strings of a length in lexicographic order.</summary>
internal sealed class GrowthCursor(int length)
{
    private readonly int[] _greatestBefore = new int[length + 1];

    /// <summary>The string reached; the next one is written over it.</summary>
    public int[] Pattern { get; } = new int[length];

    /// <summary>Number of different letters of <see cref="Pattern"/>.</summary>
    public int Blocks => length == 0 ? 0 : Math.Max(_greatestBefore[length - 1], Pattern[length - 1]) + 1;

    /// <summary>A cursor at 0, 1, …, the string in which all letters differ.</summary>
    public static GrowthCursor AtLast(int length)
    {
        var cursor = new GrowthCursor(length);
        for (var position = 1; position < length; position++)
        {
            cursor.Pattern[position] = position;
            cursor._greatestBefore[position] = position - 1;
        }

        return cursor;
    }

    /// <summary>Moves on; false at the last string.</summary>
    public bool Next()
    {
        var position = length - 1;
        while (position > 0 && Pattern[position] > _greatestBefore[position])
            position--;
        if (position <= 0)
            return false;
        Pattern[position]++;
        for (var next = position + 1; next < length; next++)
        {
            _greatestBefore[next] = Math.Max(_greatestBefore[next - 1], Pattern[next - 1]);
            Pattern[next] = 0;
        }

        return true;
    }
}
