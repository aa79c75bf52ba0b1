namespace FilterEquivariance.Verification.LibraryModels;

/// <summary>
/// What a library member does to lists, in terms the prover has a transfer function for. Integers are operand indexes of the
/// <c>LibraryCall</c> (the receiver of an instance member is operand 0); null means: this overload has no such operand.
/// Cases under "changes its receiver" update the collection in operand 0 and may also return a value.
/// </summary>
public abstract record Shape
{
    private Shape()
    {
    }

    // ---- same elements ---------------------------------------------------------------------------------------------

    /// <summary>Same elements in the same order: ToList, ToArray, new List(xs), AsEnumerable, AsSpan, ToImmutableArray, new Queue(xs), AsReadOnly. Effects say whether it is a copy, lazy or a view.</summary>
    public sealed record Copy(int Source) : Shape;

    /// <summary>Same elements reversed: Reverse, <c>new Stack(xs)</c>.</summary>
    public sealed record Reverse(int Source) : Shape;

    /// <summary>A new empty collection, or Enumerable.Empty.</summary>
    public sealed record Empty : Shape;

    // ---- element by element ----------------------------------------------------------------------------------------

    /// <summary>Select, ConvertAll. <paramref name="Indexed"/>: the function also takes the position.</summary>
    public sealed record Select(int Source, int Function, bool Indexed = false) : Shape;

    /// <summary>SelectMany; the result selector takes the outer and the inner element.</summary>
    public sealed record SelectMany(int Source, int Function, int? ResultSelector = null, bool Indexed = false) : Shape;

    /// <summary>Where, FindAll.</summary>
    public sealed record Where(int Source, int Predicate, bool Indexed = false) : Shape;

    /// <summary>OfType and Cast to the type argument.</summary>
    public sealed record OfType(int Source, bool Throws) : Shape;

    // ---- joining ---------------------------------------------------------------------------------------------------

    /// <summary>Concat.</summary>
    public sealed record Concat(int First, int Second) : Shape;

    /// <summary>Append (item last) or Prepend (item first), as a new sequence; also immutable Add and Insert at 0.</summary>
    public sealed record Append(int Source, int Item, bool AtFront = false) : Shape;

    // ---- order -----------------------------------------------------------------------------------------------------

    /// <summary>Stable sort: Order, OrderBy and Descending forms. Key null: by the element.</summary>
    public sealed record Sort(int Source, int? Key = null, int? Comparer = null, bool Descending = false) : Shape;

    /// <summary>ThenBy on an ordered sequence.</summary>
    public sealed record ThenBy(int Source, int Key, int? Comparer = null, bool Descending = false) : Shape;

    // ---- keyed-unique ----------------------------------------------------------------------------------------------

    /// <summary>Distinct, DistinctBy, ToHashSet and <c>new HashSet(xs)</c> (first occurrence kept).</summary>
    public sealed record Distinct(int Source, int? Key = null, int? Comparer = null) : Shape;

    /// <summary>Union, UnionBy.</summary>
    public sealed record Union(int First, int Second, int? Key = null, int? Comparer = null) : Shape;

    /// <summary>Except, ExceptBy (the second holds keys). The result is distinct.</summary>
    public sealed record Except(int First, int Second, int? Key = null, int? Comparer = null) : Shape;

    /// <summary>Intersect, IntersectBy. The result is distinct.</summary>
    public sealed record Intersect(int First, int Second, int? Key = null, int? Comparer = null) : Shape;

    /// <summary>GroupBy: groups in order of first occurrence; the result selector takes the key and the group.</summary>
    public sealed record GroupBy(int Source, int Key, int? ElementSelector = null, int? ResultSelector = null, int? Comparer = null) : Shape;

    /// <summary>ToLookup.</summary>
    public sealed record ToLookup(int Source, int Key, int? ElementSelector = null, int? Comparer = null) : Shape;

    /// <summary>ToDictionary; throws on equal keys.</summary>
    public sealed record ToMap(int Source, int Key, int? Value = null, int? Comparer = null) : Shape;

    /// <summary>Join and GroupJoin (<paramref name="Grouped"/>).</summary>
    public sealed record Join(int Outer, int Inner, int OuterKey, int InnerKey, int Result, bool Grouped, int? Comparer = null) : Shape;

    // ---- position: what these give depends on where elements stand -------------------------------------------------

