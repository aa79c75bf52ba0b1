using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.ListCore.Normalizer;

namespace FilterEquivariance.Verification.Proving;

/// <summary>
/// Maps that never lose a key: held by a local that gets one value in a whole run, of which the code does nothing but ask, enumerate and add. One value means that it
/// is declared by the entry, outside of loops and lambdas, and that the entry does not call itself.
/// </summary>
internal sealed class GrowingMaps(Variable map) : Walker
{
    private int _allowed;
    private int _reads;
    private int _declarations;
    private bool _assigned;
    private int _repeated;
    private int _puts;

    public static bool Has(Program program, Variable map) => Search(program, map) is not null;

    /// <summary>Neither does the map get a key.</summary>
    public static bool HasSettled(Program program, Variable map) => Search(program, map) is { _puts: 0 };

    private static GrowingMaps? Search(Program program, Variable map)
    {
        if (!Occurrences.In(program.Entry.Body).Declares(map) || CallGraph.RecursiveFunctions(program).Contains(program.Entry.Id))
            return null;
        var search = new GrowingMaps(map);
        foreach (var function in program.Functions.Values)
            search.Visit(function.Body);
        return search is { _assigned: false, _declarations: 1 } && search._reads == search._allowed ? search : null;
    }

    public override void Visit(Operation operation)
    {
        if (operation is Operation.LibraryCall { Operands: [var receiver, ..] } call && Forms.AsVariable(receiver) == map
            && ModelTable.TryGet(call.Id, out var model) && model!.Shape is Shape.HasKey or Shape.MapGet or Shape.MapPut or Shape.MapView or Shape.Count)
        {
            _allowed++;
            _puts += model.Shape is Shape.MapPut ? 1 : 0;
        }

        _repeated += operation is Operation.Lambda ? 1 : 0;
        base.Visit(operation);
        _repeated -= operation is Operation.Lambda ? 1 : 0;
    }

    public override void Visit(Statement statement)
    {
        if (statement is Statement.ForEach loop && Forms.AsVariable(loop.Source) == map)
            _allowed++;
        var isLoop = statement is Statement.Loop or Statement.ForEach or Statement.Drain;
        _repeated += isLoop ? 1 : 0;
        base.Visit(statement);
        _repeated -= isLoop ? 1 : 0;
    }

    protected override void Visit(Variable variable, Use use)
    {
        if (variable != map)
            return;
        _reads += use == Use.Read ? 1 : 0;
        _declarations += use != Use.Declare ? 0 : _repeated > 0 ? 2 : 1;
        _assigned |= use == Use.Assign;
    }
}
