from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from benchmarks.data.event_time import expressions, load
from benchmarks.event_time import nearest, publication, relation, right

from answerable.errors import BadInput
from answerable.reading.times.event_time import NONE, placed

GRAPH = """filename:<doc id="1" title="x"><paragraph:1>:SNT_LIST
June 12 , 2020
Police arrested Emil Tarn on Monday .
He will appeal .
EDGE_LIST
0_0_3\tTimex\t-1_-1_-1\tDepend-on
1_5_5\tTimex\t0_0_3\tDepend-on
1_1_1\tEvent\t1_5_5\tincluded
2_2_2\tEvent\t0_0_3\tafter
1_1_1\tEvent\t-1_-1_-1\tDepend-on
2_2_2\tEvent\t1_1_1\tafter
"""


def packed(folder: Path, text: str) -> Path:
    path = folder / "x.jsonl.gz"
    path.write_bytes(gzip.compress(json.dumps({"path": "x", "text": text}).encode()))
    return path


def test_a_graph_and_its_scores(tmp_path: Path) -> None:
    (graph,) = load(packed(tmp_path, GRAPH))
    assert [(event.place, event.time, event.relation) for event in graph.events] == [
        ((1, 1, 1), (1, 5, 5), "included"),
        ((2, 2, 2), (0, 0, 3), "after"),
    ]
    times = placed(graph.sentences, expressions(graph))
    assert [time.expression.value for time in times] == ["2020-06-08"]
    assert nearest(graph, times) == [0, NONE]
    assert publication(graph, times) == [NONE, NONE]
    assert [right(graph, event, times, 0) for event in graph.events] == [True, False]
    assert [right(graph, event, times, NONE) for event in graph.events] == [False, True]
    assert [relation(graph, event, NONE) for event in graph.events] == ["before", "after"]


def test_a_file_of_another_form_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput):
        load(packed(tmp_path, "nothing"))
