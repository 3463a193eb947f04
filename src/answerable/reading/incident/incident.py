"""What an article says of its main incident: who suffered it, what was done, what sort of perpetrator did it.

The kinds of answers are those of HRDsAttack (Ran et al., "A New Task and Dataset on Detecting Attacks on Human Rights
Defenders", Findings of ACL 2023). Small linear models over named features decide (`answerable.reading.encoder.linear`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from answerable.model.claim import Role
from answerable.model.source import Source
from answerable.model.span import Span
from answerable.reading import rules
from answerable.reading.encoder.learned import Learned, learned
from answerable.reading.encoder.linear import Linear, models
from answerable.reading.incident import article_features, person_features, place
from answerable.reading.incident.article import REAL, Article, listen
from answerable.reading.incident.article_features import VIOLATION_OF, sentences
from answerable.reading.incident.date import IncidentDate, incident_date
from answerable.reading.incident.person_features import Features
from answerable.reading.incident.place import Where
from answerable.reading.incident.told_dates import Around
from answerable.reading.language.words import fold
from answerable.reading.people.persons import Mention, Person
from answerable.reading.places.locating import home_of

NOBODY = "none"
"""The perpetrator's type of an article that mentions none."""
GROUPS = ("stems", "claims", "words", "doers")
"""Groups of an article's features."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One answer.

    Attributes:
        value: as HRDsAttack words it, for example `state actor`.
        probability: between 0 and 1, that the answer is right.
        spans: the words that say so, where single words do.
    """

    value: str
    probability: float
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Victim:
    """Who suffered the incident.

    Attributes:
        name: the name in the form that the article uses most; empty for a group or a person without a name.
        spans: every mention.
        probability: that this is a victim of the main incident.
        types: `human rights defender`, `journalist`, `trade unionist`; empty where the article does not tell.
        sex: `man` or `woman`; none where the article does not tell.
        age: `adult` or `child`; none where the article does not tell.
        group: whether several are meant.
    """

    name: str
    spans: tuple[Span, ...]
    probability: float
    types: tuple[Told, ...] = ()
    sex: Told | None = None
    age: Told | None = None
    group: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """An article's main incident.

    Attributes:
        victims: the likeliest first.
        unnamed: groups and persons without a name who are victims of an act in the article, in its order.
        perpetrator: `mentioned` or `none`, and the perpetrators of the acts as its spans.
        perpetrator_type: of one that is mentioned; none below the threshold.
        violations: those above the threshold, the likeliest first; empty where none is.
        where: country and town, the likeliest of those that the article names.
        date: when it happened.
    """

    victims: tuple[Victim, ...] = ()
    unnamed: tuple[Victim, ...] = ()
    perpetrator: Told | None = None
    perpetrator_type: Told | None = None
    violations: tuple[Told, ...] = ()
    where: Where = field(default_factory=Where)
    date: IncidentDate = field(default_factory=IncidentDate)

    def spans(self) -> tuple[Span, ...]:
        """Every span, for the quote law."""
        told = [*self.violations, *(t for t in (self.perpetrator, self.perpetrator_type) if t is not None)]
        found = [span for victim in (*self.victims, *self.unnamed) for span in victim.spans]
        found += self.date.spans
        return tuple(found + [span for each in told for span in each.spans])


def whole(article: Article) -> dict[str, Features]:
    """An article's features by group."""
    return {
        "stems": article_features.stems(article),
        "claims": article_features.claims(article),
        "words": article_features.words(article),
        "doers": article_features.doers(article),
    }


def person(article: Article, who: Person, about: dict[str, Features]) -> Features:
    """A person's features, vectors and all, with what the claims and the families of words say of the article.

    Args:
        article: that names the person.
        who: the person.
        about: the article's features by group.
    """
    around = {f"A {name}": value for group in ("claims", "stems") for name, value in about[group].items()}
    return person_features.describe(article, who) | person_features.vectors(article, who) | around


def incident(source: Source, text: str, engine: Learned | None = None) -> Incident:
    """What a text says of its main incident. Empty of a text in a language that is not read.

    Args:
        source: of the text.
        text: its working text.
        engine: whose network and rules are used; without one those that the program carries.
    """
    article = listen(engine or default(), source, text)
    if article is None:
        return Incident()
    return describe(article, models(), source)


def describe(article: Article, by: dict[str, Linear], source: Source) -> Incident:
    """The main incident of an article, by some models.

    Args:
        article: that tells of it.
        by: the models of `answerable.reading.encoder.linear`.
        source: of the article.
    """
    about = whole(article)
    features = {k: v for group in about.values() for k, v in group.items()}
    rows = [person(article, who, about) for who in article.persons]
    likely = [by["victim"].chances(row)["victim"] for row in rows]
    victims = [
        _victim(article, who, row, chance, by)
        for who, row, chance in zip(article.persons, rows, likely, strict=True)
        if chance >= by["victim"].threshold
    ]
    mentioned, kind = _perpetrator(article, features, by["perpetrator"])
    violations = _violations(article, features, by)
    clues = place.of_article(article, home_of(source), frozenset(each.value for each in violations))
    return Incident(
        victims=tuple(sorted(victims, key=lambda v: (-v.probability, v.spans[0].start))),
        unnamed=_unnamed(article),
        perpetrator=mentioned,
        perpetrator_type=kind,
        violations=violations,
        where=place.best(clues, place.weights()),
        date=incident_date(article.text, source.published, article.ruled, source.title, around(article, likely)),
    )


