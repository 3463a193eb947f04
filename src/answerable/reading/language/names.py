"""Proper names in a tagged sentence: where they begin and end, and what sort of thing they name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from answerable.reading.language.geography import DEMONYMS, PLACES, states
from answerable.reading.language.given_names import BEHIND, PARTICLES, given_names
from answerable.reading.language.lexicon import CALLINGS, PORTFOLIOS, PROCEEDINGS, SEES, word_set
from answerable.reading.language.organs import (
    ORGANISATION_WORDS,
    is_of_a_body,
    is_one_body,
    mark_bodies,
    mark_units,
    may_be_for,
    purpose,
    where_sent,
)
from answerable.reading.language.words import Word, lower_at, singular


class Sort(StrEnum):
    """What a name is of, as far as the words tell."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    STATE = "state"
    DEMONYM = "demonym"
    THING = "thing"
    UNKNOWN = "unknown"


PERHAPS_PLACES = frozenset({Sort.PLACE, Sort.STATE, Sort.UNKNOWN})
"""What a name is of that may lie somewhere."""


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name: words `first` to `last` (half-open) of the sentence, without the title before it.

    Attributes:
        title: index of the first word of the title or office before it ("President"); `first` where there is none.
        body: whether a body is known by it that reads like a phrase: "Save the Children".
    """

    first: int
    last: int
    sort: Sort
    title: int
    body: bool = False


PLACE_WORDS = word_set(
    "province city district county town village river lake sea mountain mountains island islands street avenue "
    "square road region state gulf bay strait valley prison airport camp beach park hotel hospital university "
    "bridge port harbour harbor highway peninsula coast ocean desert territory oblast governorate cemetery "
    "graveyard plaza stadium castle fortress barracks"
)
_BEFORE_PLACES = word_set("camp mount lake fort port cape castle")
_PARTS = word_set("northern southern eastern western north south east west central upper lower inner outer")
_VESSELS = word_set("uss usns hms hmas hmcs rms ss mv ms mt ins roks kri brp tcg pns")
_KINDS_OF_VESSELS = frozenset({("m", "v"), ("m", "t"), ("m", "y"), ("f", "v"), ("s", "y")})
"""What stands with a stroke before the name of a ship: "M/V"."""
_CRAFT = word_set(
    "barge boat bulker carrier corvette cutter destroyer dhow ferry freighter frigate liner ship speedboat submarine "
    "superyacht tanker trawler vessel warship yacht"
)
"""Behind these stands the name of a ship, which no title opens: "the ferry Lady Tarn"."""
_NUMBERED = word_set("flight resolution boeing airbus tupolev ilyushin antonov article directive")
"""Names that a number ends and that are of no person or body: "UTA Flight 772", "Resolution 748"."""
_CUT_TITLES = word_set("adm amb atty brig capt drs engr insp lcpl messrs mmes prof profs supt")
"""Titles that are cut and end in a full stop; those of three letters and fewer need not be listed for that."""
TITLES = _CUT_TITLES | word_set(
    "president vice-president prime minister premier chancellor king queen prince princess sheikh emir sultan "
    "ayatollah general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral commander "
    "brigadier marshal senator sen representative rep congressman congresswoman governor gov mayor ambassador judge "
    "justice prosecutor attorney secretary secretary-general speaker chief director spokesman spokeswoman spokesperson "
    "mr mrs ms miss dr doctor prof professor sir dame lord lady pope archbishop bishop cardinal reverend rev rabbi "
    "imam mullah father brother sister executive chairman chairwoman chair deputy foreign interior defence defense "
    "finance health attorney-general leader supreme vice crown patriarch officer constable inspector "
    "superintendent commissioner detective candidate emergencies environment education home deputy-general co-founder "
    "founder ceo president-elect assemblywoman assemblyman councillor councilman councilwoman alderman sheriff "
    "coach ex-president ex-prime ex-minister former then-president republican democrat democratic consul envoy "
    "counsel bosun chaplain deacon mme mlle madame madam monsieur comrade commodore pastor uncle aunt journalist "
    "reporter editor activist lawyer blogger photojournalist photographer correspondent columnist cameraman advocate "
    "researcher coordinator cleric politician lawmaker historian economist scientist rapporteur mp convener convenor "
    "lance corporal cpl lcpl private pte pvt pfc specialist spc trooper guardsman fusilier gunner rifleman paratrooper "
    "magistrate senators ministers presidents generals colonels majors captains lieutenants sergeants judges justices "
    "governors mayors ambassadors congressmen representatives deputies warlord whistleblower dissident "
    "filmmaker novelist cartoonist footballer oligarch businessman businesswoman tycoon lieutenant-colonel "
    "lieutenant-general major-general brigadier-general colonel-general vice-admiral rear-admiral sub-inspector "
    "inspector-general director-general adviser advisor emeritus monsignor msgr commandant"
)
_ALSO_NAMES = word_set("emir imam king major prince sheikh sultan")
"""Titles that stand within the names of persons too."""
_WEAK_TITLES = word_set(
    "foreign interior defence defense justice finance health environment education home emergencies supreme vice "
    "crown deputy attorney former republican democrat democratic lance private specialist"
)
_OFFICES = SEES | word_set(
    "secretary minister general inspector-general director-general chief director commissioner superintendent speaker"
)
_HEADS = _OFFICES | word_set("president chairman commander")
"""Offices with which one person may have another: "Prime Minister and Minister of Defence Tarn"."""
_COURTEOUS = word_set("mr mrs ms miss dr queen princess lady")
_MONEY = frozenset({"Rs", "Rs.", "Tk", "Tk."})
_YOUNGER = word_set("jr sr jnr snr")
SUFFIXES = _YOUNGER | word_set("ii iii iv")
"""What tells a person from another of that name."""
_FIRMS = word_set("gmbh inc incorporated limited llc llp lp ltd plc pte pty s.a.")
"""Which sort of firm it is, behind a name and its comma: "Tarn Oil, Inc."."""
_NICKNAMES = {"“": "”", '"': '"', "‘": "’", "'": "'", "(": ")"}
"""Marks around what somebody is called for short, within the name."""
_THINGS = word_set(
    "summit conference agreement treaty act law award awards prize cup day war championship championships games "
    "olympics festival article convention plan deal accord protocol resolution crisis disaster report code bill "
    "amendment spring week month year night tour series stage final trophy grand prix open masters flight operation "
    "street line express constitution revolution uprising massacre holocaust genocide battle century church "
    "building tower mall stadium arena station theatre theater museum library temple mosque cathedral max version "
    "edition model project exhibition"
)
_AFFAIRS = PROCEEDINGS | word_set(
    "probe murder death affair lynching killing shooting assassination disappearance inquest kidnapping inquiry "
    "extradition"
)
"""What a heading writes large behind the name of whom it is about: "Emil Tarn Murder Case"."""
_NO_FAMILY_NAMES = ORGANISATION_WORDS | PLACE_WORDS | _THINGS
_COMMON_OWNERS = word_set(
    "bishops people workers women children men teachers students farmers veterans doctors nurses peasants writers "
    "lawyers journalists world"
)
_HOLDERS = word_set("ombudsman coroner registrar solicitor auditor")
"""Who, besides those whom titles name, has an office."""
_ZONES = word_set("gmt bst utc cet cest eet msk edt est cdt cst mdt mst pdt pst")
"""Behind a time of day: of which zone it is."""
_SIDES = word_set("appellant appellee complainant defendant petitioner plaintiff respondent")
"""Whom a court's text so calls, in capitals too: "Piet Tarn Appellant", "Defendant Victor Hill"."""
DESCRIBING = tuple(
    f"-{word}"
    for word in (
        *("aligned", "allied", "armed", "backed", "based", "born", "controlled", "dominated", "funded", "led"),
        *("flagged", "linked", "occupied", "owned", "run", "speaking", "sponsored", "supported"),
    )
)
"""How a word ends that tells of somebody by a name in it: "Karsten-led"."""
_COUNTED = frozenset({"flight", "camp"})
_JAILS = word_set("prison jail penal correctional detention remand reformatory")
"""Behind a number of many: "Orsk 3 Prison"."""
_CODE = re.compile(r"[A-Z]{1,3}\d{1,4}|\d{3,4}")
"""Which flight it is: "MH17"."""
_SUFFIX = re.compile(r"(?:stan|burg|grad|ville|pur|abad|land|shire)$")


