"""What a sentence only asks for or supposes, and does not tell: "has anyone been arrested?", "if it turns out that"."""

from __future__ import annotations

from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language import effects, lexicon
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import DEFINITE, word_set
from answerable.reading.language.words import lower_at

_POINTING = frozenset({"NUM", "TIME", "NAME"})
"""Words of a noun phrase with which it points to something known."""
_BARE = word_set("did does do have has")
_SUBJECTS = word_set("he i she they we you anybody anyone")
_LEADING = word_set("and but or so then now")
"""What may stand before it opens."""
_FINDING = word_set(
    "accept agree allege believe claim conclude confirm decide demonstrate determine emerge establish find prove show "
    "suspect think transpire turn verify"
)
"""Verbs of what may yet be found to be so; who "knows" or "forgets" that it was done takes it for granted."""
_SO = word_set("accurate case certain clear correct likely possible probable proven right true")
_MAYBE = word_set("may might could")
_UNREAL = word_set("would 'd could might")
_TELLING = word_set("tell explain show prove say")
_HOW = word_set("how when where")
_DOING = word_set(
    "carry commit conduct execute launch mastermind mount orchestrate order perform perpetrate plan stage"
)
"""Verbs by which somebody does what their object names."""


def is_asked(shape: Shape, trigger: Trigger) -> bool:
    """Whether a question asks whether it came about, as its verb or as a noun that points to nothing known.

    "Did soldiers shoot them?", "Are deaths by bombs less worthy?"; not "Who shot them?", nor the invasion of "Will
    they end the invasion?", nor the arrests of "Has he heard that two were arrested?".

    Args:
        shape: of the sentence.
        trigger: that says the happening.
    """
    opening = _opening(shape)
    if opening is None:
        return False
    told = [group for group in shape.groups if group.main > opening and not group.relative]
    asked = told[0] if told else None
    if trigger.main in shape.group_at:
        return shape.group_at[trigger.main] is asked
    chunk = shape.chunk_at[trigger.main]
    if chunk is None or chunk.owner is not None:
        return False
    if asked is not None and doing(shape, trigger) is asked:
        return True  # "did the Front carry out the attack?"
    part = chunk.first == opening + 1 or (asked is not None and any(each is chunk for each in asked.undergone))
    words = shape.words[chunk.first : chunk.last]
    return part and words[0].lower not in DEFINITE and not any(word.tag in _POINTING for word in words)


def _opening(shape: Shape) -> int | None:
    """Where the auxiliary stands that opens a question: "did they", "so will the court"; None where none does."""
    words, i = shape.words, 0
    if words[-1].text != "?":
        bare = len(words) > 2 and words[0].lower in _BARE and words[1].lower in _SUBJECTS
        return 0 if bare else None  # "did they free him yet", as people write to each other
    while words[i].lower in _LEADING or (words[i].tag == "PUNCT" and i + 1 < len(words)):
        i += 1
    return i if words[i].tag in {"AUX", "MD"} else None


def is_doubted(shape: Shape, trigger: Trigger) -> bool:
    """Whether who did something, or that it was done, is left open.

    By a condition or a question around the clause that tells it: "if it is confirmed that rebels did it", "is it true
    that he was held?"; of a noun, by one that tells who did it: "if the Front carried out the attack"; by a condition
    that the order of words tells: "had he pleaded guilty or been convicted after trial, he could"; or since somebody
    is dared to tell it: "let him tell us how the man killed her".

    Args:
        shape: of the sentence.
        trigger: that says the happening.
    """
    if _is_turned_round(shape, trigger):
        return True
    verb = shape.group_at.get(trigger.main)
    carrying = doing(shape, trigger) if verb is None else None
    told = verb or carrying
    if told is None:
        return False
    return (
        (carrying is not None and _is_supposed(shape, carrying)) or is_in_doubt(shape, told) or _is_dared(shape, told)
    )


def _is_dared(shape: Shape, told: Group) -> bool:
    """Whether another is to be let tell how or when it was done, by who does not believe it."""
    words, k = shape.words, shape.groups.index(told)
    while k > 0 and words[shape.groups[k].first - 1].tag == "CONJ":
        k -= 1
    telling = shape.groups[k - 1] if k else None
    letting = shape.letting(telling) if telling is not None else None
    if telling is None or letting is None or words[letting.main].base != "let" or letting.subjects:
        return False
    between = {word.lower for word in words[telling.last : shape.groups[k].first]}
    return words[telling.main].base in _TELLING and bool(between & _HOW)


def doing(shape: Shape, trigger: Trigger) -> Group | None:
    """The verb by which somebody does what a noun names: "carried out the attack"."""
    chunk = shape.chunk_at[trigger.main]
    carrying = (group for group in shape.groups if shape.words[group.main].base in _DOING and not group.passive)
    return next((group for group in carrying if any(each is chunk for each in group.objects)), None)


def is_in_doubt(shape: Shape, told: Group) -> bool:
    """Whether the clause of a verb is what another clause supposes or asks to be so."""
    words = shape.words
    if told.relative:
        return _may_be_others(shape, told)
    host = shape.verb_before(told.first, finite=True)
    that = next((i for i in range(told.first - 1, host.last - 1, -1) if words[i].lower == "that"), 0) if host else 0
    if host is None or not that or not told.finite:
        return False
    between = words[host.last : that]
    if words[host.main].lower in lexicon.BE or words[host.main].base == "be":
        finding = any(word.lower in _SO for word in between)
    else:
        finding = words[host.main].base in _FINDING and all(word.tag in {"ADV", "TIME", "PREP"} for word in between)
    asked = words[-1].text == "?" and any(word.lower in _SO for word in between)
    return finding and (asked or _is_supposed(shape, host))


def _is_turned_round(shape: Shape, trigger: Trigger) -> bool:
    """Whether a sentence opens with "had" and somebody, and only behind it comes what would then have been."""
    words = shape.words
    first = 1 if words[0].lower in {"but", "and"} else 0
    subject = shape.chunk_at[first + 1] if first + 1 < len(words) else None
    group, chunk = shape.group_at.get(trigger.main), shape.chunk_at[trigger.main]
    known = group.relative if group is not None else chunk is None or not _is_any(shape, chunk)
    if words[first].lower != "had" or subject is None or words[-1].text == "?" or known:
        return False
    unreal = next((each for each in shape.groups if each.modal in _UNREAL), None)
    comma = next((i for i in range(trigger.last, len(words)) if words[i].text == ","), len(words))
    return unreal is not None and comma < unreal.first


def _is_any(shape: Shape, chunk: Chunk) -> bool:
    """Whether a noun points to nothing known: "after trial"; no "the murder", "torture of Tarn"."""
    own = chunk.owner is not None or shape.words[chunk.first].lower in DEFINITE
    return not own and lower_at(shape.words, chunk.last) != "of"


def _may_be_others(shape: Shape, told: Group) -> bool:
    """Whether a clause with "who" is of those who it is said may have done it: "it may have been Tarn who"."""
    whom = told.told_of
    host = shape.group_at.get(shape.back(whom.begins - 1)) if whom is not None and whom.begins else None
    return host is not None and host.modal in _MAYBE and [each.pronoun for each in host.subjects] == ["it"]


def _is_supposed(shape: Shape, group: Group) -> bool:
    """Whether "if" and the like open the clause of a verb."""
    opening = min((each.begins for each in group.subjects), default=group.first)
    first = max(0, min(opening, group.start) - 1)
    return any(
        word.lower in effects.HYPOTHETICAL and word.tag in {"SUB", "PREP", "CONJ"}
        for word in shape.words[first : max(opening, first + 1)]
    )
