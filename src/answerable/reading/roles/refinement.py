"""Kinds made narrower, or another, by the words around the trigger."""

from __future__ import annotations

import re
from collections.abc import Sequence

from answerable.model.claim import Argument, Role
from answerable.reading.happenings import serving
from answerable.reading.happenings.about import About
from answerable.reading.happenings.frames import LENGTHENING
from answerable.reading.happenings.near_misses import accident_here, tells_of_violence
from answerable.reading.happenings.triggers import AGAINST_LAW, Trigger
from answerable.reading.language.chunks import MANY, ONE, Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import POSSESSIVES
from answerable.reading.language.names import Sort
from answerable.reading.language.people import is_gunfire, is_people
from answerable.reading.language.words import lower_at, singular
from answerable.reading.places.gazetteer import gazetteer
from answerable.reading.places.places import country_of
from answerable.reading.roles.blame import BEARING
from answerable.reading.roles.disappearing import done_by_a_state, is_by_a_state, is_enforced
from answerable.reading.roles.forces import charges_at
from answerable.reading.roles.found import Found, as_act, as_answer, as_death, as_expelled, as_run_at, as_swapped
from answerable.reading.roles.measures import DECREES, laying_a_ban
from answerable.reading.roles.ousting import kind_of_ousting
from answerable.reading.roles.senses import are_envoys, has_another_sense, is_crushed, is_fought
from answerable.reading.roles.takings import as_power, kind_of_taking
from answerable.reading.roles.things import is_doubted, is_of_craft, is_to_oneself, said_of_a_thing, went_off

