"""Conditional random fields whose boundary scores depend on the word."""

import torch
from torch import Tensor


def path_scores(emit: Tensor, start: Tensor, end: Tensor, move: Tensor) -> tuple[Tensor, Tensor]:
    """The first word's scores (N, K), and each further word's step scores (N, T-1, from, to).

    emit, start, end are (N, T, K); move is (K, K). A change of state pays the end of the
    old and the start of the new; staying pays neither.
    """
    states = emit.shape[-1]
    change = 1 - torch.eye(states, device=emit.device)
    border = end[:, :-1, :, None] + start[:, 1:, None, :]
    return emit[:, 0] + start[:, 0], move + change * border + emit[:, 1:, None, :]


def log_partition(first: Tensor, steps: Tensor, mask: Tensor) -> Tensor:
    """log of the sum over all paths (N,); padding at the end leaves it as it was."""
    alpha = first
    for t in range(steps.shape[1]):
        new = torch.logsumexp(alpha[:, :, None] + steps[:, t], dim=1)
        alpha = torch.where(mask[:, t + 1, None], new, alpha)
    return torch.logsumexp(alpha, dim=1)


def path_score(first: Tensor, steps: Tensor, states: Tensor, mask: Tensor) -> Tensor:
    """The score of the given states (N, T), summed over words under the mask (N,)."""
    rows = torch.arange(states.shape[0], device=states.device)
    total = first[rows, states[:, 0]]
    if steps.shape[1] == 0:
        return total
    moved = steps.flatten(2).gather(2, (states[:, :-1] * first.shape[1] + states[:, 1:])[..., None])[..., 0]
    return total + (moved * mask[:, 1:]).sum(1)


def negative_log_likelihood(emit, start, end, move, states, mask) -> Tensor:
    """Of the gold states, one figure a row (N,)."""
    first, steps = path_scores(emit, start, end, move)
    return log_partition(first, steps, mask) - path_score(first, steps, states, mask)


def viterbi(emit, start, end, move, mask) -> tuple[Tensor, Tensor]:
    """The best states (N, T) and their log probability (N,)."""
    first, steps = path_scores(emit, start, end, move)
    alpha, back = first, []
    for t in range(steps.shape[1]):
        best, which = (alpha[:, :, None] + steps[:, t]).max(dim=1)
        keep = mask[:, t + 1, None]
        back.append(torch.where(keep, which, torch.arange(first.shape[1])[None]))
        alpha = torch.where(keep, best, alpha)
    score, last = alpha.max(dim=1)
    states = [last]
    for which in reversed(back):
        last = which.gather(1, last[:, None])[:, 0]
        states.append(last)
    return torch.stack(states[::-1], dim=1), score - log_partition(first, steps, mask)
