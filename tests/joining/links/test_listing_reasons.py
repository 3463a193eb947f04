"""Which acts the reasons of a list's entry are given for. The entries and those they name are invented."""

from __future__ import annotations

import pytest

from answerable.joining.links.links import ties
from answerable.model.claim import Argument, Claim, Modality, Role
from answerable.model.link import Relation
from answerable.model.source import Document
from answerable.model.span import Span
from answerable.reading import rules
from answerable.reading.listed import with_entry
from answerable.sources import read
from answerable.sources.lists.media_types import JOURNAL
from tests.joining.made import Text

HEAD = "Testland: list\nEntry 7\n\nName: {name}\nDesignated: 2020-03-04\n\nReasons:\n\n"


class Entry(Text):
    """An entry as `reading.listed` reads it: the designation's reasons stand outside its own sentence."""

    def __init__(self, reasons: str, name: str = "Zoran EXEMPLAR") -> None:
        super().__init__("s-1", HEAD.format(name=name) + reasons)
        start = self.text.index(reasons)
        charge = Span.of(self.text, start, len(self.text))
        self.designation = Claim.make(
            source="s-1",
            kind="designation",
            trigger=self.span("Designated"),
            sentence=self.span("Designated: 2020-03-04"),
            arguments=(
                Argument(role=Role.RECIPIENT, span=self.span(name), value=f"{name} (Testland 7)", name=True),
                Argument(role=Role.TIME, span=self.span("2020-03-04"), value="2020-03-04", basis="stated"),
                Argument(role=Role.CHARGE, span=charge, value=reasons),
            ),
            reader="test/1",
            confidence=0.99,
        )
        self.claims.append(self.designation)

    def tied(self) -> list[tuple[str, str]]:
        """Of each tie, the rule and the words."""
        found = ties(self.claims)
        assert all(tie.source_claim == self.designation.id and tie.relation is Relation.ANSWERS for tie in found)
        assert all(tie.evidence.quote == self.text[tie.evidence.start : tie.evidence.end] for tie in found)
        return [(tie.evidence.rule, tie.evidence.quote) for tie in found]


@pytest.mark.parametrize(
    ("reasons", "rule"),
    [
        ("He is therefore responsible for the torture of prisoners.", "listing_reason"),
        (
            "As head of the prison, Zoran Exemplar was directly involved in grave abuses, including torture.",
            "listing_reason",
        ),
        ("Head of the Testville prison; responsible for the torture of prisoners.", "listing_reason"),
        ("Exemplar leads the camp and is complicit in the torture of prisoners.", "listing_reason"),
        ("Exemplar is a former officer who oversaw the torture of prisoners.", "listing_reason"),
        ("He is responsible for planning, directing or committing torture.", "listing_reason"),
        ("He is responsible for grave abuses committed by the guard, including torture.", "listing_reason"),
        ("He is one of the most involved persons in a campaign of torture.", "listing_reason"),
        ("He is one of the key persons involved in the torture of prisoners.", "listing_reason"),
        ("Person subject to judicial proceedings for complicity in torture.", "listing_reason"),
        ("He is responsible for grave abuses that include arrests and torture.", "listing_reason"),
        (
            "He is responsible for grave abuses committed by the guard since the coup of 2020, including torture.",
            "listing_reason",
        ),
        ("He is responsible for grave abuses. These abuses include the torture of prisoners.", "listing_reason"),
        ("He played an instrumental role in the torture of prisoners.", "listing_reason"),
        ("He is one of the main officials responsible for the torture of prisoners.", "listing_reason"),
        ("Military official under the old government involved in torture.", "listing_reason"),
        ("In June 2020 he repeatedly tortured the guard.", "listing_doer"),
        (
            "Zoran Exemplar is the head of the Testville Guard (TVG). TVG is one of the main bodies responsible for "
            "arrests in Testland, including torture.",
            "listing_command",
        ),
        (
            "Head of the Testville Guard. The Testville Guard was involved in the torture of prisoners.",
            "listing_command",
        ),
        ("He is responsible for grave violations. These include the torture of prisoners.", "listing_reason"),
        ("As such, he holds a key political position in charge of a campaign of torture.", "listing_reason"),
        ("Exemplar members carried out the torture of prisoners.", "listing_reason"),
        ("He has supported the torture of prisoners.", "listing_support"),
        ("Under his command the guard resorted to torture.", "listing_command"),
    ],
)
def test_an_act_laid_to_whom_the_list_names_is_what_the_designation_answers(reasons: str, rule: str) -> None:
    entry = Entry(reasons)
    entry.claim("torture", "tortured" if "tortured" in reasons else "torture", modality=Modality.ALLEGED)
    ((by, quote),) = entry.tied()
    assert by == rule
    assert "torture" in quote


