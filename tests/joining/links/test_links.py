from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.joining.links.links import Tie, join_links, ties
from answerable.joining.links.tie import ALLEGED
from answerable.model.claim import Claim, Modality
from answerable.model.judgement import Verdict
from answerable.model.link import Evidence, Relation
from tests.joining.made import Text, judge


def _ties(text: Text) -> dict[tuple[str, str], Tie]:
    """The ties of a text by the triggers they tie; every one with its words in the text."""
    trigger = {claim.id: claim.trigger.quote for claim in text.claims}
    found = ties(text.claims)
    for tie in found:
        assert text.text[tie.evidence.start : tie.evidence.end] == tie.evidence.quote != ""
        assert tie.evidence.claim == tie.source_claim
        assert 0 < tie.confidence < 1
    return {(trigger[tie.source_claim], trigger[tie.target_claim]): tie for tie in found}


def test_the_charge_names_the_act() -> None:
    text = Text("s-1", "Hamid Noury was sentenced to life for his role in the massacre of prisoners.")
    text.claim("sentence", "sentenced", recipient="Hamid Noury", charge="his role in the massacre of prisoners")
    text.claim("mass_killing", "massacre", victim="<prisoners>")
    ((pair, tie),) = _ties(text).items()
    assert pair == ("sentenced", "massacre")
    assert (tie.relation, tie.evidence.rule) == (Relation.ANSWERS, "charge")


@pytest.mark.parametrize(
    ("sentence", "kind", "trigger", "act", "rule"),
    [
        ("He was jailed for ten years over the killing.", "sentence", "jailed", "killing", "reason"),
        ("She was arrested on suspicion of the killing.", "arrest", "arrested", "killing", "reason"),
        (
            "They were held in jail, court papers show, for their role in the killing.",
            "arrest",
            "held",
            "killing",
            "reason",
        ),
        ("The court indicted two men in connection with the killing.", "charge", "indicted", "killing", "reason"),
        ("The court convicted two men of the killing.", "conviction", "convicted", "killing", "reason"),
        (
            "In response to the killing, Canada expelled two envoys.",
            "expulsion",
            "expelled",
            "killing",
            "leading_reason",
        ),
        ("Canada condemned the brutal killing.", "condemnation", "condemned", "killing", "object"),
        (
            "Prosecutors opened an investigation into the killing.",
            "investigation",
            "investigation",
            "killing",
            "reason",
        ),
        ("The president apologised for the killing.", "apology", "apologised", "killing", "reason"),
        ("The court found him not guilty of the killing.", "acquittal", "not guilty", "killing", "reason"),
    ],
)
def test_wordings_that_tie(sentence: str, kind: str, trigger: str, act: str, rule: str) -> None:
    text = Text("s-1", sentence)
    text.claim(kind, trigger)
    text.claim("killing", act)
    tie = _ties(text)[trigger, act]
    assert (tie.relation, tie.evidence.rule) == (Relation.ANSWERS, rule)


@pytest.mark.parametrize(
    ("sentence", "kind", "trigger", "act"),
    [
        ("Police arrested a baker. The killing shocked the town.", "arrest", "arrested", "killing"),
        ("Canada imposed sanctions over the nuclear programme after the killing.", "sanction", "sanctions", "killing"),
        ("A man was arrested after a protest over the killing.", "arrest", "arrested", "killing"),
        ("A man was jailed for theft while the killing went unpunished.", "sentence", "jailed", "killing"),
        ("He was fined for speeding and the killing was forgotten.", "fine", "fined", "killing"),
        ("He was arrested and called for an end to the killing.", "arrest", "arrested", "killing"),
        ("She was jailed for the first time since the killing.", "sentence", "jailed", "killing"),
        ("He was released from prison; the killing goes on.", "release", "released", "killing"),
        ("He was found guilty of theft and NOT GUILTY of the killing.", "conviction", "found guilty", "killing"),
        ("He was convicted of theft and cleared of the killing.", "conviction", "convicted", "killing"),
    ],
)
def test_wordings_that_do_not(sentence: str, kind: str, trigger: str, act: str) -> None:
    text = Text("s-1", sentence)
    text.claim(kind, trigger)
    text.claim("killing", act)
    assert _ties(text) == {}


@pytest.mark.parametrize(
    ("sentence", "kind", "trigger"),
    [
        (
            "Five states recalled their ambassadors in April after the conviction of a guard for the murders.",
            "recall",
            "recalled",
        ),
        (
            "It imposed sanctions because it had not handed over the men charged with the murders.",
            "sanction",
            "sanctions",
        ),
    ],
)
def test_a_measure_brought_on_by_a_legal_step_answers_the_act_of_the_step(
    sentence: str, kind: str, trigger: str
) -> None:
    text = Text("s-1", sentence)
    text.claim(kind, trigger)
    step = "charged" if "charged" in sentence else "conviction"
    text.claim("charge" if step == "charged" else "conviction", step)
    text.claim("killing", "murders")
    found = _ties(text)
    assert set(found) == {(step, "murders"), (trigger, "murders")}
    assert (found[trigger, "murders"].relation, found[trigger, "murders"].evidence.rule) == (
        Relation.ANSWERS,
        "brought_on",
    )
    assert found[trigger, "murders"].confidence <= 0.6


