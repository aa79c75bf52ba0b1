namespace FilterEquivariance.Verification.Tests.Differential;

/// <summary>Flags that start as false and collections that start as null, where it matters how they got on.</summary>
internal static partial class WrongClaims
{
    private static string[] Starts =>
    [
        "static List<int> F(List<int> xs) { var r = new List<int>(); foreach (var x in xs) { var same = false; foreach (var y in r) same = y == x; if (!same) r.Add(x); } return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); var hit = false; foreach (var x in xs) { for (int k = 0; k < r.Count && !hit; k++) hit = r[k] == x; if (!hit) r.Add(x); } return r; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); foreach (var x in xs) { var hit = false; int k = 0; while (k < r.Count && !hit) { hit = r[k] == x; k++; } if (!hit || k > 1) r.Add(x); } return r; }",
        "static List<char> F(List<char> xs) { var r = new List<char>(); foreach (var x in xs) { var hit = false; foreach (var y in r) hit |= y == x + 1; if (!hit) r.Add(x); } return r; }",
        "static List<int> F(List<int> xs) { List<int>? l = null; var r = new List<int>(); foreach (var x in xs) { l ??= []; if (x > 1) l.Add(x); } if (l is null) return r; r.Add(7); return r; }",
        "static List<int> F(List<int> xs) { List<int>? l = null; var r = new List<int>(); foreach (var x in xs) { if (l is null) r.Add(x); (l ??= []).Add(x); l.Clear(); } return r; }",
        "static List<int> F(List<int> xs) { List<int>? l = null; foreach (var x in xs) if (x > 1) (l ??= []).Add(x); return l ?? [7]; }",
        "static List<int> F(List<int> xs) { List<int>? l = null; foreach (var x in xs) if (x > 1) (l ??= []).Add(x); return l ?? xs; }",
        "static IEnumerable<int> F(List<int> xs) { Queue<int>? q = null; foreach (var x in xs) { if (q is { Count: > 0 }) yield return q.Dequeue(); else (q ??= new()).Enqueue(x); } }",
    ];
}
