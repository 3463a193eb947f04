"""What the words of a document's sentences do there, each tagged in the light of all of them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from answerable.reading.language import lexicon
from answerable.reading.language.given_names import PARTICLES, WORDS_TOO, given_names
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.sentences import Sentence
from answerable.reading.language.verb_or_noun import is_verb
from answerable.reading.language.verbs import tell_verbs
from answerable.reading.language.words import Word, lower_at, singular, tokenise

_JOINED_NOT = re.compile(r"n['’]?t$")


class Forms:
    """The verbs that the tagger knows, by form: built once from the lexicon and the vocabulary's verbs."""

    def __init__(self, more: tuple[str, ...] = ()) -> None:
        self.verbs: dict[str, tuple[str, str]] = {}
        bases = lexicon.VERBS | set(lexicon.IRREGULAR) | set(more)
        for base in sorted(bases, key=lambda each: (each in more, each)):
            for form, sort in lexicon.forms(base).items():
                self.verbs.setdefault(form, (base, sort))
        self.verbs["lay"] = ("lay", "base")
        self.verbs["found"] = ("find", "ed")
        self.verbs["felt"] = ("feel", "ed")


_UNDOING = word_set(
    "united unified unionised unionized unveiled unleashed uncovered unloaded unfolded unlocked unwrapped unplugged "
    "unseated unpacked untied unhooked unearthed unravelled unraveled unnerved unsettled unburdened unchained "
    "undressed unblocked unmasked unfurled unbuttoned unholstered"
)
"""Verbs with "un-" in the past, which is no negation."""
_ADJECTIVE = re.compile(
    r"(?:ous|ive|able|ible|ful|less|ical|ial|nal|tal|ral|ary|ian|ese|ish|istic|ent|ant|ic|lar|-\w+ed)$"
)
_PARTIES = word_set("accused defendant applicant appellant respondent claimant plaintiff petitioner complainant")
_BEFORE_PARTIES = word_set("the first second third fourth fifth sixth both said other each")
_NO_GERUNDS = word_set("morning evening ceiling sibling wedding clothing lightning offspring sterling")
_NOT_SUPERLATIVES = word_set(
    "protest arrest request forest interest harvest conquest unrest contest inquest bequest tempest digest northwest "
    "southwest manifest behest palimpsest priest"
)
_NOT_ADJECTIVES = word_set(
    "accountant actuary admiral adversary appellant assailant attendant burglar claimant cleric comedian complainant "
    "constable correspondent dignitary electrician emissary magician mechanic medic mercenary missionary "
    "musician notary occupant opponent paramedic participant respondent scholar seminarian sergeant superintendent "
    "government parliament president student incident agent statement accident patient client tenant resident "
    "child moment event movement department treatment payment agreement argument document settlement detachment "
    "republic public music topic clinic traffic panic attack critic politician politicians civilian civilians "
    "official officials trial trials hospital capital general rival memorial tribunal journal criminal denial burial "
    "arsenal cardinal mistrial retrial "
    "table cable vehicle people bible article historian guardian librarian physician technician custodian "
    "library secretary january february diary military salary dictionary summary boundary beneficiary commissary "
    "executive detective relative representative initiative alternative native captive fugitive motive objective "
    "warrant defendant immigrant migrant restaurant militant combatant protestant plant grant servant assistant "
    "tent cent percent intent extent continent punishment imprisonment parent dissent consent fish dish wish finish "
    "percent-based assault judgment judgement indictment appointment deployment harassment embezzlement rent elephant "
    "infant applicant inhabitant informant lieutenant commandant consultant merchant peasant tyrant covenant"
)
_ADJECTIVES = word_set(
    "former new old young senior top chief late dead alive armed deadly early high low big large small great good bad "
    "major main local national federal foreign free open public private military criminal royal first second third "
    "next last same different political mass anti pro ex vice deputy acting interim then-president fatal lethal "
    "separate serious severe heavy central northern southern eastern western innocent guilty ready willing able set "
    "likely unlikely due responsible aware afraid keen eager hopeful peaceful violent alleged suspected convicted "
    "wanted accused failed attempted planned so-called male female black white human legal illegal long short recent "
    "current previous prior subsequent further additional final full total several civil religious ethnic nuclear "
    "loose cruel inhuman inhumane brutal harsh"
)
_FOR_OR_AGAINST = ("anti-", "pro-", "non-", "post-", "pre-")
_DEGRADING = frozenset({"degrading", "humiliating"})
_TREATMENTS = word_set("treatment punishment punishments conditions")
_SORTS = word_set("financial economic individual")
_AIMED = word_set("sanction sanctions measures restrictions killing killings assassinations")
_RULING = word_set("party parties coalition elite elites junta family class front")
_VANISHING = word_set("disappearance disappearances")
_OPENING_PARTICLES = PARTICLES - word_set("do per pour e i y")
"""With these a family name may open a sentence."""
_VEHEMENT = word_set("vehement clement inclement")
"""Adjectives that end as nouns do: "confinement", "bombardment"."""
_OPENS_AS_NOUN = word_set(
    "gunmen policemen servicemen militiamen tribesmen fishermen businessmen firemen lawmen airmen seamen clergymen "
    "men women people police gendarmerie twin double triple dual man woman girl boy crowd mob anger heavy"
)
"""Words that no name is made of where a sentence opens with them."""
_NOT_ADVERBS = word_set("family ally rally assembly italy supply reply monopoly apply july anomaly")


