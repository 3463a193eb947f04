"""Steps: what of an answer or a reversal can be compared with those that other documents tell of."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from answerable.joining.actors.legal_acts import act_of, acts_in
from answerable.joining.actors.listed import ENTRY, as_listed, maker_of, parts_of
from answerable.joining.actors.names import fold, is_given, same_in_text, shortens
from answerable.joining.actors.states import state, states_in
from answerable.joining.facts.charges import named_deed
from answerable.joining.facts.facts import actor_of
from answerable.joining.facts.headlines import befallen, called
from answerable.joining.facts.set_aside import sets_aside_acquittal
from answerable.joining.facts.sorts import phrase
from answerable.joining.links.groups import (
    Group,
    described_as,
    group_named,
    told_as,
    told_by_names,
    with_heads,
)
from answerable.joining.links.passages import Passages, next_sentence, same_sentence
from answerable.joining.links.passages import recipients as named_recipients
from answerable.joining.links.reversals.reversible import for_now, from_captors, only_sentence, told_anew
from answerable.joining.links.sides import sides
from answerable.joining.matching.name_words import CALENDAR
from answerable.model.claim import DOING, DONE_TO, WHO, Argument, Claim, Modality, Role
from answerable.model.event import Family
from answerable.model.span import Span

_PLACE = r"([^\W\d_a-z][\w'’-]*(?:\s[^\W\d_a-z][\w'’-]*)?)"
_HOST = re.compile(rf"\b(?:from|to|in)\s+{_PLACE}")
_POSTED = re.compile(rf"\b(?:ambassadors?|envoys?|chargé)\s+(?:to|in)\s+{_PLACE}")
_SENT = re.compile(rf"\b{_PLACE}['’]s?\s+(?:\w+\s+)?(?:ambassadors?|envoys?|chargé|nuncio|high commissioner)\b")
BARE = "~"
"""Stands before a name of one word; twice before one that several share: "the Amsel brothers"."""
_KINSHIP = frozenset({"brothers", "sisters", "couple", "twins", "siblings"})
_KIN = re.compile(rf"(?:the\s+)?(?P<name>[^\W\d_a-z][\w’'-]+)\s+(?:{'|'.join(sorted(_KINSHIP))})")
BOTH = "+"
GROUP = "#"
"""The block of persons told of by their number begins so."""
SIDE = "@"
"""The block of a state or body for which makers of measures act, with a recipient, begins so."""
SENDER = "^"
"""The block of the recalls and returns of a state's ambassadors begins so: a text may not say from where."""
ANYBODY = "* "
"""Stands before whom anybody's measure is towards, in the name of a block."""
INQUIRY = "%"
"""The block of an outlet's inquiries into one matter, and of their ends, begins so."""
ALONE = ""
"""The block of the steps that are compared with none by their actors."""
_THEIRS = re.compile(
    r"^the\s+|\s+(?:state\s+|government\s+|central\s+bank\s+)?(?:assets?|funds|accounts?|money|government|regime|banks?"
    r"|economy|oil|imports|exports|goods|trade|airlines|flights|ships|products|companies)$",
    re.I,
)
"""Words around the name of a state that a measure is on."""
_GRAVE = r"\b(?:to|for) {0}\b|\b{0} (?:sentence|penalt)"
"""Words for a punishment for life or of death."""
_WHY = re.compile(r"\b(?:because(?: of)?|owing to|due to|on account of|for want of|for lack of|thanks to)\s+$", re.I)
_REASONS = re.compile(
    r"\b(?:reasons?|grounds?|behaviou?r|conduct|lack of evidence|want of evidence|insufficient evidence|treatment"
    r"|surgery|illness|ill[- ]health|old age)$",
    re.I,
)
"""Ends of words for why somebody was freed, which name nothing that was done."""
_OWNED = re.compile(r"(?:the\s+)?(?P<name>[^\W\d_a-z][\w’-]*(?:\s[^\W\d_a-z][\w’-]*){0,2}?)['’]s?\s")
_MUTUAL = frozenset({"relations_restored"})
"""Kinds that two sides do together."""
_LISTINGS = frozenset({"designation", "sanction_lifted"})
_HOSTED = frozenset({"recall", "ambassador_return"})
_INQUIRIES = frozenset({"investigation", "fact_finding", "case_closed"})
_CAPITAL = re.compile(r"[^\W\d_a-z][^\W_]{2,}")
_WORDS = re.compile(r"[^\W_]+")
_SMALL = frozenset("the a an of at in on by from for to and his her its their s".split())
_MANY = 3
"""Persons from which on their number alone tells them from others of whom an outlet tells: "the six"."""
_SOME_OF = re.compile(
    r"\b\w+\s+of\s+(?:the|these|those)\s+(?:\w+\s+)?(?:[a-z]+(?:teen|ty)|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|\d+)\b",
    re.I,
)
"""By which a sentence tells of some of so many: "three of the four", "one of the 25"."""
_LEAST = 2
"""Words that name a matter well enough."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A claim of an answer or a reversal, as it is compared across documents.

    Attributes:
        claim: its id.
        source: id of its source.
        kind: id of its kind.
        trigger: the words that say it.
        recipients: ids of the persons it is directed at, sorted; for a name of one word `BARE` and the folded word.
        makers: ids of the actors that take it, sorted.
        charges: what it is for.
        phrase: the words around the trigger, in lower case.
        for_now: whether it lets somebody out only until a court decides.
        only_sentence: whether it sets aside a punishment and no judgment on guilt.
        of_acquittal: whether it sets aside an acquittal.
        anew: whether it is told as one that was taken before: "was rearrested".
        inferred: in a block of two parties, whether nothing names the second but that no other is named in the text.
        alleged: whether it is only said to have happened.
        under: in the block of a family name, whom of `recipients` it stands there for, joined by `BOTH`.
        group: for persons told of by their number, that number and what they are.
        host: of a recall or a return, the state or capital from where or to where; empty where none is told.
        beside: of a reversal towards one told of by what he or she is, family names of those whom its text names in
            steps: it is likely one of them.
    """

    claim: str
    source: str
    kind: str
    trigger: Span
    recipients: tuple[str, ...] = ()
    makers: tuple[str, ...] = ()
    charges: tuple[Span, ...] = ()
    phrase: str = ""
    for_now: bool = False
    only_sentence: bool = False
    of_acquittal: bool = False
    anew: bool = False
    inferred: bool = False
    alleged: bool = False
    under: str = ""
    group: Group | None = None
    host: str = ""
    beside: tuple[str, ...] = ()