_RETURNING = frozenset({"swap", "transfer", "exchange", "release", "repatriation"})
_HELD = frozenset({"prisoner", "prisoners", "convict", "convicts", "convicted", "inmates", "detainees", "sentenced"})
_NEAR = 25
_BOMBS = re.compile(r"bomb|explosives?\b|grenade|suicide|terror|device|mine\b|attack|rocket|missile", re.IGNORECASE)
_OWNING = re.compile(
    r"responsib|guilt|blame|role|involve|wrongdoing|abuse|crime|violat|kill|tortur|attack|murder|massacre|bomb|shot|shoot|genocide|mistake|"
    r"mistreat|death|disappear|unlawful|poison|hostage|coup|spying|fraud|brib",
    re.IGNORECASE,
)
_CLEARED = re.compile(r"\bnot (?:\w+ )?guilty\b")
_POLICING = re.compile(
    r"\b(?:for questioning|on suspicion|in connection with|suspects?|charged|wanted (?:in|for)|arrest\w*|warrants?"
    r"|(?:for|over) (?:[\w’'-]+ ){0,3}?(?:abduct|assassinat|bomb|kidnap|kill|massacr|murder|rap(?:e|ing)\b|stab)\w*)\b",
    re.IGNORECASE,
)
_WRONGLY = re.compile(
    r"\b(?:arbitrar\w+|unlawful\w*|illegal\w*|wrongful\w*|incommunicado|"
    r"without (?:any |being )?(?:charges?|charged|trial|tried|warrants?))\b",
    re.IGNORECASE,
)
_THEFT = frozenset({"steal", "theft", "thief", "thieves", "burglary", "burgle", "shoplift"})
_TAKERS = re.compile(
    r"\b(?:soldiers?|troops?|army|armies|forces|militia\w*|fighters?|rebels?|insurgents?|mobs?|crowds?|rioters?|"
    r"occup\w+|loot\w*|pillag\w*|plunder\w*|settlers?|guards?|war)\b",
    re.IGNORECASE,
)
"""Who takes by force or under cover of disorder; what a thief takes is no looting."""
_HANDING = frozenset({"hand over", "turn over"})
_LEGAL = frozenset({"trial", "court", "tribunal", "police", "prosecutors", "prosecution", "justice"})
_SUSPECTS = frozenset(
    {
        "suspect",
        "fugitive",
        "accused",
        "defendant",
        "man",
        "woman",
        "killer",
        "bomber",
        "hijacker",
        "national",
        "citizen",
    }
)
_OFFICES = re.compile(
    r"\b(?:ministers?|premier|president|chief|head|leader|successor|heir|ambassador|envoy|commander|governor|mayor|"
    r"chair\w*|secretary|director|judge|spokes\w+|candidate|nominee|deputy|capital|holiday|heritage|site)\b",
    re.IGNORECASE,
)
_LISTING = re.compile(
    r"sanction|black ?list|terror|watch ?list|foreign agent|extremis|undesirable|banned|outlaw|treasury|"
    r"security council|european union|asset|freez|restrictive",
    re.IGNORECASE,
)
_MEASURES = re.compile(
    r"\b(?:sanction|restriction|embargo|tariff|visa|expel|expuls|blacklist|countermeasure|entry ban)", re.I
)
"""What is done in retaliation without arms."""
_LISTED = frozenset({"list", "listed", "name", "named", "add", "put", "place", "enter", "include"})
_VOTING = re.compile(
    r"\b(?:elections?|elected|seats?|vot(?:e|es|ed|ers?|ing)|candidates?|polls?|primary|ballots?|campaign|turnout)\b",
    re.IGNORECASE,
)
_ARMED = re.compile(
    r"\b(?:coup|army|military|soldiers?|troops|junta|generals|armed|rebels?|militia|martial)\b", re.IGNORECASE
)
_WEATHER = re.compile(
    r"\b(?:storms?|floods?|flooding|floodwaters?|(?:earth)?quakes?|hurricanes?|typhoons?|cyclones?|tornado(?:es)?|tsunamis?|"
    r"landslides?|mudslides?|avalanches?|winds|rains?|rainfall|lightning|lava|eruptions?|wildfires?)\b",
    re.IGNORECASE,
)
"""What destroys houses without anybody's doing."""
_SOON = 80
"""Code points behind "designated" within which "as" says what for."""
_OFFICE = 40
"""Code points behind "as" within which an office is told."""
_FINDING = frozenset({"declare", "deem", "find", "hold", "judge", "rule"})
_RULING = re.compile(
    r"\b(?:magistrates?|judges?|justices?|courts?|tribunals?|bench|jury|rulings?|judgments?|arbitrators?)\b",
    re.I,
)
_CURES = re.compile(
    r"\b(?:drugs?|vaccin\w+|placebo|doses?|patients?|therap\w+|treatments?|participants|clinical|phase)\b",
    re.IGNORECASE,
)
_COURTS = re.compile(
    r"\b(?:courts?|judges?|jury|jurors?|prosecut\w+|defen[cd]\w+|charged|accused|guilty|tribunal|convict\w+|murder\w*|"
    r"crimes?|lawyers?|verdict|sentenc\w+|tried)\b",
    re.IGNORECASE,
)
_WORKS = re.compile(
    r"\b(?:album|songs?|film|movie|single|soundtrack|record label|novel|advisory|forecast|app|software|website)\b",
    re.IGNORECASE,
)
_WAIVED = re.compile(
    r"\b(?:waiv|lift|strip|revok|remov|withdr|los[et])\w*\b.{0,40}\bimmunity|"
    r"\bimmunity\b[^,;:]{0,60}\b(?:waived|lifted|stripped|revoked|removed|withdrawn|lost)\b",
    re.IGNORECASE,
)
_FOR_A_CULPRIT = re.compile(
    r" as (?:the|an?|one of the|among the) (?:\w+ )?(?:man|men|woman|women|person|people|ones?|suspects?|gunm[ae]n|"
    r"attackers?|killers?|culprits?|perpetrators?|shooters?|bombers?)\b"
)
"""Behind "name": whom somebody takes for the one that did it."""
_FOR_HELP = re.compile(r"^\W*for\b")
_ASKING = frozenset({"question", "questioned", "ask", "probe", "probed"})
_PRESS = re.compile(r"\b(?:press|reporters?|journalists?|interview\w*|audience|fans)\b", re.IGNORECASE)
_OF_A_CASE = re.compile(
    r"^\W*of\s+(?:[\w'’-]+\s+){0,3}?(?:cases?|charges?|lawsuits?|suits?|complaints?|indictments?|appeals?|claims?|motions?)\b"
)
_SERVED_AS = re.compile(r"^serv\w+\b.{0,40}?\bas\b")
_LEAST = frozenset({"minimum", "maximum", "mandatory"})
_SENT = frozenset({"extradition", "release", "appointment", "forced_displacement"})
"""Kinds that words for a convict's transfer are taken for."""
_ENDING = frozenset({"conviction_overturned", "charges_dropped", "case_closed", "dismissal"})
_UNREST = frozenset({"dissent", "protest", "demonstration", "revolt", "rebellion", "uprising", "unrest", "opposition"})
_BUILDINGS = frozenset(
    {
        "court", "courtroom", "school", "college", "university", "campus", "home", "house", "residence", "office",
        "club", "premises", "hotel", "station", "hospital", "clinic", "church", "mosque", "newsroom", "building",
        "prison", "embassy", "shop", "farm",
    }
)  # fmt: skip
"""What is raided where a country would be invaded."""
_MOVING = frozenset({"seize", "pull"})
_PERSONAL = frozenset({"he", "she", "him", "her"})
_SOMEBODY = (MANY | ONE) - {"soldiers", "soldier", "officers", "officer", "hostages", "hostage"}
"""Persons, but for those who are withdrawn and those whom another kind tells of."""
_IN_POWER = frozenset({"government", "administration", "regime", "state", "party", "leadership"})
_REINSTATING = frozenset({"reinstate", "reinstatement"})
_LISTS = re.compile(r"\b(?:black)?list$", re.I)
"""What somebody is taken off is no side."""
_EXCHANGE = frozenset({"exchange", "return"})
_BENCH = re.compile(r"\b(?:magistrates?|judges?|justices?|courts?|bench|jury|prosecut\w+)\b", re.I)
_ON_COUNTS = re.compile(r"^\w+ [^,;]{0,40}?\b(?:on|of) (?:[\w-]+ ){0,4}?(?:counts?|charges?)\b", re.I)
_HOSPITAL = re.compile(r"\b(?:hospitals?|clinics?|doctors?|patients?|ward)\b", re.I)
_IN_COURT = re.compile(r"\b(?:courts?|magistrates?|judges?|prosecut\w+|charges?|evidence|accused)\b", re.I)
_OF_IT = re.compile(
    r"^[^;:]*?, (?:and )?(?:thereby )?(?:caus|result|lead)ing (?:in |to )?(?:his|her|their|the victim['’]s) deaths?\b"
    r"|^(?:(?!(?:who|that|which|was|were|at|and|or) )[\w'’.-]+ ){1,5}dead"
    r"(?= (?:in|at|on|outside|near|after|as|during|and|when|while|by)\b|[ ,.]*$)",
    re.IGNORECASE,
)
"""Behind a blow, that it was a killing."""
_BLOWS = frozenset({"beat", "kick", "punch", "slap", "whip", "assault", "beaten", "beating"})
_KEPT = re.compile(
    r"\b(?:in|at|inside|during|under)\s+(?:[\w'’-]+\s+){0,4}?"
    r"(?:custody|detention|prison|jail|cells?|police\s+station|interrogation|questioning|torture)\b"
    r"(?!\s+(?:riots?|brawls?|fights?|yards?|gates?|officers?|guards?|staff))",
    re.IGNORECASE,
)
"""Where those are who cannot get away from who beats them."""
_KEEPERS = re.compile(r"\b(?:prison|jail)\s+(?:guards?|officers?|staff)\b|\b(?:warders?|wardens?|jailers?)\b", re.I)
_HOSTAGES = re.compile(r"\b(?:hostages?|ransoms?|captives?|captors?|demand\w*|exchange|swap)\b", re.I)
_BREAKING = frozenset({"break", "steal"})
_DIGITAL = re.compile(
    r"\b(?:hack\w*|e-?mails?|accounts?|networks?|systems?|servers?|(?:web)?sites?|data\w*|software|malware|spyware|"
    r"passwords?|online|digital|cyber\w*|virus|internet|phones?|files?|messages?|cod(?:e|es)|crypto\w*)\b",
    re.IGNORECASE,
)
"""What is broken into, or stolen, from afar."""
_FREEDOM = frozenset({"release", "freeing", "freedom"})
_BLADES = re.compile(
    r"\b(?:axes?|machetes?|hatchets?|kni(?:fe|ves)|swords?|pangas?|cutlass(?:es)?|hoes?)\b", re.IGNORECASE
)
_WEAK = frozenset(
    {
        "kill",
        "injure",
        "wound",
        "seriously injured",
        "critically injured",
        "seriously hurt",
        "left injured",
        "left dead",
    }
)