def find_names(words: list[Word], people: frozenset[str] = frozenset()) -> list[Name]:
    """The names in `words`, in order.

    Args:
        words: of one sentence, tagged.
        people: folded last names of persons the document names in full.
    """
    found: list[Name] = []
    ends = mark_bodies(words)
    mark_units(words)
    _mark_numbered(words)
    _mark_initials(words)
    i = 0
    while i < len(words):
        if words[i].tag != "NAME":
            i += 1
            continue
        if i in ends:
            found.append(Name(i, ends[i], Sort.ORGANISATION, i, body=True))
            i = ends[i]
            continue
        zone = words[i].lower in _ZONES and i > 0 and words[i - 1].tag == "NUM"
        if zone or words[i].lower in _SIDES:
            words[i].tag = "N"
            i += 1
            continue
        if words[i].lower.endswith(DESCRIBING):  # "the Norland-backed Orsk Front"
            words[i].tag = "ADJ"
            i += 1
            continue
        last = _end(words, i)
        described = last < len(words) and words[last].tag == "ADJ" and words[last].capital
        if described and words[last].lower.endswith(DESCRIBING):
            last += 1  # "Hong | Kong-based"
        if words[last - 1].lower.endswith(DESCRIBING):
            for word in words[i:last]:
                word.tag = "ADJ"
        else:
            between = _person_behind(words, i, last)
            found.extend(_parted(words, i, between, people) if between else ())
            found.extend(_parted(words, between or i, last, people))
        i = last
    return found


