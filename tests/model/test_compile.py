from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from answerable.errors import BadInput
from answerable.model.identity import decode
from answerable.model.vocabulary import Vocabulary, compile, vocabulary

KIND = """\
family: act
kinds:
  killing:
    label: Killing
    severity: 5
    definition: Somebody ends a life.
    examples: [He killed her.]
    near_misses: ["He died. → death: nobody did it."]
    roles: [perpetrator, victim]
    codes: {cameo: ["180"]}
    triggers: {verbs: [kill], nouns: [killing], phrases: [shot dead], never: [kill time]}
"""
STEPS = 'version: "9"\nsteps: [complaint, trial]\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "acts.yml").write_text(KIND, encoding="utf-8")
    (tmp_path / "steps.yml").write_text(STEPS, encoding="utf-8")
    return tmp_path


def test_what_is_committed_is_what_the_files_say(capsys: pytest.CaptureFixture[str]) -> None:
    assert compile.main(["--check"]) == 0, capsys.readouterr().err
    assert compile.read() == vocabulary()


def test_a_small_vocabulary_is_read_whole(folder: Path) -> None:
    made = compile.read(folder)
    assert (made.version, made.steps) == ("9", ("complaint", "trial"))
    assert made.kinds[0].codes.icews == made.kinds[0].codes.cameo == ("180",)
    assert decode(compile.table(made), Vocabulary) == made


def test_verbs_are_written_out_with_every_object(folder: Path) -> None:
    text = KIND.replace("{verbs: [kill]", "{combined: [{verbs: [take, end], objects: [a life, it]}], verbs: [kill]")
    (folder / "acts.yml").write_text(text, encoding="utf-8")
    made = compile.read(folder).kinds[0].triggers
    assert made.verbs == ("kill", "take a life", "take it", "end a life", "end it")


def test_a_step_becomes_its_place_and_icews_may_differ(folder: Path) -> None:
    text = KIND.replace("severity: 5", "step: trial").replace('["180"]}', '["180"], icews: ["181"]}')
    (folder / "acts.yml").write_text(text, encoding="utf-8")
    made = compile.read(folder).kinds[0]
    assert made.step == 2
    assert made.codes.icews == ("181",)


def test_the_page_tells_all_of_every_kind() -> None:
    text = compile.page(vocabulary())
    for kind in vocabulary().kinds:
        section = text.split(f"(`{kind.id}`)\n", 1)[1].split("\n### ", 1)[0]
        assert kind.definition in section
        assert all(each in section for each in (*kind.examples, *kind.near_misses, *kind.roles))
        assert all(each in section for each in (*kind.codes.plover, *kind.codes.cameo, *kind.codes.huridocs))
        assert all(each in section for each in (*kind.triggers.verbs, *kind.triggers.never))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("severity: 5", "severty: 5", "acts.yml: unknown field “severty”"),
        ("verbs: [kill]", "verb: [kill]", "unknown field “verb”"),
        ("cameo:", "came:", "unknown field “came”"),
        ("severity: 5", "severity: high", r"acts.yml: Expected `int`, got `str`"),
        ("family: act", "family: deed", "Invalid enum value 'deed'"),
        ("[perpetrator, victim]", "[killer]", "Invalid enum value 'killer'"),
        ("    label: Killing\n", "", "missing required field `label`"),
        ("severity: 5", "step: hearing", "unknown step “hearing”"),
        ("family: act", "family: [act", "acts.yml: while parsing"),
        (KIND, "- killing\n", "acts.yml: a mapping is expected"),
    ],
)
def test_a_mistake_in_a_file_is_named(folder: Path, old: str, new: str, message: str) -> None:
    (folder / "acts.yml").write_text(KIND.replace(old, new), encoding="utf-8")
    with pytest.raises(BadInput, match=message):
        compile.read(folder)


def test_an_id_stands_once(folder: Path) -> None:
    shutil.copy(folder / "acts.yml", folder / "more.yml")
    with pytest.raises(BadInput, match="“killing” is defined twice"):
        compile.read(folder)


def test_a_trigger_of_two_kinds_needs_a_reason(folder: Path) -> None:
    other = KIND.replace("killing:", "murder:", 1).replace("[killing]", "[murder]").replace("[shot dead]", "[]")
    (folder / "more.yml").write_text(other, encoding="utf-8")
    with pytest.raises(BadInput, match="“kill” stands under “killing” and “murder”"):
        compile.read(folder)
    reason = "shared: {kill: {kinds: [killing, murder], reason: both say it}}\n"
    (folder / "steps.yml").write_text(STEPS + reason, encoding="utf-8")
    assert len(compile.read(folder).kinds) == 2


def test_a_folder_without_steps_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"steps\.yml"):
        compile.read(tmp_path)


def test_check_finds_what_is_out_of_date_and_writing_mends_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    table, page = tmp_path / "compiled.json", tmp_path / "vocabulary.md"
    monkeypatch.setattr(compile, "TABLE", table)
    monkeypatch.setattr(compile, "PAGE", page)
    assert compile.main(["--check"]) == 1
    assert "compiled.json is out of date" in capsys.readouterr().err
    assert not table.exists()
    assert compile.main([]) == 0
    assert compile.main(["--check"]) == 0
    page.write_text(page.read_text(encoding="utf-8") + "edited by hand\n", encoding="utf-8")
    assert compile.main(["--check"]) == 1
    assert "vocabulary.md is out of date" in capsys.readouterr().err
    assert compile.main([]) == 0
    assert "edited by hand" not in page.read_text(encoding="utf-8")


def test_an_unknown_option_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert compile.main(["--chek"]) == 2
    assert "usage:" in capsys.readouterr().err


def test_a_broken_file_ends_the_command_with_its_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken() -> Vocabulary:
        raise BadInput("acts.yml: unknown field “severty”")

    monkeypatch.setattr(compile, "read", broken)
    assert compile.main([]) == 2
    assert "unknown field “severty”" in capsys.readouterr().err


def test_it_runs_as_a_module() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "answerable.model.vocabulary.compile", "--check"], capture_output=True, text=True
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
