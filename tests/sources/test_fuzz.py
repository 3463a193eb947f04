"""No bytes, random or mutated, may do more to a reader than make it say that they cannot be read, within bounds."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answerable.errors import UnreadableSource
from answerable.model.identity import sha256
from answerable.model.source import Source
from answerable.sources.bytes import media_type
from answerable.sources.bytes.media_type import sniff
from answerable.sources.reader import READERS, read
from tests.sources.bounds import bounded
from tests.sources.samples import DOCUMENTS, FILES, document, with_member

KINDS = sorted({kind for reader in READERS for kind in reader.MEDIA_TYPES})
few = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])

Mutation = Callable[[bytes], bytes]


def flip(place: float, value: int) -> Mutation:
    def change(data: bytes) -> bytes:
        at = int(place * len(data))
        return data[:at] + bytes([value]) + data[at + 1 :]

    return change


def insert(place: float, piece: bytes) -> Mutation:
    def change(data: bytes) -> bytes:
        at = int(place * len(data))
        return data[:at] + piece + data[at:]

    return change


def cut(start: float, length: float) -> Mutation:
    def change(data: bytes) -> bytes:
        at = int(start * len(data))
        return data[:at] + data[at + int(length * len(data)) :]

    return change


def repeat(start: float, length: float, times: int) -> Mutation:
    def change(data: bytes) -> bytes:
        at = int(start * len(data))
        piece = data[at : at + int(length * len(data))]
        return data[:at] + piece * times + data[at:]

    return change


SHARES = st.floats(0, 0.999)
PIECES = st.one_of(
    st.binary(max_size=40),
    st.sampled_from(
        [b"<div>" * 600, b"<p", b"&#x110000;", b"<!ENTITY a '&a;'>", b"\xff\xfe", b"\x00", b"[" * 3000, b"> " * 800]
    ),
)
MUTATIONS = st.lists(
    st.one_of(
        st.builds(flip, SHARES, st.integers(0, 255)),
        st.builds(insert, SHARES, PIECES),
        st.builds(cut, SHARES, SHARES),
        st.builds(repeat, SHARES, st.floats(0, 0.2), st.integers(2, 20)),
    ),
    min_size=1,
    max_size=6,
)


def outcome(data: bytes, kind: str) -> UnreadableSource | tuple[Source, str]:
    """What reading comes to; any other error goes through and fails the test."""
    try:
        with bounded():
            return read(document(data, kind))
    except UnreadableSource as error:
        return error


def survives(data: bytes, kind: str) -> None:
    """Reading gives a source whose figures are right, or the one error with all its parts."""
    found = outcome(data, kind)
    if isinstance(found, UnreadableSource):
        assert all((found.name, found.cause, found.next_step))
    else:
        source, text = found
        assert source.length == len(text) > 0
        assert source.text_digest == sha256(text.encode())


@pytest.mark.parametrize("kind", KINDS)
@few
@given(st.binary(max_size=600))
def test_random_bytes(kind: str, data: bytes) -> None:
    survives(data, kind)


@pytest.mark.parametrize("kind", DOCUMENTS)
@few
@given(MUTATIONS)
def test_mutated_files(kind: str, mutations: list[Mutation]) -> None:
    data = DOCUMENTS[kind]()
    for mutation in mutations:
        data = mutation(data)
    survives(data, kind)
    survives(data, sniff(data))


@pytest.mark.parametrize(
    ("kind", "member"),
    [
        (media_type.DOCX, "word/document.xml"),
        (media_type.DOCX, "[Content_Types].xml"),
        (media_type.DOCX, "word/_rels/document.xml.rels"),
        (media_type.DOCX, "docProps/core.xml"),
        (media_type.ODT, "content.xml"),
        (media_type.ODT, "meta.xml"),
        (media_type.ODT, "META-INF/manifest.xml"),
    ],
)
@few
@given(MUTATIONS)
def test_mutated_members(kind: str, member: str, mutations: list[Mutation]) -> None:
    # Changed inside the zip, where no checksum stops the change from reaching the parser.
    with zipfile.ZipFile(io.BytesIO(FILES[kind]())) as archive:
        data = archive.read(member)
    for mutation in mutations:
        data = mutation(data)
    survives(with_member(FILES[kind](), member, data), kind)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("wrong", DOCUMENTS)
def test_files_given_for_what_they_are_not(kind: str, wrong: str) -> None:
    survives(DOCUMENTS[wrong](), kind)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "data",
    [
        b"<a>" * 50_000,
        b"[" * 100_000,
        b"> " * 5_000,
        b"*" * 20_000,
        b"&lt;" * 20_000,
        b"(" * 50_000,
        zlib.compress(b"\0" * 10**7),
    ],
    ids=["tags", "brackets", "quotes", "stars", "entities", "parentheses", "zeros"],
)
def test_hostile_repetition(kind: str, data: bytes) -> None:
    survives(data, kind)