def _mark_numbered(words: list[Word]) -> None:
    """Tag as names what begins the names of flights and ships: "flight MH17", "M/V Tarn"; and no money: "Rs 500"."""
    for word, number in pairwise(words):
        if word.text in _MONEY and number.tag == "NUM":
            word.tag = "PUNCT"
        if word.text == "flight" and _CODE.fullmatch(number.text):
            word.tag = "NAME"
    for i in range(len(words) - 3):
        if words[i + 1].text == "/" and (words[i].lower, words[i + 2].lower) in _KINDS_OF_VESSELS:
            for each in words[i : i + 3] if words[i + 3].capital else ():
                each.tag = "NAME"


def _mark_initials(words: list[Word]) -> None:
    """Tag a single letter as a name where its full stop and a name follow: "J. Tarn", "J. K. Tarn", "J. van Tarn"."""
    for i in range(len(words) - 3, -1, -1):
        letter, stop = words[i], words[i + 1]
        alone = len(letter.text) == 1 and letter.text.isupper()
        named = words[i + 2].tag == "NAME" or _behind_particles(words, i + 2)
        if alone and stop.text == "." and stop.start == letter.end and named:
            letter.tag = "NAME"


def _person_behind(words: list[Word], first: int, last: int) -> int:
    """Where a person begins in a run behind a state's, a place's or a body's name: "Carrie" of "Hong Kong Carrie Lam".

    0 where none does. The title before it tells whose it is: "the chief executive of Hong Kong Carrie Lam".
    """
    if words[first].lower in given_names() or words[last - 1].lower in _NO_FAMILY_NAMES:
        return 0
    for i in range(first + 1, last - 1):
        if words[i].lower not in given_names() or any(word.tag != "NAME" for word in words[i:last]):
            continue
        before = " ".join(word.lower for word in words[first:i])
        if first > 1 and words[first - 1].lower == "of" and words[first - 2].lower in SEES:
            return i
        if before in states() or before in PLACES or (i - first > 1 and words[i - 1].lower in ORGANISATION_WORDS):
            return i
    return 0


