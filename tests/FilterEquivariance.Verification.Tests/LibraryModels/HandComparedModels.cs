using System.Text;

namespace FilterEquivariance.Verification.Tests.LibraryModels;

/// <summary>The real calls for rows that reflection cannot compare: arrays, whose operations are no methods, and what takes or gives spans.</summary>
internal static class HandComparedModels
{
    /// <summary>By id: the operands (a the array, i, j and v numbers, s and t its digits as string and span, b a builder, z an array of i zeros, w words, a comma and a semicolon separators) and the real call.</summary>
    public static IReadOnlyDictionary<string, (string Operands, RealCall Call)> Calls { get; } = new Dictionary<string, (string, RealCall)>
    {
        ["array.new"] = ("i", (_, i, _, _) => new int[i]),
        ["array.get"] = ("ai", (a, i, _, _) => a[i]),
        ["array.set"] = ("aiv", (a, i, _, v) => Done(a[i] = v)),
        ["array.resize"] = ("ai", (a, i, _, _) => Resized(a, i)),
        ["array.slice"] = ("ar", (a, i, j, _) => a[Math.Max(i, 0)..Math.Max(j, 0)]),
        ["M:System.Collections.Generic.CollectionExtensions.AddRange``1(System.Collections.Generic.List{``0},System.ReadOnlySpan{``0})"] = ("al", AddRange),
        ["M:System.MemoryExtensions.AsMemory``1(``0[])"] = ("a", (a, _, _, _) => a.AsMemory().ToArray()),
        ["M:System.MemoryExtensions.AsSpan(System.String)"] = ("s", (a, _, _, _) => string.Concat(a).AsSpan().ToArray()),
        ["M:System.MemoryExtensions.AsSpan``1(``0[])"] = ("a", (a, _, _, _) => a.AsSpan().ToArray()),
        ["M:System.MemoryExtensions.AsSpan``1(``0[],System.Int32)"] = ("ai", (a, i, _, _) => a.AsSpan(i).ToArray()),
        ["M:System.MemoryExtensions.AsSpan``1(``0[],System.Int32,System.Int32)"] = ("aij", (a, i, j, _) => a.AsSpan(i, j).ToArray()),
        ["M:System.MemoryExtensions.Contains``1(System.ReadOnlySpan{``0},``0)"] = ("av", (a, _, _, v) => new ReadOnlySpan<int>(a).Contains(v)),
        ["M:System.MemoryExtensions.Contains``1(System.Span{``0},``0)"] = ("av", (a, _, _, v) => MemoryExtensions.Contains((Span<int>)a, v)),
        ["M:System.MemoryExtensions.CopyTo``1(``0[],System.Span{``0})"] = ("za", (a, i, _, _) => Done(() => new int[Math.Max(i, 0)].CopyTo(a.AsSpan()))),
        ["M:System.MemoryExtensions.IndexOf``1(System.ReadOnlySpan{``0},``0)"] = ("av", (a, _, _, v) => new ReadOnlySpan<int>(a).IndexOf(v)),
        ["M:System.MemoryExtensions.IndexOf``1(System.Span{``0},``0)"] = ("av", (a, _, _, v) => MemoryExtensions.IndexOf((Span<int>)a, v)),
        ["M:System.MemoryExtensions.Reverse``1(System.Span{``0})"] = ("a", (a, _, _, _) => Done(() => MemoryExtensions.Reverse((Span<int>)a))),
        ["M:System.MemoryExtensions.SequenceEqual``1(System.ReadOnlySpan{``0},System.ReadOnlySpan{``0})"] = ("al", (a, i, j, _) => new ReadOnlySpan<int>(a).SequenceEqual([i, j])),
        ["M:System.MemoryExtensions.SequenceEqual``1(System.Span{``0},System.ReadOnlySpan{``0})"] = ("al", (a, i, j, _) => MemoryExtensions.SequenceEqual((Span<int>)a, [i, j])),
        ["M:System.MemoryExtensions.Sort``1(System.Span{``0})"] = ("a", (a, _, _, _) => Done(() => MemoryExtensions.Sort((Span<int>)a))),
        ["M:System.MemoryExtensions.Sort``1(System.Span{``0},System.Comparison{``0})"] = ("ac", (a, _, _, _) => Done(() => MemoryExtensions.Sort((Span<int>)a, (x, y) => y.CompareTo(x)))),
        ["M:System.Memory`1.#ctor(`0[])"] = ("a", (a, _, _, _) => new Memory<int>(a).ToArray()),
        ["M:System.Memory`1.Slice(System.Int32)"] = ("ai", (a, i, _, _) => new Memory<int>(a).Slice(i).ToArray()),
        ["M:System.Memory`1.Slice(System.Int32,System.Int32)"] = ("aij", (a, i, j, _) => new Memory<int>(a).Slice(i, j).ToArray()),
        ["M:System.Memory`1.ToArray"] = ("a", (a, _, _, _) => new Memory<int>(a).ToArray()),
        ["M:System.ReadOnlyMemory`1.#ctor(`0[])"] = ("a", (a, _, _, _) => new ReadOnlyMemory<int>(a).ToArray()),
        ["M:System.ReadOnlyMemory`1.Slice(System.Int32)"] = ("ai", (a, i, _, _) => new ReadOnlyMemory<int>(a).Slice(i).ToArray()),
        ["M:System.ReadOnlyMemory`1.Slice(System.Int32,System.Int32)"] = ("aij", (a, i, j, _) => new ReadOnlyMemory<int>(a).Slice(i, j).ToArray()),
        ["M:System.ReadOnlyMemory`1.ToArray"] = ("a", (a, _, _, _) => new ReadOnlyMemory<int>(a).ToArray()),
        ["M:System.ReadOnlySpan`1.#ctor(`0[])"] = ("a", (a, _, _, _) => new ReadOnlySpan<int>(a).ToArray()),
        ["M:System.ReadOnlySpan`1.CopyTo(System.Span{`0})"] = ("la", (a, i, j, _) => Done(() => new ReadOnlySpan<int>([i, j]).CopyTo(a))),
        ["M:System.ReadOnlySpan`1.Slice(System.Int32)"] = ("ai", (a, i, _, _) => new ReadOnlySpan<int>(a).Slice(i).ToArray()),
        ["M:System.ReadOnlySpan`1.Slice(System.Int32,System.Int32)"] = ("aij", (a, i, j, _) => new ReadOnlySpan<int>(a).Slice(i, j).ToArray()),
        ["M:System.ReadOnlySpan`1.ToArray"] = ("a", (a, _, _, _) => new ReadOnlySpan<int>(a).ToArray()),
        ["M:System.Span`1.#ctor(`0[])"] = ("a", (a, _, _, _) => new Span<int>(a).ToArray()),
        ["M:System.Span`1.Clear"] = ("a", (a, _, _, _) => Done(() => new Span<int>(a).Clear())),
        ["M:System.Span`1.CopyTo(System.Span{`0})"] = ("la", (a, i, j, _) => Done(() => new Span<int>([i, j]).CopyTo(a))),
        ["M:System.Span`1.Fill(`0)"] = ("av", (a, _, _, v) => Done(() => new Span<int>(a).Fill(v))),
        ["M:System.Span`1.Slice(System.Int32)"] = ("ai", (a, i, _, _) => new Span<int>(a).Slice(i).ToArray()),
        ["M:System.Span`1.Slice(System.Int32,System.Int32)"] = ("aij", (a, i, j, _) => new Span<int>(a).Slice(i, j).ToArray()),
        ["M:System.Span`1.ToArray"] = ("a", (a, _, _, _) => new Span<int>(a).ToArray()),
        ["M:System.String.#ctor(System.ReadOnlySpan{System.Char})"] = ("t", (a, _, _, _) => new string(string.Concat(a).AsSpan())),
        ["M:System.Text.StringBuilder.Append(System.ReadOnlyMemory{System.Char})"] = ("bt", (a, _, _, _) => Built(a, (b, t) => b.Append(t.AsMemory()))),
        ["M:System.Text.StringBuilder.Append(System.ReadOnlySpan{System.Char})"] = ("bt", (a, _, _, _) => Built(a, (b, t) => b.Append(t.AsSpan()))),
        ["M:System.Text.StringBuilder.AppendJoin(System.Char,System.ReadOnlySpan{System.String})"] = ("b,w", (a, i, j, _) => Built(a, (b, _) => b.AppendJoin(',', (ReadOnlySpan<string?>)[$"{i}", null, $"{j}"]))),
        ["M:System.Text.StringBuilder.AppendJoin(System.String,System.ReadOnlySpan{System.String})"] = ("b;w", (a, i, j, _) => Built(a, (b, _) => b.AppendJoin("; ", (ReadOnlySpan<string?>)[$"{i}", null, $"{j}"]))),
        ["M:System.Text.StringBuilder.Insert(System.Int32,System.ReadOnlySpan{System.Char})"] = ("bit", (a, i, _, _) => Built(a, (b, t) => b.Insert(i, t.AsSpan()))),
        ["P:System.Memory`1.Empty"] = ("", (_, _, _, _) => Memory<int>.Empty.ToArray()),
        ["P:System.Memory`1.IsEmpty"] = ("a", (a, _, _, _) => new Memory<int>(a).IsEmpty),
        ["P:System.Memory`1.Length"] = ("a", (a, _, _, _) => new Memory<int>(a).Length),
        ["P:System.Memory`1.Span"] = ("a", (a, _, _, _) => new Memory<int>(a).Span.ToArray()),
        ["P:System.ReadOnlyMemory`1.Empty"] = ("", (_, _, _, _) => ReadOnlyMemory<int>.Empty.ToArray()),
        ["P:System.ReadOnlyMemory`1.IsEmpty"] = ("a", (a, _, _, _) => new ReadOnlyMemory<int>(a).IsEmpty),
        ["P:System.ReadOnlyMemory`1.Length"] = ("a", (a, _, _, _) => new ReadOnlyMemory<int>(a).Length),
        ["P:System.ReadOnlyMemory`1.Span"] = ("a", (a, _, _, _) => new ReadOnlyMemory<int>(a).Span.ToArray()),
        ["P:System.ReadOnlySpan`1.Empty"] = ("", (_, _, _, _) => ReadOnlySpan<int>.Empty.ToArray()),
        ["P:System.ReadOnlySpan`1.IsEmpty"] = ("a", (a, _, _, _) => new ReadOnlySpan<int>(a).IsEmpty),
        ["P:System.ReadOnlySpan`1.Item(System.Int32)"] = ("ai", (a, i, _, _) => new ReadOnlySpan<int>(a)[i]),
        ["P:System.ReadOnlySpan`1.Length"] = ("a", (a, _, _, _) => new ReadOnlySpan<int>(a).Length),
        ["P:System.Span`1.Empty"] = ("", (_, _, _, _) => Span<int>.Empty.ToArray()),
        ["P:System.Span`1.IsEmpty"] = ("a", (a, _, _, _) => new Span<int>(a).IsEmpty),
        ["P:System.Span`1.Item(System.Int32)"] = ("ai", (a, i, _, _) => new Span<int>(a)[i]),
        ["P:System.Span`1.Length"] = ("a", (a, _, _, _) => new Span<int>(a).Length),
        ["set:P:System.Span`1.Item(System.Int32)"] = ("aiv", (a, i, _, v) => Done(() => new Span<int>(a)[i] = v)),
    };

    private static StringBuilder Built(int[] array, Func<StringBuilder, string, StringBuilder> change) => change(new StringBuilder("ab"), string.Concat(array));

    private static int[] Resized(int[] array, int length)
    {
        Array.Resize(ref array, length);
        return array;
    }

    private static object? AddRange(int[] a, int i, int j, int v)
    {
        var list = a.ToList();
        list.AddRange([i, j]);
        return list;
    }

    private static object? Done(Action change)
    {
        change();
        return null;
    }

    private static object? Done(int assigned) => null;
}

/// <summary>A real call on an array and three numbers; it may change the array.</summary>
internal delegate object? RealCall(int[] a, int i, int j, int v);
