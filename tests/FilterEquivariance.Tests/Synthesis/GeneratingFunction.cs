namespace FilterEquivariance.Tests.Synthesising;

/// <summary>Coefficients of 1 / (1 - P) for power series in one or more variables.</summary>
internal static class GeneratingFunction
{
    /// <summary>T8: P = 2 (∏ (1 - z_i)^(-i) - 1), with order also 2 (∏ (1 - z_i)^(-1) - 1).</summary>
    public static long Traversals(int[] multiplicities, int[] copies, bool isSorted) =>
        Coefficient(copies, exponent => exponent.All(power => power == 0) ? 0
            : 2 * (Product(exponent, multiplicities) + (isSorted ? 1 : 0)));

    /// <summary>The coefficient of z^copies in 1 / (1 - P), where <paramref name="series"/> gives the coefficients of P.</summary>
    public static long Coefficient(int[] copies, Func<int[], long> series)
    {
        var known = new Dictionary<string, long>();
        return Of(copies);

        // F = 1 + P F.
        long Of(int[] power)
        {
            if (power.All(part => part == 0))
                return 1;
            var key = string.Join(' ', power);
            if (!known.TryGetValue(key, out var value))
                known.Add(key, value = Below(power).Where(part => part.Any(number => number > 0)).Sum(part => series(part) is var first and not 0 ? first * Of([.. power.Zip(part, (all, some) => all - some)]) : 0));
            return value;
        }
    }

    public static long Binomial(int n, int k)
    {
        var value = 1L;
        for (var i = 1; i <= k; i++)
            value = value * (n - k + i) / i;
        return value;
    }

    /// <summary>The coefficient of z^exponent in ∏ (1 - z_i)^(-m_i).</summary>
    private static long Product(int[] exponent, int[] powers) => exponent.Zip(powers, (e, m) => Binomial(e + m - 1, e)).Aggregate(1L, (product, factor) => product * factor);

    private static IEnumerable<int[]> Below(int[] power) =>
        power.Length == 0 ? [[]] : from first in Enumerable.Range(0, power[0] + 1) from rest in Below(power[1..]) select (int[])[first, .. rest];
}