@pytest.mark.parametrize(
    ("sentence", "kind", "trigger"),
    [
        (
            "Five states recalled their ambassadors, and a court gave its conviction of a guard for the murders.",
            "recall",
            "recalled",
        ),
        (
            "It imposed sanctions on banks, but only after the conviction of a guard for the murders.",
            "sanction",
            "sanctions",
        ),
        ("It lodged a complaint after the conviction of a guard for the murders.", "complaint", "complaint"),
        (
            "It imposed sanctions over grain, while the conviction of a guard for the murders came late.",
            "sanction",
            "sanctions",
        ),
        ("It imposed sanctions before the conviction of a guard for the murders.", "sanction", "sanctions"),
    ],
)
def test_a_measure_that_only_stands_beside_a_legal_step_does_not(sentence: str, kind: str, trigger: str) -> None:
    text = Text("s-1", sentence)
    text.claim(kind, trigger)
    step = "charged" if "charged" in sentence else "conviction"
    text.claim("charge" if step == "charged" else "conviction", step)
    text.claim("killing", "murders")
    assert (trigger, "murders") not in _ties(text)


def test_acts_that_are_listed_are_answered_together() -> None:
    text = Text("s-1", "He was charged with the torture and killing of prisoners.")
    text.claim("charge", "charged")
    text.claim("torture", "torture")
    text.claim("killing", "killing")
    assert {pair: tie.evidence.rule for pair, tie in _ties(text).items()} == {
        ("charged", "torture"): "reason",
        ("charged", "killing"): "listed",
    }


def test_the_reason_belongs_to_the_answer_before_it() -> None:
    text = Text("s-1", "One man was arrested and another was jailed over the killing.")
    text.claim("arrest", "arrested")
    text.claim("sentence", "jailed")
    text.claim("killing", "killing")
    assert set(_ties(text)) == {("jailed", "killing")}
    text = Text("s-1", "Police arrested Karim Rahimi, who was convicted of fraud.")
    text.claim("arrest", "arrested", recipient="Karim Rahimi")
    text.claim("conviction", "convicted", recipient="Karim Rahimi")
    text.claim("fraud", "fraud")
    assert set(_ties(text)) == {("convicted", "fraud")}
    text = Text("s-1", "One man was arrested and charged over the killing.")
    text.claim("arrest", "arrested")
    text.claim("charge", "charged")
    text.claim("killing", "killing")
    assert set(_ties(text)) == {("arrested", "killing"), ("charged", "killing")}


def test_who_is_answered_may_be_told_by_the_act() -> None:
    text = Text("s-1", "Police arrested two suspects in the bombing on Friday.")
    text.claim("arrest", "arrested", recipient="<two suspects in the bombing>")
    text.claim("bombing", "bombing")
    assert _ties(text)["arrested", "bombing"].evidence.rule == "recipient"


def _plot() -> Text:
    text = Text(
        "s-1",
        "A Norland court handed a sentence to Emil Tarn, the Velian envoy behind a failed plot. Many thought that "
        "Tarn’s conviction would last. Yet the Norland government overrode its own court’s decision and signed a "
        "treaty that aims to prepare the ground for Tarn’s release.",
    )
    text.claim("sentence", "sentence", actor="<Norland court>", recipient="Emil Tarn")
    text.claim("plot", "plot", perpetrator="<the Velian envoy>", modality=Modality.ATTEMPTED)
    text.claim("conviction", "conviction", recipient="Tarn#2")
    text.claim("transfer_treaty", "treaty", actor="Norland government")
    text.claim("release", "release", recipient="Tarn#3", modality=Modality.PLANNED)
    return text


def test_an_apposition_and_a_treaty_that_prepares_a_release() -> None:
    found = _ties(_plot())
    assert found["sentence", "plot"].evidence.rule == "apposition"
    assert found["conviction", "plot"].evidence.rule == "same_procedure"
    assert found["treaty", "sentence"].relation is Relation.REVERSES
    assert found["treaty", "sentence"].evidence.quote == "aims to prepare the ground for Tarn’s"
    assert len(found) == 3


def test_a_decision_undone_by_its_own_state() -> None:
    text = Text(
        "s-1",
        "An Austrian court sentenced Emil Tarn. The Austrian government overturned its own court’s decision by "
        "a treaty.",
    )
    text.claim("sentence", "sentenced", actor="<Austrian court>", recipient="Emil Tarn")
    text.claim("transfer_treaty", "treaty", actor="Austrian government")
    tie = _ties(text)["treaty", "sentenced"]
    assert (tie.evidence.rule, tie.evidence.quote) == ("treaty_decision_undone", "overturned its own court’s decision")


