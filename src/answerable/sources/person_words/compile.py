"""Makes `compiled.json` out of the `*.yml` of this folder: the words of lists of persons, a file a language.

    python -m answerable.sources.person_words.compile           writes it
    python -m answerable.sources.person_words.compile --check   exit status 1 where it is out of date

`columns` holds names as they are, whatever their letter case, accents and signs. All else are regular expressions over
words without those, a blank standing for white space (or for what the file gives as `space`), and words stand whole
(`before` may be written as one with them). The first of `like` and `fates` that is found counts.

Needs PyYAML, which only those who edit the words have to install.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from answerable.errors import BadInput
from answerable.model.vocabulary.word_table import keep
from answerable.sources.person_words import FIELDS, SORTS, fold, joined

FOLDER = Path(__file__).parent
TABLE = FOLDER / "compiled.json"

_KEYS = frozenset(
    (
        *("unsure", "negated", "elsewhere", "accused", "nobody", "violent", "condemned", "executed", "sought", "yes"),
        *("undated", "day", "earlier", "later", "now", "nothing", "nameless", "titled", "several", "alleged"),
        *("for_death", "for_life", "years", "months", "days", "aged", "others", "verdict", "by_strangers", "described"),
    )
)
_APART = frozenset({"columns", "like", "about", "fates", "before", "space"})


def language(path: Path) -> dict[str, Any]:
    """One language's names of columns, and its regular expressions, ready to be compiled.

    Raises:
        BadInput: the file is not of the form that this module describes.
    """
    given = yaml.safe_load(path.read_text(encoding="utf-8"))
    if not isinstance(given, dict) or set(given) - _APART != _KEYS:
        wrong = (set(given) - _APART) ^ _KEYS if isinstance(given, dict) else ()
        raise BadInput(f"{path.name}: {', '.join(sorted(wrong)) or 'a mapping is expected'}.", "Write it as en.yml is.")
    columns = {joined(name): field for field, names in given["columns"].items() for name in _flat(names)}
    like = [(field, words) for each in given.get("like", ()) for field, words in each.items()]
    fates = [(kind, words) for each in given["fates"] for kind, words in each.items()]
    strange = {*columns.values(), *(field for field, _ in like)} - FIELDS | set(given["about"]) - SORTS
    if strange:
        raise BadInput(f"{path.name}: unknown are {', '.join(sorted(strange))}.", "Write it as en.yml is.")

    def pattern(words: str) -> str:
        return _pattern(words, given.get("space", r"\s+"), given.get("before", ()))

    return {
        "columns": columns,
        "like": [[field, pattern(words)] for field, words in like],
        "about": {sort: pattern(words) for sort, words in given["about"].items()},
        "fates": [[kind, pattern(words)] for kind, words in fates],
        **{key: pattern(given[key]) for key in sorted(_KEYS)},
    }


def _flat(names: Any) -> Iterator[str]:
    if isinstance(names, list):
        for each in names:
            yield from _flat(each)
    else:
        yield str(names)


def _pattern(words: str, space: str, before: list[str]) -> str:
    """A regular expression for whole words, folded."""
    plain = fold(re.sub(r"\s*\|\s*", "|", words.strip())).text.replace(" ", space)
    leads = "".join(rf"|(?<=\b{fold(lead).text})" for lead in before)
    found = rf"(?:(?<!\w){leads})(?:{plain})(?!\w)"
    re.compile(found)
    return found


def table() -> str:
    """What `compiled.json` should hold.

    Raises:
        BadInput: two languages mean different fields by one name.
    """
    found = {path.stem: language(path) for path in sorted(FOLDER.glob("*.yml"))}
    known: dict[str, str] = {}
    for code, words in found.items():
        columns: Mapping[str, str] = words["columns"]
        for name, field in columns.items():
            if known.setdefault(name, field) != field:
                raise BadInput(f"{code}.yml: “{name}” is {field} here and {known[name]} elsewhere.", "Leave one out.")
    return json.dumps(found, ensure_ascii=False, indent=0, sort_keys=True) + "\n"


def main() -> int:
    """Writes the table or, with `--check`, only says whether it is up to date."""
    return keep(lambda: {TABLE: table()}, "answerable.sources.person_words.compile", sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
