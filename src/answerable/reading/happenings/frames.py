"""Who is who around a trigger: which role subject, object, possessor and each preposition give, kind by kind."""

from __future__ import annotations

from dataclasses import dataclass, field

from answerable.model.claim import Role
from answerable.model.event import Family
from answerable.reading.happenings import serving
from answerable.reading.language.lexicon import word_set

P, V, A, R = Role.PERPETRATOR, Role.VICTIM, Role.ACTOR, Role.RECIPIENT


@dataclass(frozen=True, slots=True)
class Frame:
    """Roles around a trigger.

    Attributes:
        subject: of the active verb and of "by"; none where the subject undergoes it.
        object: of the verb, subject of its passive.
        prepositions: role by preposition.
        possessor: of the noun ("X's arrest").
        of: of the noun's "of" phrase.
        needs_agent: whether a happening counts only where somebody, and no accident, does it.
    """

    subject: Role | None
    object: Role | None
    prepositions: dict[str, Role] = field(default_factory=dict)
    possessor: Role | None = None
    of: Role | None = None


_ACT = Frame(P, V, {}, possessor=V, of=V)
_ACT_BY_OWNER = Frame(P, V, {"against": V, "on": V, "at": V, "between": P}, possessor=P, of=V)
_TOWARDS = Frame(A, R, {"against": R, "on": R, "to": R, "for": R}, possessor=R, of=R)
_LEGAL = Frame(A, R, {"against": R, "to": R, "on": R}, possessor=R, of=R)
_DONE_TO = Frame(A, R, {"against": R, "on": R}, possessor=R, of=R)
""""To" then says before whom, where, or whose they are: "the arrest of an aide to Tarn"."""
_SAYING = Frame(A, R, {"to": R, "with": R}, possessor=A, of=A)
_TOGETHER = Frame(A, R, {"with": R, "between": A, "to": R}, possessor=A, of=A)
_MEASURE = Frame(A, R, {"against": R, "on": R}, possessor=A, of=R)
_ALONE = Frame(A, None, {"against": R, "from": R}, possessor=A, of=A)

_OWNED_ACTS = [
    "plot",
    "threat",
    "incitement",
    "armed_attack",
    "air_strike",
    "shelling",
    "bombing",
    "chemical_attack",
    "arson",
    "crackdown",
    "siege",
    "invasion",
    "cyber_attack",
    "censorship",
    "internet_shutdown",
    "harassment",
    "surveillance",
    "persecution",
    "genocide",
    "cover_up",
    "denial_of_aid",
    "corruption",
    "fraud",
    "sanctions_evasion",
    "arms_transfer",
    "looting",
    "property_destruction",
    "shooting",
    "hostage_taking",
]

