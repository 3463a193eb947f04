"""Names of places in a sentence, and what each is there: a place, a people, a government, a part of a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from answerable.model.place import Precision
from answerable.reading.language.geography import DEMONYMS
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.names import TITLES
from answerable.reading.language.organs import ORGANISATION_WORDS
from answerable.reading.language.words import Word, lower_at, tokenise
from answerable.reading.places.gazetteer import Entry, gazetteer, key

LONGEST = 5
"""Words of a name of the gazetteer that are tried together."""

PLACING = word_set(
    "in at near outside inside around across throughout off within to from into toward towards of between"
)
_STRONG = word_set("in at near outside inside around across throughout within")
_SPEAKING = word_set(
    "said says say announced imposed denied rejected accused accuses warned condemned demanded insisted recalled "
    "expelled summoned wants wanted agreed refused signed threatened vowed called calls urged blamed believes hopes "
    "considers sees responded retaliated lifted sanctioned froze backed supports maintains claims claimed argues"
)
_BETWEEN = word_set("with between and against by towards toward")
_ORGANISED = word_set(
    "court courts police university prison jail hospital times post news tribune herald star city united fc "
    "government parliament ministry bureau assembly council embassy tribunal bank airport newspaper lawmakers "
    "authorities officials prosecutor prosecutors district county state province governorate region"
)
WIDE = word_set("state province provinces region governorate prefecture oblast emirate territory voivodeship canton")
MIDDLE = word_set("district county department municipality division")
NARROW = word_set("city town township village suburb")
_DIVISIONS = WIDE | MIDDLE | NARROW | word_set("area neighbourhood neighborhood")
"""Common nouns that follow or precede a name and say how large a thing it names."""
DIRECTIONS = word_set(
    "north south east west central northern southern eastern western northeast northwest southeast southwest "
    "northeastern northwestern southeastern southwestern north-east north-west south-east south-west north-eastern "
    "north-western south-eastern south-western upper lower mid greater downtown metropolitan"
)
_AROUND_NAMES = DIRECTIONS | _DIVISIONS
NEVER = word_set(
    "march may august sunday monday tuesday wednesday thursday friday saturday president minister police court state "
    "university church general major king queen prince prime of the and central federal national western eastern "
    "northern southern international human rights new day media facebook twitter google most best man mobile union "
    "reading bar orange post news street house male nice bath lead split same god says our us many victoria "
    "justice independence freedom liberty democrat democratic republican christian muslim islamic al san santa saint "
    "what as so an at he for to by on in or if is are was were will can you they we it i no not now then here there "
    "this that these those all also but from with about after before when where who why how one two"
)
"""Names in the gazetteer that in capitals nearly always are something else."""
GROUPS = word_set("hamas fatah daesh")
"""Bodies after which a town is called in some language."""
REGIONS = frozenset(
    region.replace("_", " ")
    for region in """
