from __future__ import annotations

import pytest

from answerable.reading.language.lexicon import forms, plurals


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        ("arrest", {"arrest": "base", "arrests": "s", "arresting": "ing", "arrested": "ed"}),
        ("stab", {"stab": "base", "stabs": "s", "stabbing": "ing", "stabbed": "ed"}),
        ("deny", {"deny": "base", "denies": "s", "denying": "ing", "denied": "ed"}),
        ("shoot", {"shoot": "base", "shoots": "s", "shooting": "ing", "shot": "ed"}),
        ("hit", {"hit": "any", "hits": "s", "hitting": "ing"}),
        ("die", {"die": "base", "dies": "s", "dying": "ing", "died": "ed"}),
        ("acquit", {"acquit": "base", "acquits": "s", "acquitting": "ing", "acquitted": "ed"}),
        ("kidnap", {"kidnap", "kidnaps", "kidnaping", "kidnapping", "kidnaped", "kidnapped"}),
        ("traffic", {"traffic", "traffics", "trafficking", "trafficked"}),
        ("blow up", {"blow up", "blows up", "blowing up", "blew up", "blown up"}),
        ("rape", {"rape", "rapes", "raping", "raped"}),
        ("rap", {"rap", "raps", "rapping", "rapped"}),
    ],
)
def test_forms_of_verbs(base: str, expected: dict[str, str] | set[str]) -> None:
    found = forms(base)
    assert found == expected or set(found) == expected


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("arrest warrant", ["arrest warrants"]),
        ("apology", ["apologies"]),
        ("crime of passion", ["crimes of passion"]),
        ("gunman", ["gunmen"]),
        ("breach", ["breaches"]),
    ],
)
def test_plurals(noun: str, expected: list[str]) -> None:
    assert plurals(noun) == expected
