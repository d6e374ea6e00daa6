"""Encoder and heads together."""

import torch
from torch import Tensor, nn

from .attribution import AttributionHead
from .data import Batch
from .encoder import Encoder


class Model(nn.Module):
    """One encoder pass, one head a task."""

    def __init__(self, encoder: Encoder):
        super().__init__()
        self.encoder = encoder
        self.attribution = AttributionHead()

    def word_states(self, batch: Batch) -> Tensor:
        """(windows, words, 384): the state of each word's first subword."""
        states = self.encoder(batch.ids, batch.shapes, batch.layouts, batch.mask)
        rows = torch.arange(states.shape[0])[:, None]
        return states[rows, batch.firsts]

    def losses(self, batch: Batch, draw, own_cues: bool) -> dict[str, Tensor]:
        """What is to be made small, by name; each a sum over the batch."""
        return self.attribution.loss(self.word_states(batch), batch, draw, own_cues)
