"""What the words that govern a happening show of themselves: who votes, whether "would" is reported, what is wanted."""

from __future__ import annotations

from answerable.model.claim import Modality
from answerable.reading.happenings.frames import GRACES
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.effects import INFINITIVE
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import BE, POSSESSIVES, word_set
from answerable.reading.language.people import is_people
from answerable.reading.language.words import lower_at, singular

_NONE = word_set("no nobody none neither zero")
TO_BE_DONE = frozenset({Modality.PLANNED, Modality.THREATENED, Modality.CALLED_FOR})
STOPPING = word_set("stop cease quit halt end")
"""Verbs of which a gerund is the object that tells what goes on: "stop jailing critics"."""
_STILL = word_set("now today")
"""Words behind "until" with which a thing has still not come about."""
_GOING_ON = word_set("continue")
_ONLY = word_set("only just merely simply")
_ONGOING = word_set("ongoing on-going continuing continued widespread systematic unrelenting relentless daily constant")
_UNDER_WAY = frozenset({"investigation", "crackdown", "protest"})
"""Kinds that whoever "is facing" them undergoes."""
_TO_COME = frozenset(
    {
        "sentence",
        "imprisonment",
        "execution",
        "fine",
        "extradition",
        "forced_displacement",
        "expulsion",
        "arrest",
        "dismissal",
        "conviction",
        "verdict",
        "killing",
        "death",
    }
)
"""Kinds that were still to come for whoever "faced" them."""
_WISHED = {
    **dict.fromkeys(("hope", "like", "long", "love", "need", "want", "wish"), Modality.CALLED_FOR),
    "expect": Modality.POSSIBLE,
}
"""Verbs by which somebody would see a thing done."""
_ANNOUNCING = word_set("say announce tell declare confirm add promise vow pledge")


_ORDERING = word_set("order instruct command warn caution")
_DECIDED = frozenset({Modality.PLANNED, Modality.ATTEMPTED, Modality.HAPPENED, Modality.CALLED_FOR})
_MOVING = word_set("convince encourage persuade press pressure push")
_BIDDING = word_set(
    "appeal article call editorial email letter message motion order petition post report resolution speech statement "
    "tweet"
)
"""What is written or said and bids somebody do something."""
_BODIES = word_set(
    "agency all association authority body both commission committee company council court department firm government "
    "ministry office organisation organization party state union"
)
"""Nouns for those who can bid somebody do something, though they are no persons."""
KNOWN = POSSESSIVES | {"the"}
_CARRYING = word_set("carry execute implement realise realize")
BY_DECISION = word_set(
    "dismissal asset_freeze travel_ban sanction designation aid_suspension expulsion investigation sanction_lifted "
    "case_closed charges_dropped conviction_overturned"
)
"""Kinds that the word of those in office brings about."""
HOLDING = word_set("detain hold jail remand imprison")
"""Verbs of what a court does to somebody by ordering it."""
_REFUSING = frozenset({"deny", "refuse", "decline"})
_REFUSING_A_PLEA = _REFUSING | {"reject", "dismiss"}
_REFUSING_APART = frozenset({("turn", "down"), ("throw", "out")})
_PLEAS = word_set("plea petition application request motion appeal bid")
"""Nouns by which somebody asks for what may be granted."""


def causing(shape: Shape, group: Group) -> Group | None:
    """The "have" or "get" of "tried to have him released"."""
    if not group.reduced or not group.subjects:
        return None
    k = shape.back(group.subjects[0].begins - 1, negation=True)
    causing = shape.group_at.get(k)
    having = causing is not None and shape.words[causing.main].base in {"have", "get"}
    return causing if having and causing is not None and causing.infinitive else None


def wished(shape: Shape, group: Group) -> Modality | None:
    """What "hopes to see him charged" makes of the charge: who was glad to see it has seen it."""
    if not group.reduced or not group.subjects:
        return None
    seeing = shape.group_at.get(shape.back(group.subjects[0].begins - 1))
    if seeing is None or not seeing.infinitive or shape.words[seeing.main].base != "see":
        return None
    governor = shape.governor(seeing)
    return _WISHED.get(shape.words[governor.main].base) if isinstance(governor, Group) else None


