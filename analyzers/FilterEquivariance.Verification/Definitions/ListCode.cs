using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Definitions;

/// <summary>Writes list core over lists of one element type.</summary>
internal sealed class ListCode(SourceLocation location, TypeRef element)
{
    private const string Linq = "M:System.Linq.Enumerable.";
    private const string Source = "System.Collections.Generic.IEnumerable{``0}";

    private int _temporaries;

    /// <summary>The type of results.</summary>
    public TypeRef Array { get; } = ArrayOf(element);

    /// <summary>In front of the code: operands that may not be evaluated again.</summary>
    public List<Statement> Before { get; } = [];

    /// <summary>The type of what a term takes.</summary>
    public TypeRef List { get; } = ListOf(element);

    private TypeRef Lazy { get; } = Sequence("IEnumerable", SequenceShape.Enumerable, element);

    private SourceLocation At => location;

    public static TypeRef ArrayOf(TypeRef element) => new(TypeKind.Sequence, element.Name + "[]", [element]) { Definition = "System.Array", Sequence = SequenceShape.Array };

    public static TypeRef ListOf(TypeRef element) => Sequence("IReadOnlyList", SequenceShape.ReadOnlyList, element);

    public static TypeRef Function(TypeRef parameter, TypeRef result) =>
        new(TypeKind.Function, $"Func<{parameter.Name}, {result.Name}>", [parameter, result]) { Definition = "System.Func`2" };

    /// <summary>A value that is evaluated where the call stands, once.</summary>
    public Operation Once(Operation value)
    {
        if (value is Operation.Constant or Operation.Lambda)
            return value;
        var variable = new Variable($"operand{++_temporaries}", value.Type, VariableKind.Temporary);
        Before.Add(new Statement.Declare(At, variable, value));
        return new Operation.Read(At, variable);
    }

    /// <summary>The value; where it may be null, the exception in place of that.</summary>
    public Operation NotNull(Operation value, string exception)
    {
        if (!value.Type.MayBeNull || value is Operation.Lambda)
            return value;
        var type = value.Type with { MayBeNull = false };
        return new Operation.Coalesce(At, type, value, new Operation.Throw(At, type, exception, []));
    }

    /// <summary>A term: an array for each list.</summary>
    public Operation Term(TypeRef type, Func<Operation, Operation> body)
    {
        var list = new Variable("xs", List, VariableKind.LambdaParameter);
        return new Operation.Lambda(At, type, [list], new Statement.Return(At, ToArray(body(new Operation.Read(At, list)))));
    }

    public Operation Lambda(TypeRef parameter, TypeRef result, Func<Operation, Operation> body)
    {
        var variable = new Variable("x", parameter, VariableKind.LambdaParameter);
        return new Operation.Lambda(At, Function(parameter, result), [variable], new Statement.Return(At, body(new Operation.Read(At, variable))));
    }

    public Operation Let(TypeRef type, Operation value, Func<Operation, Operation> body)
    {
        var variable = new Variable("held", type, VariableKind.Temporary);
        return new Operation.Sequence(At, [new Statement.Declare(At, variable, value)], body(new Operation.Read(At, variable)));
    }

    public Operation Apply(Operation function, TypeRef result, Operation argument) => new Operation.Invoke(At, result, function, [argument]);

    /// <summary>The term on any list: spans are copied, since functions cannot hold them.</summary>
    public Operation ApplyTerm(Operation term, Operation list)
    {
        list = WithoutSpan(list);
        return Apply(term, Array, list.Type.Equals(List) ? list : new Operation.Convert(At, List, list, ConversionKind.SequenceView, IsChecked: false));
    }

    /// <summary>A span's elements as an array; other lists as they are.</summary>
    public Operation WithoutSpan(Operation list) =>
        list.Type.Sequence is SequenceShape.ReadOnlySpan or SequenceShape.Span ? Call("M:System.ReadOnlySpan`1.ToArray", Array, list) : list;

