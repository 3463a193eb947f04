from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from answerable.asking.questions import actor, actors, find_actors, glance
from answerable.errors import UnknownName
from answerable.model.claim import Claim, Modality, Post, Role
from answerable.model.when import Basis
from answerable.record.file import RecordFile
from tests.asking.made import Page, on


def test_those_with_most_events_first(file: RecordFile) -> None:
    assert actors(file)[0].name == "Joss Brand"
    assert {found.name for found in actors(file)} >= {"Joss Brand", "Mara Lenz", "Odo Marr", "Ilan Voss"}
    assert len(actors(file, limit=2)) == 2


def test_at_a_date_only_those_named_by_then(file: RecordFile) -> None:
    assert {found.name for found in actors(file, as_of=date(1990, 3, 11))} == {"Joss Brand", "Mara Lenz"}
    (joss,) = [a for a in actors(file, as_of=date(1990, 3, 11)) if a.name == "Joss Brand"]
    assert len(joss.names[0].sources) == 1


def test_the_standing_says_no_more_than_the_sources(file: RecordFile) -> None:
    page = actor(file, "joss brand")
    assert page.standing == (
        "Legal steps, as reported: conviction (4 Jun 1991). "
        "Sources say that this actor did 1 act; that is what they say, not a verdict."
    )
    assert [step.event.kind for step in page.steps] == ["conviction"]
    assert [line.event.kind for line in page.lines] == ["killing", "conviction", "pardon"]
    early = actor(file, "Joss Brand", as_of=date(1990, 12, 31))
    assert early.steps == ()
    assert "Legal" not in early.standing


def test_by_id_and_unknown(file: RecordFile) -> None:
    (found,) = find_actors(file, "Odo Marr")
    assert actor(file, found.id).standing == ""
    with pytest.raises(UnknownName, match="Nobody Known"):
        actor(file, "Nobody Known")
    with pytest.raises(UnknownName, match="1990-01-01"):
        actor(file, "Odo Marr", as_of=date(1990, 1, 1))


def test_a_spelling_only_a_later_source_has_is_not_shown_earlier(tmp_path: Path) -> None:
    first = "Police arrested Anatole Verhoeven on 3 March 2001."
    second = "Police arrested A. Verhoeven, also written Anatole  Verhoeven, on 3 March 2001."
    with RecordFile.open(tmp_path / "two.answerable", create=True) as record:
        Page(first, "One", published=on("2001-03-04")).say(
            first, "arrest", "arrested", recipient="Anatole Verhoeven", time=("3 March 2001", "2001-03-03")
        ).add_to(record)
        Page(second, "Two", published=on("2005-01-01")).say(
            second, "arrest", "arrested", recipient="A. Verhoeven", time=("3 March 2001", "2001-03-03")
        ).add_to(record)
        record.rebuild()
        early = actors(record, as_of=date(2002, 1, 1))
        assert [[used.name for used in found.names] for found in early] == [["Anatole Verhoeven"]]
        assert early[0].why == ()


def test_too_many_events_are_not_summed_up(file: RecordFile, monkeypatch: pytest.MonkeyPatch) -> None:
    (joss,) = file.find_actors("Joss Brand")
    assert glance(file, joss.id) == actor(file, joss.id)
    monkeypatch.setattr(sys.modules["answerable.asking.actors.actor"], "MOST_SUMMED", 1)
    found = glance(file, joss.id, limit=2)
    assert len(found.lines) == 2
    assert found.steps == ()
    assert "conviction" not in found.standing.lower()
    assert "too many" in found.standing


def test_each_act_has_the_status_of_its_own_steps_at_the_date(file: RecordFile) -> None:
    page = actor(file, "Joss Brand")
    assert page.status == "convicted (4 Jun 1991), then pardoned (19 Jan 1995)"
    (act,) = page.done
    assert act.line.event.kind == "killing"
    assert act.status == "convicted (4 Jun 1991), then pardoned (19 Jan 1995)"
    assert page.suffered == ()
    assert [line.event.kind for line in page.answers] == ["conviction"]
    assert [line.event.kind for line in page.reversals] == ["pardon"]

    between = actor(file, "Joss Brand", as_of=date(1992, 1, 1))
    assert between.status == "convicted (4 Jun 1991); no appeal in this name found as of 1 Jan 1992"
    assert between.done[0].status == "convicted (4 Jun 1991)"
    assert between.reversals == ()

    early = actor(file, "Joss Brand", as_of=date(1990, 12, 31))
    assert early.status == "named by sources; no charge, conviction or acquittal found as of 31 Dec 1990"
    assert (
        early.done[0].status == "alleged by sources; no charge, conviction or acquittal for it found as of 31 Dec 1990"
    )


