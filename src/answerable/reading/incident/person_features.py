"""What speaks for and against a person being a victim of the main incident, and of what sort: named features."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

import numpy as np

from answerable.model.claim import Claim, Modality, Role
from answerable.model.vocabulary import kinds
from answerable.reading.incident.article import Article
from answerable.reading.language.lexicon import word_set
from answerable.reading.people.persons import Mention, Person

Features = dict[str, float]

_NEAR: dict[str, frozenset[str]] = {
    "journalist": word_set(
        "journalist journalists reporter reporters editor editor-in-chief correspondent photojournalist blogger "
        "broadcaster columnist photographer cameraman camerawoman vlogger cartoonist publisher newspaper radio media "
        "press presenter anchor"
    ),
    "activist": word_set(
        "activist activists defender defenders campaigner dissident lawyer lawyers attorney protester protesters "
        "environmentalist organiser organizer critic ngo rights opposition advocate advocates humanitarian"
    ),
    "union": word_set("union unions unionist unionists labour labor workers strike syndicate confederation"),
    "official": word_set(
        "president minister premier spokesman spokeswoman spokesperson secretary governor senator judge justice "
        "commissioner chief general colonel officer inspector superintendent prosecutor mayor ambassador lawmaker "
        "congressman representative director chairman secretary-general chancellor king prince leader head captain"
    ),
    "family": word_set("wife husband mother father son daughter brother sister cousin uncle parents family widow"),
    "man": word_set("man men boy father husband son brother uncle businessman mr king prince sir priest"),
    "woman": word_set("woman women girl mother wife daughter sister aunt ms mrs miss actress queen princess lady nun"),
    "child": word_set("child children boy girl teen teenager teenage minor schoolgirl schoolboy pupil toddler baby"),
    "harmed": word_set(
        "killed murdered shot slain assassinated executed died dead death detained arrested jailed imprisoned abducted "
        "kidnapped disappeared missing tortured beaten attacked assaulted charged convicted sentenced accused raped "
        "injured wounded harassed threatened arrest detention release released killing murder abduction kidnapping "
        "disappearance imprisonment trial jail prison custody bail held freed hostage victim victims beheaded hanged "
        "fined summoned interrogated deported exiled poisoned remanded stabbed trafficked"
    ),
    "saying": word_set(
        "said says told tells added adds stated noted explained tweeted wrote according called urged condemned "
        "announced commented insisted argued warned denied claimed confirmed statement"
    ),
    "court": word_set("judge justice magistrate prosecutor prosecutors attorney ruled presiding bench"),
    "suspect": word_set(
        "suspect suspects suspected accused defendant defendants alleged allegedly gunman attacker assailant killer "
        "killers murderer kidnapper kidnappers abductor militant militants terrorist terrorists mastermind fugitive "
        "perpetrator perpetrators culprit convict gangster extremist jihadist hitman dictator strongman warlord"
    ),
    "crime": word_set(
        "murder murders kidnapping kidnappings abduction homicide manslaughter assault battery rape robbery killing "
        "killings torture shooting slaying hostage trafficking bombing genocide theft fraud"
    ),
}
_BLAMED = word_set(
    "charged accused suspected convicted guilty arrested indicted sentenced pleaded confessed admitted wanted faces "
    "responsible involved behind denied"
)
_HARMS = word_set(
    "killed murdered shot kidnapped abducted stabbed beat attacked raped strangled tortured ordered threatened held "
    "forced drove seized fired lured took"
)
_HE, _SHE = word_set("he him his himself"), word_set("she her hers herself")
_BE = word_set("was were been is being")
_YEARS = re.compile(r"\baged? (\d{1,2})\b|\b(\d{1,2})[- ]years?[- ]old\b|^, (\d{1,2}),", re.IGNORECASE)
_LEGAL = frozenset({"charge", "trial", "verdict", "conviction", "sentence", "imprisonment", "acquittal", "appeal"})
_LOOSE = frozenset({"arrest", "arrest_warrant", "summons", "extradition", "release", "travel_ban"})
_REAL = frozenset({Modality.HAPPENED, Modality.ATTEMPTED, Modality.ALLEGED, Modality.PLANNED})


def _claims(claims: Sequence[Claim], person: Person, whose: str) -> Features:
    """What an engine's claims make of a person."""
    found: Features = {}

    def add(name: str) -> None:
        found[f"{whose} {name}"] = found.get(f"{whose} {name}", 0.0) + 1.0

    table = kinds()
    for claim in claims:
        family = table[claim.kind].family
        for argument in claim.arguments:
            if not any(map(argument.span.overlaps, person.mentions)):
                continue
            if argument.role is Role.VICTIM:
                add("victim" if claim.modality in _REAL else "unreal victim")
                add(f"victim of {claim.kind}")
            elif argument.role is Role.RECIPIENT:
                group = "legal" if claim.kind in _LEGAL else "arrest" if claim.kind in _LOOSE else str(family)
                add(f"recipient {group}")
            elif argument.role is Role.PERPETRATOR:
                add("perpetrator")
            elif argument.role is Role.ACTOR:
                add(f"actor {family}")
        said = claim.speaker.span
        if said is not None and any(map(said.overlaps, person.mentions)):
            add("speaker")
    return {name: math.log1p(value) for name, value in found.items()}