def steps_of(
    claims: Iterable[Claim],
    find: Callable[[str, str], str],
    persons: Mapping[str, str],
    outlet: str = "",
    title: str = "",
) -> Iterator[tuple[str, Step]]:
    """The steps among the claims of one source, each under the blocks in which it is compared.

    A legal step stands under each person it is directed at, and under the family name: a name of one word may be
    anybody's in another document, but that of the one person with that family name there. A sanction or a diplomatic
    step stands under each pair of its maker and its recipient, and a sanction on anybody but a state under its
    recipient too, or the family name of one: its maker may not be named. A measure of an officer of a state stands
    under that state (`SIDE`). Where the words name no party that a measure is on, it stands under the only other one
    that the text names, if there is one. An envoy's recall and return stand under the envoy and the sender too
    (`SENDER`). A designation, and the end of one, stand under the maker and the name too (`ENTRY` begins such a block):
    a list's entry is an actor of its own, and the notice that takes it off may give the name alone. The block of an
    actor holds all that can be compared for that actor; what names nobody stands under `ALONE`, or under the number of
    the persons with what they are. One person of whom an outlet tells as "the fisherman" stands under that, an inquiry
    and its end under what it is into (`INQUIRY`). What frees from captors is no step.

    Args:
        claims: of one source.
        find: from a source's id and a name to the id of the actor.
        persons: see `persons_of`.
        outlet: who published it; sources of which that is not known are compared with one another.
        title: its headline.
    """
    return steps_in(Passages(claims), find, persons, outlet, title)


