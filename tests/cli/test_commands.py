from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from answerable.model.vocabulary import vocabulary
from answerable.record.file import RecordFile
from tests.asking.made import CONVICTED, DENIED, KILLED, SHOULD, Page, claim_of, on
from tests.cli.run import good, lines, program, run


@pytest.fixture
def killed(made_path: Path) -> str:
    with RecordFile.open(made_path, read_only=True) as record:
        return claim_of(record, KILLED, "killing").id


def test_timeline(made_path: Path) -> None:
    shown = good("timeline", "-r", made_path).splitlines()
    assert len(shown) == 5
    assert shown[0].startswith("10 Mar 1990  Killing")
    assert len(good("timeline", "odo marr", "-r", made_path).splitlines()) == 1
    kinds = [
        line["kind"] for line in lines("timeline", "-r", made_path, "--family", "act", "--since", "1992", "--jsonl")
    ]
    assert kinds == ["bombing", "torture"]
    assert [line["kind"] for line in lines("events", "-r", made_path, "--place", "Kestrel", "--jsonl")] == ["bombing"]


def test_who_asks_for_a_place_as_if_it_took_part_is_told_how_to_ask(tmp_path: Path) -> None:
    there, did = "Police shot Ilan Voss in Drum Hill.", "Drum Hill banned the march."
    path = tmp_path / "r.answerable"
    with RecordFile.open(path, create=True) as record:
        page = Page(f"{there} {did}\n", "Two", "Courier", on("1990-05-02"))
        page.say(there, "shooting", "shot", perpetrator="Police", victim="Ilan Voss", place="Drum Hill").add_to(record)
        page = Page(f"{did} It rained.\n", "Three", "Courier", on("1990-05-03"))
        page.say(did, "crackdown", "banned", perpetrator="Drum Hill").add_to(record)
        record.rebuild()
    assert "--place asks for what happened there" in run("timeline", "Drum Hill", "-r", path).stderr
    assert "--place" not in run("timeline", "Ilan Voss", "-r", path).stderr


def test_the_timeline_tells_of_events_without_a_date(tmp_path: Path) -> None:
    told = "Police shot Ilan Voss in Drum Hill."
    path = tmp_path / "r.answerable"
    with RecordFile.open(path, create=True) as record:
        page = Page(f"{told}\n", "Two", "Courier", on("1990-05-02"))
        page.say(told, "shooting", "shot", perpetrator="Police", victim="Ilan Voss", place="Drum Hill").add_to(record)
        record.rebuild()
    without = run("timeline", "-r", path)
    assert without.stdout == ""
    assert "--undated lists them too" in without.stderr
    shown = run("timeline", "--undated", "-r", path)
    assert shown.stdout.startswith("reported 2 May 1990  Shooting")
    assert "--undated" not in shown.stderr
    assert "no date of its own; by 2 May 1990, when it was first reported" in good("event", _only(path), "-r", path)
    assert "within 30 days of its first report" in good("unanswered", "--within", "30", "--as-of", "1991", "-r", path)


def _only(path: Path) -> str:
    [line] = lines("events", "-r", path, "--jsonl")
    return str(line["id"])


def test_event(made_path: Path, killed: str) -> None:
    result = run("event", killed[:12], "-r", made_path)
    assert DENIED.replace("killed", "[killed]") in result.stdout
    assert "answerable show c-" in result.stderr
    page = json.loads(good("event", killed, "-r", made_path, "--json"))
    assert (page["type"], page["event"]["kind"], len(page["claims"]), len(page["links"])) == (
        "event_page",
        "killing",
        3,
        1,
    )
    assert [line["type"] for line in lines("event", killed, "-r", made_path, "--jsonl")] == (
        ["event"] + ["claim"] * 3 + ["source"] * 3 + ["link", "event"]
    )


