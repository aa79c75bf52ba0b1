using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore;

/// <summary>What the engine needs to know of a C# type. Free of Roslyn, compared by value.</summary>
/// <param name="Kind">The family.</param>
/// <param name="Name">Display name as in C# (<c>int</c>, <c>List&lt;T&gt;</c>, <c>Shop.Order</c>); part of the identity.</param>
/// <param name="Arguments">Element type of a sequence; key and value of a map, lookup or grouping; underlying type of a nullable or enum; parameters, then result, of a delegate.</param>
public sealed record TypeRef(TypeKind Kind, string Name, ImmutableArray<TypeRef> Arguments)
{
    /// <summary>The metadata name of the definition with namespace, such as <c>System.Collections.Generic.List`1</c>.</summary>
    public string Definition { get; init; } = "";

    /// <summary>Sequence shapes only.</summary>
    public SequenceShape Sequence { get; init; }

    /// <summary>Records, tuples, anonymous types and plain data classes or structs: their fields and equality.</summary>
    public RecordShape? Record { get; init; }

    /// <summary>An abstract class of this compilation: the data types that derive from it, in source order. What else derives from it is not known.</summary>
    public ImmutableArray<TypeRef> Variants { get; init; } = [];

    /// <summary>A reference type (or unconstrained type parameter) annotated with <c>?</c>. Code compiled without annotations is taken to mean non-null.</summary>
    public bool MayBeNull { get; init; }

    /// <summary>Type parameters only: constrained to a reference type, value type, or an ordering interface.</summary>
    public TypeParameterTraits Traits { get; init; }

    public static TypeRef Simple(TypeKind kind, string name) => new(kind, name, []);

    public static TypeRef Void { get; } = Simple(TypeKind.Void, "void");

    public static TypeRef Boolean { get; } = Simple(TypeKind.Boolean, "bool");

    public static TypeRef Int32 { get; } = Simple(TypeKind.Int32, "int");

    public static TypeRef Object { get; } = Simple(TypeKind.Object, "object");

    public static TypeRef Other(string name) => Simple(TypeKind.Other, name);

    public TypeRef Element => Arguments[0];

    public bool IsSequence => Kind == TypeKind.Sequence;

    /// <summary>A node of a linked list; the element type is its argument.</summary>
    public bool IsNode => Definition == "System.Collections.Generic.LinkedListNode`1";

    public bool IsIntegral => Kind is >= TypeKind.SByte and <= TypeKind.NativeUInt;

    public bool IsFloating => Kind is TypeKind.Single or TypeKind.Double;

    public bool Equals(TypeRef? other) =>
        other is not null && Kind == other.Kind && Name == other.Name && Sequence == other.Sequence && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => (Kind, Name).GetHashCode();

    public override string ToString() => Name;
}

/// <summary>Families of types.</summary>
public enum TypeKind
{
    Void,
    Boolean,
    Char,
    SByte,
    Byte,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    UInt64,
    NativeInt,
    NativeUInt,
    Single,
    Double,
    Decimal,
    String,
    Enum,

    /// <summary>A value type of the framework without parts that could change, compared by value: <c>DateTime</c>, <c>TimeSpan</c>, <c>Guid</c>; <see cref="TypeRef.Definition"/> tells which.</summary>
    Value,

    Object,

    /// <summary>A type parameter of the analysed function or its type: opaque.</summary>
    TypeParameter,

    /// <summary>A tuple, record, anonymous type or plain data type whose construction and equality the engine knows; see <see cref="TypeRef.Record"/>.</summary>
    Record,

    /// <summary><c>Nullable&lt;V&gt;</c> of a value type.</summary>
    Nullable,

    /// <summary>A list shape: ordered, with an element type; see <see cref="TypeRef.Sequence"/>.</summary>
    Sequence,

    /// <summary>HashSet, SortedSet, ISet, immutable sets; element type in <c>Arguments[0]</c>.</summary>
    Set,

    /// <summary>Dictionary and its relatives; key and value in <c>Arguments</c>.</summary>
    Map,

    /// <summary><c>ILookup</c>; key and element in <c>Arguments</c>.</summary>
    Lookup,

    /// <summary><c>IGrouping</c>; key and element in <c>Arguments</c>.</summary>
    Grouping,

    /// <summary>PriorityQueue; element and priority in <c>Arguments</c>.</summary>
    PriorityQueue,

    /// <summary>A delegate; parameters then result (or void) in <c>Arguments</c>.</summary>
    Function,

    /// <summary>A comparer or equality comparer; the compared type in <c>Arguments[0]</c>.</summary>
    Comparer,

    Exception,

    /// <summary><c>System.Index</c> or <c>System.Range</c>.</summary>
    IndexOrRange,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>Ordered list shapes (contract of the laws, section 2) and the collections functions are written with.</summary>
public enum SequenceShape
{
    None,
    Array,
    List,
    Enumerable,
    OrderedEnumerable,
    ReadOnlyList,
    ReadOnlyCollection,
    Collection,
    ListInterface,
    ImmutableArray,
    ImmutableList,
    ImmutableArrayBuilder,
    LinkedList,
    Queue,
    Stack,
    Memory,
    ReadOnlyMemory,
    Span,
    ReadOnlySpan,

    /// <summary><c>string</c> where it is used as a list of <c>char</c>. The type of a string value is always <see cref="TypeKind.String"/>; this shape only describes parameters and results.</summary>
    String,

    /// <summary>Keys or values of a map, and other ordered views not listed above.</summary>
    View,
}

/// <summary>What is known of a type parameter.</summary>
[Flags]
public enum TypeParameterTraits
{
    None = 0,
    ReferenceType = 1,
    ValueType = 2,
    Comparable = 4,
    Number = 8,

    /// <summary>Constrained to a class or to interfaces of the user: members may be called on it.</summary>
    OtherConstraint = 16,

    /// <summary>A constraint rules out nullable type arguments.</summary>
    NotNull = 32,
}

/// <summary>A type made of fields: tuple, record, anonymous type, or a class or struct that only holds data.</summary>
/// <param name="Name">Display name.</param>
/// <param name="IsValueType">Copied on assignment.</param>
/// <param name="IsTuple">A value tuple: printed as <c>(1, 2)</c>.</param>
/// <param name="Fields">The fields in constructor order.</param>
/// <param name="Equality">How <c>EqualityComparer&lt;T&gt;.Default</c> compares two values.</param>
public sealed record RecordShape(string Name, bool IsValueType, bool IsTuple, ImmutableArray<Field> Fields, RecordEquality Equality)
{
    /// <summary>Every field is read-only after construction (init-only or get-only). Mutable data classes are not.</summary>
    public bool IsImmutable { get; init; } = true;

    /// <summary>Metadata names of the classes it derives from, <c>object</c> left out.</summary>
    public ImmutableArray<string> Bases { get; init; } = [];

    public bool Equals(RecordShape? other) => other is not null && Name == other.Name && Fields.Length == other.Fields.Length;

    public override int GetHashCode() => Name.GetHashCode();
}

/// <summary>Equality of a record shape.</summary>
public enum RecordEquality
{
    /// <summary>Field by field (records, tuples, anonymous types, structs without an override).</summary>
    Structural,

    /// <summary>By reference (plain classes).</summary>
    Reference,

    /// <summary>Written by the user: the evaluator refuses it, the prover takes it as an equivalence it knows nothing about.</summary>
    Custom,
}

/// <summary>A field or auto-property of a record shape.</summary>
/// <param name="Name">Property or field name; <c>Item1</c>… for tuples.</param>
/// <param name="Type">Its type.</param>
public sealed record Field(string Name, TypeRef Type);
