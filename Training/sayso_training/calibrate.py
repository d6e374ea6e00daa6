"""Fits confidence: the probability that an attribution is linked right.

A logistic regression on what the head says of its candidates, fitted on training articles
that the model has not seen. `SaysoReading/Calibration.swift` computes the same.
"""

import importlib.util
import math
from pathlib import Path

import numpy as np

from .data import ROLES, Words
from .predict import overlapping_cues_dropped, spans_of

# How many points of linked F1 the default gives up so that less is left out: a reader can raise
# --min-confidence, but cannot see what was not printed. Quotations in recent news are found to
# 85 % at the best F1 and to 90 % here.
RECALL_MARGIN = 3.2

FEATURES = ("bias", "real", "path", "sourced", "length")


def features(candidate: dict) -> list[float]:
    """In the order of FEATURES."""
    sourced = 1.0 if candidate["source"] else 0.0
    return [1.0, candidate["real"], candidate["path"], sourced, math.log(1 + len(candidate["content"]))]


def scorer(path: Path):
    """score.py as a module: the authority on what is linked right."""
    spec = importlib.util.spec_from_file_location("score", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def outcomes(articles: list[Words], gold: dict, found: dict, score) -> tuple[list, list, int]:
    """Features and rightness of every candidate, and the number of gold attributions."""
    rows, right, total = [], [], 0
    for article in articles:
        record = gold[article.id]
        starts = [m.span() for m in score.TOKEN.finditer(record["text"])]
        sets = lambda a: {r: score.tokens_in(starts, score.pairs(a[r])) for r in ROLES}
        kept = overlapping_cues_dropped(found[article.id])
        truth = [a for a in map(sets, record["attributions"]) if a["cue"]]
        guess = [sets(spans_of(article, a)) for a in kept]
        total += len(truth)
        linked = set()
        for g, p in score.match_by_cue(truth, guess, starts):
            a, b = truth[g], guess[p]
            if score.iou(a["content"], b["content"]) >= 0.5 and score.iou(a["source"], b["source"]) >= 0.5:
                linked.add(p)
        rows += [features(a) for a in kept]
        right += [n in linked for n in range(len(kept))]
    return rows, right, total


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


def default_threshold(confidence: np.ndarray, right: np.ndarray, total: int) -> tuple[float, float]:
    """The least confidence whose linked F1 is near the best (RECALL_MARGIN), and that best F1."""
    f1 = {}
    for threshold in np.arange(0.05, 0.80, 0.01):
        kept = confidence >= threshold
        f1[float(threshold)] = 2 * right[kept].sum() / max(1, kept.sum() + total)
    best = max(f1.values())
    return min(t for t, f in f1.items() if f >= best - RECALL_MARGIN / 100), float(best)


def calibration(articles, gold, found, score) -> dict:
    """What the model file holds: weights by name, the threshold, and the figures they rest on."""
    rows, right, total = outcomes(articles, gold, found, score)
    if not rows:
        raise SystemExit("the model found nothing in the articles held back: train longer")
    weights = fit(rows, right)
    confidence = 1 / (1 + np.exp(-np.array(rows) @ weights))
    threshold, f1 = default_threshold(confidence, np.array(right), total)
    return {
        "weights": dict(zip(FEATURES, (round(float(w), 6) for w in weights))),
        "minConfidence": round(threshold, 2),
        "articles": len(articles),
        "candidates": len(rows),
        "linkedF1": round(100 * f1, 1),
    }
