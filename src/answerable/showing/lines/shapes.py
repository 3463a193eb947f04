"""The shapes of pages and other answers as JSON, beyond the lines of an export."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

from answerable.showing.lines.lines import (
    ActorLine,
    ClaimLine,
    CountPart,
    EventLine,
    FindingLine,
    JudgementLine,
    LinkLine,
    SourceLine,
    UndonePart,
)


class LikenessPart(Struct, frozen=True, kw_only=True):
    """What one feature adds to a likeness."""

    feature: Annotated[str, Meta(description="what is compared")]
    value: Annotated[float, Meta(description="how far the two agree in it")]
    adds: Annotated[float, Meta(description="what that adds to the log odds")]


class PossiblySamePart(Struct, frozen=True, kw_only=True):
    """An event that may be the same happening."""

    event: Annotated[str, Meta(description="its id")]
    chance: Annotated[float, Meta(description="from 0 to 1, of the two claims that are most alike")]
    base: Annotated[float, Meta(description="log odds of the average pair; with the parts they add up to the chance's")]
    parts: Annotated[tuple[LikenessPart, ...], Meta(description="what each feature adds, the weightiest first")]


class WithdrawnPart(Struct, frozen=True, kw_only=True):
    """What was said of an event and stands no longer."""

    claim: Annotated[ClaimLine, Meta(description="the claim, part of no event")]
    source: Annotated[SourceLine, Meta(description="its source; `superseded_by` names what stands in its place")]
    retracted: Annotated[tuple[JudgementLine, ...], Meta(description="the judgements that retract the source")]


class StandingPart(Struct, frozen=True, kw_only=True):
    """How somebody stands in law whom sources name as having done an act."""

    actor: Annotated[str, Meta(description="id of the actor")]
    status: Annotated[str, Meta(description="what the legal steps that are tied to the act say, in order, in words")]


class EventAnswer(Struct, frozen=True, kw_only=True, tag_field="type", tag="event_page"):
    """`event ID`: one event with all it rests on."""

    event: Annotated[EventLine, Meta(description="the event")]
    claims: Annotated[tuple[ClaimLine, ...], Meta(description="every claim, by date of publication")]
    sources: Annotated[tuple[SourceLine, ...], Meta(description="their sources")]
    links: Annotated[tuple[LinkLine, ...], Meta(description="links from it and to it")]
    events: Annotated[tuple[EventLine, ...], Meta(description="the events at their other ends")]
    possibly_same: Annotated[
        tuple[PossiblySamePart, ...], Meta(description="events that may be the same happening, likeliest first")
    ]
    withdrawn: Annotated[
        tuple[WithdrawnPart, ...],
        Meta(description="what older versions of pages and retracted sources said of it; it rests on none of these"),
    ] = ()
    unlisted: Annotated[
        tuple[FindingLine, ...], Meta(description="findings that a newer edition of a list does not hold the entry")
    ] = ()
    standings: Annotated[
        tuple[StandingPart, ...], Meta(description="of an act, how those stand whom sources name as having done it")
    ] = ()


class BasisPart(Struct, frozen=True, kw_only=True):
    """Words that say on what ground a court took the case."""

    quote: Annotated[str, Meta(description="the words, in lower case")]
    claim: Annotated[str, Meta(description="id of the claim whose sentence holds them")]


class AppealPart(Struct, frozen=True, kw_only=True):
    """Words for a step on appeal."""

    quote: Annotated[str, Meta(description="the words")]
    claim: Annotated[str, Meta(description="id of the claim that holds them")]
    happened: Annotated[str, Meta(description="date of the step, EDTF; empty for none")]


class ProcedurePart(Struct, frozen=True, kw_only=True):
    """What a case holds of the legal steps against one person."""

    actor: Annotated[str, Meta(description="id of the person")]
    name: Annotated[str, Meta(description="of the person")]
    acts: Annotated[tuple[str, ...], Meta(description="the alleged crimes")]
    committed_in: Annotated[str, Meta(description="place of the act; empty where no source says")]
    prosecuted_in: Annotated[
        tuple[str, ...],
        Meta(description="states, or countries within one, whose courts and prosecutors charged or judged"),
    ]
    basis: Annotated[tuple[BasisPart, ...], Meta(description="the words on jurisdiction")]
    charges: Annotated[tuple[str, ...], Meta(description="what the steps are for, in the sources' words")]
    verdict: Annotated[str, Meta(description="convicted, acquitted, judged, or empty")]
    terms: Annotated[tuple[str, ...], Meta(description="lengths of sentences and sums of fines")]
    appeal: Annotated[tuple[str, ...], Meta(description="kinds of the steps on appeal")]
    appeals: Annotated[tuple[AppealPart, ...], Meta(description="what the sources say of each")]
    stands: Annotated[str, Meta(description="how the person stands after the last step known, in words")]
    since: Annotated[str, Meta(description="date of that step, EDTF; empty for none")]
    steps: Annotated[tuple[str, ...], Meta(description="ids of the steps, in order")]
    undated: Annotated[int, Meta(description="how many of them have no date")]
    verdict_undone: Annotated[
        tuple[UndonePart, ...], Meta(description="what was done to the verdict for this person")
    ] = ()
    verdict_stands: Annotated[
        bool | None,
        Meta(description="whether it stands after that for this person; null where nothing was done, or none can tell"),
    ] = None
    status: Annotated[str, Meta(description="what the steps of the case come to for the person, in one line")] = ""


class StagePart(Struct, frozen=True, kw_only=True):
    """A step towards a person, and how the person stood after it."""

    event: Annotated[str, Meta(description="id of the event")]
    said: Annotated[str, Meta(description="how the person stood after it, in words")]
    happened: Annotated[str, Meta(description="date, EDTF; empty for none")]
    by: Annotated[tuple[str, ...], Meta(description="names of those who took it")]
    charge: Annotated[str, Meta(description="for what, in the sources' words; empty where they do not say")]
    claim: Annotated[str, Meta(description="id of the claim that says it most surely")]


class GapPart(Struct, frozen=True, kw_only=True):
    """A stretch between two dated events of a case in which nothing of it is dated."""

    after: Annotated[str, Meta(description="id of the event before it")]
    before: Annotated[str, Meta(description="id of the event after it")]
    days: Annotated[int, Meta(description="between the two")]


class CausePart(Struct, frozen=True, kw_only=True):
    """What somebody says brought a happening on."""

    claim: Annotated[str, Meta(description="id of the claim of what was brought on")]
    start: Annotated[int, Meta(description="first code point of the words")]
    end: Annotated[int, Meta(description="the code point after the last")]
    quote: Annotated[str, Meta(description="the words from the cause to the happening")]
    cause: Annotated[str, Meta(description="the words for the cause")]
    speaker: Annotated[str, Meta(description="who says so; empty for the outlet or the author")]


class CaseAnswer(Struct, frozen=True, kw_only=True, tag_field="type", tag="case"):
    """`case`: an act with its answers, their reversals and what followed."""

    act: Annotated[EventLine, Meta(description="the act")]
    steps: Annotated[tuple[EventLine, ...], Meta(description="what is tied to it, in order of time")]
    links: Annotated[tuple[LinkLine, ...], Meta(description="the links among them, and to the wholes")]
    finding: Annotated[FindingLine | None, Meta(description="where nothing answers it, the finding")]
    others: Annotated[tuple[EventLine, ...], Meta(description="other acts that match the words asked")]
    procedures: Annotated[tuple[ProcedurePart, ...], Meta(description="the legal steps by person")]
    gaps: Annotated[tuple[GapPart, ...], Meta(description="stretches of over a year without a dated step")]
    causes: Annotated[
        tuple[CausePart, ...], Meta(description="what sources say brought it on; none is the record's word")
    ]
    wholes: Annotated[tuple[EventLine, ...], Meta(description="the greater acts that it is part of")] = ()
    unlisted: Annotated[
        tuple[FindingLine, ...], Meta(description="findings that a newer edition of a list does not hold the entry")
    ] = ()


class ActPart(Struct, frozen=True, kw_only=True):
    """An act of which sources name the actor, and what came of it up to the date."""

    event: Annotated[str, Meta(description="id of the act")]
    modality: Annotated[str, Meta(description="the strongest a claim gives the actor's part in it")]
    said_by: Annotated[tuple[str, ...], Meta(description="who alone says so; empty where an outlet says it itself")]
    status: Annotated[
        str,
        Meta(
            description="of the one who did it, out of the legal steps tied to the act: alleged, charged, convicted, "
            "acquitted, in words; of an act done to the actor, that of everybody with such steps"
        ),
    ]


class DatedPostPart(Struct, frozen=True, kw_only=True):
    """An office as sources word it, with the dates of these sources: when it was held they do not say."""

    post: Annotated[str, Meta(description="the words")]
    first: Annotated[str, Meta(description="date of the first source that says so, EDTF; empty where none is dated")]
    last: Annotated[str, Meta(description="date of the last")]
    sources: Annotated[tuple[str, ...], Meta(description="their ids, by date")]


class PartnerPart(Struct, frozen=True, kw_only=True):
    """Somebody else who takes part in events of the actor."""

    actor: Annotated[str, Meta(description="id of the actor")]
    name: Annotated[str, Meta(description="of the actor")]
    events: Annotated[int, Meta(description="in how many")]
    roles: Annotated[dict[str, int], Meta(description="in how many in which role")]


class ScorePart(Struct, frozen=True, kw_only=True):
    """One part of a score."""

    feature: Annotated[str, Meta(description="what is looked at")]
    words: Annotated[str, Meta(description="the same in words")]
    value: Annotated[float, Meta(description="of this pair")]
    points: Annotated[float, Meta(description="that it brings; positive speaks for one and the same")]


class ListHitAnswer(Struct, frozen=True, kw_only=True, tag_field="type", tag="list_hit"):
    """An item of `screen`: an actor that may be an entry of an official list."""

    actor: Annotated[ActorLine, Meta(description="the actor")]
    source: Annotated[SourceLine, Meta(description="the entry's source")]
    found: Annotated[str, Meta(description="match; possible; possible, name only; or excluded")]
    actor_name: Annotated[str, Meta(description="the name of the actor that is likest")]
    entry_name: Annotated[str, Meta(description="the name of the entry that is likest")]
    list: Annotated[str, Meta(description="the list and who keeps it")]
    reference: Annotated[str, Meta(description="by which the list names the entry")]
    programme: Annotated[str, Meta(description="under which it is listed; empty where the list does not say")]
    designated: Annotated[str, Meta(description="when, in the list's words; empty where it does not say")]
    standing: Annotated[str, Meta(description="on the newest edition in the record or no longer; empty if unknown")]
    mark: Annotated[str, Meta(description="the name to give to `judge` for the entry")]
    points: Annotated[float, Meta(description="the sum of the parts' points")]
    parts: Annotated[tuple[ScorePart, ...], Meta(description="what the points are made of, the weightiest first")]


class ActorAnswer(Struct, frozen=True, kw_only=True, tag_field="type", tag="actor_page"):
    """`actor`: an actor with what the record holds."""

    actor: Annotated[ActorLine, Meta(description="the actor")]
    standing: Annotated[str, Meta(description="how far the sources go, in plain words")]
    steps: Annotated[tuple[str, ...], Meta(description="ids of the events that are legal steps towards the actor")]
    events: Annotated[tuple[EventLine, ...], Meta(description="every event with the actor, in order of time")]
    others: Annotated[tuple[ActorLine, ...], Meta(description="other actors that match the name")]
    status: Annotated[str, Meta(description="what may be said of a person at the date, in one line")]
    course: Annotated[tuple[StagePart, ...], Meta(description="the steps towards the person that took place, in order")]
    done: Annotated[tuple[ActPart, ...], Meta(description="acts that sources name the actor as having done")]
    suffered: Annotated[tuple[ActPart, ...], Meta(description="acts that were done to the actor")]
    answers: Annotated[tuple[str, ...], Meta(description="ids of the events that answer towards the actor")]
    reversals: Annotated[tuple[str, ...], Meta(description="ids of the events that undo such answers")]
    posts: Annotated[tuple[DatedPostPart, ...], Meta(description="offices, with the dates of the sources")]
    lists: Annotated[
        tuple[ListHitAnswer, ...], Meta(description="entries of official lists that match, by a fact or a judgement")
    ]
    partners: Annotated[tuple[PartnerPart, ...], Meta(description="who else takes part, most often first")]
    unlisted: Annotated[
        tuple[FindingLine, ...], Meta(description="findings that a newer edition of a list does not hold the entry")
    ] = ()


class SourceAnswer(Struct, frozen=True, kw_only=True, tag_field="type", tag="source_page"):
    """`source ID`: one document with what it says."""

    source: Annotated[SourceLine, Meta(description="the document")]
    copies: Annotated[tuple[str, ...], Meta(description="ids of its near-copies")]
    claims: Annotated[tuple[ClaimLine, ...], Meta(description="what it says, in the order of the text")]
    retracted: Annotated[
        tuple[JudgementLine, ...], Meta(description="the judgements that it was withdrawn: it makes no event any more")
    ] = ()
    supersedes: Annotated[
        tuple[str, ...], Meta(description="ids of the older versions of the page in whose place it stands")
    ] = ()
    undecided: Annotated[
        tuple[str, ...], Meta(description="ids of versions of the page of which it cannot be told which is newer")
    ] = ()


class MarkPart(Struct, frozen=True, kw_only=True):
    """Words of a passage."""

    what: Annotated[str, Meta(description="trigger, speaker, cue or a role")]
    start: Annotated[int, Meta(description="first code point, counted in the whole working text")]
    end: Annotated[int, Meta(description="the code point after the last")]
    quote: Annotated[str, Meta(description="the words")]


class PassageAnswer(Struct, frozen=True, kw_only=True, tag_field="type", tag="passage"):
    """`show CLAIM`: the passage that a claim rests on."""

    claim: Annotated[ClaimLine, Meta(description="the claim")]
    source: Annotated[SourceLine, Meta(description="its source")]
    event: Annotated[str, Meta(description="id of the event it makes; empty where it makes none")]
    text: Annotated[str, Meta(description="a part of the working text around the words")]
    start: Annotated[int, Meta(description="where that part starts in the working text")]
    whole: Annotated[bool, Meta(description="whether it is the whole text")]
    marks: Annotated[tuple[MarkPart, ...], Meta(description="the words, in order")]
    retracted: Annotated[
        tuple[JudgementLine, ...], Meta(description="the judgements that retract its source: it makes no event")
    ] = ()


class RatePart(Struct, frozen=True, kw_only=True):
    """How many events of the same sort (actor, family) come in as many days at other times."""

    events: Annotated[int, Meta(description="counted outside the days looked at")]
    days: Annotated[int, Meta(description="in which they were counted")]
    expected: Annotated[float, Meta(description="events in as many days as were looked at")]
    low: Annotated[float, Meta(description="lower bound of its exact 95% Poisson interval")]
    high: Annotated[float, Meta(description="upper bound")]
    chance: Annotated[float, Meta(description="of a count so uneven, were the rate the same; exact binomial test")]


class FollowedAnswer(Struct, frozen=True, kw_only=True, tag_field="type", tag="followed"):
    """`followed ID --days N`: what came after an event. No cause is claimed."""

    event: Annotated[EventLine, Meta(description="the event")]
    days: Annotated[int, Meta(description="how many days after its last possible day were looked at")]
    events: Annotated[tuple[EventLine, ...], Meta(description="the events that surely lie in these days")]
    unsure: Annotated[int, Meta(description="how many more may, but have dates too wide to tell")]
    counted: Annotated[int, Meta(description="how many surely do, also those past the limit")]
    rate: Annotated[RatePart | None, Meta(description="how many come at other times; null where there are none")]
    text: Annotated[str, Meta(description="the count beside the rate, in words that claim no cause")]


class DisputeAnswer(Struct, frozen=True, kw_only=True, tag_field="type", tag="dispute"):
    """An item of `disputed`: each side in its own words."""

    event: Annotated[EventLine, Meta(description="the event")]
    said_by: Annotated[tuple[ClaimLine, ...], Meta(description="claims that it happened, or that allege it")]
    denied_by: Annotated[tuple[ClaimLine, ...], Meta(description="claims that deny it")]
    counts: Annotated[tuple[CountPart, ...], Meta(description="the numbers given, where they differ")]


class FollowUpAnswer(Struct, frozen=True, kw_only=True, tag_field="type", tag="follow_up"):
    """Of `changes`: an act told before of which new documents tell what came of it."""

    act: Annotated[EventLine, Meta(description="the act; the answer itself where it leads to no act")]
    steps: Annotated[
        tuple[EventLine, ...], Meta(description="the new answers and reversals that lead to it, in order of time")
    ]


class NewStandingAnswer(Struct, frozen=True, kw_only=True, tag_field="type", tag="new_standing"):
    """Of `changes`: a person who stands otherwise in law than was told before."""

    actor: Annotated[str, Meta(description="id")]
    name: Annotated[str, Meta(description="of the actor")]
    before: Annotated[str, Meta(description="by what was held before; empty where no legal step was")]
    now: Annotated[str, Meta(description="how the person stands, in words")]


class NewDenialAnswer(Struct, frozen=True, kw_only=True, tag_field="type", tag="new_denial"):
    """Of `changes`: an event told before that new documents deny, or deny a part of."""

    event: Annotated[EventLine, Meta(description="the event")]
    denied_by: Annotated[tuple[ClaimLine, ...], Meta(description="the new claims that deny it")]


class ChangesAnswer(Struct, frozen=True, kw_only=True, tag_field="type", tag="changes"):
    """`changes`: what entered the record since a day, and what it changed."""

    since: Annotated[str, Meta(description="the day, UTC")]
    first: Annotated[bool, Meta(description="whether nothing was held before, so that all is new")]
    sources: Annotated[int, Meta(description="how many documents are new")]
    problems: Annotated[int, Meta(description="how many could not be read")]
    decisions: Annotated[int, Meta(description="how many decisions people made")]
    corrected: Annotated[
        tuple[SourceLine, ...],
        Meta(description="newer versions of documents that were held, in whose place they stand"),
    ]
    standings: Annotated[tuple[NewStandingAnswer, ...], Meta(description="persons who stand otherwise in law")]
    followed_up: Annotated[
        tuple[FollowUpAnswer, ...], Meta(description="acts told before and what is new of them, the weightiest first")
    ]
    acts: Annotated[tuple[EventLine, ...], Meta(description="acts not told before, the weightiest first")]
    answers: Annotated[
        tuple[EventLine, ...], Meta(description="new answers and reversals that name somebody and lead to nothing else")
    ]
    denied: Annotated[tuple[NewDenialAnswer, ...], Meta(description="what was told before and a new document denies")]
    told_again: Annotated[int, Meta(description="how many events told before are told again")]
    more: Annotated[int, Meta(description="how many events the limit leaves out")]


class SidePart(Struct, frozen=True, kw_only=True):
    """One of two that may be one."""

    id: Annotated[str, Meta(description="of the actor or the event")]
    name: Annotated[str, Meta(description="of the actor, or the event in a few words")]
    alike: Annotated[str, Meta(description="the spelling that is compared, or the passage of the claim")]
    about: Annotated[str, Meta(description="what to give to `judge`: a name, or the id of a claim")]
    hangs: Annotated[int, Meta(description="how many events and links it feeds")]


class AddendPart(Struct, frozen=True, kw_only=True):
    """One part of the score of a pair."""

    words: Annotated[str, Meta(description="what is looked at")]
    points: Annotated[float, Meta(description="that it adds to the log odds; positive speaks for one")]


class ReasonPart(Struct, frozen=True, kw_only=True):
    """Something beside the score of a pair that a person may want to weigh."""

    speaks: Annotated[str, Meta(description="for, against or either")]
    words: Annotated[str, Meta(description="what it is")]
    points: Annotated[float, Meta(description="log odds that it adds to the points where pairs are put in order")]


class DoubtfulPairAnswer(Struct, frozen=True, kw_only=True, tag_field="type", tag="doubtful_pair"):
    """An item of `doubtful`: two that the record holds apart and that may be one."""

    of: Annotated[str, Meta(description="actors or events")]
    one: Annotated[SidePart, Meta(description="the one with more on it")]
    other: Annotated[SidePart, Meta(description="the other")]
    chance: Annotated[float, Meta(description="from 0 to 1 that they are one, by the score alone")]
    points: Annotated[float, Meta(description="log odds of the chance, the sum of the parts' points")]
    parts: Annotated[tuple[AddendPart, ...], Meta(description="what the points are made of, the weightiest first")]
    reasons: Annotated[
        tuple[ReasonPart, ...], Meta(description="what else is known; it is in the weight and not in the chance")
    ]
    weight: Annotated[float, Meta(description="how many events and links a decision is expected to change")]


class HitAnswer(Struct, frozen=True, kw_only=True, tag_field="type", tag="hit"):
    """An item of `search`: a passage that holds the words."""

    source: Annotated[SourceLine, Meta(description="where it stands")]
    start: Annotated[int, Meta(description="first code point in the working text")]
    end: Annotated[int, Meta(description="the code point after the last")]
    quote: Annotated[str, Meta(description="the passage")]
    score: Annotated[float, Meta(description="the higher, the better it matches; BM25")]


class QuotePart(Struct, frozen=True, kw_only=True):
    """A sentence as its source has it."""

    source: Annotated[SourceLine, Meta(description="where it stands")]
    start: Annotated[int, Meta(description="first code point in the working text")]
    end: Annotated[int, Meta(description="the code point after the last")]
    quote: Annotated[str, Meta(description="the sentence")]


class ChronologyDayAnswer(Struct, frozen=True, kw_only=True, tag_field="type", tag="chronology_day"):
    """An item of `chronology`: a day that stands out, with sentences quoted of it."""

    day: Annotated[str, Meta(description="the day, in EDTF")]
    mentions: Annotated[int, Meta(description="how many sentences name it")]
    sources: Annotated[int, Meta(description="in how many sources, near-copies counted once")]
    weight: Annotated[float, Meta(description="how much these sentences are about the matter, summed")]
    sentences: Annotated[tuple[QuotePart, ...], Meta(description="what is quoted, the fullest first")]


class KindAnswer(Struct, frozen=True, kw_only=True, tag_field="type", tag="kind"):
    """An item of `vocabulary`: a kind of happening."""

    id: Annotated[str, Meta(description="for example `killing`")]
    label: Annotated[str, Meta(description="for people")]
    family: Annotated[str, Meta(description="act, answer, reversal or context")]
    definition: Annotated[str, Meta(description="what counts")]
    examples: Annotated[tuple[str, ...], Meta(description="sentences that are of the kind")]
    near_misses: Annotated[tuple[str, ...], Meta(description="sentences that look like it and are not")]
    roles: Annotated[tuple[str, ...], Meta(description="the usual roles")]
    codes: Annotated[dict[str, tuple[str, ...]], Meta(description="its codes in other schemes")]
    step: Annotated[int, Meta(description="of a legal step, its place in their order; otherwise 0")]
    answers: Annotated[str, Meta(description="of an answer, its sort; of a reversal, the sorts it undoes")]


class OptionPart(Struct, frozen=True, kw_only=True):
    """An option of an engine."""

    name: Annotated[str, Meta(description="as in `--engine-option NAME=VALUE`")]
    does: Annotated[str, Meta(description="what it sets")]
    default: Annotated[str | None, Meta(description="its value where none is given; null where one must be")]


class EngineAnswer(Struct, frozen=True, kw_only=True, tag_field="type", tag="engine"):
    """An item of `engines`: what reads claims."""

    name: Annotated[str, Meta(description="as in `--engine NAME`")]
    does: Annotated[str, Meta(description="what it is")]
    ready: Annotated[bool, Meta(description="whether it can run here")]
    why: Annotated[str, Meta(description="why not; empty where it can")]
    next_step: Annotated[str, Meta(description="what to do about that")]
    default: Annotated[bool, Meta(description="whether it reads where none is named")]
    package: Annotated[str, Meta(description="the distribution that offers it")]
    packages: Annotated[tuple[str, ...], Meta(description="packages that it needs beyond the program's own")]
    sends: Annotated[str, Meta(description="what leaves the machine when it reads; empty for nothing")]
    options: Annotated[tuple[OptionPart, ...], Meta(description="what can be set on it")]


ANSWERS: tuple[type[Struct], ...] = (
    EventAnswer,
    CaseAnswer,
    ActorAnswer,
    SourceAnswer,
    PassageAnswer,
    FollowedAnswer,
    DisputeAnswer,
    ChangesAnswer,
    FollowUpAnswer,
    NewStandingAnswer,
    NewDenialAnswer,
    ListHitAnswer,
    DoubtfulPairAnswer,
    HitAnswer,
    ChronologyDayAnswer,
    KindAnswer,
    EngineAnswer,
)
