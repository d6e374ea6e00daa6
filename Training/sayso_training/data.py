"""Articles as words and subwords, the gold beside them, and windows of both."""

import bisect
import gzip
import json
import random
from dataclasses import dataclass, field
from pathlib import Path

import torch

CLS, SEP = 101, 102
OUTSIDE, SOURCE, CUE, CONTENT = range(4)
ROLES = ("source", "cue", "content")


def rows(path: Path):
    """The records of a JSON Lines file, plain or gzip'd."""
    opened = gzip.open(path, "rt", encoding="utf8") if path.suffix == ".gz" else open(path, encoding="utf8")
    with opened as lines:
        yield from (json.loads(line) for line in lines if line.strip())


@dataclass
class Words:
    """One article as `sayso-eval words` tells it: offsets are Unicode scalars."""

    id: str
    tokens: list[tuple[int, int]]
    subwords: list[list[int]]
    shapes: list[int]
    quoted: list[int]
    sentences: list[int]
    paragraphs: list[int]
    gold: list[dict[str, set[int]]] = field(default_factory=list)

    def marked(self, spans: list[list[int]]) -> set[int]:
        """The numbers of the words that the character spans touch."""
        words = set()
        for begin, end in spans:
            first = bisect.bisect_right(self.tokens, begin, key=lambda t: t[1])
            last = bisect.bisect_left(self.tokens, end, key=lambda t: t[0])
            words.update(range(first, last))
        return words


def load(words: Path, gold: Path | None) -> list[Words]:
    """Articles with their gold attributions, those without a cue or content left out."""
    articles = [Words(**row) for row in rows(words)]
    if gold is None:
        return articles
    attributions = {row["id"]: row["attributions"] for row in rows(gold)}
    for article in articles:
        for attribution in attributions[article.id]:
            roles = {role: article.marked(attribution[role]) for role in ROLES}
            if roles["cue"] and roles["content"]:
                article.gold.append(roles)
    return articles


def windows(article: Words, limit: int) -> list[tuple[int, int]]:
    """Word ranges of whole paragraphs where they fit, else whole sentences, else words."""
    size = [len(s) for s in article.subwords]
    count = len(size)
    paragraphs, sentences = set(article.paragraphs), set(article.sentences)
    out, begin = [], 0
    while begin < count:
        end, total = begin, 0
        while end < count and total + size[end] <= limit:
            total += size[end]
            end += 1
        if end < count:
            cuts = [i for i in range(begin + 1, end + 1) if i in paragraphs]
            half = begin + (end - begin) // 2
            if not cuts or cuts[-1] < half:
                cuts = [i for i in range(begin + 1, end + 1) if i in sentences] or cuts
            end = cuts[-1] if cuts else max(end, begin + 1)
        out.append((begin, end))
        begin = end
    return out


@dataclass
class Window:
    """A run of words with its gold; word numbers count from the window's first word."""

    article: Words
    begin: int
    end: int
    gold: list[dict[str, set[int]]]

    @property
    def subwords(self) -> int:
        return 2 + sum(len(s) for s in self.article.subwords[self.begin : self.end])


def cut(article: Words, limit: int) -> list[Window]:
    """The article's windows; an attribution belongs where its cue begins, cut at the edges."""
    out = []
    for begin, end in windows(article, limit):
        gold = []
        for roles in article.gold:
            if begin <= min(roles["cue"]) < end:
                gold.append({r: {i - begin for i in roles[r] if begin <= i < end} for r in ROLES})
        out.append(Window(article, begin, end, gold))
    return out


@dataclass
class Batch:
    """Windows side by side, padded; see `encoder.Encoder.forward` for shapes."""

    windows: list[Window]
    ids: torch.Tensor
    shapes: torch.Tensor
    mask: torch.Tensor
    firsts: torch.Tensor  # (windows, words): where each word's first subword stands
    quoted: torch.Tensor
    word_mask: torch.Tensor


def batch(chosen: list[Window]) -> Batch:
    """Pads windows to a batch."""
    length = max(w.subwords for w in chosen)
    words = max(w.end - w.begin for w in chosen)
    ids = torch.zeros(len(chosen), length, dtype=torch.long)
    shapes = torch.full((len(chosen), length), 4)
    mask = torch.zeros(len(chosen), length, dtype=torch.bool)
    firsts = torch.zeros(len(chosen), words, dtype=torch.long)
    quoted = torch.zeros(len(chosen), words, dtype=torch.long)
    word_mask = torch.zeros(len(chosen), words, dtype=torch.bool)
    for n, w in enumerate(chosen):
        flat, shape, first = [CLS], [4], []
        for i in range(w.begin, w.end):
            first.append(len(flat))
            flat += w.article.subwords[i]
            shape += [w.article.shapes[i]] * len(w.article.subwords[i])
        flat, shape = flat + [SEP], shape + [4]
        ids[n, : len(flat)] = torch.tensor(flat)
        shapes[n, : len(flat)] = torch.tensor(shape)
        mask[n, : len(flat)] = True
        firsts[n, : len(first)] = torch.tensor(first)
        quoted[n, : len(first)] = torch.tensor(w.article.quoted[w.begin : w.end])
        word_mask[n, : len(first)] = True
    return Batch(chosen, ids, shapes, mask, firsts, quoted, word_mask)


def batches(all_windows: list[Window], subwords: int, draw: random.Random | None):
    """Batches of about so many subwords, like lengths together; in a drawn order if `draw` is given."""
    ordered = sorted(all_windows, key=lambda w: w.subwords + (draw.random() * 32 if draw else 0))
    groups, held = [], []
    for w in ordered:
        if held and (len(held) + 1) * max(w.subwords, held[-1].subwords) > subwords:
            groups.append(held)
            held = []
        held.append(w)
    groups.append(held)
    if draw:
        draw.shuffle(groups)
    return [batch(g) for g in groups]
