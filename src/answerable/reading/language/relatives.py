"""What a clause or a phrase tells of beyond the words beside it: "the envoys whom Norland expelled"."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.reading.language.chunks import FORCES, MANY, ONE, Chunk
from answerable.reading.language.effects import NOUN_CLAUSE
from answerable.reading.language.lexicon import ARTICLES, word_set
from answerable.reading.language.names import PERHAPS_PLACES, Sort
from answerable.reading.language.words import Word, singular

_OBJECTS = word_set("whom which that")
_CONTENT = frozenset(NOUN_CLAUSE) | word_set(
    "fact news idea belief view report evidence sign notion argument decision announcement conclusion point way time "
    "day year moment case assertion warning statement message feeling impression assurance promise condition ground "
    "show concern doubt"
)
"""Nouns behind which "that" opens what they are about."""
_UNITS = frozenset({"day", "week", "month", "year"})
_STRONG = word_set("the strongest strong strongly harshest firmest clearest possible no uncertain most very")
_TERMS = word_set("terms language manner")
"""How strongly something is said: "in the strongest possible terms"."""
_TELLING = word_set("tell inform warn assure remind convince")
_ARTICLES = ARTICLES | word_set("this that")
_WHERE = word_set("in at near outside around")
_OF_WHOM = word_set("of to for")
_PASSING = word_set("dress disguise pose masquerade camouflage")
_USING = frozenset({"use"})
_HOLDING = word_set("hold take keep")
_HELD = word_set("captive hostage prisoner")
_BODIES = word_set("newspaper company city town school agency station")


def is_human(words: Sequence[Word], chunk: Chunk) -> bool:
    """Whether "who" may mean the chunk itself: not "employees of a shipyard in Sarde who …"."""
    if chunk.name is None:
        return words[chunk.head].base not in _BODIES
    after_preposition = chunk.begins > 0 and words[chunk.begins - 1].tag == "PREP"
    return chunk.name.sort is Sort.PERSON or not after_preposition


def is_placed(chunk: Chunk) -> bool:
    """Whether the chunk is a place by name."""
    return chunk.name is not None and chunk.name.sort in {Sort.PLACE, Sort.STATE}


def is_where(words: Sequence[Word], chunk: Chunk) -> bool:
    """Whether the chunk names a place, by what it is or by the preposition before it: "the attack in Marn"."""
    if chunk.name is None or chunk.first == 0 or chunk.name.sort is Sort.PERSON:
        return False
    before = words[chunk.first - 1]
    return before.lower in _WHERE or (is_placed(chunk) and before.tag == "PREP")


def object_told_of(words: Sequence[Word], chunk_at: Sequence[Chunk | None], first: int, last: int) -> Chunk | None:
    """What a relative clause tells of as the object of its verb: "the envoys whom Norland expelled", "people we know".

    None where the verb has no subject between it and the pronoun, behind a preposition ("to whom"), and where "that"
    opens what a noun or a verb is about: "the report that", "told the agency that she plans to". Without a pronoun
    people alone are told of, right before what opens with an article or a name, or before police, troops and the like.

    Args:
        words: of the sentence.
        chunk_at: the chunk of each of them.
        first: number of the verb's first word.
        last: one past its last.
    """
    i = first - 1
    while i >= 0 and words[i].tag == "ADV":
        i -= 1
    subject = chunk_at[i] if i >= 0 else None
    if subject is None:
        return None
    j = subject.begins - 1
    if j >= 0 and chunk_at[j] is not None:
        return _without_pronoun(words, chunk_at[j], subject)
    if j < 1 or words[j].lower not in _OBJECTS:
        return None
    told = chunk_at[j - 1] if words[j - 1].text != "," or words[j].lower == "that" else chunk_at[j - 2]
    if told is None or words[j].lower != "that":
        return told
    about = told.name is not None or singular(words[told.head].lower) in _CONTENT
    of_another = told.first > 0 and words[told.first - 1].tag == "PREP"
    return None if about or of_another or (last < len(words) and words[last].tag in {"TO", "SUB"}) else told


def _without_pronoun(words: Sequence[Word], told: Chunk | None, subject: Chunk) -> Chunk | None:
    """ "the people the Front executed": two chunks side by side, of which the first is people told of.

    Or what is theirs: "Tarn, whose release a judge ordered".
    """
    if told is not None and words[told.first].lower == "whose":
        return told
    if told is None or not told.nameless or told.owner is not None:
        return None
    if told.first > 0 and words[told.first - 1].base in _TELLING:
        return None  # "told the reporters the army attacked"
    opening = subject.owner or subject
    named = opening.name is not None and opening.name.first == opening.first
    if not named and words[opening.first].lower not in _ARTICLES and words[subject.head].lower not in FORCES:
        return None
    head = words[told.head].lower
    return told if head in MANY or (head in ONE and words[told.first].tag == "DET") else None


def explained_by(words: Sequence[Word], chunk_at: Sequence[Chunk | None], chunk: Chunk) -> Chunk | None:
    """The person whom a phrase explains that ends with another: Tarn for Venn of "Tarn, the lawyer of Ada Venn, who".

    Of which of the two a clause behind it tells is not to be known.
    """
    i = chunk.first - 1
    if chunk.name is None or i < 1 or words[i].lower not in _OF_WHOM:
        return None
    said = chunk_at[i - 1]
    opening = said.begins if said is not None else 0
    if said is None or not said.nameless or opening < 2 or words[opening - 1].text != ",":
        return None
    named = chunk_at[opening - 2]
    person = named is not None and named.is_person
    return named if person and chunk.name.sort is Sort.PERSON else None


def persons_joined(words: Sequence[Word], chunk_at: Sequence[Chunk | None], chunk: Chunk) -> list[Chunk]:
    """Those whom "and" and commas join to a person by name, before him: "Tarn" of "Tarn and Venn, who were freed"."""
    found: list[Chunk] = []
    first, and_seen = chunk, False
    while first.is_person:
        i = first.begins - 1
        if not and_seen and i > 0 and words[i].lower == "and":
            i, and_seen = i - 1, True
            i -= int(words[i].text == ",")
        elif and_seen and i > 0 and words[i].text == ",":
            i -= 1
        else:
            break
        left = chunk_at[i] if i >= 0 else None
        if left is None or not left.is_person:
            break
        found.append(left)
        first = left
    return found


def is_excluded(words: Sequence[Word], chunk: Chunk) -> bool:
    """Whether a sentence says that it was not somebody: "and not Tarn", ", not Tarn,"."""
    i = chunk.begins - 1
    return i > 0 and words[i].lower == "not" and (words[i - 1].tag == "CONJ" or words[i - 1].text == ",")


def over_some(words: Sequence[Word], chunk_at: Sequence[Chunk | None], chunk: Chunk) -> Chunk:
    """From the end of what is told of some back to them all: "ten cooks, some of whom had left Norland, who were held".

    Args:
        words: of the sentence.
        chunk_at: the chunk of each of them.
        chunk: before the pronoun that tells of them all.
    """
    behind = words[chunk.last] if chunk.last < len(words) else None
    for i in range(chunk.begins - 1, 3, -1):
        if words[i].lower == "whom" and words[i - 1].lower == "of" and words[i - 3].text == ",":
            every = chunk_at[i - 4]
            return every if every is not None and behind is not None and behind.text in {",", ")"} else chunk
        if words[i].text in {",", ";", ":"}:
            break
    return chunk


def first_of_two(words: Sequence[Word], chunk_at: Sequence[Chunk | None], i: int) -> Chunk | None:
    """The first of two between whom something is: "Norland" of "relations between Norland and Velia".

    Args:
        words: of the sentence.
        chunk_at: the chunk of each of them.
        i: number of the word before the second.
    """
    left = chunk_at[i - 1] if i > 1 and words[i].tag == "CONJ" else None
    first = left.begins if left is not None else 0
    return left if first > 0 and words[first - 1].lower == "between" else None


def place_beside(words: Sequence[Word], chunk_at: Sequence[Chunk | None], chunk: Chunk, i: int) -> Chunk | None:
    """The place that "and" joins to another behind one preposition: "Marn" of "the attacks in Marn and Dravna".

    Args:
        words: of the sentence.
        chunk_at: the chunk of each of them.
        chunk: the second place.
        i: number of the word before it.
    """
    left = chunk_at[i - 1] if i > 1 and words[i].tag == "CONJ" else None
    named = chunk.name is not None and chunk.head < chunk.name.last and chunk.name.sort in PERHAPS_PLACES
    return left if named and left is not None and is_where(words, left) else None


def passing_for(words: Sequence[Word], chunk_at: Sequence[Chunk | None], i: int) -> Chunk | None:
    """Who passes for what stands behind "as" at word `i`, or is held as what stands there.

    "Men dressed as guards fled", "rebels using it as a base fell", "clerks held captive in Karsa were freed".

    Args:
        words: of the sentence.
        chunk_at: the chunk of each of them.
        i: number of the word before what they pass for.
    """
    if 0 < i < len(words) - 1 and words[i + 1].lower in _HELD and words[i].tag == "V" and words[i].base in _HOLDING:
        return chunk_at[i - 1]
    if i < 2 or words[i].lower != "as":
        return None
    used = chunk_at[i - 1]
    verb = used.begins - 1 if used is not None else i - 1
    bases = _USING if used is not None else _PASSING
    return chunk_at[verb - 1] if verb > 0 and words[verb].tag == "V" and words[verb].base in bases else None


def behind_year(words: Sequence[Word], i: int) -> int:
    """Past a year or a day at word `i` that only tells which one is meant: "lifted the 2015 embargo".

    "Planned the May 2001 attacks", "marked the 3 May raid".
    """
    if i + 2 >= len(words) or words[i].lower not in _ARTICLES or "TIME" not in {words[i].tag, words[i + 1].tag}:
        return i
    if words[i].tag == "TIME" and words[i + 1].text.isdigit() and words[i + 2].tag != "TIME":
        return i + 2
    j = i + 1
    while j < len(words) and words[j].tag == "TIME":
        j += 1
    dated = any(word.text.isdigit() or word.capital for word in words[i:j])
    return j if dated and j < len(words) and words[j].tag == "N" else i


def behind_duration(words: Sequence[Word], i: int) -> int:
    """Past how long at word `i`, before an object: "suspended for a week the ban"; `i` where none stands there.

    And past how strongly: "condemned in the strongest possible terms the raid".
    """
    i = _behind_terms(words, i)
    long = i + 3 < len(words) and words[i].lower == "for" and words[i + 1].tag in {"DET", "NUM"}
    return i + 3 if long and words[i + 2].base in _UNITS and words[i + 3].tag == "DET" else i


def _behind_terms(words: Sequence[Word], i: int) -> int:
    end = i + 1
    while end < len(words) and words[end].lower in _STRONG:
        end += 1
    led = end > i + 1 and words[i].lower == "in" and end < len(words)
    return end + 1 if led and words[end].lower in _TERMS else i


def over_aside(words: Sequence[Word], i: int) -> int | None:
    """From a closing comma or bracket back over what it closes, to the word before; None where nothing opens it."""
    closing = words[i].text
    opening = "(" if closing == ")" else closing
    for j in range(i - 1, -1, -1):
        if words[j].text == opening:
            return j - 1
        if words[j].text in {";", ":"}:
            return None
    return None
