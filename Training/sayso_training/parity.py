"""Writes what Swift's tests compare the encoder with: PyTorch's own states.

Two references in one: the weights are the model file's, int8 multiplied out, so that Swift's
float path must agree to the last bits, and its int8 path up to the rounding of activations.

    python -m sayso_training.parity tiny --out Tests/SaysoEncoderTests/Fixtures
    python -m sayso_training.parity model --model-file sayso.safetensors --vocabulary vocab.txt --out …
"""

import argparse
import json
import struct
from pathlib import Path

import torch
from torch import Tensor, nn

from . import encoder as sizes
from .encoder import Encoder, Layer, PairAttention
from .model_file import dequantised, digest, read, write

WORDS = "the harbour board said on friday that its bridge is safe, but an engineer who asked not to be named " \
    "warned of cracks in two of the eleven piers and told reporters that nobody had looked since march".split()
LENGTHS = (3, 5, 17, 64, 130, 256)


Drawn = tuple[list[int], list[int], list[int]]


def marks(length: int, draw: torch.Generator) -> tuple[list[int], list[int]]:
    """Drawn shapes and layouts of a window's subwords, the ends' as they always are."""
    within = lambda kinds: torch.randint(0, kinds, (length - 2,), generator=draw).tolist()
    return [4, *within(sizes.SHAPES), 4], [0, *within(sizes.LAYOUTS), 0]


def windows(vocabulary: int, lengths, draw: torch.Generator) -> list[Drawn]:
    """(ids, shapes, layouts) of drawn words, CLS before and SEP after."""
    out = []
    for length in lengths:
        inside = torch.randint(103, vocabulary, (length - 2,), generator=draw).tolist()
        out.append(([101, *inside, 102], *marks(length, draw)))
    return out


def worded(vocabulary: list[str], lengths, draw: torch.Generator) -> list[Drawn]:
    """(ids, shapes, layouts) of our sentence again and again, cut to length."""
    number = {word: i for i, word in enumerate(vocabulary)}
    ids = [number[w.strip(",")] for w in WORDS if w.strip(",") in number]
    out = []
    for length in lengths:
        inside = (ids * (length // len(ids) + 1))[: length - 2]
        out.append(([101, *inside, 102], *marks(length, draw)))
    return out


@torch.no_grad()
def states(model: Encoder, window: Drawn, own: PairAttention | None) -> Tensor:
    ids, shapes, layouts = (torch.tensor(row)[None] for row in window)
    return model(ids, shapes, layouts, torch.ones_like(ids, dtype=torch.bool), own)[0]


def save(path: Path, file: Path, model: Encoder, all_windows, own: PairAttention | None = None) -> None:
    """A line of JSON, then float32: each window's states, one after the other."""
    head = {"model": digest(file), "windows": [{"subwords": i, "shapes": s, "layouts": l} for i, s, l in all_windows]}
    with open(path, "wb") as out:
        out.write(json.dumps(head).encode() + b"\n")
        for window in all_windows:
            out.write(states(model, window, own).contiguous().numpy().astype("<f4").tobytes())


def tiny() -> tuple[Encoder, dict[str, Tensor]]:
    """Two layers of width 64 over 400 words, drawn so that attention and GELU have work to do."""
    width, heads, inner, words = 64, 2, 128, 400
    model = Encoder.__new__(Encoder)
    nn.Module.__init__(model)
    tables = (words, 512, sizes.SHAPES, sizes.LAYOUTS)
    model.words, model.positions, model.shapes, model.layouts = (nn.Embedding(n, width) for n in tables)
    model.norm = nn.LayerNorm(width, eps=1e-12)
    model.layers = nn.ModuleList(Layer(width, heads, inner) for _ in range(2))
    model.dropout = sizes.SharedDropout(0.1)
    for name, parameter in model.named_parameters():
        if parameter.dim() == 2:
            nn.init.normal_(parameter, std=0.2 if "positions" in name or "layers" in name else 0.5)
        elif name.endswith("norm.weight"):
            nn.init.uniform_(parameter, 0.5, 1.5)
        else:
            nn.init.uniform_(parameter, -0.2, 0.2)
    return model, {f"encoder.{k}": v for k, v in model.state_dict().items()}


def within(part: str, state: dict[str, Tensor]) -> dict[str, Tensor]:
    return {k.removeprefix(part + "."): v for k, v in state.items() if k.startswith(part + ".")}


def write_tiny(out: Path) -> None:
    torch.manual_seed(7)
    model, state = tiny()
    model.load_state_dict(within("encoder", dequantised(state)))
    model.eval()
    vocabulary = [f"[unused{i}]" for i in range(100)] + ["[UNK]", "[CLS]", "[SEP]"]
    vocabulary += [f"word{i}" for i in range(103, 400)]
    write(out / "tiny.safetensors", state, vocabulary, name="tiny", origin="drawn, seed 7", window=254, heads=2, tasks={})
    draw = torch.Generator().manual_seed(8)
    save(out / "tiny-states.bin", out / "tiny.safetensors", model, windows(400, LENGTHS, draw))


def write_model(file: Path, vocabulary: Path, out: Path) -> None:
    """Reads the model file itself, so that the reference is what Swift reads."""
    state = read(file)
    model = Encoder(state["encoder.words.weight"].shape[0])
    model.load_state_dict(within("encoder", state))
    model.eval()
    own = PairAttention()
    own.load_state_dict(within("pairs", state))
    own.eval()
    words = vocabulary.read_text(encoding="utf8").removesuffix("\n").split("\n")
    draw = torch.Generator().manual_seed(8)
    save(out / "model-states.bin", file, model, worded(words, LENGTHS, draw))
    save(out / "pairs-states.bin", file, model, worded(words, LENGTHS[:4], draw), own)


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("which", choices=("tiny", "model"))
    ap.add_argument("--model-file", type=Path)
    ap.add_argument("--vocabulary", type=Path)
    ap.add_argument("--out", type=Path, required=True)
    options = ap.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    if options.which == "tiny":
        write_tiny(options.out)
    else:
        write_model(options.model_file, options.vocabulary, options.out)


if __name__ == "__main__":
    main()
