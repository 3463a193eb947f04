"""HRDsAttack's articles as the engine hears them, kept in a folder, since three trainings ask for them."""

from __future__ import annotations

import hashlib
import pickle
from importlib import resources
from pathlib import Path

from benchmarks.data.hrds import Sample, load

from answerable.reading.incident.article import Article, listen
from answerable.reading.incident.incident import default

READING = Path(str(resources.files("answerable.reading")))
_LATER = ("incident", "person_features", "article_features", "told_")
"""Beginnings of names of what is worked out of a heard article and changes nothing in it."""


def articles(path: Path, kept: Path | None = None) -> list[tuple[Sample, Article]]:
    """Every article of a file with its label, in order.

    Args:
        path: of a file of the form of `train.json`.
        kept: a folder in which they are kept, to be read again when the data, the weights or the code change.
    """
    digest = hashlib.sha256(path.read_bytes())
    digest.update(Sample.__module__.encode())  # what is kept names the module of what it holds
    for file in sorted(READING.rglob("*")):
        if file.is_file() and file.suffix != ".pyc" and not file.name.startswith(_LATER):
            digest.update(file.read_bytes())
    held = kept / f"articles-{digest.hexdigest()[:16]}.pickle" if kept is not None else None
    if held is not None and held.exists():
        found: list[tuple[Sample, Article]] = pickle.loads(held.read_bytes())
        return found
    engine = default()
    found = []
    for sample in load(path):
        article = listen(engine, sample.source, sample.text)
        if article is not None:
            found.append((sample, article))
            if len(found) % 50 == 0:
                print(f"{len(found)} articles", flush=True)
    if held is not None:
        held.parent.mkdir(parents=True, exist_ok=True)
        held.write_bytes(pickle.dumps(found))
    return found
