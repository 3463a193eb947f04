"""Whom a description that opens a text stands for: the person whom the next sentence names. Unsure means nobody.

"Police arrested a taxi driver on Friday. Emil Tarn, 29, was brought before a judge."
"""

from __future__ import annotations

from answerable.model.span import Span
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.given_names import given_names
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.names import Sort
from answerable.reading.language.people import MEMBERS, is_people
from answerable.reading.language.phrases import name_span
from answerable.reading.language.words import fold
from answerable.reading.people.referring import FEMALE, MALE
from answerable.reading.people.speakers import SAYING

_ARTICLES = word_set("a an the")
_BESIDE = word_set("with and or alongside besides")
_SAINTS = word_set("st saint")
"""Behind these a name is as often a church's or a school's."""
_PERSONAL = word_set("he him his she her hers")
IN_OFFICE = word_set(
    "judge magistrate justice prosecutor president premier king queen prince minister governor mayor officer official "
    "policeman policewoman inspector investigator detective spokesman spokeswoman lawyer attorney counsel witness "
    "reporter correspondent coroner speaker secretary commissioner"
)
"""Who judges, arrests, speaks or reports, and is seldom whom a text is about."""

Named = tuple[Span, str]


def named_next(text: str, shape: Shape, chunk: Chunk, below: Shape, headline: Shape | None) -> Named | None:
    """The person for whom a description stands whom the next sentence is about; None where unsure.

    Args:
        text: the working text.
        shape: of the sentence of the description, before which the text names nobody.
        chunk: the description: "a taxi driver".
        below: the next sentence.
        headline: of the text; none for a text without one.
    """
    if not _is_one(shape, chunk) or not is_people(shape, chunk):
        return None
    if (again := _told_again(text, below, shape.words[chunk.head].base)) is not None:
        return again
    if _names(text, shape) or any(each is not chunk for each in _told_of(shape, chunk)):
        return None
    above = _names(text, headline) if headline is not None else {}
    base = shape.words[chunk.head].base
    topic = headline is not None and any(word.base == base for word in headline.words)
    found = [each for each in _subjects(text, below, topic=topic) if above.keys() <= {_family(each[1])}]
    if len(found) != 1:
        return None
    ((subject, named),) = found
    others = {family for family, (other, _) in _names(text, below).items() if not _has_office(below, other)}
    alone = others <= {_family(named)}
    if not (alone or _family(named) == fold(named[1])) or _other_sex(base, named):
        return None
    return named if _is_introduced(below, subject, base) else None


def _told_again(text: str, shape: Shape, base: str) -> Named | None:
    """Who is named beside the same description: "The foreman, Emil Tarn, says", "the foreman Emil Tarn"."""
    for chunk in shape.chunks:
        if chunk.name is None or not chunk.is_person:
            continue
        i = chunk.name.first - 1
        if i > 0 and shape.words[i].text == ",":
            i -= 1
        said = i > 0 and shape.words[i].base == base and shape.words[i].tag == "N"
        if said and any(word.lower == "the" for word in shape.words[max(0, i - 2) : i]):
            return name_span(text, shape, chunk)
    return None


def _has_office(shape: Shape, chunk: Chunk) -> bool:
    """Whether a title tells that a person is a judge and the like: "Justice Clare"."""
    if chunk.name is None:
        return False
    return any(word.lower in IN_OFFICE for word in shape.words[min(chunk.first, chunk.name.title) : chunk.name.last])


def _is_one(shape: Shape, chunk: Chunk) -> bool:
    """Whether a chunk may describe one person without a name who is no judge and the like."""
    if not chunk.nameless:
        return False
    word = shape.words[chunk.head]
    one = word.tag == "N" and word.lower == word.base and shape.words[chunk.first].lower in _ARTICLES
    return one and word.base not in IN_OFFICE | MEMBERS


def _told_of(shape: Shape, chunk: Chunk) -> list[Chunk]:
    """The persons without a name of whom a verb tells, or, where `chunk` is not among them, all that are described."""
    every = [each for each in shape.chunks if each is chunk or (_is_one(shape, each) and is_people(shape, each))]
    told = [each for each in every if _is_joined(shape, each) or any(_takes_part(g, each) for g in shape.groups)]
    return told if any(each is chunk for each in told) else every


def _is_joined(shape: Shape, chunk: Chunk) -> bool:
    """Whether a chunk is told of as beside another: "with a driver"."""
    return chunk.first > 0 and shape.words[chunk.first - 1].lower in _BESIDE


def _takes_part(group: Group, chunk: Chunk) -> bool:
    return any(each is chunk or each.owner is chunk for each in (*group.subjects, *group.objects))


def _subjects(text: str, shape: Shape, *, topic: bool) -> list[tuple[Chunk, Named]]:
    """The person who is the first subject that a sentence has; of one who only says something, a bare name alone.

    A name of one word that nothing tells to be a person's is one where the headline too has the description, or where
    the sentence goes on with "his" or "her".
    """
    found: dict[str, tuple[Chunk, Named]] = {}
    for group in shape.groups:
        for chunk in group.subjects if group.finite else ():
            named = name_span(text, shape, chunk) if chunk.name is not None else None
            if chunk.name is None or named is None or _has_office(shape, chunk):
                continue
            bare = _family(named) == fold(named[1])
            saying = shape.words[group.main].base in SAYING and not _is_aged(shape, chunk)
            person = chunk.name.sort is Sort.PERSON and (bare or not saying)
            meant = topic or any(word.lower in _PERSONAL for word in shape.words[chunk.last :])
            if person or (meant and bare and not saying and chunk.name.sort is Sort.UNKNOWN):
                found.setdefault(_family(named), (chunk, named))
    return list(found.values())


def _is_aged(shape: Shape, chunk: Chunk) -> bool:
    """Whether an age stands behind a name, with which somebody is brought in: "Emil Tarn, 33, spoke"."""
    words = shape.words[chunk.last : chunk.last + 3]
    return [word.text for word in words[::2]] == [",", ","] and words[1].tag == "NUM"


def _family(named: Named) -> str:
    return fold(named[1]).split()[-1]


def _names(text: str, shape: Shape) -> dict[str, tuple[Chunk, Named]]:
    """The persons that a sentence names, each once, by the folded last word of the name."""
    found: dict[str, tuple[Chunk, Named]] = {}
    for chunk in shape.chunks:
        for each in (chunk, chunk.owner):
            if each is not None and each.is_person:
                named = name_span(text, shape, each)
                if named is not None and fold(named[1]).split()[0] not in _SAINTS:
                    found.setdefault(_family(named), (each, named))
    return found


def _is_introduced(shape: Shape, chunk: Chunk, base: str) -> bool:
    """Whether nothing says that the person named is another than the one described: "the lawyer Emil Tarn"."""
    assert chunk.name is not None
    before = [word.base for word in shape.words[chunk.first : chunk.name.first] if word.tag == "N"]
    if any(each != base for each in before):
        return False
    behind = chunk.name.last
    if behind + 1 < len(shape.words) and shape.words[behind].text == ",":
        beside = shape.chunk_at[behind + 1]
        return beside is None or shape.words[beside.head].base not in IN_OFFICE
    return True


def _other_sex(base: str, named: Named) -> bool:
    """Whether a description is of a woman and the given name a man's, or the other way round."""
    sex = given_names().get(fold(named[1]).split()[0], "")
    return (base in MALE and sex == "female") or (base in FEMALE and sex == "male")
