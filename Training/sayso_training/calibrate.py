"""Fits confidence: the probability that an attribution is linked right.

Logistic regressions on what the head says of its candidates, fitted on training articles that
the model has not seen: one for what stands alone, one for what stands inside another's
content. `SaysoReading/Calibration.swift` computes the same.
"""

import importlib.util
import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .data import ROLES, Words, rows
from .predict import overlapping_cues_dropped, parents, spans_of
from .saying import SAYING

FEATURES = ("bias", "real", "path", "sourced", "length", "saying")

# The share of nested attributions among those kept. The speaker gold has one reported inner
# attribution to ten others; precision comes first.
MOST_NESTED = 0.052

# What `--precision high` promises.
NEAR_BEST = 0.01
HIGH_PRECISION = 0.90


@dataclass
class Outcomes:
    """The candidates of one kind: features, and whether each is right."""

    rows: list
    right: list
    total: int = 0  # how many there are in the gold


def is_saying(candidate: dict, words: list[str]) -> bool:
    """Whether a word of the cue is a word of saying."""
    return any(SAYING.fullmatch(words[i]) for i in candidate["cue"])


def features(candidate: dict, words: list[str]) -> list[float]:
    """In the order of FEATURES; `words` are all of the text's."""
    sourced = 1.0 if candidate["source"] else 0.0
    return [1.0, candidate["real"], candidate["path"], sourced, math.log(1 + len(candidate["content"])), float(is_saying(candidate, words))]


def scorer(path: Path):
    """score.py as a module: the authority on what is linked right."""
    spec = importlib.util.spec_from_file_location("score", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def truth(gold: Path, inner: list[Path]) -> dict[str, dict]:
    """PolNeAR's records by id, each with the `inner` attributions that are known of it.

    Without the attitudes: those are not looked for.
    """
    records = {row["id"]: row | {"inner": []} for row in rows(gold)}
    for path in inner:
        for row in rows(path):
            records[row["id"]]["inner"] = [a for a in row["inner"] if a.get("kind") != "attitude"]
    return records


def outcomes(articles: list[Words], gold: dict, found: dict, score) -> tuple[Outcomes, Outcomes]:
    """Of what stands alone, judged by PolNeAR, and of what is nested, judged by those who read for it."""
    flat, nested = Outcomes([], []), Outcomes([], [])
    for article in articles:
        record = gold[article.id]
        words = [record["text"][b:e] for b, e in article.tokens]
        starts = [m.span() for m in score.TOKEN.finditer(record["text"])]
        sets = lambda a: {r: score.tokens_in(starts, score.pairs(a[r])) for r in ROLES}
        kept = overlapping_cues_dropped(found[article.id])
        is_nested = [parent is not None for parent in parents(kept)]
        outer = [a for a in map(sets, record["attributions"]) if a["cue"]]
        inner = list(map(sets, record["inner"]))
        judged = ((flat, False, outer), (nested, True, outer + inner)) if article.is_read else ((flat, False, outer),)
        for into, want, truths in judged:
            chosen = [a for a, n in zip(kept, is_nested) if n == want]
            linked = linked_right(truths, [sets(spans_of(article, a)) for a in chosen], starts, score)
            into.rows += [features(a, words) for a in chosen]
            into.right += [n in linked for n in range(len(chosen))]
            into.total += len(inner if want else truths)
    return flat, nested


def linked_right(truths: list, guesses: list, starts: list, score) -> set[int]:
    """The numbers of the guesses whose content and source overlap the truth's by half."""
    linked = set()
    for g, p in score.match_by_cue(truths, guesses, starts):
        a, b = truths[g], guesses[p]
        if score.iou(a["content"], b["content"]) >= 0.5 and score.iou(a["source"], b["source"]) >= 0.5:
            linked.add(p)
    return linked


def fit(rows: list, right: list, penalty: float = 1e-3, rounds: int = 50) -> np.ndarray:
    """Newton's method on the penalised log-likelihood."""
    x, y = np.array(rows), np.array(right, dtype=float)
    weights = np.zeros(x.shape[1])
    for _ in range(rounds):
        p = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (y - p) - penalty * len(y) * weights
        bend = (x * (p * (1 - p))[:, None]).T @ x + penalty * len(y) * np.eye(len(weights))
        weights += np.linalg.solve(bend, slope)
    return weights


def confidences(outcomes: Outcomes, weights: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-np.array(outcomes.rows) @ weights))


THRESHOLDS = [n / 100 for n in range(5, 96)]


def best_threshold(confidence: np.ndarray, outcomes: Outcomes) -> tuple[float, float]:
    """The least confidence whose linked F1 is within NEAR_BEST of the best one, and that F1.

    Where the curve is flat, what is found is worth more to those who come after.
    """
    right = np.array(outcomes.right)
    f1 = lambda kept: 2 * right[kept].sum() / max(1, kept.sum() + outcomes.total)
    scored = [(t, float(f1(confidence >= t))) for t in THRESHOLDS]
    best = max(figure for _, figure in scored)
    return next((t, figure) for t, figure in scored if figure >= best - NEAR_BEST)


def precise_threshold(confidence: np.ndarray, right: list) -> float:
    """The least confidence from which on HIGH_PRECISION of the candidates are right."""
    right = np.array(right)
    precise = (t for t in THRESHOLDS if right[confidence >= t].mean() >= HIGH_PRECISION)
    return next(precise, THRESHOLDS[-1])


def nested_threshold(confidence: np.ndarray, others: int) -> float:
    """The least confidence at which nested ones are at most MOST_NESTED of all."""
    few = (t for t in THRESHOLDS if (kept := (confidence >= t).sum()) <= MOST_NESTED * (kept + others))
    return next(few, THRESHOLDS[-1])


def calibration(articles, gold, found, score) -> dict:
    """What the model file holds: weights by name, the thresholds, and the figures they rest on."""
    flat, nested = outcomes(articles, gold, found, score)
    if not flat.rows or not nested.rows:
        raise SystemExit("the model found too little in the articles held back: train longer")
    weights, nested_weights = fit(flat.rows, flat.right), fit(nested.rows, nested.right, penalty=1e-2)
    confidence, nested_confidence = confidences(flat, weights), confidences(nested, nested_weights)
    threshold, f1 = best_threshold(confidence, flat)
    nested_least = nested_threshold(nested_confidence, int((confidence >= threshold).sum()))
    named = lambda w: dict(zip(FEATURES, (round(float(x), 6) for x in w)))
    return {
        "weights": named(weights),
        "nestedWeights": named(nested_weights),
        "minConfidence": threshold,
        "minNestedConfidence": nested_least,
        "highPrecision": precise_threshold(confidence, flat.right),
        "articles": len(articles),
        "candidates": len(flat.rows),
        "linkedF1": round(100 * f1, 1),
        "nestedKept": int((nested_confidence >= nested_least).sum()),
        "nestedRight": int(np.array(nested.right)[nested_confidence >= nested_least].sum()),
        "nestedTotal": nested.total,
    }
