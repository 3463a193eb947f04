"""Words in names that are more, or less, than a part of a name. Spellings as `latin.spelling` gives them."""

from __future__ import annotations

from answerable.joining.matching.latin import spelling
from answerable.joining.matching.name_words import HONORIFICS


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


TITLES = HONORIFICS | _set(
    """
    admiral alhaj alhajj brigadier capitan captain chancellor colonel commander doctor don dona emir emperor engineer
    father frau general generale governor grand haji hadji herr hojjat king lieutenant madam madame maitre major
    marshal maulana maulavi maulawi mawlawi mevlut minister mohtarma molla monsieur moulavi mr mufti mulla mullah
    ostad pir pope prasident praesident president prince princess professor qari queen reverend sayed sayid sayyed
    senator senor senora shaikh shaykh sheik sheikh sheykh sultan syed ustad ustaz ustadh gospodin pan pani
    presidente premier saint supreme leader sardar agha khanum
    """
)
"""Titles and words of respect: they stand before a name, or after it, and tell nobody apart."""

PARTICLES = _set(
    """
    a al an and as at ash aal ait bar bat be ben bey bin bint binti bou bu d da dal dar das de degli dei del della
    der des di do dos du e ed el en eo es et fils for fur h i ibn il in ingen ist l la las le les lo los mac mc
    mit na ne nic o of ould oul per por st su sur te ten ter the to ul ur und v van vd ve vom von vonder wa wal
    with y ye z za zum zur abi abu abd abdul abdel abdal abdol
    """
)
"""Small words between names; in other spellings or left out, they change no name."""

COUNTRY_WORDS = _set(
    """
    afghan african america american arab arabian asia asian australia austria belarusian belgium brazil britain british
    canada caribbean chile china chinese deutschland dutch egypt emirates english espana eurasian europe european
    france french german germany global gulf holland hong kong hongkong iberica india indian indonesia iran iranian
    iraq iraqi ireland israel israeli italia italian italy japan japanese jordan kazakh kenya korea korean kuwait
    latin lebanese lebanon libya libyan london malaysia mexican mexico middle moscow nederland netherlands norge
    northern norway oman osterreich pakistan pakistani panama paris poland qatar romania russia russian rus saudi
    schweiz singapore south southern spain suisse sverige sweden swiss switzerland syria syrian taiwan tehran thai
    thailand tokyo tunisia turk turkey turkish uae ucraina uk ukraine ukrainian usa vietnam yemen yemeni york
    zhongguo atlanta boston chicago cleveland dallas phoenix angeles armenia chad finland denmark dubai
    """
)
"""Places and peoples in names of companies: which branch it is."""

NUMBERS: dict[str, str] = {
    word: str(number)
    for number, words in enumerate(
        (
            "zero null", "one first 1st i erste premier", "two second 2nd ii zweite", "three third 3rd iii dritte",
            "four fourth 4th iv vierte", "five fifth 5th v", "six sixth 6th vi", "seven seventh 7th vii",
            "eight eighth 8th viii", "nine ninth 9th ix", "ten tenth 10th x", "eleven eleventh 11th xi",
            "twelve twelfth 12th xii", "thirteen 13th xiii", "fourteen 14th xiv", "fifteen 15th xv",
            "sixteen 16th xvi", "seventeen 17th xvii", "eighteen 18th xviii", "nineteen 19th xix", "twenty 20th xx",
        )
    )
    for word in words.split()
}  # fmt: skip
"""Number words and Roman numerals up to twenty."""

NUMBERED = _set("army battalion brigade colony corps division fleet institute plant prison regiment squadron unit")
"""Sorts of bodies of which two with different numbers are two, in the words of the glossary."""

TENS: dict[str, int] = {
    **{word: tens * 10 for tens, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)},
    "fourty": 40,
}

