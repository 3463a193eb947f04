"""One more document, or one more judgement: what comes of an update is what comes of a rebuild."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answerable.joining.events import candidates
from answerable.joining.events.candidates import Sort
from answerable.joining.provenance import copies
from answerable.model.claim import Argument, Claim, Post, Reading, Role
from answerable.model.judgement import Judgement, Verdict
from answerable.model.span import Span
from answerable.model.when import Basis, When
from answerable.record import RecordFile
from answerable.record.checks.verify import verify
from answerable.record.derived import copying
from answerable.record.derived.update import update
from answerable.record.kept.connection import connect
from tests.record.contents import contents
from tests.record.made import ENGINE, Made, claim, document, span, story
from tests.record.random_readings import judged
from tests.record.small_world import LOCATIONS, decisions, made, read_again

Entry = Made | Judgement

Told = tuple[str, str, dict[str, Any]]
"""A kind, its trigger, and what else `claim` takes."""


@pytest.fixture
def small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocks are crowded from a few claims or texts on."""
    monkeypatch.setattr(candidates, "REACH", {Sort.NEAR: 2, Sort.TEXT: 3})
    monkeypatch.setattr("answerable.record.derived.compared.REACH", {Sort.NEAR: 2, Sort.TEXT: 3})
    for module in (copies, copying):
        monkeypatch.setattr(module, "CROWD", 3)
        monkeypatch.setattr(module, "REACH", 1)


def add(record: RecordFile, entries: Sequence[Entry]) -> None:
    for entry in entries:
        if isinstance(entry, Judgement):
            record.add_judgement(entry)
        else:
            record.add(*entry.parts)


def brought_up_to_date(path: Path) -> bool:
    """Update the tables, however many documents came."""
    connection = connect(path, read_only=False)
    try:
        return update(connection, share=0)
    finally:
        connection.close()


def updated_as_rebuilt(steps: Sequence[Sequence[Entry]]) -> int:
    """How many of the steps were updates; every table is the same as after a rebuild."""
    number = 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "r.answerable"
        with RecordFile.open(path, create=True) as record:
            add(record, steps[0])
            record.rebuild()
            for entries in steps[1:]:
                add(record, entries)
                if brought_up_to_date(path):
                    number += 1
                else:
                    record.rebuild()
        assert verify(path).faults == ()
        updated = contents(path)
        with RecordFile.open(path) as record:
            record.rebuild()
        rebuilt = contents(path)
        assert [table for table in updated if updated[table] != rebuilt[table]] == []
    return number


@settings(max_examples=15, deadline=None)
@given(held=judged(), data=st.data())
def test_an_update_gives_what_a_rebuild_gives(held: tuple[list[Made], list[Judgement]], data: st.DataObject) -> None:
    entries: list[Entry] = data.draw(st.permutations([*held[0], *held[1]]))
    cuts = sorted(data.draw(st.sets(st.integers(0, len(entries)), min_size=1, max_size=3)))
    starts, ends = [0, *cuts], [*cuts, len(entries)]
    updated_as_rebuilt([entries[start:end] for start, end in zip(starts, ends, strict=True)])


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32), number=st.sampled_from((3, 8, 20)))
def test_an_update_gives_what_a_rebuild_gives_where_everything_meets(
    seed: int, number: int, small_blocks: None
) -> None:
    chance = random.Random(seed)
    found = list({one.source.id: one for one in (made(chance, at) for at in range(number))}.values())
    entries: list[Entry] = [*found, *decisions(chance, found)]
    entries += [read_again(one) for one in found if chance.random() < 0.15]
    chance.shuffle(entries)
    first = chance.randrange(1, len(entries) + 1)
    steps = [entries[:first], *([entry] for entry in entries[first:])]
    assert updated_as_rebuilt(steps) == len(steps) - 1


def test_a_document_changes_only_the_rows_that_it_can_touch(tmp_path: Path) -> None:
    path = tmp_path / "r.answerable"
    days = [f"20{year}-05-03" for year in range(10, 38)]
    told = {"whom": "Ana Lopes", "place": "Porto Velo"}
    stories = [
        story(
            f"On {day} guards killed Ana Lopes in Porto Velo.",
            "killing",
            "killed",
            about={**told, "when": day, "day": day},
        )
        for day in days
    ]
    with RecordFile.open(path, create=True) as record:
        add(record, stories[:-1])
        record.rebuild()
        connection = connect(path, read_only=False)
        connection.execute("UPDATE events SET term = 'untouched'")
        add(record, stories[-1:])
        assert update(connection)
        terms = connection.execute("SELECT term, count(*) FROM events GROUP BY term ORDER BY term").fetchall()
        connection.close()
    assert terms == [("", 1), ("untouched", 27)]