def test_an_apposition_may_come_before_the_answer_and_must_be_about_the_doer() -> None:
    text = Text("s-1", "Hamid Noury, who took part in a massacre, was sentenced.")
    text.claim("sentence", "sentenced", recipient="Hamid Noury")
    text.claim("mass_killing", "massacre", perpetrator="Hamid Noury")
    assert ("sentenced", "massacre") in _ties(text)
    text = Text("s-1", "Police arrested Karim Rahimi, a survivor of the massacre.")
    text.claim("arrest", "arrested", recipient="Karim Rahimi")
    text.claim("mass_killing", "massacre")
    assert _ties(text) == {}


def test_another_crime_of_the_same_defendant_is_not_answered() -> None:
    text = Text("s-1", "Karim Rahimi, convicted of fraud in 2010, was arrested over the killing.")
    text.claim("conviction", "convicted", recipient="Karim Rahimi", time=("2010", "2010"))
    text.claim("fraud", "fraud", perpetrator="Karim Rahimi")
    text.claim("arrest", "arrested", recipient="Karim Rahimi")
    text.claim("killing", "killing")
    assert set(_ties(text)) == {("convicted", "fraud"), ("arrested", "killing")}
    text = Text("s-1", "Karim Rahimi, convicted of fraud in 2010, was arrested on Friday.")
    text.claim("conviction", "convicted", recipient="Karim Rahimi", time=("2010", "2010"))
    text.claim("fraud", "fraud")
    text.claim("arrest", "arrested", recipient="Karim Rahimi")
    assert set(_ties(text)) == {("convicted", "fraud")}


def _procedure(arrested: str, sentenced: str) -> Text:
    text = Text(
        "s-1",
        f"Hamid Noury was arrested in {arrested}. Noury was jailed in {sentenced} over the massacre of 1988.",
    )
    text.claim("arrest", "arrested", recipient="Hamid Noury", time=(arrested, arrested))
    text.claim("sentence", "jailed", recipient="Noury#2", time=(sentenced, sentenced))
    text.claim("mass_killing", "massacre", time=("1988", "1988"))
    return text


def test_steps_of_one_procedure_follow_the_order_of_law() -> None:
    assert _ties(_procedure("2019", "2022"))["arrested", "massacre"].evidence.rule == "same_procedure"
    assert set(_ties(_procedure("2024", "2022"))) == {("jailed", "massacre")}
    assert ("arrested", "massacre") not in _ties(_procedure("1987", "2022"))


def test_two_acts_of_one_defendant_leave_the_other_steps_open() -> None:
    text = Text(
        "s-1", "Karim Rahimi was charged over the killing. Rahimi was jailed for the arson. Rahimi was arrested."
    )
    text.claim("charge", "charged", recipient="Karim Rahimi")
    text.claim("killing", "killing")
    text.claim("sentence", "jailed", recipient="Rahimi#2")
    text.claim("arson", "arson")
    text.claim("arrest", "arrested", recipient="Rahimi#3")
    assert set(_ties(text)) == {("charged", "killing"), ("jailed", "arson")}


def test_a_release_reverses_the_last_step_against_the_same_person() -> None:
    text = Text("s-1", "Abdelbaset Megrahi was tried and jailed. Megrahi was released on compassionate grounds.")
    text.claim("trial", "tried", recipient="Abdelbaset Megrahi")
    text.claim("sentence", "jailed", recipient="Abdelbaset Megrahi")
    text.claim("release", "released", recipient="Megrahi#2")
    ((pair, tie),) = _ties(text).items()
    assert pair == ("released", "jailed")
    assert (tie.relation, tie.evidence.rule, tie.evidence.quote) == (Relation.REVERSES, "same_person", "Megrahi")


def test_a_swap_of_two_ends_the_sentence_of_each() -> None:
    text = Text(
        "s-1",
        "Ana Kell was jailed for spying in Tarn. Months later Piet Marlo was imprisoned in Dravna. "
        "Ana Kell and Piet Marlo were exchanged on a bridge.",
    )
    text.claim("sentence", "jailed", recipient="Ana Kell")
    text.claim("sentence", "imprisoned", recipient="Piet Marlo")
    text.claim("prisoner_swap", "exchanged", recipient=("Ana Kell#2", "Piet Marlo#2"))
    undone = {pair for pair, tie in _ties(text).items() if tie.relation is Relation.REVERSES}
    assert undone == {("exchanged", "jailed"), ("exchanged", "imprisoned")}


def test_a_release_far_from_the_sentence_ties_less_surely_and_never_to_another() -> None:
    text = Text(
        "s-1", "Abdelbaset Megrahi was jailed. It rained. It snowed. Megrahi was released. Karim Rahimi was freed."
    )
    text.claim("sentence", "jailed", recipient="Abdelbaset Megrahi")
    text.claim("release", "released", recipient="Megrahi#2")
    text.claim("release", "freed", recipient="Karim Rahimi")
    ((pair, tie),) = _ties(text).items()
    assert pair == ("released", "jailed")
    assert tie.evidence.rule == "same_person_in_text"


