"""Every page and file: there, whole, and harmless whatever a document holds."""

from __future__ import annotations

import csv
import io
import json
import re
import time
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from lxml import etree

import answerable
from answerable.api import Record
from answerable.model.dates import readable
from answerable.model.source import Problem
from answerable.record.file import RecordFile
from answerable.showing.exchange.exporters import EXPORTERS
from tests.asking.made import DENIED
from tests.asking.made_since import LATER, make_since
from tests.showing.workbench.addresses import dossiers, files, items, pages, parsed
from tests.showing.workbench.conftest import Served, serving
from tests.showing.workbench.hostile import BREAKS_OUT, SCRIPT

OWN = re.compile(r"^(/(?!/)|#|\?)")


def parts(served: Served) -> dict[str, Any]:
    """Every page, parsed."""
    return {name: parsed(served.get(path).text) for name, path in pages(served).items()}


@pytest.mark.parametrize("which", ["served", "hostile"])
def test_nothing_of_a_document_becomes_markup(which: str, request: pytest.FixtureRequest) -> None:
    served: Served = request.getfixturevalue(which)
    for name, page in parts(served).items():
        assert [script.get("src") for script in page.iter("script")] == ["/static/workbench.js"], name
        for element in page.iter():
            if not isinstance(element.tag, str):
                continue
            assert element.tag not in ("img", "iframe", "object", "embed", "base", "style", "meta-refresh"), name
            for attribute, value in element.attrib.items():
                assert not attribute.startswith("on"), (name, attribute)
                assert attribute != "style", name
                if attribute in ("href", "src", "action", "{http://www.w3.org/1999/xlink}href"):
                    assert OWN.match(value), (name, value)


def test_what_a_document_says_is_shown_as_it_stands(hostile: Served) -> None:
    found = parts(hostile)
    mean = next(one for one in items(hostile, "sources") if SCRIPT in one["title"])
    source = parsed(hostile.get(f"/sources/{mean['id']}").text)
    assert SCRIPT in source.text_content()
    assert BREAKS_OUT in source.text_content()
    assert "{{ 7 * 7 }}" in found["sources"].text_content()
    for name, page in found.items():
        whole = page.text_content()
        assert "\u202e" not in whole, name
        assert "\x1b" not in whole, name
        assert "49{%" not in whole, name


def test_a_title_from_right_to_left_says_so(hostile: Served) -> None:
    persian = next(source for source in items(hostile, "sources") if source["language"] == "fa")
    page = parsed(hostile.get(f"/sources/{persian['id']}").text)
    assert page.find(".//h1").get("dir") == "auto"
    assert page.xpath("//div[@data-text]/@dir") == ["rtl"]


def test_an_act_says_what_became_by_law_of_who_is_said_to_have_done_it(served: Served) -> None:
    acts = (each["id"] for each in items(served, "events") if each["kind"] in {"bombing", "killing", "assassination"})
    told = ((act, served.get(f"/api/v1/events/{act}").json()["standings"]) for act in acts)
    act, held = next((act, held) for act, held in told if held)
    stands = {each["actor"]: each["status"] for each in held}
    assert all(re.search(r"charged|convicted|acquitted|sentenced|arrested", status) for status in stands.values())
    page = parsed(served.get(f"/events/{act}").text)
    for actor, status in stands.items():
        (told,) = page.xpath(f"//dd[a[@href='/actors/{actor}']]/span[starts-with(., 'since: ')]")
        assert told.text_content() == f"since: {status}"


@pytest.mark.parametrize("which", ["served", "hostile"])
def test_every_file_is_what_it_says(which: str, request: pytest.FixtureRequest) -> None:
    served: Served = request.getfixturevalue(which)
    for name, path in files(served).items():
        answer = served.get(path)
        assert answer.headers["content-disposition"].startswith("attachment"), name
        assert "sandbox" in answer.headers["content-security-policy"], name
        if name.endswith(".svg"):
            drawing = etree.fromstring(answer.content)
            assert drawing.tag == "{http://www.w3.org/2000/svg}svg"
            assert drawing.find("{*}title") is not None
            for element in drawing.iter():
                assert etree.QName(element).localname not in ("script", "image", "foreignObject", "a", "style")
        else:
            rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
            assert len({len(row) for row in rows}) <= 2, name
            for row in rows:
                for cell in row:
                    assert not cell.lstrip(" ").startswith(("=", "@", "\t")), (name, cell)


