"""The coreference head: for each word that heads a mention, the earlier word it goes back to.

Word-level, as Dobrovolskii (EMNLP 2021): a bilinear score ranks all earlier candidates, a small
network looks again at the best of them. Candidates are words; the tree gives them their spans.
"""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .encoder import WIDTH, SharedDropout

MENTION = 192
NEAREST = 24  # antecedents that are looked at again
MOST = 0.4  # of all words that may be candidates
DISTANCES, AGREEMENTS, QUOTES = 12, 7, 4
PRONOUNS = [
    "i me my mine myself", "we us our ours ourselves", "you your yours yourself yourselves",
    "he him his himself", "she her hers herself", "it its itself", "they them their theirs themselves",
    "this that these those", "who whom whose which",
]
PRONOUN_CLASS = {word: n for n, line in enumerate(PRONOUNS) for word in line.split()}


class CoreferenceHead(nn.Module):
    def __init__(self):
        super().__init__()
        self.mention = nn.Linear(WIDTH, 1)
        self.query = nn.Linear(WIDTH, MENTION)
        self.key = nn.Linear(WIDTH, MENTION)
        self.later = nn.Linear(MENTION, MENTION)
        self.earlier = nn.Linear(MENTION, MENTION)
        self.product = nn.Linear(MENTION, MENTION)
        self.distance = nn.Embedding(DISTANCES, MENTION)
        self.agreement = nn.Embedding(AGREEMENTS, MENTION)
        self.quotes = nn.Embedding(QUOTES, MENTION)
        self.fine = nn.Linear(MENTION, 1)
        self.dropout = SharedDropout(0.2)
        for table in (self.distance, self.agreement, self.quotes):
            nn.init.normal_(table.weight, std=0.02)

    def mentions(self, states: Tensor) -> Tensor:
        """(words,): how likely each heads a mention, a logit."""
        return self.mention(states)[:, 0].float()

    def coarse(self, states: Tensor, chosen: Tensor, mentions: Tensor):
        """(scores (C, C) of the column being the row's antecedent, queries, keys)."""
        x = states[chosen]
        query, key = self.query(x), self.key(x)
        scores = (query @ key.T).float() / MENTION**0.5 + mentions[chosen][:, None] + mentions[chosen][None, :]
        earlier = torch.ones_like(scores, dtype=torch.bool).tril(-1)
        return torch.where(earlier, scores, -1e4), query, key

    def look(self, query: Tensor, key: Tensor, best: Tensor, marks: tuple[Tensor, Tensor, Tensor]) -> Tensor:
        """(C, K): the second look at each candidate's `best` antecedents."""
        near = F.gelu(query)[:, None] * F.gelu(key)[best]
        hidden = self.later(F.gelu(query))[:, None] + self.earlier(F.gelu(key))[best] + self.product(near)
        for table, mark in zip((self.distance, self.agreement, self.quotes), marks):
            hidden = hidden + table(mark)
        return self.fine(self.dropout(F.gelu(hidden)))[..., 0].float()

    def antecedents(self, states: Tensor, text, chosen: Tensor, mentions: Tensor):
        """(coarse (C, C), best (C, K), scores (C, K)): what each candidate may go back to."""
        coarse, query, key = self.coarse(states, chosen, mentions)
        best = coarse.detach().topk(min(NEAREST, len(chosen)), dim=1).indices
        scores = self.look(query, key, best, text.marks(chosen, best))
        return coarse, best, scores + coarse.gather(1, best)

    def losses(self, states: Tensor, text) -> dict[str, Tensor]:
        """Of one text's words (words, 384)."""
        states = self.dropout(states[None])[0]
        mentions = self.mentions(states)
        chosen = text.candidates(mentions.detach())
        owner = text.owners[chosen]
        coarse, best, scores = self.antecedents(states, text, chosen, mentions)
        right = (owner[:, None] == owner[None, :]) & (owner[:, None] >= 0) & (coarse > -5e3)
        has = right.any(1)
        losses = {"coarse": marginal(coarse, right).mean()}
        found = right.gather(1, best)
        rows = ~has | found.any(1)
        losses["antecedent"] = marginal(scores[rows], found[rows]).mean()
        if text.is_mention is not None:
            losses["mention"] = F.binary_cross_entropy_with_logits(mentions, text.is_mention)
        return losses


def marginal(scores: Tensor, right: Tensor) -> Tensor:
    """-log of what the right antecedents get, or none where there is no right one; none scores 0."""
    none = torch.zeros(scores.shape[0], 1)
    all_scores = torch.cat([none, scores], 1)
    right = torch.cat([~right.any(1, keepdim=True), right], 1)
    return all_scores.logsumexp(1) - torch.where(right, all_scores, -1e4).logsumexp(1)


class CoreferenceText:
    """One text's words as the head sees them; numbers count from its first word."""

    def __init__(self, article):
        held = article.annotations or {}
        self.count = len(article.tokens)
        self.owners = torch.full((self.count,), -1)
        for number, cluster in enumerate(held.get("clusters", [])):
            self.owners[cluster] = number
        self.is_mention = None
        if "mentions" in held:
            self.is_mention = torch.zeros(self.count)
            self.is_mention[held["mentions"]] = 1
        self.scope = torch.ones(self.count, dtype=torch.bool)
        if "scope" in held:
            self.scope[:] = False
            self.scope[held["scope"]] = True
        self.words = [w.lower() for w in held["tokens"]]
        self.quoted = torch.tensor([layout // 4 for layout in article.layouts])
        self.pronouns = torch.tensor([PRONOUN_CLASS.get(w, -1) for w in self.words])
        forms: dict[str, int] = {}
        self.forms = torch.tensor([forms.setdefault(w, len(forms)) for w in self.words])
        self.before = torch.cat([torch.tensor([-1]), self.forms[:-1]])

    def candidates(self, mentions: Tensor) -> Tensor:
        """The likeliest words, and in training all gold ones, in the text's order."""
        keep = torch.zeros(self.count, dtype=torch.bool)
        within = torch.where(self.scope, mentions, -1e4)
        keep[within.topk(max(1, int(MOST * self.count))).indices] = True
        keep &= self.scope
        return ((keep & (mentions > -3)) | (self.owners >= 0)).nonzero()[:, 0]

    def marks(self, chosen: Tensor, best: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Distance, agreement and quotation of each candidate and its antecedents (C, K)."""
        i, j = chosen[:, None], chosen[best]
        apart = (i - j).clamp(min=1)
        distance = (torch.floor(torch.log2(apart.float())).long()).clamp(max=DISTANCES - 1)
        a, b = self.pronouns[i], self.pronouns[j]
        same = self.forms[i] == self.forms[j]
        before = same & (self.before[i] == self.before[j])
        agreement = torch.where(before, 6, torch.where(same, 5, 0))
        agreement = torch.where((a >= 0) & (b < 0), 3, agreement)
        agreement = torch.where((a < 0) & (b >= 0), 4, agreement)
        agreement = torch.where((a >= 0) & (b >= 0), torch.where(a == b, 1, 2), agreement)
        quotes = self.quoted[i] * 2 + self.quoted[j]
        return distance, agreement, quotes