def steps_in(
    text: Passages,
    find: Callable[[str, str], str],
    persons: Mapping[str, str],
    outlet: str = "",
    title: str = "",
) -> Iterator[tuple[str, Step]]:
    """The same of a text whose claims are sorted by passage already, with its headline."""
    headed = _headed(text, title)
    for claim in (*text.answers, *text.reversals):
        if from_captors(claim):
            continue
        legal = text.kind(claim).legal
        step = step_of(text, claim, find, persons)
        blocks: dict[str, Step] = {}
        if legal:
            for person in step.recipients:
                if person[0] != BARE:
                    blocks[person] = step
            for word, held in _families(text, claim, find, persons).items():
                blocks[f"{BARE}{word}"] = replace(step, under=held)
        if legal and not step.recipients:
            blocks |= _befallen(text, claim, step, outlet, title)
        if _of_states(text, claim):
            received = _held(claim, DONE_TO, find) | _owners(claim, find)
            others = {host} if claim.kind in _HOSTED and (host := _host(claim)) else received
            if claim.kind in _MUTUAL:  # each took it towards each
                parties = received | set(step.makers)
                step = replace(step, makers=tuple(sorted(parties)))
                others = parties
            blocks |= {f"{maker} {other}": step for maker in step.makers for other in others - {maker}}
            if not others and (other := _only_other(text, step, find)):
                blocks |= {f"{maker} {other}": replace(step, inferred=True) for maker in step.makers}
            if claim.kind in _HOSTED:
                blocks |= {f"{ANYBODY}{other}": step for other in received & persons.keys() if " " in persons[other]}
                sent = replace(step, makers=(), inferred=True, host=_host(claim))
                blocks |= {f"{SENDER} {sender}": sent for sender in _senders(claim)}
            whose = sides(claim) or (_sender(claim) if claim.kind in _HOSTED else frozenset())
            blocks |= {
                f"{SIDE} {side} {other}": replace(step, makers=(f"{SIDE}{side}",))
                for side in whose
                for other in _states_on(claim) or others
            }
            if "sanction" in text.kind(claim).answers.split() or claim.kind == "expulsion":
                named = [each.value for each in claim.arguments if each.role in WHO or each.role is Role.PLACE]
                its = [(find(claim.source, name), name) for name in named]
                states = {actor for actor, name in its if actor in received and state(fold(name))}
                blocks |= {f"{ANYBODY}{other}": step for other in received - states}
                for word, held in _families(text, claim, find, persons).items():
                    if not state(word):
                        blocks[f"{BARE}{word}"] = replace(step, under=held)
                blocks |= _as_entry(claim, step, find, outlet)
        if step.group is not None:
            blocks |= {f"{GROUP} {step.group.size} {told}": step for told in _telling(claim, step.group)}
        if (group := step.group or group_named(claim)) is not None and group.size > 1 and group.noun:
            blocks[_so_called(group.size, outlet, group.noun)] = step
        if legal and (many := _number(claim, step)) >= _MANY and not _SOME_OF.search(claim.sentence.quote):
            blocks[_so_called(many, outlet, "")] = replace(step, beside=_named_beside(text, claim))
        if claim.kind in _INQUIRIES and not step.recipients:
            blocks |= {f"{INQUIRY} {fold(outlet)}: {matter}": step for matter in _matters(claim)}
        blocks.update(_told_as(text, claim, step, find, persons, outlet, headed, title))
        for block in sorted(blocks):
            yield block, blocks[block]
        if not blocks:
            yield ALONE, step


def _so_called(size: int, outlet: str, what: str) -> str:
    """The name of the block of so many of whom an outlet tells as that."""
    return f"{GROUP} {size} {fold(outlet)}: {what}"


def _number(claim: Claim, step: Step) -> int:
    """How many persons a step is directed at, as they are told of or named; 0 for one or an unknown number."""
    return step.group.size if step.group is not None else len(named_recipients(claim))


def _named_beside(text: Passages, claim: Claim) -> tuple[str, ...]:
    """The family names of those whom other sentences name in steps of the law; none where some are swapped."""
    steps = [each for each in (*text.answers, *text.reversals) if text.kind(each).legal]
    if any(each.kind == "prisoner_swap" for each in steps):
        return ()
    named = (fold(one.value) for each in steps if not same_sentence(each, claim) for one in named_recipients(each))
    return tuple(sorted({f"{BARE}{name.split()[-1]}" for name in named if name}))


def _headed(text: Passages, title: str) -> tuple[str, Argument] | None:
    """What the headline calls the only one whom the text names in such steps, with the name; None where unsure."""
    for words, kinds in called(title):
        whom = [each for step in text.answers if step.kind in kinds for each in named_recipients(step)]
        if (what := described_as(words)) and whom:
            name = max(whom, key=lambda each: len(each.value))
            if all(same_in_text(fold(name.value), fold(each.value)) for each in whom):
                return what, name
    return None


