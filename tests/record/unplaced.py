"""A record of texts some of whose events have no place: one's country is inferred."""

from __future__ import annotations

import csv
from pathlib import Path

from answerable.record.file import RecordFile
from answerable.record.intake import take_in

ROWS = (
    # all in one country
    ("2019-11-20", "Guards killed Nima Farrokh in Mahshahr on 18 November 2019. "
     "Guards arrested Hadi Moradi in Mahshahr on 18 November 2019. "
     "Guards tortured Omid Rastin on 19 November 2019."),
    # in two
    ("2019-12-05", "Guards killed Reza Talebi in Isfahan on 1 December 2019. "
     "Soldiers killed Sami Haddad in Beirut on 2 December 2019. Officers tortured Karim Daher on 3 December 2019."),
    # nowhere
    ("2019-12-09", "Officers tortured Peter Lowen on 8 December 2019."),
)  # fmt: skip


def unplaced(folder: Path) -> RecordFile:
    """The record, in an empty folder."""
    with (folder / "rows.csv").open("w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(("url", "date", "title", "text"))
        for number, (day, text) in enumerate(ROWS):
            rows.writerow((f"https://courier.example/{number}", day, f"Number {number}", text))
    record = RecordFile.open(folder / "r.answerable", create=True)
    take_in(record, [folder / "rows.csv"], workers=0)
    return record
