"""The syntax head: part of speech, features, lemma, sentence starts and the dependency tree."""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .encoder import WIDTH, SharedDropout

ARC, RELATION = 256, 256
BARRED = -1e4


class SyntaxHead(nn.Module):
    """Linear taggers, and a biaffine scorer of arcs (Dozat and Manning 2017) inside each sentence.

    A root is scored as an arc of the word to itself.
    """

    def __init__(self, inventory: dict[str, list[str]]):
        super().__init__()
        sizes = {task: len(inventory[task]) for task in ("upos", "features", "scripts")}
        self.upos = nn.Linear(WIDTH, sizes["upos"])
        self.features = nn.Linear(WIDTH, sizes["features"])
        self.scripts = nn.Linear(WIDTH, sizes["scripts"])
        self.starts = nn.Linear(WIDTH, 1)
        self.dependent = nn.Linear(WIDTH, ARC)
        self.head = nn.Linear(WIDTH, ARC)
        self.arc = nn.Linear(ARC, ARC)
        self.root = nn.Linear(ARC, 1)
        self.relation_dependent = nn.Linear(WIDTH, RELATION)
        self.relation_head = nn.Linear(WIDTH, RELATION)
        self.relation = nn.Linear(RELATION, len(inventory["relations"]))
        self.dropout = SharedDropout(0.2)

    def arcs(self, states: Tensor, sentences: Tensor, mask: Tensor) -> Tensor:
        """(windows, words, words): the score of each word's head; barred outside its sentence."""
        dependent = self.dropout(F.gelu(self.dependent(states)))
        head = self.dropout(F.gelu(self.head(states)))
        scores = (self.arc(dependent) @ head.transpose(1, 2)).float() / ARC**0.5
        roots = self.root(dependent).float()
        is_own = torch.eye(states.shape[1], dtype=torch.bool)
        scores = torch.where(is_own, roots, scores)
        same = (sentences[:, :, None] == sentences[:, None, :]) & mask[:, None, :]
        return torch.where(same, scores, BARRED)

    def relations(self, states: Tensor, heads: Tensor) -> Tensor:
        """(windows, words, relations), each word toward the head given for it."""
        above = self.relation_head(states)
        above = above.gather(1, heads[..., None].expand(-1, -1, RELATION))
        return self.relation(self.dropout(F.gelu(self.relation_dependent(states) + above))).float()

    def losses(self, states: Tensor, batch, gold: dict[str, Tensor]) -> dict[str, Tensor]:
        """Mean cross-entropies; `gold` (windows, words) holds -1 where nothing is known."""
        states = self.dropout(states)
        mean = lambda scores, name: F.cross_entropy(scores.flatten(0, 1).float(), gold[name].flatten(), ignore_index=-1)
        heads = gold["heads"]
        known = gold["starts"] >= 0
        starts = F.binary_cross_entropy_with_logits(self.starts(states)[..., 0].float()[known], gold["starts"][known].float())
        return {
            "upos": mean(self.upos(states), "upos"),
            "features": mean(self.features(states), "features"),
            "scripts": mean(self.scripts(states), "scripts"),
            "starts": starts,
            "arcs": mean(self.arcs(states, batch.sentences, batch.word_mask), "heads"),
            "relations": mean(self.relations(states, heads.clamp(min=0)), "relations"),
        }


TASKS = ("upos", "features", "scripts", "heads", "relations", "starts")


def gold(batch, numbers: dict[str, dict[str, int]]) -> dict[str, Tensor]:
    """What the annotations of a batch say of each word, -1 where nothing."""
    out = {task: torch.full(batch.word_mask.shape, -1) for task in TASKS}
    for n, window in enumerate(batch.windows):
        held = window.article.annotations
        if "upos" not in held:
            continue
        inside = slice(window.begin, window.end)
        count = window.end - window.begin
        for task in ("upos", "features", "scripts", "relations"):
            out[task][n, :count] = torch.tensor([numbers[task].get(v, -1) for v in held[task][inside]])
        heads = torch.tensor(held["heads"][inside]) - window.begin
        out["heads"][n, :count] = torch.where((heads >= 0) & (heads < count), heads, -1)
        out["relations"][n, :count][out["heads"][n, :count] < 0] = -1
        begins = set(window.article.sentences)
        starts = [int(i in begins) for i in range(window.begin, window.end)]
        out["starts"][n, 1:count] = torch.tensor(starts[1:])
    return out


def inventory(texts, least: int = 3) -> dict[str, list[str]]:
    """The values of each task that are seen often enough, the commonest first."""
    from collections import Counter

    counts = {task: Counter() for task in ("upos", "features", "scripts", "relations")}
    for text in texts:
        for task, counter in counts.items():
            counter.update(text.annotations.get(task, []))
    return {t: sorted((v for v, k in c.items() if k >= least), key=lambda v: (-c[v], v)) for t, c in counts.items()}
