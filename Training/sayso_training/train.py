"""Fine-tunes the encoder and its heads together, and fits their calibration.

Writes OUT/checkpoint.pt after every epoch (a run that is started again goes on from
there), OUT/model.pt at the end, and OUT/log.jsonl with one line a report.
"""

import argparse
import json
import random
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import torch

from .calibrate import calibration, scorer, truth
from .compose import Composer
from .data import Window, Words, batches, cut, load, rows
from .encoder import pretrained
from .model import Model
from .predict import candidates


@dataclass
class Settings:
    """Everything that makes one training unlike another."""

    epochs: int = 5
    seed: int = 7
    encoder_rate: float = 1.5e-4
    head_rate: float = 1e-3
    decay: float = 0.01
    warm_up: float = 0.06
    step_subwords: int = 4096
    window: int = 254
    window_spread: int = 96  # each article's windows are drawn up to this much shorter
    short: float = 0.15  # this share of articles in windows of a few sentences instead
    shortest: int = 24
    composed: float = 0.5  # this share of articles with a sentence put into another's mouth
    average_from: float = 0.85  # of all steps: weights are averaged from here on
    average_weight: float = 0.1
    hold_back: int = 20  # every so many articles one is kept for calibration


def parameter_groups(model: Model, settings: Settings) -> list[dict]:
    """The pretrained part learns slowly, what is new to it quickly; no decay on vectors."""
    groups = []
    for name, parameter in model.named_parameters():
        new = not name.startswith("encoder.") or "shapes" in name
        rate = settings.head_rate if new else settings.encoder_rate
        decay = settings.decay if parameter.dim() > 1 else 0.0
        groups.append({"params": [parameter], "lr": rate, "peak": rate, "weight_decay": decay})
    return groups


def rate_factor(done: float, warm_up: float) -> float:
    """Linear up to 1, then linear down to 0.02."""
    return min(1.0, done / warm_up) * max(0.02, 1 - done)


