"""Documents and the claims in them, made from a seed: the same number gives the same document on every machine.

Sentences name invented people and places; half of the acts have an answer in the same text that names them. One
document in ten is a near-copy of an earlier one, one in twenty has a sentence in Persian.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from answerable.model.claim import OUTLET, Argument, Claim, Reading, Role, Speaker, Voice
from answerable.model.identity import sha256
from answerable.model.source import Given, Source, source_id
from answerable.model.span import Span
from answerable.model.when import Basis, When

READER = "generated/1"
_ONSETS, _VOWELS, _ENDS = "bdfghjklmnprstvz", "aeiou", ("", "n", "r", "l", "m", "sh")
_FILLER = (
    "The commission met again and heard further testimony from those who had been present.",
    "Residents described the days that followed as quiet, although few of them went out.",
    "A spokesman for the district declined to comment on what he called a pending matter.",
    "Documents seen by this newspaper run to several hundred pages and are partly illegible.",
    "Observers from abroad had been refused entry in the same week, according to the agency.",
)
_PERSIAN = "شاهدان گفتند که در آن روز هیچ‌کس اجازه‌ی خروج نداشت و کسی پاسخ نداد."
_ACTS = (("killing", "killed"), ("torture", "tortured"), ("abduction", "abducted"), ("bombing", "bombed"))
_ANSWERS = (("conviction", "convicted"), ("charge", "charged"), ("arrest", "arrested"), ("sanction", "sanctioned"))


@dataclass(frozen=True, slots=True)
class Made:
    """A document, as `RecordFile.add` takes it."""

    source: Source
    data: bytes
    text: str
    reading: Reading


def _word(chance: random.Random) -> str:
    syllables = (
        chance.choice(_ONSETS) + chance.choice(_VOWELS) + chance.choice(_ENDS) for _ in range(chance.choice((2, 3)))
    )
    return "".join(syllables).capitalize()


def person(number: int) -> str:
    """The name of invented person `number`."""
    chance = random.Random(f"person {number}")
    return f"{_word(chance)} {_word(chance)}"


class _Text:
    """A text in the making, with the claims in it."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0

    def add(self, sentence: str) -> int:
        start = self.length
        self.parts.append(sentence)
        self.length += len(sentence) + 1
        return start

    def __str__(self) -> str:
        return " ".join(self.parts)


def make(number: int, claims: int, people: int, seed: int = 1) -> Made:
    """Document `number` with so many claims, about some of so many people."""
    chance = random.Random(f"{seed} {number}")
    if number >= 10 and number % 10 == 0:  # a near-copy of an earlier document, printed elsewhere
        original = make(number - chance.choice((1, 3, 7)), claims, people, seed)
        return _document(number, original.text + f" Agency copy {number}.", original, chance)
    text = _Text()
    drafts: list[tuple[str, str, int, str, list[tuple[Role, str, str, bool]], str]] = []
    while len(drafts) < claims:
        who, whom = (person(int(people ** chance.random())) for _ in range(2))  # Zipf: the nth is named 1/n as often
        day = date(1980, 1, 1) + timedelta(chance.randrange(16_000))
        place = _word(random.Random(f"place {chance.randrange(400)}"))
        kind, verb = chance.choice(_ACTS)
        sentence = f"{who} {verb} {whom} in {place} on {day.isoformat()}."
        speaker = ""
        if chance.random() < 0.3:
            speaker = person(chance.randrange(1, people + 1))
            sentence = f"According to {speaker}, {sentence}"
        roles = [
            (Role.PERPETRATOR, who, who, True),
            (Role.VICTIM, whom, whom, True),
            (Role.PLACE, place, place, False),
            (Role.TIME, day.isoformat(), day.isoformat(), False),
        ]
        drafts.append((kind, verb, text.add(sentence), sentence, roles, speaker))
        if len(drafts) < claims and chance.random() < 0.5:
            answer, word = chance.choice(_ANSWERS)
            later = (day + timedelta(chance.randrange(30, 3000))).isoformat()
            charge = f"the {kind} of {whom} on {day.isoformat()}"
            sentence = f"{who} was {word} for {charge} on {later}."
            roles = [
                (Role.RECIPIENT, who, who, True),
                (Role.CHARGE, charge, charge, False),
                (Role.TIME, later, later, False),
            ]
            at = text.add(sentence)
            drafts.append((answer, word, at, sentence, roles, ""))
            if len(drafts) < claims:  # the words that name the act are a claim of their own
                roles = [
                    (Role.VICTIM, whom, whom, True),
                    (Role.TIME, day.isoformat(), day.isoformat(), False),
                ]
                drafts.append((kind, kind, at, sentence, roles, ""))
        for _ in range(chance.randrange(4)):
            text.add(chance.choice(_FILLER))
        if number % 20 == 7:
            text.add(_PERSIAN)
    whole = str(text)
    made = _document(number, whole, None, chance)
    found = tuple(_claim(made.source.id, whole, *draft) for draft in drafts)
    return replace(made, reading=Reading(source=made.source.id, reader=READER, claims=found))


