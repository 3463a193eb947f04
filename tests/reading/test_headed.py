from __future__ import annotations

import re

import pytest

from answerable.reading.headed import Headed, heads


@pytest.mark.parametrize(
    ("pattern", "begin"),
    [
        ("kill(?:ed|s)?\\s+time|wars?\\s+of", {"kill", "war", "wars"}),
        ("(?:an?|the)\\s+plan", {"a", "an", "the"}),
        ("h[eo]ld(?=\\s+to)", {"held", "hold"}),
        ("(?<!of\\s)(?:a|b)?cd", {"acd", "bcd", "cd"}),
        ("(?P<let>ab+)c", {"ab"}),
        ("\\bx{2,3}y", {"x"}),
        ("all-out|\\$1", {"all-", "$1"}),
    ],
)
def test_the_letters_with_which_the_ways_begin(pattern: str, begin: set[str]) -> None:
    assert heads(pattern) == begin


@pytest.mark.parametrize(
    ("pattern", "begin"),
    [
        ("(?:the )?\\d{1,2}", {"the", "0"}),
        ("(?-i:Jan|Ju[nl])|[1-9]th|2nd", {"Jan", "Jun", "Jul", "0"}),
        ("(?<=\\d)\\s?[-–](?:0|an?)", {""}),
        ("Q[1-4]", {"Q0"}),
    ],
)
def test_any_figure_may_be_one(pattern: str, begin: set[str]) -> None:
    assert heads(pattern, size=3, figures=True) == begin


@pytest.mark.parametrize("pattern", ["\\w+ing", "war|[^.;]{1,80}peace", "(?:a|\\s)b", "(?:war)?"])
def test_a_way_may_not_begin_with_anything(pattern: str) -> None:
    with pytest.raises(ValueError, match="begin with anything"):
        Headed(pattern)


@pytest.mark.parametrize("text", ["", "abcab abd", "aabcabcabd xabc", "the war of wars of words, awar of"])
@pytest.mark.parametrize("pattern", ["abc(?:ab)?|b", "abc|bca|a", "wars?\\s+of|the(?P<more>\\swar)?|r", "(?<!a)b[cd]"])
def test_it_finds_what_the_pattern_finds(pattern: str, text: str) -> None:
    found = [(match.span(), match.lastgroup) for match in Headed(pattern).finditer(text)]
    assert found == [(match.span(), match.lastgroup) for match in re.finditer(pattern, text)]
