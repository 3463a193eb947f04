"""What a text says of names besides happenings: aliases, posts and epithets."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from answerable.model.claim import Alias, Epithet, Post, Speaker
from answerable.model.span import Span
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.geography import DEMONYMS
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.names import Name, Sort
from answerable.reading.language.organs import FIELDS, ORGANS
from answerable.reading.language.phrases import name_span, normal
from answerable.reading.people.speakers import speaker_of

_OPENING = "“\"«‘'"
_CLOSING = "”\"»’'"
_CALLING = word_set(
    "call dub describe brand label decry denounce nickname name portray characterise characterize condemn hail"
)
_POST_WORDS = word_set(
    "president vice-president premier chancellor minister king queen prince princess ayatollah general colonel "
    "major captain lieutenant sergeant admiral commander brigadier marshal senator representative congressman "
    "congresswoman governor mayor ambassador judge justice prosecutor attorney secretary speaker chief director "
    "spokesman spokeswoman spokesperson doctor professor archbishop bishop cardinal imam chairman chairwoman chair "
    "deputy leader official diplomat officer lawyer activist journalist editor reporter soldier guard agent spy "
    "envoy consul commissioner inspector superintendent founder cleric politician lawmaker economist author writer "
    "businessman businesswoman banker executive ceo head member candidate coordinator adviser advisor analyst "
    "researcher scientist physicist pilot driver teacher student dissident blogger cartoonist whistleblower "
    "dictator ruler monarch negotiator investigator rapporteur warden interrogator corporal magistrate mp warlord "
    "monsignor commandant"
)


def aliases(text: str, shape: Shape, source: str) -> Iterator[Alias]:
    """ "People's Mojahedin Organization of Iran (PMOI or MEK)", "X, also known as Y"."""
    words = shape.words
    for name in shape.names:
        if name.sort is Sort.DEMONYM:
            continue
        i = name.last
        span = shape.span_of(text, name.first, name.last)
        if i + 2 < len(words) and words[i].text == "(":
            yield from _bracketed(text, shape, source, name, span, i + 1)
        elif name.last - name.first >= 1:
            yield from _known_as(text, shape, source, span, i)


def _bracketed(text: str, shape: Shape, source: str, name: Name, span: Span, first: int) -> Iterator[Alias]:
    words = shape.words
    i = first
    shorts: list[Span] = []
    while i < len(words) and i < first + 10 and words[i].text != ")":
        word = words[i]
        inner = next((n for n in shape.names if n.first == i), None)
        if inner is not None and all(w.text.isupper() or w.text[0].isupper() for w in words[inner.first : inner.last]):
            shorts.append(Span.of(text, word.start, words[inner.last - 1].end))
            i = inner.last
        elif word.lower in {
            "or",
            "and",
            "also",
            "known",
            "as",
            "abbreviated",
            "formerly",
            "the",
            ",",
            "/",
            ";",
            "“",
            "”",
            '"',
            "acronym",
        }:
            i += 1
        else:
            return
    long = [w.text for w in words[name.first : name.last]]
    made = [short for short in shorts if _abbreviates(short.quote, long)]
    for short in shorts if made else ():  # "(PMOI or MEK)": beside an acronym of the name stands another
        if short in made or short.quote.isupper():
            yield Alias(source=source, name=span, short=short)


def _abbreviates(short: str, long: list[str]) -> bool:
    """Whether `short` is made of the first letters of `long`, in order, most of them used."""
    letters = [c for c in short if c.isalpha()]
    if not 2 <= len(letters) <= 10 or sum(c.isupper() for c in letters) < 2 or len(long) < 2:
        return False
    initials = [part[0].upper() for word in long for part in word.split("-") if part and part[0].isalpha()]
    k = 0
    for letter in letters:
        while k < len(initials) and initials[k] != letter.upper():
            k += 1
        if k == len(initials):
            # the acronym of the name in its own language: it shares the first letter and has about as many
            return letters[0].upper() == initials[0] and len(letters) >= 3 and abs(len(letters) - len(long)) <= 2
        k += 1
    return True


def _known_as(text: str, shape: Shape, source: str, span: Span, i: int) -> Iterator[Alias]:
    words = shape.words
    j = i
    if j < len(words) and words[j].text == ",":
        j += 1
    lead = " ".join(word.lower for word in words[j : j + 5])
    for cue, length in (
        ("also known as", 3),
        ("better known as", 3),
        ("formerly known as", 3),
        ("previously known as", 3),
        ("known as", 2),
        ("alias", 1),
    ):
        if lead.startswith(cue):
            k = j + length
            while k < len(words) and (words[k].text in _OPENING or words[k].lower == "the"):
                k += 1
            short = next((n for n in shape.names if n.first == k), None)
            if short is not None:
                yield Alias(source=source, name=span, short=shape.span_of(text, short.first, short.last))
            return


_NO_OFFICE = word_set("get let see ask tell emergency release dear please thing same other another such second")
"""Words that stand before an office and are no part of it: "a state of emergency President X declared"."""
_COURTESIES = word_set("sir lady lord dame sheikh u dr drs mr mrs ms messrs mmes miss lt col gen adm sgt capt maj .")
"""What people are addressed by, between an office and a name: "President U Win", "the spokesman Lt. Col. Tarn"."""
_RANKS = word_set("adm brig capt col cpl gen gov lt maj rep sen sgt")
"""Offices cut short, where nothing else tells one."""
_OF_AN_OFFICE = (
    ORGANS
    | FIELDS
    | word_set(
        "acting assistant associate bank campaign church city club co college company county de deputy ex facto "
        "federation former group incumbent interim league longtime movement now opposition province region school team "
        "then town tribe union university vice village"
    )
)
"""What may stand in small letters before an office in capitals and belong to it: "army General"."""


def posts(text: str, shape: Shape, source: str) -> Iterator[Post]:
    """Offices: "President X", "an official named X", "X, the minister,", "the minister, X,"."""
    for chunk in shape.chunks:
        name = chunk.name
        if name is None or name.sort is not Sort.PERSON:
            continue
        span = shape.span_of(text, name.first, name.last)
        post = _before(shape, chunk, name) or _named(shape, chunk) or _after(shape, chunk) or _set_off(shape, chunk)
        post = post or _ranked(shape, chunk, name)
        if post is not None:
            first, last = post
            if chunk.owner is not None and first == chunk.first and last <= name.first:
                first = chunk.owner.first
            if last <= name.first:
                first = _title(shape, first, last)
            yield Post(source=source, name=span, post=shape.span_of(text, first, last))


def _before(shape: Shape, chunk: Chunk, name: Name) -> tuple[int, int] | None:
    """Words of office between the start of the chunk and the name."""
    words = shape.words
    first = chunk.first
    while first < name.first and (
        words[first].tag in {"DET", "NUM", "POS", "V"}
        or words[first].text in _OPENING
        or words[first].lower in _NO_OFFICE
    ):
        first += 1
    last = name.first
    while last > first + 1 and (words[last - 1].lower.rstrip(".") or ".") in _COURTESIES:
        last -= 1
    if first >= last:
        return None
    held = any(_post_word(shape, i) for i in range(first, last))
    return (first, last) if held else None


def _ranked(shape: Shape, chunk: Chunk, name: Name) -> tuple[int, int] | None:
    """ "Brig. Gen. X": the rank alone."""
    first = next((i for i in range(chunk.first, name.first) if shape.words[i].lower in _RANKS), name.first)
    return (first, name.first) if first < name.first else None


def _title(shape: Shape, first: int, last: int) -> int:
    """Where an office begins that ends at `last`: behind the noun or verb before a title in capitals.

    "The movie chronicles | King George", "that speech | President Obama gave", but "army chief General Tarn".
    """
    words = shape.words
    at = last
    while at > first and (_is_capital(words[at - 1].text) or (words[at - 1].tag == "POS" and _owns(shape, at - 1))):
        at -= 1
    if not any(_post_word(shape, i) for i in range(at, last)):
        return first
    for i in range(at - 1, first - 1, -1):
        word = words[i]
        if word.tag == "POS":
            return first
        belongs = word.lower in _OF_AN_OFFICE or "-" in word.text or _is_capital(word.text) or _post_word(shape, i)
        if word.tag not in {"ADJ", "NAME"} and not belongs:
            return i + 1
    return first


def _is_capital(text: str) -> bool:
    return text[0].isupper() or text[0].isdigit()


def _owns(shape: Shape, i: int) -> bool:
    """Whether a name stands before the ending of an owner."""
    return i > 0 and _is_capital(shape.words[i - 1].text)


def _post_word(shape: Shape, i: int) -> bool:
    word = shape.words[i]
    parts = {word.base, word.lower, word.lower.rstrip("s"), *word.lower.split("-")}  # "ex-president"
    return not _POST_WORDS.isdisjoint(parts)


def _named(shape: Shape, chunk: Chunk) -> tuple[int, int] | None:
    i = chunk.first - 1
    if i < 1 or shape.words[i].lower not in {"named", "called"}:
        return None
    before = shape.chunk_at[i - 1]
    return _described_post(shape, before) if before is not None else None


def _set_off(shape: Shape, chunk: Chunk) -> tuple[int, int] | None:
    """ "The mayor of Y, X, was": of one alone, and no list."""
    words, comma = shape.words, chunk.first - 1
    if comma < 2 or words[comma].text != "," or chunk.name is None or chunk.first != chunk.name.first:
        return None
    if chunk.last + 1 >= len(words) or words[chunk.last].text != "," or words[chunk.last + 1].tag in {"CONJ", "NAME"}:
        return None
    host = shape.chunk_at[comma - 1]
    while host is not None and host.begins > 1 and words[host.begins - 1].lower == "of":
        host = shape.chunk_at[host.begins - 2]
    if host is None or host.name is not None:
        return None
    one = words[host.begins].lower == "the" or host.owner is not None
    post = _described_post(shape, host) if one else None
    return post if post is not None and post[1] == comma else None


def _after(shape: Shape, chunk: Chunk) -> tuple[int, int] | None:
    """ "X, the Iranian diplomat leading …", "X, interior minister of Y,"."""
    words = shape.words
    i = chunk.last
    if i + 1 >= len(words) or words[i].text != ",":
        return None
    i += words[i + 1].lower in {"now", "then"}
    following = shape.chunk_at[i + 1]
    while following is not None and following.last + 1 < len(words) and words[following.last].tag == "POS":
        following = shape.chunk_at[following.last + 1]
    if following is None or (following.name is not None and following.head == following.name.last - 1):
        return None
    if following.last < len(words) and (
        words[following.last].lower in {"and", "said", "told"}
        or (words[following.last].tag in {"V", "AUX", "MD"} and words[following.last].form != "ing")
    ):
        return None
    return _described_post(shape, following)


def _described_post(shape: Shape, chunk: Chunk) -> tuple[int, int] | None:
    words = shape.words
    if not _post_word(shape, chunk.head):
        return None
    first = chunk.owner.first if chunk.owner is not None else chunk.first
    while first < chunk.head and words[first].lower in {"the", "a", "an"}:
        first += 1
    last = chunk.last
    while last + 1 < len(words) and words[last].lower == "of":
        following = shape.owned(shape.chunk_at[last + 1])
        if following is None or following.pronoun:
            break
        last = following.last
    return first, last


def epithets(
    text: str, shape: Shape, resolve: Callable[[Chunk], tuple[Span, str] | None], quoted: Speaker | None
) -> Iterator[Epithet]:
    """ "have decried Raisi as the “butcher of Tehran”": what somebody called somebody, with who did."""
    words = shape.words
    for group in shape.groups:
        if words[group.main].base not in _CALLING or words[group.main].tag != "V" or group.infinitive or group.negated:
            continue
        whom = group.subjects[-1] if group.passive and group.subjects else (group.objects[0] if group.objects else None)
        if whom is None:
            continue
        named = resolve(whom) if whom.pronoun else name_span(text, shape, whom)
        if named is None:
            continue
        i = group.last if group.passive else whom.last
        if i < len(words) and words[i].lower in {"as", ","}:
            i += 1
        while i < len(words) and words[i].lower in {"the", "a", "an", "as", "being"}:
            i += 1
        if i >= len(words) or words[i].text not in _OPENING:
            continue
        last = next((k for k in range(i + 1, min(i + 14, len(words))) if words[k].text in _CLOSING), None)
        if last is None or last == i + 1:
            continue
        cue = Span.of(text, words[group.main].start, words[group.main].end)
        speaker = Speaker() if quoted is None else quoted
        if not group.passive and group.subjects:
            # the first of several conjoined speakers to the last, as one description
            lead, tail = group.subjects[0], group.subjects[-1]
            speaker = speaker_of(text, shape, tail, cue)
            if lead is not tail and speaker.span is not None:
                start = words[lead.owner.first if lead.owner is not None else lead.first].start
                span = Span.of(text, start, words[tail.last - 1].end)
                speaker = Speaker(voice=speaker.voice, name=normal(span.quote), span=span, cue=cue)
        span = Span.of(text, words[i + 1].start, words[last - 1].end)
        if not _is_name(words[i + 1].lower):
            yield Epithet(span=span, of=named[1], speaker=speaker)


def _is_name(lower: str) -> bool:
    return lower in DEMONYMS
