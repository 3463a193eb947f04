"""The Python interface: everything that the command line does, as methods of a `Record`.

```python
import answerable

with answerable.open("case.answerable") as record:
    record.read(["documents/"])
    for line in record.timeline(since="1988"):
        print(line.event.happened.edtf, line.label)
```
"""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import closing
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from answerable import asking
from answerable.asking.health import Check, doctor
from answerable.asking.review.decide import decide
from answerable.errors import BadQuestion, RecordBusy
from answerable.given import Day, first, last, one_of
from answerable.model.actor import Actor
from answerable.model.claim import Claim, Modality
from answerable.model.event import Family
from answerable.model.judgement import Judgement, Verdict
from answerable.model.source import Problem, Source
from answerable.model.vocabulary import Kind
from answerable.model.vocabulary import kind as kind_of
from answerable.model.vocabulary import vocabulary as every_kind
from answerable.record.file import RecordFile
from answerable.record.kept.connection import being_written
from answerable.showing.listing import Listing

__all__ = ["DEFAULT", "VARIABLE", "Day", "Listing", "Record", "default_path", "open", "vocabulary"]

if TYPE_CHECKING:
    from answerable.reading import Engine
    from answerable.record.checks.verify import Report
    from answerable.record.intake import Summary, Tick

DEFAULT = "record.answerable"
VARIABLE = "ANSWERABLE_RECORD"


def default_path() -> Path:
    """The record used where none is named: that of `ANSWERABLE_RECORD`, or `record.answerable` here."""
    return Path(os.environ.get(VARIABLE) or DEFAULT)


def open(path: Path | str | None = None, create: bool = True) -> Record:
    """The record at `path`.

    Args:
        path: of the file; `default_path()` where none is named.
        create: make an empty record if there is no file.

    Raises:
        NotARecord: there is no such file, or it is something else.
        RecordDamaged: it is a record, but a broken one.
    """
    where = default_path() if path is None else Path(path)
    written = being_written(where)
    record = Record.at(where, create=create)
    try:
        if record.stale():
            if written:
                raise RecordBusy("Another process is writing to the record.")
            record.refresh()
    except RecordBusy:
        warnings.warn("The record is being written; answers may lack its newest documents.", stacklevel=2)
    except BaseException:
        record.close()
        raise
    return record


def vocabulary(kind: str | None = None, *, family: Family | str | None = None) -> Listing[Kind]:
    """The kinds of happening, in the vocabulary's order.

    Args:
        kind: id of the only one wanted.
        family: act, answer, reversal or context.

    Raises:
        UnknownName: there is no such kind.
        BadQuestion: there is no such family.
    """
    if kind is not None:
        return Listing([kind_of(kind)])
    wanted = None if family is None else one_of(Family, family)
    return Listing(one for one in every_kind().kinds if wanted in (None, one.family))


