"""Every name that the readings use, with the sources that use it: all that joining keeps of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from answerable.joining import names
from answerable.joining.judged import latest_first
from answerable.joining.states import state
from answerable.model.claim import WHO, Alias, Claim, Reading, Voice
from answerable.model.judgement import Judgement, Verdict

_SUM = re.compile("[$€£¥₹₽₺₴₩₦]")
"""What stands in a sum of money and in no name."""


def parted_by(judgements: Sequence[Judgement]) -> frozenset[str]:
    """Spellings that fold to one name and that a judgement keeps apart all the same."""
    found: set[str] = set()
    for judgement in latest_first(judgements, Verdict.DIFFERENT, claims=False):
        for one, other in combinations(sorted({names.plain(name) for name in judgement.about}), 2):
            if names.fold(one) == names.fold(other):
                found.update((one, other))
    return frozenset(found)


def key_of(name: str, parted: frozenset[str]) -> str:
    """What stands for a name in the comparison: its fold, the code of its state, or, where parted, the spelling."""
    folded = "" if _SUM.search(name) else names.fold(name)
    if parted and (spelling := names.plain(name)) in parted:
        return f"{folded}\v{spelling}"
    code = state(folded)
    return f"={code}" if code else folded


def _named(claim: Claim) -> Iterator[str]:
    for argument in claim.arguments:
        if argument.name and argument.role in WHO:
            yield argument.value
    if claim.speaker.voice is Voice.NAMED and claim.speaker.name:
        yield claim.speaker.name


class Names:
    """What the readings hold of names.

    Attributes:
        spellings: from a key (see `key_of`) to its spellings, each with its sources.
        keys: from a source to the keys used there.
        posts: from a source and a key to the posts named there.
        epithets: from a source and a key to what was said there and who said it.
        titled: keys met with a title of a person.
        longs: from the key of a short name to the long ones that texts define it by, with these texts.
    """

    def __init__(self, parted: frozenset[str] = frozenset()) -> None:
        self.parted = parted
        self.spellings: dict[str, dict[str, list[str]]] = defaultdict(dict)  # key → spelling → sources
        self.keys: dict[str, set[str]] = defaultdict(set)  # source → keys
        self.posts: dict[tuple[str, str], set[str]] = defaultdict(set)  # source and key → posts
        self.epithets: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)  # → epithet and speaker
        self.titled: set[str] = set()
        self.longs: dict[str, dict[str, set[str]]] = {}  # short key → long key → sources that define it so
        self._aliases: list[Alias] = []

    def key(self, name: str) -> str:
        """The key of a name; empty where no letter is left of it."""
        return key_of(name, self.parted)

    def take(self, reading: Reading) -> None:
        """Take in the names of one reading."""
        for claim in reading.claims:
            for name in _named(claim):
                self.use(reading.source, name)
        self._aliases += reading.aliases
        for post in reading.posts:
            self.posts[reading.source, self.key(post.name.quote)].add(" ".join(post.post.quote.split()))
        for epithet in reading.epithets:
            called = (" ".join(epithet.span.quote.split()), epithet.speaker.name)
            self.epithets[reading.source, self.key(epithet.of)].add(called)

    def use(self, source: str, name: str) -> None:
        """Note that a source uses a name."""
        key = self.key(name)
        if not key:
            return
        sources = self.spellings[key].setdefault(names.plain(name), [])
        if not sources or sources[-1] != source:
            sources.append(source)
        self.keys[source].add(key)
        if names.titled(name):
            self.titled.add(key)

    def close(self) -> None:
        """Take in the aliases of the names met. Both of an alias's names count as used where it stands."""
        acting = set(self.spellings)
        for alias in self._aliases:
            one, other = self.key(alias.name.quote), self.key(alias.short.quote)
            if one == other or not one or not other or acting.isdisjoint((one, other)):
                continue
            if one[0] == "=" or other[0] == "=":  # a state's names are known; a text redefines none
                continue
            self.longs.setdefault(other, {}).setdefault(one, set()).add(alias.source)
            self.use(alias.source, alias.name.quote)
            self.use(alias.source, alias.short.quote)
