namespace FilterEquivariance.Verification.ListCore;

/// <summary>What a library call may do to the collections it is given, as far as rewriting needs it. Unknown members may do everything.</summary>
internal static class LibraryEffects
{
    private static readonly HashSet<string> ReadingMembers =
    [
        "Contains", "IndexOf", "LastIndexOf", "ToArray", "ToList", "GetRange", "Exists", "Find", "FindAll", "FindIndex", "FindLast", "TrueForAll", "ConvertAll",
        "BinarySearch", "Peek", "TryPeek", "ContainsKey", "TryGetValue", "#ctor", "ForEach", "CompareTo", "Equals", "Slice",
    ];

    private static readonly HashSet<string> ChangingMembers =
    [
        "Add", "AddRange", "Insert", "InsertRange", "Remove", "RemoveAt", "RemoveAll", "RemoveRange", "Clear", "Reverse", "Sort", "Push", "Pop", "TryPop",
        "Enqueue", "Dequeue", "TryDequeue", "AddFirst", "AddLast", "RemoveFirst", "RemoveLast", "TryAdd", "UnionWith", "ExceptWith", "IntersectWith",
    ];

    /// <summary>May the call change the contents of this operand (a later enumeration of a lazy result not counted)?</summary>
    public static bool MayChange(Operation.LibraryCall call, int operand)
    {
        if (IsScalar(call.Operands[operand].Type))
            return false;
        if (call.Id == "array.set" || call.Id.StartsWith("set:", StringComparison.Ordinal))
            return operand == 0;
        if (IsReading(call))
            return false;
        return !(operand > 0 && IsCollectionMember(call) && ChangingMembers.Contains(MemberName(call.Id)));
    }

    /// <summary>Can the call's result, or anything the call stores, be the very object given as this operand?</summary>
    public static bool MayPassOn(Operation.LibraryCall call, int operand)
    {
        if (call.Id is "array.get" or "array.set" or "array.new")
            return operand != 0;
        var name = MemberName(call.Id);
        if (call.Id.StartsWith("P:", StringComparison.Ordinal) || call.Id.StartsWith("set:", StringComparison.Ordinal))
            return operand != 0;
        if (name is "AsEnumerable" or "Cast" or "OfType" or "AsReadOnly" or "AsSpan" or "AsMemory" or "Slice")
            return true;
        if (call.Id.StartsWith("M:System.Linq.Enumerable.", StringComparison.Ordinal))
            return operand != 0 && name is not ("Concat" or "Zip" or "Except" or "Intersect" or "Union" or "SequenceEqual" or "Join");
        if (!IsCollectionMember(call))
            return true;
        return operand == 0
            ? !ReadingMembers.Contains(name) && !ChangingMembers.Contains(name)
            : name is not ("AddRange" or "InsertRange" or "UnionWith" or "ExceptWith" or "IntersectWith") && !(name == "#ctor" && call.Operands.Length == 1);
    }

    /// <summary>Is the result a collection that nothing else refers to?</summary>
    public static bool IsFresh(Operation.LibraryCall call)
    {
        if (call.Id == "array.new")
            return true;
        var name = MemberName(call.Id);
        return name is "ToList" or "ToArray" or "ToHashSet" or "ToDictionary"
            || (name is "#ctor" or "GetRange" or "FindAll" or "ConvertAll" && call.Id.StartsWith("M:System.Collections.Generic.", StringComparison.Ordinal));
    }

    /// <summary>Values without contents that could change.</summary>
    public static bool IsScalar(TypeRef type) =>
        type.Kind is < TypeKind.Object or TypeKind.Function or TypeKind.Comparer or TypeKind.IndexOrRange or TypeKind.TypeParameter or TypeKind.Exception
        || (type.Kind == TypeKind.Nullable && IsScalar(type.Arguments[0]))
        || type is { Kind: TypeKind.Record, Record: { IsImmutable: true } record } && record.Fields.All(field => IsScalar(field.Type));

    private static bool IsReading(Operation.LibraryCall call)
    {
        if (call.Id is "array.get" or "array.new" || call.Id.StartsWith("P:", StringComparison.Ordinal))
            return true;
        if (call.Id.StartsWith("M:System.Linq.Enumerable.", StringComparison.Ordinal) || call.Id.StartsWith("M:System.String.", StringComparison.Ordinal)
            || call.Id.StartsWith("M:System.Math.", StringComparison.Ordinal))
            return true;
        return IsCollectionMember(call) && ReadingMembers.Contains(MemberName(call.Id));
    }

    private static bool IsCollectionMember(Operation.LibraryCall call) =>
        call.Id.StartsWith("M:System.Collections.Generic.", StringComparison.Ordinal) || call.Id.StartsWith("M:System.Array.", StringComparison.Ordinal);

    private static string MemberName(string id)
    {
        var end = id.IndexOf('(');
        if (end < 0)
            end = id.Length;
        var start = id.LastIndexOf('.', end - 1) + 1;
        var name = id.Substring(start, end - start);
        var arity = name.IndexOf('`');
        return arity < 0 ? name : name.Substring(0, arity);
    }
}
