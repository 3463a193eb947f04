"""A site that is published again leads on from its old addresses, and never to what is withheld."""

from __future__ import annotations

from pathlib import Path

import pytest

from answerable.api import Record
from answerable.asking.published import key_of, keyed
from answerable.errors import BadInput
from answerable.model.identity import make_id
from answerable.model.judgement import Verdict
from answerable.record.file import RecordFile
from tests.asking.made import KILLED, claim_of
from tests.showing.dossier.test_forms import elements


def _judge(path: Path, verdict: Verdict, *about: str) -> None:
    with Record.at(path) as record:
        record.judge(verdict, *about, by="A. Tester", why="read it")


def _publish(path: Path, folder: Path, earlier: Path | None = None, case: str | None = None) -> Path:
    with Record.at(path) as record:
        record.publish(folder, earlier=earlier, case=case)
    return folder


def _names(folder: Path) -> set[str]:
    return {page.name for page in folder.glob("*.html")}


def _shown(path: Path, name: str) -> str:
    """The file of an actor in an edition."""
    with RecordFile.open(path, read_only=True) as file:
        identity, key = file.find_actors(name)[0].id, key_of(file.judgements())
    return f"{keyed(key, identity) if key else identity}.html"


def _leads_to(page: Path) -> str:
    """Where a page leads by itself and by its link, which is the same."""
    found = elements(page.read_bytes()).found
    (refresh,) = [held for tag, held in found if tag == "meta" and held.get("http-equiv") == "refresh"]
    delay, _, to = (refresh["content"] or "").partition("; url=")
    assert delay == "0"
    assert to in [held.get("href") for tag, held in found if tag == "a"]
    assert (page.parent / to).is_file()
    return to


def test_an_actor_leads_on_and_again_from_the_edition_after(own_path: Path, tmp_path: Path) -> None:
    names = ("Joss Brand", "Ilan Voss")
    old = {_shown(own_path, name) for name in names}
    first = _publish(own_path, tmp_path / "first")
    _judge(own_path, Verdict.SAME, *names)
    second = _publish(own_path, tmp_path / "second", first)
    now = _shown(own_path, "Joss Brand")
    (gone,) = old - {now}
    assert _leads_to(second / gone) == now
    text = "".join(elements((second / gone).read_bytes()).text)
    assert "The record has changed since this address was given out." in text
    assert "the name that this address was made from is this actor’s" in text
    assert "Joss Brand" in text
    assert _names(first) <= _names(second)
    third = _publish(own_path, tmp_path / "third", second)
    assert {page.name: page.read_bytes() for page in third.iterdir()} == {
        page.name: page.read_bytes() for page in second.iterdir()
    }


def test_an_event_and_its_case_lead_to_what_holds_the_claim(own_path: Path, tmp_path: Path) -> None:
    with RecordFile.open(own_path, read_only=True) as file:
        told = [claim for claim in file.claims(kind="killing") if claim.sentence.quote != KILLED]
        joined = claim_of(file, KILLED, "killing")
        assert len({file.event_of(claim.id) for claim in (*told, joined)}) == 1
    first = _publish(own_path, tmp_path / "first")
    least = min(claim.id for claim in (*told, joined))
    for other in told if joined.id == least else [joined]:
        _judge(own_path, Verdict.DIFFERENT, least, other.id)
    apart = _publish(own_path, tmp_path / "apart", first)
    _judge_undone(own_path)
    again = _publish(own_path, tmp_path / "again", apart)
    new = {name for name in _names(apart) - _names(first) if name.startswith("e-")}
    assert new
    for name in new:
        to = _leads_to(again / name)
        assert to in _names(first)
        assert "is part of this event" in "".join(elements((again / name).read_bytes()).text)


def _judge_undone(path: Path) -> None:
    with Record.at(path) as record:
        for each in [each for each in record.judgements() if each.verdict is Verdict.DIFFERENT]:
            record.judge(Verdict.UNDO, each.id, by="A. Tester", why="read it again")


def test_no_id_of_the_record_is_an_address_of_an_edition_that_withholds(own_path: Path, tmp_path: Path) -> None:
    first = _publish(own_path, tmp_path / "first")
    _judge(own_path, Verdict.SAME, "Joss Brand", "Ilan Voss")
    _judge(own_path, Verdict.WITHHOLD, "Odo Marr")
    second = _publish(own_path, tmp_path / "second", first)
    assert not {name for name in _names(first) & _names(second) if "-" in name and name[0] in "aces"} - {
        name for name in _names(second) if name.startswith("words-")
    }
    assert second.joinpath("index.html").is_file()
    documents = [page.read_text() for page in second.glob("s-*.html")]
    assert documents
    assert all("left out: the document is short" in page for page in documents)
    assert {page.name: page.read_bytes() for page in _publish(own_path, tmp_path / "alone").iterdir()} == {
        page.name: page.read_bytes() for page in second.iterdir()
    }


def test_keyed_addresses_lead_on_but_to_what_is_withheld(own_path: Path, tmp_path: Path) -> None:
    _judge(own_path, Verdict.WITHHOLD, "Odo Marr")
    first = _publish(own_path, tmp_path / "first")
    old = {_shown(own_path, name) for name in ("Joss Brand", "Ilan Voss")}
    _judge(own_path, Verdict.SAME, "Joss Brand", "Ilan Voss")
    second = _publish(own_path, tmp_path / "second", first)
    now = _shown(own_path, "Joss Brand")
    (gone,) = old - {now}
    assert _leads_to(second / gone) == now
    _judge(own_path, Verdict.WITHHOLD, "Joss Brand")
    third = _publish(own_path, tmp_path / "third", second)
    assert now in _names(third)
    assert gone not in _names(third)


def test_an_event_of_which_the_claim_is_withheld_is_not_led_to(own_path: Path, tmp_path: Path) -> None:
    _judge(own_path, Verdict.WITHHOLD, "Odo Marr")
    with RecordFile.open(own_path, read_only=True) as file:
        event = file.event(file.event_of(claim_of(file, KILLED, "killing").id))
        key = key_of(file.judgements())
    later = max(event.claims)
    earlier = tmp_path / "earlier"
    earlier.mkdir()
    shown = f"{keyed(key, make_id('e', later))}.html"
    (earlier / shown).write_text("")
    assert shown in _names(_publish(own_path, tmp_path / "first", earlier))
    _judge(own_path, Verdict.WITHHOLD, later)
    assert shown not in _names(_publish(own_path, tmp_path / "second", earlier))


def test_of_one_case_only_what_is_shown_is_led_to(own_path: Path, tmp_path: Path) -> None:
    first = _publish(own_path, tmp_path / "first")
    old = {_shown(own_path, name) for name in ("Ilan Voss", "Rina Sol")} & _names(first)
    _judge(own_path, Verdict.SAME, "Ilan Voss", "Rina Sol")
    second = _publish(own_path, tmp_path / "second", first, case="Port Alder killed Mara Lenz")
    assert not old & _names(second)


def test_a_folder_without_a_site_is_refused(own_path: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for folder in ("empty", "nowhere"):
        with pytest.raises(BadInput, match="Name the folder of an earlier edition"):
            _publish(own_path, tmp_path / "site", tmp_path / folder)
    assert not (tmp_path / "site").exists()
