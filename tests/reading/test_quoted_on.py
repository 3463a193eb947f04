"""What a quotation says is its speaker's also where it goes on over paragraphs, or stands between backticks."""

import pytest

from answerable.model.claim import Voice
from answerable.reading import Engine
from answerable.reading.engines import make
from tests.gold.score import source


@pytest.fixture(scope="module", params=["encoder", "rules"])
def engine(request: pytest.FixtureRequest) -> Engine:
    return make(request.param)


def whose(engine: Engine, text: str) -> list[tuple[str, str]]:
    """Each word that says a happening, with who says it."""
    claims = engine.read(source("2021-03-05"), text).claims
    return [
        (each.trigger.quote, "" if each.speaker.voice is Voice.OUTLET else each.speaker.name or "?") for each in claims
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("`` The Orsk army bombed our town, '' Dora Malk said.", [("bombed", "Dora Malk")]),
        (
            "“The Orsk army bombed our town.\n\n“Its men tortured my uncle,” said Dora Malk.",
            [("bombed", "Dora Malk"), ("tortured", "Dora Malk")],
        ),
        (
            "Dora Malk told us:\n\n`` The Orsk army came to our town.\n\nIts men tortured my uncle.\n\n`` We fled. ''",
            [("tortured", "Dora Malk")],
        ),
        ("“The Orsk army came,” said Dora Malk. “Its men tortured my uncle.", [("tortured", "Dora Malk")]),
        ("“The Orsk army came,” said Dora Malk.\n\nThe Orsk army tortured her uncle.", [("tortured", "")]),
    ],
)
def test_whose_words_they_are(engine: Engine, text: str, found: list[tuple[str, str]]) -> None:
    assert [each for each in whose(engine, text) if each[0] != "fled"] == found