def _befallen(text: Passages, claim: Claim, step: Step, outlet: str, title: str) -> dict[str, Step]:
    """The blocks of whom the headline alone names, or says what he is, and of whom the text says "he" or that."""
    told = [each for each in claim.arguments if each.role is Role.RECIPIENT]
    pronoun = text.number(claim) == "one"
    if not pronoun and not (len(told) == 1 and told_as(claim, told[0])):
        return {}
    name, words = befallen(title, claim.kind)
    who, what = fold(name), described_as(words)
    found: dict[str, Step] = {}
    if who and " " not in who and who not in _described_in(text):
        found[f"{BARE}{who}"] = replace(step, recipients=(f"{BARE}{who}",), under=f"{BARE}{who}")
    if what and pronoun and text.kind(claim).family is Family.REVERSAL:
        so_called = replace(step, group=Group(1, what, pointed=True), beside=_named_beside(text, claim))
        found |= {_so_called(1, outlet, each): so_called for each in with_heads({what})}
    return found


def _described_in(text: Passages) -> set[str]:
    """The words by which a text describes those without names in its steps."""
    steps = (*text.answers, *text.reversals)
    return {word for each in steps for one in each.arguments if not one.name for word in one.value.lower().split()}


def _told_as(
    text: Passages,
    claim: Claim,
    step: Step,
    find: Callable[[str, str], str],
    persons: Mapping[str, str],
    outlet: str,
    headed: tuple[str, Argument] | None,
    title: str,
) -> Iterator[tuple[str, Step]]:
    """The blocks of what each person that a step is directed at is told of as (see `told_as`).

    What somebody is to something with a name tells who it is in any outlet, and so does what somebody is in a text that
    gives the family name: "Tarn home at last. The baker was freed". A reversal that says of nobody whom it lets off
    goes with the one beside it: "The baker walked free. The court had thrown out the verdict".
    """
    told = [each for each in claim.arguments if each.role is Role.RECIPIENT]
    told_in = claim if told else _reversal_beside(text, claim)
    reversal = text.kind(claim).family is Family.REVERSAL
    told = told or [each for each in told_in.arguments if each.role is Role.RECIPIENT]
    for each in told:
        what = told_as(told_in, each)
        if headed is not None and each.name and same_in_text(fold(each.value), fold(headed[1].value)):
            what |= with_heads({headed[0]})
        names = {
            **{_so_called(1, outlet, one): one for one in what},
            **{f"{GROUP} 1 {one}": one for one in told_by_names(told_in, each)},
        }
        whom = step.recipients if len(told) == 1 and not each.name else _whom(each, claim.source, find, persons)
        families = {one for one in whom if one.startswith(BARE)}
        families = families or (_names_around(text, title) if reversal and not each.name else set())
        names |= {_so_called(1, family, one): one for family in families for one in what}
        if whom:
            yield from dict.fromkeys(names, replace(step, recipients=whom, group=None)).items()
        elif names and not each.name:
            pointed = replace(step, recipients=(), beside=_named_beside(text, claim))
            yield from ((block, replace(pointed, group=Group(1, one, pointed=True))) for block, one in names.items())


def _reversal_beside(text: Passages, claim: Claim) -> Claim:
    """The one reversal beside a reversal that says of nobody whom it lets off, if it is of one without a name."""
    if claim not in text.reversals or "legal" not in text.kind(claim).answers or text.recipients(claim):
        return claim
    steps = [each for each in (*text.answers, *text.reversals) if each is not claim]
    near = [each for each in steps if same_sentence(each, claim) or next_sentence(each, claim)]
    whom = [each for each in near if any(one.role is Role.RECIPIENT for one in each.arguments)]
    if len(whom) != 1 or whom[0] not in text.reversals or text.recipients(whom[0]):
        return claim
    return whom[0]


def _names_around(text: Passages, title: str) -> set[str]:
    """What may be the family names of those whom a text names, in its headline or beside what it tells."""
    every = (one for each in (*text.acts, *text.answers, *text.reversals) for one in each.arguments if one.name)
    words = {*(one.value.split()[-1] for one in every if one.value), *_CAPITAL.findall(title)}
    return {f"{BARE}{word}" for word in map(fold, words) if word and word not in CALENDAR}


def _whom(
    person: Argument, source: str, find: Callable[[str, str], str], persons: Mapping[str, str]
) -> tuple[str, ...]:
    """A named person, with the family name, by which alone another text may tell of the same person."""
    actor = actor_of(person, source, find)
    if actor not in persons:
        return ()
    folded = persons[actor]
    family = {f"{BARE}{word}" for word in folded.split()[-1:] if word == folded or shortens(word, folded)}
    return tuple(sorted({_person(actor, folded), *family}))


