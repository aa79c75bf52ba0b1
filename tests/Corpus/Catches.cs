using System;
using System.Collections.Generic;
using System.Linq;

namespace Corpus.Catches;

public sealed class RejectedException(string reason) : Exception(reason);

/// <summary>Exceptions that the function catches itself, for each element or for all.</summary>
public static class Caught
{
    private static void Check(int x)
    {
        if (x % 3 == 0) throw new RejectedException("a multiple of three");
    }

    private static bool IsNumber(string text)
    {
        try
        {
            _ = int.Parse(text);
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private static void Put(List<int> result, int x)
    {
        result.Add(x);
        Check(x);
    }

    public static List<int> Accepted(List<int> xs) // filter: holds expect proved; map: fails expect refuted
    {
        var result = new List<int>();
        foreach (var x in xs)
        {
            try
            {
                Check(x);
                result.Add(x);
            }
            catch (RejectedException)
            {
            }
        }
        return result;
    }

    public static List<int> AddedBeforeTheCheck(List<int> xs) // filter: holds expect proved; map: holds
    {
        var result = new List<int>();
        foreach (var x in xs)
        {
            try
            {
                result.Add(x);
                Check(x);
            }
            catch
            {
            }
        }
        return result;
    }

    public static List<int> AddedTwiceIfAccepted(List<int> xs) // filter: holds; map: fails
    {
        var result = new List<int>();
        foreach (var x in xs)
        {
            try
            {
                Put(result, x);
                result.Add(x);
            }
            catch
            {
            }
        }
        return result;
    }

    public static List<int> RejectedOnly(List<int> xs) // filter: holds expect proved; map: fails
    {
        var result = new List<int>();
        foreach (var x in xs)
        {
            try
            {
                Check(x);
            }
            catch (RejectedException)
            {
                result.Add(x);
            }
        }
        return result;
    }

    public static List<int> UpToTheFirstRejected(List<int> xs) // filter: fails; map: fails
    {
        var result = new List<int>();
        try
        {
            foreach (var x in xs)
            {
                Check(x);
                result.Add(x);
            }
        }
        catch (RejectedException)
        {
        }
        return result;
    }

    public static List<int> NothingIfOneIsRejected(List<int> xs) // filter: fails; map: fails
    {
        try
        {
            xs.ForEach(Check);
            return xs;
        }
        catch (RejectedException)
        {
            return [];
        }
    }

    public static List<int> NothingIfSomeWereRejected(List<int> xs) // filter: fails; map: fails
    {
        var rejected = 0;
        foreach (var x in xs)
        {
            try
            {
                Check(x);
            }
            catch
            {
                rejected++;
            }
        }
        return rejected > 1 ? [] : xs;
    }

    public static List<int> RemembersTheRejected(List<int> xs) // filter: fails; map: fails
    {
        var last = 0;
        foreach (var x in xs)
        {
            try
            {
                last = 1;
                Check(x);
                last = 0;
            }
            catch
            {
            }
        }
        return last == 0 ? xs : [];
    }

    public static List<int> MarkedPerElement(List<int> xs) // filter: holds expect proved; map: fails
    {
        var result = new List<int>();
        foreach (var x in xs)
        {
            var mark = 0;
            try
            {
                mark = 1;
                Check(x);
                mark = 2;
            }
            catch
            {
                mark += 10;
            }
            if (mark == 11) result.Add(x);
        }
        return result;
    }

    public static List<int> ThrownLater(List<int> xs) // filter: fails; map: fails
    {
        var result = new List<int>();
        foreach (var x in xs)
        {
            IEnumerable<int> query = [];
            try
            {
                query = new[] { x }.Where(y => 12 / y != 5);
            }
            catch
            {
            }
            result.AddRange(query);
        }
        return result;
    }

    public static List<int> OnlyOneKindIsCaught(List<int> xs) // filter: fails; map: fails
    {
        var result = new List<int>();
        foreach (var x in xs)
        {
            try
            {
                if (x == 1) throw new InvalidOperationException();
                if (x == 2) throw new ArgumentException("two");
                result.Add(x);
            }
            catch (ArgumentException)
            {
            }
        }
        return result;
    }

    public static List<int> CaughtByTheBase(List<int> xs) // filter: holds expect proved; map: fails
    {
        var result = new List<int>();
        foreach (var x in xs)
        {
            try
            {
                if (x == 2) throw new ArgumentOutOfRangeException(nameof(xs));
                result.Add(x);
            }
            catch (ArgumentException)
            {
                result.Add(x);
                result.Add(x);
            }
        }
        return result;
    }

    public static List<int> CaughtOnlyIf(List<int> xs, bool caught) // filter: fails; map: fails
    {
        var result = new List<int>();
        foreach (var x in xs)
        {
            try
            {
                Check(x);
                result.Add(x);
            }
            catch (RejectedException) when (caught)
            {
            }
        }
        return result;
    }

    public static List<int> CaughtByType(List<int> xs) // filter: holds; map: fails
    {
        var result = new List<int>();
        foreach (var x in xs)
        {
            try
            {
                if (x == 2) throw new InvalidOperationException();
                result.Add(x);
            }
            catch (Exception problem) when (problem is InvalidOperationException or FormatException)
            {
            }
        }
        return result;
    }

    public static List<int> CountedInTheEnd(List<int> xs) // filter: fails; map: fails
    {
        var (result, rounds) = (new List<int>(), 0);
        foreach (var x in xs)
        {
            try
            {
                Check(x);
                result.Add(x);
            }
            catch
            {
            }
            finally
            {
                rounds++;
            }
        }
        return rounds > 2 ? result : [];
    }

    public static List<string> Numeric(List<string> xs) => xs.Where(IsNumber).ToList(); // filter: holds expect proved; map: fails

    public static List<int> Divided(List<int> xs) // filter: holds; map: fails
    {
        var result = new List<int>();
        for (var i = 0; i < xs.Count; i++)
        {
            try
            {
                if (12 / xs[i] > 2) result.Add(xs[i]);
            }
            catch
            {
                result.Add(xs[i]);
            }
        }
        return result;
    }
}
