"""Incident templates of MUC-4 from the engine's claims, beside baselines and published systems.

    python -m benchmarks.muc4 ../shared/data/muc4/dev.json

The form is the re-packing by Du, Rush and Cardie (GRIT, GTT): a document a line, its templates with a type and five
roles, each filler with its mentions. `benchmarks.scores.muc4` says how the metric is worked out. Of the published
figures, GTT's is CEAF-TF on the test part after training on 1,300 documents. The rule system's is what our study noted
of MUC-4's own evaluation in 1992, which scored other slots and gave half credits: it is beside ours, not comparable.
Our engine has seen no document of MUC-4. All its words are in lower case, in which the engine finds few names.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.table import Table

from answerable.model.claim import Argument, Claim, Modality, Role
from answerable.reading import Engine, rules
from answerable.reading.encoder.learned import learned
from answerable.reading.language.lexicon import word_set
from benchmarks.ours.source import source
from benchmarks.scores.muc4 import ROLES, Template, normal, scores, tally

TYPES = {
    "bombing": "bombing", "abduction": "kidnapping", "hostage_taking": "kidnapping", "arson": "arson",
    "looting": "robbery", "killing": "attack", "assassination": "attack", "execution": "attack",
    "mass_killing": "attack", "shooting": "attack", "armed_attack": "attack", "wounding": "attack",
    "air_strike": "attack", "shelling": "attack", "property_destruction": "attack", "siege": "attack",
}  # fmt: skip
"""Kind of the vocabulary → type of incident."""
PUBLISHED = {"GTT (2021), test": 50.2, "rule system (1992), its own scoring": 53.1}
_TOLD = frozenset({Modality.HAPPENED, Modality.ATTEMPTED, Modality.ALLEGED, Modality.PLANNED, Modality.THREATENED})
_BODIES = word_set(
    "army forces force front movement government police cartel organization party group path military mafia guard "
    "liberation eln fmln farc mrta erp urng m-19 extraditables command battalion brigade navy"
)
_PEOPLE = word_set(
    "guerrillas guerrilla terrorists terrorist members men man individuals rebels persons soldiers people commandos "
    "traffickers gunmen troops units assassins criminals attackers officers column subversives assailants students "
    "hitmen murderers group"
)
_THINGS = word_set(
    "car bus office offices stores vehicles system facilities house houses embassy restaurant towers building "
    "buildings bank residence station home homes hotel headquarters property pipeline pylons vehicle store lines poles "
    "post posts center bridge ministry installations plane church institute schools factory school club farm truck "
    "airport aircraft helicopter mine barracks village town"
)
_COMMON = word_set(
    "people persons person men man women woman children child soldiers soldier police policemen peasants peasant "
    "civilians civilian priests jesuits students workers victims members leaders officers guards citizens judge judges "
    "official officials mayor minister president him them they he she journalists president-elect population country"
)
_TITLES = re.compile(
    r"^(?:(?:former|the|mr|dr|father|fr|colonel|col|general|gen|captain|president|minister|senator|deputy|judge|mayor|"
    r"jesuit|priest|lieutenant|major|attorney|governor|secretary|candidate|leader|engineer|bishop|monsignor)\.? )+"
)


def gold(row: dict[str, list[dict[str, object]]]) -> list[Template]:
    """The label's templates, each once."""
    found: list[Template] = []
    for raw in row["templates"]:
        roles = {}
        for role in ROLES:
            fillers = raw[role]
            assert isinstance(fillers, list)
            roles[role] = tuple(tuple(normal(m[0]) for m in filler) for filler in fillers if filler)
        template = Template(str(raw["incident_type"]), roles)
        if template not in found:
            found.append(template)
    return found


def slot(argument: Argument) -> tuple[str, str] | None:
    """The role that an argument fills, and its filler; none where it fills none."""
    value = normal(argument.value)
    words = value.split()
    if not words:
        return None
    if argument.role is Role.INSTRUMENT:
        return "Weapon", value
    if argument.role is Role.PERPETRATOR:
        body = words[-1] in _BODIES or (argument.name and words[-1] not in _PEOPLE)
        return ("PerpOrg" if body else "PerpInd"), value
    if argument.role is Role.VICTIM:
        if set(words[:4]) & _THINGS:
            return "Target", value
        name = _TITLES.sub("", value)
        plain = name.split()[-1] in _COMMON if name else True
        return None if plain or not (argument.name or len(name.split()) > 1) else ("Victim", name)
    return None


def templates(claims: Sequence[Claim]) -> list[Template]:
    """One template a type: all claims of acts of the type together."""
    found: dict[str, dict[str, dict[str, None]]] = {}
    for claim in claims:
        kind = TYPES.get(claim.kind)
        if kind is None or claim.modality not in _TOLD:
            continue
        roles = found.setdefault(kind, defaultdict(dict))
        for argument in claim.arguments:
            filler = slot(argument)
            if filler is not None:
                roles[filler[0]][filler[1]] = None
    return [
        Template(kind, {role: tuple((f,) for f in fillers) for role, fillers in roles.items()})
        for kind, roles in found.items()
    ]


def main() -> None:
    """Reads, scores, prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("--documents", type=int, help="only so many from the beginning")
    options = parser.parse_args()
    rows = [json.loads(line) for line in options.path.read_text(encoding="utf-8").splitlines() if line.strip()]
    rows = rows[: options.documents]
    labels = [gold(row) for row in rows]
    counts: dict[str, Counter[str]] = {}
    took: dict[str, float] = {}
    engines: list[Engine] = [learned(rules()), rules()]
    for engine in engines:
        counts[engine.name] = Counter()
        began = time.perf_counter()
        for row, label in zip(rows, labels, strict=True):
            tally(templates(engine.read(source("1989-12-31"), row["doctext"]).claims), label, counts[engine.name])
        took[engine.name] = time.perf_counter() - began
    counts["an attack in every document"] = Counter()
    for label in labels:
        tally([Template("attack")], label, counts["an attack in every document"])
    table = Table(title=f"MUC-4, {options.path.name}: {len(rows)} documents, CEAF-TF", title_justify="left")
    for name in ("", "P", "R", "F1", "type", *ROLES):
        table.add_column(name, justify="left" if not name else "right")
    for name, each in counts.items():
        p, r, f = scores(each, ("type", *ROLES))
        table.add_row(
            name, *(f"{v:.1f}" for v in (p, r, f)), *(f"{scores(each, (role,))[2]:.1f}" for role in ("type", *ROLES))
        )
    for name, value in PUBLISHED.items():
        table.add_row(name, "", "", f"{value:.1f}")
    console = Console(width=140)
    console.print(table)
    speed = ", ".join(f"{name} {len(rows) / seconds:.1f} documents/s" for name, seconds in took.items())
    console.print(f"{date.today()}, {platform.machine()}, {os.cpu_count()} cores; on one core: {speed}")


if __name__ == "__main__":
    main()