def test_every_dossier_is_what_it_says(served: Served) -> None:
    begins = {"pdf": b"%PDF", "docx": b"PK", "html": b"<!doctype html>", "md": b"# "}
    held = dossiers(served)
    assert sorted(held.values()) == sorted([*begins, *begins])
    for path, form in held.items():
        answer = served.get(path)
        assert answer.content.startswith(begins[form]), path
        assert answer.headers["content-disposition"].startswith("attachment"), path
        assert "sandbox" in answer.headers["content-security-policy"], path
    then = served.get(f"{next(path for path, form in held.items() if form == 'md')}?as_of=1992-12-31")
    assert "- As of: 31 Dec 1992" in then.text


def test_no_file_is_handed_on_of_what_the_tables_do_not_show(own: Served) -> None:
    paths = [*dossiers(own), "/timeline/export?format=csl", "/timeline/export?format=csv&public=1"]
    with RecordFile.open(own.path) as writing:
        writing.add_problem(Problem(location="new.txt", code="empty", cause="It is empty.", next_step=""))
    for path in paths:
        answer = own.client.get(path)
        assert answer.status_code == 503, path
        assert "do not show all that it holds" in answer.text
    assert own.post("/rebuild", next="/").status_code == 303
    until = time.monotonic() + 20
    while (status := own.client.get(paths[-1]).status_code) == 503 and time.monotonic() < until:
        time.sleep(0.05)
    assert status == 200


def test_a_withheld_actor_has_no_dossier(own: Served) -> None:
    actor = next(each for each in items(own, "actors") if each["actor_type"] == "person")
    own.post("/decisions", verdict="withhold", about=actor["id"], by="A. Tester", why="asked", next="/")
    answer = own.client.get(f"/actors/{actor['id']}.md")
    assert answer.status_code == 400
    assert "withholds this actor" in answer.text
    assert own.client.get("/actors/Nobody Known.md").status_code == 404


def test_preserved_bytes_are_never_shown(hostile: Served) -> None:
    for source in items(hostile, "sources"):
        answer = hostile.get(f"/sources/{source['id']}/original")
        assert answer.headers["content-type"] == "application/octet-stream"
        assert answer.headers["content-disposition"] == f'attachment; filename="{source["id"]}.bin"'
        assert "sandbox" in answer.headers["content-security-policy"]
        with Record.at(hostile.path) as record:
            assert answer.content == record.data(source["id"])


def test_a_chart_and_its_table_hold_the_same(served: Served) -> None:
    case = pages(served)["case"]
    page = parsed(served.get(case).text)
    drawn = set(page.xpath("//figure//*[local-name()='svg']//*[local-name()='a']/@href"))
    told = set(page.xpath("//table//a/@href"))
    rows = list(csv.DictReader(io.StringIO(served.get(f"{case}.csv").content.decode("utf-8-sig"))))
    assert drawn == told == {f"/events/{row['event']}" for row in rows}
    assert len(rows) > 5


def test_a_page_tells_what_is_asked_wrongly(served: Served) -> None:
    for path, status in {
        "/nope": 404,
        "/events/e-ffffffff": 404,
        "/sources/s-zz": 404,
        "/timeline?family=none": 400,
        "/timeline?since=yesterday": 400,
        "/timeline?page=-1": 400,
        "/timeline?page=x": 400,
        "/search?words=%22": 400,
        "/network?actor=Nobody": 404,
        "/review/corrections.jsonl": 404,
        "/actors/a-0000000000": 404,
    }.items():
        answer = served.client.get(path)
        assert answer.status_code == status, path
        assert parsed(answer.text).find(".//h1") is not None
        assert "Traceback" not in answer.text
        assert "`answerable" not in answer.text, path
        assert parsed(answer.text).find(".//nav") is not None, path


def test_a_list_of_the_timeline_is_exported_as_it_stands(served: Served) -> None:
    asked = "kind=detention&since=1950" if "detention" in served.get("/timeline").text else "family=act&since=1950"
    page = parsed(served.get(f"/timeline?{asked}").text)
    (form,) = page.xpath("//form[@action='/timeline/export']")
    fields = {field.get("name"): field.get("value") for field in form.xpath(".//input")}
    formats = form.xpath(".//option/@value")
    assert formats == [one.name for one in EXPORTERS]
    listed = {href.rsplit("/", 1)[1] for href in page.xpath("//table//td/a[contains(@href, '/events/')]/@href")}
    scope, *others = map(json.loads, served.get(f"/timeline/export?{urlencode(fields)}").text.splitlines())
    assert scope["type"] == "scope"
    assert scope["since"] == "1950-01-01"
    assert listed
    assert listed <= {line["id"] for line in others if line["type"] == "event"}
    for form_of in formats:
        answer = served.get(f"/timeline/export?{urlencode(fields | {'format': form_of})}")
        assert answer.headers["content-disposition"].startswith('attachment; filename="list.')
        assert "sandbox" in answer.headers["content-security-policy"]
        assert len(answer.content) > 100


