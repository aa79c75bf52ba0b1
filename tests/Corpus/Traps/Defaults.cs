using System.Collections.Generic;
using System.Linq;

namespace Corpus.Traps.Defaults;

/// <summary>Default values that slip into results.</summary>
public static class DefaultValues
{
    public static List<int> Defaulted(List<int> xs) => xs.DefaultIfEmpty(7).ToList(); // filter: fails; map: fails

    public static List<int> DefaultedThenRemoved(List<int> xs) => xs.Where(x => x != 7).DefaultIfEmpty(7).Where(x => x != 7).ToList(); // filter: holds; map: fails

    public static List<T> FirstAsList<T>(List<T> xs) => [xs.FirstOrDefault()!]; // filter: fails; map: fails

    public static List<T> NonDefault<T>(List<T> xs) => xs.Where(x => !EqualityComparer<T>.Default.Equals(x, default)).ToList(); // filter: holds; map: fails

    public static T[] OneTooMany<T>(T[] xs) // filter: fails; map: fails
    {
        var result = new T[xs.Length + 1];
        xs.CopyTo(result, 0);
        return result;
    }

    public static T[] OneTooManyCut<T>(T[] xs) // filter: holds; map: holds
    {
        var result = new T[xs.Length + 1];
        xs.CopyTo(result, 0);
        return result[..^1];
    }

    public static T[] HolesLeft<T>(T[] xs) // filter: fails; map: fails
    {
        var result = new T[xs.Length];
        for (var i = 0; i < xs.Length; i += 2) result[i] = xs[i];
        return result;
    }

    public static T[] HolesFilled<T>(T[] xs) // filter: holds; map: holds
    {
        var result = new T[xs.Length];
        for (var i = 0; i < xs.Length; i += 2) result[i] = xs[i];
        for (var i = 1; i < xs.Length; i += 2) result[i] = xs[i];
        return result;
    }

    public static List<int> LastOrMinusOne(List<int> xs) => [xs.LastOrDefault(-1)]; // filter: fails; map: fails

    public static List<int> Padded(List<int> xs) => xs.Concat(Enumerable.Repeat(0, 3)).Take(3).ToList(); // filter: fails; map: fails

    public static List<int> CountAppended(List<int> xs) => [.. xs, xs.Count]; // filter: fails; map: fails

    public static List<int> Ranged(List<int> xs) => Enumerable.Range(0, xs.Count).ToList(); // filter: fails; map: fails

    public static List<int> RangedLookup(List<int> xs) => Enumerable.Range(0, xs.Count).Select(i => xs[i]).ToList(); // filter: holds; map: holds

    public static List<int> ConstantResult(List<int> xs) => [1, 2, 3]; // filter: fails; map: fails
}
