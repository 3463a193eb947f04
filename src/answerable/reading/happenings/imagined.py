"""Sentences that tell what was never done: the plot of a novel, a film or a play, and what a reader is to imagine.

A plot is told in the present, the world in the past. A review may thus tell of both: "The hero shoots a guard. Its
author was jailed in 1998." What one is to imagine goes on until something is told in the past.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.sentences import Sentence
from answerable.reading.language.words import Word

_WORK = (
    r"(?:novels?|novellas?|films?|movies?|thrillers?|whodunits?|melodramas?|sitcoms?|operas?|operettas?|musicals?|"
    r"screenplays?|librettos?|short\s+stor(?:y|ies)|fairy\s+tales?|video\s+games?|(?:the|this|new)\s+play)"
)
_OF_FICTION = re.compile(
    rf"\b(?:{_WORK}|plays?|dramas?|comed(?:y|ies)|sequels?|trilog(?:y|ies)|protagonists?|heroines?|villains?|narrators?|subplots?|episodes?|"
    r"(?:first|second|third|final|last|opening)\s+(?:act|scene|chapter|reel|season|series)|played\s+by|starring|on\s+stage|"
    r"characters?|fiction|cinemas?|audiences?|actors?|actress|directed\s+by)\b",
)
_SHARE, _LEAST = 1 / 85, 3
_LEAD = 800  # code points
_TELLS = re.compile(
    rf"(?:(?:^|[,;:]\s*)(?:(?:and|but)\s+)?in\s+(?:(?:the|this|his|her|a|its|[\w’']+['’]s)\s+)(?:[\w-]+\s+){{0,2}}(?:{_WORK}|play)(?=\s*,|\s+(?:[\w-]+\s+){{1,5}}(?:is|are|\w+s)\b)|"
    rf"\b{_WORK}\b(?!\s+(?:director|maker|industry|festival|star|critic|company))[^.;]{{0,60}}?\s"
    r"(?:tells|follows|opens|begins|ends|stars|depicts|imagines|in\s+which|about\s+(?:a|an|two|three|some)\b)|"
    r"\b(?:extracts?|excerpts?|scenes?|chapters?|episodes?)\b[^.;]{0,40}?\bin\s+which|"
    r"\bthe\s+(?:protagonist|heroine|antihero|anti-hero)\b)"
)
_IS_TRUE = re.compile(r"\b(?:documentar(?:y|ies)|non-?fiction|true\s+story|based\s+on)\b")
_DYING = (
    r"died\s+(?:aged|at\s+(?:the\s+age|his|her|their|home|\d)|(?:peacefully|suddenly)|"
    r"(?:on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
_DIED = re.compile(rf"\b{_DYING}\b|[,)]\s+(?:has|have)\s+died\b|\bobituar(?:y|ies)\b")
_OF_A_LIFE = re.compile(
    r"\b(?:best\s+known|career|survived\s+by|(?:his|her)\s+(?:agent|publicist|manager|family)|was\s+born|tributes?)\b"
)
_OF_A_PERSON = re.compile(
    rf"\b(?:{_DYING}|(?:best|also)\s+known\s+(?:for|as)|aged\s+\d|at\s+the\s+age\s+of\s+\d|(?:his|her)\s+(?:agent|publicist)|"
    r"who\s+(?:\w+ly\s+)?(?:played|portrayed|starred|acted|voiced|directed|wrote|sang|appeared))\b"
)
"""What is told of those who make a work, and not in it: "who played the admiral in the film"."""
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_IMAGINE = word_set("imagine suppose picture pretend")
_SAY = word_set("say suppose imagine pretend")
_ASKING = word_set("what which whose who")
_LEADING = word_set("now but and so just only then well ,")
_PAST = frozenset({"ed", "past"})


def is_fiction(text: str) -> bool:
    """Whether a document is about a work of fiction, by the share of such words in its first 20,000 characters.

    There are several such words: news of a film that many protest against has one. The obituary of an actor has as
    many as a review, and tells of a life.
    """
    head = text[:20_000].lower()
    if _DIED.search(head[:_LEAD]) and _OF_A_LIFE.search(head):
        return False
    found = [match.group().rstrip("s") for match in _OF_FICTION.finditer(head)]
    several = len(set(found)) >= _LEAST and len(found) >= _SHARE * (head.count(" ") + 1)
    return several and not _IS_TRUE.search(head[:2_000])


def imagined(text: str, parsed: Iterable[tuple[Sentence, Shape | None]]) -> frozenset[int]:
    """Where the sentences begin that tell a plot, or what one is to imagine.

    Args:
        text: the working text.
        parsed: its sentences with their shapes, in order.
    """
    fiction = is_fiction(text)
    found: set[int] = set()
    paragraph, supposing = -1, False
    for sentence, shape in parsed:
        supposing = supposing and sentence.paragraph == paragraph
        paragraph = sentence.paragraph
        if shape is None:
            continue
        supposing = _bids_imagine(shape.words) or (supposing and not _is_past(shape))
        if supposing or (_is_present(shape) and _is_plot(text[sentence.start : sentence.end].lower(), fiction)):
            found.add(sentence.start)
    return frozenset(found)


def _is_plot(sentence: str, fiction: bool) -> bool:
    """Whether a sentence (in lower case) may tell a plot: it, if not the document, speaks of a work, and of no time."""
    told = fiction or _TELLS.search(sentence) is not None
    return told and not any(each.search(sentence) for each in (_YEAR, _IS_TRUE, _OF_A_PERSON))


def _bids_imagine(words: Sequence[Word]) -> bool:
    """Whether a sentence bids one imagine something: "Imagine that …", "Say the rebels take it", "Let us say"."""
    low = [word.lower for word in words]
    i = next((k for k, word in enumerate(low) if word not in _LEADING and word[:1].isalpha()), len(low))
    if low[i : i + 2] == ["let", "us"] and i + 2 < len(low):
        return low[i + 2] in _SAY
    if i + 1 >= len(low) or low[i] not in _IMAGINE | {"say"}:
        return False
    if low[i] == "say":  # "Say the rebels take the dam"; no "Say sorry", "Say what you like"
        begins = words[i + 1].tag in {"DET", "NAME", "PRON"} and low[i + 1] not in _ASKING
        return begins and any(word.tag in {"V", "AUX"} for word in words[i + 2 :])
    return low[i + 1] != "," and words[i].lower == words[i].base


def _main(shape: Shape) -> Group | None:
    """The first verb that makes a clause of its own, with a subject if there is one such."""
    clauses = [g for g in shape.groups if g.finite]
    own = [g for g in clauses if not g.relative and shape.words[g.start].tag != "SUB"]
    return next((g for g in own if g.subjects), next(iter(own or clauses), None))


def _is_past(shape: Shape) -> bool:
    """Whether the main verb tells what was done, or what is to be done now."""
    main = _main(shape)
    if main is None or main.modal:
        return main is not None and main.modal in {"must", "should"}
    first = shape.words[main.first].lower
    return first in {"was", "were", "had", "did"} or (not main.auxiliaries and shape.words[main.main].form in _PAST)


def _is_present(shape: Shape) -> bool:
    """Whether the main verb is in the present: "is arrested", "has been shot", "shoots"; nothing is told of it else."""
    main = _main(shape)
    if main is None:
        return False
    word = shape.words[main.main]
    if main.modal or main.auxiliaries or word.tag == "AUX":
        return shape.words[main.first].lower in {"is", "are", "has", "have", "does", "do", "'s", "'re"}
    return word.form in {"s", "base"}
