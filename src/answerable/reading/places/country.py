"""The name of a country by its code, out of the gazetteer, which is loaded once a name is asked for."""

from __future__ import annotations


def country_name(code: str) -> str:
    """The name in English of the country with that ISO code; the code itself where the gazetteer has none."""
    from answerable.reading.places.gazetteer import gazetteer

    held = gazetteer().country(code)
    return code if held is None else held.name