def _claim(
    source: str,
    text: str,
    kind: str,
    verb: str,
    at: int,
    sentence: str,
    roles: list[tuple[Role, str, str, bool]],
    speaker: str,
) -> Claim:
    def span(words: str, after: int = 0) -> Span:
        start = text.index(words, at + after)
        return Span.of(text, start, start + len(words))

    skipped = len(f"According to {speaker}, ") if speaker else 0
    arguments = tuple(
        Argument(
            role=role, span=span(words, skipped), value=value, basis="stated" if role is Role.TIME else "", name=name
        )
        for role, words, value, name in roles
    )
    said = OUTLET
    if speaker:
        said = Speaker(voice=Voice.NAMED, name=speaker, span=span(speaker), cue=span("According to"))
    return Claim.make(
        source=source,
        kind=kind,
        trigger=span(verb, skipped),
        sentence=Span.of(text, at, at + len(sentence)),
        arguments=arguments,
        speaker=said,
        reader=READER,
        confidence=0.9,
    )


def _page(number: int, text: str) -> bytes:
    """A web page of some 20 KB: markup that all pages of a paper share, and the text among it."""
    paragraphs = "".join(f"<p>{part}.</p>\n" for part in text.split(". "))
    links = _navigation(number % 50)
    page = f"<!doctype html><html><body><nav><ul>{links}</ul></nav><article>{paragraphs}</article></body></html>"
    return page.encode()


@cache
def _navigation(paper: int) -> str:
    shared = random.Random(f"paper {paper}")
    return "".join(
        f'<li class="nav-item-{shared.getrandbits(24)}"><a href="/{_word(shared)}/{shared.getrandbits(32)}.html">'
        f"{_word(shared)} {_word(shared)}</a></li>\n"
        for _ in range(150)
    )


def _document(number: int, text: str, original: Made | None, chance: random.Random) -> Made:
    data = _page(number, text)
    published = date(2000, 1, 1) + timedelta(number * 7919 % 9000)
    given = Given(publisher=f"Paper {number % 50}", published=published.isoformat())
    identity = source_id(sha256(data), "text/html", given)
    source = Source(
        id=identity,
        location=f"{number // 1000}/{number}.html",
        digest=sha256(data),
        size=len(data),
        media_type="text/html",
        text_digest=sha256(text.encode()),
        length=len(text),
        reader="html/1",
        given=given,
        title=f"Report {number}: {text[:40]}",
        publisher=given.publisher,
        language="en",
        published=When(edtf=published.isoformat(), basis=Basis.METADATA),
        shingles=original.source.shingles if original else tuple(chance.getrandbits(32) for _ in range(64)),
    )
    claims: tuple[Claim, ...] = ()
    if original is not None:
        claims = tuple(
            Claim.make(
                source=identity,
                kind=claim.kind,
                trigger=claim.trigger,
                sentence=claim.sentence,
                arguments=claim.arguments,
                speaker=claim.speaker,
                reader=READER,
                confidence=claim.confidence,
            )
            for claim in original.reading.claims
        )
    return Made(source, data, text, Reading(source=identity, reader=READER, claims=claims))
