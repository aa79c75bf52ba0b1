namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// A recursion that splits its list into two shorter ones and puts the two results one after the other, with an own answer for one element, becomes
/// <c>xs.SelectMany(x =&gt; answer)</c>; with the results the other way round, the same over the reverse. By induction on the length: every split gives that.
/// </summary>
internal sealed class HalvingPass : IPass
{
    private const string SelectManyId = "M:System.Linq.Enumerable.SelectMany``2(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Collections.Generic.IEnumerable{``1}})";
    private const string ReverseId = "M:System.Linq.Enumerable.Reverse``1(System.Collections.Generic.IEnumerable{``0})";
    private const string ToListId = "M:System.Linq.Enumerable.ToList``1(System.Collections.Generic.IEnumerable{``0})";
    private const string ToArrayId = "M:System.Linq.Enumerable.ToArray``1(System.Collections.Generic.IEnumerable{``0})";

    public Function Run(Function function, FunctionFacts facts)
    {
        if (function.IsIterator || !function.ReturnType.IsSequence || function.Parameters.Where(p => p.Type.IsSequence).ToList() is not [var list] || facts.MayBeNull(list) || facts.Assignments(list) > 0 || facts.IsShared(list))
            return function;
        var bases = new BaseCases(list);
        var halves = new Halves(function, list, facts);
        foreach (var statement in Forms.Flatten(function.Body))
        {
            if (!halves.HasBegun && bases.Add(statement))
                continue;
            if (!halves.Add(statement))
                return function;
        }

        if (halves.IsReversed is not { } reversed || !bases.IsEmptyForNone)
            return function;
        var item = new Variable($"{list.Name}[0]", list.Type.Element, VariableKind.LambdaParameter);
        if (bases.AnswerForOne(item, function.ReturnType) is not { } answer)
            return function;
        var location = function.Body.Location;
        var result = Result(location, list, item, answer, reversed, function.ReturnType);
        return result is null ? function : function with { Body = new Statement.Return(location, result) };
    }

    private static Operation? Result(SourceLocation location, Variable list, Variable item, Operation answer, bool reversed, TypeRef type)
    {
        var element = type.Element;
        Operation source = new Operation.Convert(location, Forms.EnumerableOf(item.Type), new Operation.Read(location, list), ConversionKind.SequenceView, false);
        if (reversed)
            source = Forms.Call(location, source.Type, ReverseId, "Reverse", item.Type, source);
        var view = new Operation.Convert(answer.Location, Forms.EnumerableOf(element), answer, ConversionKind.SequenceView, false);
        var lambda = Forms.Function(location, item, view.Type, new Statement.Return(answer.Location, view));
        var all = new Operation.LibraryCall(location, Forms.EnumerableOf(element), SelectManyId, [source, lambda]) { Name = "SelectMany", TypeArguments = [item.Type, element] };
        return type.Sequence switch
        {
            SequenceShape.List => Forms.Call(location, type, ToListId, "ToList", element, all),
            SequenceShape.Array => Forms.Call(location, type, ToArrayId, "ToArray", element, all),
            SequenceShape.Enumerable => all,
            _ => null,
        };
    }
}
