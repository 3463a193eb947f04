"""Real reports with the claims that a reader who makes no mistake would make of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from training.data.corpus import Annotated, Part, Text

from answerable.model.claim import OUTLET, Argument, Claim, Modality, Reading, Role
from answerable.model.identity import sha256
from answerable.model.source import Source
from answerable.model.span import Span
from answerable.model.vocabulary import kinds
from answerable.reading import rules
from answerable.reading.engine import located_in
from answerable.reading.plugins.page import Page
from benchmarks.ours.source import source
from training.data import reports

READER = "gold/1"
_ENDS = (".", "!", "?", ":", ";", ",", "…")
_CLOSING = " \"'”’»)]"


@dataclass(frozen=True, slots=True)
class Marked:
    """A report with its marks.

    Attributes:
        name: its set, and where it stands there.
        source: as the program would keep it.
        text: the sentences, one behind the other, the items of a list each by itself.
        claims: as marked, by the names of the marks: `3.0` is the first mark of the third sentence. A mark in what is
            no sentence to the program, a table or a line too long, has none.
        names: of all its marks.
    """

    name: str
    source: Source
    text: str
    claims: Mapping[str, Claim]
    names: frozenset[str]

    @property
    def reading(self) -> Reading:
        """The claims as a reading."""
        return Reading(source=self.source.id, reader=READER, claims=tuple(self.claims.values()))


def marked(data: Path) -> Iterator[Marked]:
    """The reports that are for measuring alone (`training/news/gold.jsonl`).

    Args:
        data: folder of the sets.

    Raises:
        OSError: a set is not in the folder.
    """
    for text in reports.texts(data, reports.GOLD):
        yield _marked(text.sentences[0].where.partition(":")[0], text)


def of_marks(marks: Mapping[str, Claim], claims: Iterable[Claim]) -> list[tuple[str, Claim]]:
    """Those claims that share words with a mark of their family, each with its name; one of its own kind goes first."""
    found: list[tuple[str, Claim]] = []
    for claim in claims:
        family = kinds()[claim.kind].family
        fitting = [
            (mark, its)
            for mark, its in marks.items()
            if its.trigger.start < claim.trigger.end
            and claim.trigger.start < its.trigger.end
            and kinds()[its.kind].family is family
        ]
        if fitting:
            found.append((min(fitting, key=lambda each: (each[1].kind != claim.kind, each[0]))[0], claim))
    return found


def _marked(name: str, text: Text) -> Marked:
    whole = "".join(sentence.text + _behind(sentence) for sentence in text.sentences).rstrip()
    data = whole.encode()
    its = replace(
        source(text.published),
        id=f"s-{name.replace('/', '-')}",
        location=f"{name}.txt",
        digest=sha256(data),
        text_digest=sha256(data),
        size=len(data),
        length=len(whole),
    )
    page = Page(its, whole, rules())
    found: dict[str, Claim] = {}
    names: set[str] = set()
    begin = 0
    for sentence in text.sentences:
        number = sentence.where.rpartition(":")[2]
        for place in range(len(sentence.happenings)):
            names.add(name_of := f"{number}.{place}")
            claim = _claim(page, sentence, place, begin)
            if claim is not None:
                found[name_of] = claim
        begin += len(sentence.text + _behind(sentence))
    reading = located_in(Reading(source=its.id, reader=READER, claims=tuple(found.values())), its, whole, rules())
    return Marked(name, its, whole, dict(zip(found, reading.claims, strict=True)), frozenset(names))


def _behind(sentence: Annotated) -> str:
    """What stands behind a sentence: the item of a list, which no mark ends, is a paragraph of its own."""
    return " " if sentence.text.rstrip(_CLOSING).endswith(_ENDS) else "\n\n"


def _claim(page: Page, sentence: Annotated, place: int, begin: int) -> Claim | None:
    """A mark as the claim that a perfect reader would make of it; None where no sentence is made out."""
    each = sentence.happenings[place]

    def span(part: Part) -> Span:
        return Span.of(page.text, begin + part.start, begin + part.end)

    trigger = span(each.trigger)
    held = (n for n, its in enumerate(page.sentences) if its.start <= trigger.start and trigger.end <= its.end)
    number = next(held, None)
    if number is None:
        return None
    arguments: list[Argument] = []
    for part in sorted(each.arguments, key=lambda part: (part.start, part.end, part.role)):
        found = page.argument(each.kind, Role(part.role), span(part), number)
        if found is not None:
            arguments.append(found)
    around = page.sentences[number]
    return Claim.make(
        source=page.source.id,
        kind=each.kind,
        trigger=trigger,
        sentence=Span.of(page.text, around.start, around.end),
        arguments=tuple(arguments),
        speaker=page.speaker(span(each.speaker), None, number) if each.speaker else OUTLET,
        modality=Modality(each.modality),
        reader=READER,
        confidence=0.9,
    )