class Record:
    """An open record. Close it, or use it in a `with` statement.

    Ids may be given as their first characters, four or more, if no other begins so.
    """

    def __init__(self, file: RecordFile) -> None:
        self._file = file

    @classmethod
    def at(cls, path: Path, *, create: bool = False) -> Self:
        """The record as it stands on the disk, its tables not brought up to date.

        Raises:
            NotARecord: there is no such file, or it is something else.
        """
        read_only = path.exists() and not os.access(path, os.W_OK)
        return cls(RecordFile.open(path, create=create, read_only=read_only))

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self._file.path

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    # Keeping

    def read(
        self,
        paths: Iterable[Path | str],
        *,
        engine: Engine | str | None = None,
        options: Mapping[str, str] | None = None,
        workers: int = 2,
        progress: Callable[[Tick], None] | None = None,
    ) -> Summary:
        """Read documents, folders and archives into the record. What is held already is passed over.

        Args:
            paths: files and folders.
            engine: what reads claims: an engine, or the name of one that `answerable engines` lists; the default engine
                where none is given. Whatever it says is held to the quote law.
            options: of an engine that is named.
            workers: how many processes read at a time.
            progress: called after each document.

        Raises:
            UnknownName: there is no engine of that name.
            BadInput: it cannot run here.
            BadQuestion: it takes no such option, or lacks one.
        """
        from answerable.reading.engines import make
        from answerable.record.intake import take_in

        if isinstance(engine, str):
            engine = make(engine, options)
        elif options:
            raise BadQuestion("Options were given and no engine was named.", 'Name one: engine="llm".')
        return take_in(self._file, [Path(path) for path in paths], engine=engine, workers=workers, progress=progress)

    def judge(
        self,
        verdict: Verdict | str,
        *about: str,
        by: str,
        why: str,
        relation: str = "",
        progress: Callable[[str, int, int], None] | None = None,
    ) -> Judgement:
        """Keep a person's decision and put it to effect.

        Args:
            verdict: accept, reject, same, different, link, unlink, retract, status, withhold or undo.
            about: ids of claims, sources, events, actors or a judgement, or names of actors.
            by: who decides.
            why: the reason.
            relation: for link and unlink: answers, reverses, part_of, follows; for status, the status.
            progress: called in the steps of putting it to effect.

        Raises:
            BadQuestion: what is given does not fit the verdict.
            UnknownName: the record holds no such thing.
        """
        judgement = decide(self._file, one_of(Verdict, verdict), about, by=by, why=why, relation=relation)
        self._file.add_judgement(judgement)
        self._file.refresh(progress)
        return judgement

    def judgements(self) -> Listing[Judgement]:
        """Every judgement, undone ones too, by time."""
        return Listing(self._file.judgements())

    def refresh(self, progress: Callable[[str, int, int], None] | None = None) -> None:
        """Work what was added to the log into everything else; the result is that of `rebuild`."""
        self._file.refresh(progress)

    def rebuild(self, progress: Callable[[str, int, int], None] | None = None) -> None:
        """Make everything but the log again from the log."""
        self._file.rebuild(progress)

    def stale(self) -> bool:
        """Whether the log holds what the tables do not show yet."""
        return self._file.stale()

    def verify(self, progress: Callable[[str, int, int], None] | None = None) -> Report:
        """Check every byte, digest, quote and table, and the chain of the log."""
        from answerable.record.checks.verify import verify

        return verify(self.path, progress)

    def doctor(self) -> Listing[Check]:
        """The state of the program, of what it uses, and of the record."""
        return Listing(doctor(self.path))

    def counts(self) -> dict[str, int]:
        """How many there are of each noun."""
        return self._file.counts()

    def head(self) -> tuple[int, str]:
        """Number and hash of the log's last entry: noted elsewhere, it proves what the record held."""
        return self._file.head()

    def problems(self) -> Listing[Problem]:
        """The documents that could not be read."""
        return Listing(self._file.problems())

    # Asking

    def timeline(
        self,
        actor: str | None = None,
        *,
        kind: str | None = None,
        family: Family | str | None = None,
        place: str | None = None,
        since: Day | None = None,
        until: Day | None = None,
        as_of: Day | None = None,
        limit: int | None = None,
    ) -> Listing[asking.TimelineLine]:
        """The dated events, in order of time.

        Args:
            actor: id or name of an actor.
            kind: id of a kind.
            family: act, answer, reversal or context.
            place: name of a place.
            since: only what may have happened then or later.
            until: only what may have happened then or earlier.
            as_of: only what was published up to then.
            limit: at most so many.
        """
        return Listing(
            asking.timeline(
                self._file,
                **self._wanted(actor, kind, family, place, since, until),
                as_of=last(as_of),
                limit=limit,
            )
        )

    def events(
        self,
        *,
        actor: str | None = None,
        kind: str | None = None,
        family: Family | str | None = None,
        place: str | None = None,
        since: Day | None = None,
        until: Day | None = None,
        as_of: Day | None = None,
        limit: int | None = None,
    ) -> Listing[asking.TimelineLine]:
        """Every event, those without a date first. The arguments are those of `timeline`."""
        return Listing(
            asking.events(
                self._file,
                **self._wanted(actor, kind, family, place, since, until),
                as_of=last(as_of),
                limit=limit,
            )
        )

    def event(self, identity: str, *, as_of: Day | None = None) -> asking.EventPage:
        """One event, by its id or that of one of its claims, with all it rests on."""
        return asking.event(self._file, identity, as_of=last(as_of))

    def actors(self, *, as_of: Day | None = None, limit: int | None = None) -> Listing[Actor]:
        """The actors, those with most events first."""
        return Listing(asking.actors(self._file, as_of=last(as_of), limit=limit))

    def actor(self, name: str, *, as_of: Day | None = None, limit: int | None = None) -> asking.ActorPage:
        """One actor, by id or name."""
        return asking.actor(self._file, name, as_of=last(as_of), limit=limit)

    def case(self, asked: str, *, as_of: Day | None = None) -> asking.CasePage:
        """An act with its answers, reversals and what followed, by an id or by words."""
        return asking.case(self._file, asked, as_of=last(as_of))

    def unanswered(
        self,
        *,
        as_of: Day | None = None,
        answers: Iterable[str] = (),
        within: int | None = None,
        limit: int | None = None,
    ) -> Listing[asking.Unanswered]:
        """The acts for which no answer is found.

        Args:
            as_of: in what was published up to then; up to the last publication where no day is given.
            answers: sorts or kinds of answer that count; all where none is named.
            within: only answers within so many days count.
            limit: at most so many.
        """
        day = last(as_of) or self._file.coverage().latest
        return Listing(
            asking.unanswered(self._file, as_of=day, answers=tuple(answers), within_days=within, limit=limit)
        )

    def disputed(self, *, as_of: Day | None = None, limit: int | None = None) -> Listing[asking.Dispute]:
        """The events that some source denies or counts otherwise."""
        return Listing(asking.disputed(self._file, as_of=last(as_of), limit=limit))

    def doubtful(self, *, of: str | None = None, limit: int | None = None) -> Listing[asking.Pair]:
        """The pairs of actors and of events that may be one, what a decision would change most first.

        Args:
            of: `actors` or `events`; both where it is not given.
            limit: at most so many; 200 where it is not given.

        Raises:
            BadQuestion: there is no such sort of pairs.
        """
        return Listing(asking.doubtful(self._file, of=of, limit=limit))

    def followed(
        self,
        identity: str,
        *,
        days: int,
        family: Family | str | None = None,
        actor: str | None = None,
        as_of: Day | None = None,
        limit: int | None = None,
    ) -> asking.Followed:
        """What came within some days after an event. No cause is claimed."""
        return asking.followed(
            self._file,
            identity,
            days=days,
            family=None if family is None else one_of(Family, family),
            actor=self._actor_id(actor),
            as_of=last(as_of),
            limit=limit,
        )

    def screen(
        self, actor: str | None = None, *, found: str | None = None, limit: int | None = None
    ) -> Listing[asking.Screened]:
        """Which actors may be entries of the official lists in the record, the surest first.

        Args:
            actor: only this one, by id or name.
            found: only hits of this class: `match`, `possible`, `possible, name only`, or `excluded`.
            limit: at most so many.

        Raises:
            UnknownName: the record knows no such actor.
            BadQuestion: there is no such class, or the record holds no list.
        """
        return Listing(asking.screen(self._file, actor, found=found, limit=limit))

    def editions(self, *, as_of: Day | None = None) -> tuple[asking.Edition, ...]:
        """The editions of official lists in the record, by maker, list and day: what each holds."""
        return asking.editions(self._file, as_of=last(as_of))

    def search(self, words: str, *, as_of: Day | None = None, limit: int = 20) -> Listing[asking.Found]:
        """The passages that hold the words, "phrases" and begin*, best first."""
        return Listing(asking.search(self._file, words, as_of=last(as_of), limit=limit))

    def chronology(
        self,
        topic: str = "",
        *,
        actor: str | None = None,
        place: str | None = None,
        case: str | None = None,
        days: int = 20,
        sentences: int = 2,
        since: Day | None = None,
        until: Day | None = None,
        as_of: Day | None = None,
    ) -> Listing[asking.ChronologyDay]:
        """The days of a matter that stand out in many texts, in order of time, with sentences quoted of each.

        The matter: a topic as `search` takes it, or an actor, a place or a case.
        """
        return Listing(
            asking.chronology(
                self._file,
                topic,
                actor=self._actor_id(actor) or "",
                place=place or "",
                case=case or "",
                days=days,
                sentences=sentences,
                since=first(since),
                until=last(until),
                as_of=last(as_of),
            )
        )

    def show(self, claim: str) -> asking.Passage:
        """The passage that a claim rests on, its words marked."""
        return asking.show(self._file, claim)

    def sources(self, *, as_of: Day | None = None, limit: int | None = None) -> Listing[Source]:
        """The documents, in order of publication."""
        return Listing(asking.sources(self._file, as_of=last(as_of), limit=limit))

    def source(self, identity: str) -> asking.SourcePage:
        """One document with what it says."""
        return asking.source(self._file, identity)

    def text(self, source: str) -> str:
        """The working text of a document: what every offset counts in."""
        return self._file.text(source)

    def data(self, source: str) -> bytes:
        """The preserved bytes of a document."""
        return self._file.data(source)

    def claims(
        self,
        *,
        kind: str | None = None,
        modality: Modality | str | None = None,
        speaker: str | None = None,
        source: str | None = None,
        as_of: Day | None = None,
        limit: int | None = None,
    ) -> Listing[Claim]:
        """What the sources say, in order of publication.

        Args:
            kind: id of a kind.
            modality: how it is put.
            speaker: part of the speaker's name; `outlet` for the outlets' own voice.
            source: id of a source.
            as_of: only what was published up to then.
            limit: at most so many.
        """
        return Listing(
            asking.claims(
                self._file,
                kind=None if kind is None else kind_of(kind).id,
                modality=None if modality is None else one_of(Modality, modality),
                speaker=speaker,
                source=source,
                as_of=last(as_of),
                limit=limit,
            )
        )

    # Exporting

    def lines(self, *, public: bool = False, as_of: Day | None = None) -> Iterator[dict[str, Any]]:
        """Every line of an export as plain values, with schema and vocabulary."""
        return self._lines(public, last(as_of))

    def _lines(self, public: bool, as_of: date | None) -> Generator[dict[str, Any]]:
        from answerable.showing.edition.export import export
        from answerable.showing.lines.jsonl import stamped

        with self._file.snapshot():
            for line in export(self._file, public=public, as_of=as_of):
                yield stamped(line)

    def export(
        self,
        path: Path | str,
        *,
        format: str = "jsonl",
        public: bool = False,
        as_of: Day | None = None,
    ) -> int:
        """Write the record for other programs.

        Args:
            path: a new file; for `csv` a new folder, or a file whose name ends in `.zip`.
            format: jsonl, csv, followthemoney, annotations, geojson, timelinejs, csl or bibtex.
            public: leave out everything that a judgement withholds.
            as_of: only what was published up to then.

        Returns:
            How many lines were written.

        Raises:
            BadInput: the file is there, or cannot be written.
            BadQuestion: there is no such format.
        """
        from answerable.showing.exchange.files import write

        with closing(self._lines(public, last(as_of))) as lines:  # also where the writing stopped half way
            return write(lines, Path(path), format)

    def dossier(
        self,
        asked: str,
        path: Path | str,
        *,
        form: str = "",
        as_of: Day | None = None,
        fonts: Iterable[Path | str] = (),
        progress: Callable[[str, int, int], None] | None = None,
    ) -> None:
        """Write a case as a document to hand over. What a judgement withholds is not in it.

        Args:
            asked: id of the act, of an event or claim of the case, or words that tell of the act.
            path: a new file.
            form: pdf, html, docx or md; that of the path's ending where none is given.
            as_of: only what was published up to then.
            fonts: for pdf, folders of more fonts.
            progress: called while the record is verified.

        Raises:
            BadInput: the file is there or cannot be written, or the PDF lacks a font.
            BadQuestion: there is no such form, or the act is withheld.
            UnknownName: no act has that id or matches the words.
        """
        from answerable.showing.dossier.make import make
        from answerable.showing.dossier.write import form_of, write

        chosen = form_of(Path(path), form)
        report = self.verify(progress)
        with self._file.snapshot():
            told = make(self._file, asked, report, as_of=last(as_of))
        write(told, Path(path), chosen, [Path(folder) for folder in fonts])

    def publish(self, folder: Path | str, *, case: str | None = None, as_of: Day | None = None) -> int:
        """Write the record, or one case of it, as a site of static pages. What a judgement withholds is not in it.

        Args:
            folder: a new or empty one.
            case: id of an act, of an event or claim of the case, or words that tell of the act.
            as_of: only what was published up to then.

        Returns:
            How many files were written.

        Raises:
            BadInput: the folder holds other things, or cannot be written.
            BadQuestion: the act is withheld.
            UnknownName: no act has that id or matches the words.
        """
        from answerable.showing.site.publish import publish

        with self._file.snapshot():
            return publish(self._file, Path(folder), case=case, as_of=last(as_of))

    def _wanted(
        self,
        actor: str | None,
        kind: str | None,
        family: Family | str | None,
        place: str | None,
        since: Day | None,
        until: Day | None,
    ) -> dict[str, Any]:
        return {
            "actor": self._actor_id(actor),
            "kind": None if kind is None else kind_of(kind).id,
            "family": None if family is None else one_of(Family, family),
            "place": place,
            "since": first(since),
            "until": last(until),
        }

    def _actor_id(self, actor: str | None) -> str | None:
        return None if actor is None else asking.find_actors(self._file, actor)[0].id
