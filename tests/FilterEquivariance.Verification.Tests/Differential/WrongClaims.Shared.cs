namespace FilterEquivariance.Verification.Tests.Differential;

internal static partial class WrongClaims
{
    /// <summary>Functions lent to a call change the collections they are given, or the elements themselves; and equal numbers that are told apart.</summary>
    private static string[] Shared =>
    [
        "static int[] F(int[] xs, List<int[]> o) => xs.Where(x => o.Any(a => { Array.Reverse(a); return a.Length > 0 && a[0] == x; })).ToArray();",
        "static int[] F(int[] xs, List<List<int>> o) => xs.Where(x => o.Any(a => { a.Add(1); return a.Count > 2; })).ToArray();",
        "static int[] F(int[] xs, List<HashSet<int>> o) => xs.Where(x => o.Any(a => a.Add(1))).ToArray();",
        "static int[] F(int[] xs, List<Queue<int>> o) => xs.Where(x => o.Any(a => a.TryDequeue(out var k) && k == x)).ToArray();",
        "static List<int> F(List<int> xs, Dictionary<int, List<int>> o) => xs.OrderBy(x => o.Sum(e => { e.Value.Add(x); return e.Value.Count; })).ToList();",
        "static List<int[]> F(List<int[]> xs) { var l = xs.OrderBy(x => { Array.Sort(x); return 0; }).ToList(); return l.Where(x => x.Length > 0 && x[0] > 1).ToList(); }",
        "static List<List<int>> F(List<List<int>> xs) => xs.OrderBy(x => { x.Clear(); return x.Count; }).ToList();",
        "static List<List<int>> F(List<List<int>> xs) => xs.OrderBy(x => { x.RemoveAll(y => y > 1); return x.Count; }).ToList();",
        "static List<List<int>> F(List<List<int>> xs) => xs.Where(x => { x.Add(1); return x.Count > 2; }).ToList();",
        "static List<int[]> F(List<int[]> xs) => xs.OrderBy(x => { x.AsSpan().Sort(); return x.Length; }).ToList();",
        "static List<Stack<int>> F(List<Stack<int>> xs) => xs.FindAll(x => { x.Push(1); return x.Count % 2 == 0; });",

        "static double[] F(double[] xs) { var a = xs.ToArray(); Array.Sort(a); return a.Distinct().Where(x => 1 / x > 0).ToArray(); }",
        "static double[] F(double[] xs) { var a = xs.ToArray(); Array.Sort(a); return a.Distinct().OrderBy(x => 1 / x).ToArray(); }",
        "static List<float> F(List<float> xs) { var a = xs.ToList(); a.Sort(); var seen = new HashSet<float>(); return a.Where(x => seen.Add(x) && 1 / x > 0).ToList(); }",
        "static List<double> F(List<double> xs) => new SortedSet<double>(xs).Where(x => 1 / x > 0).ToList();",
        "static List<decimal> F(List<decimal> xs) { var a = xs.ToList(); a.Sort(); return a.Distinct().Where(x => x.ToString(System.Globalization.CultureInfo.InvariantCulture).Length > 1).ToList(); }",
        "static List<double> F(List<double> xs) => new SortedSet<double>(xs).Where(x => !double.IsNegative(x)).ToList();",
    ];
}
