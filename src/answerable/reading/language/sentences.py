"""Paragraphs, sentences and quotations of a working text, with exact offsets."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from syntok import segmenter
from syntok.tokenizer import Token, Tokenizer

from answerable.reading.language.geography import DEMONYMS, states
from answerable.reading.language.quoting import Quotation, quotations, within
from answerable.reading.language.turns import turns

LONGEST_SENTENCE = 2_000
"""Code points. A longer run is a table, a list or noise: it is passed over."""

_LONGEST_BLOCK = 20_000
_TOKENIZER = Tokenizer()
_UNSPACED = re.compile(r"[^ ]+")
_LONGEST_WORD = 30
"""Code points; how a longer one is cut is not remembered."""
_MARKS = (
    r"!().;?\[\]{}\u203c\u203d\u2047\u2048\u2049\u2329\u232a\u2983\u2984\u2985\u2986"
    r"\u3002\u3018\u3019\u301a\u301b\ufd3e\ufd3f\ufe52\ufe57\ufe59\ufe5a\ufe5b\ufe5c\ufe5d\ufe5e\uff01\uff08\uff09\uff0e\uff1f\uff3b\uff3d\uff5b\uff5d\uff5f\uff60\uff61"
)
_PLAIN = rf"[^\s{_MARKS}]+ "
"""A word without any mark by which a sentence may end."""
_RUN = re.compile(rf"(?<![^ ])(?:{_PLAIN}){{2}}((?:{_PLAIN})+)(?={_PLAIN})")
"""Words between marks, but for those beside the marks: the splitter asks nothing of them."""
_OPENING = re.compile(r"[(\[{\u2329\u2983\u2985\u3018\u301a\ufd3e\ufe59\ufe5b\ufe5d\uff08\uff3b\uff5b\uff5f]")
_FARTHEST = 50
"""Words behind an opening bracket among which the splitter looks for the closing one."""
_HEADING = 60
_UNWRAPPED = 160
"""Code points beyond which a line is no wrapped one: a paragraph stands on it alone."""
_RULE = re.compile(r"(?<=\s)[-_=*~]{6,}(?=\s)")
"""A rule drawn across a page, between one item of a digest and the next."""
_CELLS = " | "
"""Between the cells of a table's row, which stands alone."""
_TERMINAL = re.compile(r"[.!?…:;。！？][\"'”’»)\]]*$")
_UNSPLIT = re.compile(
    # The next sentence "begins" right after these: the splitter was misled by an abbreviation.
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Sgt|Capt|Cpl|Sen|Rep|Gov|Prof|Rev|Hon|St|No|vs?|Jr|Sr|Adm|Cmdr|Brig|Supt|Atty|Engr|Insp|Amb|Lcpl|Pvt|Msgr|Messrs|Mmes|Drs|Profs|Ft|Mt)\.|\b[A-Z]\.)$"
)
_COUNTS_ON = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun"
    r"|Rs|[Aa]rts?|[Cc]f|[Cc]h|[Dd]ist|[Pp]aras?|pp|[Rr]egs?|[Ss]ecs?)\.$"
)
"""Abbreviations behind which a number begins no sentence: "Feb. 17th", "Rs. 500", "Arts. 5 and 6"."""
_LABELLED = re.compile(
    r"\b(?:Ward|Block|Wing|Hall|Gate|Unit|Cell|Camp|Zone|Section|Sector|Pier|Terminal|Group|Plan)\s+[A-Z]\.\s+(?=[A-Z])"
    r"|\b[A-Z][\w'’-]+,?\s+JJ?\.\s+(?=(?:He|She|It|They|His|Her|The|This|That|There|On|In|At)\s+[a-z\d])"
)
"""A sentence that ends with a letter which is a thing's label or a judge's title, and no name's initial: "the deaths in
Ward C.", "found guilty by Orr J."."""

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_CITY = rf"{_CAPITAL}(?:{_CAPITAL}|['’.-])+"
_DATED = r"(?:\d{1,2}\s+[A-Z][a-z]{2,8}\.?|[A-Z][a-z]{2,8}\.?\s+\d{1,2})(?:,?\s+\d{4})?"
_DATELINE = re.compile(
    # "BERLIN, 11 April 1997 (Agency) - ": when and where it was written, not when and where it happened.
    rf"{_CITY}(?:\s+{_CITY}){{0,3}}(?:(?:,|\s+[-–—])\s+{_DATED}:|(?P<more>(?:,\s+[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){{0,2}}?)?(?:,?\s+{_DATED})?"
    r"(?:,?\s+\([^()\n]{1,40}\))?)\s*(?P<dash>\s-(?: -)?|--|–|—))\s+(?=[\W\d]*[A-Z])"
)
_STOP_AT_LINE_END = re.compile(rf"[.!?][\"'”’»)\]]*[^\S\n]*\n\s*(?=[\"'“‘«(]*{_CAPITAL})")
"""A full stop that ends a line before a capital ends a sentence, though "Sun." might stand for Sunday."""
_ELSEWHERE = re.compile(
    # "Also read: Ten held over the march", "FILE PHOTO: …": what another article tells, or an old picture shows.
    r"\W{0,3}(?:(?:also|must|please) )?(?:read|watch|see|related|more|don['’]t miss|file photo|click here)"
    r"(?: (?:also|more|next|here|from \w+|on th(?:e|is) \w+|stor(?:y|ies)|articles?|news|reading|coverage))?\s?[:|»]",
    re.IGNORECASE,
)
_AGENCIES = "AFP|ANI|ANSA|AP|CNN|dpa|DPA|EFE|IANS|IPS|IRIN|MENA|PTI|Reuters|REUTERS|RFE/RL|TASS|UPDATED|UPI|VOA|Xinhua"
_AGENCY = re.compile(
    # "… Karsa, Norland (AP) -- ", "(CNN) -- ": what stands before it in one sentence with it is a page's headlines.
    rf"(?:(?<!\S){_CAPITAL}[\w.’'-]+(?:,? (?:{_CAPITAL}[\w.’'-]+|\d{{1,4}})){{0,4}} )?\((?:{_AGENCIES})\)\s+"
    rf"(?:--|–|—|-(?: -)?)\s+(?=[\W\d]*{_CAPITAL})"
)
_NAMED = rf"{_CAPITAL}[\w.'’-]+"
_CREDITED = r"(?:AFP|AP|EPA|Getty(?: Images)?|Guardian|Observer|PA|Press Association|Reuters|Xinhua)\b"
_BETWEEN = re.compile(
    # "… Tuesday 4 January 2005 08.43 GMT ": when a page was put up, between its headlines and its text.
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?\d{1,2}\s+[A-Z][a-z]{2,8}\s+(?:19|20)\d{2},?\s+\d{1,2}[.:]\d{2}\s+(?:BST|CES?T|ED?S?T|GMT|UTC)\s+"
    rf"(?=[\W\d]*{_CAPITAL})"
    # "… Photograph: Ana Tarn/AP ": who took the picture, between what it shows and the text.
    rf"|(?<!\()\b(?:Photo(?:graph)?|Picture)s?: (?:(?:{_NAMED} ){{0,4}}(?:{_NAMED}\\?/)*{_CREDITED}"
    rf"(?:\\?/(?:{_CREDITED}|{_CAPITAL}+|{_NAMED} {_NAMED}))*|{_NAMED} {_NAMED})\s+(?=[\W\d]*{_CAPITAL})"
)
_ASIDE = 200
"""Code points within which a second dash makes an aside of what the first one opens."""
_FINITE = (
    r"(?:also|are|can|could|did|does|had|has|have|is|may|might|must|said|says|should|was|were|will|would|\w{3,}ed)"
)
_BEGUN = re.compile(
    # "… anger over a raid The government said": what begins a sentence, though no full stop ends the headline.
    rf"(?<!\S)(?P<before>[^\W\d_][\w’'-]*)\s+(?:(?P<sure>The(?: (?P<of>{_CAPITAL}[\w-]*))?"
    rf"|(?:It|She|There|They|This|These|Those|We)(?= {_FINITE}\b))|After|Although|An|As|At|But|Despite|During|Following"
    r"|For|From|How|If|In|Its|My|Now|On|One(?= of)|Our|Since|Their|These|This|When|While)(?= [a-zß-öø-ÿ])"
)
_NAMES = rf"(?:{_CAPITAL}[\w'’-]+ ){{1,3}}"
_SHORTEST_CAPTION = 5
"""Words before a land behind which the text begins: no "Even in Norland Tarn was"."""
_GOES_ON = frozenset(
    """
    a about across after against along also among an and are around as at based be because been before behind being
    below between but by called calling down dubbed during either entitled every for from had has have her his how if in
    including inside into is its like my named near nor now of off on onto or our out outside over per quoted read
    reading reads said says see some such than that the their then these this those through titled to told toward
    towards under until up upon versus via vs was were what when where whether which while who whose why with within
    without your
    account album article ballad band blog book campaign column comedy daily documentary drama essay film headline hit
    hymn journal list magazine memoir memoirs motto movie musical news newspaper novel opera outlet painting paper
    pamphlet play podcast poem programme program report series show single site slogan song story thriller title track
    website weekly
    """.split()
)
"""Words behind which no sentence begins: a phrase goes on, or a title follows ("the film The man of Orsk")."""
_BODIES = frozenset({"eu", "uk", "un", "us"})
_WORD = re.compile(r"(?<!\w)[^\W\d_]{2}")
_SHORTEST_HEADLINE = 3
"""Words, but for those of one letter."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: code points `start` to `end` of the working text, in the paragraph with that number."""

    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with its sentences and the quotations in it (each from its opening to its closing mark).

    Attributes:
        quotations: what of each stands in the paragraph.
        quoted: the same quotations, of which each may begin above and end below.
    """

    start: int
    end: int
    sentences: tuple[Sentence, ...]
    quotations: tuple[tuple[int, int], ...]
    quoted: tuple[Quotation, ...] = ()


def paragraphs(text: str) -> Iterator[Paragraph]:
    """The paragraphs of `text`, in order.

    Sentences over `LONGEST_SENTENCE` are left out, and those that point to another article ("Read more: …"). Who speaks
    in a transcript, and where and by whom a report was written, is no part of a sentence.
    """
    labels = {turn.start: turn.said for turn in turns(text)}
    places = list(labels)
    blocks = list(_blocks(text, labels))
    quoted = quotations(text, blocks)
    for number, (start, end) in enumerate(blocks):
        found = tuple(
            Sentence(first, last, number)
            for first, last in _sentences(text, start, end, _inside(labels, places, start, end))
            if last - first <= LONGEST_SENTENCE and not _ELSEWHERE.match(text, first, last)
        )
        if found:
            inside = tuple(within(quoted, start, end))
            clipped = tuple((max(each.start, start), min(each.end, end)) for each in inside)
            yield Paragraph(start, end, found, clipped, inside)


def _blocks(text: str, labels: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Runs of lines that belong together: wrapped lines are joined; headings, blank lines and who speaks end one.

    What a message quotes of an earlier one ("> …") is passed over: others wrote it, at another time.
    """
    start = end = line = -1
    position, size = 0, len(text)
    while position <= size:
        newline = text.find("\n", position)
        newline = size if newline < 0 else newline
        first, last = _trim(text, position, newline)
        if first < last and text[first] != ">":
            if start >= 0 and (last - start > _LONGEST_BLOCK or first in labels or _ends_block(text, line, end, first)):
                yield from _cut(text, start, end)
                start = -1
            start = first if start < 0 else start
            line, end = first, last
        elif start >= 0:
            yield from _cut(text, start, end)
            start = -1
        position = newline + 1
    if start >= 0:
        yield from _cut(text, start, end)


