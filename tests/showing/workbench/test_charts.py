from __future__ import annotations

from datetime import date

import pytest
from lxml import etree

from answerable.asking import questions
from answerable.asking.events.network import network
from answerable.asking.events.places import Located
from answerable.model.event import Family
from answerable.model.place import Place, Precision
from answerable.model.when import When
from answerable.record.file import RecordFile
from answerable.record.queries.tallies import Tally
from answerable.showing.workbench.charts import case, timeline, world, years
from answerable.showing.workbench.charts import network as ring
from answerable.showing.workbench.charts.axis import Axis, ends
from answerable.showing.workbench.charts.svg import Drawing


def parsed(drawing: Drawing) -> etree._Element:
    return etree.fromstring(drawing.svg().encode())


def dated(*days: str) -> list[When]:
    return [When(edtf=day) for day in days]


def test_an_axis_is_in_proportion() -> None:
    axis = Axis.over(dated("1990-01-01", "2000-01-01"), 0, 1000)
    assert axis is not None
    first, middle, last = (axis.at(date(year, 1, 1)) for year in (1990, 1995, 2000))
    assert 0 < first < middle < last < 1000
    assert middle - first == pytest.approx(last - middle, rel=0.01)
    assert axis.at(date(1500, 1, 1)) == 0
    assert [name for _, name in axis.marks()] == [str(year) for year in range(1990, 2001)]


@pytest.mark.parametrize(
    "days", [("1992-05-03",), ("1992-05", "1992-11"), ("0001-01-02", "9999-12-30"), ("1988/..",), ("../1999",)]
)
def test_an_axis_has_a_few_marks_whatever_it_covers(days: tuple[str, ...]) -> None:
    axis = Axis.over(dated(*days), 100, 900)
    assert axis is not None
    marks = list(axis.marks())
    assert 1 <= len(marks) <= 14
    assert all(100 <= x <= 900 for x, _ in marks)
    span = axis.span(When(edtf=days[0]))
    assert span is not None
    assert 100 <= span[0] <= span[1] <= 900


def test_without_dates_there_is_no_axis() -> None:
    assert Axis.over(dated(""), 0, 1) is None
    assert ends(When()) == ()


def test_every_event_of_a_case_is_drawn(file: RecordFile) -> None:
    page = questions.case(file, "Mara Lenz killed")
    assert len(page.steps) >= 2
    drawn = parsed(case.draw(page))
    links = {element.get("href") for element in drawn.iter("{*}a")}
    assert links == {f"/events/{line.event.id}" for line in (page.act, *page.steps)}
    dashed = [path for path in drawn.iter("{*}path") if path.get("stroke-dasharray")]
    assert dashed, "what reverses is told by more than its colour"
    alone = parsed(case.draw(page, links=False))
    assert not list(alone.iter("{*}a"))
    assert alone.get("role") == "img"


def test_every_dated_event_has_its_lane(file: RecordFile) -> None:
    lines = questions.events(file)
    drawn = parsed(timeline.draw(lines))
    links = [element.get("href") for element in drawn.iter("{*}a")]
    assert sorted(map(str, links)) == sorted(f"/events/{line.event.id}" for line in lines if line.event.happened.known)
    assert list(parsed(timeline.draw(())).iter("{*}text"))
    acts = [line for line in lines if line.event.family is Family.ACT]
    told = [text.text for text in parsed(timeline.draw(acts)).iter("{*}text")]
    assert "act" in told
    assert "context" not in told


def test_columns_are_as_tall_as_there_are_many() -> None:
    numbers = {"1990": 10, "1991": 5}
    drawn = parsed(years.draw([Tally(value=year, family="act", number=many) for year, many in numbers.items()]))
    columns = drawn.findall("{*}g/{*}rect")
    tall = [float(str(column.get("height"))) for column in columns]
    assert tall[0] == pytest.approx(2 * tall[1])
    assert parsed(years.draw([])) is not None


