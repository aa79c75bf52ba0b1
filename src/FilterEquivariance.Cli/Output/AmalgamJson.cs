using FilterEquivariance.Cli.Examples;

namespace FilterEquivariance.Cli.Output;

/// <summary>What examples force on one list, for programs.</summary>
internal static class AmalgamJson
{
    public static void Write<T>(Amalgam<T> amalgam, Elements<T> elements, TextWriter output)
        where T : notnull => JsonText.Write(output, json =>
        {
            var determined = amalgam as Amalgam<T>.Determined;
            json.WriteNumber("schemaVersion", 1);
            json.WriteString("status", amalgam switch
            {
                Amalgam<T>.Determined => "determined",
                Amalgam<T>.Missing => "missing",
                _ => "contradictory",
            });
            json.WritePropertyName("output");
            json.WriteRawValue(determined is null ? "null" : elements.Json(determined.Output));
            json.WriteNumber("oracleCalls", determined?.OracleCalls ?? 0);
            SynthesisJson.WriteLists(json, "missing", (amalgam as Amalgam<T>.Missing)?.Questions ?? [], elements);
            SynthesisJson.WriteWitness(json, (amalgam as Amalgam<T>.Contradictory)?.Witness, elements);
        });
}
