"""The privacy law: what a judgement withholds appears nowhere in a public edition, byte for byte."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote

import msgspec
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from answerable.api import Record
from answerable.model.judgement import Verdict
from answerable.model.vocabulary import vocabulary
from answerable.record.file import RecordFile
from answerable.showing.edition.withheld import Withheld, fold
from tests.asking.made import Page, on

SCRIPTS = {
    "latin": ("ABDEGHKLMNRSTVZÉŠÖ", "abdegiklmnorstuvzéšöçß'’-"),
    "cyrillic": ("АБВГДЕИКЛМН", "абвгдеиклмнорсту"),
    "greek": ("ΑΒΓΔΕ", "αβγδεικλσς"),
    "persian": ("ابپتثجچحخ", "ابپتجدرزسشعقكکگلمنوهیي\u200c"),
    "hebrew": ("אבגדה", "אבגדהוזחטיכלמנ"),
    "chinese": ("王李张刘陈", "伟芳娜秀英敏静"),
    "devanagari": ("अआकखग", "कखगचजटडणतदनपबमयरलवशसहािीुूे्"),
}


@st.composite
def words(draw: st.DrawFn) -> str:
    first, rest = SCRIPTS[draw(st.sampled_from(sorted(SCRIPTS)))]
    return draw(st.sampled_from(first)) + draw(st.text(rest, min_size=2, max_size=8))


names = st.lists(words(), min_size=1, max_size=3).map(" ".join)

SPELT: dict[str, Callable[[str], str]] = {
    "as it is": lambda name: name,
    "in capitals": str.upper,
    "in small letters": str.lower,
    "composed": lambda name: unicodedata.normalize("NFC", name),
    "decomposed": lambda name: unicodedata.normalize("NFD", name),
    "over two lines": lambda name: name.replace(" ", "\n "),
    "with a soft hyphen": lambda name: name[:2] + "\u00ad" + name[2:],
    "joined to another word": lambda name: f"pre{name}post",
}


def own_words() -> str:
    """Everything in an export that is this program's own and not a source's."""
    kinds = " ".join(f"{kind.id} {kind.label}" for kind in vocabulary().kinds)
    return f"{kinds} [withheld 1] [withheld 2]"


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(name=names, spelt=st.lists(st.sampled_from(sorted(SPELT)), min_size=1, max_size=3, unique=True), data=st.data())
def test_a_withheld_name_is_nowhere(name: str, spelt: list[str], data: st.DataObject) -> None:
    assume(not Withheld({name: "[withheld 1]"}).hides(own_words()))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "law.answerable"
        with RecordFile.open(path, create=True) as file:
            for number, spelling in enumerate(spelt):
                document(SPELT[spelling](name), name, number).add_to(file)
            file.rebuild()
        with Record.at(path) as record:
            record.judge(Verdict.WITHHOLD, name, by="A. Tester", why=f"{name} asked for it")
            whole = b"".join(editions(record, Path(folder) / "whole", public=False))
            assert json_form(name) in whole
            for edition in editions(record, Path(folder) / "public", public=True):
                for form in (name, unicodedata.normalize("NFC", name), unicodedata.normalize("NFD", name)):
                    assert form.encode() not in edition
                    assert json_form(form) not in edition
                    assert quote(form).encode() not in edition
            for value in strings(list(record.lines(public=True))):
                assert f" {fold(name)} " not in f" {fold(value)} "


def document(spelling: str, name: str, number: int) -> Page:
    sentence = f"Guards killed {name} in Tarn on 3 March 2001, said Rina Sol of {spelling}."
    page = Page(
        f"{sentence} It was {spelling}, a neighbour said.",
        f"Who was {spelling}?",
        f"The {spelling} Times",
        on(f"2001-03-0{number + 4}"),
        location=f"files/{spelling}.txt".replace("\n", ""),
        url=f"https://news.example/{quote(spelling)}/{spelling.casefold().replace(' ', '-')}",
        author=spelling,
    )
    return page.say(
        sentence,
        "killing",
        "killed",
        victim=name,
        place="Tarn",
        time=("3 March 2001", "2001-03-03"),
        speaker=f"Rina Sol of {spelling}",
        cue="said",
    )


def editions(record: Record, base: Path, *, public: bool) -> Iterator[bytes]:
    """The bytes of the JSON Lines, and of every CSV file."""
    lines = base.with_suffix(".jsonl")
    record.export(lines, public=public)
    yield lines.read_bytes()
    record.export(base, format="csv", public=public)
    for table in sorted(base.iterdir()):
        yield table.read_bytes()


def json_form(text: str) -> bytes:
    return msgspec.json.encode(text)[1:-1]


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from strings(part)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from strings(part)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(first=words(), second=words(), which=st.sampled_from(["source", "claim"]))
def test_a_withheld_source_or_claim_is_nowhere(first: str, second: str, which: str) -> None:
    assume(fold(first) not in fold(second) and fold(second) not in fold(first))
    secret = f"Guards killed {first} Uno in Tarn on 3 March 2001."
    known = f"Guards tortured {second} Duo in Velm on 9 May 2002."
    with TemporaryDirectory() as folder:
        path = Path(folder) / "law.answerable"
        with RecordFile.open(path, create=True) as file:
            page = Page(f"{secret} {known}", "A hidden page", url="https://hidden.example/page", published=on("2003"))
            page.say(secret, "killing", "killed", victim=f"{first} Uno", time=("3 March 2001", "2001-03-03"))
            page.say(known, "torture", "tortured", victim=f"{second} Duo", time=("9 May 2002", "2002-05-09"))
            page.add_to(file)
            wire = Page(f"{known} So it was.", "Another page", published=on("2003-02-01"))
            wire.say(known, "torture", "tortured", victim=f"{second} Duo", time=("9 May 2002", "2002-05-09"))
            wire.add_to(file)
            file.rebuild()
        with Record.at(path) as record:
            (claim,) = record.claims(kind="killing")
            about = claim.source if which == "source" else claim.id
            held = record.source(claim.source).source
            record.judge(Verdict.WITHHOLD, about, by="A. Tester", why="a witness is at risk")
            for edition in editions(record, Path(folder) / "public", public=True):
                for gone in (secret, claim.id, f"{first} Uno"):
                    assert gone.encode() not in edition
                if which == "source":
                    for gone in (held.id, held.digest, held.title, held.url, held.location):
                        assert gone.encode() not in edition
            lines = list(record.lines(public=True))
            kinds = {line["kind"] for line in lines if line["type"] == "event"}
            assert kinds == {"torture"}
            assert "a witness is at risk" not in json.dumps(lines)
