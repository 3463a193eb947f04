"""Which answers of a text a reversal undoes, and which that stand near it it does not."""

from __future__ import annotations

import pytest

from answerable.model.link import Relation
from tests.joining.made import Text, tied


def _undone(text: Text) -> dict[tuple[str, str], str]:
    return tied(text, Relation.REVERSES)


@pytest.mark.parametrize(
    ("kind", "words"),
    [("investigation", "questioned"), ("charge", "charged"), ("trial", "tried"), ("court_order", "ordered")],
)
def test_a_release_ends_custody_or_punishment_and_nothing_else(kind: str, words: str) -> None:
    text = Text("s-1", f"Police arrested Emil Tarn. Emil Tarn was {words}. Emil Tarn was released.")
    text.claim("arrest", "arrested", recipient="Emil Tarn")
    text.claim(kind, words, recipient="Emil Tarn#2")
    text.claim("release", "released", recipient="Emil Tarn#3")
    assert set(_undone(text)) == {("released", "arrested")}


@pytest.mark.parametrize(
    ("freed", "is_tied"),
    [
        ("was released", True),
        ("was rescued", False),
        ("was released by the kidnappers", False),
        ("was released by the court", True),
    ],
)
def test_who_is_freed_from_captors_is_not_freed_from_the_law(freed: str, is_tied: bool) -> None:
    text = Text("s-1", f"Police arrested Emil Tarn in May. Emil Tarn {freed}.")
    text.claim("arrest", "arrested", recipient="Emil Tarn")
    actor = freed.rpartition(" by ")[2] if " by " in freed else ()
    trigger = "rescued" if "rescued" in freed else "released"
    text.claim("release", trigger, recipient="Emil Tarn#2", actor=f"<{actor}>" if actor else ())
    assert bool(_undone(text)) is is_tied


@pytest.mark.parametrize(
    ("told", "is_tied"),
    [
        ("was arrested in May and held for a week before being released", True),
        ("was arrested in May before the clerk was released", False),
        ("was released a year after he was arrested", True),
        ("was released, two years after being arrested", True),
        ("was released and left the town after the clerk was arrested", False),
    ],
)
def test_one_sentence_may_tell_how_a_step_was_ended(told: str, is_tied: bool) -> None:
    text = Text("s-1", f"The baker {told}.")
    text.claim("arrest", "arrested")
    text.claim("release", "released")
    assert ("course" in _undone(text).values()) is is_tied


@pytest.mark.parametrize(
    ("sentence", "is_tied"),
    [
        ("Three women, who had been freed in May, were jailed in their absence.", False),
        ("Three women who were freed in May were jailed for the fire.", True),
        ("Three women, who were freed in May, had been jailed for the fire.", True),
    ],
)
def test_who_had_been_freed_and_is_then_jailed_is_not_freed_from_that(sentence: str, is_tied: bool) -> None:
    text = Text("s-1", sentence)
    text.claim("release", "freed", recipient="<Three women>")
    text.claim("sentence", "jailed", recipient="<Three women>")
    assert bool(_undone(text)) is is_tied


def test_a_suspension_that_is_overturned_is_the_one_told_right_before() -> None:
    text = Text("s-1", "Norland was suspended in May. The League decided to overturn the suspension.")
    text.claim("dismissal", "suspended", recipient="Norland")
    text.claim("sanction_lifted", "overturn", actor="League")
    assert _undone(text) == {("overturn", "suspended"): "pointing"}


@pytest.mark.parametrize(
    ("told", "is_tied"),
    [
        ("Norland broke with Sudria in 2012.", True),
        ("The two countries broke in 2012.", True),
        ("Norland broke with Velia in 2012.", False),
    ],
)
def test_two_states_that_restore_relations_end_the_break_between_them(told: str, is_tied: bool) -> None:
    text = Text("s-1", f"Norland and Sudria resumed ties in 2015. The frost had been long. {told}")
    text.claim("relations_restored", "resumed ties", actor=("Norland", "Sudria"))
    actor = "Norland#2" if "Norland broke" in told else "<two countries>"
    recipients = tuple(each for each in ("Velia", "Sudria#2") if f"with {each[:5]}" in told)
    text.claim("break_of_relations", "broke", actor=actor, recipient=recipients)
    assert bool(_undone(text)) is is_tied


