"""What a governing word does to the happening it governs: "planned to …", "denied …", "call for …"."""

from __future__ import annotations

from answerable.model.claim import Modality
from answerable.reading.language.lexicon import word_set

HAPPENED, ATTEMPTED, ALLEGED, DENIED = Modality.HAPPENED, Modality.ATTEMPTED, Modality.ALLEGED, Modality.DENIED
PLANNED, THREATENED, CALLED_FOR = Modality.PLANNED, Modality.THREATENED, Modality.CALLED_FOR
POSSIBLE, NOT = Modality.POSSIBLE, Modality.DID_NOT_HAPPEN


def _table(rows: dict[Modality, str]) -> dict[str, Modality]:
    return {word: modality for modality, words in rows.items() for word in words.split()}


INFINITIVE = _table(
    {
        PLANNED: "plan intend aim prepare schedule set hope seek want wish propose promise pledge vow offer expect "
        "agree invite arrange conspire plot mean order instruct command due ready decide opt elect commit undertake "
        "move look design scheme willing determined going swear consider arrange about contract hire",
        ATTEMPTED: "try attempt struggle endeavour strive",
        THREATENED: "threaten",
        CALLED_FOR: "urge call demand ask request recommend appeal press beg advise encourage need pressure push "
        "require lobby implore petition plead tell persuade convince",
        NOT: "refuse decline fail neglect forget stop unable reluctant unwilling hesitate",
        ALLEGED: "accuse suspect allege say believe report think claim appear seem rumour understand purport confess",
        HAPPENED: "manage begin start continue force compel get come go proceed cause lead help use allow dare choose "
        "oblige join return enable rush bother first last latest permit resume cease vote",
        POSSIBLE: "consider likely able eligible authorise authorize empower entitle liable free prompt tempt inspire "
        "embolden motivate spur goad",
    }
)
"""Verbs, adjectives and participles before "to" and a verb. A governor that is not here gives no claim."""

NOUN_INFINITIVE = _table(
    {
        PLANNED: "plot plan plans intention scheme conspiracy pledge promise vow agreement deal order proposal bill "
        "motion mission desire aim goal commitment offer readiness move preparation operation",
        ATTEMPTED: "attempt bid effort try step",
        THREATENED: "threat",
        CALLED_FOR: "call demand request appeal recommendation obligation duty need pressure petition plea",
        NOT: "refusal failure inability reluctance unwillingness",
        POSSIBLE: "right ability power authority chance opportunity possibility permission capacity capability "
        "option way reason incentive potential obsession tendency",
        ALLEGED: "allegation",
    }
)
"""Nouns before "to" and a verb."""

PREPOSITIONAL = _table(
    {
        ALLEGED: "accuse suspect charge count indict prosecute allegation accusation suspicion claim blame implicate "
        "wanted investigate probe try trial charges charge suspect arrest detain question acquit acquittal "
        "indictment case complaint hold report rumour rumor evidence guilt sue lawsuit clear",
        CALLED_FOR: "call demand appeal request push press campaign advocate urge need petition recommend "
        "recommendation plea ask support lobby deserve wait hope proposal",
        PLANNED: "order hand extradite plan preparation prepare intention schedule prospect expectation ahead proposal "
        "bid insist promise vow pledge aim",
        ATTEMPTED: "attempt effort",
        THREATENED: "threat threaten warn warning",
        POSSIBLE: "risk fear possibility danger chance likelihood consider discuss speculation prospect capable afraid "
        "close option debate hint vote talk idea suggestion obsession fixation dream fantasy",
        NOT: "prevent stop keep ban prohibit bar deter refrain abstain avoid discourage dissuade prevention absence "
        "lack escape instead",
        DENIED: "denial deny",
    }
)
"""Words before a preposition and the happening: "accused of killing", "calls for the release of"."""

OBJECT = _table(
    {
        PLANNED: "plan intend propose prepare schedule promise pledge vow arrange organise organize consider mull "
        "contemplate await expect order seek discuss debate pursue want eye weigh approach anticipate",
        ATTEMPTED: "attempt try foil thwart abort botch",
        THREATENED: "threaten warn",
        CALLED_FOR: "demand urge request recommend advocate suggest need require deserve support favour favor "
        "back encourage invite prefer",
        POSSIBLE: "fear risk justify oppose facilitate invite authorise authorize permit face glorify predict "
        "forecast envisage question suspect",
        ALLEGED: "allege claim suspect",
        DENIED: "deny refute",
        NOT: "prevent deter avoid avert refuse cancel escape reject ban abolish outlaw prohibit preclude veto "
        "postpone suspend delay scrap rule lack block stay",
    }
)
"""Verbs of which the happening's noun is the object: "demanded the release", "denied the killing"."""

ADJECTIVE = _table(
    {
        ATTEMPTED: "failed attempted foiled thwarted botched abortive unsuccessful aborted averted",
        ALLEGED: "alleged suspected supposed purported apparent claimed presumed perceived reported rumoured rumored",
        PLANNED: "planned upcoming forthcoming scheduled proposed expected intended next pending imminent future",
        POSSIBLE: "possible potential likely hypothetical feared any eventual mock simulated fictional fake",
        THREATENED: "threatened",
        NOT: "cancelled canceled no postponed",
        DENIED: "denied",
    }
)
"""Words before the happening's noun."""

MODAL = {
    "will": PLANNED,
    "'ll": PLANNED,
    "shall": PLANNED,
    "would": POSSIBLE,
    "'d": POSSIBLE,
    "could": POSSIBLE,
    "may": POSSIBLE,
    "might": POSSIBLE,
    "can": POSSIBLE,
    "cannot": NOT,
    "should": CALLED_FOR,
    "must": CALLED_FOR,
    "ought": CALLED_FOR,
    "need": CALLED_FOR,
}

CLAUSE = _table(
    {
        CALLED_FOR: "demand urge recommend request ask propose",
        DENIED: "deny refute",
        ALLEGED: "allege claim accuse suspect believe think suggest speculate assert contend assume presume",
        PLANNED: "ensure",
        POSSIBLE: "fear hope warn wonder doubt predict expect threaten speculate ask question imagine hypothesise",
    }
)
"""Verbs before "that" and a clause."""

NOUN_CLAUSE = _table(
    {
        ALLEGED: "claim report allegation suspicion rumor rumour accusation criticism evidence indication",
        POSSIBLE: "fear possibility risk hope speculation concern prospect",
        THREATENED: "threat",
        CALLED_FOR: "demand",
        DENIED: "denial",
    }
)
"""Nouns before "that" and a clause."""

HYPOTHETICAL = word_set("if unless whether lest")
