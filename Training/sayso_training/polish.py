"""Trains the heads of claims, factuality and events on, over the states of a finished model.

Their labels are few, so that hundreds of steps through the encoder hardly teach them. Here the
encoder and all other heads stand still; the states that the three heads read are computed once,
and the heads alone make many rounds over them. What gives the best score on the training articles
held back is kept.

    python -m sayso_training.polish --model work/claims/model.pt … --out work/model.pt
"""

import argparse
import random
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .attribution import Candidates
from .claims import TASKS, ClaimsHead, class_weights
from .data import CONTENT, CUE, SOURCE, annotated, batches, cut, load
from .encoder import pretrained
from .events import NO_EVENT, EventHead, labelled
from .factuality import FactualityHead
from .model import Model

ROUNDS = 20
LIMITS = (254, 190)  # windows cut in two ways, so that a claim is seen with different neighbours
BATCH = 64


@torch.no_grad()
def claim_rows(model: Model, articles: list, limits=LIMITS) -> list[tuple]:
    """(region states, encoder states, roles, gold, region's first word) of each labelled claim."""
    model.eval()
    out = []
    wanted = [a for a in articles if any(g.get("claim") for g in a.gold)]
    for limit in limits:
        for b in batches([w for a in wanted for w in cut(a, limit)], 8192, None):
            rows = [(n, min(g["cue"]), max(g["cue"]), g) for n, w in enumerate(b.windows) for g in w.gold if g.get("claim") and g["content"]]
            if not rows:
                continue
            with torch.autocast("cpu", torch.bfloat16):
                states = model.word_states(b)
                chosen = Candidates(*(torch.tensor([r[k] for r in rows]) for k in range(3)), [r[3] for r in rows])
                _, _, begin, mask, x, at = model.attribution.decode(states, b, chosen)
            for k, (n, _, _, gold) in enumerate(rows):
                length = int(mask[k].sum())
                roles = torch.zeros(length, dtype=torch.long)
                for number, role in ((CONTENT, "content"), (SOURCE, "source"), (CUE, "cue")):
                    inside = [i - int(begin[k]) for i in gold[role]]
                    roles[[i for i in inside if 0 <= i < length]] = number
                if (roles == CONTENT).any():
                    near = states[n, at[k, :length]]
                    out.append((x[k, :length].bfloat16().clone(), near.bfloat16().clone(), roles, gold, int(begin[k])))
    return out


def padded(rows: list[tuple]) -> tuple[Tensor, Tensor, Tensor, list, Tensor]:
    length = max(len(r[2]) for r in rows)
    pad = lambda t: F.pad(t.float(), (0, 0, 0, length - len(t)))
    return (
        torch.stack([pad(r[0]) for r in rows]), torch.stack([pad(r[1]) for r in rows]),
        torch.stack([F.pad(r[2], (0, length - len(r[2]))) for r in rows]), [r[3] for r in rows],
        torch.tensor([r[4] for r in rows]),
    )


def macro(head: ClaimsHead, rows: list[tuple]) -> dict[str, float]:
    """The macro F1 of each task, over the classes that the gold has five times or more."""
    head.eval()
    found: dict[str, list] = {task: [] for task in TASKS}
    with torch.no_grad():
        for first in range(0, len(rows), BATCH):
            x, near, roles, gold, _ = padded(rows[first : first + BATCH])
            scores, _ = head(x, near, roles)
            for task, values in TASKS.items():
                found[task] += [(values[int(k)], g["claim"][task]) for k, g in zip(scores[task].argmax(1), gold)]
    return {task: f1(pairs) for task, pairs in found.items()}


def f1(pairs: list[tuple[str, str]]) -> float:
    figures = []
    for label in {g for _, g in pairs}:
        gold, guessed = sum(g == label for _, g in pairs), sum(p == label for p, _ in pairs)
        if gold >= 5:
            figures.append(2 * sum(p == g == label for p, g in pairs) / (gold + guessed))
    return sum(figures) / max(1, len(figures))


