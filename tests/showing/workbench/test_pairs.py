"""The queue of pairs that may be one: shown beside the claims, decided by plain forms, back when undone."""

from __future__ import annotations

from typing import Any

from tests.showing.workbench.addresses import items, parsed
from tests.showing.workbench.conftest import Served, serving

WHY = "I know both"


def path_of(pair: dict[str, Any]) -> str:
    return f"/review/pairs/{pair['one']['id']}.{pair['other']['id']}"


def about(pair: dict[str, Any]) -> list[str]:
    return [pair["one"]["about"], pair["other"]["about"]]


def test_pairs_stand_beside_the_claims_in_the_order_of_their_weight(served: Served) -> None:
    pairs = items(served, "pairs")
    weights = [pair["weight"] for pair in pairs]
    assert len(weights) > 1
    assert weights == sorted(weights, reverse=True)
    review, listing = parsed(served.get("/review").text), parsed(served.get("/review/pairs").text)
    assert path_of(pairs[0]) in review.xpath("//a/@href")
    assert list(listing.xpath("//tr/td/a/@href")) == [path_of(pair) for pair in pairs]
    first = served.client.get("/review/pairs/first")
    assert (first.status_code, first.headers["location"]) == (303, path_of(pairs[0]))


def test_a_pair_says_what_its_number_is_made_of(served: Served) -> None:
    pair = items(served, "pairs")[0]
    page = parsed(served.get(path_of(pair)).text)
    told = page.text_content()
    assert pair["one"]["name"] in told
    assert pair["parts"][0]["words"] in told
    assert all(reason["words"] in told for reason in pair["reasons"])
    assert page.xpath("//button[@name='verdict']/@data-key") == ["s", "d"]


def test_judged_a_pair_waits_no_more_until_that_is_undone(own: Served) -> None:
    pairs = items(own, "pairs")
    fields = {"by": "A. Tester", "why": WHY, "next": "/review/pairs/first"}
    answer = own.post("/decisions", verdict="different", about=about(pairs[0]), **fields)
    assert answer.headers["location"].startswith("/review/pairs/first?notice=Kept%20as%20different")
    assert [path_of(pair) for pair in items(own, "pairs")] == [path_of(pair) for pair in pairs[1:]]
    assert own.client.get(path_of(pairs[0])).status_code == 404
    (judgement,) = items(own, "judgements")
    own.post("/decisions", verdict="undo", about=judgement["id"], why=WHY)
    assert items(own, "pairs") == pairs


def test_a_pair_that_was_passed_over_is_not_asked_again_at_once(own: Served) -> None:
    passed, decided, *_ = items(own, "pairs")
    (following,) = parsed(own.get(path_of(decided)).text).xpath("//form[@data-verdict]//input[@name='next']/@value")
    own.post("/decisions", verdict="different", about=about(decided), by="A. Tester", why=WHY)
    waiting = items(own, "pairs")
    expected = path_of(waiting[1]) if len(waiting) > 1 else "/review?notice=No+other+pair+is+in+doubt."
    assert own.client.get(following).headers["location"] == expected
    assert own.client.get("/review/pairs/first").headers["location"] == path_of(passed)


def test_the_same_are_one_actor(own: Served) -> None:
    pair = next(pair for pair in items(own, "pairs") if pair["of"] == "actors")
    number = len(items(own, "actors?limit=500"))
    own.post("/decisions", verdict="same", about=about(pair), by="A. Tester", why=WHY)
    assert len(items(own, "actors?limit=500")) == number - 1
    assert path_of(pair) not in {path_of(each) for each in items(own, "pairs")}


def test_a_proposal_on_a_pair_is_hidden_from_who_made_it_only(own_example: Any) -> None:
    with serving(own_example, "Ada", "Ben", two_people=True) as (ada, ben):
        pair = items(ada, "pairs")[0]
        ada.post("/decisions", verdict="different", about=about(pair), why=WHY)
        assert path_of(pair) not in parsed(ada.get("/review/pairs").text).xpath("//tr/td/a/@href")
        assert path_of(pair) in parsed(ben.get("/review/pairs").text).xpath("//tr/td/a/@href")
        assert "Ada" not in parsed(ben.get(path_of(pair)).text).xpath("string(//main)")
        ben.post("/decisions", verdict="different", about=about(pair), why=WHY)
        assert path_of(pair) not in {path_of(each) for each in items(ben, "pairs")}
