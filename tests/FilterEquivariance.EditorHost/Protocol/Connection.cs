using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace FilterEquivariance.EditorHost.Protocol;

/// <summary>JSON-RPC messages over two streams, each behind a header with its length.</summary>
internal sealed class Connection(Stream input, Stream output) : IDisposable
{
    private const string Length = "Content-Length: ";
    private readonly SemaphoreSlim _writing = new(1);

    /// <summary>The next message; null when the editor has hung up.</summary>
    public async Task<JsonNode?> ReadAsync()
    {
        var length = -1;
        while (await ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Length, StringComparison.OrdinalIgnoreCase))
                length = int.Parse(line.AsSpan(Length.Length), CultureInfo.InvariantCulture);
            else if (line.Length == 0 && length >= 0)
            {
                var body = new byte[length];
                await input.ReadExactlyAsync(body);
                return JsonNode.Parse(body);
            }
        }

        return null;
    }

    public Task AnswerAsync(JsonNode id, JsonNode? result) => WriteAsync(new JsonObject { ["id"] = id.DeepClone(), ["result"] = result });

    public Task FailAsync(JsonNode id, string message) =>
        WriteAsync(new JsonObject { ["id"] = id.DeepClone(), ["error"] = new JsonObject { ["code"] = -32603, ["message"] = message } });

    public Task NotifyAsync(string method, JsonNode parameters) => WriteAsync(new JsonObject { ["method"] = method, ["params"] = parameters });

    public void Dispose() => _writing.Dispose();

    private async Task WriteAsync(JsonObject message)
    {
        message["jsonrpc"] = "2.0";
        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        await _writing.WaitAsync();
        try
        {
            await output.WriteAsync(Encoding.ASCII.GetBytes($"{Length}{body.Length}\r\n\r\n"));
            await output.WriteAsync(body);
            await output.FlushAsync();
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task<string?> ReadLineAsync()
    {
        var line = new StringBuilder();
        var next = new byte[1];
        while (await input.ReadAsync(next) == 1)
        {
            if (next[0] == '\n')
                return line.ToString().TrimEnd('\r');
            line.Append((char)next[0]);
        }

        return null;
    }
}
