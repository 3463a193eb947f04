"""MinHash signatures, by which near-copies of a text are found (Broder 1997).

Our own few lines and not a library's: signatures stay in a record for ever, and the libraries' change from one
version to the next. Everything here is fixed by BLAKE2b (RFC 7693) and 64-bit arithmetic.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import blake2b
from itertools import islice

import numpy

LENGTH = 64
"""Numbers in a signature."""

WORDS, CHARACTERS = 5, 5
"""How many words, or characters of a script without spaces, make a shingle."""

FEWEST_WORDS, FEWEST_CHARACTERS = 20, 40
"""A text of fewer is too short to compare."""

LONGEST = 1_000_000
"""How many characters of a text are looked at."""

_CHUNK = 8192
# Chinese, Japanese, Thai, Lao, Burmese and Khmer put no spaces between words.
_WITHOUT_SPACES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")


def signature(text: str) -> tuple[int, ...]:
    """The MinHash signature of `text`.

    The share of equal numbers in two signatures estimates the Jaccard similarity of the texts' sets of shingles,
    with a standard error of at most 1/16. Letter case and white space do not matter.

    Returns:
        64 numbers below 2**32, or nothing where the text is too short.
    """
    lowest = numpy.full(LENGTH, 2**32 - 1, dtype=numpy.uint64)
    shingles = _shingles(text[:LONGEST].casefold())
    some = False
    while chunk := [_number(shingle, 4) for shingle in islice(shingles, _CHUNK)]:
        # Multiply-shift hashing (Dietzfelbinger 1996): the upper half of a·x + b modulo 2**64.
        hashes = (_FACTORS[:, None] * numpy.array(chunk, dtype=numpy.uint64) + _TERMS[:, None]) >> numpy.uint64(32)
        numpy.minimum(lowest, hashes.min(axis=1), out=lowest)
        some = True
    return tuple(int(number) for number in lowest) if some else ()


def _shingles(text: str) -> Iterator[str]:
    """The runs of five words, or of five characters where most are of a script without spaces."""
    words = text.split()
    joined = "".join(words)
    if len(_WITHOUT_SPACES.findall(joined)) * 2 > len(joined):
        if len(joined) >= FEWEST_CHARACTERS:
            yield from (joined[start : start + CHARACTERS] for start in range(len(joined) - CHARACTERS + 1))
    elif len(words) >= FEWEST_WORDS:
        yield from (" ".join(words[start : start + WORDS]) for start in range(len(words) - WORDS + 1))


def _number(text: str, size: int) -> int:
    return int.from_bytes(blake2b(text.encode("utf-8", "replace"), digest_size=size).digest(), "big")


_FACTORS = numpy.array([_number(f"factor {index}", 8) | 1 for index in range(LENGTH)], dtype=numpy.uint64)
_TERMS = numpy.array([_number(f"term {index}", 8) for index in range(LENGTH)], dtype=numpy.uint64)
