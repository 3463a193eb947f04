"""How a case stands at a date: courses of real cases, with invented people."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pytest

from answerable.asking.cases.course import nobody_says
from answerable.asking.cases.elsewhere import elsewhere
from answerable.asking.cases.status import Happened, in_order_of_time, is_end_of, status_at, steps_of
from answerable.model.claim import Argument, Claim, Modality, Role
from answerable.model.event import Event, RoleHolder, Status
from answerable.model.span import Span
from answerable.model.vocabulary import kind
from answerable.model.when import UNKNOWN, When
from tests.asking.made import READER

WHO = "a-1"


@dataclass(frozen=True)
class Told:
    """A step: its kind and date, what it is for, by which words, and the step that undoes it."""

    kind: str
    when: str = ""
    reported: str = ""
    charge: str = ""
    words: str = ""
    trigger: str = ""
    undone_by: str = ""
    status: Status = Status.SINGLE_SOURCE
    role: Role = Role.RECIPIENT

    @property
    def event(self) -> Event:
        return Event(
            id=f"e-{self.kind}-{self.when or self.reported}",
            kind=self.kind,
            family=kind(self.kind).family,
            modality=Modality.HAPPENED,
            happened=When(edtf=self.when) if self.when else UNKNOWN,
            first_reported=When(edtf=self.reported) if self.reported else UNKNOWN,
            roles=(RoleHolder(role=self.role, actor=WHO, name="Ilan Voss"),),
            charge=self.charge,
            status=self.status,
        )

    @property
    def claims(self) -> tuple[Claim, ...]:
        if not self.words:
            return ()
        start = self.words.index(self.trigger)
        return (
            Claim.make(
                source="s-1",
                kind=self.kind,
                trigger=Span.of(self.words, start, start + len(self.trigger)),
                sentence=Span.of(self.words, 0, len(self.words)),
                arguments=(Argument(role=Role.RECIPIENT, span=Span.of(self.words, 0, 1), value="Ilan Voss"),),
                reader=READER,
                confidence=0.9,
            ),
        )


def status(*told: Told) -> str:
    events = [Happened(each.event, [f"e-{each.undone_by}"] if each.undone_by else []) for each in told]
    words = {each.event.id: each.claims for each in told}

    def said(event: str) -> Iterable[Claim]:
        return words[event]

    steps = in_order_of_time(event for event in events if not is_end_of(event, WHO))
    deaths = [event for event in events if is_end_of(event, WHO)]
    found = status_at(steps, named=True, suffered=False, as_of="2020-01-01", claims=said, deaths=deaths)
    backwards = status_at(steps[::-1], named=True, suffered=False, as_of="2020-01-01", claims=said, deaths=deaths)
    assert found == backwards
    return found


NONE = "no charge, conviction or acquittal found as of 2020-01-01"
NO_VERDICT = "no conviction or acquittal found as of 2020-01-01"
NO_APPEAL = "no appeal in this name found as of 2020-01-01"
REFUSED = "extradition was refused"
BOTH = "the torture of prisoners and the murder of a teacher"
CONVICTED = Told("conviction", "2012-04-17")


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ([Told("investigation", "2006-08-22")], f"under investigation (2006-08-22); {NONE}"),
        (
            [Told("arrest_warrant", "2014"), Told("arrest", "2015"), Told("release", "2016")],
            f"wanted (2014), then arrested (2015), then released (2016); {NONE}",
        ),
        (
            [
                Told("arrest", "2015-01-22"),
                Told("charges_dropped", "2015-09-10", words="The extradition was refused.", trigger=REFUSED),
            ],
            f"arrested (2015-01-22), then extradition refused (2015-09-10); {NONE}",
        ),
        ([Told("charge", "2010"), Told("trial", "2011")], f"charged (2010), then on trial (2011); {NO_VERDICT}"),
        (
            [Told("charge", "2010-03-09"), Told("trial", "2011-05-04"), Told("death", "2012-01-21")],
            "charged (2010-03-09), then on trial (2011-05-04); died (2012-01-21), before any judgment found",
        ),
        (
            [CONVICTED, Told("death", "2016-05"), Told("death", "2014"), Told("killing", "2014-03")],
            f"convicted (2012-04-17); died (2014-03 or 2016-05); {NO_APPEAL}",
        ),
        ([CONVICTED, Told("death", "2014")], f"convicted (2012-04-17); died (2014); {NO_APPEAL}"),
        (
            [Told("charge", "2010"), Told("trial", "2011"), CONVICTED],
            f"charged (2010), then convicted (2012-04-17); {NO_APPEAL}",
        ),
        (
            [CONVICTED, Told("trial", "2015")],
            "convicted (2012-04-17), then on trial (2015); no later conviction or acquittal found as of 2020-01-01",
        ),
        ([Told("charge", "2018"), Told("charges_dropped", "2019-10"), Told("charge", "2019-11")],
         f"charged (2018), then charges dropped (2019-10), then charged (2019-11); {NO_VERDICT}"),
    ],
)  # fmt: skip
def test_before_and_around_a_verdict(told: list[Told], said: str) -> None:
    assert status(*told) == said


def test_what_a_court_set_aside_is_told_by_its_words_its_ties_or_the_steps_before() -> None:
    acquitted = Told("acquittal", "2009-02-17")
    undone = Told("conviction_overturned", "2010-10-12")
    assert status(acquitted, undone) == "acquitted (2009-02-17), then acquittal set aside (2010-10-12)"
    worded = Told(
        "conviction_overturned",
        "2014-02-11",
        words="The court set aside the verdict and ordered a new trial.",
        trigger="set aside the verdict",
    )
    assert status(CONVICTED, worded) == "convicted (2012-04-17), then verdict set aside, retrial ordered (2014-02-11)"
    assert status(Told("sentence", "2011"), worded) == (
        "sentenced (2011), then verdict set aside, retrial ordered (2014-02-11); no release found as of 2020-01-01"
    )
    again = Told("conviction", "2016")
    assert status(CONVICTED, worded, again).endswith(f"then convicted (2016); {NO_APPEAL}")
    only_sentence = Told(
        "conviction_overturned", "2014", words="Judges quashed the sentence on Voss.", trigger="quashed"
    )
    assert status(CONVICTED, only_sentence) == "convicted (2012-04-17), then sentence set aside (2014)"


def test_what_is_undone_lies_before_what_undoes_it_though_neither_has_a_day() -> None:
    convicted = Told("conviction", undone_by="pardon-")
    assert status(convicted, Told("pardon")) == "convicted (no date), then pardoned (no date)"
    assert status(Told("conviction", "2010", undone_by="pardon-"), Told("pardon")) == (
        "convicted (2010), then pardoned (no date)"
    )
    assert status(Told("conviction"), Told("pardon")).startswith("not settled here: ")


def test_a_release_reported_before_the_arrest_began_is_not_told_as_what_came_then() -> None:
    for reported, said in (("2010-12-16", "; also released"), ("2019-04-12", ", then released")):
        arrested = Told("arrest", "2019-04-11", undone_by=f"release-{reported}")
        told = status(arrested, Told("release", reported=reported))
        assert told.startswith(f"arrested (2019-04-11){said}")


def test_counts_are_told_apart() -> None:
    convicted = Told("conviction", "2017-09-05", charge="the torture of prisoners in Daral")
    acquitted = Told("acquittal", "2017-09-05", charge="the murder of Lena Faro")
    assert status(convicted, acquitted) == (
        "convicted (2017-09-05) of “the torture of prisoners in Daral”; "
        "acquitted (2017-09-05) of “the murder of Lena Faro”"
    )
    unnamed = Told("acquittal", "2017-09-05")
    assert status(convicted, unnamed).startswith("not settled here: ")
    of_one_day = [Told("conviction", "2017-09-05", charge="torture"), Told("acquittal", "2017-09-05", charge="murder")]
    assert status(*of_one_day) == "convicted (2017-09-05) of “torture”; acquitted (2017-09-05) of “murder”"


@pytest.mark.parametrize(
    ("words", "guilty", "clear", "said"),
    [
        (
            "Jurors found Ilan Voss not guilty of murder but guilty of manslaughter on Monday.",
            ("conviction", "guilty of manslaughter", "manslaughter"),
            ("acquittal", "not guilty", "murder"),
            "convicted (reported 2017-06-03) of “manslaughter”; acquitted (reported 2017-06-03) of “murder”",
        ),
        (
            "Ilan Voss was cleared of rape but jailed for three years for assault.",
            ("sentence", "jailed", "assault"),
            ("acquittal", "cleared", "rape"),
            "sentenced (reported 2017-06-03) for “assault”; acquitted (reported 2017-06-03) of “rape”",
        ),
        (
            "Ilan Voss was convicted on two counts of fraud and acquitted on the others.",
            ("conviction", "convicted", "fraud"),
            ("acquittal", "acquitted", ""),
            "convicted (reported 2017-06-03) of “fraud”; acquitted on other counts (reported 2017-06-03)",
        ),
        (
            "Ilan Voss was convicted of murder but acquitted on appeal.",
            ("conviction", "convicted", "murder"),
            ("acquittal", "acquitted", ""),
            "not settled here: ",
        ),
        (
            "Ilan Voss was convicted of the murder and years later acquitted of the killing.",
            ("conviction", "convicted", "the murder"),
            ("acquittal", "acquitted", "the killing"),
            "not settled here: ",
        ),
    ],
)
def test_what_one_judgment_finds_and_clears_of_is_told_side_by_side(
    words: str, guilty: tuple[str, str, str], clear: tuple[str, str, str], said: str
) -> None:
    steps = [
        Told(of, reported="2017-06-03", charge=charge, words=words, trigger=trigger)
        for of, trigger, charge in (guilty, clear)
    ]
    assert status(*steps).startswith(said)


def test_a_pardon_of_one_of_two_crimes_is_one_in_part() -> None:
    convicted = Told("conviction", "2018-06-12", charge=BOTH)
    in_part = Told("pardon", "2021-03-04", charge="the torture of prisoners")
    assert status(convicted, in_part) == (
        "convicted (2018-06-12), then pardoned in part (2021-03-04) of “the torture of prisoners”"
    )
    assert status(convicted, Told("pardon", "2021-03-04", charge=BOTH)).endswith("then pardoned (2021-03-04)")
    assert status(convicted, Told("pardon", "2021-03-04")).endswith("then pardoned (2021-03-04)")


@pytest.mark.parametrize(
    ("words", "trigger", "said"),
    [
        ("The court upheld the conviction of Ilan Voss.", "upheld", "judgment upheld on appeal"),
        ("Judges rejected the appeal of Ilan Voss.", "rejected", "appeal rejected"),
        ("Ilan Voss lodged an appeal against the verdict.", "lodged an appeal", "appeal lodged"),
        ("The appeal of Ilan Voss was heard on Monday.", "appeal", "appealed"),
    ],
)
def test_what_became_of_an_appeal(words: str, trigger: str, said: str) -> None:
    told = Told("appeal", "2013", words=words, trigger=trigger)
    assert status(CONVICTED, told) == f"convicted (2012-04-17), then {said} (2013)"
    assert status(CONVICTED, told, Told("final_judgment", "2015")).endswith(", then finally judged (2015)")


def test_an_appeal_without_a_day_follows_the_judgment() -> None:
    assert status(CONVICTED, Told("appeal")) == "convicted (2012-04-17), then appealed (no date)"
    assert status(Told("appeal")) == f"legal steps reported (appeal (no date)); {NONE}"
    assert status(CONVICTED, Told("acquittal", "2014"), Told("appeal")) == (
        "convicted (2012-04-17), then acquitted (2014); also appealed (no date)"
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Ilan Voss was released on Monday.", "released"),
        ("Ilan Voss was released pending his appeal.", "released until a court decides"),
        ("Ilan Voss was released on parole.", "released on conditions"),
        ("Ilan Voss was released after serving his full sentence.", "released, sentence served"),
        ("Ilan Voss was released after serving half of his sentence.", "released"),
    ],
)
def test_how_somebody_was_let_out(words: str, said: str) -> None:
    told = Told("release", "2013", words=words, trigger="released")
    assert status(CONVICTED, told) == f"convicted (2012-04-17); {said} (2013); {NO_APPEAL}"


def test_of_prison_the_last_that_is_told_since_the_judgment_counts() -> None:
    bailed = Told("release", "2013-05-20", words="Voss was released pending his appeal.", trigger="released")
    upheld = Told("appeal", "2014-01-18", words="The court upheld it.", trigger="upheld")
    assert "released" not in status(CONVICTED, bailed, upheld)
    assert "released" not in status(Told("arrest", "2010"), Told("release", "2011"), CONVICTED)
    assert "; arrested (2019)" in status(CONVICTED, Told("release", "2013"), Told("arrest", "2019"))


def test_in_absentia_is_told() -> None:
    told = Told("conviction", "2001", words="A court convicted Ilan Voss in absentia of murder.", trigger="convicted")
    assert status(told) == f"convicted in absentia (2001); {NO_APPEAL}"


def test_what_was_taken_back_makes_no_status() -> None:
    assert "convicted (" not in status(Told("conviction", "2012", status=Status.UNSUPPORTED))
    told = status(Told("arrest", "2012", status=Status.UNSUPPORTED), Told("charge", "2013", status=Status.ALLEGED))
    assert told.startswith("legal steps reported (charge (2013)); legal steps reported and taken back (arrest (2012))")


def test_a_day_stands_for_the_year_that_holds_it() -> None:
    assert status(CONVICTED, Told("conviction", "2012")) == f"convicted (2012-04-17); {NO_APPEAL}"


def test_a_charge_without_a_day_beside_charges_dropped_is_told() -> None:
    told = [Told("charge", "2018"), Told("charges_dropped", "2019"), Told("charge")]
    assert status(*told) == "charged (2018), then charges dropped (2019); also charged (no date)"


def test_charges_dropped_without_a_day_are_put_behind_no_step() -> None:
    told = (Told("charges_dropped", reported="2019-12-11"), Told("trial", "2019-05-18"), Told("charge", "2020-06"))
    assert status(*told).startswith("on trial (2019-05-18), then charged (2020-06); also charges dropped (")
    assert status(told[0]).startswith("charges dropped (")
    tried = Told("trial", reported="2019-12-11", undone_by="e-charges_dropped-")
    assert status(told[0], tried, told[2]).startswith("charged (2020-06); also charges dropped (")


def test_of_who_was_judged_an_appeal_of_his_own_is_a_step_and_of_others_none() -> None:
    lodged = Told("appeal", "2013", role=Role.ACTOR)
    judged = [Happened(CONVICTED.event), Happened(lodged.event)]
    assert [step.kind for step in steps_of(judged, WHO)] == ["conviction", "appeal"]
    assert steps_of([Happened(lodged.event)], WHO) == []


def test_what_may_clear_of_an_act_and_is_not_tied_to_it_is_named() -> None:
    guilt = Told("sentence", "2010", charge="genocide in Karaba")
    cleared = Told("acquittal", "2012", charge="genocide in Karaba")

    def also(*steps: Told, act: str = "genocide") -> str:
        held = [Happened(step.event) for step in (guilt, *steps)]
        return elsewhere(held[:1], held, act, claims=nobody_says)

    assert also(cleared) == "the record also holds, not tied to this act: acquitted (2012)"
    assert also(Told("conviction_overturned", "2013")).endswith(": verdict set aside (2013)")
    assert also(Told("acquittal", "2012", charge="torture")) == ""
    assert also(Told("acquittal", "2005", charge="genocide in Karaba")) == ""
    assert also(Told("acquittal", "2012", charge="genocide in Velm")) == ""


def test_a_step_without_a_date_is_told_by_its_first_report() -> None:
    told = (Told("charge", reported="2019-12-28"), Told("trial", reported="2020-01-06"))
    assert status(*told).startswith("charged (reported 2019-12-28), then on trial (reported 2020-01-06)")
    assert status(Told("arrest", reported="2019-12-28")) == f"arrested (reported 2019-12-28); {NONE}"


def test_steps_of_one_day_stand_in_the_order_of_law() -> None:
    told = [Happened(Told(each, reported="2020-01-06").event) for each in ("release", "trial", "charge", "arrest")]
    assert [step.kind for step in in_order_of_time(told)] == ["arrest", "charge", "trial", "release"]


def test_one_is_convicted_of_a_crime_and_sentenced_for_it() -> None:
    told = (Told("conviction", "2012-04-17", charge="torture"), Told("sentence", "2012-04-17", charge="murder"))
    assert status(*told) == "convicted (2012-04-17) of “torture”; sentenced (2012-04-17) for “murder”"


def test_a_charge_of_a_day_stands_neither_before_nor_behind_a_conviction_that_no_source_dates() -> None:
    convicted = Told("conviction", reported="2020-09-13")
    assert status(convicted, Told("trial", "2020-09-08")) == (
        f"convicted (reported 2020-09-13); also on trial (2020-09-08); {NO_APPEAL}"
    )
    sentenced = Told("sentence", reported="2022-04-27")
    assert status(Told("charge", "2021-03-01"), convicted, sentenced) == (
        f"convicted (reported 2020-09-13), then sentenced (reported 2022-04-27); also charged (2021-03-01); {NO_APPEAL}"
    )
    assert status(Told("charge", "2019-08-31"), Told("trial", reported="2020-02-09")) == (
        f"on trial (reported 2020-02-09); also charged (2019-08-31); {NO_VERDICT}"
    )
    assert status(Told("charge", reported="2020-04-28"), Told("conviction", "2019-01")) == (
        f"charged (reported 2020-04-28), then convicted (2019-01); {NO_APPEAL}"
    )


def test_of_two_sentences_that_no_source_dates_the_one_that_was_told_first_comes_first() -> None:
    told = [
        Told("conviction", reported="2020-09-13"),
        Told("sentence", reported="2021-04-30"),
        Told("sentence", reported="2021-03-08"),
    ]
    assert status(*told).startswith(
        "convicted (reported 2020-09-13), then sentenced (reported 2021-03-08), then sentenced (reported 2021-04-30)"
    )
