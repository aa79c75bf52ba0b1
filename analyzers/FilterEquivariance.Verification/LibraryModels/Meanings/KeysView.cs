using FilterEquivariance.Verification.Evaluation.Values;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>The keys of a map. Asked for an element, it asks the map, by the map's comparer.</summary>
internal sealed class KeysView(MapValue map) : LazyValue(() => map.Keys)
{
    public bool Contains(object? key) => map.TryGet(key ?? throw Error.ArgumentNull, out _);
}