def _matters(claim: Claim) -> set[str]:
    """The words that name what an inquiry is into, in order: two texts seldom have them in the same."""
    told = [each.value for each in claim.arguments if each.role is Role.CHARGE]
    named = [sorted(set(_WORDS.findall(fold(value))) - _SMALL) for value in told]
    return {" ".join(words) for words in named if len(words) >= _LEAST}


def _senders(claim: Claim) -> set[str]:
    """Codes, or folded names, of the states whose ambassador is called home or goes back."""
    makers = {fold(each.value) for each in claim.arguments if each.role is Role.ACTOR and each.name}
    return {state(name) or name for name in makers} | _sender(claim)


def step_of(text: Passages, claim: Claim, find: Callable[[str, str], str], persons: Mapping[str, str]) -> Step:
    """What of a claim is compared."""
    received = [persons.get(actor, "") and _person(actor, persons[actor]) for actor in _directed_at(text, claim, find)]
    return Step(
        claim=claim.id,
        source=claim.source,
        kind=claim.kind,
        trigger=claim.trigger,
        recipients=tuple(sorted(set(filter(None, received)))),
        makers=tuple(sorted(_held(claim, DOING, find))),
        charges=_charges(text, claim),
        phrase=phrase(claim),
        for_now=for_now(claim),
        only_sentence=only_sentence(claim),
        of_acquittal=sets_aside_acquittal(claim),
        anew=told_anew(claim),
        alleged=claim.modality is Modality.ALLEGED,
        group=text.group(claim) if not text.recipients(claim) else None,
    )


def _charges(text: Passages, claim: Claim) -> tuple[Span, ...]:
    """The words for what a step is for; of a "bribery conviction" those before its noun."""
    told = (each for each in claim.arguments if each.role is Role.CHARGE)
    charges = tuple(each.span for each in told if not _ground(text, claim, each))
    named = named_deed(claim) if not charges and text.kind(claim).family is Family.ANSWER else None
    return (named,) if named is not None else charges


def _ground(text: Passages, claim: Claim, charge: Argument) -> bool:
    """Whether words read as what a reversal is about say why it was made: "freed because of a failing heart"."""
    if text.kind(claim).family is not Family.REVERSAL:
        return False
    before = claim.sentence.quote[: charge.span.start - claim.sentence.start]
    return _WHY.search(before) is not None or _REASONS.search(charge.span.quote) is not None


def _telling(claim: Claim, group: Group) -> list[str]:
    """What else is told of a group: what the persons are, and that the punishment is for life or of death."""
    grave = {each.value for each in claim.arguments if each.role is Role.TERM} & {"life", "death"}
    grave |= {word for word in ("life", "death") if re.search(_GRAVE.format(word), claim.sentence.quote, re.I)}
    return sorted({group.noun, *grave} - {""})


def _person(actor: str, folded: str) -> str:
    """What stands for a person among the recipients: the id, or for a name of one word the mark and the word."""
    return actor if " " in folded else f"{BARE}{folded}"


def _families(
    text: Passages, claim: Claim, find: Callable[[str, str], str], persons: Mapping[str, str]
) -> dict[str, str]:
    """From each folded family name to those whom the claim is directed at and who have it, joined by `BOTH`."""
    found: dict[str, set[str]] = {}
    for person, word in _family_names(text, claim, find, persons):
        found.setdefault(word, set()).add(person)
    return {word: BOTH.join(sorted(held)) for word, held in found.items()}


