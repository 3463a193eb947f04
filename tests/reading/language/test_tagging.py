from __future__ import annotations

import pytest

from tests.reading.sentence import words_of


def tags(text: str) -> dict[str, str]:
    return {word.text: word.tag for word in words_of(text)}


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
        ("THE MEN WHO FLED TO TARN MAY BE HELD THERE.", "WHO", "PRON"),
        ("THE MEN WHO FLED TO TARN MAY BE HELD THERE.", "MAY", "MD"),
        ("THE MEN WHO FLED TO TARN WILL BE HELD THERE.", "WILL", "MD"),
        ("Omar al-Sadi spoke.", "al-Sadi", "NAME"),
        ("They destabilised to the north.", "to", "PREP"),
        ("The council must verify it.", "verify", "V"),
        ("WHO reported 12 deaths.", "WHO", "NAME"),
        ("The security forces shot dead nine farmers.", "shot", "V"),
        ("It was a parting shot at them.", "shot", "N"),
        ("He was beaten by retired Colonel Tarn.", "retired", "ADJ"),
        ("The then minister fled.", "then", "ADJ"),
        ("The ruling prohibits soldiers from shooting them.", "prohibits", "V"),
        ("The ruling party fled.", "ruling", "ADJ"),
        ("Orsk has long denied it.", "long", "ADV"),
        ("Orsk has long lines.", "long", "ADJ"),
        ("They then fled.", "then", "ADV"),
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
        ("The Union imposed targeted sanctions on ten men.", "targeted", "ADJ"),
        ("The minister will place targeted financial sanctions on ten men.", "targeted", "ADJ"),
        ("The strikes targeted economic sites.", "targeted", "V"),
        ("He leads the ruling party.", "ruling", "ADJ"),
        ("They criticised the ruling of the judge.", "ruling", "N"),
        ("It lists persons subject to a travel ban.", "subject", "ADJ"),
        ("They broached the subject to no avail.", "subject", "N"),
        ("The claim was never proven.", "proven", "V"),
        ("TWO CLERKS THREATENED", "THREATENED", "V"),
        ("THE UNITED NATIONS", "NATIONS", "NAME"),
    ],
)
def test_adjectives_that_look_like_verbs_and_nouns_that_look_like_adjectives(text: str, word: str, tag: str) -> None:
    assert tags(text)[word] == tag
