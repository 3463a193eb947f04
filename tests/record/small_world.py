"""Documents about a few people at a few places on a few days, so that names, claims and ties meet in every way."""

from __future__ import annotations

import random
from dataclasses import replace

from answerable.model.actor import ActorType
from answerable.model.claim import (
    OUTLET,
    Alias,
    Argument,
    Claim,
    LifeDate,
    Modality,
    NameSort,
    Post,
    Reading,
    Role,
    Vital,
)
from answerable.model.judgement import Judgement, Verdict
from answerable.model.place import Place, Precision
from answerable.model.span import Span
from tests.record.made import ENGINE, Made, document

NAMES = (
    *("Ana Lopes", "Ana M. Lopes", "Anna Lopes", "Lopes", "Karl Brenner", "Carl Brenner", "Karl Otto Brenner"),
    *("Karel Brenner", "President Karl Brenner", "Brenner", "Hamid Nouri", "Hamid Noury", "Noury", "Kim Jong", "Kim"),
    *("Supreme Court", "Norwegian Supreme Court", "Supreme Court of Norway", "NSCT", "SC", "Communist Party", "CCP"),
    *("Ministry of Truth", "MOT", "the Ministry of Truth", "Velo Front", "VF", "Iran", "Islamic Republic of Iran"),
    *("Ana Maria Lopes", "A. Lopes", "Justice Department", "US Department of Justice", "Department of Justice"),
    *("Philippine Department of Justice", "Oleg Orlov", "Aleh Arlou"),
)
BORN = ("Ana Lopes (born 1946)", "Ana Lopes (born 1964)", "Karl Brenner (born 1950/1951)", "Karl Brenner (born 1946)")
"""Names with dates of birth, as judgements tell persons of one name apart."""

POSTS = ("judge", "president", "Norwegian president", "foreign minister of Iran")
PLACES = ("Porto Velo", "Velo", "Norwich", "Karst")
LOCATIONS = {
    name: Place(id=name, name=name, country=code, precision=Precision.CITY, within=(code,))
    for name, code in (("Porto Velo", "IR"), ("Velo", "IR"), ("Norwich", "IR"), ("Karst", "NO"))
}
"""The places that these names mean: a text may lie in one country, in both or in none."""

SORTS = (ActorType.PERSON, ActorType.PERSON, ActorType.ORGANISATION)
BIRTHS = ("1946", "1946-03-12", "1947", "1950/1951", "1964", "1964-12-03")
ROWS = ("", "", "", "list", "list#1", "list#2", "other")
"""Of which list of persons a text is a row, and which of its rows."""

DAYS = ("2011-05-03", "2011-05-04", "2011-05", "2011", "2012-06-01", "")
ACTS = (("killing", "killed"), ("bombing", "bombing"), ("torture", "tortured"))
ANSWERS = (
    *(("conviction", "convicted"), ("sentence", "sentenced"), ("release", "released"), ("sanction", "sanctioned")),
    ("arrest", "arrested"),
)
CALLED = ("The baker ", "The baker ", "The clerk ")
"""What somebody is, before a name."""
TOLLS = ("12", "151", "158", "1890")
MODALITIES = (*(Modality.HAPPENED,) * 5, Modality.ALLEGED, Modality.PLANNED)

Told = tuple[str, str, int, str, dict[Role, str]]
"""Kind, trigger, start of the sentence, the sentence, and who or what has which role in it."""


class _Page:
    """A text in the making, and what it tells."""

    def __init__(self) -> None:
        self.text = ""
        self.told: list[Told] = []

    def say(self, sentence: str, *told: tuple[str, str, dict[Role, str]]) -> None:
        for kind, trigger, roles in told:
            self.told.append((kind, trigger, len(self.text), sentence, roles))
        self.text += sentence + " "

    def span(self, words: str, start: int = 0) -> Span:
        at = self.text.index(words, start)
        return Span.of(self.text, at, at + len(words))


