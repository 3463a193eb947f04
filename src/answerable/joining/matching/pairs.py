"""Features of pairs of names, for many pairs at once.

Words are aligned greedily, the likest first (as in Monge and Elkan 1996, but one to one); how like two words are rests
on the optimal string alignment distance (Damerau 1964) of their spellings, of their sounds and, where one of them is
written without vowels, of their consonants.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from rapidfuzz.process import cpdist

from answerable.joining.matching.alike import (
    BONES,
    INITIAL,
    NICK,
    SOUND,
    SPELT,
    Compared,
    Floats,
    Ints,
    Words,
    code,
    codes_of,
)
from answerable.joining.matching.form import Form
from answerable.joining.matching.legal_forms import SORT

LIKE = 0.5
"""The least likeness of two words that are aligned."""

HEAVY = 0.15
"""Weight beyond which a word counts: particles and titles weigh less."""

DIGITS = 6
"""Letters as many as which two numbers of units count that differ."""

CHUNK = 8192
"""Pairs that are computed together."""

FEATURES: dict[str, str] = {
    "agreed": "share of the names' weight in words that agree",
    "rare": "how rare the agreeing words are",
    "spelling": "agreeing words spelt differently",
    "letters": "letters that differ in agreeing words",
    "letters_over": "more than two letters differ",
    "worst": "the least like of the agreeing words",
    "first_letter": "agreeing words that begin differently",
    "sound_only": "agreeing words that differ in spelling but sound alike",
    "both_over": "words on each side that the other lacks",
    "one_over": "words of one name that the other leaves out",
    "over_count": "how many words one name has more",
    "family_over": "the last word of one name is lacking in the other",
    "nothing": "no word agrees",
    "initial": "an initial that stands for a word",
    "initial_no": "an initial that stands for no word of the other name",
    "nickname": "a short form of a given name",
    "order": "the words stand in another order",
    "number": "both have the same number",
    "number_no": "their numbers differ",
    "number_one": "one has a number, the other none",
    "legal": "the same legal form",
    "legal_no": "legal forms of different sorts",
    "legal_one": "one names its legal form, the other does not",
    "acronym": "one is made of the first letters of the other",
    "whole": "how like the names are without their spaces",
    "whole_same": "the same letters, divided otherwise",
    "single": "one of them is a single word",
    "country_no": "they name different countries or places",
    "country_one": "one names a country or place, the other none",
    "patronymic_one": "one leaves out the father's name",
    "script": "written in scripts of which one leaves out vowels",
    "exact": "the same words",
    "bones_no": "agreeing words with different consonants",
    "letters_long": "more letters differ than words of that length bear",
    "only_initials": "nothing agrees but initials",
    "order_son": "father and child stand in another order",
    "divided": "words that one name writes as one and the other as two",
    "known": "words that differ and are both known names",
    "apart": "letters that differ, with the words on each side that the other lacks",
    "middle": "the same first and last word, others between",
}
"""Every feature, and what it is in words."""

NAMES = tuple(FEATURES)
_AT = {name: place for place, name in enumerate(NAMES)}


class Prepared:
    """Names made ready to be compared with others that share the same `Words`.

    Args:
        forms: the names taken apart.
        words: the table of words, which grows.
    """

    def __init__(self, forms: Sequence[Form], words: Words) -> None:
        self.forms = forms
        self.words = words
        self.counts = np.array([len(form.words) for form in forms], dtype=np.int32)
        self._size = int(self.counts.max(initial=1)) or 1
        there = np.arange(self._size) < self.counts[:, None]
        self.ids = np.full((len(forms), self._size), -1, dtype=np.int32)
        self.ids[there] = words.add_all(chain.from_iterable([form.words for form in forms]))
        self.two = np.full((len(forms), max(self._size - 1, 1)), -1, dtype=np.int64)
        if self._size > 1:
            self.two[there[:, 1:]] = codes_of([a.sound + b.sound for form in forms for a, b in pairwise(form.words)])
        self.joined = [form.joined for form in forms]
        self.codes = np.zeros((len(forms), len(_CODES)), dtype=np.int64)
        for row, form in enumerate(forms):
            for column, value in _coded(form):
                self.codes[row, column] = value
        self.codes[:, _JOINED] = codes_of(self.joined)
        self.codes[:, _ALL_JOINED] = codes_of([form.all_joined for form in forms])

    @cached_property
    def two_bones(self) -> NDArray[np.int64]:
        """Codes of the consonants of every two words that follow one another, of those in Latin letters and others."""
        found = np.full((2, *self.two.shape), -1, dtype=np.int64)
        for row, form in enumerate(self.forms):
            for column, (one, other) in enumerate(pairwise(form.words)):
                if len(one.bones) + len(other.bones) > 2 and one.abjad == other.abjad:
                    meet = one.bones[-1:] == other.bones[:1]
                    found[int(one.abjad), row, column] = code(one.bones + other.bones[meet:])
        return found


_CODES = range(11)
(
    _NUMBERS, _LEGAL, _LEGAL_SORT, _ACRONYM, _LETTERS, _MORE_LETTERS, _COUNTRY, _JOINED, _ALL_JOINED, _SON_OF,
    _IS_NUMBERED,
) = _CODES  # fmt: skip
"""Columns of `Prepared.codes`."""


def _coded(form: Form) -> Iterator[tuple[int, int]]:
    """What a name has beside its words, by its column; most names have little."""
    if form.numbers:
        yield _NUMBERS, code(form.numbers)
        yield _IS_NUMBERED, int(form.is_numbered)
    if form.legal:
        sorts = {SORT[each] for each in form.legal} - {"other"}
        yield _LEGAL, code(form.legal)
        yield _LEGAL_SORT, code(min(sorts)) if len(sorts) == 1 else 0
    if form.acronym:
        yield _ACRONYM, code(form.acronym)
    for column, letters in zip((_LETTERS, _MORE_LETTERS), form.letters, strict=False):
        if len(letters) > 1:
            yield column, code(letters)
    if form.country:
        yield _COUNTRY, code(form.country)
    if form.son_of:
        yield _SON_OF, 1


def features(left: Prepared, right: Prepared, rows: Ints, columns: Ints) -> Floats:
    """The features of pairs.

    Args:
        left, right: names, prepared with one table of words.
        rows: for each pair, the place of its first name in `left`.
        columns: the same of its second name in `right`.

    Returns:
        A row a pair, a column a feature in the order of `FEATURES`.
    """
    out = np.zeros((len(NAMES), len(rows)), dtype=np.float32).T  # a column of a feature lies in one piece
    for at, values in in_chunks(left, right, rows, columns):
        out[at] = values
    return out


def in_chunks(left: Prepared, right: Prepared, rows: Ints, columns: Ints) -> Iterator[tuple[NDArray[np.intp], Floats]]:
    """The same, some pairs at a time: their places in `rows`, and their features. None where there is no word at all.

    Raises:
        ValueError: the names were prepared with two tables of words.
    """
    if left.words is not right.words:
        raise ValueError("the names were prepared with two tables of words")
    if not left.words.spelled:
        return
    order = np.argsort(np.maximum(left.counts[rows], right.counts[columns]), kind="stable")
    compared = Compared(left.words)
    if len(rows) > CHUNK:
        compared.prepare(left.ids, right.ids, len(rows))
    for start in range(0, len(rows), CHUNK):
        at = order[start : start + CHUNK]
        yield at, _chunk(left, right, rows[at], columns[at], compared)


@dataclass(slots=True)
class _Side:
    """The names on one side of some pairs: a row a pair, a column a word.

    Attributes:
        names: of which `rows` has the place for each pair.
        ids: numbers of words, -1 for none.
        there: whether there is a word.
        weights: of the words, 0 for none.
    """

    names: Prepared
    rows: Ints
    ids: Ints
    there: NDArray[np.bool_]
    weights: Floats

    @classmethod
    def of(cls, names: Prepared, rows: Ints) -> _Side:
        most = max(int(names.counts[rows].max(initial=1)), 1)
        ids = names.ids[rows, :most]
        there = ids >= 0
        return cls(names, rows, ids, there, np.where(there, names.words.columns().weight[ids], 0))


@dataclass(slots=True)
class _Agreed:
    """What is added up of the words that agree, by pair of names.

    Attributes:
        partner: of each word of the first name, the word of the second that it agrees with; -1 for none.
        free: words of the second name that agree with none.
        weight: of the words, half of what an initial weighs.
        initial_weight: what the words for which initials stand weigh beyond these.
        unlike, edits, worst: how unlike the words are, letters that differ, and the most unlike of them.
        first_no, sounds, initials, nick, script, bones_no, two_known, plain: how many begin otherwise, sound alike, are
            initials, nicknames, in a script without vowels, have other consonants, are known names of their own, or
            are heavy.
        long: letters that differ beyond what words of that length bear.
    """

    partner: Ints
    free: NDArray[np.bool_]
    weight: Floats
    initial_weight: Floats
    unlike: Floats
    edits: Floats
    worst: Floats
    first_no: Floats
    sounds: Floats
    initials: Floats
    nick: Floats
    script: Floats
    bones_no: Floats
    two_known: Floats
    plain: Floats
    long: Floats

    @classmethod
    def none(cls, one: _Side, other: _Side) -> _Agreed:
        """Before any word is aligned."""
        sums = (np.zeros(len(one.rows), np.float32) for _ in range(14))
        return cls(np.full(one.ids.shape, -1, dtype=np.int32), other.there.copy(), *sums)


def _divide(one: _Side, other: _Side, like: Floats, edits: Floats, kind: NDArray[np.int8]) -> Floats:
    """Make agree what one name writes as two words and the other as one. Returns 1 for each pair that has such."""
    of = one.names.words.columns()
    divided = np.zeros(len(one.rows), np.float32)
    sides = ((one, other, False), (other, one, True))
    sounds = [np.where(whole.there, of.sound[whole.ids], -2) for _, whole, _ in sides]
    for (side, _, turned), sound in zip(sides, sounds, strict=True):
        two = side.names.two[side.rows, : side.ids.shape[1] - 1]
        _join_words(two, sound, like, edits, kind, side.there, side.weights, divided, turned)
    if not one.names.words.has_abjad:
        return divided
    for side, whole, turned in sides:
        bare_side, bare_whole = of.abjad[side.ids].any(), of.abjad[whole.ids].any()
        if not (bare_side or bare_whole):
            continue
        two_bones = side.names.two_bones[:, side.rows, : side.ids.shape[1] - 1]
        for sort, codes, asked in (
            (0, of.bones, bare_whole),
            (0, of.other_bones, bare_whole),
            (1, of.bones, bare_side),
        ):
            if asked:  # two words in one script, one in another
                single = np.where((whole.ids >= 0) & (of.abjad[whole.ids] != bool(sort)), codes[whole.ids], -2)
                _join_words(two_bones[sort], single, like, edits, kind, side.there, side.weights, divided, turned)
    return divided


def _aligned(one: _Side, other: _Side, like: Floats, edits: Floats, kind: NDArray[np.int8]) -> _Agreed:
    """The words of the names aligned one to one, the likest first."""
    of = one.names.words.columns()
    n, ka = one.ids.shape
    kb = other.ids.shape[1]
    wa, wb = one.weights, other.weights
    value = like + 0.002 * (wa[:, :, None] + wb[:, None, :])
    value -= 0.001 * np.abs(np.arange(ka)[:, None] - np.arange(kb)[None, :])[None]
    value[like < LIKE] = -1
    flat = value.reshape(n, -1)
    sums = _Agreed.none(one, other)
    everyone = np.arange(n)
    at = everyone[(flat > 0).any(axis=1)]  # most pairs of names have no word in common
    while len(at):
        rest = flat[at]
        best = rest.argmax(axis=1)
        found = rest[everyone[: len(at)], best] > 0
        at = at[found]
        i, j = np.divmod(best[found], kb)
        sums.partner[at, i] = j
        sums.free[at, j] = False
        value[at, i, :] = -1
        value[at, :, j] = -1
        s, e, k = like[at, i, j], edits[at, i, j], kind[at, i, j]
        w = np.minimum(wa[at, i], wb[at, j])
        is_initial = k == INITIAL
        sums.weight[at] += np.where(is_initial, 0.5, 1) * w
        sums.initial_weight[at] += np.where(is_initial, np.maximum(wa[at, i], wb[at, j]) - w, 0)
        plain = ~is_initial
        sums.unlike[at] += np.where(plain, (1 - s) * w, 0)
        heavy = plain & (w > HEAVY)
        sums.edits[at] += np.where(heavy, e, 0)
        sums.worst[at] = np.maximum(sums.worst[at], np.where(heavy, 1 - s, 0))
        ia, jb = one.ids[at, i], other.ids[at, j]
        otherwise = (of.first[ia] != of.first[jb]) & (of.first_sound[ia] != of.first_sound[jb])
        sums.first_no[at] += heavy & otherwise & (k == SPELT)
        sums.sounds[at] += heavy & (k == SOUND)
        sums.initials[at] += is_initial
        sums.nick[at] += k == NICK
        sums.script[at] += k == BONES
        sums.bones_no[at] += heavy & (k != NICK) & (of.bones[ia] != of.bones[jb])
        sums.two_known[at] += heavy & (k == SPELT) & (e > 0) & of.known[ia] & of.known[jb]
        sums.long[at] += np.where(heavy, np.maximum(e - 0.25 * np.minimum(of.size[ia], of.size[jb]), 0), 0)
        sums.plain[at] += heavy
    return sums


def _chunk(left: Prepared, right: Prepared, rows: Ints, columns: Ints, compared: Compared) -> Floats:
    """The features of some pairs, at most `CHUNK`; the arguments as of `features`."""
    of = left.words.columns()
    ca, cb = left.codes[rows], right.codes[columns]
    n = len(rows)
    one, other = _Side.of(left, rows), _Side.of(right, columns)
    a, b, is_a, is_b, wa, wb = one.ids, other.ids, one.there, other.there, one.weights, other.weights
    ka, kb = a.shape[1], b.shape[1]
    like, edits, kind = compared.likeness(a, b, is_a, is_b)
    divided = _divide(one, other, like, edits, kind)
    sums = _aligned(one, other, like, edits, kind)
    partner, free_b = sums.partner, sums.free
    agreed, total_like, total_edit = sums.weight, sums.unlike, sums.edits
    everyone = np.arange(n)
    free_a = is_a & (partner < 0)
    over_a, over_b = (wa * free_a).sum(1), (wb * free_b).sum(1)
    all_a, all_b = wa.sum(1), wb.sum(1)
    number_a, number_b = ca[:, _NUMBERS], cb[:, _NUMBERS]
    number_no = (number_a != number_b) & (number_a > 0) & (number_b > 0)
    other_unit = number_no & (ca[:, _IS_NUMBERED] > 0) & (cb[:, _IS_NUMBERED] > 0)
    for measure in (over_a, over_b, all_a, all_b):
        measure += other_unit  # the number of a brigade weighs as a rare word
    all_a, all_b = np.maximum(all_a, 1e-6), np.maximum(all_b, 1e-6)
    heavy_a, heavy_b = free_a & (wa > HEAVY), free_b & (wb > HEAVY)
    loose_a = (free_a & of.initial[a] & is_a).any(1)
    loose_b = (free_b & of.initial[b] & is_b).any(1)
    last_a = (np.where(is_a & (wa > HEAVY), np.arange(ka), -1)).max(1)
    last_b = (np.where(is_b & (wb > HEAVY), np.arange(kb), -1)).max(1)
    family = heavy_a[everyone, np.maximum(last_a, 0)].astype(np.float32) + heavy_b[everyone, np.maximum(last_b, 0)]
    count_a, count_b = (is_a & (wa > HEAVY)).sum(1), (is_b & (wb > HEAVY)).sum(1)
    acronym = (ca[:, _ACRONYM] > 0) & ((ca[:, _ACRONYM] == cb[:, _LETTERS]) | (ca[:, _ACRONYM] == cb[:, _MORE_LETTERS]))
    acronym |= (cb[:, _ACRONYM] > 0) & (
        (cb[:, _ACRONYM] == ca[:, _LETTERS]) | (cb[:, _ACRONYM] == ca[:, _MORE_LETTERS])
    )
    same = (ca[:, _JOINED] > 0) & ((ca[:, _JOINED] == cb[:, _JOINED]) | (ca[:, _ALL_JOINED] == cb[:, _ALL_JOINED]))
    same |= (ca[:, _JOINED] > 0) & ((ca[:, _JOINED] == cb[:, _ALL_JOINED]) | (ca[:, _ALL_JOINED] == cb[:, _JOINED]))
    exact = (over_a + over_b + total_like < 1e-6) & (sums.initial_weight < 1e-6) & (agreed > 0) & (divided == 0)
    whole_same = same & ~exact & ~other_unit & (total_edit + over_a + over_b > 1)
    for measure in (
        over_a,
        over_b,
        total_like,
        total_edit,
        sums.worst,
        sums.first_no,
        sums.bones_no,
        sums.long,
        sums.two_known,
    ):
        measure[whole_same | acronym] = 0
    for flags in (heavy_a, heavy_b):
        flags[whole_same | acronym] = False
    family[whole_same | acronym] = 0
    agreed = np.where(whole_same, np.maximum(all_a, all_b), agreed)
    agreed = np.where(acronym, np.minimum(all_a, all_b), agreed)
    ends = (partner[:, 0] == 0) & (last_a >= 1) & (last_b >= 1)
    ends &= partner[everyone, np.maximum(last_a, 0)] == last_b
    out = np.zeros((len(NAMES), n), dtype=np.float32)

    def put(name: str, values: NDArray[Any]) -> None:
        out[_AT[name]] = values

    both = np.minimum(over_a, over_b)
    put("agreed", agreed / np.maximum(np.maximum(all_a, all_b), 0.1))
    put("rare", np.minimum(agreed, 4.0))
    put("spelling", total_like)
    put("letters", np.minimum(total_edit, 4))
    put("letters_over", np.clip(total_edit - 2, 0, 3))
    put("worst", sums.worst)
    put("first_letter", np.minimum(sums.first_no, 2))
    put("sound_only", np.minimum(sums.sounds, 2))
    put("both_over", np.minimum(both, 1.5))
    put("one_over", np.minimum(np.maximum(over_a, over_b) - both, 2.5))
    put("over_count", np.minimum(np.abs(heavy_a.sum(1) - heavy_b.sum(1)), 3))
    put("family_over", np.minimum(family, 1))
    put("nothing", (agreed <= HEAVY).astype(np.float32))
    put("initial", np.minimum(sums.initials, 2))
    put("initial_no", (loose_a | loose_b) & (both > 0))
    put("nickname", sums.nick > 0)
    put("order", _inversions(partner))
    put("number", (number_a == number_b) & (number_a > 0))
    country_no = (ca[:, _COUNTRY] > 0) & (cb[:, _COUNTRY] > 0) & (ca[:, _COUNTRY] != cb[:, _COUNTRY])
    put("number_no", number_no)
    put("number_one", (number_a > 0) != (number_b > 0))
    put("legal", (ca[:, _LEGAL] == cb[:, _LEGAL]) & (ca[:, _LEGAL] > 0))
    put("legal_no", (ca[:, _LEGAL_SORT] != cb[:, _LEGAL_SORT]) & (ca[:, _LEGAL_SORT] > 0) & (cb[:, _LEGAL_SORT] > 0))
    put("legal_one", (ca[:, _LEGAL] > 0) != (cb[:, _LEGAL] > 0))
    put("acronym", acronym)
    joined = cpdist(
        [left.joined[row] for row in rows], [right.joined[column] for column in columns],
        scorer=OSA.normalized_similarity, score_cutoff=0.5, dtype=np.float32,
    )  # fmt: skip
    put("whole", np.where(number_no | country_no, 0, np.maximum(joined - 0.5, 0) * 2))
    put("whole_same", whole_same)
    put("single", (np.minimum(count_a, count_b) <= 1) & (np.maximum(count_a, count_b) > 1))
    put("country_no", country_no)
    put("country_one", (ca[:, _COUNTRY] > 0) != (cb[:, _COUNTRY] > 0))
    missing = (free_a & of.patronymic[a] & is_a).any(1) != (free_b & of.patronymic[b] & is_b).any(1)
    put("patronymic_one", missing & (both <= HEAVY))
    put("script", sums.script > 0)
    put("exact", exact)
    put("bones_no", np.minimum(sums.bones_no, 2))
    put("letters_long", np.minimum(sums.long, 3))
    put("only_initials", (sums.plain == 0) & (sums.initials > 0))
    put("order_son", (_inversions(partner) > 0) & (ca[:, _SON_OF] + cb[:, _SON_OF] > 0))
    put("divided", divided)
    lost_a = (np.where(heavy_a, of.size[a], 0)).sum(1)
    lost_b = (np.where(heavy_b, of.size[b], 0)).sum(1)
    put("apart", np.minimum(total_edit + np.minimum(lost_a, lost_b) + np.where(other_unit, DIGITS, 0), 10))
    put("known", np.minimum(sums.two_known, 1))
    put("middle", ends & ((heavy_a.any(1)) ^ (heavy_b.any(1))))
    return out.T


def _join_words(
    two: NDArray[np.int64], sounds: NDArray[np.int64], like: Floats, edits: Floats, kind: NDArray[np.int8],
    there: NDArray[Any], weights: Floats, divided: Floats, turned: bool,
) -> None:  # fmt: skip
    """Where two words of one name together are one word of the other, make the first stand for both."""
    for row, at, to in zip(*np.nonzero(two[:, :, None] == sounds[:, None, :]), strict=True):
        place = (row, to, at) if turned else (row, at, to)
        like[place], edits[place], kind[place] = 1.0, 0.0, SPELT
        weights[row, at] = max(weights[row, at], weights[row, at + 1])
        weights[row, at + 1] = 0
        there[row, at + 1] = False
        gone = (row, slice(None), at + 1) if turned else (row, at + 1)
        like[gone] = 0
        divided[row] = 1


def _inversions(partner: Ints) -> Floats:
    """1 where the aligned words stand in another order, 0 where not; turned round as a whole counts half."""
    n, k = partner.shape
    moved = np.zeros(n, np.float32)
    for i in range(k):
        for j in range(i + 1, k):
            moved += (partner[:, i] >= 0) & (partner[:, j] >= 0) & (partner[:, i] > partner[:, j])
    return np.minimum(moved, 1)
