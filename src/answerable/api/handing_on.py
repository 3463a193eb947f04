"""What is handed on of a record, as methods: exports, dossiers, sites."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from answerable.api.conditions import conditions
from answerable.errors import RecordBusy, RecordError
from answerable.given import Day, last
from answerable.model.event import Family
from answerable.record.file import RecordFile
from answerable.record.kept.connection import may_write
from answerable.record.queries.events import Wanted

if TYPE_CHECKING:
    from answerable.showing.dossier.content import Dossier


class HandingOn:
    """What can be written of an open record.

    Args:
        file: the open record.
    """

    def __init__(self, file: RecordFile) -> None:
        self._file = file

    @contextmanager
    def _whole(self) -> Iterator[None]:
        """The record as it stands at one moment. What is handed on shows all that it holds then, or is not made.

        Raises:
            RecordBusy: the log holds what the tables do not show yet.
            RecordError: so it is, and they cannot be brought up to date here.
        """
        with self._file.snapshot():
            if self._file.stale():
                if may_write(self._file.path):
                    raise RecordBusy(
                        "The record is being written: its tables do not show yet all that it holds.",
                        "Wait for the other process to finish, or free some space where the disk is full, and run it "
                        "again; from Python, call `refresh` where there is no other process.",
                    )
                raise RecordError(
                    "The record's tables do not show all that it holds, and cannot be brought up to date here.",
                    "Copy it to a folder that can be written.",
                    code="record_read_only",
                )
            yield

    def lines(
        self,
        *,
        public: bool = False,
        actor: str | None = None,
        kind: str | None = None,
        family: Family | str | None = None,
        place: str | None = None,
        since: Day | None = None,
        until: Day | None = None,
        undated: bool = False,
        unplaced: bool = False,
        as_of: Day | None = None,
    ) -> Iterator[dict[str, Any]]:
        """Every line of an export as plain values, with schema and vocabulary. The arguments are those of `export`."""
        met = conditions(self._file, actor, kind, place, since, until, family, unplaced)
        wanted = Wanted(**met, undated=undated)
        return self._lines(public, wanted, last(as_of))

    def _lines(self, public: bool, wanted: Wanted, as_of: date | None) -> Generator[dict[str, Any]]:
        from answerable.showing.edition.export import export
        from answerable.showing.lines.jsonl import stamped

        with self._whole():
            for line in export(self._file, public=public, wanted=wanted, as_of=as_of):
                yield stamped(line)

    def export(
        self,
        path: Path | str,
        *,
        format: str = "jsonl",
        public: bool = False,
        actor: str | None = None,
        kind: str | None = None,
        family: Family | str | None = None,
        place: str | None = None,
        since: Day | None = None,
        until: Day | None = None,
        undated: bool = False,
        unplaced: bool = False,
        as_of: Day | None = None,
    ) -> int:
        """Write the record, or some events of it, for other programs.

        Args:
            path: a new file; for `csv` a new folder, or a file whose name ends in `.zip`.
            format: jsonl, csv, followthemoney, annotations, geojson, timelinejs, csl or bibtex.
            public: leave out everything that a judgement withholds.
            actor, kind, family, place, since, until: only events that meet this, as in `timeline`, with their claims,
                sources and actors, the links among them and the findings of no answer; the export says so.
            undated: for events without a date `since` and `until` go by the day of their first report; else these are
                left out where either is given.
            unplaced: with `place`, a country, also events without one whose country is inferred.
            as_of: only what was published up to then.

        Returns:
            How many lines were written; of other formats than jsonl and csv how many entities, annotations, events or
            sources.

        Raises:
            BadInput: the file is there, or cannot be written.
            BadQuestion: there is no such format, or the ending of the file is that of another.
            RecordBusy: the record is being written, and its tables do not show yet all that it holds.
            UnknownName: there is no such kind or actor.
        """
        from answerable.showing.exchange.files import write

        met = conditions(self._file, actor, kind, place, since, until, family, unplaced)
        wanted = Wanted(**met, undated=undated)
        with closing(self._lines(public, wanted, last(as_of))) as lines:  # also where the writing stopped half way
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

        self._write_dossier(make, asked, path, form, as_of, fonts, progress)

    def dossier_of_actor(
        self,
        name: str,
        path: Path | str,
        *,
        form: str = "",
        as_of: Day | None = None,
        fonts: Iterable[Path | str] = (),
        progress: Callable[[str, int, int], None] | None = None,
    ) -> None:
        """Write what the record holds of an actor as a document to hand over. The other arguments are as above.

        Args:
            name: of a person, a body or a state, or the actor's id.

        Raises:
            BadInput: the file is there or cannot be written, or the PDF lacks a font.
            BadQuestion: there is no such form, several actors bear the name, or it is withheld.
            UnknownName: the record knows no such actor.
        """
        from answerable.showing.dossier.make import make_of_actor

        self._write_dossier(make_of_actor, name, path, form, as_of, fonts, progress)

    def _write_dossier(
        self,
        make: Callable[..., Dossier],
        asked: str,
        path: Path | str,
        form: str,
        as_of: Day | None,
        fonts: Iterable[Path | str],
        progress: Callable[[str, int, int], None] | None,
    ) -> None:
        from answerable.record.checks.verify import verify
        from answerable.showing.dossier.forms import form_of
        from answerable.showing.dossier.write import write

        chosen = form_of(Path(path), form)
        head = self._file.head()
        report = verify(self._file.path, progress)
        with self._whole():
            if self._file.head() != head:  # what is told would not be what was verified
                raise RecordBusy("Another process has written to the record meanwhile.")
            told = make(self._file, asked, report, as_of=last(as_of))
        write(told, Path(path), chosen, [Path(folder) for folder in fonts])

    def publish(
        self,
        folder: Path | str,
        *,
        case: str | None = None,
        as_of: Day | None = None,
        earlier: Path | str | None = None,
    ) -> int:
        """Write the record, or one case of it, as a site of static pages. What a judgement withholds is not in it.

        Args:
            folder: a new or empty one.
            case: id of an act, of an event or claim of the case, or words that tell of the act.
            as_of: only what was published up to then.
            earlier: the folder of an earlier edition: at its addresses that there are no more, pages lead to what holds
                the same today.

        Returns:
            How many files were written.

        Raises:
            BadInput: the folder holds other things, or cannot be written; the earlier one holds no site.
            BadQuestion: the act is withheld.
            UnknownName: no act has that id or matches the words.
        """
        from answerable.showing.site.publish import publish

        with self._whole():
            before = None if earlier is None else Path(earlier)
            return publish(self._file, Path(folder), case=case, as_of=last(as_of), earlier=before)