def test_a_rejected_step_of_the_law_no_longer_ties_the_act_of_its_text(tmp_path: Path) -> None:
    path = tmp_path / "r.answerable"
    told = [_convicted("Ana Lopes", "the bombing"), _convicted("Ana Lopes", "a bombing")]
    with RecordFile.open(path, create=True) as record:
        add(record, told)
        record.rebuild()
        assert _bombings(record) == 1
        step = next(claim for claim in told[0].reading.claims if claim.kind == "conviction")
        record.add_judgement(
            Judgement.make(
                verdict=Verdict.REJECT, about=(step.id,), by="A. Reader", at="2020-01-01T00:00:00Z", why="Not so."
            )
        )
        assert brought_up_to_date(path)
        assert _bombings(record) == 2
        record.rebuild()
        assert _bombings(record) == 2


def _bombings(record: RecordFile) -> int:
    return len(list(record.events(kind="bombing")))


def test_a_rejected_place_tells_no_longer_in_which_country_the_rest_of_its_text_was() -> None:
    one = _placed(
        "Guards killed Ana Lopes in Velo. ", "Guards killed Karl Brenner in Velo. ", "Then a nurse was killed."
    )
    rejected = Judgement.make(
        verdict=Verdict.REJECT,
        about=(one.reading.claims[0].id,),
        by="A. Reader",
        at="2020-01-01T00:00:00Z",
        why="Not so.",
    )
    undone = Judgement.make(
        verdict=Verdict.UNDO, about=(rejected.id,), by="A. Reader", at="2020-02-01T00:00:00Z", why="It is so."
    )
    assert updated_as_rebuilt([[one], [rejected]]) == 1
    assert updated_as_rebuilt([[one], [rejected], [undone]]) == 2


def _placed(*sentences: str) -> Made:
    """A text whose sentences tell of a killing each; those that name Velo have a place."""
    one = document("".join(sentences), location="placed.txt", published="2011-06-01")
    claims, at = [], 0
    for sentence in sentences:
        span, there = Span.of(one.text, at, at + len(sentence)), at + sentence.index("killed")
        told = Claim.make(
            source=one.source.id,
            kind="killing",
            trigger=Span.of(one.text, there, there + len("killed")),
            sentence=span,
            reader=one.reading.reader,
            confidence=0.5,
        )
        claims.append(replace(told, location=LOCATIONS["Velo"] if "Velo" in sentence else None))
        at += len(sentence)
    return replace(one, reading=replace(one.reading, claims=tuple(claims)))


def _convicted(whom: str, act: str) -> Made:
    """A text that tells of a conviction for a bombing."""
    text = f"A court convicted {whom} of {act}."
    one = document(text, location=f"{act}.txt", published="2011-06-01")
    told = claim(one.source.id, text, "conviction", "convicted", whom=whom, charge=act)
    bombing = claim(one.source.id, text, "bombing", "bombing")
    return replace(one, reading=replace(one.reading, claims=(told, bombing)))


def test_a_release_is_looked_at_again_where_whom_it_names_turns_out_to_be_no_person() -> None:
    act: Told = (
        "killing",
        "killing",
        {"whom": "Pia Orlan", "place": "Tarn", "when": "3 May 2011", "day": "2011-05-03"},
    )
    about = "the killing of Pia Orlan in Tarn on 3 May 2011"
    steps: list[list[Entry]] = [
        [
            _told(f"Odo Brask was jailed for {about}.", ("sentence", "jailed", {"whom": "Odo Brask"}), act),
            _told(f"Marden Vell was released for {about}.", ("release", "released", {"whom": "Marden Vell"}), act),
            _told("The Vell Foundation was fined.", ("fine", "fined", {"whom": "Vell Foundation"})),
        ],
        [
            Judgement.make(
                verdict=Verdict.SAME,
                about=("Marden Vell", "Vell Foundation"),
                by="A. Reader",
                at="2020-01-01T00:00:00Z",
                why="It is the body.",
            )
        ],
    ]
    assert _reversed(steps[:1]) == []
    assert _reversed(steps) == [("release", "sentence")]
    assert updated_as_rebuilt(steps) == 1


