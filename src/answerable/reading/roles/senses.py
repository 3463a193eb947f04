"""Words that say a happening of some doers and things and none of others.

Firms pull out of a market, a bill is withdrawn, petals are thrown, and a newspaper investigates.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise

from answerable.model.claim import Argument, Role
from answerable.model.vocabulary import nouns
from answerable.reading.happenings.near_misses import tells_of_violence
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.names import Sort
from answerable.reading.language.people import JUDGES
from answerable.reading.language.words import lower_at, singular
from answerable.reading.roles.things import undergone

_PROPOSED = word_set("bill proposal draft reform motion plan amendment")
_TAKEN_BACK = _PROPOSED | word_set(
    "law legislation statement remark comment claim allegation candidacy candidature bid application nomination offer "
    "support complaint confession testimony endorsement invitation resignation"
)
"""What somebody withdraws by a word of his: no forces, no state."""
_FIRMS = word_set(
    "firm company business brand retailer bank airline manufacturer carmaker automaker investor sponsor shop chain "
    "corporation multinational lender insurer operator advertiser supplier exporter"
)
_LEFT = word_set("deal treaty accord agreement pact convention protocol union organisation organization talks")
"""What a head of state takes a country out of."""
_REJOICING = word_set("petal flower rose confetti rice bouquet garland kiss party ball parade")
"""What is thrown at those whom one honours."""
_SEEKING = word_set("seek pursue contest eye want chase vie compete run contend")
_STANDING = word_set("bid race candidate contender front-runner frontrunner runner favourite favorite")
_PRIZES = word_set("prize award oscar emmy grammy bafta medal shortlist longlist trophy")
_NEAR = 6
"""Words in which what a nomination is for or hangs on stands."""
_ASKED_FOR = word_set("demand request wish call pressure appeal")
_JOURNALISTS = word_set(
    "journalist reporter newspaper paper magazine broadcaster broadcast editor columnist documentary programme "
    "times post guardian herald tribune gazette news bbc cnn reuters al-jazeera newsroom blogger podcast"
)
"""Whose investigation is journalism."""
_AS_FIGURES = word_set(
    "political economic financial electoral diplomatic constitutional moral emotional legal cultural man-made "
    "perfect social media"
)
_MATERIALS = word_set("water mud rain snow lava debris rock sewage ice earth")
_POURING = word_set("flood avalanche tsunami storm hurricane tornado landslide deluge drought")
_HIDDEN = word_set("covert secret clandestine undercover operation action mission activity")
_CRUSHING = word_set("crush trample")
_RECORDS = word_set("record history")
_ABLE = word_set("capability ability capacity means")
_MAKING = word_set("carry out launch mount stage conduct make commit")
_ELECTED = word_set(
    "official member representative leader government parliament assembly politician lawmaker authority councillor "
    "legislator body institution"
)
_FREELY = word_set("democratically duly freely locally directly popularly")
_AROUND_A_VOTE = word_set(
    "rally campaign poster manifesto promise commission official observer monitor law season fever speech"
)
_ONLY_NAMED = word_set("violence insurgency")
_COUNTS = word_set("charge count")
_JUDGING = word_set("acquit clear convict find discharge")
_IN_COURT = word_set("complainant victim witness")
_DIPLOMACY = word_set(
    "ambassador ambassadress envoy consul chargé diplomat attaché nuncio embassy consulate diplomatic ministry "
    "counsellor commissioner affairs note démarche demarche"
)
_MEASURES = word_set(
    "expel expulsion diplomat ambassador envoy embassy consulate sanction tariff visa duty import export trade ban bar "
    "blacklist restriction"
)
_IN_RETURN = word_set("in retaliation retaliate reprisal retaliatory")
_ARMED = word_set(
    "army force troop militia soldier rebel fighter jet warplane drone missile aircraft helicopter military navy "
    "gunman militant insurgent separatist"
)
_DEALING = word_set("carry launch conduct execute direct")
_SHOTS = word_set("first back into from over")
"""What stands behind "fired" where shots are."""
_GIVEN_WORDS = word_set("truce ceasefire law rule promise pledge vow agreement deal accord pact silence oath sanction")
_LODGING = word_set("lodge register convey deliver hand file")
_CALLING_IN = word_set("summon call recall invite")
_BREACHES = word_set("violation breach line monitor mission observer infringement")
_ENVOYS = word_set("ambassador consul chargé attaché diplomat envoy")
_PRESS_CALLS = word_set("conference briefing")
_SAYING = word_set("say tell announce add state claim confirm warn stress explain declare describe call allege insist")
_IN_A_CASE = word_set("accused attacker culprit defendant killer murderer perpetrator person suspect victim witness")
_ASSIGNED = word_set("team detail escort bodyguard guard interpreter translator")
"""Whom somebody is given, and does not become: "was appointed a team of guards"."""
_SENTENCING = word_set("sentence condemn hand give")
_TERMS = word_set("year month week life day decade")
_FOLLOWERS = word_set("supporter follower voter base troop ally support")
_CHANGING = word_set("to into from for")
_MOVED = word_set("release free move transfer let switch shift commute convert change leave exchange swap")
_GRANTED = word_set("grant win obtain secure deny refuse allow permit offer seek request get receive")
_GRACES = word_set("pardon clemency amnesty commutation reprieve release parole bail")
_WRECKS = word_set("wreck wreckage")
_LYING = word_set("beside near inside outside around from beneath under toward towards off")


def has_another_sense(shape: Shape, trigger: Trigger, arguments: Sequence[Argument]) -> bool:
    """Whether a word does not say its kind of the doers and things that it is said of here.

    Args:
        shape: of the sentence.
        trigger: that was found.
        arguments: of it.
    """
    test = _TESTS.get(trigger.kind)
    return test is not None and test(shape, trigger, arguments)


def is_crushed(shape: Shape, trigger: Trigger) -> bool:
    """Whether somebody was crushed or trampled to death, and nobody is said to have done it."""
    words, group = shape.words, shape.group_at.get(trigger.main)
    if trigger.kind != "killing" or group is None or words[group.main].base not in _CRUSHING or not group.passive:
        return False
    behind = words[group.last : group.end]
    if behind and behind[0].tag == "CONJ":  # "crushed and burnt to death"
        return False
    by = next((k for k, word in enumerate(behind) if word.lower in {"by", "under", "beneath"}), len(behind))
    return not any(word.tag in {"N", "NAME"} for word in behind[by:])


def _withdraws_nothing(shape: Shape, trigger: Trigger, arguments: Sequence[Argument]) -> bool:
    """Whether no forces and no state leave: "withdrew the bill", "brands pulled out", "Tarn retreated to a farm"."""
    told = [*undergone(shape, trigger), *_owner(shape, trigger)]
    if told:
        return all(shape.is_one_of(chunk, _TAKEN_BACK) for chunk in told)
    doers = _doers(shape, trigger)
    if any(shape.is_one_of(chunk, _FIRMS) for chunk in doers):
        return True
    left = {singular(word.lower) for word in shape.words[trigger.last : trigger.last + _NEAR]}
    alone = len(doers) == 1 and (doers[0].pronoun in {"he", "she"} or doers[0].is_person)
    named = any(name.first >= trigger.last and name.sort is Sort.STATE for name in shape.names)
    return alone and trigger.main in shape.group_at and left.isdisjoint(_LEFT) and not named


def _takes_a_bill_back(shape: Shape, trigger: Trigger, _: Sequence[Argument]) -> bool:
    """Whether what was to be a law is given up: "withdrew the bill"."""
    group = shape.group_at.get(trigger.main)
    dropped = group is not None and shape.words[group.main].base in {"withdraw", "scrap", "shelve", "drop", "abandon"}
    told = undergone(shape, trigger) if dropped else []
    return bool(told) and all(shape.is_one_of(chunk, _PROPOSED) for chunk in told)


def _throws_no_stones(shape: Shape, trigger: Trigger, _: Sequence[Argument]) -> bool:
    """Whether what is thrown honours somebody: "threw petals"."""
    group = shape.group_at.get(trigger.main)
    thrown = undergone(shape, trigger) if group is not None and shape.words[group.main].base == "throw" else []
    thrown = thrown or [
        chunk for chunk in (shape.chunk_at[trigger.last - 1],) if chunk and group and chunk.first > group.main
    ]
    return bool(thrown) and all(shape.is_one_of(chunk, _REJOICING) for chunk in thrown)


def _only_doubts(shape: Shape, trigger: Trigger, _: Sequence[Argument]) -> bool:
    """Whether somebody questions a thing and blames nobody: "questioned the need for it"."""
    return shape.words[trigger.main].base == "question" and trigger.main in shape.group_at


def _decides_alone(shape: Shape, trigger: Trigger, _: Sequence[Argument]) -> bool:
    """Whether one side says that it will do something: "agreed to add two seats", "acceded to the demands"."""
    words, group = shape.words, shape.group_at.get(trigger.main)
    if group is None:
        return False
    if words[group.main].base == "accede":
        behind = words[group.last : group.last + _NEAR]
        return any(singular(word.lower) in _ASKED_FOR for word in behind)
    if words[group.main].base != "agree" or len(group.subjects) != 1:
        return False
    to_do = [each for each in shape.groups if each.infinitive and each.first == shape.ahead(group.last)]
    said, head = group.subjects[0], words[group.subjects[0].head]
    one = said.name.sort in {Sort.PERSON, Sort.STATE} if said.name is not None else singular(head.lower) == head.lower
    return bool(to_do) and one and said.pronoun not in {"they", "we"}


def _gives_no_post(shape: Shape, trigger: Trigger, _: Sequence[Argument]) -> bool:
    """Whether a nomination is only sought, or is for a prize, or somebody is given guards, or named as a suspect.

    "Seeking the nomination", "nominated for the award", "was appointed a team of bodyguards".
    """
    words = shape.words
    as_whom = next((i for i in range(trigger.first, len(words)) if words[i].lower == "as"), len(words))
    if _is_suspected(shape, as_whom):
        return True
    group, chunk = shape.group_at.get(trigger.main), shape.chunk_at[trigger.main]
    if group is not None and group.passive and any(shape.is_one_of(each, _ASSIGNED) for each in _behind(shape, group)):
        return True
    if not any(word.lower.startswith("nominat") for word in words[trigger.first : trigger.last]):
        return False
    around = words[trigger.last : trigger.last + _NEAR]
    if group is None and chunk is not None:
        around = [*words[chunk.begins : trigger.first], *around]
    if any(word.base in _PRIZES or word.lower in _PRIZES for word in around):
        return True
    before = words[max(0, (chunk.begins if chunk is not None else trigger.first) - 3) : trigger.first]
    return group is None and any(word.base in _SEEKING or singular(word.lower) in _STANDING for word in before)


def _is_suspected(shape: Shape, at: int) -> bool:
    """Whether the words behind "as" are for somebody in a case: "named as the suspect"."""
    chunk = shape.chunk_at[at + 1] if at + 1 < len(shape.words) else None
    return chunk is not None and singular(shape.words[chunk.head].lower) in _IN_A_CASE


def _counts_of_a_judgment(shape: Shape, trigger: Trigger, _: Sequence[Argument]) -> bool:
    """Whether charges only say of what somebody is judged: "acquitted her on two charges"."""
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    if chunk is None or trigger.main in shape.group_at or words[chunk.head].base not in _COUNTS:
        return False
    behind = [word.lower for word in words[chunk.last : chunk.last + 2]]
    judged = [group for group in shape.groups if words[group.main].base in _JUDGING]
    if behind[1:] == ["which"] and behind[0] in {"of", "on"}:
        return any(group.first > chunk.last for group in judged)
    i = shape.back(chunk.begins - 1)
    before = lower_at(words, i)
    if before == "in" and i and words[i - 1].base in _IN_COURT:
        return True  # "the witnesses in the two charges"
    if before not in {"of", "on"} or not judged:
        return False
    near = shape.verb_before(i)
    if near is not None and (near.modal or words[near.first - 1].lower == "if"):
        return False
    return i == 0 or (near is not None and words[near.main].base in _JUDGING)


def _calls_no_envoy(shape: Shape, trigger: Trigger, _: Sequence[Argument]) -> bool:
    """Whether nothing tells that those who are summoned speak for a state: "summoned his manager"."""
    if ("high", "commission") in pairwise(word.lower for word in shape.words):
        return False
    return not any(word.base in _DIPLOMACY or singular(word.lower) in _DIPLOMACY for word in shape.words)


def _only_names_who_speaks(shape: Shape, trigger: Trigger, _: Sequence[Argument]) -> bool:
    """Whether a press conference is only where somebody said it: "told a news conference", "said at a briefing"."""
    words = shape.words
    head = next((i for i in range(trigger.first, len(words)) if words[i].base in _PRESS_CALLS), -1)
    chunk = shape.chunk_at[head] if head >= 0 else None
    if chunk is None or chunk.last <= trigger.first or chunk.begins > trigger.last:
        return False
    before = shape.back(chunk.begins - 1)
    telling = shape.group_at.get(before)
    if telling is not None and words[telling.main].base == "tell":
        return True
    if before < 0 or words[before].lower not in {"at", "during", "in"}:
        return False
    ahead = shape.verb_before(before)
    said = ahead or shape.verb_behind(chunk.last)
    return said is not None and said.finite and not said.passive and words[said.main].base in _SAYING


def _is_journalism(shape: Shape, trigger: Trigger, arguments: Sequence[Argument]) -> bool:
    """Whether those who investigate are journalists: "the paper's investigation", "two reporters investigated"."""
    doers = [each.value.split(" of ")[0].split()[-1] for each in arguments if each.role is Role.ACTOR]
    if not doers:
        told = _doers(shape, trigger) if trigger.main in shape.group_at else _owner(shape, trigger)
        doers = [shape.words[chunk.head].text for chunk in told]
    return bool(doers) and all(singular(each.lower()) in _JOURNALISTS or each.lower() in _JOURNALISTS for each in doers)


def _is_a_figure(shape: Shape, trigger: Trigger, _: Sequence[Argument]) -> bool:
    """Whether a disaster is only likened to one: "a political earthquake", "a flood of complaints"."""
    words = shape.words
    if trigger.main in shape.group_at:
        return False
    before = lower_at(words, trigger.first - 1)
    if before in _AS_FIGURES:
        return True
    if singular(words[trigger.last - 1].lower) not in _POURING or trigger.last + 1 >= len(words):
        return False
    poured = undergone(shape, trigger) if words[trigger.last].lower == "of" else []
    return bool(poured) and all(
        chunk.name is None
        and words[chunk.head].tag == "N"
        and words[chunk.first].lower not in {"the", "this", "that"}
        and singular(words[chunk.head].lower) not in _MATERIALS
        for chunk in poured
    )


def _spies_on_nobody(shape: Shape, trigger: Trigger, arguments: Sequence[Argument]) -> bool:
    """Whether the words tell of something secret alone: "covert operations"."""
    said = {singular(word.lower) for word in shape.words[trigger.first : trigger.last]}
    return said <= _HIDDEN


def _is_none(shape: Shape, trigger: Trigger, _: Sequence[Argument]) -> bool:
    """Whether what is told is no attack, but that none is on record, or who could make one.

    "Has no record of attacks"; "the capability to attack", "lack the means to carry out attacks".
    """
    words, of = shape.words, trigger.first - 1
    before = words[max(0, trigger.first - _NEAR) : trigger.first]
    able = next((k for k, word in enumerate(before) if word.base in _ABLE), len(before))
    if [word.lower for word in before[able + 1 : able + 2]] == ["to"]:
        return all(word.base in _MAKING for word in before[able + 2 :])
    while of > 0 and words[of].tag == "ADJ":
        of -= 1
    if trigger.main in shape.group_at or of < 1 or words[of].lower != "of":
        return False
    chunk = shape.chunk_at[of - 1]
    return chunk is not None and words[chunk.head].base in _RECORDS and words[chunk.first].lower == "no"


def _names_no_vote(shape: Shape, trigger: Trigger, _: Sequence[Argument]) -> bool:
    """Whether an election only says who they are, or what a thing is for: "elected officials", "an election rally"."""
    words, first, last = shape.words, trigger.first, trigger.last
    if last - first != 1 or last >= len(words):
        return False
    if singular(words[first].lower) == "election":
        return singular(words[last].lower) in _AROUND_A_VOTE
    if words[first].lower != "elected":
        return False
    before = words[first - 1] if first else None
    named = before is None or before.tag not in {"N", "NAME", "PRON", "AUX", "ADV", "V"} or before.lower in _FREELY
    chunk = shape.chunk_at[last]
    return named and chunk is not None and chunk.name is None and singular(words[chunk.head].lower) in _ELECTED


def _is_only_named(shape: Shape, trigger: Trigger, arguments: Sequence[Argument]) -> bool:
    """Whether violence is named and nothing is told of it: "rubble and violence"; not "the violence"."""
    if arguments or not _is_bare(shape, trigger, _ONLY_NAMED):
        return _is_none(shape, trigger, arguments)
    before = lower_at(shape.words, trigger.first - 1)
    return before in {"past", "such"} or _is_beside_a_thing(shape, trigger)


def _is_beside_a_thing(shape: Shape, trigger: Trigger) -> bool:
    """Whether violence is joined to a noun that says no happening: "rubble and violence"; no "raids and violence"."""
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    if chunk is None or not _is_bare(shape, trigger, _ONLY_NAMED):
        return False
    joined = chunk.begins == trigger.first > 1 and words[trigger.first - 1].tag == "CONJ"
    return joined and words[trigger.first - 2].tag == "N" and words[trigger.first - 2].base not in nouns()


def _is_a_wreck(shape: Shape, trigger: Trigger, _: Sequence[Argument]) -> bool:
    """Whether a wreck is a thing that lies somewhere: "beside the wreck"."""
    chunk = shape.chunk_at[trigger.main]
    if chunk is None or not _is_bare(shape, trigger, _WRECKS):
        return False
    return bool(chunk.begins) and shape.words[chunk.begins - 1].lower in _LYING


def _is_bare(shape: Shape, trigger: Trigger, words: Iterable[str]) -> bool:
    """Whether a noun of `words` alone tells it."""
    alone = trigger.last - trigger.first == 1 and trigger.main not in shape.group_at
    return alone and shape.words[trigger.main].lower in words


def _behind(shape: Shape, group: Group) -> list[Chunk]:
    """The noun phrase right behind a verb, if one stands there."""
    chunk = shape.chunk_at[group.last] if group.last < len(shape.words) else None
    return [chunk] if chunk is not None else []


def _doers(shape: Shape, trigger: Trigger) -> list[Chunk]:
    """Who does it: the subjects of the verb, or of the one that it hangs on."""
    group = shape.group_at.get(trigger.main)
    if group is None or group.passive:
        return []
    before = [each for each in shape.verbs_before(group.first, finite=True) if not each.passive]
    return group.subjects or (before[-1].subjects if before and not group.finite else [])


def _owner(shape: Shape, trigger: Trigger) -> list[Chunk]:
    """Whose a noun is: "the bill's withdrawal"."""
    chunk = shape.chunk_at[trigger.main] if trigger.main not in shape.group_at else None
    return [chunk.owner] if chunk is not None and chunk.owner is not None else []


def _only_describes(shape: Shape, trigger: Trigger, _: Sequence[Argument]) -> bool:
    """Whether a word only says of what sort a group is, and not which: "gave money to a designated organisation"."""
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    if chunk is None or not chunk.first <= trigger.main < chunk.head:
        return False
    described = chunk.name is None or words[chunk.begins].lower in {"a", "an"}
    return described and trigger.main not in shape.group_at and shape.words[trigger.main].lower.endswith("ed")


def _is_of_a_sentence(shape: Shape, trigger: Trigger, _: Sequence[Argument]) -> bool:
    """Whether words only say what a sentence is: "was sentenced to ten years behind bars"."""
    words, i = shape.words, trigger.first
    before = shape.verb_before(i)
    given = before is not None and words[before.main].base in _SENTENCING
    return given and i > 0 and words[i].lower == "behind" and words[i - 1].base in _TERMS


def _gathers_nobody(shape: Shape, trigger: Trigger, arguments: Sequence[Argument]) -> bool:
    """Whether no crowd gathers: "threw petals", "used the page to rally supporters", "lodged a protest"."""
    if _is_of_a_state(shape, trigger):
        return True
    group = shape.group_at.get(trigger.main)
    won = undergone(shape, trigger) if group is not None and shape.words[group.main].base == "rally" else []
    won = [] if group is None or group.passive else won
    return _throws_no_stones(shape, trigger, arguments) or any(shape.is_one_of(chunk, _FOLLOWERS) for chunk in won)


def _is_of_a_state(shape: Shape, trigger: Trigger) -> bool:
    """Whether a state protests to another: "lodged a protest with Velia", "called in the envoy to protest"."""
    words, group = shape.words, shape.group_at.get(trigger.main)
    if words[trigger.main].base != "protest":
        return False
    if group is None:
        chunk = shape.chunk_at[trigger.main]
        return any(words[each.main].base in _LODGING and chunk in each.objects for each in shape.groups)
    before = shape.verb_before(group.first, finite=True)
    calling = before is not None and words[before.main].base in _CALLING_IN
    return group.infinitive and calling and any(word.base in _DIPLOMACY for word in words)


def _only_confirms(shape: Shape, trigger: Trigger, _: Sequence[Argument]) -> bool:
    """Whether somebody who is no court says that a judgment was given: "his lawyer confirmed the verdict"."""
    if not trigger.base.startswith("confirm"):
        return False
    group = shape.group_at.get(trigger.main)
    doers = _doers(shape, trigger)
    if group is not None and group.passive and shape.words[group.last : group.last + 1]:
        agent = shape.chunk_from(group.last + 1) if shape.words[group.last].lower == "by" else None
        doers = [agent] if agent is not None else []
    named = {word.lower for each in doers if each.name for word in shape.words[each.first : each.last]}
    return JUDGES.isdisjoint({*named, *(shape.words[each.head].lower for each in doers)})


def are_envoys(arguments: Sequence[Argument]) -> bool:
    """Whether those to whom something is done are envoys alone."""
    whom = [singular(each.value.split()[-1].lower()) for each in arguments if each.role is Role.VICTIM]
    return bool(whom) and _ENVOYS.issuperset(whom)


def is_fought(shape: Shape, trigger: Trigger) -> bool:
    """Whether those who strike bear arms: "the strike by the militias", "Norland carried out a strike"."""
    words, by = shape.words, trigger.main + 1
    if trigger.kind != "labour_strike" or words[trigger.main].base != "strike":
        return False
    chunk = shape.chunk_at[trigger.main]
    dealing = [group for group in shape.groups if words[group.main].base in _DEALING and chunk in group.objects]
    doers = [each for group in dealing for each in group.subjects]
    if by + 1 < len(words) and words[by].lower == "by" and (agent := shape.chunk_from(by + 1)) is not None:
        doers.append(agent)
    return any(_bears_arms(shape, each) for each in doers)


def _bears_arms(shape: Shape, chunk: Chunk) -> bool:
    state = chunk.name is not None and chunk.name.sort is Sort.STATE and chunk.head < chunk.name.last
    return state or shape.words[chunk.head].base in _ARMED


def _fires_nobody(shape: Shape, trigger: Trigger, arguments: Sequence[Argument]) -> bool:
    """Whether somebody fires, and nobody is dismissed: "said the South had fired first"."""
    group = shape.group_at.get(trigger.main)
    fires = group is not None and shape.words[group.main].base == "fire" and not group.passive and not group.objects
    shots = lower_at(shape.words, trigger.last) in _SHOTS
    return fires and shots and not any(each.role is Role.RECIPIENT for each in arguments)


def _proves_nothing(shape: Shape, trigger: Trigger, _: Sequence[Argument]) -> bool:
    """Whether somebody makes a claim and shows no proof of it: "said so, without giving evidence"."""
    gives = trigger.base.split()[-1] == "evidence"
    return gives and lower_at(shape.words, trigger.first - 1) in {"without", "not", "no"}


def _breaks_no_ties(shape: Shape, trigger: Trigger, _: Sequence[Argument]) -> bool:
    """Whether what is broken is a word given or a rule: "broke the truce"."""
    group = shape.group_at.get(trigger.main)
    broken = group.undergone if group is not None and shape.words[group.main].base == "break" else []
    return bool(broken) and all(shape.is_one_of(chunk, _GIVEN_WORDS) for chunk in broken)


def _is_measured(shape: Shape, trigger: Trigger, _: Sequence[Argument]) -> bool:
    """Whether what is done in return is no use of force: "expelled two envoys in retaliation"."""
    told = {word.base for word in shape.words} | {singular(word.lower) for word in shape.words}
    if trigger.base.split()[0] not in _IN_RETURN or told.isdisjoint(_MEASURES):
        return False
    return not tells_of_violence(" ".join(word.text for word in shape.words))


def _is_no_truce(shape: Shape, trigger: Trigger, _: Sequence[Argument]) -> bool:
    """Whether a ceasefire is only named by who breaks it or looks after it: "ceasefire violations"."""
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    return (
        chunk is not None
        and trigger.main < chunk.head
        and trigger.main not in shape.group_at
        and words[chunk.head].base in _BREACHES
    )


def _eases_custody(shape: Shape, trigger: Trigger, _: Sequence[Argument]) -> bool:
    """Whether house arrest is what somebody gets instead of prison, or serves a term in, and is not put under.

    "Was granted house arrest", "was moved from prison to house arrest"; "is serving his term under house arrest".
    """
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    if chunk is None or trigger.main in shape.group_at or lower_at(words, trigger.main - 1) != "house":
        return False
    begins = trigger.first + 1 if words[trigger.first].tag == "PREP" else chunk.begins
    led = lower_at(words, begins - 1)
    before = shape.verb_before(begins)
    base = words[before.main].base if before is not None else ""
    if led in _CHANGING and begins > 1:
        return base in _MOVED or words[shape.back(begins - 2)].base in _MOVED | _ASKED_FOR
    if led == "under":
        return base == "serve"
    between = words[before.last : begins] if before is not None else []
    return base in _GRANTED and all(word.tag != "PREP" for word in between)


def _undoes_a_grace(shape: Shape, trigger: Trigger, _: Sequence[Argument]) -> bool:
    """Whether a pardon or a release is undone, and no judgment: "annulled her pardon"."""
    group = shape.group_at.get(trigger.main)
    undone = [shape.words[each.head].base for each in group.undergone] if group is not None else []
    return bool(undone) and _GRACES.issuperset(undone)


def _only_threatens(shape: Shape, trigger: Trigger, _: Sequence[Argument]) -> bool:
    """Whether somebody is told that he will be sorry: "you will pay for this", "she would regret her article"."""
    words, group = shape.words, shape.group_at.get(trigger.main)
    if group is None or group.modal not in {"will", "would", "'ll", "shall"}:
        return False
    behind = [word.lower for word in words[group.last : group.last + 3]]
    paying = behind[:2] in (["for", "this"], ["for", "that"], ["for", "it"]) or behind[:1] == ["dearly"]
    paying = paying or behind[-1:] in (["life"], ["lives"], ["price"], ["blood"])
    return words[group.main].base == "regret" or (words[group.main].base == "pay" and paying)


_TESTS: Mapping[str, Callable[[Shape, Trigger, Sequence[Argument]], bool]] = {
    "withdrawal": _withdraws_nothing,
    "law_passed": _takes_a_bill_back,
    "military_reply": _is_measured,
    "dismissal": _fires_nobody,
    "trial": _proves_nothing,
    "break_of_relations": _breaks_no_ties,
    "ceasefire": _is_no_truce,
    "arbitrary_detention": _eases_custody,
    "conviction_overturned": _undoes_a_grace,
    "compensation": _only_threatens,
    "statement": _only_threatens,
    "appeal": _only_confirms,
    "protest": _gathers_nobody,
    "designation": _only_describes,
    "imprisonment": _is_of_a_sentence,
    "condemnation": _only_doubts,
    "agreement": _decides_alone,
    "appointment": _gives_no_post,
    "charge": _counts_of_a_judgment,
    "summons": _calls_no_envoy,
    "speech": _only_names_who_speaks,
    "investigation": _is_journalism,
    "disaster": _is_a_figure,
    "surveillance": _spies_on_nobody,
    "election": _names_no_vote,
    "accident": _is_a_wreck,
    "armed_attack": _is_only_named,
    **dict.fromkeys(("bombing", "killing", "shooting"), _is_none),
}
"""By kind, what shows that the word says another thing."""
