from __future__ import annotations

from pathlib import Path

from answerable.asking.events.places import places
from answerable.asking.review.claiming import Draft, Part, Words, keep
from answerable.model.claim import Role
from answerable.record.file import RecordFile
from tests.asking.made import Page, on

IN_TEHRAN = "Guards arrested Ilan Voss in Tehran on 3 May 1999."
IN_IRAN = "Guards arrested Rina Sol in Tehran on 4 May 1999."


def test_what_is_not_known_is_not_put_anywhere(file: RecordFile) -> None:
    found = places(file)
    counted: dict[str, int] = {}
    for event in file.events():
        if event.place and event.location is None:
            counted[event.place] = counted.get(event.place, 0) + 1
    assert counted
    assert dict(found.elsewhere) == counted


def test_a_known_place_lies_where_it_lies(tmp_path: Path) -> None:
    with RecordFile.open(tmp_path / "r.answerable", create=True) as record:
        for sentence, day in ((IN_TEHRAN, "3 May 1999"), (IN_IRAN, "4 May 1999")):
            page = Page(f"{sentence}\n", day, "Gazette", on("1999-05-05"))
            source = page.add_to(record)
            record.rebuild()
            whom = "Ilan Voss" if "Ilan" in sentence else "Rina Sol"
            parts = tuple(
                Part(role=role, words=Words(words=words))
                for role, words in ((Role.RECIPIENT, whom), (Role.PLACE, "Tehran"))
            )
            draft = Draft(source=source, kind="arrest", trigger=Words(words="arrested"), parts=parts)
            keep(record, draft, by="A. Tester", why="read it")
        record.rebuild()
        found = places(record)
    (tehran,) = found.located
    assert (tehran.name, tehran.number, tehran.families) == ("Tehran", 2, {"answer": 2})
    assert tehran.place.latitude is not None
    assert tehran.place.longitude is not None
    assert 35 < tehran.place.latitude < 36.5
    assert 50.5 < tehran.place.longitude < 52.5
    assert found.elsewhere == ()
