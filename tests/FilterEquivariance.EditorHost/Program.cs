using FilterEquivariance.EditorHost;
using FilterEquivariance.EditorHost.Protocol;
using FilterEquivariance.EditorHost.Roslyn;

var analyzers = AnalyzerFolder.Load(Path.Combine(AppContext.BaseDirectory, "analyzers"));
using var connection = new Connection(Console.OpenStandardInput(), Console.OpenStandardOutput());
await new LanguageServer(connection, new OpenFiles(analyzers)).RunAsync();
