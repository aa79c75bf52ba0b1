namespace FilterEquivariance.Testing.Differential;

/// <summary>Reads a printed witness and computes both sides of its law by another function than the one that found it.</summary>
internal static class WitnessReplay
{
    /// <summary>Null when the function gives just the two sides the witness shows; otherwise what it gives.</summary>
    public static string? Difference(Witness witness, IListFunction function)
    {
        var alphabet = function.Alphabet;
        List<IReadOnlyList<object?>> lists = [.. witness.Inputs.Select(input => Letters(input.Value, alphabet.Letters, alphabet))];
        object?[] others = [.. witness.Arguments.Select((argument, i) => Argument(function.Others[i], argument.Value))];
        var whole = function.Run(lists, others, CancellationToken.None);
        // Tables may also map to values that only the result contains.
        var letters = whole is Outcome.Returned { Items: var made } ? alphabet.Letters.Concat(made) : alphabet.Letters;
        var transform = witness.Law == Law.Filter ? Keep(witness, alphabet) : Replace(witness, [.. letters], alphabet);
        var after = Printed(whole is Outcome.Returned returned ? new Outcome.Returned(transform(returned.Items)) : whole, alphabet);
        var before = Printed(function.Run([.. lists.Select(transform)], others, CancellationToken.None), alphabet);
        return after != before && after == witness.After && before == witness.Before ? null : $"after: {after}, before: {before}";
    }

    private static Func<IReadOnlyList<object?>, IReadOnlyList<object?>> Keep(Witness witness, Alphabet alphabet)
    {
        // Kept values may be made up by the function, so they are compared as they are printed.
        return items => [.. items.Where(item => Parts(witness.Transformation).Contains(alphabet.Print(item)))];
    }

    private static Func<IReadOnlyList<object?>, IReadOnlyList<object?>> Replace(Witness witness, IReadOnlyList<object?> letters, Alphabet alphabet)
    {
        var table = Parts(witness.Transformation).Select(entry => entry.Split('→')).ToDictionary(entry => entry[0], entry => Letter(entry[1], letters, alphabet));
        return items => [.. items.Select(item => table.TryGetValue(alphabet.Print(item), out var image) ? image : item)];
    }

    private static List<object?> Letters(string text, IReadOnlyList<object?> letters, Alphabet alphabet) => [.. Parts(text).Select(part => Letter(part, letters, alphabet))];

    private static object? Letter(string text, IReadOnlyList<object?> letters, Alphabet alphabet) => letters.First(letter => alphabet.Print(letter) == text);

    private static object? Argument(FixedParameter parameter, string text) => parameter.Values.First(value => parameter.Print(value) == text);

    private static string Printed(Outcome outcome, Alphabet alphabet) => outcome switch
    {
        Outcome.Returned returned => "[" + string.Join(", ", returned.Items.Select(alphabet.Print)) + "]",
        Outcome.Threw threw => "threw " + threw.ExceptionType,
        _ => outcome.ToString(),
    };

    // Commas within parentheses and quotes belong to a part.
    private static List<string> Parts(string text)
    {
        var parts = new List<string>();
        var (depth, quote, start) = (0, '\0', 1);
        for (var i = 1; i < text.Length - 1; i++)
        {
            if (quote != '\0' && text[i] == '\\')
            {
                i++;
                continue;
            }

            if (quote == '\0' ? text[i] is '"' or '\'' : text[i] == quote)
                quote = quote == '\0' ? text[i] : '\0';
            depth += quote != '\0' ? 0 : text[i] is '(' or '[' or '{' ? 1 : text[i] is ')' or ']' or '}' ? -1 : 0;
            if (text[i] == ',' && depth == 0 && quote == '\0')
            {
                parts.Add(text[start..i].Trim());
                start = i + 1;
            }
        }

        if (start < text.Length - 1)
            parts.Add(text[start..^1].Trim());
        return parts;
    }
}