def tagged(text: str, sentences: Iterable[Sentence], verbs: dict[str, tuple[str, str]]) -> dict[Sentence, list[Word]]:
    """The words of the sentences of one document, tagged.

    Args:
        text: the working text.
        sentences: all of the document, so that a word is known that stands capitalised in one and small in another.
        verbs: form → base and sort of form.
    """
    found = {sentence: tokenise(text, sentence.start, sentence.end) for sentence in sentences}
    names, commons = capitals(found.values())
    for words in found.values():
        tag(words, verbs, names, commons)
    return found


def capitals(sentences: Iterable[list[Word]]) -> tuple[frozenset[str], frozenset[str]]:
    """Words that stand capitalised inside sentences of the document, and words that stand in lower case."""
    names: set[str] = set()
    commons: set[str] = set()
    for words in sentences:
        first = True
        for word in words:
            if not word.text[0].isalpha():
                first = first or word.text in '.:"“”«»‘([—–'
                continue
            if word.text[0].islower():
                commons.add(word.lower)
            elif not first:
                names.add(word.lower)
            first = False
    return frozenset(names), frozenset(commons)


def tag(
    words: list[Word],
    verbs: dict[str, tuple[str, str]],
    names: frozenset[str],
    commons: frozenset[str],
    look_again: bool = True,
) -> None:
    """Tag the words of one sentence in place.

    Args:
        words: of the sentence.
        verbs: form → (base, form's sort), as in `Forms`.
        names: words (folded) that stand capitalised inside sentences of the document.
        commons: words (folded) that stand in lower case in the document.
        look_again: whether the learned eye looks for verbs among what the rules take for nouns.
    """
    first, headline = True, _all_capitals(words)
    for i, word in enumerate(words):
        lower = word.lower
        if not word.text[0].isalnum() and not lower.startswith(("'s", "'t", "'r", "'v", "'l", "'d", "'m", "n'")):
            word.tag = "POS" if _plural_owner(words, i) else "NAME" if _ends_initial(words, i) else "PUNCT"
            initial = lower == "." and i > 0 and len(words[i - 1].text) == 1 and words[i - 1].capital
            first = first or (lower in '.:"“”«»‘([—–' and not initial)
            continue
        word.tag = _closed(words, i, headline) or _open(words, i, first, headline, verbs, names, commons)
        first = False
    for i, word in enumerate(words):
        if word.tag == "V?":
            _decide(words, i)
            if word.tag == "V" and i and words[i - 1].lower == "military" and word.form != "ing":
                words[i - 1].tag = "N"
        elif word.tag == "TO" and not _infinitive(words, i + 1):
            word.tag = "PREP"
        if word.lower == "home" and i and words[i - 1].tag == "POS":
            word.tag = "N"
        if word.tag == "N" and word.base == word.lower:
            word.base = singular(word.lower)
        if word.tag == "N" and (_is_manner(words, i) or _is_style(words, i)):
            word.tag = "ADV"
    if look_again and not headline:
        tell_verbs(words)


