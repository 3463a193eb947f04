"""Who says what a sentence tells, by the grammar of the sentence alone: not of whom he speaks, nor where he stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from answerable.model.claim import Argument, Modality, Role, Speaker, Voice
from answerable.model.span import Span
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.people import is_people
from answerable.reading.language.words import Word, lower_at
from answerable.reading.people.speakers import LAWS, SPEAKING_THINGS, Attribution, is_no_one, speaker_of

_STANDING = word_set("in into at inside during under amid")
"""Before a noun these tell where somebody speaks, and not who."""
_QUOTED = re.compile(r"(?:^[“\"]?|(?<=\s)[“\"])([^“”\"]+)(?<=\S)[”\"]")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_GATHERING = word_set("receive obtain gather collect")
_DENYING = word_set(
    "deny denies denied denying dispute disputes disputed disputing refute refutes refuted refuting reject rejects "
    "rejected rejecting"
)
_UNTRUE = frozenset({Modality.DENIED, Modality.DID_NOT_HAPPEN})
_HEADED = word_set("investigation case operation list file trial")
_LONGEST_HEADING = 8
"""Words of a heading and its colon at most."""
_TURNING = word_set("however but whereas although though yet")
_GLOSSING = frozenset({"referring", "alluding"})
"""By what an outlet explains a quotation: "“They will pay,” he said, referring to the attack"."""
_KNOWN = word_set("the this these those my your his her its our their whom whose which")
"""What a noun begins with, or stands behind, that takes for granted what it tells."""
_CALLING = word_set("describe identify know label name")
_QUOTING = word_set("quote cite")
_DECLINING = word_set("refuse decline")
_ALLEGING = word_set("alleging claiming complaining")


def by_pronoun(text: str, shape: Shape | None, speaker: Speaker) -> Speaker:
    """A speaker as the pronoun that stands for him, where the sentence goes on to name whom it was taken for.

    "He said Tarn was arrested" is not by the word of Tarn, nor is "“Soldiers shot Tarn,” he said".
    """
    group = _cue(shape, speaker)
    if shape is None or group is None or speaker.span is None or not speaker.name:
        return speaker
    pronoun = next((each for each in group.subjects if each.pronoun), None)
    last = speaker.name.split()[-1].lower()
    named_on = speaker.span.start < shape.words[0].start and any(
        word.lower == last for word in shape.words[group.last :]
    )
    if pronoun is None or not (named_on or last in _quoted(text[shape.words[0].start : shape.words[-1].end])):
        return speaker
    word = shape.words[pronoun.first]
    return Speaker(voice=Voice.UNNAMED, name=word.lower, span=Span.of(text, word.start, word.end), cue=speaker.cue)


def _quoted(sentence: str) -> frozenset[str]:
    """The words in lower case that a sentence quotes; what is quoted may have begun before it."""
    return frozenset(word for found in _QUOTED.finditer(sentence) for word in _WORD.findall(found[1].lower()))


def _cue(shape: Shape | None, speaker: Speaker) -> Group | None:
    """The verb by which somebody is told to say it."""
    place = shape.place_of(speaker.cue) if shape and speaker.cue is not None else None
    if shape is None or place is None:
        return None
    return next((shape.group_at[i] for i in range(*place) if i in shape.group_at), None)


def is_heading(words: Sequence[Word], first: int) -> bool:
    """Whether words stand in a heading before a colon, and nobody speaks: "Investigation Orsk: a man was arrested"."""
    colon = next((i for i, word in enumerate(words) if word.text == ":"), 0)
    return first < colon < _LONGEST_HEADING and any(word.base in _HEADED for word in words[:colon])


def is_by_another(modality: Modality, speaker: Speaker, arguments: Sequence[Argument]) -> bool:
    """Whether who is heard to say something does not say so.

    Who is to do what is called for: "the police should free him, a group said". Who denies what is told all the same:
    "the navy foiled an attack by the Front, which the group denied".
    """
    cue = speaker.cue.quote.lower().split() if speaker.cue is not None else []
    if modality not in _UNTRUE and not _DENYING.isdisjoint(cue):
        return True
    if modality is not Modality.CALLED_FOR or speaker.span is None:
        return False
    return any(each.role is Role.ACTOR and each.span.overlaps(speaker.span) for each in arguments)


def who_says(shape: Shape, cue: int, first: int) -> Chunk | None:
    """The subject of a verb of saying, where the words heard for who speaks only tell where: "in custody they said".

    Or whom its subject spoke to before: "asked the rebels to stop and called for his release".

    Args:
        shape: of the sentence.
        cue: index of the verb.
        first: index of the first word heard for who speaks.
    """
    group, chunk = shape.group_at.get(cue), shape.chunk_at[first]
    if group is None or group.passive or len(group.subjects) != 1 or chunk is None or chunk in group.subjects:
        return None
    subject = group.subjects[0]
    spoken_to = [each for each in shape.groups if chunk in each.objects or each.last == chunk.begins - 1]
    joined = chunk.last < group.first and shape.words[group.first - 1].lower == "and"
    if joined and any(each.subjects == group.subjects for each in spoken_to):
        return subject
    led = chunk.begins > 0 and shape.words[chunk.begins - 1].lower in _STANDING
    return subject if led and chunk.last <= subject.begins else None


def gatherer(shape: Shape, last: int) -> Chunk | None:
    """Who vouches for information that ends at word `last`: "information received by the Centre"; else None."""
    words, i = shape.words, last + 1
    told = i + 2 < len(words) and words[last].base == "information" and words[i].base in _GATHERING
    return shape.chunk_at[i + 2] if told and words[i + 1].lower == "by" else None


def is_nobody(shape: Shape, first: int) -> bool:
    """Whether "it" at word `first` is nobody: "it was found that", "it is alleged that"; or who told is not told.

    "According to the information received", "according to the Extradition Treaty".
    """
    chunk = shape.chunk_at[first]
    held = shape.owned(chunk)
    if held is not None and shape.words[held.head].lower in LAWS:
        return True
    if chunk is not None and chunk.name is None and shape.words[chunk.head].base == "information":
        return gatherer(shape, chunk.last - 1) is None
    if shape.words[first].lower != "it" or chunk is None:
        return False
    return any(group.passive and chunk in group.subjects for group in shape.groups)


def alleger(text: str, shape: Shape, said: Sequence[Attribution], at: int) -> Speaker | None:
    """Who alleges what stands at word `at`; None where the sentence does not tell.

    "Tarn alleged being beaten", "the clerks sued, alleging that they were beaten".
    """
    for each in said:
        between = shape.verbs_between(each.cue, at, finite=True)
        if each.modality is Modality.ALLEGED and each.first <= at < each.last and each.cue < at and not between:
            return each.speaker
    words = shape.words
    i = next((k for k in range(at - 1, 0, -1) if words[k].lower in _ALLEGING and words[k + 1].lower == "that"), 0)
    host = shape.verb_before(i, finite=True)
    between = shape.verbs_between(i, at, finite=True)
    if host is None or len(between) > (at not in shape.group_at):
        return None
    beside = shape.chunk_at[i - 1] if words[i - 1].tag != "TIME" else None
    if beside is None:
        beside = host.subjects[0] if not host.passive and len(host.subjects) == 1 else None
    elif words[beside.head].base not in SPEAKING_THINGS:  # "a petition alleging that"
        return None
    beside = _of_whom(shape, beside) if beside is not None else None
    if beside is None or beside.pronoun or not (is_people(shape, beside) or words[beside.head].base in SPEAKING_THINGS):
        return None
    return speaker_of(text, shape, beside, Span.of(text, words[i].start, words[i].end))


def _of_whom(shape: Shape, chunk: Chunk) -> Chunk:
    """Those of whom so many are told: "three | of Tarn's | men"."""
    words = shape.words
    of = words[chunk.head].tag == "NUM" and chunk.last + 1 < len(words) and words[chunk.last].lower == "of"
    told = shape.owned(shape.chunk_at[chunk.last + 1]) if of else None
    return told or chunk


def turned_from(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a sentence turns, between a speaker's verb and a happening, to what others say.

    "The ministry denied it, however a report concluded that …".
    """
    return _opens_with(words, first, last, _TURNING, frozenset({",", ";"}))


