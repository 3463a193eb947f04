"""What is acted upon beside people: things, lands and buildings, measures of time, and what is only thought or said."""

from __future__ import annotations

from answerable.model.event import Family
from answerable.model.vocabulary import kinds, nouns
from answerable.reading.happenings.triggers import NO_PLURAL, Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.words import Word

MEASURES = word_set(
    "year month week day hour minute decade prison jail life death hectare acre kilometre mile time trial custody"
)
_ABSTRACT = word_set(
    "move decision policy idea bill law plan report article record character claim ruling deal speech comment "
    "remark view belief theory value right press freedom democracy budget tax rule system practice process approach "
    "concept book film show problem issue question challenge trend crisis poverty inequality racism abuse crime"
)
TARGETS = word_set(
    "base enclave airfield peninsula archipelago coast suburb village town city convoy church mosque school "
    "hospital building embassy consulate ship tanker vessel boat facility infrastructure plant refinery airport "
    "station camp house home office headquarters center centre post checkpoint vehicle bus train car truck plane "
    "helicopter oil pipeline bridge market hotel restaurant prison barracks position target area region country "
    "border capital province district island port field farm shop store synagogue temple shrine bank museum library "
    "tower dam warehouse depot outpost settlement compound parliament university college newsroom court courthouse "
    "courtroom neighbourhood neighborhood street square park club bar pub tavern inn cafe nightclub theatre theater "
    "mall supermarket site complex palace stadium apartment residence cathedral chapel monastery convent "
    "kindergarten clinic ambulance factory territory land zone strip ceremony funeral wedding rally gathering "
    "parade patrol unit column"
)
EXPLOSIVES = word_set(
    "bomb grenade mine landmine explosive device rocket missile shell mortar dynamite vest belt warhead kilo "
    "kilogram kg tonne ton pound stick"
)
"""What is set off or fired, and is no target: "detonated a grenade"."""
LANDS = word_set(
    "delta valley corridor basin canton county plain highland enclave peninsula archipelago coast village town city "
    "area region country province district island territory land zone strip border"
)
"""What is invaded, though nobody acts for it."""
_CONCRETE = word_set(
    "station installation plantation settlement apartment encampment monument facility city community university "
    "delegation parliament government regiment department institution organisation organization corporation "
    "federation congregation procession establishment population generation minority majority mission"
)
THINGS = word_set(
    "cause statement report video film album data detail information document file figure number result image photo "
    "photograph footage song book version name list gas water energy oil fee money fund price product service "
    "software plan bill deal law proposal time game match need deadline demand requirement standard goal target "
    "resistance applause criticism idea website evidence finding study map letter email message recording tape "
    "trailer novel magazine order warrant code program programme task strategy policy battery phone device card "
    "tree plant animal bird fish whale lion shark dog horse cattle sheep cow pig elephant tiger bear fox wolf deer "
    "hare rabbit badger seal dolphin turtle crocodile snake monkey gorilla rhino rhinoceros goat camel cell bacteria "
    "virus language species project session season show episode series hope dream career reputation joy appetite "
    "pain engine market economy industry"
)


def is_set_off(kind: str, base: str) -> bool:
    """Whether a noun, given by its base form, is of what a bombing or a shelling is done with."""
    return kind in {"bombing", "shelling"} and base in EXPLOSIVES


def is_deed(noun: Word) -> bool:
    """Whether a noun tells what is done, and nobody to whom it is done: "torture"."""
    kind = nouns().get(noun.base, "") if noun.base not in NO_PLURAL or noun.lower == noun.base else ""
    return bool(kind) and kinds()[kind].family is not Family.CONTEXT


def tells_a_deed(shape: Shape, first: int, last: int) -> bool:
    """Whether the noun that words are built on tells a deed: "torture of detainees"."""
    chunk = shape.chunk_at[first]
    if chunk is None or chunk.name is not None or not first <= chunk.head < last:
        return False
    whole = chunk.head + 1 == last or shape.words[chunk.head + 1].tag == "PREP"
    return whole and is_deed(shape.words[chunk.head])


def is_how(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    """Whether a bare noun within the words for a happening is what somebody is held as, and nobody: "held hostage"."""
    word = shape.words[first] if last - first == 1 else None
    within = trigger.first < first and last <= trigger.last
    bare = shape.words[first - 1].tag not in {"DET", "PREP"}
    return word is not None and within and bare and word.tag == "N" and word.lower == word.base


def abstract(base: str) -> bool:
    """Whether a noun, given by its base form, is of what nobody can touch: "policy", "freedom"."""
    return base in _ABSTRACT or (
        base.endswith(("tion", "sion", "ment", "ity", "ism", "ness", "ance", "ence")) and base not in _CONCRETE
    )
