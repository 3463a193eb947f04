"""Pairs that may be one: found, explained, ordered, and gone once a person has judged them, until that is undone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import exp
from pathlib import Path

import pytest

from answerable.api import Record
from answerable.asking.questions import doubtful
from answerable.asking.review.pairs import LEAST, Pair
from answerable.errors import BadQuestion
from answerable.model.claim import Post
from answerable.model.judgement import Verdict
from answerable.model.place import Place, Precision
from answerable.record.file import RecordFile
from tests.asking.made import Page, on

BY, WHY = "A. Tester", "the passport says so"

ARRESTED = "Police arrested Armin Delvaroni in Kestrel on 3 March 2001."
CHARGED = "Prosecutors charged Armin Reza Delvaronni with fraud on 9 March 2001."
TRIED = "A court in Kestrel tried Армин Делбарони on 2 May 2001."
THERE = "Gunmen killed Mara Lenz in Kestrel on 3 May 1992."
ELSEWHERE = "Gunmen killed Mara Lenz in Drum Hill on 3 May 1992."
SOMEWHERE = "Mara Lenz was killed on 3 May 1992, her sister said."


def _page(sentence: str, number: int, day: str) -> Page:
    return Page(sentence, f"Document {number}", f"Outlet {number}", on(day))


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    path = tmp_path / "pairs.answerable"
    may = ("3 May 1992", "1992-05-03")
    with RecordFile.open(path, create=True) as file:
        for page in (
            _page(ARRESTED, 1, "2001-03-04").say(
                ARRESTED, "arrest", "arrested", recipient="Armin Delvaroni", time=("3 March 2001", "2001-03-03")
            ),
            _page(CHARGED, 2, "2001-03-10").say(
                CHARGED, "charge", "charged", recipient="Armin Reza Delvaronni", time=("9 March 2001", "2001-03-09")
            ),
            _page(TRIED, 3, "2001-05-03").say(
                TRIED, "trial", "tried", recipient="Армин Делбарони", time=("2 May 2001", "2001-05-02")
            ),
            _page(THERE, 4, "1992-05-04").say(
                THERE, "killing", "killed", victim="Mara Lenz", place="Kestrel", time=may
            ),
            _page(ELSEWHERE, 5, "1992-05-04").say(
                ELSEWHERE, "killing", "killed", victim="Mara Lenz", place="Drum Hill", time=may
            ),
            _page(SOMEWHERE, 6, "1992-05-05").say(SOMEWHERE, "killing", "killed", victim="Mara Lenz", time=may),
        ):
            page.add_to(file)
        file.rebuild()
    with Record.at(path) as held:
        yield held


LATIN, LONG, CYRILLIC = "Armin Delvaroni", "Armin Reza Delvaronni", "Армин Делбарони"


def _names(record: Record) -> list[frozenset[str]]:
    return [frozenset((pair.one.name, pair.other.name)) for pair in record.doubtful(of="actors")]


def test_names_that_may_be_one_are_found_across_spellings_and_scripts(record: Record) -> None:
    assert set(_names(record)) == {
        frozenset((LATIN, LONG)),
        frozenset((LATIN, CYRILLIC)),
        frozenset((LONG, CYRILLIC)),
    }


def test_the_order_is_that_of_the_formula_and_the_parts_sum_to_the_score(record: Record) -> None:
    found = record.doubtful()
    assert {pair.of for pair in found} == {"actors", "events"}
    weights = [pair.weight for pair in found]
    assert weights == sorted(weights, reverse=True)
    for pair in found:
        assert LEAST <= pair.chance <= 1
        assert pair.points == pytest.approx(sum(part.points for part in pair.parts), abs=1e-3)
        likely = 1 / (1 + exp(-pair.points - sum(reason.points for reason in pair.reasons)))
        assert pair.weight == pytest.approx(likely * min(pair.one.hangs, pair.other.hangs), abs=1e-3)
        assert pair.one.hangs >= pair.other.hangs
    assert record.doubtful(limit=2) == found[:2]
    assert list(record.doubtful(of="actors")) == [pair for pair in found if pair.of == "actors"]


def test_what_else_is_known_is_said_and_is_not_in_the_chance(record: Record) -> None:
    said = {
        frozenset((pair.one.name, pair.other.name)): [reason.words for reason in pair.reasons]
        for pair in record.doubtful(of="actors")
    }
    assert any("two scripts" in words for words in said[frozenset((LATIN, CYRILLIC))])
    assert not any("scripts" in words for words in said[frozenset((LATIN, LONG))])
    assert any("of one time" in words for words in said[frozenset((LATIN, LONG))])


def test_a_killing_that_fits_two_others_is_doubtful_with_each_and_these_are_not_with_each_other(record: Record) -> None:
    places = [
        {record.event(side.id).line.event.place for side in (pair.one, pair.other)}
        for pair in record.doubtful(of="events")
    ]
    assert sorted(map(sorted, places)) == [["", "Drum Hill"], ["", "Kestrel"]]


def test_that_one_person_is_killed_in_both_events_speaks_for_one(tmp_path: Path) -> None:
    may = ("3 May 1992", "1992-05-03")
    judge = "The judge Mara Lenz was tortured."
    chances = []
    for told in (False, True):
        with RecordFile.open(tmp_path / f"{told}.answerable", create=True) as file:
            for number, (sentence, place) in enumerate(((THERE, "Kestrel"), (ELSEWHERE, "Drum Hill"), (SOMEWHERE, ""))):
                page = _page(sentence, number, "1992-05-04")
                where = {"place": place} if place else {}
                page.say(sentence, "killing", "killed", victim="Mara Lenz", time=may, **where).add_to(file)  # type: ignore[arg-type]
            page = _page(judge, 9, "1992-05-04").say(judge, "torture", "tortured", victim="Mara Lenz")
            if told:  # else nothing says that the name is a person's
                page.posts.append(Post(source=page.source.id, name=page.span("Mara Lenz"), post=page.span("judge")))
            page.add_to(file)
            file.rebuild()
            killings = {event.id for event in file.events(kind="killing")}
            once = file.pairing().of_one_killed(9)
            assert {each for pair in once for each in pair} == (killings if told else set())
            assert len(once) == 3 * told
        with Record.at(tmp_path / f"{told}.answerable") as held:
            pairs = [pair for pair in held.doubtful(of="events") if {pair.one.id, pair.other.id} <= killings]
            chances.append([pair.chance for pair in pairs])
            assert len(pairs) == 2, "Kestrel and Drum Hill contradict each other"
            for pair in pairs:
                assert any("one named person is killed" in reason.words for reason in pair.reasons) == told
                assert pair.points == pytest.approx(sum(part.points for part in pair.parts), abs=1e-3)
    assert min(chances[1]) > max(chances[0])


@pytest.mark.parametrize("of", ["actors", "events"])
def test_judged_different_a_pair_is_gone_until_that_is_undone(record: Record, of: str) -> None:
    before = record.doubtful(of=of)
    pair = before[0]
    judged = record.judge(Verdict.DIFFERENT, pair.one.about, pair.other.about, by=BY, why=WHY)
    record.rebuild()
    assert pair.id not in {each.id for each in record.doubtful(of=of)}
    record.judge(Verdict.UNDO, judged.id, by=BY, why=WHY)
    assert record.doubtful(of=of) == before


@pytest.mark.parametrize("of", ["actors", "events"])
def test_judged_the_same_two_are_one_and_stay_so(record: Record, of: str) -> None:
    before = record.doubtful(of=of)
    pair = before[0]
    number = record.counts()[of]
    judged = record.judge(Verdict.SAME, pair.one.about, pair.other.about, by=BY, why=WHY)
    assert record.counts()[of] == number - 1
    assert pair.id not in {each.id for each in record.doubtful(of=of)}
    record.rebuild()
    assert record.counts()[of] == number - 1
    record.judge(Verdict.UNDO, judged.id, by=BY, why=WHY)
    assert record.doubtful(of=of) == before


def test_no_other_sort_of_pairs(file: RecordFile) -> None:
    with pytest.raises(BadQuestion, match="places"):
        doubtful(file, of="places")


def test_a_record_without_doubt_has_none(file: RecordFile) -> None:
    assert doubtful(file, of="actors") == ()


def test_two_kinds_that_may_be_one_happening_are_asked_about(tmp_path: Path) -> None:
    day = ("4 May 2021", "2021-05-04")
    bombing = "A bombing by the Front killed 4 people at the market in Kestrel on 4 May 2021."
    attack = "An attack by the Front killed 9 people at the market in Kestrel on 4 May 2021."
    path = tmp_path / "kinds.answerable"
    with RecordFile.open(path, create=True) as file:
        for number, (sentence, kind, word, count) in enumerate(
            ((bombing, "bombing", "bombing", ("4", "4 killed")), (attack, "armed_attack", "attack", ("9", "9 killed"))),
            1,
        ):
            page = _page(sentence, number, "2021-05-05")
            page.say(sentence, kind, word, perpetrator="Front", place="Kestrel", time=day, count=count).add_to(file)
        file.rebuild()
    with Record.at(path) as record:
        (pair,) = record.doubtful(of="events")
        assert {record.event(side.id).line.event.kind for side in (pair.one, pair.other)} == {"bombing", "armed_attack"}
        assert any("may be words for one happening" in reason.words for reason in pair.reasons)


def test_a_family_name_alone_of_which_nothing_is_known_is_compared_with_persons(tmp_path: Path) -> None:
    alone, full = "A court jailed Delvaroni for fraud.", ARRESTED
    path = tmp_path / "alone.answerable"
    with RecordFile.open(path, create=True) as file:
        _page(alone, 1, "2001-06-04").say(alone, "imprisonment", "jailed", recipient="Delvaroni").add_to(file)
        _page(full, 2, "2001-03-04").say(full, "arrest", "arrested", recipient="Armin Delvaroni").add_to(file)
        file.rebuild()
    with Record.at(path) as held:
        assert _names(held) == [frozenset(("Delvaroni", "Armin Delvaroni"))]


def _of(path: Path, *told: tuple[str, str, str, dict[str, str]]) -> list[Pair]:
    """The pairs of actors of a record: of each page a sentence, its kind and word, and who takes part."""
    with RecordFile.open(path, create=True) as file:
        for number, (sentence, kind, word, roles) in enumerate(told):
            _page(sentence, number, "2001-06-04").say(sentence, kind, word, **roles).add_to(file)  # type: ignore[arg-type]
        file.rebuild()
    with Record.at(path) as held:
        return list(held.doubtful(of="actors"))


JAILED = "A court in Rome jailed Delvaroni for fraud."
FREED = "Armin Delvaroni was freed in {}."


CODES = {"Rome": "IT", "Milan": "IT", "Cairo": "EG"}


def _in(where: str) -> Place:
    return Place(id=f"1{len(where)}", name=where, country=CODES[where], precision=Precision.CITY)


def _held(path: Path, where: str) -> Pair:
    freed = FREED.format(where)
    with RecordFile.open(path, create=True) as file:
        for number, (sentence, kind, word, name, place) in enumerate(
            (
                (JAILED, "imprisonment", "jailed", "Delvaroni", "Rome"),
                (freed, "release", "freed", "Armin Delvaroni", where),
            )
        ):
            page = _page(sentence, number, "2001-06-04").say(sentence, kind, word, recipient=name, place=place)
            page.claims[:] = [replace(claim, location=_in(place)) for claim in page.claims]
            page.add_to(file)
        file.rebuild()
    with Record.at(path) as held:
        (pair,) = held.doubtful(of="actors")
    return pair


def test_the_country_of_their_events_orders_pairs_of_one_chance(tmp_path: Path) -> None:
    near, far = (_held(tmp_path / f"{where}.answerable", where) for where in ("Milan", "Cairo"))
    assert near.chance == far.chance
    assert near.weight > far.weight
    assert any("different countries" in reason.words and reason.points < 0 for reason in far.reasons)
    assert any("both have events in Italy" in reason.words for reason in near.reasons)


def test_company_in_common_orders_pairs_of_one_chance(tmp_path: Path) -> None:
    freed = "Lena Orsk freed Armin Delvaroni."
    weights = []
    for judge in ("Lena Orsk", "Ivo Tarn"):
        jailed = f"{judge} jailed Delvaroni for fraud."
        (pair,) = _of(
            tmp_path / f"{judge}.answerable",
            (jailed, "imprisonment", "jailed", {"actor": judge, "recipient": "Delvaroni"}),
            (freed, "release", "freed", {"actor": "Lena Orsk", "recipient": "Armin Delvaroni"}),
        )
        weights.append(pair.weight)
    assert weights[0] > weights[1]


def test_a_short_form_of_one_full_name_is_not_held_against_another(tmp_path: Path) -> None:
    both = "Armin Delvaroni was jailed, and Delvaroni’s lawyer was freed."
    path = tmp_path / "short.answerable"
    other = "Nadia Delvarony was freed."
    with RecordFile.open(path, create=True) as file:
        page = _page(both, 1, "2001-06-04").say(both, "imprisonment", "jailed", recipient="Armin Delvaroni")
        page.say(both, "release", "freed", recipient=("Delvaroni’s", "Delvaroni")).add_to(file)
        _page(other, 2, "2001-06-04").say(other, "release", "freed", recipient="Nadia Delvarony").add_to(file)
        file.rebuild()
    with Record.at(path) as held:
        assert {name.name for actor in held.actors() for name in actor.names} >= {"Delvaroni", "Armin Delvaroni"}
        assert not held.doubtful(of="actors")


def test_a_single_word_that_only_sounds_like_a_family_name_comes_after_one_written_so(tmp_path: Path) -> None:
    told = [
        (f"A court jailed {name}.", "imprisonment", "jailed", {"recipient": name})
        for name in ("Delvaroni", "Delvarony", "Armin Delvaroni")
    ]
    found = {frozenset((pair.one.name, pair.other.name)): pair for pair in _of(tmp_path / "l.answerable", *told)}
    exact, near = (found[frozenset((name, "Armin Delvaroni"))] for name in ("Delvaroni", "Delvarony"))
    assert exact.weight > near.weight
    assert any("no word of the other name is written so" in reason.words for reason in near.reasons)


def test_several_of_a_name_are_hardly_one_of_them(tmp_path: Path) -> None:
    told = [
        (f"A court jailed {name}.", "imprisonment", "jailed", {"recipient": name})
        for name in ("Karstens", "Armin Karsten")
    ]
    (pair,) = _of(tmp_path / "s.answerable", *told)
    assert any("several of that name" in reason.words for reason in pair.reasons)
    assert pair.weight < pair.chance / 2


def test_bodies_of_two_states_and_acronyms_of_other_letters_are_hardly_asked_about(tmp_path: Path) -> None:
    names = ("Ministry of Defence of Norway", "Norwegian Defence Agency", "Ministry of Defence of Chad", "QZTN", "QZTM")
    told = [(f"The {name} was hacked.", "cyberattack", "hacked", {"victim": name}) for name in names]
    found = _of(tmp_path / "bodies.answerable", *told)
    assert not any({"Ministry of Defence of Norway", names[2]} == {pair.one.name, pair.other.name} for pair in found)
    acronyms = [pair for pair in found if pair.one.name.startswith("QZT")]
    assert acronyms
    assert all(pair.weight < pair.chance / 2 for pair in acronyms)


def test_a_short_form_of_any_full_spelling_is_not_held_against_another(tmp_path: Path) -> None:
    apart = "Mira Abdel Karst was jailed."
    whole = "Mira Abdelkarst was jailed, and Abdelkarst’s lawyer was freed."
    other = "Nadia Abdel Karst was freed."
    path = tmp_path / "whole.answerable"
    with RecordFile.open(path, create=True) as file:
        _page(apart, 1, "2001-06-04").say(apart, "imprisonment", "jailed", recipient="Mira Abdel Karst").add_to(file)
        page = _page(whole, 2, "2001-06-04").say(whole, "imprisonment", "jailed", recipient="Mira Abdelkarst")
        page.say(whole, "release", "freed", recipient=("Abdelkarst’s", "Abdelkarst")).add_to(file)
        _page(other, 3, "2001-06-04").say(other, "release", "freed", recipient="Nadia Abdel Karst").add_to(file)
        file.rebuild()
    with Record.at(path) as held:
        assert not held.doubtful(of="actors")


def test_the_words_of_a_list_are_no_part_of_a_name(tmp_path: Path) -> None:
    entries = [
        "Zoran Exemplar (European Union 32014R0269 I.A 2)",
        "Zoran Exemplarr (European Union 32014R0269 I.A 17)",
        "Zoran Egzemplar (United States Treasury 2)",
    ]
    with RecordFile.open(tmp_path / "lists.answerable", create=True) as file:
        for number, name in enumerate(entries):
            sentence = f"The council designated {name}."
            page = _page(sentence, number, f"2001-03-0{number + 1}")
            page.say(sentence, "designation", "designated", recipient=name).add_to(file)
        file.rebuild()
    with Record.at(tmp_path / "lists.answerable") as held:
        found = held.doubtful(of="actors")
    assert {frozenset((pair.one.name, pair.other.name)) for pair in found} == {
        frozenset((entries[0], entries[2])),
        frozenset((entries[1], entries[2])),
    }
    assert not [
        part.words for pair in found for part in pair.parts if "number" in part.words or "leaves out" in part.words
    ]
