"""The form of MEANTIME (Minard and others 2016): marks that name the words of a document by their numbers."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

_ANNOTATED = 5
"""Sentences behind the title that are annotated."""


def annotated_words(document: Element) -> Iterator[tuple[str | None, int, str]]:
    """The words of the title and the annotated sentences: the id by which marks name each, its sentence, and itself."""
    for token in document.iter("token"):
        sentence = int(token.get("sentence", "0"))
        if sentence > _ANNOTATED:
            break
        yield token.get("t_id"), sentence, token.text or ""
