using System.Buffers.Binary;
using System.Text.Json;
using static TorchSharp.torch;

namespace FilterEquivariance.Learning.Checkpoints;

/// <summary>Reads files in the safetensors format, and believes nothing of what they say about themselves.</summary>
internal static class SafetensorsReader
{
    public static Checkpoint Read(Stream stream, string path)
    {
        try
        {
            return Read(stream);
        }
        catch (Exception exception) when (exception is JsonException or InvalidDataException)
        {
            var reason = exception is JsonException ? "its header is no JSON" : exception.Message;
            throw new InvalidDataException($"'{path}' is not a whole safetensors file: {reason}", exception);
        }
    }

    private static Checkpoint Read(Stream stream)
    {
        var total = stream.Length;
        if (total < 8)
            throw new InvalidDataException($"it has {total} bytes, and the length of the header alone takes 8");
        Span<byte> lead = stackalloc byte[8];
        stream.ReadExactly(lead);
        var length = BinaryPrimitives.ReadUInt64LittleEndian(lead);
        if (length > Safetensors.MostHeader)
            throw new InvalidDataException($"its header would have {length} bytes, more than the {Safetensors.MostHeader} there can be");
        if ((long)length > total - 8)
            throw new InvalidDataException($"it ends within its header, after {total} bytes");
        var header = new byte[length];
        stream.ReadExactly(header);
        if (header.Length == 0 || header[0] != (byte)'{')
            throw new InvalidDataException("its header does not begin with '{'");
        using var json = JsonDocument.Parse(header);
        var metadata = new Dictionary<string, string>();
        var entries = new Dictionary<string, Entry>();
        foreach (var property in json.RootElement.EnumerateObject())
        {
            if (property.Name == Safetensors.MetadataName)
                Texts(property.Value, metadata);
            else if (!entries.TryAdd(property.Name, EntryOf(property.Name, property.Value)))
                throw new InvalidDataException($"'{property.Name}' is there twice");
        }

        CheckPlaces(entries, total - 8 - (long)length);
        var tensors = new Dictionary<string, Tensor>();
        foreach (var (name, entry) in entries)
        {
            var tensor = empty(entry.Shape, entry.Type.Type);
            stream.Position = 8 + (long)length + entry.Begin;
            stream.ReadExactly(tensor.bytes);
            if (entry.Type.Type == ScalarType.Bool && tensor.bytes.ContainsAnyExceptInRange((byte)0, (byte)1))
                throw new InvalidDataException($"'{name}' has truth values that are neither 0 nor 1");
            tensors.Add(name, tensor);
        }

        return new(tensors, metadata);
    }

    private static void Texts(JsonElement value, Dictionary<string, string> metadata)
    {
        if (value.ValueKind != JsonValueKind.Object)
            throw new InvalidDataException("its metadata are no texts by name");
        foreach (var text in value.EnumerateObject())
            metadata[text.Name] = text.Value.ValueKind == JsonValueKind.String ? text.Value.GetString()! : throw new InvalidDataException($"its metadata '{text.Name}' is no text");
    }

    private static Entry EntryOf(string name, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty("dtype", out var type) || type.ValueKind != JsonValueKind.String)
            throw new InvalidDataException($"'{name}' has no type");
        var known = SafetensorsType.Named(type.GetString()) ?? throw new InvalidDataException($"'{name}' has elements of {type.GetString()}, which are not supported");
        var (shape, offsets) = (Numbers(name, value, "shape"), Numbers(name, value, "data_offsets"));
        if (offsets.Length != 2 || offsets[0] > offsets[1])
            throw new InvalidDataException($"'{name}' has no place: its data_offsets are [{string.Join(", ", offsets)}]");
        var bytes = (decimal)known.Size;
        foreach (var size in shape)
            bytes = bytes > long.MaxValue ? bytes : bytes * size;
        return bytes == offsets[1] - offsets[0]
            ? new(known, shape, offsets[0], offsets[1])
            : throw new InvalidDataException($"'{name}' has {offsets[1] - offsets[0]} bytes, which do not fill the shape [{string.Join(", ", shape)}] of {known.Name}");
    }

    private static long[] Numbers(string name, JsonElement entry, string property)
    {
        if (!entry.TryGetProperty(property, out var list) || list.ValueKind != JsonValueKind.Array)
            throw new InvalidDataException($"'{name}' has no {property}");
        return [.. list.EnumerateArray().Select(number => number.ValueKind == JsonValueKind.Number && number.TryGetInt64(out var value) && value >= 0
            ? value
            : throw new InvalidDataException($"'{name}' has {property} that are no whole numbers from 0 on"))];
    }

    // All bytes belong to one tensor each.
    private static void CheckPlaces(Dictionary<string, Entry> entries, long available)
    {
        var end = 0L;
        foreach (var (name, entry) in entries.OrderBy(one => one.Value.Begin).ThenBy(one => one.Value.End))
        {
            if (entry.Begin < end)
                throw new InvalidDataException($"'{name}' begins at byte {entry.Begin}, within another tensor");
            if (entry.Begin > end)
                throw new InvalidDataException($"the bytes from {end} to {entry.Begin} belong to no tensor");
            if (entry.End > available)
                throw new InvalidDataException($"'{name}' ends at byte {entry.End}, and there are {available}");
            end = entry.End;
        }

        if (end != available)
            throw new InvalidDataException($"the bytes from {end} to {available} belong to no tensor");
    }

    private readonly record struct Entry(SafetensorsType Type, long[] Shape, long Begin, long End);
}
