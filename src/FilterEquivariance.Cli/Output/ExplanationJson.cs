using System.Text.Json;
using FilterEquivariance.Cli.Explaining;
using FilterEquivariance.Verification.Evaluation;

namespace FilterEquivariance.Cli.Output;

/// <summary>An explanation as JSON, schema version 1.</summary>
internal static class ExplanationJson
{
    public static void Write(Explanation explanation, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteNumber("schemaVersion", 1);
        json.WriteString("symbol", explanation.Symbol);
        json.WriteString("id", explanation.Id);
        json.WriteString("file", explanation.Place.File);
        json.WriteNumber("line", explanation.Place.Line);
        foreach (var law in explanation.Laws)
            Write(law, json);
        json.WriteString("normalForm", explanation.NormalForm);
    });

    private static void Write(LawExplanation law, Utf8JsonWriter json)
    {
        json.WriteStartObject(law.Law.Name);
        JsonReport.WriteVerdict(law.Report, json);
        json.WriteStartArray("steps");
        foreach (var (step, place) in law.Steps)
        {
            json.WriteStartObject();
            json.WriteString("rule", step.Rule);
            json.WriteString("detail", step.Detail);
            Write(place, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WritePropertyName("blame");
        WriteObject(law.Blame, json);
        json.WriteStartArray("callChain");
        foreach (var call in law.CallChain)
            WriteObject(call, json);
        json.WriteEndArray();
        json.WriteString("tested", law.Report.Verdict is Verdict.Unknown unknown ? unknown.Reason.Coverage : null);
        json.WriteString("refusal", law.Refusal);
        if (law.Trace is { } trace)
            Write(trace, json);
        else
            json.WriteNull("trace");
        json.WriteEndObject();
    }

    private static void Write(Trace trace, Utf8JsonWriter json)
    {
        json.WriteStartObject("trace");
        json.WriteString("whole", trace.Whole);
        json.WriteString("transformed", trace.Transformed);
        json.WriteStartArray("steps");
        foreach (var (row, place) in trace.Rows)
        {
            json.WriteStartObject();
            Write(place, json);
            json.WriteString("name", (row.Whole ?? row.Transformed)!.Name);
            Write("whole", row.Whole, json);
            Write("transformed", row.Transformed, json);
            json.WriteBoolean("diverges", row.Diverges);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("truncated", trace.IsTruncated);
        json.WriteEndObject();
    }

    private static void Write(string name, TraceStep? step, Utf8JsonWriter json) => json.WriteString(name, step?.Value);

    private static void WriteObject(Excerpt? place, Utf8JsonWriter json)
    {
        if (place is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        Write(place, json);
        json.WriteEndObject();
    }

    private static void Write(Excerpt? place, Utf8JsonWriter json)
    {
        json.WriteString("file", place?.File ?? "");
        json.WriteNumber("line", place?.Line ?? 0);
        json.WriteNumber("column", place?.Column ?? 0);
        json.WriteString("code", place?.Code ?? "");
    }
}
