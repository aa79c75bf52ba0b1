namespace FilterEquivariance.Testing.Differential;

internal sealed partial class ProgramWriter
{
    private string Sequence() => Variable(Kind.Given, Kind.Given, Kind.List, Kind.Sequence, Kind.Array, Kind.Set) ?? "xs";

    /// <summary>A chain of up to so many operations.</summary>
    private string Query(int operations)
    {
        var text = Sequence();
        // The lists' own Reverse, and those of spans, would be chosen before the query's.
        text += ".AsEnumerable()";
        for (var i = _random.Next(operations + 1); i >= 0; i--)
            text = Chained(text);
        return text;
    }

    private string Chained(string source) => _random.Next(60) switch
    {
        < 9 => $"{source}.Where({Lambda(Predicate)})",
        < 12 => $"{source}.Select({Lambda(Image)})",
        < 16 => $"{source}.{Pick(["OrderBy", "OrderBy", "OrderByDescending"])}({Lambda(Key)})",
        16 => $"{source}.OrderBy({Lambda(Key)}).ThenBy({Lambda(Key)})",
        < 20 => $"{source}.Distinct()",
        < 23 => $"{source}.Reverse()",
        < 26 => $"{source}.Concat({Sequence()})",
        26 => $"{source}.{Pick(["Append", "Prepend"])}({Element()})",
        27 => $"{source}.{Pick(["Take", "Skip", "SkipLast", "TakeLast"])}({Number()})",
        28 => $"{source}.{Pick(["TakeWhile", "SkipWhile"])}({Lambda(Predicate)})",
        29 => $"{source}.SelectMany(x => new[] {{ x, {Element("x")} }})",
        30 => $"{source}.SelectMany(x => {Sequence()}.Where(y => {Comparison("x", "y")}))",
        31 => $"{source}.SelectMany(x => {Sequence()})",
        32 => $"{source}.GroupBy({Lambda(Key)}).SelectMany(g => g)",
        33 => $"{source}.GroupBy({Lambda(Key)}).Select(g => g.{Pick(["First()", "Last()", "ElementAt(0)", "ElementAt(1)", "Single()"])})",
        34 => $"{source}.GroupBy(x => x).Select(g => g.Key)",
        35 => $"{source}.GroupBy(x => x).Where(g => g.Count() {Pick(["> 1", "== 1", "> k0".Replace("k0", Number())])}).Select(g => g.Key)",
        36 => $"{source}.GroupBy({Lambda(Key)}).OrderBy(g => g.{Pick(["Key", "Key", "Count()"])}).SelectMany(g => g)",
        37 => $"{source}.Except({Sequence()})",
        38 => $"{source}.Intersect({Sequence()})",
        39 => $"{source}.Union({Sequence()})",
        40 => $"{source}.DistinctBy({Lambda(Key)})",
        41 => $"{source}.Zip({Sequence()}, (a, b) => {Pick(["a", "b"])})",
        42 => $"{source}.Chunk(2).SelectMany(c => {Pick(["c", "c.Reverse()", "c.Take(1)"])})",
        43 => $"{source}.Aggregate(new List<{_element.Name}>(), (acc, x) => {{ {Pick(["acc.Add(x)", "acc.Insert(0, x)", "if (!acc.Contains(x)) acc.Add(x)", "if (acc.Count < 3) acc.Add(x)"])}; return acc; }})",
        44 => $"{source}.ToLookup({Lambda(Key)}).SelectMany(g => g)",
        45 => $"{source}.DefaultIfEmpty({Element()})",
        46 => $"{source}.Where((x, i) => {Pick(["i % 2 == 0", "i > 0", "i >= 0 && " + Predicate("x")])})",
        47 => $"{source}.Select((x, i) => {Pick(["x", "i > 0 ? x : x"])})",
        48 => $"{source}.ToDictionary(x => x, x => x).{Pick(["Values", "Keys"])}",
        49 => $"{source}.Distinct().ToDictionary(x => x, x => x).Values",
        50 => $"{source}.Select(x => (x, {Key("x")})).OrderBy(p => p.Item2).Select(p => p.Item1)",
        51 => $"{source}.Where(x => {Sequence()}.Contains(x))",
        52 => $"{source}.Where(x => {Sequence()}.Count(y => {Comparison("x", "y")}) {Pick(["> 1", "== 1", "> 0"])})",
        53 => $"{source}.Where(x => {Sequence()}.{Pick(["Any", "All"])}(y => {Comparison("x", "y")}))",
        54 => $"{source}.CountBy(x => x).OrderBy(p => p.{Pick(["Value", "Value"])}).Select(p => p.Key)",
        55 => $"{source}.Aggregate(Enumerable.Empty<{_element.Name}>(), (acc, x) => {Pick(["acc.Append(x)", "acc.Prepend(x)", "acc.Concat(new[] { x })", "new[] { x }.Concat(acc)"])})",
        56 when _element.IsOrdered => $"{source}.{Pick(["Order", "OrderDescending"])}()",
        57 => $"{source}.Select(x => {Condition()} ? x : {Element("x")})",
        _ => $"{source}.{Pick(["ToList()", "ToArray()", "ToHashSet()"])}.AsEnumerable()",
    };

