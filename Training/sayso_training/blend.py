"""Averages the weights of runs that went on from each other, and fits the calibration anew.

The mean of neighbouring models is often better than each: Wortsman et al., "Model soups", ICML 2022.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from .calibrate import calibration, scorer, truth
from .data import load
from .encoder import pretrained
from .model import Model
from .predict import candidates
from .train import Settings


def mean(states: list[dict]) -> dict:
    """The mean of each weight; what is no real number is the last one's."""
    last = states[-1]
    return {
        name: torch.stack([state[name] for state in states]).mean(0) if weight.is_floating_point() else weight
        for name, weight in last.items()
    }


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--models", type=Path, nargs="+", required=True, help="model.pt of each run, the last one last")
    ap.add_argument("--words", type=Path, required=True, help="what `sayso-eval words` prints of the gold")
    ap.add_argument("--gold", type=Path, required=True, help="PolNeAR, JSON Lines")
    ap.add_argument("--inner", type=Path, nargs="*", default=[], help="labels of inner attributions")
    ap.add_argument("--score", type=Path, required=True, help="score.py, which says what is linked right")
    ap.add_argument("--pretrained", type=Path, required=True, help="folder of MiniLM's model.safetensors")
    ap.add_argument("--out", type=Path, required=True, help="model.pt to write")
    options = ap.parse_args()
    held = [torch.load(path, map_location="cpu", weights_only=True) for path in options.models]
    last = held[-1]
    articles = load(options.words, options.gold, options.inner)[:: last["settings"]["hold_back"]]
    model = Model(pretrained(options.pretrained), last["inventory"])
    model.load_state_dict(mean([each["model"] for each in held]))
    found = candidates(model, articles, Settings().window)
    fitted = calibration(articles, truth(options.gold, options.inner), found, scorer(options.score))
    print(fitted)
    torch.save({**last, "model": model.state_dict(), "weights": "mean of runs", "calibration": fitted}, options.out)


if __name__ == "__main__":
    main()
