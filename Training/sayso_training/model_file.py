"""The one model file: int8 weights, vocabulary and configuration in safetensors.

docs/model-format.md describes it; Sources/SaysoEncoder/ModelFile.swift reads it.
"""

import argparse
import hashlib
import json
import struct
from pathlib import Path

import torch
from safetensors import safe_open
from torch import Tensor

from . import encoder
from .attribution import CUE_BIAS, HEADS, LAYERS, REACH
from .corpora import NAMES
from .saying import SAYING_WORDS

FORMAT = 2
ALIGNMENT = 64
MOST_BYTES = 30_000_000


def quantised(weight: Tensor) -> tuple[Tensor, Tensor]:
    """int8 with one scale a row (an output channel, or an embedding's vector): (int8, scales)."""
    weight = weight.float()
    scale = weight.abs().amax(dim=1) / 127
    steps = torch.where(scale > 0, 1 / scale, 0.0)
    return (weight * steps[:, None]).round().clamp(-127, 127).to(torch.int8), scale


# The heads that look at every word; the others look at few.
HEADS_OF_WORDS = ("syntax.", "names.", "coreference.", "claims.project.", "factuality.", "events.", "relevance.", "stance.hidden.")


def is_heavy(name: str, value: Tensor) -> bool:
    """Whether a matrix costs time enough to be stored as int8: the encoder's, and the wide maps of the later heads."""
    if not name.endswith(".weight") or value.dim() != 2:
        return False
    is_wide = value.shape[0] >= 16 and value.shape[1] >= 192
    return name.startswith(("encoder.", "pairs.")) or (is_wide and name.startswith(HEADS_OF_WORDS))


def stored(state: dict[str, Tensor]) -> dict[str, Tensor]:
    """The tensors as they stand in the file: heavy matrices int8, all else float32."""
    out = {}
    for name, value in state.items():
        if is_heavy(name, value):
            out[name], out[name + ".scale"] = quantised(value)
        else:
            out[name] = value.detach().float()
    return out


def dequantised(state: dict[str, Tensor]) -> dict[str, Tensor]:
    """The state dict that the file's int8 weights stand for."""
    held = stored(state)
    return {
        name: held[name].float() * held[name + ".scale"][:, None] if name + ".scale" in held else held[name]
        for name in state
    }


def configuration(state: dict[str, Tensor], window: int, heads: int) -> dict:
    """Sizes as ModelFile.Configuration reads them; `heads` is what no tensor tells."""
    layers = {name.split(".")[2] for name in state if name.startswith("encoder.layers.")}
    return {
        "layers": len(layers),
        "width": state["encoder.words.weight"].shape[1],
        "heads": heads,
        "inner": state["encoder.layers.0.inner.weight"].shape[0],
        "positions": state["encoder.positions.weight"].shape[0],
        "window": window,
        "tasks": sorted({name.split(".")[0] for name in state} - {"encoder"}),
    }


def write(path: Path, state: dict[str, Tensor], vocabulary: list[str], *, name: str, origin: str, window: int, heads: int, tasks: dict) -> int:
    """Writes the model file; returns its bytes. `tasks` holds what each head's tensors do not tell."""
    kinds = {torch.float32: "F32", torch.int8: "I8"}
    # safetensors allows no gap between tensors: those that keep the next one aligned go
    # first, floats before bytes.
    tensors = {tensor: (kinds[value.dtype], value) for tensor, value in stored(state).items()}
    order = sorted(tensors, key=lambda t: (tensors[t][1].nbytes % ALIGNMENT > 0, tensors[t][0] == "I8", t))
    entries, parts, at = {}, [], 0
    for tensor in order:
        kind, value = tensors[tensor]
        data = value.contiguous().numpy().tobytes()
        entries[tensor] = {"dtype": kind, "shape": list(value.shape), "data_offsets": [at, at + len(data)]}
        parts.append(data)
        at += len(data)
    data = b"".join(parts)
    metadata = {
        "sayso": str(FORMAT),
        "name": name,
        "origin": origin,
        "configuration": json.dumps(configuration(state, window, heads)),
        "vocabulary": "\n".join(vocabulary),
        "sha256": hashlib.sha256(data).hexdigest(),
        **{task: json.dumps(settings) for task, settings in tasks.items()},
    }
    header = json.dumps({"__metadata__": metadata, **entries}, ensure_ascii=False).encode()
    header += b" " * (-(8 + len(header)) % ALIGNMENT)
    size = 8 + len(header) + len(data)
    if size > MOST_BYTES:
        raise SystemExit(f"the model file would have {size} bytes; {MOST_BYTES} are allowed")
    path.write_bytes(struct.pack("<Q", len(header)) + header + data)
    return size


def read(path: Path) -> dict[str, Tensor]:
    """The state dict that a model file stands for, int8 weights multiplied out."""
    with safe_open(path, framework="pt") as held:
        names = set(held.keys())
        scaled = {n for n in names if n + ".scale" in names}
        return {
            n: held.get_tensor(n).float() * held.get_tensor(n + ".scale")[:, None]
            if n in scaled else held.get_tensor(n)
            for n in names if n.removesuffix(".scale") not in scaled or n in scaled
        }


def digest(path: Path) -> str:
    """The SHA-256 of the data part, as the file's metadata has it."""
    with safe_open(path, framework="pt") as held:
        return held.metadata()["sha256"]


def attribution_settings(model: dict) -> dict:
    """What SaysoReading/AttributionHead.swift reads of the attribution head."""
    fitted = model["calibration"]
    return {
        "reach": REACH, "cueBias": CUE_BIAS, "layers": LAYERS, "heads": HEADS,
        "calibration": fitted["weights"], "nestedCalibration": fitted["nestedWeights"],
        "minConfidence": fitted["minConfidence"], "minNestedConfidence": fitted["minNestedConfidence"],
        "highPrecision": fitted["highPrecision"], "sayingWords": SAYING_WORDS,
    }


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--model", type=Path, required=True, help="model.pt, as train.py leaves it")
    ap.add_argument("--vocabulary", type=Path, required=True, help="vocab.txt of the pretrained model")
    ap.add_argument("--name", default="sayso-7")
    ap.add_argument("--origin", required=True, help="what it was trained from and on, in a line")
    ap.add_argument("--out", type=Path, required=True)
    options = ap.parse_args()
    model = torch.load(options.model, map_location="cpu", weights_only=True)
    vocabulary = options.vocabulary.read_text(encoding="utf8").removesuffix("\n").split("\n")
    size = write(
        options.out, without_training_heads(model["model"]), vocabulary, name=options.name, origin=options.origin,
        window=model["settings"]["window"], heads=encoder.HEADS, tasks={
            "attribution": attribution_settings(model), "syntax": model["inventory"], "names": list(NAMES),
            "stance": {"bearing": model["stance"]["bearing"], "conditional": model["stance"]["share"]},
        },
    )
    print(f"{options.out}: {size} bytes")


def without_training_heads(state: dict[str, Tensor]) -> dict[str, Tensor]:
    """Without the token view and the sentence starts, which only help training."""
    return {n: v for n, v in state.items() if not n.startswith(("attribution.view.", "syntax.starts."))}


if __name__ == "__main__":
    main()