def test_no_release_before_the_sentence() -> None:
    text = Text("s-1", "Karim Rahimi was released in 2009. Rahimi was jailed in 2011.")
    text.claim("release", "released", recipient="Karim Rahimi", time=("2009", "2009"))
    text.claim("sentence", "jailed", recipient="Rahimi#2", time=("2011", "2011"))
    assert _ties(text) == {}


def test_the_same_body_lifts_what_it_imposed_on_the_same_state() -> None:
    text = Text(
        "s-1",
        "The Security Council imposed sanctions on Libya. It rained. Canada imposed penalties on Libya. The "
        "Security Council lifted the measures on Libya. Japan lifted bans on Libya.",
    )
    text.claim("sanction", "sanctions", actor="Security Council", recipient="Libya")
    text.claim("sanction", "penalties", actor="Canada", recipient="Libya#2")
    text.claim("sanction_lifted", "lifted", actor="Security Council#2", recipient="Libya#3")
    text.claim("sanction_lifted", "lifted#2", actor="Japan", recipient="Libya#4")
    ((pair, tie),) = _ties(text).items()
    assert pair == ("lifted", "sanctions")
    assert (tie.evidence.rule, tie.evidence.quote) == ("same_parties", "Libya")


@pytest.mark.parametrize(
    ("words", "tied"),
    [
        ("The embargo, imposed in 1990, was lifted.", True),
        ("The embargo on Libya, in force since the war, was finally lifted.", True),
        ("The embargo, said the envoy who had the visa bans lifted, stays.", False),
    ],
)
def test_a_measure_is_lifted_behind_an_aside_on_it(words: str, tied: bool) -> None:
    text = Text("s-1", words)
    text.claim("sanction", "embargo")
    text.claim("sanction_lifted", "lifted")
    assert set(_ties(text)) == ({("lifted", "embargo")} if tied else set())


def test_a_reversal_takes_what_its_own_word_names() -> None:
    text = Text("s-1", "The council lifted the travel ban on Karim Rahimi. It kept the asset freeze on Rahimi.")
    text.claim("sanction_lifted", "lifted", recipient="Karim Rahimi")
    text.claim("travel_ban", "travel ban", recipient="Karim Rahimi")
    text.claim("asset_freeze", "asset freeze", recipient="Rahimi#2")
    ((pair, tie),) = _ties(text).items()
    assert pair == ("lifted", "travel ban")
    assert tie.evidence.quote == "lifted the travel ban"
    text = Text("s-1", "Judges quashed the charge against Karim Rahimi and, later, Rahimi’s conviction.")
    text.claim("charges_dropped", "quashed", recipient="Karim Rahimi")
    text.claim("charge", "charge")
    assert _ties(text)["quashed", "charge"].evidence.rule == "object"


def test_a_reversal_that_names_the_act_follows_it() -> None:
    text = Text("s-1", "Parliament passed an amnesty for the killing of protesters.")
    text.claim("amnesty", "amnesty")
    text.claim("killing", "killing")
    tie = _ties(text)["amnesty", "killing"]
    assert tie.relation is Relation.FOLLOWS


@pytest.mark.parametrize("modality", list(Modality))
def test_only_answers_that_were_given_tie(modality: Modality) -> None:
    text = Text("s-1", "Hamid Noury was sentenced over the massacre.")
    text.claim("sentence", "sentenced", recipient="Hamid Noury", modality=modality)
    text.claim("mass_killing", "massacre")
    found = list(_ties(text).values())
    if modality is Modality.HAPPENED:
        assert found[0].confidence == 0.85
    elif modality is Modality.ALLEGED:
        assert found[0].confidence == pytest.approx(0.85 * ALLEGED)
    else:
        assert found == []


@pytest.mark.parametrize("modality", [Modality.PLANNED, Modality.POSSIBLE, Modality.CALLED_FOR])
def test_what_did_not_happen_cannot_be_answered(modality: Modality) -> None:
    text = Text("s-1", "Hamid Noury was sentenced over the massacre.")
    text.claim("sentence", "sentenced", recipient="Hamid Noury")
    text.claim("mass_killing", "massacre", modality=modality)
    assert _ties(text) == {}


@given(st.permutations(_plot().claims))
@settings(max_examples=20, deadline=None)
def test_the_order_of_the_claims_changes_nothing(claims: list[Claim]) -> None:
    assert ties(claims) == ties(_plot().claims)


def _tie(number: int, relation: Relation = Relation.ANSWERS, confidence: float = 0.5) -> Tie:
    words = Evidence(claim=f"c-{number:020x}", start=number, end=number + 5, quote="words", rule="reason")
    target = f"c-{number + 100:020x}"
    return Tie(source_claim=words.claim, target_claim=target, relation=relation, evidence=words, confidence=confidence)


_TIED = [
    (_tie(1), "e-1", "e-2"),
    (_tie(2, confidence=0.9), "e-1", "e-2"),
    (_tie(3, Relation.REVERSES), "e-3", "e-1"),
    (_tie(4), "e-4", "e-4"),
    (_tie(5), "", "e-4"),
]