def _end(words: list[Word], first: int) -> int:
    """Index after the last word of the name that begins at `first`."""
    i = first + 1
    while i < len(words):
        word = words[i]
        after = words[i + 1] if i + 1 < len(words) else None
        named = after is not None and after.tag == "NAME"
        if word.lower == "case" and after is not None and after.lower == "no":
            return i  # "The State v. Emil Tarn Case No. 4"
        if word.lower in _SIDES or (word.lower in PROCEEDINGS and words[i - 1].text == "."):
            return i
        if word.lower in _AFFAIRS and i - first > 1 and words[first].lower in given_names():
            word.tag = "N"
            return i
        if word.tag == "NAME" and word.lower.endswith(DESCRIBING):
            word.tag = "ADJ"
            return i
        if word.tag == "NAME":
            body = named and after is not None and after.lower in ORGANISATION_WORDS  # "Syrian Arab Airlines"
            if words[i - 1].lower in DEMONYMS and i - 1 == first and word.lower in DEMONYMS and not body:
                return i
            i += 1
        elif word.lower in BEHIND and i - first > 1 and not word.capital:
            word.tag = "NAME"
            i += 1
        elif behind := _behind_particles(words, i) or _behind_suffix(words, first, i) or _behind_nickname(words, i):
            i = behind
        elif (
            word.lower in {"of", "for"}
            and words[i - 1].lower in _OFFICES
            and (person := _behind_portfolio(words, i + 1))
        ):
            i = person + 1
        elif word.lower in {"of", "for"} and is_of_a_body(words, first, i) and after is not None:
            if named:
                i += 2
            elif after.lower == "the" and i + 2 < len(words) and words[i + 2].tag == "NAME":
                i += 3
            else:
                return i
        elif word.tag == "POS" and named and after is not None and _owns_body(words[i - 1], after):
            i += 2
        elif behind := purpose(words, first, i) or _behind_fields(words, first, i) or where_sent(words, first, i):
            i = behind
        elif (
            word.lower == "and"
            and words[first].lower == "islamic"
            and after is not None
            and after.lower == "the"
            and i + 2 < len(words)
            and words[i + 2].lower == "levant"
        ):
            i += 3
        elif word.lower in {"and", "&"} and named and _joined_and(words, first, i):
            i += 2
        elif word.lower == "and" and named and (behind := _behind_office(words, first, i)):
            i = behind
        elif (
            word.tag == "NUM"
            and word.text.isdigit()
            and (len(word.text) <= 3 or words[i - 1].lower in _COUNTED)
            and (after is None or after.tag not in {"N", "ADJ", "NAME"} or words[i - 1].lower == "flight")
        ):
            return i + 1
        elif word.tag == "NUM" and word.text.isdigit() and named and after is not None and after.lower in _JAILS:
            i += 1
        elif (
            word.text == "."
            and word.start == words[i - 1].end
            and (len(words[i - 1].text) <= 3 or words[i - 1].lower in _CUT_TITLES)
            and (named or _behind_particles(words, i + 1))
            and words[i - 1].capital
        ):
            i = i + 2 if named else _behind_particles(words, i + 1)  # Gen. Qasem, John F. Kennedy, J. van Tarn
        else:
            break
    cut = i + 1 < len(words) and words[i].text == "." and words[i].start == words[i - 1].end
    if cut and words[i - 1].lower in _YOUNGER | _FIRMS | {"co", "corp"} and i - first > 1:
        words[i].tag = "NAME"  # "Ivo Tarn Jr. was"
        return i + 1
    return i


