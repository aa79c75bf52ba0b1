using System.Reflection;
using FilterEquivariance.Verification.LibraryModels;

namespace FilterEquivariance.Verification.Tests.LibraryModels;

/// <summary>Every meaning against the member it stands for, exceptions and the order of calls included.</summary>
public class ModelFidelityTests
{
    private const int Trials = 40;

    public static TheoryData<string> Areas => [.. ModelTable.All.Where(IsComparedHere).Select(AreaOf).Distinct()];

    [Theory]
    [MemberData(nameof(Areas))]
    public void EachMeaning_IsThatOfTheRealMember(string area)
    {
        var failures = new List<string>();
        foreach (var model in ModelTable.All.Where(model => IsComparedHere(model) && AreaOf(model) == area))
            Compare(model, failures);

        Assert.True(failures.Count == 0, string.Join("\n", failures));
    }

    [Fact]
    public void RowsNotComparedHere_AreThoseComparedByHand()
    {
        var left = ModelTable.All.Where(model => model.Meaning is not null && !IsComparedHere(model) && !IsRunInPrograms(model)).Select(model => model.Id);

        var byHand = HandComparedModels.Calls.Keys.Concat(TextSpanModels.Calls.Keys).Concat(SpanSearchModels.Calls.Keys);
        Assert.Equal(string.Join("\n", byHand.Order(StringComparer.Ordinal)), string.Join("\n", left.Order(StringComparer.Ordinal)));
    }

    private static void Compare(LibraryModel model, List<string> failures)
    {
        var member = FrameworkMembers.Find(model.Id);
        int answered = 0;
        for (int trial = 0; trial < Trials; trial++)
        {
            string? differences = new ModelTrial().Differences(model, member, new Random(trial));
            if (differences is null)
                continue;
            answered++;
            if (differences.Length > 0)
            {
                failures.Add($"{differences}\n  trial {trial}");
                return;
            }
        }

        if (answered < Trials / 5 && !IsRarelyAnswered(model))
            failures.Add($"{model.Id}: answered {answered} of {Trials}");
    }

    // Only null and different texts have an identity that boxed values show.
    private static bool IsRarelyAnswered(LibraryModel model) => model.Id == "M:System.Object.ReferenceEquals(System.Object,System.Object)";

    // An enumerator is no value to compare: the programs that drive one by hand are.
    private static bool IsRunInPrograms(LibraryModel model) => model.Id.StartsWith("enumerator.", StringComparison.Ordinal);

    private static bool IsComparedHere(LibraryModel model) =>
        model.Meaning is not null && model.Id.Contains(':') && !UsesByRefLikeTypes(FrameworkMembers.Find(model.Id));

    // Spans cannot be boxed, so reflection cannot call what takes them.
    private static bool UsesByRefLikeTypes(MemberInfo member)
    {
        Type[] types = member switch
        {
            MethodInfo method => [method.ReturnType, method.DeclaringType!, .. method.GetParameters().Select(parameter => parameter.ParameterType)],
            ConstructorInfo constructor => [constructor.DeclaringType!, .. constructor.GetParameters().Select(parameter => parameter.ParameterType)],
            PropertyInfo property => [property.PropertyType, property.DeclaringType!],
            _ => [member.DeclaringType!],
        };
        return types.Any(type => type.IsByRefLike || type.Name.StartsWith("Memory`", StringComparison.Ordinal) || type.Name.StartsWith("ReadOnlyMemory`", StringComparison.Ordinal));
    }

    private static string AreaOf(LibraryModel model)
    {
        string member = model.Id.Substring(model.Id.LastIndexOf(':') + 1).Split('(')[0];
        string type = member.Substring(0, member.LastIndexOf('.'));
        return type == "System.Linq.Enumerable" ? "Enumerable " + member[type.Length + 1] : type;
    }
}
