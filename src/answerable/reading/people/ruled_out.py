"""Whom "he" or "him" cannot mean: who is dead when he is tried, who orders what befalls him, who answers for it."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from answerable.model.span import Span
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.names import Sort
from answerable.reading.language.people import is_people
from answerable.reading.language.words import lower_at, singular
from answerable.reading.people.speakers import SAYING

_KEPT = 64
"""Names of which it is kept what their text tells: a text asks about the same few at each of its pronouns."""
_DESCRIBED = r"(?:(?!(?:a|an|at|by|for|from|in|of|on|to|with)\b)[\w'’-]+ ){0,5}?"
"""What may stand before a name that the same phrase describes: "the murder of 23-year-old sailor | Omar Tarn"."""
_JUDGING = word_set("acquit arraign arrest charge convict detain extradite imprison indict jail prosecute sentence try")
_DEADLY = word_set("assassinate behead execute hang kill lynch murder slay")
_SPEAKING_FOR = word_set(
    "attorney aunt brother counsel cousin daughter father lawyer mother nephew niece sister son spokesman spokesperson "
    "spokeswoman uncle widow wife"
)
_NEAR_BY = word_set("bystander detective judge justice magistrate neighbor neighbour prosecutor witness")
_IN_CHARGE = (
    r"police (?:chief|commissioner|spokesman|spokeswoman)"
    r"|victim['’]s (?:\w+ )?(?:father|mother|brother|sister|son|daughter)"
)
"""Those who tell of an accused, before their name."""
_FOR_ANOTHER = r"(?:\w+ )?(?:lawyer|attorney|barrister|counsel|solicitor)"
_STEP_OF = r"(?:arrest|capture|conviction|detention|execution|extradition|indictment|trial)"
_TOLD_JUDGED = (
    r"(?:was|were|is|has been|had been) (?:\w+ly |also |later |again )?"
    r"(?:arrested|charged|convicted|detained|indicted|jailed|sentenced|tried|on trial)\b"
)
_CRIMES = (
    r"(?:abduct|abus|assault|beating|harass|kidnap|kill|molest|murder|rap(?:e|ing)|robb|shoot|stab|stealing|theft)"
)
"""What whoever is accused of it by name may be seized for."""
_SEEKING = word_set("accuse hunt suspect want")
"""What is done to whom the police look for."""
_HELD = word_set("arrest charge convict detain free hold imprison jail release sentence try")
_STEPS = word_set("arrest charge conviction detention extradition imprisonment jailing prosecution release trial")
_SLAYING = r"(?:(?:murder|kill|assassinat)(?:ed|ing)|(?:murder|killing|assassination|manslaughter) of)"
_INTENDING = word_set("would will 'd 'll")
_FACED = word_set("charge count trial prosecution justice court jail prison sentence penalty imprisonment execution")
_BESIDE_THE_ACCUSED = word_set(
    "attorney barrister complainant coroner counsel detective investigator judge jurist juror lawyer magistrate "
    "plaintiff prosecutor solicitor spokesman spokesperson spokeswoman survivor victim witness"
)
"""What those are called whom a case is not against."""
_ANSWERING = _JUDGING | word_set("accuse suspect")
_FOR_IT = word_set("of for with over")
_DEEDS = word_set(
    "abduction assassination beating disappearance killing kidnapping manslaughter murder rape shooting stabbing "
    "torture"
)
_COMMANDING = word_set("order command commission mastermind")
_SLAIN = (
    r"(?:,[^,.;\n]{1,60},)? (?:was|were) (?:killed|murdered|assassinated|slain|lynched|shot dead|fatally shot"
    r"|(?:beaten|hacked|stabbed|strangled|tortured) to death)\b"
)
_ORDERING = word_set("order instruct direct command tell urge incite")
_HARMING = word_set(
    "abduct arrest assassinate attack beat burn detain execute flog hang hit imprison jail kick kidnap kill lash "
    "murder punch rape shoot stab strangle torture whip"
)
"""What nobody has done to oneself."""


def is_ruled_out(text: str, shape: Shape, chunk: Chunk, name: str) -> bool:
    """Whether a pronoun cannot mean somebody.

    Args:
        text: the working text.
        shape: of the pronoun's sentence.
        chunk: the pronoun.
        name: of whom it may mean.
    """
    if is_another_here(shape, chunk, name) or _tells_of_another(shape, chunk, name):
        return True
    if _is_of_who_speaks(shape, chunk):
        return True
    if is_judged(shape, chunk) and is_slain(text, name):
        return True
    if _is_convicted(shape, chunk) and _stands_beside(text, name):
        return True
    return is_orderer(shape, chunk, name)


def _told_of(shape: Shape, chunk: Chunk) -> list[Group]:
    """The verbs whose subject somebody is."""
    return [group for group in shape.groups if any(one is chunk for one in group.subjects)]


def _is_convicted(shape: Shape, chunk: Chunk) -> bool:
    """Whether a court does to somebody, or did before, what it does to the accused, or others accuse him."""
    return any(each.passive and _is_answering(shape, each) for each in _told_of(shape, chunk))


def _is_answering(shape: Shape, group: Group) -> bool:
    """Whether a passive tells of the accused: "was tried", "is accused of", "was found guilty", "was denied bail"."""
    base, behind = shape.words[group.main].base, lower_at(shape.words, group.last)
    return base in _ANSWERING or (base == "find" and behind == "guilty") or behind in {"bail", "parole"}


@lru_cache(_KEPT)
def _stands_beside(text: str, name: str) -> bool:
    """Whether a text tells of somebody as who accused another of a crime or judged him, as a witness or a neighbour."""
    one = re.escape(name)
    accusing = rf"\b{one},? (?:(?:also|had|has|later|publicly) )?accused [A-Z][\w .'’-]{{1,40}} of (?:\w+ )?{_CRIMES}"
    judging = rf"\b{one} (?:acquitted|convicted|freed|pardoned|released|sentenced) (?:[A-Z]|h(?:im|er)\b|the\b)"
    announcing = rf"\b{one} (?:has |had )?(?:announced|confirmed|ordered) the {_STEP_OF} of\b"
    whose = rf"\b{one}, (?:his|her|their) {_FOR_ANOTHER}\b|\b(?:his|her|their|['’]s) {_FOR_ANOTHER},? {one}\b"
    called = re.escape(name.split()[-1])
    if re.search(rf"\b{called}(?: h(?:im|er)self)?(?:,[^,.;\n]{{1,60}},)? {_TOLD_JUDGED}", text) is not None:
        return False
    if name.split()[0].lower() in _NEAR_BY or re.search(f"{accusing}|{judging}|{announcing}|{whose}", text) is not None:
        return True
    return re.search(rf"\b(?:{'|'.join(sorted(_NEAR_BY))}|{_IN_CHARGE}),? {one}\b", text, re.I) is not None


def _tells_of_another(shape: Shape, chunk: Chunk, name: str) -> bool:
    """Whether somebody tells in a pronoun's sentence of another, or only what "who" tells of another names him.

    "Tarn, the brother of Venn, said he was killed", "Venn's lawyer, Ivo Tarn, said he was tortured"; "they chased Venn,
    who had robbed Tarn, and shot him".
    """
    called = {word.casefold() for word in name.split()}
    undergoing = (each for each in shape.groups if any(one is chunk for one in each.objects))
    own = next(iter(_told_of(shape, chunk) or undergoing), None)
    before = [each for each in shape.groups if each is not own and each.main <= chunk.first]
    said = own is not None and any(_says_of_another(shape, chunk, own, each, called) for each in before)
    return said or any(_names_aside(shape, chunk, each, called) for each in before)


def _is_of_who_speaks(shape: Shape, chunk: Chunk) -> bool:
    """Whether somebody without a name tells what he will do himself: "the prosecutor said he would appeal"."""
    own = next((each for each in _told_of(shape, chunk) if not each.passive and each.modal in _INTENDING), None)
    telling = shape.verb_before(chunk.first) if own is not None else None
    if telling is None or shape.words[telling.main].base not in SAYING or telling.passive:
        return False
    told = telling.subjects[0] if len(telling.subjects) == 1 else None
    alone = told is not None and told.nameless and told.owner is None and is_people(shape, told)
    return alone and told is not None and shape.words[told.head].lower == shape.words[told.head].base != "police"


def _says_of_another(shape: Shape, chunk: Chunk, own: Group, telling: Group, called: Collection[str]) -> bool:
    """Whether somebody called so tells by a verb that a pronoun was killed, or tells of it for whom he speaks."""
    words = shape.words
    if words[telling.main].base not in SAYING or not own.passive:
        return False
    dead = words[own.main].base in _DEADLY and not own.modal and not own.infinitive
    dead = dead and not any(word.tag == "CONJ" for word in words[telling.last : chunk.first])
    told = (each for each in telling.subjects if _is_called(shape, each, called))
    return any(dead or _speaks_for(shape, each) for each in told)


def _names_aside(shape: Shape, chunk: Chunk, group: Group, called: Collection[str]) -> bool:
    """Whether only what "who" tells of another names somebody, before a comma and the pronoun."""
    whom = group.told_of if group.relative else None
    if whom is None or not is_people(shape, whom) or _is_called(shape, whom, called):
        return False
    aside = [each for each in group.objects if _is_called(shape, each, called)]
    behind = shape.words[aside[-1].last : chunk.first] if aside else []
    return any(word.text == "," for word in behind)


def _is_called(shape: Shape, chunk: Chunk, called: Collection[str]) -> bool:
    """Whether a word of a chunk, in lower case, is one of those that somebody is called."""
    return any(word.lower in called for word in shape.words[chunk.first : chunk.last])


def _speaks_for(shape: Shape, chunk: Chunk) -> bool:
    """Whether somebody is told of as another's lawyer, spokesman or kin: "Venn's lawyer Ivo Tarn"."""
    first = chunk.begins
    while first and shape.words[first - 1].tag in {"N", "ADJ"}:
        first -= 1
    owned = chunk.owner is not None or (first > 0 and shape.words[first - 1].tag == "POS")
    own = (word.lower for word in shape.words[first : chunk.last])
    return owned and not _SPEAKING_FOR.isdisjoint(own)


