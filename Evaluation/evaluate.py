#!/usr/bin/env python3
"""Runs the release binary over the development data, scores it, and writes Evaluation/RESULTS.md.

    make evaluate            needs ../shared beside the project; Python's standard library only

Every figure on the page is what a command printed. Exit 1 where one is under its floor in
Evaluation/baseline.json.
"""

import argparse
import datetime
import gzip
import json
import os
import platform
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import across

ROOT = Path(__file__).resolve().parent.parent
SETS = {  # task: (articles to read, gold)
    "attribution": ("polnear/dev.jsonl.gz", "polnear/dev.jsonl.gz"),
    "speakers": ("polnear/dev.jsonl.gz", "gold/speakers-dev.jsonl"),
    "quotes": ("quotes/seer-claims-dev.jsonl.gz", "quotes/seer-claims-dev.jsonl.gz"),
    "certainty": ("polnear/dev.jsonl.gz", "gold/certainty-dev.jsonl"),
    "events": ("events/plover-gsr-dev.jsonl.gz", "events/plover-gsr-dev.jsonl.gz"),
}
WRITTEN = ROOT / "Evaluation" / "gold" / "claims-written.jsonl"
POLITICS = "politician=person,person=person,organisation=organization,politicalparty=organization,country=location,location=location"
GIVEN = {  # on given words, by sayso-eval: (command, file)
    "syntax ewt": (["syntax"], "ud/en_ewt-dev.conllu.gz"),
    "syntax gum": (["syntax"], "ud/en_gum-dev.conllu.gz"),
    "names ewt": (["names"], "ner/ewt_uner-dev.jsonl.gz"),
    "names politics": (["names", "--labels", POLITICS], "ner/crossner_politics-dev.jsonl.gz"),
    "coreference ontogum": (["coreference"], "coref/ontogum-dev.jsonl.gz"),
    "coreference gum": (["coreference"], "coref/gum-dev.jsonl.gz"),
    "factuality uds": (["factuality"], "factuality/uds_ih2-dev.jsonl.gz"),
    "factuality meantime": (["factuality"], "factuality/meantime-dev.jsonl.gz"),
}
SPEED = "articles/polnear-train-sample.jsonl.gz"


def read(binary: Path, articles: Path, out: Path, jobs: int) -> tuple[float, int]:
    """Seconds and peak memory in KiB of one `sayso read`."""
    before = time.monotonic()
    with open(out, "wb") as file:
        process = subprocess.Popen([binary, "read", articles, "--format", "jsonl", "--jobs", str(jobs)], stdout=file)
        _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"sayso read {articles} ended with {status}")
    return time.monotonic() - before, usage.ru_maxrss


def scored(tools: Path, task: str, gold: Path, predicted: Path) -> str:
    command = [sys.executable, tools / "score.py", task, gold, predicted]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.rstrip()


SPEAKER_FIGURES = {
    "right of found": r"speaker right: of found ([\d.]+) %", "flat right": r"flat, of all ([\d.]+) %",
    "known": r"unknown, of found ([\d.]+) %", "named right": r"named or not right ([\d.]+) %",
    "type right": r"type right ([\d.]+) %", "speaker right": r"and the speaker right ([\d.]+) %",
    "act": r"act +right.*?macro F1 +([\d.]+)", "polarity": r"polarity +right.*?macro F1 +([\d.]+)",
    "modality": r"modality +right.*?macro F1 +([\d.]+)", "certainty": r"certainty +right.*?macro F1 +([\d.]+)",
    "mean of the four": r"mean of the four macro F1 ([\d.]+)", "gold type": r"gold type among the events ([\d.]+) %",
    "further events": r"further events a sentence ([\d.]+)",
}
AT_MOST = {"further events", "MAE", "turned round", "lines", "joined wrongly"}


def figures(printed: str) -> dict[str, float]:
    """`name ... F1 x` lines, the closing line of `quotes`, the inner attributions of `speakers`."""
    found = {m[1].strip(): float(m[2]) for m in re.finditer(r"^(.+?)\s+P\s+[\d.]+\s+R\s+[\d.]+\s+F1\s+([\d.]+)", printed, re.M)}
    if m := re.search(r"content found ([\d.]+) %", printed):
        found["content found"] = float(m[1])
    for name, pattern in SPEAKER_FIGURES.items():
        if m := re.search(pattern, printed):
            found[name] = float(m[1])
    if m := re.search(r"found as nested (\d+) of", printed):
        found["nested found"] = float(m[1])
    if "known" in found:
        found["known"] = 100 - found["known"]
    return found


