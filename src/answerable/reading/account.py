"""What reading with a plug-in engine has cost, and what was refused of what it said."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum


class Refusal(StrEnum):
    """Why a part of a reading was refused."""

    MALFORMED = "malformed"  # not of the shape it should have
    OTHER_SOURCE = "other_source"  # speaks of another document
    OTHER_READER = "other_reader"  # claims to be read by another engine
    KIND = "unknown_kind"  # not in the vocabulary
    ROLE = "wrong_role"  # no role, or one of another family of kinds
    MODALITY = "unknown_modality"
    QUOTE_ABSENT = "quote_absent"  # the words are not in the text where they are said to be
    QUOTE_AMBIGUOUS = "quote_ambiguous"  # the words stand there more than once
    VALUE = "wrong_value"  # a name that the text does not hold, a date that is none
    CONFIDENCE = "wrong_confidence"  # no probability
    DUPLICATE = "duplicate"  # said twice


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Costs and refusals, which add up.

    Attributes:
        requests: sent to a server, repeated ones counted too.
        retries: of these, those that repeated one that had failed.
        tokens_in, tokens_out: as the server counts them.
        cost: in the currency of the prices given; 0 where none are.
        seconds: spent on requests and on waiting between them.
        refused: claims, names and posts that were not let through, by the reason.
    """

    requests: int = 0
    retries: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    cost: float = 0.0
    seconds: float = 0.0
    refused: dict[str, int] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return self != Account()

    def __add__(self, other: Account) -> Account:
        return Account(
            requests=self.requests + other.requests,
            retries=self.retries + other.retries,
            tokens_in=self.tokens_in + other.tokens_in,
            tokens_out=self.tokens_out + other.tokens_out,
            cost=self.cost + other.cost,
            seconds=self.seconds + other.seconds,
            refused=dict(Counter(self.refused) + Counter(other.refused)),
        )

    def words(self) -> str:
        """In one line, for people."""
        told = []
        if self.requests:
            repeated = f" ({self.retries:,} repeated)" if self.retries else ""
            told.append(f"{self.requests:,} request{'s' * (self.requests != 1)}{repeated}")
            told.append(f"{self.tokens_in:,} tokens in, {self.tokens_out:,} out")
            if self.cost:
                told.append(f"cost {self.cost:.4f}")
            told.append(f"{self.seconds:.1f} s")
        if self.refused:
            reasons = ", ".join(f"{reason} {number:,}" for reason, number in sorted(self.refused.items()))
            told.append(f"{sum(self.refused.values()):,} refused ({reasons})")
        return "; ".join(told)
