"""What a trained model finds in articles."""

import torch

from . import spans
from .attribution import CUE_BIAS, Candidates, runs
from .data import ROLES, Words, batches, cut
from .model import Model


@torch.no_grad()
def candidates(
    model: Model, articles: list[Words], limit: int, offered: dict[str, list[int]] | None = None
) -> dict[str, list[dict]]:
    """By article id: roles as word numbers, and the head's scores.

    `offered`, by article id, are words to be looked at as cues even where the head sees none.
    """
    model.eval()
    out = {article.id: [] for article in articles}
    for b in batches([w for article in articles for w in cut(article, limit)], 8192, None):
        states = model.word_states(b)
        found = model.attribution.cues(states, b.word_mask, CUE_BIAS)
        if offered:
            found = [fs + beside(fs, w, offered[w.article.id]) for fs, w in zip(found, b.windows)]
        rows = [(n, *f) for n, fs in enumerate(found) for f in fs]
        if not rows:
            continue
        chosen = Candidates(*(torch.tensor(column) for column in zip(*rows)), [])
        (emit, start, end, move), real, begin, mask, *_ = model.attribution.decode(states, b, chosen)
        best, path = spans.viterbi(emit, start, end, move, mask)
        best = torch.where(mask, best, 0).tolist()
        for k, (n, _, _) in enumerate(rows):
            shift = b.windows[n].begin + int(begin[k])
            roles = {r: [i + shift for i, s in enumerate(best[k]) if s == c] for c, r in enumerate(ROLES, 1)}
            if roles["cue"] and roles["content"]:
                out[b.windows[n].article.id].append({**roles, "real": float(real[k]), "path": float(path[k])})
    return out


def beside(found: list[tuple[int, int]], window, words: list[int]) -> list[tuple[int, int]]:
    """The words of a window that no found cue holds, each as a cue."""
    held = {i for first, last in found for i in range(first, last + 1)}
    return [(i, i) for i in (w - window.begin for w in words if window.begin <= w < window.end) if i not in held]


def overlapping_cues_dropped(found: list[dict]) -> list[dict]:
    """The surer of two candidates that share a cue word."""
    kept, taken = [], set()
    for a in sorted(found, key=lambda a: -a["real"]):
        if taken.isdisjoint(a["cue"]):
            kept.append(a)
            taken.update(a["cue"])
    return kept


def parents(found: list[dict]) -> list[int | None]:
    """For each candidate the smallest other whose content holds its cue, as AttributionStage has it."""
    sets = [{role: set(a[role]) for role in ("cue", "content")} for a in found]

    def holds(a: dict, b: dict) -> bool:
        return b["cue"] <= a["content"] and a["cue"].isdisjoint(b["content"])

    def parent(child: dict) -> int | None:
        near = [n for n, other in enumerate(sets) if other is not child and holds(other, child)]
        return min(near, key=lambda n: len(sets[n]["content"]), default=None)

    return [parent(child) for child in sets]


def spans_of(article: Words, candidate: dict) -> dict:
    """Words of one role that follow each other are one span."""
    return {r: [span(article, s) for s in stretches(candidate[r])] for r in ROLES}


def stretches(words: list[int]) -> list[tuple[int, int]]:
    """Maximal runs of following numbers, last included."""
    row = [0] * (max(words, default=-1) + 1)
    for i in words:
        row[i] = 1
    return runs(row)


def span(article: Words, words: tuple[int, int]) -> dict:
    return {"start": article.tokens[words[0]][0], "end": article.tokens[words[1]][1]}
