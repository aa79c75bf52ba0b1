namespace FilterEquivariance.Learning.Tests.Kernels;

/// <summary>Random numbers, the same ones at every run.</summary>
internal static class Matrices
{
    public static float[] Random(Random random, int count)
    {
        var values = new float[count];
        foreach (ref var value in values.AsSpan())
            value = (random.NextSingle() * 2) - 1;
        return values;
    }

    public static void Equal(IReadOnlyList<double> expected, ReadOnlySpan<float> actual, double tolerance, string what)
    {
        for (var i = 0; i < expected.Count; i++)
            Assert.True(Math.Abs(expected[i] - actual[i]) <= tolerance, $"{what}: element {i} is {actual[i]:R}, not {expected[i]:R}");
    }
}
