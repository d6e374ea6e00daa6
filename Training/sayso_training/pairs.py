"""Trains how a question and a claim are read together, and where either lies among all claims.

The encoder and all other heads stand still. The stance head reads with attention of its own in
every layer (encoder.PairAttention), which starts as the encoder's; relevance is a map of the
encoder's states. First come inference and debate, then our questions and claims more often.
What is best on the pairs held back is kept, with the thresholds fitted on them.

    python -m sayso_training.pairs --model work/claims/model.pt … --out work/paired.pt
"""

import argparse
import random
import time
from pathlib import Path

import torch
from torch import Tensor, nn

from . import stance
from .data import Batch, Window, Words, batches
from .encoder import pretrained
from .model import Model
from .train import rate_factor

STEP = 2048  # subwords
OURS = 4  # passes over our own pairs
OTHERS_AGAIN = 0.3  # of inference and debate beside the later passes
RATE, HEAD_RATE = 1.5e-4, 1e-3
WARM_UP = 0.05
ROUNDS = 60  # of relevance, over states computed once


def whole(text: Words) -> Window:
    return Window(text, 0, len(text.tokens), [], [], set())


def planned(pairs: list[Words], draw: random.Random) -> list[Batch]:
    """All steps in order."""
    ours = [t for t in pairs if t.annotations["corpus"] == "claims"]
    others = [t for t in pairs if t.annotations["corpus"] != "claims"]
    again = draw.sample(others, int(OTHERS_AGAIN * len(others)))
    first = batches([whole(t) for t in others + ours], STEP, draw)
    later = batches([whole(t) for t in again], STEP, draw)
    for _ in range(OURS - 1):
        later += batches([whole(t) for t in ours], STEP, draw)
    draw.shuffle(later)
    return first + later


def started(model: Model) -> None:
    """Pairs read as the encoder reads, with a fresh head."""
    model.pairs.load_state_dict({n: v for n, v in model.encoder.state_dict().items() if n in model.pairs.state_dict()})
    model.stance = stance.StanceHead()


def train_pairs(model: Model, pairs: list[Words], kept: list[Words], draw: random.Random) -> dict:
    """In place. Returns the thresholds."""
    started(model)
    model.requires_grad_(False)
    for part in (model.pairs, model.stance):
        part.requires_grad_(True)
    groups = [{"params": list(p.parameters()), "peak": r} for p, r in ((model.pairs, RATE), (model.stance, HEAD_RATE))]
    optimizer = torch.optim.AdamW(groups, lr=0.0, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    steps, began, losses = planned(pairs, draw), time.time(), []
    best: dict = {}
    for n, chosen in enumerate(steps):
        model.train()
        for group in optimizer.param_groups:
            group["lr"] = group["peak"] * rate_factor((n + 1) / len(steps), WARM_UP)
        with torch.autocast("cpu", torch.bfloat16):
            loss = model.stance.loss(model.word_states(chosen, model.pairs), chosen)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_([p for g in groups for p in g["params"]], 5.0)
        optimizer.step()
        losses.append(float(loss.detach()))
        if (n + 1) % 25 == 0:
            print(f"pairs {n + 1} of {len(steps)}, {time.time() - began:.0f} s: {sum(losses[-25:]) / 25:.3f}", flush=True)
        is_late = n + 1 >= 0.4 * len(steps)
        if n + 1 == len(steps) or is_late and (n + 1) % 150 == 0:
            best = kept_if_better(model, kept, best)
    if not best:
        raise SystemExit("on the pairs held back nothing is as precise as asked for: train longer")
    for part in (model.pairs, model.stance):
        part.load_state_dict(best["states"].pop(0))
    return {name: value for name, value in best.items() if name != "states"}


def kept_if_better(model: Model, kept: list[Words], best: dict) -> dict:
    found = stance.fitted(stance.probabilities(model, kept))
    print("held back", {k: round(v, 3) for k, v in found.items()}, flush=True)
    if not found or found["mean"] <= best.get("mean", -1):
        return best
    copies = [{k: v.clone() for k, v in part.state_dict().items()} for part in (model.pairs, model.stance)]
    return {**found, "states": copies}


@torch.no_grad()
def means(model: Model, texts: list[Words]) -> Tensor:
    """(texts, 384): the mean state of the words that relevance is about."""
    model.eval()
    out = torch.zeros(len(texts), model.relevance.project.in_features)
    place = {id(text): n for n, text in enumerate(texts)}
    for b in batches([whole(t) for t in texts], 8192, None):
        with torch.autocast("cpu", torch.bfloat16):
            states = model.word_states(b).float()
        found = stance.averaged(states, stance.marks(b, "claim"))
        for n, window in enumerate(b.windows):
            out[place[id(window.article)]] = found[n]
    return out


def train_relevance(model: Model, texts: list[Words], draw: random.Random) -> None:
    """In place, from fresh weights: each question's claims against all others of 40 questions."""
    states = means(model, texts)
    asked: dict[int, list[int]] = {}
    for n, text in enumerate(texts):
        asked.setdefault(text.annotations["asked"], []).append(n)
    head = stance.RelevanceHead()
    optimizer = torch.optim.AdamW(head.parameters(), lr=1e-3, weight_decay=0.05)
    for number in range(ROUNDS):
        head.train()
        order = draw.sample(sorted(asked), len(asked))
        for first in range(0, len(order), 40):
            chosen = [n for question in order[first : first + 40] for n in asked[question]]
            loss = stance.contrast(head(states[chosen]), [texts[n].annotations for n in chosen])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        if number % 10 == 9:
            print("relevance", number + 1, round(float(loss.detach()), 3), flush=True)
    model.relevance.load_state_dict(head.state_dict())


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("model", "stance", "stance-words", "pretrained", "out"):
        ap.add_argument("--" + name, type=Path, required=True)
    options = ap.parse_args()
    torch.manual_seed(7)
    held = torch.load(options.model, map_location="cpu", weights_only=True)
    model = Model(pretrained(options.pretrained), held["inventory"])
    model.load_state_dict(held["model"], strict=False)
    texts = stance.texts(options.stance_words, options.stance)
    kept = stance.texts(options.stance_words, options.stance, held_back=True)
    train_relevance(model, [t for t in texts if t.annotations["corpus"] == "relevance"], random.Random(5))
    thresholds = train_pairs(model, [t for t in texts if "stance" in t.annotations], kept, random.Random(7))
    torch.save({**held, "model": model.state_dict(), "stance": thresholds}, options.out)


if __name__ == "__main__":
    main()
