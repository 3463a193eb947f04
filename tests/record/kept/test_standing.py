import pytest

from answerable.record.kept.standing import engine_and_rank


@pytest.mark.parametrize(
    ("lower", "higher"),
    [
        ("rules/1", "rules/2"),
        ("rules/2", "rules/10"),
        ("rules/9", "encoder/1"),
        ("encoder/1", "encoder/1+1f0a2b3c"),
        ("encoder/1+1f0a2b3c", "encoder/2"),
    ],
)
def test_of_our_own_engines_the_better_reading_stands(lower: str, higher: str) -> None:
    assert engine_and_rank(lower)[0] == engine_and_rank(higher)[0]
    assert engine_and_rank(lower)[1] < engine_and_rank(higher)[1]


def test_an_engine_of_others_is_a_line_of_its_own() -> None:
    assert engine_and_rank("theirs/3") == ("theirs", (3,))
    assert engine_and_rank("theirs/3")[0] != engine_and_rank("encoder/1")[0]
