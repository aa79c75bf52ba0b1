using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace FilterEquivariance.Verification.LibraryModels;

/// <summary>
/// A text file of user models: one line a member, <c>documentation-id shape(operand: number, …) effect …</c>. A line that starts with <c>#</c> is a comment.
/// </summary>
/// <param name="Models">The lines that can be used.</param>
/// <param name="Problems">The lines that cannot, in file order.</param>
public sealed record ModelFile(ImmutableArray<UserModel> Models, ImmutableArray<ModelProblem> Problems)
{
    /// <summary>How the name of a model file ends.</summary>
    public const string Ending = ".feqmodels";

    private const string Total = "total";
    private const string Materialises = "materialises";
    private const string Unordered = "unordered";

    private static readonly Regex Line = new(@"^(?<id>\S+)(\s+(?<shape>[^\s(]+)\s*(\((?<operands>[^)]*)\))?(?<effects>.*))?$", RegexOptions.CultureInvariant);

    /// <summary>Whether a path names a model file.</summary>
    public static bool IsOne(string path) => path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a file's lines.</summary>
    public static ModelFile Parse(string path, IEnumerable<string> lines)
    {
        var models = ImmutableArray.CreateBuilder<UserModel>();
        var problems = ImmutableArray.CreateBuilder<ModelProblem>();
        var number = 0;
        foreach (var text in lines)
        {
            var place = new ModelPlace(path, ++number);
            var line = text.Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (Parse(line, place, out var problem) is { } model)
                models.Add(model);
            else
                problems.Add(new ModelProblem(place, problem));
        }

        return new ModelFile(models.ToImmutable(), problems.ToImmutable());
    }

    internal static string NameOf(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    private static UserModel? Parse(string line, ModelPlace place, out string problem)
    {
        var match = Line.Match(line);
        var id = match.Groups["id"].Value;
        if (!id.StartsWith("M:", StringComparison.Ordinal) && !id.StartsWith("P:", StringComparison.Ordinal))
            return Fail($"'{id}' is not the documentation id of a method ('M:…') or property ('P:…')", out problem);
        if (ModelTable.TryGet(id, out _))
            return Fail($"'{id}' is known already", out problem);
        if (!match.Groups["shape"].Success)
            return Fail($"a shape must follow '{id}'", out problem);
        if (ShapeForm.Find(match.Groups["shape"].Value) is not { } form)
            return Fail($"'{match.Groups["shape"].Value}' is not a shape; the shapes are {List(ShapeForm.All.Select(known => known.Name))}", out problem);
        if (Operands(form, match.Groups["operands"].Value, out problem) is not { } operands || Effects(form, match.Groups["effects"].Value, out problem) is not { } effects)
            return null;
        return new UserModel(new LibraryModel(id, form.Make(operands), effects, Meaning: null), form, operands, place);
    }

    private static ImmutableDictionary<string, int>? Operands(ShapeForm form, string text, out string problem)
    {
        var operands = ImmutableDictionary<string, int>.Empty;
        foreach (var part in Words(text, ','))
        {
            var colon = part.IndexOf(':');
            var name = (colon < 0 ? part : part.Substring(0, colon)).Trim();
            if (!form.Required.Contains(name) && !form.Optional.Contains(name))
                return Absent($"the shape '{form.Name}' has no operand '{name}', only {List(form.Required.Concat(form.Optional))}", out problem);
            if (colon < 0 || !int.TryParse(part.Substring(colon + 1).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > byte.MaxValue)
                return Absent($"the operand '{name}' needs a number, as in '{name}: 0'", out problem);
            if (operands.ContainsKey(name))
                return Absent($"the operand '{name}' is given twice", out problem);
            if (operands.ContainsValue(number))
                return Absent($"operand {number} cannot be both '{operands.First(pair => pair.Value == number).Key}' and '{name}'", out problem);
            operands = operands.Add(name, number);
        }

        problem = "";
        return form.Required.FirstOrDefault(name => !operands.ContainsKey(name)) is { } missing
            ? Absent($"the shape '{form.Name}' needs the operand '{missing}', as in '{form.Example}'", out problem)
            : operands;
    }

    // What is not said is taken at its worst: it may throw, works when it is enumerated, and shows later changes of its source.
    private static Effects? Effects(ShapeForm form, string text, out string problem)
    {
        var effects = form.Effects | LibraryModels.Effects.Partial | LibraryModels.Effects.Deferred | LibraryModels.Effects.View;
        foreach (var word in Words(text.Replace(',', ' '), ' '))
        {
            switch (word)
            {
                case Total:
                    effects &= ~LibraryModels.Effects.Partial;
                    break;
                case Materialises:
                    effects &= ~(LibraryModels.Effects.Deferred | LibraryModels.Effects.View);
                    break;
                case Unordered:
                    effects |= LibraryModels.Effects.Unordered;
                    break;
                default:
                    problem = $"'{word}' is not an effect; the effects are {List([Total, Materialises, Unordered])}";
                    return null;
            }
        }

        problem = "";
        return effects;
    }

    private static string[] Words(string text, char separator) => [.. text.Split(separator).Select(word => word.Trim()).Where(word => word.Length > 0)];

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));

    private static UserModel? Fail(string sentence, out string problem)
    {
        problem = sentence;
        return null;
    }

    private static ImmutableDictionary<string, int>? Absent(string sentence, out string problem)
    {
        problem = sentence;
        return null;
    }
}
