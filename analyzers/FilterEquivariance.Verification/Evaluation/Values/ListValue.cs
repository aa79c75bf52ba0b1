using System.Collections;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Evaluation.Values;

/// <summary>
/// A materialised sequence: array, list, queue (front first), stack (top first), linked list, immutable list, span. Mutable, compared by reference.
/// Whoever writes to <see cref="Items"/> calls <see cref="Changed"/> once per operation that .NET counts as a modification.
/// </summary>
public sealed class ListValue : IEnumerable<object?>
{
    private const int LeastCapacity = 8;

    private readonly Storage _storage;
    private readonly Storage? _origin;
    private readonly int _originVersion;

    public ListValue(SequenceShape shape, List<object?> items)
        : this(shape, new Storage(items))
    {
    }

    public ListValue(SequenceShape shape, IEnumerable<object?> items)
        : this(shape, new List<object?>(items))
    {
    }

    private ListValue(SequenceShape shape, Storage storage, Storage? origin = null)
    {
        Shape = shape;
        Capacity = Math.Max(storage.Items.Count, LeastCapacity);
        _storage = storage;
        _origin = origin;
        _originVersion = origin?.Version ?? 0;
    }

    public SequenceShape Shape { get; }

    /// <summary>The nodes of a linked list, once one was asked for.</summary>
    public LinkedNodes? Nodes { get; set; }

    /// <summary>Of a builder of an immutable array: how many elements there is room for. Null when it depends on how elements were added.</summary>
    public int? Capacity { get; set; }

    /// <summary>The elements. Reading a slice whose origin was written to since is refused.</summary>
    public List<object?> Items
    {
        get
        {
            if (_origin is not null && _origin.Version != _originVersion)
                throw new RefusedException("a slice of a sequence that is written to");
            return _storage.Items;
        }
    }

    public int Count => Items.Count;

    /// <summary>Counts modifications; enumerators compare it.</summary>
    public int Version => _storage.Version;

    /// <summary>Counts what was written, modifications and values of nodes.</summary>
    public int Writes => _storage.Writes;

    /// <summary>Must follow every write. A slice cannot be written to: the write would have to show in its origin.</summary>
    public void Changed()
    {
        if (_origin is not null)
            throw new RefusedException("writing through a slice");
        _storage.Version++;
        _storage.Writes++;
        if (Capacity < _storage.Items.Count)
            Capacity = Math.Max(2 * Capacity.Value, _storage.Items.Count);
    }

    /// <summary>Replaces an item as a node of a linked list does: enumerators notice nothing, as writing a value is no modification of the list.</summary>
    public void Write(int index, object? item)
    {
        Items[index] = item;
        _storage.Writes++;
    }

    /// <summary>The same storage under another shape: AsSpan, AsReadOnly, a conversion to Memory.</summary>
    public ListValue ViewAs(SequenceShape shape) => new(shape, _storage, _origin);

    /// <summary>A part of this sequence that shares its storage (span and memory slices); readable as long as nothing writes to either.</summary>
    public ListValue Slice(SequenceShape shape, int start, int length) =>
        new(shape, new Storage(Items.GetRange(start, length)), _origin ?? _storage);

    /// <summary>Both are the same storage (equality of immutable arrays and spans).</summary>
    public bool SharesStorageWith(ListValue other) => ReferenceEquals(_storage, other._storage);

    public IEnumerator<object?> GetEnumerator() => Enumerate(ChecksVersion, Version);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // Enumerators of arrays, spans and immutable builders notice no change; all others throw on the next move.
    private bool ChecksVersion => Shape is not (SequenceShape.Array or SequenceShape.Span or SequenceShape.ReadOnlySpan or SequenceShape.Memory
        or SequenceShape.ReadOnlyMemory or SequenceShape.ImmutableArray or SequenceShape.ImmutableArrayBuilder or SequenceShape.ImmutableList);

    private IEnumerator<object?> Enumerate(bool checksVersion, int version)
    {
        for (int i = 0; ; i++)
        {
            if (checksVersion && version != _storage.Version)
                throw new EvaluationException("InvalidOperationException");
            if (i >= Items.Count)
                yield break;
            yield return Items[i];
        }
    }

    private sealed class Storage(List<object?> items)
    {
        public List<object?> Items { get; } = items;

        public int Version { get; set; }

        public int Writes { get; set; }
    }
}