def _is_initial(words: list[Word], i: int) -> bool:
    """Whether a letter stands for a family name that is not given in full: "Omar | A. was tried"."""
    shortened = len(words[i].text) == 1 and words[i].capital and i > 0 and words[i - 1].tag == "NAME"
    return shortened and len(words[i - 1].text) > 1 and i + 1 < len(words) and words[i + 1].text == "."


def _ends_initial(words: list[Word], i: int) -> bool:
    """Whether a point is of such a letter, and neither a name nor nothing follows; "the Omar A. Trial"."""
    behind = words[i + 1] if i + 1 < len(words) else None
    if i < 2 or behind is None or not _is_initial(words, i - 1):
        return False
    return not behind.capital or behind.lower in lexicon.PROCEEDINGS


def _is_manner(words: list[Word], i: int) -> bool:
    """Whether a noun between "was" and a participle only says how: "was gang raped"."""
    if not 0 < i < len(words) - 1 or words[i].lower != words[i].base:
        return False
    before, after = words[i - 1], words[i + 1]
    return (
        before.lower in {"was", "were", "been", "being"}
        and after.tag in {"V", "V?"}
        and after.form in {"ed", "participle"}
    )


def _is_style(words: list[Word], i: int) -> bool:
    """Whether a word with "-style" right behind a verb only says how: "killed execution-style in Dravna"."""
    bare = i + 1 == len(words) or words[i + 1].tag in {"PREP", "PUNCT", "TIME", "CONJ"}
    return words[i].lower.endswith("-style") and i > 0 and words[i - 1].tag == "V" and bare


def _infinitive(words: list[Word], i: int) -> bool:
    while i < len(words) and words[i].tag in {"ADV", "NEG"}:
        i += 1
    if i == len(words):
        return False
    return words[i].lower in {"be", "have", "do"} or (words[i].tag == "V?" and words[i].form in {"base", "any"})


def _plural_owner(words: list[Word], i: int) -> bool:
    """Whether an apostrophe is that of "the Bishops' Conference"."""
    if words[i].text not in {"'", "’"} or not 0 < i < len(words) - 1:
        return False
    before, after = words[i - 1], words[i + 1]
    if before.lower[-1:] != "s" or before.end != words[i].start or after.start == words[i].end:
        return False
    return not any(word.text in {"'", "‘"} for word in words[:i])


_ACRONYMS = frozenset({"IT", "US", "WHO"})
"""Names that in lower case are pronouns."""
_LINKED = re.compile(r"[-‑‐](?:born|based|backed|owned|controlled|linked|allied|occupied|speaking)$")
"""Ends of words that tell of another, whatever name they begin with: "the Norland-born Tarn"."""
_ARTICLED = re.compile(r"(?:(?:al|el|as|ash|an|ar|at|ad|az|ul|ibn|bin)[-‑‐]|(?:d|l|dell)['’])[^\W\d_a-z]")


_PASTS = word_set("was has had is said told")
TOLD_ALONE = {
    **dict.fromkeys(lexicon.PREPOSITIONS, "PREP"),
    **dict.fromkeys(lexicon.SUBORDINATORS - lexicon.PREPOSITIONS, "SUB"),
    **dict.fromkeys(lexicon.DETERMINERS, "DET"),
    **dict.fromkeys(lexicon.PRONOUNS - lexicon.DETERMINERS, "PRON"),
    **dict.fromkeys(lexicon.CONJUNCTIONS, "CONJ"),
    **dict.fromkeys(lexicon.POSSESSIVES, "DET"),
    **dict.fromkeys(("which", "who", "whom"), "PRON"),
    **dict.fromkeys(lexicon.BE | lexicon.HAVE | lexicon.DO, "AUX"),
    **dict.fromkeys(lexicon.MODALS, "MD"),
    **dict.fromkeys(lexicon.NEGATIONS | {"'t"}, "NEG"),
    "to": "TO",
}
"""What words are wherever they stand; the later line counts."""