class Training:
    """One run: the model, the optimiser, the running average and where they stand."""

    def __init__(self, articles: list, model: Model, vocabulary: list[str], settings: Settings, out: Path):
        self.settings, self.out, self.model = settings, out, model
        held = settings.hold_back
        self.held_back = articles[::held] if held else []
        self.articles = [a for n, a in enumerate(articles) if not held or n % held]
        self.draw = random.Random(settings.seed)
        self.composer = Composer(self.articles, vocabulary, self.draw)
        groups = parameter_groups(model, settings)
        self.optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), fused=True)
        self.average: dict | None = None
        self.epoch, self.step, self.began = 0, 0, time.time()

    def windows(self) -> list[Window]:
        """Each article cut anew, so that edges fall elsewhere in every epoch.

        Those that were read for inner attributions come twice: nothing else tells of all of them.
        """
        drawn = [article for article in self.articles for _ in range(2 if article.is_read else 1)]
        return [w for article in drawn for w in cut(self.varied(article), self.limit())]

    def varied(self, article: Words) -> Words:
        return self.composer.composed(article) if self.draw.random() < self.settings.composed else article

    def limit(self) -> int:
        settings = self.settings
        longest = settings.window - self.draw.randrange(settings.window_spread)
        return self.draw.randrange(settings.shortest, longest) if self.draw.random() < settings.short else longest

    def run(self) -> None:
        self.resume()
        while self.epoch < self.settings.epochs:
            self.run_epoch()
            self.epoch += 1
            self.save(self.out / "checkpoint.pt")

    def run_epoch(self) -> None:
        self.model.train()
        steps = batches(self.windows(), self.settings.step_subwords, self.draw)
        total = len(steps) * self.settings.epochs
        sums: dict[str, float] = {}
        for n, batch in enumerate(steps):
            done = (self.epoch * len(steps) + n + 1) / total
            for name, value in self.take_step(batch, done).items():
                sums[name] = sums.get(name, 0.0) + value
            if (n + 1) % 25 == 0 or n + 1 == len(steps):
                self.report(n + 1, len(steps), sums)
                sums = {}

    def take_step(self, batch, done: float) -> dict[str, float]:
        for group in self.optimizer.param_groups:
            group["lr"] = group["peak"] * rate_factor(done, self.settings.warm_up)
        own_cues = done > 0.5 / self.settings.epochs
        with torch.autocast("cpu", torch.bfloat16):
            losses = self.model.losses(batch, self.draw, own_cues)
        count = max(1, sum(len(w.attributions) for w in batch.windows))
        (sum(losses.values()) / count).backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 5.0)
        self.optimizer.step()
        self.optimizer.zero_grad()
        self.step += 1
        if done > self.settings.average_from and self.step % 10 == 0:
            self.update_average()
        return {name: float(value.detach()) / count for name, value in losses.items()}

    def update_average(self) -> None:
        state = self.model.state_dict()
        if self.average is None:
            self.average = {k: v.clone() for k, v in state.items()}
        for k, v in state.items():
            self.average[k].lerp_(v, self.settings.average_weight)

    def report(self, n: int, of: int, sums: dict) -> None:
        line = {"epoch": self.epoch, "step": n, "of": of, "seconds": round(time.time() - self.began)}
        line |= {k: round(v / 25, 3) for k, v in sums.items()}
        with open(self.out / "log.jsonl", "a") as log:
            log.write(json.dumps(line) + "\n")
        print(line, flush=True)

    def save(self, path: Path) -> None:
        state = {
            "model": self.model.state_dict(),
            "average": self.average,
            "optimizer": self.optimizer.state_dict(),
            "draw": self.draw.getstate(),
            "torch": torch.get_rng_state(),
            "epoch": self.epoch,
            "step": self.step,
            "settings": asdict(self.settings),
        }
        torch.save(state, path.with_suffix(".part"))
        path.with_suffix(".part").replace(path)

    def resume(self) -> None:
        path = self.out / "checkpoint.pt"
        if not path.exists():
            return
        state = torch.load(path, weights_only=False)
        if state["settings"] != asdict(self.settings):
            raise SystemExit(f"{path} was made with other settings: remove it to start afresh")
        self.model.load_state_dict(state["model"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.average, self.epoch, self.step = state["average"], state["epoch"], state["step"]
        self.draw.setstate(state["draw"])
        torch.set_rng_state(state["torch"])
        print(f"going on after epoch {self.epoch}", flush=True)


def arguments() -> argparse.Namespace:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--words", type=Path, required=True, help="what `sayso-eval words` prints of the gold")
    ap.add_argument("--gold", type=Path, required=True, help="PolNeAR, JSON Lines")
    ap.add_argument("--inner", type=Path, nargs="*", default=[], help="what nesting.py writes, and labels made by hand; later ones win")
    ap.add_argument("--score", type=Path, required=True, help="score.py, which says what is linked right")
    ap.add_argument("--pretrained", type=Path, required=True, help="folder of MiniLM's model.safetensors")
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--articles", type=int, help="only so many: for a trial")
    for name, value in asdict(Settings()).items():
        ap.add_argument("--" + name.replace("_", "-"), type=type(value), default=value)
    return ap.parse_args()


def main() -> None:
    options = arguments()
    settings = Settings(**{name: getattr(options, name) for name in asdict(Settings())})
    torch.manual_seed(settings.seed)
    options.out.mkdir(parents=True, exist_ok=True)
    articles = load(options.words, options.gold, options.inner)[: options.articles]
    vocabulary = (options.pretrained / "vocab.txt").read_text(encoding="utf8").split("\n")
    training = Training(articles, Model(pretrained(options.pretrained)), vocabulary, settings, options.out)
    training.run()
    gold = truth(options.gold, options.inner)
    finished = []
    for name, state in (("last", training.model.state_dict()), ("average", training.average)):
        model = Model(pretrained(options.pretrained))
        model.load_state_dict(state or training.model.state_dict())
        found = candidates(model, training.held_back, settings.window)
        fitted = calibration(training.held_back, gold, found, scorer(options.score))
        print(name, fitted, flush=True)
        finished.append((fitted["linkedF1"], name, model.state_dict(), fitted))
    _, name, state, fitted = max(finished, key=lambda f: f[0])
    kept = {"model": state, "weights": name, "settings": asdict(settings), "calibration": fitted}
    torch.save(kept, options.out / "model.pt")


if __name__ == "__main__":
    main()
