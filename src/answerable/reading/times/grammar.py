"""The rules of a language's time expressions as regular expressions with named groups.

In a rule's pattern `<name>` stands for a list of words or another expression of the language, `<name=group>` for the
same as a group, a blank for any white space. Case counts only in the lists that the language names as capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

import msgspec

from answerable.reading.headed import FIGURE, heads

_MACRO = re.compile(r"(?<!\(\?P)(?<!\(\?)<(\w+)(?:=(\w+))?>")
_GROUP = re.compile(r"\(\?P<(\w+)>")
_ONE_BLANK = re.compile(r"\[(?:\\.|[^\]])*\]|\(\?<[=!](?:\\.|[^()]|\((?:\\.|[^()])*\))*\)")
"""Sets and what looks back take no more than one blank."""
_DEEPEST = 6
_PART = re.compile(
    r"(?P<around>\(\?<?[=!])|(?P<opens>\((?:\?(?:P<\w+>|[-\w]*:))?)|(?P<closes>\))|(?P<either>\|)"
    r"|<(?P<name>\w+)(?:=\w+)?>|\[(?P<set>(?:\\.|[^\]])+)\]|(?P<letters>[^\W\d_]{2,}(?![?*{]))|(?P<one>\\.|.)"
)
"""Of a rule's pattern."""
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]+")
_HEAD = 3
_RUN = re.compile(r"\w+|[^\w\s]")
"""Where a match may begin that begins with no white space."""
_BEGINS = re.compile(r"\d|([^\W\d_]{1,3})[^\W\d_]*")
"""Where a cue may begin: at a figure, or at the letters with which a word does."""
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
        needs: of each of these sets one stands in every match: letters, a word of a list (`<name>`) or a figure (`0`).
    """

    number: int
    pattern: re.Pattern[str]
    means: str
    given: Mapping[str, str] = field(default_factory=dict)
    needs: tuple[frozenset[str], ...] = ()

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
        heads: the three letters, folded, with which a word of a cue begins, or all of a shorter one.
        past, future: words of a sentence that looks back or ahead.
        rules: in their order.
        letters: folded, that rules need.
        listed: the longest word of an entry of a list → the lists, as `<name>`. To look the words of a text up is
            quicker than to try the rules.
        meets: what rules need (letters, a list or a figure) → the needs that it meets, each a bit.
        needs: of each rule its bit, and its needs as bits.
        begun: up to three letters or marks, folded, or a figure → the rules whose matches may begin so, each a bit by
            its number; the empty string → those whose matches may begin with anything.
    """

    lists: Mapping[str, Mapping[str, str]]
    cue: re.Pattern[str]
    heads: frozenset[str]
    past: re.Pattern[str]
    future: re.Pattern[str]
    rules: tuple[Rule, ...]
    letters: frozenset[str]
    listed: Mapping[str, frozenset[str]]
    meets: Mapping[str, int]
    needs: tuple[tuple[int, int], ...]
    begun: Mapping[str, int]

    def value(self, name: str, word: str) -> str:
        """What a word of a list means; empty for one that is not in it."""
        return self.lists.get(name, {}).get(folded(word), "")

    def cues(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """The matches of the cue, which is looked for at words alone that begin as a cue does."""
        reached = start
        for word in _BEGINS.finditer(text, start, end):
            begin = word.start()
            if begin >= reached and (word[1] is None or word[1].casefold() in self.heads):
                found = self.cue.match(text, begin, end)
                if found is not None:
                    reached = found.end()
                    yield found

    def matches(self, text: str, start: int, end: int) -> Iterator[tuple[Rule, re.Match[str]]]:
        """Every match of every rule, in no order."""
        part = text[start:end].casefold()
        there = {letters for letters in self.letters if letters in part}
        there = there.union(*(self.listed[word] for word in _LETTERS.findall(part) if word in self.listed))
        if _DIGIT.search(part):
            there.add(FIGURE)
        met = 0
        for each in there:
            met |= self.meets.get(each, 0)
        unmet = ~met
        tried = sum([bit for bit, needs in self.needs if not needs & unmet])
        for rule in self._rules(tried & self.begun[""]):
            for match in rule.pattern.finditer(text, start, end):
                yield rule, match
        reached: dict[int, int] = {}
        for run in _RUN.finditer(text, start, end) if tried else ():
            begin, begun = run.start(), 0
            head = FIGURE if text[begin].isdigit() else text[begin : begin + _HEAD].casefold()
            for size in range(1, len(head) + 1):
                begun |= self.begun.get(head[:size], 0)
            for rule in self._rules(tried & begun):
                found = rule.pattern.match(text, begin, end) if begin >= reached.get(rule.number, 0) else None
                if found is not None:
                    reached[rule.number] = found.end()
                    yield rule, found

    def _rules(self, bits: int) -> Iterator[Rule]:
        while bits:
            yield self.rules[(bits & -bits).bit_length() - 1]
            bits &= bits - 1


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


def _listed(lists: Mapping[str, Mapping[str, str]]) -> dict[str, frozenset[str]]:
    """The longest word of an entry → the lists, as `<name>`, of those whose every entry has a word."""
    found: dict[str, frozenset[str]] = {}
    for name, entries in lists.items():
        words = [max(_LETTERS.findall(folded(entry)), key=len, default="") for entry in entries]
        for word in words if all(words) else ():
            found[word] = found.get(word, _NOTHING) | {f"<{name}>"}
    return found


def _heads(cue: str, lists: Mapping[str, Mapping[str, str]]) -> frozenset[str]:
    """How the words begin with which the ways of a cue (lists or words) begin, as `Grammar.heads` has it."""
    ways = cue.split("|")
    entries = [entry for way in ways for entry in lists.get(way.strip("<>"), (way,))]
    found = (_LETTERS.match(entry) for entry in entries)
    return frozenset(each[0].casefold()[:3] for each in found if each is not None)


def _needs(pattern: str, regexes: Mapping[str, str], lists: Set[str]) -> tuple[frozenset[str], ...]:
    """What every match of a pattern holds, as `Rule.needs` has it.

    Args:
        pattern: of a rule, or of a part of one.
        regexes: the language's expressions, by name.
        lists: of which a word can be looked for, as `<name>`.
    """
    parts = _PART.finditer(pattern)

    def group() -> tuple[list[frozenset[str]], int]:
        """What the pattern, or the bracket that was opened last, needs; and where it ends."""
        ways: list[list[frozenset[str]]] = [[]]
        end = 0
        for part in parts:
            sort, end = part.lastgroup, part.end()
            found: Iterable[frozenset[str]] = ()
            if sort == "closes":
                break
            if sort == "either":
                ways.append([])
            elif sort in {"opens", "around"}:
                inner, end = group()
                found = inner if sort == "opens" else ()
            elif sort == "name":
                name = f"<{part['name']}>"
                found = (frozenset({name}),) if name in lists else _needs(regexes.get(part["name"], ""), regexes, lists)
            elif sort == "letters":
                found = (frozenset({part[0].casefold()}),)
            elif (part["set"] or part[0]).replace(r"\d", FIGURE).replace("-", "").isdecimal():
                found = (frozenset({FIGURE}),)
            if pattern[end : end + 1] not in {"?", "*", "{"}:
                ways[-1].extend(found)
        if len(ways) == 1:
            return ways[0], end
        return ([frozenset[str]().union(*(way[-1] for way in ways))] if all(ways) else []), end

    return tuple(dict.fromkeys(group()[0]))


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

    listed = _listed(given["lists"])
    looked_up = frozenset[str]().union(*listed.values())
    rules = tuple(
        Rule(
            n,
            compiled(each["pattern"], joined=each["means"] in JOINED),
            each["means"],
            {k: str(v) for k, v in each.get("with", {}).items()},
            _needs(each["pattern"], given["regexes"], looked_up),
        )
        for n, each in enumerate(given["rules"])
    )
    begun: dict[str, int] = {"": 0}
    for rule in rules:
        known = heads(rule.pattern.pattern, _HEAD, figures=True)
        for head in {""} if "" in known or rule.means in JOINED else {head.casefold() for head in known}:
            begun[head] = begun.get(head, 0) | 1 << rule.number
    lists = {name: {folded(word): value for word, value in words.items()} for name, words in given["lists"].items()}
    never = re.compile(r"(?!)")
    needs = list(dict.fromkeys(need for rule in rules for need in rule.needs))
    return Grammar(
        lists,
        re.compile(rf"(?<![^\W\d_])(?:{expanded(given['cue'])})", re.IGNORECASE),
        _heads(given["cue"], given["lists"]),
        compiled(given["past"]) if given["past"] else never,
        compiled(given["future"]) if given["future"] else never,
        rules,
        frozenset[str]().union(*(need for rule in rules for need in rule.needs)) - looked_up - {FIGURE},
        listed,
        {each: sum(1 << n for n, need in enumerate(needs) if each in need) for each in frozenset[str]().union(*needs)},
        tuple((1 << rule.number, sum(1 << needs.index(need) for need in rule.needs)) for rule in rules),
        begun,
    )
