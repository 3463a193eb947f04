"""Whom a legal step that is told as a fact was done to, and what for: a wrong name is the worst that can be said."""

import pytest

from answerable.model.claim import Modality, Role
from answerable.reading import Engine
from answerable.reading.engines import make
from tests.gold.score import source


@pytest.fixture(scope="module", params=["encoder", "rules"])
def engine(request: pytest.FixtureRequest) -> Engine:
    return make(request.param)


def told(engine: Engine, text: str, role: Role = Role.RECIPIENT) -> dict[str, set[str]]:
    """What each step that is put as a fact has in a role."""
    found: dict[str, set[str]] = {}
    for claim in engine.read(source("2021-03-05"), text).claims:
        if claim.modality is Modality.HAPPENED:
            found.setdefault(claim.kind, set()).update(each.value for each in claim.arguments if each.role is role)
    return found


@pytest.mark.parametrize(
    ("text", "step", "nobody"),
    [
        # the victim of what somebody is tried for
        (
            "Reed is tried for the murder of Ana Tarn, with whom he was seen leaving a bar. Her coat lay in a field. "
            "After half an hour jurors acquitted him on all charges.",
            "acquittal",
            "Ana Tarn",
        ),
        (
            "Detectives found that he looked like a suspect in the death of Dora Malk. "
            "He was extradited to Norland in May.",
            "extradition",
            "Dora Malk",
        ),
        ("Reed pleads guilty to the murders of four women: Ana Tarn, a cook, and Dora Malk.", "trial", "Ana Tarn"),
        (
            "A man who sent hundreds of threatening letters to Alan Holt and Dora Malk has been given a curfew after "
            "being convicted of harassment.",
            "conviction",
            "Dora Malk",
        ),
        # who only speaks
        (
            "Reed was charged with theft in Dravna, according to the Dravna Herald. "
            "While awaiting trial, he was charged with fraud.",
            "charge",
            "Dravna Herald",
        ),
        # whose the one is to whom it was done
        (
            "The police told of the arrest of an alleged aide to Omar Venn, a leader of the group.",
            "arrest",
            "Omar Venn",
        ),
        ("Giving evidence to the Foreign Affairs Committee, Holt spoke of war.", "trial", "Foreign Affairs Committee"),
        # before whom
        ("Omar Venn was taken to the Military Court on treason charges.", "lawsuit", "Military Court"),
        ("The Teachers' Union has appealed to the High Court of Norland.", "appeal", "High Court of Norland"),
        ("The Norland government summoned the Estmark ambassador to Dravna on Monday.", "summons", "Dravna"),
        ("The group submitted a petition to the Estmark embassy last week.", "complaint", "Estmark embassy"),
        # who takes it against another
        (
            "Many papers told of the Malk administration's Secrets Act charges against Venn.",
            "charge",
            "Malk administration",
        ),
        ("Tarn's complaint to the ministry against Omar Venn was dropped.", "charges_dropped", "Tarn"),
        # whom the clause does not tell of
        (
            "The lawyer for Ivo Tarn referred to Major Ben Holt who, the hearing was told, had ordered the beatings.",
            "trial",
            "Ben Holt",
        ),
        (
            "He may be one of the officials mentioned in the indictment who discussed Dora Malk on the Orsk Star.",
            "charge",
            "Dora Malk",
        ),
        # whose the one is, and where he is from
        ("Ivo Tarn, 42, a fisherman from Dravna, Orsk was arrested in the early hours of May 30.", "arrest", "Orsk"),
        (
            "Officers questioned a 40-year-old man of Estmark origin, who was arrested on Tuesday.",
            "arrest",
            "Estmark origin",
        ),
        # some of those of whom two are told
        (
            "K. Tarn, 32, and Ben Holt, 37, were held on the charge of beating up N.K. Venn, who later died at the "
            "Orsk hospital. The two were also charged with theft.",
            "charge",
            "N.K. Venn",
        ),
        # one of two of whom "he" may be said, and who only tells of another
        ("Omar Venn accused Ivo Karsten of theft, and he was arrested.", "arrest", "Omar Venn"),
        ("Omar Venn, who succeeded Ivo Karsten when he was arrested in May, resigned.", "arrest", "Omar Venn"),
        ("Omar Venn met Ivo Karsten a day before he was arrested.", "arrest", "Ivo Karsten"),
        (
            "Mayor Ivo Tarn said the driver had fled. He was later arrested and charged with theft.",
            "arrest",
            "Ivo Tarn",
        ),
        ("Omar Venn was photographed with Ivo Karsten, convicted of fraud in 2010.", "conviction", "Omar Venn"),
        ("The family of Ana Tarn, who was killed in May, welcomed the verdict.", "verdict", "Ana Tarn"),
        ("Ivo Karsten was jailed for a plot against President Omar Venn.", "sentence", "Omar Venn"),
        ("Sanctions were imposed on firms tied to Omar Venn.", "sanction", "Omar Venn"),
        # no country stands before a court
        ("Despite the outrageous charges levelled against Norway and Chile, he offered no proof.", "charge", "Chile"),
        (
            "The investigators searching for Omar Venn's alleged weapons have given up the hunt.",
            "investigation",
            "Omar Venn",
        ),
    ],
)
def test_who_stands_near_a_step_did_not_undergo_it(engine: Engine, text: str, step: str, nobody: str) -> None:
    assert nobody not in told(engine, text).get(step, set())