def refined(shape: Shape, trigger: Trigger, found: Found, about: About) -> str:
    """The kind that `trigger` says here; empty where it says none.

    - A killing or wounding by an accident or a disaster is a death or nothing: acts are what people do.
    - Who was crushed or trampled to death by nobody has died.
    - An explosion is a bombing only where the sentence says what exploded.
    - To admit or acknowledge is an answer only where the sentence says something to answer for.
    - Who is strangled, where nobody is told to be dead, is hurt.
    - Who is beaten in custody is ill-treated, and who is only held no hostage.
    - Who breaks into an office to steal its computers attacks no network.
    - Police who detain a suspect for questioning make an arrest.
    - A word in another of its senses says nothing: a parliament dissolved for an election is no coup, to admit guilt
      no conviction, a trial of drugs no trial, to waive immunity gives none, to serve years as mayor is no prison.
    - Somebody designated as a minister is appointed. Who is ousted from a post that is not the ruler's is dismissed.
    - A decree that is repealed is a law's end, and a measure's where the words say that it laid a ban on somebody.
    - A treaty for a prisoner's release, swap or transfer undoes a sentence, and so does the transfer of a convict to a
      prison of another country: `transfer_treaty`. To send somebody to another town is none.
    - Whoever is handed over or released in exchange for people is swapped.
    - To throw out or turn down an appeal lets the judgment stand, to lengthen a sentence reduces none, and to lift
      somebody's immunity lifts no sanction.
    - To reinstate anything but people, bodies and states gives nobody a post back.
    - A word that says its kind of some doers and things alone says nothing of others: firms withdraw no forces.
    - A report, a video or a car that is released frees nobody; animals are nobody's victims. To question what was
      said or done investigates nobody.
    - To quash dissent is a crackdown, and overturns no judgment.
    - What storms, floods and quakes destroy is nobody's act.
    - Who is gone was made to disappear only where a state or its agents are told to be behind it.
    - Somebody who is seized is arrested by a state and abducted by others; to pull somebody out withdraws nothing.
    - A court or a school that is invaded is raided: an armed attack.
    - A building that is captured is seized, power that a country's own army takes a coup, what warplanes attack is
      struck from the air.

    Args:
        shape: of the sentence.
        trigger: that was found.
        found: its arguments; the roles change with the kind.
        about: what the document is about.
    """
    kind = trigger.kind
    if kind == "conviction" and _CLEARED.search(
        " ".join(word.lower for word in shape.words[trigger.first : trigger.last])
    ):
        return "acquittal"
    done = found.agent or any(a.role in {Role.PERPETRATOR, Role.INSTRUMENT} for a in found.arguments)
    sentence = " ".join([word.text for word in shape.words])
    if not done and is_crushed(shape, trigger):
        found.arguments = [as_death(a) for a in found.arguments]
        return "death"
    shot = any(is_gunfire(shape.words, chunk) for chunk in shape.chunks)
    mishap = about.accidents or (accident_here(sentence) and not shot)
    if not done and (found.accident or (trigger.base in _WEAK and mishap)):
        if kind in {"killing", "mass_killing"}:
            found.arguments = [as_death(a) for a in found.arguments]
            return "death"
        if kind in {"wounding", "property_destruction", "forced_displacement"} or found.accident:
            return ""
    if kind == "property_destruction" and not done:
        told = f"{about.before(shape.words[0].start)} {sentence}"
        if _WEATHER.search(told) and not tells_of_violence(told):
            return ""
    if kind == "bombing" and went_off(shape, trigger) and not _BOMBS.search(sentence):
        return ""
    told = " ".join([trigger.base, *[word.text for word in shape.words[trigger.last :]]])
    if kind == "acknowledgement" and (not _OWNING.search(told) or _of_others(shape, trigger)):
        return ""
    if kind in {"wounding", "shooting"} and _is_to_death(shape, trigger):
        return "killing"
    if kind == "killing" and about.lives_through(trigger.base, shape.words[trigger.main].start):
        kind = "wounding"
    if kind == "wounding" and _is_in_custody(shape, trigger):
        return "ill_treatment"
    if kind == "charge" and charges_at(shape, trigger):
        found.arguments = [as_run_at(each, shape, trigger) for each in found.arguments]
        return "crackdown"
    if kind == "cyber_attack" and trigger.base.split()[0] == "hack" and _BLADES.search(sentence):
        return "wounding"
    if kind == "cyber_attack" and trigger.base.split()[0] in _BREAKING and not _DIGITAL.search(sentence):
        return "looting"
    if kind == "hostage_taking" and trigger.base == "hold" and not _HOSTAGES.search(sentence):
        return "arbitrary_detention"
    if kind == "arbitrary_detention" and trigger.base == "detain" and _is_policing(sentence):
        found.arguments = [as_answer(a) for a in found.arguments]
        return "arrest"
    if trigger.base == serving.BASE or kind in _SENT:
        abroad = _is_sent_abroad(shape, trigger)
        if abroad or trigger.base == serving.BASE:
            return "transfer_treaty" if abroad else ""
    if kind in {"ambassador_return", "extradition", "release"} and _is_for_people(shape, trigger):
        found.arguments = [as_swapped(each) for each in found.arguments if each.role is not Role.CHARGE]
        return "prisoner_swap"
    if kind == "extradition" and trigger.base in _HANDING and not _of_suspects(shape, trigger):
        return ""
    if other := kind_of_taking(shape, trigger, found.arguments):
        found.arguments = as_power(found.arguments) if other == "coup" else [as_act(each) for each in found.arguments]
        return other
    if kind in {"killing", "mass_killing"} and is_of_craft(shape, trigger):
        found.arguments = [each for each in found.arguments if each.role is not Role.COUNT]
        return "armed_attack"
    if said_of_a_thing(shape, trigger) or is_to_oneself(shape, trigger) or is_doubted(shape, trigger):
        return ""
    if is_fought(shape, trigger):
        found.arguments = [as_act(each) for each in found.arguments]
        return "armed_attack"
    if has_another_sense(shape, trigger, found.arguments):
        return ""
    if kind == "enforced_disappearance" and not is_enforced(shape, trigger, found.arguments, about):
        return ""
    if kind in {"seizure", "withdrawal"} and _is_somebody_moved(shape, trigger):
        if kind == "withdrawal":
            return ""
        if not done_by_a_state(found.arguments) and not is_by_a_state(shape, shape.group_at[trigger.main]):
            return "abduction"
        found.arguments = [as_answer(each) for each in found.arguments]
        return "arrest"
    if kind == "forced_displacement" and are_envoys(found.arguments):
        found.arguments = [as_expelled(each) for each in found.arguments]
        return "expulsion"
    if kind == "court_order" and lower_at(shape.words, trigger.last) == "out":
        return ""  # "ruled out a raid"
    if kind == "court_order" and _is_found_by_others(shape, trigger, found, sentence):
        return ""
    if kind == "coup" and (ousted := kind_of_ousting(shape, trigger)) != kind:
        return ousted
    if kind in {"dismissal", "charges_dropped"} and trigger.base == "discharge":
        return _discharged(kind, found.arguments, sentence, told)
    done_to = _heads(shape, trigger)
    if kind == "invasion" and _of_a_building(shape, trigger):
        return "armed_attack"
    if kind == "conviction_overturned" and done_to & _UNREST:
        found.arguments = [as_act(each) for each in found.arguments]
        return "crackdown"
    if kind in _ENDING and "appeal" in done_to:
        return "appeal"
    if kind == "sentence" and trigger.base.split()[0] in LENGTHENING and not _is_somebodys(shape, trigger, found):
        return ""
    if kind == "sanction_lifted" and (
        "immunity" in done_to or (trigger.base in _REINSTATING and not _of_sides(shape, trigger))
    ):
        return ""
    within = {word.lower for word in shape.words[trigger.first : trigger.last]}
    if _in_another_sense(kind, trigger, sentence, told, within):
        return ""
    if kind == "release" and _is_of_a_land(shape, trigger, found):
        return ""
    if kind == "charge" and _is_of_a_state_of_things(shape, trigger):
        return ""
    if kind == "sanction_lifted":
        found.arguments = [each for each in found.arguments if not _LISTS.search(each.value)]
    if kind == "sanction_lifted" and trigger.base.split()[-1] in DECREES:
        return kind if laying_a_ban(shape, trigger.last) is not None else "law_passed"
    if kind == "designation" and " as " in told[:_SOON] and _OFFICES.search(told.split(" as ", 1)[1][:_OFFICE]):
        return "appointment"
    if kind == "agreement":
        lowers = {word.lower for word in shape.words[trigger.last : trigger.last + _NEAR]}
        if lowers & _RETURNING and lowers & _HELD:
            return "transfer_treaty"
    return kind


