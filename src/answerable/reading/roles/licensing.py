"""Whether the grammar of a sentence lets somebody be the doer of a happening, or undergo it.

The network names the sides of a happening by what is near and likely. Before somebody is shown as the doer, the
sentence must have said so: as subject of the verb, behind "by", as owner or modifier of the noun, or by a verb that
carries the noun or lays it at somebody's door ("launched an attack", "accused of the murder").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from answerable.model.claim import DOING
from answerable.model.event import Family
from answerable.model.vocabulary import kinds
from answerable.reading.happenings.charges import SPEAKING_OF
from answerable.reading.happenings.frames import frame
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import POSSESSIVES, word_set
from answerable.reading.language.people import FIGHTING, is_people
from answerable.reading.language.words import Word, lower_at, singular
from answerable.reading.roles.beside import is_means_to, is_no_party, is_told_beside, owns_deed
from answerable.reading.roles.verdicts import is_of_appeal

CARRYING = word_set(
    "make carry launch impose conduct commit stage hold issue give take begin perform mount deliver pass lead start "
    "initiate do execute perpetrate unleash wage inflict cause orchestrate organise organize plan order direct "
    "mastermind plot claim admit confess acknowledge accept deny use join participate support sponsor finance fund "
    "threaten continue resume step intensify escalate engage involve implicate connect link tie attempt try fail "
    "vow promise prepare expand keep repeat stop end halt suspend say apologise apologize regret justify defend "
    "conspire collaborate assist help aid abet incite instigate complete fire rain lob drop open subject"
)
"""Verbs whose subject may be the doer of the noun behind them."""
FOUGHT = word_set("battle gunbattle skirmish duel war firefight")
"""What one fights without ending it: "fought a battle", and not "fought the violence"."""
_LINKING = word_set("engage involve implicate connect link tie lock")
"""Those of them whose subject is so in the passive: "was involved in the attack"."""
_BLAMING = word_set(
    "accuse suspect charge indict convict acquit arrest detain blame prosecute implicate try sentence jail imprison "
    "execute want hold name identify hang fine punish investigate question extradite condemn find plead serve "
    "sanction list designate impeach sue clear link tie connect stand face appear"
)
"""Verbs that lay the noun behind them at the door of their object, or of their subject in the passive."""
_FINDING = word_set(
    "convict sentence jail imprison execute hang find prove plead serve punish fine confess link tie connect face "
    "appear"
)
"""Those of them, and like them, after which it may be told as a fact in a writer's own voice."""
_PROSECUTING = word_set(
    "accuse suspect charge indict convict acquit arrest prosecute try sentence jail imprison clear extradite"
)
"""Those of them whose object answers for the deed, and did not suffer it."""
_STEPS = word_set("pardon amnesty conviction sentence charge indictment warrant verdict acquittal trial")
"""Nouns of steps, behind whose "for" stands what somebody answers for."""
_FOR = frozenset({"of", "for", "with", "over", "on"})
_OWNING = word_set("plead serve confess face appear")
"""Those of them whose subject is the doer."""
_NO_BLAME = word_set("find hold want name identify serve stand appear try link tie connect execute hang")
_ACCUSING = (_BLAMING - _NO_BLAME) | word_set(
    "guilty wanted conviction indictment warrant charge trial suspicion accusation allegation allegations verdict "
    "prosecution extradition arrest detention guilt defendant against alleged allegedly suspected accused"
)
"""Words of a sentence that lays a deed at somebody's door, in whatever place."""
_LAYING = word_set("attributed ascribed blamed pinned claimed linked traced attribute ascribe blame pin")
"""Words that lay a noun at the door of whom "to", "on" or "by" names."""
_LAID_ON = frozenset({"on", "to"})
_BEHIND = word_set(
    "behind responsible responsibility role part author architect mastermind suspect accused perpetrator guilty "
    "charges suspicion involvement involved hand blame"
)
_WITH = (["along", "with"], ["together", "with"])
_MINDS = word_set("architect author mastermind organiser organizer perpetrator planner ringleader")
_HEDGES = word_set("reportedly allegedly purportedly supposedly apparently possibly")
_CLAUSES = word_set("when after because while before as since although though if until")
_TARGETS = word_set("subject target victim object focus subjected")
_UNDERGOING = word_set(
    "suffer face undergo receive get experience survive die perish escape flee sustain endure stand lose have"
)
_BEING = word_set("remain stay sit lie spend languish wait keep")
"""Verbs that, as "be", say of their subject what a phrase behind them means."""
_STATES = word_set("on under in behind out free")
"""Words that open states: on trial, under arrest, in custody, behind bars, out of prison, free on bail."""
_GIVING = word_set("give hand grant award deny offer order promise pay refuse spare put place")
"""Verbs whose passive has for its subject who undergoes the noun behind it: "was handed a life sentence"."""
_SAYING = word_set(
    "say tell claim report announce state add write tweet declare note explain confirm argue insist believe think "
    "testify reveal stress warn remark conclude indicate"
)
_OWNED_UP = frozenset({"acknowledgement", "apology", "death", "investigation"})
"""Kinds outside the acts of which a wrong doer does as much harm."""
_OBJECTS = frozenset({"whom", "which", "that"})
_UNDOING = word_set(
    "quash overturn annul void vacate reverse overrule uphold affirm confirm reject commute reduce suspend lift cancel "
    "revoke criticise criticize condemn welcome review reconsider ease end waive relax drop scrap repeal rescind "
    "terminate remove abolish oppose draw attract face provoke prompt spark dismiss rebuff challenge contest fight "
    "evade dodge circumvent flout defy violate breach"
)
"""Verbs whose subject finds the step that they are about already taken, or brings it upon itself."""
_AGENT = frozenset({"by", "from", "hands"})
"""Words before who does it: "by", "from", "at the hands of"."""
_GROWING = word_set("mount continue escalate intensify")
_BESIDE = word_set("for over about after before since following despite amid during")
_FAR = 12
"""Words behind a noun within which "by" may name who does it."""
_STRIVING = word_set("fight battle struggle campaign war")
"""What is done "for" an end, which does not suffer it."""
_BEFOREHAND = frozenset({"after", "before", "since", "following", "until", "despite"})
_OPENING = _BEFOREHAND | word_set("when while where because who which")
_AT = word_set("against on upon")
_ACCUSED_OF = {"accuse": "of", "charge": "with"}
"""What leads from each verb to that of which somebody is accused."""
_ACCUSATIONS = word_set("accusation allegation charge claim complaint indictment suspicion")


