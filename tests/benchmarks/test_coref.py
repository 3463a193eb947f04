from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from benchmarks.data.coref import documents, parse
from benchmarks.scores.tally import Tally

from answerable.model.vocabulary import kinds
from answerable.reading.engine import Rules
from answerable.reading.people.referring import Form
from benchmarks import coref

TEXT = """# begin document GUM_news_orvel
0\tIlan\t(person-1-Ilan_Voss
1\tVoss\tperson-1-Ilan_Voss)
2\twas\t_
3\theld\t_
4\tin\t_
5\tOrvel\t(place-2)
6\t.\t_
7\tVoss\t(person-1-Ilan_Voss)
8\tthanked\t_
9\this\t(person-3(person-1-Ilan_Voss)
10\tlawyer\tperson-3)
11\t.\t_
"""


def test_mentions_that_open_and_close_at_one_token() -> None:
    held = parse("orvel", TEXT)
    assert held.chains == {"1": ((0, 2), (7, 8), (9, 10)), "2": ((5, 6),), "3": ((9, 11),)}
    assert held.tokens[0] == "Ilan"
    assert parse("x", "0\tIlan\t(1\n1\tVoss\t1)\n2\tleft\t_\n").chains == {"1": ((0, 2),)}


def test_what_is_told_of_a_document() -> None:
    told = coref.tell(parse("orvel", TEXT), Rules(kinds().values()))
    chains = [{told.places[i] for i in chain} for chain in told.chains]
    assert {(0, 2), (7, 8)} <= next(chain for chain in chains if (0, 2) in chain)
    tallies = {form: Tally() for form in Form}
    coref.links(parse("orvel", TEXT), told, tallies)
    assert (tallies[Form.NAME].right, tallies[Form.NAME].wanted) == (1, 1)


def test_a_whole_run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "coref.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        for scheme in coref.SCHEMES:
            file.write(json.dumps({"path": f"{scheme}/conll/GUM_news_orvel.conll", "text": TEXT}) + "\n")
            file.write(json.dumps({"path": f"{scheme}/conll/GUM_bio_other.conll", "text": TEXT}) + "\n")
    assert len(list(documents(path, "gum", "news"))) == 1
    assert len(list(documents(path, "gum", ""))) == 2
    monkeypatch.setattr("sys.argv", ["coref", str(path)])
    coref.main()
    printed = capsys.readouterr().out
    assert "| ontogum (1 documents) | gold | answerable |" in printed
    assert "| name | 100.0 | 100.0 | 100.0 | 1 |" in printed
