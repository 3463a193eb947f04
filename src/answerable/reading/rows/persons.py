"""What a row of a table of persons says: who was killed, arrested or freed, when, where, by whom, and who tells it.

What happened is read from the columns by no engine but this; what stands under notes is prose, and read by whatever
engine reads. A row is what its table's maker says, or whom the row gives as its source.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from answerable.model import vocabulary
from answerable.model.actor import ActorType
from answerable.model.claim import (
    OUTLET,
    WHO,
    Alias,
    Argument,
    Claim,
    LifeDate,
    Modality,
    NameSort,
    Post,
    Reading,
    Role,
    Speaker,
    Vital,
    Voice,
    ordered,
)
from answerable.model.source import Source
from answerable.model.span import Span
from answerable.model.vocabulary.groups import KEPT
from answerable.model.when import Basis, bounds
from answerable.reading import Engine
from answerable.reading.rows.days import birth, day
from answerable.reading.rows.fates import DEATH, KILLING, OF_COLUMN, SENTENCE, Fate, cause, told
from answerable.reading.rows.lengths import Length, aged, length
from answerable.sources.dates.written_date import dates_in
from answerable.sources.formats.person_row import READER, Cell, read_back, row_of
from answerable.sources.person_words import ACTS, about, find, fold, is_all, language_of

SURE = 0.97
"""Confidence of what a column says."""

_OF_DEATH = ("executed", "killed", "died")
_DEATHS = frozenset(OF_COLUMN[field] for field in _OF_DEATH)
_FATES = ("fate", "standing")
_TOLD_IN_WORDS = frozenset({"name", "cause", "notes"})
_SIGNS_OF_YES = frozenset({"✓", "✔"})
_NO_WORDS = re.compile(r"[-–—.?؟]*")
_FIGURES = re.compile(r"\d\d")
_DESCRIBED = re.compile(r".*\d.*|[A-ZÀ-ÖØ-ÞА-ЯЁ][a-zß-öø-ÿа-яё]+(?: [a-zß-öø-ÿа-яё]+){2,}")
_NAME = re.compile(r"\s*(?:[(\[][^()\[\]]{1,12}[)\]]\s*)?([^(\[]*[^(\[\s,])")
"""A name behind a title in brackets, "(U) Aung Tun", and before what else stands in brackets."""
_JOINED = re.compile(r"[;/&؛]|[,،].*[,،]")
_ADDRESS = re.compile(r"https?:|www\.", re.IGNORECASE)
_LONGEST_TELLER = 8
"""Words; a longer cell is prose about sources."""
_WHO_KILLED = 3
"""Words of a cause of death that may say who killed: "Shot by soldiers"."""
_HE = frozenset({"he", "him", "his", "she", "her", "hers"})
_OLDEST = 115
_HEADS = re.compile(r"\s*(?:\w+(?:ed|shot|beaten)(?:,| and|, and) )*(?:\w+ly )?", re.IGNORECASE)
_CIRCUMSTANCE = re.compile(
    r"\s*(?:[.,;]|$|(?:and|to|of|by|in|at|on|off|for|from|with|while|when|as|during|after|before|outside|inside|near|under"
    r"|along|together|alongside|dead|several|twice|again|without|through|because|over)\b)",
    re.IGNORECASE,
)
"""What stands behind a participle that nobody is named before and that has no object: "Beaten in custody"."""
_ASIDE = re.compile(r"\b(?:while|when|as|after|before|whose|who)\b", re.IGNORECASE)
_CHARGED = frozenset({"arrest", "arbitrary_detention", SENTENCE})
"""Kinds that a row's charges are for."""
_ELSEWHERE = frozenset({"release", SENTENCE})
"""Kinds that need not be where the rest of the row was."""


def read_row(
    engine: Engine, source: Source, text: str, made_sure: Callable[[Reading, Source, str], Reading]
) -> Reading:
    """The reading of a row of a table of persons, its notes and causes read by an engine.

    Args:
        engine: reads prose.
        source: of a reader that is `READER`.
        text: its working text.
        made_sure: what becomes of an engine's reading of any prose.
    """
    cells = read_back(text)
    if any(map(_is_prose, cells)):
        prose = _without_columns(text, cells)
        heard = made_sure(engine.read(source, prose), source, prose)
    else:
        heard = Reading(source=source.id, reader=engine.name)
    return _Row(source, text, cells, heard).reading()


