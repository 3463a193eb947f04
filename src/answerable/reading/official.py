"""What is read of lists, of notices about official ones and of judgments beside what an engine reads."""

from __future__ import annotations

from answerable.model.claim import Reading
from answerable.model.source import Source
from answerable.reading import Engine
from answerable.reading.allegations import with_allegations
from answerable.reading.annulments import with_annulments
from answerable.reading.judgments.acquitted_after import with_acquitted_after
from answerable.reading.judgments.awards import with_payers
from answerable.reading.judgments.judgment import with_judgment
from answerable.reading.judgments.tried_then import with_times_of_trials
from answerable.reading.listed import with_entry
from answerable.reading.notices import with_notices
from answerable.reading.places.parts_of_a_sum import with_places_of_all
from answerable.reading.roles.uninvolved.only_said import with_only_said
from answerable.reading.rows.persons import is_row, read_row
from answerable.reading.set_aside import with_set_aside
from answerable.reading.told_listings import with_told_listings
from answerable.sources.inner_tables import prose
from answerable.sources.lists.listing import read_back


def read_by(engine: Engine, source: Source, text: str) -> Reading:
    """What an engine reads of a text; of a list's entry the designation too, of a notice whom it puts on or takes off.
    Of a court's text each claim stands by the word of whom the text gives it as, the court, a party or a witness; of a
    judgment on a listing, whose it annuls.

    Of a row of a table of persons what its columns say is read, and its notes by the engine.

    An entry without reasons, and the contents of an edition, hold no sentence for an engine.
    """
    if is_row(source):
        return read_row(engine, source, text, _made_sure)
    if not source.reader.startswith("list/"):
        text = prose(source.reader, text)
        return _made_sure(engine.read(source, text), source, text)
    placed = read_back(text)
    reasons = placed is not None and placed.reasons
    reading = engine.read(source, text) if reasons else Reading(source=source.id, reader=engine.name)
    return with_entry(reading, source, text)


def _made_sure(reading: Reading, source: Source, text: str) -> Reading:
    """What an engine read of prose, with whatever else its words tell by their form."""
    read = with_places_of_all(with_only_said(with_payers(reading)))
    read = with_told_listings(with_notices(read, source, text), source, text)
    read = with_allegations(with_judgment(read, source, text), source, text)
    return with_annulments(with_set_aside(with_acquitted_after(with_times_of_trials(read)), source), source, text)
