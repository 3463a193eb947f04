"""Who stands behind a claim: outlets, their owners, and outlets that quote another.

Two articles of one outlet are one source, and so are two outlets of one owner: the same desk may have written both.
What "told Reuters" or "according to the Courier" adds is the other outlet's, wherever it is printed, unless the same
document tells of it in its own voice too: one article is one source. A long sentence that two outlets print word for
word, or its first or last words, is one source's too: one has it from the other, or both from a third.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from itertools import pairwise

from answerable.joining.actors.names import fold
from answerable.joining.context import Context
from answerable.joining.judged import latest_first
from answerable.joining.partition import Partition
from answerable.model.claim import Claim, Modality, Voice
from answerable.model.judgement import Judgement, Verdict

OWNERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Axel Springer", ("Bild", "Die Welt", "Politico", "Business Insider")),
    ("BBC", ("BBC", "BBC News", "BBC World Service", "BBC Persian", "BBC Arabic", "BBC Mundo")),
    ("China Media Group", ("CCTV", "CGTN", "China Central Television", "China Global Television Network")),
    ("Daily Mail and General Trust", ("Daily Mail", "MailOnline", "Mail Online", "Mail on Sunday", "Metro")),
    (
        "European Union",
        (
            *("Council of the European Union", "EU Council", "European Council", "European Commission", "EUR-Lex"),
            "Official Journal of the European Union",
        ),
    ),
    ("Guardian Media Group", ("Guardian", "Observer", "Guardian Australia", "Guardian US")),
    ("Islamic Republic of Iran Broadcasting", ("IRIB", "Press TV", "Al Alam", "Al-Alam", "Jam-e Jam")),
    ("Nine Entertainment", ("Sydney Morning Herald", "Age", "Australian Financial Review", "Nine News")),
    ("News Corp", ("Wall Street Journal", "New York Post", "Times of London", "Sunday Times", "Sun", "Australian")),
    ("Postmedia", ("National Post", "Ottawa Citizen", "Calgary Herald", "Vancouver Sun", "Montreal Gazette")),
    ("Qatar Media Corporation", ("Al Jazeera", "Al Jazeera English", "Al Jazeera Arabic", "Aljazeera")),
    ("Reach", ("Daily Mirror", "Daily Express", "Daily Star", "Sunday Mirror", "Sunday Express")),
    ("Rossiya Segodnya", ("RIA Novosti", "Sputnik", "Sputnik News")),
    ("USA Today Network", ("USA Today", "Arizona Republic", "Detroit Free Press", "Indianapolis Star")),
    (
        "United Nations Security Council",
        ("Security Council", "United Nations", "UN News"),
    ),
    ("United States Agency for Global Media", ("Voice of America", "VOA", "Radio Farda", "Radio Free Asia", "RFE/RL")),
    (
        "United States Treasury",
        (
            *("OFAC", "Office of Foreign Assets Control", "US Department of the Treasury", "Treasury Department"),
            *("Department of the Treasury", "US Treasury Department"),
        ),
    ),
)
"""Owners with some of their outlets, as publicly known. Owners change: a judgement that two outlets are the same, or
that they are different, stands against this table."""

_AGENCIES = (
    "Reuters", "AFP", "Agence France-Presse", "AP", "Associated Press", "dpa", "EFE", "ANSA", "TASS", "Interfax",
    "Xinhua", "Anadolu", "IRNA", "ISNA", "Fars", "Tasnim", "Kyodo", "Yonhap", "UPI", "PTI", "CNN", "DW", "NPR",
)  # fmt: skip
_OUTLET_WORD = re.compile(
    r"\b(?:news|agency|newspaper|daily|weekly|magazine|gazette|herald|tribune|courier|times|post|telegraph|chronicle"
    r"|observer|mirror|radio|television|tv|broadcaster|wire|zeitung)\b",
    re.I,
)
_NAME = (
    r"(?P<outlet>[A-Z][\w’'./-]*(?:\s+(?:of\s+)?[A-Z][\w’'./-]*){0,4}(?:\s+(?:news agency|newspaper|agency|radio))?)"
)
_QUOTING = re.compile(
    rf"\b(?i:told|speaking to|in an interview with|in remarks to|as reported by|reported by|quoted by|according to)"
    rf"\s+(?:[Tt]he\s+)?{_NAME}"
)
LONG = 10
"""Words from which a sentence is hardly written twice."""
TOLD = 20
"""Words with which two sentences hardly begin or end alike: the one stands within the other, behind a headline."""
_HINTS = ("told", "speaking", "interview", "remarks", "reported", "quoted", "according")
"""Words of which a sentence has one in which the above is found; quickly looked for."""


class Outlets:
    """Which source each claim of one event counts as.

    Attributes:
        groups: from a claim's id to the name of its independent source.
    """

    def __init__(self, claims: Iterable[Claim], contexts: Mapping[str, Context]) -> None:
        held = list(claims)
        published = {fold(contexts[claim.source].publisher) for claim in held} - {""}
        sets = Partition()
        own: dict[str, str] = {}
        for claim in held:
            context = contexts[claim.source]
            own[claim.source] = context.copies or claim.source
            if context.publisher:
                sets.join(own[claim.source], _key(context))
        self.groups = {}
        first: dict[tuple[str, ...], str] = {}
        others = {claim.id: _another(claim, contexts[claim.source], published) for claim in held}
        tells = {own[claim.source] for claim in held if not others[claim.id]}
        for claim in sorted(held, key=lambda claim: claim.id):
            mine, other = own[claim.source], others[claim.id]
            counts = other and (mine not in tells or claim.modality is Modality.DENIED)
            group = sets.find(other if counts else mine)
            words = tuple(claim.sentence.quote.split()) if len(held) > 1 else ()
            ends = (words[:TOLD], words[-TOLD:]) if len(words) >= TOLD else (words,) if len(words) >= LONG else ()
            group = next((first[end] for end in ends if end in first), group)
            for end in ends:
                first.setdefault(end, group)
            self.groups[claim.id] = group


def _another(claim: Claim, context: Context, published: Collection[str]) -> str:
    """The key of another outlet that the claim's own words give it to; empty for none."""
    quoted = quotes(claim, published)
    return f"o-{_owner(quoted)}" if quoted and quoted != fold(context.publisher) else ""


