using System.Text.Json;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FilterEquivariance.Learning.Tests.Operations;

/// <summary>The operations by the names of the reference cases.</summary>
internal static class ReferenceOperations
{
    public static Tensor[] Run(string operation, IReadOnlyDictionary<string, Tensor> inputs, IReadOnlyDictionary<string, JsonElement> arguments)
    {
        Tensor In(string name) => inputs[name];
        Tensor? Maybe(string name) => inputs.GetValueOrDefault(name);
        long Whole(string name) => arguments[name].GetInt64();
        double Real(string name) => arguments[name].ValueKind == JsonValueKind.String ? double.PositiveInfinity : arguments[name].GetDouble();
        bool Is(string name) => arguments[name].GetBoolean();
        long[] Wholes(string name) => [.. arguments[name].EnumerateArray().Select(number => number.GetInt64())];
        Reduction ReductionOf() => Enum.Parse<Reduction>(arguments["reduction"].GetString()!, ignoreCase: true);
        var x = inputs.GetValueOrDefault("x") ?? inputs.Values.First();
        Tensor Y() => In("y");
        return operation switch
        {
            "exp" => [exp(x)],
            "expm1" => [expm1(x)],
            "sin" => [sin(x)],
            "cos" => [cos(x)],
            "tanh" => [tanh(x)],
            "sigmoid" => [sigmoid(x)],
            "erf" => [erf(x)],
            "square" => [square(x)],
            "neg" => [neg(x)],
            "sinc" => [sinc(x)],
            "abs" => [abs(x)],
            "sign" => [sign(x)],
            "log" => [log(x)],
            "log1p" => [log1p(x)],
            "sqrt" => [sqrt(x)],
            "rsqrt" => [rsqrt(x)],
            "gelu" => [functional.gelu(x)],
            "silu" => [functional.silu(x)],
            "softplus" => [functional.softplus(x)],
            "relu" => [functional.relu(x)],
            "pow_scalar" => [pow(x, Real("exponent"))],
            "pow_tensor" => [pow(x, Y())],
            "clamp" => [clamp(x, Real("min"), Real("max"))],
            "clamp_min" => [clamp(x, min: Real("min"))],
            "clamp_max" => [clamp(x, max: Real("max"))],
            "maximum" => [maximum(x, Y())],
            "minimum" => [minimum(x, Y())],
            "add" => [x + Y()],
            "sub" => [x - Y()],
            "mul" => [x * Y()],
            "div" => [x / Y()],
            "where" => [where(In("condition"), x, Y())],
            "masked_fill" => [x.masked_fill(In("mask"), Real("value"))],
            "lerp" => [x.clone().lerp_(In("end"), Real("weight"))],
            "addcmul" => [x.clone().addcmul_(Y(), In("z"), Real("value"))],
            "addcdiv" => [x.clone().addcdiv_(Y(), In("z"), Real("value"))],
            "matmul" => [matmul(x, Y())],
            "bmm" => [bmm(x, Y())],
            "outer" => [outer(x, Y())],
            "addmm" => [addmm(In("c"), x, Y(), (float)Real("beta"), (float)Real("alpha"))],
            "linear" => [functional.linear(x, In("weight"), In("bias"))],
            "linear_without_bias" => [functional.linear(x, In("weight"))],
            "einsum" => [einsum(arguments["equation"].GetString()!, x, Y())],
            "softmax" => [softmax(x, Whole("dim"))],
            "log_softmax" => [functional.log_softmax(x, Whole("dim"))],
            "logsumexp" => [logsumexp(x, Whole("dim"), Is("keepdim"))],
            "sum" => [sum(x, arguments["dim"].ValueKind == JsonValueKind.Array ? Wholes("dim") : [Whole("dim")], Is("keepdim"))],
            "mean" => [mean(x, arguments["dim"].ValueKind == JsonValueKind.Array ? Wholes("dim") : [Whole("dim")], Is("keepdim"))],
            "sum_all" => [sum(x)],
            "mean_all" => [mean(x)],
            "var" => [var(x, Whole("dim"), Is("unbiased"), Is("keepdim"))],
            "std" => [std(x, Whole("dim"), Is("unbiased"), Is("keepdim"))],
            "norm" => [norm(x, (float)Real("p"))],
            "max_dim" => Both(max(x, Whole("dim"), Is("keepdim"))),
            "min_dim" => Both(min(x, Whole("dim"), Is("keepdim"))),
            "max_all" => [max(x)],
            "min_all" => [min(x)],
            "argmax" => [argmax(x, Whole("dim"))],
            "argmin" => [argmin(x, Whole("dim"))],
            "all" => [all(x)],
            "any" => [any(x)],
            "cumsum" => [cumsum(x, Whole("dim"))],
            "bincount" => [bincount(x, minlength: Whole("minlength"))],
            "nonzero" => [nonzero(x)],
            "topk" => Both(topk(x, (int)Whole("k"), (int)Whole("dim"), Is("largest"))),
            "sort" or "sort_stable" => Both(sort(x, Whole("dim"), Is("descending"))),
            "argsort" => [argsort(x, Whole("dim"), Is("descending"))],
            "gather" => [gather(x, Whole("dim"), In("index"))],
            "scatter" => [scatter(x, Whole("dim"), In("index"), In("source"))],
            "scatter_add" => [scatter_add(x, Whole("dim"), In("index"), In("source"))],
            "index_select" => [index_select(x, Whole("dim"), In("index"))],
            "index_add" => [x.clone().index_add_(Whole("dim"), In("index"), In("source"), Real("alpha"))],
            "embedding" => [In("weight")[In("index")]],
            "embedding_padding" => [Rows(In("weight"), In("index"), operation, Whole("padding_idx"))],
            "one_hot" => [functional.one_hot(In("index"), Whole("classes"))],
            "cat" => [cat([x, Y()], Whole("dim"))],
            "stack" => [stack([x, Y()], Whole("dim"))],
            "split" => split(x, Wholes("sizes"), Whole("dim")),
            "chunk" => chunk(x, Whole("chunks"), Whole("dim")),
            "tril" => [tril(x, Whole("diagonal"))],
            "triu" => [triu(x, Whole("diagonal"))],
            "flip" => [flip(x, Wholes("dims"))],
            "roll" => [roll(x, Whole("shifts"), Whole("dims"))],
            "repeat" => [x.repeat(Wholes("sizes"))],
            "repeat_interleave" => [repeat_interleave(x, Whole("repeats"), Whole("dim"))],
            "expand" => [x.expand(Wholes("sizes"))],
            "permute" => [x.permute(Wholes("dims"))],
            "narrow" => [x.narrow(Whole("dim"), Whole("start"), Whole("length"))],
            "slice" => [x[TensorIndex.Colon, TensorIndex.Slice(1, 5, 2)]],
            "index_tensors" => [x[In("i"), In("j")]],
            "layer_norm" => [functional.layer_norm(x, [4], In("weight"), In("bias"), Real("eps"))],
            "layer_norm_plain" => [functional.layer_norm(x, [2, 3], eps: Real("eps"))],
            "cross_entropy" => [functional.cross_entropy(
                x, In("target"), Maybe("weight"), arguments.ContainsKey("ignore_index") ? Whole("ignore_index") : -100, ReductionOf(), arguments.ContainsKey("label_smoothing") ? Real("label_smoothing") : 0)],
            "mse_loss" => [functional.mse_loss(x, In("target"), ReductionOf())],
            "attention" => [functional.scaled_dot_product_attention(In("query"), In("key"), In("value"))],
            "attention_causal" => [functional.scaled_dot_product_attention(In("query"), In("key"), In("value"), is_casual: true)],
            "attention_mask" => [functional.scaled_dot_product_attention(In("query"), In("key"), In("value"), In("mask"))],
            "attention_bias" => [functional.scaled_dot_product_attention(In("query"), In("key"), In("value"), In("bias"))],
            "transformer_block" => [Block(x, inputs)],
            _ => throw new ArgumentException($"nobody knows the operation '{operation}'"),
        };
    }

    private static Tensor[] Both((Tensor First, Tensor Second) pair) => [pair.First, pair.Second];

    private static Tensor Block(Tensor x, IReadOnlyDictionary<string, Tensor> w)
    {
        Tensor Heads(Tensor y) => y.reshape(x.shape[0], x.shape[1], 2, x.shape[2] / 2).transpose(1, 2);
        var y = functional.layer_norm(x, [x.shape[2]], w["norm1_weight"], w["norm1_bias"]);
        var parts = functional.linear(y, w["qkv_weight"], w["qkv_bias"]).chunk(3, -1);
        y = functional.scaled_dot_product_attention(Heads(parts[0]), Heads(parts[1]), Heads(parts[2]), is_casual: true).transpose(1, 2).reshape(x.shape);
        x += functional.linear(y, w["out_weight"], w["out_bias"]);
        y = functional.layer_norm(x, [x.shape[2]], w["norm2_weight"], w["norm2_bias"]);
        return x + functional.linear(functional.gelu(functional.linear(y, w["up_weight"], w["up_bias"])), w["down_weight"], w["down_bias"]);
    }
}