def test_hostages_let_go_during_an_arrest_are_not_those_arrested() -> None:
    text = Text("s-1", "The three were arrested on the quay. During the arrest, the three hostages were freed.")
    text.claim("arrest", "arrested", recipient="<The three>")
    text.claim("release", "freed", recipient="<the three hostages>")
    assert _undone(text) == {}


@pytest.mark.parametrize(
    ("words", "ended"),
    [("dropped the case", "trial"), ("dropped the lawsuit", "sued"), ("closed the inquiry", "inquiry")],
)
def test_the_end_of_a_case_is_of_what_its_words_name(words: str, ended: str) -> None:
    text = Text(
        "s-1",
        "An inquiry into Emil Tarn began. Lev Amsel sued Emil Tarn. The trial of Emil Tarn opened. "
        f"A judge {words} against Emil Tarn.",
    )
    text.claim("investigation", "inquiry", recipient="Emil Tarn")
    text.claim("lawsuit", "sued", recipient="Emil Tarn#2")
    text.claim("trial", "trial", recipient="Emil Tarn#3")
    text.claim("case_closed", words, recipient="Emil Tarn#4")
    assert set(_undone(text)) == {(words, ended)}


@pytest.mark.parametrize(
    ("sentence", "is_tied"),
    [
        ("Emil Tarn was freed. Later, Emil Tarn was jailed.", False),
        ("Emil Tarn was freed. Emil Tarn was jailed again.", False),
        ("Emil Tarn was freed. Two years later Emil Tarn was jailed.", False),
        ("Emil Tarn was freed. Emil Tarn was jailed for a poem.", True),
        ("Emil Tarn was jailed again. Emil Tarn was freed.", True),
    ],
)
def test_what_came_later_is_not_undone(sentence: str, is_tied: bool) -> None:
    text = Text("s-1", sentence)
    text.claim(
        "release", "freed", recipient="Emil Tarn" if sentence.startswith("Emil Tarn was freed") else "Emil Tarn#2"
    )
    text.claim(
        "imprisonment", "jailed", recipient="Emil Tarn#2" if sentence.startswith("Emil Tarn was freed") else "Emil Tarn"
    )
    assert bool(_undone(text)) is is_tied


@pytest.mark.parametrize(("arrested", "is_tied"), [("2011", False), ("2019", True)])
def test_an_arrest_years_before_is_not_what_a_release_told_elsewhere_ends(arrested: str, is_tied: bool) -> None:
    text = Text("s-1", f"Emil Tarn was arrested in {arrested}. A party was founded. Emil Tarn was released in 2021.")
    text.claim("arrest", "arrested", recipient="Emil Tarn", time=(arrested, arrested))
    text.claim("release", "released", recipient="Emil Tarn#2", time=("2021", "2021"))
    assert bool(_undone(text)) is is_tied


def test_a_cut_sentence_is_not_the_sentence_that_it_becomes() -> None:
    text = Text("s-1", "The death penalty for Emil Tarn was converted into a life sentence.")
    text.claim("sentence", "death penalty", recipient="Emil Tarn")
    text.claim("sentence_reduction", "converted", recipient="Emil Tarn")
    text.claim("sentence", "life sentence", recipient="Emil Tarn")
    assert set(_undone(text)) <= {("converted", "death penalty")}


@pytest.mark.parametrize(
    ("served", "rule"),
    [
        ("on bail after three days behind bars", "term"),
        ("after spending nearly eight years behind bars", "term"),
        ("and spoke of life behind bars", ""),
    ],
)
def test_a_release_ends_the_time_that_it_says_was_served(served: str, rule: str) -> None:
    text = Text("s-1", f"The editor was released {served}.")
    text.claim("release", "released", recipient="<The editor>")
    text.claim("imprisonment", "behind bars")
    assert _undone(text) == ({("released", "behind bars"): rule} if rule else {})


def test_the_same_words_tell_who_was_held_and_freed() -> None:
    text = Text("s-1", "One ferry clerk was at noon on the quay arrested but was released that night.")
    text.claim("arrest", "arrested", recipient="<One ferry clerk>")
    text.claim("release", "released", recipient="<One ferry clerk>")
    assert _undone(text) == {("released", "arrested"): "same_words"}


