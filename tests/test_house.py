"""The form of the house: rooms that a reader takes in at a glance, modules that one reads at a sitting."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import answerable

HOUSE = Path(answerable.__file__).parent
WORKSHOPS = [Path(__file__).parents[1] / name for name in ("benchmarks", "training")]
"""At the top of each lie commands alone; what they share lies in rooms."""
MOST_MODULES = 24
MOST_LINES = 600
ONE_FILE_A_COMMAND = HOUSE / "cli"

MODULES = sorted(module for place in (HOUSE, *WORKSHOPS) for module in place.rglob("*.py"))
ROOMS = sorted({module.parent for module in MODULES} - {ONE_FILE_A_COMMAND, *WORKSHOPS})
SHARED = [module for module in MODULES if any(place in module.parents[1:] for place in WORKSHOPS)]


def _named(path: Path) -> str:
    return str(path.relative_to(next(place for place in (HOUSE, *WORKSHOPS) if path.is_relative_to(place)).parent))


def _imported(module: Path) -> Iterator[str]:
    for each in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(each, ast.Import):
            yield from (name.name for name in each.names)
        elif isinstance(each, ast.ImportFrom) and each.module is not None:
            yield each.module
            yield from (f"{each.module}.{name.name}" for name in each.names)


def test_the_house_is_looked_at() -> None:
    assert HOUSE in ROOMS
    assert len(MODULES) > 100


@pytest.mark.parametrize("room", ROOMS, ids=_named)
def test_a_room_holds_few_modules(room: Path) -> None:
    modules = [module.name for module in room.glob("*.py") if module.name != "__init__.py"]
    assert len(modules) <= MOST_MODULES, modules


def test_no_module_is_long() -> None:
    long = {
        _named(module): lines
        for module in MODULES
        if (lines := len(module.read_text(encoding="utf-8").splitlines())) > MOST_LINES
    }
    assert not long


@pytest.mark.parametrize("room", ROOMS, ids=_named)
def test_a_room_says_what_it_is(room: Path) -> None:
    door = room / "__init__.py"
    assert door.is_file()
    assert door.read_text(encoding="utf-8").lstrip().startswith('"""')


@pytest.mark.parametrize("workshop", WORKSHOPS, ids=_named)
def test_at_the_top_lie_commands_alone(workshop: Path) -> None:
    modules = [module for module in workshop.glob("*.py") if module.name != "__init__.py"]
    assert modules
    assert not [_named(each) for each in modules if '__name__ == "__main__"' not in each.read_text(encoding="utf-8")]


@pytest.mark.parametrize("module", SHARED, ids=_named)
def test_what_is_shared_needs_no_command(module: Path) -> None:
    commands = {f"{place.name}.{each.stem}" for place in WORKSHOPS for each in place.glob("*.py")}
    assert not commands.intersection(_imported(module))
