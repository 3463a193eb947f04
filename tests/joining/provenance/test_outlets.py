from __future__ import annotations

import pytest

from answerable.joining.actors.names import fold
from answerable.joining.events.events import assemble
from answerable.joining.provenance.outlets import owners_by, quotes
from answerable.model.claim import Modality
from answerable.model.event import RULES, Event, Status
from answerable.model.judgement import Verdict
from tests.joining.made import Text, actors_of, judge


def _told(source: str, publisher: str, sentence: str = "A bombing hit the port.", **more: str) -> Text:
    text = Text(source, sentence, published=more.get("published", ""), publisher=publisher)
    modality = Modality(more.get("modality", "happened"))
    text.claim("bombing", "bombing", modality=modality, speaker=more.get("speaker", ""))
    return text


def _event(*texts: Text) -> Event:
    contexts = {text.source: text.context for text in texts}
    claims = [claim for text in texts for claim in text.claims]
    event = assemble("e-1", claims, contexts, actors_of(*texts).find)
    assert event.status_rule in RULES
    return event


def test_two_outlets_are_two_sources() -> None:
    event = _event(_told("s-1", "The Harbour Gazette"), _told("s-2", "Nordwest Courier"))
    assert (event.status, event.sources, event.status_rule) == (Status.AGREED, 2, "independent_sources")


@pytest.mark.parametrize(
    "publisher", ["The Harbour Gazette", "Harbour Gazette"], ids=["the same name", "without its article"]
)
def test_two_articles_of_one_outlet_are_one_source(publisher: str) -> None:
    event = _event(_told("s-1", "The Harbour Gazette"), _told("s-2", publisher))
    assert (event.status, event.sources, event.status_rule) == (Status.SINGLE_SOURCE, 1, "one_source")


def test_a_long_sentence_in_two_outlets_is_one_source() -> None:
    words = "A bombing hit the port of Ossel while dockers of the night shift slept, a guard said."
    event = _event(
        _told("s-1", "The Harbour Gazette", words), _told("s-2", "Nordwest Courier", words.replace(" ", "  ", 1))
    )
    assert (event.status, event.sources) == (Status.SINGLE_SOURCE, 1)
    third = _told("s-3", "Ossel Herald", f"On Monday {words}")
    assert _event(_told("s-1", "The Harbour Gazette", words), third).sources == 2


def test_two_outlets_of_one_owner_are_one_source() -> None:
    event = _event(_told("s-1", "RIA Novosti"), _told("s-2", "Sputnik"))
    assert (event.status, event.sources) == (Status.SINGLE_SOURCE, 1)


def test_outlets_without_a_name_count_by_document() -> None:
    assert _event(_told("s-1", ""), _told("s-2", "")).sources == 2


@pytest.mark.parametrize(
    "sentence",
    [
        "A bombing hit the port, a dockhand told the Harbour Gazette.",
        "According to the Harbour Gazette, a bombing hit the port.",
        "A bombing hit the port, a guard said in an interview with the Harbour Gazette.",
    ],
)
def test_an_outlet_that_quotes_another_adds_nothing(sentence: str) -> None:
    event = _event(_told("s-1", "The Harbour Gazette"), _told("s-2", "Nordwest Courier", sentence))
    assert (event.status, event.sources) == (Status.SINGLE_SOURCE, 1)


def test_the_outlet_quoted_counts_though_the_record_has_nothing_of_it() -> None:
    sentence = "A bombing hit the port, a dockhand told Reuters."
    assert _event(_told("s-1", "Nordwest Courier", sentence), _told("s-2", "Name-ye Shahr", sentence)).sources == 1


def test_one_article_is_one_source_whomever_it_quotes() -> None:
    text = Text(
        "s-1", "A bombing hit the port. Reuters said the blast was heard in Ossel.", publisher="Nordwest Courier"
    )
    text.claim("bombing", "bombing")
    text.claim("bombing", "blast", speaker="Reuters")
    assert (_event(text).status, _event(text).sources) == (Status.SINGLE_SOURCE, 1)
    agency = _told("s-2", "Reuters")
    assert _event(text, agency).sources == 2
    denied = _told(
        "s-3", "Nordwest Courier", "Reuters said there was no bombing.", modality="denied", speaker="Reuters"
    )
    assert _event(text, denied).status is Status.DISPUTED


def test_a_speaker_who_is_no_outlet_is_none() -> None:
    text = _told("s-1", "Nordwest Courier", "A bombing hit the port, Anna Holt told the court.")
    assert quotes(text.claims[0]) == ""
    text = _told("s-1", "Nordwest Courier", "According to Anna Holt, a bombing hit the port.", speaker="Anna Holt")
    assert quotes(text.claims[0]) == ""


def test_who_takes_it_back_leaves_it_unsupported() -> None:
    said = _told("s-1", "Nordwest Courier", published="2020-01-01")
    back = _told("s-2", "Nordwest Courier", "There was no bombing.", published="2020-01-05", modality="denied")
    assert (_event(said, back).status, _event(said, back).status_rule) == (Status.UNSUPPORTED, "taken_back")
    other = _told("s-3", "The Harbour Gazette", published="2020-01-01")
    assert _event(said, other, back).status is Status.DISPUTED
    early = _told("s-2", "Nordwest Courier", "There was no bombing.", published="2019-12-31", modality="denied")
    assert _event(said, early).status is Status.DISPUTED


def test_judgements_say_which_outlets_are_one() -> None:
    same = judge(Verdict.SAME, "The Harbour Gazette", "Nordwest Courier")
    owners = owners_by((same,))
    assert owners[fold("The Harbour Gazette")] == owners[fold("Nordwest Courier")]
    assert fold("Name-ye Shahr") not in owners
    apart = judge(Verdict.DIFFERENT, "RIA Novosti", "Sputnik")
    owners = owners_by((apart,))
    assert owners[fold("RIA Novosti")] != owners[fold("Sputnik")]


def test_outlets_are_one_through_what_both_are_judged_the_same_as() -> None:
    owners = owners_by(
        (judge(Verdict.SAME, "Gazette", "Harbour Group"), judge(Verdict.SAME, "Harbour Group", "Courier"))
    )
    assert owners[fold("Gazette")] == owners[fold("Courier")]


def test_to_differ_from_a_strange_outlet_leaves_an_outlet_with_its_owner() -> None:
    assert fold("BBC News") not in owners_by((judge(Verdict.DIFFERENT, "BBC News", "Nordwest Courier"),))


def test_a_long_sentence_within_another_is_one_source() -> None:
    words = (
        "A bombing hit the port of Ossel while dockers of the night shift slept in the old customs house by the quay, "
        "a guard said."
    )
    inside = _told("s-2", "Nordwest Courier", f"Dockers are mourned {words}")
    assert _event(_told("s-1", "The Harbour Gazette", words), inside).sources == 1
