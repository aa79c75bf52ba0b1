using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.Relations;

namespace FilterEquivariance.Verification.Proving;

/// <summary>Steps that carry a proof without being its point. They stand in the derivation and not in its summary.</summary>
internal sealed partial class RelationalReading
{
    private const string SameElements = "same elements";
    private const string AddedAlike = "added in both runs alike";
    private const string TakenAlike = "taken out in both runs alike";
    private const string SameAnswer = "same answer in both runs";
    private const string SameEntry = "same entries in both runs";
    private const string Described = "described by a model";

    /// <summary>Whether a rule only carries others.</summary>
    public static bool IsSupporting(string rule) =>
        rule is SameElements or AddedAlike or TakenAlike or SameAnswer or SameEntry or Described or "reading a called function" or "same exception" or Prover.CaseDistinction;

    /// <summary>Records a call that both runs make and that no other rule was noted for.</summary>
    private void NoteSupport(Call call, Relation result)
    {
        if (call.Mode != Mode.Paired || Blocked is not null || result is Relation.Lost || _steps.Any(step => step.Location == call.Location))
            return;
        var rule = call.Node.UserModel is not null ? Described : call.Model.Shape switch
        {
            Shape.Copy => SameElements,
            Shape.Append or Shape.Add or Shape.AddRange or Shape.Insert or Shape.InsertRange or Shape.SetAdd => AddedAlike,
            Shape.TakeOut or Shape.RemoveItem or Shape.RemoveAt or Shape.SetRemove => TakenAlike,
            Shape.MapPut or Shape.MapGet or Shape.MapRemove => SameEntry,
            Shape.Pick or Shape.Count or Shape.Any or Shape.All or Shape.Contains or Shape.HasKey or Shape.Summary => SameAnswer,
            _ => null,
        };
        if (rule is not null)
            Note(rule, call.Name, call.Location);
    }
}
