from __future__ import annotations

import pytest

from answerable.reading.language.words import fold, lower_at, lowered, singular, tokenise
from tests.reading.sentence import words_of


def tags(text: str) -> dict[str, str]:
    return {word.text: word.tag for word in words_of(text)}


def test_offsets_give_the_words() -> None:
    text = "The U.S. didn’t release 1,500 pro-democracy prisoners’ files; O'Hara’s 20-year term (US$3) stands."
    words = tokenise(text, 0, len(text))
    assert [text[w.start : w.end] for w in words] == [w.text for w in words]
    assert {"U.S.", "1,500", "pro-democracy", "O'Hara", "’s", "20-year", "US$"} <= {w.text for w in words}


def test_there_is_no_word_before_the_first_and_behind_the_last() -> None:
    words = tokenise("Gunmen fled", 0, 11)
    assert [lower_at(words, i) for i in (-1, 0, 1, 2)] == ["", "gunmen", "fled", ""]


def test_folding_sees_through_composition_and_soft_hyphens() -> None:
    assert fold("Ta\u0308ter") == fold("Täter")
    assert fold("sen\u00adtenced") == "sentenced"
    assert fold("Bishop’s") == "bishop's"


def test_lower_case_keeps_the_offsets() -> None:
    text = "İN ÜNYE, İVO TARN WAS FREED"
    assert len(text.lower()) > len(text)
    assert lowered(text) == "in ünye, ivo tarn was freed"


@pytest.mark.parametrize(
    ("plural", "expected"),
    [("killings", "killing"), ("men", "man"), ("ministries", "ministry"), ("witnesses", "witness"), ("gas", "gas")],
)
def test_singular(plural: str, expected: str) -> None:
    assert singular(plural) == expected


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("The court may arrest him.", "arrest", "V"),
        ("The arrest came late.", "arrest", "N"),
        ("They want to arrest him.", "arrest", "V"),
        ("The convicted man fled.", "convicted", "ADJ"),
        ("The man was convicted.", "convicted", "V"),
        ("He was killed by a bomb.", "killed", "V"),
        ("The killing of the mayor shocked them.", "killing", "N"),
        ("Gunmen killing civilians fled.", "killing", "V"),
        ("He took a parting shot.", "shot", "N"),
        ("The presidents plan to meet.", "plan", "V"),
        ("A plan to meet failed.", "plan", "N"),
        ("In May the army came.", "May", "NAME"),
        ("The army may come.", "may", "MD"),
        ("Omar al-Sadi spoke.", "al-Sadi", "NAME"),
        ("They destabilised to the north.", "to", "PREP"),
        ("The council must verify it.", "verify", "V"),
        ("WHO reported 12 deaths.", "WHO", "NAME"),
        ("US troops left Karsa.", "US", "NAME"),
        ("Rebels shot an IT worker.", "IT", "NAME"),
        ("WHO shot the clerk?", "WHO", "PRON"),
        ("Who shot the clerk is not known.", "Who", "PRON"),
        ("WHO SHOT THE CLERK of Karsa is not known.", "WHO", "PRON"),
    ],
)
def test_tags(text: str, word: str, tag: str) -> None:
    assert tags(text)[word] == tag


def test_a_word_of_the_document_tells_names_from_sentence_heads() -> None:
    assert tags("Soldiers came. The village of Adelo burned. Adelo was empty.")["Adelo"] == "NAME"
    assert tags("Soldiers came.")["Soldiers"] == "N"


def test_the_plural_possessive_is_no_quotation_mark() -> None:
    assert [w.tag for w in words_of("The victims’ families wept.") if w.text == "’"] == ["POS"]


def test_a_verb_stands_before_its_particle() -> None:
    assert tags("The court set aside the verdict.")["set"] == "V"
    assert tags("A cut out of the film was kept.")["cut"] == "N"


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("Police made unjustified arrests.", "unjustified", "ADJ"),
        ("The two men were unharmed.", "unharmed", "ADJ"),
        ("The minister unveiled a plan.", "unveiled", "V"),
        ("The men were kept in solitary confinement.", "confinement", "N"),
        ("The bombardment went on for days.", "bombardment", "N"),
        ("She was vehement in court.", "vehement", "ADJ"),
        ("They spoke of inhuman or degrading treatment.", "degrading", "ADJ"),
        ("The guards were degrading the men.", "degrading", "V"),
        ("They told of torture, enforced disappearances and raids.", "enforced", "ADJ"),
        ("They enforced the ban.", "enforced", "V"),
        ("They held the village chief after the raid.", "chief", "N"),
        ("They held the chief clerk.", "chief", "ADJ"),
        ("TWO CLERKS THREATENED", "THREATENED", "V"),
        ("THE UNITED NATIONS", "NATIONS", "NAME"),
    ],
)
def test_adjectives_that_look_like_verbs_and_nouns_that_look_like_adjectives(text: str, word: str, tag: str) -> None:
    assert tags(text)[word] == tag
