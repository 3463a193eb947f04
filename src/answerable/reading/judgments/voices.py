"""Whose word each sentence of a judgment is.

A sentence says so itself ("The Prosecution submits that"), or the sentences behind it in the paragraph go on with it,
or the heading tells: a judgment sums up what the parties submit and what a witness said in sentences that do not say
so again, until the court speaks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from answerable.model.claim import Speaker, Voice
from answerable.model.span import Span
from answerable.reading.judgments.cues import Cue, cue
from answerable.reading.judgments.headings import Heading, Headings, Whose, is_heading
from answerable.reading.judgments.precedents import Precedent, cites, precedents
from answerable.reading.judgments.unproven import is_law, not_found
from answerable.reading.language.phrases import normal
from answerable.reading.language.sentences import Paragraph, Sentence, paragraphs
from answerable.sources.text.working_text import has_words

_GOING_ON = re.compile(r"\s*(?:\[?\d{1,4}[.)\]]{1,2}\s+)?(?:He|She|They|It|His|Her|Their|These|Another|One|Both)\b")
"""How a paragraph begins that goes on with what the one before tells."""
_ANNOUNCING = re.compile(r"(?s:.*)\b(?:as follows|the following(?: \w+){1,3})[;.]$")
"""How a paragraph ends that tells of what those below it hold, without a colon."""
_COUNT = re.compile(
    r"\s*(?:\(?\w{1,3}[.)]\s+)?(?:That\b|On or about\b|On the same\b|At the (?:same )?(?:time|place)\b|In the course of"
    r"|(?:For )?[A-Z]?\w+ing\b)"
)
"""How a count of an indictment begins."""
_LAYING_DOWN = re.compile(
    r"(?!.*\b(?:charg|indict|accus|alleg|information\b))"
    r".*\b(?:sections?|articles?|rules?|acts?|codes?|ordinances?|statutes?|constitution|conventions?|laws?)\b.{0,200}?"
    r"\b(?:is|states?|provides?|reads?|enacts?|stipulates?|lays? down)(?: (?:that|thus|as follows|the following))?"
    r"\W{0,4}[:;]$",
    re.IGNORECASE | re.DOTALL,
)
"""How a paragraph ends that the words of a law stand below: "Section 32 states thus:"."""
_CITING = re.compile(r"(?s:.*)(?:[:;]|\bthus\W*)$")
"""How a paragraph on another case ends that its words stand below."""
_CLEARING = re.compile(r"(?s:.*)\b(?:not guilty|acquit(?:s|ted|ting)?)\b[^.\n]*:$", re.IGNORECASE)
"""How a paragraph ends below which stands of what somebody is cleared."""
_ITEM = re.compile(
    r"\s*(?:\(?(?:[a-z]|\d{1,2}|[ivx]{1,5})[).]\s|[-–•*]\s|(?:Count|Charge)s? [\dIVX]+\b)", re.IGNORECASE
)
_DECIDED = re.compile(
    r"[^;:\n]*?\b(?:was|were|been) (?:(?:arraigned|charged|indicted|tried),? (?:and )?)*"
    r"(?:(?:also|then|thereafter|accordingly|subsequently|duly) )*"
    r"(?:convicted|acquitted|sentenced|found (?:not )?guilty)\b"
    r"|[^;:\n]*?\b(?:court|judge|jury|magistrate) (?:\w+ ){0,3}(?:convicted|acquitted|sentenced)\b"
)
"""A sentence that tells what became of the case."""
_BY_ACCUSATION = re.compile(r"\b(?:INDICTMENT|CRIMINAL COMPLAINT|CHARGE SHEET|BILL OF INDICTMENT)\b")
_JUDGING = re.compile(r"\b(?:judge?ment|sentencing|opinion|verdict|ruling|decision|findings)\b", re.IGNORECASE)
_HEAD = 1_500
"""Code points at the beginning in which a document says what it is."""
_TITLE_PAGE = 600
"""Code points of it that name its own case at least."""
_COURT = re.compile(
    r"\b(?:(?:Trial|Appeals|Pre-Trial) (?:Chamber|Panel)(?: [IVX]+\b)?"
    r"|(?:[A-Z][\w-]+ ){0,3}(?:Court|Tribunal)(?: (?:of|for|in|at)(?: the)?(?: [A-Z][\w-]+){1,4})*"
    r"|(?:TRIAL|APPEALS) (?:CHAMBER|PANEL)(?: [IVX]+\b)?"
    r"|(?:(?!OF\b|THE\b)[A-Z-]+ ){0,5}(?:COURT|TRIBUNAL)(?: (?:OF|FOR|IN|AT)(?: THE)?(?: [A-Z-]+){1,10})*)"
)
_BELOW = re.compile(
    r"\b(?:on appeal from|sitting (?:in|at)|certiorari to)\b[^.\n]{0,60}\n?[^.\n]{0,60}$", re.IGNORECASE
)
"""Behind what a court stands that is not the one of the text, but the one below it."""
_IN_PASSING = re.compile(r"\b[a-z]\w*[ ,][^.\n]*$")
"""What stands before a court that a sentence only names: "the judgment of the Court of Appeal"."""
_LEADING = re.compile(r"(?:in|the|before|for|of|at|by|from)\s+", re.IGNORECASE)
_SHOUTED_LINE = re.compile(r"(?P<words>(?=[^a-z\n]*[^\W\d_a-z]{3})[^a-zß-öø-ÿ\n]{8,170}?)[^\S\n]*\n\s*")
_NO_NAME = frozenset({"court", "tribunal", "trial chamber", "appeals chamber"})


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of a judgment.

    Attributes:
        start, end: where it stands.
        whose: whose word it is.
        speaker: who that is; None where no word tells.
        itself: whether it says so itself, and no sentence or heading before it.
        not_found: from where to where it tells what is not found.
        law: whether it tells a rule.
    """

    start: int
    end: int
    whose: Whose
    speaker: Speaker | None = None
    itself: bool = False
    not_found: tuple[int, int] | None = None
    law: bool = False


