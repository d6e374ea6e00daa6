"""The names head: a conditional random field over classes, learnt from label sets that differ."""

import torch
from torch import Tensor, nn

from . import spans
from .corpora import ANY, NAMES
from .encoder import WIDTH, SharedDropout


class NamesHead(nn.Module):
    """One state a class; scores of a name's first and last word mark its borders."""

    def __init__(self):
        super().__init__()
        self.tags = nn.Linear(WIDTH, 3 * len(NAMES))
        self.move = nn.Parameter(torch.zeros(len(NAMES), len(NAMES)))
        self.dropout = SharedDropout(0.2)

    def scores(self, states: Tensor):
        return (*self.tags(self.dropout(states)).float().chunk(3, dim=-1), self.move)

    def loss(self, states: Tensor, batch) -> Tensor:
        """Negative log-likelihood a word of the paths that the annotations allow."""
        allowed = torch.full(batch.word_mask.shape, ANY)
        rows = [n for n, w in enumerate(batch.windows) if "names" in w.article.annotations]
        for n in rows:
            window = batch.windows[n]
            allowed[n, : window.end - window.begin] = torch.tensor(window.article.annotations["names"][window.begin : window.end])
        if not rows:
            return torch.zeros(())
        are_allowed = (allowed[rows, :, None] >> torch.arange(len(NAMES))) % 2 > 0
        mask = batch.word_mask[rows]
        total = spans.agreeing_log_likelihood(*self.scores(states[rows]), are_allowed, mask)
        return total.sum() / mask.sum()