def missed(task: str, got: dict[str, float], floors: dict) -> list[str]:
    """The figures of a task that are on the wrong side of their floors."""
    wrong = lambda k, v: got.get(k, float("inf")) > v if k in AT_MOST else got.get(k, 0) < v
    return [f"{task}: {k} {got.get(k, 0)}, floor {v}" for k, v in floors.get(task, {}).items() if wrong(k, v)]


CAMEO_ROOTS = {  # of CAMEO's twenty roots those that PLOVER kept (PLOVER.md); 01 and 02 are attributions and requests
    "02": "REQUEST", "03": "AGREE", "04": "CONSULT", "05": "SUPPORT", "06": "COOPERATE", "07": "AID", "08": "CONCEDE", "09": "ACCUSE",
    "10": "REQUEST", "11": "ACCUSE", "12": "REJECT", "13": "THREATEN", "14": "PROTEST", "15": "MOBILIZE", "16": "SANCTION",
    "17": "COERCE", "18": "ASSAULT", "19": "ASSAULT", "20": "ASSAULT",
}


def petrarch(binary: Path, data: Path, scratch: Path) -> str:
    """PETRARCH2's own unit tests, many of which speak of countries that are in no atlas; no floor."""
    name = data / "events/petrarch2-unittest-dev.jsonl.gz"
    gold = {row["id"]: row for row in map(json.loads, gzip.open(name, "rt", encoding="utf8"))}
    read(binary, name, scratch / "out.jsonl", 2)
    ours = {r["article"]["id"]: r["events"] for r in map(json.loads, open(scratch / "out.jsonl", encoding="utf8"))}
    expected = [row for row in gold.values() if any(e["event"][:2] in CAMEO_ROOTS for e in row["events"])]
    silent = [ours.get(row["id"], []) for row in gold.values() if not row["events"]]
    typed, sided = 0, 0
    for row in expected:
        codes = {(e["source"][:3], CAMEO_ROOTS.get(e["event"][:2])) for e in row["events"]}
        found = {(p.get("code") or "---", e["type"]) for e in ours.get(row["id"], []) for p in e["actor"] or [{}]}
        typed += bool({t for _, t in codes} & {t for _, t in found})
        sided += bool(codes & {(code[:3], t) for code, t in found})
    return (
        f"sentences with an event of a root that PLOVER kept: {len(expected)}; that type among ours {typed}, with the source's "
        f"country {sided}\nsentences with none expected: {len(silent)}; without one of ours {sum(not e for e in silent)}"
    )


def on_given_words(evaluator: Path, data: Path, scratch: Path, task: str) -> tuple[str, dict[str, float]]:
    """What sayso-eval prints of a set whose words are given, and the figures in it."""
    command, name = GIVEN[task]
    plain = scratch / Path(name).name.removesuffix(".gz")
    plain.write_bytes(gzip.decompress((data / name).read_bytes()))
    run = subprocess.run([evaluator, *command, plain.name], cwd=scratch, check=True, capture_output=True, text=True)
    return run.stdout.rstrip(), {m[1]: float(m[2]) for m in re.finditer(r"(UPOS|LAS|F1|mean|r|MAE) ([\d.]+)", run.stdout)}


def written(binary: Path, tools: Path, scratch: Path) -> str:
    """The sentences that we wrote for denials, refusals to comment and comparatives, which the gold lacks."""
    rows = [json.loads(line) for line in WRITTEN.read_text(encoding="utf8").splitlines()]
    articles, gold, out = (scratch / f"written-{name}.jsonl" for name in ("articles", "gold", "out"))
    articles.write_text("".join(json.dumps({"id": r["id"], "text": r["text"]}) + "\n" for r in rows))
    gold.write_text("".join(json.dumps({"article": r["id"], **c}) + "\n" for r in rows for c in r["claims"]))
    read(binary, articles, out, 2)
    found = {r["article"]["id"]: r["attributions"] for r in map(json.loads, out.read_text().splitlines())}
    within = lambda spans, want: any(s["start"] < e and b < s["end"] for s in spans for b, e in want)
    ranked = [(r["id"], c) for r in rows for c in r["claims"] if c["comparative"]]
    likelihoods = lambda id: [a["likelihood"] for a in found.get(id, []) if a["likelihood"]]
    marked = sum(any(l["comparative"] for l in likelihoods(id)) for id, _ in ranked)
    sided = sum(
        any(len(l["sides"]) == 2 and all(within(s, w) for s, w in zip(l["sides"], c["sides"])) for l in likelihoods(id))
        for id, c in ranked
    )
    acts = {a: [r["id"] for r in rows for c in r["claims"] if c["act"] == a] for a in ("deny", "decline_comment")}
    right = {a: sum(any(x["act"] == a for x in found.get(id, [])) for id in ids) for a, ids in acts.items()}
    return "\n".join([
        scored(tools, "certainty", gold, out),
        *(f"{act}: {right[act]} of {len(ids)}" for act, ids in acts.items()),
        f"comparatives: {marked} of {len(ranked)} marked as such, {sided} with both sides in order",
    ])