def _is_found_by_others(shape: Shape, trigger: Trigger, found: Found, sentence: str) -> bool:
    """Whether somebody who is no court says that something is against the law: "the minister declared it illegal"."""
    if trigger.base == "strike down":
        return not _BENCH.search(sentence)
    said = {word.lower for word in shape.words[trigger.last : trigger.last + _NEAR]} | set(trigger.base.split())
    if trigger.base.split()[0] not in _FINDING or not said & AGAINST_LAW:
        return False
    by = " ".join(each.value for each in found.arguments if each.role is Role.ACTOR)
    return not _RULING.search(by or sentence)


def _discharged(kind: str, arguments: Sequence[Argument], sentence: str, told: str) -> str:
    """What "discharged" says: that a court lets an accused go, or that somebody loses a post."""
    by = " ".join(each.value for each in arguments if each.role is Role.ACTOR)
    if _BENCH.search(by) or _ON_COUNTS.search(told):
        return "charges_dropped"
    if _HOSPITAL.search(sentence):
        return ""
    if kind == "dismissal" or by:
        return "dismissal" if any(each.role is Role.RECIPIENT for each in arguments) else ""
    return kind if _IN_COURT.search(sentence) else ""


def _is_to_death(shape: Shape, trigger: Trigger) -> bool:
    """Whether the sentence goes on to tell that whoever was struck died of it: "stabbed him, causing his death"."""
    behind = " ".join(word.text for word in shape.words[trigger.last :])
    return trigger.main in shape.group_at and _OF_IT.search(behind) is not None


