"""What steps of the law are for: of how many acts, against whom, and whether two are no one step."""

from __future__ import annotations

import pytest

from answerable.joining.facts.charges import charge_of, named_deed
from tests.joining.made import Text, events_of


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("three counts of murder", 3),
        ("two counts of first-degree murder", 2),
        ("three Norland murders", 3),
        ("12 murders", 12),
        ("her murder", 1),
        ("murder", 0),
        ("the murders of four women in Orsk", 0),
        ("the 1994 murder of Lena Ost", 0),
        ("two years of torture", 0),
        ("murdering three women", 3),
        ("abducting two students", 2),
        ("the murder of a pedlar", 1),
        ("the murder of a family", 0),
        ("murdering his neighbour", 0),
    ],
)
def test_of_how_many_acts_a_charge_is(words: str, number: int) -> None:
    assert charge_of(words).number == number


def test_whom_a_charge_names() -> None:
    assert charge_of("the murders of Lena Ost, Emil Tarn and Rafa Sol in Orsk").whom == {"ost", "tarn", "sol"}
    assert charge_of("the murder in Orsk").whom == frozenset()
    assert charge_of("murdering Lena Ost in Orsk").whom == {"ost"}
    assert charge_of("the assault on Lena Ost").whom == {"ost"}
    assert charge_of("the murder of the mayor of Orsk").whom == frozenset()
    assert charge_of("the murders in the village of Orsk").whom == frozenset()


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("murdering his neighbour", {"killing"}),
        ("having shot a policeman", {"shooting"}),
        ("conspiring to bomb the mill", {"plot", "bombing"}),
        ("burning down the mill", {"arson"}),
        ("stabbing Emil Tarn to death", {"wounding", "killing"}),
        ("threatening to kill a judge", {"threat"}),
        ("a shot policeman", {"shot", "policeman"}),
        ("setting out the truth", {"setting", "out", "truth"}),
    ],
)
def test_verbs_name_acts(words: str, what: set[str]) -> None:
    assert charge_of(words).what == what


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("murdering Lena Ost", "the murder of Ost", True),
        ("murdering Lena Ost", "defrauding Lena Ost", False),
        ("the murder of Lena Ost", "the murder in Rosen Street", None),
        ("the murder in Rosen Street", "the murder in Lower Orsk", False),
        ("the abduction of Lena Ost", "the murder of Lena Ost", None),
        ("the abduction of two students", "murdering his neighbour", False),
        ("shooting the mayor of Orsk", "the killing of the mayor", True),
        ("shooting the clerk Emil Tarn", "killing Emil Tarn", True),
        ("the school fire", "setting fire to the village school", True),
        ("the mill fire", "burning down the mill", None),
        ("insulting the police", "assaulting the police", None),
        ("insulting the king", "assaulting the police", False),
    ],
)
def test_whether_two_charges_are_one(one: str, other: str, same: bool | None) -> None:
    assert charge_of(one).same(charge_of(other)) is same
    assert charge_of(other).same(charge_of(one)) is same


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("the murder of Lena Ost", "the murder of Emil Tarn", True),
        ("the murder of Lena Ost", "the murders of Emil Tarn and Lena Ost", False),
        ("three counts of murder", "eight murders", True),
        ("three counts of murder", "the murder of Lena Ost", True),
        ("her murder", "the murder of Lena Ost", False),
        ("murder", "the murder of Lena Ost", False),
        ("theft", "the murder of Lena Ost", True),
        ("the bombing of the mill", "the murder of Lena Ost", False),
        ("spreading false news", "defamation of the president", False),
        ("the assault on Lena Ost", "the murder of Emil Tarn", True),
        ("the assault on Lena Ost", "the murder of Lena Ost", False),
        ("the bombing of Orsk", "the murder of Lena Ost", False),
        ("murdering his neighbour", "abducting two students", True),
        ("murdering his neighbour", "the murder of a cook", False),
        ("murdering three women", "the murder of a pedlar", True),
    ],
)
def test_when_words_rule_out_that_two_are_one_charge(one: str, other: str, apart: bool) -> None:
    assert charge_of(one).is_another(charge_of(other)) is apart
    assert charge_of(other).is_another(charge_of(one)) is apart


def _charged(*charges: str, time: str = "") -> list[int]:
    """How many claims each event holds that a text makes of one person's charges."""
    told = " ".join(f"Prosecutors charged Doro Malk with {each}{time}." for each in charges)
    made = Text("s-1", told, published="2003-05-01")
    for n, each in enumerate(charges, 1):
        when = ("in May 2002#" + str(n), "2002-05") if time else None
        made.claim("charge", f"charged#{n}", recipient=f"Doro Malk#{n}", charge=each, time=when)
    return sorted(len(event.claims) for event in events_of(made))


