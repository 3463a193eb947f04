"""Words of which the names of bodies are made: "Supreme Court", "Ministry of Foreign Affairs"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache
from importlib import resources

from answerable.reading.language.geography import PLACES, states
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.words import Word, tokenise

ORGANS = word_set(
    "administration agency armies army assembly authorities authority board bureau cabinet command commission "
    "committee council court department directorate force forces gendarmerie government guard guards inquiry judges "
    "junta militia ministry navy office officials ombudsman parliament party police presidency prison prosecutors "
    "secretariat senate service services state tribunal unit"
)
"""What a body of a state is called; "party" with what many states have a party of."""
ORGANISATION_WORDS = word_set(
    "council organization organisation ministry university republic corps army party front court bank committee "
    "department union office bureau chamber house board institute commission agency authority association federation "
    "league movement group forces force guard guards police service services parliament senate congress assembly "
    "government administration cabinet tribunal nations company corporation inc ltd llc plc gmbh co corp l.l.c. s.a. "
    "news times post press "
    "tv radio foundation centre center society coalition alliance brigade brigades battalion regiment division state "
    "network watch international amnesty guild brotherhood command directorate secretariat academy college "
    "school church hospital airport prison jail gaol penitentiary club airlines fund program programme initiative "
    "campaign delegation "
    "mission embassy navy militia inquiry laboratory ombudsman registry prosecutor's unit squad legion junta "
    "politburo jihad subcommittee gendarmerie confederation syndicate wing enforcement enterprise enterprises holdings "
    "airways airline"
)
"""Words that only the names of bodies hold, of states and of others."""
COURTS = word_set("court tribunal")
FIELDS = word_set(
    "administrative affairs agriculture air anti appeal appeals armed central chief civil communist conservative "
    "constitutional corruption crime criminal crown cyber defence defense democratic district economic economy "
    "education electoral election electorate energy executive external federal finance foreign general health "
    "high home human immigration independent information intelligence interior internal investigation "
    "investigative joint judicial justice labor labour law liberal local magistrates media military national "
    "people peoples planning presidential prime prosecution public regional republican revenue revolutionary riot "
    "rights royal secret security senior social socialist special specialised specialized supreme taxation trade "
    "transport treasury war workers"
)
"""What a body of a state is for, or where it stands among others."""
_BUSINESS = FIELDS | word_set(
    "analysis antiquities arms arts atomic aviation border borders broadcasting budget cabinet coast command commerce "
    "communications community construction control cooperation counter counterintelligence cultural culture customs "
    "development disaster disability diplomatic drug drugs emergencies emergency emigration employment endowment "
    "endowments environment environmental equality ethnic exchange expatriates export exports family fisheries food "
    "foreigners forestry forests gas gender guidance heritage higher housing hygiene immigration import imports "
    "industries industry innovation insurance integration irrigation islamic land lands legal livestock logistics "
    "marine maritime markets martyrs metals migration minerals mines mining minorities monitoring municipal narcotics "
    "nationality natural nuclear oil operations order parliamentary passports payments petrochemical petrochemicals "
    "petroleum population ports post power press prevention prisons privatisation production propaganda protection "
    "property radio railways reconciliation reconstruction records refugee refugees registration relief religious "
    "rehabilitation research resources roads rural safety sanitation science sciences securities settlement sharia "
    "shipping sport sports statistics steel strategic strategy supervision supply surveillance tariffs tax taxes "
    "technical technologies technology telecom telecommunications television territorial tourism trading training "
    "transportation travel urban vaccines veterans vice virtue water welfare wildlife women youth advertising cement "
    "chemical chemicals coal coffee consulting copper cotton data diamond diamonds electronics garments gold linen "
    "machinery management medical pharmaceuticals printing publishing rice rubber software sugar tea textile textiles "
    "timber tobacco tools change democracy dignity equality freedom liberty peace progress solidarity unity"
)
"""What bodies of any sort are for."""
BINDING = word_set("of for the and on")

_PEOPLE_OF = ORGANISATION_WORDS | word_set(
    "kingdom emirate emirates states city province district town state gulf bay strait sea "
    "ambassador-at-large duchy territory islands day massacre battle treaty convention law "
    "act declaration charter archbishop bishop duke prince queen king forum platform voice panel"
)
_MEMBERS = word_set(
    "doctors engineers journalists lawyers parents physicians scientists students teachers veterans women"
)
"""Who call a body after themselves: "Physicians for Human Rights"."""
_CAUSES = word_set(
    "arms borders censorship child children corruption crime death democracy discrimination disappearances enforced "
    "freedom genocide human hunger impunity justice minority peace poverty racial racism refugee rights slavery "
    "terrorism torture trafficking violence war women"
)
_AIMS = word_set("abolish combat defend end expose free prevent promote protect save stop support")
_PARTS_OF_UNITS = word_set("battalion company platoon squadron")
_UNITS = _PARTS_OF_UNITS | word_set("army brigade commando corps division fleet legion regiment")
_NUMBERED = word_set("battalion brigade detachment division regiment unit")
"""What a number behind it names: "Unit 4417"."""
_SITES = word_set("camp centre center clinic colony detention facility hospital jail penal prison school")
"""What has a number among others: "Prison No. 3"."""
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_SENDING = word_set("african au ecowas eu european nato osce u.n. un united")
_SENT = {
    "in": "force mission office operation",
    "to": "mission",
    "for": "mechanism mission",
    "on": "experts group inquiry mission",
}
"""What stands before the land to which it is sent, or on which it works."""


def is_organ(words: Collection[str]) -> bool:
    """Whether words, in lower case, name a body that every state has, and tell no more of it."""
    return not ORGANS.isdisjoint(words) and (ORGANS | FIELDS | BINDING).issuperset(words)


def is_one_body(before: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether an "and" between words, in lower case, stands within the name of one body.

    "Ministry of Justice | Human Rights", "National Intelligence | Security Service"; not "Ministry of Justice |
    Security Service".
    """
    if not behind or before[-1] not in _BUSINESS or behind[0] not in _BUSINESS:
        return False
    return ORGANISATION_WORDS.isdisjoint(before[:-1]) is (behind[-1] in ORGANISATION_WORDS)


