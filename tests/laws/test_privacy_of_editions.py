"""The privacy law over everything that is handed on: dossiers, sites and every format of an export."""

from __future__ import annotations

import io
import unicodedata
import zipfile
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote, unquote_plus

import pypdfium2
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import StreamObject

from answerable.api import Record
from answerable.errors import BadInput
from answerable.model.claim import Post
from answerable.model.judgement import Verdict
from answerable.record.file import RecordFile
from answerable.showing.dossier.forms import FORMS
from answerable.showing.edition.withheld import Withheld, fold
from answerable.showing.exchange.exporters import EXPORTERS
from tests.asking.made import CONVICTED, KILLED, PARDONED, Page, on
from tests.laws.test_privacy import SPELT, document, json_form, names, own_words, words
from tests.showing.dossier.test_forms import elements

KNOWN = "Guards tortured Ilan Voss in Velm on 9 May 2002."


def handed_on(
    record: Record, asked: str, folder: Path, *, pdf: bool, earlier: Path | None = None
) -> Iterator[tuple[str, bytes]]:
    """The name and the bytes of every file, with what compression hides laid open."""
    yield from dossiers(record.dossier, asked, folder, pdf=pdf)
    record.publish(folder / "site", earlier=earlier)
    record.publish(folder / "case", case=asked)
    for one in EXPORTERS:
        record.export(folder / one.name, format=one.name, public=True)
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix not in (".pdf", ".docx"):
            yield path.relative_to(folder).as_posix(), path.read_bytes()


def dossiers(write: Callable[[str, Path], None], asked: str, folder: Path, *, pdf: bool) -> Iterator[tuple[str, bytes]]:
    """The same of a dossier in every form."""
    for form in FORMS:
        if form != "pdf" or pdf:
            write(asked, folder / f"dossier.{form}")
            yield from laid_open(folder / f"dossier.{form}")


def laid_open(path: Path) -> Iterator[tuple[str, bytes]]:
    data = path.read_bytes()
    yield path.name, data
    if path.suffix == ".docx":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for member in archive.infolist():
                yield f"{path.name}!{member.filename}", archive.read(member)
                yield "", member.comment + member.extra
    if path.suffix == ".pdf":
        reader = PdfReader(io.BytesIO(data))
        for number in sorted({*reader.xref_objStm, *(n for held in reader.xref.values() for n in held)} - {0}):
            part = reader.get_object(number)
            yield f"{path.name}!{number}", str(part).encode("utf-8", "surrogatepass")
            if isinstance(part, StreamObject):
                yield f"{path.name}!{number}", part.get_data()
        yield f"{path.name}!metadata", str(reader.metadata).encode()
        document = pypdfium2.PdfDocument(data)
        for number in range(len(document)):
            yield f"{path.name}!page {number}", document[number].get_textpage().get_text_bounded().encode()
        document.close()


def texts(name: str, data: bytes) -> Iterator[str]:
    """What a reader of the file sees, where it is text."""
    if name.endswith(".html"):
        yield from elements(data).text
    elif name.endswith((".md", ".bibtex", ".csl")) or "!page " in name:
        yield from data.decode("utf-8").splitlines()


def assert_nowhere(name: str, found: tuple[str, bytes]) -> None:
    """That a file holds a name in none of its normal forms, plain, in JSON, in HTML or in an address."""
    where, data = found
    for form in {name, *(unicodedata.normalize(n, name) for n in ("NFC", "NFD", "NFKC", "NFKD"))}:
        assert form.encode() not in data, where
        assert json_form(form) not in data, where
        assert quote(form).encode() not in data, where
        assert form.encode("utf-16-be") not in data, where
        assert form not in unquote_plus(where)
    for text in texts(where, data):
        assert f" {fold(name)} " not in f" {fold(text)} ", where


