"""Trains and decodes with the learning engine and with PyTorch in turns, and prints a Markdown table of the best rounds.

    python3 benchmarks/pytorch/side_by_side.py --rounds 5 --steps 100

Build first: dotnet build benchmarks/FilterEquivariance.Benchmarks -c Release. Needs what train_throughput.py needs.
"""

import argparse
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
OURS = os.path.join(HERE, "..", "FilterEquivariance.Benchmarks", "bin", "Release", "net10.0", "FilterEquivariance.Benchmarks")

parser = argparse.ArgumentParser(formatter_class=argparse.RawDescriptionHelpFormatter, description=__doc__)
parser.add_argument("--rounds", type=int, default=5)
parser.add_argument("--steps", type=int, default=100, help="timed steps of training a round; decoding takes a fifth of it in batches")
parser.add_argument("--threads", type=int, nargs="+", default=[1, 2])
parser.add_argument("--modes", nargs="+", default=["transformer", "lstm", "decode"])
options = parser.parse_args()


def run(command, **environment):
    result = subprocess.run(command, capture_output=True, text=True, env={**os.environ, **environment})
    if result.returncode != 0:
        sys.exit(f"{' '.join(command)} failed: {result.stderr.strip() or result.stdout.strip()}")
    return float(re.search(r"tokens/s: (\d+)", result.stdout)[1]), int(re.search(r"peak memory: (\d+)", result.stdout)[1])


print("| what | threads | managed, tokens/s | with OpenBLAS | PyTorch | managed / PyTorch | with OpenBLAS / PyTorch | memory, MiB | of PyTorch |")
print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
for mode in options.modes:
    for threads in options.threads:
        arguments = ["--mode", mode, "--threads", str(threads), "--steps", str(options.steps if mode != "decode" else max(1, options.steps // 5))]
        rounds = []
        for number in range(options.rounds):
            print(f"{mode}, {threads} thread(s), round {number + 1} of {options.rounds}", file=sys.stderr)
            rounds.append((run([OURS, "train-throughput", *arguments]), run([OURS, "train-throughput", *arguments], FEQ_OPENBLAS="1"),
                           run([sys.executable, os.path.join(HERE, "train_throughput.py"), *arguments])))
        (managed, memory), (blas, _), (torch, torch_memory) = (max(one) for one in zip(*rounds))
        print(f"| {mode} | {threads} | {managed:,.0f} | {blas:,.0f} | {torch:,.0f} | {managed / torch:.2f} | {blas / torch:.2f} | {memory} | {torch_memory} |", flush=True)