def may_be_for(words: Sequence[str]) -> bool:
    """Whether words, in lower case, may say what a body is for, and name none: "social security"."""
    return bool(words) and words[0] in _BUSINESS and ORGANISATION_WORDS.isdisjoint(words)


@cache
def _bodies() -> dict[str, tuple[tuple[str, ...], ...]]:
    """From the first word of each body's name that reads like a phrase to the words of all that begin so."""
    lines = (resources.files(__package__) / "bodies.txt").read_text(encoding="utf-8").splitlines()
    names = [tuple(each.text for each in tokenise(line, 0, len(line))) for line in lines if line[:1] not in {"", "#"}]
    return {first: tuple(sorted((each for each in names if each[0] == first), key=len)[::-1]) for first, *_ in names}


def mark_bodies(words: list[Word]) -> dict[int, int]:
    """Tag the words of known bodies as names; from where each begins to where it ends."""
    ends: dict[int, int] = {}
    known = _bodies()
    for i, word in enumerate(words):
        for name in known.get(word.text, ()):
            if tuple(each.text for each in words[i : i + len(name)]) == name:
                ends[i] = i + len(name)
                for each in words[i : ends[i]]:
                    each.tag, each.form = "NAME", ""
                break
    opening = [word.lower for word in words[:3] if word.capital or word.lower == "for"]
    if len(opening) > 2 and opening[0] in _MEMBERS and opening[1] == "for" and opening[2] in _CAUSES:
        words[0].tag = "NAME"  # "Lawyers for Peace said"
    return ends


def mark_units(words: list[Word]) -> None:
    """Tag the words of numbered units and sites as names: "38th Brigade", "3 Commando Brigade", "Unit 4417", "School
    No. 3".

    With a comma between a unit and what it is a part of: "3rd Battalion, 21st Infantry Regiment".
    """
    ended = 0
    for i, word in enumerate(words):
        digits = len(word.text) if word.text.isdigit() else 0
        many = 0 < digits <= 3
        if digits > 1 and i and words[i - 1].capital and words[i - 1].lower in _NUMBERED:
            words[i - 1].tag = word.tag = "NAME"
        elif digits and i > 2 and _is_numbered(words, i):
            words[i - 2].tag = words[i - 1].tag = word.tag = "NAME"
        elif many or _ORDINAL.fullmatch(word.text):
            last = i + 1
            while last < len(words) and words[last].capital:
                last += 1
            while last > i + 1 and words[last - 1].lower not in _UNITS:
                last -= 1
            if last - i > 1 + many:
                part = ended == i - 1 and words[ended].text == "," and words[ended - 1].lower in _PARTS_OF_UNITS
                for each in words[i - 1 if part else i : last]:
                    each.tag = "NAME"
                ended = last


def _is_numbered(words: Sequence[Word], i: int) -> bool:
    """Whether number `i` tells which of many sites is named: "School No. 3", "Orsk No. 3 Prison"."""
    before, behind = words[i - 3], words[i + 1].lower if i + 1 < len(words) else ""
    told = words[i - 2].text == "No" and words[i - 1].text == "."
    return told and (before.lower in _SITES or (before.capital and behind in _SITES))


def is_of_a_body(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether words of a name are what a body is called, so that "of" goes on with it: "Ministry | of"."""
    if words[last - 1].lower in _PEOPLE_OF:
        return True
    return (
        last - first > 2
        and words[first].tag == "NAME"
        and any(word.lower in ORGANISATION_WORDS for word in words[first : last - 1])
    )


def purpose(words: Sequence[Word], first: int, i: int) -> int:
    """Past the first word of what a body is for or against, written large: "against Torture", "to Protect Editors".

    0 where nothing such begins at word `i`: "a case by the Foundation against Ana Tarn" names a body and a person.
    """
    at = i + 1 + (words[i + 1 : i + 2] != [] and words[i + 1].lower == "the")
    if at >= len(words) or not words[at].capital:
        return 0
    to, what = words[i].lower, words[at].lower
    if to == "for" and i - 1 == first and words[first].lower in _MEMBERS:
        return at + 1
    meant = (to in {"against", "on", "without"} and what in _CAUSES) or (to == "to" and what in _AIMS)
    return at + 1 if meant and is_of_a_body(words, first, i) else 0


def where_sent(words: Sequence[Word], first: int, i: int) -> int:
    """Past the land that a mission's name ends in: "UN Mission | in South Sudan"; 0 where word `i` leads to none."""
    to = words[i].lower
    if i - first < 2 or words[i - 1].lower not in _SENT.get(to, "").split():
        return 0
    if to in {"in", "to"} and words[first].lower not in _SENDING:
        return 0
    at = i + 1 + (words[i + 1 : i + 2] != [] and words[i + 1].lower == "the")
    for last in range(min(at + 5, len(words)), at, -1):
        land = " ".join(word.lower for word in words[at:last])
        if words[at].capital and (land in states() or land in PLACES):
            return last
    return 0
