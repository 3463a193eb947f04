"""Scores pairs of names by nomenklatura, for `benchmarks.names` and `benchmarks.scripts`.

    PEER_PYTHON benchmarks/peers/nomenklatura_names.py < QUESTION

Run by the python of an environment that holds nomenklatura; needs nothing of this repository. Reads one JSON object,
`{"algorithm": "logic-v2", "left": […], "right": […], "pairs": [[schema, left, right], …]}` with places in the lists of
names, and writes `{"scores": […], "seconds": S}`, seconds of one processor. nomenklatura keeps what it
worked out of an entity by its id: here a name has one id however often it comes, so that it may. The making of the
entities, and the loading of its tables by a pair of other names, are not timed.
"""

from __future__ import annotations

import json
import sys
import time


def main() -> None:
    from followthemoney import EntityProxy
    from nomenklatura.matching import get_algorithm

    asked = json.load(sys.stdin)
    algorithm = get_algorithm(asked["algorithm"])
    if algorithm is None:
        raise SystemExit(f"nomenklatura has no algorithm {asked['algorithm']}")
    config = algorithm.default_config()

    def entity(number: str, schema: str, name: str) -> EntityProxy:
        return EntityProxy.from_dict({"id": number, "schema": schema, "properties": {"name": [name]}})

    made: dict[tuple[str, int, str], EntityProxy] = {}

    def known(side: str, at: int, schema: str) -> EntityProxy:
        key = (side, at, schema)
        if key not in made:
            made[key] = entity(f"{side}{at}{schema}", schema, asked[side][at])
        return made[key]

    pairs = [(known("left", one, schema), known("right", other, schema)) for schema, one, other in asked["pairs"]]
    for schema in ("Person", "Company", "Vessel"):
        algorithm.compare(entity("x", schema, "Ann Example Ltd"), entity("y", schema, "Bob Пример"), config)
    began = time.process_time()
    scores = [algorithm.compare(one, other, config).score for one, other in pairs]
    json.dump({"scores": scores, "seconds": time.process_time() - began}, sys.stdout)


if __name__ == "__main__":
    main()
