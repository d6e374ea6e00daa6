"""The attribution head: cues, then each word's role toward each cue."""

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from . import spans
from .data import CONTENT, CUE, OUTSIDE, ROLES, SOURCE, Batch
from .encoder import WIDTH, SharedDropout

REACH = 80  # words to either side of a cue that may have a role toward it
BUCKETS = 17
FAR = 3  # sentences or paragraphs from the cue, at which counting ends
LAYERS, HEADS = 2, 4
CUE_BIAS = 2.0  # added where a cue starts, so that too many are found and the second look decides


def distance_bucket(offset: Tensor) -> Tensor:
    """Words from the cue, 0 inside it: sign and order of magnitude, 0…16."""
    magnitude = torch.floor(torch.log2(offset.abs().clamp(min=1).float())).long() + 1
    magnitude = torch.where(offset == 0, 0, magnitude.clamp(max=8))
    return torch.where(offset < 0, 8 - magnitude, 8 + magnitude)


def steps(offset: Tensor) -> Tensor:
    """Sentences or paragraphs from the cue's, 0…2 × FAR, the cue's own in the middle."""
    return offset.clamp(-FAR, FAR) + FAR


class Layer(nn.Module):
    """A narrow pre-norm transformer layer over one cue's region."""

    def __init__(self, width: int, heads: int, inner: int):
        super().__init__()
        self.heads = heads
        self.before = nn.LayerNorm(width)
        self.mix = nn.Linear(width, 3 * width)
        self.output = nn.Linear(width, width)
        self.between = nn.LayerNorm(width)
        self.inner = nn.Linear(width, inner)
        self.outer = nn.Linear(inner, width)
        self.dropout = SharedDropout(0.1)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        q, k, v = (
            p.view(*x.shape[:2], self.heads, -1).transpose(1, 2)
            for p in self.mix(self.before(x)).chunk(3, dim=-1)
        )
        mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask[:, None, None, :])
        x = x + self.dropout(self.output(mixed.transpose(1, 2).reshape(x.shape)))
        return x + self.dropout(self.outer(F.gelu(self.inner(self.between(x)))))


@dataclass
class Look:
    """What the second look at some candidates saw, and whom it was looking for."""

    chosen: "Candidates"
    states: Tensor  # (N, T, narrow), toward the cue
    at: Tensor  # (N, T): each region's words in their window
    begin: Tensor  # (N,)
    mask: Tensor  # (N, T)
    roles: Tensor  # (N, T), the gold's


@dataclass
class Candidates:
    """Cues to be decoded: window number, first and last word, and the gold if it has one."""

    window: Tensor
    first: Tensor
    last: Tensor
    gold: list[dict[str, set[int]] | None]


