"""Articles as words and subwords, the gold beside them, and windows of both."""

import bisect
import gzip
import json
import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import torch

CLS, SEP = 101, 102
QUOTED = 4  # SaysoText/Layout.swift
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
    layouts: list[int]
    sentences: list[int]
    paragraphs: list[int]
    gold: list[dict[str, set[int]]] = field(default_factory=list)
    inner: list[dict[str, set[int]]] = field(default_factory=list)  # inside the contents of `gold`
    doubtful: set[int] = field(default_factory=set)  # words of which nobody knows whether they are cues
    is_read: bool = False  # whether somebody looked for `inner` word by word
    annotations: dict | None = None  # of a treebank or an annotated corpus, as corpora.py writes them

    def marked(self, spans: list[list[int]]) -> set[int]:
        """The numbers of the words that the character spans touch."""
        words = set()
        for begin, end in spans:
            first = bisect.bisect_right(self.tokens, begin, key=lambda t: t[1])
            last = bisect.bisect_left(self.tokens, end, key=lambda t: t[0])
            words.update(range(first, last))
        return words


def load(words: Path, gold: Path | None, inner: Iterable[Path] = (), claims: Path | None = None) -> list[Words]:
    """Articles with their gold attributions, those without a cue or content left out.

    `claims` holds labels of what some of them claim (labels/README.md).

    `inner` holds attributions inside the contents of the gold ones, complete where an article is
    in it: there nothing but what is *reported* is a cue, as in PolNeAR, and of what the narrator
    vouches for nobody knows.
    """
    articles = [Words(**row) for row in rows(words)]
    if gold is None:
        return articles
    attributions = {row["id"]: row["attributions"] for row in rows(gold)}
    inside = {row["id"]: row for path in inner for row in rows(path)}
    labels = {(row["id"], row["attribution"]): row for row in rows(claims)} if claims else {}
    for article in articles:
        claimed = [a | {"claim": labels.get((article.id, a["id"]))} for a in attributions[article.id]]
        article.gold = marked(article, claimed)
        row = inside.get(article.id, {"inner": []})
        kind = lambda a: a.get("kind", "reported")
        article.inner = marked(article, [a for a in row["inner"] if kind(a) == "reported"])
        for attribution in row["inner"]:
            article.doubtful |= article.marked(attribution["cue"]) if kind(attribution) == "narrator" else set()
        article.is_read = article.id in inside
    return articles


def annotated(words: Path, annotations: Path) -> list[Words]:
    """Texts whose words were given, with what their corpora say of them."""
    held = {row["id"]: row for row in rows(annotations)}
    return [Words(**row, annotations=held[row["id"]]) for row in rows(words)]


def marked(article: Words, attributions: Iterable[dict]) -> list[dict[str, set[int]]]:
    """Attributions as word numbers, those without a cue or content left out."""
    found = [{role: article.marked(a[role]) for role in ROLES} | claim(article, a.get("claim")) for a in attributions]
    return [roles for roles in found if roles["cue"] and roles["content"]]


def claim(article: Words, label: dict | None) -> dict:
    """What is known of an attribution's claim: its classes, and the words that grade likelihood where they were looked for."""
    return {"claim": label, "graded": article.marked(label["likelihood"] or [])} if label else {}


def moved(attribution: dict, move) -> dict:
    """With every word number put where `move` says, or left out where it says None."""
    put = lambda words: {to for i in words if (to := move(i)) is not None}
    return {key: put(value) if isinstance(value, set) else value for key, value in attribution.items()}


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
    inner: list[dict[str, set[int]]]
    doubtful: set[int]

    @property
    def subwords(self) -> int:
        return 2 + sum(len(s) for s in self.article.subwords[self.begin : self.end])

    @property
    def attributions(self) -> list[dict[str, set[int]]]:
        return self.gold + self.inner


def cut(article: Words, limit: int) -> list[Window]:
    """The article's windows; an attribution belongs where its cue begins, cut at the edges."""

    def place(word: int) -> int | None:
        return word - begin if begin <= word < end else None

    def of(attributions: list[dict]) -> list[dict[str, set[int]]]:
        return [moved(a, place) for a in attributions if begin <= min(a["cue"]) < end]

    out = []
    for begin, end in windows(article, limit):
        out.append(Window(article, begin, end, of(article.gold), of(article.inner), {i - begin for i in article.doubtful if begin <= i < end}))
    return out


@dataclass
class Batch:
    """Windows side by side, padded; see `encoder.Encoder.forward` for shapes."""

    windows: list[Window]
    ids: torch.Tensor
    shapes: torch.Tensor
    layouts: torch.Tensor
    mask: torch.Tensor
    firsts: torch.Tensor  # (windows, words): where each word's first subword stands
    quoted: torch.Tensor  # (windows, words), as the three below
    sentences: torch.Tensor  # the number of each word's sentence
    paragraphs: torch.Tensor
    word_mask: torch.Tensor


def batch(chosen: list[Window]) -> Batch:
    """Pads windows to a batch."""
    length = max(w.subwords for w in chosen)
    words = max(w.end - w.begin for w in chosen)
    table = lambda width, value=0: torch.full((len(chosen), width), value)
    ids, shapes, layouts, mask = table(length), table(length, 4), table(length), table(length)
    firsts, quoted, sentences, paragraphs, word_mask = (table(words) for _ in range(5))
    for n, w in enumerate(chosen):
        article, numbers = w.article, range(w.begin, w.end)
        spread = lambda column: [column[i] for i in numbers for _ in article.subwords[i]]
        flat = [s for i in numbers for s in article.subwords[i]]
        ids[n, : len(flat) + 2] = torch.tensor([CLS, *flat, SEP])
        shapes[n, 1 : len(flat) + 1] = torch.tensor(spread(article.shapes))
        layouts[n, 1 : len(flat) + 1] = torch.tensor(spread(article.layouts))
        mask[n, : len(flat) + 2] = 1
        sizes = torch.tensor([1, *(len(article.subwords[i]) for i in numbers)])
        count = len(numbers)
        firsts[n, :count] = sizes.cumsum(0)[:-1]
        quoted[n, :count] = torch.tensor([article.layouts[i] // QUOTED for i in numbers])
        sentences[n, :count] = ordinal(article.sentences, numbers)
        paragraphs[n, :count] = ordinal(article.paragraphs, numbers)
        word_mask[n, :count] = 1
    return Batch(
        chosen, ids, shapes, layouts, mask.bool(), firsts, quoted, sentences, paragraphs, word_mask.bool()
    )


def ordinal(begins: list[int], numbers: range) -> torch.Tensor:
    """The number of the sentence, or paragraph, that each word stands in."""
    return torch.bucketize(torch.tensor(numbers), torch.tensor(begins), right=True)


def batches(all_windows: list[Window], subwords: int, draw: random.Random | None):
    """Batches of about so many subwords, like lengths together; in a drawn order if `draw` is given."""
    ordered = sorted(all_windows, key=lambda w: w.subwords + (draw.random() * 32 if draw else 0))
    groups, held = [], []
    for w in ordered:
        if held and (len(held) + 1) * max(w.subwords, held[-1].subwords) > subwords:
            groups.append(held)
            held = []
        held.append(w)
    groups += [held] if held else []
    if draw:
        draw.shuffle(groups)
    return [batch(g) for g in groups]
