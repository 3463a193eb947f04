"""The labels of every head, in the order of its outputs."""

from __future__ import annotations

from answerable.model.claim import Modality
from answerable.model.vocabulary import kinds
from training.data.corpus import NAME_TYPES


def bio(labels: tuple[str, ...]) -> tuple[str, ...]:
    """`O`, then begin and inside of every label."""
    return ("O", *(f"{mark}-{label}" for label in labels for mark in "BI"))


NAMES = bio(NAME_TYPES)
KINDS = ("", *sorted(kinds()))
ROLES = bio(("who", "whom", "instrument", "place", "time", "count", "charge", "term", "speaker", "cue"))
ROLE_OF = {"perpetrator": "who", "actor": "who", "victim": "whom", "recipient": "whom"}
MODALITIES = tuple(str(modality) for modality in Modality)
SAID = bio(("source", "content"))
CUES = bio(("cue",))
PROPBANK = bio(
    (
        "ARG0", "ARG1", "ARG2", "ARG3", "ARG4", "ARGM-TMP", "ARGM-ADV", "ARGM-MOD", "ARGM-NEG", "ARGM-ADJ", "ARGM-LOC",
        "ARGM-MNR", "ARGM-DIS", "ARGM-EXT", "ARGM-PRP", "R-ARG1", "R-ARG0", "ARGM-CAU", "ARGM-PRR", "ARGM-LVB",
        "ARGM-DIR", "ARGM-PRD", "C-ARG1", "ARGM-GOL", "ARGM-CXN", "ARGM-COM", "C-V", "C-ARG2", "R-ARGM-LOC", "R-ARG2",
        "R-ARGM-TMP",
    )
)  # fmt: skip
VICTIM = bio(("victim",))
RELATIONS = (
    "acl", "advcl", "advmod", "amod", "appos", "aux", "case", "cc", "ccomp", "compound", "conj", "cop", "csubj",
    "dep", "det", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod",
    "nsubj", "nsubj:pass", "nmod:poss", "nummod", "obj", "obl", "obl:agent", "orphan", "parataxis", "punct",
    "reparandum", "root", "vocative", "aux:pass", "acl:relcl", "compound:prt", "csubj:pass",
)  # fmt: skip
