"""Whom a pronoun of one person means, by what marked news has taught."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from answerable.model.vocabulary import kinds
from answerable.reading.engine import Rules
from answerable.reading.language.clauses import Shape
from answerable.reading.language.names import find_names
from answerable.reading.language.sentences import paragraphs
from answerable.reading.language.tagging import tagged
from answerable.reading.people.antecedents import NOBODY, SURE, Antecedents, Meant, learned_weights
from answerable.reading.people.coreference import Chains
from answerable.reading.people.quotations import Quotations, quoted_by
from answerable.reading.people.referring import Mention, appositions, mentions
from answerable.reading.people.speakers import attributions
from answerable.reading.people.surnames import surnames

RULES = Rules(kinds().values())


def known(
    text: str, heard: Mapping[str, str] | None = None, weights: Mapping[str, float] | None = None
) -> tuple[Antecedents, list[Mention]]:
    """What weighs the pronouns of a text, and these; `heard`: by name, what the network would hear it to be."""
    blocks = list(paragraphs(text))
    placed = [(n, each) for n, block in enumerate(blocks) for each in block.sentences]
    sentences = [each for _, each in placed]
    tokens = tagged(text, sentences, RULES.verbs)
    people = surnames([(words, name) for words in tokens.values() for name in find_names(words)])
    shapes = [Shape(tokens[each], find_names(tokens[each], people), RULES.transitive) for each in sentences]
    found = mentions(shapes, [each for block in blocks for each in block.quotations])
    shape_of = dict(zip(sentences, shapes, strict=True))
    by = quoted_by(text, blocks, lambda sentence: attributions(text, shape_of[sentence]))
    quoted = Quotations([each for block in blocks for each in by.get(block.start, ())])

    def speaker_at(place: int) -> int | None:
        speaker = quoted.speaker_at(place)
        return speaker.span.start if speaker is not None and speaker.span is not None else None

    def hear(start: int, end: int) -> Mapping[str, float]:
        return {label: 1.0 for name, label in (heard or {}).items() if name in text[start:end]}

    chains = Chains(found, appositions=appositions(shapes, found))
    use = learned_weights() if weights is None else weights
    made = Antecedents(text, shapes, chains, [n for n, _ in placed], speaker_at, hear, use)
    return made, [one for each in found if (one := made.pronoun(each.start)) is not None]


def meant(text: str, heard: Mapping[str, str] | None = None) -> list[Meant | None]:
    """Whom each personal pronoun of a text means."""
    made, pronouns = known(text, heard)
    return [made.meant(each.start) for each in pronouns]


PERSONS = {"Tarn": "person", "Lom": "person", "Venn": "person"}


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Emil Tarn was arrested in Orsk on Monday. Officers beat him in the cells.", ["Emil Tarn"]),
        ("Emil Tarn was arrested in Orsk. He was beaten in the cells. He was freed on Friday.", ["Emil Tarn"] * 2),
        ("Police in Orsk arrested Emil Tarn. His trial begins in May.", ["Emil Tarn"]),
    ],
)
def test_who_was_told_of_right_before_is_meant(text: str, whom: list[str]) -> None:
    found = meant(text, PERSONS)
    assert [each and each.value for each in found] == whom
    for each in found:
        assert each is not None
        assert text[each.span.start : each.span.end] == each.span.quote
        assert each.named
        assert SURE <= each.sure <= 1


@pytest.mark.parametrize(
    "text",
    [
        "The harbour was shelled on Monday. He was killed.",
        "Emil Tarn shot him.",
        "“Officers beat him in the cells,” Emil Tarn said.",
        "Two men were arrested in Orsk. He was freed.",
        "Mr Emil Tarn was arrested in Orsk. She was freed.",
    ],
)
def test_of_nobody_who_may_be_meant_none_is(text: str) -> None:
    assert meant(text, PERSONS) == [None]


def test_whose_kin_undergoes_what_is_told_may_not_be_who_does() -> None:
    assert meant("Emil Tarn said that his son was shot. He was buried on Monday.", PERSONS)[-1] is None


def test_oneself_is_who_does_it() -> None:
    made, (pronoun,) = known("Emil Tarn hanged himself.")
    assert set(made.options(pronoun)) == {0, NOBODY}


def test_what_is_heard_to_be_a_place_is_not_meant() -> None:
    text = "Emil Tarn was held in Marrow Vale. He was beaten."
    as_person = meant(text, {"Tarn": "person", "Marrow": "place"})
    assert [each and each.value for each in as_person] == ["Emil Tarn"]


def test_the_name_told_most_often_is_given_and_not_what_a_headline_makes_of_it() -> None:
    text = (
        "Free Emil Tarn\n\nEmil Tarn was arrested on Monday. Emil Tarn is a poet. The guards of the prison beat Tarn, "
        "his lawyer said. He was denied food."
    )
    assert "Free Emil Tarn" not in {each.value for each in meant(text, PERSONS) if each is not None}


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("A nurse was shot in Orsk on Monday. She died in hospital.", "nurse"),
        ("Officers held his sister in Orsk. She was beaten.", "his sister"),
    ],
)
def test_who_has_no_name_is_described_without_an_article(text: str, whom: str) -> None:
    made, pronouns = known(text, {"Orsk": "place"}, {"nobody": -50.0, "heard of place": -50.0})
    found = made.meant(pronouns[-1].start)
    assert found is not None
    assert (found.value, found.named) == (whom, False)
    assert text[found.span.start : found.span.end] == whom


def test_without_weights_all_are_as_likely_and_nobody_stands() -> None:
    made, pronouns = known("Emil Tarn and Bela Venn fled. Karl Lom stayed. He was shot.", weights={})
    (pronoun,) = pronouns
    _, sure = made.chosen(pronoun)
    assert sure == pytest.approx(1 / len(made.options(pronoun)))
    assert made.meant(pronoun.start) is None


def test_other_weights_choose_anew() -> None:
    made, (pronoun,) = known("Emil Tarn was arrested. He was beaten.")
    assert made.chosen(pronoun)[0] == 0
    made.weigh_by({"nobody": 50.0})
    assert made.chosen(pronoun)[0] == NOBODY
    assert made.meant(pronoun.start) is None


def test_what_is_no_personal_pronoun_is_not_weighed() -> None:
    text = "Emil Tarn was arrested. They beat Tarn."
    made, pronouns = known(text)
    assert pronouns == []
    assert made.meant(text.index("They")) is None
    assert made.meant(0) is None
    assert made.meant(text.index("arrested")) is None


def test_a_long_run_of_pronouns_is_weighed_in_order() -> None:
    made, pronouns = known("Emil Tarn was arrested in Orsk. " + "He was beaten. " * 1500, PERSONS)
    made.chosen(pronouns[-1])
    assert len(pronouns) == 1500
    assert made.meant(pronouns[0].start) is not None
