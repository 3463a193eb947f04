"""How well an engine reads the held-out part of the corpus, beside the rules; what calibrates it.

python -m training.measure                  # the engines on the held-out texts, as a table
python -m training.measure --calibrate      # also fits the temperatures and the curve, and writes them
python -m training.measure --data ../shared/data    # also on the held-out real articles (`news/marks.jsonl`)
python -m training.measure --data ../shared/data --gold    # on real articles that are for measuring alone
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from importlib import resources
from pathlib import Path

import numpy as np
from benchmarks.ours.source import source

from answerable.model.claim import PRONOUNS as PERSONAL
from answerable.model.claim import Argument, Claim, Role
from answerable.model.vocabulary import kinds
from answerable.reading import Engine, Rules
from answerable.reading.encoder.calibration import Calibration
from answerable.reading.encoder.found import Found
from answerable.reading.encoder.learned import EncoderReading, Learned
from answerable.reading.encoder.linear import softmax
from answerable.reading.encoder.network import Network
from answerable.reading.language.words import tokenise, touching
from training.data import reports
from training.data.corpus import Annotated, Happening, Text, load, written
from training.data.split import is_held_out

PRONOUNS = PERSONAL | frozenset("it its who whom whose".split())
"""Sides and speakers that are told by these are not scored where we give the name that they stand for; the sides for
which we give the pronoun are scored apart."""
WEIGHTS = Path(str(resources.files("answerable.reading"))) / "weights"


def overlap(a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Whether two stretches share a place."""
    return a[0] < b[1] and b[0] < a[1]


def _is_asked(claim: Claim, argument: Argument) -> bool:
    """Whether the marks can tell if an argument is right: they give a happening no time that another sentence tells."""
    within = claim.sentence.start <= argument.span.start < claim.sentence.end
    return within or argument.role is not Role.TIME


def compare(claims: Sequence[Claim], places: Sequence[tuple[int, Annotated]], tally: Counter[str]) -> None:
    """Count what of the claims is right. Claims and happenings are paired by overlapping triggers."""
    gold = [(base, sentence, happening) for base, sentence in places for happening in sentence.happenings]
    left = list(claims)
    for base, sentence, happening in gold:
        place = (base + happening.trigger.start, base + happening.trigger.end)
        near = [c for c in left if overlap((c.trigger.start, c.trigger.end), place)]
        best = next((c for c in near if c.kind == happening.kind), near[0] if near else None)
        tally["happenings wanted"] += 1
        tally[f"kind {happening.kind} wanted"] += 1
        if best is None:
            continue
        left.remove(best)
        tally["happenings found"] += 1
        if best.kind != happening.kind:
            tally[f"mistaken {happening.kind} for {best.kind}"] += 1
            continue
        tally["kinds right"] += 1
        tally[f"kind {happening.kind} right"] += 1
        tally["modality asked"] += 1
        tally["modality right"] += best.modality == happening.modality
        tally[f"modality {happening.modality} wanted"] += 1
        tally[f"modality {best.modality} given"] += 1
        if best.modality == happening.modality:
            tally[f"modality {best.modality} right"] += 1
        _compare_speaker(best, base, sentence, happening, tally)
        asked = [a for a in best.arguments if _is_asked(best, a)]
        given = [((a.span.start, a.span.end), str(a.role)) for a in asked if not a.pronoun]
        unnamed = [((a.span.start, a.span.end), str(a.role)) for a in asked if a.pronoun]
        pronouns = [a for a in happening.arguments if sentence.text[a.start : a.end].lower() in PRONOUNS]
        wanted_parts = [((base + a.start, base + a.end), a.role) for a in happening.arguments if a not in pronouns]
        for pronoun in pronouns:  # we give the name that it stands for, of which the marks say nothing
            named = [span for span, role in wanted_parts if role == pronoun.role]
            stands = next(
                (g for g in given if g[1] == pronoun.role and not any(overlap(g[0], each) for each in named)), None
            )
            if stands is not None:
                given.remove(stands)
            elif sentence.text[pronoun.start : pronoun.end].lower() in PERSONAL:
                side = ((base + pronoun.start, base + pronoun.end), pronoun.role)
                tally["role pronoun wanted"] += 1
                tally["role pronoun right"] += side in unnamed
                unnamed = [each for each in unnamed if each != side]
        tally["role pronoun wrong"] += len(unnamed)
        for span, role in wanted_parts:
            tally[f"role {role} wanted"] += 1
            exact = next((g for g in given if g[1] == role and g[0] == span), None)
            loose = exact or next((g for g in given if g[1] == role and overlap(g[0], span)), None)
            if loose is not None:
                given.remove(loose)
                tally[f"role {role} right"] += 1
                tally[f"role {role} exact"] += exact is not None
        for _, role in given:
            tally[f"role {role} wrong"] += 1
    tally["claims given"] += len(claims)
    for claim in left:
        tally[f"kind {claim.kind} wrong"] += 1


