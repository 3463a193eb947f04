"""When persons were born and died: "born 22 December 1971 in Karst", "(1923-1997)", "aged 34", "a 34-year-old lawyer".

An age is of the day the document was published, so it gives the two years in one of which the person was born; where
the document has no date, or tells of an earlier year just there, it gives nothing. Unsure means nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from answerable.model.claim import Vital
from answerable.model.span import Span
from answerable.model.when import Basis, bounds, until
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.names import Name, Sort
from answerable.reading.language.phrases import normal
from answerable.reading.people.references import References
from answerable.reading.people.referring import Form
from answerable.reading.times.anchor import Anchor
from answerable.reading.times.times import Time, find_times

_MAY = re.compile(r"\d|\bthe\s+late\b", re.IGNORECASE)
_YEAR = r"(?:1[89]|20)\d\d"
_DASH = r"\s*(?:-|–|—|to)\s*"
_PLACE = r"(?:\s+in\s+(?P<place>[A-Z][\w’'.-]*(?:,?\s+(?:of\s+)?[A-Z][\w’'.-]*){0,4}))?"
_IS = r"(?:\s+(?:was|is)\s+|\s*[,(]?\s*(?:who\s+(?:was|is)\s+)?)"
"""Between a name and what is said of its bearer. "The band Karst, was born in": the comma ends what is put between, and
another may be meant."""
_BORN = re.compile(
    rf"{_IS}(?P<cue>born|b\.){_PLACE}(?:,)?(?:\s+(?:on|in|around|circa|c\.))?\s+(?:the\s+)?(?=\w*\s*\d|\d|[A-Z])"
)
_BORN_IN = re.compile(_PLACE.removesuffix("?"))
_LIFESPAN = re.compile(
    rf"\s*\(\s*(?:born\s+|b\.\s*)?(?P<born>[^()\d]{{0,12}}[\w ,]*?{_YEAR}){_DASH}(?P<died>[^()]*?{_YEAR})\s*\)"
)
_AGED = re.compile(rf"{_IS}(?P<words>aged?\s+(?P<age>\d{{1,3}}))\b(?!\s*(?:to|and|-|–)\s*\d)")
_BRACKETED = re.compile(r"\s*\(\s*(?P<words>(?P<age>\d\d))\s*\)")
_BETWEEN_COMMAS = re.compile(r"\s*,\s*(?P<words>(?P<age>\d{1,3}))\s*(?=,(?!\s*\d)|\.(?:\s|$)|;|\)|$)")
_YEARS_OLD = re.compile(
    r"(?:\s*,?\s*(?:an?|the)\s+|\s+(?:is|was)\s+)(?P<words>(?P<age>\d{1,3})[-\s]years?[-\s]old)\b", re.IGNORECASE
)
_BEFORE = re.compile(
    r"(?P<words>(?P<age>\d{1,3})[-\s]years?[-\s]old)\s+(?P<between>(?:[\w’'.-]+,?\s+){0,4})$", re.IGNORECASE
)
_LATE = re.compile(r"\b(?P<words>the\s+late)\s+(?:[\w’'.-]+\s+){0,3}$", re.IGNORECASE)
_AT_THE_TIME = re.compile(r"\s*(?:,\s*)?(?:at\s+the\s+time|then\b|when\b)", re.IGNORECASE)
_OLDEST = 115
_A_SHORT_LIFE, _A_TENURE = 12, 30
"""Years: "(1981-1989)" behind a name is rather how long an office was held."""

_AGES = (_AGED, _BRACKETED, _BETWEEN_COMMAS, _YEARS_OLD)
_SURE_OF_A_PERSON = (_AGED,)
_DESCRIBING = frozenset({"ADJ", "N", "NAME"})
_OF_BIRTH = re.compile(r"(?:\bborn|\bb\.)(?:\s+in\s+[A-Z][\w’'-]*,?)?\s+(?:(?:on|in)\s+)?$")
SENTENCES_BACK = 2
"""Sentences before, of other paragraphs too, that may tell of which year a passage tells."""
_LEAST_YEARS_BACK = 2
"""A passage that tells of a year so long before the publication may tell ages of then."""
_DATE = re.compile(rf"{_YEAR}(?:-\d\d(?:-\d\d)?)?")


@dataclass(frozen=True, slots=True)
class Told:
    """A date of birth or death that a sentence tells.

    Attributes:
        what, of, name, span, date, basis, place: as in `model.claim.LifeDate`.
        at: number of the word at which the date is told.
    """

    what: Vital
    of: str
    name: Span
    span: Span
    date: str
    basis: str
    place: Span | None
    at: int


def may_tell(text: str, start: int, end: int) -> bool:
    """Whether a sentence may tell such a date at all."""
    return _MAY.search(text, start, end) is not None


def life_dates(
    text: str, shape: Shape, references: References, anchor: Anchor | None, around: Sequence[Time]
) -> Iterator[Told]:
    """The dates of birth and death that a sentence tells of the persons it names, or of "he" and "she".

    Args:
        text: the working text.
        shape: of the sentence.
        references: whom its pronouns stand for, and the chains of the text.
        anchor: when the document was published; none if that is not known.
        around: the times of the sentence and of the `SENTENCES_BACK` before it.
    """
    teller = _Teller(text, shape, references, anchor, around)
    for name in shape.names:
        if name.sort in (Sort.PERSON, Sort.UNKNOWN):
            yield from teller.beside(name)
    yield from teller.of_pronouns()


class _Teller:
    def __init__(
        self, text: str, shape: Shape, references: References, anchor: Anchor | None, around: Sequence[Time]
    ) -> None:
        self.text, self.shape, self.references, self.anchor = text, shape, references, anchor
        self.start, self.end = shape.words[0].start, shape.words[-1].end
        self.around = around

    def beside(self, name: Name) -> Iterator[Told]:
        words = self.shape.words
        span = Span.of(self.text, words[name.first].start, words[name.last - 1].end)
        of = self._full(name, span)
        sure = name.sort is Sort.PERSON
        after = span.end + (2 if self.text[span.end : span.end + 2] in ("'s", "’s") else 0)
        life = self._lifespan(span, of, after) if sure else []
        if life:
            yield from life
            return
        told = self._born(span, of, after) or self._aged(span, of, sure)
        if told is not None:
            yield told
        late = _LATE.search(self.text[self.start : words[name.title].start])
        if late is not None and sure and self.anchor is not None:
            at = self._span(self.start, late, "words")
            yield self._told(Vital.DIED, of, span, at, until(self.anchor.last), Basis.RELATIVE)

    def of_pronouns(self) -> Iterator[Told]:
        """ "He was born on 12 March 1960 in Karst.\""""
        for chunk in self.shape.chunks:
            if chunk.pronoun not in {"he", "she"}:
                continue
            after = self.shape.words[chunk.last - 1].end
            named = (
                self.references.person(Chunk(0, 1, 0, pronoun=chunk.pronoun))
                if _BORN.match(self.text, after, self.end)
                else None
            )
            if named is None:
                continue
            told = self._born(named[0], self._fullest(named[0].start) or named[1], after)
            if told is not None:
                yield told

    # What is told

    def _lifespan(self, name: Span, of: str, after: int) -> list[Told]:
        found = _LIFESPAN.match(self.text, after, self.end)
        if found is None:
            return []
        dates = [self._date(*found.span(part)) for part in ("born", "died")]
        if not all(dates):
            return []
        years = bounds(dates[1])[0].year - bounds(dates[0])[0].year
        if years < (_A_TENURE if max(map(len, dates)) == len("1923") else _A_SHORT_LIFE):
            return []
        spans = [Span.of(self.text, *_stripped(self.text, *found.span(part))) for part in ("born", "died")]
        return [
            self._told(what, of, name, span, edtf, Basis.STATED)
            for what, span, edtf in zip((Vital.BORN, Vital.DIED), spans, dates, strict=True)
        ]

    def _born(self, name: Span, of: str, after: int) -> Told | None:
        found = _BORN.match(self.text, after, self.end)
        if found is None:
            return None
        time = self._time(found.end(), min(self.end, found.end() + 40))
        if time is None:
            return None
        _, end, edtf = time
        place = Span.of(self.text, *found.span("place")) if found["place"] else None
        if place is None and (behind := _BORN_IN.match(self.text, end, self.end)) is not None:
            place = Span.of(self.text, *_stripped(self.text, *behind.span("place")))
        return self._told(Vital.BORN, of, name, Span.of(self.text, found.start("cue"), end), edtf, Basis.STATED, place)

    def _aged(self, name: Span, of: str, sure: bool) -> Told | None:
        """The years in one of which somebody was born who is of an age on the day of publication."""
        anchor = self.anchor
        if anchor is None or self._of_the_past(anchor):
            return None
        for pattern in _AGES if sure else _SURE_OF_A_PERSON:
            found = pattern.match(self.text, name.end, self.end)
            if found is not None and not _AT_THE_TIME.match(self.text, found.end(), self.end):
                return self._of_age(name, of, anchor, int(found["age"]), self._span(0, found, "words"))
        before = _BEFORE.search(self.text[self.start : name.start]) if sure and self._ends(name) else None
        if before is None or not self._describes(before, name):
            return None
        return self._of_age(name, of, anchor, int(before["age"]), self._span(self.start, before, "words"))

    def _ends(self, name: Span) -> bool:
        """Whether the name is what its noun chunk is about: "the 21-year-old Velo girl" is no Velo."""
        at = next(i for i, word in enumerate(self.shape.words) if word.end >= name.end)
        chunk = self.shape.chunk_at[at]
        return chunk is not None and chunk.head == at

    def _describes(self, before: re.Match[str], name: Span) -> bool:
        """Whether the words between the age and the name only describe whom it names: "34-year-old Velian lawyer"."""
        start = self.start + before.start("between")
        between = [word for word in self.shape.words if start <= word.start < name.start]
        if any(word.text == "," for word in between[:-1]) or any(
            start <= self.shape.words[other.first].start < name.start and other.sort is Sort.PERSON
            for other in self.shape.names
        ):
            return False
        return all(word.tag in _DESCRIBING or word.text == "," for word in between)

    def _of_age(self, name: Span, of: str, anchor: Anchor, age: int, span: Span) -> Told | None:
        if not 0 < age <= _OLDEST:
            return None
        first = (_years_before(anchor.first, age + 1) + timedelta(days=1)).year
        last = _years_before(anchor.last, age).year
        edtf = f"{first:04}/{last:04}" if first < last else f"{first:04}"
        return self._told(Vital.BORN, of, name, span, edtf, Basis.RELATIVE)

    def _of_the_past(self, anchor: Anchor) -> bool:
        """Whether the passage tells of an earlier year."""
        years = [
            int(time.edtf[:4])
            for time in self.around
            if time.basis is Basis.STATED
            and _DATE.match(time.edtf)
            and not _OF_BIRTH.search(self.text[max(0, time.start - 40) : time.start])
        ]
        return any(year <= anchor.first.year - _LEAST_YEARS_BACK for year in years)

    # Parts

    def _told(
        self,
        what: Vital,
        of: str,
        name: Span,
        span: Span,
        edtf: str,
        basis: Basis,
        place: Span | None = None,
    ) -> Told:
        at = next(i for i, word in enumerate(self.shape.words) if word.end > span.start)
        return Told(what, of, name, span, edtf, basis.value, place, at)

    def _time(self, start: int, end: int) -> tuple[int, int, str] | None:
        """The first date of a stretch, if it stands at its beginning and is told in full."""
        for time in find_times(self.text, start, end, self.anchor)[:1]:
            late = self.anchor is not None and int(time.edtf[:4] or 0) > self.anchor.last.year
            between = self.text[start : time.start].strip(" ,(")
            if time.basis is Basis.STATED and _DATE.fullmatch(time.edtf) and not late and not between:
                return time.start, time.end, time.edtf
        return None

    def _date(self, start: int, end: int) -> str:
        start, end = _stripped(self.text, start, end)
        if re.fullmatch(_YEAR, self.text[start:end]):
            return self.text[start:end]
        found = self._time(start, end)
        return found[2] if found is not None and found[1] == end else ""

    def _full(self, name: Name, span: Span) -> str:
        return self._fullest(self.shape.words[name.last - 1].start) or normal(span.quote)

    def _fullest(self, place: int) -> str:
        """The fullest name of a person of whom only one word stands here; empty where the text has no other."""
        chains = self.references.chains
        mention = chains.at(place) if chains is not None else None
        if chains is None or mention is None or mention.form is not Form.NAME:
            return ""
        here = normal(self.text[mention.named[0] : mention.named[1]])
        if " " in here:
            return here
        named = [
            normal(self.text[each.named[0] : each.named[1]])
            for each in chains.chain(mention.order)
            if each.form is Form.NAME
        ]
        fuller = [each for each in named if each == here or each.endswith(f" {here}")]
        return max(fuller, key=lambda each: (len(each), each), default="")

    def _span(self, offset: int, found: re.Match[str], part: str) -> Span:
        return Span.of(self.text, offset + found.start(part), offset + found.end(part))


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " ,.(":
        start += 1
    while end > start and text[end - 1] in " ,.)":
        end -= 1
    return start, end


def _years_before(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # 29 February
        return day.replace(year=day.year - years, day=28)