def _is_prose(cell: Cell) -> bool:
    """Whether an engine may find more in a cell than its column says: in notes, or who is said to have killed."""
    if cell.field == "cause":
        return len(cell.value.split()) >= _WHO_KILLED and cause(cell.value) is not None
    return cell.field == "notes" and _some(cell) is not None


def _without_columns(text: str, cells: Sequence[Cell]) -> str:
    """The text with blanks for all but the name and the prose: "Date of birth" is no day of what notes tell, and
    "Notes" nobody who tells it."""
    kept = list(re.sub(r"[^\n]", " ", text))
    for cell in cells:
        if cell.field in _TOLD_IN_WORDS:
            start = cell.start if cell.field == "notes" else cell.labelled
            kept[start : cell.end] = text[start : cell.end]
    return "".join(kept)


def is_row(source: Source) -> bool:
    """Whether a source is such a row."""
    return source.reader.partition("/")[0] == READER.partition("/")[0]


@dataclass(frozen=True, slots=True)
class _Told:
    """One happening of a row: its kind, the words that say it, and when."""

    kind: str
    trigger: Span
    when: Cell | None = None
    term: Argument | None = None

    @property
    def sort(self) -> str:
        """By which columns' names are laid to it."""
        return DEATH if self.kind in _DEATHS else self.kind


