"""Whether who is named as the doer of an act, or as touched by the law, was it.

    python -m benchmarks.named benchmarks/named_gold            # both halves, both engines
    python -m benchmarks.named benchmarks/named_gold --errors   # and what is wrong in the half for tuning

The texts are in the form of the corpus (`training/corpus/README.md`), with two remarks more: `# named: A; B` under a
title lists the persons and bodies that the text names, `# means WORDS: NAME` says whom words of the sentence above
stand for.

Asked is who is named in what is told as a fact: as done or tried, by the outlet or by the court that convicts or
sentences in that sentence. *Doers* are those named as the perpetrator of an act, *touched* those named as the
recipient of a legal step or a sanction, or of what undoes one. A naming is *right* where the mark that its words
touch says so, or, if that mark names nobody for it, where another mark of the text does. Otherwise it is the *wrong
one*, *not a fact* (only alleged, denied, planned, said by somebody) or *no such happening*. A mark that names
somebody in a fact is *found* where a right naming touches it. Kinds of acts are not told apart; steps and sanctions
are, but for those that the vocabulary takes to be words for one happening.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from training.annotation import Text, find, parse
from training.measure import written

from answerable.model.claim import DOING, DONE_TO, Claim, Modality
from answerable.model.event import Family
from answerable.model.vocabulary import kinds, vocabulary
from answerable.reading import Engine, rules
from answerable.reading.encoder.learned import learned
from benchmarks.corpus_source import source
from benchmarks.halves import tuning
from benchmarks.opinion import bracketed

DOERS, TOUCHED = "doers", "touched"
SORTS = ("wrong one", "not a fact", "no such happening")
FACTS = frozenset({Modality.HAPPENED, Modality.ATTEMPTED})
_JUDGING = frozenset({"conviction", "sentence", "imprisonment", "verdict", "fine"})
"""Who does these vouches for the act that they are for."""
_HELD = "arbitrary_detention"
"""Counted as a legal step: "detained" is said of an arrest too."""
_MEANS = re.compile(r"# means (?P<words>[^:]+): (?P<name>.+)")


@dataclass(slots=True)
class Named:
    """What the remarks of a text say.

    Attributes:
        names: of the persons and bodies in it.
        means: (file and line of the sentence, first code point in it) → the name that the words there stand for.
    """

    names: list[str] = field(default_factory=list)
    means: dict[tuple[str, int], str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Told:
    """A happening of a text, as marked or as claimed.

    Attributes:
        start: of the words that say it, in the text.
        end: one past the last.
        kind: of the vocabulary.
        fact: whether it is told as a fact.
        doers: as whom the text gives each, with all that stands for one.
        touched: the same of whom it befell.
    """

    start: int
    end: int
    kind: str
    fact: bool
    doers: tuple[frozenset[str], ...]
    touched: tuple[frozenset[str], ...]

    def side(self, asked: str) -> tuple[frozenset[str], ...]:
        """Those who are asked for; nobody where the kind is not of that sort."""
        if asked == DOERS:
            return self.doers if kinds()[self.kind].family is Family.ACT else ()
        return self.touched if _is_legal(self.kind) else ()


@dataclass(frozen=True, slots=True)
class Wrong:
    """Somebody named who should not be, or a mark whose named one is missed.

    Attributes:
        of: doers or touched, and the sort or "missed".
        kind: of the claim or the mark.
        who: is named.
        words: the sentence, the words that say it in brackets.
    """

    of: str
    kind: str
    who: str
    words: str


def load(folder: Path) -> list[tuple[Text, Named]]:
    """The marked texts of a folder with what is named in them.

    Raises:
        training.annotation.Faulty: a line does not hold to the form, or words that stand for somebody do not
            stand in their sentence.
    """
    found: list[tuple[Text, Named]] = []
    for path in sorted(folder.glob("*.txt")):
        remarks: list[Named] = []
        where, sentence = "", ""
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.startswith("== "):
                remarks.append(Named())
            elif line.startswith("# named: "):
                remarks[-1].names = line.removeprefix("# named: ").split("; ")
            elif line.startswith("= "):
                where, sentence = f"{path.name}:{number}", line[2:].strip()
            elif means := _MEANS.match(line):
                remarks[-1].means[where, find(sentence, means["words"]).start] = means["name"]
        found += zip(parse(path), remarks, strict=True)
    return found


def _is_legal(kind: str) -> bool:
    return kind == _HELD or bool({"legal", "sanction"} & set(kinds()[kind].answers.split()))


def _like(one: str, other: str) -> bool:
    """Whether two kinds may be words for one happening."""
    acts = kinds()[one].family is kinds()[other].family is Family.ACT
    return one == other or acts or any({one, other} <= {each.names, *each.before} for each in vocabulary().told_as)


def _tokens(words: str) -> frozenset[str]:
    """The words of a name or a description; of "A's brothers" only "brothers"."""
    head = re.sub(r"^.*['’]s? ", "", words)
    return frozenset(re.findall(r"\w+", head.casefold())) - {"the", "a", "an", "his", "her", "its", "their"}


def _same(one: str, other: str) -> bool:
    a, b = _tokens(one), _tokens(other)
    return bool(a and b) and (a <= b or b <= a)


def _among(those: Iterable[frozenset[str]], who: frozenset[str]) -> bool:
    return any(_same(one, other) for each in those for one in each for other in who)


def _names(words: str, whole: str, names: Sequence[str]) -> bool:
    """Whether words hold one of the names of the text, or a part of it that is not written small elsewhere."""
    if any(_tokens(name) <= _tokens(words) for name in names):
        return True
    lone = len(_tokens(words)) == 1 and re.search(rf"\b{re.escape(words.lower())}\b", whole)
    return words[:1].isupper() and not lone and any(_tokens(words) <= _tokens(name) for name in names)


def _marked(text: Text, named: Named) -> list[Told]:
    """The marks; of participants only those who are named."""
    whole, places = written(text)
    found = []
    for base, sentence in places:
        judges = [
            sentence.text[a.start : a.end]
            for each in sentence.happenings
            if each.kind in _JUDGING
            for a in each.arguments
            if a.role in DOING
        ]
        for each in sentence.happenings:
            sides: list[tuple[frozenset[str], ...]] = []
            for roles in (DOING, DONE_TO):
                those = []
                for a in (a for a in each.arguments if a.role in roles):
                    who = {sentence.text[a.start : a.end]}
                    if (sentence.where, a.start) in named.means:
                        who.add(named.means[sentence.where, a.start])
                    if any(_names(words, whole, named.names) for words in who):
                        those.append(frozenset(who))
                sides.append(tuple(those))
            vouched = each.speaker is None or sentence.text[each.speaker.start : each.speaker.end] in judges
            fact = each.modality in FACTS and vouched
            start, end = base + each.trigger.start, base + each.trigger.end
            found.append(Told(start, end, each.kind, fact, sides[0], sides[1]))
    return found


def _claimed(claims: Sequence[Claim], whole: str, named: Named) -> Iterator[tuple[Claim, Told]]:
    """The claims; of participants only those whom the reader takes to be named."""
    for claim in claims:
        said = claim.speaker.span
        judging = said is None or any(
            (a.span.start, a.span.end) == (said.start, said.end)
            for other in claims
            if other.kind in _JUDGING and other.sentence.start == claim.sentence.start
            for a in other.arguments
            if a.role in DOING
        )
        doers, touched = (
            tuple(
                frozenset({a.value, a.span.quote})
                for a in claim.arguments
                if a.role in roles and (a.name or _names(a.value, whole, named.names))
            )
            for roles in (DOING, DONE_TO)
        )
        fact = claim.modality in FACTS and judging
        yield claim, Told(claim.trigger.start, claim.trigger.end, claim.kind, fact, doers, touched)


def judge(claims: Sequence[Claim], text: Text, named: Named, tally: Counter[str]) -> Iterator[Wrong]:
    """Count who is named in the claims of a text into `tally`, and yield what is wrong."""
    whole, places = written(text)
    marks = _marked(text, named)
    found: set[tuple[Told, str, frozenset[str]]] = set()
    for claim, told in _claimed(claims, whole, named):
        if not told.fact:
            continue
        for asked in (DOERS, TOUCHED):
            for who in told.side(asked):
                tally[f"{asked} named"] += 1
                sort = _sort(told, asked, who, marks, found)
                tally[f"{asked} {sort}"] += 1
                if sort != "right":
                    sentence = whole[claim.sentence.start : claim.sentence.end]
                    at = told.start - claim.sentence.start
                    yield Wrong(f"{asked}, {sort}", told.kind, min(who), bracketed(sentence, at, told.end - told.start))
    for mark in (mark for mark in marks if mark.fact):
        for asked in (DOERS, TOUCHED):
            for who in mark.side(asked):
                tally[f"{asked} marked"] += 1
                if (mark, asked, who) in found:
                    tally[f"{asked} found"] += 1
                    continue
                start, words = next((b, s.text) for b, s in places if b <= mark.start < b + len(s.text))
                sentence = bracketed(words, mark.start - start, mark.end - mark.start)
                yield Wrong(f"{asked}, missed", mark.kind, min(who), sentence)


def _sort(
    told: Told, asked: str, who: frozenset[str], marks: Sequence[Told], found: set[tuple[Told, str, frozenset[str]]]
) -> str:
    near = [mark for mark in marks if mark.start < told.end and told.start < mark.end and _like(mark.kind, told.kind)]
    for mark in (mark for mark in near if mark.fact):
        for each in (each for each in mark.side(asked) if _among([each], who)):
            found.add((mark, asked, each))
            return "right"
    if any(not mark.fact for mark in near):
        return "not a fact"
    if any(mark.side(asked) for mark in near):
        return "wrong one"
    elsewhere = (mark for mark in marks if mark.fact and mark.kind == told.kind)
    if any(_among(mark.side(asked), who) for mark in elsewhere):
        return "right"
    return "wrong one" if near else "no such happening"


def measure(engine: Engine, texts: Iterable[tuple[Text, Named]]) -> tuple[Counter[str], list[Wrong]]:
    """The counts of an engine on texts, and what is wrong."""
    tally: Counter[str] = Counter()
    wrong = [
        each
        for text, named in texts
        for each in judge(engine.read(source(text.published), written(text)[0]).claims, text, named, tally)
    ]
    return tally, wrong


def main() -> None:
    """Prints the table, and what is wrong in the half for tuning where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--errors", action="store_true", help="also print what is wrong in the half for tuning")
    options = parser.parse_args()
    texts = load(options.folder)
    chosen = tuning(text.title for text, _ in texts)
    print("| half | engine | asked | named | right |", *(f"{sort} |" for sort in SORTS), "found |")
    print("|---" * (6 + len(SORTS)) + "|")
    for half, inside in (("tuning", True), ("held", False)):
        those = [each for each in texts if (each[0].title in chosen) is inside]
        for engine in (learned(rules()), rules()):
            tally, wrong = measure(engine, those)
            for asked in (DOERS, TOUCHED):
                row = [half, engine.name, asked, *(tally[f"{asked} {each}"] for each in ("named", "right", *SORTS))]
                print("|", *(f"{each} |" for each in row), f"{tally[f'{asked} found']} of {tally[f'{asked} marked']} |")
            if options.errors and inside:
                for each in sorted(wrong, key=lambda w: (w.of, w.kind)):
                    print(f"  {each.of}: {each.kind}, {each.who}: {each.words}")


if __name__ == "__main__":
    main()