def _is_in_custody(shape: Shape, trigger: Trigger) -> bool:
    """Whether the clause of a verb for blows says that they fell in a prison, or that warders struck them."""
    group = shape.group_at.get(trigger.main)
    if group is None or shape.words[group.main].base not in _BLOWS:
        return False
    doing = shape.words[group.last : group.end] if group.passive else shape.words[group.start : group.first]
    if _KEEPERS.search(" ".join(word.text for word in doing)):
        return True
    return _KEPT.search(" ".join(word.text for word in shape.words[group.start : group.end])) is not None


def _is_policing(sentence: str) -> bool:
    """Whether a sentence speaks of suspects, and of nothing that makes it wrong to hold them."""
    return _POLICING.search(sentence) is not None and _WRONGLY.search(sentence) is None


def _is_sent_abroad(shape: Shape, trigger: Trigger) -> bool:
    """Whether somebody is sent to another country to serve a punishment there; a name that no town bears may be one."""
    found = next((each for each in serving.transfers(shape) if each.main == trigger.main), None)
    if found is None:
        return False
    if found.to is None or found.to.sort is Sort.STATE:
        return True
    name = " ".join(word.text for word in shape.words[found.to.first : found.to.last])
    return bool(country_of(name)) or not gazetteer().find(name)


def _is_for_people(shape: Shape, trigger: Trigger) -> bool:
    """Whether what somebody is handed over for is people: "in exchange for two pilots", "for the release of"."""
    words = shape.words
    for i in (0, *range(trigger.last, len(words) - 3)):
        said = [word.lower for word in words[i : i + 3]]
        if len(said) == 3 and said[0] == "in" and said[1] in _EXCHANGE and said[2] == "for":
            given = shape.owned(shape.chunk_at[i + 3])
            if given is None or (given.last < len(words) and words[given.last].form == "ing"):
                return False  # "in return for the rebels leaving the town"
            return is_people(shape, given) or words[given.head].lower in _FREEDOM
    return False