def test_a_pardon_for_one_part_of_an_attack_is_looked_at_again_where_an_answer_to_another_part_changes() -> None:
    where = {"place": "Tarn", "when": "3 May 2011", "day": "2011-05-03"}
    jailed: Told = ("sentence", "jailed", {"whom": "Odo Brask", "when": "9 June 2012", "day": "2012-06-09"})
    attack = "in the bombing in Tarn on 3 May 2011"
    bombing: Told = ("bombing", "bombing", where)
    steps: list[list[Entry]] = [
        [
            _told(
                f"On 9 June 2012 Odo Brask was jailed for the killing of Pia Orlan {attack}.",
                jailed,
                ("killing", "killing", {"whom": "Pia Orlan"}),
                bombing,
                published="2013-01-02",
            ),
            _told(
                f"A man was pardoned for the wounding of Ugo Stam {attack}.",
                ("pardon", "pardoned", {}),
                ("wounding", "wounding", {}),
                bombing,
                published="2014-01-02",
            ),
        ],
        [_told("On 9 June 2012 Odo Brask was jailed.", jailed, published="2012-06-10")],
    ]
    assert _reversed(steps) == [("pardon", "sentence")]
    assert updated_as_rebuilt(steps) == 1


def test_a_family_name_is_looked_at_again_where_another_text_names_who_has_the_same_office() -> None:
    short, full, other = (_jailed(f"The Norwegian president {name} was jailed.", name) for name in NAMED)
    parted = Judgement.make(
        verdict=Verdict.DIFFERENT,
        about=("Brask", "Ugo Brask"),
        by="A. Reader",
        at="2020-01-01T00:00:00Z",
        why="It is the other.",
    )
    steps: list[list[Entry]] = [[short], [full], [other], [parted]]
    for number, name in enumerate(("Brask", "Odo Brask", "Brask", "Odo Brask"), 1):
        assert _actor_of(steps[:number], short, "brask") == name
        assert _actor_of([*steps[1:number], steps[0]], short, "brask") == name
        assert updated_as_rebuilt(steps[:number]) == number - 1
        assert updated_as_rebuilt([*steps[1:number], steps[0]]) == number - 1


def test_a_family_name_is_looked_at_again_where_its_text_is_read_again_and_gives_a_full_name() -> None:
    text = "The mayor Odo Brask was ill, and Brask was jailed."
    whole = _jailed(text, "Odo Brask", whom="Brask", engine="words/2")
    bare = _jailed(text, "Odo Brask", whom="Brask")
    bare = replace(bare, reading=replace(bare.reading, posts=()))
    other = _told("Odo Brask was jailed.", ("sentence", "jailed", {"whom": "Odo Brask"}))
    for steps in ([[other, bare], [whole]], [[bare], [whole], [other]]):
        assert _actor_of(steps[:1], bare, "brask") == "Brask"
        assert _actor_of(steps, bare, "brask") == "Odo Brask"
        assert updated_as_rebuilt(steps) == len(steps) - 1


NAMED = ("Brask", "Odo Brask", "Ugo Brask")


def _jailed(text: str, name: str, *, whom: str = "", engine: str = ENGINE) -> Made:
    """A text that tells of a sentence on somebody, and gives to a name the post before it."""
    one = document(text, location=f"{text}.txt", published="2013-01-02")
    source = one.source.id
    post = Post(source=source, name=span(text, name), post=span(text, text[len("The ") : text.index(name)].strip()))
    told = claim(source, text, "sentence", "jailed", whom=whom or name, reader=engine)
    return replace(one, reading=Reading(source=source, reader=engine, claims=(told,), posts=(post,)))


def _actor_of(steps: Sequence[Sequence[Entry]], of: Made, key: str) -> str:
    """The name of the actor for whom a name stands in a document, after these steps."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "r.answerable"
        with RecordFile.open(path, create=True) as record:
            add(record, [entry for entries in steps for entry in entries])
            record.rebuild()
        connection = connect(path, read_only=True)
        try:
            query = "SELECT actors.name FROM actor_names JOIN actors ON actors.id = actor WHERE source = ? AND key = ?"
            ((name,),) = connection.execute(query, (of.source.id, key)).fetchall()
            return str(name)
        finally:
            connection.close()


def _told(text: str, *claims: Told, published: str = "2013-01-02") -> Made:
    """A text of one sentence with its claims."""
    one = document(text, location=f"{text}.txt", published=published)
    told = tuple(claim(one.source.id, text, kind, trigger, **about) for kind, trigger, about in claims)
    return replace(one, reading=replace(one.reading, claims=told))


def _reversed(steps: Sequence[Sequence[Entry]]) -> list[tuple[str, str]]:
    """The kinds of what reverses and is reversed, in a record made at once."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "r.answerable"
        with RecordFile.open(path, create=True) as record:
            add(record, [entry for entries in steps for entry in entries])
            record.rebuild()
        connection = connect(path, read_only=True)
        rows = connection.execute(
            "SELECT one.kind, other.kind FROM links JOIN events AS one ON one.id = source_event "
            "JOIN events AS other ON other.id = target_event WHERE relation = 'reverses'"
        ).fetchall()
        connection.close()
    return [(one, other) for one, other in rows]


