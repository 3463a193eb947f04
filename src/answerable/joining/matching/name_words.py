"""Words that tell what sort of name stands before us. Lists of the common ones: they decide nothing on their own."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


HONORIFICS = _set(
    """
    adm ayatollah brig capt col cpl dame daw dr gen gov haj hajj hajji hojatoleslam hojjatoleslam hon imam lady lord lt
    madam madame maj miss mlle mme mr mrs ms mullah mx prof rep rev sayyid sen seyed seyyed sgt shaykh sheikh sir
    """
)
"""Folded words before a name that are never part of it."""

OFFICES = _set(
    """
    admiral ambassador archbishop attorney bishop brigadier captain cardinal chairman chairwoman chancellor colonel
    commander commissioner congressman congresswoman corporal crown defence defense deputy director doctor emir ex
    foreign former fusilier general governor grand guardsman gunner inspector interior judge justice king leader
    lieutenant magistrate major marshal mayor minister paratrooper pfc pope premier president prime prince princess
    professor prosecutor pte pvt queen rabbi representative reverend rifleman secretary senator sergeant spc speaker
    spokesman spokesperson spokeswoman sultan supreme trooper vice
    """
)
"""Folded words for an office, taken off before a person's name."""

RANKS = _set("lance private specialist")
"""Folded words that are a rank before another one or a given name, and else part of a name."""

ORGANISATIONS = _set(
    """
    administration agency airlines airways alliance army assembly association authorities authority bank
    battalion board brigade brigades brotherhood bureau cabinet center centre chamber church club coalition college
    command commission committee company congress corp corporation corps council court daily department directorate
    division electric embassy federation force forces foundation front fund government group guard guards
    hospital house inc inquiry institute international judges junta laboratory league legion limited llc ltd
    militia ministry mission mojahedin motors movement nations navy network news observatory office officials
    ombudsman organisation organization parliament party police politburo post press prison prosecutors radio
    regime regiment registry republic school secretariat senate service services society squad staff state
    states taliban television times tribunal tv union unit university watch
    """
)
"""Folded words that make a name one of an organisation."""

GIVEN = _set(
    """
    abbas abdul abdullah abu adam ahmad ahmed alan alejandro alex alexander alexei ali amir ana andrei andrew
    angela anna anne anthony antonio arash barbara ben benjamin bill boris brian bruce carlos charles chris
    christopher daniel david diego dmitri donald edward elena elizabeth emma eric fatemeh fatima fernando francois
    frank gary george hamid hasan hassan helen henry hillary hossein hussein ibrahim igor ivan jack jacques james
    jane jean jeff jennifer jim joe joel john jorge jose joseph juan julia karen karim kevin laura leila lisa luis
    luke manuel maria mariam marie mark martin mary maryam matthew mehdi michael michel mike mohamed mohammad
    mohammed muhammad mustafa nancy natalia neda nicolas nigel oleg olga oliver omar pablo patrick paul pavel pedro
    peter philip pierre rafael ramon rashid reza richard robert roger ronald rose roya saeed said salim salman
    samuel sandra sara sarah sergei simon sofia stephen steve steven susan tariq thomas tim tom tony victor viktor
    vladimir volodymyr walter william yousef youssef yuri yusuf zahra zainab
    """
)
"""Given names so common that one alone names nobody."""

FAMILY_FIRST = _set(
    """
    ai bo cao chen choi chung deng hu huang jang jiang kim lee li lim lin liu mao moon nguyen park peng tran wang
    wu xi xu yang yoon zhang zhao zhou zhu
    """
)
"""Family names that stand first."""

CALENDAR = _set(
    """
    january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday christmas easter ramadan
    """
)
"""Folded names of times."""