def test_an_exported_list_holds_what_has_no_date_only_where_the_list_does(served: Served) -> None:
    dated = [json.loads(line) for line in served.get("/timeline/export").text.splitlines()]
    every = [json.loads(line) for line in served.get("/timeline/export?undated=1").text.splitlines()]
    assert all(line["happened"] for line in dated if line["type"] == "event")
    assert "with a date" in dated[0]["text"]
    assert not all(line["happened"] for line in every if line["type"] == "event")
    assert served.client.get("/timeline/export?format=xml").status_code == 400


def test_what_has_no_place_is_listed_on_wish(served: Served) -> None:
    place = parsed(served.get("/map").text).xpath("//tr[@data-item]//bdi")[0].text_content()
    page = parsed(served.get(f"/timeline?{urlencode({'place': place, 'undated': '1'})}").text)
    (link,) = page.xpath("//main//a[contains(@href, 'unplaced=1') and contains(@href, 'place=')]/@href")
    wider = parsed(served.get(link).text)
    assert wider.xpath("//input[@name='unplaced']/@checked")
    assert "No source says that they were there" in wider.text_content()
    events = "//main//a[starts-with(@href, '/events/')]/@href"
    assert set(page.xpath(events)) <= set(wider.xpath(events))
    assert "unplaced=1" not in "".join(parsed(served.get("/timeline").text).xpath("//main//a/@href"))
    findings = parsed(served.get(f"/findings?{urlencode({'place': place, 'unplaced': '1'})}").text)
    assert findings.xpath("//input[@name='unplaced']/@checked")
    assert "No source says that they were there" in findings.text_content()


@pytest.mark.parametrize(("letter", "place"), [("e", "events"), ("a", "actors"), ("c", "claims"), ("s", "sources")])
def test_an_id_leads_from_the_search_to_its_page(served: Served, letter: str, place: str) -> None:
    identity = f"{letter}-0123456789abcdef0123"
    assert served.client.get(f"/search?words=%20{identity}").headers["location"] == f"/{place}/{identity}"


def test_facets_narrow_a_search(served: Served) -> None:
    page = parsed(served.get("/search?words=court").text)
    hits = len(page.xpath("//ol[contains(@class, 'hits')]/li"))
    link = page.xpath("//aside//a[contains(@href, 'genre=news')]/@href")[0]
    fewer = parsed(served.get(link).text).xpath("//ol[contains(@class, 'hits')]/li")
    assert 0 < len(fewer) < hits


def test_findings_of_some_acts(served: Served) -> None:
    def acts(**asked: str) -> list[str]:
        page = parsed(served.get(f"/findings?{urlencode(asked)}").text)
        return [str(link) for link in page.xpath("//ol[contains(@class, 'findings')]//a/@href")]

    [kind, *_] = parsed(served.get("/findings").text).xpath("//select[@name='kind']/option/@value[. != '']")
    some = acts(kind=kind, answers="sanction")
    assert 0 < len(some) < len(acts(answers="sanction"))
    assert acts(kind=kind, answers="sanction", place="Nowhere at all") == []
    file = served.get(f"/findings.csv?kind={kind}&answers=sanction").content.decode("utf-8-sig")
    rows = csv.DictReader(io.StringIO(file))
    assert [f"/events/{row['event']}" for row in rows] == some
    assert served.client.get("/findings?kind=trial").status_code == 400


def test_as_of_an_earlier_day_nothing_later_is_told(served: Served) -> None:
    case = pages(served)["case"]
    now = served.get(f"{case}.csv").text.count("\n")
    then = served.get(f"{case}.csv?as_of=1993").text.count("\n")
    assert 1 < then < now


def test_a_case_tells_the_procedures_and_the_stretches_without_a_date(served: Served) -> None:
    with answerable.open(served.path) as record:
        found = record.case("Lockerbie")
    page = parsed(served.get(f"/cases/{found.case.id}").text)
    heads = [" ".join(head.text_content().split()) for head in page.iter("h2")]
    for held in found.procedures:
        assert f"The procedure against {held.name}" in heads
    assert found.procedures
    assert "Long stretches in which nothing of it is dated" in heads
    whole = " ".join(page.text_content().split())
    assert [each.text_content() for each in page.xpath("//dt[.='Prosecuted in']/following-sibling::dd[1]")][:1] == [
        "Scotland"
    ]
    assert all(f"{gap.days:,} days between" in whole for gap in found.gaps)