class AttributionHead(nn.Module):
    """Two conditional random fields: cue or not; then source, cue, content or none."""

    def __init__(self, width: int = 128, layers: int = LAYERS, heads: int = HEADS, inner: int = 256):
        super().__init__()
        self.cue = nn.Linear(WIDTH, 2 * 3)
        self.cue_move = nn.Parameter(torch.zeros(2, 2))
        self.project = nn.Linear(WIDTH, width)
        self.of_cue = nn.Linear(WIDTH, width)
        self.distance = nn.Embedding(BUCKETS, width)
        self.quoted = nn.Embedding(2, width)
        self.sentence = nn.Embedding(2 * FAR + 1, width)
        self.paragraph = nn.Embedding(2 * FAR + 1, width)
        self.layers = nn.ModuleList(Layer(width, heads, inner) for _ in range(layers))
        self.norm = nn.LayerNorm(width)
        self.roles = nn.Linear(width, 4 * 3)
        self.role_move = nn.Parameter(torch.zeros(4, 4))
        self.real = nn.Linear(width, 1)
        self.view = nn.Linear(WIDTH, 4)
        for table in (self.distance, self.quoted, self.sentence, self.paragraph):
            nn.init.normal_(table.weight, std=0.02)

    def cue_scores(self, states: Tensor):
        return (*self.cue(states).float().chunk(3, dim=-1), self.cue_move)

    def cues(self, states: Tensor, mask: Tensor, bias: float) -> list[list[tuple[int, int]]]:
        """Each window's cues as word ranges (last included); `bias` is added where one starts.

        Not to every word of it: that would reward length.
        """
        emit, start, end, move = self.cue_scores(states)
        start = start + torch.tensor([0.0, bias])
        best, _ = spans.viterbi(emit, start, end, move, mask)
        best = torch.where(mask, best, 0).tolist()
        return [runs(row) for row in best]

    def decode(self, states: Tensor, batch: Batch, chosen: Candidates):
        """Role scores over each candidate's region, whether it is real, and the region.

        Returns (scores, real (N,), region begin (N,), mask (N, T), region states (N, T, narrow), words (N, T)).
        """
        words = batch.word_mask.sum(1)[chosen.window]
        begin = (chosen.first - REACH).clamp(min=0)
        stop = torch.minimum(chosen.last + 1 + REACH, words)
        length = int((stop - begin).max())
        at = begin[:, None] + torch.arange(length)
        mask = at < stop[:, None]
        at = at.clamp(max=states.shape[1] - 1)
        offset = torch.where(at < chosen.first[:, None], at - chosen.first[:, None], (at - chosen.last[:, None]).clamp(min=0))
        inside = (offset == 0).float()[..., None]
        rows = chosen.window[:, None]
        near = self.project(states)[rows, at]
        cue = self.of_cue(states)[rows, at]
        cue = (cue * inside).sum(1, keepdim=True) / inside.sum(1, keepdim=True)
        x = near + cue + self.distance(distance_bucket(offset)) + self.quoted(batch.quoted[rows, at])
        for numbers, table in ((batch.sentences, self.sentence), (batch.paragraphs, self.paragraph)):
            own = numbers[chosen.window, chosen.first][:, None]
            x = x + table(steps(numbers[rows, at] - own))
        for layer in self.layers:
            x = layer(x, mask)
        x = self.norm(x)
        real = self.real((x * inside).sum(1) / inside.sum(1))[:, 0].float()
        return (*self.roles(x).float().chunk(3, dim=-1), self.role_move), real, begin, mask, x, at

    def loss(self, states: Tensor, batch: Batch, draw, own_cues: bool) -> tuple[dict[str, Tensor], Look | None]:
        """Losses by name, each a sum over the batch, and the second look if there was one."""
        mask = batch.word_mask
        is_cue = torch.zeros(mask.shape, dtype=torch.long)
        is_doubtful = torch.zeros(mask.shape, dtype=torch.bool)
        view = torch.zeros(mask.shape, dtype=torch.long)
        for n, w in enumerate(batch.windows):
            is_doubtful[n, list(w.doubtful)] = True
            for roles in w.gold:
                for k, role in ((CONTENT, "content"), (SOURCE, "source"), (CUE, "cue")):
                    view[n, list(roles[role])] = k
            for roles in w.attributions:
                is_cue[n, list(roles["cue"])] = 1
        losses = {
            "cue": spans.negative_log_likelihood(*self.cue_scores(states), is_cue, mask, is_doubtful).sum(),
            "view": 0.1 * F.cross_entropy(self.view(states).float()[mask], view[mask], reduction="sum"),
        }
        found = self.cues(states.detach(), mask, CUE_BIAS) if own_cues else [[] for _ in batch.windows]
        chosen = candidates(batch, found, draw)
        if not chosen.gold:
            return losses, None
        scores, real, begin, region, x, at = self.decode(states, batch, chosen)
        true = torch.tensor([g is not None for g in chosen.gold])
        target = torch.zeros(region.shape, dtype=torch.long)
        for n, roles in enumerate(chosen.gold):
            for k, role in ((CONTENT, "content"), (SOURCE, "source"), (CUE, "cue")) if roles else ():
                inside = [i - int(begin[n]) for i in roles[role]]
                target[n, [i for i in inside if 0 <= i < region.shape[1] and region[n, i]]] = k
        emit, start, end, move = scores
        if true.any():
            losses["roles"] = spans.negative_log_likelihood(
                emit[true], start[true], end[true], move, target[true], region[true]
            ).sum()
        losses["real"] = F.binary_cross_entropy_with_logits(real, true.float(), reduction="sum")
        return losses, Look(chosen, x, at, begin, region, target)


def runs(row: list[int]) -> list[tuple[int, int]]:
    """Maximal runs of 1, last included."""
    out, begin = [], None
    for i, k in enumerate([*row, 0]):
        if k and begin is None:
            begin = i
        if not k and begin is not None:
            out.append((begin, i - 1))
            begin = None
    return out


def candidates(batch: Batch, found: list[list[tuple[int, int]]], draw) -> Candidates:
    """Gold cues, half of them as the head itself found them, and what it found beside the gold.

    What it found on doubtful words is nobody's to judge.
    """
    rows = []
    for n, w in enumerate(batch.windows):
        taken = {f for f in found[n] if not w.doubtful.isdisjoint(range(f[0], f[1] + 1))}
        for roles in w.attributions:
            cue = (min(roles["cue"]), max(roles["cue"]))
            own = [f for f in found[n] if f[0] <= cue[1] and cue[0] <= f[1]]
            taken.update(own)
            if len(own) == 1 and draw.random() < 0.5:
                cue = own[0]
            rows.append((n, *cue, roles))
        rows += [(n, *f, None) for f in found[n] if f not in taken]
    column = lambda k: torch.tensor([r[k] for r in rows], dtype=torch.long)
    return Candidates(column(0), column(1), column(2), [r[3] for r in rows])