@given(st.permutations(_TIED))
@settings(max_examples=20)
def test_links_gather_the_evidence_in_any_order(tied: list[tuple[Tie, str, str]]) -> None:
    links = join_links(tied)
    assert links == join_links(_TIED)
    by_ends = {(link.source, link.target): link for link in links}
    assert set(by_ends) == {("e-1", "e-2"), ("e-3", "e-1")}
    assert by_ends["e-1", "e-2"].confidence == 0.9
    assert [found.start for found in by_ends["e-1", "e-2"].evidence] == [1, 2]


def test_judgements_link_and_unlink() -> None:
    events = {f"c-{1:020x}": "e-1", f"c-{101:020x}": "e-2", f"c-{9:020x}": "e-9"}

    def event_of(claim: str) -> str:
        return events.get(claim, "")

    one, two, nine = sorted(events, key=lambda claim: events[claim])
    unlink = judge(Verdict.UNLINK, one, two)
    link = judge(Verdict.LINK, nine, two, relation="answers", at="2026-02-01T00:00:00Z")
    found = join_links(_TIED, [link, unlink], event_of)
    assert {(each.source, each.target) for each in found} == {("e-3", "e-1"), ("e-9", "e-2")}
    judged = next(each for each in found if each.source == "e-9")
    assert (judged.confidence, judged.evidence, judged.relation) == (1.0, (), Relation.ANSWERS)
    again = judge(Verdict.LINK, one, two, relation="answers", at="2026-03-01T00:00:00Z")
    restored = next(each for each in join_links(_TIED, [unlink, again], event_of) if each.source == "e-1")
    assert (restored.confidence, len(restored.evidence)) == (1.0, 2)
    other = judge(Verdict.UNLINK, one, two, relation="reverses")
    nowhere = judge(Verdict.LINK, one, f"c-{77:020x}", relation="answers")
    alone = judge(Verdict.LINK, one, relation="answers")
    assert join_links(_TIED, [other, nowhere, alone], event_of) == join_links(_TIED)


@pytest.mark.parametrize(
    ("sentence", "is_tied"),
    [
        ("The inquiry found that Oren Vash and Tarn Ruben had killed Mira Sol.", True),
        ("The inquiry into the bank concluded that troops had killed Mira Sol.", True),
        ("The inquiry found nothing after troops killed Mira Sol.", False),
        ("The inquiry found that the bank, which opened before troops killed Mira Sol, was insolvent.", False),
    ],
)
def test_an_inquiry_answers_what_it_finds(sentence: str, is_tied: bool) -> None:
    text = Text("s-1", sentence)
    text.claim("fact_finding", "inquiry")
    text.claim("killing", "killed", victim="Mira Sol")
    assert (("inquiry", "killed") in _ties(text)) is is_tied


@pytest.mark.parametrize(
    ("sentence", "is_tied"),
    [
        ("The blogger, whose sentence had a year to run, was freed.", True),
        ("The blogger was freed after serving half of her sentence.", True),
        ("The blogger was freed, and Oren Vash began a sentence for fraud.", False),
    ],
)
def test_a_reversal_undoes_the_sentence_that_is_told_as_the_persons_own(sentence: str, is_tied: bool) -> None:
    text = Text("s-1", sentence)
    text.claim("release", "freed", recipient="<The blogger>")
    text.claim("sentence", "sentence")
    assert {tie.evidence.rule for tie in _ties(text).values()} == ({"possession"} if is_tied else set())


@pytest.mark.parametrize(
    ("sentence", "is_tied"),
    [
        ("The clerks convicted of fraud were freed.", True),
        ("The clerks, who had been convicted of fraud, were freed.", True),
        ("The clerks, once advisers to the bank, convicted of fraud, were freed.", True),
        ("The clerks and an adviser convicted of fraud were freed.", False),
        ("The clerks who saw Oren Vash convicted of fraud were freed.", False),
    ],
)
def test_a_reversal_undoes_what_its_persons_are_told_by(sentence: str, is_tied: bool) -> None:
    text = Text("s-1", sentence)
    text.claim("release", "freed", recipient="<The clerks>")
    text.claim("conviction", "convicted", charge="fraud")
    assert {tie.evidence.rule for tie in _ties(text).values()} == ({"description"} if is_tied else set())


@pytest.mark.parametrize(
    ("words", "is_tied"),
    [("quashed their convictions", True), ("quashed the conviction of two others", False)],
)
def test_a_reversal_undoes_what_was_done_to_the_group_of_the_sentence_before(words: str, is_tied: bool) -> None:
    text = Text("s-1", f"The six men were sentenced in 1975. A higher court {words}.")
    text.claim("sentence", "sentenced", recipient="<The six men>")
    text.claim("conviction_overturned", "quashed")
    assert {tie.evidence.rule for tie in _ties(text).values()} == ({"same_group"} if is_tied else set())


def test_a_pronoun_in_a_reversal_stands_for_whose_judgment_it_is() -> None:
    def tied(words: str) -> bool:
        text = Text("s-1", f"A court convicted Karim Rahimi of fraud. Another court {words}.")
        text.claim("conviction", "convicted", recipient="Karim Rahimi")
        text.claim("conviction_overturned", words)
        return bool(_ties(text))

    assert tied("quashed his conviction")
    assert not tied("heard that a witness withdrew her evidence")


