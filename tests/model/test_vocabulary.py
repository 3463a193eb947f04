from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from answerable.errors import UnknownName
from answerable.model.claim import Role
from answerable.model.event import Family
from answerable.model.identity import canonical, decode
from answerable.model.vocabulary import Kind, Vocabulary, kind, kinds, told_by, vocabulary
from tests.model import schemes

IDS = {
    Family.ACT: """
        killing mass_killing assassination execution enforced_disappearance abduction hostage_taking
        arbitrary_detention torture ill_treatment sexual_violence wounding armed_attack bombing shooting air_strike
        shelling chemical_attack arson plot threat incitement harassment surveillance cyber_attack crackdown siege
        forced_displacement persecution genocide forced_labour human_trafficking child_recruitment looting
        property_destruction seizure censorship internet_shutdown unfair_trial corruption fraud arms_transfer
        sanctions_evasion invasion cover_up denial_of_aid""",
    Family.ANSWER: """
        complaint investigation arrest_warrant arrest extradition charge trial verdict conviction acquittal sentence
        appeal final_judgment imprisonment fact_finding court_order lawsuit fine compensation sanction asset_freeze
        travel_ban arms_embargo designation expulsion recall break_of_relations summons condemnation statement
        apology acknowledgement resolution aid_suspension dismissal memorial military_reply""",
    Family.REVERSAL: """
        pardon amnesty prisoner_swap release sentence_reduction sanction_lifted conviction_overturned
        charges_dropped transfer_treaty ambassador_return relations_restored immunity case_closed""",
    Family.CONTEXT: """
        election appointment inauguration resignation protest visit meeting talks agreement ceasefire coup speech
        report_published law_passed labour_strike referendum withdrawal death accident disaster""",
}
STEPS = (
    *("complaint", "investigation", "warrant", "arrest", "charge", "trial", "verdict"),
    *("sentence", "appeal", "final", "served", "released"),
)
SORTS = {"legal", "sanction", "diplomatic", "statement", "reparation", "military"}
SHARED = {"slaughter"}  # as `shared` in steps.yml has it

every = pytest.mark.parametrize("each", vocabulary().kinds, ids=lambda each: each.id)


def folded(text: str) -> str:
    return text.lower().replace("’", "'")


def triggers(each: Kind) -> tuple[str, ...]:
    return each.triggers.verbs + each.triggers.nouns + each.triggers.phrases


def has_trigger(each: Kind, sentence: str) -> bool:
    """Whether the sentence holds a trigger in any form, a gap of a few words after a verb allowed."""
    irregular = {
        "shoot": "shot",
        "take": "took|taken",
        "hold": "held",
        "set": "set",
        "blow": "blew|blown",
        "tell": "told",
        "stand": "stood",
        "find": "found",
        "hang": "hanged|hung",
        "overthrow": "overthrew|overthrown",
        "meet": "met",
        "lay": "laid",
        "go": "went|gone",
        "shut": "shut",
        "withdraw": "withdrew|withdrawn",
        "hide": "hid|hidden",
        "put": "put",
        "give": "gave|given",
        "freeze": "froze|frozen",
        "uphold": "upheld",
    }

    def forms(word: str) -> str:
        stem = re.escape(word[:-1] if word[-1] in "ey" and len(word) > 3 else word)
        regular = rf"{stem}(?:e|y|ie|{re.escape(word[-1])})?(?:s|es|d|ed|ing)?"
        return f"(?:{regular}|{irregular[word]})" if word in irregular else regular

    text = folded(sentence)
    for verb in each.triggers.verbs:
        head, *tail = folded(verb).split()
        gap = r"(?: [\w'-]+){0,4}? " if tail else ""
        if re.search(rf"\b{forms(head)}{gap}{re.escape(' '.join(tail))}\b", text):
            return True
    for noun in each.triggers.nouns:
        head, of, rest = folded(noun).partition(" of ")
        if re.search(
            rf"\b{re.escape(head[:-1])}(?:{re.escape(head[-1])}|ie)(?:s|es)?{of}{re.escape(rest)}(?!\w)", text
        ):
            return True
    return any(re.search(rf"(?<!\w){re.escape(folded(phrase))}(?!\w)", text) for phrase in each.triggers.phrases)


def test_it_is_version_1_with_the_four_families() -> None:
    assert vocabulary().version == "1"
    assert len(vocabulary().kinds) >= 70
    assert {each.family for each in vocabulary().kinds} == set(Family)
    for family, ids in IDS.items():
        assert {each.id for each in vocabulary().kinds if each.family is family} == set(ids.split())
    assert [each.id for each in vocabulary().kinds] == sorted(kinds())


def test_a_kind_is_found_by_its_id_and_an_unknown_id_is_one_clear_error() -> None:
    assert kind("torture").label == "Torture"
    with pytest.raises(UnknownName, match="no kind “murder”"):
        kind("murder")


def test_it_survives_json() -> None:
    assert decode(canonical(vocabulary()), Vocabulary) == vocabulary()


def test_definitions_labels_and_examples_are_unique() -> None:
    texts = [each.definition for each in vocabulary().kinds] + [each.label for each in vocabulary().kinds]
    texts += [example for each in vocabulary().kinds for example in (*each.examples, *each.near_misses)]
    assert [text for text, count in Counter(texts).items() if count > 1] == []


