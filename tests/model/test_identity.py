from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.model.actor import Actor, ActorType, CalledName, HeldPost, UsedName
from answerable.model.case import Case
from answerable.model.claim import Claim
from answerable.model.event import Event
from answerable.model.finding import Finding
from answerable.model.identity import canonical, decode, make_id, sha256
from answerable.model.link import Link
from answerable.model.source import Given, Source, source_id
from tests.model import made

json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | made.words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(made.words, inner, max_size=3),
    max_leaves=8,
)


def test_the_digest_is_that_of_the_standard() -> None:
    assert sha256(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"  # FIPS 180-4, example
    assert sha256("Гаага".encode()) == hashlib.sha256("Гаага".encode()).hexdigest()


@settings(max_examples=60)
@given(json_values)
def test_canonical_json_is_the_same_for_the_same_content(value: object) -> None:
    written = canonical(value)
    assert json.loads(written) == value
    assert canonical(json.loads(written)) == written


def test_canonical_json_sorts_names_and_leaves_no_spaces() -> None:
    assert canonical({"b": 1, "a": [True, None, "é"]}) == '{"a":[true,null,"é"],"b":1}'.encode()


@settings(max_examples=60)
@given(st.lists(json_values, max_size=3), st.lists(json_values, max_size=3))
def test_ids_differ_exactly_when_content_does(one: list[object], other: list[object]) -> None:
    assert re.fullmatch(r"c-[0-9a-f]{20}", make_id("c", *one))
    assert (make_id("c", *one) == make_id("c", *other)) == (canonical(one) == canonical(other))


def test_ids_are_the_same_in_another_process() -> None:
    code = "from answerable.model.identity import make_id; print(make_id('e', 'Mykonos', 1992, ('مير', None)))"
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout.strip()
        for seed in ("1", "2")
    }
    assert outputs == {make_id("e", "Mykonos", 1992, ("مير", None))}


def test_the_parts_of_an_id_do_not_run_into_each_other() -> None:
    assert make_id("x", "ab", "c") != make_id("x", "a", "bc")
    assert make_id("x", "a") != make_id("y", "a")


def test_a_source_is_named_by_bytes_type_and_context() -> None:
    plain = source_id("0" * 64, "text/plain", Given())
    assert plain == source_id("0" * 64, "text/plain", Given())
    assert len({plain, source_id("1" * 64, "text/plain", Given()), source_id("0" * 64, "text/html", Given())}) == 3
    assert plain != source_id("0" * 64, "text/plain", Given(url="https://example.org"))


@settings(max_examples=40)
@given(made.claims())
def test_claims_survive_json(claim: Claim) -> None:
    assert decode(canonical(claim), Claim) == claim
    assert canonical(decode(canonical(claim), Claim)) == canonical(claim)


@settings(max_examples=30)
@given(made.sources())
def test_sources_survive_json(source: Source) -> None:
    assert decode(canonical(source), Source) == source


@settings(max_examples=30)
@given(made.events)
def test_events_survive_json(event: Event) -> None:
    assert decode(canonical(event), Event) == event


@settings(max_examples=30)
@given(made.links)
def test_links_survive_json(link: Link) -> None:
    assert decode(canonical(link), Link) == link


@settings(max_examples=15)
@given(made.events, st.lists(made.events, max_size=2), st.lists(made.links, max_size=2))
def test_cases_survive_json(act: Event, steps: list[Event], ties: list[Link]) -> None:
    case = Case(id=act.id, act=act, steps=tuple(steps), links=tuple(ties))
    assert decode(canonical(case), Case) == case


def test_actors_and_findings_survive_json() -> None:
    actor = Actor(
        id="a-1",
        name="Lem Adar",
        type=ActorType.PERSON,
        names=(UsedName(name="لم آدار", sources=("s-1",)), UsedName(name="Lem Adar", sources=("s-1", "s-2"))),
        posts=(HeldPost(post="former judge", source="s-2"),),
        epithets=(CalledName(epithet="the butcher of Arad", speaker="R. Voss", source="s-1"),),
        why=("لم آدار: the same text gives both",),
    )
    assert decode(canonical(actor), Actor) == actor
    finding = Finding(
        id="f-1",
        event="e-1",
        as_of="2009-08-20",
        sources=12,
        undated=1,
        families=("legal",),
        text="As of 20 August 2009, no legal answer in 12 sources.",
    )
    assert decode(canonical(finding), Finding) == finding


@pytest.mark.parametrize("data", [b"{}", b'{"id":1}', b"[]", b"{", b"\xff"])
def test_json_of_another_shape_is_refused(data: bytes) -> None:
    with pytest.raises((msgspec.ValidationError, msgspec.DecodeError, UnicodeDecodeError)):
        decode(data, Link)