def around(article: Article, chances: Sequence[float]) -> Around:
    """What tells which of an article's dates is the incident's.

    Args:
        article: that tells of it.
        chances: of each of its persons to be a victim.
    """
    named = [(m.start, m.end, p) for who, p in zip(article.persons, chances, strict=True) for m in who.mentions]
    sentences = tuple((words[0].start, words[-1].end) for words in article.sentences if words)
    return Around(article.claims, tuple(sorted(named)), sentences)


def victim(article: Article, who: Person, by: dict[str, Linear], about: dict[str, Features]) -> Victim:
    """What is said of a person who is known to be a victim.

    Args:
        article: that names the person.
        who: the person.
        by: the models.
        about: the article's features by group.
    """
    return _victim(article, who, person(article, who, about), 1.0, by)


def _victim(article: Article, who: Person, features: Features, chance: float, by: dict[str, Linear]) -> Victim:
    return Victim(
        name=who.name,
        spans=tuple(Span.of(article.text, m.start, m.end) for m in who.mentions),
        probability=chance,
        types=tuple(
            Told(value=name, probability=value)
            for name, value in by["type"].chances(features).items()
            if value >= by["type"].threshold
        ),
        sex=_known(by["sex"], features),
        age=_known(by["age"], features),
    )


def _known(model: Linear, features: Features) -> Told | None:
    value, chance = model.best(features)
    return None if value == "unknown" or chance < model.threshold else Told(value=value, probability=chance)


def _perpetrator(article: Article, features: Features, model: Linear) -> tuple[Told, Told | None]:
    chances = model.chances(features)
    nobody = chances.pop(NOBODY, 0.0)
    spans = tuple(
        argument.span
        for claim in (*article.claims, *article.ruled)
        if claim.modality in REAL
        for argument in claim.arguments
        if argument.role is Role.PERPETRATOR
    )
    best, chance = max(chances.items(), key=lambda pair: pair[1])
    if nobody > chance:
        return Told(value=NOBODY, probability=nobody), None
    mentioned = Told(value="mentioned", probability=1 - nobody, spans=spans)
    return mentioned, Told(value=best, probability=chance) if chance >= model.threshold else None


def _violations(article: Article, features: Features, by: dict[str, Linear]) -> tuple[Told, ...]:
    """By two models in equal parts: of the article as a whole, and of its sentences each by itself."""
    one, other = by["violations"].chances(features), by["sentences"].pooled(sentences(article))
    found = [
        Told(
            value=value,
            probability=(chance + other[value]) / 2,
            spans=tuple(c.trigger for c in article.claims if VIOLATION_OF.get(c.kind) == value and c.modality in REAL),
        )
        for value, chance in one.items()
        if (chance + other[value]) / 2 >= by["sentences"].threshold
    ]
    return tuple(sorted(found, key=lambda told: -told.probability))


def _unnamed(article: Article) -> tuple[Victim, ...]:
    """Victims of acts whom no name names: "three students", "the protesters"."""
    found: dict[str, Victim] = {}
    for claim in (*article.claims, *article.ruled):
        for argument in claim.arguments:
            if argument.role is not Role.VICTIM or argument.name or claim.modality not in REAL:
                continue
            last = argument.value.split()[-1].lower() if argument.value else ""
            plural = (last.endswith("s") and not last.endswith("ss")) or last in {"people", "men", "women", "children"}
            found.setdefault(
                argument.value.casefold(),
                Victim(name="", spans=(argument.span,), probability=claim.confidence, group=plural),
            )
    return tuple(sorted(found.values(), key=lambda v: v.spans[0].start))


def of_name(article: Article, name: str) -> Person | None:
    """The person of an article whom a name names: one that it joins, or else wherever its words stand."""
    wanted = [fold(word) for word in name.split()]
    if not wanted:
        return None
    for who in article.persons:
        if fold(who.name).split() == wanted:
            return who
    for who in article.persons:
        if _within(wanted, fold(who.name).split()) or _within(fold(who.name).split(), wanted):
            return who
    places = _places(article, wanted)
    return Person(name, tuple(places)) if places else None


def _within(short: Sequence[str], long: Sequence[str]) -> bool:
    return 0 < len(short) <= len(long) and f" {' '.join(short)} " in f" {' '.join(long)} "


def _places(article: Article, wanted: Sequence[str]) -> list[Mention]:
    found = []
    for number, words in enumerate(article.sentences):
        for i in range(len(words) - len(wanted) + 1):
            part = words[i : i + len(wanted)]
            if [w.lower for w in part] == list(wanted):
                found.append(Mention(number, i, i + len(wanted), part[0].start, part[-1].end, tuple(wanted)))
    return found


def default() -> Learned:
    """The learned engine on the built-in rules."""
    return learned(rules())
