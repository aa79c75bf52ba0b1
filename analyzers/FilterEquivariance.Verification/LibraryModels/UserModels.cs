using System.Collections.Immutable;

namespace FilterEquivariance.Verification.LibraryModels;

/// <summary>The user models of one compilation, by documentation id.</summary>
public sealed class UserModels
{
    private readonly ImmutableDictionary<string, UserModel> _byId;

    private UserModels(ImmutableDictionary<string, UserModel> byId, ImmutableArray<ModelProblem> problems)
    {
        _byId = byId;
        Problems = problems;
    }

    /// <summary>No user models.</summary>
    public static UserModels None { get; } = new(ImmutableDictionary<string, UserModel>.Empty, []);

    /// <summary>All models that can be used.</summary>
    public IEnumerable<UserModel> All => _byId.Values;

    /// <summary>Lines that cannot be used, in file order.</summary>
    public ImmutableArray<ModelProblem> Problems { get; }

    /// <summary>The models of some files. A member described twice counts once, as it was described first.</summary>
    public static UserModels Of(IEnumerable<ModelFile> files)
    {
        var byId = ImmutableDictionary.CreateBuilder<string, UserModel>(StringComparer.Ordinal);
        var problems = ImmutableArray.CreateBuilder<ModelProblem>();
        foreach (var file in files)
        {
            problems.AddRange(file.Problems);
            foreach (var model in file.Models)
            {
                if (byId.TryGetValue(model.Model.Id, out var first))
                    problems.Add(new ModelProblem(model.Place, $"'{model.Model.Id}' is described already, at line {first.Place.Line} of '{ModelFile.NameOf(first.Place.Path)}'"));
                else
                    byId.Add(model.Model.Id, model);
            }
        }

        return new UserModels(byId.ToImmutable(), problems.ToImmutable());
    }

    /// <summary>The model of a member, or null.</summary>
    public UserModel? Find(string id) => _byId.TryGetValue(id, out var model) ? model : null;

    /// <summary>The same models without those a check against the referenced assemblies rejects.</summary>
    public UserModels Without(IReadOnlyCollection<(UserModel Model, ModelProblem Problem)> rejected) =>
        rejected.Count == 0 ? this : new UserModels(_byId.RemoveRange(rejected.Select(one => one.Model.Model.Id)), [.. Problems, .. rejected.Select(one => one.Problem)]);
}
