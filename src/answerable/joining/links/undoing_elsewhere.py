"""Reversals that name an act, to the answers that other documents tell of: a pardon "for the murder of the bishop".

Persons that have no name cannot be told from others by it; by the act they can.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from answerable.joining.links.across import Across, tie_elsewhere
from answerable.joining.links.in_texts import InTexts
from answerable.joining.links.procedures import Entry, Told, ended_by, may_share, not_before
from answerable.joining.links.reversible import UNDOES
from answerable.model.link import Relation


def undone_by_act(reversal: str, texts: InTexts, told: Callable[[str], Sequence[Told]]) -> Iterator[Across]:
    """The ties of a reversal whose own text says which act it is about, and not that it undoes an answer to another.

    All answers of the first sort that can be undone, unless they are to different persons and the reversal names none.

    Args:
        reversal: id of the event.
        texts: what single texts tie, whole.
        told: the steps that tell of the event with an id.
    """
    undoing = _entry(told(reversal))
    if undoing is None or undoing.kind not in UNDOES:
        return
    known = texts.undone(reversal)
    entries = [_entry(told(each)) for act in texts.about(reversal) for each in texts.answers_to(act)]
    before = (each for each in entries if each is not None and not_before(undoing, each))
    possible = [each for each in ended_by(undoing, before) if may_share(undoing.recipients, each.recipients)]
    if known <= {each.event for each in possible} and (undoing.recipients or _one_defendant(possible)):
        for answer in possible:
            if answer.event in known:
                continue
            yield tie_elsewhere(undoing, answer, Relation.REVERSES, "act_elsewhere", 0.5)


def _entry(told: Sequence[Told]) -> Entry | None:
    return Entry(told) if told else None


def _one_defendant(entries: Sequence[Entry]) -> bool:
    """Whether all may be directed at the same."""
    return all(may_share(one.recipients, other.recipients) for one in entries for other in entries)