def _key(context: Context) -> str:
    return f"o-{context.owner or _owner(fold(context.publisher))}"


def quotes(claim: Claim, published: Collection[str] = ()) -> str:
    """The folded name of the outlet that the claim's own words give it to; empty for none.

    Args:
        claim: with its passage.
        published: folded names that are known to be outlets'.
    """
    if claim.speaker.voice is Voice.NAMED and _is_outlet(claim.speaker.name, published):
        return fold(claim.speaker.name)
    words = claim.sentence.quote
    if not any(map(words.casefold().__contains__, _HINTS)):
        return ""
    found = (each["outlet"] for each in _QUOTING.finditer(words))
    return next((fold(name) for name in found if _is_outlet(name, published)), "")


def _is_outlet(name: str, published: Collection[str]) -> bool:
    folded = fold(name)
    return folded in _known() or folded in published or _OUTLET_WORD.search(name) is not None


@cache
def _known() -> frozenset[str]:
    return frozenset({fold(name) for name in _AGENCIES} | _OWNED.keys())


def _owner(outlet: str) -> str:
    """The folded owner of a folded outlet; the outlet itself where the table has none."""
    return _OWNED.get(outlet, outlet)


_OWNED = {fold(outlet): fold(owner) for owner, outlets in OWNERS for outlet in outlets}


def owners_by(judgements: Sequence[Judgement]) -> dict[str, str]:
    """From folded names to what each counts as as an outlet, by judgements: the first of those judged the same.

    A name that is judged to differ from another counts as itself where the table gives both one owner. Names that no
    outlet bears may stand among them: what two outlets are judged the same as makes them one.

    Args:
        judgements: SAME and DIFFERENT on names.
    """
    sets = Partition()
    spoken: set[str] = set()
    for judgement in latest_first(judgements, Verdict.SAME, Verdict.DIFFERENT, claims=False):
        same = judgement.verdict is Verdict.SAME
        for one, other in pairwise(sorted({fold(name) for name in judgement.about} - {""})):
            if same:
                sets.join(one, other)
            else:
                sets.forbid(one, other)
            if same or _owner(one) == _owner(other):
                spoken |= {one, other}
    return {name: sets.find(name) for name in spoken}
