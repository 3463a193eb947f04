"""A row of a table of persons, such as a list of victims or of prisoners, as a text that people can read, and back.

The words are the table's own, those before the colon too: a column is a line, what the table calls it and what the row
says there, which may be nothing. What a column holds is known by its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from answerable.model.identity import sha256
from answerable.sources.bytes.limits import printable

READER = "persons/1"
"""The reader's name and version, which stand in every source that it reads."""

ACTS = ("executed", "killed", "died", "abducted", "disappeared", "arrested", "released")
"""Fields that say by their very name what happened, and give the day."""

FIELDS: Mapping[str, tuple[str, ...]] = {
    "number": (
        *("no", "number", "num", "nr", "id", "ref", "reference", "serial", "serialnumber", "sn", "code", "uid"),
    ),
    "name": (
        *("name", "fullname", "victim", "victimname", "victimsname", "nameofvictim", "nameofthevictim", "deceased"),
        *("nameofdeceased", "nameofthedeceased", "detainee", "detaineename", "nameofdetainee", "prisoner"),
        *("prisonername", "nameofprisoner", "nameoftheprisoner", "nameofthedetainee", "person", "personname"),
        *("nameofperson", "nameoftheperson", "nameinenglish", "nameenglish", "englishname"),
    ),
    "given": ("firstname", "givenname", "givennames", "firstnames", "forename"),
    "family": ("lastname", "surname", "familyname", "secondname"),
    "alias": ("alias", "aliases", "aka", "alsoknownas", "nickname", "othernames", "othername"),
    "born": ("dateofbirth", "dob", "birthdate", "birthday", "born", "yearofbirth", "birthyear"),
    "age": ("age", "ageatdeath", "ageatarrest", "ageyears", "ageinyears"),
    "occupation": ("occupation", "profession", "job", "position", "post"),
    "executed": ("dateofexecution", "executiondate", "dateexecuted", "executed", "executedon"),
    "killed": ("dateofkilling", "killingdate", "datekilled", "dateofmurder", "killed", "killedon", "murdered"),
    "died": ("dateofdeath", "deathdate", "datedied", "died", "diedon", "datedeceased", "dod"),
    "abducted": ("dateofabduction", "abductiondate", "dateabducted", "abducted", "abductedon", "dateofkidnapping"),
    "disappeared": ("dateofenforceddisappearance", "dateofforceddisappearance", "forciblydisappearedon"),
    "arrested": (
        *("dateofarrest", "arrestdate", "datearrested", "arrested", "arrestedon", "dateofdetention", "detentiondate"),
        *("datedetained", "detained", "detainedon", "detainedsince"),
    ),
    "released": ("dateofrelease", "releasedate", "datereleased", "released", "releasedon"),
    "sentenced": (
        *("dateofsentence", "dateofsentencing", "sentencedate", "datesentenced", "sentencedon", "dateofverdict"),
        *("verdictdate", "dateofconviction", "convictedon"),
    ),
    "sentence": ("sentence", "sentencelength", "lengthofsentence", "prisonsentence", "prisonterm", "punishment"),
    "charge": ("charge", "charges", "chargedwith", "accusation", "accusations", "offence", "offences", "offense"),
    "court": ("court", "sentencingcourt", "sentencedby", "convictedby", "tribunal"),
    "cause": (
        *("causeofdeath", "typeofdeath", "deathcause", "mannerofdeath", "howkilled", "causeofkilling"),
        *("circumstancesofdeath",),
    ),
    "fate": (
        *("status", "fate", "outcome", "violation", "violations", "violationtype", "typeofviolation", "incidenttype"),
        *("typeofincident", "eventtype", "typeofevent", "typeofharm", "harm", "currentstatus", "laststatus"),
    ),
    "date": (
        *("date", "startdate", "startdisplay", "dateofincident", "incidentdate", "dateofevent", "eventdate", "when"),
        *("day",),
    ),
    "by": (
        *("perpetrator", "perpetrators", "actor", "actors", "attributedto", "responsible", "responsibleparty"),
        *("responsibleforce", "responsibility", "killedby", "arrestedby", "detainedby", "abductedby", "killer"),
        *("arrestingauthority", "arrestingagency", "allegedperpetrator", "allegedperpetrators"),
        *("suspectedperpetrator", "suspectedperpetrators", "allegedlyresponsible", "presumedperpetrator"),
    ),
    "place": (
        *("place", "location", "placeofdeath", "placeofarrest", "placeofincident", "locationofdeath", "placeofkilling"),
        *("placeofexecution", "placeofabduction", "where", "site", "city", "town", "village", "cityortown"),
    ),
    "region": ("district", "province", "governorate", "region", "state", "county", "department", "area"),
    "country": ("country",),
    "teller": (
        *("source", "sources", "informationsource", "sourceofinformation", "reportedby", "informant", "witness"),
        *("documentedby", "recordedby"),
    ),
    "recorded": (
        *("datepublished", "publicationdate", "dateofpublication", "published", "publishedon", "daterecorded"),
        *("recordedon", "dateofrecord", "documentationdate", "dateofdocumentation", "datedocumented", "dateadded"),
        *("addedon", "entrydate", "dateofentry", "reportdate", "dateofreport", "datereported", "lastupdated"),
        *("updated",),
    ),
    "notes": (
        *("notes", "note", "description", "circumstances", "details", "summary", "narrative", "remarks", "comments"),
        *("incident", "event", "whathappened", "story", "additionalinformation"),
    ),
}
"""What the column of each field may be called, as `folded` writes it, the surest name first."""