def test_an_act_done_to_somebody_tells_who_answered_for_it(file: RecordFile) -> None:
    (act,) = actor(file, "Mara Lenz").suffered
    assert act.status == "Joss Brand: convicted (4 Jun 1991), then pardoned (19 Jan 1995)"
    (open_,) = actor(file, "Ilan Voss").suffered
    assert open_.status.startswith("no charge, conviction or acquittal for it found as of ")
    assert actor(file, "Mara Lenz").status == "named as one to whom an act was done"


def test_who_else_takes_part_is_counted(file: RecordFile) -> None:
    found = {each.name: (each.events, dict(each.roles)) for each in actor(file, "Joss Brand").partners}
    assert found["Mara Lenz"] == (1, {"victim": 1})
    assert found["Odo Marr"] == (1, {"actor": 1})


def test_posts_carry_the_dates_of_their_sources(tmp_path: Path) -> None:
    with RecordFile.open(tmp_path / "posts.answerable", create=True) as record:
        for title, day, words in (
            ("Two", "2005-01-01", "the harbour master Anatole Verhoeven"),
            ("One", "2001-03-04", "the harbour master Anatole Verhoeven"),
            ("Three", "2009-01-01", "the former minister Anatole Verhoeven"),
        ):
            text = f"On 3 March 2001 police arrested {words}, said {title}."
            page = Page(text, title, published=on(day)).say(
                text, "arrest", "arrested", recipient="Anatole Verhoeven", time=("3 March 2001", "2001-03-03")
            )
            post = words.removeprefix("the ").removesuffix(" Anatole Verhoeven")
            held = Post(source=page.source.id, name=page.span("Anatole Verhoeven"), post=page.span(post))
            page.posts.append(held)
            page.add_to(record)
        record.rebuild()
        found = [(post.post, post.first, post.last, len(post.sources)) for post in actor(record, "Verhoeven").posts]
        assert found == [
            ("harbour master", "2001-03-04", "2005-01-01", 2),
            ("former minister", "2009-01-01", "2009-01-01", 1),
        ]
        early = actor(record, "Verhoeven", as_of=date(2002, 1, 1))
        assert [(post.post, post.last) for post in early.posts] == [("harbour master", "2001-03-04")]


def test_what_has_no_date_stands_where_it_was_first_reported(tmp_path: Path) -> None:
    days = {"charge": ("3 March 2001", "2001-03-03"), "release": ("3 May 2004", "2004-05-03")}
    with RecordFile.open(tmp_path / "order.answerable", create=True) as record:
        for trigger, kind, text, published in (
            ("charged", "charge", "On 3 March 2001 Ida Brae was charged.", "2001-03-04"),
            ("arrested", "arrest", "Ida Brae had been arrested.", "2001-06-01"),
            ("released", "release", "On 3 May 2004 Ida Brae was released.", "2004-05-04"),
        ):
            page = Page(text, kind, published=on(published))
            if day := days.get(kind):
                page.say(text, kind, trigger, recipient="Ida Brae", time=day)
            else:
                page.say(text, kind, trigger, recipient="Ida Brae")
            page.add_to(record)
        record.rebuild()
        found = actor(record, "Ida Brae")
        assert [line.event.kind for line in found.lines] == ["charge", "arrest", "release"]
        assert [line.event.kind for line in found.answers] == ["charge", "arrest"]
        # Of the course it is not known where the arrest stands: it comes behind what is sure.
        assert [stage.said for stage in found.course] == ["charged", "released", "arrested"]