def test_who_says_so_stands_before_what_came_of_it(served: Served) -> None:
    """Behind the status it would be read as of who says that nothing was found."""
    acts = [
        act
        for one in items(served, "actors?limit=20")
        for act in parsed(served.get(f"/actors/{one['id']}").text).xpath("//section[h2[contains(., 'allege')]]//li")
    ]
    assert any("so says" in act.text_content() for act in acts)
    assert not [act for act in acts if "so says" in act.xpath("string(.//br/following-sibling::node())")]
    assert all(act.xpath("normalize-space(.//br/following-sibling::text())") for act in acts if act.xpath(".//br"))


def test_titles_tell_the_pages_of_acts_apart(served: Served) -> None:
    titles = [
        parsed(served.get(link).text).findtext(".//title")
        for link in parsed(served.get("/cases").text).xpath("//li[@data-item]/a[1]/@href")
    ]
    assert len(titles) == len(set(titles))


def test_an_id_is_found_whatever_its_letters(served: Served) -> None:
    event = items(served, "events?limit=1")[0]["id"]
    answer = served.client.get("/search", params={"words": event.upper()})
    assert (answer.status_code, answer.headers["location"]) == (303, f"/events/{event}")


def test_words_that_tell_of_nothing_leave_the_form(served: Served) -> None:
    page = parsed(served.get("/cases?words=zzzz").text)
    assert page.xpath("//form//input[@name='words']/@value") == ["zzzz"]
    assert "No act is told of" in page.text_content()
    assert not parsed(served.get("/search?words=zzzz").text).xpath("//aside//h2")


def test_what_is_new_leads_to_what_came_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = make_since(tmp_path / "since.answerable", monkeypatch)
    with serving(path) as (served, *_):
        page = parsed(served.get("/changes").text)
        assert page.xpath("//input[@name='since']/@value") == [f"2026-11-0{LATER}"]
        assert page.xpath("//main//h2/text()") == [
            "Corrected",
            "Who stands otherwise in law",
            "What came of acts told before",
            "Told before, and denied now",
            "Acts not told before",
        ]
        (act,) = page.xpath("//article[.//p[.='New:']]//h3/a/@href")
        assert parsed(served.get(act).text).xpath("string(//title)").startswith("Case: Killing, Mara Lenz")
        assert page.xpath("//article//q/text()") == [DENIED]
        first = parsed(served.get("/changes?since=2020").text)
        assert "Nothing was held before: all is new." in first.text_content()
        assert served.client.get("/changes?since=sometime").status_code == 400


def test_an_allegation_among_what_is_said_has_its_mark(served: Served) -> None:
    page = parsed(served.get("/disputes").text)
    marked = page.xpath("//article//div[h3[starts-with(., 'Says so')]][.//span[@class='manner']]")
    assert marked
    assert {str(side.findtext("h3")) for side in marked if "alleged" in side.text_content()} == {
        "Says so, or alleges it"
    }


def test_a_value_is_told_in_words_with_its_mark(served: Served) -> None:
    event = next(each for each in items(served, "events?limit=500") if each["happened_basis"] == "relative")
    told = [
        parsed(served.get(f"/review/{claim}").text).xpath("string(//dl[@class='facts'])") for claim in event["claims"]
    ]
    assert any(f"~ {readable(event['happened'])}" in each for each in told)


def test_decisions_are_told_in_words_that_stand_apart(own: Served) -> None:
    claim = items(own, "queue?limit=1")[0]
    own.post("/decisions", verdict="accept", about=claim["id"], by="A. Tester", why="read it")
    (told,) = parsed(own.get("/log/decisions").text).xpath("//li[@data-item]/p[1]")
    assert re.match(r"accept \S", " ".join(told.text_content().split()))


def test_nobody_is_called_a_perpetrator_by_the_page_itself(served: Served) -> None:
    """A source names somebody so; the page says that it does."""
    acts = [event for event in items(served, "events?family=act&limit=50") if event["roles"]]
    for act in acts[:5]:
        told = parsed(served.get(f"/events/{act['id']}").text).xpath("//dl[@class='facts']/dt/text()")
        assert "perpetrator" not in told
    for one in items(served, "actors?limit=5"):
        for item in parsed(served.get(f"/actors/{one['id']}").text).xpath("//section[h2='Who else takes part']//li"):
            assert " named as " in item.text_content()
