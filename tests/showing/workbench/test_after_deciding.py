"""Where a decision leads, what it says, and that an undo takes back the whole of it."""

from __future__ import annotations

from urllib.parse import unquote

import httpx

from answerable.asking.published import key_of, keyed
from answerable.errors import UnknownName
from answerable.record.file import RecordFile
from answerable.showing.workbench.templates import render
from tests.showing.workbench.addresses import items, parsed
from tests.showing.workbench.conftest import Served

BY = {"by": "A. Tester", "why": "I read it"}


def _followed(served: Served, answer: httpx.Response) -> httpx.Response:
    """The page at which the browser arrives."""
    while answer.status_code == 303:
        answer = served.client.get(answer.headers["location"])
    return answer


def _event_of(served: Served, claim: str) -> str:
    event: str = served.get(f"/api/v1/claims/{claim}").json()["event"]
    return event


def _correct(served: Served, claim: str, kind: str) -> str:
    """Put a claim by hand in the place of another, by the form as it is offered; its id."""
    source = served.get(f"/api/v1/claims/{claim}").json()["claim"]["source"]
    page = parsed(served.get(f"/sources/{source}?claim={claim}&correct=1").text)
    (form,) = page.xpath("//form[@data-claim]")
    fields: dict[str, list[str]] = {}
    for name, value in form.form_values():
        fields.setdefault(name, []).append(value)
    answer = served.post("/claims", **{**fields, "kind": [kind], "by": [BY["by"]], "why": [BY["why"]]})
    assert answer.status_code == 303, answer.text
    return answer.headers["location"].split("claim=")[1].split("&")[0]


def test_names_said_to_be_the_same_lead_to_the_one_that_there_is(own: Served) -> None:
    people = [each for each in items(own, "actors?limit=500") if each["actor_type"] == "person"]
    for kept, gone in ((people[0], people[1]), (people[2], people[3])):
        page = parsed(own.get(f"/actors/{gone['id']}").text)
        (form,) = page.xpath("//form[.//input[@id='same']]")
        answer = own.post("/decisions", **{**dict(form.form_values()), "about": [gone["name"], kept["name"]], **BY})
        page_after = _followed(own, answer)
        assert page_after.status_code == 200, page_after.text[:300]
        assert "Kept as the same" in page_after.text
    assert len([each for each in items(own, "actors?limit=500") if each["actor_type"] == "person"]) == len(people) - 2


def test_whom_one_source_means_is_parted_from_the_others_of_that_name(own: Served) -> None:
    people = [each for each in items(own, "actors?limit=500") if each["actor_type"] == "person"]
    person = next(each for each in people if len({source for used in each["names"] for source in used["sources"]}) > 1)
    alone = next(each for each in people if len({source for used in each["names"] for source in used["sources"]}) == 1)
    assert not parsed(own.get(f"/actors/{alone['id']}").text).xpath("//select[@id='bearer']")
    page = parsed(own.get(f"/actors/{person['id']}").text)
    (form,) = page.xpath("//form[.//select[@id='bearer']]")
    choices = form.xpath(".//option/@value")
    assert len(choices) > 1
    answer = own.post("/decisions", **{**dict(form.form_values()), "about": [person["name"], choices[0]], **BY})
    after = _followed(own, answer)
    assert after.status_code == 200
    assert "Kept as different" in after.text
    assert "Kept apart" in after.text
    (source,) = [choices[0].rsplit(" (in ", 1)[1].removesuffix(")")]
    now = [
        each for each in items(own, "actors?limit=500") if each["name"] in {used["name"] for used in person["names"]}
    ]
    assert sorted(any(source in used["sources"] for used in each["names"]) for each in now) == [False, True]


def test_a_name_that_no_document_has_is_said_to_be_none(own: Served) -> None:
    name = items(own, "actors?limit=1")[0]["name"]
    told = own.post("/decisions", verdict="same", about=[name, "Wilma Nobodyson"], **BY)
    assert "No document names “Wilma Nobodyson”" in unquote(told.headers["location"])
    known = own.post("/decisions", verdict="different", about=[name, items(own, "actors?limit=2")[1]["name"]], **BY)
    assert "No document names" not in unquote(known.headers["location"])