    /// <summary>Take, Skip, TakeLast, SkipLast, GetRange, ranges, Substring: a contiguous part; amounts are operands.</summary>
    public sealed record Part(int Source, PartKind Kind, int Amount, int? Length = null) : Shape;

    /// <summary>TakeWhile (<paramref name="Keeps"/>), SkipWhile.</summary>
    public sealed record PartWhile(int Source, int Predicate, bool Keeps, bool Indexed = false) : Shape;

    /// <summary>Chunk: arrays of a size.</summary>
    public sealed record Chunk(int Source, int Size) : Shape;

    /// <summary>Zip of two sequences; without a result selector it gives tuples.</summary>
    public sealed record Zip(int First, int Second, int? Result = null) : Shape;

    /// <summary>Enumerable.Index: pairs of position and element.</summary>
    public sealed record WithIndex(int Source) : Shape;

    /// <summary>One element: First, Last, Single, ElementAt, the indexer, Peek, Min/Max/MinBy/MaxBy of elements. With <paramref name="OrDefault"/> an absent one is default (or operand <paramref name="DefaultValue"/>), otherwise it throws.</summary>
    public sealed record Pick(int Source, PickKind Kind, bool OrDefault = false, int? Index = null, int? Predicate = null, int? Key = null, int? DefaultValue = null) : Shape;

    /// <summary>DefaultIfEmpty.</summary>
    public sealed record DefaultIfEmpty(int Source, int? Value = null) : Shape;

    // ---- queries: a scalar about a whole sequence ------------------------------------------------------------------

    /// <summary>Count and Length, with or without a predicate.</summary>
    public sealed record Count(int Source, int? Predicate = null) : Shape;

    /// <summary>Any (with or without predicate).</summary>
    public sealed record Any(int Source, int? Predicate = null) : Shape;

    /// <summary>All.</summary>
    public sealed record All(int Source, int Predicate) : Shape;

    /// <summary>Contains.</summary>
    public sealed record Contains(int Source, int Item, int? Comparer = null) : Shape;

    /// <summary>Any other scalar computed from whole sequences and functions: Sum, Average, IndexOf, FindIndex, SequenceEqual, BinarySearch, string.Join. All operands matter.</summary>
    public sealed record Summary : Shape;

    /// <summary>Aggregate.</summary>
    public sealed record Fold(int Source, int? Seed, int Function, int? Result = null) : Shape;

    /// <summary>List.ForEach, Array.ForEach.</summary>
    public sealed record ForEach(int Source, int Action) : Shape;

    /// <summary>The texts of the elements in a row: <c>string.Concat(xs)</c>. Of a sequence of char it is a copy as a string; of anything else a scalar all operands matter for.</summary>
    public sealed record Text(int Source) : Shape;

    // ---- making ----------------------------------------------------------------------------------------------------

    /// <summary>Enumerable.Repeat, <c>new string(c, n)</c>.</summary>
    public sealed record Repeat(int Item, int Amount) : Shape;

    /// <summary>Enumerable.Range.</summary>
    public sealed record Range(int Start, int Amount) : Shape;

    /// <summary><c>new T[n]</c>: default values.</summary>
    public sealed record Blank(int Length) : Shape;

    // ---- changes its receiver (operand 0) --------------------------------------------------------------------------

    /// <summary>List.Add, Queue.Enqueue, AddLast, StringBuilder.Append(char); <paramref name="AtFront"/>: Stack.Push (its top comes first), AddFirst.</summary>
    public sealed record Add(int Item, bool AtFront = false) : Shape;

    /// <summary>AddRange.</summary>
    public sealed record AddRange(int Source) : Shape;

    /// <summary>A changed copy, as the immutable collections give it: operand 0 after this change.</summary>
    public sealed record Changed(Shape Change) : Shape;

    /// <summary>Insert at a position.</summary>
    public sealed record Insert(int Index, int Item) : Shape;

    /// <summary>InsertRange.</summary>
    public sealed record InsertRange(int Index, int Source) : Shape;

    /// <summary>List.Remove: the first equal item; returns whether there was one.</summary>
    public sealed record RemoveItem(int Item) : Shape;

    /// <summary>RemoveAt; RemoveRange with a count.</summary>
    public sealed record RemoveAt(int Index, int? Amount = null) : Shape;

    /// <summary>RemoveAll; returns the number removed.</summary>
    public sealed record RemoveAll(int Predicate) : Shape;

