"""Whole real articles with the days of their publication, as a record would be given them."""

from __future__ import annotations

import csv
import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from training.data.reports import Sets, closed

VIOLATIONS = "hrdsattack/train"
UPRISING = "timeline17/EgyptianProtest_cnn"

_PARAGRAPH = re.compile(r"</p>\s*<p>|<br ?/?>")
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Whole:
    """An article.

    Attributes:
        name: its set, and the row of it there.
        title: empty where the set has none.
        published: "2011-02-03".
        text: what a record counts offsets in.
    """

    name: str
    title: str
    published: str
    text: str


def articles(data: Path, of: str) -> Iterator[Whole]:
    """The articles of a set, each text once.

    Args:
        data: folder of the sets.
        of: `VIOLATIONS` (HRDsAttack, Ran et al. 2023) or `UPRISING` (a topic of Timeline17, Tran et al. 2013).

    Raises:
        OSError: the set is not in the folder.
    """
    seen = {""}
    for each in _violations(data) if of == VIOLATIONS else _uprising(data):
        if each.text not in seen:
            seen.add(each.text)
            yield each


def _violations(data: Path) -> Iterator[Whole]:
    for number, row in enumerate(Sets(data).violations("train")):
        broken = _PARAGRAPH.sub("\n\n", row["Input.article_interface"])
        text = html.unescape(_TAG.sub("", broken)).strip()
        yield Whole(f"{VIOLATIONS}/{number}", row["Input.title"], row["Input.publish_date"][:10], text)


def _uprising(data: Path) -> Iterator[Whole]:
    reports = [row for row in Sets(data).rows(UPRISING) if "InputDocs" in row["path"]]
    for number, row in enumerate(reports):
        lines = (closed(line.replace("\\/", "/")) for line in row["text"].split("\n") if line.strip())
        yield Whole(f"{UPRISING}/{number}", "", row["path"].split("/")[1], "\n\n".join(lines).strip())


def as_table(found: Iterator[Whole], path: Path) -> None:
    """Write articles as a table that a record reads, a row each."""
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("id", "title", "date", "text"))
        rows.writerows((each.name, each.title, each.published, each.text) for each in found)
