"""Words that look like a side of a happening and are none, or one of two: unsure means nobody."""

from __future__ import annotations

from itertools import pairwise

from answerable.model.vocabulary.groups import FINDINGS_OF_COURTS
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.people import JUDGES, is_people
from answerable.reading.language.relatives import explained_by, is_excluded
from answerable.reading.language.words import lower_at

_DOERS = word_set(
    "killer murderer assassin attacker assailant rapist torturer kidnapper abductor captor hijacker shooter "
    "executioner hostage-taker"
)
"""Nouns for who does it, before which the owner is whom it was done to."""
_JUDGING = word_set("condemn deplore denounce decry criticise criticize welcome hail regret mourn protest lament")
_WORDS = frozenset({"condemnation", "statement", "report_published", "protest", "memorial"})
"""Kinds that whoever speaks out may do by a noun of them."""
_AIMING = word_set("aim seek plot plan try attempt want intend")
_ORIGINS = word_set("basis origin root source instigation")
_NEAR = 7
"""Words behind "access to" in which those are told whom somebody may see."""
_LATER = frozenset({"after", "before", "since", "following"})
_WHOSE = frozenset({"his", "her", "their"})
_FILING = word_set("file lodge register")
"""Verbs of who brings a case or a complaint."""
_VIOLENT = word_set(
    "abduction armed_attack arson bombing enforced_disappearance genocide ill_treatment killing looting mass_killing "
    "property_destruction sexual_violence shooting torture wounding"
)
_STATEMENTS = word_set("confession statement testimony admission")
ENDURED = frozenset({"torture", "ill_treatment"})
_APART = word_set("different separate separately apart distinct away far differently")
_KEEPERS = word_set(
    "interrogator investigator guard warden jailer gaoler torturer captor prosecutor judge magistrate officer officers "
    "policeman policewoman inspector commander"
)
"""Who holds, questions or tries somebody, and is not whom "his arrest" is of."""


def is_no_side(shape: Shape, trigger: Trigger, first: int, last: int, *, doing: bool) -> bool:
    """Whether words are no side of a happening, though near and likely.

    - One of two of whom a clause tells: "Tarn, the lawyer of Venn, who is serving nine years".
    - Whom the sentence excludes: "Tarn, and not Venn, was held".
    - Whose people are told of: "Tarn, whose killers were jailed"; nor did Tarn what "Tarn's killer" names.
    - Who is named by the word for who does it: "the hostage-taker Tarn".
    - Who filed a case: "was arrested in two cases filed by Tarn"; no doer of what it is about.
    - Of whom a sentence goes on to tell behind who does it: "during questioning by Tarn, Venn said".
    - Whom a sentence tells of behind the word of those who say it: "as per a police probe, Tarn was seized".
    - Who keeps whom a fronted noun is of: "during his interrogation, one of the guards, Tarn, beat Venn".
    - Who is told of beside the victims of a deed: "Tarn, who treats victims of torture"; whom one may not see.
    - Who does what is told before: "was sentenced by a court after enduring torture".
    - Who judges it: "Velden Watch condemned the sentence"; who did another thing: "alarm at a step by the army".
    - Who is told of beside a group that is out to do it: "charged with joining a group seeking to kill".
    - A court that judges what somebody did: "the court found Tarn guilty of aiding an attack".
    - To whom a judgment is taken on: "appealed their convictions to the High Court".
    - From whom a sentence sets somebody apart: "held in a different prison from the miners".
    - With whom others were seized of whom it is told: "most of those arrested with Tarn were beaten".
    - Of what is done "under" it, who does that, or to whom that is done: "confessed under torture to killing Venn".

    Args:
        shape: of the sentence.
        trigger: that says the happening.
        first, last: the words (half-open).
        doing: whether they are to be who does it.
    """
    chunk = shape.chunk_at[last - 1]
    if chunk is not None and is_excluded(shape.words, chunk):
        return True
    if doing and (is_complainant(shape, trigger, first) or opens_the_next(shape, trigger, first)):
        return True
    if _is_either(shape, trigger, first, last) or _is_behind_whose(shape, trigger, last):
        return True
    if _is_keeper(shape, trigger, first):
        return True
    apart = _does_nothing if doing else _undergoes_nothing
    if apart(shape, trigger, first, last):
        return True
    own = shape.chunk_at[trigger.main]
    per = own is not None and own.begins > 0 and shape.words[own.begins - 1].lower == "per"
    if per and own is not None and trigger.main not in shape.group_at and first >= own.last:
        return True
    if doing and own is not None and own.owner is not None and own.owner.first <= first < own.owner.last:
        return shape.words[trigger.main].base in _DOERS
    return is_outside(shape, trigger, first, last, doing=doing)


