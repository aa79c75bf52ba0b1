using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FilterEquivariance.Cli.Inputs;

/// <summary>A file as analyzers and generators see it. One that does not exist has no text.</summary>
internal sealed class FileText(string path) : AdditionalText
{
    public override string Path => path;

    public override SourceText? GetText(CancellationToken cancellationToken = default) => File.Exists(path) ? SourceFile.Read(path) : null;
}
