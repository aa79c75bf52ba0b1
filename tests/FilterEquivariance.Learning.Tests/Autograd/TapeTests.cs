using static TorchSharp.torch;

namespace FilterEquivariance.Learning.Tests.Autograd;

public sealed class TapeTests
{
    [Fact]
    public void GradientsAddUp_OverRuns()
    {
        var x = tensor(new[] { 2f, 3f }).requires_grad_();
        (x * x).sum().backward();
        (x * 5).sum().backward();
        Assert.Equal([9f, 11f], x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void SecondRun_NeedsToBeAskedFor()
    {
        var x = ones(2, requires_grad: true);
        var kept = (x * x).sum();
        kept.backward(retain_graph: true);
        kept.backward();
        Assert.Equal([4f, 4f], x.grad!.data<float>().ToArray());
        Assert.Contains("retain_graph", Assert.Throws<InvalidOperationException>(() => kept.backward()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NeededValuesThatChanged_AreRefused()
    {
        var x = ones(2, requires_grad: true);
        var y = x * 2;
        var product = (y * y).sum();
        using (no_grad())
            y.add_(1);
        Assert.Contains("changed in place", Assert.Throws<InvalidOperationException>(() => product.backward()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RunsThatFail_LeaveNothingBehind()
    {
        var x = ones(2, requires_grad: true);
        var (y, z) = (x * 2, x * 3);
        var first = (y * y).sum() + (z * z).sum();
        using (no_grad())
            y.add_(1);
        Assert.Throws<InvalidOperationException>(() => first.backward());
        Assert.Null(x.grad);
        z.sum().backward();
        Assert.Equal([3f, 3f], x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void LeavesThatWantGradients_DoNotChangeInPlace_ButUnderNoGrad()
    {
        var x = ones(2, requires_grad: true);
        Assert.Contains("no_grad", Assert.Throws<InvalidOperationException>(() => x.add_(1)).Message, StringComparison.Ordinal);
        using (no_grad())
            x.add_(1);
        Assert.Equal([2f, 2f], x.data<float>().ToArray());
    }

    [Fact]
    public void NothingIsRecorded_UnderNoGrad()
    {
        var x = ones(2, requires_grad: true);
        using (no_grad())
            Assert.False((x * 2).requires_grad);
        Assert.True((x * 2).requires_grad);
        Assert.False((x * 2).detach().requires_grad);
    }

    [Fact]
    public void GradientsByName_LeaveOthersAlone()
    {
        var (x, y) = (tensor(3f).requires_grad_(), tensor(4f).requires_grad_());
        var middle = x * y;
        var gradients = autograd.grad([middle * middle], [x, middle]);
        Assert.Equal([96f, 24f], gradients.Select(gradient => gradient.item<float>()));
        Assert.Null(x.grad);
        Assert.Null(y.grad);
        Assert.Throws<InvalidOperationException>(() => autograd.grad([x * 2], [y]));
        Assert.Null(autograd.grad([x * 2], [y], allow_unused: true)[0]);
        Assert.Throws<NotSupportedException>(() => autograd.grad([x * 2], [x], create_graph: true));
    }

    [Fact]
    public void ShapesThatDoNotFit_AreNamedWithTheOperation()
    {
        var (x, y) = (ones(2, 3), ones(4, 5));
        foreach (var (name, operation) in new (string, Action)[] { ("add", () => add(x, y)), ("matmul", () => matmul(x, y)), ("where", () => where(x > 0, x, y)), ("linear", () => nn.functional.linear(x, y)) })
        {
            var message = Assert.Throws<ArgumentException>(operation).Message;
            Assert.StartsWith(name, message, StringComparison.Ordinal);
            Assert.Contains("[2, 3]", message, StringComparison.Ordinal);
            Assert.Contains("[4, 5]", message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void TypesNobodyKnows_AreRefusedWithTheKnownOnes() =>
        Assert.Contains("float32", Assert.Throws<ArgumentException>(() => zeros(2, (ScalarType)5)).Message, StringComparison.Ordinal);
}
