"""Voices of verb groups: active or passive, and whether they make a clause."""

from __future__ import annotations

from answerable.reading.language import relatives
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.describing import described_at
from answerable.reading.language.groups import NAMING, PARTICLES, Group, Grouped
from answerable.reading.language.lexicon import BEHIND_PASSIVES, INTRANSITIVE, word_set
from answerable.reading.language.words import Word

_CHOOSING = word_set("elect re-elect reelect appoint name")
OFFICES = word_set(
    "leader president speaker premier chair chairman chairwoman chairperson mayor governor senator secretary treasurer "
    "captain chancellor pope head chief director minister ambassador general commissioner"
)
"""What somebody is chosen to be: without an article, since there is one at a time."""
_TELLING_OF = word_set("say claim believe allege think")
_TELLERS = word_set("it he she they")


def tell_voices(shape: Grouped, transitive: frozenset[str]) -> None:
    """Note of each group whether it is passive and finite.

    Args:
        shape: whose groups are noted.
        transitive: base forms of verbs that need an object or are passive without.
    """
    for k, group in enumerate(shape.groups):
        word = shape.words[group.main]
        before = shape.words[group.first - 1] if group.first else None
        if word.tag == "AUX":
            group.finite = not group.infinitive
            continue
        if group.auxiliaries:
            group.passive = group.auxiliaries[-1] == "be" and word.form in {"ed", "participle", "any"}
            nonfinite = shape.words[group.first].lower in {"being", "having", "been"}
            group.finite = not group.infinitive and not nonfinite
        elif group.infinitive or group.modal:
            group.finite = not group.infinitive
        elif shape.letting(group) is not None or word.form == "ing":
            group.finite = False
        elif word.form == "participle" and _shares_has(shape, k, before):
            group.finite = shape.groups[k - 1].finite
        elif word.form == "participle":
            group.passive, group.finite = True, _headline(shape, k)
        elif word.form in {"ed", "any"}:
            _past_or_participle(shape, k, before, transitive)
        if (
            group.passive is False
            and word.form in {"ed", "participle"}
            and before is not None
            and before.lower in {"get", "got", "gets", "getting"}
        ):
            group.passive = True


def _shares_has(shape: Grouped, k: int, before: Word | None) -> bool:
    """Whether a participle shares the "has" of the verb before: "has banned the party and frozen its funds"."""
    following = shape.ahead(shape.groups[k].last)
    opens = following < len(shape.words) and shape.chunk_at[following] is not None
    if not k or not opens or before is None or before.tag != "CONJ":
        return False
    return shape.groups[k - 1].auxiliaries[-1:] == ("have",) and not shape.groups[k - 1].passive


def _past_or_participle(shape: Grouped, k: int, before: Word | None, transitive: frozenset[str]) -> None:
    """Tell the past ("the army shot Tarn") from the participle ("Tarn, shot on Friday") of one form."""
    words, group = shape.words, shape.groups[k]
    word = words[group.main]
    following = relatives.behind_duration(words, shape.ahead(group.last))
    if following < len(words) and words[following].lower in PARTICLES and following + 1 < len(words):
        following = shape.ahead(following + 1)
    following = relatives.behind_year(words, following)
    chunk = shape.chunk_at[following] or described_at(shape, following) if following < len(words) else None
    opens = chunk is not None and words[following].tag != "TIME"
    if before is not None and before.lower in {"who", "which", "he", "she", "they", "we", "i", "it", "that"}:
        return
    if _is_what_one_says(shape, group) and not _later_finite(shape, k, group):
        return
    if word.base in _CHOOSING and opens and chunk is not None and _is_office(shape, group, chunk):
        group.passive, group.finite = True, _headline(shape, k)
        return
    if word.base in NAMING and opens and _later_finite(shape, k, group):
        group.passive, group.finite = True, False
        return
    if relatives.object_told_of(words, shape.chunk_at, group.first, group.last) is not None:
        return
    if (word.form == "ed" or word.base == "find") and _complement(shape, word, shape.ahead(group.last)):
        group.passive, group.finite = True, _headline(shape, k)
        return
    if opens or (following < len(words) and words[following].tag == "TO") or _shares_object(shape, k):
        return
    if before is not None and before.tag == "CONJ" and k and shape.groups[k - 1].passive:
        group.passive, group.finite = True, shape.groups[k - 1].finite
        return
    if _shares_auxiliary(shape, k) and word.base in transitive:
        group.passive, group.finite = True, shape.groups[k - 1].finite
        return
    doing = following + 1 < len(words) and words[following + 1].form == "ing"
    if following < len(words) and words[following].lower == "by" and not doing:
        group.passive, group.finite = True, _headline(shape, k)
        return
    if word.base in INTRANSITIVE or word.base not in transitive:
        if before is not None and before.tag == "PUNCT" and before.lower == "," and not _subject_before(shape, group):
            group.finite = False
        if not k and _opens_aside(shape, group):
            group.passive, group.finite = True, False
        return
    subject = shape.chunk_at[group.first - 1] if group.first else None
    following_verb = k + 1 < len(shape.groups) and shape.groups[k + 1].first <= group.last + 12
    coordinated = following_verb and shape.words[shape.groups[k + 1].first - 1].tag == "CONJ"
    if subject is not None and words[subject.first].lower == "the" and (not following_verb or coordinated):
        return  # "The team attacked in the second half": headlines have no articles
    group.passive = True
    group.finite = _headline(shape, k)


