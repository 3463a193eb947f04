"""A record that wishes its readers ill: scripts in every field that a document can fill, marks that turn the reading
direction, addresses that lead away. And a text from right to left."""

from __future__ import annotations

from pathlib import Path

from answerable.model.claim import Modality
from answerable.record.file import RecordFile
from tests.asking.made import Page, on

SCRIPT = "<script>window.broken = 1</script>"
BREAKS_OUT = "\"'><img src=x onerror='window.broken=1'>"
TEMPLATE = "{{ 7 * 7 }}{% include '/etc/passwd' %}"
TURNED = "Marr\u202egnp.exe"
KILLED = f"Joss {SCRIPT} killed Mara {BREAKS_OUT} in Port Alder on 10 March 1990."
JAILED = "دادگاه آرمان بهین را در ۴ ژوئن ۱۹۹۱ محکوم کرد."


def make(path: Path) -> Path:
    """The record."""
    mean = Page(
        f"{KILLED}\n</textarea></title></style><iframe src='http://tracker.example/'></iframe>\n{TEMPLATE}\n\x1b[31m\n",
        f"Title {SCRIPT} {TURNED} {TEMPLATE}",
        f"Paper {BREAKS_OUT}",
        on("1990-03-11"),
        location=f"folder/{BREAKS_OUT}.html",
        url="javascript:window.broken=1",
        author=f"Author {SCRIPT}",
    ).say(
        KILLED,
        "killing",
        "killed",
        perpetrator=f"Joss {SCRIPT}",
        victim=f"Mara {BREAKS_OUT}",
        place="Port Alder",
        time=("10 March 1990", "1990-03-10"),
    )
    mean.say(KILLED, "torture", "killed", modality=Modality.ALLEGED, victim=f"Mara {BREAKS_OUT}")
    formula = Page("A court freed =SUM(A1) on 3 May 1999.\n", "=HYPERLINK(1)", "@paper", on("1999-05-04")).say(
        "A court freed =SUM(A1) on 3 May 1999.",
        "release",
        "freed",
        recipient="=SUM(A1)",
        time=("3 May 1999", "1999-05-03"),
    )
    persian = Page(f"{JAILED}\n", "حکم دادگاه", "نامهٔ شهر", on("1991-06-05"), language="fa").say(
        JAILED, "conviction", "محکوم", recipient="آرمان بهین", time=("۴ ژوئن ۱۹۹۱", "1991-06-04")
    )
    with RecordFile.open(path, create=True) as record:
        for page in (mean, formula, persian):
            page.add_to(record)
        record.rebuild()
    return path