def test_undated_charges_against_one_person_for_other_victims_are_two() -> None:
    assert _charged("the murder of Lena Ost", "the murder of Emil Tarn") == [1, 1]
    assert _charged("the murder of Lena Ost", "the killing of Ost") == [2]
    assert _charged("the murder of Lena Ost", "the murders of Lena Ost and Emil Tarn") == [2]


def test_a_charge_of_one_kind_ties_no_two_that_are_for_others() -> None:
    assert _charged("the murder of Lena Ost", "the murder of Emil Tarn", "a murder") == [1, 1, 1]


def test_what_names_both_ties_them() -> None:
    both = "the murders of Lena Ost and Emil Tarn"
    assert _charged("the murder of Lena Ost", "the murder of Emil Tarn", both) == [3]


def test_an_assault_on_one_and_the_murder_of_another_are_two() -> None:
    assert _charged("the assault on Lena Ost", "the murder of Emil Tarn") == [1, 1]
    assert _charged("the assault on Lena Ost", "the murder of Lena Ost") == [2]


def test_charges_of_one_month_are_as_their_times_say() -> None:
    assert _charged("the murder of Lena Ost", "the murder of Emil Tarn", time=" in May 2002") == [2]


def _killings(text: str, *claims: tuple[str, str]) -> list[list[str]]:
    made = Text("s-1", text, published="2003-05-01")
    said = {}
    for n, (word, victim) in enumerate(claims, 1):
        claim = made.claim("killing", word, perpetrator=f"Doro Malk#{n}", victim=(victim,) if victim else ())
        said[claim.id] = word
    return sorted(sorted(said[claim] for claim in event.claims) for event in events_of(made))


def test_several_counts_of_murder_are_no_one_persons_murder() -> None:
    text = "Doro Malk was tried for the murder of Lena Ost. Doro Malk was charged with {} of murder."
    claims = ("murder", "Lena Ost"), ("murder#2", "")
    assert _killings(text.format("three counts"), *claims) == [["murder"], ["murder#2"]]
    assert _killings(text.format("the crime"), *claims) == [["murder", "murder#2"]]


def test_her_murder_is_not_hers_who_is_named_later() -> None:
    later = "Doro Malk was charged with her murder. Doro Malk was tried for the murder of Lena Ost."
    before = "Doro Malk was tried for the murder of Lena Ost. Doro Malk was charged with her murder."
    assert _killings(later, ("murder", ""), ("murder#2", "Lena Ost")) == [["murder"], ["murder#2"]]
    assert _killings(before, ("murder", "Lena Ost"), ("murder#2", "")) == [["murder", "murder#2"]]


def test_several_counts_of_murder_in_one_text_are_no_one_persons_murder_in_another() -> None:
    made = []
    for n, (words, victim) in enumerate([("three counts of murders", ""), ("the murder of Amos Wray", "Amos Wray")]):
        text = Text(f"s-{n}", f"Doro Malk was charged with {words}.", published=f"200{n}-05-01")
        text.claim("charge", "charged", recipient="Doro Malk", charge=words)
        who = (victim,) if victim else ()
        text.claim("killing", "murders" if n == 0 else "murder", perpetrator="Doro Malk", victim=who)
        made.append(text)
    assert sorted(len(event.claims) for event in events_of(*made)) == [1, 1, 1, 1]


def test_who_is_brought_in_behind_a_victim_with_a_name_is_another() -> None:
    new = "Doro Malk was charged with killing Lena Ost. Doro Malk is in prison for having killed {}."
    claims = ("killing", "Lena Ost"), ("killed", "")
    assert _killings(new.format("a guard"), *claims) == [["killed"], ["killing"]]
    assert _killings(new.format("the woman"), *claims) == [["killed", "killing"]]
    before = "Doro Malk was charged with having killed a cook. Doro Malk was tried for the murder of Lena Ost."
    assert _killings(before, ("killed", ""), ("murder", "Lena Ost")) == [["killed", "murder"]]


@pytest.mark.parametrize(
    ("sentence", "trigger", "deed"),
    [
        ("The bribery conviction of Ivo Tarn stands.", "conviction", "bribery"),
        ("The murder trial of Ivo Tarn begins.", "murder trial", "murder"),
        ("The death sentence of Ivo Tarn stands.", "sentence", None),
        ("The jury conviction of Ivo Tarn stands.", "conviction", None),
        ("Ivo Tarn was convicted.", "convicted", None),
    ],
)
def test_the_word_before_a_step_tells_what_it_is_for(sentence: str, trigger: str, deed: str | None) -> None:
    text = Text("s-1", sentence)
    text.claim("conviction", trigger)
    found = named_deed(text.claims[0])
    assert (found.quote if found is not None else None) == deed
