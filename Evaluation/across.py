"""What is measured across articles: briefs on questions, and people joined in a ledger.

Python's standard library only; evaluate.py puts what these print on its page.
"""

import gzip
import itertools
import json
import re
import sqlite3
import subprocess
import sys
import unicodedata
from pathlib import Path

WAYS = {"both": [], "text and pairs alone": ["--by", "text"], "events alone": ["--by", "events"]}


def records(path: Path) -> list[dict]:
    opened = gzip.open(path, "rt", encoding="utf8") if path.suffix == ".gz" else open(path, encoding="utf8")
    with opened as lines:
        return [json.loads(line) for line in lines]


def ledger(binary: Path, articles: Path, scratch: Path) -> Path:
    """A ledger of some articles."""
    path = scratch / (articles.name.split(".")[0] + ".db")
    subprocess.run([binary, "add", "--ledger", path, articles], check=True, capture_output=True)
    return path


def stance(binary: Path, tools: Path, data: Path, scratch: Path) -> tuple[str, dict[str, float]]:
    """Briefs on the questions of the stance gold, decided in three ways; the figures are of both together."""
    gold = data / "gold/stance-dev.jsonl"
    questions = scratch / "questions.txt"
    questions.write_text("".join(q + "\n" for q in dict.fromkeys(r["question"] for r in records(gold))))
    kept = ledger(binary, data / "polnear/dev.jsonl.gz", scratch)
    printed, got = [], {}
    for name, options in WAYS.items():
        out = scratch / "briefs.jsonl"
        command = [binary, "brief", "--ledger", kept, "--questions", questions, "--format", "jsonl", "--output", out, *options]
        run = subprocess.run(command, capture_output=True)
        if run.returncode not in (0, 1):
            sys.exit(f"sayso brief ended with {run.returncode}: {run.stderr.decode()}")
        score = [sys.executable, tools / "score.py", "stance", gold, out]
        text = subprocess.run(score, check=True, capture_output=True, text=True).stdout.rstrip()
        printed.append(f"{name}:\n{text}")
        got = got or figures(text)
    return "\n\n".join(printed), got


def figures(text: str) -> dict[str, float]:
    found = {m[1].strip(): float(m[2]) for m in re.finditer(r"^(\w+)\s+P\s+[\d.]+\s+R\s+[\d.]+\s+F1\s+([\d.]+)", text, re.M)}
    bears = re.search(r"^bears on the question\s+P\s+([\d.]+)\s+R\s+([\d.]+)", text, re.M)
    turned = re.search(r"= ([\d.]+) %", text)
    lines = re.search(r"mean (\d+)", text)
    return found | {
        "bears precision": float(bears[1]), "bears recall": float(bears[2]), "turned round": float(turned[1]), "lines": float(lines[1]),
    }


def linking(binary: Path, data: Path, scratch: Path) -> tuple[str, dict[str, float]]:
    """The named people of SEER's claims across its articles: pairs of one name joined, pairs of two names joined."""
    gold = data / "quotes/seer-claims-dev.jsonl.gz"
    known = entities(ledger(binary, gold, scratch))
    people: dict[tuple[str, str], int] = {}
    for row in records(gold):
        for claim in row["claims"]:
            name = folded(claim["agent"] or "")
            if claim["agent_type"] != "person" or " " not in name:
                continue
            exact = [e for n, e in known.get(row["id"], []) if n == name]
            last = [e for n, e in known.get(row["id"], []) if n.split()[-1] == name.split()[-1]]
            if exact or last:
                people[name, row["id"]] = (exact or last)[0]
    pairs = [(a, b) for a, b in itertools.combinations(people.items(), 2) if a[0][1] != b[0][1]]
    same = [a[1] == b[1] for a, b in pairs if a[0][0] == b[0][0]]
    wrong = sum(a[1] == b[1] for a, b in pairs if a[0][0] != b[0][0])
    share = 100 * sum(same) / max(1, len(same))
    text = f"{len(people)} people in articles found; pairs of one name joined {sum(same)} of {len(same)} = {share:.1f} %; pairs of two names joined {wrong}"
    return text, {"same-name pairs joined": share, "joined wrongly": float(wrong)}


