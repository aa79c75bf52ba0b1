namespace FilterEquivariance.CodeFixes.Counterexamples;

/// <summary>Takes the witness of a property bag apart: lists, tables of maps and named values, all printed as C# expressions.</summary>
internal static class WitnessText
{
    /// <summary><c>[0, 1]</c> to its elements.</summary>
    public static IReadOnlyList<string> Elements(string list) => Split(Inner(list), ", ");

    /// <summary><c>{0→1, 2→1}</c> to keys and values.</summary>
    public static IReadOnlyList<(string Key, string Value)> Table(string table) =>
        [.. Split(Inner(table), ", ").Select(entry => Split(entry, "→")).Select(entry => (entry[0], entry[1]))];

    /// <summary><c>xs = [0]; n = 1</c> to names and values.</summary>
    public static IReadOnlyList<(string Name, string Value)> Assignments(string? text) =>
        [.. Split(text ?? "", "; ").Select(assignment => (Index: assignment.IndexOf(" = ", StringComparison.Ordinal), Text: assignment))
            .Select(assignment => (assignment.Text.Substring(0, assignment.Index), assignment.Text.Substring(assignment.Index + " = ".Length)))];

    private static string Inner(string bracketed) => bracketed.Substring(1, bracketed.Length - 2);

    // A separator inside brackets or quotes belongs to a value.
    private static List<string> Split(string text, string separator)
    {
        var parts = new List<string>();
        var (start, depth) = (0, 0);
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] is '"' or '\'')
                index = EndOfQuote(text, index);
            else if (text[index] is '(' or '[' or '{')
                depth++;
            else if (text[index] is ')' or ']' or '}')
                depth--;
            else if (depth == 0 && string.CompareOrdinal(text, index, separator, 0, separator.Length) == 0)
            {
                parts.Add(text.Substring(start, index - start));
                start = index + separator.Length;
                index = start - 1;
            }
        }

        if (text.Length > 0)
            parts.Add(text.Substring(start));
        return parts;
    }

    private static int EndOfQuote(string text, int open)
    {
        var index = open + 1;
        while (index < text.Length && text[index] != text[open])
            index += text[index] == '\\' ? 2 : 1;
        return index;
    }
}