def test_a_refused_decision_leads_back_and_says_what_to_do_here(own: Served) -> None:
    kinds = {each["kind"]: each for each in items(own, "events?limit=500")}
    about = [kinds["bombing"]["claims"][0], kinds["sentence"]["claims"][0]]
    headers = {"Origin": own.base, "Referer": f"{own.base}/events/{about[0]}?as_of=2020"}
    answer = own.client.post("/decisions", data={"verdict": "same", "about": about, **BY}, headers=headers)
    page = parsed(answer.text)
    assert answer.status_code == 400
    assert page.xpath("//a[@data-back]/@href") == [f"/events/{about[0]}?as_of=2020"]
    assert "Tie the two instead" in page.text_content()
    assert "`" not in page.text_content()
    elsewhere = headers | {"Referer": "https://elsewhere.example/x"}
    answer = own.client.post("/decisions", data={"verdict": "same", "about": about, **BY}, headers=elsewhere)
    assert not parsed(answer.text).xpath("//a[@data-back]")


def test_an_undo_takes_back_both_halves_of_a_correction(own: Served) -> None:
    old = items(own, "queue?limit=1")[0]
    kind = "trial" if old["kind"] != "trial" else "arrest"
    new = _correct(own, old["id"], kind)
    assert (_event_of(own, old["id"]), bool(_event_of(own, new))) == ("", True)
    rejected = next(each for each in items(own, "judgements") if each["verdict"] == "reject")
    own.post("/decisions", verdict="undo", about=rejected["id"], **BY)
    assert (bool(_event_of(own, old["id"])), _event_of(own, new)) == (True, "")
    undone = next(each for each in items(own, "judgements") if each["verdict"] == "undo")
    own.post("/decisions", verdict="undo", about=undone["id"], **BY)
    assert (_event_of(own, old["id"]), bool(_event_of(own, new))) == ("", True)


def test_to_take_back_a_claim_by_hand_brings_back_the_one_that_it_corrects(own: Served) -> None:
    old = items(own, "queue?limit=1")[0]
    new = _correct(own, old["id"], "trial" if old["kind"] != "trial" else "arrest")
    accepted = next(each for each in items(own, "judgements") if each["verdict"] == "accept")
    own.post("/decisions", verdict="undo", about=accepted["id"], **BY)
    assert (bool(_event_of(own, old["id"])), _event_of(own, new)) == (True, "")


def test_the_list_of_decisions_says_what_an_undo_undoes(own: Served) -> None:
    claim = items(own, "queue?limit=1")[0]
    own.post("/decisions", verdict="reject", about=claim["id"], **BY)
    own.post("/decisions", verdict="undo", about=items(own, "judgements")[0]["id"], **BY)
    told = parsed(own.get("/log/decisions").text).xpath("//li[@data-item]")[0].text_content()
    assert "reject of" in told


def test_a_listing_may_be_asked_for_from_its_beginning(served: Served) -> None:
    assert items(served, "events?limit=2&offset=0") == items(served, "events?limit=2")


def test_an_actor_without_company_has_no_empty_chart(served: Served) -> None:
    assert parsed(served.get("/network").text).xpath("//table//td"), "one who takes part with others is shown first"
    for actor in items(served, "actors?limit=500")[::-1]:
        page = parsed(served.get(f"/network?actor={actor['id']}").text)
        if not page.xpath("//table//td"):
            assert not page.xpath("//figure")
            assert "No source tells of anybody else" in page.text_content()
            return
    raise AssertionError("everybody has company")


def test_an_old_address_leads_to_what_holds_it(own: Served) -> None:
    people = [each for each in items(own, "actors?limit=500") if each["actor_type"] == "person"]
    one, other = people[0], people[1]
    own.post("/decisions", verdict="same", about=[one["name"], other["name"]], **BY)
    gone = next(each["id"] for each in (one, other) if each["id"] not in {x["id"] for x in items(own, "actors")})
    now = ({one["id"], other["id"]} - {gone}).pop()
    answer = own.client.get(f"/actors/{gone}?as_of=2020")
    assert answer.status_code == 303
    assert answer.headers["location"].startswith(f"/actors/{now}?as_of=2020&notice=")
    assert f"{gone} leads here" in _followed(own, answer).text
    assert own.get(f"/api/v1/actors/{gone}").json()["actor"]["id"] == now


