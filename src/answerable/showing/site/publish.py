"""Writing the site: whole or not at all, in a new folder."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Set
from datetime import date
from functools import partial
from importlib import resources
from pathlib import Path

import msgspec

from answerable.asking.cases.case import case as case_of
from answerable.asking.cases.status import in_time
from answerable.errors import BadInput, BadQuestion
from answerable.model.dates import readable
from answerable.model.event import Family
from answerable.record.file import RecordFile
from answerable.showing.dossier.scope import Scope
from answerable.showing.edition.edition import Edition
from answerable.showing.edition.export import export
from answerable.showing.edition.holdings import Holdings
from answerable.showing.exchange.unfinished import unfinished_folder
from answerable.showing.lines.jsonl import stamped
from answerable.showing.site import pages
from answerable.showing.site.forwarding import addresses, forwarding
from answerable.showing.site.listings import listings
from answerable.showing.site.page import STYLE, Page, render
from answerable.showing.site.words import index, search_file, word_pages


def publish(
    record: RecordFile,
    folder: Path,
    *,
    case: str | None = None,
    as_of: date | None = None,
    earlier: Path | None = None,
) -> int:
    """Write the public edition of a record, or of one case, to a new or empty folder.

    Args:
        record: what is published.
        folder: a new or empty one.
        case: id of an act, or words that tell of it: only its case.
        as_of: only what was published up to then.
        earlier: the folder of an earlier edition, from whose addresses pages lead on.

    Returns:
        How many files were written.

    Raises:
        BadInput: the folder holds other things, or cannot be written; the earlier one holds no site.
        BadQuestion: the act is withheld.
        UnknownName: no act has that id or matches the words.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise BadInput(f"{folder} exists and is not an empty folder.", "Name a new folder.")
    before = addresses(earlier) if earlier is not None else ()
    edition = Edition(record)
    wanted = None
    if case is not None:
        page = case_of(record, case, as_of=as_of)
        wanted = {page.case.id, *(step.id for step in page.case.steps)}
    lines = [stamped(line) for line in export(record, as_of=as_of, events=wanted, edition=edition)]
    held = Holdings.of(lines).of_what_stands()
    if case is not None and edition.identity(page.case.id) not in held.events:
        raise BadQuestion("A judgement withholds the act of this case.", "Name another case: `answerable timeline`.")
    data = b"".join(msgspec.json.encode(line) + b"\n" for line in lines)
    onward = partial(forwarding, record, edition, held, before)
    try:
        return _write(folder, _files(held, Scope.of(record, edition, as_of), data, onward))
    except OSError as error:
        reason = error.strerror or "it cannot be written"
        raise BadInput(f"{folder}: {reason}.", "Name a place that can be written.", code="cannot_write") from error


def _write(folder: Path, files: Iterator[tuple[str, bytes]]) -> int:
    """Every file in a folder beside the one wanted, which then takes its place."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with unfinished_folder(folder, "publish") as made:
        for name, data in files:
            (made / name).write_bytes(data)
        number = sum(1 for _ in made.iterdir())
        made.chmod(0o755)
        if folder.exists():
            folder.rmdir()
        made.replace(folder)
    return number


def _files(
    held: Holdings, scope: Scope, data: bytes, onward: Callable[[Set[str]], Iterable[Page]]
) -> Iterator[tuple[str, bytes]]:
    """Every file of the site: its name and its bytes. `onward` gives the pages that lead on, but to names taken."""
    names: set[str] = set()
    for page in every_page(held, scope):
        names.add(page.name)
        yield page.name, render(page)
    for page in onward(names):
        yield page.name, render(page)
    yield "search.json", search_file(held)
    yield "record.jsonl", data
    style = resources.files(__package__)
    shared = resources.files("answerable.showing.dossier").joinpath("dossier.css").read_bytes()
    yield STYLE, shared + style.joinpath("site.css").read_bytes()


def every_page(held: Holdings, scope: Scope) -> Iterator[Page]:
    """Every page of the site."""
    acts = sorted((event for event in held.events.values() if event.family == Family.ACT.value), key=in_time)
    yield from listings(held, scope, acts)
    yield from word_pages(held, index(held))
    for act in acts:
        if len(held.case(act.id)) > 1:
            yield pages.case(held, act)
    for event in held.events.values():
        yield pages.event(held, event)
    as_of = readable(scope.as_of) if scope.as_of else ""
    for actor in held.actors.values():
        yield pages.actor(held, actor, as_of)
    for source in held.sources.values():
        yield pages.source(held, source)