def standing_alone(predicted: Path) -> float:
    """Attributions that are not nested, in percent of all."""
    parents = [a["parent"] for line in predicted.read_text().splitlines() for a in json.loads(line)["attributions"]]
    return 100 * sum(p is None for p in parents) / max(1, len(parents))


def seed_report(binary: Path, data: Path, scratch: Path) -> tuple[str, int]:
    """The seed article's attributions, looked for by offsets; its text is not ours to keep."""
    checks = json.loads((ROOT / "Evaluation" / "seed-checks.json").read_text())
    article = next((data / "seed").glob("*.txt"))
    out = scratch / "seed.jsonl"
    read(binary, article, out, 1)
    reading = json.loads(out.read_text())
    found = reading["attributions"]
    touches = lambda spans, want: any(s["start"] < want[1] and want[0] < s["end"] for s in spans)
    cues = {a["id"]: a["cue"] for a in found}

    def is_found(want: dict) -> bool:
        right = [a for a in found if all(touches(a[role], want[role]) for role in ("source", "cue", "content"))]
        return any("parent" not in want or a["parent"] and touches(cues[a["parent"]], want["parent"]) for a in right)

    lines, missing = [], []
    for kind in ("unnested", "nested"):
        missing += [want for want in checks[kind] if not is_found(want)]
        lines.append(f"{kind}: {sum(map(is_found, checks[kind]))} of {len(checks[kind])} found with all spans touching")
    for kind, is_right in (("events", event_is), ("claims", claim_is)):
        wrong = [want for want in checks[kind] if not any(is_right(x, want) for x in reading["events" if kind == "events" else "attributions"])]
        missing += wrong
        lines.append(f"{kind}: {len(checks[kind]) - len(wrong)} of {len(checks[kind])} as they should be")
    done = [e for e in reading["events"] if all(e[k] == v for k, v in checks["never"].items())]
    missing += done
    lines.append(f"acts of aid told as done: {len(done)}")
    text = "; ".join(lines)
    return text + (f"; missing at cues {[m['cue'] if isinstance(m['cue'], list) else m['cue']['text'] for m in missing]}" if missing else ""), len(missing)


def event_is(event: dict, want: dict) -> bool:
    """Whether an event has the cue, type, parties, standing and number of items of a check."""
    names = lambda role: {p["name"] for p in event[role]} | {p["text"] for p in event[role]}
    return (
        [event["cue"]["start"], event["cue"]["end"]] == want["cue"]
        and all(event[k] == want[k] for k in ("type", "mode", "modality", "polarity") if k in want)
        and all(want[r] in names(r) for r in ("actor", "recipient") if r in want)
        and len(event["items"]) == want.get("items", len(event["items"]))
    )


def claim_is(attribution: dict, want: dict) -> bool:
    """Whether an attribution has the cue, and its claim the act, time and sides of a check."""
    touches = lambda spans, w: any(s["start"] < w[1] and w[0] < s["end"] for s in spans)
    sides = (attribution["likelihood"] or {}).get("sides", [])
    return (
        touches(attribution["cue"], want["cue"])
        and all(attribution[k] == want[k] for k in ("act", "polarity") if k in want)
        and ("said" not in want or bool(attribution["said"]) and touches([attribution["said"]["span"]], want["said"]))
        and ("sides" not in want or len(sides) == 2 and all(touches(s, w) for s, w in zip(sides, want["sides"])))
    )


def words(articles: Path) -> int:
    with gzip.open(articles, "rt", encoding="utf8") as lines:
        return sum(len(json.loads(line)["text"].split()) for line in lines)


