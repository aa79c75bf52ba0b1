using System.Text.Json;
using FilterEquivariance.Analyzers.Evidence;
using FilterEquivariance.Cli.Checking;
using FilterEquivariance.Verification.Deciding;

namespace FilterEquivariance.Cli.Output;

/// <summary>A check as JSON, schema version 1.</summary>
internal static class JsonReport
{
    public static void Write(CheckReport report, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteNumber("schemaVersion", 1);
        json.WriteStartArray("functions");
        foreach (var function in report.Functions)
            Write(function, json);
        json.WriteEndArray();
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in report.Diagnostics)
            Write(diagnostic, json);
        json.WriteEndArray();
    });

    /// <summary>The members that say what is known of one law, into an object that is open.</summary>
    public static void WriteVerdict(LawReport report, Utf8JsonWriter json)
    {
        json.WriteString("verdict", VerdictText.Name(report.Verdict));
        json.WriteString("reason", VerdictText.Reason(report.Verdict));
        json.WriteStartArray("assuming");
        if (report.Verdict is Verdict.Proved proved)
        {
            foreach (var name in proved.Proof.Assuming)
                json.WriteStringValue(name);
        }

        json.WriteEndArray();
        if (report.Verdict is Verdict.Refuted refuted)
            Write(refuted.Witness, json);
        else
            json.WriteNull("counterexample");
    }

    private static void Write(CheckedFunction function, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("symbol", function.Symbol);
        json.WriteString("id", function.Id);
        json.WriteString("file", function.File);
        json.WriteNumber("line", function.Line);
        Write(Law.Filter, function.Report.Filter, json);
        Write(Law.Map, function.Report.Map, json);
        json.WriteString("normalForm", function.Report.NormalForm);
        json.WriteEndObject();
    }

    private static void Write(Law law, LawReport report, Utf8JsonWriter json)
    {
        json.WriteStartObject(law.Name);
        WriteVerdict(report, json);
        json.WriteEndObject();
    }

    private static void Write(Witness witness, Utf8JsonWriter json)
    {
        var isFilter = witness.Law == Law.Filter;
        json.WriteStartObject("counterexample");
        json.WriteString("input", witness.Inputs[0].Value);
        Write("inputs", witness.Inputs, json);
        Write("arguments", witness.Arguments, json);
        json.WriteString(isFilter ? "keep" : "map", witness.Transformation);
        json.WriteString(isFilter ? "filterAfter" : "mapAfter", witness.After);
        json.WriteString(isFilter ? "filterBefore" : "mapBefore", witness.Before);
        json.WriteEndObject();
    }

    private static void Write(string name, IEnumerable<KeyValuePair<string, string>> values, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in values)
            json.WriteString(key, value);
        json.WriteEndObject();
    }

    private static void Write(CheckedDiagnostic diagnostic, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", diagnostic.Id);
        json.WriteString("severity", diagnostic.Severity.ToString().ToLowerInvariant());
        json.WriteString("file", diagnostic.Place.File);
        json.WriteNumber("line", diagnostic.Place.Line);
        json.WriteNumber("column", diagnostic.Place.Column);
        json.WriteString("message", diagnostic.Message);
        json.WriteEndObject();
    }
}