def _behind_particles(words: list[Word], i: int) -> int:
    """Past the name behind particles that begin at word `i`: "de la Cruz", "van der Venn"; 0 where none do."""
    last = i
    while last < len(words) and words[last].lower in PARTICLES and not words[last].capital:
        last += 1
    return last + 1 if i < last < len(words) and words[last].tag == "NAME" else 0


def _behind_suffix(words: list[Word], first: int, i: int) -> int:
    """Past what tells a person or a firm from others of its name, behind a comma: ", Jr", ", Ltd", "Co., Ltd".

    0 where word `i` begins none.
    """
    at = i + (words[i].text == "." and words[i - 1].lower in {"co", "corp"})
    if at + 1 >= len(words) or words[at].text != "," or not words[at + 1].capital:
        return 0
    told, person = words[at + 1].lower, words[first].lower in given_names()
    goes_on = any(word.capital for word in words[at + 2 : at + 4])  # "Ana Tarn, Sr. Lena Venn"
    if not (told in _YOUNGER and i - first > 1 and not goes_on) and not (told in _FIRMS and not person):
        return 0
    words[at + 1].tag = "NAME"
    return at + 2


def _behind_nickname(words: list[Word], i: int) -> int:
    """Past a nickname between marks and the name behind it: "“Nita” Tarn" of "Ana “Nita” Tarn"; 0 for none."""
    closing = _NICKNAMES.get(words[i].text)
    ends = next((k for k in range(i + 2, min(i + 5, len(words) - 1)) if words[k].text == closing), 0)
    if ends and closing == ")" and words[i - 1].lower in TITLES and words[ends + 1].tag == "NAME":
        return ends + 1  # "General (ret.) Ivo Tarn"
    if not closing or not ends or not all(word.capital for word in words[i + 1 : ends]):
        return 0
    family = words[ends + 1]
    if not family.capital or family.tag not in {"NAME", "N"} or words[i - 1].lower in ORGANISATION_WORDS:
        return 0
    if closing == ")" and words[i - 1].lower not in given_names():
        return 0  # "Ivo Tarn (Unity) Bo Venn"
    family.tag = "NAME"
    return ends + 2


def _behind_fields(words: list[Word], first: int, i: int) -> int:
    """Past the list that a comma opens of what one body is for: "Ministry of Labour | , Health and Social Security".

    0 where word `i` opens none.
    """
    if words[i].text != "," or not _organisation_run(words, first, i - 2) or not may_be_for([words[i - 1].lower]):
        return 0
    told: list[str] = []
    ends = False
    for k in range(i + 1, len(words)):
        if words[k].capital:
            told.append(words[k].lower)
        elif told and not (may_be_for(told) and TITLES.isdisjoint(set(told) - _WEAK_TITLES)):
            return 0
        elif ends and told:
            return k
        elif words[k].text != "," and words[k].lower != "and":
            return 0
        else:
            ends, told = words[k].lower == "and", []
    return 0


def _owns_body(owner: Word, owned: Word) -> bool:
    """Whether a possessive is of a body's name: "the Bishops' Conference", "the Prosecutor's Office"."""
    return owner.lower in _COMMON_OWNERS or (owned.lower == "office" and owner.lower in TITLES | _HOLDERS)


def _behind_portfolio(words: list[Word], first: int) -> int:
    """Where the name begins behind what an office is for or of: "Ana" of "State Ana Tarn"; 0 for nowhere."""
    i = first
    while i < len(words) and (
        words[i].lower in PORTFOLIOS
        or (i > first and words[i].lower in {"and", "for"} and lower_at(words, i + 1) in PORTFOLIOS)
    ):
        i += 1
    i += int(words[first - 2].lower in SEES and any(w.lower in given_names() for w in words[first + 1 : first + 2]))
    return i if first < i < len(words) and words[i].tag == "NAME" else 0