def is_judged(shape: Shape, chunk: Chunk) -> bool:
    """Whether a court does to somebody what it does to the accused: "he was tried"; "had been" may be of before."""
    return any(_is_told_of_the_accused(shape, each) for each in _told_of(shape, chunk))


def is_another_here(shape: Shape, chunk: Chunk, name: str) -> bool:
    """Whether the pronoun's own sentence tells of another whom it may mean.

    Of whom somebody is said to have been held or freed, where "he" is held: "refused the release of the cook, as he was
    held for theft"; or whose the place is that a sentence opens with: "outside Venn's home, a man shot him".
    """
    others = [each for each in (_fronted(shape, chunk), _of_a_step(shape, chunk)) if each is not None]
    called = {word.casefold() for word in name.split()}
    return any(not _is_called(shape, each, called) for each in others)


def _fronted(shape: Shape, chunk: Chunk) -> Chunk | None:
    """Whose the place or the thing is that a preposition leads to at the opening of a pronoun's sentence."""
    words = shape.words
    opening = next((each for each in shape.chunks if each.begins == 1), None)
    if opening is None or words[0].tag != "PREP" or opening.last > chunk.first:
        return None
    owner = opening if words[opening.last].tag == "POS" else opening.owner
    named = owner is not None and owner.name is not None and owner.name.sort in {Sort.PERSON, Sort.UNKNOWN}
    return owner if named else None


