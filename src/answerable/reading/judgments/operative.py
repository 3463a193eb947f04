"""The operative part of a judgment: "FINDS the accused GUILTY of count 1; SENTENCES him to 12 years".

Its verbs stand in capitals, or begin the paragraphs under its heading, and their subject, the court, stands before
all of them. Whom they are about is who is named, or was named last in it, or the only accused that the head names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from answerable.model.claim import Argument, Claim, Role, ordered
from answerable.model.source import Source
from answerable.model.span import Span
from answerable.model.when import Basis
from answerable.reading.judgments.voices import Voices
from answerable.reading.language.phrases import normal
from answerable.reading.language.sentences import Paragraph
from answerable.reading.numbers.terms import find_terms
from answerable.sources.lists.listing import day

SURE = 0.95
"""Confidence of what an operative part says in its form."""

_OPENING = re.compile(
    r"\bFOR (?:THE|THESE|ALL)\b[^.;\n]{0,40}\bREASONS\b|\bFor (?:the foregoing|these|the above) reasons\b"
)
_VERBS = (
    "FINDS?|DECLARES?|CONVICTS?|ACQUITS?|SENTENCES?|IMPOSES?|REVERSES?|QUASHE?S?|SETS? ASIDE|VACATES?|OVERTURNS?"
    "|ANNULS?|AFFIRMS?|UPHOLDS?|CONFIRMS?|DISMISS(?:ES)?|REJECTS?|GRANTS?|ALLOWS?|REDUCES?|INCREASES?|ORDERS?|REMANDS?|REMITS?"
    "|NOT(?:ING|ES)|SITTING|RULES?|STATES?|HOLDS?|RECALLS?|DEN(?:Y|IES)|AWARDS?|DIRECTS?|PURSUANT|CONSIDERING|REMAINS?"
)
_SHOUTED = re.compile(rf"(?<![\w'’])(?:{_VERBS})(?![\w'’])")
_FIRST = re.compile(
    rf"\s*(?:\(?(?:\d{{1,3}}|[a-z]|[ivx]{{1,5}})[.)]\s+|[-–•]\s*)?(?:(?:hereby|unanimously) )?"
    rf"(?P<verb>{_VERBS})(?![\w'’])",
    re.IGNORECASE,
)
_SPOKEN = re.compile(r"\b(?:[Ww]e|I) $|^\s*(?:\(?\w{1,4}[.)]\s+)?$")
"""Before a verb in capitals: whoever judges, or nothing but a number."""
_GUILT = re.compile(r"\b(?P<not>NOT\s+|not\s+)?(?:GUILTY|guilty|Guilty)\b")
_NAME = r"[A-Z][\w'’-]*\.?(?: (?:(?:de|al|el|bin|ibn|van|von|der|den|da|dos)[ -])?[A-Z][\w'’-]*\.?){0,4}"
_PERSON = re.compile(_NAME)
_NO_PERSON = re.compile(
    r"^(?:The|THE|Accused|Defendant|Appellant|Applicant|Appeals?|Trial|Chamber|Court|Panel|Tribunal|Judge|Justice|Counts?|Ground|Grounds"
    r"|Prosecution|Prosecutor|Specialist|Defence|Defense|Crown|Government|Plaintiff|State|Article|Rule|Statute|GUILTY|NOT|Registry|Registrar"
    r"|Judgement|Judgment|Indictment|He|His|Her|She|They|Their|Mr|Ms|Mrs|Dr|In|On|Of|For|By|To|From|And|I|We|It)\b"
)
_DISSENT = re.compile(r",? (?:Judges?|Justices?) [^,;\n]{2,60}(?:, [^,;\n]{2,40})? (?:partially |partly )?dissenting,?")
_BY_OTHERS = re.compile(r"\b(?:prosecution|prosecutor|government|crown|state)['’]s\b", re.IGNORECASE)
_ROLES = re.compile(r"\b(?:accused|defendant|appellant|applicant|him|her|his|he|she)\b", re.IGNORECASE)
_CAPTION = re.compile(
    r"(?:\bv\.?s?\.?|\bAGAINST|\bagainst)\s+(?:the accused\s+)?(?P<names>"
    + _NAME
    + r"(?:(?:,| and| AND|,? and) "
    + _NAME
    + r")*)"
)
_COUNT = re.compile(r"(?:^|(?<=[;:.,\s]))[Cc]ounts? \w+[:,.]\s*(?P<charge>[^;.\n]+)")
_CHARGE = re.compile(
    r"\s+(?:of|on|under)\s+(?:[Cc]ounts?\s+(?:\w{1,5}(?:, (?=\d)|\s+and\s+(?=\d))?)+[,:]\s+(?:of\s+)?)?"
    r"(?P<charge>[^;.\n]+)"
)
_NO_CHARGE = re.compile(
    r"^(?:counts?\b[\w ,.]*|[\dIVX, ]+(?:and [\dIVX]+)?"
    r"|the following\b.*|all (?:the )?(?:counts|charges)\b.*|them|it)$",
    re.IGNORECASE,
)
_JOINED = re.compile(r",?\s+(?:and|or|but)$")
_CUT = re.compile(
    r"(?:,? and (?:NOT GUILTY|ACQUITS?)\b|,? in so far\b|,? as (?:charged|set out|alleged)\b|,? under\b"
    r"|,? (?:but|NOT) )"
)
_JUDGMENT = re.compile(r"\b(?:convictions?|acquittals?|judge?ments?|verdicts?|sentences?)\b", re.IGNORECASE)
_APPEAL = re.compile(r"\bappeals?\b", re.IGNORECASE)
_IN_PART = re.compile(r"\bother respects\b|\bremainder\b|\bremaining\b", re.IGNORECASE)
_LESS = re.compile(r"\b(?:less|minus|credit|subject to|minimum|taking into account)\b", re.IGNORECASE)
_DATE = re.compile(r"\b\d{1,2} [A-Z][a-z]+ \d{4}\b|\b[A-Z][a-z]+ \d{1,2}, \d{4}\b")
_HEAD = 1_500
_OVER = re.compile(r"\s*(?:Done (?:in|at|and)\b|Dated (?:this|at)\b|DONE\b)")


@dataclass(slots=True)
class Part:
    """A paragraph of the operative part.

    Attributes:
        start, end: where it stands.
        claims: what it says is decided.
    """

    start: int
    end: int
    claims: list[Claim] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Order:
    verb: str
    at: tuple[int, int]
    end: int


def decided(source: Source, text: str, reader: str, voices: Voices) -> list[Part]:
    """The paragraphs of the operative part, with what each decides."""
    return _Operative(source, text, reader, voices).parts()


class _Operative:
    def __init__(self, source: Source, text: str, reader: str, voices: Voices) -> None:
        self.source, self.text, self.reader, self.voices = source, text, reader, voices
        self.accused = list(_accused(text))
        self.given = _given(text, voices)
        self.last: tuple[int, int] | None = None
        self.open: tuple[Part, int] | None = None
        """The part and the place in its claims of a verdict whose counts are listed below it."""

    def parts(self) -> list[Part]:
        blocks = {block.start: block for block in self.voices.operative} | {
            block.start: block for block in self._announced()
        }
        found = []
        for block in (blocks[start] for start in sorted(blocks)):
            if _OVER.match(self.text, block.start):
                break
            orders = list(self._orders(block))
            if not orders and not self._listed(block.start, block.end):
                continue
            part = Part(block.start, block.end)
            found.append(part)
            for order in orders:
                self._decide(order, part, block)
        return found

    def _announced(self) -> Iterator[Paragraph]:
        """The paragraphs behind the words that open an operative part, and the first that tells one in capitals."""
        opened = False
        for block in self.voices.blocks:
            shouted = _SHOUTED.search(self.text, block.start, block.end)
            opening = _OPENING.search(self.text, block.start, block.end)
            opened = opened or (opening is not None and opening[0].isupper())
            capital = any(c.islower() for c in self.text[block.start : block.end])
            spoken = shouted is not None and _SPOKEN.search(self.text[block.start : shouted.start()])
            if opened or (opening is not None and shouted is not None) or (spoken and capital):
                yield block

    def _orders(self, block: Paragraph) -> Iterator[_Order]:
        found = [(each[0].upper(), each.span()) for each in _SHOUTED.finditer(self.text, block.start, block.end)]
        first = _FIRST.match(self.text, block.start, block.end)
        if first is not None and (not found or found[0][1][0] > first.end("verb")):
            found.insert(0, (first["verb"].upper(), first.span("verb")))
        ends = [*(each[1][0] for each in found), block.end][1:]
        for (verb, at), end in zip(found, ends, strict=True):
            yield _Order(verb, at, end)

    def _decide(self, order: _Order, part: Part, block: Paragraph) -> None:
        body = self.text[order.at[1] : order.end]
        verb = order.verb
        self.open = None if not verb.startswith(("ACQUIT",)) else self.open
        if verb.startswith(("FIND", "DECLARE", "HOLD", "RULE")):
            self._guilt(order, part, block)
        elif verb.startswith("CONVICT"):
            self._add(
                "conviction",
                order,
                part,
                block,
                self._who(order.at[1], order.end),
                self._charge(order.at[1], order.end),
            )
        elif verb.startswith("ACQUIT"):
            if not any(claim.kind == "acquittal" for claim in part.claims):
                self._add(
                    "acquittal",
                    order,
                    part,
                    block,
                    self._who(order.at[1], order.end),
                    self._charge(order.at[1], order.end),
                )
        elif verb.startswith("SENTENCE") or (verb.startswith(("IMPOSE", "INCREASE")) and "sentence" in body.casefold()):
            self._add("sentence", order, part, block, self._who(order.at[1], order.end), self._term(order, body))
        elif verb.startswith("REDUCE") and _JUDGMENT.search(body):
            self._add(
                "sentence_reduction", order, part, block, self._who(order.at[1], order.end), self._term(order, body)
            )
        elif verb.startswith(("REVERSE", "QUASH", "SET", "VACATE", "OVERTURN", "ANNUL")) and _JUDGMENT.search(body):
            self._add("conviction_overturned", order, part, block, self._who(order.at[1], order.end))
        elif (verb.startswith(("AFFIRM", "UPHOLD", "CONFIRM")) and _JUDGMENT.search(body)) or (
            verb.startswith(("DISMISS", "REJECT")) and _APPEAL.search(body) and not _IN_PART.search(body)
        ):
            self._add("appeal", order, part, block, self._who(order.at[1], order.end))

    def _guilt(self, order: _Order, part: Part, block: Paragraph) -> None:
        found = list(_GUILT.finditer(self.text, order.at[1], order.end))
        whose = self._who(order.at[1], found[0].start()) if found else []
        for each, end in zip(found, [*(other.start() for other in found), order.end][1:], strict=True):
            kind = "acquittal" if each["not"] else "conviction"
            self._add(kind, order, part, block, whose, self._charge(each.end(), end), trigger=each.span())
            rest = self.text[each.end() : end]
            if ":" in rest:
                self.open = (part, len(part.claims) - 1)
                self._listed(each.end() + rest.index(":") + 1, end)

    def _listed(self, start: int, end: int) -> bool:
        """Whether the counts are named of which the verdict above is; then each one's charge is the verdict's too."""
        if self.open is None:
            return False
        part, place = self.open
        told = [_tidy(self.text, *each.span("charge")) for each in _COUNT.finditer(self.text, start, end)]
        claim = part.claims[place]
        more = (_argument(self.text, Role.CHARGE, span) for span in told)
        part.claims[place] = claim.remade(arguments=tuple(ordered([*claim.arguments, *more])))
        return bool(told)

    def _add(
        self,
        kind: str,
        order: _Order,
        part: Part,
        block: Paragraph,
        *arguments: Sequence[Argument],
        trigger: tuple[int, int] | None = None,
    ) -> None:
        sentence = Span.of(self.text, block.start, block.end)
        told = [] if self.given is None else [self.given]
        told += [argument for each in arguments for argument in each]
        if self.voices.court is not None and self.voices.court.span is not None:
            span = self.voices.court.span
            told.append(Argument(role=Role.ACTOR, span=span, value=normal(span.quote), name=True))
        part.claims.append(
            Claim.make(
                source=self.source.id,
                kind=kind,
                trigger=Span.of(self.text, *(trigger or order.at)),
                sentence=sentence,
                arguments=tuple(ordered(told)),
                reader=self.reader,
                confidence=SURE,
            )
        )

    # Who, for what, for how long

    def _who(self, start: int, end: int) -> list[Argument]:
        """Whom words name; whom the part named last or the only accused, where they only say "the accused" or "him"."""
        aside = _DISSENT.search(self.text, start, end)
        named = next(_people(self.text, aside.end() if aside is not None else start, end), None)
        if named is not None:
            self.last = named
            return [_argument(self.text, Role.RECIPIENT, named, name=True)]
        only = self.accused[0] if len(self.accused) == 1 else None
        meant = (self.last or only) if _ROLES.search(self.text, start, end) is not None else None
        if meant is None and _BY_OTHERS.search(self.text, start, end) is None:
            meant = only
        return [_argument(self.text, Role.RECIPIENT, meant, name=True)] if meant is not None else []

    def _charge(self, start: int, end: int) -> list[Argument]:
        found = _CHARGE.match(self.text, start, end)
        if found is None:
            return []
        first, last = found.span("charge")
        cut = _CUT.search(self.text, first, last)
        span = _tidy(self.text, first, cut.start() if cut is not None else last)
        words = self.text[span[0] : span[1]]
        return [_argument(self.text, Role.CHARGE, span)] if words and not _NO_CHARGE.match(words) else []

    def _term(self, order: _Order, body: str) -> list[Argument]:
        """The term; of several that are served concurrently the longest, of others none."""
        start = order.at[1]
        less = _LESS.search(body)
        terms = [t for t in find_terms(self.text, start, start + less.start() if less else order.end) if not t.money]
        if order.verb.startswith("REDUCE"):
            terms = (
                terms[-1:]
                if len(terms) > 1
                else [t for t in terms if re.search(r"\bto\b[^,;]*$", self.text[start : t.start])]
            )
        if len(terms) > 1 and re.search(r"\bconcurrent", body, re.IGNORECASE):
            terms = [max(terms, key=lambda term: _length(term.value))]
        if len(terms) != 1:
            return []
        span = Span.of(self.text, terms[0].start, terms[0].end)
        return [Argument(role=Role.TERM, span=span, value=terms[0].value)]


def _given(text: str, voices: Voices) -> Argument | None:
    """The day on which a judgment was given, where its head holds one day alone."""
    found = [each for start, end in voices.headings if start < _HEAD for each in _DATE.finditer(text, start, end)]
    days = {value for each in found if (value := day(each[0]))}
    if len(days) != 1:
        return None
    span = Span.of(text, *found[0].span())
    return Argument(role=Role.TIME, span=span, value=days.pop(), basis=Basis.STATED.value)


def _accused(text: str) -> Iterator[tuple[int, int]]:
    """The accused that the head of a judgment names behind "v."."""
    found = _CAPTION.search(text, 0, min(len(text), _HEAD))
    if found is None:
        return
    yield from _people(text, *found.span("names"))


def _people(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The names between two code points that may be persons'."""
    for found in _PERSON.finditer(text, start, end):
        first, last = found.span()
        while (other := _NO_PERSON.match(text[first:last])) is not None:
            first += other.end()
            while first < last and not text[first].isalpha():
                first += 1
        words = text[first:last]
        owner = re.search(r"['’]s?$", words)
        last -= len(owner[0]) if owner is not None else 0
        if last - first > 1 and text[first].isupper() and not re.fullmatch(r"[IVX]+", text[first:last]):
            yield first, last


def _tidy(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in ",;:."):
        end -= 1
    tail = _JOINED.search(text, start, end)
    return start, tail.start() if tail is not None else end


def _argument(text: str, role: Role, span: tuple[int, int], *, name: bool = False) -> Argument:
    words = Span.of(text, *span)
    return Argument(role=role, span=words, value=normal(words.quote), name=name)


def _length(value: str) -> float:
    """How long a term is, in days."""
    if value in {"life", "death"}:
        return float("inf")
    days = {"Y": 365.0, "M": 30.0, "W": 7.0, "D": 1.0}
    return sum(int(number) * days[unit] for number, unit in re.findall(r"(\d+)([YMWD])", value))
