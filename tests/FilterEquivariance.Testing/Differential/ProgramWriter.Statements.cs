namespace FilterEquivariance.Testing.Differential;

internal sealed partial class ProgramWriter
{
    private void Statements()
    {
        while (_statementsLeft > 0)
            Statement(0);
    }

    private void Inner(int depth, bool isLoop)
    {
        for (var i = _random.Next(1, 3); i > 0; i--)
            Statement(depth, isLoop);
    }

    private void Statement(int depth, bool isLoop = false)
    {
        _statementsLeft--;
        switch (_random.Next(depth > 1 ? 22 : 44))
        {
            case < 6 when Variable(Kind.Element) is { } element:
                Line(Added(element));
                break;
            case < 9:
                Change();
                break;
            case 9 or 10:
                Line($"if ({Condition()}) {Added(Element())}");
                break;
            case 11 when isLoop:
                Line($"if ({Condition()}) {Pick(["break", "continue", "continue", _isIterator ? "yield break" : $"return {Result("r")}"])};");
                break;
            case 12:
                Line(Dead());
                break;
            case 13 when Variable(Kind.Number) is { } number:
                Line(Pick([$"{number}++;", $"{number}--;", $"{number} += 2;", $"{number} = 0;", $"{number} = {number} * 2 + 1;"]));
                break;
            case 14 when Variable(Kind.Condition) is { } flag:
                Line(Pick([$"{flag} = true;", $"{flag} = !{flag};", $"{flag} = {Condition()};", $"{flag} = false;"]));
                break;
            case 15 when Variable(Kind.Set) is { } set && Variable(Kind.Element) is { } item:
                Line(Pick([$"if ({set}.Add({item})) {Added(item)}", $"{set}.Add({item});", $"if ({set}.Contains({item})) {Added(item)}", $"if (!{set}.Remove({item})) {Added(item)}"]));
                break;
            case 16 when Variable(Kind.Counts) is { } counts && Variable(Kind.Element) is { } counted:
                Line(Pick([$"{counts}[{counted}] = {counts}.GetValueOrDefault({counted}) + 1;", $"{counts}[{counted}]++;", $"{counts}.TryAdd({counted}, {counts}.Count);",
                    $"if ({counts}.TryGetValue({counted}, out var c{_names}) && c{_names++} > 1) {Added(counted)}", $"if ({counts}[{counted}] == 1) {Added(counted)}", $"{counts}.Add({counted}, 1);"]));
                break;
            case 17 when Variable(Kind.Element) is { } chosen:
                Scoped($"if ({Predicate(chosen)})", () => Inner(depth + 1, isLoop));
                break;
            case 18 when Variable(Kind.List) is { } list:
                Alias(list);
                break;
            case 19 or 20:
                Declare();
                break;
            case 21 when _isIterator && Variable(Kind.Element) is { } yielded:
                Line($"yield return {yielded};");
                break;
            case < 33:
                Loop(depth);
                break;
            case 33 or 34:
                Scoped($"if ({Condition()})", () => Inner(depth + 1, isLoop));
                if (Chance(40))
                    Scoped("else", () => Inner(depth + 1, isLoop));
                break;
            case 35 or 36:
                Line($"r.AddRange({Query(2)});");
                break;
            case 37:
                Line($"r = {Query(2)}.ToList();");
                break;
            case 38:
                HelperCall();
                break;
            case 39:
                ArrayFill();
                break;
            case 40 when !_isIterator:
                Scoped("try", () => Inner(depth + 1, false));
                Scoped("catch (InvalidOperationException)", () => Line(Added(Pick(_element.Literals))));
                break;
            case 41:
                Line($"{Sequence()}.ToList().ForEach(x => {Pick(["r.Add(x)", "r.Insert(0, x)", $"{{ if ({Predicate("x")}) r.Add(x); }}"])});");
                break;
            default:
                Declare();
                break;
        }
    }

    private string Added(string element) => _random.Next(9) switch
    {
        0 => $"r.Insert(0, {element});",
        1 when Variable(Kind.List) is { } list => $"{list}.Add({element});",
        2 when _isIterator => $"yield return {element};",
        3 when Variable(Kind.Element) is { } other => $"{{ r.Add({element}); r.Add({other}); }}",
        _ => $"r.Add({element});",
    };