def test_a_few_events_of_long_ago_stand_in_one_column() -> None:
    told = [("622", "act", 1), ("1876", "answer", 1), ("2003", "act", 90), ("2004", "act", 60), ("2005", "answer", 50)]
    drawn = years.draw([Tally(value=year, family=family, number=many) for year, family, many in told])
    bars = parsed(drawn).findall("{*}g/{*}rect")
    titles = {each.text for each in parsed(drawn).iter("{*}title")}
    assert {"before 2003: 1 (act)", "before 2003: 1 (answer)", "2003: 90 (act)", "2005: 50 (answer)"} <= titles
    assert len(bars) == 5
    assert not any("622" in (title or "") for title in titles)


def test_all_years_are_shown_where_no_half_of_them_is_nearly_empty() -> None:
    told = {"1988": 1, "1991": 40, "2001": 30, "2022": 60}
    drawn = years.draw([Tally(value=year, family="act", number=many) for year, many in told.items()])
    assert "1988: 1 (act)" in {each.text for each in parsed(drawn).iter("{*}title")}


def test_the_ring_holds_everybody(file: RecordFile) -> None:
    found = network(file)
    drawn = parsed(ring.draw(found))
    titles = {title.text for title in drawn.iter("{*}title")}
    assert {actor.name for actor in (found.centre, *found.others)} <= titles


def test_the_earth_lies_in_the_map() -> None:
    middle = world.project(0, 0)
    assert world.project(90, 0)[0] > middle[0] > world.project(-90, 0)[0]
    assert world.project(0, 60)[1] < middle[1] < world.project(0, -60)[1]
    for along in range(-180, 181, 30):
        ups = [world.project(along, up)[1] for up in range(-90, 91, 5)]
        assert ups == sorted(ups, reverse=True)
        assert 0 < min(ups) < max(ups) < world.HEIGHT
        assert all(0 <= world.project(along, up)[0] <= world.WIDTH for up in range(-90, 91, 15))
    where = Place(id="1", name="Iran", country="IR", precision=Precision.COUNTRY, latitude=32.0, longitude=53.0)
    place = Located(place=where, number=3, families={"act": 3})
    assert "Iran: 3" in {title.text for title in parsed(world.draw([place])).iter("{*}title")}


def test_the_map_shows_the_part_where_anything_happened() -> None:
    whole, part = world.View.of([(10.0, 10.0), (900.0, 500.0)]), world.View.of([(500.0, 100.0), (510.0, 110.0)])
    assert whole == world.View(0, 0, 1)
    assert 5 < part.times <= 6
    for spot in ((500.0, 100.0), (510.0, 110.0)):
        x, y = part.at(spot)
        assert 0 < x < world.WIDTH
        assert 0 < y < world.HEIGHT
    assert world.View.of([]) == world.View(0, 0, 1)


def test_names_on_the_map_do_not_cover_one_another() -> None:
    here = [
        Located(
            place=Place(
                id=str(number), name=f"Place {number}", country="", precision=Precision.CITY,
                latitude=50 + number / 10, longitude=10.0,
            ),
            number=1,
            families={"act": 1},
        )
        for number in range(40)
    ]  # fmt: skip
    drawn = parsed(world.draw(here))
    names = [text for text in drawn.iter("{*}text") if (text.text or "").startswith("Place")]
    assert 0 < len(names) <= 40
    spots = [(round(float(str(t.get("x")))), round(float(str(t.get("y"))))) for t in names]
    assert len(spots) == len(set(spots))
    assert len(drawn.findall(".//{*}circle")) == 40


def test_no_mark_of_an_axis_is_cut_off_at_the_side() -> None:
    for right, width in ((case.RIGHT, case.WIDTH), (timeline.RIGHT - 12, timeline.WIDTH)):
        axis = Axis.over(dated("2005-03-15"), 100, right)
        assert axis is not None
        for x, name in axis.marks():
            assert x + 3.5 * len(name) < width
