"""Names: the forms of the data, the labels, the counts and the baselines."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

from benchmarks.entities import IN_OURS, bare, by_capitals, by_rules, mapped, read, scored

ALL = frozenset({"person", "organisation", "place", "demonym", "facility"})


def file(path: Path, row: Any) -> Path:
    with gzip.open(path, "wt", encoding="utf-8") as lines:
        lines.write(json.dumps(row) + "\n")
    return path


def test_words_with_tags(tmp_path: Path) -> None:
    row = [["Ada", "Venn", "left", "Varnholm"], ["B-PER", "I-PER", "O", "B-LOC"]]
    documents, types = read(file(tmp_path / "a.jsonl.gz", row))
    assert types == {"person", "place"}
    assert documents == [[(row[0], {(0, 2, "person"), (3, 4, "place")})]]


def test_documents_with_a_word_a_line(tmp_path: Path) -> None:
    text = "Ada\tB-Person\nleft\tO\n\nVarnholm\tB-Facility\tB-Location\nMay   B-Date\n"
    documents, types = read(file(tmp_path / "a.jsonl.gz", {"path": "a", "text": text}))
    assert types == {"person", "facility"}
    assert documents == [[(["Ada", "left"], {(0, 1, "person")}), (["Varnholm", "May"], {(0, 1, "facility")})]]


def test_what_the_data_does_not_tell_apart() -> None:
    found = [(0, 1, "court"), (1, 2, "facility"), (2, 3, "law"), (3, 4, "demonym")]
    assert mapped(found, IN_OURS, ALL) == {(0, 1, "organisation"), (1, 2, "facility"), (3, 4, "demonym")}
    assert mapped(found, IN_OURS, frozenset({"organisation", "place"})) == {(0, 1, "organisation"), (1, 2, "place")}


def test_scored_by_type() -> None:
    document = [(["a", "b", "c"], {(0, 1, "person"), (1, 3, "place")})]
    tallies = scored([document], [[{(0, 1, "place"), (1, 3, "place")}]], frozenset({"person", "place"}))
    assert (tallies["all"].right, tallies["all"].given, tallies["all"].wanted) == (1, 2, 2)
    assert (tallies["place"].right, tallies["place"].given, tallies["place"].wanted) == (1, 2, 1)
    assert tallies["person"].f1 == 0.0
    assert tallies["all, whatever the type"].f1 == 1.0


def test_runs_of_capitals() -> None:
    words = "Yesterday Ada Venn of the UNX left Norway for Varnholm".split()
    [[found]] = by_capitals([[(words, set())]], ALL)
    assert found == {(0, 3, "person"), (5, 6, "organisation"), (7, 8, "place"), (9, 10, "place")}


def test_rules_find_names_in_given_words() -> None:
    words = "The Norwegian minister Ada Venn went to Chad .".split()
    [[found]] = by_rules([[(words, set())]], ALL)
    assert found == {(1, 2, "demonym"), (3, 5, "person"), (7, 8, "place")}


def test_a_peer_s_articles_and_genitives_are_taken_off() -> None:
    words = ["the", "Varnholm", "Court", "'s"]
    assert bare(words, 0, 4, "ORG") == (1, 3, "ORG")
    assert bare(words, 1, 2, "GPE") == (1, 2, "GPE")