class Voices:
    """The sentences of a judgment, each with whose word it is.

    Attributes:
        court: the court as the head of the text names it, or itself in the text; None where neither does.
        blocks: the paragraphs and headings.
        headings: where they stand.
        said: the sentences, in order.
        operative: the paragraphs of the operative part.
        precedents: what is told of other cases, in order.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.court = court_of(text)
        self.headings: list[tuple[int, int]] = []
        self.said: list[Said] = []
        self.operative: list[Paragraph] = []
        self.precedents: list[Precedent] = []
        self._at_first = Cue(Whose.PARTY, _accusation(text)) if _accusation(text) is not None else None
        self._announced = False
        """Whether what the paragraph before says is told in those below it: "alleges the following:"."""
        self._quoting: Precedent | None = None
        """The case whose words stand in the next paragraph: "In Orme v. State the court held thus:"."""
        self._cleared = self._clears = False
        """Whether the paragraph before, or that at hand, is one of what somebody is cleared of."""
        self._lays_down = False
        """Whether the words of a law stand in the next paragraph."""
        self._counting = False
        """Whether the paragraph before is a count of an indictment that one before it announced."""
        self.blocks = list(paragraphs(text))
        self._walk(self.blocks)
        self._starts = [each.start for each in self.said]
        self._headed = [start for start, _ in self.headings]

    def at(self, place: int) -> Said | None:
        """The sentence in which code point `place` lies; None of a heading's."""
        found = bisect_right(self._starts, place) - 1
        return self.said[found] if found >= 0 and place < self.said[found].end else None

    def is_heading(self, place: int) -> bool:
        """Whether code point `place` lies in a heading."""
        found = bisect_right(self._headed, place) - 1
        return found >= 0 and place < self.headings[found][1]

    def cited(self, place: int) -> Precedent | None:
        """The other case of which code point `place` tells; None where it tells of none."""
        found = bisect_right(self.precedents, place, key=lambda each: each.start) - 1
        return self.precedents[found] if found >= 0 and place < self.precedents[found].end else None

    def _walk(self, blocks: Sequence[Paragraph]) -> None:
        headings, before = Headings(self.text), None
        for block in blocks:
            if not has_words(self.text[block.start : block.end]):
                continue  # the number of a page
            block = self._below_its_heading(block, headings)
            if is_heading(self.text, block) and not self._announces(block):
                headings.add(block)
                self.headings.append((block.start, block.end))
                before = None
                continue
            over = headings.over()
            if over is not None and over.whose is Whose.OPERATIVE:
                self.operative.append(block)
            before = self._paragraph(block, over, before)
            if self._quoting is not None:
                self.precedents.append(Precedent(block.start, block.end, self._quoting.named))
                self._quoting = None
                continue
            first = self.said[0].start if self.said else block.start
            head = self.text[: min(max(first, _TITLE_PAGE), block.start, _HEAD)]
            self.precedents.extend(precedents(self.text, block.sentences, head))
            last = self.precedents[-1] if self.precedents and block.sentences else None
            if last is not None and last.end >= block.sentences[-1].end and self._ends(block, _CITING):
                self._quoting = last

    def _announces(self, block: Paragraph) -> bool:
        """Whether a line that ends with a colon is no heading: "He alleges:", "In Orme v. State the court held:"."""
        if self.text[block.end - 1] != ":":
            return False
        where = (self.text, block.start, block.end)
        told = cue(*where) is not None or cites(*where)
        return told or self._ends(block, _LAYING_DOWN) or self._ends(block, _CLEARING)

    def _ends(self, block: Paragraph, form: re.Pattern[str]) -> bool:
        """Whether a paragraph ends in a form that announces what stands below."""
        return self.text[block.end - 1] in ":;s." and form.match(self.text, block.start, block.end) is not None

    def _below_its_heading(self, block: Paragraph, headings: Headings) -> Paragraph:
        """A paragraph without the heading in capitals on its first line, which no blank line parts from it."""
        line = _SHOUTED_LINE.match(self.text, block.start, block.end)
        if line is None or not any(character.isalpha() for character in line["words"]):
            return block
        end = line.end("words")
        headings.add(Paragraph(block.start, end, (), ()))
        self.headings.append((block.start, end))
        below = tuple(
            replace(each, start=max(each.start, line.end())) for each in block.sentences if each.end > line.end()
        )
        return Paragraph(line.end(), block.end, below, block.quotations)

    def _paragraph(self, block: Paragraph, over: Heading | None, before: Cue | None) -> Cue | None:
        """Take in a paragraph, and tell whose word its last sentence is."""
        under = self._under(over)
        counted = _COUNT.match(self.text, block.start) is not None
        announced = self._announced or (self._counting and counted)
        if self._counting and not announced:
            before = None  # the counts are at their end
        goes_on = (
            bool(_GOING_ON.match(self.text, block.start)) and before is not None and before.whose is not Whose.COURT
        )
        goes_on = goes_on or announced
        # A party's account runs on over paragraphs, where no heading says that the court speaks.
        goes_on = goes_on or (
            before is not None and before.whose is Whose.PARTY and (over is None or over.whose is None)
        )
        if self._lays_down:
            under, goes_on = Cue(Whose.LAW, None), False
        self._lays_down = self._ends(block, _LAYING_DOWN)
        carried = before if before is not None and goes_on and under.whose in {Whose.COURT, Whose.WITNESS} else under
        self._clears = self._cleared and _ITEM.match(self.text, block.start) is not None
        self._cleared = self._clears or self._ends(block, _CLEARING)
        for sentence in block.sentences:
            own = cue(self.text, sentence.start, sentence.end)
            told = own if own is not None else carried
            decided = own is None and told.whose is Whose.PARTY and self._decides(sentence)
            carried = Cue(Whose.COURT, None, itself=True) if told.reported else told
            self.said.append(self._said(sentence, Cue(Whose.COURT, None) if decided else told, own is not None, under))
        closing = self.text[block.end - 1]
        announcing = self._ends(block, _ANNOUNCING)
        self._counting = (announced or announcing) and (counted or announcing)
        self._announced = closing == ":" or announcing or (announced and closing in ";,")
        return carried

    def _decides(self, sentence: Sentence) -> bool:
        """Whether a sentence tells a judgment, which is the text's own word amid what a party says."""
        return _DECIDED.match(self.text, sentence.start, sentence.end) is not None

    def _said(self, sentence: Sentence, carried: Cue, itself: bool, under: Cue) -> Said:
        missing = not_found(self.text, sentence.start, sentence.end)
        if self._clears:
            missing = (sentence.start, sentence.end)
        if under.whose is Whose.NOT_FOUND and not (itself and carried.whose is Whose.COURT):
            missing = (sentence.start, sentence.end)
        law = carried.whose is Whose.LAW or is_law(self.text, sentence.start, sentence.end)
        whose = Whose.COURT if carried.whose in {Whose.NOT_FOUND, Whose.LAW, Whose.OPERATIVE} else carried.whose
        return Said(sentence.start, sentence.end, whose, self._speaker(carried, whose), itself, missing, law)

    def _under(self, over: Heading | None) -> Cue:
        """Whose word stands under a heading, where no sentence says otherwise."""
        if over is None or over.whose is None:
            return self._at_first or Cue(Whose.COURT, None)
        if over.whose is Whose.PARTY and over.speaker is not None:
            return Cue(over.whose, over.speaker, named=self.text[over.speaker[0]].isupper())
        return Cue(over.whose, (over.start, over.end) if over.whose in {Whose.PARTY, Whose.WITNESS} else None)

    def _speaker(self, carried: Cue, whose: Whose) -> Speaker | None:
        if carried.who is not None and not (whose is Whose.COURT and carried.itself):
            span = Span.of(self.text, *carried.who)
            voice = Voice.NAMED if carried.named else Voice.UNNAMED
            return Speaker(voice=voice, name=normal(span.quote), span=span, cue=span)
        if whose is Whose.COURT:
            return self.court
        return None


def court_of(text: str) -> Speaker | None:
    """The court that a text is of, by the first name of one in its head."""
    for start, end in _names(text):
        span = Span.of(text, start, end)
        return Speaker(voice=Voice.NAMED, name=normal(span.quote), span=span, cue=span)
    return None


def _names(text: str) -> Iterator[tuple[int, int]]:
    for found in _COURT.finditer(text, 0, min(len(text), _HEAD)):
        start, end = found.span()
        while (lead := _LEADING.match(text, start, end)) is not None:
            start = lead.end()
        below = any(each.search(text, max(0, start - 160), start) for each in (_BELOW, _IN_PASSING))
        if not below and text[start:end].casefold() not in _NO_NAME:
            yield start, end


def _accusation(text: str) -> tuple[int, int] | None:
    """Where a text's head says that it is an indictment, and not a judgment."""
    found = _BY_ACCUSATION.search(text, 0, min(len(text), _HEAD))
    if found is None or _JUDGING.search(text, 0, found.start()) is not None:
        return None
    return found.span()
