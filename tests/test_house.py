"""The form of the house: rooms that a reader takes in at a glance, modules that one reads at a sitting."""

from pathlib import Path

import pytest

import answerable

HOUSE = Path(answerable.__file__).parent
MOST_MODULES = 24
MOST_LINES = 600
ONE_FILE_A_COMMAND = HOUSE / "cli"

MODULES = sorted(HOUSE.rglob("*.py"))
ROOMS = sorted({module.parent for module in MODULES} - {ONE_FILE_A_COMMAND})


def test_the_house_is_looked_at() -> None:
    assert HOUSE in ROOMS
    assert len(MODULES) > 100


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: str(room.relative_to(HOUSE)))
def test_a_room_holds_few_modules(room: Path) -> None:
    modules = [module.name for module in room.glob("*.py") if module.name != "__init__.py"]
    assert len(modules) <= MOST_MODULES, modules


def test_no_module_is_long() -> None:
    long = {
        str(module.relative_to(HOUSE)): lines
        for module in MODULES
        if (lines := len(module.read_text(encoding="utf-8").splitlines())) > MOST_LINES
    }
    assert not long


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: str(room.relative_to(HOUSE)))
def test_a_room_says_what_it_is(room: Path) -> None:
    door = room / "__init__.py"
    assert door.is_file()
    assert door.read_text(encoding="utf-8").lstrip().startswith('"""')
