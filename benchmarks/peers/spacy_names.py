"""Names by a spaCy pipeline, for benchmarks.entities. Runs in an environment of its own and imports nothing of ours.

PYTHON benchmarks/peers/spacy_names.py MODEL     # JSON lists of words in; lists of [first, last, label] out
"""

from __future__ import annotations

import json
import sys
from importlib import import_module


def main() -> None:
    model = sys.argv[1]
    spacy, tokens = import_module("spacy"), import_module("spacy.tokens")
    package = import_module(model)
    try:
        pipeline = spacy.load(model)
    except OSError:  # a package that carries another name than its pipeline
        pipeline = package.load()
    pipeline.select_pipes(disable=[name for name in pipeline.pipe_names if name not in {"tok2vec", "ner"}])
    texts = json.load(sys.stdin)
    documents = (tokens.Doc(pipeline.vocab, words=words) for words in texts)
    found = [[[e.start, e.end, e.label_] for e in each.ents] for each in pipeline.pipe(documents, batch_size=64)]
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
