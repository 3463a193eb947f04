"""Dated events of the public record, by which a text that gives no date shows that it is no older.

A text that mentions one was written on its day or later. The words are patterns, matched near one of the names without
regard to letter case; all of them must be there. They are narrow on purpose: a mention that is missed costs a
wider interval, a mention that is not one would give a wrong date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """One dated event.

    Attributes:
        day: when it happened.
        label: what happened, in a few words.
        names: spellings of the name by which a text mentions it; one must be there.
        words: patterns that must be found near the name.
    """

    day: date
    label: str
    names: tuple[str, ...]
    words: tuple[re.Pattern[str], ...]


def _anchor(day: str, label: str, names: str, *words: str) -> Anchor:
    return Anchor(
        day=date.fromisoformat(day),
        label=label,
        names=tuple(names.split("|")),
        words=tuple(re.compile(rf"\b(?:{pattern})", re.IGNORECASE) for pattern in words),
    )


_BOMBED = r"bomb|blown up|blew up|explo|blast"
_KILLED = r"kill|murder|assassinat|shot dead|slain"
_CONVICTED = r"convict|found guilty|sentenced|sentence to|prison sentence|life sentence"
_FREED = r"freed\b|released|release of"
_DIED = r"died\b|death of|dead\b|killed"

ANCHORS = (
    _anchor(
        "1979-11-04", "seizure of the US embassy in Tehran", "embassy in Tehran|hostage crisis", r"hostage", "Iran"
    ),
    _anchor("1981-10-06", "assassination of Anwar Sadat", "Sadat", r"assassinat"),
    _anchor("1983-10-23", "bombing of the barracks in Beirut", "Beirut", r"barracks", _BOMBED),
    _anchor("1984-10-31", "assassination of Indira Gandhi", "Indira Gandhi", r"assassinat|killed"),
    _anchor("1986-02-28", "assassination of Olof Palme", "Olof Palme", _KILLED),
    _anchor("1988-03-16", "chemical attack on Halabja", "Halabja", r"chemical|gas\b|gassed|massacre"),
    _anchor("1988-12-21", "bombing of Pan Am flight 103 over Lockerbie", "Lockerbie|Pan Am", _BOMBED),
    _anchor("1989-02-14", "fatwa against Salman Rushdie", "Rushdie", r"fatwa"),
    _anchor("1989-06-04", "killings at Tiananmen Square", "Tiananmen", r"massacre|crackdown|killings|killed"),
    _anchor("1989-11-09", "fall of the Berlin Wall", "Berlin Wall", r"fall of|fell\b|came down"),
    _anchor("1990-02-11", "release of Nelson Mandela", "Mandela", _FREED, r"prison|jail"),
    _anchor("1990-08-02", "Iraqi invasion of Kuwait", "Kuwait", r"invaded|invasion", r"Iraq|Saddam"),
    _anchor("1991-11-14", "indictments for the Lockerbie bombing", "Lockerbie", r"indicted|indictment", r"Libya"),
    _anchor("1992-09-17", "killings in the Mykonos restaurant in Berlin", "Mykonos", _KILLED, r"Berlin|restaurant"),
    _anchor("1994-04-07", "beginning of the genocide in Rwanda", "Rwanda", r"genocide"),
    _anchor("1994-07-18", "bombing of the AMIA centre in Buenos Aires", "AMIA", _BOMBED),
    _anchor("1995-07-11", "fall of Srebrenica", "Srebrenica", r"massacre|genocide|murder|executed"),
    _anchor("1995-11-04", "assassination of Yitzhak Rabin", "Rabin", r"assassinat"),
    _anchor("1995-11-10", "execution of Ken Saro-Wiwa", "Saro-Wiwa", r"execut|hanged"),
    _anchor("1996-06-25", "bombing of the Khobar Towers", "Khobar Towers", _BOMBED),
    _anchor("1997-04-10", "Mykonos verdict", "Mykonos", r"verdict|convicted|sentenced|judges? (?:found|ruled)"),
    _anchor(
        "1998-07-17", "adoption of the Rome Statute", "Rome Statute", r"International Criminal Court|ICC\b|adopted"
    ),
    _anchor("1998-08-07", "bombing of the US embassies in Nairobi and Dar es Salaam", "Nairobi", r"embass", _BOMBED),
    _anchor("1998-10-16", "arrest of Augusto Pinochet in London", "Pinochet", r"London", r"arrest"),
    _anchor(
        "1999-04-05", "handover of the Lockerbie suspects", "Lockerbie", r"handed over|surrendered", r"suspects|Megrahi"
    ),
    _anchor("2001-01-31", "conviction of Abdelbaset al-Megrahi", "Megrahi", _CONVICTED),
    _anchor(
        "2001-09-11",
        "attacks of 11 September 2001",
        "9/11|September 11|11 September",
        r"attacks",
        r"terror|Qaeda|New York|World Trade",
    ),
    _anchor("2002-10-12", "Bali bombings", "Bali bombing|bombings in Bali", r"bomb"),
    _anchor("2002-10-23", "Moscow theatre siege", "Dubrovka|Nord-Ost|Moscow theatre|Moscow theater", r"hostage|siege"),
    _anchor("2003-12-13", "capture of Saddam Hussein", "Saddam", r"captured|capture of"),
    _anchor("2004-03-11", "train bombings in Madrid", "Madrid", r"train", _BOMBED),
    _anchor("2004-09-01", "Beslan school siege", "Beslan", r"siege|hostage|school"),
    _anchor("2005-02-14", "assassination of Rafic Hariri", "Hariri", r"assassinat|murder"),
    _anchor(
        "2006-03-11",
        "death of Slobodan Milošević in custody",
        "Milosevic|Milošević",
        r"died\b|death\b",
        r"cell\b|The Hague|custody",
    ),
    _anchor("2006-10-07", "murder of Anna Politkovskaya", "Politkovskaya", _KILLED),
    _anchor(
        "2006-11-23",
        "death of Alexander Litvinenko",
        "Litvinenko",
        r"poison|polonium|murder",
        r"died|death|murder|killed|killing",
    ),
    _anchor("2006-12-30", "execution of Saddam Hussein", "Saddam", r"executed|execution of|hanged"),
    _anchor("2007-12-10", "release of Kazem Darabi", "Darabi", _FREED + r"|deported", r"Mykonos|German"),
    _anchor("2007-12-27", "assassination of Benazir Bhutto", "Benazir Bhutto", _KILLED),
    _anchor("2008-02-17", "Kosovo's declaration of independence", "Kosovo", r"declared (?:its )?independence"),
    _anchor("2008-11-26", "attacks in Mumbai", "Mumbai", r"Lashkar|Taj Mahal|gunmen", r"attack"),
    _anchor("2009-06-20", "killing of Neda Agha-Soltan", "Agha-Soltan|Neda Soltan", _KILLED + r"|shot\b"),
    _anchor("2009-08-20", "release of Abdelbaset al-Megrahi", "Megrahi", _FREED, r"Scot|compassionate"),
    _anchor("2010-04-10", "air crash at Smolensk", "Smolensk", r"crash", r"Kaczy|Poland|Polish"),
    _anchor("2011-03-11", "Fukushima nuclear accident", "Fukushima", r"accident|disaster|meltdown|tsunami"),
    _anchor(
        "2011-05-02",
        "killing of Osama bin Laden",
        "bin Laden",
        r"killed|killing of|death of",
        r"Abbottabad|SEAL|Pakistan",
    ),
    _anchor("2011-07-22", "attacks in Oslo and on Utøya", "Breivik|Utøya|Utoya", r"attack|massacre|killed|shot"),
    _anchor(
        "2011-10-20",
        "killing of Muammar Gaddafi",
        "Gaddafi|Qaddafi|Gadhafi",
        r"killed by|was killed|killing of|death of",
        r"Muammar|Moammar|Colonel|Libya",
    ),
    _anchor("2012-03-14", "conviction of Thomas Lubanga", "Lubanga", _CONVICTED),
    _anchor("2012-04-26", "conviction of Charles Taylor", "Charles Taylor", _CONVICTED, r"Sierra Leone|Liberia"),
    _anchor("2012-07-18", "bus bombing in Burgas", "Burgas", _BOMBED),
    _anchor("2012-12-14", "shooting at Sandy Hook", "Sandy Hook", r"shooting|massacre|killed"),
    _anchor("2013-04-15", "bombing of the Boston Marathon", "Boston Marathon", _BOMBED),
    _anchor("2013-08-21", "chemical attack on Ghouta", "Ghouta", r"chemical|sarin"),
    _anchor("2013-09-21", "attack on the Westgate centre in Nairobi", "Westgate", r"Nairobi|Kenya", r"attack|siege"),
    _anchor("2014-03-18", "annexation of Crimea", "Crimea", r"annexed|annexation of"),
    _anchor("2014-04-14", "abduction of schoolgirls from Chibok", "Chibok", r"abduct|kidnap|schoolgirls|girls"),
    _anchor("2014-07-17", "downing of flight MH17", "MH17", r"shot down|downing|downed|crash|Buk"),
    _anchor("2014-12-16", "attack on a school in Peshawar", "Peshawar", r"school", r"massacre|attack", r"Taliban|army"),
    _anchor("2015-01-07", "attack on Charlie Hebdo", "Charlie Hebdo", r"attack|killed|massacre|shooting"),
    _anchor("2015-02-27", "murder of Boris Nemtsov", "Nemtsov", _KILLED),
    _anchor("2015-07-14", "nuclear agreement with Iran", "Joint Comprehensive Plan of Action|JCPOA", r"Iran|Tehran"),
    _anchor("2015-11-13", "attacks in Paris", "Bataclan", r"attack|killed|massacre"),
    _anchor("2016-03-22", "bombings in Brussels", "Zaventem|Maelbeek|Maalbeek", _BOMBED + r"|attack"),
    _anchor("2016-03-24", "conviction of Radovan Karadžić", "Karadzic|Karadžić", _CONVICTED),
    _anchor("2016-05-30", "conviction of Hissène Habré", "Habré|Habre", _CONVICTED),
    _anchor("2016-06-12", "shooting in Orlando", "Pulse nightclub", r"shooting|massacre|killed"),
    _anchor(
        "2016-12-19",
        "attack on a Christmas market in Berlin",
        "Breitscheidplatz|Berlin Christmas market",
        r"attack|truck|lorry",
    ),
    _anchor("2017-02-13", "killing of Kim Jong-nam", "Kim Jong-nam|Kim Jong Nam", _KILLED),
    _anchor("2017-04-04", "chemical attack on Khan Shaykhun", "Khan Shaykhun|Khan Sheikhoun", r"chemical|sarin"),
    _anchor("2017-05-22", "bombing at the Manchester Arena", "Manchester Arena", _BOMBED + r"|attack"),
    _anchor("2017-10-16", "murder of Daphne Caruana Galizia", "Caruana Galizia", _KILLED),
    _anchor("2017-11-22", "conviction of Ratko Mladić", "Mladic|Mladić", _CONVICTED),
    _anchor("2018-03-04", "poisoning of Sergei Skripal", "Skripal", r"poison|novichok|nerve agent"),
    _anchor(
        "2018-05-08",
        "US withdrawal from the nuclear agreement with Iran",
        "nuclear deal|JCPOA|nuclear agreement",
        r"withdrew|withdrawal from|pulled out",
        r"Trump",
        r"Iran",
    ),
    _anchor("2018-10-02", "killing of Jamal Khashoggi", "Khashoggi", _KILLED),
    _anchor(
        "2019-03-15", "shootings at mosques in Christchurch", "Christchurch", r"mosque", r"shoot|attack|killed|massacre"
    ),
    _anchor("2019-04-21", "Easter bombings in Sri Lanka", "Sri Lanka", r"Easter", _BOMBED + r"|attack"),
    _anchor(
        "2019-10-27",
        "death of Abu Bakr al-Baghdadi",
        "Abu Bakr al-Baghdadi",
        r"was killed|killing of|died|death of",
        r"raid|Idlib|US|American|vest",
    ),
    _anchor(
        "2020-01-03",
        "killing of Qassem Soleimani",
        "Soleimani|Suleimani",
        r"killed|killing of|assassinat",
        r"Baghdad|drone|air ?strike|US\b|American|Trump",
    ),
    _anchor(
        "2020-01-08",
        "downing of flight PS752",
        "PS752|Ukraine International Airlines",
        r"shot down|downing|downed|crash",
    ),
    _anchor("2020-02-11", "naming of COVID-19", "COVID-19|Covid-19|COVID 19", r"."),
    _anchor("2020-05-25", "killing of George Floyd", "George Floyd", r"kill|murder|death"),
    _anchor("2020-08-04", "explosion in the port of Beirut", "Beirut", r"port\b", r"explo|blast"),
    _anchor("2020-08-20", "poisoning of Alexei Navalny", "Navalny", r"poison|novichok"),
    _anchor(
        "2021-01-06",
        "attack on the US Capitol",
        "Capitol",
        r"January 6|6 January|storm",
        r"attack|riot|stormed|storming",
    ),
    _anchor(
        "2021-02-04",
        "conviction of Assadollah Assadi in Antwerp",
        "Assadollah Assadi|Asadollah Assadi|Assadolah Assadi|Asadollah Asadi",
        _CONVICTED + r"|20[ -]year",
    ),
    _anchor("2021-02-24", "conviction of Eyad al-Gharib at Koblenz", "al-Gharib|Al-Gharib", _CONVICTED),
    _anchor(
        "2021-05-23", "diversion of a Ryanair flight to Minsk", "Ryanair", r"Minsk|Belarus", r"divert|forced|grounded"
    ),
    _anchor(
        "2021-06-18",
        "election of Ebrahim Raisi",
        "President Raisi|President Ebrahim Raisi|Raisi",
        r"President (?:Ebrahim )?Raisi|new president",
    ),
    _anchor(
        "2022-01-13",
        "conviction of Anwar Raslan at Koblenz",
        "Raslan",
        r"life (?:in prison|imprisonment|sentence)|sentenced to life|crimes against humanity",
        _CONVICTED,
    ),
    _anchor("2022-02-24", "full-scale Russian invasion of Ukraine", "full-scale invasion", r"Ukrain"),
    _anchor(
        "2022-04-02",
        "discovery of the killings in Bucha",
        "Bucha",
        r"bodies|civilians|massacre|killings",
        r"Ukrain|Russia|Kyiv",
    ),
    _anchor("2022-05-24", "shooting at a school in Uvalde", "Uvalde", r"shooting|massacre|killed"),
    _anchor("2022-07-08", "assassination of Shinzo Abe", "Shinzo Abe", _KILLED + r"|shot\b"),
    _anchor(
        "2022-07-14",
        "life sentence for Hamid Noury in Stockholm",
        "Noury|Nouri",
        r"sentenced to life|life sentence|life imprisonment|life in prison",
        r"Swed|Stockholm|Hamid",
    ),
    _anchor(
        "2022-08-12",
        "stabbing of Salman Rushdie",
        "Rushdie",
        r"stabb|attack on|attacked|knife",
        r"New York|Chautauqua|stabb",
    ),
    _anchor(
        "2022-09-08",
        "death of Queen Elizabeth II",
        "Queen Elizabeth",
        r"died\b|death of|funeral of",
        r"Elizabeth II|monarch|Balmoral|King Charles",
    ),
    _anchor(
        "2022-09-16",
        "death of Mahsa Jina Amini in custody",
        "Mahsa Amini|Jina Amini|Mahsa Jina Amini|Mahsa (Jina) Amini",
        _DIED + r"|death|killing",
    ),
    _anchor(
        "2022-11-17",
        "convictions for the downing of flight MH17",
        "MH17",
        _CONVICTED,
        r"Girkin|Dubinsk|The Hague|Dutch|in absentia",
    ),
    _anchor("2023-02-06", "earthquake in Turkey and Syria", "Kahramanmaras|Kahramanmaraş|Gaziantep", r"earthquake"),
    _anchor(
        "2023-03-17",
        "arrest warrant of the International Criminal Court for Vladimir Putin",
        "Putin",
        r"arrest warrant|warrant for",
        r"ICC\b|International Criminal Court",
        r"issued",
    ),
    _anchor(
        "2023-05-26",
        "exchange of Olivier Vandecasteele for Assadollah Assadi",
        "Vandecasteele",
        r"freed\b|released|exchanged|swapped",
    ),
    _anchor("2023-08-23", "death of Yevgeny Prigozhin", "Prigozhin", r"died|death of|killed|crash", r"plane|crash|jet"),
    _anchor("2023-10-07", "attack on Israel by Hamas", "October 7|7 October|October 7th", r"Hamas", r"attack|massacre"),
    _anchor(
        "2024-02-16",
        "death of Alexei Navalny",
        "Navalny",
        r"died|death of|death in",
        r"prison|colony|penal|Arctic|custody",
    ),
    _anchor("2024-05-19", "death of Ebrahim Raisi", "Raisi", r"helicopter", r"crash|died|death|killed"),
    _anchor(
        "2024-06-15",
        "exchange of Hamid Noury",
        "Noury|Nouri",
        r"freed\b|released|exchanged|swapped|prisoner (?:swap|exchange)",
        r"Floderus|Azizi",
    ),
    _anchor(
        "2024-08-01",
        "exchange of Evan Gershkovich",
        "Gershkovich",
        r"freed\b|released|prisoner (?:swap|exchange)",
        r"Whelan|swap|exchange|Ankara|Turkey",
    ),
    _anchor(
        "2024-12-08",
        "fall of Bashar al-Assad",
        "Assad",
        r"fled to (?:Moscow|Russia)|overthrown|fall of",
        r"Moscow|Russia|HTS|Hay.at Tahrir",
    ),
    _anchor(
        "2025-03-11",
        "arrest of Rodrigo Duterte",
        "Duterte",
        r"arrested|arrest of|surrendered",
        r"ICC\b|International Criminal Court|The Hague",
    ),
)
