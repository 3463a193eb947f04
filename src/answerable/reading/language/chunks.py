"""Noun chunks: the head noun with what stands before it, who owns it, and the ways from one chunk to the next."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from answerable.model.span import Span, Stretch
from answerable.model.vocabulary import nouns
from answerable.reading.language.given_names import given_names
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.names import Name, Sort
from answerable.reading.language.organs import ORGANISATION_WORDS
from answerable.reading.language.words import Word, singular, touching


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

    @property
    def begins(self) -> int:
        """The first word of the whole: its owner's, where it has one ("Assadi" of "Assadi's conviction")."""
        return (self.owner or self).first

    def meets(self, first: int, last: int) -> bool:
        """Whether it has a word of those from `first` to `last` (half-open)."""
        return self.first < last and first < self.last

    @property
    def is_person(self) -> bool:
        """Whether the name at its end is a person's."""
        return self.name is not None and self.name.sort is Sort.PERSON

    @property
    def nameless(self) -> bool:
        """Whether it is told by a noun alone: neither by a name nor by a pronoun."""
        return self.name is None and not self.pronoun


_BRACKETED = 6
"""Words in brackets behind somebody of a list, with the brackets."""
_OFFICES = word_set(
    "head chief leader commander director chairman deputy-head spokesman spokeswoman governor president"
)
"""Offices of a body, which may stand right before who has it."""
_LED = ORGANISATION_WORDS | {"staff"}
_OWNED = word_set("chief deputy military")
"""Adjectives before a noun that are nouns without one: "Tarn's deputy", "Norland's military"."""
_OF_A_PLACE = frozenset({"provincial", "municipal", "regional", "metropolitan"})
"""Adjectives behind the name of the place that they are of: "the Dravna provincial governor"."""
MANY = word_set(
    "people men women children persons civilians villagers protesters demonstrators activists journalists reporters "
    "prisoners detainees inmates farmers workers students residents migrants refugees hostages captives officials "
    "leaders soldiers officers doctors teachers lawyers suspects victims families monks nuns nurses boys girls "
    "citizens dissidents critics editors writers peasants miners"
)
"""People in the plural: behind them a clause may tell of them without a pronoun."""
ONE = frozenset(map(singular, MANY)) - {"people"}
_BY_SEX = word_set("men women children boys girls")
"""What may stand before who they are: "women officers"."""
FORCES = word_set(
    "police policemen forces troops soldiers officers guards agents authorities gunmen rebels militants militiamen "
    "fighters insurgents guerrillas paramilitaries kidnappers attackers assailants bandits settlers prosecutors"
)
"""Who seizes, holds or kills people, without an article."""
_PAPERS = word_set(
    "affidavit complaint dossier indictment judgement judgment lawsuit report ruling statement testimony verdict"
)
_WHEN = word_set("after before during since until following throughout")
_OF_FORCES = word_set("security state government army border riot prison intelligence militia rebel navy air police")
"""What they are of: "security forces"."""
_OPENS_OBJECT = frozenset({"DET", "N", "NAME", "NUM", "ADJ", "PRON", "TO"})
_SPELLS = word_set("seconds moments minutes hours days weeks months years")
_COUNTING = word_set("after before later earlier")
SINGULAR = word_set("was is has does")
"""Auxiliaries of a single subject."""
_BODIES = frozenset({Sort.ORGANISATION, Sort.STATE})
_IN_CHUNK = frozenset({"DET", "ADJ", "NUM", "NAME", "N"})


def find_chunks(words: list[Word], names: list[Name]) -> list[Chunk]:
    """The noun chunks of a tagged sentence, in order."""
    ends = {name.first: name for name in names}
    for each in names:  # "Bishop of Dravna Ivo Tarn" is one
        if any(word.tag == "PREP" for word in words[each.title : each.first]):
            ends[each.title] = each
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
        if head < 0 and word.lower == "her":  # "arrested her on Friday": no noun follows
            found.append(Chunk(i, i + 1, i, pronoun="her"))
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


def _does(words: list[Word], name: Name) -> bool:
    """Whether a body does what the next word says, or owns who does: "people NATO shot", "men Norland's army shot"."""
    after = words[name.last] if name.last < len(words) else None
    body = name.sort in _BODIES or words[name.first].text.isupper()
    return after is not None and (after.tag == "POS" or (body and after.tag == "V" and after.form != "ing"))


def _is_told_behind(words: list[Word], first: int, head: int, name: Name) -> bool:
    """Whether a name begins what is told behind a noun of a paper or of a happening.

    "According to the indictment | Tarn killed nine", "at the time of the killings | Tarn was mayor".
    """
    if name.last >= len(words) or words[name.last].tag not in {"V", "AUX"}:
        return False
    before = [word.lower for word in words[max(0, first - 2) : first]]
    if before == ["according", "to"]:
        return words[head].lower in _PAPERS
    timed = before[-1:] and (before[-1] in _WHEN or before == ["time", "of"])
    return bool(timed) and words[head].base in nouns()