@pytest.mark.parametrize(
    ("sentence", "kind", "trigger", "undone"),
    [
        ("The sentence was reduced in May.", "sentence_reduction", "reduced", {("reduced", "sentenced")}),
        ("The sentence of another was reduced.", "sentence_reduction", "reduced", set()),
        ("A judge dropped the case on Monday.", "case_closed", "dropped the case", {("dropped the case", "tried")}),
        ("A judge dropped the case against a baker.", "case_closed", "dropped the case", set()),
    ],
)
def test_a_reversal_points_back_to_the_sentence_before(
    sentence: str, kind: str, trigger: str, undone: set[tuple[str, str]]
) -> None:
    text = Text("s-1", f"Emil Tarn was tried and sentenced. {sentence}")
    text.claim("trial", "tried", recipient="Emil Tarn")
    text.claim("sentence", "sentenced", recipient="Emil Tarn")
    text.claim(kind, trigger)
    assert set(_undone(text)) == undone


def test_a_reversal_points_back_to_nothing_where_two_were_judged() -> None:
    text = Text("s-1", "Emil Tarn was sentenced and so was Ana Rell: she was jailed. The sentence was reduced.")
    text.claim("sentence", "sentenced", recipient="Emil Tarn")
    text.claim("sentence", "jailed", recipient="Ana Rell")
    text.claim("sentence_reduction", "reduced")
    assert _undone(text) == {}


def test_she_who_is_known_by_the_same_words_is_freed_from_her_sentence() -> None:
    text = Text("s-1", "The weaver was arrested in May and sentenced to a year. Tarn spoke. She was pardoned in June.")
    text.claim("arrest", "arrested", recipient="<The weaver>")
    text.claim("sentence", "sentenced", recipient="<The weaver>")
    text.claim("pardon", "pardoned", recipient="<The weaver>")
    assert _undone(text) == {("pardoned", "sentenced"): "same_words"}


@pytest.mark.parametrize(
    ("before", "freed", "is_tied"),
    [
        ("Emil Tarn was jailed on the word of Jan Brack.", "He was freed in May.", True),
        ("Ana Tarn was jailed on the word of Jan Brack.", "He was freed in May.", False),
        ("Ana Tarn was jailed on the word of Jan Brack.", "She was freed in May.", True),
        ("Emil Tarn was jailed. Ida Venn wept.", "He was freed in May.", False),
        ("Emil Tarn was jailed on the word of Jan Brack.", "They were freed in May.", False),
    ],
)
def test_he_is_freed_of_whom_the_sentence_before_tells(before: str, freed: str, *, is_tied: bool) -> None:
    text = Text("s-1", f"Ida Venn was arrested. {before} {freed}")
    text.claim("arrest", "arrested", recipient="Ida Venn")
    text.claim("imprisonment", "jailed", recipient="Ana Tarn" if "Ana" in before else "Emil Tarn")
    text.claim("release", "freed")
    assert bool(_undone(text)) is is_tied


@pytest.mark.parametrize(
    ("freed", "is_tied"),
    [("freed of the charges", True), ("freed on new charges", False), ("freed despite the charges", False)],
)
def test_who_is_freed_of_charges_is_no_longer_charged(freed: str, *, is_tied: bool) -> None:
    text = Text("s-1", f"Emil Tarn was {freed} in May.")
    text.claim("charge", "charges", recipient="Emil Tarn")
    text.claim("release", "freed", recipient="Emil Tarn")
    assert bool(_undone(text)) is is_tied


def test_each_of_two_reversals_ends_what_its_own_object_says() -> None:
    text = Text(
        "s-1",
        "Emil Tarn was wanted on a warrant. Emil Tarn was indicted. "
        "Prosecutors withdrew the warrant and dismissed the indictment.",
    )
    text.claim("arrest_warrant", "wanted", recipient="Emil Tarn")
    text.claim("charge", "indicted", recipient="Emil Tarn#2")
    text.claim("charges_dropped", "withdrew the warrant", recipient="Emil Tarn")
    text.claim("charges_dropped", "dismissed the indictment", recipient="Emil Tarn")
    assert set(_undone(text)) == {("withdrew the warrant", "wanted"), ("dismissed the indictment", "indicted")}


@pytest.mark.parametrize(("charge", "is_undone"), [("fraud", False), ("the murder of a cook", True), ("", True)])
def test_a_charge_that_is_dropped_is_of_the_deed_that_the_words_name(charge: str, is_undone: bool) -> None:
    text = Text(
        "s-1", f"Emil Tarn was charged{f' with {charge}' if charge else ''}. The court dropped the murder charge."
    )
    text.claim("charge", "charged", recipient="Emil Tarn", charge=charge or ())
    text.claim("charges_dropped", "dropped the murder charge", recipient="Emil Tarn")
    assert bool(_undone(text)) is is_undone


