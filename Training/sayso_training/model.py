"""Encoder and heads together."""

import torch
from torch import Tensor, nn

from . import syntax
from .attribution import AttributionHead, Look
from .claims import ClaimsHead
from .coreference import CoreferenceHead, CoreferenceText
from .data import CONTENT, Batch
from .encoder import Encoder, PairAttention
from .events import EventHead
from .factuality import FactualityHead
from .names import NamesHead
from .stance import RelevanceHead, StanceHead
from .syntax import SyntaxHead


class Model(nn.Module):
    """One encoder pass, one head a task."""

    def __init__(self, encoder: Encoder, inventory: dict[str, list[str]]):
        super().__init__()
        self.encoder = encoder
        self.inventory = inventory
        self.numbers = {task: {v: n for n, v in enumerate(values)} for task, values in inventory.items()}
        self.attribution = AttributionHead()
        self.syntax = SyntaxHead(inventory)
        self.names = NamesHead()
        self.coreference = CoreferenceHead()
        self.claims = ClaimsHead()
        self.factuality = FactualityHead()
        self.events = EventHead()
        self.pairs = PairAttention()
        self.stance = StanceHead()
        self.relevance = RelevanceHead()

    def word_states(self, batch: Batch, own: PairAttention | None = None) -> Tensor:
        """(windows, words, 384): the state of each word's first subword."""
        states = self.encoder(batch.ids, batch.shapes, batch.layouts, batch.mask, own)
        rows = torch.arange(states.shape[0])[:, None]
        return states[rows, batch.firsts]

    def losses(self, batch: Batch, draw, own_cues: bool) -> dict[str, Tensor]:
        """What is to be made small, by name. A batch holds attributions or annotations, not both."""
        states = self.word_states(batch)
        if batch.windows[0].article.annotations is not None:
            return self.annotated_losses(states, batch)
        count = max(1, sum(len(w.attributions) for w in batch.windows))
        losses, look = self.attribution.loss(states, batch, draw, own_cues)
        losses = {name: value / count for name, value in losses.items()}
        return losses | (self.claim_losses(states, look) if look else {})

    def claim_losses(self, states: Tensor, look: Look) -> dict[str, Tensor]:
        """Of the attributions whose claims are labelled; a window's share, for few of them are."""
        rows = [n for n, g in enumerate(look.chosen.gold) if g and g.get("claim") and (look.roles[n] == CONTENT).any()]
        if not rows:
            return {}
        near = states[look.chosen.window[rows][:, None], look.at[rows]]
        gold = [look.chosen.gold[n] for n in rows]
        losses = self.claims.losses(look.states[rows], near, look.roles[rows], gold, look.begin[rows])
        share = CLAIMS_WEIGHT * min(1.0, len(rows) / 4)
        return {name: share * value for name, value in losses.items()}

    def sparse_heads(self) -> list[tuple[str, nn.Module]]:
        """Heads of which only some texts know something."""
        return [(name, getattr(self, name)) for name in ("factuality", "events")]

    def annotated_losses(self, states: Tensor, batch: Batch) -> dict[str, Tensor]:
        held = [w.article.annotations for w in batch.windows]
        losses = {}
        if any("upos" in h for h in held):
            losses |= self.syntax.losses(states, batch, syntax.gold(batch, self.numbers))
        if any("names" in h for h in held):
            losses["names"] = NAMES_WEIGHT * self.names.loss(states, batch)
        for name, head in self.sparse_heads():
            if (loss := head.loss(states, batch)) is not None:
                losses[name] = loss
        for article, rows in texts(batch):
            found = self.coreference.losses(whole(states, batch, rows), CoreferenceText(article))
            for name, value in found.items():
                losses[name] = losses.get(name, 0) + value * len(article.tokens) / int(batch.word_mask.sum())
        return losses


CLAIMS_WEIGHT = 0.5  # of each class; the attribution's own losses come to about two
NAMES_WEIGHT = 5.0  # a name is rarer than a part of speech


def texts(batch: Batch) -> list[tuple]:
    """The texts of a batch that have coreference and are whole in it, with their rows in order."""
    rows: dict[str, list[int]] = {}
    for n, w in enumerate(batch.windows):
        if "clusters" in w.article.annotations:
            rows.setdefault(w.article.id, []).append(n)
    whole_ones = []
    for numbers in rows.values():
        windows = [batch.windows[n] for n in numbers]
        if sum(w.end - w.begin for w in windows) == len(windows[0].article.tokens):
            whole_ones.append((windows[0].article, sorted(numbers, key=lambda n: batch.windows[n].begin)))
    return whole_ones


def whole(states: Tensor, batch: Batch, rows: list[int]) -> Tensor:
    """The states of a text's words, from its windows."""
    return torch.cat([states[n, : batch.windows[n].end - batch.windows[n].begin] for n in rows])