    private string Lambda(Func<string, string> body) => $"x => {body("x")}";

    private string Predicate(string x)
    {
        if (Chance(12) && Variable(Kind.Element) is { } other)
            return Comparison(x, other);
        if (Chance(6) && Variable(Kind.Set) is { } set)
            return $"{Pick(["", "!"])}{set}.{Pick(["Contains", "Add", "Add", "Remove"])}({x})";
        if (Chance(4) && Variable(Kind.Number) is { } number)
            return Pick([$"{number}++ < 2", $"{number} > 0", $"++{number} > 0"]);
        if (Chance(4) && Variable(Kind.List) is { } list)
            return Pick([$"{list}.Contains({x})", $"!{list}.Contains({x})", $"{list}.Count < 2", $"{list}.Remove({x})"]);
        return Format(Pick(_element.Predicates), x);
    }

    private string Key(string x) => Chance(4) && Variable(Kind.Number) is { } number
        ? Pick([number, $"{number}++", $"-{number}"])
        : Chance(4) && Variable(Kind.Counts) is { } counts ? $"{counts}[{x}]" : Format(Pick(_element.Keys), x);

    private string Image(string x) => Format(Pick(_element.Images), x);

    private string Comparison(string a, string b) => _element.Name switch
    {
        "T" => Pick([$"EqualityComparer<T>.Default.Equals({a}, {b})", $"!EqualityComparer<T>.Default.Equals({a}, {b})", $"Equals({a}, {b})"]),
        "int" => $"{a} {Pick(["==", "==", "!=", "<", "<=", ">"])} {b}",
        "Item" => Pick([$"{a} == {b}", $"{a} != {b}", $"{a}.Id == {b}.Id", $"{a}.Equals({b})"]),
        _ => Pick([$"{a} == {b}", $"{a} != {b}", $"{a}.Length < {b}.Length", $"string.CompareOrdinal({a}, {b}) < 0"]),
    };

    private string Number() => _random.Next(9) switch
    {
        0 => "0",
        1 => "1",
        2 => "2",
        3 when _hasBound => "k",
        4 => Sequence() + ".Count()",
        5 => Sequence() + ".Count() / 2",
        6 => Sequence() + ".Count() - 1",
        7 when Variable(Kind.Number) is { } number => number,
        _ => "3",
    };

    private string Condition() => _random.Next(14) switch
    {
        0 => $"{Sequence()}.Any()",
        1 => $"{Sequence()}.Count() {Pick([">", "<", "==", ">="])} {Pick(["0", "1", "2"])}",
        2 or 3 when _hasFlag => "flag",
        4 when _hasBound => $"k {Pick([">", "<", "=="])} {Pick(["0", "1"])}",
        5 => $"{Sequence()}.Contains({Element()})",
        6 => $"{Sequence()}.{Pick(["Any", "All"])}({Lambda(Predicate)})",
        7 when Variable(Kind.Number) is { } number => $"{number} {Pick([">", "==", "% 2 =="])} 0",
        8 when Variable(Kind.Condition) is { } condition => condition,
        9 when Variable(Kind.List) is { } list => $"{list}.Count {Pick(["> 0", "== 0", "< 2"])}",
        _ when Variable(Kind.Element) is { } element => Predicate(element),
        _ => $"{Sequence()}.Any()",
    };

    private string Element(string? near = null) => _random.Next(8) switch
    {
        0 => Pick(_element.Literals),
        1 => $"{Sequence()}.{Pick(["First()", "Last()", "FirstOrDefault()!", "ElementAt(0)", "LastOrDefault()!"])}",
        2 when _element.IsOrdered => $"{Sequence()}.{Pick(["Max()!", "Min()!"])}",
        _ => near ?? Variable(Kind.Element) ?? Pick(_element.Literals),
    };
}
