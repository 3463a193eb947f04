"""In which country a happening was that its text gives no place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from answerable.joining.countries import countries_named, countries_of
from answerable.model.claim import Claim, Modality
from answerable.model.place import Place, Precision
from tests.joining.made import Text

KENYA, SUDAN = (
    Place(id=number, name=code, country=code, precision=Precision.CITY, within=(code,))
    for number, code in (("1", "KE"), ("2", "SD"))
)
TOLD = (
    "Police shot two Kenyan nurses in Ruvu. A driver was beaten that night. Norland condemned the arrests. "
    "A Kenyan student was arrested. Three men were arrested on a tip from Sudan. A second raid hit Mbeke."
)


def at(claim: Claim, place: Place) -> Claim:
    return replace(claim, location=place)


def text() -> tuple[Text, list[Claim]]:
    made = Text("s-1", TOLD)
    return made, [
        at(made.claim("killing", "shot", place="Ruvu"), KENYA),
        made.claim("ill_treatment", "beaten"),
        made.claim("condemnation", "condemned"),
        made.claim("arrest", "arrested"),
        made.claim("arrest", "arrested#2"),
        at(made.claim("armed_attack", "raid", place="Mbeke"), KENYA),
    ]


def inferred(claims: list[Claim]) -> dict[str, tuple[str, str]]:
    by_id = {claim.id: claim for claim in claims}
    found = countries_of(claims)
    return {by_id[claim].trigger.quote: (held.country, held.evidence.quote) for claim, held in found.items()}


def test_where_every_place_of_its_text_lies_by_the_last_before_it() -> None:
    _, claims = text()
    assert inferred(claims) == inferred(claims[::-1]) == {"beaten": ("KE", "Ruvu"), "arrested": ("KE", "Ruvu")}
    assert [held.evidence.claim for held in countries_of(claims).values()] == [claims[0].id] * 2


def test_nowhere_in_a_text_of_two_countries_or_of_none() -> None:
    _, claims = text()
    assert inferred([*claims[:-1], at(claims[-1], SUDAN)]) == {}
    assert inferred([replace(claim, location=None) for claim in claims]) == {}


def test_nowhere_in_a_text_that_speaks_of_other_states_as_often() -> None:
    told = "Two men were killed in Ruvu. Two were wounded in Mbeke. Sudan was shelled. A court in Berlin heard it. "
    made = Text("s-1", told + "A boy was shot. A trial began.")
    placed = [at(made.claim("killing", "killed", place="Ruvu"), KENYA)]
    placed += [at(made.claim("wounding", "wounded", place="Mbeke"), KENYA)]
    shot, abroad = made.claim("shooting", "shot"), [made.claim("shelling", "shelled"), made.claim("trial", "heard")]
    assert inferred([*placed, shot]) == {"shot": ("KE", "Mbeke")}
    for one in abroad:
        assert inferred([*placed, shot, one]) == {}


def test_one_sentence_with_a_place_is_enough_where_the_others_name_the_country() -> None:
    made = Text(
        "s-1", "Two Kenyan men were killed in Ruvu. Kenya mourned a boy shot. Kenyan police arrested a man. She died."
    )
    claims = [at(made.claim("killing", "killed", place="Ruvu"), KENYA), made.claim("shooting", "shot")]
    claims += [made.claim("death", "died")]
    assert inferred(claims) == {}
    assert set(inferred([*claims, made.claim("arrest", "arrested")])) == {"shot", "arrested", "died"}


@pytest.mark.parametrize("modality", [Modality.PLANNED, Modality.CALLED_FOR])
def test_not_of_what_did_not_happen(modality: Modality) -> None:
    _, claims = text()
    assert "beaten" in inferred(claims)
    assert "beaten" not in inferred([replace(each, modality=modality) for each in claims])


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("Kenyan police told the U.S. envoy", ["KE", "US"]),
        ("officers told us in South Sudan’s capital", ["SS"]),
        ("the Islamic Republic of Iran and Iran", ["IR", "IR"]),
        ("turkey was served to men from chad", []),
        ("the court in Berlin and Washington’s envoy, Reading a letter", ["DE", "US"]),
        ("شرطة إيران", ["IR"]),
        ("the White House and First Lady Ana Tarn", []),  # what other tongues call Casablanca; Aden in some
        ("Ana King and Will Johnson of Johnson County", ["US"]),
        ("Ana King told Orange that Lee left", []),
        ("Vladimir Tarn, Ana Mendoza and a court in Vladimir", ["RU"]),
        ("Eastern Island, says Us Weekly", []),
        ("Niger state, the Niger River and Niger", ["NG", "NE"]),
        ("gunmen in Delhi, Nigeria", ["IN", "NG"]),
        ("Ogun State, the West Bank", ["NG", "PS"]),
    ],
)
def test_the_countries_that_words_name(words: str, codes: list[str]) -> None:
    assert list(countries_named(words)) == codes
