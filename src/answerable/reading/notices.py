"""Notices of official lists: "the following deletions have been made to the list:", and the entries below.

The United States Treasury, the Security Council's committees and the Official Journal of the European Union each tell
in a form of their own whom they put on a list and whom they take off. A heading says which; what stands below it in
the form of an entry is whom. Read are headings that name the list's maker, or that stand in a text that does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from answerable.model.claim import Argument, Claim, Reading, Role, Speaker, Voice, ordered
from answerable.model.source import Source
from answerable.model.span import Span
from answerable.model.when import Basis
from answerable.sources.lists.listing import TREASURY, UNION, UNITED_NATIONS, day

LISTED, DELISTED = "designation", "sanction_lifted"
SURE = 0.95
"""Confidence of what a notice says in its form."""

_OFF = r"deletions?|deleted|removals?|removed|delisted|delistings?"
_ON = r"additions?|added|inserted|entered|listed"
_ACTION = re.compile(rf"\b(?:(?P<off>{_OFF})|(?P<on>{_ON}))\b", re.I)
DATE = re.compile(r"\b\d{1,2} [A-Z][a-z]+ \d{4}\b|\b[A-Z][a-z]+ \d{1,2}, \d{4}\b")
_BLANK = re.compile(r"\s*\n")
_PARTICLES = "al|el|ul|bin|bint|ben|ibn|abu|de|del|della|da|di|dos|la|le|van|von|der|den|und|et|of|the|for|and|y|e|i|&"
_CAPITAL = r"[^\W\d_a-z](?:\w|[.\-/'’](?=\w))*"
NAME = rf"{_CAPITAL}(?:,?[^\S\n]+(?:{_CAPITAL}|\d{{1,4}}\b|(?:{_PARTICLES})\b)){{0,11}}"
_GAP = r"[^\S\n]"
_MOST = 2_000
"""Entries of one heading beyond which it is read no further."""


@dataclass(frozen=True, slots=True)
class _Form:
    """How one maker tells.

    Attributes:
        maker: of the list.
        words: that name the maker in a text.
        mark: words without which a text is none of the maker's.
        heading: the sentence before the entries.
        entries: what an entry may be, from the start of a line; `name` is the name, `reference` by which the list
            knows it.
        in_line: a sentence that names the one entry itself.
        adopted: where the head of a text says when all of it was adopted.
        end: what ends the entries.
        described: whether lines on an entry stand between it and the next.
        family_first: whether an entry gives the family name first, in capitals, before a comma.
    """

    maker: str
    words: re.Pattern[str]
    mark: re.Pattern[str]
    heading: re.Pattern[str]
    entries: tuple[re.Pattern[str], ...]
    in_line: re.Pattern[str] | None = None
    adopted: re.Pattern[str] | None = None
    end: re.Pattern[str] | None = None
    described: bool = False
    family_first: bool = False


_FORMS = (
    _Form(
        TREASURY,
        re.compile(r"\bOFAC\b|\bOffice of Foreign Assets Control\b"),
        re.compile(r"\bOFAC\b|\bOffice of Foreign Assets Control\b"),
        re.compile(
            rf"^{_GAP}*The following [^:\n]{{0,120}}?\b(?:has|have) been (?:made(?: to)?|removed from|deleted from"
            rf"|added to)[^:\n]{{0,160}}:{_GAP}*$",
            re.M | re.I,
        ),
        (
            re.compile(
                rf"{_GAP}*(?P<name>[^\W\d_a-z][^\n(;\[,]*,{_GAP}*[^\n(;\[,]+?)(?=\s*[(;\[,])[^\n]*\(individual\)"
                r"[^\n]*\[[^\]\n]+\][^\n]*"
            ),
            re.compile(
                rf"{_GAP}*(?P<name>[^\W\d_a-z][^\n(;\[]*?)(?=\s*(?:[(;\[]|,{_GAP}*(?:c/o|[^\n,]*\d|[A-Z][a-z])))"
                r"[^\n]*\[[^\]\n]+\][^\n]*"
            ),
        ),
        family_first=True,
    ),
    _Form(
        UNITED_NATIONS,
        re.compile(r"\bSecurity Council(?: Committee)?\b"),
        re.compile(r"\bSanctions List\b|\bsanctions\b|\bresolutions? \d{3,4} \(\d{4}\)"),
        re.compile(
            r"^[^\n]*\b(?:Committee|Council)\b[^\n]*\b(?:entry|entries|names?|individuals?|entit(?:y|ies))\b[^\n]*"
            r"\bList\b[^\n]*$",
            re.M,
        ),
        (
            re.compile(
                rf"{_GAP}*(?:\d+\.{_GAP}*)?(?P<reference>[A-Z]{{2,4}}[ie]\.\d{{3}})[.:]?{_GAP}+(?:Name:{_GAP}*)?"
                rf"(?:1:{_GAP}*)?(?P<name>[^\n]+?)(?={_GAP}+(?:\d:{_GAP}*na\b|(?:Title|Name \(original|Designation|DOB"
                rf"|A\.?k\.?a|F\.?k\.?a|Good quality|Address|Listed on)\b)|{_GAP}*\(|[;.]?{_GAP}*$)[^\n]*",
                re.M,
            ),
        ),
        described=True,
    ),
    _Form(
        UNION,
        re.compile(r"\bEuropean Union\b|\bCouncil\b|\bCOUNCIL\b|\(EU\)"),
        re.compile(
            r"\b(?:Regulation|Decision|Position|REGULATION|DECISION)\b[^\n]{0,20}?(?:\((?:EU|EC|EEC|CFSP)[^)\n]*\)|/CFSP\b)"
        ),
        re.compile(
            r"^[^\n]*\b(?:[Tt]he|[Ff]ollowing) (?:following )?(?:natural |legal )?(?:entry|entries|persons?"
            r"|entit(?:y|ies)|bod(?:y|ies)|groups?|names?)\b[^\n]*\b(?:is|are|shall be) (?:hereby )?"
            rf"(?:deleted|removed|added|inserted)\b[^\n]{{0,200}}:{_GAP}*$",
            re.M,
        ),
        (
            re.compile(
                rf"{_GAP}*[‘'“\"]?{_GAP}*(?:\(?\d+[a-z]?[.)]|\(?[a-z]\)|[-–•])?{_GAP}*(?P<name>{NAME})"
                rf"(?={_GAP}*(?:\(|[;,.’'”\"]|$))[^\n]*",
                re.M,
            ),
        ),
        in_line=re.compile(
            rf"\b[Tt]he (?:entry|name) (?:for|concerning|relating to|regarding|of){_GAP}+[‘'“\"]?(?P<name>{NAME})"
            r"[^.;:\n]{0,160}?\b(?:is|shall be) (?:hereby )?(?:deleted|removed)\b[^.;:\n]*"
        ),
        adopted=re.compile(rf"^{_GAP}*of {DATE.pattern}", re.M),
        end=re.compile(r"[^\S\n]*(?:\(\d+\)|Article\b|ANNEX\b|Done at\b|For the\b)"),
    ),
)
_NUMBERS = re.compile(r"\s*\b[1-4]:\s*(?:na\b)?\s*")


def with_notices(reading: Reading, source: Source, text: str) -> Reading:
    """The reading of a text with whom its notices put on lists and take off; any other as it is.

    What an engine read of listings in the same lines is left out: the form says more surely whom.
    """
    made: list[Claim] = []
    read: list[tuple[int, int]] = []
    for start, end, claims in _notices(source, text, reading.reader):
        made += claims
        read.append((start, end))
    if not made:
        return reading
    kept = [
        claim
        for claim in reading.claims
        if claim.kind not in (LISTED, DELISTED) or not any(start <= claim.trigger.start < end for start, end in read)
    ]
    return replace(reading, claims=(*kept, *made))


def _notices(source: Source, text: str, reader: str) -> Iterator[tuple[int, int, list[Claim]]]:
    """Where a notice begins and ends, and what it says, of each."""
    for form in _FORMS:
        if (maker := form.words.search(text)) is None or form.mark.search(text) is None:
            continue
        for heading in form.heading.finditer(text):
            if found := list(_entries(form, text, heading.end())):
                yield from _told(form, source, text, reader, maker, heading, found)
        for sentence in form.in_line.finditer(text) if form.in_line is not None else ():
            yield from _told(form, source, text, reader, maker, sentence, [sentence])


def _told(
    form: _Form,
    source: Source,
    text: str,
    reader: str,
    maker: re.Match[str],
    heading: re.Match[str],
    entries: list[re.Match[str]],
) -> Iterator[tuple[int, int, list[Claim]]]:
    """What a heading says of the entries below it, with where it begins and the last of them ends."""
    action = _action(heading[0])
    if action is None:
        return
    near = form.words.search(text, heading.start(), heading.end()) or maker
    start = heading.start() + len(heading[0]) - len(heading[0].lstrip())
    sentence = Span.of(text, start, heading.start() + len(heading[0].rstrip()))
    trigger = Span.of(text, heading.start() + action.start(), heading.start() + action.end())
    made = Claim.make(
        source=source.id,
        kind=DELISTED if action["off"] else LISTED,
        trigger=trigger,
        sentence=sentence,
        arguments=(*_dated(form, text, sentence), _argument(Role.ACTOR, Span.of(text, *near.span()), form.maker)),
        speaker=Speaker(voice=Voice.NAMED, name=form.maker, span=Span.of(text, *near.span())),
        reader=reader,
        confidence=SURE,
    )
    last = max(heading.end(), entries[-1].end())
    yield heading.start(), last, [_of_entry(form, text, made, each) for each in entries]


def _action(heading: str) -> re.Match[str] | None:
    """The word that says what is done; none where two say different things, or changes only are made."""
    found = list(_ACTION.finditer(heading))
    return found[0] if found and len({bool(each["off"]) for each in found}) == 1 else None


def _entries(form: _Form, text: str, at: int) -> Iterator[re.Match[str]]:
    """The entries below a heading, as far as they follow one another."""
    for _ in range(_MOST):
        while (blank := _BLANK.match(text, at)) is not None:
            at = blank.end()
        if form.end is not None and form.end.match(text, at):
            return
        found = _entry(form, text, at)
        if found is None and form.described:
            found = _next_reference(form, text, at)
        if found is None:
            return
        yield found
        at = found.end()


def _entry(form: _Form, text: str, at: int) -> re.Match[str] | None:
    return next(filter(None, (pattern.match(text, at) for pattern in form.entries)), None)


def _next_reference(form: _Form, text: str, at: int) -> re.Match[str] | None:
    """The next entry of a committee's notice, behind the lines on the one before; none behind another heading."""
    limit = form.heading.search(text, at)
    lines = re.finditer(r"^", text[at : limit.start() if limit is not None else len(text)], re.M)
    return next(filter(None, (_entry(form, text, at + line.start()) for line in lines)), None)