def _compare_speaker(claim: Claim, base: int, sentence: Annotated, happening: Happening, tally: Counter[str]) -> None:
    told, said = happening.speaker, claim.speaker.span
    if told is not None and sentence.text[told.start : told.end].lower() in PRONOUNS:
        return
    tally["speaker wanted"] += told is not None
    tally["speaker given"] += said is not None
    if told is not None and said is not None:
        tally["speaker right"] += overlap((said.start, said.end), (base + told.start, base + told.end))


def share(part: float, whole: float) -> float:
    """A share, 0 of nothing."""
    return part / whole if whole else 0.0


def f1(right: float, given: float, wanted: float) -> tuple[float, float, float]:
    """Precision, recall, F1."""
    p, r = share(right, given), share(right, wanted)
    return p, r, share(2 * p * r, p + r)


def table(tally: Counter[str]) -> dict[str, tuple[float, float, float]]:
    """What the counts say: precision, recall and F1 by what is scored."""
    found = {
        "trigger": f1(tally["happenings found"], tally["claims given"], tally["happenings wanted"]),
        "kind": f1(tally["kinds right"], tally["claims given"], tally["happenings wanted"]),
        "speaker": f1(tally["speaker right"], tally["speaker given"], tally["speaker wanted"]),
        "modality": f1(tally["modality right"], tally["modality asked"], tally["modality asked"]),
    }
    for modality in sorted(key.split()[1] for key in tally if key.startswith("modality ") and key.endswith("wanted")):
        counts = (tally[f"modality {modality} {each}"] for each in ("right", "given", "wanted"))
        found[f"modality {modality}"] = f1(*counts)
    for role in sorted(key.split()[1] for key in tally if key.startswith("role ") and key.endswith("wanted")):
        right = tally[f"role {role} right"]
        found[f"role {role}"] = f1(right, right + tally[f"role {role} wrong"], tally[f"role {role} wanted"])
    return found


def read(engine: Engine, texts: Iterable[Text]) -> Counter[str]:
    """The counts of an engine on texts."""
    tally: Counter[str] = Counter()
    for text in texts:
        whole, places = written(text)
        reading = engine.read(source(text.published or "2024-06-15"), whole)
        compare(reading.claims, places, tally)
    return tally


class _Watched(EncoderReading):
    """Notes the scores of every happening."""

    seen: list[tuple[int, int, Found, bool]]

    def _happening(self, parsed, shape, found, *rest):  # type: ignore[no-untyped-def]
        words = parsed.words
        place = (words[found.trigger.first].start, words[found.trigger.last - 1].end)
        before = len(self.claims)
        made = super()._happening(parsed, shape, found, *rest)
        self.seen.append((*place, found, bool(self.claims[before:] and self.claims[-1].arguments)))
        return made