def _closed(words: list[Word], i: int, headline: bool) -> str:
    word = words[i]
    lower = word.lower
    if lower == "'s":
        return "POS"  # may yet be "is": settled when the words around are known
    if word.capital and not headline and i and lower in {"may", "will", "mark", "us", "who"}:
        return ""
    if word.capital and not headline and lower in {"may", "will"} and _is_told_of(words, i + 1):
        return "NAME"  # "May Tarn was freed"
    if lower == "to" and not i and word.capital and _is_told_of(words, 1):
        return "NAME"  # "To Lam was elected"
    if _is_acronym(words, i) or (lower in WORDS_TOO and _is_name_too(words, i)):
        return "NAME"
    if lower == "am" and word.capital and i and words[i - 1].capital and words[i - 1].lower != "i":
        return "NAME"  # "Pan Am"
    if lower == "that":
        return _that(words, i)
    if lower == "one" and i + 1 < len(words) and words[i + 1].capital:
        return "NUM"  # "one Norlander"
    if lower in {"a", "i"} and _is_initial(words, i):
        return "NAME"
    if (told := TOLD_ALONE.get(lower, "")) != "":
        return told
    if lower in lexicon.NEGATED_AUXILIARIES and i + 1 < len(words) and words[i + 1].lower in {"n't", "'t"}:
        word.base = lexicon.NEGATED_AUXILIARIES[lower]
        return "MD" if word.base in lexicon.MODALS else "AUX"
    joined = f"{_JOINED_NOT.sub('', lower)}n" if "'" in lower and lower.endswith(("n't", "nt")) else ""
    if joined in lexicon.NEGATED_AUXILIARIES:
        word.base = lexicon.NEGATED_AUXILIARIES[joined]
        return "MD" if word.base in lexicon.MODALS else "AUX"
    if lower in {"only", "first"} and i and words[i - 1].lower in {"the", "its", "his", "her", "their"}:
        return "ADJ"
    if lower == "subject" and i and words[i - 1].tag in {"N", "NAME", "AUX"} and lower_at(words, i + 1) == "to":
        return "ADJ"  # "those persons subject to sanctions"
    if lower == "chief" and not word.capital and lower_at(words, i + 1) == "of":
        return "N"
    if lower in {"now", "then"} and i and words[i - 1].lower in {"the", "its", "his", "her", "their"}:
        return "ADJ"  # "the then minister"
    if lower in lexicon.ADVERBS or (lower == "dead" and i and words[i - 1].lower == "shot"):
        return "ADV"  # "shot dead two students"
    return ""


def _is_told_of(words: list[Word], i: int) -> bool:
    """Whether words in capitals stand before a past: "Tarn Venn was"."""
    last = i
    while last < len(words) and words[last].capital:
        last += 1
    return i < last < len(words) and words[last].lower in _PASTS


def _is_acronym(words: list[Word], i: int) -> bool:
    """Whether capitals tell a name from the pronoun: "WHO reported", "IT staff"; not "WHO did it?", "ONE OF US"."""
    if words[i].text not in _ACRONYMS or words[-1].text == "?":
        return False
    return not any(
        len(each.text) > 1 and each.text.isupper() for each in (*words[max(0, i - 1) : i], *words[i + 1 : i + 2])
    )


def _is_name_too(words: list[Word], i: int) -> bool:
    """Whether a small word begins a name within a sentence: "met To Lam"; not in a heading, "Police Held In Tarn"."""
    if not words[i].capital or words[i].text.isupper() or i + 1 == len(words) or not words[i + 1].capital:
        return False
    if words[i].lower == "an" and words[i + 1].lower[0] not in "aeiouh":
        return len(words[i + 1].text) > 1 and words[i + 1].text[1].islower()  # "An Jae-hwan fell"
    within = i > 0 and words[i - 1].text[0].islower() and words[i + 1].lower not in TOLD_ALONE
    return within and not any(word.capital for word in words[i + 2 : i + 3])


def _that(words: list[Word], i: int) -> str:
    """ "that" before a noun ("that night") is a determiner, otherwise a subordinator."""
    before = words[i - 1] if i else None
    return "DET" if before is not None and before.tag == "PREP" else "SUB"


