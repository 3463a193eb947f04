from __future__ import annotations

from pathlib import Path

import pytest

from answerable.asking.review.claiming import Draft, Part, Words, claim_from, draft_of, find, keep, roles_of
from answerable.errors import BadInput, BadQuestion, UnknownName
from answerable.model.claim import Modality, Role, Voice
from answerable.model.judgement import Verdict
from answerable.record.checks.verify import verify
from answerable.record.file import RecordFile
from tests.asking.made import DENIED, KILLED, claim_of

TEXT = "A guard beat Odo Marr. Rina Sol said the guard later beat Odo Marr again on 3 May 1992.\n"
BY, WHY = "A. Tester", "I read it"


def draft(trigger: Words, *parts: Part, kind: str = "torture", speaker: Words | None = None) -> Draft:
    return Draft(source="s-1", kind=kind, trigger=trigger, parts=parts, speaker=speaker)


def test_words_are_found_where_they_stand() -> None:
    assert find(TEXT, Words(words="Rina Sol")).start == TEXT.index("Rina Sol")
    again = TEXT.rindex("beat")
    assert find(TEXT, Words(words="beat", start=again)).start == again
    for wrong in ("", "  ", "beat", "Rina  Sol", "rina sol"):
        with pytest.raises(BadQuestion):
            find(TEXT, Words(words=wrong))
    with pytest.raises(BadQuestion, match="2 times"):
        find(TEXT, Words(words="beat", start=1))


def test_a_role_is_looked_for_in_the_sentence_first() -> None:
    claim = claim_from(
        TEXT,
        draft(
            Words(words="later beat"),
            Part(role=Role.VICTIM, words=Words(words="Odo Marr")),
            Part(role=Role.TIME, words=Words(words="3 May 1992"), value="1992-05-03"),
            speaker=Words(words="Rina Sol"),
        ),
    )
    assert claim.sentence.quote.startswith("Rina Sol said")
    victim = claim.argument(Role.VICTIM)
    assert victim is not None
    assert victim.span.start == TEXT.rindex("Odo Marr")
    assert victim.name
    assert (claim.speaker.voice, claim.speaker.name) == (Voice.NAMED, "Rina Sol")
    assert all(span.holds_in(TEXT) for span in claim.spans())
    assert claim.reader == "hand/1"


def test_what_does_not_fit() -> None:
    with pytest.raises(UnknownName):
        claim_from(TEXT, draft(Words(words="later beat"), kind="none"))
    with pytest.raises(BadInput, match="EDTF"):
        claim_from(TEXT, draft(Words(words="later"), Part(role=Role.TIME, words=Words(words="3 May 1992"))))


def test_a_claim_as_a_draft_is_the_same_claim(file: RecordFile) -> None:
    old = claim_of(file, DENIED, "killing")
    again = claim_from(file.text(old.source), draft_of(old))
    assert (again.kind, again.modality, again.trigger, again.speaker.name) == (
        old.kind, old.modality, old.trigger, old.speaker.name,
    )  # fmt: skip
    assert [(a.role, a.span, a.value) for a in again.arguments] == [(a.role, a.span, a.value) for a in old.arguments]


def test_a_correction_takes_the_place_of_a_claim(own_path: Path) -> None:
    with RecordFile.open(own_path) as record:
        old = claim_of(record, KILLED, "killing")
        wanted = draft_of(old)
        first = keep(
            record, Draft(source=old.source, kind="torture", trigger=wanted.trigger), corrects=old.id, by=BY, why=WHY
        )
        record.rebuild()
        assert record.event_of(first.id)
        assert record.event_of(old.id) == ""
        made = record.judgements()[-2:]
        assert [(j.verdict, j.about) for j in made] == [(Verdict.ACCEPT, (first.id,)), (Verdict.REJECT, (old.id,))]
        second = keep(
            record,
            Draft(source=old.source, kind="death", trigger=wanted.trigger, modality=Modality.ALLEGED),
            by=BY,
            why=WHY,
        )
        record.rebuild()
        readers = {claim.id: claim.reader for claim in record.claims(source=old.source)}
        assert first.id in readers, "an earlier claim by hand stays"
        assert second.id in readers
    assert verify(own_path).whole


def test_under_the_two_person_rule_it_makes_no_event_yet(own_path: Path) -> None:
    with RecordFile.open(own_path) as record:
        old = claim_of(record, KILLED, "killing")
        made = keep(
            record,
            Draft(source=old.source, kind="torture", trigger=draft_of(old).trigger),
            corrects=old.id,
            awaits_second=True,
            by=BY,
            why=WHY,
        )
        record.rebuild()
        assert record.event_of(made.id) == ""
        assert record.event_of(old.id)
        assert [j.relation for j in record.judgements() if j.verdict is Verdict.PROPOSE] == ["accept", "reject"]


@pytest.mark.parametrize(("by", "why"), [("", "why"), ("who", " ")])
def test_who_and_why_are_needed(own_path: Path, by: str, why: str) -> None:
    with RecordFile.open(own_path) as record:
        old = claim_of(record, KILLED, "killing")
        with pytest.raises(BadQuestion, match="who read it and why"):
            keep(record, draft_of(old), by=by, why=why)


def test_the_usual_roles_come_first() -> None:
    roles = roles_of("killing")
    assert roles[0] is Role.PERPETRATOR
    assert set(roles) == set(Role)