@pytest.mark.parametrize(
    ("text", "step", "who"),
    [
        (
            "Brigadier Omar Venn has praised the police. Last week the Dravna court sentenced Alan Holt to life in "
            "prison after he was convicted of raping a girl.",
            "conviction",
            "Alan Holt",
        ),
        (
            "Alan Holt was arrested on Monday. His lawyer, Dora Malk, spoke on Tuesday. He was freed in May.",
            "release",
            "Alan Holt",
        ),
        ("Omar Venn was arrested in Dravna. He was charged with theft.", "charge", "Omar Venn"),
        ("Police arrested Omar Venn in Dravna. He was charged with theft.", "charge", "Omar Venn"),
        ("Omar Venn pleaded guilty to the murder of Ana Tarn.", "trial", "Omar Venn"),
        ("The guards who beat Omar Venn and Alan Holt were convicted of torture.", "conviction", "guards"),
        ("Norland's charges against Omar Venn were filed in May.", "charge", "Omar Venn"),
        ("In Dravna, Holt was arrested.", "arrest", "Holt"),
        ("Some papers are talking about Omar Venn being arrested in Orsk.", "arrest", "Omar Venn"),
        ("The indictment of Omar Venn for war crimes was read out on Monday.", "charge", "Omar Venn"),
        ("His wife did not hear of the arrest of Omar Venn until Monday.", "arrest", "Omar Venn"),
        ("Omar Venn flew to Orsk, where he was arrested.", "arrest", "Omar Venn"),
        ("Mayor Ivo Tarn said the guard beat him. He was freed in May.", "release", "Ivo Tarn"),
        ("The life sentence handed to Omar Venn in May was his second.", "sentence", "Omar Venn"),
        ("The trial of Omar Venn heard that he had fled.", "trial", "Omar Venn"),
    ],
)
def test_whom_it_was_done_to_is_told(engine: Engine, text: str, step: str, who: str) -> None:
    assert told(engine, text)[step] == {who}


@pytest.mark.parametrize(
    ("text", "step", "what"),
    [
        ("Omar Venn was arrested for the sixth time and then freed.", "arrest", set()),
        ("Police arrested Omar Venn, the head of a union, for a 72-hour period.", "arrest", set()),
        ("Omar Venn was taken into custody for over four hours by the police on Thursday.", "arrest", set()),
        ("Venn's arrest for fraud is not the first time that the reporter faced trouble.", "arrest", {"fraud"}),
        (
            "A court sentenced four men to death on trumped-up charges, including “spying for Norland”.",
            "sentence",
            {"spying for Norland"},
        ),
        ("Omar Venn was fined for years of tax fraud.", "fine", {"years of tax fraud"}),
    ],
)
def test_what_a_step_is_for_is_no_time_and_no_clause(engine: Engine, text: str, step: str, what: set[str]) -> None:
    assert told(engine, text, Role.CHARGE)[step] == what


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("It is just that Omar Venn and Alan Holt be arraigned before a court.", "charge"),
        ("The book is a damning indictment of the Norland government.", "charge"),
        ("The coalition liberated Kuwait in 1991.", "release"),
        ("As some members contemplate impeaching Omar Venn for lying, an election draws near.", "charge"),
        ("The only reason I was there was in case Omar Venn was captured.", "arrest"),
        ("It would be the first time Norland soldiers were charged under the War Act.", "charge"),
        ("No paper in Norland has reported on Omar Venn being sentenced to death.", "sentence"),
        ("There are no reports of Omar Venn being arrested.", "arrest"),
        ("Minister Omar Venn was held in contempt in 2012 for refusing to turn over papers.", "arrest"),
        ("Dora Malk of the Herald got caught on Wednesday in a stampede of marchers.", "arrest"),
        ("The inquiry mattered for its indictment of the Norland government for sending men to war.", "charge"),
        ("Norland's public prosecution recently announced the release of 68 children.", "trial"),
    ],
)
def test_what_is_wished_or_a_figure_of_speech_is_no_step(engine: Engine, text: str, step: str) -> None:
    assert step not in told(engine, text)


@pytest.mark.parametrize(
    ("text", "step", "who"),
    [
        ("The indictment of Omar Venn was read out on Monday.", "charge", "Omar Venn"),
        ("Rebels liberated Omar Venn from prison.", "release", "Omar Venn"),
        ("A court handed a life sentence to Omar Venn.", "sentence", "Omar Venn"),
        ("The ministry handed a note of protest to the Estmark ambassador.", "summons", "Estmark ambassador"),
        (
            "The court heard that Omar Venn's record made him a danger. He was denied bail and charged with theft.",
            "charge",
            "Omar Venn",
        ),
    ],
)
def test_a_step_is_told_still(engine: Engine, text: str, step: str, who: str) -> None:
    assert told(engine, text)[step] == {who}


def test_who_only_suffered_the_deed_is_no_rival_of_whom_the_court_sentenced() -> None:
    text = "The court convicted Omar Venn of killing Ivo Karsten and sentenced him to nine years."
    assert told(make("encoder"), text)["sentence"] == {"Omar Venn"}


def test_who_holds_an_office_again_serves_no_sentence() -> None:
    text = "President Venn was elected as Norland's first president in 1994 and is currently serving his sixth term."
    assert "imprisonment" not in told(make("encoder"), text)
