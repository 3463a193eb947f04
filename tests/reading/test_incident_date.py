from __future__ import annotations

from answerable.model.when import Basis, When
from answerable.reading.incident_date import Features, IncidentDate, Key, best, incident_date
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
