"""The rules of a language's time expressions as regular expressions with named groups.

In a rule's pattern `<name>` stands for a list of words or another expression of the language, `<name=group>` for the
same as a group, a blank for any white space. Case counts only in the lists that the language names as capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

import msgspec

_MACRO = re.compile(r"(?<!\(\?P)(?<!\(\?)<(\w+)(?:=(\w+))?>")
_GROUP = re.compile(r"\(\?P<(\w+)>")
_ONE_BLANK = re.compile(r"\[(?:\\.|[^\]])*\]|\(\?<[=!](?:\\.|[^()]|\((?:\\.|[^()])*\))*\)")
"""Sets and what looks back take no more than one blank."""
_DEEPEST = 6
_LETTERS = re.compile(r"[^\W\d_]+")
_NOTHING: frozenset[str] = frozenset()
BEGIN = r"(?<!\w)"
JOINED = frozenset({"tail", "second"})
"""Meanings of what is joined to the expression before it: "13-15 June", "2007-08"."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    Attributes:
        number: its place; of two matches of the same length the earlier rule's counts.
        pattern: with groups; a group's name may carry `__` and a number behind it, where a pattern has it twice.
        means: how the groups are understood (`answerable.reading.times.meanings`).
        given: groups that no word says.
        needs: lists of which a word stands in every match.
    """

    number: int
    pattern: re.Pattern[str]
    means: str
    given: Mapping[str, str] = field(default_factory=dict)
    needs: tuple[str, ...] = ()

    def groups(self, match: re.Match[str]) -> dict[str, str]:
        """The groups that matched, by name."""
        found = {name.partition("__")[0]: text for name, text in match.groupdict().items() if text}
        return {**found, **self.given}


@dataclass(frozen=True, slots=True)
class Grammar:
    """All rules of a language.

    Attributes:
        lists: word (folded) → value, by list.
        cue: without a match of it there is no time expression.
        past, future: words of a sentence that looks back or ahead.
        rules: in their order.
        words: what finds a word of a list, for the lists that rules need.
        single: word (folded) → the lists that hold it, for those of them that hold nothing but single words: one look
            at the words of a text then stands for as many searches.
    """

    lists: Mapping[str, Mapping[str, str]]
    cue: re.Pattern[str]
    past: re.Pattern[str]
    future: re.Pattern[str]
    rules: tuple[Rule, ...]
    words: Mapping[str, re.Pattern[str]]
    single: Mapping[str, frozenset[str]]

    def value(self, name: str, word: str) -> str:
        """What a word of a list means; empty for one that is not in it."""
        return self.lists.get(name, {}).get(folded(word), "")

    def matches(self, text: str, start: int, end: int) -> Iterator[tuple[Rule, re.Match[str]]]:
        """Every match of every rule."""
        there = {name for name, pattern in self.words.items() if pattern.search(text, start, end)}
        for word in _LETTERS.findall(text[start:end].casefold()):
            there |= self.single.get(word, _NOTHING)
        for rule in self.rules:
            if not there.issuperset(rule.needs):
                continue
            for match in rule.pattern.finditer(text, start, end):
                yield rule, match


def _whole(word: str) -> str:
    """A word that does not go on: "mid-" may."""
    return re.escape(word).replace(r"\ ", " ") + (r"(?![^\W\d_])" if word[-1].isalnum() else "")


def folded(word: str) -> str:
    """A word as the lists have it: lower case, one blank, no full stop at its end."""
    return " ".join(word.casefold().replace("’", "'").split()).rstrip(".")


@cache
def _table() -> dict[str, Any]:
    raw = (resources.files(__package__) / "time_words" / "compiled.json").read_bytes()
    return msgspec.json.decode(raw, type=dict[str, Any])


def languages() -> frozenset[str]:
    """Those whose time expressions are found."""
    return frozenset(_table())


def _telling(parts: Mapping[str, str]) -> tuple[str, ...]:
    """Lists and expressions worth looking for before a rule is tried: all but those that nearly any text holds."""
    return tuple(
        name
        for name in parts
        if name not in {"number", "amount", "approx", "nearyear", "mod", "day", "th", "lastnext", "vague"}
    )


def _needs(pattern: str) -> frozenset[str]:
    """The lists that every match of a pattern holds: those named outside brackets and not marked as optional."""
    found: set[str] = set()
    depth = place = 0
    while place < len(pattern):
        macro = _MACRO.match(pattern, place)
        if macro:
            if depth == 0 and pattern[macro.end() : macro.end() + 1] not in {"?", "*"}:
                found.add(macro[1])
            place = macro.end()
        elif pattern[place] == "\\":
            place += 2
        elif pattern[place] == "[":
            place = pattern.index("]", place + 2) + 1
        else:
            depth += {"(": 1, ")": -1}.get(pattern[place], 0)
            if pattern[place] == "|" and depth == 0:
                return frozenset()
            place += 1
    return frozenset(found)


@cache
def of(language: str) -> Grammar:
    """The grammar of a language of `languages()`."""
    given = _table()[language]
    parts: dict[str, str] = dict(given["regexes"])
    for name, words in given["lists"].items():
        flags = "-i:" if name in given["capitals"] else ":"
        parts[name] = f"(?{flags}{'|'.join(_whole(word) for word in sorted(words, key=len, reverse=True))})"

    def expanded(pattern: str, depth: int = 0) -> str:
        def put(match: re.Match[str]) -> str:
            inner = parts[match[1]] if depth < _DEEPEST else ""
            inner = expanded(inner, depth + 1)
            return f"(?P<{match[2]}>{inner})" if match[2] else f"(?:{inner})"

        return _MACRO.sub(put, pattern)

    def compiled(pattern: str, *, joined: bool = False) -> re.Pattern[str]:
        seen: dict[str, int] = {}

        def numbered(match: re.Match[str]) -> str:
            seen[match[1]] = seen.get(match[1], 0) + 1
            return match[0] if seen[match[1]] == 1 else f"(?P<{match[1]}__{seen[match[1]]}>"

        whole = _ONE_BLANK.sub(lambda match: match[0].replace(" ", r"\s"), expanded(pattern))
        whole = _GROUP.sub(numbered, whole.replace(" ", r"\s+").replace(r"\s+?", r"\s?"))
        return re.compile(rf"{'' if joined else BEGIN}(?:{whole})(?!\w)", re.IGNORECASE)

    telling = _telling(parts)
    simple = [
        name for name in telling if all(_LETTERS.fullmatch(folded(word)) for word in given["lists"].get(name, [""]))
    ]
    single: dict[str, frozenset[str]] = {}
    for name in simple:
        for word in given["lists"][name]:
            single[folded(word)] = single.get(folded(word), _NOTHING) | {name}
    needed = {name: re.compile(BEGIN + expanded(f"<{name}>"), re.IGNORECASE) for name in telling if name not in simple}
    rules = tuple(
        Rule(
            n,
            compiled(each["pattern"], joined=each["means"] in JOINED),
            each["means"],
            {k: str(v) for k, v in each.get("with", {}).items()},
            tuple(sorted(_needs(each["pattern"]) & set(telling))),
        )
        for n, each in enumerate(given["rules"])
    )
    lists = {name: {folded(word): value for word, value in words.items()} for name, words in given["lists"].items()}
    never = re.compile(r"(?!)")
    return Grammar(
        lists,
        re.compile(rf"(?<![^\W\d_])(?:{expanded(given['cue'])})", re.IGNORECASE) if given["cue"] else re.compile(""),
        compiled(given["past"]) if given["past"] else never,
        compiled(given["future"]) if given["future"] else never,
        rules,
        needed,
        single,
    )