def _behind_office(words: list[Word], first: int, i: int) -> int:
    """Past the person who has two offices: "Prime Minister | and Minister of Defence Ivo Tarn"; 0 where nobody does.

    Nor where the first has an article: "the President and Prime Minister Tarn" may be two.
    """
    alone = first == 0 or words[first - 1].tag not in {"DET", "POS", "N", "ADJ"}
    held = words[i - 1].lower in _HEADS and all(word.lower in TITLES for word in words[first:i])
    if not alone or not held or words[i + 1].lower not in TITLES - _COURTEOUS:
        return 0
    last = _end(words, i + 1)
    return last if last - i > 2 and words[last - 1].lower not in TITLES | ORGANISATION_WORDS else 0


def _joined_and(words: list[Word], first: int, i: int) -> bool:
    """ "Ministry of Justice and Human Rights", "Command and Control Centre", never "Iran and Iraq"."""
    if words[i].lower == "&" or " ".join(word.lower for word in words[first : i + 2]) in PLACES:
        return True
    before = words[i - 1].lower
    if before in states() or before in DEMONYMS or before in PLACES:
        return False
    j = i + 1
    while j < len(words) and words[j].tag == "NAME":
        j += 1
    behind = [word.lower for word in words[i + 1 : j] if word.text != "."]
    if TITLES.isdisjoint(set(behind) - _WEAK_TITLES) and is_one_body([word.lower for word in words[first:i]], behind):
        return True
    return (
        i - first == 1
        and j - i > 2
        and words[j - 1].lower in ORGANISATION_WORDS - {"international"}  # "Venn and Dravna International" are two
        and before not in ORGANISATION_WORDS
    )


def _parted(words: list[Word], first: int, last: int, people: frozenset[str]) -> list[Name]:
    """The run without its titles and with a leading demonym apart: "Iranian President Hassan Rouhani".

    A run of nothing but titles ("the Deputy Chief Minister") is an office and no name: its words become common nouns,
    but for a family name of the text (see `are_family_names`).
    """
    found: list[Name] = []
    whole = " ".join(word.lower for word in words[first:last])
    if whole in DEMONYMS:
        return [Name(first, last, Sort.DEMONYM, first)]
    if whole in states():
        return [Name(first, last, Sort.STATE, first)]
    while last - first > 1 and words[first].lower in DEMONYMS and not _organisation_run(words, first, last):
        found.append(Name(first, first + 1, Sort.DEMONYM, first))
        first += 1
    alone = last - first == 1 and words[first].lower in people
    if all(word.lower.rstrip(".") in TITLES or word.text == "." for word in words[first:last]) and not (
        alone or words[first].lower in {"general", "sir"}
    ):
        for word in words[first:last]:
            word.tag, word.base = "N", singular(word.lower)
        return found
    start = first
    craft = first > 0 and words[first - 1].lower in _CRAFT
    for i in range(first, last - 1):
        if words[i].lower in _OFFICES and words[i + 1].lower in {"of", "for"}:
            behind = _behind_portfolio(words, i + 2)
            if 0 < behind < last:
                start = behind
                continue
        given = words[i + 1].lower in given_names()
        strong = given or words[i].lower not in _WEAK_TITLES
        vessel = words[i].text == "MS" and not words[i + 1].text.isupper()
        titled = words[i].lower.rstrip(".") in TITLES and strong and not vessel and not craft
        titled = titled or (given and i == first and singular(words[i].lower) in CALLINGS)
        if i > first and words[i].lower in _ALSO_NAMES and words[i - 1].lower in given_names():
            continue  # "Khalid Sheikh Mohammed"
        if words[i + 1].lower in SUFFIXES:
            continue  # "Ana King Jr"
        if titled and words[i + 1].text == ".":
            start = i + 2 if i + 2 < last else start
        elif titled and words[i + 1].text == "(":
            start = next((k + 1 for k in range(i + 1, last - 1) if words[k].text == ")"), start)
        elif titled and words[i + 1].tag == "NAME" and not _organisation_run(words, i + 1, last):
            start = i + 1
    ends = words[last - 1].lower
    person = words[start].lower in given_names() or ends == "sen"  # "Hun Sen" is no senator
    if start > first and (ends in ORGANISATION_WORDS or (ends in TITLES and not person)):
        start = first  # "Supreme Court", "Justice Department"; no "Judge Ana Bishop"
    for word in words[first:start]:
        word.tag = "NAME"  # "Dr. Tarn", "General (ret.) Tarn" and "Minister of State Tarn" are one chunk
    sort = _sort(words, start, last, first < start, people)
    found.append(Name(start, last, Sort.UNKNOWN if craft and sort is Sort.PLACE else sort, first))
    return found


