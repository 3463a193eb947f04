from __future__ import annotations

import pytest

from answerable.model.when import Basis, When
from answerable.reading.incident.date import IncidentDate, best, incident_date
from answerable.reading.incident.told_dates import Told
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


def test_the_mentions_of_a_date_speak_together() -> None:
    told = [Told((2019,), {"told": 1.0}, 0), Told((2020, 3), {"told": 0.9}, 1), Told((2020, 3, 4), {"told": 0.9}, 2)]
    found = best(told, {"told": 1.0})
    assert [key for key, _ in found] == [(2020,), (2020, 3), (2020, 3, 4)]
    year, month, day = (chance for _, chance in found)
    assert 0.5 < year < 1
    assert month == pytest.approx(1)
    assert day == pytest.approx(0.5)
    assert best([], {}) == []


def test_what_is_not_likely_enough_is_left_open() -> None:
    told = [Told((2020,), {}, 0), Told((2020, 3), {}, 1), Told((2020, 4), {}, 2)]
    found = best(told, {}, {"year": 0.5, "month": 0.4, "day": 0.4})
    assert [key for key, _ in found] == [(2020,)]