def withheld_everywhere(folder: Path, name: str, spelt: Sequence[str], *, pdf: bool) -> Iterator[tuple[str, bytes]]:
    """What is handed on of a record that names one killed, in these spellings, once the name is withheld."""
    path = folder / "law.answerable"
    with RecordFile.open(path, create=True) as file:
        for number, spelling in enumerate(spelt):
            document(SPELT[spelling](name), name, number).add_to(file)
        file.rebuild()
    with Record.at(path) as record:
        (folder / "whole").mkdir()
        record.dossier("Guards killed Tarn", folder / "whole" / "dossier.html")
        assert fold(name) in fold("".join(elements((folder / "whole" / "dossier.html").read_bytes()).text))
        record.publish(folder / "before")
        record.judge(Verdict.WITHHOLD, name, by="A. Tester", why=f"{name} asked for it")
        (folder / "out").mkdir()
        act = next(event.event.id for event in record.events(kind="killing"))
        yield from handed_on(record, act, folder / "out", pdf=pdf, earlier=folder / "before")


@cache
def own_bytes() -> bytes:
    """What stands in all that is handed on whoever is withheld: in it a name of a few letters may stand by chance."""
    with TemporaryDirectory() as place:
        found = withheld_everywhere(Path(place), "Wyxquo Zvoxqu", ["as it is"], pdf=True)
        return b"\n".join(data for _, data in found)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(name=names, spelt=st.lists(st.sampled_from(sorted(SPELT)), min_size=1, max_size=3, unique=True))
def test_a_withheld_name_is_nowhere(name: str, spelt: list[str]) -> None:
    assume(not Withheld({name: "[withheld 1]"}).hides(own_words()))
    assume(unicodedata.normalize("NFC", name).encode() not in own_bytes())
    chinese = any(unicodedata.name(letter, "").startswith("CJK") for letter in name)
    with TemporaryDirectory() as place:
        for found in withheld_everywhere(Path(place), name, spelt, pdf=not chinese):
            assert_nowhere(name, found)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(name=names, spelt=st.sampled_from(sorted(SPELT)))