_NICKNAMES = """
    abraham abe
    albert bert
    aleksey alyosha lyosha
    alfred alf al
    anatoly tolya
    anna anya
    arthur art
    boris borya
    catherine cathy kate
    deborah debbie deb
    eugene gene
    evgeny yevgeny zhenya
    gennady gena
    gerald gerry jerry
    harold harry hal
    henry hank harry
    jacob jake
    jeffrey jeff
    jennifer jenny jen
    jessica jess
    julia yulia yuliya
    kenneth ken kenny
    konstantin kostya
    leonard len lenny
    leonid lyonya
    louis lou luis
    maria masha
    martin marty
    natalia natalya natasha
    nathaniel nathan nate
    nikolay kolya
    oleg oleh
    pavel pasha pavlo
    rachel rae
    raymond ray
    rebecca becky
    russell russ
    stanislav slava stas
    stanley stan
    susan sue susie
    svetlana sveta
    tatiana tanya
    terence terry
    theodore ted teddy theo
    valery valeri
    vincent vince vinny
    viktor vitya
    vyacheslav slava
    walter walt
    yaroslav slava
    zachary zach zack
    alexander alex aleksandr sasha oleksandr olexandr
    alexandra sasha sandra
    andrew andy drew
    anthony tony antonio
    barack barry
    benjamin ben benny bibi
    charles charlie chuck carl karl
    christopher chris
    daniel dan danny
    david dave
    dmitry dima dmitri dmytro
    donald don donny
    edward ed eddie ted
    elizabeth liz beth betty lisa
    francis frank francisco
    frederick fred
    george georgy georgi georgiy
    gregory greg grigory
    ivan vanya
    james jim jimmy
    john jack johnny
    jonathan jon
    joseph joe joey
    katherine kate kathy
    lawrence larry
    margaret maggie peggy
    mary maria marie
    matthew matt
    michael mike mick mikhail misha mihail
    mohammad mohamed muhammad mohammed mohamad mehmet mahomet muhammed muhammet mohd md magomed
    nicholas nick nikolai nicolas mykola nikolay
    patrick pat
    peter pete pyotr petro pavlo paul
    philip phil
    richard dick rick
    robert bob rob bobby
    ronald ron
    samuel sam
    sergei sergey serhiy serge
    stephen steve steven
    thomas tom
    timothy tim
    victor viktor
    vladimir volodymyr uladzimir vova
    volodymyr vladimir wolodymyr
    william bill will billy
    yury yuri iurii yuriy iury
    osama usama
    yousef yusuf yousuf yussef joseph
    hossein hussein husayn husain hussain hoseyn
    ahmad ahmed ahmet akhmed
    omar umar
    ali aly
    mustafa mustapha
    igor ihar ihor
    dmitry dzmitry
    alexei aliaksei oleksiy alexey aleksey aleksei
    elena alena olena helena
"""
NICKNAMES: frozenset[tuple[str, str]] = frozenset(
    (one, other) for line in _NICKNAMES.splitlines() for one in line.split() for other in line.split() if one != other
)
"""Given names that stand for one another, as ordered pairs."""

PATRONYMIC = ("vich", "vych", "ovna", "evna", "ivna", "ichna", "ovich", "evich", "avich", "yevich", "auna", "euna")
"""Ends of East Slavic patronymics."""

CHILD_OF = frozenset({"bin", "ben", "ibn", "bint", "bar", "ould", "ogly", "oglu"})
"""Words for "son of" and "daughter of"."""

PHRASES: dict[tuple[str, str], str] = {
    ("united", "states"): "us",
    ("united", "kingdom"): "uk",
    ("united", "nations"): "un",
    ("european", "union"): "eu",
}
"""Two words that are as often written as one."""

ABBREVIATIONS: dict[str, str] = {
    "intl": "international", "int": "international", "natl": "national", "govt": "government", "dept": "department",
    "univ": "university", "assn": "association", "org": "organization", "organisation": "organization",
    "mfg": "manufacturing", "bros": "brothers", "inst": "institute", "usa": "us", "labour": "labor",
    "centre": "center", "defence": "defense", "tech": "technology", "dev": "development", "ind": "industries",
}  # fmt: skip
"""Words of bodies' names that are often cut short, and other spellings of one."""

_TWO = """
    khamenei khomeini
    khamenei khomeyni
    khamenei خمینی
    khamenei خميني
    khomeini خامنه‌ای
    khomeini خامنئي
    хомейни khamenei
    хаменеи khomeini
    хаменеи хомейни
    خمینی خامنه‌ای
    خميني خامنئي
    hassan hossein
    hassan hussein
    hasan hussein
    hasan husayn
    hossein حسن
    hussein حسن
    husayn حسن
    hassan حسین
    hasan حسین
    hassan حسين
    hasan حسين
    iran iraq
    iranian iraqi
    austria australia
    austrian australian
    niger nigeria
    chile china
    chad china
    estonia ethiopia
    armenia america
    guinea guyana
    mali malawi
    slovakia slovenia
    dominica dominican
    paraguay uruguay
    zambia gambia
    north south
    east west
    northern southern
    eastern western
    navy army
    micro macro
"""
TWO_WORDS: frozenset[tuple[str, str]] = frozenset(
    (one, other)
    for line in _TWO.splitlines()
    for one in map(spelling, line.split())
    for other in map(spelling, line.split())
    if one != other
)
"""Words that look alike, or take the same place, and are known to be two: ordered pairs."""
