"""Composed examples of nesting: an attribution of the training data put into another's mouth.

PolNeAR is flat, so that hardly an attribution in it stands inside another's content. Here the
sentence of one becomes what a source drawn from elsewhere reports, in the forms that news has
for it: "X reported that S said C", "X quoted S as saying that C", "X said, citing S, that C",
"S said C, X reported", "according to X, S said C". The article around it stays.
"""

import random
from dataclasses import dataclass, replace

from .data import QUOTED, ROLES, Words, moved
from .saying import SAYING

LOWER, CAPITALISED, OTHER = 0, 1, 4
VERBS = ("said", "reported", "wrote", "claimed", "noted", "added", "stated", "announced", "says", "reports")
PRONOUNS = ("he", "she", "they", "it", "who", "which", "that", "i", "we", "you", "his", "her", "their", "its", "my", "our")
SMALL = ("the", "a", "an", "he", "she", "they", "it", "his", "her", "its", "their", "some", "many", "most", "one", "two", "several")
LONGEST_SOURCE = 6


@dataclass
class Piece:
    """A word, and what it does: `outer` and `inner` are roles or None."""

    subwords: list[int]
    shape: int
    outer: str | None = None
    inner: str | None = None


class Composer:
    """Draws sources from the articles it is given and writes with the words of a vocabulary."""

    def __init__(self, articles: list[Words], vocabulary: list[str], draw: random.Random):
        self.draw = draw
        self.vocabulary = vocabulary
        self.number = {word: n for n, word in enumerate(vocabulary)}
        self.small = {self.number[w] for w in SMALL}
        self.sources = [
            words
            for article in articles
            for roles in article.gold
            if (words := taken(article, sorted(roles["source"])))
            and len(words) <= LONGEST_SOURCE
            and self.text(words[0]) not in PRONOUNS
        ]

    def composed(self, article: Words) -> Words:
        """The article with one of its sentences reported by another source, if one lends itself."""
        fit = [n for n in range(len(article.gold)) if is_plain(article, n) and self.is_report(article, n)]
        if not fit:
            return article
        number = self.draw.choice(fit)
        source, cue, content = (taken(article, sorted(article.gold[number][r]), inner=r) for r in ROLES)
        forms = [self.that, self.after, self.according]
        if self.text(content[0]) == "that":
            forms += 2 * [self.quoted_as, self.citing]
        return spliced(article, number, self.draw.choice(forms)(source, cue, content))

    def is_report(self, article: Words, number: int) -> bool:
        """Whether somebody who is named or described says something."""
        roles = article.gold[number]
        cue, source = (taken(article, sorted(roles[r])) for r in ("cue", "source"))
        return any(SAYING.fullmatch(self.text(p)) for p in cue) and self.text(source[0]) not in PRONOUNS

    def text(self, piece: Piece) -> str:
        return "".join(self.vocabulary[s].removeprefix("##") for s in piece.subwords)

    def word(self, text: str, **roles) -> Piece:
        return Piece([self.number[text.lower()]], OTHER if not text.isalpha() else LOWER, **roles)

    def reporter(self) -> list[Piece]:
        return [replace(p, outer="source") for p in self.draw.choice(self.sources)]

    def verb(self) -> Piece:
        return self.word(self.draw.choice(VERBS), outer="cue")

    def that(self, source, cue, content):
        sentence = [self.word("that"), *self.lowered(source), *cue, *content]
        return [*self.capital(self.reporter()), self.verb(), *inside(sentence)]

    def quoted_as(self, source, cue, content):
        words = [self.word("as"), self.word("saying", inner="cue"), *content]
        quoted = self.word("quoted", outer="cue")
        return [*self.capital(self.reporter()), quoted, *inside([*self.lowered(source), *words])]

    def citing(self, source, cue, content):
        verb, comma = self.verb(), self.word(",")
        cited = inside([self.word("citing", inner="cue"), *self.lowered(source)])
        return [*self.capital(self.reporter()), verb, comma, *cited, comma, *inside(content)]

    def after(self, source, cue, content):
        tail = [self.word(","), *self.lowered(self.reporter()), self.verb()]
        return [*inside([*source, *cue, *content]), *tail]

    def according(self, source, cue, content):
        head = [replace(self.word(w, outer="cue"), shape=s) for w, s in (("according", CAPITALISED), ("to", LOWER))]
        sentence = inside([*self.lowered(source), *cue, *content])
        return [*head, *self.lowered(self.reporter()), self.word(","), *sentence]

    def lowered(self, words: list[Piece]) -> list[Piece]:
        """As it stands inside a sentence: a small word that began one is written small."""
        head, *rest = words
        return [replace(head, shape=LOWER) if head.subwords[0] in self.small else head, *rest]

    def capital(self, words: list[Piece]) -> list[Piece]:
        """As it stands at a sentence's beginning."""
        head, *rest = words
        return [replace(head, shape=CAPITALISED) if head.shape == LOWER else head, *rest]


def inside(pieces: list[Piece]) -> list[Piece]:
    return [replace(p, outer="content") for p in pieces]


def taken(article: Words, numbers: list[int], inner: str | None = None) -> list[Piece]:
    """Words that follow each other, or none where they do not."""
    if not numbers or numbers != list(range(numbers[0], numbers[-1] + 1)):
        return []
    return [Piece(article.subwords[i], article.shapes[i], inner=inner) for i in numbers]


def is_plain(article: Words, number: int) -> bool:
    """Source, cue and content side by side, a sentence of their own, with no other attribution."""
    roles = article.gold[number]
    if not roles["source"]:
        return False
    runs = [sorted(roles[r]) for r in ROLES]
    whole = [i for run in runs for i in run]
    begins = {*article.sentences, len(article.tokens)}
    if whole != list(range(whole[0], whole[-1] + 1)) or whole[0] not in begins or whole[-1] + 2 not in begins:
        return False
    span = set(whole)
    if any(article.layouts[i] & QUOTED for i in whole) or any(s in span for s in article.sentences if s > whole[0]):
        return False
    others = [a for n, a in enumerate(article.gold) if n != number] + article.inner
    return all(span.isdisjoint(a[r]) for a in others for r in ROLES) and span.isdisjoint(article.doubtful)


def spliced(article: Words, number: int, pieces: list[Piece]) -> Words:
    """The article with the pieces where the attribution stood."""
    roles = article.gold[number]
    begin, end = min(roles["source"]), max(roles["content"]) + 1
    shift = len(pieces) - (end - begin)
    place = lambda i: i if i < end else i + shift
    put = lambda old, new: old[:begin] + new + old[end:]
    at = lambda level, role: {begin + n for n, p in enumerate(pieces) if getattr(p, level) == role}
    layout = article.layouts[begin]
    return Words(
        id=article.id,
        tokens=put(article.tokens, [article.tokens[begin]] * len(pieces)),
        subwords=put(article.subwords, [p.subwords for p in pieces]),
        shapes=put(article.shapes, [p.shape for p in pieces]),
        layouts=put(article.layouts, [layout, *([layout & ~1] * (len(pieces) - 1))]),
        sentences=[place(i) for i in article.sentences],
        paragraphs=[place(i) for i in article.paragraphs],
        gold=[moved(a, place) for n, a in enumerate(article.gold) if n != number] + [{r: at("outer", r) for r in ROLES}],
        inner=[moved(a, place) for a in article.inner] + [{r: at("inner", r) for r in ROLES}],
        doubtful={place(i) for i in article.doubtful},
    )
