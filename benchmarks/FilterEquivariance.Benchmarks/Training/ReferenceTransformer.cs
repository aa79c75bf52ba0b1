using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FilterEquivariance.Benchmarks.Training;

/// <summary>Two blocks of a decoder with norms in front, 421,376 parameters: what training is measured with.</summary>
internal sealed class ReferenceTransformer : Module<Tensor, Tensor>
{
    private const int Width = 128;
    private const int Heads = 4;
    private const int Inner = 512;
    private const int Layers = 2;

    private readonly Embedding token = Embedding(ReferenceData.Vocabulary, Width);
    private readonly Embedding position = Embedding(ReferenceData.Time, Width);
    private readonly ModuleList<Block> layers = ModuleList([.. Enumerable.Range(0, Layers).Select(_ => new Block())]);
    private readonly LayerNorm norm = LayerNorm(Width);
    private readonly Linear head = Linear(Width, ReferenceData.Vocabulary, hasBias: false);

    public ReferenceTransformer()
        : base(nameof(ReferenceTransformer)) => RegisterComponents();

    public override Tensor forward(Tensor tokens) // [rows, time] → [rows, time, vocabulary]
    {
        var x = token.call(tokens) + position.weight!.narrow(0, 0, tokens.shape[1]);
        foreach (var layer in layers)
            x = layer.call(x);
        return head.call(norm.call(x));
    }

    /// <summary>Continues each row greedily; keys and values of earlier positions are kept.</summary>
    /// <param name="prompt">[rows, start].</param>
    /// <param name="length">How long rows become.</param>
    public Tensor Decode(Tensor prompt, long length)
    {
        using var off = no_grad();
        using var scope = NewDisposeScope();
        var (rows, start) = (prompt.shape[0], prompt.shape[1]);
        var caches = layers.Select(_ => new Cache(empty([rows, Heads, length, Width / Heads]), empty([rows, Heads, length, Width / Heads]))).ToArray();
        var tokens = empty([rows, length], ScalarType.Int64);
        tokens.narrow(1, 0, start).copy_(prompt);
        var begin = 0L;
        for (var end = start; end < length; begin = end++)
        {
            using var step = NewDisposeScope();
            var x = token.call(tokens.narrow(1, begin, end - begin)) + position.weight!.narrow(0, begin, end - begin);
            for (var layer = 0; layer < Layers; layer++)
                x = layers[layer].Continue(x, caches[layer], begin);
            tokens.select(1, end).copy_(head.call(norm.call(x.select(1, -1))).argmax(-1));
        }

        return tokens.MoveToOuterDisposeScope();
    }

    private sealed record Cache(Tensor Keys, Tensor Values);

    private sealed class Block : Module<Tensor, Tensor>
    {
        private readonly LayerNorm norm1 = LayerNorm(Width);
        private readonly Linear qkv = Linear(Width, 3 * Width);
        private readonly Linear @out = Linear(Width, Width);
        private readonly LayerNorm norm2 = LayerNorm(Width);
        private readonly Linear up = Linear(Width, Inner);
        private readonly Linear down = Linear(Inner, Width);

        public Block()
            : base(nameof(Block)) => RegisterComponents();

        public override Tensor forward(Tensor x) // [rows, time, width]
        {
            var parts = Parts(x);
            return Rest(x, functional.scaled_dot_product_attention(parts[0], parts[1], parts[2], null, 0, true));
        }

        public Tensor Continue(Tensor x, Cache cache, long begin)
        {
            var (parts, end) = (Parts(x), begin + x.shape[1]);
            cache.Keys.narrow(2, begin, x.shape[1]).copy_(parts[1]);
            cache.Values.narrow(2, begin, x.shape[1]).copy_(parts[2]);

            // Behind the prompt a single position is new, and it sees everything.
            return Rest(x, functional.scaled_dot_product_attention(parts[0], cache.Keys.narrow(2, 0, end), cache.Values.narrow(2, 0, end), null, 0, begin == 0));
        }

        private Tensor Parts(Tensor x) => // [3, rows, heads, time, width of a head]
            qkv.call(norm1.call(x)).view(x.shape[0], x.shape[1], 3, Heads, Width / Heads).permute(2, 0, 3, 1, 4);

        private Tensor Rest(Tensor x, Tensor attended)
        {
            x += @out.call(attended.transpose(1, 2).reshape(x.shape));
            return x + down.call(functional.gelu(up.call(norm2.call(x))));
        }
    }
}