def _organisation_run(words: list[Word], first: int, last: int) -> bool:
    return any(word.lower in ORGANISATION_WORDS for word in words[first:last])


def _sort(words: list[Word], first: int, last: int, titled: bool, people: frozenset[str]) -> Sort:
    whole = " ".join(word.lower for word in words[first:last])
    if _is_thing(words, first, last) and not titled:
        return Sort.THING
    if whole in states() or whole.removeprefix("the ") in states():
        return Sort.STATE
    if whole in PLACES or _is_part_of_place(words, first, last):
        return Sort.PLACE
    if titled:
        return Sort.PERSON
    if any(word.lower == "to" for word in words[first + 1 : last]):  # "the Committee to Free Emil Tarn"
        return Sort.ORGANISATION
    if last - first == 1 and words[first].lower in DEMONYMS:
        return Sort.DEMONYM
    tail = words[last - 1].lower
    if words[first].lower in people or tail in people:
        return Sort.PERSON
    if _organisation_run(words, first, last):
        place = tail in PLACE_WORDS and tail not in {"university", "hospital", "prison", "state"}
        return Sort.PLACE if place else Sort.ORGANISATION
    if tail in PLACE_WORDS or (last - first > 1 and words[first].lower in _BEFORE_PLACES):
        return Sort.PLACE
    if tail in _THINGS:
        return Sort.UNKNOWN
    if last - first == 1:
        text = words[first].text
        if text.isupper() and 2 <= len(text) <= 8:
            return Sort.ORGANISATION
        return Sort.PLACE if _SUFFIX.search(whole) else Sort.UNKNOWN
    if any(word.lower in {"of", "for", "'s", "and", "&"} or word.tag == "NUM" for word in words[first:last]):
        return Sort.UNKNOWN
    told = [word for word in words[first:last] if word.text[0].isalnum() and word.lower not in SUFFIXES]
    if any(word.text.isupper() and len(word.text) > 2 and "." not in word.text for word in told):
        return Sort.UNKNOWN
    if words[first].lower in given_names():
        told = [word for word in told if word.capital or word.lower not in PARTICLES]
    return Sort.PERSON if len(told) <= 4 else Sort.UNKNOWN


def _is_part_of_place(words: list[Word], first: int, last: int) -> bool:
    """ "Northern Iraq", "Inner Mongolia"."""
    rest = " ".join(word.lower for word in words[first + 1 : last])
    return words[first].lower in _PARTS and (rest in states() or rest in PLACES)


def _is_thing(words: list[Word], first: int, last: int) -> bool:
    """Whether the name is of a vessel, a flight or a numbered text: none of them acts."""
    if (
        words[first].text.isupper()
        and last - first > 1
        and (words[first].lower in _VESSELS or words[first + 1].text == "/")
    ):
        return True
    numbered = last - first > 1 and (words[last - 1].tag == "NUM" or _CODE.fullmatch(words[last - 1].text))
    return bool(numbered) and any(word.lower in _NUMBERED for word in words[first : last - 1])
