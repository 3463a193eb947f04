"""From what a person decides to a judgement: ids made whole, and nothing that does not fit the verdict."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from answerable.asking.actors.namesakes import bare, by_source, names_for_judging, names_of
from answerable.asking.former import standing_id
from answerable.errors import BadQuestion, UnknownName
from answerable.joining.actors.names import fold
from answerable.joining.setting import ABOUT
from answerable.model.event import Status
from answerable.model.judgement import Judgement, NumberRule, Verdict, undone
from answerable.model.link import Relation
from answerable.model.vocabulary import kind
from answerable.model.vocabulary.told_as import circle
from answerable.record.file import RecordFile

_TAKES = {
    Verdict.ACCEPT: "claims, or sources",
    Verdict.REJECT: "claims",
    Verdict.SAME: "two or more claims, or two or more actor names",
    Verdict.DIFFERENT: "two or more claims, or two or more actor names",
    Verdict.LINK: "two claims: first the one that answers or reverses, then the one that is answered or reversed",
    Verdict.UNLINK: "two claims: first the one that answers or reverses, then the one that is answered or reversed",
    Verdict.RETRACT: "sources",
    Verdict.STATUS: "claims, or an event",
    Verdict.WITHHOLD: "actor names, claims or sources",
    Verdict.RULE: "“numbers”, and for a hierarchy after it sources, genres or speakers, the highest first",
    Verdict.UNDO: "one judgement",
    Verdict.PROPOSE: "what the verdict proposed takes, and is made only by the two-person rule of `answerable serve`",
}
_NAMED: dict[Verdict, tuple[str, type[Relation] | type[Status] | type[NumberRule]]] = {
    Verdict.LINK: ("relation", Relation),
    Verdict.UNLINK: ("relation", Relation),
    Verdict.STATUS: ("status", Status),
    Verdict.RULE: ("rule", NumberRule),
}
"""What must be named with a verdict."""
_OF_TWO = (Verdict.LINK, Verdict.UNLINK, Verdict.DIFFERENT)
_SHORTEST_NAME = 2
_IN_SOURCE = re.compile(r"(.+) \(in (s-[0-9a-f]{2,20})\)")
"""Whom one source calls by a name: "Ana Lopes (in s-0b9f23c4)"."""


def decide(
    record: RecordFile, verdict: Verdict, about: tuple[str, ...], *, by: str, why: str, relation: str = ""
) -> Judgement:
    """A judgement on claims, sources, actor names or a judgement, ready to be kept.

    Args:
        record: what it is about.
        verdict: what is decided.
        about: ids of claims, sources or judgements, or names of actors. The id of an event stands for its claims, the
            id of an actor for its names; for link, unlink and different, which are about two, for the first of them.
        by: who decides.
        why: the reason.
        relation: for link and unlink, the relation; for status, the status; for rule, the rule.

    Raises:
        UnknownName: the record holds no such thing.
        BadQuestion: what is given does not fit the verdict.
    """
    if not (is_said(by) and is_said(why)):
        raise BadQuestion("A judgement needs who decided and why.", "Give a name and a reason.")
    groups = [_whole(record, given, verdict) for given in about]
    whole = tuple(dict.fromkeys(part for group in groups for part in group))
    _check(verdict, whole)
    if verdict is Verdict.SAME and len({frozenset(map(str.casefold, group)) for group in groups}) == 1:
        raise BadQuestion("What is given is one already.", f"“{verdict.value}” takes {_TAKES[verdict]}.")
    if verdict is Verdict.SAME:
        _may_be_one(record, whole)
    named = _NAMED.get(verdict)
    if named is not None and relation not in [known.value for known in named[1]]:
        known = ", ".join(each.value for each in named[1])
        raise BadQuestion(f"“{relation}” is no {named[0]}.", f"Choose among {known}.")
    if verdict is Verdict.RULE and (relation == NumberRule.HIERARCHY.value) != (len(whole) > 1):
        raise BadQuestion(
            "A hierarchy, and no other rule, takes an order of sources.",
            'Name them after “numbers”, the highest first: judge rule numbers court "United Nations" --as hierarchy.',
        )
    at = datetime.now(UTC).isoformat(timespec="microseconds")
    return Judgement.make(
        verdict=verdict, about=whole, by=by.strip(), at=at, why=why.strip(), relation="" if named is None else relation
    )


def is_said(words: str) -> bool:
    """Whether words hold anything that can be seen: no marks of direction, no joiners alone."""
    return any(letter.isprintable() and not letter.isspace() for letter in words)


def _whole(record: RecordFile, given: str, verdict: Verdict) -> tuple[str, ...]:
    """The full ids, or the names, that `given` stands for.

    A name is withheld as documents have it, whoever else bears it.
    """
    first, everywhere = verdict in _OF_TWO, verdict is Verdict.WITHHOLD
    match _letter(given):
        case "c":
            return (record.claim(given).id,)
        case "s":
            return (record.source(given).id,)
        case "e":
            claims = record.event(standing_id(record, "event", given)).claims
            return claims[:1] if first else claims
        case "a":
            actor = record.actor(standing_id(record, "actor", given))
            names = names_of(actor) if everywhere else names_for_judging(record, actor)
            return names[:1] if first else names
        case "j":
            return (_judgement(record, given),)
        case _:
            name = " ".join(given.split())
            if everywhere and _IN_SOURCE.fullmatch(name):
                raise BadQuestion(
                    "A name is withheld wherever it stands.", "Give the name alone, or withhold the source."
                )
            return (bare(name) if everywhere else _name(record, name),)


def _name(record: RecordFile, given: str) -> str:
    """A name as it is given, the id of the source whose bearer it means made whole."""
    found = _IN_SOURCE.fullmatch(given)
    if found is None:
        return given
    name, source = found[1], record.source(found[2])
    for actor in record.find_actors(name):
        if any(fold(used.name) == fold(name) and source.id in used.sources for used in actor.names):
            return by_source(actor)[source.id]
    raise UnknownName(
        f"No claim of “{source.title or source.id}” names “{name}”.",
        f"See whom it names with `answerable source {source.id}`, and write the name as it stands there.",
    )


def _letter(given: str) -> str:
    letter, hyphen, digits = given.partition("-")
    is_id = hyphen and len(letter) == 1 and len(digits) >= 2 and set(digits) <= set("0123456789abcdef")
    return letter if is_id else ""


def _judgement(record: RecordFile, given: str) -> str:
    found = [judgement.id for judgement in record.judgements() if judgement.id.startswith(given)]
    if len(found) != 1:
        many = "More than one judgement begins" if found else "No judgement begins"
        raise UnknownName(f"{many} with “{given}”.", "List them with `answerable judge list`.")
    if found[0] in undone(tuple(record.judgements())):
        raise BadQuestion("That decision is undone already.", "`answerable judge list` shows which decisions stand.")
    return found[0]


def _may_be_one(record: RecordFile, about: tuple[str, ...]) -> None:
    """Refuses claims that no joining can make one, of an arrest and a killing."""
    said = sorted({record.claim(one).kind for one in about if _letter(one) == "c"})
    other = next((each for each in said if each not in circle(said[0])), "")
    if other:
        one, another = kind(said[0]).label.lower(), kind(other).label.lower()
        raise BadQuestion(
            f"What is told as “{one}” and what is told as “{another}” are no one happening.",
            "Tie the two instead, if one answers, follows or is part of the other: "
            "`answerable judge link ONE OTHER --relation answers`.",
        )


def _check(verdict: Verdict, about: tuple[str, ...]) -> None:
    letters = {_letter(one) for one in about}
    fits = {
        Verdict.ACCEPT: letters in ({"c"}, {"s"}),
        Verdict.REJECT: letters == {"c"},
        Verdict.SAME: len(about) > 1 and letters in ({"c"}, {""}),
        Verdict.DIFFERENT: len(set(map(str.casefold, about))) > 1 and letters in ({"c"}, {""}),
        Verdict.LINK: len(about) == 2 and letters == {"c"},
        Verdict.UNLINK: len(about) == 2 and letters == {"c"},
        Verdict.RETRACT: letters == {"s"},
        Verdict.STATUS: letters == {"c"},
        Verdict.WITHHOLD: bool(about) and letters <= {"c", "s", ""},
        Verdict.RULE: letters == {""} and about[0] == ABOUT,
        Verdict.UNDO: len(about) == 1 and letters == {"j"},
        Verdict.PROPOSE: False,
    }
    if not fits[verdict]:
        raise BadQuestion(f"“{verdict.value}” takes {_TAKES[verdict]}.", "See `answerable judge --help`.")
    for name in about:
        if not _letter(name) and (len(name) < _SHORTEST_NAME or not any(map(str.isalpha, name))):
            raise BadQuestion(f"“{name}” is too short for a name.", "Give a name of two letters or more.")