africa asia europe latin_america north_america south_america central_america middle_east near_east far_east
north_africa west_africa east_africa southern_africa central_africa north_east north_west south_east south_west
north_central south_south southeast_asia south_asia east_asia central_asia western_europe eastern_europe balkans
caucasus sahel maghreb levant gulf persian_gulf west east north south east_end west_end scandinavia oceania
antarctica arctic atlantic caribbean mediterranean sahara horn horn_of_africa global_south asia_pacific south_east_asia
sub_saharan_africa americas east_turkestan east_turkistan great_lakes eurasia
""".split()
)
"""Parts of the world larger than a country, folded, for which the gazetteer has only towns of that name."""
NOWHERE = REGIONS | GROUPS
"""What is given no place by its name."""


_COMMON = NEVER | _DIVISIONS | ORGANISATION_WORDS | TITLES | word_set("airport tower roman sector center centre times")
WATERS = word_set(
    "gulf sea ocean river delta lake strait bay mount mountain mountains valley desert basin peninsula canal"
)
_MARKS = frozenset(',;()"“”:')
"""No name goes on over them."""
_DATELINE = 4
"""Code points of the shortest dateline: a name and a mark."""
SHORT = frozenset({"US", "UK", "UAE", "U.S.", "U.K.", "DRC", "USA"})
LEADING = _AROUND_NAMES | word_set("in the of , a an ( 's ’s country country's capital")
"""Words between the name of a place and that of a wider one."""


class Use(StrEnum):
    """What a name of a place is in its sentence."""

    PLACE = "place"  # where something is
    GOVERNMENT = "government"  # "Tehran said", "Brussels imposed": who acts
    PEOPLE = "people"  # "Iranian", "Kurds"
    PART = "part"  # of another name: "Lahore High Court"


@dataclass(frozen=True, slots=True)
class Toponym:
    """A name of a place.

    Attributes:
        first, last: words, half-open.
        name: the words, without "Province" and "northern" around them.
        use: what it is here.
        size: what the words around it say it is, if they do: how narrow.
        outer: names of places that the words say it lies in: "Texas" of "Paris, Texas".
        site: the words of the facility that it is part of; empty for none.
        dateline: whether it stands at the head of a report: "ADEN, Yemen, March 7 (Agency) --".
    """

    first: int
    last: int
    name: str
    use: Use
    size: Precision | None = None
    outer: tuple[str, ...] = ()
    site: str = ""
    dateline: bool = False


def sized(word: str) -> Precision | None:
    """How narrow a common noun such as "province" says that something is."""
    if word in WIDE:
        return Precision.PROVINCE
    if word in MIDDLE:
        return Precision.DISTRICT
    return Precision.CITY if word in NARROW else None


STATES_SHORT = dict(
    pair.split(":")
    for pair in """
