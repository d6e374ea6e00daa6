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

from . import model_file
from .calibrate import calibration, scorer, truth
from .compose import Composer
from .data import Batch, Window, Words, annotated, batch, batches, cut, load
from .encoder import pretrained
from .events import labelled
from .model import Model
from .predict import candidates
from .syntax import inventory


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
    annotated_subwords: int = 4096  # the same for trees and names, which learn faster in small steps
    window: int = 254
    window_spread: int = 96  # each article's windows are drawn up to this much shorter
    short: float = 0.15  # this share of articles in windows of a few sentences instead
    shortest: int = 24
    composed: float = 0.5  # this share of articles with a sentence put into another's mouth
    average_from: float = 0.85  # of all steps: weights are averaged from here on
    average_weight: float = 0.1
    hold_back: int = 20  # every so many articles one is kept for calibration
    started_rate: float = 3e-4  # of the heads that have learnt, where an earlier model is started from
    syntax_passes: int = 2  # over the treebanks an epoch, names and all; coreference comes once
    silver: float = 0.12  # this share of the automatically annotated news an epoch
    fiction: float = 0.4  # of LitBank's openings
    threads: float = 0.4  # of ECB+'s articles
    known: float = 1.0  # of treebanks and gold names, which an earlier run has learnt
    frozen: int = 0  # this many of the encoder's layers, and its embeddings, stay as they were
    acts: int = 4  # how often an epoch the sentences with labelled events come
    attributed: float = 1.0  # this share of the articles with attributions an epoch


def parameter_groups(model: Model, settings: Settings, learnt: set[str]) -> list[dict]:
    """What is trained already learns slowly, what is new quickly; no decay on vectors."""
    groups = []
    frozen = () if not settings.frozen else ("encoder.words.", "encoder.positions.", "encoder.shapes.", "encoder.layouts.")
    frozen += tuple(f"encoder.layers.{n}." for n in range(settings.frozen))
    for name, parameter in model.named_parameters():
        if frozen and name.startswith(frozen):
            parameter.requires_grad = False
            continue
        is_encoder = name.startswith("encoder.") and (learnt or "shapes" not in name)
        rate = settings.encoder_rate if is_encoder else settings.started_rate if name in learnt else settings.head_rate
        decay = settings.decay if parameter.dim() > 1 else 0.0
        groups.append({"params": [parameter], "lr": rate, "peak": rate, "weight_decay": decay})
    return groups


def rate_factor(done: float, warm_up: float) -> float:
    """Linear up to 1, then linear down to 0.02."""
    return min(1.0, done / warm_up) * max(0.02, 1 - done)


class Training:
    """One run: the model, the optimiser, the running average and where they stand."""

    def __init__(
        self, articles: list, texts: list, model: Model, vocabulary: list[str], settings: Settings, out: Path,
        learnt: set[str],
    ):
        self.settings, self.out, self.model, self.texts = settings, out, model, texts
        held = settings.hold_back
        self.held_back = articles[::held] if held else []
        self.articles = [a for n, a in enumerate(articles) if not held or n % held]
        self.draw = random.Random(settings.seed)
        self.composer = Composer(self.articles, vocabulary, self.draw)
        groups = parameter_groups(model, settings, learnt)
        self.optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), fused=True)
        self.average: dict | None = None
        self.epoch, self.step, self.began = 0, 0, time.time()

    def windows(self) -> list[Window]:
        """Each article cut anew, so that edges fall elsewhere in every epoch."""
        drawn = [a for a in self.articles if self.draw.random() < self.settings.attributed]
        return [w for article in drawn for w in cut(self.varied(article), self.limit())]

    def batches(self) -> list[Batch]:
        """An epoch's batches of every kind, in a drawn order."""
        size = self.settings.step_subwords
        steps = batches(self.windows(), size, self.draw)
        drawn = [t for t in self.texts if self.draw.random() < self.share(t)]
        small = self.settings.annotated_subwords
        named = [t for t in drawn if t.annotations.keys() & {"upos", "names"} and "clusters" not in t.annotations]
        steps += batches([w for t in named for w in cut(t, self.limit())], small, self.draw)
        judged = [t for t in drawn if "predicates" in t.annotations]
        steps += batches([w for t in judged for w in cut(t, self.limit())], size, self.draw)
        trees = [t for t in self.texts if "upos" in t.annotations] * (self.settings.syntax_passes - 1)
        steps += batches([w for t in trees for w in cut(t, self.limit())], small, self.draw)
        acts = [t for t in drawn if "triggers" in t.annotations]
        for _ in range(self.settings.acts):
            steps += mixed([w for t in acts for w in cut(t, self.limit())], size, self.draw)
        steps += whole_texts([t for t in drawn if "clusters" in t.annotations], self.limit, size)
        self.draw.shuffle(steps)
        return steps

    def share(self, text: Words) -> float:
        settings = self.settings
        shares = {"gmb": settings.silver, "litbank": settings.fiction, "ecbplus": settings.threads}
        shares |= {corpus: settings.known for corpus in ("ewt", "gum", "wnut17", "wikigold")}
        return shares.get(text.annotations["corpus"], 1.0)

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
        steps = self.batches()
        total = len(steps) * self.settings.epochs
        sums: dict[str, list[float]] = {}
        for n, chosen in enumerate(steps):
            done = (self.epoch * len(steps) + n + 1) / total
            for name, value in self.take_step(chosen, done).items():
                sums.setdefault(name, []).append(value)
            if (n + 1) % 25 == 0 or n + 1 == len(steps):
                self.report(n + 1, len(steps), sums)
                sums = {}

    def take_step(self, chosen: Batch, done: float) -> dict[str, float]:
        for group in self.optimizer.param_groups:
            group["lr"] = group["peak"] * rate_factor(done, self.settings.warm_up)
        own_cues = done > 0.5 / self.settings.epochs
        with torch.autocast("cpu", torch.bfloat16):
            losses = self.model.losses(chosen, self.draw, own_cues)
        if not losses:  # nothing of these windows is known
            return {}
        sum(losses.values()).backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 5.0)
        self.optimizer.step()
        self.optimizer.zero_grad()
        self.step += 1
        if done > self.settings.average_from and self.step % 10 == 0:
            self.update_average()
        return {name: float(value.detach()) for name, value in losses.items()}

    def update_average(self) -> None:
        state = self.model.state_dict()
        if self.average is None:
            self.average = {k: v.clone() for k, v in state.items()}
        for k, v in state.items():
            self.average[k].lerp_(v, self.settings.average_weight)

    def report(self, n: int, of: int, sums: dict) -> None:
        line = {"epoch": self.epoch, "step": n, "of": of, "seconds": round(time.time() - self.began)}
        line |= {k: round(sum(v) / len(v), 3) for k, v in sums.items()}
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


