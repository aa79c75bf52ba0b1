using System.Text;
using FilterEquivariance.Testing;
using FilterEquivariance.Verification.Deciding;
using FilterEquivariance.Verification.Lowering;

namespace FilterEquivariance.Architecture.Tests.Problems;

/// <summary>The page of list problems: what stands in its tables is computed from the functions.</summary>
public static class ProblemsPage
{
    public const string Path = "docs/problems.md";

    public static string Text()
    {
        var rows = Rows([.. ListProblem.Equivariant, .. ListProblem.Others]);
        var page = new StringBuilder($"""
            # List problems

            Small functions of lists of numbers from 0 to 99, as studies of how people and machines induce rules use them, and classic mistakes ([theory](theory.md), section
            9). Nothing in the tables is typed: they are written by the command for generated documentation in [CONTRIBUTING.md](../CONTRIBUTING.md), and a test fails when they
            differ from what the functions do.

            * **Map law**: the law checker's shortest counterexample, as list and map; nothing where it finds none on all small and {new LawOptions().RandomLists} long lists.
            * **Analyzer**: its verdicts on the filter law and on the map law of the code shown.
            * **Normal form**: of the smallest class in which the values on a few lists determine one function; for elements that occur once or twice where it starts with `1 2`.
              The word for it is in the [glossary](glossary.md), what it does says `feq explain`. *Filter law alone*: no smaller class has the values.
            * **Questions**: of the 2,016 pairs among 64 different numbers, how many lists of two elements had to be asked to put the value on all together (T11).

            ## With the filter law

            | problem | code | map law | analyzer | normal form | questions |
            |---|---|---|---|---|---:|

            """);
        foreach (var problem in ListProblem.Equivariant)
        {
            var row = rows[problem];
            if (row.Filter is { } witness)
                throw new InvalidOperationException(witness.Describe(problem.Name));
            if (!row.AmalgamIsTheValue)
                throw new InvalidOperationException($"the amalgam of '{problem.Name}' is not its value");
            page.Append($"| {problem.Name} | {Code(problem)} | {MapCell(row)} | {row.Analyzer} | {Form(row.NormalForm())} | {row.Questions:N0} |\n");
        }

        page.Append("""

            ## Without it

            Answers on two elements are put together for these functions, too, and fit together more often than not, but to another list than the value; some faults do not show on
            different elements.

            | problem | code | filter law: list / kept | map law | analyzer | put together from pairs |
            |---|---|---|---|---|---|

            """);
        foreach (var problem in ListProblem.Others)
        {
            var row = rows[problem];
            var witness = row.Filter ?? throw new InvalidOperationException($"'{problem.Name}' was not refuted");
            page.Append($"| {problem.Name} | {Code(problem)} | `{witness.Inputs[0].Value}` / `{witness.Transformation}` | {MapCell(row)} | {row.Analyzer} | {Amalgam(row)} |\n");
        }

        return page.ToString();
    }

    private static Dictionary<ListProblem, ProblemRow> Rows(ListProblem[] problems)
    {
        var methods = problems.Select((problem, number) => $"    public static IEnumerable<int> P{number}(int[] xs) => {problem.Body};");
        var compilation = SourceCompiler.Compile($"public static class Problems\n{{\n{string.Join("\n", methods)}\n}}");
        var lowering = new CompilationLowering(compilation);
        var reports = lowering.FindListFunctions(CancellationToken.None)
            .OrderBy(function => function.Location.GetLineSpan().StartLinePosition.Line)
            .Select(function => Decider.Decide(lowering.Lower(function, CancellationToken.None), new DecisionOptions(), CancellationToken.None));
        return problems.Zip(reports).ToDictionary(pair => pair.First, pair => new ProblemRow(pair.First, pair.Second));
    }

    private static string Code(ListProblem problem) => $"`{problem.Body.Replace("|", "\\|", StringComparison.Ordinal)}`";

    private static string MapCell(ProblemRow row) => row.Map is { } witness ? $"`{witness.Inputs[0].Value}`, `{witness.Transformation}`" : "";

    private static string Form((EquivarianceClass Class, string Form) found) => found.Class switch
    {
        EquivarianceClass.Natural => $"natural: `{found.Form}`",
        EquivarianceClass.EqualityAware => $"equality-aware: `{Escaped(found.Form)}`",
        EquivarianceClass.OrderAware => $"order-aware: `{Escaped(found.Form)}`",
        _ => "filter law alone",
    };

    private static string Escaped(string form) => form.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Amalgam(ProblemRow row) => row.AmalgamIsTheValue ? "its value" : row.AnswersFit ? "another list" : "answers contradict each other";
}
