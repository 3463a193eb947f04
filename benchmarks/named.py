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

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from training.data.corpus import Text, find, parse, written

from answerable.model.claim import DOING, DONE_TO, Claim, Modality
from answerable.model.event import Family
from answerable.model.vocabulary import kinds, vocabulary
from benchmarks.scores.halves import Wrong, bracketed, options, report

DOERS, TOUCHED = "doers", "touched"
SORTS = ("wrong one", "not a fact", "no such happening")
FINER = {
    "only said": "not a fact",
    "alleged": "not a fact",
    "not taken": "not a fact",
    "wrong kind": "no such happening",
    "nothing there": "no such happening",
}
"""What happened by another's word, what is alleged or denied, what is not done; another happening told as this kind."""
VERDICT = "the verdict's"
"""What a court that convicts or sentences vouches for, where that is no fact."""
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
        means: (file and line of the sentence, first code point in it) → the names that the words there stand for.
        traps: (first code point in the text, one past the last, as what it stands there) of a name that did nothing.
        open: places in the text of what may be called a happening or not.
        vouched: whether what a court that convicts or sentences says is a fact.
    """

    names: list[str] = field(default_factory=list)
    means: dict[tuple[str, int], tuple[str, ...]] = field(default_factory=dict)
    traps: tuple[tuple[int, int, str], ...] = ()
    open: tuple[tuple[int, int], ...] = ()
    vouched: bool = True


@dataclass(frozen=True, slots=True)
class Told:
    """A happening of a text, as marked or as claimed.

    Attributes:
        start: of the words that say it, in the text.
        end: one past the last.
        kind: of the vocabulary.
        put: "" for a fact, or what else it is.
        doers: as whom the text gives each, with all that stands for one.
        touched: the same of whom it befell.
    """

    start: int
    end: int
    kind: str
    put: str
    doers: tuple[frozenset[str], ...]
    touched: tuple[frozenset[str], ...]

    def all(self, asked: str) -> tuple[frozenset[str], ...]:
        """Those on the side that is asked for, whatever the kind."""
        return self.doers if asked == DOERS else self.touched

    def side(self, asked: str) -> tuple[frozenset[str], ...]:
        """Those who are asked for; nobody where the kind is not of that sort."""
        if asked == DOERS:
            return self.doers if kinds()[self.kind].family is Family.ACT else ()
        return self.touched if _is_legal(self.kind) else ()


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
                remarks[-1].means[where, find(sentence, means["words"]).start] = (means["name"],)
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
        judging = [each for each in sentence.happenings if each.kind in _JUDGING]
        parts = [a for each in judging for a in (each.trigger, *each.arguments) if a is each.trigger or a.role in DOING]
        judges = [sentence.text[a.start : a.end] for a in parts]
        for each in sentence.happenings:
            sides: list[tuple[frozenset[str], ...]] = []
            for roles in (DOING, DONE_TO):
                those = []
                for a in (a for a in each.arguments if a.role in roles):
                    who = {sentence.text[a.start : a.end]}
                    who.update(named.means.get((sentence.where, a.start), ()))
                    if any(_names(words, whole, named.names) for words in who):
                        those.append(frozenset(who))
                sides.append(tuple(those))
            said = each.speaker and sentence.text[each.speaker.start : each.speaker.end]
            put = _put(each.modality, said=said is not None, verdict=said in judges, vouched=named.vouched)
            start, end = base + each.trigger.start, base + each.trigger.end
            found.append(Told(start, end, each.kind, put, sides[0], sides[1]))
    return found


def _put(modality: str, *, said: bool, verdict: bool, vouched: bool) -> str:
    """How something is told: "" for a fact.

    Args:
        modality: of the mark or the claim.
        said: whether somebody other than the outlet says it.
        verdict: whether a court that convicts or sentences does.
        vouched: whether that makes a fact of it.
    """
    if modality in {Modality.ALLEGED, Modality.DENIED}:
        return "alleged"
    if modality not in FACTS:
        return "not taken"
    if not said or (verdict and vouched):
        return ""
    return VERDICT if verdict else "only said"


def _claimed(claims: Sequence[Claim], whole: str, named: Named) -> Iterator[tuple[Claim, Told]]:
    """The claims; of participants only those whom the reader takes to be named."""
    for claim in claims:
        said = claim.speaker.span
        verdict = said is not None and any(
            each.start < said.end and said.start < each.end
            for other in claims
            if other.kind in _JUDGING and other.sentence.start == claim.sentence.start
            for each in (other.trigger, *(a.span for a in other.arguments if a.role in DOING))
        )
        doers, touched = (
            tuple(
                frozenset({a.value, a.span.quote})
                for a in claim.arguments
                if a.role in roles and (a.name or _names(a.value, whole, named.names))
            )
            for roles in (DOING, DONE_TO)
        )
        put = _put(claim.modality, said=said is not None, verdict=verdict, vouched=named.vouched)
        yield claim, Told(claim.trigger.start, claim.trigger.end, claim.kind, put, doers, touched)


def judge(claims: Sequence[Claim], text: Text, named: Named, tally: Counter[str]) -> Iterator[Wrong]:
    """Count who is named in the claims of a text into `tally`, and yield what is wrong."""
    whole, places = written(text)
    marks = _marked(text, named)
    found: set[tuple[Told, str, frozenset[str]]] = set()
    tally["traps marked"] += len(named.traps)
    for claim, told in _claimed(claims, whole, named):
        if told.put or any(start < told.end and told.start < end for start, end in named.open):
            continue
        start, end = claim.sentence.start, claim.sentence.end
        traps = [(whole[a:b], of) for a, b, of in named.traps if start <= a < end]
        words = bracketed(whole[start:end], told.start - start, told.end - told.start)
        for asked in (DOERS, TOUCHED):
            for who in told.side(asked):
                sort = _sort(told, asked, who, marks, found)
                tally.update(f"{asked} {each}" for each in {"named", sort, FINER.get(sort, sort)})
                if sort in {"right", VERDICT}:
                    continue
                trap = next((f" ({of})" for name, of in traps if _among([frozenset({name})], who)), "")
                tally[f"{asked} traps"] += bool(trap)
                yield Wrong(f"{asked}, {sort}{trap}", f"{told.kind}, {min(who)}", words)
    for mark in (mark for mark in marks if not mark.put):
        for asked in (DOERS, TOUCHED):
            for who in mark.side(asked):
                plain = ("", " plainly")[: 1 + (len(who) == 1)]
                tally.update(f"{asked} marked{each}" for each in plain)
                if (mark, asked, who) in found:
                    tally.update(f"{asked} found{each}" for each in plain)
                    continue
                base, sentence = next((b, s.text) for b, s in places if b <= mark.start < b + len(s.text))
                words = bracketed(sentence, mark.start - base, mark.end - mark.start)
                yield Wrong(f"{asked}, missed", f"{mark.kind}, {min(who)}", words)


def _sort(
    told: Told, asked: str, who: frozenset[str], marks: Sequence[Told], found: set[tuple[Told, str, frozenset[str]]]
) -> str:
    touching = [mark for mark in marks if mark.start < told.end and told.start < mark.end]
    near = [mark for mark in touching if _like(mark.kind, told.kind)]
    for mark in (mark for mark in near if not mark.put):
        for each in (each for each in mark.all(asked) if _among([each], who)):
            found.add((mark, asked, each))
            return "right"
    other = [mark for mark in near if mark.put]
    if other:
        return next((mark for mark in other if _among(mark.all(asked), who)), other[0]).put
    if any(mark.all(asked) for mark in near):
        return "wrong one"
    elsewhere = (mark for mark in marks if not mark.put and mark.kind == told.kind)
    if any(_among(mark.all(asked), who) for mark in elsewhere):
        return "right"
    if near:
        return "wrong one"
    return "wrong kind" if touching else "nothing there"


def main() -> None:
    """Prints the table, and what is wrong in the half for tuning where asked."""
    given = options(__doc__)
    columns = ("named", "right", *SORTS)
    report(load(given.folder), judge, ("asked", *columns, "found"), partial(rows, columns), errors=given.errors)


def rows(columns: Sequence[str], tally: Counter[str], found: Sequence[str] = ("",)) -> Iterator[Sequence[object]]:
    """The counts of an engine, doers first, and how many of the marked were found.

    Args:
        columns: the counts that are asked for.
        tally: of `judge`.
        found: "" for all, " plainly" for those whose name stands in the words that tell of them.
    """
    for asked in (DOERS, TOUCHED):
        counts = (tally[f"{asked} {each}"] for each in columns)
        yield (
            *(asked, *counts),
            *(f"{tally[f'{asked} found{each}']} of {tally[f'{asked} marked{each}']}" for each in found),
        )


if __name__ == "__main__":
    main()
