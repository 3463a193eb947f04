"""Keys: what stands for a name in the comparison, and what a key alone tells of it."""

from __future__ import annotations

import re
from functools import lru_cache

from answerable.joining.actors import names
from answerable.joining.actors.key_signs import LISTED, PARTED
from answerable.joining.actors.states import state
from answerable.sources.lists.listing import kept_reference

_SUM = re.compile("[$€£¥₹₽₺₴₩₦]")
"""What stands in a sum of money and in no name."""

_DISEASE = re.compile(r"(?:covid|coronavirus)\b.*", re.IGNORECASE)
_TEXT = re.compile(
    r"(?:.+ )?(?<! of )(?:acts?|codes?|decrees?|laws?|bills|treaty|treaties|covenants?|agreements?|accords?"
    r"|declarations?|protocols?|constitution|resolutions?|statutes?|ordinances?|amendments?|legislation|awards?|prizes?|medals?)"
    r"(?: (?:on|for|against|to|of|concerning|relating|between|with) .+| (?:no )?\d[\w./-]*)?"
    r"|(?:.+ )?(?:conventions|convention (?:on|against|for|relating) .+"
    r"|(?:rules?|regulations?|order|section|convention) \d[\w./-]*)"
)
"""What is written as a name and can do and suffer nothing, folded: a law, a treaty, an award."""

Use = tuple[str, str]
"""A key and a spelling of it."""


@lru_cache(maxsize=1 << 13)
def key_of(name: str, parted: frozenset[str]) -> str:
    """What stands for a name in the comparison: its fold, the code of its state, or, where parted, the spelling.

    For the entry of a list it is the list's reference: another spelling in the next edition is the same entry.
    """
    if reference := kept_reference(name):
        return f"{LISTED}{reference}"
    folded = "" if _SUM.search(name) or _DISEASE.fullmatch(names.plain(name)) else names.fold(name)
    if " " in folded and _TEXT.fullmatch(folded) and not names.begins_with_given(folded):  # "Denis Law"
        folded = ""
    if parted and (spelling := names.plain(name)) in parted:
        return f"{folded}{PARTED}{spelling}"
    code = state(folded)
    return f"={code}" if code else folded


def is_personal(key: str) -> bool:
    """Whether a key has two words or more and is no state's nor, as far as words tell, an organisation's."""
    return (
        " " in key and key[0] != LISTED and PARTED not in key and not names.is_organisation(key) and " of " not in key
    )


def may_be_short(key: str) -> bool:
    """Whether a key may be that of a shorter form of another name: no state's, no list's, none that is parted."""
    return key[0] not in ("=", LISTED) and PARTED not in key


def family_of(key: str) -> str:
    """The last word of a key by its sound."""
    return names.sound(key.rsplit(" ", 1)[-1])


def stands_for(short: str, full: str) -> bool:
    """Whether `short` may stand for `full` in one text, also in another spelling of the family name."""
    if names.shortens(short, full) or names.initialled(short, full):
        return True
    return len(short) >= 4 and " " not in short and not names.is_given(short) and family_of(full) == names.sound(short)
