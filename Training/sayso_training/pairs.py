"""Trains how a question and a claim are read together, and where either lies among all claims.

The encoder and all other heads stand still. The stance head reads with attention of its own in
every layer (encoder.PairAttention), which starts as the encoder's; relevance is a map of the
encoder's states. First come inference and debate, then our questions and claims more often. A second
run with --go-on starts from the attention that a first one left, with a new plan of steps.
What is best on the pairs held back is kept, with the thresholds fitted on them.

    python -m sayso_training.pairs --model work/claims/model.pt … --out work/paired.pt
    python -m sayso_training.pairs --model work/paired.pt --go-on … --out work/model.pt
"""

import argparse
import random
import time
from collections.abc import Iterator
from pathlib import Path

import torch
from torch import Tensor, nn

from . import stance
from .data import Batch, Window, Words, batches
from .encoder import pretrained
from .model import Model
from .train import rate_factor

STEP = 2048  # subwords
OTHERS_AGAIN = 0.3  # of inference and debate beside the later passes
RATE, HEAD_RATE = 1.5e-4, 1e-3
WARM_UP = 0.05
LOOK = 500  # steps from one look at the pairs held back to the next
ROUNDS = 60  # of relevance, over states computed once


def whole(text: Words) -> Window:
    return Window(text, 0, len(text.tokens), [], [], set())


def planned(pairs: list[Words], options: argparse.Namespace, draw: random.Random) -> list[Batch]:
    """All steps in order."""
    ours, forms = (of_corpus(pairs, name) for name in (stance.OURS, stance.FORMS))
    unrelated = [t for t in forms if t.annotations["stance"] == "unrelated"]
    forms = [t for t in forms if t.annotations["stance"] != "unrelated"]
    others = [t for t in pairs if t.annotations["corpus"] not in (stance.OURS, stance.FORMS)]
    again = draw.sample(others, int(OTHERS_AGAIN * len(others)))
    first = [] if options.go_on else batches([whole(t) for t in others + ours], STEP, draw)
    later = batches([whole(t) for t in again], STEP, draw)
    for _ in range(options.passes - (not options.go_on)):
        chosen = ours + forms + draw.sample(unrelated, len(unrelated) // 2)
        later += batches([whole(t) for t in chosen], STEP, draw)
    draw.shuffle(later)
    return first + later


def of_corpus(pairs: list[Words], name: str) -> list[Words]:
    return [t for t in pairs if t.annotations["corpus"] == name]


def started(model: Model) -> None:
    """Pairs read as the encoder reads, with a fresh head."""
    model.pairs.load_state_dict({n: v for n, v in model.encoder.state_dict().items() if n in model.pairs.state_dict()})
    model.stance = stance.StanceHead()


def train_pairs(model: Model, pairs: list[Words], kept: list[Words], options: argparse.Namespace) -> Iterator[dict]:
    """In place. Gives the thresholds whenever the model is the best so far."""
    if not options.go_on:
        started(model)
    model.requires_grad_(False)
    for part in (model.pairs, model.stance):
        part.requires_grad_(True)
    groups = [{"params": list(p.parameters()), "peak": r} for p, r in ((model.pairs, RATE), (model.stance, HEAD_RATE))]
    optimizer = torch.optim.AdamW(groups, lr=0.0, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    steps, began, losses = planned(pairs, options, random.Random(7)), time.time(), []
    best = -1.0
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
        if n + 1 == len(steps) or is_late and (n + 1) % LOOK == 0:
            found = stance.fitted(stance.probabilities(model, kept))
            print("held back", {k: round(v, 3) for k, v in found.items()}, flush=True)
            if found and found["mean"] > best:
                best = found["mean"]
                yield found


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
    asked: dict[int, list[int]] = {}  # each question, in its forms, with its claims
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
    ap.add_argument("--passes", type=int, default=4, help="over our own pairs")
    ap.add_argument("--go-on", action="store_true", help="from the attention that the model has for pairs")
    options = ap.parse_args()
    torch.manual_seed(7)
    held = torch.load(options.model, map_location="cpu", weights_only=True)
    model = Model(pretrained(options.pretrained), held["inventory"])
    model.load_state_dict(held["model"], strict=False)
    texts = stance.texts(options.stance_words, options.stance)
    kept = stance.texts(options.stance_words, options.stance, held_back=True)
    train_relevance(model, [t for t in texts if t.annotations["corpus"] == "relevance"], random.Random(5))
    thresholds = None
    for thresholds in train_pairs(model, [t for t in texts if "stance" in t.annotations], kept, options):
        torch.save({**held, "model": model.state_dict(), "stance": thresholds}, options.out)
    if thresholds is None:
        raise SystemExit("on the pairs held back nothing is as precise as asked for: train longer")


if __name__ == "__main__":
    main()
