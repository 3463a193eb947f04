"""Sets that grow together, with pairs that must stay apart."""

from __future__ import annotations

from array import array


class Partition:
    """A union-find forest (Tarjan 1975) over strings; the name of a set is its smallest member.

    Joining in another order gives the same sets with the same names as long as nothing is forbidden; with
    forbidden pairs the caller brings the joins in an order that rests on content alone.
    """

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}
        self._foes: dict[str, set[str]] = {}

    def find(self, member: str) -> str:
        """The name of the set that holds `member`."""
        parent = self._parent
        root = member
        while (above := parent.get(root, root)) != root:
            root = above
        while (above := parent.get(member, member)) != root:
            parent[member], member = root, above
        return root

    def forbid(self, one: str, other: str) -> None:
        """Keep the sets of the two apart from here on. Without effect when they are one already."""
        first, second = self.find(one), self.find(other)
        if first != second:
            self._foes.setdefault(first, set()).add(second)
            self._foes.setdefault(second, set()).add(first)

    def forbidden(self, one: str, other: str) -> bool:
        """Whether the sets of the two must stay apart."""
        return self.find(other) in self._foes.get(self.find(one), ())

    def join(self, one: str, other: str) -> bool:
        """Make one set of two; False, and nothing done, where that is forbidden."""
        first, second = sorted((self.find(one), self.find(other)))
        if first == second:
            return True
        if second in self._foes.get(first, ()):
            return False
        self._parent[second] = first
        for foe in self._foes.pop(second, ()):
            self._foes[foe].discard(second)
            self._foes[foe].add(first)
            self._foes.setdefault(first, set()).add(foe)
        return True


class Forest:
    """A union-find forest over the numbers below a size, in four bytes a number; a set is named by its smallest.

    For sets of which there are too many to hold names of.
    """

    def __init__(self, size: int) -> None:
        self._parent = array("I", range(size))

    def __len__(self) -> int:
        return len(self._parent)

    def find(self, member: int) -> int:
        """The name of the set that holds `member`."""
        parent = self._parent
        while parent[member] != member:
            parent[member] = parent[parent[member]]  # halving: every other number on the way points nearer to the root
            member = parent[member]
        return member

    def join(self, one: int, other: int) -> None:
        """Make one set of two."""
        first, second = self.find(one), self.find(other)
        if first != second:
            self._parent[max(first, second)] = min(first, second)
