"""Engines that obey orders found in the text, to see what a bad document can do. They pickle, as engines must."""

from __future__ import annotations

import os
import re
import time
from dataclasses import dataclass

from answerable.model.claim import Claim, Reading
from answerable.model.source import Source
from answerable.model.span import Span
from tests.record.made import words


@dataclass(frozen=True)
class Words:
    """Claims a killing at every word “killed”; at some words does what no engine should."""

    name: str = "words/1"
    orders: bool = True

    def read(self, source: Source, text: str) -> Reading:
        if self.orders:
            _obey(text)
        claims = [
            Claim.make(
                source=source.id,
                kind="killing",
                trigger=word if "MISQUOTE" not in text else Span(start=0, end=6, quote="killed"),
                sentence=Span.of(text, 0, len(text)),
                reader=self.name,
                confidence=0.5,
            )
            for word in words(text)
            if word.quote == "killed"
        ]
        return Reading(source=source.id, reader=self.name, claims=tuple(claims))


def _obey(text: str) -> None:
    if "SLEEP" in text:
        time.sleep(600)
    if "TOIL" in text:
        re.match(r"(?:a+)+$", "a" * 64 + "b")  # in C, where nothing but the system can stop it
    if "DIE" in text:
        os._exit(7)
    if "HUGE" in text:
        held = [bytearray(100 << 20) for _ in range(40)]
        raise RuntimeError(f"There was room for {len(held)} times 100 MB.")
    if "RAISE" in text:
        raise ZeroDivisionError("an engine's own mistake")
