using System.Buffers.Binary;
using System.Text.Encodings.Web;
using System.Text.Json;
using static TorchSharp.torch;

namespace FilterEquivariance.Learning.Checkpoints;

/// <summary>
/// Files of tensors in the safetensors format: eight bytes that give the length of the header, the least first; the header, in JSON, which gives for every name type, shape
/// and place; the elements, row after row, without gaps.
/// </summary>
public static class Safetensors
{
    /// <summary>Headers are not longer than this many bytes.</summary>
    public const long MostHeader = 100_000_000;

    internal const string MetadataName = "__metadata__";

    // What follows the header begins at a multiple of this.
    private const int Alignment = 8;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a file. It replaces an old one as a whole at the very end: whoever is stopped before leaves the old file as it was.</summary>
    /// <param name="path">The file.</param>
    /// <param name="tensors">The tensors by name.</param>
    /// <param name="metadata">Texts to go with them.</param>
    /// <exception cref="ArgumentException">A name stands twice or is reserved.</exception>
    public static void Save(string path, IEnumerable<KeyValuePair<string, Tensor>> tensors, IReadOnlyDictionary<string, string>? metadata = null) =>
        Save(path, tensors, metadata, stream => stream);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">It is no such file, or not a whole one.</exception>
    public static Checkpoint Load(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        return SafetensorsReader.Read(stream, path);
    }

    internal static void Save(string path, IEnumerable<KeyValuePair<string, Tensor>> tensors, IReadOnlyDictionary<string, string>? metadata, Func<Stream, Stream> through)
    {
        var partial = path + ".partial";
        try
        {
            using (var file = new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                Write(through(file), tensors, metadata);
                file.Flush(flushToDisk: true);
            }

            File.Move(partial, path, overwrite: true);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    private static void Write(Stream stream, IEnumerable<KeyValuePair<string, Tensor>> tensors, IReadOnlyDictionary<string, string>? metadata)
    {
        // Larger elements first: then all of them are aligned without gaps.
        var ordered = tensors.OrderByDescending(one => SafetensorsType.Of(one.Value.dtype).Size).ToList();
        var names = new HashSet<string>();
        foreach (var (name, _) in ordered)
        {
            if (name == MetadataName || !names.Add(name))
                throw new ArgumentException($"'{name}' cannot be the name of a tensor in a checkpoint: it is {(name == MetadataName ? "reserved" : "there twice")}", nameof(tensors));
        }

        var header = Header(ordered, metadata);
        Span<byte> length = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
        stream.Write(length);
        stream.Write(header);
        foreach (var (_, tensor) in ordered)
        {
            // Machines on which this runs keep the least byte first, as the format does.
            using var rows = tensor.detach().contiguous();
            stream.Write(rows.bytes);
        }

        stream.Flush();
    }

    private static ReadOnlySpan<byte> Header(List<KeyValuePair<string, Tensor>> tensors, IReadOnlyDictionary<string, string>? metadata)
    {
        var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            if (metadata is { Count: > 0 })
            {
                json.WriteStartObject(MetadataName);
                foreach (var (name, text) in metadata)
                    json.WriteString(name, text);
                json.WriteEndObject();
            }

            var start = 0L;
            foreach (var (name, tensor) in tensors)
            {
                var type = SafetensorsType.Of(tensor.dtype);
                json.WriteStartObject(name);
                json.WriteString("dtype", type.Name);
                json.WriteStartArray("shape");
                foreach (var size in tensor.shape)
                    json.WriteNumberValue(size);
                json.WriteEndArray();
                json.WriteStartArray("data_offsets");
                json.WriteNumberValue(start);
                json.WriteNumberValue(start += tensor.numel() * type.Size);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        while (buffer.Length % Alignment != 0)
            buffer.WriteByte((byte)' ');
        return buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
    }
}
