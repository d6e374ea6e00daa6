"""Fine-tunes encoder and heads together."""

import argparse
import math
import random
import time
from pathlib import Path

import torch

from .data import batches, cut, load
from .encoder import pretrained
from .model import Model
from .predict import predictions, written


def parameter_groups(model: Model, encoder_rate: float, head_rate: float, decay: float):
    """Layer-wise rates: the lower a layer, the less it moves."""
    groups = []
    for name, parameter in model.named_parameters():
        rate = head_rate if not name.startswith("encoder") or "shapes" in name else encoder_rate
        bare = parameter.dim() < 2
        groups.append({"params": [parameter], "lr": rate, "peak": rate, "weight_decay": 0.0 if bare else decay})
    return groups


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--words", type=Path, required=True)
    ap.add_argument("--gold", type=Path, required=True)
    ap.add_argument("--dev-words", type=Path)
    ap.add_argument("--dev-gold", type=Path)
    ap.add_argument("--pretrained", type=Path, required=True)
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--epochs", type=int, default=6)
    ap.add_argument("--seed", type=int, default=7)
    ap.add_argument("--rate", type=float, default=1.5e-4)
    ap.add_argument("--head-rate", type=float, default=1e-3)
    ap.add_argument("--step-subwords", type=int, default=4096)
    ap.add_argument("--limit", type=int, default=254)
    ap.add_argument("--articles", type=int)
    options = ap.parse_args()
    draw = random.Random(options.seed)
    torch.manual_seed(options.seed)
    options.out.mkdir(parents=True, exist_ok=True)
    articles = load(options.words, options.gold)[: options.articles]
    dev = load(options.dev_words, options.dev_gold) if options.dev_words else []
    model = Model(pretrained(options.pretrained))
    optimizer = torch.optim.AdamW(parameter_groups(model, options.rate, options.head_rate, 0.01), betas=(0.9, 0.98))
    total, step, began = None, 0, time.time()
    average = None
    for epoch in range(options.epochs):
        model.train()
        drawn = [w for a in articles for w in cut(a, options.limit - draw.randrange(96))]
        steps = batches(drawn, options.step_subwords, draw)
        total = total or len(steps) * options.epochs
        sums = {}
        for b in steps:
            factor = min(1, (step + 1) / (0.06 * total)) * max(0.02, 1 - step / total)
            for group in optimizer.param_groups:
                group["lr"] = group["peak"] * factor
            with torch.autocast("cpu", torch.bfloat16):
                states = model.word_states(b)
            losses = model.attribution.loss(states.float(), b, draw, own_cues=step > total // (2 * options.epochs))
            count = max(1, sum(len(w.gold) for w in b.windows))
            loss = (losses["cue"] + losses.get("roles", 0) + losses.get("real", 0) + 0.5 * losses["view"] / 5) / count
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimizer.step()
            optimizer.zero_grad()
            step += 1
            for name, value in losses.items():
                sums[name] = sums.get(name, 0) + float(value.detach())
            if step % 50 == 0:
                print(f"epoch {epoch} step {step}/{total} loss {float(loss.detach()):.3f} {time.time() - began:.0f} s", flush=True)
            if step > 0.6 * total and step % 10 == 0:
                if average is None:
                    average = {k: v.clone() for k, v in model.state_dict().items()}
                else:
                    for k, v in model.state_dict().items():
                        average[k].lerp_(v, 0.05)
        print(f"epoch {epoch}", {k: round(v / len(drawn), 3) for k, v in sums.items()}, flush=True)
        torch.save(model.state_dict(), options.out / "last.pt")
        if dev and epoch >= options.epochs - 2:
            found = predictions(model, dev, options.limit)
            written(dev, found, 0.5, options.out / f"dev-{epoch}.jsonl")
    torch.save(average, options.out / "average.pt")
    model.load_state_dict(average)
    if dev:
        written(dev, predictions(model, dev, options.limit), 0.5, options.out / "dev-average.jsonl")


if __name__ == "__main__":
    main()
