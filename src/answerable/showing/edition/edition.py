"""The public edition: an export from which everything that a judgement withholds is gone.

What is withheld:

- an actor's name: every spelling the record joins to it, and for a person each longer word of these; wherever it stands
  in a quote, a title, an address, a reason; so is a person's day of birth in the texts that tell it, and of a row of a
  list that is about the person what the row says beside what a claim rests on, and which row it is;
- a claim: its line, what events and links hold through it alone, and its sentence wherever else it is quoted; in other
  versions of the page, in near-copies and wherever a long sentence is repeated the claims that stand in its very words;
- a source: its line, its claims, its title, its address, its location and its digests, and the same of its near-copies;
  in other versions of the page the claims whose sentence stands in it.

Ids are made from content, so that a guess at a withheld name could be confirmed by making the id again. An edition
that withholds anything therefore gives every id a keyed digest in its place (see `asking.published`). Offsets of
changed words are left out.
"""

from __future__ import annotations

import calendar
import hmac
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from answerable.asking.actors.namesakes import bare
from answerable.asking.published import key_of, keyed
from answerable.asking.review.withholding import going_with, same_elsewhere, same_in_versions_of
from answerable.errors import BadQuestion, UnknownName
from answerable.model.actor import Actor, ActorType
from answerable.model.claim import Claim, Role
from answerable.model.judgement import Judgement, Verdict, standing
from answerable.model.place import Place
from answerable.record.file import RecordFile
from answerable.showing.edition.rows import is_row, rests_on, without_the_rest
from answerable.showing.edition.withheld import PART, Withheld, fold

