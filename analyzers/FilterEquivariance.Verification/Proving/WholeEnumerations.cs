using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Proving;

/// <summary>
/// Whether every query and iterator of a program is read to its end where it is read at all. Then what is asked of an element in the run on fewer elements has been asked of
/// it in the other run, too: no <c>Any</c>, <c>First</c> or <c>break</c> is there that a dropped element would satisfy before a kept one is looked at.
/// </summary>
internal sealed class WholeEnumerations : Walker
{
    private static readonly HashSet<string> WholeSummaries = ["Sum", "Average", "Min", "Max", "Join", "Concat"];

    private readonly Program _program;
    private bool _endsEarly;

    private WholeEnumerations(Program program) => _program = program;

    public static bool Only(Program program)
    {
        var walker = new WholeEnumerations(program);
        foreach (var function in program.Functions.Values.Append(program.Entry))
        {
            // An exception that is caught ends what was being read.
            walker._endsEarly |= Occurrences.In(function.Body).HasCatch;
            walker.Visit(function.Body);
        }

        return !walker._endsEarly;
    }

    public override void Visit(Operation operation)
    {
        if (operation is Operation.LibraryCall call && call.Operands.Any(IsLate))
            _endsEarly |= call.UserModel is not null || !ModelTable.TryGet(call.Id, out var model) || !ReadsAll(model!.Shape, call);
        base.Visit(operation);
    }

    public override void Visit(Statement statement)
    {
        if (statement is Statement.ForEach loop && IsLate(loop.Source))
        {
            var body = Occurrences.In(loop.Body);
            _endsEarly |= body.HasReturn || body.HasBreak(loop.Label) || Occurrences.In(loop).HasOutwardJump;
        }

        base.Visit(statement);
    }

    // What may call, when it is enumerated or called, code that may not end. The input has been enumerated before; functions that are parameters end.
    private bool IsLate(Operation operation)
    {
        while (operation is Operation.Convert { Kind: ConversionKind.Identity or ConversionKind.SequenceView } convert)
            operation = convert.Operand;
        if (operation is Operation.Read { Variable: var variable } && _program.Entry.Parameters.Contains(variable))
            return false;
        return operation is Operation.Lambda lambda
            ? UnmeasuredLoops.In(_program, lambda)
            : operation.Type.Kind is TypeKind.Function or TypeKind.Object or TypeKind.Other || operation.Type.Sequence is SequenceShape.Enumerable or SequenceShape.OrderedEnumerable;
    }

    private static bool ReadsAll(Shape shape, Operation.LibraryCall call) => shape switch
    {
        Shape.Copy or Shape.Select or Shape.SelectMany or Shape.Where or Shape.OfType or Shape.Concat or Shape.Append or Shape.Reverse or Shape.Sort or Shape.ThenBy or Shape.Distinct
            or Shape.Union or Shape.Except or Shape.GroupBy or Shape.ToLookup or Shape.ToMap or Shape.Fold or Shape.ForEach or Shape.Count or Shape.AddRange or Shape.RemoveAll => true,
        Shape.Changed changed => ReadsAll(changed.Change, call),
        Shape.Summary or Shape.Text => WholeSummaries.Contains(call.Name),
        _ => false,
    };
}
