"""The encoder: MiniLM-L6-H384 with shape and layout embeddings beside its lower-cased vocabulary."""

from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import Tensor, nn

LAYERS, WIDTH, HEADS, INNER, POSITIONS = 6, 384, 12, 1536, 512
SHAPES = 5  # lower, Capitalised, UPPER, miXed, other: SaysoText/Token.Shape
LAYOUTS = 8  # paragraph's start, heading, quoted: SaysoText/Layout.swift


class SharedDropout(nn.Module):
    """Dropout with one mask for all words of a window (Gal and Ghahramani 2016).

    A mask for every number took a fifth of a training step on two cores.
    """

    def __init__(self, rate: float):
        super().__init__()
        self.rate = rate

    def forward(self, x: Tensor) -> Tensor:
        """x (windows, T, width), as it was when not training."""
        if not self.training:
            return x
        kept = torch.rand(x.shape[0], 1, x.shape[2]) >= self.rate
        return x * kept.to(x.dtype) / (1 - self.rate)


def looked_up(query: Tensor, key: Tensor, value: Tensor, mask: Tensor) -> Tensor:
    """Attention (windows, heads, T, width of a head) in products of its own.

    On a processor, the gradient of PyTorch's fused one took a third of a training step of short windows.
    """
    scores = (query * query.shape[-1] ** -0.5) @ key.transpose(-1, -2)
    weights = scores.float().masked_fill(~mask, float("-inf")).softmax(-1)
    return weights.to(value.dtype) @ value


class Attention(nn.Module):
    """What a layer may have of its own in another reading: its attention, and the norms after its two halves."""

    def __init__(self, width: int = WIDTH, heads: int = HEADS, dropout: float = 0.1):
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.output = nn.Linear(width, width)
        self.attention_norm = nn.LayerNorm(width, eps=1e-12)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.dropout = SharedDropout(dropout)

    def attended(self, x: Tensor, mask: Tensor) -> Tensor:
        """x (windows, T, width); mask (windows, 1, 1, T), True where a subword stands."""
        shape = (x.shape[0], x.shape[1], self.heads, -1)
        q, k, v = (f(x).view(shape).transpose(1, 2) for f in (self.query, self.key, self.value))
        mixed = looked_up(q, k, v, mask)
        return self.attention_norm(x + self.dropout(self.output(mixed.transpose(1, 2).reshape(x.shape))))


class Layer(Attention):
    """One post-norm transformer layer, as BERT has it (Devlin et al. 2019)."""

    def __init__(self, width: int = WIDTH, heads: int = HEADS, inner: int = INNER, dropout: float = 0.1):
        super().__init__(width, heads, dropout)
        self.inner = nn.Linear(width, inner)
        self.outer = nn.Linear(inner, width)

    def forward(self, x: Tensor, mask: Tensor, own: Attention | None = None) -> Tensor:
        """x and mask as in `attended`; with `own`, that attention and those norms in place of the layer's."""
        own = own or self
        x = own.attended(x, mask)
        return own.norm(x + own.dropout(self.outer(F.gelu(self.inner(x)))))


class PairAttention(nn.Module):
    """Attention and norms of every layer for reading a question and a claim together.

    What a word is stays in the shared embeddings and inner networks; which words look at which is
    learnt anew (fine-tuning attention alone: Touvron et al. 2022, "Three things everyone should know
    about Vision Transformers", section 4).
    """

    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList(Attention() for _ in range(LAYERS))


class Encoder(nn.Module):
    """Subwords to vectors."""

    def __init__(self, vocabulary: int):
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        self.layouts = nn.Embedding(LAYOUTS, WIDTH)
        nn.init.zeros_(self.shapes.weight)
        nn.init.zeros_(self.layouts.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.dropout = SharedDropout(0.1)

    def forward(
        self, ids: Tensor, shapes: Tensor, layouts: Tensor, mask: Tensor, own: PairAttention | None = None
    ) -> Tensor:
        """ids, shapes, layouts, mask (windows, T) to (windows, T, 384)."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.shapes(shapes) + self.layouts(layouts) + self.positions(places)
        x = self.dropout(self.norm(x))
        for n, layer in enumerate(self.layers):
            x = layer(x, mask[:, None, None, :], own and own.layers[n])
        return x


def pretrained(folder: Path) -> Encoder:
    """The published weights; BERT's one used token-type row is folded into the positions."""
    held = load_file(folder / "model.safetensors")
    encoder = Encoder(held["embeddings.word_embeddings.weight"].shape[0])
    positions = held["embeddings.position_embeddings.weight"] + held["embeddings.token_type_embeddings.weight"][0]
    state = {
        "words.weight": held["embeddings.word_embeddings.weight"],
        "positions.weight": positions,
        "shapes.weight": torch.zeros(SHAPES, WIDTH),
        "layouts.weight": torch.zeros(LAYOUTS, WIDTH),
        "norm.weight": held["embeddings.LayerNorm.weight"],
        "norm.bias": held["embeddings.LayerNorm.bias"],
    }
    names = {
        "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
        "output": "attention.output.dense", "attention_norm": "attention.output.LayerNorm",
        "inner": "intermediate.dense", "outer": "output.dense", "norm": "output.LayerNorm",
    }
    for layer in range(LAYERS):
        for ours, theirs in names.items():
            for part in ("weight", "bias"):
                state[f"layers.{layer}.{ours}.{part}"] = held[f"encoder.layer.{layer}.{theirs}.{part}"]
    encoder.load_state_dict(state)
    return encoder