    private void Change()
    {
        var list = Variable(Kind.List) ?? "r";
        Line(_random.Next(14) switch
        {
            0 => $"{list}.Reverse();",
            1 when _element.IsOrdered => $"{list}.Sort();",
            2 => $"{list}.RemoveAll({Lambda(Predicate)});",
            3 => $"{list}.Remove({Element()});",
            4 => $"{list}.RemoveAt({Pick(["0", $"{list}.Count - 1"])});",
            5 => $"{list}.Clear();",
            6 => $"if ({list}.Count > 0) {list}.RemoveAt({list}.Count - 1);",
            7 => $"{list}.Insert({Pick(["0", $"{list}.Count", $"{list}.Count / 2"])}, {Element()});",
            8 => $"if ({list}.Count > 0) {list}[0] = {Element()};",
            9 => $"if (!{list}.Contains({Element()})) {list}.Add({Element()});",
            _ => $"{list}.AddRange({Sequence()});",
        });
    }

    private string Dead() => _random.Next(12) switch
    {
        0 => $"_ = {Sequence()}.{Pick(["Max()", "Min()"])};",
        1 => $"var {Fresh("d")} = {Sequence()}.{Pick(["First()", "Last()", "Single()", "ElementAt(1)"])};",
        2 => $"_ = 10 / {Sequence()}.Count();",
        3 => $"_ = {Sequence()}.ToDictionary(x => {Key("x")});",
        4 => $"var {Fresh("d")} = new {_element.Name}[{Number()}];",
        5 => $"_ = {Sequence()}.Select({Lambda(Key)}).ToList();",
        6 => $"_ = {Sequence()}.Select(x => {Key("x")});",
        7 => $"_ = {Sequence()}.Aggregate((a, b) => a);",
        8 => $"if ({Condition()}) throw new InvalidOperationException();",
        9 => $"_ = Enumerable.Repeat(0, {Number()} - 1).Count();",
        10 when Variable(Kind.List) is { } list => $"_ = {list}[{Number()}];",
        _ => $"_ = {Sequence()}.Count();",
    };

    private void Alias(string list)
    {
        var alias = Fresh("b");
        Line($"var {alias} = {Pick([list, list, $"({Condition()} ? {list} : r)", $"{list}.ToList()"])};");
        Line($"{alias}.{Pick([$"Add({Element()})", "Reverse()", "Clear()", $"AddRange({Sequence()})", "Insert(0, " + Element() + ")"])};");
        _scope.Add((alias, Kind.List));
    }

    private void Declare()
    {
        var name = Fresh("v");
        var (text, kind) = _random.Next(15) switch
        {
            0 => ($"new HashSet<{_element.Name}>({Pick(["", "", Sequence()])})", Kind.Set),
            1 => ($"new HashSet<{_element.Name}>()", Kind.Set),
            2 => ($"new Dictionary<{_element.Name}, int>()", Kind.Counts),
            3 => ("0", Kind.Number),
            4 => (Sequence() + ".Count()", Kind.Number),
            5 => (Pick(["false", "true", Condition()]), Kind.Condition),
            6 => (Element(), Kind.Element),
            7 => ($"new Queue<{_element.Name}>({Sequence()})", Kind.Queue),
            8 => ($"new Stack<{_element.Name}>({Sequence()})", Kind.Stack),
            9 => (Query(1) + ".ToArray()", Kind.Array),
            10 => (Query(1) + ".ToList()", Kind.List),
            11 => ($"new List<{_element.Name}>({Pick(["", Sequence()])})", Kind.List),
            12 => (Sequence() + $".GroupBy(x => x).ToDictionary(g => g.Key, g => g.Count())", Kind.Counts),
            _ => (Query(1), Kind.Sequence),
        };
        Line($"var {name} = {text};");
        _scope.Add((name, kind));
        if (kind is Kind.Queue or Kind.Stack)
            Drain(name, kind);
    }

    private void Drain(string name, Kind kind)
    {
        var element = Fresh("e");
        var taken = kind == Kind.Queue ? "Dequeue()" : "Pop()";
        Scoped($"while ({name}.{Pick(["Count > 0", "Count > 0", "Count > 1", $"Try{taken[..^2]}(out var {element})"])})", () =>
        {
            if (!_text.ToString().Contains($"out var {element}"))
                Line($"var {element} = {name}.{taken};");
            _scope.Add((element, Kind.Element));
            Line(Added(element));
            if (Chance(40))
                Inner(2, true);
        });
    }
}