def _open(
    words: list[Word],
    i: int,
    first: bool,
    headline: bool,
    verbs: dict[str, tuple[str, str]],
    names: frozenset[str],
    commons: frozenset[str],
) -> str:
    word = words[i]
    lower = word.lower
    if word.text[0].isdigit():
        return "NUM" if "-" not in lower else "ADJ"
    initial = len(lower) == 1 and word.capital and i + 1 < len(words) and words[i + 1].text == "."
    if _ARTICLED.match(word.text) or (initial and i and words[i - 1].tag == "NAME"):
        return "NAME"
    if word.capital and _LINKED.search(lower) and _is_before_noun(words, i):
        return "ADJ"
    if word.capital and len(lower) > 1 and not headline:
        if not first:
            return _party(words, i) or ("ADJ" if lower == "guilty" else "NAME")
        following = words[i + 1] if i + 1 < len(words) else None
        if (lower in names and lower not in commons) or (
            (lower in given_names() or lower == "united") and following is not None and following.capital
        ):
            return "NAME"
        bound = _is_bound_to_name(words, i)
        if lower in _OPENING_PARTICLES and (bound or (following is not None and following.capital)):
            return "NAME"  # "Dos Tarn was freed", "De la Tarn was freed"
        known = lower in verbs or lower in commons or lower.endswith("ly") or lower in lexicon.CONNECTIVES
        if not known and (lower in given_names() or bound):
            return "NAME"  # "Mohammed was freed", "Hamed bin Tarn"
        if (
            following is not None
            and following.capital
            and lower not in lexicon.CONNECTIVES
            and not lower.endswith("ly")
        ):
            return "NAME" if not known or lower in names or following.lower not in names else "ADJ"
        noun = lower in _OPENS_AS_NOUN or lower in _NOT_ADJECTIVES
        if not known and not noun and not lower.endswith(("ing", "ed")):
            return "NAME" if following is not None and following.tag == "" and _nameish(lower) else "N"
    if lower in lexicon.NUMBER_WORDS:
        return "NUM"
    if lower == "long" and i and words[i - 1].lower in lexicon.HAVE and _is_participle(words, i + 1, verbs):
        return "ADV"  # "has long denied"
    if lower.endswith("ly") and len(lower) > 4 and lower not in _NOT_ADVERBS:
        return "ADV"
    found = verbs.get(lower)
    if found is not None and not _degrades(words, i):
        word.base, word.form = found
        return "V?"
    if lower.endswith("est") and len(lower) > 5 and lower not in _NOT_SUPERLATIVES:
        return "ADJ"
    if _needs_verb(words, i):
        word.form = "base"
        return "V?"
    if lower == "chief" and i and words[i - 1].tag == "N":
        return "N"  # "the village chief"
    if lower in _ADJECTIVES or lower in _DEGRADING or _sounds_as_adjective(lower) or _degrades(words, i):
        return "ADJ"
    if lower.endswith("ed") and len(lower) > 4:
        if lower.startswith("un") and not lower.startswith("under") and lower not in _UNDOING:
            return "ADJ"  # "unjustified arrests", "was unharmed"
        word.base, word.form = _guess(lower), "ed"
        return "V?"
    if lower.endswith("ing") and len(lower) > 5 and lower not in _NO_GERUNDS:
        word.base, word.form = lower[:-3], "ing"
        return "V?"
    word.base = singular(lower)
    return "N"


def _is_participle(words: list[Word], i: int, verbs: dict[str, tuple[str, str]]) -> bool:
    lower = lower_at(words, i)
    return lower == "been" or verbs.get(lower, ("", ""))[1] in {"ed", "participle"}


def _is_bound_to_name(words: list[Word], i: int) -> bool:
    """Whether a particle and a name follow: "Petra van Tarn"."""
    bound = lower_at(words, i + 1) in PARTICLES and not words[i + 1].capital
    return bound and i + 2 < len(words) and words[i + 2].capital


