using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FilterEquivariance.Benchmarks.Training;

/// <summary>Two layers of LSTM.</summary>
internal sealed class ReferenceRecurrent : Module<Tensor, Tensor>
{
    private const int Width = 128;
    private const int Layers = 2;

    private readonly Embedding token = Embedding(ReferenceData.Vocabulary, Width);
    private readonly LSTM lstm = LSTM(Width, Width, Layers, batchFirst: true);
    private readonly Linear head = Linear(Width, ReferenceData.Vocabulary, hasBias: false);

    public ReferenceRecurrent()
        : base(nameof(ReferenceRecurrent)) => RegisterComponents();

    public override Tensor forward(Tensor tokens) // [rows, time] → [rows, time, vocabulary]
    {
        var (states, _, _) = lstm.call(token.call(tokens));
        return head.call(states);
    }
}