    /// <summary>A new list of a shape; null for shapes that are not written here.</summary>
    public Operation? New(TypeRef type, Operation list) => type.Sequence switch
    {
        SequenceShape.Array => ToArray(list),
        SequenceShape.List => Enumerate($"ToList``1({Source})", type, View(list)),
        SequenceShape.Enumerable or SequenceShape.ReadOnlyList or SequenceShape.ReadOnlyCollection or SequenceShape.Collection or SequenceShape.ListInterface =>
            new Operation.Convert(At, type, ToArray(list), ConversionKind.SequenceView, IsChecked: false),
        _ => null,
    };

    public Operation Where(Operation list, Operation predicate) => Enumerate($"Where``1({Source},System.Func{{``0,System.Boolean}})", Lazy, View(list), predicate);

    public Operation Not(Operation value) => new Operation.Unary(At, TypeRef.Boolean, UnaryOperator.Not, value, IsChecked: false);

    public Operation Compare(BinaryOperator comparison, Operation left, Operation right) => new Operation.Binary(At, TypeRef.Boolean, comparison, left, right, IsChecked: false);

    public Operation Number(int value) => new Operation.Constant(At, TypeRef.Int32, value);

    public Operation Concat(Operation first, Operation second) => Enumerate($"Concat``1({Source},{Source})", Lazy, View(first), View(second));

    public Operation Reverse(Operation list) => Enumerate($"Reverse``1({Source})", Lazy, View(list));

    public Operation Nothing() => new Operation.LibraryCall(At, Lazy, Linq + "Empty``1", []) { Name = "Empty", TypeArguments = [element] };

    /// <summary>Each element as often as the count says.</summary>
    public Operation Copies(Operation list, Func<Operation, Operation> count) => SelectMany(
        list,
        Lambda(element, Lazy, x => new Operation.LibraryCall(At, Lazy, Linq + "Repeat``1(``0,System.Int32)", [x, count(x)]) { Name = "Repeat", TypeArguments = [element] }));

    /// <summary>Passes over a list.</summary>
    public Operation Run(Passes passes, Operation list) => Run(new JointPasses(passes.Select(pass => new JointPass(0, pass))), [list]);

    /// <summary>Passes over several lists.</summary>
    public Operation Run(JointPasses passes, ImmutableArray<Operation> lists) => passes.Select(pass => Run(pass.Pass, lists[pass.List])).DefaultIfEmpty(Nothing()).Aggregate(Concat);

    public Operation OrderBy(string name, Operation list, Operation key, Operation? order = null)
    {
        var comparer = order is null ? "" : ",System.Collections.Generic.IComparer{``1}";
        ImmutableArray<Operation> operands = order is null ? [View(list), key] : [View(list), key, order];
        var ordered = Sequence("IOrderedEnumerable", SequenceShape.OrderedEnumerable, element) with { Definition = "System.Linq.IOrderedEnumerable`1" };
        return new Operation.LibraryCall(At, ordered, $"{Linq}{name}``2({Source},System.Func{{``0,``1}}{comparer})", operands) { Name = name, TypeArguments = [element, key.Type.Arguments[1]] };
    }

    public Operation Distinct(Operation list, Operation? equality) => equality is null
        ? Enumerate($"Distinct``1({Source})", Lazy, View(list))
        : Enumerate($"Distinct``1({Source},System.Collections.Generic.IEqualityComparer{{``0}})", Lazy, View(list), equality);

    public Operation Grouped(Operation list, Operation? equality)
    {
        var group = new TypeRef(TypeKind.Grouping, $"IGrouping<{element.Name}, {element.Name}>", [element, element]) { Definition = "System.Linq.IGrouping`2" };
        var groups = Keyed("GroupBy", Sequence("IEnumerable", SequenceShape.Enumerable, group), list, equality);
        return SelectMany(groups, Lambda(group, Lazy, View), group);
    }

