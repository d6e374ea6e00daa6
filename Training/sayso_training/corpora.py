"""Treebanks, names and coreference as texts whose words are given, annotations beside them.

    python -m sayso_training.corpora --data ../../shared/data --split train --out corpora.jsonl

writes one JSON line a text: what `sayso-eval words --given` reads, and the fields of `Annotations`.
Only what a shipped model may learn from is taken: of GUM the genres under CC BY, CC BY-SA or in the
public domain; no WikiNEuRal.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from .data import rows

GENRES = ("news", "interview", "bio", "voyage", "textbook", "vlog", "speech", "conversation")
FEATURES = ("Mood", "Number", "Person", "Polarity", "Tense", "VerbForm", "Voice")
NAMES = ("none", "person", "organization", "location", "group", "event", "product", "date")
ANY = (1 << len(NAMES)) - 1
PLAIN = {"PER": "person", "ORG": "organization", "GPE_LOC": "location", "NORP": "group", "EVENT": "event",
         "PRODUCT_WORK": "product", "TIME": "date"}
TITLES = set("mr mr. mrs mrs. ms ms. dr dr. president vice prime minister premier secretary general chancellor king "
             "queen prince pope senator sen. representative rep. governor gov. mayor judge justice chief foreign "
             "defense interior spokesman spokeswoman ambassador colonel col. gen. lt. lieutenant major captain "
             "sergeant sgt. sheikh ayatollah professor prof. sir lord former".split())


def bits(*names: str) -> int:
    return sum(1 << NAMES.index(name) for name in names)


# What a word that a corpus leaves unmarked may be, as its label set has it: a class that it does
# not mark is no evidence against that class.
UNMARKED = {
    "ewt_uner": bits("none", "group", "event", "product", "date"),
    "gum": bits("none", "group", "date", "product"),
    "gmb": bits("none"),
    "wikigold": bits("none", "date"),
    "crossner_politics": bits("none", "date", "product", "group"),
    "wnut17": bits("none", "group", "event", "date"),
}
# Marked with a label that is none of ours.
MISCELLANEOUS = bits("group", "event", "product")


def conllu(path: Path) -> Iterator[dict]:
    """Documents of a CoNLL-U file: words with their columns, sentences, paragraphs."""
    document = None
    for line in text_lines(path):
        if line.startswith("# newdoc"):
            if document:
                yield document
            document = {"id": line.split("=")[1].strip(), "words": [], "sentences": [], "paragraphs": [], "sent_ids": []}
        elif line.startswith("# newpar"):
            if document["paragraphs"][-1:] != [len(document["words"])]:
                document["paragraphs"].append(len(document["words"]))
        elif line.startswith("# sent_id"):
            document["sentences"].append(len(document["words"]))
            document["sent_ids"].append(line.split("=")[1].strip())
        elif line[:1].isdigit():
            columns = line.split("\t")
            if columns[0].isdigit():
                document["words"].append(columns)
            elif "-" in columns[0]:
                document.setdefault("joined", []).append((len(document["words"]), columns))
    if document:
        yield document


def text_lines(path: Path) -> Iterator[str]:
    import gzip

    with gzip.open(path, "rt", encoding="utf8") as lines:
        yield from (line.rstrip("\n") for line in lines)


def spaces(document: dict) -> str:
    """For each word 1 where a space follows; inside a multiword token none does."""
    after = ["0" if "SpaceAfter=No" in word[9] else "1" for word in document["words"]]
    for begin, columns in document.get("joined", []):
        first, last = map(int, columns[0].split("-"))
        end = begin + last - first
        after[begin:end] = ["0"] * (end - begin)
        after[end] = "0" if "SpaceAfter=No" in columns[9] else "1"
    return "".join(after)


def features(column: str) -> str:
    """The features that later stages read, in the order of their names."""
    return "|".join(f for f in column.split("|") if f.split("=")[0] in FEATURES) or "_"


def script(form: str, lemma: str) -> str:
    """How a lemma comes from a form: `case-dropped+added`; `!lemma` where it shares nothing with it.

    Case is `l` (lower-cased first) or `k` (kept).
    """
    case = "k" if lemma[:1].isupper() else "l"
    base = form if case == "k" else form.lower()
    shared = 0
    while shared < min(len(base), len(lemma)) and base[shared] == lemma[shared]:
        shared += 1
    if shared == 0 or len(base) - shared > 5:
        return "!" + lemma
    return f"{case}-{len(base) - shared}+{lemma[shared:]}"


def syntax(document: dict) -> dict:
    """Columns of a treebank document; a head is a word's number in the document, a root's its own."""
    begin, heads = 0, []
    ends = [*document["sentences"][1:], len(document["words"])]
    for end in ends:
        heads += [begin + int(w[6]) - 1 if w[6] != "0" else begin + n for n, w in enumerate(document["words"][begin:end])]
        begin = end
    column = lambda k: [w[k] for w in document["words"]]
    return {
        "upos": column(3), "features": [features(f) for f in column(5)],
        "scripts": [script(w[1], w[2]) for w in document["words"]], "heads": heads, "relations": column(7),
    }


def treebank(path: Path, allowed: dict[str, list[int]], genres: tuple[str, ...] | None = None) -> Iterator[dict]:
    """Documents of a treebank; `allowed` has the names of each of their sentences, by its id."""
    for document in conllu(path):
        if genres and document["id"].split("_")[1] not in genres:
            continue
        names = [a for sentence in document["sent_ids"] for a in allowed.get(sentence, [])]
        words = [w[1] for w in document["words"]]
        row = {
            "id": document["id"], "tokens": words, "spaces": spaces(document),
            "sentences": document["sentences"], "paragraphs": sorted({0, *document["paragraphs"]}), **syntax(document),
        }
        yield row | ({"names": names} if len(names) == len(words) else {})


def names(corpus: str, row: dict, label_map: dict) -> list[int]:
    """For each word the classes that its label allows, a bit each."""
    allowed = [UNMARKED[corpus]] * len(row["tokens"])
    for begin, end, label in row["spans"]:
        common = label_map[corpus]["map"].get(label)
        kind = ANY if common is None else MISCELLANEOUS if common == "MISC" else bits(PLAIN[common])
        allowed[begin:end] = [kind] * (end - begin)
        if corpus == "gmb" and label == "per":
            at = begin
            while at < end - 1 and row["tokens"][at].lower() in TITLES:
                allowed[at] |= bits("none")
                at += 1
    return allowed


def sentences_of(corpus: str, data: Path, split: str, label_map: dict) -> dict[str, list[int]]:
    return {r["id"]: names(corpus, r, label_map) for r in rows(data / f"ner/{corpus}-{split}.jsonl.gz")}


def packed(corpus: str, path: Path, label_map: dict, size: int = 20) -> Iterator[dict]:
    """Single sentences, so many after each other as one text, two a paragraph."""
    held: list[dict] = []
    for row in [*rows(path), None]:
        if row is not None:
            held.append(row)
        if held and (row is None or len(held) == size):
            begins, at = [], 0
            for sentence in held:
                begins.append(at)
                at += len(sentence["tokens"])
            yield {
                "id": held[0]["id"], "tokens": [t for s in held for t in s["tokens"]], "sentences": begins,
                "paragraphs": begins[::2], "names": [a for s in held for a in names(corpus, s, label_map)],
            }
            held = []


def head_of(begin: int, end: int, heads: list[int] | None, tokens: list[str]) -> int:
    """The head word of a span: by the tree, else the last word before what follows a noun."""
    if heads is not None:
        outside = [i for i in range(begin, end) if not begin <= heads[i] < end or heads[i] == i]
        return outside[0] if outside else end - 1
    stops = {"of", "in", "on", "at", "to", "for", "from", "with", "by", "who", "which", "that", "whose", ",", "(", "-", "--", ":", ";"}
    for i in range(begin + 1, end):
        if tokens[i].lower() in stops:
            return i - 1
    return end - 2 if end - begin > 1 and tokens[end - 1] in ("'s", "'") else end - 1


def clusters(row: dict, tree: dict | None, kinds: tuple[str, ...] = ()) -> tuple[list[list[int]], list[int]]:
    """(the clusters of two or more as their mentions' head words, the heads of all mentions).

    What a tree tells by itself is left to it: appositions and predicate nouns are no mentions here.
    """
    heads = tree["heads"] if tree else None
    owner: dict[int, tuple[int, int]] = {}
    for number, cluster in enumerate(row["clusters"]):
        if kinds and not row["types"][number].startswith(kinds):
            continue
        for begin, end in cluster:
            head = head_of(begin, end, heads, row["tokens"])
            if head not in owner or owner[head][1] > end - begin:
                owner[head] = (number, end - begin)
    dropped = set()
    if tree:
        for word, (number, _) in owner.items():
            relation, above = tree["relations"][word], heads[word]
            same = lambda other: other in owner and owner[other][0] == number
            if relation == "appos" and same(above):
                dropped.add(word)
        for word, relation in enumerate(tree["relations"]):
            if relation.startswith("nsubj") and word in owner:
                above = heads[word]
                if above in owner and owner[above][0] == owner[word][0] and has_copula(above, tree):
                    dropped.add(above)
    joined: dict[int, list[int]] = {}
    for word in sorted(set(owner) - dropped):
        joined.setdefault(owner[word][0], []).append(word)
    return [c for c in joined.values() if len(c) > 1], sorted(set(owner))


def has_copula(word: int, tree: dict) -> bool:
    near = range(max(0, word - 15), min(len(tree["heads"]), word + 1))
    return any(tree["heads"][i] == word and tree["relations"][i] == "cop" for i in near)


def gum(data: Path, split: str, label_map: dict, genres: tuple[str, ...] | None) -> Iterator[dict]:
    by_id = {r["id"]: r for r in rows(data / f"coref/gum-{split}.jsonl.gz")}
    allowed = sentences_of("gum", data, split, label_map)
    for row in treebank(data / f"ud/en_gum-{split}.conllu.gz", allowed, genres):
        held = by_id.get(row["id"])
        if held and held["tokens"] == row["tokens"]:
            row["clusters"], row["mentions"] = clusters(held, row)
        yield row


def litbank(data: Path) -> Iterator[dict]:
    for held in rows(data / "coref/litbank.jsonl.gz"):
        found, _ = clusters(held, None)
        yield given(held) | {"clusters": found}


def ecbplus(data: Path, split: str) -> Iterator[dict]:
    """Entities, not events; `scope` are the words of the sentences that were annotated."""
    for held in rows(data / f"coref/ecbplus-{split}.jsonl.gz"):
        ends = [*held["sentence_starts"][1:], len(held["tokens"])]
        scope = [i for n in held["checked_sentences"] for i in range(held["sentence_starts"][n], ends[n])]
        found, _ = clusters(held, None, ("HUMAN", "NON_HUMAN", "LOC"))
        if scope and found:
            yield given(held) | {"clusters": found, "scope": scope}


def given(held: dict) -> dict:
    row = {"id": held["id"], "tokens": held["tokens"], "sentences": held["sentence_starts"]}
    return row | ({"spaces": held["space_after"]} if "space_after" in held else {})


def corpora(data: Path, split: str) -> Iterator[dict]:
    label_map = json.loads((data / "ner/label_map.json").read_text())
    allowed = sentences_of("ewt_uner", data, split, label_map)
    for row in treebank(data / f"ud/en_ewt-{split}.conllu.gz", allowed):
        yield row | {"corpus": "ewt"}
    for row in gum(data, split, label_map, GENRES if split == "train" else None):
        yield row | {"corpus": "gum"}
    sets = [(c, f"{c}-{split}") for c in ("gmb", "crossner_politics", "wnut17")]
    for corpus, file in sets + ([("wikigold", "wikigold")] if split == "train" else []):
        for row in packed(corpus, data / f"ner/{file}.jsonl.gz", label_map):
            yield row | {"corpus": corpus}
    if split == "train":
        for row in litbank(data):
            yield row | {"corpus": "litbank"}
    for row in ecbplus(data, split):
        yield row | {"corpus": "ecbplus"}
    for corpus in FACTUALITY:
        for row in factuality(data / f"factuality/{corpus}-{split}.jsonl.gz"):
            yield row | {"corpus": corpus}


# Ross and Pavlick's sentences are MultiNLI's, some of them fiction under terms of their own.
FACTUALITY = ("uds_ih2", "uw", "meantime", "commitmentbank", "megaveridicality2")


def factuality(path: Path, size: int = 20) -> Iterator[dict]:
    """Sentences with `predicates` [[word, value]], so many after each other as one text, two a paragraph."""
    held = list(rows(path))
    for first in range(0, len(held), size):
        tokens, begins, predicates = [], [], []
        for row in held[first : first + size]:
            begins.append(len(tokens))
            predicates += [[len(tokens) + head_of(b, e, None, row["tokens"]), v] for b, e, v in row["predicates"]]
            tokens += row["tokens"]
        yield {"id": held[first]["id"], "tokens": tokens, "sentences": begins, "paragraphs": begins[::2], "predicates": predicates}


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--data", type=Path, required=True)
    ap.add_argument("--split", choices=("train", "dev"), default="train")
    ap.add_argument("--out", type=Path, required=True)
    options = ap.parse_args()
    with open(options.out, "w", encoding="utf8") as out:
        for row in corpora(options.data, options.split):
            out.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