class _Row:
    def __init__(self, source: Source, text: str, cells: Sequence[Cell], heard: Reading) -> None:
        self.source, self.text, self.heard = source, text, heard
        self.every = cells
        self.language = language_of(cell.label for cell in cells)
        self.cells: dict[str, Cell] = {}
        for cell in self.every:
            self.cells.setdefault(cell.field, cell)
        self.notes = [cell for cell in self.every if cell.field == "notes"]
        self.name = self._name()
        self.speaker = self._speaker()

    def reading(self) -> Reading:
        happenings = list(self._told())
        claims = [claim for one in happenings for claim in self._claims(one, alone=len(happenings) == 1)]
        heard = self.heard
        return replace(
            heard,
            claims=(*claims, *(self._of_whom(claim) for claim in heard.claims if self._noted(claim.trigger))),
            aliases=(*self._aliases(), *(each for each in heard.aliases if self._noted(each.name))),
            posts=(*self._posts(), *(each for each in heard.posts if self._noted(each.name))),
            life=(*self._life(happenings), *(each for each in heard.life if self._noted(each.span))),
            epithets=tuple(each for each in heard.epithets if self._noted(each.span)),
            sorts=(*self._sorts(), *(each for each in heard.sorts if self._noted(each.name))),
        )

    def _noted(self, span: Span) -> bool:
        return any(cell.start <= span.start < cell.end for cell in self.notes)

    def _of_whom(self, claim: Claim) -> Claim:
        """A claim of the notes, in which a part of the name is the row's person, and "he" too till they name others."""
        name = self._named()
        if name is None:
            return claim
        parts = set(fold(name.value).text.split())
        cell = next(cell for cell in self.notes if cell.start <= claim.trigger.start < cell.end)
        everybody = (each for other in self.heard.claims for each in other.arguments if each.name and each.role in WHO)
        others = (each.span.start for each in everybody if not parts & set(fold(each.value).text.split()))
        first = min((start for start in others if cell.start <= start < cell.end), default=cell.end)

        def known(each: Argument) -> Argument:
            part = each.name and each.role in WHO and fold(each.value).text in parts
            meant = part or (_is_he(each) and each.span.start < first)
            return replace(each, value=name.value, name=True) if meant else each

        arguments = _with_whom(claim, name, claim.arguments) if _is_headless(claim, cell) else claim.arguments
        arguments = tuple(map(known, arguments))
        return claim if arguments == claim.arguments else claim.remade(arguments=arguments)

    def _span(self, cell: Cell) -> Span:
        return Span.of(self.text, cell.start, cell.end)

    def _name(self) -> Argument | None:
        """Whom the row is about, as a victim."""
        cell = _some(self.cells.get("name"))
        if cell is None:
            return None
        titled = find("titled", cell.value)
        at = titled[1] if titled is not None and not titled[0] else 0
        words = _NAME.match(cell.value, at)
        if words is None:
            return None
        value = words[1]
        named = not _is_nobody(value) and not _are_several(value)
        if named and len(parts := re.split("[,،]", value)) == 2:  # the family name first
            family, given = map(str.strip, parts)
            value = f"{given} {family}".strip()
        span = Span.of(self.text, cell.start + words.start(1), cell.start + words.end())
        return Argument(role=Role.VICTIM, span=span, value=value, name=named)

    def _speaker(self) -> Speaker:
        cell = _some(self.cells.get("teller"))
        words = cell.value if cell else ""
        many = _are_several(words) or len(words.split()) > _LONGEST_TELLER
        if cell is None or many or _ADDRESS.search(words):
            return OUTLET
        voice = Voice.NAMED if _is_proper(words) else Voice.UNNAMED
        return Speaker(voice=voice, name=words, span=self._span(cell), cue=self._label(cell))

    def _label(self, cell: Cell) -> Span:
        return Span.of(self.text, cell.labelled, cell.labelled + len(cell.label))

    def _told(self) -> Iterator[_Told]:
        """The happenings of the row, that of a death first."""
        cell = next((each for each in self.every if each.field in _FATES and told(each.value)), None)
        fates = told(cell.value) if cell else ()
        death = self._death(cell, fates)
        if death is not None:
            yield death
        done = {death.kind} if death else set()
        for field in ACTS:
            column = self.cells.get(field)
            if column is not None and field not in _OF_DEATH and self._is_told(column):
                done.add(OF_COLUMN[field])
                other = None if find("day", column.label) is not None else self._date()
                yield _Told(OF_COLUMN[field], self._trigger(column), column if self._day(column) else other)
        if (sentence := self._sentence()) is not None:
            done.add(SENTENCE)
            yield sentence
        for fate in fates:
            if cell is not None and fate.kind not in done and not (death and fate.kind in _DEATHS):
                when = self._when(cell, fate, alone=not done)
                yield _Told(fate.kind, self._of(cell, fate), when, self._term_of(cell, fate))
                done.add(fate.kind)

    def _when(self, cell: Cell, fate: Fate, *, alone: bool) -> Cell | None:
        """When what a status tells happened: the day in the cell itself, or that of the row where it may be of this."""
        one = len(told(cell.value)) == 1
        within = list(dates_in(cell.value)) if one else []
        if len(within) == 1:
            start, end = cell.start + within[0].start, cell.start + within[0].end
            return replace(cell, start=start, end=end, value=self.text[start:end])
        if fate.kind in _ELSEWHERE and not (alone and one and find("now", cell.label) is None):
            return None
        if fate.kind in KEPT and not _DEATHS.isdisjoint(each.kind for each in told(cell.value)):  # "died in custody"
            return None
        return self._date()

    def _death(self, told_in: Cell | None, fates: Sequence[Fate]) -> _Told | None:
        columns = [self.cells[field] for field in _OF_DEATH if field in self.cells and self._is_told(self.cells[field])]
        when = next((column for column in columns if self._day(column)), self._date())
        why = self.cells.get("cause")
        by_cause = cause(why.value) if why else None
        fate = next((each for each in fates if each.kind in _DEATHS), None)
        if columns and (kind := OF_COLUMN[columns[0].field]) != DEATH:
            return _Told(kind, self._trigger(columns[0]), when)
        if why is not None and by_cause is not None:
            return _Told(by_cause.kind, self._of(why, by_cause), when)
        if told_in is not None and fate is not None and (fate.kind != DEATH or not columns):
            return _Told(fate.kind, self._of(told_in, fate), when if columns else self._when(told_in, fate, alone=True))
        of_death = _some(why) is not None and why is not None and "death" in about(why.label)
        if not columns and of_death and why is not None:  # who has a cause of death is dead
            return _Told(DEATH, self._trigger(why), when)
        by_nobody = why is not None and find("nobody", why.value) is not None
        if not by_nobody and (killed := self._killed_by()) is not None:
            return _Told(KILLING, killed, when)
        return _Told(DEATH, self._trigger(columns[0]), when) if columns else None

    def _killed_by(self) -> Span | None:
        """The words of a column "killed by" that names somebody; none where it holds an illness, or is not sure."""
        cell = _asserted(next((each for each in self.every if each.field == "by"), None))
        words = find("violent", cell.label) if cell is not None else None
        if (
            cell is None
            or words is None
            or any(find(each, cell.label) for each in ("unsure", "alleged"))
            or find("nobody", cell.value)
        ):
            return None
        return Span.of(self.text, cell.labelled + words[0], cell.labelled + words[1])

    def _sentence(self) -> _Told | None:
        """What a court laid down, told by its length, or by its day where that is no verdict's that may have freed."""
        laid_down, when = self.cells.get("sentence"), self.cells.get("sentenced")
        when = when if when is not None and self._is_told(when) and self._day(when) else None
        if laid_down is not None and (found := length(laid_down.value, laid_down.label)) is not None:
            return _Told(SENTENCE, self._trigger(laid_down), when, self._term(found, laid_down.start))
        if laid_down is not None or when is None or find("verdict", when.label) is not None:
            return None
        return _Told(SENTENCE, self._trigger(when), when)

    def _term_of(self, cell: Cell, fate: Fate) -> Argument | None:
        """What a status says of the sentence that it tells: "sentenced to five years"."""
        if fate.to_death:
            return Argument(role=Role.TERM, span=self._of(cell, fate), value="death")
        found = length(cell.value[fate.end :]) if fate.kind == SENTENCE else None
        return None if found is None else self._term(found, cell.start + fate.end)

    def _term(self, found: Length, at: int) -> Argument:
        return Argument(role=Role.TERM, span=Span.of(self.text, at + found.start, at + found.end), value=found.value)

    def _is_told(self, column: Cell) -> bool:
        """Whether a column that names a happening says that it happened: by a day, or by a yes."""
        value = column.value
        if _is_denied(value):
            return False
        if self._day(column) or value in _SIGNS_OF_YES or is_all("yes", value):
            return True
        if find("day", column.label) is None:
            return False
        unread = _FIGURES.search(value) is not None and find("unsure", value) is None  # "14.7.19", "1401/07/xx"
        return unread or not value.strip("?؟") or is_all("undated", value)

    def _day(self, cell: Cell) -> str:
        """The date that a cell gives; empty for none."""
        return day(cell.value, cell.label, self.language)

    def _date(self) -> Cell | None:
        cell = self.cells.get("date")
        return cell if cell is not None and self._day(cell) else None

    def _of(self, cell: Cell, fate: Fate) -> Span:
        return Span.of(self.text, cell.start + fate.start, cell.start + fate.end)

    def _trigger(self, column: Cell) -> Span:
        found = [at for sort in sorted(about(column.label)) if (at := find(f"about:{sort}", column.label))]
        start, end = min(found, default=(0, len(column.label)))
        return Span.of(self.text, column.labelled + start, column.labelled + end)

    def _claims(self, happening: _Told, *, alone: bool) -> Iterator[Claim]:
        """The claims of a happening: with whom the row holds for its doer, that one alleged in a claim of its own."""
        roles = vocabulary.kind(happening.kind).roles
        known: list[Argument] = []
        if self.name is not None:
            known.append(replace(self.name, role=Role.VICTIM if Role.VICTIM in roles else Role.RECIPIENT))
        if happening.when is not None:
            value = self._day(happening.when)
            known.append(
                Argument(role=Role.TIME, span=self._span(happening.when), value=value, basis=Basis.STATED.value)
            )
        if happening.term is not None:
            known.append(happening.term)
        charge = _asserted(self.cells.get("charge"))
        if happening.kind in _CHARGED and charge is not None:
            known.append(Argument(role=Role.CHARGE, span=self._span(charge), value=charge.value))
        place = _some(self._laid_to(happening, "place", "region", "country"))
        if place is not None and happening.kind not in _ELSEWHERE:
            words = re.match(r"[^,;(،؛]*[^,;(،؛\s]", place.value)
            if words is not None:
                at = Span.of(self.text, place.start, place.start + words.end())
                known.append(Argument(role=Role.PLACE, span=at, value=at.quote))
        doer = Role.PERPETRATOR if Role.PERPETRATOR in roles else Role.ACTOR if Role.ACTOR in roles else None
        sure, alleged = self._doers(happening, doer, alone) if doer else ((), ())
        yield self._claim(happening, (*known, *sure), Modality.HAPPENED)
        if alleged:
            yield self._claim(happening, (*known, *alleged), Modality.ALLEGED)

    def _laid_to(self, happening: _Told, *fields: str) -> Cell | None:
        """The first column of these fields that is of this happening by its name, or of none by it."""
        for field in fields:
            for cell in self.every:
                if cell.field == field and (not about(cell.label) or happening.sort in about(cell.label)):
                    return cell
        return None

    def _doers(self, happening: _Told, role: Role, alone: bool) -> tuple[tuple[Argument, ...], tuple[Argument, ...]]:
        """Who did it, and who is said only to be suspected."""
        cell = _asserted(self.cells.get("court") if happening.kind == SENTENCE else self._laid_to(happening, "by"))
        meant = cell is not None and (alone or bool(about(cell.label)))
        if cell is not None and meant and happening.kind != "release" and not is_all("violent", cell.value):
            found = find("alleged", cell.value)
            at = found[1] if found is not None and not cell.value[: found[0]].strip() else 0  # "probably the Guard"
            words = cell.value[at:].lstrip(" :,")
            span = Span.of(self.text, cell.end - len(words), cell.end) if words else self._span(cell)
            named = _is_proper(span.quote) and not _are_several(span.quote) and not is_all("described", span.quote)
            one = (Argument(role=role, span=span, value=span.quote, name=named),)
            unsure = found or find("alleged", cell.label) or any(sign in f"{cell.label}{cell.value}" for sign in "?؟")
            return ((), one) if unsure else (one, ())
        why = self.cells.get("cause")
        if why is None or happening.sort != DEATH:
            return (), ()
        heard = [claim for claim in self.heard.claims if why.start <= claim.trigger.start < why.end]
        doers = [each for claim in heard if claim.modality is Modality.HAPPENED for each in claim.arguments]
        blamed = {each for each in doers if each.role is Role.PERPETRATOR and why.start <= each.span.start < why.end}
        return tuple(replace(each, role=role) for each in ordered(blamed)), ()

    def _claim(self, happening: _Told, arguments: Sequence[Argument], modality: Modality) -> Claim:
        number = self.cells.get("number")  # with which two of one day that nobody could name are told in other words
        spans = [happening.trigger, *(each.span for each in arguments), *([self._span(number)] if number else [])]
        start = self.text.rfind("\n", 0, min(span.start for span in spans)) + 1
        last = max(span.end for span in spans)
        end = self.text.find("\n", last)
        return Claim.make(
            source=self.source.id,
            kind=happening.kind,
            trigger=happening.trigger,
            sentence=Span.of(self.text, start, end if end >= 0 else len(self.text)),
            arguments=tuple(ordered(arguments)),
            speaker=self.speaker,
            modality=modality,
            reader=self.heard.reader,
            confidence=SURE,
        )

    def _named(self) -> Argument | None:
        return self.name if self.name is not None and self.name.name else None

    def _aliases(self) -> Iterator[Alias]:
        name, cell = self._named(), _some(self.cells.get("alias"))
        if name is not None and cell is not None and not _are_several(cell.value):
            yield Alias(source=self.source.id, name=name.span, short=self._span(cell))

    def _posts(self) -> Iterator[Post]:
        name, cell = self._named(), _some(self.cells.get("occupation"))
        if name is not None and cell is not None:
            yield Post(source=self.source.id, name=name.span, post=self._span(cell))

    def _sorts(self) -> Iterator[NameSort]:
        name = self._named()
        if name is not None:
            sort = ActorType.PERSON
            yield NameSort(source=self.source.id, name=name.span, of=name.value, sort=sort, row=row_of(self.text))

    def _life(self, happenings: Sequence[_Told]) -> Iterator[LifeDate]:
        name = self._named()
        if name is None:
            return
        death = next((each.when for each in happenings if each.sort == DEATH), None)
        if death is not None:
            yield self._date_of(Vital.DIED, name, death, self._day(death), Basis.STATED)
        born, age = self.cells.get("born"), self.cells.get("age")
        if born is not None and (when := birth(born.value, born.label, self.language)):
            yield self._date_of(Vital.BORN, name, born, when, Basis.STATED)
        elif age is not None and (years := aged(age.value)) is not None:
            arrest = next((each.when for each in happenings if each.kind == "arrest"), None)
            year = self._year(arrest if "arrest" in about(age.label) else death)
            if year and years <= _OLDEST:
                first = year - years - 1
                yield self._date_of(Vital.BORN, name, age, f"{first}/{first + 1}", Basis.RELATIVE)

    def _year(self, when: Cell | None) -> int:
        """The year of a day that is known so far; 0 for none."""
        if when is None:
            return 0
        first, last = bounds(self._day(when))
        return first.year if first.year == last.year else 0

    def _date_of(self, what: Vital, name: Argument, cell: Cell, edtf: str, basis: Basis) -> LifeDate:
        return LifeDate(
            source=self.source.id,
            what=what,
            of=name.value,
            name=name.span,
            span=self._span(cell),
            date=edtf,
            basis=basis.value,
            speaker=self.speaker,
        )