def _around(article: Article, place: Mention) -> Features:
    """Which sorts of words stand near a mention."""
    words = article.sentences[place.sentence]
    before = [w.lower for w in words[max(0, place.first - 4) : place.first]]
    after = [w.lower for w in words[place.last : place.last + 5]]
    found: Features = {}
    for name, listed in _NEAR.items():
        found[f"before {name}"] = float(any(word in listed for word in before))
        found[f"after {name}"] = float(any(word in listed for word in after))
        found[f"sentence {name}"] = float(any(w.lower in listed for w in words))
    found["before mr"] = float("mr" in before[-2:])
    found["before ms"] = float(bool({"ms", "mrs", "miss"} & set(before[-2:])))
    found["passive"] = float(bool(set(after[:3]) & _BE))
    found["of"] = float(bool(before) and before[-1] in {"of", "against", "on"})
    found["by"] = float(bool(before) and before[-1] == "by")
    harmed = _NEAR["harmed"]
    found["was harmed"] = float(bool(set(after[:3]) & _BE) and bool(set(after) & harmed))
    found["harm of"] = float(found["of"] > 0 and bool(set(before[:-1]) & harmed))
    found["harmed object"] = float(bool(set(before[-3:]) & harmed) and not {"by", "said"} & set(before))
    found["harmed by"] = float(found["by"] > 0 and bool(set(before[:-1]) & harmed))
    found["harmed in brackets"] = float(bool(after) and after[0] in {",", "who"} and bool(set(after) & harmed))
    told = [w.lower for w in words[place.last : place.last + 14]]
    blamed = [i for i, word in enumerate(told) if word in _BLAMED]
    crime = _NEAR["crime"]
    found["blamed for a crime"] = float(any(set(told[i : i + 8]) & crime for i in blamed))
    found["harms"] = float(bool(set(after[:3]) & _HARMS) and not set(after[:3]) & _BE)
    found["called a suspect"] = float(bool(set(before) & _NEAR["suspect"]))
    found["listed"] = float(bool(after) and after[0] in {",", "and"} and bool(before) and before[-1] in {",", "and"})
    return found


def _pronouns(article: Article, person: Person) -> Features:
    """He and she, and what is said of them, from each mention up to the next person's in this sentence and the next."""
    starts = sorted(m.start for p in article.persons for m in p.mentions if p is not person)
    he = she = harmed = says = 0
    for place in person.mentions:
        stop = next((s for s in starts if s > place.end), len(article.text))
        for number in (place.sentence, place.sentence + 1):
            words = article.sentences[number] if number < len(article.sentences) else ()
            for i, word in enumerate(words):
                if not place.end <= word.start < stop:
                    continue
                he += word.lower in _HE
                she += word.lower in _SHE
                if word.lower in _HE | _SHE:
                    after = {w.lower for w in words[i + 1 : i + 5]}
                    harmed += bool(after & _NEAR["harmed"])
                    says += bool({w.lower for w in words[i + 1 : i + 3]} & _NEAR["saying"])
    total = max(1, he + she)
    return {
        "he": math.log1p(he), "she": math.log1p(she), "he share": he / total, "she share": she / total,
        "they harmed": math.log1p(harmed), "they say": math.log1p(says),
    }  # fmt: skip


def _age(article: Article, person: Person) -> Features:
    found: Features = {}
    for place in person.mentions:
        for match in _YEARS.finditer(article.text[max(0, place.start - 40) : place.start]):
            found["years"] = float(next(g for g in match.groups() if g))
        for match in _YEARS.finditer(article.text[place.end : place.end + 40].split(".")[0]):
            found["years"] = float(next(g for g in match.groups() if g))
    years = found.pop("years", None)
    return {} if years is None else {"minor": float(years < 18), "of age": float(years >= 18)}


def _name(person: Person) -> Features:
    given = person.mentions[0].words[0] if len(person.name.split()) > 1 else ""
    found = {f"ends {given[-k:]}": 1.0 for k in (1, 2, 3) if len(given) > k}
    if given:
        found[f"given {given}"] = 1.0
    return found


def describe(article: Article, person: Person) -> Features:
    """Every feature of a person of an article but the words' vectors. All between 0 and about 5."""
    scores = [float(article.chances[m.sentence][m.first : m.last].max()) for m in person.mentions]
    everyone = [
        max(float(article.chances[m.sentence][m.first : m.last].max()) for m in p.mentions) for p in article.persons
    ]
    most = max([*everyone, max(scores)])
    words, sentences = person.mentions[0], len(article.sentences)
    found: Features = {
        "score most": max(scores), "score mean": sum(scores) / len(scores), "score first": scores[0],
        "score odds": math.log((max(scores) + 1e-3) / (1.001 - max(scores))),
        "score against best": max(scores) / (most + 1e-6), "mentions": math.log1p(len(scores)),
        "share of mentions": len(scores) / max(1, sum(len(p.mentions) for p in article.persons)),
        "first place": words.sentence / max(1, sentences), "first early": float(words.sentence < 3),
        "in title": float(any(m.words[-1] in article.title for m in person.mentions)),
        "whole name": float(len(person.name.split()) > 1), "persons": math.log1p(len(article.persons)),
        "most mentioned": float(len(scores) == max([len(p.mentions) for p in article.persons], default=1)),
    }  # fmt: skip
    places = [_around(article, m) for m in person.mentions]
    for name in places[0]:
        values = [place[name] for place in places]
        found[name] = max(values)
        found[f"{name} share"] = sum(values) / len(values)
    found |= (
        _claims(article.claims, person, "claim")
        | _claims(article.ruled, person, "rule")
        | _pronouns(article, person)
        | _age(article, person)
        | _name(person)
    )
    return found


def vectors(article: Article, person: Person) -> Features:
    """The mean of the vectors of the words of the mentions."""
    rows = []
    for place in person.mentions:
        heard = article.heard[place.sentence]
        if heard is not None:
            rows.append(heard.vectors[place.first : place.last].mean(0))
    mean = np.mean(rows, axis=0) if rows else np.zeros(384)
    return {f"v{i}": float(value) for i, value in enumerate(mean)}
