"""Labels for what PolNeAR leaves out: attributions inside the contents of others.

A model trained on PolNeAR alone learns to leave them out too, but it finds them as soon as a
content stands by itself. So every content of the training articles is cut out and read as if
it were a text of its own, by a model of before; what it finds there is an inner attribution.
Words of saying that it passed over are offered to its second look as well. Kept are those
that report speech or writing, have a source, and are not the outer speaker's own hedge
("I think"); so the guideline of the speaker gold. Nothing of the text is written: offsets only.

    python -m sayso_training.nesting --model-file sayso.safetensors --words … --gold … --out labels/inner-train.jsonl
"""

import argparse
import json
import math
from pathlib import Path

import torch
from safetensors import safe_open

from .calibrate import FEATURES, features, is_saying
from .data import QUOTED, ROLES, Words, load, rows
from .encoder import Encoder
from .model import Model
from .model_file import read
from .predict import candidates, overlapping_cues_dropped, spans_of, stretches
from .saying import SAYING

LEAST = 0.03  # confidence, of the model that reads the content by itself; it was trained to find nothing there
LEAST_WORDS = 4

SELVES = {"i", "we", "my", "our"}
PRONOUNS = {"he", "she", "it", "they"}


class Reread:
    """A content of an article, cut out as a text of its own."""

    def __init__(self, article: Words, text: str, begin: int, end: int):
        self.article, self.begin = article, begin
        self.words = [text[b:e] for b, e in article.tokens[begin:end]]
        self.is_quoted = all(article.layouts[i] & QUOTED for i in range(begin, end))
        layouts = [layout & ~(QUOTED if self.is_quoted else 0) for layout in article.layouts[begin:end]]
        self.alone = Words(
            id=f"{article.id} {begin}",
            tokens=article.tokens[begin:end],
            subwords=article.subwords[begin:end],
            shapes=[1, *article.shapes[begin + 1 : end]],
            layouts=[layouts[0] | 1, *layouts[1:]],
            sentences=[0, *(s - begin for s in article.sentences if begin < s < end)],
            paragraphs=[0],
        )

    def is_own(self, candidate: dict) -> bool:
        """Whether it is the outer speaker who speaks: "I think", "said he thinks"."""
        source = " ".join(self.words[i] for i in candidate["source"]).lower()
        return source in SELVES or (not self.is_quoted and source in PRONOUNS and candidate["source"][0] <= 1)


def cut_out(article: Words, text: str) -> list[Reread]:
    """Every stretch of every content, without the "that" or the mark it begins with."""
    out = []
    for roles in article.gold:
        for begin, last in stretches(sorted(roles["content"])):
            while begin < last and text[slice(*article.tokens[begin])] in ("that", "“", '"', "'", "‘"):
                begin += 1
            if last + 1 - begin >= LEAST_WORDS:
                out.append(Reread(article, text, begin, last + 1))
    return out


def opened(file: Path) -> tuple[Model, dict]:
    """The model in a file, and its calibration; a table that the file lacks is all zeros."""
    state = read(file)
    model = Model(Encoder(state["encoder.words.weight"].shape[0]))
    for name, parameter in model.named_parameters():
        parameter.data = state.get(name, torch.zeros_like(parameter))
    with safe_open(file, framework="pt") as held:
        return model, json.loads(held.metadata()["attribution"])["calibration"]


def labels(article: Words, reread: list[Reread], found: dict[str, list[dict]], confidence) -> dict:
    """One article's line: inner attributions, and the words that may or may not be their cues."""
    inner, cues = [], {i for roles in article.gold for i in roles["cue"]}
    for content in reread:
        for candidate in overlapping_cues_dropped(found[content.alone.id]):
            cue = {i + content.begin for i in candidate["cue"]}
            if not is_saying(candidate, content.words) or content.is_own(candidate) or not cues.isdisjoint(cue):
                continue
            if candidate["source"] and confidence(candidate, content.words) >= LEAST:
                cues |= cue
                inner.append({r: [[s["start"], s["end"]] for s in v] for r, v in spans_of(content.alone, candidate).items()})
    return {"id": article.id, "inner": inner, "doubtful": doubtful(reread, cues)}


def doubtful(reread: list[Reread], cues: set[int]) -> list[list[int]]:
    """Words of saying that are no cue, and that the outer speaker does not say of themselves.

    The model of before finds a third of what an attentive reader finds, so that its silence
    says nothing.
    """
    spans = []
    for content in reread:
        for n, word in enumerate(content.words):
            before = {w.lower() for w in content.words[max(0, n - 3) : n]}
            if SAYING.fullmatch(word) and n + content.begin not in cues and before.isdisjoint(SELVES):
                spans.append(list(content.alone.tokens[n]))
    return spans


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--model-file", type=Path, required=True, help="trained without these labels, or with those of before")
    ap.add_argument("--words", type=Path, required=True, help="what `sayso-eval words` prints of the gold")
    ap.add_argument("--gold", type=Path, required=True, help="PolNeAR, JSON Lines")
    ap.add_argument("--out", type=Path, required=True)
    options = ap.parse_args()
    model, weights = opened(options.model_file)
    confidence = lambda c, words: 1 / (1 + math.exp(-sum(weights[f] * x for f, x in zip(FEATURES, features(c, words)))))
    text = {row["id"]: row["text"] for row in rows(options.gold)}
    articles = load(options.words, options.gold)
    count = 0
    with open(options.out, "w") as out:
        for article in articles:
            reread = cut_out(article, text[article.id])
            offered = {c.alone.id: [i for i, w in enumerate(c.words) if SAYING.fullmatch(w)] for c in reread}
            found = candidates(model, [c.alone for c in reread], 254, offered)
            line = labels(article, reread, found, confidence)
            count += len(line["inner"])
            out.write(json.dumps(line) + "\n")
    print(f"{count} inner attributions in {len(articles)} articles")


if __name__ == "__main__":
    main()