def train_claims(head: ClaimsHead, rows: list[tuple], kept: list[tuple], draw: random.Random) -> None:
    """In place; the round with the best mean macro F1 on `kept` stays."""
    optimizer = torch.optim.AdamW(head.parameters(), lr=1e-3, weight_decay=0.05)
    weights = class_weights([r[3] for r in rows])
    best, best_state = 0.0, None
    for number in range(ROUNDS):
        for group in optimizer.param_groups:
            group["lr"] = 1e-3 * max(0.05, 1 - number / ROUNDS)
        head.train()
        order = sorted(range(len(rows)), key=lambda i: len(rows[i][2]) + draw.random() * 40)
        groups = [order[i : i + BATCH] for i in range(0, len(order), BATCH)]
        draw.shuffle(groups)
        for group in groups:
            x, near, roles, gold, begin = padded([rows[i] for i in group])
            loss = sum(head.losses(x, near, roles, gold, begin, weights).values())
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(head.parameters(), 5.0)
            optimizer.step()
        figures = macro(head, kept)
        mean = sum(figures.values()) / len(figures)
        print("claims", number, round(float(loss.detach()), 3), {k: round(100 * v, 1) for k, v in figures.items()}, flush=True)
        if mean > best:
            best, best_state = mean, {k: v.clone() for k, v in head.state_dict().items()}
    head.load_state_dict(best_state)


@torch.no_grad()
def word_rows(model: Model, texts: list, key: str) -> tuple[Tensor, list]:
    """The states of the words that `key` annotates, and what it says of them."""
    model.eval()
    states, values = [], []
    for b in batches([w for t in texts for w in cut(t, 254)], 8192, None):
        with torch.autocast("cpu", torch.bfloat16):
            found = model.word_states(b)
        for n, w in enumerate(b.windows):
            for word, value in w.article.annotations[key]:
                if w.begin <= word < w.end:
                    states.append(found[n, word - w.begin].float())
                    values.append(value)
    return torch.stack(states), values


def train_factuality(head: FactualityHead, states: Tensor, values: list[float]) -> None:
    target = torch.tensor(values)
    optimizer = torch.optim.AdamW(head.parameters(), lr=1e-3, weight_decay=0.05)
    for number in range(ROUNDS // 2):
        head.train()
        order = torch.randperm(len(values))
        for chunk in order.split(256):
            # A word a row: the dropout that all words of a window share is then each word's own.
            loss = F.smooth_l1_loss(head(states[chunk][:, None])[:, 0], target[chunk], beta=0.5)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        print("factuality", number, round(float(loss.detach()), 3), flush=True)


def train_events(head: EventHead, states: Tensor, kinds: list[str]) -> None:
    known = [i for i, k in enumerate(kinds) if k != NO_EVENT]
    none = [i for i, k in enumerate(kinds) if k == NO_EVENT]
    number = {k: n for n, k in enumerate(sorted(set(kinds)))}
    optimizer = torch.optim.AdamW(head.parameters(), lr=1e-3, weight_decay=0.05)
    draw = random.Random(5)
    for step in range(40 * ROUNDS):
        head.train()
        chosen = draw.sample(known, 256) + draw.sample(none, 256)
        loss = head.contrast(states[chosen], torch.tensor([number[kinds[i]] for i in chosen]), number[NO_EVENT])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if step % 120 == 0:
            print("events", step, round(float(loss.detach()), 3), flush=True)


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("model", "words", "gold", "claims", "corpora", "corpora-words", "events", "events-words", "pretrained", "out"):
        ap.add_argument("--" + name, type=Path, required=True)
    ap.add_argument("--inner", type=Path, nargs="*", default=[])
    ap.add_argument("--score", type=Path)
    options = ap.parse_args()
    torch.manual_seed(7)
    held = torch.load(options.model, map_location="cpu", weights_only=True)
    model = Model(pretrained(options.pretrained), held["inventory"])
    model.load_state_dict(held["model"])
    articles = load(options.words, options.gold, options.inner, options.claims)
    every = held["settings"]["hold_back"]
    kept = claim_rows(model, articles[::every], LIMITS[:1])
    rows = claim_rows(model, [a for n, a in enumerate(articles) if n % every])
    print(f"{len(rows)} claims to learn from, {len(kept)} held back", flush=True)
    train_claims(model.claims, rows, kept, random.Random(3))
    texts = [t for t in annotated(options.corpora_words, options.corpora) if "predicates" in t.annotations]
    train_factuality(model.factuality, *word_rows(model, texts, "predicates"))
    train_events(model.events, *word_rows(model, labelled(options.events_words, options.events), "triggers"))
    torch.save({**held, "model": model.state_dict()}, options.out)


if __name__ == "__main__":
    main()