Ala.:Alabama Ariz.:Arizona Ark.:Arkansas Calif.:California Colo.:Colorado Conn.:Connecticut Del.:Delaware Fla.:Florida
Ga.:Georgia Ill.:Illinois Ind.:Indiana Kan.:Kansas Ky.:Kentucky La.:Louisiana Md.:Maryland Mass.:Massachusetts
Mich.:Michigan Minn.:Minnesota Miss.:Mississippi Mo.:Missouri Mont.:Montana Neb.:Nebraska Nev.:Nevada
N.H.:New_Hampshire N.J.:New_Jersey N.M.:New_Mexico N.Y.:New_York N.C.:North_Carolina N.D.:North_Dakota Okla.:Oklahoma
Ore.:Oregon Pa.:Pennsylvania R.I.:Rhode_Island S.C.:South_Carolina S.D.:South_Dakota Tenn.:Tennessee Tex.:Texas
Vt.:Vermont Va.:Virginia Wash.:Washington W.Va.:West_Virginia Wis.:Wisconsin Wyo.:Wyoming TX:Texas CA:California
NY:New_York FL:Florida NH:New_Hampshire NC:North_Carolina SC:South_Carolina PA:Pennsylvania IL:Illinois OH:Ohio
GA:Georgia MI:Michigan NJ:New_Jersey VA:Virginia WA:Washington AZ:Arizona MA:Massachusetts TN:Tennessee IN:Indiana
MO:Missouri MD:Maryland WI:Wisconsin MN:Minnesota CO:Colorado AL:Alabama LA:Louisiana KY:Kentucky OR:Oregon
OK:Oklahoma CT:Connecticut UT:Utah IA:Iowa NV:Nevada AR:Arkansas MS:Mississippi KS:Kansas NM:New_Mexico
""".split()
)
"""How American papers shorten states (Associated Press) and the post does."""


def short_state(text: str) -> str:
    """The American state that is shortened so, or nothing."""
    return STATES_SHORT.get(text, "").replace("_", " ")


def written(words: Sequence[Word]) -> str:
    """Words as they stand, with one space where there is any."""
    text = ""
    for before, word in zip((None, *words), words, strict=False):
        text += word.text if before is None or before.end == word.start else f" {word.text}"
    return text


def known(name: str) -> tuple[Entry, ...]:
    """What the gazetteer has by that name."""
    return gazetteer().find(name)


def toponyms(words: Sequence[Word], named: Sequence[tuple[int, int, str]]) -> list[Toponym]:
    """The names of places in a sentence, in order, none within another.

    Args:
        words: of the sentence, tagged or not.
        named: names as another part of the reader finds them: first word, one past the last, and what it holds them
            for (`person`, `organisation`, `place`, `facility`, `court`, `demonym`, …).
    """
    head = _dateline(words)
    label = {i: (first, last, what) for first, last, what in named for i in range(first, last) if first >= head}
    strange = {first: last for first, last, what in named if first >= head and _strange(words, first, last, what)}
    found: list[Toponym] = []
    i = 0
    while i < len(words):
        if i in strange:
            found.append(Toponym(i, strange[i], written(words[i : strange[i]]), Use.PLACE))
            i = strange[i]
            continue
        if not (words[i].capital or (words[i].text[0].isalpha() and not words[i].text.isascii())):
            i += 1
            continue
        last = _longest(words, i, label)
        if last == i:
            i += 1
            continue
        each = _made(words, i, last, label) if i >= head else _head(words, i, last)
        if each is not None:
            found.append(each)
        i = last
    return _with_outer(words, found)


def with_datelines(text: str, sentences: Sequence[Sequence[Word]]) -> list[tuple[int, Sequence[Word]]]:
    """The sentences of a text, and before them the datelines that no sentence holds.

    Each with its number among the sentences; −1 for a dateline.
    """
    found: list[tuple[int, Sequence[Word]]] = []
    end = 0
    for number, words in enumerate(sentences):
        if words:
            gap = tokenise(text, end, words[0].start) if words[0].start - end > _DATELINE else []
            if len(gap) > 1 and _dateline(gap):
                found.append((-1, gap))
            end = words[-1].end
        found.append((number, words))
    return found


def _strange(words: Sequence[Word], first: int, last: int, what: str) -> bool:
    """Whether another part of the reader holds words for a place or facility that the gazetteer does not have.

    Not where it has what "northern" or "province" stands beside, nor where a part of a facility says where it lies.
    """
    if what not in {"place", "facility"} or not words[first].capital or known(written(words[first:last])):
        return False
    while first < last and (words[first].lower in _AROUND_NAMES or words[first].lower in DEMONYMS):
        first += 1
    while first < last and words[last - 1].lower in _DIVISIONS:
        last -= 1
    inside = words[first:last]
    if not inside or any(word.text in {",", "'s", "’s"} for word in inside) or key(written(inside)) in REGIONS:
        return False
    if known(written(inside)):
        return False
    if any(word.lower in WATERS for word in inside):
        return False
    if what == "facility":
        return not any(known(written(words[i:j])) for i in range(first, last) for j in range(i + 1, last + 1))
    return not all(word.lower in _COMMON for word in inside)


def _dateline(words: Sequence[Word]) -> int:
    """One past the last word of a dateline's place: "ADEN, Yemen, March 7 (Agency) --", "KARACHI:"; 0 for none."""
    i = 0
    while i < min(len(words), 4) and words[i].text.isupper() and words[i].text.isalpha():
        i += 1
    shouted = i
    if not i:
        while i < min(len(words), 4) and words[i].capital and words[i].text.isalpha():
            i += 1
    if not i or not known(written(words[:i])):
        return 0
    for end in range(i, min(len(words), i + 14)):
        mark = words[end].text
        if mark in {"—", "--", "–"} or (mark == "-" and words[end].start > words[end - 1].end):
            return i + 2 if shouted and end > i + 1 and words[i].text == "," else i
        if mark == ":" and end == i and shouted:
            return i
        if mark not in {",", "(", ")", ".", "/"} and not words[end].capital and not mark[0].isdigit():
            return 0
    return 0


def _head(words: Sequence[Word], first: int, last: int) -> Toponym:
    return Toponym(first, last, written(words[first:last]), Use.PLACE, dateline=True)


