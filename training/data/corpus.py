"""The corpus: parsing its files, of the form that `training/corpus/README.md` describes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from answerable.model.claim import Modality, Role
from answerable.model.vocabulary import kinds

CORPUS = Path(__file__).parents[1] / "corpus"
NAME_TYPES = ("person", "organisation", "place", "demonym", "facility", "court", "law", "other")
_ORDINAL = re.compile(r"^(?P<words>.*)#(?P<number>\d+)$")


@dataclass(frozen=True, slots=True)
class Part:
    """Words of a sentence.

    Attributes:
        start: first code point, counted in the sentence.
        end: one past the last.
        role: of a participant its role, of a name its type, otherwise empty.
    """

    start: int
    end: int
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """A claim as annotated."""

    kind: str
    trigger: Part
    modality: str
    arguments: tuple[Part, ...] = ()
    speaker: Part | None = None
    cue: Part | None = None


@dataclass(slots=True, kw_only=True)
class Annotated:
    """A sentence with all that was annotated in it."""

    text: str
    where: str
    paragraph: int = 0
    names: list[Part] = field(default_factory=list)
    happenings: list[Happening] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class Text:
    """An article, or a lone sentence (without title)."""

    sentences: list[Annotated]
    title: str = ""
    published: str = ""
    genre: str = ""


class Faulty(ValueError):
    """A line that does not hold to the form; says which and why."""


def find(text: str, words: str) -> Part:
    """Where `words` (or `words#2`) stand in `text`; on whole words only.

    Raises:
        Faulty: they do not, or more than once without a number.
    """
    number = 0
    match = _ORDINAL.match(words)
    if match:
        words, number = match["words"], int(match["number"])
    before = r"(?<!\w)" if words[:1].isalnum() else ""
    after = r"(?!\w)" if words[-1:].isalnum() else ""
    found = [m.start() for m in re.finditer(before + re.escape(words) + after, text)] if words else []
    if not found:
        raise Faulty(f"“{words}” does not stand in the sentence")
    if not number and len(found) > 1:
        raise Faulty(f"“{words}” stands {len(found)} times: write {words}#1, #2 …")
    if number > len(found):
        raise Faulty(f"“{words}” stands {len(found)} times only")
    start = found[max(number, 1) - 1]
    return Part(start, start + len(words))


def _names(text: str, line: str) -> Iterator[Part]:
    for group in line.split(";"):
        sort, _, listed = group.partition(":")
        if sort.strip() not in NAME_TYPES:
            raise Faulty(f"no such type of name: “{sort.strip()}”")
        for name in listed.split(", "):
            name = name.strip()
            found = list(re.finditer(r"(?<!\w)" + re.escape(name) + r"(?!\w)", text)) if name else []
            if not found:
                raise Faulty(f"the name “{name}” does not stand in the sentence")
            yield from (Part(m.start(), m.end(), sort.strip()) for m in found)


def _pairs(part: str) -> Iterator[tuple[str, str]]:
    for pair in part.split(";"):
        if pair.strip():
            key, mark, words = pair.partition("=")
            if not mark:
                raise Faulty(f"“{pair.strip()}” is no role=words")
            yield key.strip(), words.strip()


def _happening(text: str, line: str) -> Happening:
    parts = [part.strip() for part in line.split(" | ")]
    if len(parts) == 3:
        parts.append("")
    if not 4 <= len(parts) <= 5:
        raise Faulty("a claim has four or five parts")
    kind, trigger, modality, arguments = parts[:4]
    arguments = arguments.strip("|").strip()
    if kind not in kinds():
        raise Faulty(f"no such kind: “{kind}”")
    if modality not in {str(m) for m in Modality}:
        raise Faulty(f"no such modality: “{modality}”")
    who = {"perpetrator", "victim"} if kinds()[kind].family == "act" else {"actor", "recipient"}
    found = []
    for role, words in _pairs(arguments):
        if role not in {str(r) for r in Role}:
            raise Faulty(f"no such role: “{role}”")
        if role in {"perpetrator", "victim", "actor", "recipient"} - who:
            raise Faulty(f"{kind} takes {' and '.join(sorted(who))}, not {role}")
        place = find(text, words)
        found.append(Part(place.start, place.end, role))
    said = dict(_pairs(parts[4])) if len(parts) == 5 else {}
    if set(said) - {"speaker", "cue"}:
        raise Faulty(f"the last part takes speaker and cue, not {', '.join(said)}")
    return Happening(
        kind=kind,
        trigger=find(text, trigger),
        modality=modality,
        arguments=tuple(found),
        speaker=find(text, said["speaker"]) if "speaker" in said else None,
        cue=find(text, said["cue"]) if "cue" in said else None,
    )


def parse(path: Path, faults: list[str] | None = None) -> list[Text]:
    """The texts of a file.

    Args:
        faults: takes what does not hold to the form, one line each; without it the first raises.

    Raises:
        Faulty: a line does not hold to the form.
    """
    texts: list[Text] = []
    article: Text | None = None
    current: Annotated | None = None
    paragraph = 0
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = line.strip()
        where = f"{path.name}:{number}"
        try:
            if not line or line.startswith("#"):
                continue
            if line.startswith("== "):
                title, published, genre = (part.strip() for part in line[3:].rsplit(" | ", 2))
                article = Text(sentences=[], title=title, published=published, genre=genre)
                texts.append(article)
                current, paragraph = None, 0
            elif line.startswith("--"):
                paragraph += 1
            elif line.startswith("= "):
                current = Annotated(text=line[2:].strip(), where=where, paragraph=paragraph)
                if article is not None:
                    article.sentences.append(current)
                else:
                    texts.append(Text(sentences=[current]))
            elif line.startswith("n ") and current is not None:
                current.names.extend(_names(current.text, line[2:]))
            elif line.startswith("- ") and current is not None:
                happening = _happening(current.text, line[2:])
                if any((h.kind, h.trigger) == (happening.kind, happening.trigger) for h in current.happenings):
                    raise Faulty("the trigger is coded twice with this kind")
                current.happenings.append(happening)
            else:
                raise Faulty("the line begins with none of == = n - -- #")
        except (Faulty, ValueError) as fault:
            if faults is None:
                raise Faulty(f"{where}: {fault}") from None
            faults.append(f"{where}: {fault}   in: {line[:160]}")
    return texts


def load(*folders: str, faults: list[str] | None = None) -> list[Text]:
    """The texts of the corpus: of `sentences`, `articles` or both."""
    chosen = folders or ("sentences", "articles")
    paths = [path for folder in chosen for path in sorted((CORPUS / folder).glob("*.txt"))]
    return [text for path in paths for text in parse(path, faults)]


def written(text: Text) -> tuple[str, list[tuple[int, Annotated]]]:
    """A text as one document, with where each of its sentences begins."""
    parts: list[str] = []
    places: list[tuple[int, Annotated]] = []
    size, paragraph = 0, 0
    for sentence in text.sentences:
        gap = "" if not parts else ("\n\n" if sentence.paragraph != paragraph else " ")
        paragraph = sentence.paragraph
        parts.append(gap + sentence.text)
        places.append((size + len(gap), sentence))
        size += len(gap) + len(sentence.text)
    return "".join(parts), places