def test_case(made_path: Path) -> None:
    result = run("case", "killed", "Mara", "Lenz", "-r", made_path)
    assert "answers the act" in result.stdout
    assert "answerable event e-" in result.stderr
    page = json.loads(good("case", "killed Mara Lenz", "-r", made_path, "--json"))
    assert [step["kind"] for step in page["steps"]] == ["conviction", "pardon"]
    assert page["finding"] is None
    early = json.loads(good("case", "killed Mara Lenz", "-r", made_path, "--json", "--as-of", "1990"))
    assert early["finding"]["as_of"] == "1990-12-31"


def test_unanswered(made_path: Path) -> None:
    shown = good("unanswered", "-r", made_path, "--as-of", "1990-12-31")
    assert "As of 31 Dec 1990, in 2 sources (1 without a date left out), no answer to the reported killing" in shown
    whole = json.loads(good("unanswered", "-r", made_path, "--json"))
    assert whole["as_of"] == "1995-01-20"
    assert {item["type"] for item in whole["items"]} == {"finding"}
    some = lines("unanswered", "-r", made_path, "--jsonl", "--answers", "sanction", "--within", "30")
    assert some[0]["families"] == ["sanction"]
    early = ("unanswered", "-r", made_path, "--as-of", "1990-12-31")
    assert good(*early, "--kind", "killing", "--place", "Port Alder", "--since", "1990") == shown
    assert good(*early, "Mara Lenz") == shown
    assert "holds no act published up to that day that meets this" in run(*early, "--kind", "torture").stderr
    answered = run("unanswered", "-r", made_path, "--kind", "killing")
    assert "Of the acts that meet this none is without such an answer" in answered.stderr


def test_disputed_and_followed(made_path: Path, killed: str) -> None:
    assert "90 killed, says Rina Sol" in good("disputed", "-r", made_path)
    shown = good("followed", killed, "--days", "800", "-r", made_path)
    assert "2 events in the 800 days after; no cause is claimed" in shown
    assert [line["type"] for line in lines("followed", killed, "--days", "800", "-r", made_path, "--jsonl")] == [
        "event"
    ] * 3


def test_changes(made_path: Path) -> None:
    shown = good("changes", "--since", "2020", "-r", made_path, "--limit", "2")
    assert "8 new documents, 2 decisions. Nothing was held before: all is new." in shown
    assert "1 more; --limit 0 shows all." in shown
    page = json.loads(good("changes", "--since", "2020", "-r", made_path, "--json"))
    assert (page["type"], page["sources"], len(page["acts"]), page["more"]) == ("changes", 8, 3, 0)
    assert {line["type"] for line in lines("changes", "--since", "2020", "-r", made_path, "--jsonl")} == {"event"}
    assert "0 new documents." in good("changes", "--since", "2999-01-01", "-r", made_path)


def test_actors_and_actor(made_path: Path) -> None:
    assert good("actors", "-r", made_path).startswith("Joss Brand")
    assert "not a verdict" in good("actor", "Joss Brand", "-r", made_path)
    page = json.loads(good("actor", "Joss Brand", "-r", made_path, "--json", "--limit", "1"))
    assert (page["type"], len(page["events"]), len(page["steps"])) == ("actor_page", 1, 1)


def test_doubtful_pairs_are_listed_and_decided(tmp_path: Path) -> None:
    path, day = tmp_path / "pairs.answerable", ("3 March 2001", "2001-03-03")
    with RecordFile.open(path, create=True) as record:
        for name in ("Armin Delvaroni", "Armin Reza Delvaronni"):
            text = f"Police arrested {name} on 3 March 2001."
            Page(text, name).say(text, "arrest", "arrested", recipient=name, time=day).add_to(record)
        record.rebuild()
    told = good("-r", path, "doubtful", "--actors")
    assert "Armin Reza Delvaronni" in told
    assert "answerable judge same 'Armin " in told
    (item,) = json.loads(good("-r", path, "doubtful", "--actors", "--json"))["items"]
    assert item["type"] == "doubtful_pair"
    assert good("-r", path, "doubtful", "--events") == ""
    about = (item["one"]["about"], item["other"]["about"])
    good("-r", path, "judge", "different", *about, "--by", "A. Tester", "--why", "I know both")
    assert good("-r", path, "doubtful", "--actors", "--jsonl") == ""