def _are_told_of(words: list[Word], first: int, head: int) -> bool:
    """Whether behind people, whose chunk begins at `first`, those follow who did something to them.

    "The journalists | local police arrested were freed", "the teacher | gunmen killed was buried". Whoever is one is
    told from who they are ("the student militants killed in May were") by what agrees with one alone.
    """
    i = head + 1
    last = i
    while last < len(words) and (words[last].tag in {"ADJ", "NAME"} or words[last].lower in _OF_FORCES):
        if words[last].lower in FORCES and words[last + 1 : last + 2] and words[last + 1].tag == "V":
            break
        last += 1
    if last + 1 >= len(words) or words[last].lower not in FORCES:
        return False
    verb, behind = words[last + 1], words[last + 2] if last + 2 < len(words) else None
    if verb.tag != "V" or verb.form == "ing" or (behind is not None and behind.tag in _OPENS_OBJECT):
        return False
    many = words[head].lower in MANY
    if words[i].tag == "ADJ" or words[last].lower == "police" or (many and words[head].lower not in _BY_SEX):
        return many or words[first].tag == "DET"
    ahead = next((word for word in words[last + 2 :] if word.tag == "AUX"), None)
    alone = words[first].lower in {"a", "an", "this", "that"} or (ahead is not None and ahead.lower in SINGULAR)
    return not many and words[first].tag == "DET" and alone


