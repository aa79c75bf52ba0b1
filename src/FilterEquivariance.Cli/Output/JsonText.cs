using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FilterEquivariance.Cli.Output;

/// <summary>One JSON object, indented, as everything <c>feq</c> writes in JSON.</summary>
internal static class JsonText
{
    // Values are read by people too: → and ' stay as they are.
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TextWriter output, Action<Utf8JsonWriter> members)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }
}