def _is_somebodys(shape: Shape, trigger: Trigger, found: Found) -> bool:
    """Whether a longer sentence is a person's, and not what a law lays down: "his sentence", "the sentence of X"."""
    owned = any(word.lower in POSSESSIVES for word in shape.words[trigger.first : trigger.last])
    return owned or any(each.role is Role.RECIPIENT for each in found.arguments)


def _heads(shape: Shape, trigger: Trigger) -> set[str]:
    """The nouns that a verb is said of: its objects, in the passive its subjects."""
    group = shape.group_at.get(trigger.main)
    if group is None:
        return set()
    return {singular(shape.words[each.head].lower) for each in group.undergone}


def _is_somebody_moved(shape: Shape, trigger: Trigger) -> bool:
    """Whether a verb for what is done with things and troops is said of persons: "seized Tarn", "pulled her out"."""
    group = shape.group_at.get(trigger.main)
    if group is None or shape.words[group.main].base not in _MOVING:
        return False
    return bool(group.undergone) and all(
        each.pronoun in _PERSONAL
        or (each.name is not None and each.name.sort is Sort.PERSON and each.head < each.name.last)
        or (each.name is None and shape.words[each.head].lower in _SOMEBODY)
        for each in group.undergone
    )


def _of_a_building(shape: Shape, trigger: Trigger) -> bool:
    """Whether what is invaded is a building or an institution: "invaded the court", "the court invasion"."""
    words = shape.words
    group = shape.group_at.get(trigger.main)
    if group is not None:
        last = {words[each.last - 1].lower for each in group.undergone}
        return bool(last) and last <= _BUILDINGS
    before = words[trigger.first - 1] if trigger.first else None
    if (behind := _behind_of(shape, trigger)) is not None:
        return words[behind.last - 1].lower in _BUILDINGS
    return before is not None and before.lower in _BUILDINGS