def _is_headless(claim: Claim, cell: Cell) -> bool:
    """Whether a sentence of the notes begins with what befell somebody, and does not say whom: "Shot by guards"."""
    quote, start = claim.sentence.quote, max(claim.sentence.start, cell.start)
    before = quote[start - claim.sentence.start : claim.trigger.start - claim.sentence.start]
    behind = quote[claim.trigger.end - claim.sentence.start :]
    passive = re.search(r"(?:ed|shot|beaten|slain|hung|held|taken)\b", claim.trigger.quote, re.IGNORECASE)
    return bool(passive and _HEADS.fullmatch(before) and _CIRCUMSTANCE.match(behind))


def _with_whom(claim: Claim, name: Argument, arguments: Sequence[Argument]) -> tuple[Argument, ...]:
    """The arguments of such a claim: it befell the row's person, and nobody else of whom only "while" or "as" tells."""
    roles = vocabulary.kind(claim.kind).roles
    role = Role.VICTIM if Role.VICTIM in roles else Role.RECIPIENT if Role.RECIPIENT in roles else None
    if role is None:
        return tuple(arguments)

    def is_aside(each: Argument) -> bool:
        between = claim.sentence.quote[
            claim.trigger.end - claim.sentence.start : each.span.start - claim.sentence.start
        ]
        return each.role is role and _ASIDE.search(between) is not None

    kept = [each for each in arguments if not is_aside(each) and (each.role, each.value) != (role, name.value)]
    return tuple(ordered([replace(name, role=role), *kept]))


