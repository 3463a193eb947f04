from __future__ import annotations

import json
from pathlib import Path

from answerable.asking.review.decide import decide
from answerable.asking.review.training import examples
from answerable.model.judgement import Verdict
from answerable.reading.encoder.corrections import parse
from answerable.record.file import RecordFile
from tests.asking.made import CONVICTED, KILLED, claim_of

WHO = {"by": "A. Tester", "why": "I read it"}


def test_only_finished_sentences_are_examples(own_path: Path) -> None:
    with RecordFile.open(own_path) as record:
        convicted, named = claim_of(record, CONVICTED, "conviction"), claim_of(record, CONVICTED, "killing")
        record.add_judgement(decide(record, Verdict.ACCEPT, (convicted.id,), **WHO))
        found = examples(record, record.judgements())
        assert (found.finished, found.begun) == ((), 1)
        record.add_judgement(decide(record, Verdict.REJECT, (named.id,), **WHO))
        record.add_judgement(decide(record, Verdict.ACCEPT, (claim_of(record, KILLED, "killing").id,), **WHO))
        found = examples(record, record.judgements())
    assert found.begun == 0
    lines = "\n".join(json.dumps(one.plain(), ensure_ascii=False) for one in found.finished)
    read = {one.text: one.happenings for one in parse(lines.encode(), "corrections")}
    assert set(read) == {CONVICTED, KILLED}
    (conviction,) = read[CONVICTED]
    assert conviction.kind == "conviction"
    assert CONVICTED[conviction.start : conviction.end] == "convicted"
