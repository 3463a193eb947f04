from __future__ import annotations

from answerable.model.source import Given
from answerable.model.when import UNKNOWN, Basis, When
from answerable.sources.dates.publication import published
from tests.sources.containers import PARAGRAPH

DATED = f"Port Alder, 10 April 1997\n\n{PARAGRAPH}"
PAST = f"{PARAGRAPH} The village was burned in 1992."


def test_the_order_in_which_what_is_said_is_believed() -> None:
    given, found = Given(published="1997-04-12"), Given(published="1997-04-11")
    assert published(DATED, found, given) == When(edtf="1997-04-12", basis=Basis.METADATA)
    assert published(DATED, found, Given()) == When(edtf="1997-04-11", basis=Basis.METADATA)
    assert published(DATED, Given(), Given()) == When(edtf="1997-04-10", basis=Basis.DATELINE)
    assert published(PAST, Given(), Given()).basis is Basis.INFERRED
    assert published(PARAGRAPH, Given(), Given()) == UNKNOWN


def test_a_field_that_cannot_be_understood_is_passed_over() -> None:
    assert published(DATED, Given(published="last week"), Given(published="x")).edtf == "1997-04-10"


def test_a_doubt_is_told() -> None:
    when = published(PARAGRAPH, Given(published="03/04/1997"), Given())
    assert (when.edtf, when.basis) == ("1997-03-04/1997-04-03", Basis.METADATA)
    assert "may be read" in when.why


def test_a_capture_bounds_from_above() -> None:
    captured = Given(published="../1999-05-17")
    assert published(DATED, Given(), captured).edtf == "1997-04-10"
    assert published(DATED, Given(published="1997-04-11"), captured).edtf == "1997-04-11"
    alone = published(PARAGRAPH, Given(), captured)
    assert alone == When(edtf="../1999-05-17", basis=Basis.INFERRED, why="It was captured on 1999-05-17.")
    between = published(PAST, Given(), captured)
    assert between.edtf == "1992-01/1999-05"
    assert "“in 1992”" in between.why
    assert "captured on 1999-05-17" in between.why


def test_the_earlier_of_two_upper_bounds() -> None:
    updated = f"Updated: 3 March 1998\n{PAST}"
    assert published(updated, Given(), Given()).edtf == "1992-01/1998-03"
    assert published(updated, Given(), Given(published="../1999-05-17")).edtf == "1992-01/1998-03"
    assert published(updated, Given(), Given(published="../1997-05-17")).edtf == "1992-01/1997-05"