_OTHERS = re.compile(
    r"\b(?:father|mother|wife|husband|spouse|brother|sister|kin|relative|family of|contact|lawyer|residence|home|origin"
    r"|birthplace|place of birth|nationality|ethnicity|religion|prison|facility|interview"
    r"|interviewer|form|file|url|link|phone)\b"
)
"""What a column that tells of somebody or something else is called."""
_LIKE = tuple(
    (field, re.compile(rf"\b(?:{words})\b"))
    for field, words in (
        ("born", r"(?:date|year|day) of birth"),
        ("executed", r"date .*execution"),
        ("killed", r"date .*(?:killing|murder|killed)"),
        ("died", r"date .*(?:death|died)"),
        ("abducted", r"date .*(?:abduction|kidnapping|abducted)"),
        ("arrested", r"date .*(?:arrest|detention|arrested|detained)"),
        ("released", r"date .*(?:release|released)"),
        ("sentenced", r"date .*(?:sentence|sentencing|verdict|conviction)"),
        ("recorded", r"date .*(?:publication|report|record|entry|documentation)|last updated?"),
        ("date", r"(?:date|day) .*(?:incident|event|attack|violation)"),
        ("notes", r"description|narrative|summary|notes?|details|circumstances|remarks?|comments?|what happened"),
        ("cause", r"(?:cause|manner) of (?:the )?(?:death|killing)"),
        (
            "by",
            r"perpetrators?|(?:killed|arrested|detained|abducted|tortured) by|responsible (?:party|force|group|side)",
        ),
        ("name", r"(?:full )?name of (?:the )?(?:victim|deceased|detainee|prisoner|person|martyr|missing person)"),
        ("name", r"(?:victim|detainee|prisoner|deceased|person)s? (?:s )?(?:full )?name"),
        (
            "fate",
            r"(?:type|kind|nature|category) of (?:the )?(?:human rights )?(?:violation|incident|event|abuse|harm)",
        ),
        ("fate", r"(?:current|present|final) (?:status|fate|situation)"),
        ("sentence", r"(?:prison )?(?:sentence|term)"),
        ("charge", r"charges?|accusations?"),
        (
            "place",
            r"(?:place|location|city|town|village) .*(?:incident|event|arrest|death|killing|attack|abduction)",
        ),
        ("teller", r"(?:source|sources) of (?:the )?(?:information|data|report)"),
        ("occupation", r"occupation|profession"),
    )
)
"""What else a column of a field may be called: words in its name, the surest first."""

