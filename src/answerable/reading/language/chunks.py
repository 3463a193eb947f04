"""Noun chunks: the head noun with what stands before it, and who owns it."""

from __future__ import annotations

from dataclasses import dataclass

from answerable.reading.language.names import Name, Sort
from answerable.reading.language.words import Word


@dataclass(slots=True)
class Chunk:
    """A noun chunk: words `first` to `last` (half-open), its head word, the name that ends it, its owner.

    Attributes:
        head: index of the head word.
        name: the proper name at its end, if any.
        owner: the chunk that owns it ("Assadi's conviction" → that of "Assadi"), if any.
        pronoun: the pronoun, folded, where it is one; otherwise empty.
    """

    first: int
    last: int
    head: int
    name: Name | None = None
    owner: Chunk | None = None
    pronoun: str = ""


_IN_CHUNK = frozenset({"DET", "ADJ", "NUM", "NAME", "N"})


def find_chunks(words: list[Word], names: list[Name]) -> list[Chunk]:
    """The noun chunks of a tagged sentence, in order."""
    ends = {name.first: name for name in names}
    inside: dict[int, Name] = {}
    for each in names:
        for i in range(each.first, each.last):
            inside[i] = each
    found: list[Chunk] = []
    owner: Chunk | None = None
    i = 0
    while i < len(words):
        word = words[i]
        if word.tag == "PRON" and word.lower not in {"who", "which", "whom", "what", "there"}:
            found.append(Chunk(i, i + 1, i, pronoun=word.lower))
            i += 1
            owner = None
            continue
        if word.tag not in _IN_CHUNK and i not in inside:
            owner = None
            i += 1
            continue
        last, head, name = _chunk_end(words, ends, i)
        if head < 0:
            i = max(last, i + 1)
            owner = None
            continue
        chunk = Chunk(i, last, head, name, owner)
        found.append(chunk)
        owner = None
        i = last
        if i < len(words) and words[i].tag == "POS":
            owner = chunk
            i += 1
    return found


def _chunk_end(words: list[Word], ends: dict[int, Name], first: int) -> tuple[int, int, Name | None]:
    """The end of the chunk that begins at `first`, its head and the name that ends it."""
    head, name = -1, None
    quantity = False
    i = first
    while i < len(words):
        word = words[i]
        starting = ends.get(i)
        if starting is not None:
            if (
                head >= 0
                and words[head].tag == "NAME"
                and name is not None
                and name.sort is not Sort.DEMONYM
                and starting.sort is not Sort.DEMONYM
                and words[i - 1].tag != "NAME"
            ):
                break
            if (
                starting.sort is not Sort.DEMONYM
                or starting.last >= len(words)
                or words[starting.last].tag not in _IN_CHUNK
                or words[starting.last].tag == "DET"
            ):
                head, name = starting.last - 1, starting
            i = starting.last
            continue
        if word.tag == "DET" and i > first and words[i - 1].tag != "DET":
            break
        if word.tag == "N":
            head, name = i, None
        elif word.tag == "NUM":
            quantity = True
            if head >= 0 and words[head].tag == "N":
                break
        elif word.tag not in _IN_CHUNK:
            if (
                word.text in '“"‘'
                and i + 1 < len(words)
                and i > first
                and head < 0
                and words[i + 1].tag in {"ADJ", "N", "NAME"}
            ):
                i += 1
                continue
            break
        elif (
            word.tag == "ADJ"
            and head >= 0
            and words[head].tag == "NAME"
            and name is not None
            and name.sort is not Sort.DEMONYM
            and not (
                i + 1 < len(words) and words[i + 1].tag in {"N", "ADJ"} and name.sort in {Sort.STATE, Sort.ORGANISATION}
            )
        ):
            break
        i += 1
    last = max(i, head + 1) if head >= 0 else i
    if head >= 0:
        return head + 1, head, name
    if quantity:
        number = next(k for k in range(last - 1, first - 1, -1) if words[k].tag == "NUM")
        return number + 1, number, None
    if last - first > 1 and words[last - 1].tag == "ADJ" and words[first].tag == "DET":
        return last, last - 1, None  # "the accused", "the dead"
    if (
        last > first
        and words[last - 1].tag == "DET"
        and words[last - 1].lower
        in {"many", "several", "some", "others", "all", "both", "few", "most", "this", "these", "those", "another"}
    ):
        return last, last - 1, None
    return last, -1, None
