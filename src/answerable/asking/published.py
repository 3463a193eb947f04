"""Ids as a public edition gives them that withholds anything: keyed digests of the record's own.

Ids are made from content, so that a guess at a withheld name could be confirmed by making the id again. The key
(HMAC-SHA-256, RFC 2104) comes from the first judgement that withheld, which no edition holds: whoever holds the record
can lead such an id back, and nobody else.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterable

from answerable.model.identity import canonical, sha256
from answerable.model.judgement import Judgement, Verdict
from answerable.record.file import RecordFile

_LENGTH = 22
"""Characters of an id."""


def key_of(judgements: Iterable[Judgement]) -> bytes:
    """The key of every edition of a record with these judgements; empty where none ever withheld anything."""
    withholding = (each for each in judgements if each.verdict is Verdict.WITHHOLD)
    first = min(withholding, key=lambda judgement: (judgement.at, judgement.id), default=None)
    return b"" if first is None else sha256(canonical(first)).encode()


def keyed(key: bytes, identity: str) -> str:
    """The id that stands in an edition for one of the record."""
    return f"{identity[:2]}{hmac.digest(key, identity.encode(), 'sha256').hex()[:20]}"


def behind(record: RecordFile, noun: str, given: Iterable[str]) -> dict[str, str]:
    """From each of these ids of an edition to the id of the record for which it stands, or once stood.

    Every id of the noun is looked through. Those that are found of none are left out, and so is what begins several.

    Args:
        record: any.
        noun: source, event, actor or claim.
        given: ids, or their first characters.
    """
    key = key_of(record.judgements())
    wanted = tuple(given)
    found: dict[str, set[str]] = {each: set() for each in wanted}
    whole = {each for each in wanted if len(each) == _LENGTH}
    begun = tuple(set(wanted) - whole)
    for identity in record.ids().every(noun) if key else ():
        shown = keyed(key, identity)
        if shown in whole:
            found[shown].add(identity)
        elif begun and shown.startswith(begun):
            for each in begun:
                if shown.startswith(each):
                    found[each].add(identity)
    return {each: min(ids) for each, ids in found.items() if len(ids) == 1}