def made(chance: random.Random, number: int) -> Made:
    """A document of a few sentences."""
    page = _Page()
    for _ in range(chance.randrange(1, 5)):
        _act(page, chance) if chance.random() < 0.5 else _answer(page, chance)
    if chance.random() < 0.3:
        _freed(page, chance)
    for place in chance.sample(PLACES[:3], 2) if chance.random() < 0.4 else ():
        page.say(f"Guards held men in {place}.", ("arrest", "held", {Role.PLACE: place}))
    defined = chance.sample(NAMES, 2) if chance.random() < 0.4 else []
    if defined:
        page.say(f"{defined[0]} ({defined[1]}) met.")
    held = [(chance.choice(POSTS), chance.choice(NAMES)) for _ in range(chance.choice((0, 0, 1, 2)))]
    for post, name in held:
        page.say(f"The {post} {name} spoke.")
    born = [(chance.choice(NAMES), chance.choice(BIRTHS)) for _ in range(chance.choice((0, 1, 1, 2)))]
    for name, day in born:
        page.say(f"{name}, born {day}, spoke.")
    first = chance.randrange(6) * 100
    shingles = tuple(each if chance.random() < 0.9 else chance.getrandbits(20) for each in range(first, first + 64))
    plain = document(
        page.text,
        location=f"{number}.txt",
        published=chance.choice(("2011-06-01", "2012-07-01", "2013-01-01", "")),
        publisher=chance.choice(("The Coast", "Harbour News")),
        title=chance.choice(("", "", "Baker convicted", "Two years for clerk")),
        shingles=shingles if chance.random() < 0.8 else (),
        url=chance.choice(("https://coast.example/a", "https://coast.example/b", "", "")),
    )
    source = plain.source.id
    claims = {claim.id: claim for each in page.told for claim in [_claim(source, page, each, chance)]}
    reading = Reading(
        source=source,
        reader=ENGINE,
        claims=tuple(claims.values()),
        aliases=(Alias(source=source, name=page.span(defined[0]), short=page.span(defined[1])),) if defined else (),
        posts=tuple(
            Post(source=source, name=page.span(name), post=page.span(post)) for post, name in dict.fromkeys(held)
        ),
        life=tuple(
            LifeDate(
                source=source,
                what=Vital.BORN,
                of=name,
                name=page.span(f"{name}, born"),
                span=page.span(f"born {day}"),
                date=day,
                basis="stated",
            )
            for name, day in dict.fromkeys(born)
        ),
        sorts=tuple(
            NameSort(source=source, name=each.span, of=each.value, sort=chance.choice(SORTS), row=chance.choice(ROWS))
            for each in {a.value: a for claim in claims.values() for a in claim.arguments if a.name}.values()
            if chance.random() < 0.5
        ),
    )
    return replace(plain, reading=reading)


def _act(page: _Page, chance: random.Random) -> None:
    (kind, verb), place, day = chance.choice(ACTS), chance.choice(PLACES), chance.choice(DAYS)
    who, whom = chance.choice(NAMES), chance.choice(NAMES)
    match chance.randrange(4):
        case 3:
            _toll(page, chance, (kind, verb), place)
        case 0:
            roles = {Role.PERPETRATOR: who, Role.VICTIM: whom, Role.PLACE: place, Role.TIME: day}
            page.say(f"{who} {verb} {whom} in {place} on {day}.", (kind, verb, roles))
        case 1:
            page.say(f"The {place} bombing was grave.", ("bombing", "bombing", {Role.PLACE: place}))
        case _:
            page.say("They recalled the bombing.", ("bombing", "bombing", {}))


def _toll(page: _Page, chance: random.Random, act: tuple[str, str], place: str) -> None:
    """A sentence of many whom nobody names, long enough to be known by its words in another text, dated or not."""
    number, day = chance.choice(TOLLS), chance.choice(DAYS[:4])
    sentence = f"Soldiers {act[1]} {number} villagers of {place} on {day}, and for years the whole valley mourned them."
    roles = {Role.COUNT: number, Role.VICTIM: f"villagers of {place}"}
    roles |= {Role.TIME: day} if chance.random() < 0.3 else {}
    roles |= {Role.PLACE: place} if chance.random() < 0.5 else {}
    page.say(sentence, (*act, roles))