_FIELD_OF = {name: field for field, names in FIELDS.items() for name in names}
_LONGEST_NAME = 100
"""Characters of a column's name that are looked at."""
_NUMBER_SIGNS = frozenset({"#", "№"})
_TELLING = frozenset({*ACTS, "cause", "fate", "sentence", "sentenced"})
_LINE = re.compile(r"^(?P<label>[^:\n]+): (?P<value>[^\n]+)$", re.MULTILINE)
_COLUMN = re.compile(r"^(?P<label>[^:\n]+):(?: |$)", re.MULTILINE)
_IN_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
_NAME_LABEL, _NO_LABEL = "Name", "–"
_PARTS = ("given", "family")


def folded(name: object) -> str:
    """A column's name without letter case, spaces, signs, and what stands in brackets."""
    plain = _IN_BRACKETS.sub("", str(name)) or str(name)
    return re.sub(r"[\W_]+", "", plain).casefold()


@lru_cache(maxsize=1 << 12)  # every row of a table has the same columns
def field_of(name: object) -> str:
    """The field that a column's name tells; empty for any other."""
    if str(name).strip() in _NUMBER_SIGNS:
        return "number"
    if known := _FIELD_OF.get(folded(name)):
        return known
    words = " ".join(re.findall(r"[a-z]+", str(name)[:_LONGEST_NAME].casefold()))
    if _OTHERS.search(words):
        return ""
    return next((field for field, like in _LIKE if like.search(words)), "")


def is_of_persons(names: Iterable[object]) -> bool:
    """Whether a table with these columns tells of persons, one a row, and what happened to them."""
    fields = set(map(field_of, names))
    return bool(fields & {"name", "family"} and fields & _TELLING)


@dataclass(frozen=True, slots=True)
class Cell:
    """One column of a row: where its name and its value stand in the working text, in code points.

    Attributes:
        field: as in `FIELDS`; empty where it is none of them.
        label: the column's name.
        start, end: of the value.
        value: the words from `start` to `end`.
        labelled: where the column's name begins.
    """

    field: str
    label: str
    start: int
    end: int
    value: str
    labelled: int


def name_of(words: Mapping[str, str]) -> str:
    """The name of whom a row is about, from the columns' names to its values; that in parts put together."""
    parts = {field_of(name): _flat(value) for name, value in reversed(list(words.items()))}
    return parts.get("name") or " ".join(filter(None, (parts.get("given"), parts.get("family"))))


def recorded_in(words: Mapping[str, str]) -> str:
    """When the row was written or published, in its words; empty where no column says so."""
    return next((_flat(value) for name, value in words.items() if field_of(name) == "recorded"), "")


def write(words: Mapping[str, str]) -> str:
    """The working text of a row, from the columns' names to its values."""
    in_parts = not any(field_of(name) == "name" and _flat(value) for name, value in words.items())
    lines = []
    named = False
    for name, value in words.items():
        if in_parts and field_of(name) in _PARTS:
            if not named and (whole := name_of(words)):
                lines.append(f"{_NAME_LABEL}: {whole}")
            named = True
        else:
            label = _flat(name).replace(":", "") or _NO_LABEL
            lines.append(f"{label}: {_flat(value)}" if _flat(value) else f"{label}:")
    return "\n".join(lines)


def read_back(text: str) -> list[Cell]:
    """The columns of a row that a working text is."""
    return [
        Cell(field_of(found["label"]), found["label"], *found.span("value"), found["value"], found.start())
        for found in _LINE.finditer(text)
    ]


def row_of(text: str) -> str:
    """Of which list a row is, known by the names of its columns, and behind a `#` which row, where a column says so."""
    labels = [found["label"] for found in _COLUMN.finditer(text)]
    number = next((cell.value for cell in read_back(text) if cell.field == "number"), "")
    return f"{sha256(chr(10).join(labels).encode())[:16]}{'#' if number else ''}{number}"


def _flat(words: str) -> str:
    return printable(" ".join(words.split()))
