"""Bodies that every state has: "the Supreme Court" is one of many, and only with its state's name a certain one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from answerable.joining.actors.names import sound
from answerable.joining.actors.states import state
from answerable.reading.language.geography import DEMONYMS
from answerable.reading.language.organs import BINDING, is_organ

_SAID_OR_NOT = BINDING | {"affairs"}
"""Words that one name of a body has and another lacks: "Ministry of Foreign Affairs", "Foreign Ministry"."""
_SMALL = frozenset({"of", "for", "on", "in", "and", "at", "to", "against", "the"})
_PAIR = 2
_CERTAIN = {"council security": "", "council human rights": "", "assembly general": "", "department state": "US"}
"""Bodies that one only is called without more: the state that they are of, none for those of the United Nations."""
USUAL = {"justice department": "US", "treasury department": "US"}
"""What a body of one state is called without more in English, in this order of words, unless a text names another's."""


@lru_cache(maxsize=1 << 13)
def body_of(folded: str) -> tuple[str, str]:
    """Which body of a state a folded name is, and of which state.

    "Supreme Court of Norway" and "Norwegian Supreme Court" give the same words, and NO; "Supreme Court" gives them and
    no state. Both are empty for a name that tells more than that: "Supreme Court of Halden", "Dravna Rights Watch".
    """
    words = folded.split()
    code = ""
    for first, last in ((0, size) for size in (3, 2, 1)):
        if len(words) > last and (code := state_of(words[first:last])):
            words = words[last:]
            break
    if not code:
        at = next((i for i, word in enumerate(words) if word in {"of", "in"} and state_of(words[i + 1 :])), 0)
        if at:
            code, words = state_of(words[at + 1 :]), words[:at]
    if not is_organ(words):
        return "", ""
    body = " ".join(sorted(set(words) - _SAID_OR_NOT))
    code = code or _CERTAIN.get(body, "") or USUAL.get(folded, "")
    return (body, code) if code or body not in _CERTAIN else ("", "")


@lru_cache(maxsize=1 << 13)
def form_of(folded: str) -> str:
    """What a body's folded name of three words or more shares with its other forms; empty for a shorter one.

    They differ in small words, in a state and what is its, and in spellings that sound alike: "Nigeria Workers
    Congress" and "Nigerian Workers Congress", "Union of Writers in Norland" and "Union of Writers of Norland"; and in
    the plural: "Norland Defence Force" and "Norland Defence Forces".
    """
    words = [word for word in folded.split() if word not in _SMALL]
    return " ".join(state_of([word]) or sound(word.removesuffix("s")) for word in words) if len(words) > _PAIR else ""


def state_of(words: Sequence[str]) -> str:
    """Code of the state that folded words name, or whose word of belonging they are ("norwegian", "norways")."""
    told = " ".join(words[1:] if words[:1] == ["the"] else words)
    return (state(told) or state(DEMONYMS.get(told, "").casefold()) or _plural_or_owner(told)) if told else ""


def _plural_or_owner(told: str) -> str:
    """The state whose name is another with an s or without: "norways" and "philippine" are words of belonging too."""
    return state(told.removesuffix("s")) or state(f"{told}s")


def is_stateless(folded: str) -> bool:
    """Whether a folded name is that of a body which every state has, without its state."""
    body, code = body_of(folded)
    return bool(body) and not code


def is_bare(folded: str) -> bool:
    """Whether a folded name is a body's that says not of which state, known or not ("justice department")."""
    return is_stateless(folded) or folded in USUAL