def refusing(shape: Shape, trigger: Trigger) -> Group | None:
    """The verb that refuses what is granted to somebody: "denied him bail", "turned down her clemency plea"."""
    if trigger.kind not in GRACES:
        return None
    said = shape.group_at.get(trigger.main)
    if said is not None:
        return said if _refuses(shape, said, _REFUSING_A_PLEA) else None
    chunk = shape.chunk_at[trigger.main]
    if chunk is not None and (asked := _plea_for(shape, chunk)) is not None:
        return next((g for g in shape.groups if asked in g.undergone and _refuses(shape, g, _REFUSING_A_PLEA)), None)
    if chunk is None or chunk.owner is not None:
        return None
    plea = shape.words[chunk.head].base in _PLEAS
    if not plea and shape.words[chunk.first].tag == "DET":
        return None  # "denied the release of" says that nobody was released, or that it was not so
    verbs = _REFUSING_A_PLEA if plea else _REFUSING
    return next((g for g in shape.groups if _given(shape, g, chunk) and _refuses(shape, g, verbs)), None)


def rejecting_appeal(shape: Shape, trigger: Trigger) -> Group | None:
    """The verb by which a court rejects the appeal that a noun tells: the judgment stands."""
    chunk = shape.chunk_at[trigger.main]
    if trigger.kind != "appeal" or chunk is None or trigger.main in shape.group_at or chunk.head != trigger.main:
        return None
    told = (each for each in shape.groups if chunk in each.undergone and _refuses(shape, each, _REFUSING_A_PLEA))
    return next((each for each in told if not (each.modal or each.negated or each.infinitive)), None)


def refused_plea(shape: Shape, trigger: Trigger) -> bool:
    """Whether what somebody asked for by a plea was refused: "a motion for his release was denied"."""
    chunk = shape.chunk_at[trigger.main]
    asked = _plea_for(shape, chunk) if chunk is not None and trigger.main not in shape.group_at else None
    refused = refusing(shape, trigger) if asked is not None else None
    return refused is not None and not (refused.modal or refused.negated)


def _plea_for(shape: Shape, chunk: Chunk) -> Chunk | None:
    """What somebody asks for it by: "a motion" of "a motion for Tarn's release was denied"."""
    led = chunk.begins - 1
    asked = shape.chunk_at[led - 1] if led > 0 and shape.words[led].lower == "for" else None
    return asked if asked is not None and shape.words[asked.head].base in _PLEAS else None


def _refuses(shape: Shape, group: Group, verbs: frozenset[str]) -> bool:
    word = shape.words[group.main]
    particle = lower_at(shape.words, group.last)
    return word.base in verbs or (word.base, particle) in _REFUSING_APART


def _given(shape: Shape, group: Group, chunk: Chunk) -> bool:
    """Whether a verb says that somebody gets or does not get something: "denied bail", "denied the men bail"."""
    behind = shape.ahead(group.last)
    first = shape.owned(shape.chunk_at[behind]) if behind < len(shape.words) else None
    apart = first is not None and first.last == chunk.first and first is not chunk
    return apart or first is chunk or any(each is chunk for each in group.undergone)


def ordering(shape: Shape, group: Group) -> Group | None:
    """The "order" of "ordered the three men released" and "were ordered released"."""
    if not group.reduced:
        return None
    k = shape.back(group.first - 1)
    if k not in shape.group_at and group.subjects:
        k = shape.back(group.subjects[0].begins - 1)
    order = shape.group_at.get(k)
    return order if order is not None and shape.words[order.main].base == "order" else None


def is_known(shape: Shape, chunk: Chunk, first: int) -> bool:
    """Whether a noun phrase that begins at word `first` is of what is known: "the plot", "Tarn's", "their plot"."""
    return chunk.owner is not None or shape.words[first].lower in KNOWN


def carries_out(shape: Shape, group: Group, chunk: Chunk) -> bool:
    """Whether a verb says that a plan that is known is put into action: "carry out their plot"."""
    return is_known(shape, chunk, chunk.first) and shape.words[group.main].base in _CARRYING


def at_last(shape: Shape, group: Group) -> bool:
    """Whether what is negated came about in the end: "was not released until 2014"."""
    behind = shape.words[group.last : group.end]
    at = next((k for k, word in enumerate(behind) if word.lower in {"until", "till"}), None)
    if at is None or at + 1 >= len(behind) or group.modal or behind[at + 1].lower in _STILL:
        return False
    return shape.words[group.first].lower not in {"has", "have", "is", "are", "does", "do"}