def _behind_of(shape: Shape, trigger: Trigger) -> Chunk | None:
    """What stands behind an "of" right behind a noun: "the court" of "the invasion of the court"."""
    of = trigger.last < len(shape.words) and shape.words[trigger.last].lower == "of"
    return shape.chunk_at[trigger.last + 1] if of and trigger.last + 1 < len(shape.words) else None


def _of_sides(shape: Shape, trigger: Trigger) -> bool:
    """Whether whoever is given a post back may hold one: people, bodies, states."""
    group = shape.group_at.get(trigger.main)
    if group is None:
        given = shape.chunk_at[trigger.main]
        owner = given.owner if given is not None else None
        behind = _behind_of(shape, trigger)
        meant = [each for each in (shape.owned(behind) if behind is not None else owner,) if each is not None]
    else:
        meant = group.undergone
    return bool(meant) and all(
        each.name is not None
        or each.pronoun
        or is_people(shape, each)
        or _OFFICES.fullmatch(shape.words[each.head].lower)
        for each in meant
    )


def _of_others(shape: Shape, trigger: Trigger) -> bool:
    """Whether what is acknowledged is said of a thing: "acknowledged that its obsession is a sign of fear".

    So of whom another says that he "bears responsibility".
    """
    words, group = shape.words, shape.group_at.get(trigger.main)
    if singular(trigger.base.split(" ")[0]) in BEARING:
        return group is None or not any(chunk.pronoun for chunk in group.subjects)
    if group is None or group.last >= len(words) or words[group.last].lower != "that":
        return False
    clause = next((each for each in shape.groups if each.finite and each.first > group.last and each.subjects), None)
    if clause is None:
        return False
    return not any(
        is_people(shape, chunk) or chunk.pronoun or _OWNING.search(words[chunk.head].lower) for chunk in clause.subjects
    )