def speed_report(binary: Path, articles: Path, scratch: Path) -> str:
    total = words(articles)
    lines = []
    for jobs in (1, 2):
        runs = [read(binary, articles, scratch / "speed.jsonl", jobs) for _ in range(2)]
        seconds, memory = min(r[0] for r in runs), max(r[1] for r in runs)
        lines.append(f"{jobs} thread{'s' * (jobs > 1)}: {total / seconds:,.0f} words/s ({total:,} words in {seconds:.1f} s, best of 2), peak memory {memory / 1024:.0f} MiB")
    return "\n".join(lines)


def commit() -> str:
    git = lambda *a: subprocess.run(["git", *a], cwd=ROOT, capture_output=True, text=True).stdout.strip()
    return git("rev-parse", "--short=10", "HEAD") + (" and uncommitted changes" if git("status", "--porcelain", "-uno") else "")


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--binary", type=Path, default=ROOT / ".build/release/sayso")
    ap.add_argument("--data", type=Path, default=ROOT.parent / "shared/data")
    ap.add_argument("--tools", type=Path, default=ROOT.parent / "shared/tools")
    ap.add_argument("--out", type=Path, default=ROOT / "Evaluation/RESULTS.md")
    options = ap.parse_args()
    data, tools = options.data, options.tools
    baseline = json.loads((ROOT / "Evaluation/baseline.json").read_text())
    floors = baseline["development"]
    version = subprocess.run([options.binary, "model"], capture_output=True, text=True).stdout
    model = re.search(r"^model\s+(.+)$", version, re.M)
    page = [
        "# Results on development data",
        "",
        "Written by `make evaluate`; not by hand. The sets are described in `../shared/data/README.md`, their scorer is",
        "`../shared/tools/score.py`. Floors are in `Evaluation/baseline.json`.",
        "",
        f"- date: {datetime.date.today()}",
        f"- commit: {commit()}",
        f"- model: {model[1] if model else 'unknown'}",
        f"- machine: {platform.machine()}, {platform.system()}",
        "- command: `make evaluate`",
    ]
    under = []
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        for task, (name, gold) in SETS.items():
            read(options.binary, data / name, scratch / "out.jsonl", 2)
            printed = scored(tools, task, data / gold, scratch / "out.jsonl")
            got = figures(printed)
            if task == "speakers":
                got["standing alone"] = standing_alone(scratch / "out.jsonl")
                printed += f"\nattributions that stand alone, of all in the output: {got['standing alone']:.1f} %"
            under += missed(task, got, floors)
            page += ["", f"## {task}: `{gold}`", "", f"`sayso read {Path(name).name}`, then `score.py {task}`:", "", "```", printed, "```"]
        page += ["", f"## Denials, refusals to comment, comparatives: `{WRITTEN.relative_to(ROOT)}`", "", "Written by us:", "", "```", written(options.binary, tools, scratch), "```"]
        page += ["", "## PETRARCH2's unit tests: `events/petrarch2-unittest-dev.jsonl.gz`", "", "```", petrarch(options.binary, data, scratch), "```"]
        page += ["", "## Syntax, names, coreference and factuality on given words", "", "By `sayso-eval`, on the gold's own words:", "", "```"]
        for task in GIVEN:
            printed, got = on_given_words(options.binary.parent / "sayso-eval", data, scratch, task)
            under += missed(task, got, floors)
            page.append(printed)
        page.append("```")
        for task, (printed, got) in (
            ("stance", across.stance(options.binary, tools, data, scratch)),
            ("people across articles", across.linking(options.binary, data, scratch)),
            ("people and organisations across documents", across.documents(options.binary, data, scratch)),
        ):
            under += missed(task, got, floors)
            page += ["", f"## {task}", "", "```", printed, "```"]
        seed, missing = seed_report(options.binary, data, scratch)
        under += [f"seed: {missing} missing"] * (missing > 0)
        page += ["", "## Seed article", "", seed + "."]
        page += ["", f"## Speed: `{SPEED}`", "", "```", speed_report(options.binary, data / SPEED, scratch), "```"]
    page += ["", "## Floors", "", "\n".join(f"- under its floor: {u}" for u in under) or "All figures are at their floors or above."]
    page += ["", "Floors that were lowered, and why:", "", *(f"- {reason}" for reason in baseline["lowered"])]
    options.out.write_text("\n".join(page) + "\n")
    print("\n".join(page))
    sys.exit(1 if under else 0)


if __name__ == "__main__":
    main()
