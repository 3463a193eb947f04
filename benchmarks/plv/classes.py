"""PLV's classes: 15 roots, which fall into 4 quadrants and these into cooperation and conflict.

The mapping is that of Hu et al. (2024), "Leveraging Codebook Knowledge with NLI and ChatGPT for Zero-Shot Political
Relation Classification" (https://arxiv.org/abs/2308.07876): 1 verbal cooperation, 2 material cooperation, 3 verbal
conflict, 4 material conflict; of the two classes, 1 and 2 are cooperation, 3 and 4 conflict. The roots are those of an
older PLOVER, in which YIELD stands for what is now CONCEDE and RETREAT.
"""

from __future__ import annotations

from answerable.model.claim import Modality
from answerable.model.vocabulary import kinds

QUADRANT = {
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "COOPERATE": 2, "AID": 2, "YIELD": 2, "ACCUSE": 3, "REQUEST": 3,
    "REJECT": 3, "THREATEN": 3, "PROTEST": 4, "MOBILIZE": 4, "SANCTION": 4, "COERCE": 4, "ASSAULT": 4,
}  # fmt: skip
"""Root → quadrant."""

ROOTS = tuple(sorted(QUADRANT))

COOPERATION, CONFLICT = "cooperation", "conflict"

_NEWER = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}

OF_KIND = {
    "acquittal": "YIELD", "case_closed": "YIELD", "charges_dropped": "YIELD", "compensation": "YIELD",
    "conviction_overturned": "YIELD", "immunity": "YIELD", "acknowledgement": "YIELD", "resignation": "YIELD",
    "conviction": "ACCUSE", "sentence": "ACCUSE", "verdict": "ACCUSE", "arrest_warrant": "COERCE",
    "corruption": "ACCUSE", "fraud": "ACCUSE", "fine": "COERCE", "sanction": "COERCE", "asset_freeze": "COERCE",
    "final_judgment": "ACCUSE", "cyber_attack": "ASSAULT", "looting": "ASSAULT", "surveillance": "COERCE",
    "harassment": "COERCE", "dismissal": "SANCTION", "court_order": "REQUEST", "incitement": "THREATEN",
    "coup": "COERCE", "death": "ASSAULT", "prisoner_swap": "YIELD", "amnesty": "YIELD", "agreement": "SUPPORT",
    "plot": "ASSAULT", "unfair_trial": "ACCUSE", "report_published": "ACCUSE", "speech": "CONSULT",
    "statement": "ACCUSE", "extradition": "COOPERATE",
}  # fmt: skip
"""Kinds of ours that carry no code of PLOVER, or one that this older PLOVER gives to another class."""

UNKNOWN = "ACCUSE"
"""What a sentence counts as in which nothing is found: the likeliest of a statement."""


def quadrant(root: str) -> str:
    """`1` … `4`."""
    return str(QUADRANT[root])


def side(root: str) -> str:
    """Cooperation or conflict."""
    return COOPERATION if QUADRANT[root] < 3 else CONFLICT


LEVELS = (
    tuple(range(len(ROOTS))),
    tuple(QUADRANT[root] - 1 for root in ROOTS),
    tuple(int(side(root) == CONFLICT) for root in ROOTS),
)
"""The number of each root's class at each of the three levels."""


def root_of(kind: str) -> str:
    """The class that a kind of the vocabulary falls into; empty for none."""
    if kind in OF_KIND:
        return OF_KIND[kind]
    codes = kinds()[kind].codes.plover
    root = codes[0].split(":")[0] if codes else ""
    return _NEWER.get(root, root)


def put(root: str, modality: str) -> str:
    """The class of a happening that is put so: PLOVER codes a promise as AGREE, whatever is promised, and so on."""
    if not root:
        return ""
    if modality == Modality.CALLED_FOR:
        return "REQUEST"
    if modality == Modality.THREATENED:
        return "THREATEN"
    friendly = side(root) == COOPERATION
    if modality == Modality.PLANNED:
        return ("AGREE" if friendly else "THREATEN") if root not in {"ACCUSE", "REQUEST", "REJECT"} else root
    if modality == Modality.DID_NOT_HAPPEN:
        return "REJECT" if friendly else root
    return root
