"""How far two annotators agree who did not see each other's work: `corpus/second` beside the corpus.

python -m training.agreement             # the figures
python -m training.agreement --show 20   # and the first 20 sentences that they coded differently
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence

from answerable.model.claim import Role
from training.data.corpus import CORPUS, NAME_TYPES, Annotated, Happening, Part, load, parse

Both = tuple[Annotated, Annotated]
Pair = tuple[Happening, Happening]


def both() -> list[Both]:
    """Each sentence of `second` with the same sentence of the corpus: first annotator, second annotator."""
    first = {sentence.text: sentence for text in load() for sentence in text.sentences}
    paths = sorted((CORPUS / "second").glob("*.txt"))
    second = [sentence for path in paths for text in parse(path) for sentence in text.sentences]
    return [(first[sentence.text], sentence) for sentence in second if sentence.text in first]


def overlap(a: Part, b: Part) -> bool:
    """Whether they share a code point."""
    return a.start < b.end and b.start < a.end


def paired(first: Sequence[Happening], second: Sequence[Happening]) -> list[Pair]:
    """Happenings of both annotators with overlapping triggers, one with one; those of one kind first."""
    found: list[Pair] = []
    left, right = list(first), list(second)
    for same in (True, False):
        for a in list(left):
            near = [b for b in right if overlap(a.trigger, b.trigger) and (a.kind == b.kind or not same)]
            if near:
                found.append((a, near[0]))
                left.remove(a)
                right.remove(near[0])
    return found


def matched(first: Iterable[Part], second: Iterable[Part], *, exact: bool) -> int:
    """How many parts of one kind both have, one with one; exactly, or overlapping."""
    left, number = list(second), 0
    for a in first:
        near = [b for b in left if ((a.start, a.end) == (b.start, b.end) if exact else overlap(a, b))]
        if near:
            left.remove(next((b for b in near if b.start == a.start), near[0]))
            number += 1
    return number


def f1(right: int, first: int, second: int) -> float:
    """The F1 of what both have; one where neither has anything."""
    return 2 * right / (first + second) if first + second else 1.0


def kappa(answers: Sequence[tuple[str, str]]) -> float:
    """Cohen's kappa: the agreement beyond what the two shares of each answer would give by chance."""
    total = len(answers)
    if not total:
        return 1.0
    first, second = (Counter(answer[side] for answer in answers) for side in (0, 1))
    chance = sum(first[answer] * second[answer] for answer in first) / total**2
    share = sum(a == b for a, b in answers) / total
    return (share - chance) / (1 - chance) if chance < 1 else 1.0


def agreeing(name: str, answers: Sequence[tuple[str, str]]) -> str:
    """A line: share and kappa of the answers to one question."""
    share = sum(a == b for a, b in answers) / max(len(answers), 1)
    return f"{name:<12} {share:6.1%}   kappa {kappa(answers):.3f}   of {len(answers)}"


def spans(name: str, parts: Sequence[tuple[Sequence[Part], Sequence[Part]]]) -> str:
    """A line: F1 of the parts with one role or type, overlapping and exact."""
    chosen = [[[part for part in side if part.role == name] for side in pair] for pair in parts]
    first, second = (sum(len(pair[side]) for pair in chosen) for side in (0, 1))
    loose, exact = (sum(matched(*pair, exact=exact) for pair in chosen) for exact in (False, True))
    return f"{name:<12} {f1(loose, first, second):6.1%}   exact {f1(exact, first, second):6.1%}   {first} / {second}"


def same_speaker(pair: Pair) -> bool:
    """Whether both leave the claim to the outlet or name overlapping words as its speaker."""
    a, b = (happening.speaker for happening in pair)
    return a is b is None or (a is not None and b is not None and overlap(a, b))


def told(sentence: Annotated, happening: Happening) -> str:
    """A happening as a line of the corpus, without the numbers of repeated words."""
    words = [f"{part.role}={sentence.text[part.start : part.end]}" for part in happening.arguments]
    speaker = happening.speaker
    said = f" | speaker={sentence.text[speaker.start : speaker.end]}" if speaker else ""
    trigger = sentence.text[happening.trigger.start : happening.trigger.end]
    return f"{happening.kind} | {trigger} | {happening.modality} | {'; '.join(sorted(words))}{said}"


def differing(sentences: Iterable[Both]) -> list[str]:
    """The sentences whose claims differ, with the lines that only the first (<) and only the second (>) has."""
    shown = []
    for a, b in sentences:
        first, second = ([told(side, h) for h in side.happenings] for side in (a, b))
        lines = [f"  < {line}" for line in first if line not in second]
        lines += [f"  > {line}" for line in second if line not in first]
        if lines:
            shown.append("\n".join([f"{a.where}  {a.text}", *lines]))
    return shown


def main(arguments: Sequence[str] | None = None) -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", type=int, default=0, metavar="N", help="show the first N differing sentences")
    options = parser.parse_args(arguments)
    sentences = both()
    pairs = [pair for a, b in sentences for pair in paired(a.happenings, b.happenings)]
    first, second = (sum(len(pair[side].happenings) for pair in sentences) for side in (0, 1))
    empty = [(str(not a.happenings), str(not b.happenings)) for a, b in sentences]
    alike = [(a, b) for a, b in pairs if a.kind == b.kind]
    print(f"{len(sentences)} sentences; happenings: first {first}, second {second}, both {len(pairs)}")
    print(f"happenings   F1 {f1(len(pairs), first, second):.1%}   with the kind {f1(len(alike), first, second):.1%}")
    exact = sum(a.trigger == b.trigger for a, b in pairs)
    print(f"triggers     {exact / max(len(pairs), 1):6.1%} exact")
    print(agreeing("nothing", empty))
    print(agreeing("kind", [(a.kind, b.kind) for a, b in pairs]))
    print(agreeing("modality", [(a.modality, b.modality) for a, b in pairs]))
    print(agreeing("attributed", [(str(a.speaker is not None), str(b.speaker is not None)) for a, b in pairs]))
    print(f"{'speaker':<12} {sum(map(same_speaker, pairs)) / max(len(pairs), 1):6.1%}   the same words, or the outlet")
    print("\nroles, in happenings of one kind: F1 overlapping, exact; first / second")
    for role in Role:
        print(spans(str(role), [(a.arguments, b.arguments) for a, b in alike]))
    print("\nnames: F1 overlapping, exact; first / second")
    for name in NAME_TYPES:
        print(spans(name, [(a.names, b.names) for a, b in sentences]))
    for question, answers in (
        ("kind", [(a.kind, b.kind) for a, b in pairs]),
        ("modality", [(a.modality, b.modality) for a, b in pairs]),
    ):
        print(f"\ndisagreements of {question}, first / second")
        for (one, other), number in Counter(answer for answer in answers if answer[0] != answer[1]).most_common(15):
            print(f"{one} / {other}: {number}")
    if options.show:
        print("", *differing(sentences)[: options.show], sep="\n")


if __name__ == "__main__":
    main()