_ID = re.compile(r"[a-z]-[0-9a-f]{20}")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_ADDRESSES = frozenset({"url", "location"})
_OF_THE_SCHEMA = frozenset(
    {
        "type",
        "kind",
        "told_as",
        "label",
        "family",
        "modality",
        "status",
        "status_rule",
        "rule",
        "role",
        "voice",
        "genre",
        "language",
        "media_type",
    }
    | {
        "basis",
        "happened_basis",
        "first_reported_basis",
        "reader",
        "verdict",
        "relation",
        "effect",
        "actor_type",
        "families",
    }
    | {"country", "precision"}
    | {"edtf", "happened", "known", "reported", "first_reported", "happened_by", "as_of"}
)
"""Fields whose words are this program's own, never a source's."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_HYPHEN = re.compile("[-\u2010\u2011\u2013]")
_OF_DATES = frozenset((*calendar.month_name, *calendar.day_name))
"""A gap in every date of a month would tell the name that is hidden."""
_SHORT = 2000
"""Code points of a document, such as a row of a list or a post, of which an edition may show all but a name."""
_LONG_WORD = 4
_MOST_WORDS = 5


class Edition:
    """What a public edition leaves out and how it says so. Made from a record's standing judgements."""

    def __init__(self, record: RecordFile) -> None:
        judgements = tuple(sorted(record.judgements(), key=lambda judgement: (judgement.at, judgement.id)))
        withholding = [judgement for judgement in judgements if judgement.verdict is Verdict.WITHHOLD]
        numbers = {judgement.id: number for number, judgement in enumerate(withholding, start=1)}
        self.sources: frozenset[str] = frozenset()
        self.claims: frozenset[str] = frozenset()
        self._silent = _about_withholding(judgements, set(numbers))
        self._key = key_of(withholding)
        words: dict[str, str] = {}
        self._told_in: set[str] = set()
        self._birthdays: dict[str, list[str]] = {}
        for judgement in standing(judgements):
            if judgement.verdict is Verdict.WITHHOLD:
                pseudonym = f"[withheld {numbers[judgement.id]}]"
                for about in (*judgement.about, *going_with(judgement, judgements, record.copies)):
                    for word in self._hidden(record, about):
                        words.setdefault(word, pseudonym)
        self._withheld = Withheld(words)
        told = map(record.source, sorted(self._told_in))
        self._rows = {each.id for each in told if is_row(each.reader) and self._withheld.hides(each.title)}

    def _hidden(self, record: RecordFile, about: str) -> list[str]:
        """The words that go with what is withheld; notes the source or claim."""
        if _ID.fullmatch(about) and about.startswith("s-"):
            source = record.source(about)
            self.sources |= {source.id}
            held = [source.id, source.digest, source.text_digest, source.url, source.location, source.given.url]
            self.claims |= {claim.id for claim in same_in_versions_of(record, source.id)}
            titles = [title for title in (source.title, source.given.title) if len(fold(title).split()) > 1]
            return [word for word in (*held, *titles) if word]
        if _ID.fullmatch(about) and about.startswith("c-"):
            claim = _claim(record, about)
            hidden = (claim, *same_elsewhere(record, claim))
            self.claims |= {each.id for each in hidden}
            return [word for each in hidden for word in (each.id, each.sentence.quote)]
        about = bare(about)
        spellings = [about]
        for actor in record.find_actors(about):
            if any(fold(used.name) == fold(about) for used in actor.names):
                self._told_in.update(source for used in actor.names for source in used.sources)
                for told in actor.life:
                    if told.what == "born" and _DAY.fullmatch(told.date):
                        self._birthdays.setdefault(told.source, []).append(told.words)
                spellings += [used.name for used in actor.names] + [actor.name]
                spellings += [word for used in actor.names for word in _single_words(actor, used.name)]
        spellings += [name for each in spellings if (name := each.partition(" (")[0]) and each.endswith(")")]
        return list(dict.fromkeys(spellings))

    def __bool__(self) -> bool:
        return bool(self._withheld)

    def hides(self, claim: str, source: str) -> bool:
        """Whether a claim is left out."""
        return claim in self.claims or source in self.sources

    def leaves_out(self, judgement: Judgement) -> bool:
        """Whether a judgement is left out: one that withholds says what it hides."""
        return judgement.id in self._silent

    def line(self, plain: Mapping[str, Any]) -> dict[str, Any]:
        """A line of the export with what is withheld taken out, `redacted` where that changed it."""
        if not self:
            return dict(plain)
        known = self._without_what_tells(plain)
        hidden = {key: self._value(key, value) for key, value in known.items()}
        place = plain.get("location")  # of a claim or an event; that of a source is a path
        if isinstance(place, Mapping) and (hidden["location"] != place or _moved(hidden, plain)):
            hidden["location"] = None  # coordinates and ids would tell what the words no longer do
        if hidden.get("inferred") != plain.get("inferred"):
            hidden["inferred"] = None
        if plain.get("type") == "actor" and (hidden["name"], hidden["names"]) != (plain["name"], plain["names"]):
            hidden["life"] = ()  # by a birthday many a person is known
        if plain.get("type") == "source" and plain["length"] <= _SHORT:
            # Whoever guesses the withheld name could make the document again, and the digest would say that it is it.
            hidden |= {"digest": "", "text_digest": "", "size": 0, "length": 0}
        hidden["redacted"] = hidden != plain
        return {key: self._ids(value) for key, value in hidden.items()}

    def _without_what_tells(self, plain: Mapping[str, Any]) -> Mapping[str, Any]:
        """A line without the birthday of whom it withholds, and what rows of lists say of them beside what it tells."""
        if plain.get("type") == "source" and plain["id"] in self._rows:
            return {**plain, "location": plain["location"].rpartition("#")[0]}
        if plain.get("type") != "claim":
            return plain
        sentence = plain["sentence"]
        quote = sentence["quote"]
        for day in self._birthdays.get(plain["source"], ()):
            quote = quote.replace(day, PART)
        if plain["source"] in self._rows:
            quote = without_the_rest(sentence["quote"], sentence["start"], rests_on(plain))
        return (
            plain if quote == sentence["quote"] else {**plain, "sentence": {"quote": quote, "start": None, "end": None}}
        )

    def words(self, text: str) -> str:
        """Words of a source, or of whoever keeps a list, with what is withheld taken out."""
        return self._withheld.hide(text)

    def hides_place(self, name: str, place: Place | None) -> bool:
        """Whether words that tell a place are withheld: those of the source, or those of the place that they mean."""
        told = (name,) if place is None else (name, place.name, place.province, place.district, place.why)
        return any(map(self._withheld.hides, told))

    def placed(self, claim: Claim) -> Claim:
        """A claim as far as its place is shown: without one that is withheld, its sentence with the words hidden."""
        sentence = replace(claim.sentence, quote=self.words(claim.sentence.quote))
        words = [word for each in claim.arguments if each.role is Role.PLACE for word in (each.value, each.span.quote)]
        hidden = self.hides_place("", claim.location) or any(map(self._withheld.hides, words))
        return replace(claim, sentence=sentence, location=None if hidden else claim.location)

    def hides_name(self, actor: Actor) -> bool:
        """Whether a name of an actor is withheld, or words that stand in one."""
        return any(self._withheld.hides(name) for name in (actor.name, *(used.name for used in actor.names)))

    def identity(self, identity: str) -> str:
        """The id under which the edition shows the noun with this id."""
        return self._keyed(identity) if self else identity

    def digest(self, value: str) -> str:
        """`value` itself, or its keyed digest (64 hexadecimal digits) in an edition that withholds anything."""
        return hmac.digest(self._key, value.encode(), "sha256").hex() if self else value

    def _value(self, key: str, value: Any) -> Any:
        if isinstance(value, str):
            if key in _OF_THE_SCHEMA:
                return value
            if _ID.fullmatch(value) or _DIGEST.fullmatch(value):  # numbers, not words: hidden as a whole or not
                return self._withheld.whole(value)
            return self._withheld.hide_address(value) if key in _ADDRESSES else self._withheld.hide(value)
        if isinstance(value, (list, tuple)):
            return type(value)(self._value(key, item) for item in value)
        if isinstance(value, dict):
            inner = {name: self._value(name, part) for name, part in value.items()}
            if inner.get("quote") != value.get("quote"):
                inner |= {"start": None, "end": None}
            return inner
        return value

    def _ids(self, value: Any) -> Any:
        if isinstance(value, str):
            return self._keyed(value) if _ID.fullmatch(value) else value
        if isinstance(value, (list, tuple)):
            return type(value)(self._ids(item) for item in value)
        if isinstance(value, dict):
            return {name: self._ids(part) for name, part in value.items()}
        return value

    def _keyed(self, identity: str) -> str:
        return keyed(self._key, identity)


