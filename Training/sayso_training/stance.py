"""Stance: whether a claim in its sentences points to yes or to no on a question; and relevance.

    python -m sayso_training.stance --data ../../shared/data --words work/train.words.jsonl \\
        --labels labels/stance.jsonl --forms labels/questions.jsonl --out work/stance.jsonl

writes one text a line: a question, an empty line, and the sentences that a claim touches; or one of
the two alone, for relevance. `sayso-eval words` cuts them as the reader does.

The stance head reads both together, the question as the paragraph before the claim. The relevance
head gives a question and a claim, each read alone, vectors whose inner product says whether the one
bears on the other: what a search over a million claims can afford.
"""

import argparse
import json
import random
from collections.abc import Iterator
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .claims import averaged
from .data import Batch, Window, Words, batches, load, rows
from .encoder import WIDTH

LABELS = ("supports", "opposes", "conditional", "unrelated")
NARROW = 128
RELEVANCE = 128
HEAT = 0.07
LONGEST = 110  # words of a passage
HELD = "held back"
OURS, FORMS = "claims", "forms"  # pairs of a question as it was asked, and of its other forms
TURNED = {"supports": "opposes", "opposes": "supports"}
HOLD_BACK = 11  # sets of questions; of every so many one is kept to fit the calibration on
# Licences of ANLI and ConTRoL forbid commercial use.
INFERENCE = {"conjnli": 4000, "cad_snli": 9000, "climate_fever": 4000, "sick": 2000, "rte": 600, "healthver": 1800}  # at most
OF_INFERENCE = {"support": "supports", "refute": "opposes", "neutral": "unrelated"}


class StanceHead(nn.Module):
    """Four classes from the whole pair, the question's words and the claim's."""

    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(3 * WIDTH, NARROW)
        self.classes = nn.Linear(NARROW, len(LABELS))
        self.dropout = nn.Dropout(0.1)

    def forward(self, states: Tensor, question: Tensor, claim: Tensor) -> Tensor:
        """Scores (N, 4); `states` (N, T, 384), `question` and `claim` (N, T) mark words."""
        pooled = torch.cat([averaged(states, question), averaged(states, claim), averaged(states, question | claim)], -1)
        return self.classes(self.dropout(F.gelu(self.hidden(self.dropout(pooled))))).float()

    def loss(self, states: Tensor, batch: Batch) -> Tensor:
        held = [w.article.annotations for w in batch.windows]
        question, claim = (marks(batch, key) for key in ("question", "claim"))
        target = torch.tensor([LABELS.index(h["stance"]) for h in held])
        return F.cross_entropy(self(states, question, claim), target, label_smoothing=0.05)


class RelevanceHead(nn.Module):
    """A unit vector for the words of a question or a claim."""

    def __init__(self):
        super().__init__()
        self.project = nn.Linear(WIDTH, RELEVANCE)
        self.dropout = nn.Dropout(0.1)

    def forward(self, means: Tensor) -> Tensor:
        """(N, 128) of the mean states (N, 384) of the words that are meant."""
        return F.normalize(self.project(self.dropout(means)).float(), dim=-1)


def contrast(vectors: Tensor, held: list[dict]) -> Tensor:
    """How far each question's own claims stand out among all claims given (InfoNCE)."""
    asked = torch.tensor([h["asked"] for h in held])
    is_question = torch.tensor([h["role"] == "question" for h in held])
    bears = torch.tensor([h["bears"] for h in held])
    scores = vectors[is_question] @ vectors[~is_question].T / HEAT
    own = (asked[is_question][:, None] == asked[~is_question][None]) & bears[~is_question][None]
    known = own.any(1)
    log = scores[known].log_softmax(1)
    return -((log * own[known]).sum(1) / own[known].sum(1)).mean()


def marks(batch: Batch, key: str) -> Tensor:
    """(windows, words): the words of a window that its annotation `key` names."""
    out = torch.zeros(batch.word_mask.shape, dtype=torch.bool)
    for n, window in enumerate(batch.windows):
        out[n, sorted(window.article.annotations[key])] = True
    return out


