using System.Globalization;
using System.Text;

namespace FilterEquivariance.Testing.Differential;

/// <summary>Writes one random program. Variables carry their kinds, so that nearly all programs compile; those that do not are left out.</summary>
internal sealed partial class ProgramWriter(int seed)
{
    private static readonly string[] ParameterTypes = ["List<{0}>", "List<{0}>", "{0}[]", "IEnumerable<{0}>", "IReadOnlyList<{0}>"];
    private static readonly string[] ResultTypes = ["List<{0}>", "List<{0}>", "{0}[]", "IEnumerable<{0}>"];

    /// <summary>Programs of greater seeds catch exceptions in most loops; those of smaller ones hardly ever do.</summary>
    public const int FirstWithCatches = 1_000_001;

    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _helpers = new();
    private readonly List<(string Name, Kind Kind)> _scope = [];
    private readonly string _name = "F" + seed.ToString(CultureInfo.InvariantCulture);
    private ElementKind _element = ElementKind.All[0];
    private string _resultType = "";
    private string _header = "";
    private bool _isIterator;
    private bool _hasBound;
    private bool _hasFlag;
    private int _names;
    private int _indent = 2;
    private int _statementsLeft;

    private enum Kind
    {
        Element,
        Number,
        Condition,
        /// <summary><c>List</c>: may be changed.</summary>
        List,
        /// <summary>Anything enumerable, a deferred query too.</summary>
        Sequence,
        Array,
        Set,
        Counts,
        Queue,
        Stack,
        /// <summary>A parameter: read only.</summary>
        Given,
    }

    public RandomProgram Write()
    {
        _element = Pick(ElementKind.All);
        var parameterType = Typed(Pick(ParameterTypes));
        _resultType = Typed(Pick(ResultTypes));
        var parameters = $"{parameterType} xs";
        _header = parameters;
        _scope.Add(("xs", Kind.Given));
        if (Chance(12))
        {
            parameters += $", {parameterType} ys";
            _scope.Add(("ys", Kind.Given));
        }

        if (Chance(15))
        {
            parameters += ", int k";
            _hasBound = true;
        }

        if (Chance(10))
        {
            parameters += ", bool flag";
            _hasFlag = true;
        }

        _statementsLeft = _random.Next(1, 8);
        if (Chance(14))
            Recursion(parameters);
        else if (Chance(10))
            Iterator(parameters);
        else
            Method(parameters);
        return new RandomProgram(seed, _name, $"public static class Program{_name}\n{{\n{_text}{_helpers}}}\n");
    }

    private void Method(string parameters)
    {
        Header(parameters);
        Line($"var r = new List<{_element.Name}>();");
        _scope.Add(("r", Kind.List));
        Statements();
        Line($"return {Result(Chance(70) ? "r" : Query(2))};");
        Footer();
    }

    private void Iterator(string parameters)
    {
        _isIterator = true;
        _resultType = Typed("IEnumerable<{0}>");
        Header(parameters);
        Line($"var r = new List<{_element.Name}>();");
        _scope.Add(("r", Kind.List));
        Statements();
        Line($"foreach (var z in {Query(1)}) yield return z;");
        Footer();
    }

    private void Header(string parameters)
    {
        _text.Append("    public static ").Append(_resultType).Append(' ').Append(_name).Append(_element.TypeParameter)
            .Append('(').Append(parameters).Append(')').Append(_element.Constraint).Append("\n    {\n");
    }

    private void Footer() => _text.Append("    }\n");

    private string Result(string sequence) => _resultType[0] switch
    {
        'L' => sequence == "r" ? sequence : $"{sequence}.ToList()",
        'I' => sequence,
        _ => $"{sequence}.ToArray()",
    };

    private string Typed(string format) => Format(format, _element.Name);

    private static string Format(string format, params object[] arguments) => string.Format(CultureInfo.InvariantCulture, format, arguments);

    private void Line(string text) => _text.Append(' ', 4 * _indent).Append(text).Append('\n');

    private string Fresh(string stem) => stem + (_names++).ToString(CultureInfo.InvariantCulture);

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    /// <summary>A variable of one of the kinds, or null.</summary>
    private string? Variable(params Kind[] kinds)
    {
        var found = _scope.Where(variable => kinds.Contains(variable.Kind)).ToList();
        return found.Count == 0 ? null : Pick(found).Name;
    }

    /// <summary>Writes a block whose variables end with it.</summary>
    private void Scoped(string head, Action body)
    {
        var outer = _scope.Count;
        Line(head);
        Line("{");
        _indent++;
        body();
        _indent--;
        Line("}");
        _scope.RemoveRange(outer, _scope.Count - outer);
    }
}
