"""How like two words of names are, for many pairs of words at once, each pair computed once.

By the optimal string alignment distance (Damerau 1964) of their spellings, of their sounds and, where one of them is
written without vowels, of their consonants.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from rapidfuzz.process import cpdist

from answerable.joining.matching import latin, rarity
from answerable.joining.matching.form import Word
from answerable.joining.matching.words import NICKNAMES, PATRONYMIC, TWO_WORDS

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]
Kinds = NDArray[np.int8]
Texts = NDArray[np.object_]

SPELT, SOUND, BONES, INITIAL, NICK = 1, 2, 3, 4, 5
"""How two words are like."""

FEW = 2048
"""Words of a table of which every two have a place of their own for what is known of them."""

OFTEN = 4
"""Pairs of words for each pair of names up to which all are compared beforehand."""

_POSITIVE = (1 << 62) - 1

_PAIRED = {word: at for at, word in enumerate(sorted({one for pair in (*NICKNAMES, *TWO_WORDS) for one in pair}), 1)}
"""Words of which others are short forms, or with which others are confused, numbered; 0 is for all others."""


def code(value: object) -> int:
    """A number for a value, the same for equal values; 0 for an empty one."""
    return (hash(value) & _POSITIVE) | 1 if value else 0


def _square(pairs: Iterable[tuple[str, str]]) -> NDArray[np.bool_]:
    found = np.zeros((len(_PAIRED) + 1, len(_PAIRED) + 1), dtype=bool)
    for one, other in pairs:
        found[_PAIRED[one], _PAIRED[other]] = True
    return found


_NICK, _TWO = _square(NICKNAMES), _square(TWO_WORDS)


@dataclass(frozen=True, slots=True)
class Columns:
    """What is kept of each word, by its number: see `form.Word`.

    Attributes:
        mask: a bit for each letter of its sound, or of its consonants.
        abjad, initial, weight: as in `form.Word`.
        patronymic: whether it ends as an East Slavic patronymic does.
        size: letters of its sound.
        first, first_sound: first letters.
        bones, sound, other_bones, letters: codes of these and of its letters in alphabetic order.
        known: whether it is a part of names on public lists.
        paired: its number in the table of words that are known to be one, or two.
        spelled_size, bones_size, written_size: letters of these.
    """

    mask: NDArray[np.uint32]
    abjad: NDArray[np.bool_]
    initial: NDArray[np.bool_]
    weight: Floats
    patronymic: NDArray[np.bool_]
    size: Ints
    first: Ints
    first_sound: Ints
    bones: NDArray[np.int64]
    sound: NDArray[np.int64]
    other_bones: NDArray[np.int64]
    letters: NDArray[np.int64]
    known: NDArray[np.bool_]
    paired: Ints
    spelled_size: Floats
    bones_size: Floats
    written_size: Floats


class Words:
    """Every distinct word of the names prepared so far: forms to compare, by number."""

    def __init__(self) -> None:
        self.number: dict[Word, int] = {}
        self.spelled: list[str] = []
        self.has_abjad = False
        self._columns: Columns | None = None
        self._texts: tuple[Texts, ...] = ()

    def add_all(self, words: Iterable[Word]) -> list[int]:
        """The number of each of the words."""
        number = self.number
        before = len(number)
        found = [number.setdefault(word, len(number)) for word in words]
        if len(number) > before:
            new = list(islice(number, before, None))
            self.spelled += [word.spelled for word in new]
            self.has_abjad |= any(word.abjad for word in new)
        return found

    def columns(self) -> Columns:
        """What is kept of each word."""
        held = self._columns
        known = 0 if held is None else len(held.mask)
        if held is None or known < len(self.number):
            new = _columns(list(islice(self.number, known, None)))
            held = self._columns = new if held is None else _joined(held, new)
        return held

    def texts(self) -> tuple[Texts, Texts, Texts, Texts, Texts]:
        """Spelling, sound, consonants, consonants in Persian and Han characters of each word."""
        if not self._texts or len(self._texts[0]) != len(self.spelled):
            forms = [(w.spelled, w.sound, w.bones, w.other_bones or w.bones, w.written) for w in self.number]
            self._texts = tuple(np.array(each, dtype=object) for each in zip(*forms, strict=True))
        spelled, sound, bones, other, written = self._texts
        return spelled, sound, bones, other, written

    def full(self, numbers: NDArray[Any]) -> list[str]:
        """Consonants with long vowels of words."""
        words = list(self.number)
        found = {at: words[at].full or latin.full(words[at].spelled) for at in np.unique(numbers).tolist()}
        return [found[at] for at in numbers.tolist()]


def _columns(words: list[Word]) -> Columns:
    spelled = [word.spelled for word in words]
    sounds = [word.sound for word in words]
    bones = [word.bones for word in words]
    patronymic = [len(each) > 6 and each.endswith(PATRONYMIC) for each in spelled]
    other = [word.other_bones or word.bones for word in words]
    letters = [code("".join(sorted(each))) if len(each) > 4 else 0 for each in spelled]
    return Columns(
        mask=_masks([word.bones if word.abjad else word.sound for word in words]),
        abjad=np.array([word.abjad for word in words], dtype=bool),
        initial=np.array([word.initial for word in words], dtype=bool),
        weight=np.array([word.weight for word in words], dtype=np.float32),
        patronymic=np.array(patronymic, dtype=bool),
        size=np.array(list(map(len, sounds)), dtype=np.int32),
        first=np.array([ord(each[0]) for each in spelled], dtype=np.int32),
        first_sound=np.array([ord(each[0]) for each in sounds], dtype=np.int32),
        bones=codes_of(bones),
        sound=codes_of(sounds),
        other_bones=codes_of(other),
        letters=np.array(letters, dtype=np.int64),
        known=np.array(list(map(rarity.known, sounds)), dtype=bool),
        paired=np.array([_PAIRED.get(each, 0) for each in spelled], dtype=np.int32),
        spelled_size=np.array(list(map(len, spelled)), dtype=np.float32),
        bones_size=np.array(list(map(len, bones)), dtype=np.float32),
        written_size=np.array([len(word.written) for word in words], dtype=np.float32),
    )


def _joined(one: Columns, other: Columns) -> Columns:
    return Columns(*(np.concatenate((getattr(one, each), getattr(other, each))) for each in Columns.__slots__))


def codes_of(texts: list[str]) -> NDArray[np.int64]:
    """`code` of each text."""
    hashed = np.array(list(map(hash, texts)), dtype=np.int64)
    return np.where(np.array(list(map(len, texts)), dtype=np.int64) > 0, (hashed & _POSITIVE) | 1, 0)


def _masks(texts: list[str]) -> NDArray[np.uint32]:
    """A bit for each letter of each text, all in plain Latin letters."""
    letters = np.frombuffer("".join([f"{text}\n" for text in texts]).encode("ascii"), dtype=np.uint8)
    bits = np.where(letters == ord("\n"), 0, np.uint32(1) << (letters % 32).astype(np.uint32)).astype(np.uint32)
    starts = np.flatnonzero(letters == ord("\n")) + 1
    return np.bitwise_or.reduceat(bits, [0, *starts[:-1]]) if len(texts) else bits


class Compared:
    """Likenesses of words of one table, kept while many pairs of names are compared.

    Args:
        words: the table, to which no word is added meanwhile.
    """

    def __init__(self, words: Words) -> None:
        self.words = words
        self._codes = np.zeros(0, np.int64)
        self._small = len(words.spelled) <= FEW
        self._whole = False
        size = len(words.spelled) ** 2 if self._small else 0
        self._done = np.zeros(size, bool)
        self._found = (np.zeros(size, np.float32), np.zeros(size, np.float32), np.zeros(size, np.int8))

    def prepare(self, one: Ints, other: Ints, pairs: int) -> None:
        """Compare every word of the one with every one of the other beforehand, where so many pairs of names use them.

        Args:
            one, other: numbers of words, -1 for none.
            pairs: of names that will be compared.
        """
        left, right = (np.unique(each[each >= 0]) for each in (one, other))
        if not self._small or len(left) * len(right) > pairs * OFTEN:
            return
        ia, ib = np.repeat(left, len(right)), np.tile(right, len(left))
        codes = ia.astype(np.int64) * len(self.words.spelled) + ib
        like, edits, kind = self._classified(ia, ib, distinct=True)
        self._found[0][codes], self._found[1][codes], self._found[2][codes] = like, edits, kind
        self._whole = True

    def likeness(self, a: Ints, b: Ints, is_a: NDArray[Any], is_b: NDArray[Any]) -> tuple[Floats, Floats, Kinds]:
        """How like each word of the one is to each of the other, the letters that differ, and how they are like."""
        there = is_a[:, :, None] & is_b[:, None, :]
        if self._whole:
            codes = np.maximum(a, 0)[:, :, None].astype(np.int64) * len(self.words.spelled)
            codes = codes + np.maximum(b, 0)[:, None, :]
            s, e, k = self._found
            return s[codes] * there, e[codes] * there, k[codes] * there
        places = np.flatnonzero(there)
        ia = np.broadcast_to(a[:, :, None], there.shape).reshape(-1)[places]
        ib = np.broadcast_to(b[:, None, :], there.shape).reshape(-1)[places]
        like = np.zeros(there.shape, np.float32)
        edits = np.zeros(there.shape, np.float32)
        kind = np.zeros(there.shape, np.int8)
        found = self._classified(ia, ib)
        like.reshape(-1)[places], edits.reshape(-1)[places], kind.reshape(-1)[places] = found
        return like, edits, kind

    def _classified(self, ia: Ints, ib: Ints, *, distinct: bool = False) -> tuple[Floats, Floats, Kinds]:
        """The likenesses of pairs of words: equal, a letter that may stand for the other, near enough, or nothing.

        Args:
            ia, ib: numbers of words.
            distinct: whether no pair comes twice.
        """
        of = self.words.columns()
        like, edits, kind = np.zeros(len(ia), np.float32), np.zeros(len(ia), np.float32), np.zeros(len(ia), np.int8)
        single_a, single_b = of.initial[ia], of.initial[ib]
        equal = (ia == ib) | (single_a & single_b & (of.first[ia] == of.first[ib]))
        like[equal], kind[equal] = 1, SPELT
        letter = np.flatnonzero(~equal & (single_a != single_b))
        la, lb = ia[letter], ib[letter]
        letter = letter[(of.first[la] == of.first[lb]) | (of.first_sound[la] == of.first_sound[lb])]
        like[letter], kind[letter] = 0.75, INITIAL
        mask_a, mask_b = of.mask[ia], of.mask[ib]
        shared = np.bitwise_count(mask_a & mask_b)
        near = shared * 2 >= np.minimum(np.bitwise_count(mask_a), np.bitwise_count(mask_b))
        size_a, size_b = of.size[ia], of.size[ib]
        near &= np.minimum(size_a, size_b) * 2 >= np.maximum(size_a, size_b)
        if self.words.has_abjad:
            near |= of.abjad[ia] | of.abjad[ib]
        places = np.flatnonzero(near & ~equal & ~single_a & ~single_b)
        if len(places):
            found = self._of(ia[places].astype(np.int64) * len(self.words.spelled) + ib[places], distinct=distinct)
            like[places], edits[places], kind[places] = found
        return like, edits, kind

    def _of(self, codes: NDArray[np.int64], *, distinct: bool) -> tuple[Floats, Floats, Kinds]:
        """The likenesses of pairs of words, those not known yet computed."""
        if self._small:
            new = codes[~self._done[codes]]
            new = new if distinct else np.unique(new)
            if len(new):
                computed = _word_likeness(self.words, *np.divmod(new, len(self.words.spelled)))
                self._found[0][new], self._found[1][new], self._found[2][new] = computed
                self._done[new] = True
            s, e, k = self._found
            return s[codes], e[codes], k[codes]
        unique, back = np.unique(codes, return_inverse=True)
        at = np.searchsorted(self._codes, unique)
        known = np.zeros(len(unique), bool)
        inside = at < len(self._codes)
        known[inside] = self._codes[at[inside]] == unique[inside]
        new = unique[~known]
        if len(new):
            computed = _word_likeness(self.words, *np.divmod(new, len(self.words.spelled)))
            to = np.searchsorted(self._codes, new)
            self._codes = np.insert(self._codes, to, new)
            old, fresh = self._found, computed
            self._found = (
                np.insert(old[0], to, fresh[0]),
                np.insert(old[1], to, fresh[1]),
                np.insert(old[2], to, fresh[2]),
            )
            at = np.searchsorted(self._codes, unique)
        s, e, k = self._found
        return s[at][back], e[at][back], k[at][back]


def _apart(texts: Texts, one: NDArray[Any], other: NDArray[Any]) -> Floats:
    distance: Floats = cpdist(texts[one].tolist(), texts[other].tolist(), scorer=OSA.distance, dtype=np.float32)
    return distance


def _word_likeness(words: Words, one: NDArray[Any], other: NDArray[Any]) -> tuple[Floats, Floats, Kinds]:
    of = words.columns()
    spelled, sound, bones, other_bones, written = words.texts()
    spelt = _apart(spelled, one, other)
    size = np.maximum(of.spelled_size[one], of.spelled_size[other])
    sounded = _apart(sound, one, other) + np.float32(0.3)
    like = 1 - spelt / np.maximum(size, 1)
    like_sound = 1 - sounded / np.maximum(np.maximum(of.size[one], of.size[other]), 2).astype(np.float32)
    kind = np.where(like_sound > like, SOUND, SPELT).astype(np.int8)
    kind[(kind == SOUND) & (sounded > 0.5)] = SPELT
    edits = np.minimum(spelt, sounded)
    like = np.maximum(like, like_sound)
    drawn = np.flatnonzero((of.written_size[one] > 0) & (of.written_size[other] > 0))
    if len(drawn):
        signs = _apart(written, one[drawn], other[drawn])
        sign_size = np.maximum(of.written_size[one[drawn]], of.written_size[other[drawn]])
        like[drawn], edits[drawn], kind[drawn] = 1 - signs / np.maximum(sign_size, 2), 2 * signs, SPELT
    turned = (of.letters[one] == of.letters[other]) & (of.letters[one] > 0) & (like < 0.8)
    like[turned], edits[turned] = 0.8, 2
    bare = np.flatnonzero(of.abjad[one] != of.abjad[other]) if words.has_abjad else np.zeros(0, np.int64)
    if len(bare):
        x, y = one[bare], other[bare]
        apart = _apart(bones, x, y)
        two = np.flatnonzero((of.bones[x] != of.other_bones[x]) | (of.bones[y] != of.other_bones[y]))
        if len(two):
            apart[two] = np.minimum(apart[two], _apart(other_bones, x[two], y[two]))
        bone_size = np.maximum(np.maximum(of.bones_size[x], of.bones_size[y]), 1)
        first, second = words.full(x), words.full(y)
        longest = np.fromiter((max(len(v), len(w), 1) for v, w in zip(first, second, strict=True)), np.float32)
        strange = cpdist(first, second, scorer=OSA.distance, dtype=np.float32) / longest
        like_bones = 1 - (apart + np.float32(0.1) + strange / 2) / np.maximum(bone_size, 2)
        like_bones[(bone_size < 2) & (strange > 0.4)] = 0
        better = like_bones > like[bare]
        at = bare[better]
        like[at], edits[at], kind[at] = like_bones[better], apart[better] + np.float32(0.2), BONES
    pair_one, pair_other = of.paired[one], of.paired[other]
    nick = _NICK[pair_one, pair_other]
    like[nick], edits[nick], kind[nick] = np.maximum(like[nick], 0.9), np.minimum(edits[nick], 1), NICK
    like[_TWO[pair_one, pair_other] & ~nick] = 0
    return like.astype(np.float32), edits.astype(np.float32), kind
