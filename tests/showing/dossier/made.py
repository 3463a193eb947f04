"""A record with a source in Persian and one whose every word is hostile to a format; invented people."""

from __future__ import annotations

from pathlib import Path

from answerable.record.file import RecordFile
from tests.asking.made import CONVICTED, KILLED, PARDONED, Page, claim_of, on, pages, tie

PERSIAN = "دادگاهی در بندر الدر در ۴ ژوئن ۱۹۹۱ ژوس برند را به قتل مارا لنز محکوم کرد."
HOSTILE_NAME = (
    "#import \"x\" $\\evil{}$ <script>alert(1)</script> =cmd|' /C calc'!A0 [a](javascript:x) @misc{b, `*_~^&%"
)
HOSTILE = f"Guards killed {HOSTILE_NAME} in Tarn on 3 March 2001."
HOSTILE_TITLE = f'"><img src=x onerror=alert(1)>{HOSTILE_NAME}\u202e\x07'


def persian() -> Page:
    page = Page(f"{PERSIAN} متهم حاضر بود.\n", "حکم دادگاه", "روزنامهٔ بندر", on("1991-06-06"), language="fa")
    return page.say(
        PERSIAN,
        "conviction",
        "محکوم کرد",
        recipient=("ژوس برند", "Joss Brand"),
        charge="قتل مارا لنز",
        place=("بندر الدر", "Port Alder"),
        time=("۴ ژوئن ۱۹۹۱", "1991-06-04"),
    )


def hostile() -> Page:
    page = Page(
        f"{HOSTILE}\n",
        HOSTILE_TITLE,
        f"{HOSTILE_NAME} Times",
        on("2001-03-05"),
        url="javascript:alert(1)//https://x.example/{}\\%22",
        author=HOSTILE_NAME,
        location="../../etc/=passwd<b>.txt",
    )
    return page.say(
        HOSTILE, "killing", "killed", victim=HOSTILE_NAME, place="Tarn", time=("3 March 2001", "2001-03-03")
    )


def make(path: Path) -> Path:
    """The record of `tests.asking.made`, with both."""
    with RecordFile.open(path, create=True) as record:
        for page in [*pages(), persian(), hostile()]:
            page.add_to(record)
        record.rebuild()
        killed = claim_of(record, KILLED, "killing")
        convicted = claim_of(record, CONVICTED, "conviction")
        tie(record, convicted, killed, "answers")
        tie(record, claim_of(record, PERSIAN, "conviction"), killed, "answers")
        tie(record, claim_of(record, PARDONED, "pardon"), convicted, "reverses")
        record.rebuild()
    return path
