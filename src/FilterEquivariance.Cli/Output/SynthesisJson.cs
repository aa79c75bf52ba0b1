using System.Text.Json;
using FilterEquivariance.Cli.Examples;

namespace FilterEquivariance.Cli.Output;

/// <summary>What examples say about a function, for programs.</summary>
internal static class SynthesisJson
{
    public static void Write<T>(SynthesisResult<T> result, Elements<T> elements, TextWriter output)
        where T : notnull => JsonText.Write(output, json =>
        {
            var function = (result as SynthesisResult<T>.Unique)?.Function;
            json.WriteNumber("schemaVersion", 1);
            json.WriteString("status", Status(result));
            json.WriteString("normalForm", function?.NormalForm);
            json.WriteString("csharp", function is null ? null : ExtrapolantCode.Method(function));
            json.WriteString("question", result is SynthesisResult<T>.Ambiguous ambiguous ? Question(ambiguous, elements) : null);
            WriteWitness(json, (result as SynthesisResult<T>.Contradictory)?.Witness, elements);
        });

    /// <summary>A contradiction as the member <c>witness</c>; null where there is none.</summary>
    public static void WriteWitness<T>(Utf8JsonWriter json, Contradiction<T>? witness, Elements<T> elements)
        where T : notnull
    {
        if (witness is null)
        {
            json.WriteNull("witness");
            return;
        }

        json.WriteStartObject("witness");
        json.WriteString("kind", ContradictionText.Name(witness.Kind));
        WriteLists(json, "lists", witness.Lists, elements);
        json.WriteString("sentence", witness.Sentence);
        json.WriteEndObject();
    }

    /// <summary>Lists, all in one line.</summary>
    public static void WriteLists<T>(Utf8JsonWriter json, string name, IEnumerable<IReadOnlyList<T>> lists, Elements<T> elements)
        where T : notnull
    {
        json.WritePropertyName(name);
        json.WriteRawValue("[" + string.Join(", ", lists.Select(elements.Json)) + "]");
    }

    /// <summary>The list to ask next; null where no small one tells candidates apart.</summary>
    public static string? Question<T>(SynthesisResult<T>.Ambiguous ambiguous, Elements<T> elements)
        where T : notnull => ambiguous.Question.Count == 0 ? null : elements.List(elements.Letters(ambiguous.Question));

    // The filter law alone never determines a function (T2), so values without a smaller class are ambiguous, too.
    private static string Status<T>(SynthesisResult<T> result) => result switch
    {
        SynthesisResult<T>.Unique => "unique",
        SynthesisResult<T>.Contradictory => "contradictory",
        SynthesisResult<T>.TooLarge => "tooLarge",
        _ => "ambiguous",
    };
}