def is_gloss(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether the outlet explains, between a speaker and a happening, what he spoke of: "referring to the attack"."""
    return _opens_with(words, first, last, _GLOSSING, frozenset({","}))


def by_the_verb(shape: Shape, said: Sequence[Attribution], cues: Sequence[tuple[int, int]], at: int) -> Speaker | None:
    """Who says what stands at word `at` with one of the verbs heard for saying it, or in a heading; None for nobody.

    He says what a verb of his own clause tells, or a noun that is new: "said it would free a cook serving a sentence",
    "spoke of the arrest" take it for granted. And of "Tarn said he was a clerk and shot ten men" it is not sure that he
    says the second.
    """
    inside = [each for each in said if each.first <= at < each.last]
    headed = next((each for each in inside if is_headed(each)), None)
    if headed is not None or not _is_newly_told(shape, at):
        return headed.speaker if headed is not None else None
    told = [each for each in inside if any(i <= each.cue < j for i, j in cues)]
    return told[-1].speaker if told else None


def _is_newly_told(shape: Shape, at: int) -> bool:
    """Whether a clause itself tells what stands at word `at`, and no "and" joins the clause to another."""
    words, verb, clause = shape.words, shape.group_at.get(at), shape.clause_of(at)
    if clause is None or clause.relative:
        return False
    if verb is not None and (host := _sharing(shape, verb)) is not None:
        return _is_newly_told(shape, host.main)
    if verb is not None:
        joined = words[shape.back(clause.first - 1)].tag == "CONJ"
        return (verb.finite or verb.infinitive) and not joined
    chunk = shape.chunk_at[at]
    if chunk is None or chunk.owner is not None or words[at].tag != "N":
        return False
    before = {words[chunk.first].lower, words[chunk.begins - 1].lower if chunk.begins else ""}
    return before.isdisjoint(_KNOWN)


def _sharing(shape: Shape, verb: Group) -> Group | None:
    """The verb whose auxiliary and subject a participle shares: "they were beaten, robbed and burned"; else None."""
    if not verb.passive or verb.first < verb.main or not verb.subjects:
        return None
    host = shape.verb_before(verb.first, finite=True)
    shared = host is not None and host.passive and host.subjects[:1] == verb.subjects[:1]
    return host if shared else None


def is_headed(attribution: Attribution) -> bool:
    """Whether no verb tells who speaks, but a mark in a heading: "Police: man shot clerk"."""
    cue = attribution.speaker.cue
    return cue is not None and not cue.quote[0].isalnum()


def says_nothing(shape: Shape, first: int, cue: int | None, at: int) -> bool:
    """Whether who stands at word `first` is told not to say what is told at word `at`.

    "Officials have not confirmed that", "the ministry refused to say whether", "no officer said"; nor does he of whom
    it only is said: "a man described as a deserter shot a guard", "Tarn was told that".

    Args:
        shape: of the sentence.
        first: index of the first word heard for who speaks.
        cue: index of the verb heard for his saying it; None where none is.
        at: index of the main word of what is told.
    """
    words, chunk = shape.words, shape.chunk_at[first]
    if chunk is None:
        return False
    if cue is not None and words[cue].base in _CALLING and chunk.name is None:
        others = chunk.begins > 0 and words[chunk.begins - 1].tag in {"N", "NAME"}  # "a poet the group described as"
        return chunk.last == cue and lower_at(words, cue + 1) == "as" and not others
    groups = [each for each in shape.groups if any(one is chunk for one in each.subjects) and not each.infinitive]
    group = next((each for each in groups if each.main == cue), None)
    if cue is None:
        group = next((each for each in reversed(groups) if each.finite and each.last <= at), None)
    if group is None:
        return False
    base = words[group.main].base
    if group.passive and "be" in group.auxiliaries:
        return cue is not None and base not in _QUOTING
    return is_no_one(words, chunk) or base in _DECLINING or (group.negated and base != "deny")


def _opens_with(words: Sequence[Word], first: int, last: int, opening: frozenset[str], marks: frozenset[str]) -> bool:
    return any(
        words[k].lower in opening and words[k - 1].text in marks for k in range(max(1, first), min(last, len(words)))
    )