@pytest.mark.parametrize(
    ("sentence", "is_tied"),
    [
        ("The officers jailed over the shooting in Orn were freed.", True),
        ("The officers, who had been convicted of the shooting, were freed.", True),
        ("The officers who survived the shooting in Orn were freed.", False),
        ("The officers jailed for fraud after the shooting were freed.", False),
    ],
)
def test_a_reversal_is_about_what_its_persons_were_judged_for(sentence: str, is_tied: bool) -> None:
    text = Text("s-1", sentence)
    text.claim("release", "freed", recipient="<The officers>")
    text.claim("shooting", "shooting")
    assert set(_ties(text)) == ({("freed", "shooting")} if is_tied else set())


def test_a_release_undoes_no_acquittal() -> None:
    text = Text("s-1", "Petar Umek was acquitted for lack of evidence and was released the same evening.")
    text.claim("acquittal", "acquitted", recipient="Petar Umek")
    text.claim("release", "released", recipient="Petar Umek")
    assert not any(tie.relation is Relation.REVERSES for tie in _ties(text).values())


@pytest.mark.parametrize(
    "freed", ["on bail", "pending his appeal", "on 5,000 crowns bail", "until his trial", "on his own recognizance"]
)
def test_a_release_until_a_court_decides_ends_no_judgment(freed: str) -> None:
    text = Text("s-1", f"A court convicted Emil Tarn in March. Emil Tarn was released in April {freed}.")
    text.claim("conviction", "convicted", recipient="Emil Tarn")
    text.claim("release", "released", recipient="Emil Tarn#2")
    assert _ties(text) == {}


def test_a_release_on_bail_ends_an_arrest() -> None:
    text = Text("s-1", "Police arrested Emil Tarn in March. Emil Tarn was released in April on bail.")
    text.claim("arrest", "arrested", recipient="Emil Tarn")
    text.claim("release", "released", recipient="Emil Tarn#2")
    assert set(_ties(text)) == {("released", "arrested")}


def test_a_release_after_time_on_bail_ends_the_sentence() -> None:
    text = Text("s-1", "A court sentenced Emil Tarn in March. Emil Tarn was released in May after a year on bail.")
    text.claim("sentence", "sentenced", recipient="Emil Tarn")
    text.claim("release", "released", recipient="Emil Tarn#2")
    assert set(_ties(text)) == {("released", "sentenced")}


def test_a_court_may_set_an_acquittal_aside() -> None:
    text = Text("s-1", "The court set aside the acquittal of Petar Umek. Ana Rell was acquitted on appeal.")
    text.claim("conviction_overturned", "set aside", recipient="Petar Umek")
    text.claim("acquittal", "acquittal", recipient="Petar Umek")
    text.claim("conviction_overturned", "acquitted on appeal", recipient="Ana Rell")
    text.claim("acquittal", "acquitted", recipient="Ana Rell")
    assert set(_ties(text)) == {("set aside", "acquittal")}


@pytest.mark.parametrize(
    ("sentence", "undone"),
    [
        ("Petar Umek was convicted in May. He was released in June.", {("released", "convicted")}),
        ("Petar Umek was convicted in May. He was released on bail in June.", set()),
        ("Petar Umek was convicted in May. He was released pending his appeal.", set()),
    ],
)
def test_a_release_on_bail_undoes_no_conviction(sentence: str, undone: set[tuple[str, str]]) -> None:
    text = Text("s-1", sentence)
    text.claim("conviction", "convicted", recipient="Petar Umek")
    text.claim("release", "released", recipient="Petar Umek")
    assert set(_ties(text)) == undone


def test_a_release_on_bail_undoes_an_arrest_and_no_appeal() -> None:
    text = Text("s-1", "Petar Umek was arrested in May. He was released on bail in June while judges hear his appeal.")
    text.claim("arrest", "arrested", recipient="Petar Umek")
    text.claim("release", "released", recipient="Petar Umek")
    text.claim("appeal", "appeal", recipient="Petar Umek")
    assert set(_ties(text)) == {("released", "arrested")}


def test_a_reversal_undoes_what_tells_of_those_whom_its_verb_names() -> None:
    text = Text("s-1", "The king pardoned 412 prisoners on the feast, among them the clerks convicted of fraud.")
    text.claim("pardon", "pardoned", recipient="<the clerks>")
    text.claim("conviction", "convicted", charge="fraud")
    assert {tie.evidence.rule for tie in _ties(text).values()} == {"description"}


def test_a_retrial_that_is_ordered_is_not_undone() -> None:
    text = Text("s-1", "Jens Tarrow was convicted. The court ordered a retrial of Jens Tarrow.")
    text.claim("conviction", "convicted", recipient="Jens Tarrow")
    text.claim("conviction_overturned", "ordered a retrial", recipient="Jens Tarrow#2")
    text.claim("trial", "retrial", recipient="Jens Tarrow#2")
    assert ("ordered a retrial", "convicted") in _ties(text)
    assert ("ordered a retrial", "retrial") not in _ties(text)


