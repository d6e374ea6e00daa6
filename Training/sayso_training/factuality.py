"""The factuality head: whether an event happened, from -3 (certainly not) to 3 (certainly so)."""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .encoder import WIDTH, SharedDropout

NARROW = 64


class FactualityHead(nn.Module):
    """A regression at the event's word (Rudinger et al., NAACL 2018)."""

    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(WIDTH, NARROW)
        self.value = nn.Linear(NARROW, 1)
        self.dropout = SharedDropout(0.2)

    def forward(self, states: Tensor) -> Tensor:
        return self.value(self.dropout(F.gelu(self.hidden(self.dropout(states)))))[..., 0].float()

    def loss(self, states: Tensor, batch) -> Tensor | None:
        """The mean absolute error, softened near zero; None where a batch has no event."""
        places, values = [], []
        for n, window in enumerate(batch.windows):
            for word, value in window.article.annotations.get("predicates", ()):
                if window.begin <= word < window.end:
                    places.append((n, word - window.begin))
                    values.append(value)
        if not places:
            return None
        rows, at = torch.tensor(places).T
        return F.smooth_l1_loss(self(states)[rows, at], torch.tensor(values), beta=0.5)