def test_a_withheld_name_is_nowhere_in_the_dossier_of_another(name: str, spelt: str) -> None:
    assume(not Withheld({name: "[withheld 1]"}).hides(f"{own_words()} Odo Marr"))
    with TemporaryDirectory() as place:
        folder = Path(place)
        with RecordFile.open(folder / "law.answerable", create=True) as file:
            document(SPELT[spelt](name), name, 0).add_to(file)
            words = f"Odo Marr killed {name} in Tarn on 3 March 2001; Odo {name} Marr was arrested in Velm."
            page = Page(
                f"{words} Odo Marr, a friend of {name}, spoke.", f"Odo Marr, {name}", published=on("2001-04-02")
            )
            page.say(
                words, "killing", "killed", perpetrator="Odo Marr", victim=name, time=("3 March 2001", "2001-03-03")
            )
            page.say(words, "arrest", "arrested", recipient=f"Odo {name} Marr", place="Velm")
            friend = page.span(f"friend of {name}")
            page.posts.append(Post(source=page.source.id, name=page.span("Odo Marr"), post=friend))
            page.add_to(file)
            file.rebuild()
        with Record.at(folder / "law.answerable") as record:
            record.judge(Verdict.DIFFERENT, "Odo Marr", f"Odo {name} Marr", by="A. Tester", why="two men")
            record.rebuild()
            identity = record.actor("Odo Marr").actor.id
            (folder / "whole").mkdir()
            record.dossier_of_actor(identity, folder / "whole" / "dossier.html")
            told = "".join(elements((folder / "whole" / "dossier.html").read_bytes()).text)
            assert fold(name) in fold(told)
            record.judge(Verdict.WITHHOLD, name, by="A. Tester", why=f"{name} asked for it")
            chinese = any(unicodedata.name(letter, "").startswith("CJK") for letter in name)
            (folder / "out").mkdir()
            for found in dossiers(record.dossier_of_actor, identity, folder / "out", pdf=not chinese):
                assert_nowhere(name, found)


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(first=words(), which=st.sampled_from(["source", "claim"]))
def test_a_withheld_source_or_claim_is_nowhere(first: str, which: str) -> None:
    assume(len(fold(first)) > 3)
    assume(fold(first) not in fold(own_words()))
    secret = f"Guards killed {first} Uno in Tarn on 3 March 2001."
    with TemporaryDirectory() as place:
        folder = Path(place)
        with RecordFile.open(folder / "law.answerable", create=True) as file:
            page = Page(f"{secret} {KNOWN}", "A hidden page", url="https://hidden.example/page", published=on("2003"))
            page.say(secret, "killing", "killed", victim=f"{first} Uno", time=("3 March 2001", "2001-03-03"))
            page.say(KNOWN, "torture", "tortured", victim="Ilan Voss", time=("9 May 2002", "2002-05-09"))
            page.add_to(file)
            wire = Page(f"{KNOWN} So it was.", "Another page", published=on("2003-02-01"))
            wire.say(KNOWN, "torture", "tortured", victim="Ilan Voss", time=("9 May 2002", "2002-05-09"))
            wire.add_to(file)
            file.rebuild()
        with Record.at(folder / "law.answerable") as record:
            (claim,) = record.claims(kind="killing")
            held = record.source(claim.source).source
            about = claim.source if which == "source" else claim.id
            claim_event = record.event(claim.id).line.event.id
            record.publish(folder / "before")
            record.judge(Verdict.WITHHOLD, about, by="A. Tester", why="a witness is at risk")
            gone = [secret, claim.id, claim_event, f"{first} Uno", "a witness is at risk", record.head()[1]]
            gone += [held.id, held.digest, held.title, held.url, held.location] if which == "source" else []
            (folder / "out").mkdir()
            act = next(event.event.id for event in record.events(kind="torture"))
            for where, data in handed_on(record, act, folder / "out", pdf=True, earlier=folder / "before"):
                for one in gone:
                    assert one.encode() not in data, where
                    assert one not in where


def test_a_name_has_one_pseudonym_everywhere(own_path: Path, tmp_path: Path) -> None:
    with Record.at(own_path) as record:
        record.judge(Verdict.WITHHOLD, "Odo Marr", by="A. Tester", why="asked for it")
        record.judge(Verdict.WITHHOLD, "Mara Lenz", by="A. Tester", why="asked for it")
        record.dossier("Port Alder killed", tmp_path / "dossier.md")
        record.publish(tmp_path / "site")
    text = (tmp_path / "dossier.md").read_text("utf-8").replace("\\", "")
    for sentence, first, second in (
        (KILLED, "Mara Lenz", "[withheld 2]"),
        (CONVICTED, "Mara Lenz", "[withheld 2]"),
        (PARDONED, "Odo Marr", "[withheld 1]"),
    ):
        assert sentence.replace(first, second) in text.replace("*", "")
    assert "[withheld 1], [withheld 2]: 2 pseudonyms" in text
    site = "".join(path.read_text("utf-8") for path in (tmp_path / "site").iterdir())
    assert CONVICTED.split(" of the")[0].split(" convicted")[0] in site
    assert "[withheld 2]" in site


def test_letters_that_no_font_has_are_the_only_reason_for_no_pdf(tmp_path: Path) -> None:
    with RecordFile.open(tmp_path / "law.answerable", create=True) as file:
        document("王伟", "王伟", 0).add_to(file)
        file.rebuild()
    with Record.at(tmp_path / "law.answerable") as record:
        with pytest.raises(BadInput, match="could not be displayed"):
            record.dossier("Guards killed Tarn", tmp_path / "dossier.pdf")
        record.judge(Verdict.WITHHOLD, "王伟", by="A. Tester", why="asked for it")
        record.dossier("Guards killed Tarn", tmp_path / "dossier.pdf")
    assert (tmp_path / "dossier.pdf").exists()
