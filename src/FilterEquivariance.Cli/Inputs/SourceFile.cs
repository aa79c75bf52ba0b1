using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace FilterEquivariance.Cli.Inputs;

/// <summary>Reads C# source of any encoding.</summary>
internal static class SourceFile
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file as UTF-8, or what its byte order mark says, or Latin-1 where it is neither.</summary>
    /// <exception cref="UnreadableInputException">The file cannot be opened or is not text.</exception>
    public static SourceText Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var text = Decode(stream);
            return text.ToString().Contains('\0') ? throw new UnreadableInputException($"'{Path.GetFileName(path)}' is a binary file, not text.") : text;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableInputException($"'{Path.GetFileName(path)}' cannot be read: {exception.Message}");
        }
    }

    private static SourceText Decode(Stream stream)
    {
        try
        {
            return SourceText.From(stream, StrictUtf8);
        }
        catch (DecoderFallbackException)
        {
            stream.Position = 0;
            return SourceText.From(stream, Encoding.Latin1);
        }
    }
}
