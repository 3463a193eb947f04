"""What speaks for each date of texts written for this test; every name is invented."""

from __future__ import annotations

from answerable.model.when import Basis, When
from answerable.reading.incident.told_dates import Around, Told, dates
from answerable.reading.times.anchor import Anchor
from answerable.reading.times.expressions import find_expressions
from tests.reading.sentence import claims_of

ANCHOR = Anchor.of(When(edtf="2020-03-12", basis=Basis.METADATA))


def told(text: str, title: str = "", around: Around | None = None) -> dict[int, Told]:
    """Year → its first mention."""
    found: dict[int, Told] = {}
    for each in dates(text, ANCHOR, claims_of(text, "2020-03-12"), find_expressions(text, ANCHOR), title, around):
        found.setdefault(each.key[0], each)
    return found


def test_a_state_that_lasts_is_dated_by_its_beginning() -> None:
    found = told(
        "A court in Orsk rejected an appeal by the editor Emil Tarn on Monday. Tarn has been jailed since 2015."
    )
    assert found[2015].features["since it lasts"] == 1
    assert found[2015].features["the only year in digits"] == 1
    assert found[2020].features["nearest law"] == 1
    assert found[2020].features["not the only year in digits"] == 1


def test_what_shares_words_with_the_title_counts() -> None:
    text = "The editor Emil Tarn was killed in 2018. A bridge in Korvan was opened in 2019."
    found = told(text, "Editor killed")
    assert found[2018].features["of the title"] == 1
    assert "of the title" not in found[2019].features


def test_no_incident_lies_long_after_publication() -> None:
    found = told("A December 23 report tells of the killings.")
    assert all(year <= 2020 for year in found)
    assert found[2019].key == (2019, 12, 23)


def test_the_date_beside_a_victim_counts() -> None:
    text = "The editor Emil Tarn was killed in 2018. The minister Ilse Maron took office in 2019."
    tarn, maron = text.index("Emil"), text.index("Ilse")
    around = Around((), ((tarn, tarn + 9, 0.9), (maron, maron + 10, 0.1)))
    found = told(text, around=around)
    assert found[2018].features["likeliest victim in sentence"] == 1
    assert found[2018].features["victim before"] == 0.9
    assert found[2019].features["victim in sentence"] == 0.1
    assert "likeliest victim in sentence" not in found[2019].features


def test_the_publication_is_told_apart() -> None:
    found = told("Emil Tarn was killed in Orsk.")
    assert list(found) == [2020]
    assert found[2020].place is None
    assert found[2020].features["publication, no date told"] == 1
