"""What `doctor` looks at: the program, what it can use on this computer, and the record."""

from __future__ import annotations

import platform
import shutil
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from answerable.asking.answer import Answer
from answerable.asking.review.withholding import PerhapsWithheld, perhaps_withheld
from answerable.asking.sources.editions import APART, Edition, editions
from answerable.asking.sources.sources import GIVE, in_other_languages, undated
from answerable.errors import AnswerableError
from answerable.model.source import Problem
from answerable.model.vocabulary import vocabulary
from answerable.record.file import RecordFile

_MOST = 5
"""Claims, editions or documents named in a check."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check(Answer):
    """One thing looked at.

    Attributes:
        name: what.
        good: whether it is as it should be; None for something optional that is not there.
        found: in a few words.
        next_step: what to do about it, if anything.
    """

    name: str
    good: bool | None
    found: str
    next_step: str = ""


def holdings(counts: Mapping[str, int]) -> str:
    """How much a record holds, in words."""
    nouns = ("source", "claim", "event", "actor", "link")
    return ", ".join(f"{counts[f'{noun}s']:,} {noun}{'' if counts[f'{noun}s'] == 1 else 's'}" for noun in nouns)


def doctor(path: Path) -> tuple[Check, ...]:
    """The state of the program, of what it uses, and of the record at `path`. Raises nothing."""
    return (
        Check(name="answerable", good=True, found=version("answerable")),
        Check(
            name="python", good=True, found=f"{platform.python_version()} on {platform.system()} {platform.machine()}"
        ),
        _vocabulary(),
        *_sqlite(),
        _encoding(),
        _package("pandas", "answerable[frames]", "tables for `to_frame`"),
        _package("polars", "polars", "tables for `to_frame`"),
        _package("pytesseract", "answerable[ocr]", "text out of scans"),
        _tesseract(),
        *_record(path),
    )


def _vocabulary() -> Check:
    held = vocabulary()
    return Check(name="vocabulary", good=True, found=f"version {held.version}, {len(held.kinds)} kinds")


def _sqlite() -> tuple[Check, ...]:
    """Makes a small record and searches it, which needs SQLite with FTS5."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "check.answerable"
        try:
            with RecordFile.open(path, create=True) as record:
                record.search("word")
            number = int.from_bytes(
                path.read_bytes()[96:100], "big"
            )  # the SQLite that wrote the file, as it notes itself
        except AnswerableError as error:
            return (Check(name="sqlite", good=False, found=error.cause, next_step=error.next_step),)
    words = f"{number // 1_000_000}.{number // 1000 % 1000}.{number % 1000}"
    return Check(name="sqlite", good=True, found=words), Check(name="full-text search", good=True, found="FTS5 works")


def _encoding() -> Check:
    encoding = (sys.stdout.encoding or "unknown").lower()
    good = encoding.replace("-", "").startswith("utf8")
    return Check(
        name="terminal",
        good=good,
        found=encoding,
        next_step="" if good else "Set PYTHONUTF8=1 to see every script.",
    )


def _package(name: str, install: str, use: str) -> Check:
    try:
        return Check(name=name, good=True, found=version(name))
    except PackageNotFoundError:
        return Check(name=name, good=None, found="not installed", next_step=f"For {use}: pip install '{install}'.")


def _tesseract() -> Check:
    program = shutil.which("tesseract")
    if program is None:
        needs = "Install Tesseract to read scans." if find_spec("pytesseract") else ""
        return Check(name="tesseract", good=None, found="not installed", next_step=needs)
    return Check(name="tesseract", good=True, found=program)


def _record(path: Path) -> tuple[Check, ...]:
    if not path.exists():
        return (Check(name="record", good=None, found=f"none at {path}", next_step="Make one: answerable read PATHS."),)
    try:
        with RecordFile.open(path, read_only=True) as record:
            without_date, foreign = undated(record.coverage()), in_other_languages(record)
            counts, stale, (entries, head) = record.counts(), record.stale(), record.head()
            perhaps, unread = perhaps_withheld(record), record.problems()
            apart = tuple(each for each in editions(record) if each.apart)
    except AnswerableError as error:
        return (Check(name="record", good=False, found=error.cause, next_step=error.next_step),)
    return (
        Check(name="record", good=True, found=f"{path}, {path.stat().st_size / 1e6:.1f} MB"),
        Check(name="holds", good=True, found=holdings(counts)),
        Check(name="log", good=True, found=f"{entries:,} entries, head {head}"),
        Check(
            name="tables",
            good=not stale,
            found="behind the log" if stale else "up to date",
            next_step="Run `answerable rebuild`." if stale else "",
        ),
        *((Check(name="dates", good=None, found=without_date, next_step=GIVE),) if without_date else ()),
        *((Check(name="languages", good=None, found=foreign),) if foreign else ()),
        *_not_read(unread),
        *_withheld(perhaps),
        *_apart(apart),
    )


def _not_read(found: Sequence[Problem]) -> tuple[Check, ...]:
    """What could not be read when it was given, and why."""
    if not found:
        return ()
    told = [f"{each.location}: {each.cause}" for each in found[:_MOST]]
    more = [f"and {len(found) - _MOST:,} more, which the sources of the workbench name"] if len(found) > _MOST else []
    said = f"{len(found):,} document{'' if len(found) == 1 else 's'} could not be read when given"
    return (Check(name="not read", good=None, found=f"{said}. {' '.join([*told, *more])}"),)


def _apart(found: tuple[Edition, ...]) -> tuple[Check, ...]:
    """Editions of lists from whose gaps nothing is concluded."""
    if not found:
        return ()
    more = f" and {len(found) - _MOST} more" if len(found) > _MOST else ""
    return (
        Check(
            name="editions",
            good=None,
            found=f"compared with no other of its list: {', '.join(each.words for each in found[:_MOST])}{more}",
            next_step=APART,
        ),
    )


def _withheld(perhaps: tuple[PerhapsWithheld, ...]) -> tuple[Check, ...]:
    """A warning where a public edition may show in a newer version of a page what was withheld in an older one."""
    if not perhaps:
        return ()
    told = ", ".join(f"{one.claim} (withheld in {one.withheld})" for one in perhaps[:_MOST])
    more = f" and {len(perhaps) - _MOST} more" if len(perhaps) > _MOST else ""
    return (
        Check(
            name="withheld",
            good=False,
            found=f"in newer versions of pages, in other words, may stand: {told}{more}",
            next_step="Read each with `answerable show`, and withhold it, or accept it if it may be shown.",
        ),
    )