def facing(shape: Shape, group: Group, chunk: Chunk, kind: str) -> Modality:
    """What "face" makes of its object: "continued to face attacks" tells of them, "faces trial" of none yet.

    Args:
        shape: of the sentence.
        group: of the verb.
        chunk: what is faced.
        kind: id of the kind that the chunk says.
    """
    if kind == "charge":
        return Modality.HAPPENED
    if kind == "trial":
        return facing_trial(shape, group)
    words = shape.words
    within = {words[i].lower for i in range(chunk.first, chunk.head)}
    governor = shape.governor(group) if group.infinitive else None
    if isinstance(governor, Group) and words[governor.main].base in _GOING_ON:
        return Modality.HAPPENED
    if within & _ONGOING:
        return Modality.HAPPENED
    past = words[group.main].form in {"ed", "past"} or "have" in group.auxiliaries
    underway = past or "be" in group.auxiliaries
    told = not group.modal and not group.infinitive and group.finite
    if told and (past if kind not in _UNDER_WAY else underway) and kind not in _TO_COME:
        return Modality.HAPPENED
    return Modality.POSSIBLE


def facing_trial(shape: Shape, group: Group) -> Modality:
    """What "face" makes of a trial: who "is facing" one is being tried, who "faces" one is to be tried."""
    past = shape.words[group.main].form in {"ed", "past"}
    underway = group.finite and (bool(group.modal) or past or "be" in group.auxiliaries)
    return Modality.HAPPENED if underway else Modality.PLANNED


def not_to(shape: Shape, group: Group) -> bool:
    """Whether "not" stands before the "to" of a verb: "asked them not to free him"; no "not only to free him"."""
    return group.infinitive and group.first > 0 and shape.words[group.first - 1].tag == "NEG"


def bids(base: str) -> bool:
    """Whether a verb, by its base form, tells somebody to do what stands behind it, or not to, and no more."""
    return base in _ORDERING or (INFINITIVE.get(base) is Modality.CALLED_FOR and base not in _MOVING)


def unless_not(shape: Shape, group: Group, base: str, effect: Modality | None) -> Modality | None:
    """What a word makes of what stands behind its "to", or of what it is not to be: "asked them not to free him".

    Who is asked not to do a thing may do it all the same; who chooses not to does not.

    Args:
        shape: of the sentence.
        group: of the verb behind "to".
        base: of the governing word.
        effect: that it has without "not".
    """
    if not not_to(shape, group):
        return effect
    if bids(base):
        return Modality.POSSIBLE
    if (base == "be" or base in BE) and not group.passive:
        return None  # "the aim was not to jail them"
    return Modality.DID_NOT_HAPPEN if effect in _DECIDED else None


def only_moves(shape: Shape, group: Group) -> bool:
    """Whether a thing, and nobody's word, "encouraged them to" do something: a cause, no call for it."""
    if shape.words[group.main].base not in _MOVING or group.passive or not group.subjects:
        return False
    return not any(
        is_people(shape, chunk) or shape.words[chunk.head].base in _BIDDING | _BODIES or chunk.name is not None
        for chunk in group.subjects
    )


def mover(shape: Shape, trigger: Trigger) -> Group | None:
    """The verb by which a thing moves somebody to do it: "weak laws encouraged gunmen to attack schools"."""
    group = shape.group_at.get(trigger.main)
    governor = shape.governor(group) if group is not None and group.infinitive else None
    return governor if isinstance(governor, Group) and only_moves(shape, governor) else None


def listed_with(shape: Shape, including: int) -> Chunk | None:
    """Of what the "including" at a word names examples: "many measures, including"."""
    i = including - 1
    while i >= 0 and (shape.words[i].text == "," or shape.words[i].tag == "ADV"):
        i -= 1
    return shape.chunk_at[i] if i >= 0 else None


def may_still_be(group: Group) -> bool:
    """Whether a verb tells of what may be from now on: "may be tried in June"; no "may have been tried"."""
    return group.modal in {"may", "might", "could"} and "have" not in group.auxiliaries


def of_anyone(shape: Shape, adjective: int) -> bool:
    """Whether an adjective is said of whoever it may be: "any state willing to attack"."""
    told = shape.chunk_at[shape.back(adjective - 1)] if adjective else None
    return told is not None and shape.words[told.first].lower == "any"


