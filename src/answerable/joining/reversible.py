"""Which answers a reversal can undo, by kind."""

from __future__ import annotations

_PUNISHMENT = frozenset({"conviction", "verdict", "sentence", "imprisonment"})
_CHARGED = frozenset({"investigation", "charge", "trial", "lawsuit", "complaint"})

UNDOES = {
    "release": (_PUNISHMENT, frozenset({"arrest"})),
    "prisoner_swap": (_PUNISHMENT, frozenset({"arrest"})),
    "pardon": (_PUNISHMENT,),
    "amnesty": (_PUNISHMENT, frozenset({"arrest"})),
    "transfer_treaty": (_PUNISHMENT,),
    "sentence_reduction": (frozenset({"sentence", "imprisonment"}),),
    "conviction_overturned": (_PUNISHMENT, frozenset({"fine"})),
    "charges_dropped": (frozenset({"charge"}), frozenset({"arrest_warrant"})),
    "case_closed": (_CHARGED,),
    "immunity": (frozenset({"arrest_warrant", "charge"}),),
    "sanction_lifted": (
        frozenset({"sanction", "asset_freeze", "travel_ban", "arms_embargo", "designation", "aid_suspension"}),
    ),
    "ambassador_return": (frozenset({"recall"}),),
}
"""What a reversal undoes: of the first of these sets from which something is there."""
