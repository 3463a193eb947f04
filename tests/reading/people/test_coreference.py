from __future__ import annotations

import pytest

from answerable.model.vocabulary import kinds
from answerable.reading.engine import Rules
from answerable.reading.language.clauses import Shape
from answerable.reading.language.names import find_names
from answerable.reading.language.sentences import paragraphs
from answerable.reading.language.tagging import tagged
from answerable.reading.people.coreference import Chains
from answerable.reading.people.quotations import quoted_by
from answerable.reading.people.referring import Form, Mention, Sex, appositions, mentions
from answerable.reading.people.speakers import attributions
from answerable.reading.people.surnames import surnames

RULES = Rules(kinds().values())


def read(text: str) -> tuple[Chains, str]:
    blocks = list(paragraphs(text))
    sentences = [each for block in blocks for each in block.sentences]
    tokens = tagged(text, sentences, RULES.verbs)
    people = surnames([(words, name) for words in tokens.values() for name in find_names(words)])
    shapes = [Shape(tokens[each], find_names(tokens[each], people), RULES.transitive) for each in sentences]
    found = mentions(shapes, [each for block in blocks for each in block.quotations])
    speakers: dict[int, int] = {}
    numbers = {each: n for n, each in enumerate(each for block in blocks for each in block.quotations)}
    shape_of = dict(zip(sentences, shapes, strict=True))
    by = quoted_by(text, blocks, lambda sentence: attributions(text, shape_of[sentence]))
    for start, end, speaker in (each for block in blocks for each in by.get(block.start, ())):
        if speaker.span is not None:
            speakers[numbers[start, end]] = speaker.span.start
    return Chains(found, appositions=appositions(shapes, found), speakers=speakers), text


def together(text: str) -> list[list[str]]:
    """The chains of more than one mention, each as its words."""
    chains, text = read(text)
    return [[text[m.start : m.end] for m in chain] for chain in chains.chains() if len(chain) > 1]


@pytest.mark.parametrize(
    ("text", "chains"),
    [
        ("Ilan Voss was arrested. Voss denied it.", [["Ilan Voss", "Voss"]]),
        ("Dr Ilan Voss spoke. Ilan Voss left.", [["Dr Ilan Voss", "Ilan Voss"]]),
        ("The Northern Harbour Union struck. The NHU won.", [["The Northern Harbour Union", "The NHU"]]),
        (
            "Ilan Voss, a diplomat, was arrested. The diplomat denied the charge.",
            [["Ilan Voss", "a diplomat", "The diplomat"]],
        ),
        (
            "President Ilan Voss spoke first. The president left early.",
            [["President Ilan Voss", "The president"]],
        ),
        (
            "The union founder Mara Lenz spoke. Then the harbour chief Mara Lenz left.",
            [["The union founder Mara Lenz", "the harbour chief Mara Lenz"]],
        ),
        ("Police found a red lorry. The lorry was empty.", [["a red lorry", "The lorry"]]),
        ("Mara Lenz was released. She thanked the court.", [["Mara Lenz", "She"]]),
        ("Mara Lenz hurt herself in the cell.", [["Mara Lenz", "herself"]]),
        (
            '"I never saw the lorry that night," said Ilan Voss.',
            [["I", "Ilan Voss"]],
        ),
    ],
)
def test_one_and_the_same(text: str, chains: list[list[str]]) -> None:
    assert together(text) == chains


@pytest.mark.parametrize(
    "text",
    [
        "Ilan Voss met Mara Voss. Voss left early.",  # whose surname?
        "Police found a red lorry. The blue lorry was empty.",
        "Police found every lorry. The lorry was empty.",
        "It was clear that Ilan Voss had left.",
        "The end of the month came. The end of the war came.",
        "The president of Norland spoke. Their president spoke.",
        "President Ilan Voss met President Mara Lenz. The president left early.",
        "President Ilan Voss spoke. The president of Norland left early.",
    ],
)
def test_in_doubt_apart(text: str) -> None:
    assert together(text) == []


def test_a_name_of_another_sex_is_not_meant() -> None:
    assert together("Mrs Lenz was held. He was released.") == []


def test_a_given_name_tells_whom_a_pronoun_means() -> None:
    assert together("Maria Lenz met Dmitry Voss. She was arrested.") == [["Maria Lenz", "She"]]
    assert together("Maria Lenz met Dmitry Voss. He was arrested.") == [["Dmitry Voss", "He"]]
    assert together("The editor thanked Maria Lenz. He was arrested.") == [["The editor", "He"]]


