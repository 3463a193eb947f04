"""The words of a text that refer to somebody or something, and what these words tell of who it is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import accumulate

from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.geography import DEMONYMS
from answerable.reading.language.given_names import given_names
from answerable.reading.language.lexicon import DEFINITE, POSSESSIVES, word_set
from answerable.reading.language.names import Sort
from answerable.reading.language.people import is_people
from answerable.reading.language.words import Word, fold


class Form(StrEnum):
    """How a mention is worded."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


class Sex(StrEnum):
    """What the words tell of the sex of a person."""

    FEMALE = "female"
    MALE = "male"
    UNKNOWN = ""


MALE = word_set(
    "he him his himself man boy father son brother husband king prince mr sir lord uncle nephew grandfather grandson "
    "gunman policeman spokesman businessman chairman congressman fisherman fireman salesman widower monk priest duke "
    "gentleman monsieur"
)
FEMALE = word_set(
    "she her hers herself woman girl mother daughter sister wife queen princess mrs ms miss lady aunt niece "
    "grandmother granddaughter policewoman spokeswoman businesswoman chairwoman congresswoman widow nun duchess "
    "actress mme mlle madame madam"
)
PERSONAL = word_set("he she him her his hers himself herself")
NEUTRAL = word_set("it its itself")
MANY = word_set("they them their theirs themselves")
SPEAKING = word_set("i me my mine myself")
TOGETHER = word_set("we us our ours ourselves")
HEARING = word_set("you your yours yourself yourselves")
TALKING = SPEAKING | TOGETHER | HEARING
_STANDING_IN = PERSONAL | NEUTRAL | MANY | TALKING
_DEFINITE = DEFINITE | {"said"}
_INDEFINITE = word_set("a an some any no every each another many several few all most both")
_LEFT_OUT = _DEFINITE | _INDEFINITE | {"'s"}
"""Of the words of a description."""
_EMPTY_HEADS = word_set("one ones other others some all many most both more lot number part kind sort rest way")
_GROUPS = word_set(
    "police government army military team company group party court council committee staff family crowd public "
    "parliament congress senate administration opposition community press media union band gang majority minority "
    "population audience jury crew force ministry"
)
_QUOTES = "“\"‘'«„"
_LONGEST_BRACKET = 16
"""Words of a bracket that says what a person is called from there on."""
_MONTHS = word_set(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that stand for somebody or something.

    Attributes:
        start: first code point in the working text, owner and article included.
        end: the code point after the last, "of" phrases included.
        at: first code point of the head word.
        named: from where to where the name itself stands, title and article left out; nothing for other forms.
        sentence: number of its sentence in the text.
        order: place among the mentions of the text.
        form: name, nominal or pronoun.
        words: folded, from its first to its head word, without articles.
        before: of a person's name, those of them before the name itself: "President" or "the company's founder".
        lead: the folded first word, article included.
        of: the folded words of its "of" phrases.
        head: the folded head word, in the singular where it is a noun.
        sort: of a name; otherwise unknown.
        person: whether it is of a person or persons; None where the words do not tell.
        plural: whether it is of several; None where the words do not tell.
        sex: of a person.
        definite: whether it points back ("the", "this"), rather than bringing in somebody new.
        subject: whether it is the subject of a verb.
        quoted: number of the quotation it stands in; -1 outside.
        inside: `order` of the mention that it is the owner of, or part of: these two are never one.
    """

    start: int
    end: int
    at: int
    named: tuple[int, int]
    sentence: int
    order: int
    form: Form
    words: tuple[str, ...]
    before: tuple[str, ...]
    lead: str
    of: tuple[str, ...]
    head: str
    sort: Sort
    person: bool | None
    plural: bool | None
    sex: Sex
    definite: bool
    subject: bool
    quoted: int
    inside: int = -1


def mentions(shapes: Iterable[Shape | None], quotations: Sequence[tuple[int, int]] = ()) -> list[Mention]:
    """The mentions of a text, in order.

    Args:
        shapes: of its sentences, in order; none for one that was not parsed.
        quotations: from where to where somebody is quoted, in code points.
    """
    found: list[Mention] = []
    quoted = _InQuotation(quotations)
    for number, shape in enumerate(shapes):
        if shape is None:
            continue
        subjects = {id(chunk) for group in shape.groups for chunk in group.subjects}
        placed: dict[int, int] = {}
        for chunk in shape.chunks:
            made = _mention(shape, chunk, number, len(found), id(chunk) in subjects, quoted)
            if made is None:
                continue
            if chunk.owner is not None and id(chunk.owner) in placed:
                owner = placed[id(chunk.owner)]
                found[owner] = replace(found[owner], inside=made.order)
            placed[id(chunk)] = made.order
            found.append(made)
    return found


class _InQuotation:
    """In which quotation of a text a place stands.

    Args:
        quotations: from where to where each runs, in code points, in the order of where they begin.
    """

    def __init__(self, quotations: Sequence[tuple[int, int]]) -> None:
        self._quotations = quotations
        self._starts = [start for start, _ in quotations]
        self._ends = list(accumulate((end for _, end in quotations), max))

    def number(self, place: int) -> int:
        """The number of the first quotation that holds code point `place`; -1 outside all."""
        first, last = bisect_right(self._ends, place), bisect_right(self._starts, place)
        return next((n for n in range(first, last) if place < self._quotations[n][1]), -1)


def _mention(
    shape: Shape, chunk: Chunk, sentence: int, order: int, subject: bool, quotations: _InQuotation
) -> Mention | None:
    words = shape.words
    head = words[chunk.head]
    if chunk.pronoun == "it" and _pleonastic(words, chunk.last):
        return None
    if (
        head.tag in {"NUM", "TIME", "DET"}
        or head.lower in _MONTHS
        or "TIME" in {word.tag for word in words[chunk.first : chunk.last]}
    ):
        return None
    first = chunk.owner.first if chunk.owner is not None else chunk.first
    last = _full(shape, chunk)
    start, end = words[first].start, words[last - 1].end
    quoted = quotations.number(start)
    if chunk.pronoun:
        return _pronoun(chunk, sentence, order, start, end, subject, quoted)
    named = chunk.name is not None and chunk.head == chunk.name.last - 1
    if named and chunk.name is not None and chunk.name.sort is Sort.DEMONYM and head.lower.endswith(("ish", "ese")):
        return None
    if not named and head.lower in _EMPTY_HEADS:
        return None
    inner = words[chunk.first : chunk.last]
    lowers = [word.lower for word in inner]
    sort = chunk.name.sort if named and chunk.name is not None else Sort.UNKNOWN
    kept = tuple([low for low in lowers if low not in _LEFT_OUT])
    plural = _is_plural(head, named)
    people = sort is Sort.PERSON if named and sort is not Sort.UNKNOWN else is_people(shape, chunk)
    person: bool | None = people
    if named and sort is Sort.UNKNOWN:
        person = None
    if not named and head.base in _GROUPS:
        person, plural = None, None
    return Mention(
        start=start,
        end=end,
        at=head.start,
        named=_name(shape, chunk) if named else (0, 0),
        sentence=sentence,
        order=order,
        form=Form.NAME if named else Form.NOMINAL,
        words=kept,
        before=_before(shape, chunk, kept) if named and sort is Sort.PERSON else (),
        lead=lowers[0],
        of=tuple(word.lower for word in words[chunk.last : last]),
        head=head.base if head.tag == "N" else head.lower,
        sort=sort,
        person=person,
        plural=plural,
        sex=told_sex(lowers) or _sex_by_name(shape, chunk, sort),
        definite=bool(lowers and lowers[0] in _DEFINITE) or chunk.owner is not None,
        subject=subject,
        quoted=quoted,
    )


def is_outlet(mention: Mention, outlet: str) -> bool:
    """Whether a name is that of who publishes the text, with or without its article."""
    words = tuple(fold(word) for word in outlet.split())
    return bool(words) and mention.words == words[words[0] == "the" :]


def _pleonastic(words: Sequence[Word], i: int) -> bool:
    """ "It is clear that", "it became known that", "it is time to": nobody and nothing."""
    if i >= len(words) or words[i].base not in {"be", "become", "seem", "appear", "remain", "'s", "’s"}:
        return False
    after = [word.lower for word in words[i + 1 : i + 6]]
    return any(low in {"that", "to", "whether", "how", "why", "when"} for low in after[1:]) or after[:1] == ["time"]


def _name(shape: Shape, chunk: Chunk) -> tuple[int, int]:
    words, name = shape.words, chunk.name
    return (0, 0) if name is None else (words[name.first].start, words[name.last - 1].end)


def _before(shape: Shape, chunk: Chunk, kept: tuple[str, ...]) -> tuple[str, ...]:
    """Those of a chunk's words that stand before the name that ends it."""
    return () if chunk.name is None else kept[: len(kept) - (chunk.name.last - chunk.name.first)]


def _full(shape: Shape, chunk: Chunk) -> int:
    """Index after the description with its "of" phrases: "the ministry of the interior of Norland"."""
    last = chunk.last
    while not chunk.pronoun and last + 1 < len(shape.words) and shape.words[last].lower == "of":
        following = shape.chunk_at[last + 1]
        if following is None or following.last <= last + 1:
            break
        last = following.last
    return last


def _pronoun(
    chunk: Chunk, sentence: int, order: int, start: int, end: int, subject: bool, quoted: int
) -> Mention | None:
    low = chunk.pronoun
    if low not in _STANDING_IN:
        return None
    return Mention(
        start=start,
        end=end,
        at=start,
        named=(0, 0),
        sentence=sentence,
        order=order,
        form=Form.PRONOUN,
        words=(low,),
        before=(),
        lead=low,
        of=(),
        head=low,
        sort=Sort.UNKNOWN,
        person=True if low in PERSONAL or low in TALKING else False if low in NEUTRAL else None,
        plural=low in MANY or low in TOGETHER if low not in HEARING else None,
        sex=Sex.MALE if low in MALE else Sex.FEMALE if low in FEMALE else Sex.UNKNOWN,
        definite=True,
        subject=subject,
        quoted=quoted,
    )


def _is_plural(head: Word, named: bool) -> bool | None:
    if named:
        return None if head.lower in DEMONYMS else False
    return head.tag == "N" and head.base != head.lower and head.lower.endswith(("s", "men", "women", "people", "ren"))


def told_sex(lowers: Sequence[str]) -> Sex:
    """What words tell of the sex of the person they are for, given names left aside."""
    told = {low.rstrip(".").removeprefix("ex-") for low in lowers} - POSSESSIVES  # "his wife"
    male, female = not told.isdisjoint(MALE), not told.isdisjoint(FEMALE)
    return Sex.UNKNOWN if male == female else Sex.MALE if male else Sex.FEMALE


def _sex_by_name(shape: Shape, chunk: Chunk, sort: Sort) -> Sex:
    """By the given name of a person who is named with more names than that."""
    name = chunk.name
    if name is None or sort not in {Sort.PERSON, Sort.UNKNOWN} or name.last - name.first < 2:
        return Sex.UNKNOWN
    return Sex(given_names().get(shape.words[name.first].lower, ""))


def appositions(shapes: Iterable[Shape | None], found: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Pairs that a text puts side by side as the same: "Assadi, an Iranian diplomat,", "Assadi is a diplomat".

    Args:
        shapes: as given to `mentions`.
        found: what `mentions` gave.
    """
    at = {m.at: m for m in found}
    for shape in shapes:
        if shape is None:
            continue
        words = shape.words
        for chunk in shape.chunks:
            one = at.get(words[chunk.head].start)
            if one is None or chunk.pronoun or chunk.last + 1 >= len(words):
                continue
            following = shape.chunk_at[chunk.last + 1]
            comma = words[chunk.last].text == ","
            is_ = words[chunk.last].base == "be" and one.subject
            if following is None or following.pronoun or not (comma or is_):
                continue
            other = at.get(words[following.head].start)
            if other is None or {one.form, other.form} == {Form.NAME} or Form.NAME not in {one.form, other.form}:
                continue
            if comma and not _closes(words, following.last, chunk.name is not None):
                continue
            if comma or words[following.first].lower in _INDEFINITE | _DEFINITE:
                yield one.order, other.order


def defined(shapes: Iterable[Shape | None], found: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Pairs of a name and what a text calls its bearer from there on: "Emil Tarn (“Tarn” or “the first Accused”)".

    Args:
        shapes: as given to `mentions`.
        found: what `mentions` gave.
    """
    at = {m.at: m for m in found}
    for shape in shapes:
        words = shape.words if shape is not None else ()
        for chunk in shape.chunks if shape is not None else ():
            name, i = at.get(words[chunk.head].start), chunk.last
            if name is None or name.form is not Form.NAME or i >= len(words) or words[i].text != "(":
                continue
            end = next((k for k in range(i, min(i + _LONGEST_BRACKET, len(words))) if words[k].text == ")"), i)
            for other in shape.chunks if shape is not None else ():
                quoted = i < other.first < other.last <= end and words[other.first - 1].text in _QUOTES
                term = at.get(words[other.head].start) if quoted else None
                if term is not None and term.form is Form.NOMINAL and term.lead == "the":
                    yield name.order, term.order


def _closes(words: Sequence[Word], last: int, named: bool) -> bool:
    """Whether an apposition ends here, rather than a list going on."""
    if last >= len(words):
        return True
    return words[last].text in {",", ".", ";", ")"} or (named and words[last].lower in {"of", "for", "who", "at", "in"})