def test_a_conviction_is_no_deed_that_tells_one_step_from_another() -> None:
    text = Text("s-1", "Emil Tarn was convicted of murder. The court quashed his conviction.")
    text.claim("conviction", "convicted", recipient="Emil Tarn", charge="murder")
    text.claim("conviction_overturned", "quashed his conviction", recipient="Emil Tarn")
    assert set(_undone(text)) == {("quashed his conviction", "convicted")}


@pytest.mark.parametrize(("stands", "is_tied"), [("is still barred", False), ("was barred", True)])
def test_what_still_stands_is_not_undone(stands: str, is_tied: bool) -> None:
    text = Text("s-1", f"Norland lifted measures against Emil Tarn. Emil Tarn {stands} from the country.")
    text.claim("sanction_lifted", "lifted measures", recipient="Emil Tarn")
    text.claim("travel_ban", "barred", recipient="Emil Tarn#2")
    assert bool(_undone(text)) is is_tied


def test_the_inquiry_that_is_closed_is_the_one_the_text_told_of() -> None:
    text = Text(
        "s-1", "The clerk laid the report of the inquiry. No witness came. It was resolved that the inquiry be closed."
    )
    text.claim("investigation", "inquiry")
    text.claim("case_closed", "closed")
    assert _undone(text) == {("closed", "inquiry"): "pointing"}


@pytest.mark.parametrize(
    ("behind", "undone"),
    [
        ("and his conviction for murder", {"sentence", "conviction"}),
        ("and upheld his conviction for murder", {"sentence"}),
        ("and his conviction for murder was made one for theft", {"sentence"}),
        ("and his conviction for murder stands", {"sentence"}),
        ("while the conviction for murder stands", {"sentence"}),
    ],
)
def test_a_court_quashes_all_that_its_verb_has_for_an_object(behind: str, undone: set[str]) -> None:
    text = Text("s-1", f"The High Court quashed the sentence of Emil Tarn {behind}.")
    text.claim("conviction_overturned", "quashed the sentence", recipient="Emil Tarn")
    text.claim("sentence", "sentence", recipient="Emil Tarn")
    text.claim("conviction", "conviction", recipient="Emil Tarn", charge="murder")
    assert {answer for _, answer in _undone(text)} == undone


@pytest.mark.parametrize(
    ("below", "is_tied"),
    [
        ("They include the baker jailed for the fire.", True),
        ("Among them is a baker jailed for the fire.", True),
        ("Among those freed was the baker jailed for the fire.", True),
        ("They include no baker jailed for the fire.", False),
        ("They left the baker jailed for the fire.", False),
    ],
)
def test_the_next_sentence_tells_who_is_among_those_set_free(below: str, is_tied: bool) -> None:
    text = Text("s-1", f"The king pardoned 40 convicts. {below}")
    text.claim("pardon", "pardoned", recipient="<convicts>")
    text.claim("sentence", "jailed", recipient="<baker>")
    assert bool(_undone(text)) is is_tied


@pytest.mark.parametrize(
    ("sentence", "undone"),
    [
        ("The verdict overturned an earlier conviction of Emil Tarn.", {("overturned", "conviction")}),
        ("The verdict was overturned in May.", {("overturned", "verdict")}),
        ("The verdict overturned in May had caused an outcry.", {("overturned", "verdict")}),
    ],
)
def test_what_undoes_a_judgment_is_not_what_is_undone(sentence: str, undone: set[tuple[str, str]]) -> None:
    text = Text("s-1", sentence)
    text.claim("verdict", "verdict")
    text.claim("conviction_overturned", "overturned")
    if "conviction" in sentence:
        text.claim("conviction", "conviction", recipient="Emil Tarn")
    assert set(_undone(text)) == undone


@pytest.mark.parametrize(("other", "is_tied"), [("Jan Brack left.", True), ("Jan Brack was charged too.", False)])
def test_a_reversal_points_back_to_the_only_charge_of_the_text(other: str, is_tied: bool) -> None:
    text = Text("s-1", f"Emil Tarn was charged in May. {other} Months went by. The charges were later dropped.")
    text.claim("charge", "charged", recipient="Emil Tarn")
    if not is_tied:
        text.claim("charge", "charged#2", recipient="Jan Brack")
    text.claim("charges_dropped", "dropped")
    assert bool(_undone(text)) is is_tied