@pytest.mark.parametrize(
    "reasons",
    [
        "He supports the government, which is responsible for the torture of prisoners.",
        "Mira Testova is responsible for the torture of prisoners.",
        "The unit responsible for the torture of prisoners was disbanded.",
        "He has been involved in a study of prisons since the torture of prisoners became known.",
        "He was involved in shipments to aid the torture of prisoners.",
        "He was involved in transfers of money in support of the torture of prisoners.",
        "He took part in meetings held during the torture of prisoners.",
        "He took part in a march in which victims of torture spoke.",
        "The torture of prisoners is widespread in Testland.",
        "He is responsible for abuses, and a camp was closed because of acts including torture.",
        "Mira Testova is responsible for grave abuses. These abuses include the torture of prisoners.",
        "Exemplar is the deputy head of the Testville Guard (TVG). TVG is responsible for torture.",
        "His brother is the head of the Testville Guard (TVG). TVG is responsible for torture.",
        "Exemplar is the head of the Testville Guard (TVG). The Testville Police is responsible for torture.",
        "Exemplar is a company engaged in the making of drones designed for torture.",
        "Member of a unit involved in torture.",
        "He is a guard of the prison responsible for torture.",
    ],
)
def test_what_is_laid_to_another_or_told_as_background_is_left_alone(reasons: str) -> None:
    entry = Entry(reasons)
    entry.claim("torture", "torture", modality=Modality.ALLEGED)
    assert entry.tied() == []


def test_who_did_it_may_be_told_by_the_act_itself() -> None:
    entry = Entry("Exemplar tortured prisoners. Testova killed a guard.")
    entry.claim("torture", "tortured", perpetrator="Exemplar", victim="<prisoners>")
    entry.claim("killing", "killed", perpetrator="Testova", victim="<guard>")
    assert entry.tied() == [("listing_doer", "Exemplar tortured")]


def test_a_brigade_that_acted_is_not_its_officer() -> None:
    entry = Entry("Exemplar is a major of the brigade, which tortured prisoners.")
    entry.claim("torture", "tortured", perpetrator="Exemplar", victim="<prisoners>")
    assert entry.tied() == []


def test_those_under_ones_command() -> None:
    entry = Entry("Fighters under the direction of commander Zoran Exemplar killed a guard.")
    entry.claim("killing", "killed", perpetrator="<Fighters>", victim="<guard>")
    assert [rule for rule, _ in entry.tied()] == ["listing_command"]


def test_what_was_judged_already_is_told_in_passing() -> None:
    entry = Entry("Exemplar was jailed for murder.")
    entry.claim("imprisonment", "jailed", recipient="Exemplar")
    entry.claim("killing", "murder", perpetrator="Exemplar")
    assert not [tie for tie in ties(entry.claims) if tie.source_claim == entry.designation.id]


def test_what_is_denied_or_came_later_or_only_describes_is_not_answered() -> None:
    entry = Entry("He is responsible for the torture of 2022. He took part in elections in the annexed province.")
    entry.claim("torture", "torture", time=("2022", "2022"))
    entry.claim("invasion", "annexed")
    assert entry.tied() == []
    entry = Entry("He was involved in the torture of prisoners.")
    entry.claim("torture", "torture", modality=Modality.DENIED)
    assert entry.tied() == []


def test_a_list_is_read_and_tied() -> None:
    row = (
        "celex,recordId,programKey,annex,measure,startDate,reason,schema,name\n"
        "32001R0001,6,EU-TST,II.A,Asset freeze,4.3.2020,"
        "Zoran Exemplar was involved in the killing of 12 protesters in 2019.,Person,Zoran EXEMPLAR\n"
    )
    source, text = read(Document(location="l.csv#1", data=row.encode(), media_type=JOURNAL))
    reading = with_entry(rules().read(source, text), source, text)
    found = [tie for tie in ties(reading.claims) if tie.source_claim == reading.claims[0].id]
    kinds = {claim.id: claim.kind for claim in reading.claims}
    assert [kinds[tie.target_claim] for tie in found] == ["killing"]


@pytest.mark.parametrize(
    ("reasons", "is_tied"),
    [
        ("The Grey Guard, led by Zoran Exemplar, tortured prisoners. It is not known why.", True),
        ("The Grey Guard, led by Mira Testova, tortured prisoners. Exemplar sold it boots.", False),
        ("The Grey Guard is led by Zoran Exemplar. The Grey Guard is also accused of torture.", True),
        ("The Grey Guard is led by Mira Testova. The Grey Guard is also accused of torture.", False),
    ],
)
def test_what_a_body_does_is_laid_to_whom_it_is_led_by(reasons: str, *, is_tied: bool) -> None:
    entry = Entry(reasons)
    said = "tortured" if "tortured" in reasons else "torture"
    if said == "tortured":
        entry.claim("torture", said, perpetrator="The Grey Guard")
    else:
        entry.claim("torture", said)
    assert [rule for rule, _ in entry.tied()] == (["listing_command"] if is_tied else [])
