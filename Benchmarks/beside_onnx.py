"""The encoder beside ONNX Runtime on the same weights and windows, one thread each.

Exports the model file's weights, multiplied out, to ONNX; quantises them with ONNX Runtime's
own dynamic int8; then runs both programs in turn, so that whatever else the machine does meets
both. Windows are run one at a time: neither side pays for padding. Prints JSON lines.

    python Benchmarks/beside_onnx.py --model sayso.safetensors --bench .build/release/sayso-bench
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

sys.path.insert(0, str(Path(__file__).parent.parent / "Training"))
from sayso_training.encoder import Encoder  # noqa: E402
from sayso_training.model_file import read  # noqa: E402


class Exported(torch.nn.Module):
    """The encoder without a mask: one window, nothing padded."""

    def __init__(self, encoder: Encoder):
        super().__init__()
        self.encoder = encoder

    def forward(self, ids: torch.Tensor, shapes: torch.Tensor) -> torch.Tensor:
        places = torch.arange(ids.shape[1])
        held = self.encoder
        x = held.norm(held.words(ids) + held.shapes(shapes) + held.positions(places))
        for layer in held.layers:
            shape = (x.shape[0], x.shape[1], layer.heads, -1)
            q, k, v = (f(x).view(shape).transpose(1, 2) for f in (layer.query, layer.key, layer.value))
            weights = torch.softmax(q @ k.transpose(2, 3) / q.shape[-1] ** 0.5, dim=-1)
            mixed = (weights @ v).transpose(1, 2).reshape(x.shape)
            x = layer.attention_norm(x + layer.output(mixed))
            x = layer.norm(x + layer.outer(torch.nn.functional.gelu(layer.inner(x))))
        return x


def export(model: Path, folder: Path) -> tuple[Path, Path]:
    """(fp32, int8) ONNX files."""
    state = {k.removeprefix("encoder."): v for k, v in read(model).items() if k.startswith("encoder.")}
    encoder = Encoder(state["words.weight"].shape[0])
    encoder.load_state_dict(state)
    plain, small = folder / "fp32.onnx", folder / "int8.onnx"
    example = torch.randint(1000, 2000, (1, 64))
    torch.onnx.export(
        Exported(encoder).eval(), (example, torch.zeros_like(example)), str(plain), dynamo=False,
        input_names=["ids", "shapes"], output_names=["states"], opset_version=17,
        dynamic_axes={"ids": {1: "T"}, "shapes": {1: "T"}, "states": {1: "T"}},
    )
    quantize_dynamic(plain, small, weight_type=QuantType.QInt8)
    return plain, small


def session(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def seconds(held: onnxruntime.InferenceSession, windows: list[list[int]]) -> float:
    began = time.perf_counter()
    for ids in windows:
        array = np.array([[101, *ids, 102]])
        held.run(None, {"ids": array, "shapes": np.zeros_like(array)})
    return time.perf_counter() - began


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--model", type=Path, required=True)
    ap.add_argument("--bench", type=Path, required=True)
    ap.add_argument("--rounds", type=int, default=8)
    options = ap.parse_args()
    torch.manual_seed(7)
    windows = torch.randint(1000, 20000, (16, 248)).tolist()
    subwords = sum(len(w) + 2 for w in windows)
    rates = {"onnx-fp32": [], "onnx-int8": [], "sayso": []}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lines = folder / "windows.jsonl"
        lines.write_text("".join(json.dumps(w) + "\n" for w in windows))
        plain, small = (session(p) for p in export(options.model, folder))
        seconds(plain, windows[:2]), seconds(small, windows[:2])
        command = [str(options.bench), "encoder", str(options.model), "--windows", str(lines), "--runs", "1"]
        for _ in range(options.rounds):
            rates["onnx-fp32"].append(subwords / seconds(plain, windows))
            rates["onnx-int8"].append(subwords / seconds(small, windows))
            found = subprocess.run(command, check=True, capture_output=True, text=True).stdout
            rates["sayso"].append(json.loads(found)["best"])
    for which, values in rates.items():
        row = {"benchmark": which, "subwords": subwords, "threads": 1, "rounds": len(values), "unit": "subwords/s",
               "best": round(max(values)), "median": round(statistics.median(values))}
        print(json.dumps(row))
    ratios = [s / o for s, o in zip(rates["sayso"], rates["onnx-int8"])]
    print(json.dumps({"benchmark": "sayso / onnx-int8", "median": round(statistics.median(ratios), 2),
                      "of best": round(max(rates["sayso"]) / max(rates["onnx-int8"]), 2),
                      "onnxruntime": onnxruntime.__version__}))


if __name__ == "__main__":
    main()