def _some(cell: Cell | None) -> Cell | None:
    """A cell that says something; None for one such as "unknown" or "-"."""
    if cell is None or _NO_WORDS.fullmatch(cell.value) or is_all("nothing", cell.value):
        return None
    return cell


def _is_he(argument: Argument) -> bool:
    """Whether it is one person whom an engine could not tell: "his"."""
    return argument.role in WHO and not argument.name and argument.value.lower() in _HE


def _asserted(cell: Cell | None) -> Cell | None:
    """A cell that says something; None for "no charges" too."""
    denied = find("negated", cell.value) if cell is not None else None
    return None if denied is not None and not denied[0] else _some(cell)


def _is_denied(words: str) -> bool:
    """Whether a cell for a day says that there is none, "not released as of 2019"; "no later than 2019" is one."""
    denied = find("negated", words)
    others = (find(sort, words) for sort in ("undated", "earlier", "later"))
    return denied is not None and not any(each and each[0] <= denied[0] < each[1] for each in others)


def _is_nobody(name: str) -> bool:
    """Whether it says that there is no name, "Unidentified man", or is no name but words: "Two men of the village"."""
    found = find("nameless", name)
    return (found is not None and not name[: found[0]].strip()) or _DESCRIBED.fullmatch(name) is not None


def _are_several(words: str) -> bool:
    """Whether several are named; an "E." among capitals and small letters is nobody's "and"."""
    joining = (word for word in words.split() if len(word) > 1 or not word.isupper() or words.isupper())
    return _JOINED.search(words) is not None or any(is_all("several", word) for word in joining)


def _is_proper(words: str) -> bool:
    """Whether a cell holds a name: letters of a body, or two words with capitals."""
    capitals = re.findall(r"\b[^\W\d_][\w'’-]*", words)
    capitals = [word for word in capitals if word[0].isupper()]
    return len(capitals) > 1 or any(word.isupper() and len(word) > 1 for word in capitals)