def test_a_post_given_back_ends_no_ban_beside_it() -> None:
    text = Text("s-1", "Tarn had dismissed Lev Amsel and banned him from leaving; it reinstated Lev Amsel in May.")
    text.claim("dismissal", "dismissed", actor="Tarn", recipient="Lev Amsel")
    text.claim("travel_ban", "banned", actor="Tarn", recipient="Lev Amsel")
    text.claim("sanction_lifted", "reinstated", actor="Tarn", recipient="Lev Amsel")
    assert set(_ties(text)) == {("reinstated", "dismissed")}


@pytest.mark.parametrize(
    ("sentence", "kind", "trigger", "charge", "acts", "tied"),
    [
        (
            "Tarn faces multiple charges, including robbery with a knife, disguise with intent, kidnapping and arson.",
            "charge",
            "charges",
            "robbery with a knife,",
            {"robbery": "looting", "kidnapping": "abduction", "arson": "arson"},
            {"robbery", "kidnapping", "arson"},
        ),
        (
            "Tarn is on trial for crimes committed in 1984 and 2016, including armed robbery and the killing of Ost.",
            "trial",
            "trial",
            "crimes committed in 1984 and 2016",
            {"robbery": "looting", "killing": "killing"},
            {"robbery", "killing"},
        ),
        (
            "They are charged with kidnapping a merchant; the murders of two guards; attempted murder; and arson.",
            "charge",
            "charged",
            "kidnapping a merchant",
            {"kidnapping": "abduction", "murders": "killing", "arson": "arson"},
            {"kidnapping", "murders", "arson"},
        ),
        (
            "Tarn admitted the murders of two women — Ost, whose body was found in a wood, the 1984 murder of Lind.",
            "trial",
            "admitted",
            "the murders of two women",
            {"murders": "killing", "murder#2": "killing"},
            {"murders", "murder#2"},
        ),
        (
            "Tarn was convicted of robbery, and the murder of Brack was never solved.",
            "conviction",
            "convicted",
            "robbery",
            {"robbery": "looting", "murder": "killing"},
            {"robbery"},
        ),
        (
            "Tarn was charged over a painting of Ket, the site of clashes in June.",
            "charge",
            "charged",
            "a painting of Ket",
            {"clashes": "armed_attack"},
            set(),
        ),
        (
            "Tarn was jailed for conspiracy, robbery and denying the genocide.",
            "sentence",
            "jailed",
            "conspiracy",
            {"conspiracy": "plot", "robbery": "looting", "genocide": "genocide"},
            {"conspiracy", "robbery"},
        ),
        (
            "Tarn was jailed for robbery, due to a crackdown on the press.",
            "sentence",
            "jailed",
            "robbery",
            {"robbery": "looting", "crackdown": "crackdown"},
            {"robbery"},
        ),
        (
            "Tarn was arrested for robbery in answer to a call and died of his wounds.",
            "arrest",
            "arrested",
            "robbery",
            {"robbery": "looting", "died": "killing"},
            {"robbery"},
        ),
    ],
)
def test_a_list_of_charges_goes_on_over_items_that_are_no_acts(
    sentence: str, kind: str, trigger: str, charge: str, acts: dict[str, str], tied: set[str]
) -> None:
    text = Text("s-1", sentence)
    text.claim(kind, trigger, charge=charge)
    starts = {text.claim(act_kind, act).trigger.start: act for act, act_kind in acts.items()}
    starts_of = {claim.id: claim.trigger.start for claim in text.claims}
    found = {starts[starts_of[tie.target_claim]] for tie in ties(text.claims) if tie.relation is Relation.ANSWERS}
    assert found == tied


@pytest.mark.parametrize(
    ("sentence", "kind", "trigger", "act_kind", "act", "rule"),
    [
        (
            "A court sentenced two cooks to death in the Marl arson case.",
            "sentence",
            "sentenced",
            "arson",
            "arson",
            "case",
        ),
        ("The murder trial of the baker opened in Marl.", "trial", "trial", "killing", "murder", "case"),
        ("A baker faces kidnapping and other charges.", "charge", "charges", "abduction", "kidnapping", "case"),
        ("The plot led to the indictment of two bakers.", "charge", "indictment", "plot", "plot", "brought_on"),
        ("Torture led to the conviction of two bakers.", "conviction", "conviction", "torture", "Torture", ""),
        ("The raid led to the arrest of two bakers.", "arrest", "arrest", "armed_attack", "raid", ""),
        ("The killing led to protests and the arrest of two bakers.", "arrest", "arrest", "killing", "killing", ""),
        (
            "They were accused of fraud, but both were acquitted.",
            "acquittal",
            "acquitted",
            "fraud",
            "fraud",
            "accused_before",
        ),
        ("The paper told of the fraud, but both were acquitted.", "acquittal", "acquitted", "fraud", "fraud", ""),
        (
            "She was jailed for five years over allegations, which she denies, of plotting a coup.",
            "sentence",
            "jailed",
            "plot",
            "plotting",
            "reason",
        ),
        (
            "The judge ruled that Tarn was a “participant” in the raid.",
            "court_order",
            "ruled",
            "armed_attack",
            "raid",
            "reason",
        ),
        ("The unfair trial of the baker drew protests.", "trial", "trial", "unfair_trial", "unfair", ""),
        ("A court sentenced two cooks in the town after the arson.", "sentence", "sentenced", "arson", "arson", ""),
        (
            "A court issued warrants for many activists in exile.",
            "arrest_warrant",
            "warrants",
            "forced_displacement",
            "exile",
            "",
        ),
        ("Criticism of the slain leader Emil Tarn went on.", "condemnation", "Criticism", "killing", "slain", ""),
    ],
)
def test_a_step_is_called_after_the_act_or_led_to_by_it(
    sentence: str, kind: str, trigger: str, act_kind: str, act: str, rule: str
) -> None:
    text = Text("s-1", sentence)
    text.claim(kind, trigger)
    text.claim(act_kind, act)
    found = _ties(text)
    assert (found[trigger, act].evidence.rule if found else "") == rule


