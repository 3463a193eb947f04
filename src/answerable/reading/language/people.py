"""Which nouns are people, bodies or states, which are weapons, and which are accidents."""

from __future__ import annotations

import re
from collections.abc import Sequence

from answerable.reading.language.chunks import Chunk
from answerable.reading.language.geography import DEMONYMS
from answerable.reading.language.groups import Grouped
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.names import Sort
from answerable.reading.language.words import Word, lower_at

_FORMER = re.compile("(?:ex|vice|co)-")
"""What stands before the word for a person: "the ex-president"."""
WEAPONS = word_set(
    "bomb explosion blast missile shell drone bullet gas canister gunfire rocket grenade mine airstrike strike knife "
    "gun rifle poison truck vehicle car attack raid bombing shooting shelling crackdown massacre operation assault "
    "clash violence stampede aggression onslaught bombardment"
)
INSTRUMENTS = WEAPONS - word_set("clash crackdown massacre operation stampede violence")
"""Weapons, and blows struck with one: a crackdown that kills is what somebody does, and nothing to do it with."""
STORMS = word_set("hurricane typhoon cyclone storm earthquake tsunami tornado wildfire flood outbreak ebola")
"""Words of the names of disasters: "Typhoon Ada"."""
ACCIDENTS = STORMS | word_set(
    "accident crash collision fire blaze quake flooding landslide avalanche pileup pile-up derailment virus disease "
    "epidemic pandemic illness famine bushfire collapse eruption leak cancer infection stroke capsizing sinking "
    "mudslide heatwave coronavirus malaria measles train bus plane aircraft jet wreck drought volcano wave lion shark "
    "dog bear elephant crocodile snake bull tiger bee animal"
)
_ARMED = word_set(
    "army police rebel guerrilla militia insurgent militant government soldier troop gun tank mortar artillery rifle "
    "machine-gun machinegun sniper rocket missile shell enemy hostile small-arms automatic live anti-aircraft"
)
"""Words that make "fire" that of guns."""
FIGHTING = word_set("conflict war warfare fighting insurgency rebellion hostility")
"""In which harm is done, and which suffers none: "the deadliest raid of the war"."""
JUDGES = word_set(
    "court courts tribunal tribunals judge judges justices jury juries juror jurors magistrate magistrates bench "
    "chamber panel"
)
"""Words for who judges."""
BENCH = word_set("judge justice magistrate prosecutor")
"""Titles of those who hear a case."""
MEMBERS = word_set(
    "police force troop court jury government regime authority state army group organisation organization party union "
    "company guard parliament senate congress assembly council commission committee tribunal ministry department team "
    "agency crowd mob gang leadership country nation power community family people couple staff bank firm newspaper "
    "broadcaster outlet media administration coalition alliance movement service cabinet bloc body panel tribe side "
    "faction kingdom republic cartel mafia syndicate brigade battalion corps navy squad unit crew personnel other "
    "junta security intelligence opposition militia duo trio"
)
"""Nouns for people that are no person."""
_PEOPLE = MEMBERS | word_set(
    "man woman person soldier gunman officer judge prosecutor militant rebel insurgent terrorist extremist protester "
    "demonstrator activist official minister president agent spy student worker teacher journalist lawyer leader "
    "member ally relative victim assailant attacker suspect perpetrator killer bomber shooter hijacker kidnapper "
    "captor settler fighter commander general diplomat ambassador envoy spokesman spokeswoman critic opponent child "
    "boy girl teenager youth citizen resident civilian prisoner inmate detainee hostage refugee migrant passenger "
    "driver pilot employee bishop priest monk nun king queen prince lawmaker senator politician candidate governor "
    "mayor regulator watchdog separatist loyalist hacker dissident defector survivor expatriate foreigner national "
    "investigator inspector expert researcher author writer cleric doctor nurse farmer merchant trader rapporteur "
    "parolee deportee internee "
    "exile convict captive voter witness eyewitness aide cousin uncle aunt nephew niece wife husband son daughter "
    "mother father parent spouse widow baby infant pensioner veteran guest tourist colonel captain sergeant admiral "
    "marshal brigadier warlord platoon villager fisherman editor reporter blogger cartoonist attaché attache consul "
    "emissary legate apprentice trainee intern clerk maid deacon rabbi imam mullah sheikh vicar cadet conscript "
    "recruit corporal partisan guerrilla mercenary bodyguard sheriff constable detective chef mason mechanic poet "
    "playwright athlete coach referee scholar architect surgeon midwife paramedic medic orphan elder bride groom "
    "friend comrade colleague companion tenant landlord shepherd peasant fugitive renegade delegate deputy secretary "
    "monarch sultan pope abbot missionary pilgrim nomad lifeguard steward stewardess accountant beggar addict pirate "
    "bandit outlaw burglar marine commando legionnaire pupil schoolgirl schoolboy accused appellant claimant "
    "complainant petitioner plaintiff undergraduate graduate alumnus waitress seamstress blacksmith baker cook boxer "
    "associate crony confidant confidante oligarch tycoon magnate mogul billionaire millionaire kleptocrat kingpin "
    "financier fixer middleman intermediary technocrat bureaucrat acolyte stepson stepdaughter girlfriend boyfriend "
    "bosun usher tutor diver rider miner juror actress mate scout vet shopkeeper butcher shipmate crewman crewmate "
    "chargé d'affaires d'affaire"
)
_NOT_PEOPLE = word_set(
    "computer letter container weather matter number corner tower center order cover paper river disorder counter "
    "chapter register newspaper border murder slaughter disaster encounter surrender cluster shelter shoulder finger "
    "hunger charter quarter theater theatre power feather leather ladder helicopter tanker cruiser freighter steamer "
    "bulldozer trailer trawler boulder powder answer cancer chamber barrier carrier server router printer poster "
    "banner folder header filter monitor sector factor motor error reactor tractor mirror horror terror favor favour "
    "labor labour harbor harbour honor honour humor humour rumor rumour color colour behavior behaviour corridor "
    "elevator generator transistor detector sensor processor projector decor endeavor endeavour interior exterior "
    "armor armour vapor vapour tremor tumor tumour anger danger summer winter october november december september "
    "however whether together rather further another altogether transfer offer buffer longer semester trimester "
    "parameter meter kilometer centimeter diameter thermometer wonder thunder gender tender blunder plunder spider "
    "tiger oyster hamster lobster stranger-thing litter butter twitter glitter water shower flower airliner liner "
    "destroyer lower upper inner outer bumper copper pepper manslaughter prayer headquarter ouster dinner trigger "
    "takeover handover turnover hangover merger rubber silver canister cannister dossier newsletter manpower "
    "firepower maneuver manoeuvre hammer stretcher frontier cylinder crater perimeter scissor metaphor screwdriver "
    "receptor barometer loudspeaker sticker locker laughter waiver bunker scooter sweater blockbuster misdemeanor "
    "seafloor plaster roster ledger skyscraper revolver chopper silencer receiver radiator ventilator escalator "
    "incinerator calculator teleprompter supertanker supercomputer jetliner rafter timber catheter respirator "
    "incubator scanner epicenter indicator trouser drawer burger hamburger burner twister vector booster veneer "
    "splinter thriller boiler reminder remainder rancor fervor clamor candor demeanor slander glimmer disclaimer "
    "coffer gutter voucher bladder seawater rainwater freshwater flavor polymer lighter sliver tatter flypaper cursor "
    "denominator precursor fist wrist waist twist mist gist hoist heist checklist shortlist longlist blacklist "
    "brainchild beer cheer steer zeitgeist talisman snowman eucharist"
)
_SITES = word_set(
    "cemetery graveyard street avenue road bridge square river lake sea mountain mountains park beach plaza stadium "
    "castle fortress highway hotel harbour harbor airport building tower"
)
"""Last words of names of places that nobody speaks or acts for."""
_PEOPLE_BY_ENDING = word_set(
    "worker teacher lawyer leader member officer commander prisoner protester demonstrator minister attacker killer "
    "bomber shooter fighter settler driver employer owner banker broker buyer dealer trafficker smuggler farmer "
    "fisher miner supporter follower player manager ruler dictator aggressor torturer interrogator prosecutor "
    "investigator inspector senator governor mayor editor author actor director doctor professor ambassador "
    "contractor operator sailor survivor visitor councillor chancellor militant defendant assistant consultant "
    "migrant immigrant applicant informant servant occupant inhabitant combatant lieutenant president "
    "resident student agent client patient parent opponent dissident adolescent correspondent respondent "
    "superintendent abuser oppressor conspirator collaborator plotter holder preacher pastor reporter lecturer "
    "writer singer jailer jailor warder warden ranger trooper volunteer campaigner organiser organizer "
    "lawmaker policymaker peacekeeper rescuer firefighter villager islander foreigner newcomer teenager youngster "
    "toddler brother sister mother father daughter stepfather partner lover neighbour neighbor customer passenger "
    "traveller traveler caller hacker speaker commissioner chairman offender"
)