_FRAMES: dict[str, Frame] = dict.fromkeys(_OWNED_ACTS, _ACT_BY_OWNER)
_FRAMES |= dict.fromkeys(
    [
        "arrest",
        "charge",
        "trial",
        "conviction",
        "acquittal",
        "imprisonment",
        "expulsion",
        "dismissal",
        "prisoner_swap",
        "charges_dropped",
        "conviction_overturned",
    ],
    _DONE_TO,
)
_FRAMES |= dict.fromkeys(
    [
        "sentence",
        "fine",
        "sentence_reduction",
        "pardon",
        "recall",
        "ambassador_return",
        "immunity",
        "amnesty",
        "summons",
        "compensation",
    ],
    _LEGAL,
)
_FRAMES |= dict.fromkeys(
    ["sanction", "asset_freeze", "travel_ban", "arms_embargo", "aid_suspension", "sanction_lifted", "military_reply"],
    _MEASURE,
)
_FRAMES |= dict.fromkeys(
    ["condemnation", "statement", "apology", "acknowledgement", "speech", "resolution", "fact_finding", "court_order"],
    _SAYING,
)
_FRAMES |= dict.fromkeys(
    [
        "talks",
        "meeting",
        "agreement",
        "ceasefire",
        "break_of_relations",
        "relations_restored",
        "transfer_treaty",
        "visit",
    ],
    _TOGETHER,
)
_FRAMES |= dict.fromkeys(
    [
        "resignation",
        "protest",
        "labour_strike",
        "appeal",
        "withdrawal",
        "coup",
        "report_published",
        "law_passed",
        "referendum",
        "memorial",
    ],
    _ALONE,
)
_FRAMES |= dict.fromkeys(["election", "appointment", "inauguration"], Frame(A, R, {}, possessor=R, of=R))
_FRAMES |= dict.fromkeys(["death", "disappearance", "accident", "disaster"], Frame(A, R, {}, possessor=R, of=R))
_FRAMES |= dict.fromkeys(["complaint", "lawsuit"], Frame(A, R, {"against": R, "on": R}, possessor=A, of=A))
_TO_COURT = Frame(A, R, {"against": R}, possessor=A, of=A)
"""Of what brings somebody or a case to court, which is no side of it."""
_FRAMES["threat"] = Frame(P, V, {"against": V, "to": V}, possessor=P, of=None)
_FRAMES["arms_transfer"] = Frame(P, None, {"to": R}, possessor=P, of=None)
_FRAMES["corruption"] = Frame(P, None, {}, possessor=P, of=None)
_FRAMES["fraud"] = Frame(P, V, {}, possessor=P, of=None)
_FRAMES["condemnation"] = Frame(A, R, {"from": A}, possessor=A, of=None)
_FRAMES["report_published"] = Frame(A, None, {}, possessor=A, of=None)
_FRAMES["law_passed"] = Frame(A, None, {}, possessor=A, of=None)
_FRAMES["agreement"] = Frame(A, None, {"with": R, "between": A}, possessor=A, of=None)
_FRAMES["transfer_treaty"] = Frame(A, None, {"with": R, "between": A}, possessor=A, of=None)
_FRAMES["ceasefire"] = Frame(A, None, {"with": R, "between": A}, possessor=A, of=None)
_FRAMES["resolution"] = Frame(A, None, {}, possessor=A, of=None)
_FRAMES["fact_finding"] = Frame(A, None, {}, possessor=A, of=None)
_FRAMES["investigation"] = Frame(A, R, {"against": R}, possessor=A, of=None)
_FRAMES["memorial"] = Frame(A, None, {}, possessor=A, of=None)
_FRAMES["statement"] = Frame(A, None, {"to": R}, possessor=A, of=A)
_FRAMES["speech"] = Frame(A, None, {"to": R}, possessor=A, of=A)
_FRAMES["acknowledgement"] = Frame(A, None, {}, possessor=A, of=None)
_FRAMES["arrest_warrant"] = Frame(A, R, {"against": R, "on": R, "for": R}, possessor=R, of=R)
_OF_THE_ACCUSED = Frame(A, R, {}, possessor=R, of=R)
"""Of what hands or calls somebody over: where to is no side of it."""
_FRAMES["extradition"] = _OF_THE_ACCUSED
_FRAMES["release"] = Frame(A, R, {"against": R, "on": R}, possessor=R, of=R)
_FRAMES["cover_up"] = Frame(P, None, {}, possessor=P, of=None)
_FRAMES["censorship"] = Frame(P, V, {}, possessor=P, of=None)
_FRAMES["plot"] = Frame(P, None, {"against": V}, possessor=P, of=P)

_FRAMES["designation"] = Frame(A, R, {"against": R}, possessor=R, of=R)

DECIDED = Frame(A, R, {}, possessor=R, of=R)
"""Of an appeal that judges decide: whose it is undergoes it."""
_DECIDING = word_set("reject dismiss refuse uphold affirm deny refer")

_OF_WHOM = Frame(A, R, {"against": R, "on": R}, possessor=R, of=R)
"""Of a lifting whose words name what was done to somebody: "ended Norland's suspension", and not "its sanctions"."""
_TO_WHOM = word_set(
    "suspension listing delisting designation membership assets accounts funds money freeze demotion dismissal "
    "expulsion disbarment freezing blacklisting proscription"
)

_FACED = Frame(A, R, {}, possessor=R, of=None)
"""Of charges that somebody faces: what they are of is no side of them."""
_QUESTIONED = Frame(A, R, {}, possessor=R, of=R)
"""Of a questioning: whose it is undergoes it."""
_QUESTIONING = word_set("interrogation questioning")
_GRANTED = Frame(A, R, {"to": R, "for": R}, possessor=R, of=R)
"""Of what is granted or refused to somebody: "gave bail to three of them"."""
_GRANTING = word_set("grant give allow extend deny refuse decline")
GRACES = frozenset({"release", "pardon", "amnesty", "immunity"})
"""Kinds of what is granted to somebody."""

LENGTHENING = word_set("increase raise extend lengthen double")
"""What courts do to a sentence that they make heavier."""
_FOR_WHOM = Frame(A, None, {"for": R, "against": R}, possessor=R, of=R)
"""Of a retrial ordered and a sentence made longer: what the verb is said of is no side of it."""

_CLASH = Frame(P, V, {"with": P, "between": P}, possessor=P, of=None)
"""Of a clash: both sides do it."""
_RECOGNISED = word_set("recognition government")
"""What is given to another state, or taken back: its owner gives it."""