def _claim(record: RecordFile, identity: str) -> Claim:
    """A withheld claim.

    Raises:
        BadQuestion: a newer reading has taken its place; another claim may say the same, so no edition is made.
    """
    try:
        return record.claim(identity)
    except UnknownName:
        raise BadQuestion(
            f"A judgement withholds {identity}, which a newer reading has replaced: another claim may say the same.",
            "Find its words with `answerable search`, withhold the claim that holds them, and undo the older judgement "
            "(`answerable judge list`).",
            code="withheld_claim_replaced",
        ) from None


def _moved(hidden: Mapping[str, Any], plain: Mapping[str, Any]) -> bool:
    """Whether words that name the place of a claim or an event are changed."""
    if hidden.get("place") != plain.get("place"):
        return True
    told = zip(hidden.get("arguments", ()), plain.get("arguments", ()), strict=True)
    return any(new != old for new, old in told if old["role"] == "place")


def _about_withholding(judgements: tuple[Judgement, ...], withholding: set[str]) -> frozenset[str]:
    """The judgements that withhold, and those that undo these, and so on."""
    silent = set(withholding)
    for judgement in judgements:
        if judgement.verdict is Verdict.UNDO and silent.intersection(judgement.about):
            silent.add(judgement.id)
    return frozenset(silent)


def _single_words(actor: Actor, name: str) -> list[str]:
    """The words of a person's name by which alone they would be known: "Noury" of "Hamid Noury", "Ibáñez" of
    "José Ibáñez-Olmo", "Tarouni" of "Karim al-Tarouni"."""
    words = name.partition(" (")[0].split()  # of a list's entry without the list
    named = [word for word in words if word[:1].isupper() or not word[:1].isascii()]
    person = actor.type is ActorType.PERSON or (
        actor.type is ActorType.UNKNOWN and 1 < len(words) <= _MOST_WORDS and len(named) == len(words)
    )
    parts = [part for word in words for part in _HYPHEN.split(word) if part[:1].isupper() or not part[:1].isascii()]
    known = (word for word in dict.fromkeys((*named, *parts)) if word not in _OF_DATES)
    return [word for word in known if person and sum(map(str.isalpha, word)) >= _LONG_WORD]