def _in_another_sense(kind: str, trigger: Trigger, sentence: str, told: str, within: set[str]) -> bool:
    """Whether a word does not say its kind here.

    Args:
        kind: that the word says elsewhere.
        trigger: the word.
        sentence: around it.
        told: the word's base form and what follows it.
        within: the words that say it, in lower case.
    """
    base = trigger.base.split(" ")[0]
    if kind == "designation":
        return base in _LISTED and not _LISTING.search(sentence)
    if kind == "military_reply":
        return base == "in" and bool(_MEASURES.search(sentence))
    if kind == "coup":
        return bool(_VOTING.search(sentence)) and not _ARMED.search(sentence)
    if kind == "conviction":
        return base == "guilt"
    if kind == "sentence":
        return base in _LEAST or (base in LENGTHENING and not _LEAST.isdisjoint(within))
    if kind == "trial":
        return base == "trial" and bool(_CURES.search(sentence)) and not _COURTS.search(sentence)
    if kind == "appeal":
        return bool(_FOR_HELP.search(told.removeprefix(trigger.base))) and not _COURTS.search(sentence)
    if kind == "immunity":
        return bool(_WAIVED.search(sentence))
    if kind == "appointment":
        return base == "name" and bool(_FOR_A_CULPRIT.search(told))
    if kind == "imprisonment":
        return bool(_SERVED_AS.search(told)) and "prison" not in sentence and "jail" not in sentence
    if kind == "investigation":
        return base in _ASKING and bool(_PRESS.search(sentence))
    if kind == "looting":
        return base in _THEFT and not _TAKERS.search(sentence)
    if kind == "sanction_lifted":
        return bool(_OF_A_CASE.search(told.removeprefix(trigger.base)))
    if kind == "release":
        return bool(_WORKS.search(sentence))
    return False


def _is_of_a_land(shape: Shape, trigger: Trigger, found: Found) -> bool:
    """Whether a country or a town is freed, and nobody: "the liberation of Kuwait"."""
    freed = [each.span.start for each in found.arguments if each.role is Role.RECIPIENT]
    lands = {shape.words[name.first].start for name in shape.names if name.sort in {Sort.STATE, Sort.PLACE}}
    return trigger.base.startswith("liberat") and bool(freed) and lands.issuperset(freed)


def _is_of_a_state_of_things(shape: Shape, trigger: Trigger) -> bool:
    """Whether an indictment is only a figure of speech: "an indictment of the government", "of its failures"."""
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    behind = _behind_of(shape, trigger)
    if trigger.base != "indictment" or chunk is None or behind is None or words[chunk.first].lower not in {"a", "an"}:
        return False
    if behind.name is not None and behind.head == behind.name.last - 1:
        return behind.name.sort in {Sort.STATE, Sort.PLACE, Sort.ORGANISATION}
    return not is_people(shape, behind) or words[behind.head].base in _IN_POWER


def _of_suspects(shape: Shape, trigger: Trigger) -> bool:
    """Whether those handed over await a court: "handed over power" and "handed over hostages" are no answer."""
    words = shape.words
    group = shape.group_at.get(trigger.main)
    if group is None:
        return False
    legal = any(word.lower in _LEGAL for word in words[group.last : group.last + _NEAR])
    for chunk in group.undergone:
        named = chunk.name is not None and chunk.head == chunk.name.last - 1
        base = words[chunk.head].base
        person = chunk.name is not None and named and chunk.name.sort is Sort.PERSON
        if person or (chunk.pronoun in {"him", "her", "he", "she", "them"} and legal):
            return True
        if not named and not chunk.pronoun and base in _SUSPECTS:
            return True
    return False