def test_chronology(made_path: Path) -> None:
    text = good("chronology", "Port", "Alder", "-r", made_path)
    assert "1990-03-10" in text
    assert "Captain Joss Brand killed Mara Lenz" in text
    (day,) = lines("chronology", "--place", "Kestrel", "--sentences", "1", "-r", made_path, "--jsonl")
    assert day["day"] == "1992-05-03"
    (quoted,) = day["sentences"]
    assert quoted["quote"].startswith("A bomb killed")


def test_search_show_claims(made_path: Path, killed: str) -> None:
    assert "[fisherman]" in good("search", "fisherman", "-r", made_path)
    assert [hit["quote"] for hit in lines("search", "fisherman", "-r", made_path, "--jsonl")] == ["fisherman"]
    result = run("show", killed, "-r", made_path)
    assert "Captain ‹Joss Brand› [killed] ‹Mara Lenz›" in result.stdout
    assert "answerable source s-" in result.stderr
    for form in ("--json", "--jsonl"):
        passage = json.loads(good("show", killed, "-r", made_path, form))
        assert passage["type"] == "passage"
        for mark in passage["marks"]:
            start = mark["start"] - passage["start"]
            assert passage["text"][start : start + len(mark["quote"])] == mark["quote"]
    assert "[sanctions]" in good("claims", "--modality", "called_for", "-r", made_path)
    assert len(lines("claims", "--speaker", "joss", "-r", made_path, "--jsonl")) == 1


def test_sources_and_source(made_path: Path) -> None:
    first = lines("sources", "-r", made_path, "--jsonl")[0]
    assert "Harbour Gazette" in good("source", first["id"][:9], "-r", made_path)
    data = good("source", first["id"], "--bytes", "-r", made_path)
    assert hashlib.sha256(data.encode()).hexdigest() == first["digest"]
    text = good("source", first["id"], "--text", "-r", made_path)
    assert hashlib.sha256(text.encode()).hexdigest() == first["text_digest"]
    assert [line["type"] for line in lines("source", first["id"], "-r", made_path, "--jsonl")] == ["source", "claim"]


def test_export(made_path: Path, tmp_path: Path) -> None:
    printed = good("export", "-r", made_path)
    result = run("export", "-r", made_path, "-o", tmp_path / "a.jsonl")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "Wrote" in result.stderr
    assert (tmp_path / "a.jsonl").read_text("utf-8") == printed
    assert {json.loads(line)["vocabulary"] for line in printed.splitlines()} == {vocabulary().version}
    run("export", "-r", made_path, "--format", "csv", "-o", tmp_path / "tables")
    assert (tmp_path / "tables" / "events.csv").exists()
    again = run("export", "-r", made_path, "-o", tmp_path / "a.jsonl")
    assert (again.exit_code, again.stderr[:17]) == (2, "error[bad_input]:")


def test_a_list_says_how_it_is_ordered(made_path: Path) -> None:
    for command, first, held in (("unanswered", "Bombing", "event"), ("events", "Killing", "id")):
        told = run(command, "-r", made_path)
        assert told.stderr.startswith("The weightiest first: "), command
        assert first in told.stdout.splitlines()[command == "unanswered"]  # which says first where was looked
        by_date = run(command, "-r", made_path, "--order", "time")
        assert "weightiest" not in by_date.stderr
        ids = [
            line["event" if command == "unanswered" else "id"] for line in lines(command, "-r", made_path, "--jsonl")
        ]
        timed = lines(command, "-r", made_path, "--jsonl", "--order", "time")
        assert sorted(ids) == sorted(line[held] for line in timed)
        assert "weightiest" not in run(command, "-r", made_path, "--json").stderr


def test_actors_say_how_they_are_ordered(made_path: Path) -> None:
    assert "Those with most events first." in run("actors", "-r", made_path).stderr
    assert "first" not in run("actors", "-r", made_path, "--jsonl").stderr


