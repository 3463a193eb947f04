"""Legal forms of companies, in many languages and scripts: one short id each, and what sort of body it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

_FORMS = """
 ag shares: ag | aktiengesellschaft | aktiengeselschaft | akg
 sa shares: sa | societe anonyme | sociedad anonima | sociedade anonima | soc anonyme | anonim sirketi | anonim
    sirket | as
 sacv shares: sa de cv | sociedad anonima de capital variable | sab de cv | sapi de cv
 spa shares: spa | societa per azioni
 plc shares: plc | public limited company | public company limited | pcl | public company
 jsc shares: jsc | joint stock company | joint stock co | joint stock | ao | aktsionernoe obshchestvo |
    aktsionernoye obshchestvo | aktsionerne tovaristvo | at | akcionernoe obsestvo | aktsionernoe obschestvo |
    aksionernoe obshchestvo | closed joint stock | ad | akcionarsko drustvo
 ojsc shares: ojsc | open joint stock company | oao | otkrytoe aktsionernoe obshchestvo | otkritoe aktsionernoe
    obshchestvo | aat | vat
 pjsc shares: pjsc | public joint stock company | pao | publichnoe aktsionernoe obshchestvo | pat | pjs | private
    joint stock company | pvat
 cjsc shares: cjsc | closed joint stock company | zao | zakrytoe aktsionernoe obshchestvo | zat
 nv shares: nv | naamloze vennootschap
 ab shares: ab | aktiebolag | aktiebolaget
 asa shares: asa | allmennaksjeselskap | aksjeselskap
 aps limited: aps | anpartsselskab
 oyj shares: oyj | oy | osakeyhtio
 se shares: se | societas europaea
 kk shares: kk | kabushiki kaisha | kabushiki gaisha
 tbk shares: tbk | pt tbk
 pt limited: pt | perseroan terbatas
 corp shares: corp | corporation | corpn
 inc shares: inc | incorporated | incorp
 co other: co | company | cie | compagnie | compania | sherkat | shirkat | kompaniya
 coltd limited: co ltd | company limited | co limited | company ltd | co llc | company llc
 ltd limited: ltd | limited | ltda | limitada | lda | limitee
 pteltd limited: pte ltd | private limited | pvt ltd | pvt limited | pty ltd | proprietary limited | pte limited
    | pte | pvt | pty | sdn bhd | bhd | private limited company
 llc limited: llc | limited liability company | limited liability | ooo | obshchestvo s ogranichennoi
    otvetstvennostyu | obshchestvo s ogranichennoj otvetstvennostyu | obshchestvo s ogranichennoy otvetstvennostyu |
    tov | tovaristvo z obmezhenoyu vidpovidalnistyu | fzco | fze | fz llc | dmcc | wll | mmc | too
 gmbh limited: gmbh | gesellschaft mit beschraenkter haftung | gesellschaft mit beschrankter haftung | gesmbh |
    ug
 srl limited: srl | sarl | societe a responsabilite limitee | societa a responsabilita limitata | societatea cu
    raspundere limitata | sociedad de responsabilidad limitada | s de rl de cv | s de rl | sociedad limitada | sl |
    sprl
 bv limited: bv | besloten vennootschap | bvba
 spzoo limited: sp z oo | sp zoo | spolka z ograniczona odpowiedzialnoscia | spzoo
 sro limited: sro | spol s ro | doo | dooel | eood | ood | kft | uab | sia | ou | as sia
 sas shares: sas | societe par actions simplifiee | sociedad por acciones simplificada | sasu
 lp partners: lp | limited partnership | l p
 llp partners: llp | limited liability partnership
 kg partners: kg | kommanditgesellschaft | gmbh co kg | gmbh and co kg | ohg
 na other: na | national association
 eurl limited: eurl | eirl | unipessoal lda
 fsue state: fsue | federal state unitary enterprise | federalnoe gosudarstvennoe unitarnoe predpriyatie |
    fgup | gup | state unitary enterprise | sue | unitary enterprise | up | rue | rup | republican unitary
    enterprise | state enterprise
 ano society: ano | autonomous non profit organization | autonomous nonprofit organization | avtonomnaya
    nekommercheskaya organizatsiya
 ev society: ev | eingetragener verein
 stiftung society: stiftung
"""
"""A form a paragraph: id, sort, ways to write it in Latin letters without marks, divided by bars."""


def _read() -> tuple[dict[str, str], dict[tuple[str, ...], str]]:
    sorts: dict[str, str] = {}
    written: dict[tuple[str, ...], str] = {}
    for paragraph in re.split(r"\n(?! {4})", _FORMS.strip("\n")):
        head, _, ways = paragraph.partition(":")
        form, sort = head.split()
        sorts[form] = sort
        written.update({tuple(way.split()): form for way in ways.split("|")})
    return sorts, written


SORT, _WRITTEN = _read()
"""Id of a form → what sort of body has it."""

_LONGEST = max(map(len, _WRITTEN))
FIRST = frozenset(words[0] for words in _WRITTEN)
"""Words with which one may begin."""


def find(words: Sequence[str]) -> list[tuple[int, int, str]]:
    """The legal forms among the words of a name: (first word, one past the last, id), the longest that fit."""
    found = []
    at = 0
    while at < len(words):
        if words[at] in FIRST:
            for size in range(min(_LONGEST, len(words) - at), 0, -1):
                form = _WRITTEN.get(tuple(words[at : at + size]))
                if form is not None:
                    found.append((at, at + size, form))
                    at += size - 1
                    break
        at += 1
    return found
