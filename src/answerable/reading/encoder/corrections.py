"""What a reviewer says a sentence holds: the examples that the learned engine can be adjusted to.

One JSON object a line:

    {"text": "…", "claims": [{"kind": "arrest", "modality": "happened", "trigger": {"quote": "arrested"}}]}

`claims` holds every claim of the sentence, and nothing for one without any. A `quote` that stands in the sentence
more than once needs its `start`, counted in code points of `text`. Further fields, such as `arguments` as the export
writes them, may stand there and are not used.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import msgspec

from answerable.errors import BadInput
from answerable.model.claim import Modality
from answerable.model.vocabulary import kinds

LARGEST = 64 << 20
"""Bytes of a file of corrections."""


@dataclass(frozen=True, slots=True)
class Happening:
    """A claim as it should be: its kind, its modality, and where its trigger stands in the sentence."""

    kind: str
    modality: Modality
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Correction:
    """A sentence and all that happens in it."""

    text: str
    happenings: tuple[Happening, ...]


class _Trigger(msgspec.Struct):
    quote: str
    start: int = -1


class _Claim(msgspec.Struct):
    kind: str
    trigger: _Trigger
    modality: Modality = Modality.HAPPENED


class _Line(msgspec.Struct):
    text: str
    claims: list[_Claim] = []


def load(path: Path) -> list[Correction]:
    """The corrections in a file.

    Raises:
        BadInput: the file is missing or too large, or a line does not hold to the form; says which line and why.
    """
    if not path.is_file():
        raise BadInput(f"There is no file {path}.", "Check the path.", code="no_such_file")
    if path.stat().st_size > LARGEST:
        raise BadInput(f"{path} is larger than {LARGEST >> 20} MB.", "Split it.", code="too_large")
    return parse(path.read_bytes(), str(path))


def parse(data: bytes, name: str) -> list[Correction]:
    """The corrections in the bytes of a file of that name.

    Raises:
        BadInput: a line does not hold to the form.
    """
    found: dict[str, Correction] = {}
    decoder = msgspec.json.Decoder(_Line)
    for number, line in enumerate(data.splitlines(), 1):
        if not line.strip():
            continue
        try:
            given = decoder.decode(line)
            found[given.text] = Correction(given.text, tuple(_happening(given.text, claim) for claim in given.claims))
        except (msgspec.DecodeError, ValueError) as error:
            raise BadInput(
                f"Line {number} of {name} is no correction: {error}.",
                "See the form in the documentation of engines.",
                code="bad_correction",
            ) from error
    return list(found.values())


def _happening(text: str, claim: _Claim) -> Happening:
    if claim.kind not in kinds():
        raise ValueError(f"the vocabulary has no kind “{claim.kind}”")
    quote, start = claim.trigger.quote, claim.trigger.start
    if not quote:
        raise ValueError("a trigger has no words")
    if start < 0:
        if text.count(quote) > 1:
            raise ValueError(f"“{quote}” stands there more than once, and no start says which is meant")
        start = text.find(quote)
    if start < 0 or text[start : start + len(quote)] != quote:
        raise ValueError(f"“{quote}” does not stand in the sentence")
    return Happening(claim.kind, claim.modality, start, start + len(quote))