def test_an_export_of_some_events(made_path: Path, tmp_path: Path) -> None:
    asked = ("--kind", "torture", "--place", "drum hill", "--since", "1992", "--until", "1992-12", "--family", "act")
    scope, *others = lines("export", "-r", made_path, "--actor", "Ilan Voss", *asked)
    assert scope["text"].startswith(
        "Only events of the kind torture, of the family act, with Ilan Voss, in drum hill, "
    )
    assert [line["type"] for line in others] == ["source", "claim", "actor", "event", "finding"]
    written = run("export", "-r", made_path, *asked, "-o", tmp_path / "a.jsonl")
    assert "Events without a date are left out; --undated takes them in." in written.stderr
    written = run("export", "-r", made_path, "--kind", "genocide", "-o", tmp_path / "b.jsonl")
    assert written.exit_code == 0
    assert "No event meets this." in written.stderr
    whole = run("export", "-r", made_path, "-o", tmp_path / "c.jsonl")
    assert "left out" not in whole.stderr
    assert run("export", "-r", made_path, "--kind", "frowning").exit_code == 2


WHO = ("--by", "A. Tester", "--why", "I read it")


def test_judge_and_undo(own_path: Path) -> None:
    with RecordFile.open(own_path, read_only=True) as record:
        denied = claim_of(record, DENIED, "killing").id
    before = good("timeline", "-r", own_path)
    result = run("judge", "reject", denied[:10], *WHO, "-r", own_path)
    assert result.exit_code == 0, result.output
    assert "disputed" not in good("timeline", "-r", own_path).splitlines()[0]
    made = lines("judge", "list", "-r", own_path, "--jsonl")[-1]
    assert (made["verdict"], made["about"], made["by"], made["why"]) == ("reject", [denied], "A. Tester", "I read it")
    assert f"answerable judge undo {made['id'][:10]}" in result.stderr
    assert run("judge", "undo", made["id"][:10], *WHO, "-r", own_path).exit_code == 0
    assert good("timeline", "-r", own_path) == before
    listed = good("judge", "list", "-r", own_path)
    (taken_back,) = (line for line in listed.splitlines() if line.endswith(" · undone"))
    assert made["id"][:10] in taken_back


def test_the_list_says_how_two_were_tied_and_by_what_rule(own_path: Path) -> None:
    assert run("judge", "rule", "numbers", "--as", "majority", *WHO, "-r", own_path).exit_code == 0
    assert "rule numbers as majority  j-" in good("judge", "list", "-r", own_path)


def test_nothing_is_promised_of_a_name_that_stands_nowhere(own_path: Path) -> None:
    told = run("judge", "withhold", "Mara Lentz", *WHO, "-r", own_path).stderr
    assert "No document in the record holds “Mara Lentz” so far." in told
    assert "none holds it" not in told
    assert "none holds it" in run("judge", "withhold", "Mara Lenz", *WHO, "-r", own_path).stderr


def test_judge_tells_of_names_that_nobody_bears(own_path: Path) -> None:
    with RecordFile.open(own_path) as record:
        source = record.find_actors("Joss Brand")[0].names[0].sources[0]
    by = ("--by", "A. Tester", "--why", "Seen.", "-r", own_path)
    strange = run("judge", "different", "Joss Brand", "Jos Misspelt (born 1946)", *by)
    assert "No actor in the record is called “Jos Misspelt”" in strange.stderr
    for known in (f"Joss Brand (in {source})", "Joss Brand (born 1946)"):
        told = run("judge", "different", "Joss Brand", known, *by)
        assert told.exit_code == 0, told.stderr
        assert "No actor" not in told.stderr


def test_judge_unlink(own_path: Path) -> None:
    with RecordFile.open(own_path, read_only=True) as record:
        convicted, killed = claim_of(record, CONVICTED, "conviction").id, claim_of(record, KILLED, "killing").id
    assert "1 answer" in good("timeline", "-r", own_path)
    result = run("-r", own_path, "judge", "unlink", convicted, killed, "--relation", "answers", *WHO)
    assert result.exit_code == 0, result.output
    assert "1 answer" not in good("timeline", "-r", own_path)