def _answer(page: _Page, chance: random.Random) -> None:
    (kind, verb), (act, _), day = chance.choice(ANSWERS), chance.choice(ACTS), chance.choice(DAYS)
    who, body, whom, place = (chance.choice(NAMES), chance.choice(NAMES), chance.choice(NAMES), chance.choice(PLACES))
    told = [(kind, verb, {Role.RECIPIENT: who, Role.ACTOR: body, Role.TIME: day})]
    if chance.random() < 0.7:
        told.append((act, act, {Role.PLACE: place}))
    called = chance.choice(CALLED) if chance.random() < 0.4 else ""
    page.say(f"{called}{who} was {verb} by {body} for the {act} of {whom} in {place} on {day}.", *told)


def _freed(page: _Page, chance: random.Random) -> None:
    """Somebody is let go of whom only is told what he or she is."""
    what, day = chance.choice(CALLED).removeprefix("The ").strip(), chance.choice(DAYS)
    page.say(f"Judges freed the {what} on {day}.", ("release", "freed", {Role.RECIPIENT: what, Role.TIME: day}))


def _claim(source: str, page: _Page, told: Told, chance: random.Random) -> Claim:
    kind, trigger, start, sentence, roles = told
    made = Claim.make(
        source=source,
        kind=kind,
        trigger=page.span(trigger, start),
        sentence=Span.of(page.text, start, start + len(sentence)),
        arguments=tuple(
            Argument(
                role=role,
                span=page.span(words, start),
                value=words,
                basis="stated" if role is Role.TIME else "",
                name=words in NAMES,
            )
            for role, words in roles.items()
            if words
        ),
        speaker=OUTLET,
        modality=chance.choice(MODALITIES),
        reader=ENGINE,
        confidence=0.5,
    )
    return replace(made, location=LOCATIONS.get(roles.get(Role.PLACE, "")))


def read_again(one: Made) -> Made:
    """The document as a later version of the engine reads it: it sees less."""
    engine = "words/2"
    claims = [
        Claim.make(
            source=claim.source,
            kind=claim.kind,
            trigger=claim.trigger,
            sentence=claim.sentence,
            arguments=claim.arguments[1:],
            speaker=claim.speaker,
            modality=claim.modality,
            reader=engine,
            confidence=claim.confidence,
        )
        for claim in one.reading.claims[:2]
    ]
    claims = list({claim.id: claim for claim in claims}.values())
    return replace(one, reading=replace(one.reading, reader=engine, claims=tuple(claims), life=one.reading.life[1:]))


def _in_source(chance: random.Random, found: list[Made]) -> str:
    """Whom one of the sources calls by a name, as judgements tell persons of one name apart."""
    one = chance.choice(found)
    told = {argument.value for claim in one.reading.claims for argument in claim.arguments if argument.name}
    return f"{chance.choice((*sorted(told), *NAMES[:3]))} (in {one.source.id})"


def decisions(chance: random.Random, found: list[Made]) -> list[Judgement]:
    """A few decisions on the claims and names, some of which are undone."""
    ids = [claim.id for one in found for claim in one.reading.claims]
    decided: list[Judgement] = []
    for number in range(chance.choice((0, 1, 3))):
        verdict = chance.choice(
            (Verdict.SAME, Verdict.DIFFERENT, Verdict.REJECT, Verdict.LINK, Verdict.UNLINK, Verdict.SAME)
        )
        names = (*NAMES, *BORN, *(_in_source(chance, found) for _ in range(10)))
        about = tuple(dict.fromkeys(chance.sample(names, 2)))
        if verdict in (Verdict.REJECT, Verdict.LINK, Verdict.UNLINK) or chance.random() < 0.5:
            about = tuple(chance.sample(ids, 1 if verdict is Verdict.REJECT or len(ids) < 2 else 2))
        decided.append(
            Judgement.make(
                verdict=verdict,
                about=about,
                relation="answers" if verdict is Verdict.LINK else "",
                by="A. Reader",
                at=f"2020-01-0{number + 1}T00:00:00Z",
                why="So it is.",
            )
        )
        if chance.random() < 0.4:
            undone = (decided[-1].id,)
            at = f"2020-02-0{number + 1}T00:00:00Z"
            decided.append(Judgement.make(verdict=Verdict.UNDO, about=undone, by="B. Reader", at=at, why="No."))
    return decided
