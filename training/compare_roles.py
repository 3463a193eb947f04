"""Two designs for roles, compared on the same encoder: direct spans by the asker, and rules over biaffine trees.

    python -m training.compare_roles --data ../shared/data --model models/reader/checkpoint.pt

Both are asked for the head words of ARG0 and ARG1 of the given predicates of PropBank-EWT's development part. PropBank
marks spans and no heads; the head of any span, of the key or of a design, is the word in it whose head in the reader's
own tree lies outside it (the first such). So both designs and the key are seen through the same trees: a tree's mistake
may move a head, and moves it for all three. Two more rows need no tree for the key: the share of the key's spans in
which the word lies that the design names, with precision and recall as usual.

The rules: of verbs and adjectives the subject is ARG0, the passive subject ARG1, the object ARG1, `obl:agent` ARG0, and
the one whom a participle or a relative clause describes takes the part that is free; a verb joined to another by "and"
takes its subject, an infinitive the nearer of the object and subject above it, "be" what its complement is said of. Of
nouns the owner and the `nmod` of "by" are ARG0, that of "of" is ARG1.

Then the trees' UAS and LAS over every tenth of GUM's documents. Training saw all of them: the figure says how well the
trees were learnt, not how well they parse.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import torch
from benchmarks.data.files import rows

from answerable.reading.encoder.features import Pieces
from training.data import labels, sets
from training.data.examples import Example, Labelled, joined
from training.measure import f1
from training.network.base import bert, tokenizer
from training.network.batches import asking, collate
from training.network.model import Reader

CORE = ("ARG0", "ARG1")
VERBAL = {"nsubj": "ARG0", "nsubj:pass": "ARG1", "obj": "ARG1", "obl:agent": "ARG0", "csubj": "ARG0"}


def decoded(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """BIO tags as spans; a stray `I-x` begins none."""
    found, i = [], 0
    while i < len(tags):
        end = i + 1
        if tags[i].startswith("B-"):
            while end < len(tags) and tags[end] == f"I-{tags[i][2:]}":
                end += 1
            found.append((i, end, tags[i][2:]))
        i = end
    return found


def trees(reader: Reader, words: torch.Tensor, example: Example) -> tuple[list[int], list[str]]:
    """The likeliest head of every word (its own for a root) and its relation, greedily."""
    arcs, children, heads = reader.trees(words)
    numbers = torch.tensor(example.sentences)
    apart = numbers.unsqueeze(1) != numbers.unsqueeze(0)
    best = arcs[0, : example.words, : example.words].masked_fill(apart, -1e4).argmax(-1)
    scores = reader.trees.relations(children[0, : example.words], heads[0, best])
    return best.tolist(), [labels.RELATIONS[k] for k in scores.argmax(-1).tolist()]


def head_of(first: int, last: int, heads: Sequence[int]) -> int:
    """The word of a span that hangs from outside it."""
    return next((k for k in range(first, last) if heads[k] == k or not first <= heads[k] < last), first)


def by_rules(
    words: Sequence[str], predicate: int, heads: Sequence[int], relations: Sequence[str]
) -> set[tuple[int, str]]:
    """ARG0 and ARG1 as the rules read them off a tree: (word, label)."""
    children: dict[int, list[int]] = {}
    for child, head in enumerate(heads):
        if child != head:
            children.setdefault(head, []).append(child)
    own = children.get(predicate, [])
    found: dict[str, int] = {}
    for child in own:
        relation = relations[child]
        marks = {words[k].lower() for k in children.get(child, []) if relations[k] == "case"}
        label = VERBAL.get(relation, "")
        if relation == "nmod:poss" or (relation in {"nmod", "obl"} and "by" in marks):
            label = "ARG0"
        elif relation == "nmod" and "of" in marks:
            label = "ARG1"
        if label and label not in found:
            found[label] = child
    passive = any(relations[k] in {"aux:pass", "nsubj:pass"} for k in own)
    up = heads[predicate]
    if up != predicate:
        relation = relations[predicate]
        if relation == "conj" and not {"ARG0", "ARG1"} <= set(found):
            # "came and left": the subject of the first is that of the second
            for child in children.get(up, []):
                label = VERBAL.get(relations[child], "") if relations[child].startswith("nsubj") else ""
                if label and label not in found and child < predicate:
                    found[label] = child
        elif relation == "cop":
            for child in children.get(up, []):
                if relations[child] == "nsubj":
                    found.setdefault("ARG1", child)
        elif relation == "xcomp" and "ARG0" not in found:
            # "wants to leave": the nearer of object and subject leaves
            near = [k for k in children.get(up, []) if relations[k] in {"nsubj", "obj", "nsubj:pass"} and k < predicate]
            if near:
                found["ARG0"] = near[-1]
        elif relation in {"acl", "acl:relcl", "amod"}:
            participle = words[predicate].lower().endswith(("ed", "en")) and relation != "acl:relcl"
            free = "ARG1" if "ARG0" in found or participle or passive else "ARG0"
            found.setdefault(free, up)
    return {(word, label) for label, word in found.items()}


def by_asker(reader: Reader, words: torch.Tensor, example: Example) -> list[list[tuple[int, int, str]]]:
    """The spans that the asker gives each predicate, the likeliest label word by word."""
    around = asking([(0, asked) for asked in example.asked], [example])
    scores = reader.asker(around.words(words), around.marks, around.distances, around.reach)[1]
    return [decoded([labels.PROPBANK[k] for k in row]) for row in scores[:, : example.words].argmax(-1).tolist()]


def encode(reader: Reader, example: Example) -> torch.Tensor:
    """(1, W, H)."""
    batch = collate([example])
    vectors: torch.Tensor = reader.encoder(batch.ids, batch.shapes, batch.mask, batch.firsts)
    return vectors


def compare(
    reader: Reader, pieces: Pieces, sentences: Sequence[Labelled], poses: Sequence[Sequence[str]]
) -> Counter[str]:
    """Counts of both designs on PropBank's sentences."""
    tally: Counter[str] = Counter()
    for sentence, parts in zip(sentences, poses, strict=True):
        examples = joined(pieces, [sentence])
        if not examples or not sentence.asked:
            continue
        [example] = examples
        words = encode(reader, example)
        heads, relations = trees(reader, words, example)
        given = by_asker(reader, words, example)
        for asked, part, spans in zip(example.asked, parts, given, strict=True):
            key = [(f, t, label) for f, t, label in asked.spans if label in CORE]
            wanted = {(head_of(f, t, heads), label) for f, t, label in key}
            answers = {
                "asker": {(head_of(f, t, heads), label) for f, t, label in spans if label in CORE},
                "trees": by_rules(sentence.words, asked.first, heads, relations),
            }
            for label in CORE:
                for where in ("all", part):
                    tally[f"{where} {label} wanted"] += sum(each[1] == label for each in wanted)
                    for name, found in answers.items():
                        mine = {each for each in found if each[1] == label}
                        tally[f"{where} {label} {name} given"] += len(mine)
                        tally[f"{where} {label} {name} right"] += len(mine & wanted)
                        tally[f"{where} {label} {name} inside"] += sum(
                            any(f <= word < t and label == lab for f, t, lab in key) for word, _ in mine
                        )
    return tally


