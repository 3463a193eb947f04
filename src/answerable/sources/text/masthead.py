"""The outlet and the writer that the lines under a headline name, where nothing else does.

Jumbo jet falls on Scottish town

By Miriam Oakhollow
The Harbour Gazette
22 December 1988
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from answerable.sources.dates.dateline import stands_alone
from answerable.sources.dates.written_date import dates_in

_LINES, _LONGEST, _MOST_WORDS = 8, 80, 8

_BYLINE = re.compile(r"(?:by|von|par|por|di)\s+(?P<name>[^\W\d_][^\d,;:|@]{2,60})", re.IGNORECASE)

# A line without such a word is no outlet: the place of a letter ("Geneva", above "12 May 2020") stands there too.
_OUTLETS = re.compile(
    r"""\b(?: agence | agency | broadcasting | bulletin | centre\ for | center\ for | chronicle | courier | daily
    | dispatch | examiner | express | gazette | globe | guardian | herald | independent | inquirer | journal | mail
    | magazine | mercury | mirror | monitor | news | newspaper | newswire | observer | post
    | press(?!\ (?:release|statement|conference|office|service)\b) | radio | record
    | reporter | review | rights\ watch | sentinel | standard | star | sun | telegraph | television | times | tribune
    | weekly | wire | zeitung | nachrichten | kurier | tageblatt | le\ monde | gazzetta | corriere | giornale
    | diario | periódico | газета | новости | вести | правда | известия
    | روزنامه | خبرگزاری | نامهٔ | هفته‌نامه | صحيفة | جريدة | وكالة )(?!\w)
    | (?:日报|晚报|时报|新闻|通讯社|新聞|日報|通信社)$""",
    re.IGNORECASE | re.VERBOSE,
)
_BODIES = re.compile(
    r"\b(?:ministry|department|government|office|court|council|commission|committee|agency|embassy|prosecutor)\b", re.I
)
_SHORTEST = 5
_SENTENCE_END = (".", "!", "?", ":", ";", ",", "。", "؟")


@dataclass(frozen=True, slots=True)
class Masthead:
    """What the lines name; empty where they do not."""

    publisher: str = ""
    author: str = ""


def masthead(text: str) -> Masthead:
    """The outlet and the writer named beside the line of the date at the head of `text`.

    They stand after the headline, in one block with a line that is a date and nothing else, or, an outlet, before the
    date in its line. Anything longer, or with a sentence in it, is the article.
    """
    head = text[: _LINES * _LONGEST].split("\n")[:_LINES]
    dated = next((at for at, line in enumerate(head) if at and stands_alone(line.strip())), None)
    if dated is None:
        return Masthead(publisher=next(filter(None, map(_beside_date, head[1:])), ""))
    first = dated
    while first > 1 and head[first - 1].strip():
        first -= 1
    publisher = author = ""
    for line in (line.strip() for line in head[first:dated]):
        byline = _BYLINE.fullmatch(line)
        if len(line) > _LONGEST or len(line.split()) > _MOST_WORDS or line.endswith(_SENTENCE_END):
            return Masthead()
        if byline:
            author = byline["name"].strip()
        elif _OUTLETS.search(line):
            publisher = line
    return Masthead(publisher=publisher, author=author)


def above_the_date(text: str) -> tuple[str, str]:
    """The outlet or body and the headline, where a text begins with the one above its date and the other stands below.

    The Harbour Gazette
    22 December 1988

    Jumbo jet falls on Scottish town

    The headline may also stand right under the date. Both are empty where the text does not begin so.
    """
    head = [line.strip() for line in text[: _LINES * _LONGEST].split("\n")[:_LINES]]
    if len(head) < _SHORTEST or not (_OUTLETS.search(head[0]) or _BODIES.search(head[0])) or not stands_alone(head[1]):
        return "", ""
    at = 2 if head[2] else 3
    if head[at + 1] or not head[at] or head[at].endswith(_SENTENCE_END[:1]) or len(head[0].split()) > _MOST_WORDS:
        return "", ""
    return head[0], head[at]


def _beside_date(line: str) -> str:
    """The outlet in a line that holds its name and the date alone: "Quay Street Centre for Records, 18 March 1996"."""
    found = list(dates_in(line[:_LONGEST]))
    if len(found) != 1 or line[found[0].end :].strip(" ."):
        return ""
    before = line[: found[0].start].strip()
    name = before.rstrip(" ,|·–—-")
    return (
        name
        if name != before and len(name.split()) <= _MOST_WORDS and "." not in name and _OUTLETS.search(name)
        else ""
    )