def test_a_name_to_be_withheld_that_stands_nowhere_is_said_to(own_path: Path) -> None:
    misspelt = run("judge", "withhold", "Mara Lentz", *WHO, "-r", own_path)
    assert (misspelt.exit_code, "holds “Mara Lentz” so far" in misspelt.stderr) == (0, True)
    assert "so far" not in run("judge", "withhold", "Mara Lenz", *WHO, "-r", own_path).stderr


def test_a_name_to_be_joined_that_nobody_bears_is_said_to(own_path: Path) -> None:
    misspelt = run("judge", "same", "Mara Lenz", "Mara Lentz", *WHO, "-r", own_path)
    assert (misspelt.exit_code, misspelt.stderr.count("so far")) == (0, 1)
    assert "called “Mara Lentz” so far" in misspelt.stderr


def test_claims_that_are_no_one_happening_are_answered_with_an_option_that_is_there(
    own_path: Path, killed: str
) -> None:
    with RecordFile.open(own_path, read_only=True) as record:
        convicted = claim_of(record, CONVICTED, "conviction").id
    refused = run("judge", "same", killed, convicted, *WHO, "-r", own_path)
    assert refused.exit_code == 2
    assert "--relation answers" in refused.stderr


@pytest.mark.parametrize("option", ["--as-of", "--since", "--until", "--place", "--kind"])
def test_an_empty_condition_is_refused_and_not_passed_over(made_path: Path, option: str) -> None:
    refused = run("timeline", option, "", "-r", made_path)
    assert (refused.exit_code, refused.stdout) == (2, "")


def test_a_kind_goes_by_its_label_too_and_a_limit_may_be_vast(made_path: Path) -> None:
    by_label = good("timeline", "--kind", "Killing", "--limit", "9" * 30, "-r", made_path)
    assert by_label == good("timeline", "--kind", "killing", "-r", made_path)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no disk that is always full")
def test_no_room_for_what_is_printed_is_no_defect(made_path: Path) -> None:
    command = f'"{sys.executable}" -m answerable -r "{made_path}" timeline >/dev/full'
    ended = subprocess.run(command, shell=True, check=False, stderr=subprocess.PIPE, text=True)
    assert (ended.returncode, ended.stderr[:15]) == (2, "error[refused]:")
    assert "No space left" in ended.stderr


def test_a_pipe_whose_reader_has_gone_ends_well(made_path: Path) -> None:
    command = f'"{sys.executable}" -m answerable -r "{made_path}" timeline | true; exit "${{PIPESTATUS[0]}}"'
    ended = subprocess.run(["bash", "-c", command], check=False, stderr=subprocess.PIPE, text=True)
    assert ended.returncode == 0
    assert "error" not in ended.stderr


def test_judge_withhold_and_the_public_edition(own_path: Path) -> None:
    assert run("judge", "withhold", "Mara Lenz", *WHO, "-r", own_path).exit_code == 0
    assert "Lenz" in good("export", "-r", own_path)
    public = good("export", "--public", "-r", own_path)
    assert "Lenz" not in public
    assert "[withheld 1]" in public


@pytest.mark.parametrize(
    "arguments",
    [
        ("judge", "reject", "Joss Brand", *WHO),
        ("judge", "reject", "c-ffffffff", *WHO),
        ("judge", "reject", "c-ffffffff", "--by", "me"),
        ("judge", "undo", "j-ffffffff", *WHO),
        ("judge", "same", "Joss Brand", *WHO),
    ],
)
def test_judge_refuses_what_does_not_fit(own_path: Path, arguments: tuple[str, ...]) -> None:
    result = run("-r", own_path, *arguments)
    assert result.exit_code == 2
    assert result.stderr.startswith("error[")
    assert len(lines("judge", "list", "-r", own_path, "--jsonl")) == 2


def test_verify_a_whole_record(own_path: Path) -> None:
    shown = good("verify", "-r", own_path)
    assert shown.startswith("Whole.")
    with RecordFile.open(own_path, read_only=True) as record:
        assert f"Head: {record.head()[0]:,} {record.head()[1]}" in shown
    report = json.loads(good("verify", "-r", own_path, "--json"))
    assert (report["type"], report["whole"], report["faults"]) == ("verification", True, [])


