using System.Globalization;

namespace FilterEquivariance;

/// <summary>Writes normal forms as C#.</summary>
public static class ExtrapolantCode
{
    /// <summary>A pass with more copies is written with an inner loop.</summary>
    private const int MostStores = 4;

    /// <summary>A method that is the function: passes over a span for a natural one, a call of the form for others.</summary>
    /// <param name="function">The function.</param>
    /// <param name="name">The method's name.</param>
    /// <exception cref="ArgumentException">The function is no form of this library.</exception>
    public static string Method(IExtrapolant function, string name = "Extrapolant") => function switch
    {
        Passes passes => string.Join("\n", PassesMethod(passes, name)),
        Traversals traversals => $"private static readonly Traversals {name}Form = Traversals.Parse(\"{traversals}\");\n\npublic static T[] {name}<T>(IReadOnlyList<T> source)\n    where T : notnull => {name}Form.Apply(source);",
        _ => throw new ArgumentException("the function is no normal form", nameof(function)),
    };

    /// <summary>Statements that write passes over spans into a span that is long enough, from its start on; each is one line, indented by four blanks a level, and none needs a using directive.</summary>
    /// <param name="passes">The passes.</param>
    /// <param name="sources">The names of the source spans, by number of the list.</param>
    /// <param name="destination">The name of the destination span.</param>
    public static IEnumerable<string> Statements(JointPasses passes, IReadOnlyList<string> sources, string destination)
    {
        if (passes is null)
            throw new ArgumentNullException(nameof(passes));
        if (sources is null)
            throw new ArgumentNullException(nameof(sources));
        return Lines();

        IEnumerable<string> Lines()
        {
            // With copies of one element each a pass is a copy of the whole span, which the runtime does fastest.
            if (passes.Any(pass => pass.Pass.Copies > 1) || passes.Count > 1)
                yield return "var next = 0;";
            for (var number = 0; number < passes.Count; number++)
            {
                var (list, pass) = passes[number];
                foreach (var line in pass.Copies == 1 ? Copy(sources[list], destination, pass.Direction, number, passes) : Stutter(sources[list], destination, pass))
                    yield return line;
            }
        }
    }

    private static IEnumerable<string> PassesMethod(Passes passes, string name)
    {
        yield return $"public static T[] {name}<T>(ReadOnlySpan<T> source)";
        yield return "{";
        yield return passes.Count == 0 ? "    return [];" : $"    var result = new T[{(passes.Copies == 1 ? "" : $"checked({Number(passes.Copies)} * ")}source.Length{(passes.Copies == 1 ? "" : ")")}];";
        if (passes.Count > 0)
        {
            yield return "    Span<T> destination = result;";
            foreach (var line in Statements(new JointPasses(passes.Select(pass => new JointPass(0, pass))), ["source"], "destination"))
                yield return "    " + line.Replace("global::System.", "");
            yield return "    return result;";
        }

        yield return "}";
    }

    private static IEnumerable<string> Copy(string source, string destination, Direction direction, int number, JointPasses passes)
    {
        var target = passes.Count == 1 ? destination : $"{destination}.Slice(next, {source}.Length)";
        yield return $"{source}.CopyTo({target});";
        if (direction == Direction.Backward)
            yield return $"global::System.MemoryExtensions.Reverse({(passes.Count == 1 ? $"{destination}.Slice(0, {source}.Length)" : target)});";
        if (number < passes.Count - 1)
            yield return $"next += {source}.Length;";
    }

    private static IEnumerable<string> Stutter(string source, string destination, Pass pass)
    {
        yield return pass.Direction == Direction.Forward ? $"for (var i = 0; i < {source}.Length; i++)" : $"for (var i = {source}.Length - 1; i >= 0; i--)";
        yield return "{";
        if (pass.Copies <= MostStores)
        {
            // A part of known length is written without asking for each index whether it lies inside.
            yield return $"    var element = {source}[i];";
            yield return $"    var part = {destination}.Slice(next, {Number(pass.Copies)});";
            for (var copy = 0; copy < pass.Copies; copy++)
                yield return $"    part[{Number(copy)}] = element;";
        }
        else
        {
            yield return $"    {destination}.Slice(next, {Number(pass.Copies)}).Fill({source}[i]);";
        }

        yield return $"    next += {Number(pass.Copies)};";
        yield return "}";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
