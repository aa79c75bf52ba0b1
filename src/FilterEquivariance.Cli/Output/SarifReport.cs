using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using FilterEquivariance.Analyzers.Rules;
using FilterEquivariance.Cli.Checking;
using Microsoft.CodeAnalysis;

namespace FilterEquivariance.Cli.Output;

/// <summary>The diagnostics of a check as SARIF 2.1.0, which code hosts and editors read.</summary>
internal static class SarifReport
{
    private static readonly ImmutableArray<DiagnosticDescriptor> Rules = [.. RuleTable.All.OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    public static void Write(CheckReport report, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", report.IsComplete);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("results");
        foreach (var diagnostic in report.Diagnostics)
            Write(diagnostic, json);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    });

    private static void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "feq");
        json.WriteString("version", typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);
        json.WriteStartArray("rules");
        foreach (var rule in Rules)
            Write(rule, json);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(DiagnosticDescriptor rule, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        WriteText("shortDescription", rule.Title.ToString(), json);
        if (RulePages.Find(rule.Id) is { } page)
        {
            json.WriteStartObject("help");
            json.WriteString("text", page);
            json.WriteString("markdown", page);
            json.WriteEndObject();
        }

        json.WriteStartObject("defaultConfiguration");
        json.WriteBoolean("enabled", rule.IsEnabledByDefault);
        json.WriteString("level", Level(rule.DefaultSeverity));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("category", rule.Category);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(CheckedDiagnostic diagnostic, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Id);
        if (Rules.FirstOrDefault(rule => rule.Id == diagnostic.Id) is { } known)
            json.WriteNumber("ruleIndex", Rules.IndexOf(known));
        json.WriteString("level", Level(diagnostic.Severity));
        WriteText("message", diagnostic.Message, json);
        json.WriteStartArray("locations");
        Write(diagnostic.Place, null, 0, json);
        json.WriteEndArray();
        if (diagnostic.Related.Count > 0)
        {
            json.WriteStartArray("relatedLocations");
            for (var index = 0; index < diagnostic.Related.Count; index++)
                Write(diagnostic.Related[index], index == 0 ? "the operation to blame" : "called from here", index + 1, json);
            json.WriteEndArray();
        }

        json.WriteStartObject("properties");
        foreach (var property in diagnostic.Properties.OrderBy(property => property.Key, StringComparer.Ordinal))
            json.WriteString(property.Key, property.Value);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Place place, string? message, int id, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (id > 0)
            json.WriteNumber("id", id);
        if (place.File.Length > 0)
        {
            json.WriteStartObject("physicalLocation");
            json.WriteStartObject("artifactLocation");
            json.WriteString("uri", string.Join('/', place.File.Split('/').Select(Uri.EscapeDataString)));
            json.WriteEndObject();
            json.WriteStartObject("region");
            json.WriteNumber("startLine", place.Line);
            json.WriteNumber("startColumn", place.Column);
            json.WriteNumber("endLine", place.EndLine);
            json.WriteNumber("endColumn", place.EndColumn);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        if (message is not null)
            WriteText("message", message, json);
        json.WriteEndObject();
    }

    private static void WriteText(string name, string text, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "note",
        _ => "none",
    };
}