@pytest.mark.parametrize(
    ("words", "doer", "charge", "is_tied"),
    [
        ("after a woman said he threatened to burn her house", "Emil Tarn", "", True),
        ("while threatening a guard", "Emil Tarn", "", True),
        ("after police threatened to burn his house", "police", "", False),
        ("for theft after he threatened a guard", "Emil Tarn", "theft", False),
        ("after the publication of an article about threatened families", "Emil Tarn", "", False),
    ],
)
def test_an_arrest_right_after_a_deed_of_the_arrested_is_for_it(
    words: str, doer: str, charge: str, is_tied: bool
) -> None:
    text = Text("s-1", f"Emil Tarn was arrested {words}.")
    text.claim("arrest", "arrested", recipient="Emil Tarn", charge=charge or ())
    text.claim("threat", "threatening" if "threatening" in words else "threatened", perpetrator=doer)
    assert bool(_ties(text)) is is_tied


def test_a_step_over_a_death_answers_it_where_it_is_a_killing() -> None:
    text = Text("s-1", "An inquest into the death of Emil Tarn opened.")
    text.claim("investigation", "inquest", charge="the death of Emil Tarn")
    text.claim("death", "death", recipient="Emil Tarn")
    assert _ties(text)["inquest", "death"].evidence.rule == "over_death"
    text = Text("s-1", "After the death of Emil Tarn, police opened an inquiry into the theft.")
    text.claim("investigation", "inquiry", charge="the theft")
    text.claim("death", "death", recipient="Emil Tarn")
    assert _ties(text) == {}


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("The court overturned the acquittal of Petar Umek.", "overturned"),
        ("The court overturned his 2013 acquittal.", "overturned his 2013 acquittal"),
        ("The acquittal of Petar Umek was overturned.", "overturned"),
    ],
)
def test_a_court_that_sets_aside_an_acquittal_undoes_no_conviction(sentence: str, trigger: str) -> None:
    text = Text("s-1", f"Petar Umek was convicted in May. He was acquitted on appeal. {sentence}")
    text.claim("conviction", "convicted", recipient="Petar Umek")
    text.claim("acquittal", "acquitted", recipient="Petar Umek")
    text.claim("conviction_overturned", trigger, recipient="Petar Umek")
    assert set(_ties(text)) == {(trigger, "acquitted")}


def test_a_conviction_that_follows_a_quashed_ruling_is_not_an_acquittal_set_aside() -> None:
    text = Text("s-1", "Petar Umek was convicted in May. The court quashed the ruling and ordered his acquittal.")
    text.claim("conviction", "convicted", recipient="Petar Umek")
    text.claim("conviction_overturned", "quashed", recipient="Petar Umek")
    assert set(_ties(text)) == {("quashed", "convicted")}


def test_a_release_after_part_of_a_sentence_ends_the_sentence() -> None:
    text = Text("s-1", "Two guards were freed after having served a year of their six-year prison term for arson.")
    text.claim("release", "freed", recipient="<Two guards>")
    text.claim("imprisonment", "served", recipient="<Two guards>")
    text.claim("sentence", "prison term", charge="arson")
    assert set(_ties(text)) == {("freed", "served"), ("freed", "prison term")}


@pytest.mark.parametrize(("last", "is_tied"), [("The arrest", False), ("His first arrest", True)])
def test_a_release_before_a_new_arrest_does_not_end_it(last: str, is_tied: bool) -> None:
    text = Text(
        "s-1",
        f"Emil Tarn was freed in May. In June he was rearrested. Friends wept. {last} of Emil Tarn was an outrage.",
    )
    text.claim("release", "freed", recipient="Emil Tarn", time=("May", "2015-05"))
    text.claim("arrest", "rearrested", recipient="Emil Tarn", time=("June", "2015-06"))
    text.claim("arrest", "arrest#2", recipient="Emil Tarn#2")
    assert (("freed", "arrest") in _ties(text)) is is_tied
