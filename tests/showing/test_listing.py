from __future__ import annotations

import sys
from typing import Any, cast

import pandas
import polars
import pytest

from answerable.api import Listing, Record
from answerable.errors import BadInput
from answerable.model.source import Problem


def test_pandas(record: Record) -> None:
    frame = record.timeline().to_frame()
    assert isinstance(frame, pandas.DataFrame)
    assert list(frame["kind"]) == ["killing", "conviction", "bombing", "torture", "pardon"]
    assert frame["who"][0] == ["Joss Brand"]
    assert "published_edtf" in record.sources().to_frame("pandas").columns


def test_polars(record: Record) -> None:
    frame = record.timeline().to_frame("polars")
    assert isinstance(frame, polars.DataFrame)
    assert frame["id"].to_list() == [line.event.id for line in record.timeline()]
    assert record.claims().to_frame("polars").height == 9


def test_every_listing_makes_a_frame(record: Record) -> None:
    def of(method: str) -> Listing[Any]:
        found = getattr(record, method)
        return cast("Listing[Any]", found("killed") if method in ("search", "chronology") else found())

    listings = {name for name, sort in what_methods_return().items() if sort.startswith("Listing[")}
    assert listings >= {"timeline", "problems", "doctor", "judgements"}
    listings -= {"screen"}  # needs a list in the record
    for name in sorted(listings):
        assert len(of(name).to_frame()) == len(of(name))
    problem = Problem(location="a.pdf", code="pdf_damaged", cause="It is cut.", next_step="Get it again.")
    assert list(Listing([problem]).to_frame()["code"]) == ["pdf_damaged"]


def what_methods_return() -> dict[str, str]:
    return {
        name: sort
        for each in Record.__mro__
        for name, held in vars(each).items()
        if (sort := getattr(held, "__annotations__", {}).get("return"))
    }


@pytest.mark.parametrize("missing", [("pandas",), ("pandas", "polars")])
def test_what_is_not_installed(record: Record, monkeypatch: pytest.MonkeyPatch, missing: tuple[str, ...]) -> None:
    for name in missing:
        monkeypatch.setitem(sys.modules, name, None)
    if len(missing) == 1:
        assert isinstance(record.timeline().to_frame(), polars.DataFrame)
        with pytest.raises(BadInput, match="pandas is not installed"):
            record.timeline().to_frame("pandas")
    else:
        with pytest.raises(BadInput, match="Neither pandas nor polars") as caught:
            record.timeline().to_frame()
        assert "pip install" in caught.value.next_step


def test_another_library(record: Record) -> None:
    with pytest.raises(BadInput, match="dask"):
        record.timeline().to_frame("dask")
