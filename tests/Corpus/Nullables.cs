using System.Collections.Generic;
using System.Linq;

namespace Corpus.Nullables;

/// <summary>Elements that may be null.</summary>
public static class NullableElements
{
    public static List<int?> Present(List<int?> xs) => xs.Where(x => x.HasValue).ToList(); // filter: holds; map: fails

    public static List<int?> NullsLast(List<int?> xs) => xs.OrderBy(x => x == null).ThenBy(x => x).ToList(); // filter: holds; map: fails

    public static List<int?> ZeroForNull(List<int?> xs) => xs.Select(x => x ?? 0).Select(x => (int?)x).ToList(); // filter: fails [null] drop null; map: fails

    public static List<int?> ByValueThrows(List<int?> xs) => xs.OrderBy(x => x!.Value).ToList(); // filter: fails [0, null] drop 0; map: fails

    public static List<int?> ByValueOrDefault(List<int?> xs) => xs.OrderBy(x => x.GetValueOrDefault()).ToList(); // filter: holds; map: fails

    public static List<string?> NotEmpty(List<string?> words) => words.Where(w => !string.IsNullOrEmpty(w)).ToList(); // filter: holds; map: fails

    public static List<string?> ByLength(List<string?> words) => words.OrderBy(w => w?.Length ?? -1).ToList(); // filter: holds; map: fails

    public static List<string?> ByLengthThrows(List<string?> words) => words.OrderBy(w => w!.Length).ToList(); // filter: fails [null, null] drop null; map: fails

    public static List<string> ByLengthNotNull(List<string> words) => words.OrderBy(w => w.Length).ToList(); // filter: holds; map: fails

    public static List<int?> UntilNull(List<int?> xs) => xs.TakeWhile(x => x is not null).ToList(); // filter: fails; map: fails

    public static List<string?> LongPresent(List<string?> words) => words.Where(w => w != null).Select(w => w!).Where(w => w.Length > 1).ToList<string?>(); // filter: holds expect proved; map: fails

    public static List<string?> LongUnlessNull(List<string?> words) => words.Where(w => w switch { null => false, var text => text.Length > 1 }).ToList(); // filter: holds expect proved; map: fails

    public static List<string?> LongHidden(List<string?> words) { List<string> texts = words!; return texts.Where(w => w.Length > 1).ToList<string?>(); } // filter: fails [null] drop null; map: fails

    public static List<int> Longer(List<int> xs, string? text) { if (text == null) return xs; return xs.Where(x => text.Length > x).ToList(); } // filter: holds expect proved; map: fails

    public static List<int> LongerOrAll(List<int> xs, string? text) => xs.Where(x => text?.Length > x || text is null).ToList(); // filter: holds expect proved; map: fails

    public static List<int> Named(List<int> xs) { var names = new Dictionary<int, string> { [1] = "a", [2] = "bc" }; return xs.Where(x => { if (!names.TryGetValue(x, out var name)) return false; return name.Length > 1; }).ToList(); } // filter: holds expect proved; map: fails

    public static List<int?> FilledForward(List<int?> xs) // filter: fails; map: fails
    {
        int? last = null;
        var result = new List<int?>();
        foreach (var x in xs)
        {
            last = x ?? last;
            result.Add(last);
        }
        return result;
    }

    public static List<int?> Same(List<int?> xs) => xs.Select(x => x is { } value ? value : (int?)null).ToList(); // filter: holds; map: holds

    public static List<int?> UniqueWithNull(List<int?> xs) => xs.Distinct().ToList(); // filter: holds; map: fails

    public static List<int?> GroupedWithNull(List<int?> xs) => xs.GroupBy(x => x).SelectMany(g => g).ToList(); // filter: holds; map: fails

    public static List<int?> DictionaryOfNulls(List<int?> xs) // filter: fails [null] drop null; map: fails
    {
        var counts = new Dictionary<object, int>();
        foreach (var x in xs) counts[x!] = 1;
        return xs.ToList();
    }

    public static List<int?> Positive(List<int?> xs) => xs.Where(x => x > 0).ToList(); // filter: holds; map: fails
}
