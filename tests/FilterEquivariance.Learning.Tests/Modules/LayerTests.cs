using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace FilterEquivariance.Learning.Tests.Modules;

public sealed class LayerTests
{
    [Fact]
    public void FirstValues_AreThoseOfPyTorchsDistributions()
    {
        using var scope = NewDisposeScope();
        var linear = nn.Linear(64, 300);
        Within(linear.weight, 1.0 / 8, 1 / Math.Sqrt(3 * 64));
        Within(linear.bias!, 1.0 / 8, 1 / Math.Sqrt(3 * 64));
        Assert.Null(nn.Linear(3, 2, hasBias: false).bias);
        var embedding = nn.Embedding(300, 64, padding_idx: -1);
        Assert.InRange(std(embedding.weight.detach()).item<float>(), 0.97, 1.03);
        Assert.Equal(0, embedding.weight.select(0, 299).abs().sum().item<float>());
        Within(nn.init.kaiming_uniform_(empty([300, 64]), nonlinearity: nn.init.NonlinearityType.ReLU), Math.Sqrt(6.0 / 64), Math.Sqrt(2.0 / 64));
        Within(nn.init.xavier_uniform_(empty([300, 64]), 2), 2 * Math.Sqrt(6.0 / 364), 2 * Math.Sqrt(2.0 / 364));
        Within(nn.init.xavier_normal_(empty([300, 64])), double.PositiveInfinity, Math.Sqrt(2.0 / 364));
        Within(nn.init.kaiming_normal_(empty([300, 64]), mode: nn.init.FanInOut.FanOut), double.PositiveInfinity, Math.Sqrt(2.0 / 300));
        Within(nn.init.trunc_normal_(empty([300, 64]), 0, 0.02, -0.04, 0.04), 0.04, 0.02 * 0.879);
        Within(nn.init.trunc_normal_(empty([300, 64]), 0, 1, -100, 100), 9, 1);
        Assert.Throws<ArgumentException>(() => nn.init.trunc_normal_(empty([3]), 0, 1, 20, 30));
        Assert.Equal(6, nn.init.constant_(empty([3]), 2).sum().item<float>());
        Assert.Equal(0, nn.init.zeros_(nn.init.ones_(empty([3]))).sum().item<float>());

        static void Within(Tensor tensor, double bound, double deviation)
        {
            Assert.True(tensor.detach().abs().max().ToDouble() <= bound);
            Assert.InRange(std(tensor.detach()).ToDouble(), deviation * 0.95, deviation * 1.05);
        }
    }

    [Theory]
    [InlineData(5, 3)]
    [InlineData(3, 5)]
    [InlineData(4, 4)]
    public void OrthogonalTables_HaveUnitVectorsAtRightAngles(long rows, long columns)
    {
        using var scope = NewDisposeScope();
        var table = nn.init.orthogonal_(empty([rows, columns], float64), 2);
        var product = rows < columns ? table.mm(table.t()) : table.t().mm(table);
        Assert.True(allclose(product, eye(Math.Min(rows, columns), dtype: float64) * 4));
    }

    [Fact]
    public void Padding_LearnsNothing()
    {
        using var scope = NewDisposeScope();
        var embedding = nn.Embedding(4, 2, padding_idx: 1);
        embedding.call(tensor([1L, 2, 2, 1])).sum().backward();
        Assert.Equal([0f, 0, 0, 0, 2, 2, 0, 0], embedding.weight.grad!.data<float>().ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => embedding.call(tensor([4L])));
        Assert.Throws<ArgumentOutOfRangeException>(() => nn.Embedding(4, 2, padding_idx: 4));
    }

    [Fact]
    public void SequentialAndNames_RunTheModulesInTheirOrder()
    {
        using var scope = NewDisposeScope();
        var x = tensor([-1f, 2f]);
        var model = nn.Sequential(nn.ReLU(), nn.Identity(), nn.Tanh(), nn.Softmax(0));
        Assert.True(allclose(model.call(x), softmax(torch.tanh(x.relu()), 0)));
        Assert.True(allclose(nn.Sequential(("a", nn.GELU()), ("b", nn.SiLU())).call(x), nn.functional.silu(nn.functional.gelu(x))));
        var named = nn.ModuleDict(("left", nn.Linear(2, 1)), ("right", nn.Linear(2, 1)));
        Assert.Equal(["left.weight", "left.bias", "right.weight", "right.bias"], named.named_parameters().Select(one => one.name));
        Assert.Equal(["left", "right"], named.keys());
        Assert.Equal(["0", "1"], nn.ParameterList(new Parameter(torch.ones(1)), new Parameter(torch.ones(1))).named_parameters().Select(one => one.name));
    }

    [Fact]
    public void Dropout_LeavesThingsAloneInUse()
    {
        using var scope = NewDisposeScope();
        var dropout = nn.Dropout(0.5);
        var x = torch.ones(1000);
        var trained = dropout.call(x);
        Assert.InRange(trained.eq(0).sum().ToInt64(), 400, 600);
        Assert.Equal(2, trained.max().item<float>());
        dropout.eval();
        Assert.True(allclose(dropout.call(x), x, 0, 0));
    }

    [Fact]
    public void Losses_AreTheirFunctions()
    {
        using var scope = NewDisposeScope();
        var (x, target) = (tensor(new[,] { { 2f, 1, 0, -1 }, { 0, 0, 0, 0 } }), tensor([0L, 3]));
        Assert.Equal((0.44018970 + 1.38629436) / 2, nn.CrossEntropyLoss().call(x, target).ToDouble(), 6);
        Assert.Equal(0.44018970, nn.CrossEntropyLoss(ignore_index: 3, reduction: nn.Reduction.Sum).call(x, target).ToDouble(), 6);
        Assert.Equal(6, nn.MSELoss(nn.Reduction.Sum).call(x, torch.zeros(2, 4)).ToDouble());
    }
}
