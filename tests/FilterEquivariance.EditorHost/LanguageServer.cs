using System.Text.Json.Nodes;
using FilterEquivariance.EditorHost.Protocol;
using FilterEquivariance.EditorHost.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;

namespace FilterEquivariance.EditorHost;

/// <summary>The part of the Language Server Protocol that shows diagnostics and offers fixes.</summary>
internal sealed class LanguageServer(Connection connection, OpenFiles files)
{
    private const int Incremental = 2;
    private readonly Dictionary<string, CancellationTokenSource> _analyses = [];

    public async Task RunAsync()
    {
        while (await connection.ReadAsync() is { } message && (string?)message["method"] != "exit")
        {
            try
            {
                await HandleAsync((string?)message["method"], message["params"], message["id"]);
            }
            catch (Exception exception) when (message["id"] is not null)
            {
                await connection.FailAsync(message["id"]!, exception.ToString());
            }
        }
    }

    private async Task HandleAsync(string? method, JsonNode? parameters, JsonNode? id)
    {
        switch (method)
        {
            case "initialize":
                var sync = new JsonObject { ["openClose"] = true, ["change"] = Incremental };
                await connection.AnswerAsync(id!, new JsonObject { ["capabilities"] = new JsonObject { ["textDocumentSync"] = sync, ["codeActionProvider"] = true } });
                break;
            case "textDocument/didOpen":
                Analyse(files.Open(Uri(parameters), (string)parameters!["textDocument"]!["text"]!));
                break;
            case "textDocument/didChange":
                Analyse(files.Change(Uri(parameters), text => parameters!["contentChanges"]!.AsArray().Aggregate(text, Changed)));
                break;
            case "textDocument/didClose":
                files.Close(Uri(parameters));
                break;
            case "textDocument/codeAction":
                var document = files.Find(Uri(parameters));
                var span = Positions.Span(await document.GetTextAsync(), parameters!["range"]!);
                var actions = new JsonArray();
                foreach (var action in await files.FixesAsync(document, span, CancellationToken.None))
                    actions.Add(await OfferAsync(action, document.Project.Solution));
                await connection.AnswerAsync(id!, actions);
                break;
            default:
                if (id is not null)
                    await connection.AnswerAsync(id, null);
                break;
        }
    }

    private static string Uri(JsonNode? parameters) => (string)parameters!["textDocument"]!["uri"]!;

    private static SourceText Changed(SourceText text, JsonNode? change)
    {
        var insertion = (string)change!["text"]!;
        return change["range"] is { } range ? text.WithChanges(new TextChange(Positions.Span(text, range), insertion)) : SourceText.From(insertion);
    }

    // Edits do not wait: the analysis of a text that is gone is given up.
    private void Analyse(Document document)
    {
        var uri = document.FilePath!;
        if (_analyses.Remove(uri, out var outdated))
            outdated.Cancel();
        _analyses[uri] = new CancellationTokenSource();
        _ = PublishAsync(document, _analyses[uri].Token);
    }

    private async Task PublishAsync(Document document, CancellationToken cancellationToken)
    {
        try
        {
            var found = await Task.Run(() => files.DiagnosticsAsync(document, cancellationToken), cancellationToken);
            var text = await document.GetTextAsync(cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            await connection.NotifyAsync("textDocument/publishDiagnostics", new JsonObject
            {
                ["uri"] = document.FilePath,
                ["diagnostics"] = new JsonArray([.. found.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden).Select(diagnostic => Shown(diagnostic, text))]),
            });
        }
        catch (OperationCanceledException)
        {
        }
    }

    private static JsonObject Shown(Diagnostic diagnostic, SourceText text) => new()
    {
        ["range"] = Positions.Range(text, diagnostic.Location.SourceSpan),
        ["severity"] = diagnostic.Severity switch { DiagnosticSeverity.Error => 1, DiagnosticSeverity.Warning => 2, _ => 3 },
        ["code"] = diagnostic.Id,
        ["source"] = "csharp",
        ["message"] = diagnostic.GetMessage(),
    };

    private static async Task<JsonObject> OfferAsync(CodeAction action, Solution solution)
    {
        var edits = new JsonObject();
        foreach (var (document, changes) in await OpenFiles.ChangesAsync(action, solution, CancellationToken.None))
        {
            var text = await document.GetTextAsync();
            edits[document.FilePath!] = new JsonArray(
                [.. changes.Select(change => new JsonObject { ["range"] = Positions.Range(text, change.Span), ["newText"] = change.NewText })]);
        }

        return new JsonObject { ["title"] = action.Title, ["kind"] = "quickfix", ["edit"] = new JsonObject { ["changes"] = edits } };
    }
}