def _undergoes_nothing(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    named = shape.words[trigger.main].base in _DOERS and (first == trigger.last or _is_explained(shape, trigger, first))
    kept = _is_kept_from(shape, trigger, first) or _gave_rise_to_it(shape, trigger, last)
    return named or kept or _is_companion(shape, trigger, first)


def _is_explained(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether words between two commas say who did it, behind whom it was done to: "the killer of Venn, Ivo Tarn,"."""
    chunk = shape.chunk_at[first]
    if chunk is None or chunk.begins - 1 <= trigger.last or lower_at(shape.words, trigger.last) != "of":
        return False
    return shape.words[chunk.begins - 1].text == "," == lower_at(shape.words, chunk.last)


def _does_nothing(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    return (
        _is_for_a_group(shape, trigger, last)
        or _only_judges(shape, trigger, first, last)
        or _only_speaks_out(shape, trigger, first, last)
        or _did_the_other(shape, trigger, first, last)
        or _is_turned_to(shape, trigger, first)
        or _is_set_apart(shape, trigger, first)
    )


def is_complainant(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether "by" before the words is of a verb that tells who brought a case, and not of the trigger.

    Of a noun that stands before it, it may be just that: "the complaint filed by Tarn".
    """
    if shape.words[trigger.main].tag == "N" and trigger.main < first:
        return False
    filed = shape.verb_before(first)
    if filed is None or shape.words[filed.main].base not in _FILING or filed.first <= trigger.main < filed.last:
        return False
    return any(word.lower == "by" for word in shape.words[filed.last : first])


def opens_the_next(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether the words are the subject of a sentence behind a comma, before which "by" tells who did it."""
    words, comma = shape.words, first - 1
    while comma > trigger.last and words[comma].tag in {"DET", "ADJ", "N", "NAME"}:
        comma -= 1
    between = [word.lower for word in words[trigger.last : comma]]
    if comma <= trigger.last or words[comma].text != "," or "by" not in between:
        return False
    if any(i in shape.group_at and shape.group_at[i].finite for i in range(trigger.last, comma)):
        return False
    following = shape.verb_behind(first, finite=True)
    if following is not None and not following.subjects and lower_at(words, following.first - 1) == ",":
        return True  # "Tarn, 43, is"
    return any(each.first <= first < each.last for group in shape.groups if group.finite for each in group.subjects)


def _is_keeper(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether a noun behind "his" opens a sentence, and the words are of a subject told of as who holds somebody."""
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    if chunk is None or trigger.main in shape.group_at or words[chunk.first].lower not in _WHOSE:
        return False
    verb = next((group for group in shape.groups if group.finite), None)
    if verb is None or not chunk.last <= first < verb.first:
        return False
    return any(word.base in _KEEPERS for word in words[chunk.last : verb.first])


def _did_the_other(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    """Whether "by" before the words is of a passive, behind which "after" and the like lead to a noun."""
    words = shape.words
    by = shape.begins_at(first) - 1
    if by < 1 or words[by].lower != "by" or last > trigger.first or trigger.main in shape.group_at:
        return False
    verb = shape.verb_before(by)
    return verb is not None and verb.passive and any(word.lower in _LATER for word in words[last : trigger.first])


def _is_kept_from(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether words only tell whom somebody is let or not let see: "denied him access to his lawyer and family"."""
    before = [word.lower for word in shape.words[max(0, first - _NEAR) : first]]
    return trigger.kind == "unfair_trial" and ("access", "to") in pairwise(before)


def _gave_rise_to_it(shape: Shape, trigger: Trigger, last: int) -> bool:
    """Whether the words are of whom a step came from: "Tarn was at the origin of the trial"."""
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    of = chunk.begins - 1 if chunk is not None and trigger.main not in shape.group_at else 0
    return last < of and words[of].lower == "of" and words[of - 1].base in _ORIGINS


def _is_companion(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether "with" right behind a participle leads to the words, and the trigger is of those whom that tells of."""
    led = shape.begins_at(first) - 1
    told = shape.group_at.get(led - 1)
    return told is not None and told.reduced and shape.words[led].lower == "with" and trigger.main > led


def _is_for_a_group(shape: Shape, trigger: Trigger, last: int) -> bool:
    """Whether a participle before "to" tells what others nearer to it are out to do: "left a group aiming to kill"."""
    group = shape.group_at.get(trigger.main)
    aim = shape.group_at.get(group.first - 1) if group is not None and group.infinitive else None
    if aim is None or aim.finite or shape.words[aim.main].base not in _AIMING or shape.words[aim.main].form != "ing":
        return False
    body = shape.chunk_at[aim.first - 1]
    return body is not None and last <= body.begins


def _only_judges(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    """Whether the words name a court that is the subject of a verb before an act of violence."""
    words, own = shape.words, shape.group_at.get(trigger.main)
    if trigger.kind not in _VIOLENT or words[last - 1].base not in JUDGES:
        return False
    return any(
        each is not own and each.main < trigger.first and any(c.first < last and first < c.last for c in each.subjects)
        for each in shape.groups
    )


def _only_speaks_out(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    """Whether the words are of who judges what a noun tells, or stand behind a "by" that no verb of theirs leads to.

    "Velden Watch condemned the sentence"; "voiced alarm at a decision by the army".
    """
    words, group = shape.words, shape.group_at.get(trigger.main)
    by = shape.begins_at(first) - 1
    behind = by > trigger.last and words[by].lower == "by"
    if group is not None:
        return behind and group.finite and not group.passive
    own = shape.chunk_at[trigger.main]
    if behind and trigger.kind in _WORDS:
        joined = any(word.tag == "CONJ" for word in words[trigger.last : by])
        return words[by - 1].tag == "N" and not joined  # "demonstrations and strikes by workers"
    if own is not None and own.begins > 0 and words[own.begins - 1].lower == "with":
        return False  # "condemned the raid with sanctions"
    return trigger.kind not in _WORDS and any(
        words[each.main].base in _JUDGING
        and each.finite
        and each.main < trigger.first
        and any(c.first < last and first < c.last for c in each.subjects)
        for each in shape.groups
    )


def _is_turned_to(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether "to" behind a judgment leads to whom it is taken on: "appealed the convictions to the High Court"."""
    led = shape.begins_at(first) - 1
    behind = trigger.kind in FINDINGS_OF_COURTS and trigger.main not in shape.group_at and led >= trigger.last
    return behind and shape.words[led].lower == "to"


def _is_set_apart(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether "from" before the words is of what is said to be different or apart."""
    words = shape.words
    led = shape.begins_at(first) - 1
    if led <= trigger.last or words[led].lower != "from":
        return False
    return any(word.lower in _APART for word in words[max(trigger.last, led - 4) : led])


def _is_either(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    """Whether a clause that opens with "who" tells of the words or of whom they explain."""
    clause = shape.clause_of(trigger.main)
    opening = shape.back(clause.first - 1) if clause is not None else -1
    if opening < 1 or shape.words[opening].lower != "who" or trigger.main < opening:
        return False
    nearest = shape.chunk_at[opening - 1] or shape.chunk_at[opening - 2]
    other = explained_by(shape.words, shape.chunk_at, nearest) if nearest is not None else None
    if nearest is None or other is None:
        return False
    return any(each.meets(first, last) for each in (nearest, other))


def _is_behind_whose(shape: Shape, trigger: Trigger, last: int) -> bool:
    """Whether the words are whose people, and not who, a verb tells of."""
    group = shape.group_at.get(trigger.main)
    told = group.subjects[0] if group is not None and group.subjects else None
    if told is None or not told.first or not is_people(shape, told):
        return False
    opening = told.first if shape.words[told.first].lower == "whose" else told.first - 1
    if shape.words[opening].lower != "whose":
        return False
    return last <= opening and not any(shape.words[k].tag == "V" for k in range(last, opening))


def has_it_done_to(shape: Shape, trigger: Trigger, last: int) -> bool:
    """Whether words up to `last` are whom another is judged for: Ada Venn of "whom he was convicted of killing"."""
    i = last + (last < len(shape.words) and shape.words[last].text == ",")
    if i + 1 >= len(shape.words) or shape.words[i].lower not in {"who", "whom"}:
        return False
    subject = shape.chunk_at[i + 1]
    behind = shape.ahead(subject.last) if subject is not None else -1
    judged = next((each for each in shape.groups if each.first == behind), None)
    return judged is not None and judged.passive and judged.finite and trigger.main >= judged.main


def is_outside(shape: Shape, trigger: Trigger, first: int, last: int, *, doing: bool) -> bool:
    """Whether a noun stands behind "under", and the words are not the subject who endures it."""
    chunk = shape.chunk_at[trigger.main]
    if trigger.main in shape.group_at or chunk is None or shape.words[chunk.first - 1].lower != "under":
        return False
    own = chunk.meets(first, last)  # "under police torture"
    if trigger.kind not in ENDURED or not chunk.first or own:
        return False
    subjects = [each for group in shape.groups for each in group.subjects]
    confessed = [each for each in shape.chunks if shape.words[each.head].base in _STATEMENTS]
    enduring = [*subjects, *(each.owner for each in (*subjects, *confessed) if each.owner is not None)]
    return doing or not any(c.meets(first, last) for c in enduring)