def _is_what_one_says(shape: Grouped, group: Group) -> bool:
    """Whether a relative clause without its pronoun says who did it: "the children it said the Front abducted"."""
    words, doer = shape.words, shape.chunk_at[group.first - 1] if group.first else None
    said = doer.begins - 1 if doer is not None else -1
    if said < 2 or words[said].base not in _TELLING_OF or words[said].tag != "V":
        return False
    return words[said - 1].lower in _TELLERS and shape.chunk_at[said - 2] is not None


def _is_office(shape: Grouped, group: Group, chunk: Chunk) -> bool:
    """Whether a phrase names an office and nobody in it: "Tarn elected leader", not "leader Tarn"."""
    words = shape.words
    if (
        words[chunk.last - 1].lower not in OFFICES
        or words[chunk.first].tag in {"DET", "NUM"}
        or chunk.owner is not None
    ):
        return False
    if chunk.last < len(words) and words[chunk.last].tag == "NAME" and words[chunk.last - 1].tag != "NAME":
        return False
    if all(word.tag != "NAME" or word.lower in OFFICES for word in words[chunk.first : chunk.last]):
        return True
    subject = shape.chunk_at[group.first - 1] if group.first else None  # "Tarn elected Unity leader"
    return subject is not None and subject.is_person


def _shares_auxiliary(shape: Grouped, k: int) -> bool:
    """Whether a verb shares the "was" of the one before: "the warrant was withdrawn and the indictment dismissed"."""
    group, before = shape.groups[k], shape.groups[k - 1] if k else None
    subject = shape.chunk_at[group.first - 1] if group.first else None
    if before is None or not before.passive or before.auxiliaries[-1:] != ("be",) or subject is None:
        return False
    first = subject.begins
    return before.last <= first - 1 and shape.words[first - 1].lower in {"and", "but"}


def _opens_aside(shape: Grouped, group: Group) -> bool:
    """Whether the first verb opens an aside, for no comma parts a verb from its subject: "Tarn, born in Dravna, is"."""
    words, before = shape.words, shape.chunk_at[group.first - 2] if group.first > 1 else None
    if before is None or words[group.first - 1].text != "," or len(shape.groups) < 2:
        return False
    opening = before.begins
    return opening == 0 and any(word.text == "," for word in words[group.last : shape.groups[1].first])


def _shares_object(shape: Grouped, k: int) -> bool:
    """Whether the object of the verb that "and" joins to this one is its own: "troops shot and killed a man"."""
    words, group = shape.words, shape.groups[k]
    joined = shape.groups[k + 1] if k + 1 < len(shape.groups) else None
    if joined is None or joined.main != joined.first or joined.first != group.last + 1:
        return False
    same = words[joined.main].form == words[group.main].form and words[group.last].lower in {"and", "or"}
    following = shape.ahead(joined.last)
    opens = following < len(words) and shape.chunk_at[following] is not None and words[following].tag != "TIME"
    return same and opens


def _complement(shape: Grouped, word: Word, following: int) -> bool:
    """ "the men charged with murder": a verb that needs an object, with what only its passive has right behind."""
    return following < len(shape.words) and shape.words[following].lower in BEHIND_PASSIVES.get(word.base, ())


def _headline(shape: Grouped, k: int) -> bool:
    """Whether a bare participle is the sentence's only verb: "Five killed in blast"."""
    return len(shape.groups) == 1 or (k == 0 and not any(g.finite and g is not shape.groups[0] for g in shape.groups))


def _later_finite(shape: Grouped, k: int, group: Group) -> bool:
    later = (each for each in shape.groups[k + 1 :] if each.first > group.last)
    return any(bool(each.auxiliaries) or shape.words[each.main].form != "ing" for each in later)


def _subject_before(shape: Grouped, group: Group) -> bool:
    return group.first >= 2 and shape.chunk_at[group.first - 2] is not None