def whole_texts(texts: list[Words], limit, subwords: int) -> list[Batch]:
    """Batches that hold all windows of each of their texts, so that words find those far before."""
    groups, held = [], []
    for text in texts:
        own = cut(text, limit())
        if held and (len(held) + len(own)) * max(w.subwords for w in held + own) > subwords:
            groups.append(held)
            held = []
        held += own
    return [batch(group) for group in groups + ([held] if held else [])]


def mixed(windows: list[Window], subwords: int, draw: random.Random) -> list[Batch]:
    """Batches of windows in a drawn order, whatever their lengths: each kind of event in every batch."""
    drawn = draw.sample(windows, len(windows))
    size = max(1, subwords // max((w.subwords for w in windows), default=1))
    return [batch(drawn[n : n + size]) for n in range(0, len(drawn), size)]


def started(path: Path | None, model: Model) -> tuple[Model, set[str]]:
    """With the encoder and the attribution head of an earlier model, and its other heads if it learnt them.

    The earlier model is a model.pt, or a model file as it is shipped. Also returns the names of
    what it had learnt.
    """
    if not path:
        return model, set()
    if path.suffix == ".safetensors":
        own = model_file.read(path)
    else:
        held = torch.load(path, map_location="cpu", weights_only=True)
        has_all = held.get("inventory", {}) == model.inventory
        trained = ("",) if has_all else ("encoder.", "attribution.")
        own = {name: value for name, value in held["model"].items() if name.startswith(trained)}
    model.load_state_dict(own, strict=False)
    return model, set(own)


def arguments() -> argparse.Namespace:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--words", type=Path, required=True, help="what `sayso-eval words` prints of the gold")
    ap.add_argument("--gold", type=Path, required=True, help="PolNeAR, JSON Lines")
    ap.add_argument("--inner", type=Path, nargs="*", default=[], help="labels of attributions inside others; later ones win")
    ap.add_argument("--score", type=Path, required=True, help="score.py, which says what is linked right")
    ap.add_argument("--pretrained", type=Path, required=True, help="folder of MiniLM's model.safetensors")
    ap.add_argument("--corpora", type=Path, help="what corpora.py writes; without it only attribution is learnt")
    ap.add_argument("--corpora-words", type=Path, help="what `sayso-eval words --given` prints of it")
    ap.add_argument("--claims", type=Path, help="labels of what some attributions claim")
    ap.add_argument("--events", type=Path, help="labels of event words")
    ap.add_argument("--events-words", type=Path, help="what `sayso-eval words` prints of their sentences")
    ap.add_argument("--start", type=Path, help="model.pt of an earlier run, or a shipped model file, to go on from")
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
    articles = load(options.words, options.gold, options.inner, options.claims)[: options.articles]
    vocabulary = (options.pretrained / "vocab.txt").read_text(encoding="utf8").split("\n")
    texts = annotated(options.corpora_words, options.corpora) if options.corpora else []
    texts += labelled(options.events_words, options.events) if options.events else []
    held = inventory(texts)
    model, learnt = started(options.start, Model(pretrained(options.pretrained), held))
    training = Training(articles, texts, model, vocabulary, settings, options.out, learnt)
    training.run()
    gold = truth(options.gold, options.inner)
    finished = []
    for name, state in (("last", training.model.state_dict()), ("average", training.average)):
        model = Model(pretrained(options.pretrained), held)
        model.load_state_dict(state or training.model.state_dict())
        found = candidates(model, training.held_back, settings.window)
        fitted = calibration(training.held_back, gold, found, scorer(options.score))
        print(name, fitted, flush=True)
        finished.append((fitted["linkedF1"], name, model.state_dict(), fitted))
    _, name, state, fitted = max(finished, key=lambda f: f[0])
    kept = {"model": state, "weights": name, "settings": asdict(settings), "calibration": fitted, "inventory": held}
    torch.save(kept, options.out / "model.pt")


if __name__ == "__main__":
    main()