    /// <summary>Removes and returns (or gives to an <c>out</c>) the first element: Dequeue, Pop, TryDequeue, TryPop, RemoveFirst; <paramref name="FromEnd"/>: RemoveLast. With <paramref name="IsTry"/> returns whether there was one.</summary>
    public sealed record TakeOut(bool FromEnd = false, bool IsTry = false) : Shape;

    /// <summary>Removes and returns all elements: DrainToImmutable, and MoveToImmutable, which throws when there is room for more.</summary>
    public sealed record TakeAll : Shape;

    /// <summary>For each item the first element equal to it, which is removed.</summary>
    public sealed record RemoveEach(int Items) : Shape;

    /// <summary>Clear.</summary>
    public sealed record Clear : Shape;

    /// <summary>Reverse in place.</summary>
    public sealed record ReverseInPlace : Shape;

    /// <summary>Sort in place, not stable: List.Sort, Array.Sort. Comparer or comparison operand, or null.</summary>
    public sealed record SortInPlace(int? Comparer = null) : Shape;

    /// <summary>Writing an element: <c>a[i] = v</c>.</summary>
    public sealed record SetElement(int Index, int Value) : Shape;

    /// <summary>HashSet.Add; returns whether it was new.</summary>
    public sealed record SetAdd(int Item) : Shape;

    /// <summary>HashSet.Remove; returns whether it was there.</summary>
    public sealed record SetRemove(int Item) : Shape;

    /// <summary>UnionWith, ExceptWith, IntersectWith, SymmetricExceptWith.</summary>
    public sealed record SetCombine(int Source, SetCombination Kind) : Shape;

    /// <summary>Dictionary indexer set, Add (throws when present), TryAdd (returns whether added).</summary>
    public sealed record MapPut(int Key, int Value, MapPutKind Kind) : Shape;

    /// <summary>Dictionary.Remove, with or without <c>out</c>.</summary>
    public sealed record MapRemove(int Key) : Shape;

    // ---- maps, sets, lookups, groups: reading ----------------------------------------------------------------------

    /// <summary>ContainsKey, and Contains of sets and lookups.</summary>
    public sealed record HasKey(int Source, int Key) : Shape;

    /// <summary>Value at a key: the indexer (throws when absent), TryGetValue (<c>out</c>, returns presence), GetValueOrDefault.</summary>
    public sealed record MapGet(int Source, int Key, MapGetKind Kind, int? DefaultValue = null) : Shape;

    /// <summary>Lookup indexer: the elements of a key, empty when absent.</summary>
    public sealed record LookupGet(int Source, int Key) : Shape;

    /// <summary>Keys, Values; enumeration order of a hash map is unordered for the prover.</summary>
    public sealed record MapView(int Source, bool Keys) : Shape;

    /// <summary>IGrouping.Key, KeyValuePair.Key.</summary>
    public sealed record KeyOf(int Source) : Shape;

    /// <summary>KeyValuePair.Value.</summary>
    public sealed record ValueOf(int Source) : Shape;

    // ---- scalars ---------------------------------------------------------------------------------------------------

    /// <summary>A pure function of its operands that looks at them only by value: Math.Abs, string.ToUpperInvariant, int.CompareTo. <see cref="Effects.Partial"/> when it may throw.</summary>
    public sealed record Scalar : Shape;

    /// <summary>A default comparer or other constant object: EqualityComparer.Default, StringComparer.Ordinal.</summary>
    public sealed record ConstantObject : Shape;

    /// <summary>
    /// Known to the evaluator only; a proof stops here: changes no other case tells (Array.Fill, Reverse of a range, PriorityQueue),
    /// and empty sets and maps with a comparer of their own, whose later members would be read with the default one.
    /// </summary>
    public sealed record Unmodelled : Shape;
}

public enum PartKind
{
    Take,
    Skip,
    TakeLast,
    SkipLast,

    /// <summary>GetRange, Slice, Substring(start, length): start in Amount, length in Length (null: to the end). Throws when out of range.</summary>
    Slice,

    /// <summary>A <c>System.Range</c> operand in Amount.</summary>
    Range,
}

public enum PickKind
{
    First,
    Last,
    Single,
    At,
    Min,
    Max,
}

public enum SetCombination
{
    Union,
    Except,
    Intersect,
    SymmetricExcept,
}

public enum MapPutKind
{
    Set,
    Add,
    TryAdd,
}

public enum MapGetKind
{
    Index,
    TryGet,
    OrDefault,
}
