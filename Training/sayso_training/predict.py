"""Predictions in the output contract's form, for score.py."""

import json
from pathlib import Path

import torch

from . import spans
from .attribution import CUE_BIAS, Candidates, runs
from .data import ROLES, Words, batches, cut
from .model import Model


@torch.no_grad()
def candidates(model: Model, articles: list[Words], limit: int) -> dict[str, list[dict]]:
    """By article id: roles as word numbers, and the head's scores."""
    model.eval()
    out = {article.id: [] for article in articles}
    for b in batches([w for article in articles for w in cut(article, limit)], 8192, None):
        states = model.word_states(b)
        found = model.attribution.cues(states, b.word_mask, CUE_BIAS)
        rows = [(n, *f) for n, fs in enumerate(found) for f in fs]
        if not rows:
            continue
        chosen = Candidates(*(torch.tensor(column) for column in zip(*rows)), [])
        (emit, start, end, move), real, begin, mask = model.attribution.decode(states, b, chosen)
        best, path = spans.viterbi(emit, start, end, move, mask)
        best = torch.where(mask, best, 0).tolist()
        for k, (n, _, _) in enumerate(rows):
            shift = b.windows[n].begin + int(begin[k])
            roles = {r: [i + shift for i, s in enumerate(best[k]) if s == c] for c, r in enumerate(ROLES, 1)}
            if roles["cue"] and roles["content"]:
                out[b.windows[n].article.id].append({**roles, "real": float(real[k]), "path": float(path[k])})
    return out


def overlapping_cues_dropped(found: list[dict]) -> list[dict]:
    """The surer of two candidates that share a cue word."""
    kept, taken = [], set()
    for a in sorted(found, key=lambda a: -a["real"]):
        if taken.isdisjoint(a["cue"]):
            kept.append(a)
            taken.update(a["cue"])
    return kept


def spans_of(article: Words, candidate: dict) -> dict:
    """Words of one role that follow each other are one span."""
    return {r: [span(article, s) for s in stretches(candidate[r])] for r in ROLES}


def written(articles: list[Words], found: dict, confidence, threshold: float, path: Path) -> None:
    """One line an article, as `sayso read` prints it; `confidence` is a function of a candidate."""
    with open(path, "w") as lines:
        for article in articles:
            kept = [(confidence(a), a) for a in overlapping_cues_dropped(found[article.id])]
            attributions = [
                {"id": f"a{n}", "parent": None, "confidence": c, **spans_of(article, a)}
                for n, (c, a) in enumerate(kept)
                if c >= threshold
            ]
            lines.write(json.dumps({"article": {"id": article.id}, "attributions": attributions}) + "\n")


def stretches(words: list[int]) -> list[tuple[int, int]]:
    """Maximal runs of following numbers, last included."""
    row = [0] * (max(words, default=-1) + 1)
    for i in words:
        row[i] = 1
    return runs(row)


def span(article: Words, words: tuple[int, int]) -> dict:
    return {"start": article.tokens[words[0]][0], "end": article.tokens[words[1]][1]}