def documents(binary: Path, data: Path, scratch: Path) -> tuple[str, dict[str, float]]:
    """B3 over the named people and organisations of ECB+, an item each for every document that names one."""
    rows = records(data / "coref/ecbplus-dev.jsonl.gz")
    articles = scratch / "ecbplus.jsonl"
    articles.write_text("".join(json.dumps({"id": row["id"], "text": readable(row)}) + "\n" for row in rows))
    known = entities(ledger(binary, articles, scratch))
    gold: dict[tuple[str, int], str] = {}
    own: dict[tuple[str, int], object] = {}
    for row in rows:
        for number, name in named(row):
            item = row["id"], number
            gold[item] = row["cross_ids"][number] if row["cross_ids"][number][0] == "X" else str(item)
            same = [e for n, e in known.get(row["id"], []) if n == name or n.split()[-1] == name.split()[-1]]
            own[item] = same[0] if same else item
    found = {item for item in gold if own[item] != item}
    lines = [f"{len(gold)} people and organisations named in documents, {len(set(gold.values()))} in all"]
    for label, items in (("of all", set(gold)), (f"of the {len(found)} that the ledger has", found)):
        p, r = b_cubed(gold, own, items)
        lines.append(f"{label}: B3 P {100 * p:.1f} R {100 * r:.1f} F1 {200 * p * r / (p + r):.1f}")
    return "\n".join(lines), {}


def readable(row: dict) -> str:
    """A document's sentences, a line each, without the address that it begins with."""
    edges = [*row["sentence_starts"], len(row["tokens"])]
    sentences = [row["tokens"][a:b] for a, b in itertools.pairwise(edges)]
    joined = [" ".join(s).replace("``", '"').replace("''", '"') for s in sentences if s[:1] != ["http"]]
    return "\n".join(re.sub(r" (?=[,.;:!?)%]|n't\b|'[a-z]{1,2}\b)", "", line) for line in joined)


def named(row: dict) -> list[tuple[int, str]]:
    """The clusters that are people or organisations, with the longest mention of capitals in sentences that were annotated."""
    edges = [*row["sentence_starts"], len(row["tokens"])]
    checked = [range(edges[n], edges[n + 1]) for n in row["checked_sentences"]]
    out = []
    for number, (mentions, kind) in enumerate(zip(row["clusters"], row["types"])):
        if kind not in ("HUMAN_PART_PER", "HUMAN_PART_ORG"):
            continue
        words = [row["tokens"][a:b] for a, b in mentions if any(a in sentence for sentence in checked)]
        names = [" ".join(w).removesuffix("'s").removesuffix(" 's") for w in words if all(t[:1].isupper() for t in w if len(t) > 3)]
        names = [n for n in names if n[:1].isupper() and n.lower() not in PRONOUNS]
        if names:
            out.append((number, folded(max(names, key=len))))
    return out


PRONOUNS = set("i we he she they it his her their my our you who".split())


def b_cubed(gold: dict, own: dict, items: set) -> tuple[float, float]:
    """Precision and recall (Bagga and Baldwin 1998)."""
    clusters = [{}, {}]
    for item in items:
        for held, key in zip(clusters, (gold[item], own[item])):
            held.setdefault(key, set()).add(item)
    shared = [(len(clusters[0][gold[i]] & clusters[1][own[i]]), i) for i in items]
    p = sum(n / len(clusters[1][own[i]]) for n, i in shared) / max(1, len(items))
    r = sum(n / len(clusters[0][gold[i]]) for n, i in shared) / max(1, len(items))
    return p, r


def entities(path: Path) -> dict[str, list[tuple[str, int]]]:
    """Each article's named entities with the ledger's numbers of them."""
    found: dict[str, list[tuple[str, int]]] = {}
    query = """
        SELECT a.record, x.name, x.entity_id FROM article_entities x JOIN readings r ON r.id = x.reading_id
        JOIN articles a ON a.id = r.article_id WHERE x.is_named
    """
    with sqlite3.connect(path) as db:
        for record, name, entity in db.execute(query):
            found.setdefault(record, []).append((folded(name), entity))
    return found


def folded(name: str) -> str:
    """Without case and accents."""
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c)).lower()
