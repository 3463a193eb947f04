"""In what the people are counted who undergo a happening."""

from __future__ import annotations

UNITS = {
    "killing": "killed",
    "mass_killing": "killed",
    "assassination": "killed",
    "execution": "executed",
    "death": "dead",
    "wounding": "wounded",
    "arrest": "arrested",
    "arbitrary_detention": "detained",
    "abduction": "abducted",
    "hostage_taking": "held hostage",
    "enforced_disappearance": "disappeared",
    "torture": "tortured",
    "forced_displacement": "displaced",
    "expulsion": "expelled",
    "release": "released",
    "extradition": "extradited",
    "sentence": "sentenced",
    "conviction": "convicted",
    "charge": "charged",
    "imprisonment": "imprisoned",
    "trial": "tried",
}
"""The unit of a count of people that undergo the happening."""
