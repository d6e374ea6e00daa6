"""Predictions in the output contract's form, for score.py."""

import json
from pathlib import Path

import torch

from . import spans
from .attribution import Candidates, runs
from .data import ROLES, Words, batches, cut
from .model import Model


@torch.no_grad()
def predictions(model: Model, articles: list[Words], limit: int, bias: float = 1.0):
    """Attributions by article id, each with roles as word numbers and its scores."""
    model.eval()
    out = {article.id: [] for article in articles}
    all_windows = [w for article in articles for w in cut(article, limit)]
    for b in batches(all_windows, 8192, None):
        with torch.autocast("cpu", torch.bfloat16):
            states = model.word_states(b)
        states = states.float()
        found = model.attribution.cues(states, b.word_mask, bias)
        rows = [(n, *f) for n, fs in enumerate(found) for f in fs]
        if not rows:
            continue
        column = lambda k: torch.tensor([r[k] for r in rows], dtype=torch.long)
        chosen = Candidates(column(0), column(1), column(2), [])
        (emit, start, end, move), real, begin, mask = model.attribution.decode(states, b, chosen)
        best, score = spans.viterbi(emit, start, end, move, mask)
        best = torch.where(mask, best, 0).tolist()
        for k, (n, first, last) in enumerate(rows):
            w = b.windows[n]
            shift = w.begin + int(begin[k])
            roles = {r: [i + shift for i, s in enumerate(best[k]) if s == c] for c, r in enumerate(ROLES, 1)}
            out[w.article.id].append(
                {**roles, "first": first + w.begin, "last": last + w.begin,
                 "real": float(torch.sigmoid(real[k])), "path": float(score[k])}
            )
    return out


def written(articles: list[Words], found: dict, threshold: float, path: Path) -> None:
    """Writes one line an article; words of one role that follow each other are one span."""
    with open(path, "w") as lines:
        for article in articles:
            kept = []
            for a in sorted(found[article.id], key=lambda a: -a["real"]):
                cue = set(a["cue"]) or set(range(a["first"], a["last"] + 1))
                if a["real"] < threshold or not a["content"]:
                    continue
                if any(cue & k for k, _ in kept):
                    continue
                kept.append((cue, a))
            attributions = []
            for n, (cue, a) in enumerate(kept):
                roles = {**a, "cue": sorted(cue)}
                attributions.append(
                    {"id": f"a{n}", "parent": None, "confidence": a["real"]}
                    | {r: [span(article, s) for s in stretches(roles[r])] for r in ROLES}
                )
            lines.write(json.dumps({"article": {"id": article.id}, "attributions": attributions}) + "\n")


def stretches(words: list[int]) -> list[tuple[int, int]]:
    row = [0] * (max(words, default=-1) + 1)
    for i in words:
        row[i] = 1
    return runs(row)


def span(article: Words, words: tuple[int, int]) -> dict:
    return {"start": article.tokens[words[0]][0], "end": article.tokens[words[1]][1]}