@pytest.mark.parametrize(("whose", "is_tied"), [("Jan Dorn", False), ("Ana Ost", True)])
def test_a_pardon_for_the_murder_of_another_undoes_no_sentence(whose: str, is_tied: bool) -> None:
    words = (
        "Emil Tarn was sentenced for the murder of Ana Ost. He was pardoned for the killing of "
        f"{whose}, and he spoke out in court."
    )
    text = Text("s-1", words)
    text.claim("sentence", "sentenced", recipient="Emil Tarn", charge="the murder of Ana Ost")
    text.claim("killing", "murder", victim="Ana Ost")
    text.claim("pardon", "pardoned", recipient="<He>", charge=f"the killing of {whose}")
    text.claim("killing", "killing", victim=whose if whose == "Jan Dorn" else "Ana Ost#2")
    assert bool(_undone(text)) is is_tied


@pytest.mark.parametrize(
    ("would", "is_tied"), [("would shield Emil Tarn from prison", True), ("would ban Emil Tarn from Norland", False)]
)
def test_an_amnesty_undoes_what_it_leads_out_of(would: str, is_tied: bool) -> None:
    text = Text("s-1", f"Emil Tarn was convicted of smuggling. Because of the amnesty a law {would}.")
    text.claim("conviction", "convicted", recipient="Emil Tarn", charge="smuggling")
    text.claim("amnesty", "amnesty")
    assert bool(_undone(text)) is is_tied


@pytest.mark.parametrize(
    ("freed", "is_tied"),
    [
        ("was freed after the president signed a pardon", True),
        ("was freed by error, while many asked what became of the pardon", False),
    ],
)
def test_who_is_freed_after_a_pardon_was_pardoned(freed: str, is_tied: bool) -> None:
    text = Text("s-1", f"Emil Tarn was jailed for fraud. He was ill. Emil Tarn {freed}.")
    text.claim("sentence", "jailed", recipient="Emil Tarn")
    text.claim("release", "freed", recipient="Emil Tarn#2")
    text.claim("pardon", "pardon")
    assert (("pardon", "jailed") in _undone(text)) is is_tied


@pytest.mark.parametrize(("judged", "undone"), [("convicted", {"convicted"}), ("asked", set())])
def test_the_ruling_that_is_overturned_is_the_judgment_told_right_before(judged: str, undone: set[str]) -> None:
    text = Text("s-1", f"Emil Tarn was {judged} in Ket. A higher court overturned the ruling in May.")
    text.claim("conviction" if undone else "court_order", judged, recipient="Emil Tarn")
    text.claim("conviction_overturned", "overturned", actor="<A higher court>")
    assert {target for _, target in _undone(text)} == undone


@pytest.mark.parametrize(("second", "both"), [("murder", True), ("fraud", False)])
def test_the_conviction_falls_with_the_punishment_that_is_told_nearer(second: str, both: bool) -> None:
    words = (
        f"Emil Tarn was convicted of murder. He said it was not he. Emil Tarn was convicted of {second}, papers say. "
        "Emil Tarn was jailed for life. Judges overturned the conviction of Emil Tarn."
    )
    text = Text("s-1", words)
    text.claim("conviction", "convicted", recipient="Emil Tarn", charge="murder")
    text.claim("conviction", "convicted#2", recipient="Emil Tarn#2", charge=f"{second}#2" if both else second)
    text.claim("sentence", "jailed", recipient="Emil Tarn#3")
    text.claim("conviction_overturned", "overturned the conviction", recipient="Emil Tarn#4")
    undone = {target for _, target in _undone(text)}
    assert undone == ({"jailed", "convicted"} if both else {"jailed"})


@pytest.mark.parametrize(
    ("words", "is_tied"),
    [
        ("The conviction of Emil Tarn, 23, a student, for robbing a bank was quashed in May.", True),
        ("The conviction of Emil Tarn for robbing a bank was quashed in May.", True),
        ("The conviction of Emil Tarn for robbing a bank was read out and another was quashed in May.", False),
    ],
)
def test_a_conviction_is_quashed_behind_what_it_was_for(words: str, is_tied: bool) -> None:
    text = Text("s-1", words)
    text.claim("conviction", "conviction", recipient="Emil Tarn")
    text.claim("conviction_overturned", "quashed")
    assert (_undone(text) == {("quashed", "conviction"): "object"}) is is_tied
