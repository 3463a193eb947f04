from __future__ import annotations

from pathlib import Path

from benchmarks.claim_time import Article, fits, told
from benchmarks.data.event_time import load

from answerable.model.claim import Role
from answerable.reading import engines
from tests.benchmarks.test_event_time import GRAPH, packed

OTHER = (
    GRAPH.replace("He will appeal .", "Soldiers killed Ana Kell in 1988 .")
    .replace("2_2_2\tEvent\t0_0_3\tafter", "2_5_5\tTimex\t0_0_3\tDepend-on\n2_1_1\tEvent\t0_0_3\tbefore")
    .replace("2_2_2\tEvent\t1_1_1\tafter\n", "")
)


def test_the_dates_of_claims_are_held_against_the_graph(tmp_path: Path) -> None:
    (graph,) = load(packed(tmp_path, OTHER))
    article = Article.of(graph)
    assert article.text == "Police arrested Emil Tarn on Monday.\n\nSoldiers killed Ana Kell in 1988.\n\n"
    reading = engines.make("rules").read(article.source, article.text)
    found = list(told(graph, article, reading.claims))
    assert [(claim.kind, event.relation) for claim, event in found] == [("arrest", "included"), ("killing", "before")]
    assert [claim.argument(Role.TIME) is not None for claim, _ in found] == [True, True]
    assert [fits(graph, article, *pair) for pair in found] == [True, False]