def _ends_block(text: str, line: int, end: int, following: int) -> bool:
    if end - line > _UNWRAPPED or text.find(_CELLS, line, end) >= 0:
        return True
    if not text[following].isalnum() and text[following] not in "“\"‘'«([":
        return True  # a list item
    ended = _TERMINAL.search(text, max(line, end - 6), end) is not None
    if ended:
        return end - line < _HEADING
    return end - line < _HEADING and not text[following].islower()


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What stands between the rules of a run of lines, in pieces that are not too long."""
    for rule in _RULE.finditer(text, start, end):
        yield from _pieces(text, start, rule.start())
        start = rule.end()
    yield from _pieces(text, start, end)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST_BLOCK:
        cut = text.rfind(" ", start + _LONGEST_BLOCK // 2, start + _LONGEST_BLOCK)
        cut = start + _LONGEST_BLOCK if cut < 0 else cut
        first, last = _trim(text, start, cut)
        if first < last:
            yield first, last
        start = cut
    first, last = _trim(text, start, end)
    if first < last:
        yield first, last


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _inside(labels: Mapping[int, int], places: Sequence[int], start: int, end: int) -> list[tuple[int, int]]:
    """From where to where the labels run that begin between two code points; `places` is where all begin, in order."""
    return [(place, labels[place]) for place in places[bisect_left(places, start) : bisect_left(places, end)]]


def _sentences(text: str, start: int, end: int, cuts: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The sentences between two code points; each part that another speaks, cut off by a label, is looked at alone."""
    for first, last in zip([start, *(said for _, said in cuts)], [*(place for place, _ in cuts), end], strict=True):
        if first < last:
            yield from _sentences_of_one(text, first, last)


