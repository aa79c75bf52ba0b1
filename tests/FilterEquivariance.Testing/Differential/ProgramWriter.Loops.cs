namespace FilterEquivariance.Testing.Differential;

internal sealed partial class ProgramWriter
{
    private void Loop(int depth)
    {
        var element = Fresh("e");
        if (Chance(25) && depth == 0)
        {
            Declare();
            _statementsLeft--;
        }

        if (_random.Next(3) > 0)
        {
            Scoped($"foreach (var {element} in {(Chance(60) ? "xs" : Chance(50) ? Sequence() : Query(1))})", () => Body(element, depth));
            return;
        }

        var index = Fresh("i");
        var list = Variable(Kind.List, Kind.Array) is { } own && Chance(30) ? own : "xs";
        var (get, count) = ($"{list}.ElementAt({index})", list + ".Count()");
        var head = _random.Next(8) switch
        {
            < 4 => $"for (int {index} = 0; {index} < {count}; {index}++)",
            < 6 => $"for (int {index} = {count} - 1; {index} >= 0; {index}--)",
            6 => $"for (int {index} = {Pick(["1", "2", count + " / 2"])}; {index} < {count}; {index}++)",
            _ => $"for (int {index} = 0; {index} < {count}; {index} += {Pick(["2", "3"])})",
        };
        // Where the type has an indexer, the ordinary form is written.
        if (list != "xs" || _header.Contains("[] xs") || _header.Contains("List<"))
            get = $"{list}[{index}]";
        if (list == "xs" && _header.Contains("[] xs"))
            head = head.Replace("xs.Count()", "xs.Length");
        else if (list == "xs" && _header.Contains("List<"))
            head = head.Replace("xs.Count()", "xs.Count");
        Scoped(head, () =>
        {
            Line($"var {element} = {get};");
            Body(element, depth);
        });
    }

    private void Body(string element, int depth)
    {
        _scope.Add((element, Kind.Element));
        if (seed >= FirstWithCatches && !_isIterator && Chance(70))
            Attempt(element);
        if (Chance(75))
            Line(Chance(70) ? Added(element) : $"if ({Predicate(element)}) {Added(element)}");
        if (Chance(60))
            Inner(depth + 1, true);
    }

    private void Attempt(string element)
    {
        var exceptions = new[] { "InvalidOperationException", "ArgumentException", "ArgumentNullException", "FormatException" };
        Scoped("try", () =>
        {
            if (Chance(50))
                Line(Added(element));
            if (Variable(Kind.Number) is { } number)
                Line(number + "++;");
            Line(Pick([Dead(), $"if ({Predicate(element)}) throw new {Pick(exceptions)}();", $"if ({Predicate(element)}) throw new {Pick(exceptions)}();", $"if ({Condition()}) throw new {Pick(exceptions)}();"]));
            if (Chance(60))
                Inner(2, true);
        });
        for (var clauses = _random.Next(1, 3); clauses > 0; clauses--)
        {
            var name = Fresh("x");
            var head = Pick(["catch (InvalidOperationException)", "catch (ArgumentException)", "catch (SystemException)", $"catch (Exception {name}) when ({name} is FormatException or InvalidOperationException)", $"catch (ArgumentException) when ({Condition()})"]);
            Scoped(clauses == 1 && Chance(60) ? "catch" : head, () => Line(Pick([Added(element), Added(element), "continue;", "r.Clear();", Added(Pick(_element.Literals))])));
        }

        if (Chance(15))
            Scoped("finally", () => Line(Added(element)));
    }

    private void HelperCall()
    {
        var name = "H" + Fresh("h") + _name;
        var body = _random.Next(9) switch
        {
            0 => "{ a.Add(x); }",
            1 => "{ if (!a.Contains(x)) a.Add(x); }",
            2 => "{ a.Insert(0, x); }",
            3 => "{ a = new List<E>(a); a.Add(x); }",
            4 => "{ var b = a; b.Add(x); }",
            5 => "{ a.Remove(x); a.Add(x); }",
            6 => "{ if (a.Count < 2) a.Add(x); }",
            7 => "{ a.Add(x); a.Reverse(); }",
            _ => "{ a.Clear(); a.Add(x); }",
        };
        _helpers.Append($"    private static void {name}{_element.TypeParameter}(List<E> a, E x){_element.Constraint} {body}\n".Replace("<E>", $"<{_element.Name}>").Replace("E x", _element.Name + " x"));
        Scoped($"foreach (var h in {Sequence()})", () => Line($"{name}(r, h);"));
    }