def may_do(shape: Shape, trigger: Trigger, family: Family, first: int, last: int) -> bool:
    """Whether the words `first` to `last` (half-open) may name who does what is told as a fact in the writer's voice.

    Whom others accuse is then no doer.

    Args:
        shape: of the sentence.
        trigger: what is said to have been done.
        family: of its kind; what is wrongly laid at a door harms most of acts, and of these alone it is asked.
        first: number of the first word.
        last: one past the last.
    """
    if _done_afterwards(shape, trigger, first) or is_of_appeal(shape, trigger, last):
        return False
    if family is not Family.ACT and trigger.kind not in _OWNED_UP:
        if _ended_before(shape, trigger, last):
            return False
        weighs = _undoes(shape, trigger, first, last) or _told_of(shape, trigger, first, last)
        return not weighs and not _only_undergoes(shape, trigger, first, last)
    if last <= trigger.first and _is_one_of_two(shape, first):
        return False
    group = shape.group_at.get(trigger.main)
    if group is not None:
        return _does_verb(shape, group, first, last)
    return _does_noun(shape, trigger, family, first, last)


def _done_afterwards(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether "by" before the words is of a passive in a clause behind: "freed after being held by rebels"."""
    chunk = shape.chunk_at[first]
    by = (chunk.first if chunk is not None else first) - 1
    if by <= trigger.last or shape.words[by].lower != "by":
        return False
    behind = [each for each in shape.groups if trigger.last < each.first and each.last <= by]
    if not behind or not behind[-1].passive:
        return False
    return any(word.lower in _OPENING for word in shape.words[trigger.last : behind[-1].first])


def _is_one_of_two(shape: Shape, first: int) -> bool:
    """Whether the words from `first` on are a side of what is between two: "clashes between rebels and the army"."""
    before = [i for i in range(first) if shape.words[i].lower == "between"]
    return bool(before) and not any(i in shape.group_at for i in range(before[-1], first))


def _undoes(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    """Whether the words name who undoes or weighs the step that a noun names: "the chamber quashed the conviction"."""
    chunk = shape.chunk_at[trigger.main]
    if trigger.main in shape.group_at or chunk is None:
        return False
    return any(
        shape.words[group.main].base in _UNDOING
        and any(each is chunk or each.first == chunk.first for each in group.objects)
        and any(each.meets(first, last) for each in group.subjects)
        for group in shape.groups
    )


def _told_of(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    """Whether the words are the subject of a clause about who does it: "the families of men whom Norland holds"."""
    group = shape.group_at.get(trigger.main)
    if group is None or first == 0 or shape.words[first - 1].lower not in _OBJECTS:
        return False
    return not any(each.meets(first, last) for each in group.subjects)


def _only_undergoes(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    """Whether the words undergo what comes before a noun: "Tarn was sworn in after the resignation of Holt"."""
    chunk = shape.chunk_at[trigger.main]
    if trigger.main in shape.group_at or chunk is None or shape.words[chunk.first].lower in POSSESSIVES:
        return False
    hosts = [each for each in _hosts(shape, first, last) if each.finite and each.main < trigger.first]
    return bool(hosts) and hosts[-1].passive and not _owns(shape, trigger, first, last)


def may_be_accused(shape: Shape, trigger: Trigger, family: Family, first: int, last: int) -> bool:
    """Whether the words `first` to `last` may name whom somebody says to do it.

    In a sentence that accuses, wherever they stand, but for whom a deed is aimed at ("alleged violence against the
    marchers"); in another, where they may name who does what is told as a fact. An accusation against somebody is of
    nobody else.
    """
    if trigger.last < len(shape.words) and shape.words[trigger.last].lower in _AT:
        accused = _is_accusation(shape, trigger)
        if accused != _behind_against(shape, trigger, first):
            return False
    if _is_accuser(shape, trigger, first, last):
        return False
    if _is_occasion(shape, trigger, first) or _is_teller(shape, trigger, first, last):
        return False
    chunk = shape.chunk_at[last - 1]
    own = range(chunk.first, chunk.head) if chunk is not None else range(0)  # "suspected rebels attacked"
    accusing = any(
        (word.base in _ACCUSING or word.lower in _ACCUSING) and i not in own for i, word in enumerate(shape.words)
    )
    return accusing or may_do(shape, trigger, family, first, last)


def _is_occasion(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether an act only says after what the clause's verb came: "After protests over the rape, they charged Tarn"."""
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    if trigger.main in shape.group_at or chunk is None or words[0].lower not in _BEFOREHAND or first < chunk.last:
        return False
    fronted = not any(each.main < trigger.main for each in shape.groups)
    return fronted and any(word.text == "," for word in words[chunk.last : first])


def _is_accuser(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    """Whether the words name who accuses another: "Holt was accused by Tarn of fraud", "Tarn charged Holt with it"."""
    words = shape.words
    before = [each for each in shape.groups if words[each.main].base in _ACCUSED_OF and each.last < trigger.first]
    if not before:
        return False
    accusing = before[-1]
    leading = _ACCUSED_OF[words[accusing.main].base]
    of = next((i for i in range(accusing.last, trigger.first) if words[i].lower == leading), None)
    if of is None:
        return False
    if accusing.passive:
        by = next((i for i in range(accusing.last, of) if words[i].lower == "by"), of)
        return by < first < of
    return any(each.meets(first, last) for each in accusing.subjects)


def _is_teller(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    """Whether the words name who spoke of what a noun says: "Tarn was held after he spoke to a newspaper on abuses"."""
    words = shape.words
    verbs = [each for each in shape.groups if last <= each.first and each.main < trigger.first]
    if trigger.main in shape.group_at or not verbs or words[verbs[-1].main].base not in SPEAKING_OF:
        return False
    return any(each.pronoun or each.meets(first, last) for each in verbs[-1].subjects)


def _behind_against(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether "against" or "on" and then a word stand right behind what is said."""
    words = shape.words
    if trigger.last + 1 >= len(words) or words[trigger.last].lower not in _AT:
        return False
    chunk = shape.chunk_at[trigger.last + 1]
    return chunk is not None and chunk.first <= first < chunk.last


def _is_accusation(shape: Shape, trigger: Trigger) -> bool:
    """Whether what is said is that of which somebody is accused: "accusations of torture against Brack"."""
    words, at = shape.words, trigger.first - 2
    return at >= 0 and words[at + 1].lower == "of" and words[at].base in _ACCUSATIONS


def may_undergo(shape: Shape, trigger: Trigger, first: int, last: int, bases: frozenset[str]) -> bool:
    """Whether the words `first` to `last` may name who undergoes what `trigger` says.

    Args:
        shape: of the sentence.
        trigger: what is said.
        first: number of the first word.
        last: one past the last.
        bases: verbs that say happenings.
    """
    if _behind_against(shape, trigger, first) and _is_accusation(shape, trigger):
        return False
    words, group = shape.words, shape.group_at.get(trigger.main)
    begun = shape.chunk_at[first]
    start = begun.first if begun is not None else first
    owned = shape.owned(shape.chunk_at[last - 1])
    if kinds()[trigger.kind].family is Family.ACT and owned is not None and words[owned.head].base in FIGHTING:
        return False
    led = [word.lower for word in words[max(start - 2, 0) : start]]
    if led == ["hands", "of"]:
        return False
    if group is None and kinds()[trigger.kind].family is Family.ACT and led in _WITH:
        return not any(_prosecutes(words, each) for each in shape.groups)  # "convicted of murder along with Tarn"
    if is_told_beside(shape, trigger, first) or owns_deed(shape, trigger, last):
        return False
    if is_no_party(shape, trigger, first) or _is_of_a_doer(shape, trigger, first) or _are_not_he(shape, group, first):
        return False
    if words[trigger.main].base in _STRIVING and words[start - 1].lower == "for" and start - 1 == trigger.last:
        return False  # "fighting for a homeland"
    if group is not None and words[group.main].base == "sue" and not group.passive and last <= trigger.first:
        return False  # who sues is not sued
    if any(words[i].lower in _LAID_ON for i in (first - 1, first - 2) if i >= trigger.last) and _lays(shape, trigger):
        return False  # "blamed the bombing on Norland"
    struck = [each for each in shape.groups if any(c.meets(first, last) for c in each.objects)]
    prosecuted = any(
        _prosecutes(words, each) and each is not group for each in [*struck, *_suffering(shape, first, last)]
    )
    prosecuted = prosecuted or any(words[i].base in _STEPS for i in range(last, trigger.first))
    if prosecuted and (group is None or not group.passive) and _is_what_for(words, trigger, last):
        return False  # "convicted Tarn of hostage-taking"
    own = group.subjects if group is not None and group.finite else []
    apart = any(word.text in {":", ";"} for word in words[last : trigger.first])
    if own and not own[0].pronoun and last <= own[0].first and apart:
        return False  # "will pay the teachers: the government resumed aid"
    if group is None and first >= trigger.last and shape.chunk_at[first] is not shape.chunk_at[trigger.main]:
        # "the inquiry into Tarn and Holt calling it a coup": who acts behind a noun does not undergo it
        acting = [each for each in _hosts(shape, first, last) if not each.passive]
        return all(words[each.main].base in bases | _UNDERGOING | {"be"} for each in acting)
    hosts = [each for each in _hosts(shape, first, last) if each.finite and each.main < trigger.first]
    hosts = hosts or _opened(shape, trigger, first, last)
    if not hosts or last > trigger.first:
        return True
    if group is not None:
        # "Marlo said the attacker was convicted": who tells does not undergo it
        tells = words[hosts[-1].main].base in _SAYING and not hosts[-1].passive
        return not tells or group in hosts or group.infinitive or _is_pronoun(group)
    if any(words[each.main].base in bases for each in struck):
        return True
    if _owns(shape, trigger, first, last):
        return True
    if any(words[i].lower in _TARGETS for i in range(last, trigger.first)):
        return True
    host = hosts[-1]
    if _is_state(shape, trigger, host):
        return True
    given = words[host.main].base in bases | _GIVING
    return words[host.main].base in _UNDERGOING | _BLAMING or (host.passive and given)


def _is_of_a_doer(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether an act only says whose deed it is, and words behind it who that is: "the masterminds of the raid, X"."""
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    of = chunk.begins - 1 if chunk is not None and trigger.main not in shape.group_at else 0
    while of > 0 and (words[of].tag in {"TIME", "DET"} or words[of].text == ","):
        of -= 1  # "of the May 5, 2009, raid"
    host = shape.chunk_at[of - 1] if of > 0 and words[of].lower == "of" else None
    if chunk is None or host is None or singular(words[host.head].lower) not in _MINDS or first < chunk.last:
        return False
    return lower_at(words, chunk.last) != "of"


def _are_not_he(shape: Shape, group: Group | None, first: int) -> bool:
    """Whether a verb is said of "he" or "she", and words before it are of several: "his kin say that he was shot"."""
    chunk = shape.owned(shape.chunk_at[first])
    if group is None or chunk is None or chunk.name is not None or chunk.last > group.first or not group.passive:
        return False
    head = shape.words[chunk.head].lower
    one = [each.pronoun for each in group.subjects] in (["he"], ["she"])
    return one and head != singular(head) and is_people(shape, chunk)


def _suffering(shape: Shape, first: int, last: int) -> list[Group]:
    """The verbs in the passive whose subject is in the words."""
    return [each for each in shape.groups if each.passive and any(c.meets(first, last) for c in each.subjects)]


def _prosecutes(words: Sequence[Word], group: Group) -> bool:
    guilty = words[group.main].base == "find" and any(word.lower == "guilty" for word in words[group.main : group.end])
    return guilty or words[group.main].base in _PROSECUTING


def _is_what_for(words: Sequence[Word], trigger: Trigger, last: int) -> bool:
    """Whether an act stands behind a preposition as what a person before it is tried or held for."""
    is_act = kinds()[trigger.kind].family is Family.ACT
    return is_act and any(word.tag == "PREP" and word.lower in _FOR for word in words[last : trigger.first])


def _is_state(shape: Shape, trigger: Trigger, host: Group) -> bool:
    """Whether a verb of being says of its subject what a phrase means: "is on trial", "spent ten years in prison"."""
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    if words[host.main].tag != "AUX" and words[host.main].base not in _BEING:
        return False
    first = chunk.first if chunk is not None and chunk.first < trigger.first else trigger.first
    within = words[first].lower in _STATES or (first > 0 and words[first - 1].lower in _STATES)
    return within and not any(i in shape.group_at for i in range(host.last, first))


def stands_apart(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether nothing ties words from `first` on to an act's noun before them as its victim.

    "Covered the shooting for the Herald"; "The café murders, Dravna, 1992"; "the trial ended when a judge was shot".
    """
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    if trigger.main in shape.group_at or chunk is None or first < chunk.last:
        return False
    between = [word.lower for word in words[chunk.last : first] if word.tag not in {"DET", "NUM", "ADJ"}]
    if between in (["for"], [","]):
        return True
    hosts = [each for each in _hosts(shape, first, first + 1) if each.finite and not each.relative]
    opening = min((c.begins for each in hosts for c in each.subjects), default=0)
    return opening > chunk.last and words[opening - 1].lower in _CLAUSES


def _ended_before(shape: Shape, trigger: Trigger, last: int) -> bool:
    """Whether a semicolon parts words from a verb behind them that has its own subject."""
    group = shape.group_at.get(trigger.main)
    parted = any(shape.words[i].text == ";" for i in range(last, trigger.first))
    return parted and group is not None and any(each.first >= last for each in group.subjects)


def _opened(shape: Shape, trigger: Trigger, first: int, last: int) -> list[Group]:
    """The verb before a noun of which the words may be the subject though they are not made out to be.

    They stand before the first verb, whose subject is not made out, or in the phrase of its subject: "Tarn's mother,
    Ana Tarn, learned of the pardon".
    """
    if trigger.main in shape.group_at:
        return []
    for group in shape.groups:
        if group.finite and last <= group.first < trigger.first:
            opening = min((each.begins for each in group.subjects), default=0)
            return [group] if opening <= first and (group.subjects or group is shape.groups[0]) else []
    return []


def _does_verb(shape: Shape, group: Group, first: int, last: int) -> bool:
    words = shape.words
    if is_means_to(shape, group, first, last):
        return False
    if last > group.main:
        return any(words[i].lower in _AGENT for i in range(group.last, min(first + 1, len(words))))
    subject = any(chunk.meets(first, last) for chunk in group.subjects)
    if group.passive:
        struck = any(c.meets(first, last) for g in shape.verbs_before(first) for c in g.objects)
        return (
            subject and not struck and group.last - group.first == 1
        )  # "gunmen shot dead": the form alone does not tell
    if not group.subjects and _hangs_on_another(shape, group, last):
        return False
    if not group.subjects or subject:
        return True
    hosts = list(_hosts(shape, first, last))
    if hosts and _is_pronoun(group):
        return True  # "the police said they had arrested"
    gerund = not group.finite and words[group.main].form == "ing"
    if hosts and gerund and not any(is_people(shape, chunk) for chunk in group.subjects):
        return True  # "signed a decree banning"
    if last < len(words) and words[last].tag == "POS":
        return False  # whose residents do it does not do it
    if group.finite and any(each.finite and not each.relative and each.first < group.first for each in hosts):
        return False  # "the letter, which Tarn received, threatened her"
    opening = min(chunk.first for chunk in group.subjects)
    # within the subject's own phrase, or an apposition to it: no other verb has come in between
    return not any(i in shape.group_at for i in range(min(opening, first), max(opening, first)))


def _hangs_on_another(shape: Shape, group: Group, last: int) -> bool:
    """Whether a verb tells of something else than the words: "signed a deal to end fighting that has killed"."""
    words, i = shape.words, group.first - 1
    while i > last and words[i].lower not in {"that", "which"}:
        if words[i].tag not in {"CONJ", "ADV", "V", "AUX"} and shape.chunk_at[i] is None and words[i].tag != "NUM":
            return False
        i -= 1
    return i > last and words[i - 1].text != ","


def _does_noun(shape: Shape, trigger: Trigger, family: Family, first: int, last: int) -> bool:
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    if chunk is None or _owns(shape, trigger, first, last) or (first < chunk.last and last > chunk.first):
        return True
    if first >= chunk.last:
        if any(word.lower in _HEDGES for word in words[chunk.last : first]):
            return False  # "the attack, reportedly carried out by Norland": that it was, and not by whom
        return _does_from_behind(shape, trigger, family, chunk.last, first, last)
    between = range(last, chunk.first)
    if any(words[i].lower in _BEHIND and words[i].tag != "V" for i in between):
        return True
    before = shape.verb_before(first)
    if before is not None and words[before.main].base in _FINDING:
        return True  # "convicted Marlo, a cook who lives in Dravna, of the murder"
    groups = [shape.group_at[i] for i in between if i in shape.group_at]
    if not groups:
        return False
    if any(_found(words, group) for group in (groups[-1], groups[0])):
        return True
    if any(words[group.main].base == "accuse" for group in groups):
        return False  # "three accused of helping to plan the bombing"
    carrying = groups[-1]
    growing = words[carrying.main].base in _GROWING and not carrying.finite and carrying.last == chunk.first
    carried = not growing and words[carrying.main].base in (_LINKING if carrying.passive else CARRYING)
    carried = carried or (words[carrying.main].base == "fight" and trigger.base.split()[-1] in FOUGHT)
    # "declared to impose punishment for abuse", "staged a rally over it": the noun is not what is carried out
    beside = _BESIDE if family is Family.ACT else {"for"}
    return carried and not any(words[i].lower in beside for i in range(carrying.last, chunk.first))


def _does_from_behind(shape: Shape, trigger: Trigger, family: Family, end: int, first: int, last: int) -> bool:
    """Whether words behind a noun that ends at `end` may name who does it."""
    words = shape.words
    between = words[end:first]
    if _is_put_in_front(shape, trigger, first):
        return False
    hosts = [each for each in _hosts(shape, first, last) if each.finite]
    if hosts and words[hosts[0].main].base not in CARRYING:
        return False
    if any(word.lower in _LAYING for word in between) or _lays(shape, trigger):
        return True
    lowers = {word.lower for word in between}
    verbs = [word.base for word in between if word.tag == "V"]
    if len(between) <= _FAR and _named_by(between) and (not verbs or verbs[-1] in CARRYING):
        return True
    around = frame(trigger.kind, family, trigger.base)
    if not verbs and len(between) <= _FAR and (around.of in DOING and "of" in lowers):
        return True
    if not verbs and any(around.prepositions.get(lower) in DOING for lower in lowers):
        return True
    return bool(hosts) and words[hosts[0].main].base in CARRYING


def _is_put_in_front(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether a noun only says when, in a phrase before the clause: "After the kidnapping, the rebels pulled out"."""
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    if chunk is None or chunk.begins == 0:
        return False
    opening = words[chunk.begins - 1].lower in _BEFOREHAND
    return opening and any(word.text == "," for word in words[chunk.last : first])


def _found(words: Sequence[Word], group: Group) -> bool:
    """Whether a verb behind somebody lays a deed at his door: who convicts another has not done it."""
    base = words[group.main].base
    return base in _FINDING and (group.passive or base in _OWNING)


def _named_by(between: Sequence[Word]) -> bool:
    """Whether a "by" among the words reaches their end: not "by the guards, recently …"."""
    at = next((k for k, word in enumerate(between) if word.lower in _AGENT), None)
    return at is not None and not any(word.tag == "ADV" for word in between[at + 1 :])


def _owns(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    chunk = shape.chunk_at[trigger.main]
    owner = chunk.owner if chunk is not None else None
    return owner is not None and owner.meets(first, last)


def _lays(shape: Shape, trigger: Trigger) -> bool:
    """ "attributed the bombing to", "blamed the attack on"."""
    before = shape.verb_before(trigger.first)
    return before is not None and shape.words[before.main].lower in _LAYING


def _is_pronoun(group: Group) -> bool:
    return bool(group.subjects) and all(chunk.pronoun for chunk in group.subjects)


def _hosts(shape: Shape, first: int, last: int) -> Iterable[Group]:
    """The verbs behind the words that have them for their subject."""
    for group in shape.groups:
        if group.first >= first and any(c.meets(first, last) for c in group.subjects):
            yield group


def may_count(shape: Shape, trigger: Trigger, family: Family, number: int) -> bool:
    """Whether the number at word `number` may count those who undergo what `trigger` says.

    Not those whom another verb has for subject or object, "killed nine and injured 50", nor who are only by: "died with
    two daughters at his bedside".
    """
    words, group, chunk = shape.words, shape.group_at.get(trigger.main), shape.chunk_at[number]
    if chunk is None or (chunk.first <= trigger.main < chunk.last):
        return True
    own = [] if group is None else [*group.subjects, *group.objects]
    if any(each.first <= number < each.last for each in own) or (group is not None and chunk.last == group.first):
        return True
    others = [
        each
        for each in shape.groups
        if each is not group
        and each.finite
        and any(c.first <= number < c.last for c in [*each.subjects, *each.objects])
    ]
    if group is None:
        return family is Family.ANSWER or not any(words[each.main].base in _BLAMING for each in others)
    beside = chunk.first > 0 and words[chunk.first - 1].lower in {"with", "by"}
    return not others and not beside
