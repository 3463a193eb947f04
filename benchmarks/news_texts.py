"""The beginnings of real articles, for marks that hold none of their words.

    python -m benchmarks.news_texts DATA            # the names of those drawn
    python -m benchmarks.news_texts DATA NAME…      # prints them

A name is one of

    wikinews/ROW            a row of the year 2019 (CC BY 2.5)
    gmb/ROW-END             sentences of the Groningen Meaning Bank (Voice of America), words closed up as in print
    hrdsattack/ROW          a row of HRDsAttack's part "dev" (Ran et al. 2023: news on violations of human rights)
    timeline17/TOPIC/ROW    a row of that topic (Tran et al. 2013: newspapers and broadcasters), words closed up too
"""

from __future__ import annotations

import json
import random
import re
import sys
from functools import cache
from itertools import chain, islice
from pathlib import Path

from training.data.reports import GOLD, MARKS, WINDOW, Sets, closed, paragraphs, printed

MOST = 1_500
"""Code points that a text has at most."""
DRAWN = (
    ("wikinews", 2, 24),
    ("gmb", 2, 20),
    ("hrdsattack", 2, 16),
    ("wikinews", 4, 10),
    ("hrdsattack", 5, 12),
    ("hrdsattack", 4, 10),
    ("timeline17", 5, 18),
    ("gmb", 3, 12),
)
"""From which set, how many words of violence or of the law at least, how many articles."""
_SEED = 29
_TOPICS = {"IraqWar_guardian": 345, "EgyptianProtest_cnn": 274}
"""With how many rows they have."""
_ASKED = re.compile(
    r"\b(kill|murder|shot\b|attack|bomb|arrest|detain|charged|convict|sentenc|jail|imprison|releas|accus|sanction|tortur|abduct|pardon|extradit)",
    re.I,
)
_TITLES = ("Mr", "Ms", "Mrs", "Dr", "St", "Gen", "Col", "Lt", "Sen", "Rep", "Gov", "[A-Z]")
_SHORT = "".join(rf"(?<!\b{each}\.)" for each in _TITLES)
_STOP = re.compile(rf"(?<=[.!?]){_SHORT}[\"”]? +(?=[A-Z‘“\"(])")


@cache
def _sets(data: Path) -> Sets:
    return Sets(data)


def beginning_of(data: Path, name: str) -> tuple[str, str]:
    """The whole sentences among the first code points of an article, and the day it was published, "" if unknown.

    Raises:
        OSError: the set is not in the folder.
        LookupError: there is no such article in it.
        ValueError: the name tells no place in a set.
    """
    sets = _sets(data)
    of, _, place = name.partition("/")
    published = ""
    if of == "wikinews":
        row = sets.wikinews_2019()[int(place)]
        whole, published = row["text"].split("\n"), row["date"]
    elif of == "gmb":
        first, end = map(int, place.split("-"))
        whole = [" ".join(closed(" ".join(words)) for words, _ in sets.rows("names/gmb_train")[first:end])]
    elif of == "timeline17":
        report = sets.report(name)
        whole, published = [closed(" ".join(map(printed, report.sentences)))], report.published
    elif of == "hrdsattack":
        row = sets.violations("dev")[int(place)]
        whole, published = list(paragraphs(row)), row["Input.publish_date"][:10]
    else:
        raise LookupError(name)
    return _beginning(whole), published


def _beginning(whole: list[str]) -> str:
    text = ""
    for paragraph in filter(None, (" ".join(each.split()) for each in whole)):
        gap = "\n\n" if text else ""
        for sentence in sentences(paragraph):
            if text and len(text) + len(gap) + len(sentence) > MOST:
                return text
            text += gap + sentence
            gap = " "
    return text


def sentences(paragraph: str) -> list[str]:
    """The sentences of a paragraph, parted by one space each."""
    ends = [*(stop.end() for stop in _STOP.finditer(paragraph)), len(paragraph)]
    return [paragraph[start:end].strip() for start, end in zip([0, *ends], ends, strict=False)]


def draw(data: Path) -> list[str]:
    """The names of articles that tell of violence or of the law and have no marks for training.

    The Groningen Meaning Bank does not say where an article begins: of it, the name of a sentence in one.
    """
    sets = _sets(data)
    chance = random.Random(_SEED)
    with MARKS.open(encoding="utf-8") as marks, GOLD.open(encoding="utf-8") as gold:
        marked = {json.loads(row)["report"] for row in chain(marks, gold)}
    windows = [int(name.split("/")[1]) for name in marked if name.startswith("gmb/")]
    taken = {row for first in windows for row in range(first - 20, first + WINDOW + 20)}
    drawn: list[str] = []
    for of, least, many in DRAWN:
        if of == "wikinews":
            places = [f"{row}" for row, _ in enumerate(sets.wikinews_2019())]
        elif of == "gmb":
            places = [f"{row}-{row + 1}" for row, _ in enumerate(sets.rows("names/gmb_train")) if row not in taken]
        elif of == "timeline17":
            rows = [f"{topic}/{row}" for topic, count in _TOPICS.items() for row in range(count)]
            places = [row for row in rows if f"{of}/{row}" not in marked]
        else:
            rows = [f"{row}" for row, _ in enumerate(sets.violations("dev"))]
            places = [row for row in rows if f"hrdsattack/dev/{row}" not in marked]
        chance.shuffle(places)
        names = (name for name in (f"{of}/{place}" for place in places) if name not in drawn)
        drawn += islice((name for name in names if len(_ASKED.findall(beginning_of(data, name)[0])) >= least), many)
    return drawn


def main() -> None:
    """Prints the names of the articles drawn, or the articles asked for."""
    data, *names = sys.argv[1:]
    if not names:
        print(*draw(Path(data)), sep="\n")
    for name in names:
        text, published = beginning_of(Path(data), name)
        print(f"== {name} {published}")
        for number, paragraph in enumerate(text.split("\n\n")):
            print("--" if number else "", paragraph)


if __name__ == "__main__":
    main()
