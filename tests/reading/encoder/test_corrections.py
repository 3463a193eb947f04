import json
from pathlib import Path

import pytest

from answerable.errors import BadInput
from answerable.model.claim import Modality
from answerable.reading.encoder.corrections import Happening, load, parse


def line(**claim: object) -> bytes:
    return json.dumps({"text": "Police arrested Tarn and arrested Velin.", "claims": [claim]}).encode()


def test_a_correction_says_what_a_sentence_holds() -> None:
    (read,) = parse(line(kind="arrest", modality="alleged", trigger={"quote": "arrested", "start": 25}), "x")
    assert read.happenings == (Happening("arrest", Modality.ALLEGED, 25, 33),)


def test_a_sentence_may_hold_nothing() -> None:
    (read,) = parse(b'{"text": "It rained."}\n\n', "x")
    assert read.happenings == ()


def test_the_last_word_on_a_sentence_stands() -> None:
    first = line(kind="arrest", trigger={"quote": "arrested", "start": 7})
    (read,) = parse(first + b"\n" + b'{"text": "Police arrested Tarn and arrested Velin."}', "x")
    assert read.happenings == ()


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"{", "Line 1"),
        (b'{"claims": []}', "text"),
        (line(kind="arrest", trigger={"quote": "arrested"}), "more than once"),
        (line(kind="arrest", trigger={"quote": "jailed"}), "does not stand"),
        (line(kind="arrest", trigger={"quote": "arrested", "start": 3}), "does not stand"),
        (line(kind="arrest", trigger={"quote": ""}), "no words"),
        (line(kind="levitation", trigger={"quote": "Police"}), "no kind"),
        (line(kind="arrest", modality="certain", trigger={"quote": "Police"}), "certain"),
    ],
)
def test_a_bad_line_is_named_with_its_fault(data: bytes, cause: str) -> None:
    with pytest.raises(BadInput, match=cause):
        parse(data, "x")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"nothing\.jsonl"):
        load(tmp_path / "nothing.jsonl")
