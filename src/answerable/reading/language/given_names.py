"""What a given name tells of a person's sex, by a list that leaves out the names of both; and what binds names."""

from __future__ import annotations

from functools import cache
from importlib import resources

from answerable.reading.language.lexicon import word_set

PARTICLES = word_set(
    "de da do dos das del dela della degli dello des di du la las le los el al bin ibn bint binti ould van von vom der "
    "den ter ul umm abu al- y e i zu wa pour per"
)
"""Words in small letters within the names of persons and bodies."""
BEHIND = word_set("oglu oğlu ogly oghlu uulu uly kyzy qizi kizi gizi")
"""Words in small letters that end names: "Ivo Tarn uulu"."""
WORDS_TOO = word_set("an do he she so than to")
"""Names that are small words too: "To Lam", "Than Shwe"."""


@cache
def given_names() -> dict[str, str]:
    """From each listed given name, folded, to `female` or `male`."""
    lines = (resources.files(__package__) / "given_names.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split(": ", 1) for line in lines if line and not line.startswith("#"))
    return {name: sex for sex, names in pairs for name in names.split()}