def test_a_mention_and_its_owner_are_two() -> None:
    chains, _ = read("Ilan Voss's brother Tomas Voss was held. Tomas Voss's lawyer spoke.")
    for chain in chains.chains():
        insides = {m.inside for m in chain}
        assert insides.isdisjoint({m.order for m in chain})


def test_what_the_text_says_are_one_is_one() -> None:
    text = "The People's Harbour Movement struck. Later the Movers struck again."
    chains, _ = read(text)
    alone = Chains(chains.mentions, same=[(text.index("The People"), text.index("the Movers"))])
    at = alone.at(text.index("the Movers"))
    assert at is not None
    assert [text[m.start : m.end] for m in alone.chain(at.order)] == ["The People's Harbour Movement", "the Movers"]


def test_what_the_words_tell() -> None:
    chains, text = read("The spokeswoman of the ministry said the policemen had left.")
    told = {text[m.start : m.end]: m for m in chains.mentions}
    woman = told["The spokeswoman of the ministry"]
    assert (woman.form, woman.sex, woman.plural, woman.definite, woman.subject) == (
        Form.NOMINAL,
        Sex.FEMALE,
        False,
        True,
        True,
    )
    assert told["the policemen"].plural


def test_every_mention_is_in_one_chain() -> None:
    chains, _ = read("Ilan Voss met Mara Lenz in Orvel. She told him that the police had left. They had not.")
    held: list[Mention] = [m for chain in chains.chains() for m in chain]
    assert sorted(m.order for m in held) == list(range(len(chains.mentions)))


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Police sought Ilan Omar Karl Voss. A court freed Omar Voss.", [("Omar Voss", "Ilan Omar Karl Voss")]),
        ("A court tried Omar Karl Voss. It freed Ilan Karl Omar Voss.", [("Omar Karl Voss", "Ilan Karl Omar Voss")]),
        ("Police sought Ilan Voss and his son Ilan Omar Voss. A court freed Ilan Voss.", []),
        ("Police sought Ilan Omar Voss. They held Ilan Karl Voss. A court freed Ilan Voss.", []),
        ("Police sought Ilan Omar Voss. A court freed Mara Voss.", []),
    ],
)
def test_a_name_may_leave_out_some_of_the_only_one_that_holds_it(text: str, cut: list[tuple[str, str]]) -> None:
    chains, _ = read(text)
    assert [(text[slice(*short.named)], text[slice(*full.named)]) for short, full in chains.cut] == cut


def _alone(text: str, last: str) -> str:
    """Whom the last bare `last` of a text stands for where two bear it; "shared" for neither."""
    chains, text = read(text)
    at = text.rindex(last)
    full = chains.alone.get(at)
    return "shared" if at in chains.shared else text[full.start : full.end] if full is not None else ""


def test_whom_a_text_calls_by_the_surname_stays_it_when_another_bearer_comes() -> None:
    text = (
        "Ilan Voss was arrested. Voss denied it. His wife Mara Voss came to court. The hearing was short. "
        "Two guards wept. The judge wept too. Voss was sentenced."
    )
    assert _alone(text, "Voss") == "Ilan Voss"


def test_right_behind_the_other_bearer_it_may_be_either() -> None:
    text = "Ilan Voss was arrested. Voss denied it. His wife Mara Voss came to court. Voss was sentenced."
    assert _alone(text, "Voss") == "shared"


def test_a_surname_before_another_noun_in_capitals_is_no_other_bearer() -> None:
    text = "Ilan Kolvane was arrested. The Kolvane Case went on for years. Kolvane was sentenced."
    chains, text = read(text)
    at = text.rindex("Kolvane")
    found = chains.at(at)
    assert found is not None
    assert at not in chains.shared
    assert "Ilan Kolvane" in [text[m.start : m.end] for m in chains.chain(found.order)]


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("Three guards ran off. Ilan Voss met Mara Lenz. They fled.", False),
        ("Three guards ran off. Ilan Voss slept. They fled.", True),
    ],
)
def test_they_may_be_the_two_who_are_named_and_not_the_many_before(text: str, many: bool) -> None:
    chains, _ = read(text)
    held = [m for chain in chains.chains() if any("guards" in m.words for m in chain) for m in chain]
    assert any("they" in m.words for m in held) is many


def test_a_name_that_is_a_verb_too_is_read() -> None:
    assert ["Said SAID", "Said Said"] in together(
        "Said SAID\nDoctor, member of Institute 3000.\n\nSaid Said is a significant figure in Institute 3000."
    )