_BY_FAMILY = {Family.ACT: _ACT, Family.ANSWER: _TOWARDS, Family.REVERSAL: _TOWARDS, Family.CONTEXT: _TOGETHER}

UNDERGONE = word_set("die disappear vanish drown perish suffocate starve succumb flee")
"""Verbs whose active subject undergoes the happening."""

WINNING = word_set("post obtain win regain secure make")
"""Verbs by which who is freed or pardoned gets it: "posted bail", "won a pardon"."""

LEAVING = word_set("leave walk come emerge step go stand")
"""Verbs by which who is freed goes: "walked free", "came out of prison"."""

UNDERGOING = word_set("be remain spend stand go face plead appear serve receive get undergo suffer lose await")
"""Verbs that carry a happening to their subject: "stood trial", "is in prison", "received a pardon"."""

DRAWING = word_set("attract draw face prompt provoke receive spark")
"""Verbs by which somebody comes in for blame: "drew criticism from Norland"."""

SUBJECT_ONLY = word_set(
    "resign protest testify retaliate demonstrate appeal plead confess apologise apologize step walk"
)

CHARGED = word_set(
    "complaint investigation arrest_warrant arrest extradition charge trial conviction acquittal sentence appeal "
    "final_judgment imprisonment lawsuit fine compensation sanction asset_freeze travel_ban designation expulsion "
    "condemnation apology acknowledgement dismissal pardon amnesty charges_dropped conviction_overturned court_order "
    "arms_embargo summons recall release statement resolution aid_suspension break_of_relations"
)
"""Kinds whose "for …", "of …", "over …" names what they answer."""

TERMED = word_set(
    "sentence conviction imprisonment fine compensation sentence_reduction appeal final_judgment sanction"
)

CHARGED_OBJECT = word_set("condemnation investigation acknowledgement memorial")
"""Kinds whose object, where it is no person, names what they answer: "condemned the killing"."""

STRICT = word_set(
    "release pardon enforced_disappearance conviction sentence trial charge acquittal dismissal meeting invasion "
    "designation expulsion"
)
"""Kinds where a description that is not known to be of people, or a name, is another sense of the word."""

PEOPLE_ONLY = word_set(
    "release charge trial dismissal sentence conviction arrest acquittal imprisonment execution torture abduction "
    "expulsion extradition pardon killing wounding meeting death appointment election"
)
"""Kinds that only people, bodies or states can undergo; anything else is another sense of the word."""

BUILDINGS = word_set(
    "threat bombing arson property_destruction looting seizure armed_attack air_strike shelling siege invasion "
    "censorship cyber_attack shooting chemical_attack"
)
"""Kinds that things and places can undergo."""


def orders_hearing(kind: str, base: str) -> bool:
    """Whether a judgment is undone by the words that the case be heard again: "ordered a retrial for X"."""
    return kind == "conviction_overturned" and base.startswith("order ") and base.endswith("trial")


def sends_back(kind: str, base: str) -> bool:
    """Whether a case is sent back to be tried anew: what "for" leads to is no charge."""
    return kind == "conviction_overturned" and base.startswith("send back ")


def frame(kind: str, family: Family, base: str = "") -> Frame:
    """The frame of `kind`, by the base form of its trigger where that turns the roles: "rejected the appeal"."""
    if kind == "appeal" and base.split(" ")[0] in _DECIDING:
        return DECIDED
    if base.split(" ")[0] == "clash" and kind == "armed_attack":
        return _CLASH
    if kind == "sanction_lifted" and base.split(" ")[-1] in _TO_WHOM:
        return _OF_WHOM
    if kind in {"break_of_relations", "relations_restored"} and base.split(" ")[-1] in _RECOGNISED:
        return _MEASURE
    if kind == "summons" and base.split(" ")[0] == "summon":
        return _OF_THE_ACCUSED
    if kind == "court_order" and base.split(" ")[0] == "order":
        return _OF_THE_ACCUSED  # "ordered the release of two men"
    if kind == "lawsuit" and base.split(" ")[0] in {"take", "bring", "go"}:
        return _TO_COURT
    if kind == "investigation" and base in _QUESTIONING:
        return _QUESTIONED
    if kind == "charge" and base.split(" ")[0] == "face":
        return _FACED
    if kind in GRACES and base.split(" ")[0] in _GRANTING:
        return _GRANTED
    if kind == "transfer_treaty" and base == serving.BASE:
        return _OF_THE_ACCUSED
    if orders_hearing(kind, base) or (kind == "sentence" and base.split(" ")[0] in LENGTHENING):
        return _FOR_WHOM
    return _FRAMES.get(kind, _BY_FAMILY[family])
