namespace FilterEquivariance.Learning.Kernels;

/// <summary>A factor of a matrix product where it lies in memory: the element at (row, column) is <c>Data[row * RowStep + column * ColumnStep]</c>.</summary>
internal readonly unsafe struct Operand(float* data, nint rowStep, nint columnStep)
{
    public float* Data { get; } = data;

    public nint RowStep { get; } = rowStep;

    public nint ColumnStep { get; } = columnStep;

    /// <summary>A matrix stored row after row, <paramref name="leading"/> elements apart, read as it is or transposed.</summary>
    public static Operand Of(float* data, nint leading, bool transposed) => transposed ? new(data, 1, leading) : new(data, leading, 1);

    public float* At(nint row, nint column) => Data + (row * RowStep) + (column * ColumnStep);

    public Operand Offset(nint elements) => new(Data + elements, RowStep, ColumnStep);

    public Operand From(nint row, nint column) => new(At(row, column), RowStep, ColumnStep);
}
