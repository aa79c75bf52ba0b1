using System.Collections;
using System.Collections.Immutable;

namespace FilterEquivariance.Generators.Tests;

/// <summary>The kinds of lists for which bodies are written, apart from spans and strings.</summary>
internal static class ListShapes
{
    public static readonly string[] All =
    [
        "int[]", "List<int>", "IEnumerable<int>", "IReadOnlyList<int>", "IReadOnlyCollection<int>", "ICollection<int>", "IList<int>", "System.Collections.Immutable.ImmutableArray<int>",
        "System.Collections.Immutable.ImmutableList<int>", "LinkedList<int>", "Queue<int>", "Stack<int>", "Memory<int>", "ReadOnlyMemory<int>",
    ];

    /// <summary>A list of the shape.</summary>
    public static object Build(string shape, int[] list) => shape switch
    {
        "List<int>" or "IList<int>" or "ICollection<int>" => list.ToList(),
        "System.Collections.Immutable.ImmutableArray<int>" => list.ToImmutableArray(),
        "System.Collections.Immutable.ImmutableList<int>" => list.ToImmutableList(),
        "LinkedList<int>" => new LinkedList<int>(list),
        "Queue<int>" => new Queue<int>(list),
        "Stack<int>" => new Stack<int>(list.Reverse()),
        "Memory<int>" => new Memory<int>(list),
        "ReadOnlyMemory<int>" => new ReadOnlyMemory<int>(list),
        "IEnumerable<int>" => list.Select(x => x),
        _ => list,
    };

    /// <summary>Its elements.</summary>
    public static int[] Elements(object list) => list switch
    {
        Memory<int> memory => memory.ToArray(),
        ReadOnlyMemory<int> memory => memory.ToArray(),
        IEnumerable<int> items => [.. items],
        _ => [.. ((IEnumerable)list).Cast<int>()],
    };
}