def by_way(shape: Shape, i: int) -> Group | None:
    """The verb that is wished, planned or possible and is to be done by what stands behind the "by" at `i`.

    "Should show goodwill by releasing X"; "may have broken the law by arresting X" and "tried to stop them by arresting
    X" tell of the arrest.
    """
    before = [group for group in shape.verbs_before(i) if group.finite or group.infinitive]
    host = before[-1] if before else None
    if host is None or host.negated or "have" in host.auxiliaries:
        return None
    if host.modal:
        return host
    governor = shape.governor(host) if host.infinitive else None
    if not isinstance(governor, Group):
        return None
    return host if INFINITIVE.get(shape.words[governor.main].base) in TO_BE_DONE else None


def not_only(shape: Shape, group: Group) -> bool:
    """ "not only killed", "did not just arrange": no negation."""
    return any(shape.words[k].lower in _ONLY for k in range(group.first, min(group.last + 1, len(shape.words))))


def nobody(shape: Shape, group: Group) -> bool:
    """Whether it is said of nobody: "no one was killed", "killed none"."""
    chunks = [*group.subjects, *([] if group.passive else group.objects)]
    return any(
        _is_none(shape, chunk) and not is_numbered(shape, chunk) and not is_bounded(shape, chunk) for chunk in chunks
    )


def _is_none(shape: Shape, chunk: Chunk) -> bool:
    first = [word.lower for word in shape.words[max(0, chunk.first - 1) : chunk.first + 1]]
    return first[-1] in _NONE or first == ["no", "one"]


def is_bounded(shape: Shape, chunk: Chunk) -> bool:
    """Whether "no" before a chunk bounds its number: "no fewer than forty people"."""
    following = [word.lower for word in shape.words[chunk.first + 1 : chunk.first + 3]]
    return shape.words[chunk.first].lower == "no" and following in (
        ["fewer", "than"],
        ["less", "than"],
        ["more", "than"],
    )


def is_numbered(shape: Shape, chunk: Chunk) -> bool:
    """Whether "No" before a chunk stands for "number": "No 10 condemned"."""
    following = shape.words[chunk.first + 1 : chunk.first + 2]
    return shape.words[chunk.first].text == "No" and bool(following) and following[0].text[0].isdigit()


def would_is_will(shape: Shape, group: Group) -> bool:
    """Whether "would" is "will" as somebody said it: "said it would expel …"."""
    k = shape.groups.index(group) - 1
    return k >= 0 and shape.words[shape.groups[k].main].base in _ANNOUNCING


def some_vote(shape: Shape, group: Group) -> bool:
    """Whether those who vote are so many, or one person, so that the vote alone decides nothing."""
    heads = [shape.words[chunk.first : chunk.head + 1] for chunk in group.subjects]
    return any(
        chunk.pronoun in {"he", "she", "i"} or chunk.is_person or any(word.tag == "NUM" for word in words)
        for chunk, words in zip(group.subjects, heads, strict=True)
    )


def was(shape: Shape, i: int) -> bool:
    """Whether the adjective at `i` stands after "was" or "has been" and no negation or modal."""
    before = [word.lower for word in shape.words[max(0, i - 4) : i]]
    tags = {word.tag for word in shape.words[max(0, i - 4) : i]}
    return not tags & {"NEG", "MD"} and any(each in {"was", "were", "been"} for each in before)


def wanted(shape: Shape, group: Group) -> Modality | None:
    """ "their demands include the release of": what the subject's noun wants."""
    for chunk in group.subjects:
        base = singular(shape.words[chunk.head].lower)
        if base in {"demand", "call", "request", "recommendation", "proposal"}:
            return Modality.CALLED_FOR
        if base in {"plan", "aim", "goal", "intention"}:
            return Modality.PLANNED
    return None


def before_list(shape: Shape, i: int) -> int:
    """From "and" or a comma back over the noun phrases that come before, to what governs them all."""
    steps = 0
    while i >= 0 and steps < 8:
        steps += 1
        if shape.words[i].lower in {"or", "and", ","}:
            i = shape.back(i - 1, negation=True)
            continue
        chunk = shape.chunk_at[i]
        if chunk is None:
            return i
        i = shape.back(chunk.begins - 1, negation=True)
        if i >= 0 and shape.words[i].tag == "PREP":
            return i
        if i >= 0 and shape.words[i].lower not in {"or", "and", ","}:
            return i
    return i
