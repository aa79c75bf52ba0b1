namespace FilterEquivariance.Learning.Tests.Reference;

/// <summary>The elements in row-major order; <paramref name="Type"/> is <c>float32</c>, <c>int64</c> or <c>bool</c> (0 and 1).</summary>
internal sealed record ReferenceTensor(string Type, long[] Shape, double[] Data)
{
    public float[] Floats => [.. Data.Select(value => (float)value)];

    public long[] Longs => [.. Data.Select(value => (long)value)];
}