def test_what_is_much_beside_the_record_is_left_to_a_rebuild(tmp_path: Path) -> None:
    path = tmp_path / "r.answerable"
    one, other = (story(f"On {day} guards killed Ana Lopes.", "killing", "killed") for day in ("1 May", "2 May"))
    with RecordFile.open(path, create=True) as record:
        connection = connect(path, read_only=False)
        assert not update(connection)
        add(record, [one])
        record.refresh()
        add(record, [other])
        assert not update(connection)
        assert record.stale()
        record.refresh()
        assert not record.stale()
        assert record.counts()["claims"] == 2
        connection.close()


def test_spellings_that_a_judgement_parts_are_left_to_a_rebuild(tmp_path: Path) -> None:
    path = tmp_path / "r.answerable"
    parted = Judgement.make(
        verdict=Verdict.DIFFERENT,
        about=("Ana Lopes", "ANA LOPES"),
        by="A. Reader",
        at="2020-01-01T00:00:00Z",
        why="Two people.",
    )
    with RecordFile.open(path, create=True) as record:
        add(record, [story("Guards killed Ana Lopes.", "killing", "killed", about={"whom": "Ana Lopes"})])
        record.rebuild()
        add(record, [parted])
        assert not brought_up_to_date(path)
        record.refresh()
        assert not record.stale()


def test_outlets_that_judgements_make_one_by_a_third_name_are_left_to_a_rebuild(tmp_path: Path) -> None:
    path = tmp_path / "r.answerable"
    made = [
        Judgement.make(
            verdict=Verdict.SAME, about=about, by="A. Reader", at=f"2020-01-0{day}T00:00:00Z", why="One owner."
        )
        for day, about in enumerate((("The Coast", "Harbour Group"), ("Harbour Group", "Bay News")), 1)
    ]
    texts = ("Guards killed Ana Lopes on 1 May 2011.", "On 1 May 2011 guards killed Ana Lopes there.")
    with RecordFile.open(path, create=True) as record:
        for text, publisher in zip(texts, ("The Coast", "Bay News"), strict=True):
            add(record, [story(text, "killing", "killed", about={"whom": "Ana Lopes"}, publisher=publisher)])
        add(record, made[:1])
        record.rebuild()
        assert [event.sources for event in record.events()] == [2]
        add(record, made[1:])
        assert not brought_up_to_date(path)
        record.refresh()
        assert [event.sources for event in record.events()] == [1]


def test_who_is_freed_as_the_baker_is_who_is_called_so_whatever_comes_first(tmp_path: Path) -> None:
    told: dict[str, Any] = {"publisher": "The Coast"}
    texts = [
        story("Police arrested the baker Ana Lopes.", "arrest", "arrested", about={"whom": "Ana Lopes"}, **told),
        story("A court sentenced Ana Lopes.", "sentence", "sentenced", about={"whom": "Ana Lopes"}, **told),
        story("A king pardoned the baker.", "pardon", "pardoned", **told),
    ]
    days = ("2011-05-03", "2012-05-03", "2013-05-03")
    dated = [
        replace(one, source=replace(one.source, published=When(edtf=day, basis=Basis.METADATA)))
        for one, day in zip(texts, days, strict=True)
    ]
    freed = dated[2].reading.claims[0]
    words = span(dated[2].text, "baker")
    whom = Argument(role=Role.RECIPIENT, span=words, value="baker")
    dated[2] = replace(dated[2], reading=replace(dated[2].reading, claims=(freed.remade(arguments=(whom,)),)))
    for first in range(3):
        path = tmp_path / f"{first}.answerable"
        order = [dated[first], *(one for one in dated if one is not dated[first])]
        assert updated_as_rebuilt([[one] for one in order]) == 2
        with RecordFile.open(path, create=True) as record:
            add(record, order)
            record.rebuild()
            kinds = {event.id: event.kind for event in record.events()}
            assert [(kinds[each.source], kinds[each.target]) for each in record.links()] == [("pardon", "sentence")]


def test_of_what_a_name_in_several_words_shares_its_last_an_update_says_as_a_rebuild() -> None:
    def sued(who: str, number: int) -> Made:
        return story(f"{who} was sued in Karsa.", "lawsuit", "sued", about={"whom": who}, location=f"{number}.txt")

    told = [sued(who, number) for number, who in enumerate(("House of Tarn", "Emil Tarn", "Ana Tarn"))]
    assert updated_as_rebuilt([told[:2], told[2:]]) == 1
