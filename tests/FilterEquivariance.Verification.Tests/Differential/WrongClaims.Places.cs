namespace FilterEquivariance.Verification.Tests.Differential;

internal static partial class WrongClaims
{
    /// <summary>Predicates that ask a text for a place that is there on most texts: for one on which they throw, the run on the empty list does not.</summary>
    private static string[] Places =>
    [
        "static List<string> F(List<string> xs) => xs.Where(s => { var i = s.IndexOf('='); return s[(i + 1)..].Length > 0 && s[i] == '='; }).ToList();",
        "static List<string> F(List<string> xs) => xs.Where(s => { var i = s.IndexOf('='); return i >= 0 && s[i + 1] == 'x'; }).ToList();",
        "static List<string> F(List<string> xs) => xs.Where(s => { var i = s.IndexOf('='); return i >= 0 && s.Substring(i + 2) == \"x\"; }).ToList();",
        "static List<string> F(List<string> xs) => xs.Where(s => { var i = s.IndexOf('='); return i != 0 && s[i] == '='; }).ToList();",
        "static List<string> F(List<string> xs) => xs.Where(s => { for (var i = 0; i <= s.Length; i++) if (s[i] == 'x') return true; return false; }).ToList();",
        "static List<string> F(List<string> xs) => xs.Where(s => { for (var i = -1; i < s.Length; i++) if (s[i] == 'x') return i % 2 == 0; return false; }).ToList();",
        "static List<string> F(List<string> xs) => xs.Where(s => { for (var i = s.Length; i >= 0; i--) if (s[i] == 'x') return i % 2 == 0; return false; }).ToList();",
        "static List<string> F(List<string> xs) => xs.Where(s => { for (var i = s.Length - 1; i >= -1; i--) if (s[i] == 'x') return i % 2 == 0; return false; }).ToList();",
        "static List<string> F(List<string> xs) => xs.Where(s => { for (var i = 0; i < s.Length; i++) if (s[i] == s[i + 1]) return true; return false; }).ToList();",
        "static List<string> F(List<string> xs) => xs.Where(s => { for (var i = 0; i < s.Length; i++) if (s[i] == s[i - 1]) return true; return false; }).ToList();",
        "static List<string> F(List<string> xs) => xs.Where(s => { int i = 0, j = s.Length; while (i < j) { if (s[i++] != s[j--]) return false; } return true; }).ToList();",
        "static List<string> F(List<string> xs) => xs.Where(s => { int i = 0, j = s.Length - 1; while (i <= j + 1) { if (s[i++] != s[j--]) return false; } return true; }).ToList();",
        "static List<string> F(List<string> xs) => xs.Where(s => { int i = 0, j = s.Length - 1; while (i <= j) { i++; if (s[i] != s[j]) return false; j--; } return true; }).ToList();",
        "static List<string> F(List<string> xs, string t) => xs.Where(s => { var i = t.IndexOf('='); return i >= 0 && s[i] == 'x'; }).ToList();",
        "static List<string> F(List<string> xs, string t) => xs.Where(s => { var i = s.IndexOf(t, StringComparison.Ordinal); return i >= 0 && s[i] == 'x'; }).ToList();",
        "static List<string> F(List<string> xs, int k) => xs.Where(s => { for (var i = k; i < s.Length; i++) if (s[i] == 'x') return i % 2 == 0; return false; }).ToList();",
        "static List<string> F(List<string> xs) => xs.Where(s => { for (var i = 0; i < s.Length; i += 2) if (s[i + 1] == 'x') return true; return false; }).ToList();",
        "static List<string> F(List<string> xs) => xs.Where(s => { for (var i = 0; i < s.Length; i++) { if (s[i] == 'y') i++; if (s[i] == 'x') return true; } return false; }).ToList();",
        "static List<string> F(List<string> xs) => xs.Where(s => { var i = s.IndexOf('='); if (i < 0) return false; s = \"a\"; return s[i] == 'a'; }).ToList();",
        "static List<string> F(List<string> xs) => xs.Where(s => s[..s.IndexOf('a')] == \"\").ToList();",
        "static List<string> F(List<string> xs, int n) => xs.Where(s => n <= s.Length && s[n..] == \"\").ToList();",
        "static List<string> F(List<string> xs, int n) => xs.Where(s => n >= 0 && s[..n] == \"\").ToList();",
        "static List<string> F(List<string> xs, int n) => xs.Where(s => n >= 0 && n + 1 < s.Length && s[n + 1] == 'a').ToList();",
        "static List<string> F(List<string> xs, int n) => xs.Where(s => { var i = n - 3; return n <= s.Length && i >= 0 && s[i] == 'a'; }).ToList();",
        "static List<string> F(List<string> xs, int n, int i) => xs.Where(s => i < n - 3 && n <= s.Length && i >= 0 && s[i] == 'a').ToList();",
        "static List<string> F(List<string> xs, int n) => xs.Where(s => n >= -5 && n <= s.Length && s[n - 2147483647] == 'a').ToList();",
        "static List<string> F(List<string> xs) => xs.Where(s => { var j = s.Length - 1; j -= 2000000000; j -= 2000000000; return j >= 0 && s[j] == 'a'; }).ToList();",
        "static List<string> F(List<string> xs, int n) => xs.Where(s => { var i = n; while (i < s.Length) { i++; if (i == 0) return s[i - 1] == 'a'; } return false; }).ToList();",
    ];
}
