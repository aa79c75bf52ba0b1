"""Writes the reference vectors of the learning engine's tests: inputs, outputs and gradients of its operations, computed by PyTorch in double precision.

    python3 benchmarks/pytorch/reference_vectors.py

Debian's python3-torch (PyTorch 1.13.1) is enough. Inputs are multiples of 1/32, so that they are the same numbers in single precision; every value is stated
with nine significant digits. The gradients are those of sum(weight * output) over the outputs that have a weight.
"""

import json
import math
import os

import torch
import torch.nn.functional as F
from torch.optim import SGD, Adam, AdamW, lr_scheduler

TARGET = os.path.join(os.path.dirname(__file__), "../../tests/FilterEquivariance.Learning.Tests/Reference/operations.json")

torch.set_default_dtype(torch.float64)
torch.manual_seed(20261122)
cases = []


def rand(*shape, low=-2.0, high=2.0):
    """Random multiples of 1/32."""
    return torch.round((torch.rand(shape) * (high - low) + low) * 32) / 32


def distinct(*shape):
    """Random values without ties."""
    count = math.prod(shape)
    return ((torch.randperm(count) - count // 2).double() / 8).reshape(shape)


def number(value):
    value = float(value)
    if math.isnan(value) or math.isinf(value):
        return str(value)  # "nan", "inf", "-inf"
    text = float(f"{value:.9g}")
    return int(text) if text == int(text) and abs(text) < 1e15 else text


def plain(tensor):
    kind = {torch.float64: "float32", torch.int64: "int64", torch.bool: "bool"}[tensor.dtype]
    flat = tensor.detach().reshape(-1).tolist()
    data = [number(x) for x in flat] if kind == "float32" else [int(x) for x in flat]
    return {"dtype": kind, "shape": list(tensor.shape), "data": data}


def case(operation, function, inputs, fixed=(), **arguments):
    """One call: the tensors in, what comes out, and the gradient of every floating input that the outputs depend on and that is not fixed."""
    leaves = {name: tensor.clone().requires_grad_(tensor.is_floating_point() and name not in fixed) for name, tensor in inputs.items()}
    outputs = function(**leaves, **arguments)
    if isinstance(outputs, torch.Tensor):
        outputs = (outputs,)
    row = {"operation": operation, "arguments": {k: number(v) if isinstance(v, float) else v for k, v in arguments.items()},
           "inputs": {k: plain(v) for k, v in inputs.items()}, "outputs": [plain(y) for y in outputs]}
    weights = [rand(*y.shape) if y.requires_grad else None for y in outputs]
    if any(w is not None for w in weights):
        sum((w * y).sum() for w, y in zip(weights, outputs) if w is not None).backward()
        row["weights"] = [None if w is None else plain(w) for w in weights]
        row["gradients"] = {k: plain(v.grad) for k, v in leaves.items() if v.requires_grad and v.grad is not None}
    cases.append(row)


# Element by element.
x = rand(3, 4)
for name in ["exp", "expm1", "sin", "cos", "tanh", "sigmoid", "erf", "square", "neg", "sinc"]:
    case(name, lambda x, f=getattr(torch, name): f(x), {"x": x})
case("abs", torch.abs, {"input": torch.tensor([-1.5, -0.25, 0.0, 2.0])})
case("sign", torch.sign, {"input": torch.tensor([-1.5, -0.25, 0.0, 2.0])})
for name in ["log", "log1p", "sqrt", "rsqrt"]:
    case(name, lambda x, f=getattr(torch, name): f(x), {"x": rand(3, 4, low=0.25, high=4)})
far = torch.tensor([-30.0, -6.0, -3.0, -1.0, -0.5, -0.03125, 0.0, 0.03125, 0.5, 1.0, 3.0, 6.0, 30.0])
for name in ["gelu", "silu", "softplus", "relu"]:
    case(name, lambda x, f=getattr(F, name): f(x), {"x": far})
case("pow_scalar", lambda x, exponent: torch.pow(x, exponent), {"x": rand(6, low=0.25, high=3)}, exponent=2.5)
case("pow_tensor", lambda x, y: torch.pow(x, y), {"x": rand(2, 3, low=0.25, high=3), "y": rand(3)})
case("clamp", lambda x, min, max: torch.clamp(x, min, max), {"x": far}, min=-1.0, max=0.5)
case("clamp_min", lambda x, min: torch.clamp(x, min=min), {"x": far}, min=-1.0)
case("clamp_max", lambda x, max: torch.clamp(x, max=max), {"x": far}, max=0.5)
for name in ["maximum", "minimum"]:
    case(name, lambda x, y, f=getattr(torch, name): f(x, y), {"x": torch.tensor([1.0, 2.0, -1.0, 0.5]), "y": torch.tensor([0.5, 2.0, 1.0, -0.5])})
for name in ["add", "sub", "mul", "div"]:
    case(name, lambda x, y, f=getattr(torch, name): f(x, y), {"x": rand(2, 3, 4), "y": rand(3, 1, low=0.5, high=2)})
case("where", lambda condition, x, y: torch.where(condition, x, y), {"condition": torch.tensor([[True, False, True]]), "x": rand(2, 3), "y": rand(3)})
case("masked_fill", lambda x, mask, value: x.masked_fill(mask, value), {"x": rand(2, 3), "mask": torch.tensor([True, False, True])}, value=-5.0)
case("lerp", lambda x, end, weight: torch.lerp(x, end, weight), {"x": rand(4), "end": rand(4)}, weight=0.25)
case("addcmul", lambda x, y, z, value: torch.addcmul(x, y, z, value=value), {"x": rand(4), "y": rand(4), "z": rand(4)}, value=0.5)
case("addcdiv", lambda x, y, z, value: torch.addcdiv(x, y, z, value=value), {"x": rand(4), "y": rand(4), "z": rand(4, low=0.5, high=2)}, value=0.5)

# Products.
for left, right in [((3,), (3,)), ((2, 3), (3,)), ((3,), (3, 4)), ((2, 3), (3, 4)), ((2, 2, 3), (3, 4)), ((2, 1, 2, 3), (3, 3, 2)), ((3,), (2, 3, 2)), ((2, 2, 3), (3,)), ((2, 0), (0, 3))]:
    case("matmul", lambda x, y: torch.matmul(x, y), {"x": rand(*left), "y": rand(*right)})
case("bmm", lambda x, y: torch.bmm(x, y), {"x": rand(2, 3, 4), "y": rand(2, 4, 2)})
case("outer", lambda x, y: torch.outer(x, y), {"x": rand(3), "y": rand(2)})
case("addmm", lambda c, x, y, beta, alpha: torch.addmm(c, x, y, beta=beta, alpha=alpha), {"c": rand(4), "x": rand(2, 3), "y": rand(3, 4)}, beta=0.5, alpha=2.0)
case("linear", lambda x, weight, bias: F.linear(x, weight, bias), {"x": rand(2, 3, 5), "weight": rand(4, 5), "bias": rand(4)})
case("linear_without_bias", lambda x, weight: F.linear(x, weight), {"x": rand(3, 5), "weight": rand(4, 5)})
for equation, left, right in [("bij,bjk->bik", (2, 2, 3), (2, 3, 2)), ("bhid,bhjd->bhij", (1, 2, 3, 2), (1, 2, 2, 2)), ("bhij,bhjd->bihd", (1, 2, 3, 2), (1, 2, 2, 2)),
                              ("ij,j->i", (2, 3), (3,)), ("bi,bj->bij", (2, 2), (2, 3)), ("i,i->", (3,), (3,)), ("bi,bi->b", (2, 3), (2, 3)), ("ik,jk->ij", (2, 3), (4, 3)), ("bij,jk->bik", (2, 2, 3), (3, 2))]:
    case("einsum", lambda x, y, equation: torch.einsum(equation, x, y), {"x": rand(*left), "y": rand(*right)}, equation=equation)

# Reductions.
for dim in [0, 1, -1]:
    for name in ["softmax", "log_softmax"]:
        case(name, lambda x, dim, f=getattr(F, name): f(x, dim=dim), {"x": rand(2, 3, 4)}, dim=dim)
case("softmax", lambda x, dim: F.softmax(x, dim=dim), {"x": torch.tensor([[1.0, -math.inf, 2.0], [-100.0, 0.0, 100.0]])}, dim=1)
case("logsumexp", lambda x, dim, keepdim: torch.logsumexp(x, dim, keepdim), {"x": rand(2, 3)}, dim=1, keepdim=False)
case("logsumexp", lambda x, dim, keepdim: torch.logsumexp(x, dim, keepdim), {"x": rand(2, 3)}, dim=0, keepdim=True)
for dim in [[0], [1], [0, 2], [-1, -2]]:
    case("sum", lambda x, dim, keepdim: torch.sum(x, dim, keepdim), {"x": rand(2, 3, 2)}, dim=dim, keepdim=False)
    case("mean", lambda x, dim, keepdim: torch.mean(x, dim, keepdim), {"x": rand(2, 3, 2)}, dim=dim, keepdim=True)
case("sum_all", lambda x: torch.sum(x), {"x": rand(2, 3)})
case("mean_all", lambda x: torch.mean(x), {"x": rand(2, 3)})
for unbiased in [True, False]:
    case("var", lambda x, dim, unbiased, keepdim: torch.var(x, dim, unbiased, keepdim), {"x": rand(2, 4)}, dim=1, unbiased=unbiased, keepdim=True)
    case("std", lambda x, dim, unbiased, keepdim: torch.std(x, dim, unbiased, keepdim), {"x": rand(3, 4)}, dim=0, unbiased=unbiased, keepdim=False)
for p in [1.0, 2.0, 3.0]:
    case("norm", lambda x, p: torch.norm(x, p), {"x": rand(2, 3)}, p=p)
for name in ["max", "min"]:
    case(f"{name}_dim", lambda x, dim, keepdim, f=getattr(torch, name): f(x, dim, keepdim), {"x": distinct(3, 4)}, dim=1, keepdim=False)
    case(f"{name}_dim", lambda x, dim, keepdim, f=getattr(torch, name): f(x, dim, keepdim), {"x": distinct(3, 4)}, dim=0, keepdim=True)
    case(f"{name}_all", lambda x, f=getattr(torch, name): f(x), {"x": distinct(3, 4)})
    case(f"arg{name}", lambda x, dim, f=getattr(torch, f"arg{name}"): f(x, dim), {"x": distinct(3, 4)}, dim=1)
case("all", lambda x: torch.all(x), {"x": torch.tensor([True, False])})
case("any", lambda x: torch.any(x), {"x": torch.tensor([True, False])})
case("cumsum", lambda x, dim: torch.cumsum(x, dim), {"x": rand(2, 4)}, dim=1)
case("cumsum", lambda x, dim: torch.cumsum(x, dim), {"x": rand(3, 2)}, dim=0)
case("cumsum", lambda x, dim: torch.cumsum(x, dim), {"x": torch.tensor([3, -1, 4])}, dim=0)
case("bincount", lambda x, minlength: torch.bincount(x, minlength=minlength), {"x": torch.tensor([0, 3, 3, 1])}, minlength=6)
case("nonzero", lambda x: torch.nonzero(x), {"x": torch.tensor([[True, False, True], [False, True, False]])})

# Order.
for largest in [True, False]:
    case("topk", lambda x, k, dim, largest: torch.topk(x, k, dim, largest), {"x": distinct(2, 5)}, k=3, dim=-1, largest=largest)
    case("sort", lambda x, dim, descending: torch.sort(x, dim=dim, descending=descending), {"x": distinct(2, 5)}, dim=-1, descending=largest)
    case("sort_stable", lambda x, dim, descending: torch.sort(x, dim=dim, descending=descending, stable=True), {"x": torch.tensor([2.0, 1.0, 2.0, 1.0, 0.0])}, dim=0, descending=largest)
case("sort", lambda x, dim, descending: torch.sort(x, dim=dim, descending=descending), {"x": distinct(3, 2)}, dim=0, descending=False)
case("argsort", lambda x, dim, descending: torch.argsort(x, dim, descending), {"x": distinct(2, 4)}, dim=1, descending=True)

# Moving and picking.
index = torch.tensor([[0, 2, 1], [1, 1, 0]])
case("gather", lambda x, index, dim: torch.gather(x, dim, index), {"x": rand(2, 4), "index": index}, dim=1)
case("gather", lambda x, index, dim: torch.gather(x, dim, index), {"x": rand(3, 3), "index": index}, dim=0)
case("scatter", lambda x, source, index, dim: torch.scatter(x, dim, index, source), {"x": rand(2, 4), "source": rand(2, 3), "index": torch.tensor([[0, 2, 1], [3, 1, 0]])}, dim=1)
case("scatter_add", lambda x, source, index, dim: torch.scatter_add(x, dim, index, source), {"x": rand(2, 4), "source": rand(2, 3), "index": index}, dim=1)
case("index_select", lambda x, index, dim: torch.index_select(x, dim, index), {"x": rand(3, 4), "index": torch.tensor([2, 0, 2])}, dim=1)
case("index_add", lambda x, source, index, dim, alpha: torch.index_add(x, dim, index, source, alpha=alpha), {"x": rand(3, 2), "source": rand(3, 2), "index": torch.tensor([2, 0, 2])}, dim=0, alpha=0.5)
case("embedding", lambda weight, index: F.embedding(index, weight), {"weight": rand(5, 3), "index": torch.tensor([[1, 4, 1], [0, 2, 1]])})
case("embedding_padding", lambda weight, index, padding_idx: F.embedding(index, weight, padding_idx), {"weight": rand(5, 3), "index": torch.tensor([[1, 4, 1], [0, 2, 1]])}, padding_idx=1)
case("one_hot", lambda index, classes: F.one_hot(index, classes), {"index": torch.tensor([1, 0, 3])}, classes=4)
case("cat", lambda x, y, dim: torch.cat([x, y], dim), {"x": rand(2, 1), "y": rand(2, 3)}, dim=1)
case("stack", lambda x, y, dim: torch.stack([x, y], dim), {"x": rand(2, 3), "y": rand(2, 3)}, dim=1)
case("split", lambda x, sizes, dim: torch.split(x, sizes, dim), {"x": rand(2, 5)}, sizes=[1, 4], dim=1)
case("chunk", lambda x, chunks, dim: torch.chunk(x, chunks, dim), {"x": rand(5, 2)}, chunks=3, dim=0)
case("tril", lambda x, diagonal: torch.tril(x, diagonal), {"x": rand(3, 4)}, diagonal=0)
case("tril", lambda x, diagonal: torch.tril(x, diagonal), {"x": rand(2, 3, 3)}, diagonal=-1)
case("triu", lambda x, diagonal: torch.triu(x, diagonal), {"x": rand(3, 4)}, diagonal=1)
case("flip", lambda x, dims: torch.flip(x, dims), {"x": rand(2, 3)}, dims=[1])
case("roll", lambda x, shifts, dims: torch.roll(x, shifts, dims), {"x": rand(2, 4)}, shifts=1, dims=1)
case("repeat", lambda x, sizes: x.repeat(sizes), {"x": rand(2, 2)}, sizes=[2, 1, 3])
case("repeat_interleave", lambda x, repeats, dim: torch.repeat_interleave(x, repeats, dim), {"x": rand(2, 2)}, repeats=2, dim=0)
case("expand", lambda x, sizes: x.expand(sizes), {"x": rand(2, 1)}, sizes=[3, 2, 4])
case("permute", lambda x, dims: x.permute(dims), {"x": rand(2, 3, 2)}, dims=[2, 0, 1])
case("narrow", lambda x, dim, start, length: torch.narrow(x, dim, start, length), {"x": rand(2, 5)}, dim=1, start=1, length=3)
case("slice", lambda x: x[:, 1:5:2], {"x": rand(2, 6)})
case("index_tensors", lambda x, i, j: x[i, j], {"x": rand(3, 4), "i": torch.tensor([0, 2, 2]), "j": torch.tensor([1, 3, 3])})

# Blocks of models.
case("layer_norm", lambda x, weight, bias, eps: F.layer_norm(x, (4,), weight, bias, eps), {"x": rand(2, 3, 4), "weight": rand(4), "bias": rand(4)}, eps=1e-5)
case("layer_norm_plain", lambda x, eps: F.layer_norm(x, (2, 3), None, None, eps), {"x": rand(2, 2, 3)}, eps=1e-5)
logits, targets = rand(4, 5), torch.tensor([1, 4, 0, 2])
for reduction in ["mean", "sum", "none"]:
    case("cross_entropy", lambda x, target, reduction: F.cross_entropy(x, target, reduction=reduction), {"x": logits, "target": targets}, reduction=reduction)
    case("cross_entropy", lambda x, target, weight, ignore_index, label_smoothing, reduction: F.cross_entropy(x, target, weight, ignore_index=ignore_index, label_smoothing=label_smoothing, reduction=reduction),
         {"x": logits, "target": torch.tensor([1, 4, 3, 2]), "weight": torch.tensor([0.5, 1.0, 2.0, 0.25, 1.5])}, fixed=["weight"], ignore_index=4, label_smoothing=0.1, reduction=reduction)
case("cross_entropy", lambda x, target, ignore_index, reduction: F.cross_entropy(x, target, ignore_index=ignore_index, reduction=reduction), {"x": logits, "target": torch.tensor([1, -100, 0, -100])}, ignore_index=-100, reduction="mean")
case("cross_entropy", lambda x, target, label_smoothing, reduction: F.cross_entropy(x, target, label_smoothing=label_smoothing, reduction=reduction), {"x": logits, "target": targets}, label_smoothing=0.2, reduction="mean")
case("cross_entropy", lambda x, target, reduction: F.cross_entropy(x, target, reduction=reduction), {"x": rand(2, 3, 2), "target": torch.tensor([[0, 2], [1, 1]])}, reduction="mean")
for reduction in ["mean", "sum", "none"]:
    case("mse_loss", lambda x, target, reduction: F.mse_loss(x, target, reduction=reduction), {"x": rand(2, 3), "target": rand(2, 3)}, reduction=reduction)


def attention(query, key, value, bias=None, causal=False):
    scores = query @ key.transpose(-2, -1) / math.sqrt(query.shape[-1])
    if bias is not None:
        scores = scores.masked_fill(~bias, -math.inf) if bias.dtype == torch.bool else scores + bias
    if causal:
        scores = scores.masked_fill(~torch.ones(scores.shape[-2:], dtype=torch.bool).tril(), -math.inf)
    return torch.softmax(scores, -1) @ value


heads = {"query": rand(2, 2, 3, 4), "key": rand(2, 2, 3, 4), "value": rand(2, 2, 3, 4)}
case("attention", lambda query, key, value: attention(query, key, value), heads)
case("attention_causal", lambda query, key, value: attention(query, key, value, causal=True), heads)
case("attention_mask", lambda query, key, value, mask: attention(query, key, value, mask), {**heads, "mask": torch.tensor([[True, True, False], [True, False, False], [True, True, True]])})
case("attention_bias", lambda query, key, value, bias: attention(query, key, value, bias), {**heads, "bias": rand(3, 3)})


def recurrent(kind, layers, bidirectional, batch_first, bias, state, **options):
    module = kind(2, 3, layers, bias=bias, batch_first=batch_first, bidirectional=bidirectional, **options)
    names = [name for name, _ in module.named_parameters()]
    inputs = {"x": rand(2, 4, 2) if batch_first else rand(4, 2, 2), **{name: rand(*p.shape, low=-1, high=1) for name, p in module.named_parameters()}}
    if state:
        inputs["h0"] = rand(layers * (1 + bidirectional), 2, 3, low=-1, high=1)
        if kind is torch.nn.LSTM:
            inputs["c0"] = rand(layers * (1 + bidirectional), 2, 3, low=-1, high=1)

    def run(x, h0=None, c0=None, **values):
        # The functions below the modules take any tensors as weights.
        flat = [values[name] for name in names]
        zeros = torch.zeros(layers * (1 + bidirectional), 2, 3)
        h0 = zeros if h0 is None else h0
        if kind is torch.nn.LSTM:
            return torch.lstm(x, (h0, zeros if c0 is None else c0), flat, bias, layers, 0.0, True, bidirectional, batch_first)
        function = torch.gru if kind is torch.nn.GRU else torch.rnn_relu if options.get("nonlinearity") == "relu" else torch.rnn_tanh
        return function(x, h0, flat, bias, layers, 0.0, True, bidirectional, batch_first)

    before = len(cases)
    case(kind.__name__.lower(), run, inputs)
    cases[before]["arguments"] = {"layers": layers, "bidirectional": bidirectional, "batch_first": batch_first, "bias": bias, **options}


for kind in [torch.nn.LSTM, torch.nn.GRU, torch.nn.RNN]:
    recurrent(kind, 1, False, False, True, False)
    recurrent(kind, 2, True, True, True, True)
    recurrent(kind, 1, False, True, False, True)
recurrent(torch.nn.RNN, 1, False, False, True, False, nonlinearity="relu")


def block(x, **w):
    """One pre-norm transformer block, two heads, causal."""
    batch, time, width = x.shape
    split = lambda y: y.reshape(batch, time, 2, width // 2).transpose(1, 2)
    y = F.layer_norm(x, (width,), w["norm1_weight"], w["norm1_bias"])
    q, k, v = F.linear(y, w["qkv_weight"], w["qkv_bias"]).chunk(3, -1)
    y = attention(split(q), split(k), split(v), causal=True).transpose(1, 2).reshape(batch, time, width)
    x = x + F.linear(y, w["out_weight"], w["out_bias"])
    y = F.layer_norm(x, (width,), w["norm2_weight"], w["norm2_bias"])
    return x + F.linear(F.gelu(F.linear(y, w["up_weight"], w["up_bias"])), w["down_weight"], w["down_bias"])


shapes = {"norm1_weight": (4,), "norm1_bias": (4,), "qkv_weight": (12, 4), "qkv_bias": (12,), "out_weight": (4, 4), "out_bias": (4,), "norm2_weight": (4,), "norm2_bias": (4,),
          "up_weight": (8, 4), "up_bias": (8,), "down_weight": (4, 8), "down_bias": (4,)}
case("transformer_block", block, {"x": rand(2, 3, 4), **{name: rand(*shape, low=-1, high=1) for name, shape in shapes.items()}})

# Clipping of gradients: inputs are gradients, outputs what is left of them.
for norm_type in [1.0, 2.0, math.inf]:
    for scale in [1.0, 0.125]:
        gradients = [rand(2, 3) * scale, rand(4) * scale]
        parameters = [torch.zeros_like(g).requires_grad_() for g in gradients]
        for p, g in zip(parameters, gradients):
            p.grad = g.clone()
        total = torch.nn.utils.clip_grad_norm_(parameters, 1.0, norm_type)
        cases.append({"operation": "clip_grad_norm", "arguments": {"max_norm": 1, "norm_type": number(norm_type)}, "inputs": {"a": plain(gradients[0]), "b": plain(gradients[1])},
                      "outputs": [plain(total)] + [plain(p.grad) for p in parameters]})

# Optimizers: the parameter after each of five steps with the given gradients, one row a step.
for kind, options in [(SGD, {}), (SGD, {"momentum": 0.9}), (SGD, {"momentum": 0.9, "dampening": 0.5}), (SGD, {"momentum": 0.9, "nesterov": True}),
                      (SGD, {"momentum": 0.9, "weight_decay": 0.1, "maximize": True}), (Adam, {}), (Adam, {"amsgrad": True}), (Adam, {"weight_decay": 0.1}),
                      (Adam, {"maximize": True, "betas": [0.8, 0.99], "eps": 1e-6}), (AdamW, {"weight_decay": 0.0}), (AdamW, {"weight_decay": 0.1}),
                      (AdamW, {"weight_decay": 0.1, "amsgrad": True})]:
    start, gradients = rand(4), rand(5, 4)
    gradients[4] = 0.0625 * gradients[4]
    parameter = start.clone().requires_grad_()
    optimizer = kind([parameter], lr=0.1, **{k: tuple(v) if isinstance(v, list) else v for k, v in options.items()})
    rows = []
    for gradient in gradients:
        parameter.grad = gradient.clone()
        optimizer.step()
        rows.append(parameter.detach().clone())
    cases.append({"operation": kind.__name__, "arguments": {"lr": 0.1, **options}, "inputs": {"start": plain(start), "gradients": plain(gradients)}, "outputs": [plain(torch.stack(rows))]})


# Schedules: the learning rate of each of fourteen steps, beginning with the first.
def schedule(name, build, **arguments):
    optimizer = SGD([torch.zeros(1, requires_grad=True)], lr=0.5)
    scheduler = build(optimizer)
    rates = []
    for _ in range(14):
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    cases.append({"operation": name, "arguments": {"lr": 0.5, **arguments}, "inputs": {}, "outputs": [plain(torch.tensor(rates))]})


schedule("LambdaLR", lambda o: lr_scheduler.LambdaLR(o, lambda step: 1 / (1 + step)), rule="1 / (1 + step)")
schedule("StepLR", lambda o: lr_scheduler.StepLR(o, 3, 0.5), step_size=3, gamma=0.5)
schedule("MultiStepLR", lambda o: lr_scheduler.MultiStepLR(o, [2, 5, 9], 0.5), milestones=[2, 5, 9], gamma=0.5)
schedule("LinearLR", lambda o: lr_scheduler.LinearLR(o, 0.25, 1.0, 4), start_factor=0.25, end_factor=1, total_iters=4)
schedule("CosineAnnealingLR", lambda o: lr_scheduler.CosineAnnealingLR(o, 10, 0.05), T_max=10, eta_min=0.05)
schedule("ConstantLR", lambda o: lr_scheduler.ConstantLR(o, 0.5, 4), factor=0.5, total_iters=4)
schedule("ExponentialLR", lambda o: lr_scheduler.ExponentialLR(o, 0.9), gamma=0.9)
schedule("SequentialLR", lambda o: lr_scheduler.SequentialLR(o, [lr_scheduler.LinearLR(o, 0.25, 1.0, 4), lr_scheduler.ExponentialLR(o, 0.9)], [4]),
         first="LinearLR 0.25 to 1 in 4", then="ExponentialLR 0.9", milestones=[4])

with open(TARGET, "w", encoding="utf-8", newline="\n") as file:
    file.write('{"source":"PyTorch 1.13.1 (Debian), in double precision, by benchmarks/pytorch/reference_vectors.py","cases":[\n')
    file.write(",\n".join(json.dumps(row, separators=(",", ":")) for row in cases))
    file.write("\n]}\n")
print(f"{len(cases)} cases, {os.path.getsize(TARGET):,} bytes")