def test_verify_names_every_fault_with_exit_code_3(own_path: Path) -> None:
    data = bytearray(own_path.read_bytes())
    needle = SHOULD.encode()[:20]
    at = data.find(needle)
    assert at > 0
    while at >= 0:
        data[at] ^= 0x01
        at = data.find(needle)
    own_path.write_bytes(data)
    result = run("verify", "-r", own_path)
    assert result.exit_code == 3
    assert "fault[" in result.stdout
    assert "Traceback" not in result.output
    report = run("verify", "-r", own_path, "--jsonl")
    assert report.exit_code == 3
    assert json.loads(report.stdout)["faults"]


def test_verify_a_truncated_record(own_path: Path) -> None:
    os.truncate(own_path, own_path.stat().st_size // 2)
    result = run("verify", "-r", own_path)
    assert result.exit_code == 3
    assert "fault[file_cut]" in result.stdout
    assert "restore the file from a copy" in result.stderr
    assert "-wal" in result.stderr
    assert "was not checked" in result.stderr
    assert "is whole" not in result.stderr


def test_verify_says_that_a_changed_table_can_be_made_again(own_path: Path) -> None:
    with closing(sqlite3.connect(own_path)) as database:
        database.execute("UPDATE events SET place = 'Nowhere'")
        database.commit()
    result = run("verify", "-r", own_path)
    assert result.exit_code == 3
    assert "fault[derived_changed] table events" in result.stdout
    assert "answerable rebuild" in result.stderr
    assert "restore" not in result.stderr
    good("rebuild", "-r", own_path)
    assert good("verify", "-r", own_path).startswith("Whole.")


def test_rebuild_changes_no_answer(own_path: Path) -> None:
    before = good("export", "-r", own_path)
    assert good("rebuild", "-r", own_path).startswith("Rebuilt: 8 sources, 9 claims, 5 events")
    assert good("export", "-r", own_path) == before


def test_doctor(made_path: Path, tmp_path: Path) -> None:
    assert "FTS5 works" in good("doctor", "-r", made_path)
    checks = lines("doctor", "-r", made_path, "--jsonl")
    assert {check["type"] for check in checks} == {"check"}
    assert json.loads(good("doctor", "--json", "-r", tmp_path / "none"))["of"] == "check"
    broken = tmp_path / "broken.answerable"
    broken.write_bytes(made_path.read_bytes()[:5000])
    result = run("doctor", "-r", broken)
    assert result.exit_code == 3
    assert "Traceback" not in result.output


def test_vocabulary() -> None:
    shown = good("vocabulary")
    assert f"Vocabulary version {vocabulary().version}: {len(vocabulary().kinds)} kinds." in shown
    one = good("vocabulary", "conviction")
    assert "step  " in one
    assert "is not" in one
    kinds = lines("vocabulary", "--family", "reversal", "--jsonl")
    assert {kind["family"] for kind in kinds} == {"reversal"}
    assert run("vocabulary", "frowning").exit_code == 2


@pytest.mark.parametrize(("shell", "word"), [("bash", "complete"), ("zsh", "compdef"), ("fish", "complete")])
def test_completion(shell: str, word: str) -> None:
    script = good("completion", shell)
    assert "_ANSWERABLE_COMPLETE" in script
    assert word in script


def test_completion_knows_the_commands() -> None:
    env = {"_ANSWERABLE_COMPLETE": "bash_complete", "COMP_WORDS": "answerable ti", "COMP_CWORD": "1"}
    result = program(env=env)
    assert result.stdout.strip() == "plain,timeline"


@pytest.mark.parametrize(
    "before", [("timeline", "--kind"), ("events", "--kind"), ("claims", "--kind"), ("vocabulary",)]
)
def test_completion_knows_the_kinds(before: tuple[str, ...]) -> None:
    words = f"answerable {' '.join(before)} mass_k"
    result = program(
        env={"_ANSWERABLE_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(len(before) + 1)}
    )
    assert result.stdout.split() == ["plain,mass_killing"]


def test_what_has_no_place_is_listed_on_wish_where_its_country_is_inferred(tmp_path: Path) -> None:
    killed, tortured = "Guards killed Ana Kell in Tehran on 3 May 1999.", "Guards tortured Rina Sol on 4 May 1999."
    document, path = tmp_path / "a.txt", tmp_path / "r.answerable"
    document.write_text(f"{killed} {tortured} Police arrested Omar Dey in Tehran.\n", encoding="utf-8")
    good("read", str(document), "-r", path)
    for command in ("timeline", "events"):
        without = run(command, "--place", "Iran", "-r", path)
        assert "Rina Sol" not in without.stdout
        assert "--unplaced lists those" in without.stderr
        shown = run(command, "--place", "Iran", "--unplaced", "-r", path)
        (line,) = (line for line in shown.stdout.splitlines() if "Rina Sol" in line)
        assert "inferred: Iran" in line
        assert shown.stdout.count("inferred: ") == 1
        assert "--unplaced" not in shown.stderr
        assert "--unplaced" not in run(command, "--place", "Lebanon", "-r", path).stderr
        assert "--unplaced" not in run(command, "-r", path).stderr
    assert "inferred: Iran" in good("unanswered", "--place", "Iran", "--unplaced", "-r", path)
    assert "Rina Sol" not in good("unanswered", "--place", "Iran", "-r", path)
    refused = run("timeline", "--unplaced", "-r", path)
    assert refused.exit_code == 2
    assert "--place Kenya --unplaced" in refused.stderr


def test_what_is_not_in_english_is_said_to_be_kept_and_not_read(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("در تاریخ ۳ مه ۲۰۱۹ پلیس شهردار را در تهران بازداشت کرد.\n", encoding="utf-8")
    (tmp_path / "two.txt").write_text("Police arrested Ada Lenz in Port Alder on 3 May 2019.\n", encoding="utf-8")
    path = tmp_path / "r.answerable"
    told = good("read", str(tmp_path / "one.txt"), str(tmp_path / "two.txt"), "-r", path)
    assert "1 source is not in English (fa 1): kept, and found by `answerable search`" in told
    assert "not in English" not in good("read", str(tmp_path / "two.txt"), "-r", tmp_path / "other.answerable")


def test_the_notes_of_a_list_that_is_not_in_english_are_said_to_be_left_unread(tmp_path: Path) -> None:
    notes = "Fue golpeada por los guardias en la cárcel."
    rows = f"Nombre,Fecha de detención,Observaciones\nAna Lopes,3 de mayo de 2019,{notes}\n"
    (tmp_path / "presos.csv").write_text(rows, encoding="utf-8")
    path = tmp_path / "r.answerable"
    said = "1 row of a list is not in English (es 1): what the columns say is read, and what notes tell in"
    assert said in good("read", str(tmp_path / "presos.csv"), "-r", path)
    assert said in " ".join(good("doctor", "-r", path).split())


def test_doctor_names_what_could_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "none.pdf").write_bytes(b"")
    (tmp_path / "two.txt").write_text("Police arrested Ada Lenz in Port Alder on 3 May 2019.\n", encoding="utf-8")
    path = tmp_path / "r.answerable"
    assert run("read", str(tmp_path / "none.pdf"), str(tmp_path / "two.txt"), "-r", path).exit_code == 4
    told = " ".join(good("doctor", "-r", path).split())
    assert "1 document could not be read when given. none.pdf: " in told


def test_an_empty_file_is_called_empty(tmp_path: Path) -> None:
    (tmp_path / "none.txt").write_bytes(b"")
    assert "not read[no_text] none.txt: “none.txt” is empty." in run("read", tmp_path / "none.txt").stderr


def test_verify_says_one_source_of_one(tmp_path: Path) -> None:
    told = "Police shot Ilan Voss in Drum Hill."
    path = tmp_path / "r.answerable"
    with RecordFile.open(path, create=True) as record:
        page = Page(f"{told}\n", "Two", "Courier", on("1990-05-02"))
        page.say(told, "shooting", "shot", perpetrator="Police", victim="Ilan Voss").add_to(record)
        record.rebuild()
    good("judge", "accept", claim_id(path), "--by", "A. Tester", "--why", "read it", "-r", path)
    assert " 1 source, 1 claim, " in good("verify", "-r", path)
    assert " 1 judgement, " in good("verify", "-r", path)


def claim_id(path: Path) -> str:
    return str(lines("claims", "-r", path, "--jsonl")[0]["id"])


def test_cases_lists_the_acts_that_something_came_of(made_path: Path) -> None:
    shown = run("cases", "-r", made_path)
    ids = [line["id"] for line in lines("cases", "-r", made_path, "--jsonl")]
    assert ids
    assert f"Next: answerable case {ids[0][:10]}" in shown.stderr
    assert ids == [line["id"] for line in lines("cases", "-r", made_path, "--jsonl", "--as-of", "2100")]
    for identity in ids:
        assert json.loads(good("case", identity, "-r", made_path, "--json"))["steps"]
    assert "Nothing is tied to any act" in run("cases", "-r", made_path, "--as-of", "1990-03-11").stderr


def test_where_was_looked_is_said_once_of_many_findings(made_path: Path) -> None:
    shown = good("unanswered", "-r", made_path)
    assert shown.count("no answer") == 1
    assert len(shown.splitlines()) == 1 + len(lines("unanswered", "-r", made_path, "--jsonl"))


def test_what_followed_is_counted_by_family(made_path: Path) -> None:
    first = lines("cases", "-r", made_path, "--jsonl")[0]["id"]
    shown = good("followed", first, "--days", "3000", "-r", made_path)
    assert "; --family answer lists answers alone." in shown
    good("followed", first, "-r", made_path)


def test_an_old_id_leads_on_and_says_so(made_path: Path, tmp_path: Path) -> None:
    path = tmp_path / "r.answerable"
    path.write_bytes(made_path.read_bytes())
    one, other = lines("actors", "-r", path, "--jsonl")[:2]
    good("judge", "same", one["name"], other["name"], "--by", "A. Tester", "--why", "read it", "-r", path)
    (kept,) = {each["id"] for each in lines("actors", "-r", path, "--jsonl")} & {one["id"], other["id"]}
    (gone,) = {one["id"], other["id"]} - {kept}
    told = run("actor", gone, "-r", path)
    assert kept in told.stdout
    assert f"{gone} leads to {kept}" in told.stderr
    assert "leads to" not in run("actor", kept, "-r", path).stderr


def test_an_id_of_a_public_edition_leads_to_the_records_own_and_says_so(made_path: Path, tmp_path: Path) -> None:
    path = tmp_path / "r.answerable"
    path.write_bytes(made_path.read_bytes())
    good("judge", "withhold", "Odo Marr", "--by", "A. Tester", "--why", "asked for it", "-r", path)
    good("publish", tmp_path / "site", "-r", path)
    for letter, command in (("e", "event"), ("a", "actor"), ("s", "source")):
        given = next(page.stem for page in (tmp_path / "site").glob(f"{letter}-*.html"))
        told = run(command, given, "-r", path)
        assert f"{given} stands in public editions for {letter}-" in told.stderr
        assert given not in told.stdout
    assert run("event", "e-00000000000000000000", "-r", path).stderr.startswith("error[unknown_name]")


def test_a_site_published_again_leads_on(made_path: Path, tmp_path: Path) -> None:
    path = tmp_path / "r.answerable"
    path.write_bytes(made_path.read_bytes())
    good("publish", tmp_path / "first", "-r", path)
    good("judge", "same", "Joss Brand", "Ilan Voss", "--by", "A. Tester", "--why", "read it", "-r", path)
    good("publish", tmp_path / "second", "--earlier", tmp_path / "first", "-r", path)
    assert {page.name for page in (tmp_path / "first").iterdir()} <= {
        page.name for page in (tmp_path / "second").iterdir()
    }
    assert "holds no site" in run("publish", tmp_path / "third", "--earlier", made_path.parent, "-r", path).stderr
