"""The language of a text, or none where it does not show."""

from __future__ import annotations

from collections import Counter
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

UNDECIDED = "und"
"""ISO 639-2 code for a language that is not determined."""

SAMPLE = 5_000
"""How many characters are looked at."""

_FEWEST_LETTERS = 20
_FEWEST_LETTERS_ALONE = 4  # in a script that hardly any other language uses
_LIKELY = 0.8

# Languages in which nobody reports, or that the model takes for their larger neighbours.
_LEFT_OUT = frozenset({"an", "br", "eo", "fy", "la", "lb", "nn", "oc", "qu", "sa", "vo", "wa"})

# A script that settles it: first and last code point, language.
_SCRIPTS = (
    (0x0370, 0x03FF, "el"),
    (0x0530, 0x058F, "hy"),
    (0x0590, 0x05FF, "he"),
    (0x0E00, 0x0E7F, "th"),
    (0x10A0, 0x10FF, "ka"),
    (0x3040, 0x30FF, "ja"),
    (0x1100, 0x11FF, "ko"),
    (0xAC00, 0xD7AF, "ko"),
)


def language(text: str) -> str:
    """The language of `text` by its script, else by py3langid's model (Lui and Baldwin 2012).

    Args:
        text: a working text; its first `SAMPLE` characters are looked at.

    Returns:
        An ISO 639-1 code, or `und` where the text is short or the model less than 80 % sure.
    """
    sample = text[:SAMPLE]
    letters = [character for character in sample if character.isalpha()]
    by_script = _by_script(letters)
    if by_script:
        return by_script
    if len(letters) < _FEWEST_LETTERS:
        return UNDECIDED
    found, likelihood = _model().classify(" ".join(sample.split()))
    return found if likelihood >= _LIKELY else UNDECIDED


def _by_script(letters: list[str]) -> str:
    """The language whose own script has half of the letters; kana is Japanese at a fifth, for kanji go with it."""
    counts: dict[str, int] = {}
    for letter, times in Counter(letters).items():
        code = ord(letter)
        for first, last, name in _SCRIPTS:
            if first <= code <= last:
                counts[name] = counts.get(name, 0) + times
    for name, count in sorted(counts.items()):
        share = 5 if name == "ja" else 2
        if len(letters) >= _FEWEST_LETTERS_ALONE and count * share >= len(letters):
            return name
    return ""


@cache
def _model() -> LanguageIdentifier:
    model = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    model.set_languages([label for label in model.labels if len(label) == 2 and label not in _LEFT_OUT])
    return model
