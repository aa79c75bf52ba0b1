using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FilterEquivariance.Learning.Tests.Training;

/// <summary>One block of a decoder, written as anybody writes one for TorchSharp, and its training.</summary>
internal sealed class SmallTransformer : Module<Tensor, Tensor>
{
    private const int Width = 32;
    private const int Heads = 2;
    private const int Vocabulary = 16;
    private const int Time = 24;

    private readonly Embedding token = Embedding(Vocabulary, Width);
    private readonly Embedding position = Embedding(Time, Width);
    private readonly LayerNorm norm = LayerNorm(Width);
    private readonly Linear qkv = Linear(Width, 3 * Width);
    private readonly Linear join = Linear(Width, Width);
    private readonly Sequential inner = Sequential(LayerNorm(Width), Linear(Width, 4 * Width), GELU(), Linear(4 * Width, Width), Dropout(0.1));
    private readonly Linear head = Linear(Width, Vocabulary, hasBias: false);

    public SmallTransformer()
        : base(nameof(SmallTransformer)) => RegisterComponents();

    public override Tensor forward(Tensor tokens)
    {
        var (rows, time) = (tokens.shape[0], tokens.shape[1]);
        var x = token.call(tokens) + position.call(arange(time));
        var parts = qkv.call(norm.call(x)).view(rows, time, 3, Heads, Width / Heads).permute(2, 0, 3, 1, 4);
        x += join.call(functional.scaled_dot_product_attention(parts[0], parts[1], parts[2], null, 0, true).transpose(1, 2).reshape(rows, time, Width));
        return head.call(x + inner.call(x));
    }

    /// <summary>Trains a new one to reverse the order of letters it saw, and gives its losses and, at last, its parameters, as bytes.</summary>
    public static (float[] Losses, byte[] Parameters) Train(int steps, long seed)
    {
        manual_seed(seed);
        using var model = new SmallTransformer();
        var optimizer = optim.AdamW(model.parameters(), lr: 1e-2, weight_decay: 0.01);
        var losses = new float[steps];
        for (var step = 0; step < steps; step++)
        {
            using var scope = NewDisposeScope();
            var letters = randint(0, Vocabulary, [48, Time / 2]);
            var tokens = cat([letters, letters.flip(1)], 1);
            var loss = functional.cross_entropy(model.call(tokens.narrow(1, 0, Time - 1)).reshape(-1, Vocabulary), tokens.narrow(1, 1, Time - 1).reshape(-1));
            optimizer.zero_grad();
            loss.backward();
            utils.clip_grad_norm_(model.parameters(), 1.0);
            optimizer.step();
            losses[step] = loss.item<float>();
        }

        return (losses, [.. model.parameters().SelectMany(parameter => parameter.bytes.ToArray())]);
    }
}
