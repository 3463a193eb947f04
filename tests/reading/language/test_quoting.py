"""Quotations are found over paragraphs, with backticks and with single marks, and no apostrophe opens one."""

import pytest

from answerable.reading.language.quoting import is_title, quotations
from answerable.reading.language.sentences import paragraphs


def quoted(text: str) -> list[str]:
    """What each paragraph holds of a quotation."""
    return [text[a:b] for block in paragraphs(text) for a, b in block.quotations]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("`` The army bombed Orsk, '' he said.", ["`` The army bombed Orsk, ''"]),
        ("` Men who fled,' claimed Tarn, ` were seized.", ["` Men who fled,'", "` were seized."]),
        ("‘The guards beat us,’ she said.", ["‘The guards beat us,’"]),
        ("'The guards beat us,' she said.", ["'The guards beat us,'"]),
        ("The guards' dogs bit the Tarns' son.", []),
        ("They read the Qur ` an in Orsk. The army bombed it.", []),
        ("It destroys ` the credibility of governments', but not of Orsk.", ["` the credibility of governments'"]),
        ("The ‘free villages’ of Orsk fell.", []),
        ("It happened in the ‘90s.", []),
        (
            "“The guards beat us.\n\nThey also shot my brother.\n\nThen they left,” she said.\n\nOrsk fell.",
            ["“The guards beat us.", "They also shot my brother.", "Then they left,”"],
        ),
        ("“The guards beat us.\n\nPolice came.\n\n“We fled.”", ["“The guards beat us.", "“We fled.”"]),
        (
            "`` The guards beat us.\n\nThey shot my brother.\n\n`` Then they left. ''",
            ["`` The guards beat us.", "They shot my brother.", "`` Then they left. ''"],
        ),
        (
            "`` The guards beat us.\n\nPolice came.\n\nHe wrote `` Guards '', a novel.",
            ["`` The guards beat us.", "`` Guards ''"],
        ),
    ],
)
def test_where_somebody_is_quoted(text: str, found: list[str]) -> None:
    assert quoted(text) == found


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("“World Summit for a Free Estmark”", True),
        ('"The Lion of Karsa"', True),
        ("“Soldiers killed Aro Tarn”", False),
        ("“Aro Tarn”, he said", True),
        ("“We Shall Go On.”", False),
        ("“Murder”", False),
        ("“a Free Estmark”", False),
    ],
)
def test_names_and_titles_in_marks_are_no_speech(text: str, title: bool) -> None:
    (found,) = quotations(text, [(0, len(text))])
    assert is_title(text, found) is title
