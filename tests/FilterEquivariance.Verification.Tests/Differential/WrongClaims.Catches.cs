namespace FilterEquivariance.Verification.Tests.Differential;

/// <summary>Functions that catch exceptions and break both laws.</summary>
internal static partial class WrongClaims
{
    private static string[] Catches =>
    [
        "sealed class FormatException : Exception; static List<int> F(List<int> xs) { foreach (var x in xs) { try { if (x > 0) throw new FormatException(); } catch (System.FormatException) { } } return xs.ToList(); }",
        "sealed class FormatException : Exception; static List<int> F(List<int> xs) { foreach (var x in xs) { try { if (x > 0) throw new System.FormatException(); } catch (Exception e) when (e is FormatException) { } } return xs.ToList(); }",
        "static List<int> F(List<int> xs) { var n = 0; foreach (var x in xs) { try { n = x; if (x > 0) throw new FormatException(); n = 0; } catch { } } return n == 0 ? xs : []; }",
        "static List<int> F(List<int> xs) { var n = 0; foreach (var x in xs) { try { try { n = 1; if (x > 0) throw new FormatException(); n = 0; } finally { n *= 2; } } catch { } } return n == 0 ? xs : []; }",
        "static List<int> F(List<int> xs) { var n = 0; foreach (var x in xs) { try { if (x > 0) throw new FormatException(); } catch (FormatException) when (n++ > 5) { } catch { } } return n == 0 ? xs : []; }",
        "static List<int> F(List<int> xs) { foreach (var x in xs) { try { if (x > 0) throw new FormatException(); } catch (FormatException) when (x > 1) { } } return xs.ToList(); }",
        "static List<int> F(List<int> xs) { foreach (var x in xs) { try { if (x > 0) throw new FormatException(); } catch (ArgumentException) { } } return xs.ToList(); }",
        "static List<int> F(List<int> xs) { foreach (var x in xs) { try { if (x > 0) throw new FormatException(); } catch (Exception e) when (e is not FormatException) { } } return xs.ToList(); }",
        "static List<int> F(List<int> xs) { foreach (var x in xs) { IEnumerable<int> q = []; try { q = new[] { x }.Select(y => 10 / y); } catch { } _ = q.ToList(); } return xs.ToList(); }",
        "static IEnumerable<int> Inverse(int x) { yield return 10 / x; } static List<int> F(List<int> xs) { foreach (var x in xs) { IEnumerable<int> q = []; try { q = Inverse(x); } catch { } _ = q.ToList(); } return xs.ToList(); }",
        "static List<int> F(List<int> xs) { foreach (var x in xs) { Func<int> f = () => 0; try { f = () => 10 / x; } catch { } _ = f(); } return xs.ToList(); }",
        "static void Put(List<int> a, int x) { a.Add(x); if (x > 0) throw new FormatException(); a.Clear(); } static List<int> F(List<int> xs) { var r = new List<int>(); foreach (var x in xs) { try { Put(r, x); } catch { } } return r; }",
        "static List<int> F(List<int> xs) { var n = 0; try { foreach (var x in xs) { n++; if (x > 0) throw new FormatException(); } n = 0; } catch { } return n < 2 ? xs : []; }",
        "static List<int> F(List<int> xs) { var r = new List<int>(); try { foreach (var x in xs) { if (x > 0) throw new FormatException(); r.Add(x); } } catch { } return r; }",
        "static List<int> F(List<int> xs) { try { _ = xs.Select(x => 1 / x).Max(); return xs; } catch { return []; } }",
    ];
}
