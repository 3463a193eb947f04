"""What is withheld in one version of a page is withheld in the others, in the very words that stand there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from answerable.api import Record
from answerable.asking.health import doctor
from answerable.asking.review.withholding import going_with, perhaps_withheld, withheld_with
from answerable.model.judgement import Judgement, Verdict
from answerable.model.source import Source
from answerable.record.file import RecordFile
from answerable.showing.edition.edition import Edition
from answerable.sources.text.signature import signature
from tests.asking.made import Page, on
from tests.laws.test_privacy import editions
from tests.laws.test_privacy_of_editions import handed_on

SECRET = "Guards killed Mara Lenz in Tarn on 3 March 2001."
KNOWN = "Guards tortured Ilan Voss in Velm on 9 May 2002."
CHANGED = "Guards at the camp killed Mara Lenz in Tarn on 4 March 2001."
GONE = (SECRET, "Mara Lenz", "Mara", "Lenz")


def version(day: str, *sentences: str, extra: str = "") -> Page:
    """A page at one address as it stood on a day."""
    page = Page(" ".join((*sentences, extra)), "The camp", url="https://a.example/camp", published=on(day))
    page.location = f"{day}.txt"
    for sentence in sentences:
        if "killed" in sentence:
            page.say(sentence, "killing", "killed", victim="Mara Lenz", place="Tarn")
        else:
            page.say(sentence, "torture", "tortured", victim="Ilan Voss", place="Velm")
    return page


def withheld(path: Path, first: Page, *later: Page, which: str = "claim") -> Iterator[Record]:
    """The record once the killing of the first page was withheld and the later ones were read after it."""
    with RecordFile.open(path, create=True) as file:
        first.add_to(file)
        file.rebuild()
    with Record.at(path) as record:
        (claim,) = record.claims(kind="killing")
        record.judge(
            Verdict.WITHHOLD, claim.id if which == "claim" else claim.source, by="A. Tester", why="a witness is at risk"
        )
    with RecordFile.open(path) as file:
        for page in later:
            page.add_to(file)
        file.refresh()
    with Record.at(path) as record:
        yield record


def assert_nowhere(record: Record, folder: Path) -> None:
    folder.mkdir()
    act = next(event.event.id for event in record.events(kind="torture"))
    killings = [claim.id for claim in record.claims(kind="killing")]
    for where, data in handed_on(record, act, folder, pdf=False):
        for gone in (*GONE, *killings):
            assert gone.encode() not in data, where
    for data in editions(record, folder / "edition", public=True):
        for gone in (*GONE, *killings):
            assert gone.encode() not in data


@pytest.mark.parametrize("which", ["claim", "source"])
@pytest.mark.parametrize("withheld_day", ["2003-01-01", "2003-05-05"])
def test_nothing_of_it_is_in_an_edition_after_another_version_was_read(
    tmp_path: Path, which: str, withheld_day: str
) -> None:
    first = version(withheld_day, SECRET, KNOWN)
    other = version("2003-03-03", SECRET.replace(" in ", "  in\n"), KNOWN, extra="So it was.")
    other.claims.clear()
    spaced = SECRET.replace(" in ", "  in\n")
    other.say(spaced, "killing", "killed", victim="Mara Lenz", place="Tarn")
    other.say(KNOWN, "torture", "tortured", victim="Ilan Voss", place="Velm")
    elsewhere = Page(f"{KNOWN} It was so.", "Velm", published=on("2003-06-06"))
    elsewhere.say(KNOWN, "torture", "tortured", victim="Ilan Voss", place="Velm")
    for record in withheld(tmp_path / "r.answerable", first, other, elsewhere, which=which):
        assert len(list(record.claims(kind="killing"))) == 2
        assert_nowhere(record, tmp_path / "out")


def test_another_kind_in_the_same_words_is_withheld_and_what_was_shown_is_shown(tmp_path: Path) -> None:
    both = "Guards killed Mara Lenz and tortured Ilan Voss in Tarn."
    first = Page(both, "The camp", url="https://a.example/camp", published=on("2003-01-01"), location="1.txt")
    first.say(both, "killing", "killed", victim="Mara Lenz").say(both, "torture", "tortured", victim="Ilan Voss")
    newer = Page(f"{both} So it was.", "The camp", url="https://a.example/camp", published=on("2003-03-03"))
    newer.say(both, "mass_killing", "killed", victim="Mara Lenz").say(both, "torture", "tortured", victim="Ilan Voss")
    for record in withheld(tmp_path / "r.answerable", first, newer):
        with RecordFile.open(tmp_path / "r.answerable", read_only=True) as file:
            hidden = Edition(file).claims
        assert {record.show(claim).claim.kind for claim in hidden} == {"killing", "mass_killing"}


def test_other_words_are_pointed_out_until_they_are_looked_at(tmp_path: Path) -> None:
    path = tmp_path / "r.answerable"
    for record in withheld(path, version("2003-01-01", SECRET, KNOWN), version("2003-03-03", CHANGED, KNOWN)):
        with RecordFile.open(path, read_only=True) as file:
            (found,) = perhaps_withheld(file)
        newer = {claim.id: claim.sentence.quote for claim in record.claims(kind="killing")}
        assert (newer[found.claim], newer[found.withheld]) == (CHANGED, SECRET)
        (check,) = [each for each in doctor(path) if each.name == "withheld"]
        assert found.claim in check.found
        assert not check.good
        record.judge(Verdict.ACCEPT, found.claim, by="A. Tester", why="she agreed")
        with RecordFile.open(path, read_only=True) as file:
            assert perhaps_withheld(file) == ()


def test_a_version_that_has_the_words_or_nothing_like_them_is_not_pointed_out(tmp_path: Path) -> None:
    for number, sentences in enumerate(((SECRET, KNOWN), (KNOWN,))):
        path = tmp_path / f"{number}.answerable"
        newer = version("2003-03-03", *sentences, extra="So it was.")
        for _ in withheld(path, version("2003-01-01", SECRET, KNOWN), newer):
            assert not [each for each in doctor(path) if each.name == "withheld"]


def test_a_name_withheld_by_an_older_program_with_a_birth_behind_it_is_hidden(own_path: Path, tmp_path: Path) -> None:
    judged = Judgement.make(
        verdict=Verdict.WITHHOLD, about=("Mara Lenz (born 1946)",), by="A. Tester", at="2026-01-01", why="asked"
    )
    with RecordFile.open(own_path) as file:
        file.add_judgement(judged)
        file.refresh()
    with Record.at(own_path) as record:
        assert not any(b"Mara Lenz" in each for each in editions(record, tmp_path / "public", public=True))


CAMP = " ".join(f"A guard counted the beds of hut {number} in the camp by the river." for number in range(30))


@dataclass
class Printed(Page):
    """A report of an agency as one of its outlets printed it."""

    @property
    def source(self) -> Source:
        return replace(super().source, shingles=signature(self.text))


def printed(outlet: str) -> Page:
    """A page that says what others of its kind say."""
    url = f"https://{outlet}.example/by-the-river"
    page = Printed(f"{SECRET} {CAMP} So {outlet}.", f"Huts, as {outlet} has it", url=url, published=on("2003-01-01"))
    return page.say(SECRET, "killing", "killed", victim="Mara Lenz", place="Tarn")


def kept(path: Path, *pages: Page) -> None:
    with RecordFile.open(path, create=True) as file:
        for page in pages:
            page.add_to(file)
        file.refresh()


def test_near_copies_go_with_a_withheld_document_also_those_read_later(tmp_path: Path) -> None:
    path = tmp_path / "r.answerable"
    one, other, later = printed("tarnpost"), printed("velmpost"), printed("lennpost")
    kept(path, one, other, version("2004-04-04", KNOWN))
    with Record.at(path) as record:
        made = record.judge(Verdict.WITHHOLD, one.source.id, by="A. Tester", why="a witness is at risk")
        assert going_with(made, record.judgements(), lambda each: record.source(each).copies) == (other.source.id,)
    kept(path, later)
    with Record.at(path) as record:
        (tmp_path / "out").mkdir()
        act = next(event.event.id for event in record.events(kind="torture"))
        for where, data in handed_on(record, act, tmp_path / "out", pdf=False):
            for page in (one, other, later):
                for gone in (page.title, page.url, page.source.digest, page.source.id, "Mara", "as lennpost"):
                    assert gone.encode() not in data, where
        accepted = record.judge(Verdict.ACCEPT, later.source.id, by="A. Tester", why="it names nobody at risk")
        shown = b"".join(editions(record, tmp_path / "shown", public=True))
        assert b"Huts, as lennpost has it" in shown
        assert b"Huts, as velmpost has it" not in shown
        record.judge(Verdict.UNDO, accepted.id, by="A. Tester", why="it does")
        assert b"lennpost" not in b"".join(editions(record, tmp_path / "hidden", public=True))
        record.judge(Verdict.UNDO, made.id, by="A. Tester", why="she is safe")
        assert b"Huts, as velmpost has it" in b"".join(editions(record, tmp_path / "whole", public=True))


def test_a_document_accepted_before_another_was_withheld_goes_with_it(tmp_path: Path) -> None:
    path = tmp_path / "r.answerable"
    one, other = printed("tarnpost"), printed("velmpost")
    kept(path, one, other)
    with Record.at(path) as record:
        record.judge(Verdict.ACCEPT, other.source.id, by="A. Tester", why="it stands beside the newer page")
        record.judge(Verdict.WITHHOLD, one.source.id, by="A. Tester", why="a witness is at risk")
    with RecordFile.open(path, read_only=True) as file:
        assert Edition(file).sources == {one.source.id, other.source.id}
        assert withheld_with(file, other.source.id) == (one.source.id,)
        assert withheld_with(file, one.source.id) == ()


def test_a_withheld_claim_is_withheld_wherever_its_long_sentence_is_repeated(tmp_path: Path) -> None:
    path = tmp_path / "r.answerable"
    short = "They shot Odo Marr."
    pages = [
        Page(f"{first} {SECRET} {short} {last}", first, published=on("2003-01-01"))
        for first, last in (("The camp.", "So it was."), ("A week later.", "Nobody knows more."))
    ]
    for page in pages:
        page.say(SECRET, "killing", "killed", victim="Mara Lenz", place="Tarn").say(
            short, "shooting", "shot", victim="Odo Marr"
        )
    kept(path, *pages, version("2004-04-04", KNOWN))
    with Record.at(path) as record:
        killing = next(iter(record.claims(kind="killing")))
        shooting = next(iter(record.claims(kind="shooting")))
        record.judge(Verdict.WITHHOLD, killing.id, shooting.id, by="A. Tester", why="a witness is at risk")
        public = b"".join(editions(record, tmp_path / "public", public=True))
        assert not any(gone.encode() in public for gone in GONE)
        assert b"Odo Marr" in public
