"""What a dossier or a site says of the record it is made from."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version

from answerable.model.vocabulary import vocabulary
from answerable.record.checks.verify import Report
from answerable.record.file import RecordFile
from answerable.showing.edition.edition import Edition


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What `verify` found.

    Attributes:
        entries: number of the log's last entry.
        head: its hash; a keyed digest of it where anything is withheld.
        counted: what was checked, each with its number.
        faults: codes of what is wrong, each with its number; empty for a record that is whole.
    """

    entries: int
    head: str
    counted: tuple[tuple[str, int], ...]
    faults: tuple[tuple[str, int], ...]

    @classmethod
    def of(cls, report: Report, edition: Edition) -> Checked:
        """A report without its clock, and without the places of faults, which may name what is withheld."""
        entries, head = report.head
        faults = Counter(fault.code for fault in report.faults)
        return cls(
            entries=entries,
            head=edition.digest(head),
            counted=tuple(report.checked.items()),
            faults=tuple(sorted(faults.items())),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The record behind an edition, in numbers. Holds no words of a source.

    Attributes:
        as_of: the day up to which sources count, ISO 8601; empty where no source has a date.
        chosen: whether that day was asked for, and is not only that of the last publication.
        searched: how many sources were published up to then.
        undated: how many sources have no date; left out where a day was asked for.
        withheld: whether judgements withhold anything from the edition.
        version: of the program.
        vocabulary: version of the kinds.
    """

    as_of: str
    chosen: bool
    searched: int
    undated: int
    unread: int
    withheld: bool
    version: str
    vocabulary: str

    @classmethod
    def of(cls, record: RecordFile, edition: Edition, as_of: date | None) -> Scope:
        """The scope of an edition."""
        latest = record.coverage().latest
        day = as_of if as_of is not None else latest
        covered = record.coverage(day)
        return cls(
            as_of="" if as_of is None and latest == date.min else day.isoformat(),
            chosen=as_of is not None,
            searched=covered.searched,
            undated=covered.undated,
            unread=covered.unread,
            withheld=bool(edition),
            version=version("answerable"),
            vocabulary=vocabulary().version,
        )