def test_an_old_address_of_an_event_or_a_case_leads_to_what_holds_it(own: Served) -> None:
    joined = next(each for each in items(own, "events?limit=500") if len(each["claims"]) > 2)
    own.post("/decisions", verdict="different", about=[joined["claims"][0], joined["claims"][1]], **BY)
    apart = {_event_of(own, claim) for claim in joined["claims"]}
    judgement = items(own, "judgements")[0]
    own.post("/decisions", verdict="undo", about=judgement["id"], **BY)
    for gone in apart - {joined["id"]}:
        for place in ("events", "cases"):
            answer = own.client.get(f"/{place}/{gone}")
            assert answer.headers["location"].startswith(f"/{place}/{joined['id']}?notice=")
            assert f"{gone} leads here" in _followed(own, answer).text


def test_an_address_of_a_public_edition_leads_to_the_records_own(own: Served) -> None:
    actor, event = items(own, "actors?limit=1")[0], items(own, "events?limit=1")[0]
    assert own.post("/decisions", verdict="withhold", about=[actor["name"]], **BY).status_code == 303
    with RecordFile.open(own.path, read_only=True) as file:
        key = key_of(file.judgements())
    for place, held in (("actors", actor), ("events", event), ("cases", event)):
        answer = own.client.get(f"/{place}/{keyed(key, held['id'])}")
        assert answer.headers["location"].startswith(f"/{place}/{held['id']}")
    assert own.client.get(f"/events/{keyed(b'another', event['id'])}").status_code == 404


def test_an_old_address_whose_claim_is_rejected_says_so(own: Served) -> None:
    event = next(each for each in items(own, "events?limit=500") if len(each["claims"]) == 1)
    own.post("/decisions", verdict="reject", about=event["claims"][0], **BY)
    answer = own.client.get(f"/events/{event['id']}")
    assert answer.status_code == 404
    assert "stands no more" in answer.text


def test_ids_that_an_error_names_are_links(served: Served) -> None:
    claim = items(served, "queue?limit=1")[0]["id"]
    page = parsed(render("error.html", {"error": UnknownName(f"It may be {claim} <b>."), "next_step": "", "status": 403}
                         | {"back": "", "here": "/", "two_people": False, "read_only": False, "behind": False}
                         | {"rebuilding": False, "failure": "", "address": "/", "record_name": "r"}))  # fmt: skip
    assert page.xpath("//h1/a/@href") == [f"/claims/{claim}"]
    assert not page.xpath("//h1/b")


def test_a_name_is_withheld_by_its_words_and_one_that_no_document_holds_is_said_to_be_none(own: Served) -> None:
    (form,) = parsed(own.get("/log/decisions").text).xpath("//form[.//input[@id='name-withheld']]")
    fields = dict(form.form_values())
    name = items(own, "actors?limit=1")[0]["name"]
    told = unquote(own.post("/decisions", **{**fields, "about": name, **BY}).headers["location"])
    assert "Withheld from public editions" in told
    assert "No document" not in told
    told = unquote(own.post("/decisions", **{**fields, "about": "Wilma Nobodyson", **BY}).headers["location"])
    assert "No document holds “Wilma Nobodyson”" in told


def test_a_long_reason_is_kept_whole_and_one_that_is_too_long_is_refused_with_the_limit(own: Served) -> None:
    (claim,) = items(own, "queue?limit=1")
    long = "I read it. " * 1000
    told = own.post("/decisions", verdict="accept", about=claim["id"], by="A. Tester", why=long)
    assert told.status_code == 303, told.text
    assert items(own, "judgements")[-1]["why"] == long.strip()
    told = own.post("/decisions", verdict="accept", about=claim["id"], by="A. Tester", why=long * 2)
    assert told.status_code == 400
    assert "at most 20,000 characters; 22,000 were sent" in told.text


def test_nobody_decides_under_a_name_or_for_a_reason_that_cannot_be_seen(own: Served) -> None:
    (claim,) = items(own, "queue?limit=1")
    for fields in ({**BY, "by": "\u200b\u200b"}, {**BY, "why": "\u200e \u2060"}):
        told = own.post("/decisions", verdict="accept", about=claim["id"], **fields)
        assert (told.status_code, "who decided and why" in told.text) == (400, True)
