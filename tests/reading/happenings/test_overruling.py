"""Where grammar alone tells how a happening is put."""

from __future__ import annotations

import pytest

from answerable.model.claim import Modality
from answerable.model.vocabulary import kinds
from answerable.reading.happenings.overruling import by_grammar
from tests.reading.sentence import MATCHER, shape_of

HAPPENED, ALLEGED, POSSIBLE = Modality.HAPPENED, Modality.ALLEGED, Modality.POSSIBLE
CALLED_FOR = Modality.CALLED_FOR
PLANNED, ATTEMPTED, NOT = Modality.PLANNED, Modality.ATTEMPTED, Modality.DID_NOT_HAPPEN


@pytest.mark.parametrize(
    ("text", "kind", "sounds", "put"),
    [
        ("Malk will be tried for the killing of Ada Velin.", "killing", PLANNED, ALLEGED),
        ("The league called on Norland to halt the execution of Emil Tarn.", "execution", HAPPENED, PLANNED),
        ("The league called on Norland to halt the executions of miners.", "execution", HAPPENED, None),
        ("Malk will kill Ada Velin.", "killing", PLANNED, None),
        ("Malk was charged with planning to kill Ada Velin.", "killing", PLANNED, None),
        ("She claims that the army may be torturing Emil Tarn.", "torture", ALLEGED, POSSIBLE),
        ("She claims that the army tortured Emil Tarn.", "torture", ALLEGED, None),
        ("Malk wounded Ada Velin over reportedly 60% of her body.", "wounding", ALLEGED, HAPPENED),
        ("Malk reportedly wounded Ada Velin over 60% of her body.", "wounding", ALLEGED, None),
        ("Malk has reportedly killed 60 people.", "killing", ALLEGED, None),
        ("Her brothers tried to have Emil Tarn released.", "release", NOT, ATTEMPTED),
        ("The mayor rejected attempts to release Emil Tarn.", "release", NOT, None),
        ("No one tried to have Emil Tarn released.", "release", NOT, None),
        ("Her brothers refused to have Emil Tarn released.", "release", NOT, None),
        ("The evidence was not sufficient to prove that Malk tortured Emil Tarn.", "torture", HAPPENED, ALLEGED),
        ("There was insufficient evidence that Malk tortured Emil Tarn.", "torture", HAPPENED, ALLEGED),
        ("The evidence was sufficient to prove that Malk tortured Emil Tarn.", "torture", HAPPENED, None),
        ("The law had shielded officers from prosecution.", "trial", HAPPENED, NOT),
        ("A motion for the release of Emil Tarn was denied by the court.", "release", HAPPENED, NOT),
        ("A motion for the release of Emil Tarn was granted by the court.", "release", HAPPENED, None),
        ("Malk was acquitted for rape, a lawyer said.", "sexual_violence", HAPPENED, ALLEGED),
        ("Malk was acquitted of the murder of a clerk.", "killing", HAPPENED, None),
        ("His lawyers had argued for his acquittal.", "acquittal", HAPPENED, CALLED_FOR),
        ("Norland ignored the decision of the court on the release of Emil Tarn.", "release", HAPPENED, PLANNED),
        ("Norland ignored the release of Emil Tarn.", "release", HAPPENED, None),
        ("They are held responsible, rather than as having abducted clerks.", "abduction", HAPPENED, NOT),
        ("He is the first official ever to be tried.", "trial", NOT, HAPPENED),
        ("He was not ever to be tried.", "trial", NOT, None),
        ("The mayor decided to resign.", "resignation", HAPPENED, PLANNED),
        ("The mayor resigned.", "resignation", HAPPENED, None),
        ("Velia will maintain the sanctions against Norland.", "sanction", PLANNED, HAPPENED),
        ("Velia will impose sanctions against Norland.", "sanction", PLANNED, None),
        ("The Supreme Court of Velia decided to overturn the verdict.", "conviction_overturned", PLANNED, HAPPENED),
        ("The judges may decide to overturn the verdict.", "conviction_overturned", PLANNED, None),
        ("The mayor did not take any steps to name and arrest the clerks.", "arrest", CALLED_FOR, NOT),
        ("The mayor took steps to name and arrest the clerks.", "arrest", CALLED_FOR, None),
        ("The league has grown since the 2020 elections.", "election", PLANNED, HAPPENED),
        ("These measures do not represent sanctions on Velia.", "sanction", HAPPENED, NOT),
        ("These measures represent sanctions on Velia.", "sanction", HAPPENED, None),
        ("The owners are not under police investigation.", "investigation", HAPPENED, NOT),
        ("The owners are under police investigation.", "investigation", HAPPENED, None),
        ("The clerks were not on trial in Orsk.", "trial", HAPPENED, NOT),
        ("The colonel was ordered detained on Friday.", "arbitrary_detention", PLANNED, HAPPENED),
        ("The clerks are not linked to the death of two guards.", "death", ALLEGED, HAPPENED),
        ("She was held for her alleged role in the untimely death of a guard.", "death", ALLEGED, HAPPENED),
        ("People should desist from provoking situations of unrest.", "protest", HAPPENED, NOT),
        ("The colonel was held for further investigations.", "investigation", CALLED_FOR, PLANNED),
        ("The colonel asked for further investigations.", "investigation", CALLED_FOR, None),
        ("She spoke of the alleged death of a guard.", "death", ALLEGED, None),
        ("The bishop pleaded with the gunmen not to shoot the guard.", "shooting", Modality.DENIED, POSSIBLE),
        ("The bishop warned the police against beating cooks or torturing clerks.", "torture", ALLEGED, POSSIBLE),
        ("The council voted against expelling the envoy.", "expulsion", NOT, None),
        ("She spread rumours of the death of a guard.", "death", ALLEGED, None),
    ],
)
def test_how_it_is_put(text: str, kind: str, sounds: Modality, put: Modality | None) -> None:
    shape = shape_of(text)
    trigger = next(each for each in MATCHER.find(shape) if each.kind == kind)
    assert by_grammar(shape, trigger, kinds()[kind].family, sounds) is put