    private void ArrayFill()
    {
        var array = Fresh("a");
        var source = Sequence();
        Line($"var {array} = new {_element.Name}[{source}.Count()];");
        var index = Fresh("i");
        var target = Pick([index, index, $"{array}.Length - 1 - {index}", $"{array}.Length - {index}"]);
        Line($"for (int {index} = 0; {index} < {array}.Length; {index}++) {array}[{target}] = {Pick([$"{source}.ElementAt({index})", $"{source}.ElementAt({index})", Element()])};");
        _scope.Add((array, Kind.Array));
        Line($"r.AddRange({array});");
    }

    /// <summary>The whole function, by recursion over its first list: by tails, by positions with an accumulator, or by a list pattern.</summary>
    private void Recursion(string parameters)
    {
        var others = string.Concat(parameters.Split(", ").Skip(1).Select(parameter => ", " + parameter.Split(' ')[^1]));
        var otherParameters = string.Concat(parameters.Split(", ").Skip(1).Select(parameter => ", " + parameter));
        var e = _element.Name;
        var helper = "R" + _name;
        _resultType = $"List<{e}>";
        Header(parameters);
        _scope.Add(("x", Kind.Element));
        var predicate = Predicate("x");
        switch (_random.Next(3))
        {
            case 0:
                Line($"return {helper}(xs.ToList(){others});");
                Footer();
                Signature($"List<{e}> l");
                HelperLine(Pick(["if (l.Count == 0) return new();", "if (!l.Any()) return l;", "if (l.Count <= 1) return l;"]));
                HelperLine("var x = l[0];");
                HelperLine($"var t = {helper}(l.{Pick(["Skip(1)", "Skip(1)", "Skip(1).Where(y => " + Comparison("x", "y") + ")"])}.ToList(){others});");
                HelperLine(Pick([$"if ({predicate}) t.Insert(0, x);", "t.Insert(0, x);", "t.Add(x);", "if (!t.Contains(x)) t.Insert(0, x);", $"if ({predicate}) return t;", "if (t.Count > 0) t.Add(x); else t.Insert(0, x);"]));
                HelperLine("return t;");
                break;
            case 1:
                Line($"var acc = new List<{e}>();");
                Line($"{helper}(xs.ToList(), 0, acc{others});");
                Line("return acc;");
                Footer();
                _helpers.Append($"    private static void {helper}{_element.TypeParameter}(List<{e}> l, int i, List<{e}> acc{otherParameters}){_element.Constraint}\n    {{\n");
                HelperLine(Pick(["if (i == l.Count) return;", "if (i >= l.Count) return;", "if (i >= l.Count - 1) return;"]));
                HelperLine("var x = l[i];");
                HelperLine(Pick([$"if ({predicate}) acc.Add(x);", "acc.Add(x);", "acc.Insert(0, x);", "if (!acc.Contains(x)) acc.Add(x);", "if (i > 0) acc.Add(x);"]));
                HelperLine($"{helper}(l, i + 1, acc{others});");
                if (Chance(20))
                    HelperLine("acc.Add(x);");
                break;
            default:
                Line($"return {helper}(xs.ToArray(){others}).ToList();");
                Footer();
                Signature($"{e}[] l", $"{e}[]");
                var tail = $"{helper}(rest{others})";
                HelperLine($"return l switch {{ [] => [], {Pick(["", "", "[var y] => [y, y], "])}[var x, .. var rest] => {Pick([$"{predicate} ? [x, .. {tail}] : {tail}", $"[x, .. {tail}]", $"[.. {tail}, x]", $"[x, .. {tail}, x]", $"{predicate} ? [x] : {tail}"])} }};");
                break;
        }

        _helpers.Append("    }\n");

        void Signature(string list, string? result = null) =>
            _helpers.Append($"    private static {result ?? _resultType} {helper}{_element.TypeParameter}({list}{otherParameters}){_element.Constraint}\n    {{\n");
    }

    private void HelperLine(string text) => _helpers.Append("        ").Append(text).Append('\n');
}