def _degrades(words: list[Word], i: int) -> bool:
    """Whether a word tells of which kind a thing is: "degrading treatment", "targeted sanctions", "ruling party"."""
    following = words[i + 1].lower if i + 1 < len(words) else ""
    lower = words[i].lower
    if lower == "ruling" and following in _RULING:
        return True
    aimed = lower == "targeted" and (lower_at(words, i + 2) if following in _SORTS else following) in _AIMED
    return (
        aimed or (lower in _DEGRADING and following in _TREATMENTS) or (lower == "enforced" and following in _VANISHING)
    )


def _sounds_as_adjective(lower: str) -> bool:
    sided = lower.startswith(_FOR_OR_AGAINST)  # "anti-government marches"
    noun = (lower.endswith("ment") and lower not in _VEHEMENT and not sided) or {
        lower,
        lower.rstrip("s"),
    } & _NOT_ADJECTIVES
    return not noun and _ADJECTIVE.search(lower) is not None


def _party(words: list[Word], i: int) -> str:
    """ "N" for "the first Accused", "the Applicants": what a judgment calls a party, in capitals, is no name."""
    word = words[i]
    base = singular(word.lower)
    if base not in _PARTIES or not i or words[i - 1].lower not in _BEFORE_PARTIES:
        return ""
    word.base = base
    return "N"


def _is_before_noun(words: list[Word], i: int) -> bool:
    return i + 1 < len(words) and words[i + 1].text[0].isalpha() and words[i + 1].lower not in lexicon.PREPOSITIONS


def _needs_verb(words: list[Word], i: int) -> bool:
    """Whether an unknown word stands where only a verb can: after "must", or after "to" and before an article."""
    back = i - 1
    while back >= 0 and words[back].tag in {"ADV", "NEG"}:
        back -= 1
    if back < 0 or not words[i].text[0].isalpha():
        return False
    if words[back].tag == "MD":
        return words[back].lower not in {"can", "may"} or not words[back].capital
    return (
        words[back].tag == "TO"
        and i + 1 < len(words)
        and words[i + 1].lower in {"the", "a", "an", "his", "her", "its", "their", "this", "these", "him", "them"}
    )


def _nameish(lower: str) -> bool:
    return not lower.endswith(("s", "ed", "ing", "tion", "ment", "ity"))


def _all_capitals(words: list[Word]) -> bool:
    """A headline in capitals says nothing about names: one of some length, or one with a past: "ACTIVISTS ARRESTED"."""
    told = [word for word in words if word.text[0].isalpha()]
    capitals = sum(word.text.isupper() for word in told)
    if len(words) > 5:
        return capitals > 0.7 * len(told)
    pasts = (word.lower.endswith("ed") and len(word.text) > 4 and word.lower != "united" for word in told[1:])
    return capitals == len(told) and any(pasts)


def _guess(lower: str) -> str:
    return lower[:-2] if not lower.endswith("ied") else lower[:-3] + "y"


def _decide(words: list[Word], i: int) -> None:
    """Settle whether a word that can be a verb is one here."""
    word = words[i]
    back = i - 1
    while back >= 0 and (words[back].tag in {"ADV", "NEG"} or words[back].lower == "likely"):
        back -= 1
    before = words[back] if back >= 0 else None
    beyond = i + 1 if word.form != "any" or i + 1 == len(words) or words[i + 1].lower not in _PARTICLES else i + 2
    after = words[beyond] if beyond < len(words) else None
    word.tag = "V" if is_verb(word, before, after, words, back) else _nominal(word, after)
    if word.tag == "N":
        word.base, word.form = singular(word.lower), ""


def _nominal(word: Word, after: Word | None) -> str:
    """What a verb form is when it is no verb: "the convicted man", "the killing"."""
    if word.form in {"ed", "participle", "past"} and word.lower not in {
        "accused",
        "dead",
        "wounded",
        "cut",
        "hit",
        "shot",
    }:
        return "ADJ"
    if word.form == "ing" and after is not None and after.tag in {"N", "V?"} and after.form not in {"ed"}:
        return "N" if word.lower == "ruling" else "ADJ"  # "the ruling bars it"; of "the ruling party" more is known
    return "ADJ" if word.lower == "free" else "N"


_PARTICLES = word_set("aside down off out up free")
"""Words between a verb and its object: "set aside the verdict"."""
