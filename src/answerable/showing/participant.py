"""How far it is said of a participant that it took part."""

from __future__ import annotations

from answerable.model.claim import Modality, Role
from answerable.model.event import RoleHolder
from answerable.showing.screen import oneline


def said_of(holder: RoleHolder) -> str:
    """Words in brackets to stand behind the name: never more than the sources say; empty for a fact."""
    if holder.modality in (Modality.ALLEGED, Modality.DENIED):
        return f" ({holder.modality.value})"
    if holder.role is Role.PERPETRATOR and holder.said_by:
        return f" (says {oneline(holder.said_by[0])})"
    return ""
