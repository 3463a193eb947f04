"""The whole way of a decision, by plain forms."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import unquote, urlencode

import pytest

from answerable.api import Record
from answerable.model.claim import Claim, Reading
from answerable.reading.encoder import corrections
from tests.showing.workbench.addresses import items, parsed
from tests.showing.workbench.conftest import Served, serving

WHY = "I read the sentence"


def event_of(served: Served, claim: str) -> str:
    event: str = served.get(f"/api/v1/claims/{claim}").json()["event"]
    return event


def test_reject_undo_and_accept(own: Served) -> None:
    claim = items(own, "queue?limit=1")[0]
    assert event_of(own, claim["id"])
    answer = own.post("/decisions", verdict="reject", about=claim["id"], by="A. Tester", why=WHY, next="/review/first")
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/review/first?notice=Rejected")
    assert event_of(own, claim["id"]) == ""
    assert claim["id"] not in {each["id"] for each in items(own, "queue?limit=500")}
    (judgement,) = items(own, "judgements")
    assert (judgement["verdict"], judgement["by"], judgement["why"]) == ("reject", "A. Tester", WHY)
    assert own.post("/decisions", verdict="undo", about=judgement["id"], why="too quick").status_code == 303
    assert event_of(own, claim["id"])
    assert claim["id"] in {each["id"] for each in items(own, "queue?limit=500")}
    own.post("/decisions", verdict="accept", about=claim["id"], why=WHY)
    assert event_of(own, claim["id"])
    assert [each["verdict"] for each in items(own, "judgements")] == ["reject", "undo", "accept"]
    assert "undone" in own.get("/log/decisions").text


def test_a_claim_that_was_passed_over_is_not_asked_again_at_once(own: Served) -> None:
    passed, decided, after, *_ = [each["id"] for each in items(own, "queue?limit=3")]
    page = parsed(own.get(f"/review/{decided}").text)
    (following,) = page.xpath("//form[@data-verdict]//input[@name='next']/@value")
    own.post("/decisions", verdict="accept", about=decided, by="A. Tester", why=WHY)
    answer = own.client.get(following)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/review/{after}")
    assert own.client.get("/review/first").headers["location"] == f"/review/{passed}"


def test_the_decisions_say_what_was_decided_about(own: Served) -> None:
    claim = items(own, "queue?limit=1")[0]["id"]
    own.post("/decisions", verdict="accept", about=claim, by="A. Tester", why=WHY)
    words = parsed(own.get(f"/review/{claim}").text).xpath("string(//h1)")
    (item,) = parsed(own.get("/log/decisions").text).xpath("//li[@data-item]")
    told = item.text_content()
    assert any(word in told for word in words.split())
    assert item.xpath(".//p[1]//q")


def test_the_queue_is_ordered_by_what_a_decision_would_change(served: Served) -> None:
    page = parsed(served.get("/review").text)
    weights = [float(cell.text) for cell in page.xpath("//td[@data-label='weight']")]
    assert len(weights) == 50
    assert weights == sorted(weights, reverse=True)


def test_a_decision_needs_a_name_and_a_reason(own: Served) -> None:
    claim = items(own, "queue?limit=1")[0]["id"]
    for fields in ({"why": WHY}, {"by": "A. Tester", "why": " "}, {"by": "A. Tester"}):
        assert own.post("/decisions", verdict="accept", about=claim, **fields).status_code == 400
    assert own.post("/decisions", verdict="judge", about=claim, by="A", why=WHY).status_code == 400
    assert own.post("/decisions", verdict="accept", about="c-ffffffff", by="A", why=WHY).status_code == 404
    assert items(own, "judgements") == []


def test_an_event_is_tied_to_one_that_words_find(own: Served) -> None:
    with_names = [each for each in items(own, "events?family=act&limit=500") if any(r["actor"] for r in each["roles"])]
    offered = []
    for event in with_names:
        page = parsed(own.get(f"/events/{event['id']}").text)
        if offered := page.xpath("//input[@type='radio'][@name='about']/@value"):
            break
    assert offered
    assert event["id"] not in offered
    assert not page.xpath("//input[@name='about'][@type='text' or not(@type)]"), "no id has to be typed"
    assert page.xpath("//input[@name='find'][@list='words']")
    assert page.xpath("//datalist[@id='words']/option/@value")
    other = own.get(f"/api/v1/events/{offered[0]}").json()["event"]
    name = next(role["name"] for role in other["roles"] if role["actor"])
    found = parsed(own.get(f"/events/{event['id']}?" + urlencode({"find": f"{other['label']} {name}"})).text)
    choices = found.xpath("//section[@id='others']//form[@method='post']//input[@name='about']")
    assert [choice.get("type") for choice in choices] == ["hidden"] + ["radio"] * (len(choices) - 1)
    assert offered[0] in [choice.get("value") for choice in choices]
    assert found.xpath("//input[@name='find']/@value") == [f"{other['label']} {name}"]
    about = [choices[0].get("value"), offered[0]]
    own.post("/decisions", verdict="link", relation="follows", about=about, by="A. Tester", why=WHY)
    links = own.get(f"/api/v1/events/{event['id']}").json()["links"]
    assert ("follows", offered[0]) in [(each["relation"], each["to"]) for each in links]
    nothing = parsed(own.get(f"/events/{event['id']}?find=Whosoever+Nobody").text)
    assert "No other event is told of with these words" in nothing.text_content()


def test_same_and_different_link_and_unlink(own: Served) -> None:
    acts = items(own, "events?family=act&limit=500")
    answers = items(own, "events?family=answer&limit=500")
    tied = {each["id"] for each in acts if each["answered_by"]}
    act = next(each for each in acts if each["id"] not in tied)
    answer = next(each for each in answers if not any(each["id"] in one["answered_by"] for one in acts))
    own.post("/decisions", verdict="link", about=[answer["id"], act["id"]], relation="answers", by="A. Tester", why=WHY)
    assert answer["id"] in own.get(f"/api/v1/events/{act['id']}").json()["event"]["answered_by"]
    own.post("/decisions", verdict="unlink", about=[answer["id"], act["id"]], relation="answers", why=WHY)
    assert own.get(f"/api/v1/events/{act['id']}").json()["event"]["answered_by"] == []
    many = next(each for each in acts if len(each["claims"]) > 1)
    one, other = many["claims"][:2]
    own.post("/decisions", verdict="different", about=[one, other], why=WHY)
    assert event_of(own, one) != event_of(own, other)
    own.post("/decisions", verdict="same", about=[one, other], why=WHY)
    assert event_of(own, one) == event_of(own, other)


def test_withheld_is_in_no_public_edition(own: Served) -> None:
    actor = items(own, "actors?limit=1")[0]
    own.post("/decisions", verdict="withhold", about=actor["id"], by="A. Tester", why="asked for it")
    with Record.at(own.path) as record:
        public = json.dumps(list(record.lines(public=True)), ensure_ascii=False)
    assert actor["name"] not in public


def test_words_become_a_claim_and_a_correction_takes_its_place(own: Served) -> None:
    claim = items(own, "queue?limit=1")[0]
    source = claim["source"]
    with Record.at(own.path) as record:
        text = record.text(source)
    start = claim["trigger"]["start"]
    answer = own.post(
        "/claims",
        source=source,
        kind="conviction",
        modality="denied",
        trigger=claim["trigger"]["quote"],
        trigger_start=str(start),
        speaker="",
        role=["actor", "recipient"],
        words=["", ""],
        start=["", ""],
        value=["", ""],
        corrects=claim["id"],
        by="A. Tester",
        why="the court did not",
    )
    assert answer.status_code == 303, answer.text
    made = next(each for each in own.get(f"/api/v1/sources/{source}").json()["claims"] if each["reader"] == "hand/1")
    assert (made["kind"], made["modality"]) == ("conviction", "denied")
    assert text[made["trigger"]["start"] : made["trigger"]["end"]] == made["trigger"]["quote"]
    assert event_of(own, made["id"])
    assert event_of(own, claim["id"]) == ""
    with Record.at(own.path) as record:
        assert record.verify().whole


def test_words_that_are_not_there_make_no_claim(own: Served) -> None:
    source = items(own, "sources?limit=1")[0]["id"]
    for trigger in ("words that no document of the example holds", "", "the"):
        answer = own.post("/claims", source=source, kind="killing", trigger=trigger, by="A. Tester", why=WHY)
        assert answer.status_code == 400
        assert "words_not" in answer.text or "no_words" in answer.text
    assert items(own, "judgements") == []


def test_finished_sentences_are_training_examples(own: Served, tmp_path: Path) -> None:
    source = items(own, "queue?limit=1")[0]["source"]
    for claim in own.get(f"/api/v1/sources/{source}").json()["claims"]:
        own.post("/decisions", verdict="accept", about=claim["id"], by="A. Tester", why=WHY)
    written = tmp_path / "corrections.jsonl"
    written.write_bytes(own.get("/review/corrections.jsonl").content)
    taught = corrections.load(written)
    assert taught
    assert all(happening.kind for one in taught for happening in one.happenings)


def test_two_people_have_to_decide_the_same(own_example: Path) -> None:
    with serving(own_example, "Ada", "Ben", two_people=True) as (ada, ben):
        claim = items(ada, "queue?limit=1")[0]["id"]
        assert ada.post("/decisions", verdict="reject", about=claim, why=WHY, by="Ben").status_code == 303
        assert event_of(ada, claim), "one is not enough"
        assert items(ada, "judgements")[0]["by"] == "Ada", "a name that is bound cannot be changed"
        ada.post("/decisions", verdict="reject", about=claim, why=WHY)
        assert event_of(ada, claim), "the same person twice is not enough"
        page = ben.get(f"/review/{claim}").text
        assert "second decision is awaited" in page
        assert WHY not in page
        ben.post("/decisions", verdict="accept", about=claim, why="it stands there")
        assert event_of(ada, claim), "two that differ are not enough"
        agreement = parsed(ada.get("/review/agreement").text)
        assert [cell.text for cell in agreement.xpath("//tbody/tr[1]/td[@class='number']")][:4] == ["1", "0", "0", "1"]
        ben.post("/decisions", verdict="reject", about=claim, why="on reflection")
        assert event_of(ada, claim) == ""
        verdicts = [(each["verdict"], each["by"]) for each in items(ada, "judgements")]
        assert verdicts[-1] == ("reject", "Ben")
        agreement = parsed(ada.get("/review/agreement").text)
        assert [cell.text for cell in agreement.xpath("//tbody/tr[1]/td[@class='number']")][:4] == ["1", "0", "1", "0"]


def test_a_decision_outlives_a_newer_reading(own: Served) -> None:
    claim = items(own, "queue?limit=1")[0]
    own.post("/decisions", verdict="reject", about=claim["id"], by="A. Tester", why=WHY)
    with Record.at(own.path) as record:
        source = record.source(claim["source"]).source
        held = record.source(source.id).claims
        newer = tuple(_read_anew(each) for each in held)
        record._file.add(  # the same claims by a newer engine
            source, record.data(source.id), record.text(source.id),
            Reading(source=source.id, reader="encoder/99", claims=newer),
        )  # fmt: skip
        record.rebuild()
    renewed = next(each.id for each, old in zip(newer, held, strict=True) if old.id == claim["id"])
    assert renewed != claim["id"]
    assert event_of(own, renewed) == ""
    assert renewed not in {each["id"] for each in items(own, "queue?limit=500")}


def _read_anew(claim: Claim) -> Claim:
    return Claim.make(
        source=claim.source, kind=claim.kind, trigger=claim.trigger, sentence=claim.sentence,
        arguments=claim.arguments, speaker=claim.speaker, modality=claim.modality, reader="encoder/99",
        confidence=claim.confidence,
    )  # fmt: skip


@pytest.mark.parametrize("field", ["trigger_start", "start"])
def test_a_start_that_is_no_number(own: Served, field: str) -> None:
    source = items(own, "sources?limit=1")[0]["id"]
    fields = {"role": "place", "words": "x", "value": "", "start": "", "trigger": "x", field: "1e9"}
    answer = own.post("/claims", source=source, kind="killing", by="A", why=WHY, **fields)
    assert answer.status_code == 400


def test_who_decides_against_somebody_is_told_so(own_example: Path) -> None:
    with serving(own_example, "Ada Lind", "Bo Ek") as (ada, bo):
        claim = items(ada, "queue?limit=1")[0]["id"]
        bo.get(f"/review/{claim}")
        ada.post("/decisions", verdict="accept", about=claim, why=WHY)
        told = bo.post("/decisions", verdict="reject", about=claim, why=WHY).headers["location"]
        assert "Ada Lind had decided “accept”" in unquote(told)
        again = bo.post("/decisions", verdict="accept", about=claim, why=WHY).headers["location"]
        assert "had decided" not in unquote(again)
        one, other = items(ada, "pairs?limit=1")[0]["one"]["about"], items(ada, "pairs?limit=1")[0]["other"]["about"]
        ada.post("/decisions", verdict="different", about=[one, other], why=WHY)
        told = bo.post("/decisions", verdict="same", about=[other, one], why=WHY).headers["location"]
        assert "Ada Lind had decided “different”" in unquote(told)


def test_many_decide_at_once(own_example: Path) -> None:
    with serving(own_example, "Ada Lind", "Bo Ek") as both:
        claims = [each["id"] for each in items(both[0], "queue?limit=6")]

        def decide(who: Served, claim: str) -> int:
            return who.post("/decisions", verdict="accept", about=claim, why=WHY).status_code

        with ThreadPoolExecutor(8) as pool:
            asked = [pool.submit(decide, who, claim) for claim in claims for who in both]
        assert {each.result() for each in asked} == {303}
        assert len(items(both[0], "judgements")) == len(asked)


def test_a_form_that_is_sent_twice_is_kept_once(own: Served) -> None:
    claim = items(own, "queue?limit=1")[0]["id"]
    first, again = (
        own.post("/decisions", verdict="reject", about=claim, by="A. Tester", why=WHY, next="/") for _ in range(2)
    )
    assert first.headers["location"] == again.headers["location"]
    (judgement,) = items(own, "judgements")
    own.post("/decisions", verdict="undo", about=judgement["id"], by="A. Tester", why=WHY)
    assert event_of(own, claim), "one undo takes it back"
    refused = own.post("/decisions", verdict="undo", about=judgement["id"], by="A. Tester", why="once more")
    assert refused.status_code == 400
    assert "undone already" in refused.text