def _of_entry(form: _Form, text: str, claim: Claim, entry: re.Match[str]) -> Claim:
    """The claim said of one entry."""
    name = Span.of(text, *entry.span("name"))
    reference = entry.groupdict().get("reference") or ""
    value = _value(form, name.quote) + (f" ({form.maker} {reference})" if reference else "")
    arguments = (*claim.arguments, _argument(Role.RECIPIENT, name, value))
    return claim.remade(arguments=tuple(ordered(arguments)))


def _argument(role: Role, span: Span, value: str) -> Argument:
    return Argument(role=role, span=span, value=value, name=True)


def _dated(form: _Form, text: str, sentence: Span) -> Iterator[Argument]:
    """When: the date in the sentence, or that of the regulation at the head of the text."""
    found = DATE.search(text, sentence.start, sentence.end)
    adopted = form.adopted.search(text, 0, sentence.start) if form.adopted is not None else None
    if found is None and adopted is not None:
        found = DATE.search(text, adopted.start(), adopted.end())
    if found is not None and (when := day(found[0])):
        yield Argument(role=Role.TIME, span=Span.of(text, *found.span()), value=when, basis=Basis.STATED.value)


def _value(form: _Form, name: str) -> str:
    """The name as its list has it: without the numbers of its parts, the given name first."""
    plain = " ".join(_NUMBERS.sub(" ", name).split())
    if not form.family_first:
        return plain
    family, comma, given = plain.partition(", ")
    return f"{given} {family}" if comma and family.isupper() and not given.isupper() else plain