_STANDING = word_set(
    "opposition public political religious leading key senior prominent cultural dissident militant rebel underworld "
    "community tribal influential"
)
"""Before "figure": a person."""
_ENDINGS = ("ist", "man", "woman", "ian", "eer", "child", "children", "girl", "boy")


def is_gunfire(words: Sequence[Word], chunk: Chunk) -> bool:
    """Whether "fire" is that of guns: "killed by rebel mortar fire", "by Israeli fire"; no "the house fire"."""
    armed = any(word.lower in _ARMED or word.lower in DEMONYMS for word in words[chunk.first : chunk.head])
    return words[chunk.head].lower == "fire" and words[chunk.first].tag != "DET" and armed


def is_disaster(shape: Grouped, chunk: Chunk) -> bool:
    """Whether the chunk names an accident, an illness or a disaster."""
    if chunk.name is None:
        return shape.words[chunk.head].base in ACCIDENTS and not is_gunfire(shape.words, chunk)
    named = shape.words[chunk.name.first : chunk.name.last]
    alone = len(named) == 1 and chunk.name.sort is Sort.UNKNOWN and named[0].base in ACCIDENTS  # "Quake hits Karsa"
    return alone or (named[0].lower != "operation" and any(word.lower in STORMS for word in named))


def is_people(shape: Grouped, chunk: Chunk) -> bool:
    """Whether the chunk names or describes people, a body or a state."""
    if chunk.pronoun:
        return shape.words[chunk.head].lower not in {"it", "this", "that", "these", "what"}
    if chunk.name is not None and (chunk.name.sort is Sort.THING or is_disaster(shape, chunk)):
        return False
    if chunk.name is not None and chunk.name.sort is Sort.PLACE and shape.words[chunk.head].lower in _SITES:
        return False
    if chunk.name is not None and (chunk.name.sort is not Sort.DEMONYM or chunk.head < chunk.name.last):
        return True
    word = shape.words[chunk.head]
    if word.tag == "NUM":
        return False
    base = _FORMER.sub("", word.base if word.tag == "N" else word.lower)
    if base in ACCIDENTS or base in WEAPONS:
        return False
    if word.lower == "power" and chunk.last - chunk.first == 1:
        return False  # "removed from power"
    if (
        base == "state"
        and chunk.last + 1 < len(shape.words)
        and shape.words[chunk.last + 1].lower in {"emergency", "war", "siege"}
    ):
        return False
    if word.lower in DEMONYMS and word.capital and word.tag == "N":
        return True  # "Kurds fled"
    if base == "pair" and shape.words[chunk.first].lower == "the":
        return lower_at(shape.words, chunk.last) != "of"
    if base == "figure" and shape.words[chunk.head - 1].lower in _STANDING:
        return chunk.head > chunk.first
    if base in _PEOPLE or base in _PEOPLE_BY_ENDING:
        return True
    ends = base.endswith(_ENDINGS) or (base.endswith(("er", "or")) and len(base) > 5)
    return ends and base not in _NOT_PEOPLE