def attachment(reader: Reader, pieces: Pieces, documents: Sequence[Sequence[Labelled]]) -> tuple[float, float, int]:
    """UAS, LAS and how many words, punctuation included."""
    right = labelled = total = 0
    for document in documents:
        for example in joined(pieces, document):
            heads, relations = trees(reader, encode(reader, example), example)
            for k in range(example.words):
                total += 1
                if heads[k] == example.heads[k]:
                    right += 1
                    labelled += relations[k] == labels.RELATIONS[example.relations[k]]
    return right / total, labelled / total, total


def main() -> None:
    """Prints the comparison."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--part", default="dev")
    parser.add_argument("--most", type=int, default=0, help="sentences")
    options = parser.parse_args()
    torch.set_num_threads(1)
    held = torch.load(options.model)
    reader = Reader(bert())
    reader.load_state_dict(held["reader"])
    reader.eval()
    pieces = Pieces(tokenizer())
    path = options.data / "propbank_ewt" / f"{options.part}.jsonl.gz"
    began = time.monotonic()
    with torch.inference_mode():
        names = {"V": "verbs", "N": "nouns", "J": "adjectives"}
        poses = [[names.get(f["pos"][:1], "others") for f in row["frames"]] for row in rows(path)]
        tally = compare(reader, pieces, sets.propbank(path)[: options.most or None], poses[: options.most or None])
        print(
            f"After {held['done']} steps; PropBank-EWT {options.part}, head words: precision, recall, F1; word inside"
        )
        for where in ("all", "verbs", "nouns", "adjectives"):
            for label in CORE:
                wanted = tally[f"{where} {label} wanted"]
                row = f"{where:11}{label:6}{wanted:6}"
                for name in ("asker", "trees"):
                    right, given, inside = (tally[f"{where} {label} {name} {k}"] for k in ("right", "given", "inside"))
                    row += f"   {name} " + " ".join(f"{v:.3f}" for v in f1(right, given, wanted))
                    row += f"  {f1(inside, given, wanted)[2]:.3f}"
                print(row)
        seen = sets.trees(options.data / "gum" / "dep.jsonl.gz")[::10]
        uas, las, total = attachment(reader, pieces, seen[: 1 if options.most else None])
        print(f"GUM, every tenth document, all SEEN in training, {total} words: UAS {uas:.3f}, LAS {las:.3f}")
    print(f"{(time.monotonic() - began) / 60:.1f} min")


if __name__ == "__main__":
    main()
