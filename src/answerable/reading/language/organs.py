"""Words of which the names of bodies are made: "Supreme Court", "Ministry of Foreign Affairs"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from answerable.reading.language.lexicon import word_set

ORGANS = word_set(
    "administration agency armies army assembly authorities authority board bureau cabinet command commission "
    "committee council court department directorate force forces government guard guards inquiry judges junta "
    "militia ministry navy office officials ombudsman parliament party police presidency prison prosecutors "
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
    "politburo jihad confederation syndicate wing enforcement enterprise enterprises holdings airways airline"
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