    /// <summary>The elements of a list by their value.</summary>
    public (TypeRef Type, Operation Value) Lookup(Operation list, Operation? equality)
    {
        var type = new TypeRef(TypeKind.Lookup, $"ILookup<{element.Name}, {element.Name}>", [element, element]) { Definition = "System.Linq.ILookup`2" };
        return (type, Keyed("ToLookup", type, list, equality));
    }

    /// <summary>How often a value occurs in a lookup.</summary>
    public Operation Count(Operation lookup, Operation value) =>
        Call($"{Linq}Count``1({Source})", TypeRef.Int32, new Operation.LibraryCall(At, Lazy, "P:System.Linq.ILookup`2.Item(`0)", [lookup, value]) { Name = "[]", TypeArguments = [element, element] });

    public (TypeRef Type, Operation Value) EmptySet(Operation? equality)
    {
        var type = new TypeRef(TypeKind.Set, $"HashSet<{element.Name}>", [element]) { Definition = "System.Collections.Generic.HashSet`1" };
        const string Constructor = "M:System.Collections.Generic.HashSet`1.#ctor";
        return (type, equality is null ? Call(Constructor, type) : Call(Constructor + "(System.Collections.Generic.IEqualityComparer{`0})", type, equality));
    }

    public Operation AddTo(Operation set, Operation value) => Call("M:System.Collections.Generic.HashSet`1.Add(`0)", TypeRef.Boolean, set, value);

    public Operation WithBefore(Operation value) => Before.Count == 0 ? value : new Operation.Sequence(At, [.. Before], value);

    private Operation Run(Pass pass, Operation list)
    {
        var directed = pass.Direction == Direction.Forward ? list : Reverse(list);
        return pass.Copies == 1 ? directed : Copies(directed, _ => Number(pass.Copies));
    }

    public Operation ToArray(Operation list) => list.Type.Sequence == SequenceShape.Array ? list : Enumerate($"ToArray``1({Source})", Array, View(list));

    private Operation View(Operation list) =>
        list.Type.Sequence is SequenceShape.Enumerable or SequenceShape.OrderedEnumerable ? list : new Operation.Convert(At, Lazy, list, ConversionKind.SequenceView, IsChecked: false);

    private Operation SelectMany(Operation list, Operation function, TypeRef? outer = null) =>
        new Operation.LibraryCall(At, Lazy, $"{Linq}SelectMany``2({Source},System.Func{{``0,System.Collections.Generic.IEnumerable{{``1}}}})", [View(list), function])
        {
            Name = "SelectMany",
            TypeArguments = [outer ?? element, element],
        };

    private Operation Keyed(string name, TypeRef type, Operation list, Operation? equality)
    {
        var comparer = equality is null ? "" : ",System.Collections.Generic.IEqualityComparer{``1}";
        ImmutableArray<Operation> operands = [View(list), Lambda(element, element, x => x)];
        return new Operation.LibraryCall(At, type, $"{Linq}{name}``2({Source},System.Func{{``0,``1}}{comparer})", equality is null ? operands : operands.Add(equality))
        {
            Name = name,
            TypeArguments = [element, element],
        };
    }

    private Operation Enumerate(string id, TypeRef type, params ImmutableArray<Operation> operands) => Call(Linq + id, type, operands);

    private Operation Call(string id, TypeRef type, params ImmutableArray<Operation> operands)
    {
        var end = id.IndexOfAny(['`', '('], id.LastIndexOf('.', id.IndexOf('(') is var open and >= 0 ? open : id.Length - 1));
        var start = id.LastIndexOf('.', end < 0 ? id.Length - 1 : end) + 1;
        return new Operation.LibraryCall(At, type, id, operands) { Name = end < 0 ? id.Substring(start) : id.Substring(start, end - start), TypeArguments = [element] };
    }

    private static TypeRef Sequence(string name, SequenceShape shape, TypeRef element) =>
        new(TypeKind.Sequence, $"{name}<{element.Name}>", [element]) { Definition = $"System.Collections.Generic.{name}`1", Sequence = shape };
}
