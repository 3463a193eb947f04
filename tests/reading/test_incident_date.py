from __future__ import annotations

from answerable.model.when import Basis, When
from answerable.reading.calendar import Anchor
from answerable.reading.expressions import find_expressions
from answerable.reading.incident_date import Features, IncidentDate, Key, best, candidates, incident_date
from tests.reading.sentence import claims_of


def dated(text: str, published: str) -> IncidentDate:
    return incident_date(text, When(edtf=published, basis=Basis.METADATA), claims_of(text, published))


def test_a_day_that_the_article_tells() -> None:
    text = "Emil Tarn, a journalist, was killed on Tuesday in Orsk. Gunmen shot him outside his home, police said."
    found = dated(text, "2020-03-12")
    assert found.parts == {"year": 2020, "month": 3, "day": 10}
    assert found.when.basis is Basis.RELATIVE
    assert [span.quote for span in found.spans] == ["Tuesday"]
    assert len(found.probability) == 3


def test_without_any_date_only_the_publication_speaks() -> None:
    found = dated("Emil Tarn was killed in Orsk.", "2020-03-12")
    assert found.spans == ()
    assert found.when.edtf[:4] == "2020"
    assert found.when.basis is Basis.INFERRED
    assert found.when.why


def test_nothing_is_said_where_nothing_is_known() -> None:
    assert dated("Emil Tarn was killed in Orsk.", "") == IncidentDate()


def test_the_likeliest_of_some_dates() -> None:
    options: dict[Key, Features] = {(2019,): {"told": 1.0}, (2020,): {"told": 3.0}}
    found = best(options, {"told": 1.0, "none": -99.0})
    assert found is not None
    key, chance = found
    assert key == (2020,)
    assert 0.5 < chance < 1
    assert best({}, {}) is None


def test_a_state_that_lasts_is_dated_by_its_beginning() -> None:
    text = "A court in Orsk rejected an appeal by the editor Emil Tarn on Monday. Tarn has been behind bars since 2015."
    anchor = Anchor.of(When(edtf="2020-03-12", basis=Basis.METADATA))
    table = candidates(text, anchor, claims_of(text, "2020-03-12"), find_expressions(text, anchor))
    assert table[(2015,)]["any since it lasts"] == 1
    assert table[(2015,)]["the only year in digits"] == 1
    assert table[(2020,)]["any nearest law"] == 1
    assert table[(2020,)]["not the only year in digits"] == 1


def test_what_shares_words_with_the_title_counts() -> None:
    text = "The editor Emil Tarn was killed in 2018. A bridge in Korvan was opened in 2019."
    anchor = Anchor.of(When(edtf="2020-03-12", basis=Basis.METADATA))
    table = candidates(text, anchor, [], find_expressions(text, anchor), "Editor killed")
    assert table[(2018,)]["any of the title"] == 1
    assert table[(2019,)].get("any of the title", 0) == 0


def test_no_incident_lies_long_after_publication() -> None:
    text = "A December 23 report tells of the killings."
    anchor = Anchor.of(When(edtf="2020-03-12", basis=Basis.METADATA))
    table = candidates(text, anchor, [], find_expressions(text, anchor))
    assert all(key[0] <= 2020 and key[:2] <= (2020, 3) for key in table)