def _of_a_step(shape: Shape, chunk: Chunk) -> Chunk | None:
    """Of whose arrest or release a pronoun's sentence tells before it, where the pronoun is held or tried."""
    words = shape.words
    if not any(each.passive and words[each.main].base in _HELD for each in _told_of(shape, chunk)):
        return None
    for each in reversed(shape.chunks):
        of = each.begins - 1
        if each.last <= chunk.first and of > 0 and words[of].lower == "of" and words[of - 1].base in _STEPS:
            return each if not each.pronoun and is_people(shape, each) else None
    return None


def _is_told_of_the_accused(shape: Shape, group: Group) -> bool:
    base = shape.words[group.main].base
    judged = group.passive and "have" not in group.auxiliaries and base in _JUDGING
    sought = group.passive and "have" not in group.auxiliaries and base in _SEEKING
    return judged or sought or (base == "plead" and not group.passive)


def is_beside(shape: Shape, chunk: Chunk, span: Span) -> bool:
    """Whether a pronoun is of the accused, and words of its sentence of another in the case: "the lawyer said he"."""
    if span.start < shape.words[0].start or span.quote.split()[-1].lower() not in _BESIDE_THE_ACCUSED:
        return False
    return any(_is_of_the_accused(shape, each) for each in _told_of(shape, chunk))


def _is_of_the_accused(shape: Shape, group: Group) -> bool:
    base = shape.words[group.main].base
    if group.passive:
        return base in _JUDGING
    faces = base == "face" and any(singular(shape.words[each.head].lower) in _FACED for each in group.objects)
    return faces or base in {"plead", "confess"}


@lru_cache(_KEPT)
def is_slain(text: str, name: str) -> bool:
    """Whether a text tells that somebody was killed, or of the charge of it: "charged with murdering one Ada Venn"."""
    one = re.escape(name)
    slaying = rf"(?<!attempted )(?<!attempting )\b{_SLAYING} {_DESCRIBED}{one}\b|\b{one}{_SLAIN}"
    return re.search(slaying, text) is not None


def is_orderer(shape: Shape, chunk: Chunk, name: str) -> bool:
    """Whether somebody orders what befalls a pronoun: in "Tarn ordered a guard to torture him" Tarn is not "him"."""
    group = next((each for each in shape.groups if each.last == chunk.first), None)
    if group is None or not group.infinitive or shape.words[group.main].base not in _HARMING:
        return False
    governor = shape.governor(group)
    if not isinstance(governor, Group) or governor.passive or shape.words[governor.main].base not in _ORDERING:
        return False
    return name.split()[-1].lower() in {shape.words[each.last - 1].lower for each in governor.subjects}


def answering(shape: Shape, chunk: Chunk) -> list[Chunk]:
    """Who orders the deed that "his" or "her" tells whose it is, or is judged for it: nobody of these is meant.

    "Tarn ordered her arrest", "Tarn was convicted of her murder".
    """
    verb = shape.verb_before(chunk.first)
    deed = chunk.last if chunk.last < len(shape.words) else chunk.first
    while deed + 1 < len(shape.words) and shape.words[deed].tag == "ADJ":
        deed += 1
    if verb is None or deed in shape.group_at:
        return []
    base = shape.words[verb.main].base
    if base in _COMMANDING and not verb.passive and verb.last == chunk.first:
        return list(verb.subjects)
    led = shape.words[chunk.first - 1].lower if chunk.first else ""
    judged = base in _ANSWERING and led in _FOR_IT and shape.words[deed].lower in _DEEDS
    return list(verb.undergone) if judged else []
