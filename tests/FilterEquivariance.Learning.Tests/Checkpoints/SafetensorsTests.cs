using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using FilterEquivariance.Learning.Checkpoints;
using TorchSharp;
using static TorchSharp.torch;

namespace FilterEquivariance.Learning.Tests.Checkpoints;

public sealed class SafetensorsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("checkpoint").FullName;

    private string Path => System.IO.Path.Combine(_folder, "model.safetensors");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void OneTensor_MakesTheBytesOfTheFormat()
    {
        Safetensors.Save(Path, Named(("w", tensor([1f, -2]))));
        var bytes = File.ReadAllBytes(Path);
        Assert.Equal(72, bytes.Length);
        Assert.Equal("{\"w\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}  ", Encoding.UTF8.GetString(bytes[8..64]));
        Assert.Equal("9c54a301d1883c1238adad7212e1c8b7a0ee5a828aa7b9a5fc5c4b58af05fe54", Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    [Fact]
    public void AllTypesAndShapes_ComeBack_EachAligned()
    {
        using var scope = NewDisposeScope();
        var tensors = Named(
            ("truth", tensor([true, false, true])), ("bytes", tensor([1L, 255]).to(uint8)), ("single", tensor(1.5f)), ("none", torch.zeros(0, 3)), ("double", tensor([Math.PI])),
            ("small", tensor([-1L]).to(int32)), ("whole", tensor([long.MinValue, 7], [1, 2, 1])), ("turned", torch.arange(6, float32).view(2, 3).t()), ("name with \"ü\"", tensor([float.NaN])));
        Safetensors.Save(Path, tensors, new Dictionary<string, string> { ["step"] = "12", ["config"] = "{\"ä\":\"\\n\"}" });
        var (found, metadata) = Safetensors.Load(Path);
        Assert.Equal(tensors.Select(one => one.Key).Order(), found.Keys.Order());
        Assert.Equal(("12", "{\"ä\":\"\\n\"}"), (metadata["step"], metadata["config"]));
        foreach (var (name, tensor) in tensors)
        {
            Assert.Equal((tensor.dtype, string.Join(' ', tensor.shape)), (found[name].dtype, string.Join(' ', found[name].shape)));
            Assert.Equal(tensor.contiguous().bytes.ToArray(), found[name].bytes.ToArray());
        }
    }

    [Fact]
    public void FilesCutOffAnywhere_AndFilesWithMore_AreRefusedWithASentence()
    {
        using var scope = NewDisposeScope();
        Safetensors.Save(Path, Named(("a", tensor([1f, 2])), ("b", tensor([true]))));
        var whole = File.ReadAllBytes(Path);
        for (var length = 0; length < whole.Length; length++)
            Refused(whole[..length], "'");
        Refused([.. whole, 0], "belong to no tensor");
    }

    [Theory]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}""", "do not fill the shape [2] of F32")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", "'b' begins at byte 4, within another tensor")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", "the bytes from 0 to 4 belong to no tensor")]
    [InlineData("""{"a":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}}""", "'a' ends at byte 16, and there are 8")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", "the bytes from 4 to 8 belong to no tensor")]
    [InlineData("""{"a":{"dtype":"F8_E4M3","shape":[8],"data_offsets":[0,8]}}""", "elements of F8_E4M3, which are not supported")]
    [InlineData("""{"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}}""", "'a' has shape that are no whole numbers")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}}""", "'a' has no place")]
    [InlineData("""{"a":{"dtype":"F32","shape":[4611686018427387904,4611686018427387904],"data_offsets":[0,8]}}""", "do not fill the shape")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", "'a' is there twice")]
    [InlineData("""{"a":{"shape":[2],"data_offsets":[0,8]}}""", "'a' has no type")]
    [InlineData("""{"a":{"dtype":"BOOL","shape":[8],"data_offsets":[0,8]}}""", "neither 0 nor 1")]
    [InlineData("""{"__metadata__":{"step":1}}""", "its metadata 'step' is no text")]
    [InlineData("""{"a":""", "its header is no JSON")]
    [InlineData(" {}", "does not begin with '{'")]
    [InlineData("", "does not begin with '{'")]
    public void HeadersThatLie_AreRefusedWithASentence(string header, string reason)
    {
        var bytes = new byte[8 + header.Length + 8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, header.Length);
        Encoding.ASCII.GetBytes(header).CopyTo(bytes, 8);
        bytes.AsSpan(8 + header.Length).Fill(3);
        Refused(bytes, reason);
    }

    [Fact]
    public void ForeignFiles_AreRefusedWithASentence()
    {
        Refused(Encoding.ASCII.GetBytes("PK\u0003\u0004 not a checkpoint at all"), "its header would have");
        Refused([255, 255, 255, 255, 255, 255, 255, 255, 1], "its header would have 18446744073709551615 bytes");
    }

    [Fact]
    public void WritersThatAreStopped_LeaveTheOldFileWhole()
    {
        using var scope = NewDisposeScope();
        Safetensors.Save(Path, Named(("a", tensor([1f, 2]))));
        var before = File.ReadAllBytes(Path);
        for (var stop = 0; stop < 100; stop += 9)
        {
            var room = stop;
            Assert.Throws<IOException>(() => Safetensors.Save(Path, Named(("a", tensor([3f, 4])), ("b", torch.ones(100))), null, stream => new Narrow(stream, room)));
            Assert.Equal(before, File.ReadAllBytes(Path));
            Assert.Equal([Path], Directory.GetFiles(_folder));
        }

        // What a killed process left behind is in nobody's way.
        File.WriteAllBytes(Path + ".partial", before[..20]);
        Assert.Equal([1f, 2], Safetensors.Load(Path).Tensors["a"].data<float>().ToArray());
        Safetensors.Save(Path, Named(("a", tensor([3f]))));
        Assert.Equal([3f], Safetensors.Load(Path).Tensors["a"].data<float>().ToArray());
    }

    [Fact]
    public void NamesThatStandTwice_AreRefused_BeforeAnythingIsWritten()
    {
        Assert.Throws<ArgumentException>(() => Safetensors.Save(Path, [KeyValuePair.Create("a", tensor(1f)), KeyValuePair.Create("a", tensor(2f))]));
        Assert.Throws<ArgumentException>(() => Safetensors.Save(Path, Named(("__metadata__", tensor(1f)))));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void Modules_SaveAndLoadTheirState()
    {
        using var scope = NewDisposeScope();
        using TorchSharp.Modules.Linear one = nn.Linear(3, 2), other = nn.Linear(3, 2);
        one.save(Path);
        var found = new Dictionary<string, bool>();
        other.load(Path, loadedParameters: found);
        Assert.True(allclose(one.weight, other.weight, 0, 0));
        Assert.Equal(["weight", "bias"], found.Where(name => name.Value).Select(name => name.Key));
        Assert.Throws<InvalidOperationException>(() => nn.Linear(3, 2, hasBias: false).load(Path));
        nn.Linear(3, 2, hasBias: false).load(Path, strict: false);
        one.save(Path, skip: ["bias"]);
        Assert.Equal(["weight"], Safetensors.Load(Path).Tensors.Keys);
    }

    private static List<KeyValuePair<string, Tensor>> Named(params (string Name, Tensor Tensor)[] tensors) => [.. tensors.Select(one => KeyValuePair.Create(one.Name, one.Tensor))];

    private void Refused(byte[] bytes, string reason)
    {
        var path = Path + ".bad";
        File.WriteAllBytes(path, bytes);
        var message = Assert.Throws<InvalidDataException>(() => Safetensors.Load(path)).Message;
        Assert.StartsWith($"'{path}' is not a whole safetensors file: ", message, StringComparison.Ordinal);
        Assert.Contains(reason, message, StringComparison.Ordinal);
    }

    /// <summary>A stream that takes so many bytes, then the disk is full.</summary>
    private sealed class Narrow(Stream inner, int room) : MemoryStream
    {
        private int _left = room;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            inner.Write(buffer[..Math.Min(buffer.Length, _left)]);
            _left -= buffer.Length;
            if (_left < 0)
                throw new IOException("the disk is full");
        }
    }
}