def _chunk_end(words: list[Word], ends: dict[int, Name], first: int) -> tuple[int, int, Name | None]:
    """The end of the chunk that begins at `first`, its head and the name that ends it."""
    head, name = -1, None
    quantity = False
    i = first
    while i < len(words):
        word = words[i]
        starting = ends.get(i)
        somebody = head == i - 1 and head >= first and (words[head].lower in MANY or words[head].lower in ONE)
        if somebody and _are_told_of(words, first, head):
            break
        if starting is not None:
            if head == i - 1 and words[head].lower in MANY and _does(words, starting):
                break
            if head == i - 1 and _is_told_behind(words, first, head, starting):
                break
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
        if word.tag == "DET" and i > first and words[i - 1].tag != "DET" and not (quantity and word.lower == "other"):
            break
        if word.tag == "N":
            if i > first and head == i - 1 and _counts_off(words, i):
                break
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
            if head < 0 and (behind := _joins_adjectives(words, first, i)):
                i = behind
                continue
            break
        elif (
            word.tag == "ADJ"
            and head >= 0
            and words[head].tag == "NAME"
            and name is not None
            and name.sort is not Sort.DEMONYM
            and not (
                i + 1 < len(words)
                and words[i + 1].tag in {"N", "ADJ"}
                and (name.sort in {Sort.STATE, Sort.ORGANISATION} or word.lower in _OF_A_PLACE)
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
    if last > first > 0 and words[first - 1].tag == "POS" and words[last - 1].lower in _OWNED:
        return last, last - 1, None  # "Tarn's deputy"
    if (
        last > first
        and words[last - 1].tag == "DET"
        and words[last - 1].lower
        in {"many", "several", "some", "others", "all", "both", "few", "most", "this", "these", "those", "another"}
    ):
        return last, last - 1, None
    return last, -1, None


def _counts_off(words: list[Word], i: int) -> bool:
    """Whether a noun tells how long before or after something: "shot a man | hours after his release"."""
    return words[i].lower in _SPELLS and i + 1 < len(words) and words[i + 1].lower in _COUNTING


def _joins_adjectives(words: list[Word], first: int, i: int) -> int:
    """One past an "or" at `i` between adjectives of one noun: "arbitrary | or | unlawful killings"; 0 for none.

    So with a comma of such a list: "cruel, inhuman or degrading". What is said of somebody is of no noun behind it.
    """
    k = i + 1 if words[i].text == "," else i
    joined = k < len(words) and words[k].lower in {"or", "and"}
    k = k + 1 if joined else k
    listed = words[i].text == "," and any(word.lower in {"or", "and"} for word in words[k : k + 3])
    predicate = first > 0 and words[first - 1].tag in {"AUX", "ADV"}
    if predicate or not (joined or listed) or k >= len(words) or words[i - 1].tag != "ADJ" or words[k].tag != "ADJ":
        return 0
    return k


def _mark_offices(words: list[Word], names: list[Name]) -> None:
    """Tag as describing a person the office before the name: "former head of the secret police | Ivo Tarn"."""
    for name in names:
        at = min(name.title, name.first) - 1
        if name.sort is not Sort.PERSON or at < 2 or words[name.first].lower not in given_names():
            continue
        owned = name.last < len(words) and words[name.last].tag == "POS"
        if owned or words[at].tag not in {"N", "NAME"} or words[at].lower not in _LED:
            continue
        of = at
        while of > 1 and words[of].tag in {"N", "NAME", "ADJ", "NUM", "DET", "POS"}:
            of -= 1
        if words[of].lower == "of" and words[of - 1].tag == "N" and words[of - 1].lower in _OFFICES:
            for word in words[of - 1 : at + 1]:
                word.tag = "ADJ"


class Chunks:
    """The noun chunks of one tagged sentence, and the ways from one to the next.

    Args:
        words: tagged; words of time expressions carry the tag `TIME`.
        names: in `words`.

    Attributes:
        chunks: in order.
        chunk_at: the chunk of each word, and None behind the last.
    """

    def __init__(self, words: list[Word], names: list[Name]) -> None:
        self.words = words
        self.names = names
        _mark_offices(words, names)
        self.chunks = find_chunks(words, names)
        self.chunk_at: list[Chunk | None] = [None] * (len(words) + 1)
        for chunk in self.chunks:
            for i in range(chunk.first, chunk.last):
                self.chunk_at[i] = chunk

    def begins_at(self, i: int) -> int:
        """Where what word `i` stands in begins: its chunk, with whoever owns that, or the word itself."""
        chunk = self.chunk_at[i]
        return chunk.begins if chunk is not None else i

    def place_of(self, stretch: Stretch) -> tuple[int, int] | None:
        """The words that `stretch` touches, half-open; none where it touches none."""
        return touching(self.words, stretch.start, stretch.end)

    def span_of(self, text: str, first: int, last: int) -> Span:
        """The words from `first` to `last` (half-open) in the working text."""
        return Span.of(text, self.words[first].start, self.words[last - 1].end)

    def is_one_of(self, chunk: Chunk, nouns: Container[str]) -> bool:
        """Whether a chunk without a name has one of `nouns`, in the singular, for its head."""
        head = self.words[chunk.head].lower
        return chunk.nameless and (head in nouns or singular(head) in nouns)  # "series" has no other singular

    def chunk_from(self, i: int) -> Chunk | None:
        """The chunk at word `i`, quotation marks passed over."""
        while i < len(self.words) and self.words[i].text in '“"‘':
            i += 1
        return self.chunk_at[i] if i < len(self.words) else None

    def owned(self, chunk: Chunk | None) -> Chunk | None:
        """What `chunk` owns, to the last: "Assadi's conviction", given "Assadi"."""
        while chunk is not None and chunk.last + 1 < len(self.words) and self.words[chunk.last].tag == "POS":
            following = self.chunk_at[chunk.last + 1]
            if following is None or following.owner is not chunk:
                break
            chunk = following
        return chunk

    def conjoined(self, chunk: Chunk | None, *, of: bool = False) -> list[Chunk]:
        """`chunk` and those joined to it on the right: "X, Y and Z". Behind `of`, a verb may follow the last name."""
        found: list[Chunk] = []
        while chunk is not None and len(found) < 8:
            found.append(chunk)
            i = self._behind_brackets(chunk.last)
            comma = i < len(self.words) and self.words[i].text == ","
            joined = False
            j = i + 1 if comma else i
            if j < len(self.words) and self.words[j].lower == "and":
                j, joined = j + 1, True
            if not comma and not joined:
                break
            following = self.owned(self.chunk_at[j]) if j < len(self.words) else None
            if following is None or following.pronoun:
                break
            if comma and joined and len(found) == 1 and self.words[following.head].tag == "NUM":
                break  # "seized by rebels, and two, Tarn and Orsk, were shot"
            k = self._behind_brackets(following.last)
            while k < len(self.words) and self.words[k].tag == "ADV":
                k += 1
            ahead = self.words[k] if k < len(self.words) else None
            names = of and chunk.name is not None and following.name is not None
            if ahead is not None and ((ahead.tag in {"V", "AUX", "MD"} and not names) or ahead.tag == "POS"):
                break  # the subject of the next clause
            if comma and not joined and not (ahead is not None and (ahead.text == "," or ahead.lower == "and")):
                break  # an apposition
            if comma and not joined and following.name is None and chunk.name is not None:
                break
            chunk = following
        return found

    def _behind_brackets(self, i: int) -> int:
        """One past what stands in brackets at `i`, if anything short does: "Tarn (Orsk)"; else `i`."""
        if i >= len(self.words) or self.words[i].text != "(":
            return i
        return next((k + 1 for k in range(i, min(i + _BRACKETED, len(self.words))) if self.words[k].text == ")"), i)

    def ahead(self, i: int) -> int:
        """The first word from `i` on that is no adverb and no opening quotation mark or bracket."""
        while i < len(self.words) and (self.words[i].tag == "ADV" or self.words[i].text in "“\"‘'("):
            i += 1
        return i

    def back(self, i: int, *, negation: bool = False) -> int:
        """The last word up to `i` that is no adverb, time, quotation mark, nor, if so asked, negation; -1 for none."""
        passed = {"ADV", "TIME", "NEG"} if negation else {"ADV", "TIME"}
        while i >= 0 and (self.words[i].tag in passed or self.words[i].text in '“”"’‘'):
            i -= 1
        return i
