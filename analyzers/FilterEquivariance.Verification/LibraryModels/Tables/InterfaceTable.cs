using FilterEquivariance.Verification.LibraryModels.Meanings;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.LibraryModels.Tables;

/// <summary>ICollection, IList and their read-only relatives. The receiver may be an array, so that changing it is partial.</summary>
internal static class InterfaceTable
{
    public static LibraryModel[] Rows =>
    [
        new("P:System.Collections.Generic.ICollection`1.Count",
            new Shape.Count(0), Effects.None, Lists.Count),
        new("P:System.Collections.Generic.IReadOnlyCollection`1.Count",
            new Shape.Count(0), Effects.None, Lists.Count),
        new("M:System.Collections.Generic.ICollection`1.Add(`0)",
            new Shape.Add(1), Effects.Partial | Effects.Mutates, Lists.InterfaceAdd),
        new("M:System.Collections.Generic.ICollection`1.Clear",
            new Shape.Clear(), Effects.Partial | Effects.Mutates, Lists.InterfaceClear),
        new("M:System.Collections.Generic.ICollection`1.Contains(`0)",
            new Shape.Contains(0, 1), Effects.InspectsEquality, Searches.Contains),
        new("M:System.Collections.Generic.ICollection`1.Remove(`0)",
            new Shape.RemoveItem(1), Effects.Partial | Effects.Mutates | Effects.InspectsEquality, Lists.InterfaceRemove),
        new("M:System.Collections.Generic.IList`1.IndexOf(`0)",
            new Shape.Summary(), Effects.InspectsEquality, Searches.IndexOf),
        new("M:System.Collections.Generic.IList`1.Insert(System.Int32,`0)",
            new Shape.Insert(1, 2), Effects.Partial | Effects.Mutates, Lists.Insert),
        new("M:System.Collections.Generic.IList`1.RemoveAt(System.Int32)",
            new Shape.RemoveAt(1), Effects.Partial | Effects.Mutates, Lists.RemoveAt),
        new("P:System.Collections.Generic.IList`1.Item(System.Int32)",
            new Shape.Pick(0, PickKind.At, Index: 1), Effects.Partial, Lists.Get),
        new("set:P:System.Collections.Generic.IList`1.Item(System.Int32)",
            new Shape.SetElement(1, 2), Effects.Partial | Effects.Mutates, Lists.Set),
        new("P:System.Collections.Generic.IReadOnlyList`1.Item(System.Int32)",
            new Shape.Pick(0, PickKind.At, Index: 1), Effects.Partial, Lists.Get),
        new("P:System.Collections.ObjectModel.ReadOnlyCollection`1.Count",
            new Shape.Count(0), Effects.None, Lists.Count),
        new("P:System.Collections.ObjectModel.ReadOnlyCollection`1.Item(System.Int32)",
            new Shape.Pick(0, PickKind.At, Index: 1), Effects.Partial, Lists.Get),
        new("M:System.Collections.ObjectModel.ReadOnlyCollection`1.Contains(`0)",
            new Shape.Contains(0, 1), Effects.InspectsEquality, Searches.Contains),
        new("M:System.Collections.ObjectModel.ReadOnlyCollection`1.IndexOf(`0)",
            new Shape.Summary(), Effects.InspectsEquality, Searches.IndexOf),
        new("M:System.Collections.ObjectModel.ReadOnlyCollection`1.#ctor(System.Collections.Generic.IList{`0})",
            new Shape.Copy(0), Effects.View, Copies.View(SequenceShape.ReadOnlyList)),
        new("M:System.Collections.Generic.CollectionExtensions.AsReadOnly``1(System.Collections.Generic.IList{``0})",
            new Shape.Copy(0), Effects.View, Copies.View(SequenceShape.ReadOnlyList)),
        new("M:System.Collections.Generic.ICollection`1.CopyTo(`0[],System.Int32)",
            new Shape.Unmodelled(), Effects.Partial, Arrays.CopyTo),
    ];
}