def test_what_is_only_alleged_or_denied_is_not_counted_as_said(tmp_path: Path) -> None:
    sentences = (
        ("Emil Tarn beat a clerk in Kestrel.", "wounding", "beat", Modality.HAPPENED),
        ("Emil Tarn is accused of robbing a shop in Velm.", "looting", "robbing", Modality.ALLEGED),
        ("Emil Tarn denied burning a barn in Drum Hill.", "arson", "burning", Modality.DENIED),
    )
    with RecordFile.open(tmp_path / "ways.answerable", create=True) as record:
        for title, (told, kind, trigger, modality) in enumerate(sentences):
            page = Page(told, f"Page {title}", published=on("2001-03-04"))
            page.say(told, kind, trigger, modality=modality, perpetrator="Emil Tarn").add_to(record)
        record.rebuild()
        assert actor(record, "Emil Tarn").standing == (
            "Sources say that this actor did 1 act and allege 1 more and deny 1 more; that is what they say, not a "
            "verdict."
        )


def test_a_status_is_dated_no_closer_than_its_steps(tmp_path: Path) -> None:
    told = "A court convicted Emil Tarn on Thursday."
    with RecordFile.open(tmp_path / "dates.answerable", create=True) as record:
        page = Page(told, "One", published=on("2001-03-04"))
        page.say(told, "conviction", "convicted", recipient="Emil Tarn", time=("Thursday", "2001-03-01"))
        (claim,) = page.claims
        worked_out = [
            replace(each, basis=Basis.RELATIVE.value) if each.role is Role.TIME else each for each in claim.arguments
        ]
        page.claims[:] = [
            Claim.make(
                source=claim.source,
                kind=claim.kind,
                trigger=claim.trigger,
                sentence=claim.sentence,
                arguments=tuple(worked_out),
                speaker=claim.speaker,
                modality=claim.modality,
                reader=claim.reader,
                confidence=claim.confidence,
            )
        ]
        page.add_to(record)
        record.rebuild()
        found = actor(record, "Emil Tarn")
        assert found.status.startswith("convicted (~ 1 Mar 2001);")
        assert found.standing == "Legal steps, as reported: conviction (~ 1 Mar 2001)."
        assert [stage.happened_basis for stage in found.course] == ["relative"]


def test_a_judgment_that_nothing_ties_to_an_act_is_told_beside_it(tmp_path: Path) -> None:
    sentences = (
        ("Emil Tarn shot two clerks in Kestrel.", "shooting", "shot", {"perpetrator": "Emil Tarn"}),
        ("Norway shelled Kestrel.", "shelling", "shelled", {"perpetrator": "Norway"}),
        ("A court convicted Emil Tarn in Velm.", "conviction", "convicted", {"recipient": "Emil Tarn"}),
        (
            "A court acquitted Emil Tarn of fraud.",
            "acquittal",
            "acquitted",
            {"recipient": "Emil Tarn", "charge": "fraud"},
        ),
    )
    with RecordFile.open(tmp_path / "apart.answerable", create=True) as record:
        for number, (told, kind, trigger, roles) in enumerate(sentences):
            Page(told, f"Page {number}", published=on("2001-03-04")).say(
                told, kind, trigger, modality=Modality.HAPPENED, **roles
            ).add_to(record)
        record.rebuild()
        (act,) = actor(record, "Emil Tarn").done
        assert act.status == (
            "alleged by sources; no charge, conviction or acquittal for it found as of 4 Mar 2001; the record also "
            "holds, not tied to this act: convicted (reported 4 Mar 2001)"
        )
        (shelling,) = actor(record, "Norway").done
        assert shelling.status == "", "no law judges a state for an act as it does a person"


def test_a_source_that_is_only_known_to_be_later_dates_no_post(tmp_path: Path) -> None:
    with RecordFile.open(tmp_path / "posts.answerable", create=True) as record:
        for number, day in enumerate(("2001-03-04", "2005-12/..")):
            text = f"The harbour master Anatole Verhoeven arrested {number + 2} sailors."
            page = Page(text, f"Page {number}", published=on(day))
            page.say(text, "arrest", "arrested", actor="Anatole Verhoeven")
            page.posts.append(
                Post(source=page.source.id, name=page.span("Anatole Verhoeven"), post=page.span("harbour master"))
            )
            page.add_to(record)
        record.rebuild()
        (post,) = actor(record, "Verhoeven").posts
        assert (post.first, post.last, len(post.sources)) == ("2001-03-04", "2001-03-04", 2)