def _sentences_of_one(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    start = _after_dateline(text, start, end)
    block = text[start:end]
    # The splitter marks the starts; ends follow from them, so that no character is lost or moved.
    starts = [start]
    for part in segmenter.preprocess(block):
        starts.extend(start + those[0].offset for those in segmenter.segment(outline(part)))
    starts.extend(start + found.end() for found in _STOP_AT_LINE_END.finditer(block))
    labelled = {start + found.end() for found in _LABELLED.finditer(block)}
    kept = [start]
    for each in sorted({*starts, *labelled})[1:]:
        before = block[max(0, each - start - 12) : each - start].rstrip()
        goes_on = block[each - start : each - start + 1].isdigit() and _COUNTS_ON.search(before)
        if each in labelled or not (goes_on or _UNSPLIT.search(before)):
            kept.append(each)
    for first, last in zip(kept, [*kept[1:], end], strict=True):
        for begin, stop in _parts(text, first, last):
            begin, stop = _trim(text, begin, stop)
            if begin < stop:
                yield begin, stop


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What the splitter takes for one sentence, without what stands between a page's headlines, pictures and text."""
    if text.find("(", start, end) >= 0 and (written := _AGENCY.search(text, start, end)):
        start = written.end()
    for gap in _BETWEEN.finditer(text, start, end):
        yield from _headed(text, start, gap.start())
        start = gap.end()
    yield from _headed(text, start, end)


@cache
def _in_a_land() -> re.Pattern[str]:
    """A land that ends a headline or a caption, and then a sentence: "Ten found in Norland | Ana Tarn has said"."""
    lands = "|".join(sorted(re.escape(each.title()) for each in states() if each.isalpha() and len(each) > 3))
    led = "in|from|over|across|on|invasion of|occupation of"
    return re.compile(rf"(?<!\S)(?:{led}) (?:{lands})(?=\s+(?!State\b|Province\b){_NAMES}{_FINITE}\b)")


def _headed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence, and before it the headlines and captions that no full stop ends."""
    for found in _in_a_land().finditer(text, start, end):
        before = text[start : found.end()]
        if len(before.split()) >= _SHORTEST_CAPTION and before[:1].isupper():
            yield from _headlines(text, start, found.end())
            start = found.end()
    yield from _headlines(text, start, end)


def _headlines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence, and before it the headlines whose text begins with a word that begins one."""
    for found in _BEGUN.finditer(text, start, end):
        before, of = found["before"], found["of"]
        if (
            not (before[0].islower() or found["sure"])
            or before.casefold() in _GOES_ON
            or before.endswith(("ed", "'s", "’s", "s'", "s’"))
            or (of is not None and not (of.casefold() in _BODIES or of.casefold() in DEMONYMS))
            or len(_WORD.findall(text, start, found.end("before"))) < _SHORTEST_HEADLINE
        ):
            continue
        yield start, found.end("before")
        start = found.end("before")
    yield start, end


def outline(text: str) -> Iterator[Token]:
    """Of the tokens of a text those by which the splitter tells where a sentence begins."""
    opening = [match.start() for match in _OPENING.finditer(text)]
    begin = 0
    for run in _RUN.finditer(text):
        before = bisect_left(opening, run.start())
        if not before or text.count(" ", opening[before - 1], run.start()) >= _FARTHEST:
            yield from tokens(text, begin, run.start(1))
            begin = run.end(1)
    yield from tokens(text, begin)


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """What the splitter cuts a part of a text into. It cuts a word the same way wherever it stands."""
    for word in _UNSPACED.finditer(text, start, len(text) if end is None else end):
        spacing = " " if word.start() else ""
        cut = _remembered if len(word[0]) <= _LONGEST_WORD else _cut_word
        for before, value, offset in cut(word[0]):
            yield Token(spacing + before, value, word.start() + offset)
            spacing = ""


def _cut_word(word: str) -> Sequence[tuple[str, str, int]]:
    return [(token.spacing, token.value, token.offset) for token in _TOKENIZER.tokenize(word) if token.value]


_remembered = lru_cache(maxsize=1 << 15)(_cut_word)


def _after_dateline(text: str, start: int, end: int) -> int:
    """Where the first sentence of a paragraph begins. A capital word alone needs a dash that opens no aside."""
    written = _AGENCY.match(text, start, end)
    if written is not None:
        return written.end()
    found = _DATELINE.match(text, start, end)
    if found is None:
        return start
    dash = found["dash"]
    if dash and not found["more"] and dash.strip() in text[found.end() : min(end, found.end() + _ASIDE)]:
        return start
    return found.end()