def texts(words: Path, records: Path, held_back: bool = False) -> list[Words]:
    """The pairs, and the questions and claims alone, as words with their annotations.

    Those held back for calibration, or all others.
    """
    held = {row["id"]: row for row in rows(records)}
    out = []
    for row in rows(words):
        text, record = Words(**row), held[row["id"]]
        if (record["annotations"]["corpus"] == HELD) != held_back:
            continue
        own = text.marked(record["claim"]) if record["claim"] else set(range(len(text.tokens)))
        question = text.marked([[0, record["asks"]]]) if record["asks"] else set()
        if not own - question:
            continue
        text.annotations = {**record["annotations"], "question": question, "claim": own - question}
        out.append(text)
    return out


@torch.no_grad()
def probabilities(model: nn.Module, pairs: list[Words]) -> list[tuple[list[float], str]]:
    """What the head says of each pair, beside its label."""
    model.eval()
    found = []
    for b in batches([Window(t, 0, len(t.tokens), [], [], set()) for t in pairs], 8192, None):
        scores = model.stance(model.word_states(b, model.pairs).float(), marks(b, "question"), marks(b, "claim"))
        found += zip(scores.softmax(-1).tolist(), [w.article.annotations["stance"] for w in b.windows])
    return found


def decided(odds: list[float], bearing: float, conditional: float) -> str:
    """The stance that SaysoBrief/StanceStage.swift takes."""
    bears = sum(odds[:3])
    if bears < bearing:
        return "unrelated"
    if odds[2] / bears >= conditional:
        return "conditional"
    return "supports" if odds[0] >= odds[1] else "opposes"


