namespace FilterEquivariance.Verification.Tests.Contents;

/// <summary>Functions that would sort, but do not end on every list. Each is a list of members whose first is <c>F</c>.</summary>
internal static class EndlessSorts
{
    public static IReadOnlyList<string> All { get; } =
    [
        "static int[] F(int[] xs) { var a = xs.ToArray(); bool swapped; do { swapped = false; for (int i = 0; i + 1 < a.Length; i++) if (a[i] >= a[i + 1]) { (a[i], a[i + 1]) = (a[i + 1], a[i]); swapped = true; } } while (swapped); return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); bool swapped; do { swapped = false; for (int i = 0; i + 1 < a.Length; i++) if (a[i] > a[i + 1]) swapped = true; } while (swapped); return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); bool swapped; do { swapped = false; for (int i = 0; i + 1 < a.Length; i++) if (a[i] > a[i + 1]) { (a[i], a[i + 1]) = (a[i + 1], a[i]); swapped = true; } for (int i = 0; i + 1 < a.Length; i++) if (a[i] < a[i + 1]) { (a[i], a[i + 1]) = (a[i + 1], a[i]); break; } } while (swapped); return a.Order().ToArray(); }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); int i = 0; while (i < a.Length) { if (i == 0 || a[i - 1] < a[i]) i++; else { (a[i - 1], a[i]) = (a[i], a[i - 1]); i--; } } return a; }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); int i = 0; while (i < a.Length) { if (i == 0 || a[i - 1] <= a[i]) i++; else i--; } return a.Order().ToArray(); }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); int i = 0; while (i + 1 < a.Length) { if (a[i] != a[i + 1]) { (a[i], a[i + 1]) = (a[i + 1], a[i]); i = 0; } else i++; } return a.Order().ToArray(); }",
        "static int[] F(int[] xs) { var a = xs.ToArray(); while (true) { var swapped = a.Length > 3; for (int i = 0; i + 1 < a.Length; i++) if (a[i] > a[i + 1]) { (a[i], a[i + 1]) = (a[i + 1], a[i]); swapped = true; } if (!swapped) return a; } }",
    ];
}
