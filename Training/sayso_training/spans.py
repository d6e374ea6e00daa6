"""Conditional random fields whose boundary scores depend on the word."""

import torch
import torch.nn.functional as F
from torch import Tensor

BARRED = 1e4  # off the score of a state that the gold forbids


def path_scores(emit: Tensor, start: Tensor, end: Tensor, move: Tensor) -> tuple[Tensor, Tensor]:
    """The first word's scores (N, K), and each further word's step scores (N, T-1, from, to).

    emit, start, end are (N, T, K); move is (K, K). A change of state pays the end of the
    old and the start of the new; staying pays neither.
    """
    states = emit.shape[-1]
    change = 1 - torch.eye(states, device=emit.device)
    border = end[:, :-1, :, None] + start[:, 1:, None, :]
    return emit[:, 0] + start[:, 0], move + change * border + emit[:, 1:, None, :]


class LogPartition(torch.autograd.Function):
    """log of the sum over all paths (N,); padding at the end leaves it as it was.

    Its gradient is the probability of each step, by the forward-backward algorithm: one
    backward loop instead of autograd's record of every operation.
    """

    @staticmethod
    def forward(ctx, first: Tensor, steps: Tensor, mask: Tensor) -> Tensor:
        alphas = [first]
        for t in range(steps.shape[1]):
            new = torch.logsumexp(alphas[-1][:, :, None] + steps[:, t], dim=1)
            alphas.append(torch.where(mask[:, t + 1, None], new, alphas[-1]))
        total = torch.logsumexp(alphas[-1], dim=1)
        ctx.save_for_backward(torch.stack(alphas, dim=1), steps, mask, total)
        return total

    @staticmethod
    def backward(ctx, grad: Tensor):
        alphas, steps, mask, total = ctx.saved_tensors
        betas = [torch.zeros_like(alphas[:, 0])]
        for t in range(steps.shape[1] - 1, -1, -1):
            new = torch.logsumexp(steps[:, t] + betas[-1][:, None, :], dim=2)
            betas.append(torch.where(mask[:, t + 1, None], new, betas[-1]))
        betas = torch.stack(betas[::-1], dim=1)
        at_first = torch.exp(alphas[:, 0] + betas[:, 0] - total[:, None])
        paths = alphas[:, :-1, :, None] + steps + betas[:, 1:, None, :] - total[:, None, None, None]
        at_steps = torch.exp(paths) * mask[:, 1:, None, None]
        return grad[:, None] * at_first, grad[:, None, None, None] * at_steps, None


log_partition = LogPartition.apply


def path_score(first: Tensor, steps: Tensor, states: Tensor, mask: Tensor) -> Tensor:
    """The score of the given states (N, T), summed over words under the mask (N,)."""
    rows = torch.arange(states.shape[0], device=states.device)
    total = first[rows, states[:, 0]]
    if steps.shape[1] == 0:
        return total
    moved = steps.flatten(2).gather(2, (states[:, :-1] * first.shape[1] + states[:, 1:])[..., None])[..., 0]
    return total + (moved * mask[:, 1:]).sum(1)


def negative_log_likelihood(emit, start, end, move, states, mask, is_free=None) -> Tensor:
    """Of the gold states, one figure a row (N,).

    Where `is_free` (N, T), any state is as good as the gold one: the likelihood is that of all
    paths that agree with the gold elsewhere (Tsuboi et al., COLING 2008).
    """
    if is_free is None or not is_free.any():
        first, steps = path_scores(emit, start, end, move)
        return log_partition(first, steps, mask) - path_score(first, steps, states, mask)
    wrong = F.one_hot(states, emit.shape[-1]) == 0
    return agreeing_log_likelihood(emit, start, end, move, ~wrong | is_free[..., None], mask)


def agreeing_log_likelihood(emit, start, end, move, allowed, mask) -> Tensor:
    """Minus the log probability of all paths through states that are `allowed` (N, T, K), one a row."""
    total = log_partition(*path_scores(emit, start, end, move), mask)
    barred = -BARRED * (~allowed).to(emit.dtype)
    return total - log_partition(*path_scores(emit + barred, start, end, move), mask)


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
