using System.Collections.Immutable;

namespace FilterEquivariance.Verification.LibraryModels;

/// <summary>
/// What users say about a member of a referenced assembly: id, shape and effects. It is trusted like an assumption: a proof that uses it names it. It has no
/// meaning, so the evaluator refuses the member.
/// </summary>
/// <param name="Model">The row, as the tables would hold it.</param>
/// <param name="Form">The shape's entry of the vocabulary.</param>
/// <param name="Operands">The operand numbers that the shape names.</param>
/// <param name="Place">Where it was written.</param>
public sealed record UserModel(LibraryModel Model, ShapeForm Form, ImmutableDictionary<string, int> Operands, ModelPlace Place)
{
    /// <summary>The member in words: namespace, types and name, without parameters.</summary>
    public string MemberName
    {
        get
        {
            var end = Model.Id.IndexOf('(');
            var name = (end < 0 ? Model.Id : Model.Id.Substring(0, end)).Substring(2);
            return string.Join(".", name.Split('.').Select(part => part.Split('`')[0])).Replace("#ctor", "new");
        }
    }
}

/// <summary>A line of a model file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">1-based line.</param>
public sealed record ModelPlace(string Path, int Line);

/// <summary>A line of a model file that cannot be used.</summary>
/// <param name="Place">The line.</param>
/// <param name="Sentence">Why, without final full stop.</param>
public sealed record ModelProblem(ModelPlace Place, string Sentence);
