"""Opening a record, and the vocabulary."""

from __future__ import annotations

import warnings
from pathlib import Path

from answerable.api.paths import default_path
from answerable.api.record import Record
from answerable.errors import RecordBusy, RecordFull
from answerable.given import one_of
from answerable.model.event import Family
from answerable.model.vocabulary import Kind
from answerable.model.vocabulary import kind as kind_of
from answerable.model.vocabulary import vocabulary as every_kind
from answerable.record.kept.connection import being_written
from answerable.showing import notebook  # noqa: F401 - teaches answers to show themselves
from answerable.showing.listing import Listing


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
    except RecordFull:
        warnings.warn("There is no room to work in the newest documents; answers may lack them.", stacklevel=2)
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
