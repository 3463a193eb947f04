"""Whether who is named in real news as the doer of an act, or as touched by the law, was it.

    python -m benchmarks.named_news DATA            # both halves, both engines
    python -m benchmarks.named_news DATA --errors   # and what is wrong in the half for tuning

The marks, `benchmarks/named_news/marks.jsonl`, hold none of the words; see the page beside them. Counted is as in
`benchmarks.named`, but that an act is no fact because a court convicts of it (*the verdict's*: neither right nor
wrong), and what is no fact is told apart: *only said* by another than the outlet, *alleged* or denied, *not taken*
(planned, called for, possible, not done). *Wrong kind*: the words tell of another happening; *nothing there*: of none.
*Traps*: of all that is wrong, names that the marks warn of, such as who accuses, speaks or judges. *By name*: of the
marked, those whose name stands in the words that tell of them, not "he" or "the two lawyers".
"""

from __future__ import annotations

import hashlib
import json
from functools import partial
from pathlib import Path
from typing import Any

from training.data.corpus import Annotated, Happening, Part, Text

from benchmarks.named import VERDICT, Named, judge, rows
from benchmarks.news_texts import beginning_of, sentences
from benchmarks.scores.halves import options, report

MARKS = Path(__file__).parent / "named_news" / "marks.jsonl"
COLUMNS = (
    *("named", "right", VERDICT),
    *("wrong one", "wrong kind", "only said", "alleged", "not taken", "nothing there", "traps"),
)


def load(data: Path, marks: Path = MARKS) -> list[tuple[Text, Named]]:
    """The marked texts with what is named in them.

    Args:
        data: folder of the sets.
        marks: a line a text.

    Raises:
        OSError: a set is not in the folder.
        ValueError: a text is not the one that was marked.
    """
    found = []
    for line in marks.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        whole, published = beginning_of(data, row["text"])
        if hashlib.sha256(whole.encode()).hexdigest() != row["digest"]:
            raise ValueError(f"{row['text']} is not the text that was marked")
        found.append(_read(row, whole, published))
    return found


def _read(row: dict[str, Any], whole: str, published: str) -> tuple[Text, Named]:
    parts = [(n, each) for n, paragraph in enumerate(whole.split("\n\n")) for each in sentences(paragraph)]
    text = Text(title=row["text"], published=published, sentences=[])
    named = Named(
        names=[whole[start:end] for start, end in row["named"]],
        traps=tuple((start, end, of) for start, end, of in row.get("traps", ())),
        open=tuple((start, end) for start, end in row.get("open", ())),
        vouched=False,
    )
    base = 0
    for number, (paragraph, words) in enumerate(parts):
        base = whole.index(words, base)
        sentence = Annotated(text=words, where=f"{row['text']}:{number}", paragraph=paragraph)
        end = base + len(words)
        sentence.happenings = [_happening(each, base) for each in row["claims"] if base <= each["trigger"][0] < end]
        for first, _, *places in row.get("means", ()):
            if base <= first < end:
                names = zip(places[::2], places[1::2], strict=True)
                named.means[sentence.where, first - base] = tuple(whole[a:b] for a, b in names)
        text.sentences.append(sentence)
        base = end
    return text, named


def _happening(claim: dict[str, Any], base: int) -> Happening:
    def part(place: list[Any]) -> Part:
        return Part(place[0] - base, place[1] - base, *place[2:])

    return Happening(
        kind=claim["kind"],
        trigger=part(claim["trigger"]),
        modality=claim["modality"],
        arguments=tuple(map(part, claim["arguments"])),
        speaker=part(claim["speaker"]) if "speaker" in claim else None,
    )


def main() -> None:
    """Prints the table, and what is wrong in the half for tuning where asked."""
    given = options(__doc__)
    columns = ("asked", *COLUMNS, "found", "by name")
    report(load(given.folder), judge, columns, partial(rows, COLUMNS, found=("", " plainly")), errors=given.errors)


if __name__ == "__main__":
    main()
