using System.Collections.Immutable;

namespace FilterEquivariance.Verification.LibraryModels;

/// <summary>
/// A shape that model files can name: those of functions that change nothing. Operands that are not named must have the same values in both runs.
/// </summary>
/// <param name="Name">Its name in a file.</param>
/// <param name="Required">Operands that must be given.</param>
/// <param name="Optional">Operands that may be given.</param>
/// <param name="Result">What comes out.</param>
/// <param name="Effects">Effects that come with the shape.</param>
/// <param name="Make">Builds the shape from operand numbers.</param>
public sealed record ShapeForm(
    string Name, ImmutableArray<string> Required, ImmutableArray<string> Optional, ShapeResult Result, Effects Effects, Func<ImmutableDictionary<string, int>, Shape> Make)
{
    private const string Source = "source";
    private const string First = "first";
    private const string Second = "second";
    private const string Function = "function";
    private const string Predicate = "predicate";
    private const string Key = "key";
    private const string Item = "item";

    /// <summary>The vocabulary, by name.</summary>
    public static ImmutableArray<ShapeForm> All { get; } =
    [
        new("all", [Source, Predicate], [], ShapeResult.Value, Effects.None, of => new Shape.All(of[Source], of[Predicate])),
        new("any", [Source], [Predicate], ShapeResult.Value, Effects.None, of => new Shape.Any(of[Source], Maybe(of, Predicate))),
        new("append", [Source, Item], [], ShapeResult.SameElements, Effects.None, of => new Shape.Append(of[Source], of[Item])),
        new("concat", [First, Second], [], ShapeResult.SameElements, Effects.None, of => new Shape.Concat(of[First], of[Second])),
        new("contains", [Source, Item], [], ShapeResult.Value, Effects.InspectsEquality, of => new Shape.Contains(of[Source], of[Item])),
        new("copy", [Source], [], ShapeResult.SameElements, Effects.None, of => new Shape.Copy(of[Source])),
        new("count", [Source], [Predicate], ShapeResult.Value, Effects.None, of => new Shape.Count(of[Source], Maybe(of, Predicate))),
        new("distinct", [Source], [Key], ShapeResult.SameElements, Effects.InspectsEquality, of => new Shape.Distinct(of[Source], Maybe(of, Key))),
        new("except", [First, Second], [], ShapeResult.SameElements, Effects.InspectsEquality, of => new Shape.Except(of[First], of[Second])),
        new("intersect", [First, Second], [], ShapeResult.SameElements, Effects.InspectsEquality, of => new Shape.Intersect(of[First], of[Second])),
        new("prepend", [Source, Item], [], ShapeResult.SameElements, Effects.None, of => new Shape.Append(of[Source], of[Item], AtFront: true)),
        new("reverse", [Source], [], ShapeResult.SameElements, Effects.None, of => new Shape.Reverse(of[Source])),
        new("scalar", [], [], ShapeResult.Value, Effects.None, _ => new Shape.Scalar()),
        new("select", [Source, Function], [], ShapeResult.List, Effects.None, of => new Shape.Select(of[Source], of[Function])),
        new("select-many", [Source, Function], [], ShapeResult.List, Effects.None, of => new Shape.SelectMany(of[Source], of[Function])),
        new("sort", [Source], [Key], ShapeResult.SameElements, Effects.InspectsOrder, of => new Shape.Sort(of[Source], Maybe(of, Key))),
        new("union", [First, Second], [], ShapeResult.SameElements, Effects.InspectsEquality, of => new Shape.Union(of[First], of[Second])),
        new("where", [Source, Predicate], [], ShapeResult.SameElements, Effects.None, of => new Shape.Where(of[Source], of[Predicate])),
    ];

    /// <summary>How it is written.</summary>
    public string Example => Required.IsEmpty ? Name : $"{Name}({string.Join(", ", Required.Select((name, index) => $"{name}: {index}"))})";

    /// <summary>The shape of a name, or null.</summary>
    public static ShapeForm? Find(string name) => All.FirstOrDefault(form => form.Name == name);

    /// <summary>Operands of this name are lists.</summary>
    public static bool IsList(string operand) => operand is Source or First or Second;

    /// <summary>Operands of this name are delegates of one parameter.</summary>
    public static bool IsFunction(string operand) => operand is Function or Predicate or Key;

    private static int? Maybe(ImmutableDictionary<string, int> operands, string name) => operands.TryGetValue(name, out var number) ? number : null;
}

/// <summary>What a shape gives.</summary>
public enum ShapeResult
{
    /// <summary>A list of elements of its list operands.</summary>
    SameElements,

    /// <summary>A list of other values.</summary>
    List,

    /// <summary>One value, no list.</summary>
    Value,
}