def _family_names(
    text: Passages, claim: Claim, find: Callable[[str, str], str], persons: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Whom the claim is directed at, each with a folded family name."""
    kin = {match["name"] for each in claim.arguments if (match := _kin(each)) is not None}
    for name in sorted(map(fold, kin)):
        yield f"{BARE}{BARE}{name}", name
    for actor in sorted(_directed_at(text, claim, find) & persons.keys()):
        if persons[actor].split()[-1] in _KINSHIP:
            continue
        folded = persons[actor]
        if " " not in folded and not is_given(folded):
            yield _person(actor, folded), folded
        elif " " in folded:
            for word in sorted({folded.split()[0], folded.split()[-1]}):
                if shortens(word, folded):
                    yield actor, word


def _kin(argument: Argument) -> re.Match[str] | None:
    """ "the Amsel brothers": several persons told of by the family name that they share."""
    return _KIN.fullmatch(argument.span.quote.strip()) if argument.role is Role.RECIPIENT else None


def _directed_at(text: Passages, claim: Claim, find: Callable[[str, str], str]) -> set[str]:
    inherited = {actor for each in text.recipients(claim) if (actor := actor_of(each, claim.source, find))}
    return _held(claim, DONE_TO, find) | inherited


def _held(claim: Claim, roles: Collection[Role], find: Callable[[str, str], str]) -> set[str]:
    return {actor for each in claim.arguments if each.role in roles if (actor := actor_of(each, claim.source, find))}


def _owners(claim: Claim, find: Callable[[str, str], str]) -> set[str]:
    """Whose a body is that a measure is on and that has no name of its own: "Norland's central bank"."""
    told = [each.value for each in claim.arguments if each.role is Role.RECIPIENT and not each.name]
    owners = [found["name"] for value in told if (found := _OWNED.match(value)) is not None]
    return {actor for name in owners if (actor := find(claim.source, name))}


def _only_other(text: Passages, step: Step, find: Callable[[str, str], str]) -> str:
    """The one party beside a measure's makers that a text names; empty for none or several.

    Of those on whom it says that something was laid or lifted, if it names any there; else of all that it tells of.
    """
    measures = [each for each in (*text.answers, *text.reversals) if _of_states(text, each)]
    laid_on = {actor for each in measures for actor in _held(each, DONE_TO, find)} - set(step.makers)
    told = {actor for each in (*text.acts, *text.answers, *text.reversals) for actor in _held(each, WHO, find)}
    others = laid_on or told - set(step.makers)
    return others.pop() if len(others) == 1 else ""


def _of_states(text: Passages, claim: Claim) -> bool:
    """Whether a step is one of states and bodies."""
    return not {"sanction", "diplomatic"}.isdisjoint(text.kind(claim).answers.split())


def _states_on(claim: Claim) -> set[str]:
    """Codes of the states that a measure is on, by name or by what is theirs: "Iran", "Iranian assets"."""
    told = [each.value for each in claim.arguments if each.role is Role.RECIPIENT]
    bare = [_THEIRS.sub("", value).strip() for value in told]
    return {code for value in bare if len(value.split()) == 1 or state(fold(value)) for code in states_in(value)}


def _as_entry(claim: Claim, step: Step, find: Callable[[str, str], str], outlet: str) -> dict[str, Step]:
    """The blocks of those who are put on a list or taken off, under each maker, by name.

    Who takes a name off a list keeps the list, so that the name is that of an entry there. A list may give more of a
    person's name than a report does: an entry stands under any two words of it, as long as no other entry does. Of two
    entries of one name the act tells which, where the words name it by its number.
    """
    if claim.kind not in _LISTINGS:
        return {}
    found: dict[str, Step] = {}
    named = acts_in(claim.sentence.quote)
    makers = {maker_of(each.value, outlet) for each in claim.arguments if each.role in DOING and each.name} - {""}
    for each in claim.arguments:
        if each.role is not Role.RECIPIENT or not each.name or " " not in (name := as_listed(each.value)):
            continue
        plain = name.removeprefix(ENTRY)
        found |= {f"{ENTRY} {maker} {plain}": step for maker in step.makers}
        held = find(claim.source, each.value) if plain != name else f"{BARE}{plain}"
        for maker in makers:
            under = replace(step, makers=(f"{ENTRY}{maker}",), under=held)
            found |= {f"{ENTRY} {maker}: {words}": under for words in parts_of(name) if held}
            found[f"{ENTRY} {maker} {plain}"] = replace(under, under="")
            for act in named | {act_of(each.value)} - {""}:
                found |= {f"{ENTRY} {act}: {words}": under for words in parts_of(name) if held}
    return found


def _sender(claim: Claim) -> frozenset[str]:
    """The state whose ambassador it is, where none is named as acting: "Norland's ambassador went back"."""
    found = _SENT.search(claim.sentence.quote[: claim.trigger.end - claim.sentence.start])
    name = fold(found[1]) if found is not None else ""
    return frozenset({state(name) or name} - {""})


def _host(claim: Claim) -> str:
    """The state or capital from which an ambassador is recalled, or to which one returns; empty for none."""
    at = claim.trigger.end - claim.sentence.start
    found = _POSTED.search(claim.sentence.quote) or _HOST.search(claim.sentence.quote, at)
    told = [each.value for each in claim.arguments if each.role is Role.RECIPIENT and each.name]
    name = fold(found[1]) if found is not None and fold(found[1]) not in CALENDAR else fold(told[0]) if told else ""
    return state(name) or name
