"""An open record: what is kept in it, besides what is asked of it and handed on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, cast

from answerable.api.closed import Closed
from answerable.api.handing_on import HandingOn
from answerable.api.questions import Questions
from answerable.errors import BadQuestion
from answerable.given import one_of
from answerable.model.judgement import Judgement, Verdict
from answerable.model.source import Problem
from answerable.record.file import RecordFile
from answerable.record.kept.connection import may_write
from answerable.showing.listing import Listing

if TYPE_CHECKING:
    from answerable.asking.health import Check
    from answerable.reading import Engine
    from answerable.record.checks.verify import Report
    from answerable.record.intake import Summary, Tick


class Record(Questions, HandingOn):
    """An open record. Close it, or use it in a `with` statement.

    Ids may be given as their first characters, four or more, if no other begins so.
    """

    @classmethod
    def at(cls, path: Path, *, create: bool = False) -> Self:
        """The record as it stands on the disk, its tables not brought up to date.

        Raises:
            NotARecord: there is no such file, or it is something else.
        """
        return cls(RecordFile.open(path, create=create, read_only=not may_write(path)))

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self._file.path

    def close(self) -> None:
        """Close the file. Nothing can be asked of it any more."""
        self._file.close()
        self._file = cast(RecordFile, Closed(self._file.path))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    # Keeping

    def read(
        self,
        paths: Iterable[Path | str] | Path | str,
        *,
        engine: Engine | str | None = None,
        options: Mapping[str, str] | None = None,
        workers: int = 2,
        progress: Callable[[Tick], None] | None = None,
    ) -> Summary:
        """Read documents, folders and archives into the record. What is held already is passed over.

        Args:
            paths: files and folders, or a single one.
            engine: what reads claims: an engine, or the name of one that `answerable engines` lists; the default engine
                where none is given. Whatever it says is held to the quote law.
            options: of an engine that is named.
            workers: how many processes read at a time.
            progress: called after each document.

        Raises:
            UnknownName: there is no engine of that name.
            BadInput: it cannot run here, or is no engine.
            BadQuestion: it takes no such option, or lacks one.
        """
        from answerable.reading.engines import make
        from answerable.record.intake import take_in

        if isinstance(engine, str):
            engine = make(engine, options)
        elif options:
            raise BadQuestion("Options were given and no engine was named.", 'Name one: engine="llm".')
        given = [paths] if isinstance(paths, str | Path) else paths
        return take_in(self._file, [Path(path) for path in given], engine=engine, workers=workers, progress=progress)

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
        from answerable.asking.review.decide import decide
        from answerable.asking.review.taking_back import with_it

        judgement = decide(self._file, one_of(Verdict, verdict), about, by=by, why=why, relation=relation)
        self._file.add_judgement(judgement)
        for each in with_it(self._file, judgement):
            self._file.add_judgement(each)
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
        from answerable.asking.health import doctor

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
