"""The working text: what a reader decoded, tidied so little that every word stays where a person would look for it.

Nothing is normalised: composed and decomposed letters, soft hyphens, ligatures and marks of direction stay.
"""

from __future__ import annotations

import re

from answerable.errors import UnreadableSource

LONGEST = 5_000_000
"""Most characters of one working text: some 2,500 printed pages."""

_LINE_ENDS = re.compile("\r\n?")
_NO_CHARACTER = re.compile("[\x00\ud800-\udfff]")
_BLANK_START = re.compile(r"\A(?:[^\S\n]*\n)+")

# What a page's system writes below an article, when it stands alone on a line at the very end.
_BELOW_ARTICLE = frozenset(
    {
        "add a comment",
        "advertisement",
        "back to top",
        "be the first to comment",
        "comments",
        "comments are closed",
        "comments are off",
        "comments off",
        "follow us",
        "leave a comment",
        "leave a reply",
        "like this",
        "more on this story",
        "no comments",
        "no comments yet",
        "post a comment",
        "print this article",
        "read more",
        "related",
        "related articles",
        "related news",
        "related posts",
        "related stories",
        "related topics",
        "share",
        "share on facebook",
        "share on twitter",
        "share this",
        "share this article",
        "share this post",
        "share this story",
        "sign up for our newsletter",
        "subscribe",
        "subscribe to our newsletter",
        "you may also like",
    }
)

_LONGEST_HEADLINE = 160
_DATE_WORDS = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|st|nd|rd|th|of|at|am|pm|gmt|utc",
    re.IGNORECASE,
)
_NAME_LINE = re.compile(r"(?:by|from|published|updated|posted|date|source|author)\b\s*:?\s", re.IGNORECASE)


def tidy(text: str) -> str:
    """The working text of a decoded text.

    Line ends become LF; NUL and lone surrogates, which are no characters, become U+FFFD; blank lines around the text
    and what a page's system writes below an article ("Comments are closed.") go.
    """
    text = _NO_CHARACTER.sub("\ufffd", _LINE_ENDS.sub("\n", text))
    text = _BLANK_START.sub("", text).rstrip()
    while True:
        start, _, last = text.rpartition("\n")
        if not start or last.strip(" \t.!:…»>").lower() not in _BELOW_ARTICLE:
            return text
        text = start.rstrip()


def too_long(what: str, length: int) -> UnreadableSource:
    """The error for a text of more than `LONGEST` characters."""
    return UnreadableSource(
        f"{what} has {length:,} characters or more; the most is {LONGEST:,}.",
        "Split it into its parts and read those.",
        code="too_long",
    )


def has_words(text: str) -> bool:
    """Whether there is a letter in `text`, of whatever script."""
    return any(character.isalpha() for character in text)


def headline(text: str) -> str:
    """The first line of `text` if it looks like a headline: short, no sentence, and not all there is; else nothing."""
    first, _, rest = text.partition("\n")
    line = " ".join(first.split())
    if not rest.strip() or not 3 <= len(line) <= _LONGEST_HEADLINE or not has_words(line):
        return ""
    if line.endswith((".", "!", ";", ",", ":", "。", "！", "؛", "،", "۔")) or _NAME_LINE.match(line):
        return ""
    return line if has_words(_DATE_WORDS.sub("", line)) else ""