def calibrate(engine: Learned, texts: Sequence[Text]) -> Calibration:
    """Temperatures by least cross-entropy, then the logistic curve of right claims."""
    bare = replace(engine.sure, kinds=1.0, modality=1.0, least=0.2, known=0.02, stated=0.0)
    wide = Learned(engine.rules, engine.net, bare)
    net, labels = engine.net, engine.net.labels
    kind_scores, kind_truth, put_scores, put_truth = [], [], [], []
    for text in texts:
        whole, places = written(text)
        rows = [tokenise(whole, base, base + len(s.text)) for base, s in places]
        for (base, sentence), words, heard in zip(places, rows, net.hear(rows), strict=True):
            if heard is None:
                continue
            truth = [0] * len(words)
            asked, modalities = [], []
            for h in sentence.happenings:
                place = touching(words, base + h.trigger.start, base + h.trigger.end)
                if place is None:
                    raise ValueError(f"{sentence.where}: no words at {h.trigger}")
                truth[place[0]] = labels.kinds.index(h.kind)
                asked.append(place)
                modalities.append(labels.modalities.index(h.modality))
            kind_scores.append(heard.kinds)
            kind_truth.extend(truth)
            if asked:
                put_scores.append(net.ask(heard, asked).modality)
                put_truth.extend(modalities)

    def best(scores: Sequence[np.ndarray], truth: Sequence[int]) -> float:
        stacked, wanted = np.concatenate(scores), np.array(truth)
        grid = [0.6 + 0.05 * k for k in range(60)]
        return min(grid, key=lambda t: -np.log(softmax(stacked, t)[np.arange(len(wanted)), wanted] + 1e-9).mean())

    fitted = replace(bare, kinds=best(kind_scores, kind_truth), modality=best(put_scores, put_truth))
    wide = Learned(engine.rules, engine.net, fitted)
    rows_: list[tuple[float, bool, bool, bool]] = []
    for text in texts:
        whole, places = written(text)
        reading = _Watched(wide, source(text.published or "2024-06-15"), whole)
        reading.seen = []
        reading.read()
        gold = {(base + h.trigger.start, base + h.trigger.end): h for base, s in places for h in s.happenings}
        for start, end, found, filled in reading.seen:
            right = any(
                overlap((start, end), span) and h.kind == found.trigger.kind and h.modality == found.modality
                for span, h in gold.items()
            )
            rows_.append((found.chance * found.put, filled, found.ruled is not None, right))
    x = np.array(
        [
            [math.log(min(max(p, 1e-6), 1 - 1e-6) / (1 - min(p, 1 - 1e-6))), 1.0, 0.0 if f else 1.0, float(a)]
            for p, f, a, _ in rows_
        ]
    )
    y = np.array([float(r) for *_, r in rows_])
    weights = np.array([1.0, 0.0, 0.0, 0.0])
    for _ in range(200):
        chance = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (chance - y) + 0.01 * weights
        curve = (x * (chance * (1 - chance))[:, None]).T @ x + 0.01 * np.eye(4)
        weights = weights - np.linalg.solve(curve, slope)
    chance = 1 / (1 + np.exp(-x @ weights))
    print("\nReliability on the held-out texts (stated, right, claims):")
    for low in np.arange(0, 1, 0.1):
        inside = (chance >= low) & (chance < low + 0.1)
        if inside.any():
            print(f"  {chance[inside].mean():.2f}  {y[inside].mean():.2f}  {int(inside.sum())}")
    for stated in (0.0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        kept = chance >= stated
        print(
            f"  from {stated:.1f}: precision {y[kept].mean():.3f}, of the right ones kept {y[kept].sum() / y.sum():.3f}"
        )
    slope, offset, lone, agreed = (round(float(w), 4) for w in weights)
    return replace(fitted, slope=slope, offset=offset, lone=lone, agreed=agreed)


def main() -> None:
    """Prints the table; writes the calibration where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--calibrate", action="store_true", help="choose the figures of `calibration.json` anew and write them"
    )
    parser.add_argument(
        "--least", type=float, default=0.3, help="probability of a kind from which a trigger is looked at"
    )
    parser.add_argument(
        "--known",
        type=float,
        default=0.05,
        help="the same, where the rules make a claim of that kind of the same words",
    )
    parser.add_argument("--stated", type=float, default=0.45, help="confidence from which a claim is made")
    parser.add_argument("--mistakes", type=int, default=0, help="how many to print")
    parser.add_argument("--weights", type=Path, default=WEIGHTS, help="the folder of the network")
    parser.add_argument("--data", type=Path, help="folder of the sets, for the real articles")
    parser.add_argument("--gold", action="store_true", help="the real reports that are for measuring alone")
    parser.add_argument("--of", default="", help="how the names of these begin: temporal_graphs, gmb, timeline17")
    options = parser.parse_args()
    if options.gold:
        texts = list(reports.texts(options.data, reports.GOLD, options.of))
    else:
        real = reports.texts(options.data) if options.data else ()
        texts = [text for text in (*load(), *real) if is_held_out(text)]
    rules = Rules(kinds().values())
    folder = options.weights
    path = folder / "calibration.json"
    net = Network(folder)
    sure = Calibration(**json.loads(path.read_text())) if path.exists() else Calibration()
    engine = Learned(rules, net, sure)
    if options.calibrate:
        sure = replace(calibrate(engine, texts), least=options.least, known=options.known, stated=options.stated)
        path.write_text(json.dumps(asdict(sure), indent=1) + "\n")
        engine = Learned(rules, net, sure)
        print(sure)
    ours, theirs = read(engine, texts), read(rules, texts)
    left, right = table(ours), table(theirs)
    print(f"\n{len(texts)} texts, {ours['happenings wanted']} happenings\n{'':26}{engine.name:>22}{rules.name:>24}")
    for name in left:
        a, b = left[name], right.get(name, (0.0, 0.0, 0.0))
        print(f"{name:26}" + "".join(f"{v:8.3f}" for v in a) + "  " + "".join(f"{v:8.3f}" for v in b))
    for key, count in Counter({k: n for k, n in ours.items() if k.startswith("mistaken")}).most_common(
        options.mistakes
    ):
        print(count, key)


if __name__ == "__main__":
    main()
