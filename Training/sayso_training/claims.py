"""The claims head: what a source does by saying it, how the content stands, and which words grade it."""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .data import CONTENT, CUE, SOURCE
from .encoder import WIDTH, SharedDropout

# In the order of the head's scores; the values of DESIGN.md's output contract.
TASKS = {
    "act": ("assert", "deny", "predict", "promise", "request", "threaten_or_warn", "accuse_or_criticize",
            "praise_or_support", "ask", "think_or_feel", "decline_comment", "other"),
    "polarity": ("positive", "negative"),
    "modality": ("happened_or_is", "intended_or_planned", "requested_or_ordered", "predicted", "possible",
                 "conditional_or_hypothetical", "asked"),
    "certainty": ("certain_true", "probable", "possible", "even", "improbable", "certain_false", "unstated"),
}
NARROW = 128
POOLS = 4
ORDINALS = 8  # a content word's place in it, by powers of two, the last bucket open


def ordinal_bucket(place: Tensor) -> Tensor:
    """0, 1, 2…3, 4…7, … words into the content."""
    magnitude = torch.floor(torch.log2(place.clamp(min=1).float())).long() + 1
    return torch.where(place == 0, 0, magnitude.clamp(max=ORDINALS - 1))


class ClaimsHead(nn.Module):
    """Pools a content by attention, beside its cue and source, on the states that gave them their roles."""

    def __init__(self):
        super().__init__()
        self.project = nn.Linear(WIDTH, NARROW)
        self.ordinal = nn.Embedding(ORDINALS, NARROW)
        self.attend = nn.Linear(NARROW, POOLS)
        self.hidden = nn.Linear(3 * NARROW, NARROW)
        self.classes = nn.Linear(NARROW, sum(map(len, TASKS.values())))
        self.graded = nn.Linear(NARROW, 1)
        self.dropout = SharedDropout(0.2)
        self.late = nn.Dropout(0.2)
        nn.init.normal_(self.ordinal.weight, std=0.02)

    def forward(self, x: Tensor, near: Tensor, roles: Tensor) -> tuple[dict[str, Tensor], Tensor]:
        """Class scores by task (N, classes), and how much each word grades (N, T).

        `x` (N, T, 128) are the region's states toward the cue, `near` (N, T, 384) the encoder's,
        `roles` (N, T) the roles toward the cue.
        """
        seen = self.dropout(x + self.project(near))
        mean = lambda role: averaged(seen, roles == role)
        pooled = torch.cat([mean(CUE), self.pooled(seen, roles == CONTENT), mean(SOURCE)], dim=-1)
        classes = self.classes(self.late(F.gelu(self.hidden(pooled))))
        sizes = [len(values) for values in TASKS.values()]
        return dict(zip(TASKS, classes.float().split(sizes, dim=-1))), self.graded(seen)[..., 0].float()

    def pooled(self, seen: Tensor, content: Tensor) -> Tensor:
        """Each quarter of the channels as its own attention weighs the content's words."""
        place = (content.cumsum(1) - 1).clamp(min=0)
        placed = seen + self.ordinal(ordinal_bucket(place))
        weights = self.attend(placed).float().masked_fill(~content[..., None], -1e4).softmax(1)
        parts = placed.view(*placed.shape[:2], POOLS, -1)
        return (parts * weights[..., None].to(parts.dtype)).sum(1).flatten(1)

    def losses(
        self, x: Tensor, near: Tensor, roles: Tensor, gold: list[dict], begin: Tensor, weights: dict | None = None
    ) -> dict[str, Tensor]:
        """Mean losses by name; `gold` are attributions with a claim, `begin` their regions' first words.

        `weights`, by task, are how much each class counts.
        """
        scores, graded = self(x, near, roles)
        losses = {}
        for task, values in TASKS.items():
            target = torch.tensor([values.index(g["claim"][task]) for g in gold])
            losses["claim " + task] = F.cross_entropy(
                scores[task], target, weight=weights and weights[task], label_smoothing=0.05
            )
        target = torch.zeros(roles.shape)
        for n, g in enumerate(gold):
            at = [i - int(begin[n]) for i in g["graded"]]
            target[n, [i for i in at if 0 <= i < target.shape[1]]] = 1
        read = torch.tensor([g["claim"]["likelihood"] is not None for g in gold])
        known = ((roles == CUE) | (roles == CONTENT)) & read[:, None]
        if not known.any():
            return losses
        losses["graded"] = 5 * F.binary_cross_entropy_with_logits(graded[known], target[known])
        return losses


def class_weights(gold: list[dict]) -> dict[str, Tensor]:
    """The rarer a class, the more it counts: by the square root of how rare, the mean being 1."""
    weights = {}
    for task, values in TASKS.items():
        counts = torch.tensor([float(sum(g["claim"][task] == v for g in gold)) for v in values])
        rare = counts.clamp(min=20).rsqrt()
        weights[task] = rare * counts.sum() / (rare * counts).sum()
    return weights


def averaged(seen: Tensor, mask: Tensor) -> Tensor:
    """The mean over the masked words, zeros where there are none."""
    weights = mask[..., None].to(seen.dtype)
    return (seen * weights).sum(1) / weights.sum(1).clamp(min=1)