def fitted(found: list[tuple[list[float], str]], precision: float = 0.78) -> dict:
    """The thresholds with the best mean F1 of the three stances, of those where what is said to bear does.

    F1 hardly changes over a wide range of shares; of those within half a point of the best the middle one is taken.
    """
    kept = []
    for bearing in range(30, 95, 2):
        for conditional in range(10, 70, 4):
            row = measured(found, bearing / 100, conditional / 100)
            if row["precision"] >= precision:
                kept.append(row)
    best = max(kept, key=lambda row: row["mean"], default={})
    alike = [row for row in kept if row["bearing"] == best["bearing"] and row["mean"] > best["mean"] - 0.005]
    return sorted(alike, key=lambda row: row["share"])[len(alike) // 2] if best else {}


def measured(found: list[tuple[list[float], str]], bearing: float, conditional: float) -> dict:
    pairs = [(decided(odds, bearing, conditional), gold) for odds, gold in found]
    said = [gold for guess, gold in pairs if guess != "unrelated"]
    figures = {label: f1(pairs, label) for label in LABELS[:3]}
    right = sum(g != "unrelated" for g in said)
    return {
        "bearing": bearing, "share": conditional, "precision": right / max(1, len(said)), **figures,
        "recall": right / sum(g != "unrelated" for _, g in pairs), "mean": sum(figures.values()) / 3,
    }


def f1(pairs: list[tuple[str, str]], label: str) -> float:
    right = sum(guess == gold == label for guess, gold in pairs)
    total = sum((guess == label) + (gold == label) for guess, gold in pairs)
    return 2 * right / max(1, total)


def records(options: argparse.Namespace, draw: random.Random) -> Iterator[dict]:
    yield from of_claims(options, draw)
    yield from of_inference(options.data, draw)
    for row in rows(options.data / "stance/perspectrum-train.jsonl.gz"):
        yield pair(row["id"], row["proposition"], row["passage"], None, OF_INFERENCE[row["label"]], "perspectrum")


def of_inference(data: Path, draw: random.Random) -> Iterator[dict]:
    found: dict[str, list[dict]] = {}
    for row in rows(data / "stance/nli-train.jsonl.gz"):
        if row["source"] in INFERENCE and row["label"] in OF_INFERENCE and len(row["passage"].split()) <= LONGEST:
            found.setdefault(row["source"], []).append(row)
    for source, held in sorted(found.items()):
        for row in draw.sample(held, min(len(held), INFERENCE[source])):
            yield pair(f"{source}-{row['id']}", row["proposition"], row["passage"], None, OF_INFERENCE[row["label"]], source)


def of_claims(options: argparse.Namespace, draw: random.Random) -> Iterator[dict]:
    """Our labels; with each question two claims drawn from other articles, which do not bear on it."""
    articles = {article.id: article for article in load(options.words, None)}
    gold = rows(options.data / "polnear/train.jsonl.gz")
    held = {row["id"]: (row["text"], {a["id"]: a for a in row["attributions"]}) for row in gold}
    read = lambda row: in_context(articles[row["article"]], *found_in(held, row))
    forms = {(row["set"], row["question"]): row for row in rows(options.forms)}
    asked: dict[tuple[int, str], list[dict]] = {}
    for row in rows(options.labels):
        asked.setdefault((row["set"], row["question"]), []).append(row)
    others = [row for own in asked.values() for row in own if not is_held_back(row)]
    for number, (which, own) in enumerate(asked.items()):
        if is_held_back(own[0]):
            yield from (pair(named(f"h{number}", row), which[1], *read(row), row["label"], HELD) for row in own)
            continue
        near = {row["article"] for row in own}
        for mark, question, labels in forms_of(which[1], forms.get(which, {})):
            yield alone(f"q{number}{mark}", question, None, number, "question", False)
            far = [] if mark else [row | {"label": "unrelated"} for row in draw.sample(others, 12) if row["article"] not in near]
            for row in own + far[:2]:
                label = labels.get(row["label"], row["label"])
                yield pair(named(f"{number}{mark}", row), question, *read(row), label, FORMS if mark else OURS)
                if not mark:
                    yield alone(named(f"r{number}", row), *read(row), number, "claim", label != "unrelated")


def forms_of(question: str, other: dict) -> list[tuple[str, str, dict]]:
    """A mark, the question as it was asked, otherwise worded, and turned round, and which labels change places for it."""
    forms = [("", question, {}), ("o", other.get("otherwise"), {}), ("t", other.get("turned"), TURNED)]
    return [form for form in forms if form[1]]


def named(question: str, row: dict) -> str:
    return f"{question}-{row['article']}-{row['attribution']}"


def found_in(held: dict, row: dict) -> tuple[str, dict]:
    """The article's text and the attribution that a label speaks of."""
    text, attributions = held[row["article"]]
    return text, attributions[row["attribution"]]


def is_held_back(label: dict) -> bool:
    """Whether a label is of the questions that calibration is fitted on; they share no article with others."""
    return label["set"] % HOLD_BACK == 2


def in_context(article: Words, text: str, attribution: dict) -> tuple[str, list[list[int]]]:
    """The sentences that an attribution touches, so many words of them, and its content in them."""
    touched = article.marked(attribution["source"] + attribution["cue"] + attribution["content"])
    first = max(s for s in article.sentences if s <= min(touched))
    after = min((s for s in article.sentences if s > max(touched)), default=len(article.tokens))
    after = min(after, first + LONGEST)
    begin, end = article.tokens[first][0], article.tokens[after - 1][1]
    claim = [[b - begin, min(e, end) - begin] for b, e in attribution["content"] if b < end]
    return text[begin:end], claim or [[0, end - begin]]


def pair(name: str, question: str, passage: str, claim: list | None, label: str, corpus: str) -> dict:
    at = len(question) + 2
    moved = [[b + at, e + at] for b, e in claim] if claim else [[at, at + len(passage)]]
    annotations = {"corpus": corpus, "stance": label}
    return {"id": name, "text": f"{question}\n\n{passage}", "asks": len(question), "claim": moved, "annotations": annotations}


def alone(name: str, text: str, claim: list | None, number: int, role: str, bears: bool) -> dict:
    annotations = {"corpus": "relevance", "asked": number, "role": role, "bears": bears}
    return {"id": name, "text": text, "asks": 0, "claim": claim, "annotations": annotations}


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("data", "words", "labels", "forms", "out"):
        ap.add_argument("--" + name, type=Path, required=True)
    options = ap.parse_args()
    found = {record["id"]: record for record in records(options, random.Random(11))}
    with open(options.out, "w", encoding="utf8") as out:
        out.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in found.values())


if __name__ == "__main__":
    main()
