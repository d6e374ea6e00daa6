"""The event head: a vector for each word, so that words for the same kind of act lie close together.

What a codebook's lexicon does not know is coded by the likest of its examples; so an analyst
may add types and examples without training. Learnt from sentences whose event words are labelled
(labels/events.jsonl), by supervised contrast (Khosla et al., NeurIPS 2020): of one batch, words
for the same type attract each other, all others, words for no event among them, repel.
"""

from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .data import Words, rows
from .encoder import WIDTH

NARROW = 96
HEAT = 0.1
NO_EVENT = "none"


class EventHead(nn.Module):
    """Unit vectors; likeness is their inner product."""

    def __init__(self):
        super().__init__()
        self.project = nn.Linear(WIDTH, NARROW)
        self.dropout = nn.Dropout(0.1)

    def forward(self, states: Tensor) -> Tensor:
        return F.normalize(self.project(self.dropout(states)).float(), dim=-1)

    def loss(self, states: Tensor, batch) -> Tensor | None:
        """Mean over the words that have a like one in the batch; None where none has."""
        places, kinds = [], []
        for n, window in enumerate(batch.windows):
            for word, kind in window.article.annotations.get("triggers", ()):
                if window.begin <= word < window.end:
                    places.append((n, word - window.begin))
                    kinds.append(kind)
        if len(places) < 2:
            return None
        rows_, at = torch.tensor(places).T
        number = {kind: k for k, kind in enumerate(sorted({NO_EVENT, *kinds}))}
        return self.contrast(states[rows_, at], torch.tensor([number[k] for k in kinds]), number[NO_EVENT])

    def contrast(self, states: Tensor, kind: Tensor, none: int) -> Tensor | None:
        """The loss of words (N, 384) of some kinds; `none` is the kind of those for no event."""
        vectors = self(states)
        is_other = ~torch.eye(len(kind), dtype=torch.bool)
        scores = (vectors @ vectors.T / HEAT).masked_fill(~is_other, -1e4)
        alike = (kind[:, None] == kind[None, :]) & is_other
        asked = (kind != none) & alike.any(1)
        if not asked.any():
            return None
        log = scores.log_softmax(1)
        return -((log * alike).sum(1) / alike.sum(1).clamp(min=1))[asked].mean()


def labelled(words: Path, labels: Path) -> list[Words]:
    """Sentences with their event words; every other verb and noun that was not marked is none."""
    held = {row["id"]: row for row in rows(labels)}
    texts = []
    for row in rows(words):
        article = Words(**row)
        marked = {min(article.marked([[begin, end]])): kind for begin, end, kind in held[article.id]["triggers"]}
        others = {i for span in held[article.id]["others"] for i in article.marked([span])}
        triggers = list(marked.items()) + [(i, NO_EVENT) for i in sorted(others - marked.keys())]
        article.annotations = {"corpus": "events", "triggers": triggers}
        texts.append(article)
    return texts
