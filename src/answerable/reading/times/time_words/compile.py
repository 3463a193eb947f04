"""Makes `compiled.json` out of the `*.yml` of this folder, with the names of months and weekdays of Unicode CLDR.

    python -m answerable.reading.times.time_words.compile           writes it
    python -m answerable.reading.times.time_words.compile --check   exit status 1 where it is out of date

Needs PyYAML, which only those who edit the words have to install.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import yaml
from babel import Locale

from answerable.errors import BadInput
from answerable.model.vocabulary.word_table import keep
from answerable.reading.times import grammar

FOLDER = Path(__file__).parent
TABLE = FOLDER / "compiled.json"


def names(language: str, table: str, offset: int) -> dict[str, int]:
    """Names and abbreviations of months (1–12) or weekdays (Monday 0), as they stand in CLDR."""
    found: dict[str, int] = {}
    locale = Locale.parse(language)
    for use in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in getattr(locale, table)[use][width].items():
                plain = name.rstrip(".")
                if len(plain) > 1 and not any(character.isdecimal() for character in plain):
                    found.setdefault(plain, number + offset)
    return found


def language(path: Path) -> dict[str, Any]:
    """One language's lists and rules, with the months and weekdays put in.

    Raises:
        BadInput: the file is not of the form that `docs/times.md` describes.
    """
    given = yaml.safe_load(path.read_text(encoding="utf-8"))
    if not isinstance(given, dict) or not isinstance(given.get("rules"), list):
        raise BadInput(f"{path.name} holds no rules.", "Write them as docs/times.md shows.")
    code = given.get("locale", path.stem)
    lists = {name: {str(k): str(v) for k, v in words.items()} for name, words in given.get("lists", {}).items()}
    months = names(code, "months", 0) | {str(k): v for k, v in given.get("also_months", {}).items()}
    lists["month"] = {name: str(number) for name, number in months.items()}
    ambiguous = set(given.get("bare_months_not", []))
    lists["baremonth"] = {name: number for name, number in lists["month"].items() if name not in ambiguous}
    days = names(code, "days", 0) | {str(k): v for k, v in given.get("also_weekdays", {}).items()}
    unclear = set(given.get("weekdays_not", []))
    lists["weekday"] = {name: str(number) for name, number in days.items() if name not in unclear}
    return {
        "lists": lists,
        "capitals": given.get("capitals", []),
        "regexes": given.get("regexes", {}),
        "cue": given.get("cue", ""),
        "past": given.get("past", ""),
        "future": given.get("future", ""),
        "rules": given["rules"],
    }


def table() -> str:
    """What `compiled.json` should hold."""
    found = {path.stem: language(path) for path in sorted(FOLDER.glob("*.yml"))}
    return json.dumps(found, ensure_ascii=False, indent=0, sort_keys=True) + "\n"


def main() -> int:
    """Writes the table or, with `--check`, only says whether it is up to date."""
    status = keep(lambda: {TABLE: table()}, "answerable.reading.times.time_words.compile", sys.argv[1:])
    if not status and "--check" not in sys.argv:
        for path in sorted(FOLDER.glob("*.yml")):
            grammar.of(path.stem)  # every pattern compiles
    return status


if __name__ == "__main__":
    sys.exit(main())