@every
def test_a_kind_says_enough_to_code_by(each: Kind) -> None:
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", each.id)
    assert len(each.definition.split()) >= 15
    assert each.definition.endswith(".")
    assert len(each.examples) >= 2
    assert len(each.near_misses) >= 1
    assert len(triggers(each)) >= 5


@every
def test_a_near_miss_names_the_kind_it_is_or_why_it_is_nothing(each: Kind) -> None:
    for near_miss in each.near_misses:
        sentence, arrow, why = near_miss.partition(" → ")
        instead, colon, reason = why.partition(": ")
        assert sentence
        assert (arrow, colon) == (" → ", ": ")
        assert instead == "nothing" or kind(instead).id != each.id
        assert len(reason.split()) >= 2


@every
def test_each_example_holds_a_trigger_of_its_kind(each: Kind) -> None:
    assert [example for example in each.examples if not has_trigger(each, example)] == []


@every
def test_roles_steps_sorts_and_severity_fit_the_family(each: Kind) -> None:
    documenters, political = {Role.PERPETRATOR, Role.VICTIM}, {Role.ACTOR, Role.RECIPIENT}
    assert len(set(each.roles)) == len(each.roles)
    assert {Role.PLACE, Role.TIME} <= set(each.roles)
    if each.family is Family.ACT:
        assert documenters & set(each.roles)
        assert not political & set(each.roles)
        assert 1 <= each.severity <= 5
    else:
        assert political & set(each.roles)
        assert not documenters & set(each.roles)
        assert each.severity == 0
    sorts = each.answers.split()
    assert set(sorts) <= SORTS
    assert len(sorts) == 1 if each.family is Family.ANSWER else bool(sorts) == (each.family is Family.REVERSAL)


def test_legal_steps_stand_in_their_order() -> None:
    assert vocabulary().steps == STEPS
    placed = {each.id: STEPS[each.step - 1] for each in vocabulary().kinds if each.step}
    assert placed == {
        "complaint": "complaint",
        "investigation": "investigation",
        "arrest_warrant": "warrant",
        "arrest": "arrest",
        "charge": "charge",
        "trial": "trial",
        "verdict": "verdict",
        "conviction": "verdict",
        "acquittal": "verdict",
        "sentence": "sentence",
        "appeal": "appeal",
        "final_judgment": "final",
        "imprisonment": "served",
        "release": "released",
    }


def test_killing_weighs_more_than_words() -> None:
    assert kind("killing").severity == kind("mass_killing").severity == 5
    assert kind("threat").severity < kind("torture").severity < kind("killing").severity


@every
def test_codes_are_codes_of_their_schemes(each: Kind) -> None:
    codes = each.codes
    for code in codes.plover:
        event, _, mode = code.partition(":")
        assert event in schemes.PLOVER
        assert not mode or mode in schemes.PLOVER[event].split()
    assert set(codes.cameo) <= schemes.CAMEO
    assert set(codes.icews) <= schemes.CAMEO
    assert set(codes.acled) <= schemes.ACLED
    assert set(codes.huridocs) <= schemes.HURIDOCS
    assert set(codes.followthemoney) <= schemes.FOLLOWTHEMONEY
    assert all(re.fullmatch(r"\d{12}", code) for code in codes.huridocs)


def test_the_closed_list_of_cameo_holds_each_code_once_under_its_root() -> None:
    listed = schemes.CAMEO_LISTED.split()
    assert len(listed) == len(set(listed))
    assert {code[:2] for code in listed} == {f"{root:02}" for root in range(1, 21)}
    assert all(len(code) in {2, 3} or code[:3] in schemes.CAMEO for code in listed)


def test_a_trigger_belongs_to_one_kind() -> None:
    owners: dict[str, set[str]] = {}
    for each in vocabulary().kinds:
        for words in (each.triggers.verbs, each.triggers.nouns, each.triggers.phrases, each.triggers.never):
            assert len(set(words)) == len(words), each.id
        for word in triggers(each):
            owners.setdefault(folded(word), set()).add(each.id)
    assert {word for word, owning in owners.items() if len(owning) > 1} == SHARED


@every
def test_triggers_are_written_as_they_are_matched(each: Kind) -> None:
    for word in (*triggers(each), *each.triggers.never):
        assert word == " ".join(word.split())
        assert word == word.lower()
    assert not any(verb.split()[0].endswith(("fully", "ially", "ively")) for verb in each.triggers.verbs)


@pytest.mark.parametrize(
    "word", ["say", "make", "be", "have", "charge", "free trade", "sentence structure", "call", "state", "hold", "run"]
)
def test_words_that_would_flood_the_record_are_no_triggers(word: str) -> None:
    assert [each.id for each in vocabulary().kinds if word in triggers(each)] == []


@every
def test_what_never_counts_would_count_without_being_listed(each: Kind) -> None:
    assert not set(each.triggers.never) & set(triggers(each))
    assert [words for words in each.triggers.never if not has_trigger(each, words)] == []


def test_the_compiled_table_is_small_enough_to_load_at_every_start() -> None:
    table = Path(__file__).parents[2] / "src/answerable/model/vocabulary/compiled.json"
    assert table.stat().st_size < 400_000


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (["suicide", "bombing", "kill"], "bombing"),
        (["suicide", "be"], "death"),
        (["clerk"], ""),
        ([], ""),
    ],
)
def test_the_longest_noun_tells_the_kind(words: list[str], kind: str) -> None:
    assert told_by(words) == kind
