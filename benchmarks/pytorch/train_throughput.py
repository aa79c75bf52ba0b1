"""The PyTorch peer of the learning engine: trains and runs the reference models on the same data from the same weights, and prints how fast.

    python3 benchmarks/pytorch/train_throughput.py --threads 1 --steps 100                   # the transformer
    python3 benchmarks/pytorch/train_throughput.py --mode lstm --threads 1 --steps 100
    python3 benchmarks/pytorch/train_throughput.py --mode decode --threads 1 --steps 10      # greedy, with a key/value cache

Debian's python3-torch (PyTorch 1.13.1, which calls itself 1.13.0a0) with libopenblas0-openmp; with the reference BLAS it is many times slower and no peer, and the script refuses to run.

Everything random is a formula, so that another program can repeat it: bits(n) is the n-th output of SplitMix64 started at 0 (G. Steele, D. Lea, C. Flood,
"Fast splittable pseudorandom number generators", 2014).
  * Token t < 32 of row r of step s is the top six bits of bits((64 s + r) 64 + t); token t >= 32 repeats token t - 32, up to t = 64. Inputs are the first
    64 tokens, targets the last 64.
  * Element i of parameter number p, in the order of the file written by --weights, is (2 u - 1) bound with u = bits(2^32 (p + 1) + i) / 2^64, taken to 24 bits.
    The bound is 1 / sqrt(columns) for a matrix, 0.05 for an embedding; biases are 0, weights of norms 1.
AdamW: learning rate 0.001, betas 0.9 and 0.999, epsilon 1e-8, weight decay 0.01 on everything.
"""

import argparse
import json
import os
import resource
import struct
import sys
import time

parser = argparse.ArgumentParser(formatter_class=argparse.RawDescriptionHelpFormatter, description=__doc__)
parser.add_argument("--mode", choices=["transformer", "lstm", "decode"], default="transformer")
parser.add_argument("--threads", type=int, default=1)
parser.add_argument("--steps", type=int, default=100, help="timed steps, after ten to warm up; of decode: timed batches, after two")
parser.add_argument("--losses", type=int, default=0, metavar="N", help="print the loss of each of the first N steps")
parser.add_argument("--attention", choices=["builtin", "matmul", "baddbmm"], default="builtin", help="how the transformer computes attention; none was faster than the first")
parser.add_argument("--weights", metavar="FILE", help="write the initial weights in the safetensors format, and stop")
options = parser.parse_args()

# Idle threads that spin take the processors from the working ones.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
os.environ["OMP_NUM_THREADS"] = str(options.threads)

import numpy  # noqa: E402
import torch  # noqa: E402
import torch.nn.functional as F  # noqa: E402
from torch import nn  # noqa: E402

torch.set_num_threads(options.threads)
ROWS, TIME, VOCABULARY, WIDTH, HEADS, INNER, LAYERS = 64, 64, 64, 128, 4, 512, 2


def bits(counter):
    with numpy.errstate(over="ignore"):
        z = (counter.astype(numpy.uint64) + numpy.uint64(1)) * numpy.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> numpy.uint64(30))) * numpy.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> numpy.uint64(27))) * numpy.uint64(0x94D049BB133111EB)
        return z ^ (z >> numpy.uint64(31))


def batch(step):
    t = numpy.arange(TIME + 1) % 32
    row = numpy.arange(ROWS)[:, None]
    tokens = torch.from_numpy((bits((64 * step + row) * 64 + t) >> numpy.uint64(58)).astype(numpy.int64))
    return tokens[:, :-1].contiguous(), tokens[:, 1:].contiguous()


class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.norm1 = nn.LayerNorm(WIDTH)
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)

    def forward(self, x, attend):
        rows, time, _ = x.shape
        q, k, v = self.qkv(self.norm1(x)).view(rows, time, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)  # each [rows, heads, time, 32]
        x = x + self.out(attend(q, k, v).transpose(1, 2).reshape(rows, time, WIDTH))
        return x + self.down(F.gelu(self.up(self.norm2(x))))