def _longest(words: Sequence[Word], first: int, label: dict[int, tuple[int, int, str]]) -> int:
    """One past the last word of the longest known name that begins here; `first` where none does."""
    if words[first].lower == "the":
        return first
    ends = min(len(words), first + LONGEST)
    ends = next((i for i in range(first, ends) if words[i].text in _MARKS), ends)
    for last in range(ends, first, -1):
        if not words[last - 1].text[-1].isalnum() and words[last - 1].text != "." and last - first > 1:
            continue
        if not words[last - 1].capital and not words[first].text[0].isdigit() and words[last - 1].text.isascii():
            continue
        name = written(words[first:last])
        if last - first == 1 and (words[first].lower in _COMMON or len(name) < 2):
            continue
        if key(name) in REGIONS:
            return last
        if last - first == 1 and words[first].lower in DEMONYMS:
            return last
        who = label.get(first)
        if who is not None and who[2] == "person" and (who[1] > last or who[0] < first):
            continue
        short = last - first == 1 and len(name) < 4 and name not in SHORT and who is None
        if known(name) and not short:
            return last
    return first


def _made(words: Sequence[Word], first: int, last: int, label: dict[int, tuple[int, int, str]]) -> Toponym | None:
    name = written(words[first:last])
    if key(name) in REGIONS:
        return None
    if last - first == 1 and words[first].lower in DEMONYMS:
        return Toponym(first, last, name, Use.PEOPLE)
    who = label.get(first)
    before = lower_at(words, first - 1)
    after = lower_at(words, last)
    size = sized(after) if after in _DIVISIONS else None
    if size is None and before == "of" and first > 1:
        size = sized(words[first - 2].lower)
    if size is None and before in _DIVISIONS:
        size = sized(before)
    site = ""
    if who is not None:
        start, end, what = who
        whole = start >= first and end <= last
        if what == "person":
            return None
        if what in {"organisation", "court", "law", "other"} and not whole:
            return Toponym(first, last, name, Use.PART, size)
        if what == "facility" or (what == "place" and not whole and after not in _DIVISIONS):
            site = written(words[start:end])
            if what == "place" and words[start].lower in DIRECTIONS:
                site = ""
        if what == "organisation" and whole and before not in _STRONG:
            return Toponym(first, last, name, Use.PART if after in _ORGANISED else Use.GOVERNMENT, size)
    elif before not in PLACING and after != "," and not _large(name):
        return None
    if after in _SPEAKING and before not in _STRONG:
        return Toponym(first, last, name, Use.GOVERNMENT, size)
    if before in _BETWEEN and _capital(name) and after in {"and", "over", "to"}:
        return Toponym(first, last, name, Use.GOVERNMENT, size)
    return Toponym(first, last, name, Use.PLACE, size, site=site)


def _large(name: str) -> bool:
    best = known(name)[0]
    return best.precision in {Precision.COUNTRY, Precision.PROVINCE} or best.people >= 300_000


def _capital(name: str) -> bool:
    return any(entry.row in gazetteer().capitals for entry in known(name))


def _with_outer(words: Sequence[Word], found: Sequence[Toponym]) -> list[Toponym]:
    """Each with the names behind a comma that it lies in, and those after "in" or "in the province of"."""
    made: list[Toponym] = []
    for k, each in enumerate(found):
        outer: list[str] = []
        end = each.last
        if end < len(words) and words[end].lower in _DIVISIONS:
            end += 1
        for other in found[k + 1 :]:
            gap = [word.lower for word in words[end : other.first]]
            if not _leads_wider(gap) or other.use not in {Use.PLACE, Use.PEOPLE}:
                break
            outer.append(other.name)
            end = other.last + (other.last < len(words) and words[other.last].lower in _DIVISIONS)
        if not outer and end + 1 < len(words) and words[end].text == ",":
            short = short_state(words[end + 1].text) or (
                short_state(words[end + 1].text + ".") if end + 2 < len(words) and words[end + 2].text == "." else ""
            )
            if short:
                outer.append(short)
        made.append(replace(each, outer=tuple(outer)) if outer else each)
    return made


def _leads_wider(gap: Sequence[str]) -> bool:
    """ "," or "in the northern province of", ", in", ", a town in": nothing but words that lead to a wider place."""
    return gap[:1] in ([","], ["in"], ["("]) and len(gap) <= 9 and all(word in LEADING for word in gap)
