"""Whether a word that can be a verb is one where it stands: "the convicted man", "all convicted of it"."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.reading.language import lexicon
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.words import Word, singular

_NOMINAL_BEFORE = frozenset({"DET", "ADJ", "POS", "NUM", "PREP"})
_DISTINCT = frozenset({"ed", "past", "participle", "ing"})
_DEMANDING = word_set("demand insist recommend propose request ask suggest urge require order")
_NOUNS_TOO = word_set("shot hit cut cast set spread run split hurt read")
_ABOUT = frozenset({"around", "about", "some", "nearly", "almost", "over", "at least", "at most", "more than", "up to"})
_HAPPENINGS = word_set("shooting bombing killing hearing meeting stabbing")
_WILLING = word_set(
    "plan aim hope vow pledge want need seek refuse decline agree continue begin start try fail attempt threaten "
    "intend expect prepare claim"
)
_BARE = word_set("face suspect fear blame seek deny oppose accuse")
"""Verbs between two bare plurals: "the defendants face charges"."""
_FACED = word_set(
    "accusation allegation charge count deportation eviction execution extradition indictment jail justice penalty "
    "prison prosecution sanction sentence trial"
)
"""What somebody faces, behind "face"."""
_BEFORE_PEOPLE = word_set("against by from of with")
"""Before these a participle tells of whom it stands before: "beaten by retired Colonel Tarn"."""
_ONE = word_set(
    "man woman boy girl teenager teen journalist reporter activist student teacher priest lawyer suspect protester "
    "driver"
)
"""Whom a heading names without an article behind its verb: "police arrest man"."""
_PUNISHMENTS = word_set("death life prison jail")
_UNDER_ARMS = word_set("conflict force forces gang men police struggle wing")
"""What is called armed: "the Norland armed forces"."""
_OF_THE_MILITARY = word_set("appoint back draft install rule sponsor train")
"""Verbs whose participle behind "military" tells of what follows: "the military installed government"."""
_SPEECH = word_set("say claim report state deny allege insist argue warn accuse acquit")


def _is_let(words: list[Word], last: int) -> bool:
    """Whether somebody named or described by the words up to `last` is let do what follows: "let the pilot go"."""
    i = last
    while i > 0 and words[i].tag in {"N", "NAME", "ADJ", "NUM", "DET", "POS"}:
        i -= 1
    return i >= 0 and words[i].lower in {"let", "lets", "letting"}


def _are_troops(words: list[Word], i: int) -> bool:
    """Whether "military" at word `i` is a noun for those who act: "the military arrested protesters"."""
    before = words[i - 1] if i > 0 and words[i].lower == "military" else None
    return before is not None and before.tag in {"DET", "POS", "NAME"} and before.lower not in {"a", "an"}


def _closes(words: list[Word], last: int, after: Word | None) -> bool:
    """Whether a name up to word `last`, behind a comma, and its verb end a sentence: ", the Herald reports"."""
    i = last
    while i > 0 and words[i].tag in {"NAME", "DET", "POS", "ADJ"}:
        i -= 1
    return words[i].text in {",", "”", '"'} and (after is None or after.text in {".", ",", ";"})


def is_verb(word: Word, before: Word | None, after: Word | None, words: list[Word], back: int) -> bool:
    """Whether a word is a verb in its sentence.

    Args:
        word: it, tagged as what may be one.
        before: the word before it, adverbs and negations passed over; None at the head of the sentence.
        after: the word behind it; None at its end.
        words: of the sentence; those before it are tagged.
        back: the place of `before`, -1 for none.
    """
    if before is None:
        if word.form in {"ing", "ed", "participle", "past"}:
            return True
        return after is not None and after.tag in {"DET", "NAME", "PRON", "NUM"} and word.form in {"base", "any"}
    tag = before.tag
    if word.lower == "go" and tag in {"N", "NAME"} and _is_let(words, back):
        return True
    if word.lower == "say" and tag in {"N", "NAME", "CONJ"}:
        return True
    if word.lower == "house" and after is not None and after.lower == "arrest":
        return False
    if word.lower == "shot" and after is not None and after.lower == "dead":
        return True  # "the security forces shot dead two"
    if word.lower == "sentences" and before.lower in _PUNISHMENTS:
        return False  # "commuted death sentences to life"
    if word.lower == "armed" and tag in {"N", "NAME"} and after is not None and after.lower in _UNDER_ARMS:
        return False
    if word.lower == "reports" and tag == "NAME" and _closes(words, back, after):
        return True
    if tag in {"TO", "MD"}:
        return word.form in {"base", "any"} or tag == "MD"
    if tag == "AUX":
        if before.lower in lexicon.DO or before.base in lexicon.DO:
            return word.form in {"base", "any"}
        return word.form in _DISTINCT | {"any"}
    if before.lower in {"who", "which", "that", "he", "she", "they", "we", "i", "it", "you"} and before.tag != "DET":
        return True
    if word.form in {"ed", "participle", "past"} and _are_troops(words, back) and word.base not in _OF_THE_MILITARY:
        return True
    if word.form in {"past"}:
        return tag not in {"DET", "ADJ", "POS"} or before.lower in {"both", "all", "this", "that", "others"}
    bare = after is None or after.tag not in {"DET", "NAME", "PRON", "NUM"}
    if (
        word.lower in _NOUNS_TOO
        and tag in {"ADJ", "N"}
        and bare
        and not _paired(_behind(words, back, word))
        and any(w.tag == "DET" for w in words[back - 2 : back])
    ):
        return False  # "a parting shot"
    if word.form in {"ed", "participle"}:
        if after is not None and (
            after.tag == "DET"
            or (
                after.tag == "NAME"
                and before.lower not in _BEFORE_PEOPLE
                and (tag not in {"DET", "POS"} or before.lower in {"this", "that", "these", "those"})
            )
        ):
            return True  # no adjective stands before an article
        if tag == "CONJ" and back and words[back - 1].tag == "ADJ" and after is not None and after.tag in {"ADJ", "N"}:
            return False  # "comprehensive and coordinated sanctions"
        if tag == "CONJ" and after is not None and after.tag == "N":
            beyond = _behind(words, back, word)[1:2]
            if beyond and beyond[0].tag == "AUX" and beyond[0].lower in {"was", "were", "is", "are"}:
                return False  # "his severed head and charred body were found"
        if tag in {"DET", "ADJ", "POS", "NUM"}:
            # "the convicted man" against "all convicted of"
            nominal_after = after is not None and after.tag in {"N", "NAME", "V?", "ADJ", "NUM"}
            return (
                (tag == "NUM" and not (after is not None and after.tag in {"N", "V?"}))
                or (tag == "ADJ" and not nominal_after)
                or (tag == "DET" and before.lower in {"all", "both", "each", "those", "others", "another"})
            )
        if tag == "PREP":
            return before.lower in {"as", "after", "than", "until", "before", "when", "if", "of"} and (
                after is None or after.tag in {"PREP", "TO", "PUNCT"}
            )
        return True
    if word.form == "ing":
        if tag in {"DET", "ADJ", "POS", "NUM"}:
            return False
        if "-" in word.lower and tag == "PREP" and (after is None or after.tag in {"PUNCT", "CONJ", "PREP", "AUX"}):
            return False  # "allegations of vote-rigging"
        if (
            tag in {"N", "NAME"}
            and after is not None
            and (
                after.tag in {"PUNCT", "AUX", "MD"}
                or after.lower == "of"
                or (after.tag == "V?" and after.form in {"ed", "past", "s", "ing"})
            )
        ):
            return False
        if tag == "NAME" and word.lower in _HAPPENINGS and _articled(words, back):
            return after is not None and after.tag in {"DET", "N", "NAME", "NUM", "PRON", "ADJ"}
        if (
            tag == "N"
            and word.lower == "building"
            and any(each.tag == "DET" for each in words[max(0, back - 2) : back])
        ):
            return False  # "stormed a government building"
        placed = after is not None and (after.tag == "N" or after.lower in {"in", "at", "on"})
        acts = words[back].lower.endswith("men")  # "gunmen killing civilians"
        return acts or not (tag == "N" and placed and word.lower in _HAPPENINGS)
    # base, s or any: as often a noun
    if word.lower == "says" or (word.form in {"base", "any"} and _asked(words, back) and tag in {"N", "NAME", "PRON"}):
        return True
    if tag in _NOMINAL_BEFORE:
        return False
    if word.base == "include":
        return True  # "those arrested include editors"
    if word.base == "get" and after is not None and after.form in {"ed", "participle"}:
        return True  # "flee or get killed"
    starts_phrase = after is not None and (
        after.tag in {"DET", "NAME", "PRON", "NUM", "SUB"}
        or (after.tag in {"TO"} and word.form == "s")
        or (word.form == "s" and _counts(_behind(words, back, word)))
    )
    if tag in {"CONJ", "PUNCT"}:
        if word.form == "any":
            return starts_phrase
        earlier = next((w for w in reversed(words[:back]) if w.tag == "V"), None)
        return starts_phrase and earlier is not None and earlier.form in {word.form, "any"}
    if tag in {"NAME", "N", "PRON"}:
        plural = before.lower.endswith("s") and not before.lower.endswith("ss")
        several = plural or before.lower == "police" or before.lower in lexicon.IRREGULAR_PLURALS
        if after is not None and after.lower in _ONE and several == (word.form != "s"):
            return not any(each.tag in {"V", "AUX", "MD", "PREP", "DET"} for each in words[:back])
        if word.form == "s":
            last = after is None or after.text in {".", "!", ","}
            if last and not plural and not any(each.tag in {"V", "AUX", "MD"} for each in words[:back]):
                return True
            if word.base == "face" and not plural and after is not None and after.tag in {"N", "ADJ", "V?"}:
                return True  # "the teacher faces charges"
            return starts_phrase or (
                after is not None and after.tag in {"PREP", "ADJ", "ADV"} and not plural and word.base in _SPEECH
            )
        if word.lower == "face" and _faced(_behind(words, back, word)):
            return True
        plural = several
        if plural and after is not None and after.tag == "TO" and word.base in _WILLING:
            return True
        if plural and word.base in _BARE and after is not None and after.tag in {"N", "V?"} and after.lower[-1] == "s":
            return not any(each.tag in {"V", "AUX", "MD", "PREP"} for each in words[:back])
        return starts_phrase and (plural or tag == "PRON" or word.form == "any")
    return tag == "SUB" and starts_phrase and word.form == "s"


def _behind(words: list[Word], back: int, word: Word) -> list[Word]:
    """The four words behind one that stands somewhere behind index `back`."""
    at = next(k for k in range(back + 1, len(words)) if words[k] is word)
    return words[at + 1 : at + 5]


def _faced(behind: Sequence[Word]) -> bool:
    """Whether words name what somebody faces, with no more than nouns before it: "murder charges"."""
    last = next((k for k, word in enumerate(behind) if word.tag not in {"N", "NAME", "ADJ", "V?", "NUM"}), len(behind))
    return any(word.base in _FACED or singular(word.lower) in _FACED for word in behind[:last])


def _paired(behind: Sequence[Word]) -> bool:
    """Whether "and" joins a past to what stands before it: "a man shot and wounded her"."""
    return len(behind) > 1 and behind[0].lower in {"and", "or"} and behind[1].form in {"ed", "past"}


def _counts(behind: Sequence[Word]) -> bool:
    """Whether words begin with about how many: "around 40 men", "at least 40 men"."""
    number = next((k for k, word in enumerate(behind) if word.tag == "NUM"), 0)
    return 0 < number < 3 and " ".join(word.lower for word in behind[:number]) in _ABOUT


def _articled(words: list[Word], back: int) -> bool:
    """Whether an article opens the name that ends at `back`: "the Lockerbie bombing"."""
    while back >= 0 and words[back].tag == "NAME":
        back -= 1
    return back >= 0 and words[back].tag == "DET"


def _asked(words: list[Word], back: int) -> bool:
    """Whether the verb may come late: "Did the army bomb …?", "demanded that Velia release …"."""
    earlier = [word for word in words[: back + 1] if word.tag == "V"]
    if not earlier:
        return words[-1].text == "?" and words[0].tag in {"AUX", "MD"}
    return earlier[-1].base in _DEMANDING and any(word.lower == "that" for word in words[:back])