class Transformer(nn.Module):
    def __init__(self):
        super().__init__()
        self.token = nn.Embedding(VOCABULARY, WIDTH)
        self.position = nn.Embedding(TIME, WIDTH)
        self.layers = nn.ModuleList(Block() for _ in range(LAYERS))
        self.norm = nn.LayerNorm(WIDTH)
        self.head = nn.Linear(WIDTH, VOCABULARY, bias=False)
        self.register_buffer("mask", torch.full((TIME, TIME), float("-inf")).triu(1), persistent=False)

    def attend(self, q, k, v):
        rows, heads, time, width = q.shape
        if options.attention == "builtin":
            return torch._C._nn._scaled_dot_product_attention(q, k, v, None, 0.0, False, True)[0]
        if options.attention == "matmul":
            return F.softmax(q @ k.transpose(2, 3) * width ** -0.5 + self.mask[:time, :time], -1) @ v
        q, k, v = (z.reshape(rows * heads, time, width) for z in (q, k, v))
        scores = torch.baddbmm(self.mask[:time, :time], q, k.transpose(1, 2), alpha=width ** -0.5)
        return torch.bmm(F.softmax(scores, -1), v).view(rows, heads, time, width)

    def forward(self, tokens):
        x = self.token(tokens) + self.position.weight[: tokens.shape[1]]
        for layer in self.layers:
            x = layer(x, self.attend)
        return self.head(self.norm(x))

    @torch.no_grad()
    def decode(self, prompt, length):
        """Continues each row greedily to the given length; keys and values of earlier positions are kept."""
        rows, start = prompt.shape
        keys = torch.empty(LAYERS, rows, HEADS, length, WIDTH // HEADS)
        values = torch.empty_like(keys)
        tokens = torch.empty(rows, length, dtype=torch.int64)
        tokens[:, :start] = prompt
        begin = 0
        for end in range(start, length):
            x = self.token(tokens[:, begin:end]) + self.position.weight[begin:end]
            for i, layer in enumerate(self.layers):

                def attend(q, k, v):
                    keys[i, :, :, begin:end] = k
                    values[i, :, :, begin:end] = v
                    scores = q @ keys[i, :, :, :end].transpose(2, 3) * (WIDTH // HEADS) ** -0.5
                    return F.softmax(scores + self.mask[begin:end, :end], -1) @ values[i, :, :, :end]

                x = layer(x, attend)
            tokens[:, end] = self.head(self.norm(x[:, -1])).argmax(-1)
            begin = end
        return tokens


class Recurrent(nn.Module):
    def __init__(self):
        super().__init__()
        self.token = nn.Embedding(VOCABULARY, WIDTH)
        self.lstm = nn.LSTM(WIDTH, WIDTH, LAYERS, batch_first=True)
        self.head = nn.Linear(WIDTH, VOCABULARY, bias=False)

    def forward(self, tokens):
        return self.head(self.lstm(self.token(tokens))[0])


@torch.no_grad()
def initialise(model):
    for p, (name, parameter) in enumerate(model.named_parameters()):
        if "bias" in name:
            parameter.zero_()
        elif "norm" in name:
            parameter.fill_(1)
        else:
            bound = 0.05 if name.startswith(("token", "position")) else parameter.shape[1] ** -0.5
            u = (bits(numpy.uint64((p + 1) << 32) + numpy.arange(parameter.numel(), dtype=numpy.uint64)) >> numpy.uint64(40)).astype(numpy.float64) / 2 ** 24
            parameter.copy_(torch.from_numpy(((2 * u - 1) * bound).astype(numpy.float32)).view_as(parameter))


def write_weights(model, path):
    """Eight bytes with the length of the header, the header in JSON, the elements as they lie in memory."""
    header, offset = {}, 0
    for name, parameter in model.named_parameters():
        end = offset + 4 * parameter.numel()
        header[name] = {"dtype": "F32", "shape": list(parameter.shape), "data_offsets": [offset, end]}
        offset = end
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for _, parameter in model.named_parameters():
            file.write(parameter.detach().numpy().astype("<f4").tobytes())


def train(model):
    optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.01, foreach=True)
    begin = 0.0
    for step in range(max(10 + options.steps, options.losses)):
        if step == 10:
            begin = time.perf_counter()
        inputs, targets = batch(step)
        loss = F.cross_entropy(model(inputs).view(-1, VOCABULARY), targets.view(-1))
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
        value = loss.item()
        if step < options.losses:
            print(f"loss {step}: {value:.9g}")
        if step == 9 + options.steps:
            print(f"tokens/s: {options.steps * ROWS * TIME / (time.perf_counter() - begin):.0f}")


def decode(model):
    begin = 0.0
    for step in range(2 + options.steps):
        if step == 2:
            begin = time.perf_counter()
        tokens = model.decode(batch(step)[0][:, :16], TIME)
        if step == 0:
            print("first row: " + " ".join(map(str, tokens[0].tolist())))
    print(f"tokens/s: {options.steps * ROWS * (TIME - 16) / (time.perf_counter() - begin):.0f}")


with open("/proc/self/maps", encoding="utf-8") as maps:
    libraries = maps.read()
if "openblas" not in libraries:
    sys.exit("PyTorch has not loaded OpenBLAS: apt-get install libopenblas0-openmp")
memory_before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
model = Recurrent() if options.mode == "lstm" else Transformer()
initialise(model)
print(f"PyTorch {torch.__version__}, {options.threads} thread(s), {options.mode}, {sum(p.numel() for p in model.parameters()):,} parameters")
if options.weights:
    write_weights(model, options.weights)
    sys.exit()
decode(model) if options.mode == "decode" else train(model)
print(f"peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB, of which {memory_before / 1024:.0f} MiB before the model was made")
