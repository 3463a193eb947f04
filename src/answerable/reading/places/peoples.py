"""Words for the people and things of a country in French, German, Spanish, Russian, Persian and Arabic.

English ones are in `answerable.reading.language.geography`. Names of the countries themselves come from the Unicode
CLDR.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from answerable.reading.places.gazetteer import key


@cache
def peoples() -> dict[str, str]:
    """Folded word → ISO 3166-1 alpha-2 code, every form of every language; without words that two countries share."""
    table = tomllib.loads((resources.files(__package__) / "peoples.toml").read_text(encoding="utf-8"))
    found: dict[str, str] = {}
    shared: set[str] = set()
    for held in table.values():
        for pair in held["stems"].split():
            code, _, stems = pair.partition(":")
            for stem in stems.split(","):
                for before in {"", held.get("before", "")}:
                    for ending in held["endings"]:
                        word = key(f"{before}{stem}{ending}")
                        if found.setdefault(word, code) != code:
                            shared.add(word)
    return {word: code for word, code in found.items() if word not in shared}
