"""The lines that other programs read: one typed shape for each noun of an export.

These shapes are the truth of the schema: `showing.schema` writes `docs/schema.md` from them, the JSON Lines and
the CSV files hold what they hold. Every line that is written also carries `schema` and `vocabulary`.
"""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct, field

from answerable.model.undoing import Effect

SCHEMA = "answerable/1"
"""Name and version of the schema. A field may be added within a version; none is renamed, moved or dropped."""


class Words(Struct, frozen=True, kw_only=True):
    """Words of a source's working text. Both offsets are null where a public edition changed the words."""

    start: Annotated[int | None, Meta(description="first code point, counted from 0")]
    end: Annotated[int | None, Meta(description="the code point after the last")]
    quote: Annotated[str, Meta(description="the words; `text[start:end]` of the source's working text")]


class Dated(Struct, frozen=True, kw_only=True):
    """A date with what it rests on."""

    edtf: Annotated[str, Meta(description="EDTF (ISO 8601-2:2019); empty if unknown")]
    basis: Annotated[str, Meta(description="stated, metadata, dateline, relative, inferred or unknown")]
    why: Annotated[str, Meta(description="for an inferred or relative date, the reason in one sentence")]


class SpeakerPart(Struct, frozen=True, kw_only=True):
    """Who says so. For the outlet's own voice the name is empty and the rest null."""

    name: Annotated[
        str, Meta(description="the speaker's name or description; empty for the outlet, and where no word tells who")
    ]
    voice: Annotated[str, Meta(description="outlet, named or unnamed")]
    start: Annotated[int | None, Meta(description="where the words that name the speaker start")]
    end: Annotated[int | None, Meta(description="where they end")]
    quote: Annotated[str | None, Meta(description="these words")]
    cue: Annotated[Words | None, Meta(description="the words that attribute: “said”, “according to”")]


class ArgumentPart(Struct, frozen=True, kw_only=True):
    """One participant or circumstance of a claim."""

    role: Annotated[str, Meta(description="perpetrator, victim, actor, recipient, instrument, place, time, …")]
    start: Annotated[int | None, Meta(description="first code point of the words")]
    end: Annotated[int | None, Meta(description="the code point after the last")]
    quote: Annotated[str, Meta(description="the words")]
    value: Annotated[
        str,
        Meta(
            description="the words made comparable: a name, an EDTF date, a count with its unit; a pronoun where it "
            "is not sure whom it means"
        ),
    ]


class PlacePart(Struct, frozen=True, kw_only=True):
    """A place of the gazetteer."""

    id: Annotated[str, Meta(description="GeoNames id in digits; for a facility an id of this program")]
    name: Annotated[str, Meta(description="its name in the gazetteer")]
    country: Annotated[str, Meta(description="ISO 3166-1 alpha-2 code")]
    province: Annotated[str, Meta(description="first-level division that holds it; empty if none or unknown")]
    district: Annotated[str, Meta(description="second-level division that holds it; empty if none or unknown")]
    latitude: Annotated[float | None, Meta(description="degrees (WGS 84), to two decimals")]
    longitude: Annotated[float | None, Meta(description="degrees (WGS 84), to two decimals")]
    precision: Annotated[str, Meta(description="point, city, district, province or country")]
    within: Annotated[tuple[str, ...], Meta(description="ids of what holds it, from the country down")]
    why: Annotated[str, Meta(description="why it is taken for this place")]


class EvidencePart(Struct, frozen=True, kw_only=True):
    """Words of a claim on which something that the program works out rests."""

    claim: Annotated[str, Meta(description="id of the claim")]
    start: Annotated[int | None, Meta(description="first code point of the words")]
    end: Annotated[int | None, Meta(description="the code point after the last")]
    quote: Annotated[str, Meta(description="the words")]
    rule: Annotated[str, Meta(description="the rule that read them so, or `judgement`")]


class InferredPart(Struct, frozen=True, kw_only=True):
    """The country that an event is inferred to have been in. No source says so."""

    country: Annotated[str, Meta(description="ISO 3166-1 alpha-2 code")]
    name: Annotated[str, Meta(description="its name in English")]
    evidence: Annotated[EvidencePart, Meta(description="the words that it rests on: another place of the same text")]


class SourceLine(Struct, frozen=True, kw_only=True, tag_field="type", tag="source"):
    """One preserved document."""

    id: Annotated[str, Meta(description="`s-` and 20 hexadecimal digits")]
    title: Annotated[str, Meta(description="title of the document")]
    publisher: Annotated[str, Meta(description="outlet, court or body that published it")]
    author: Annotated[str, Meta(description="author as the document names them")]
    url: Annotated[str, Meta(description="address it was published at")]
    language: Annotated[str, Meta(description="ISO 639-1 code, or `und`")]
    genre: Annotated[str, Meta(description="news, opinion, court, official, ngo_report, list or unknown")]
    published: Annotated[Dated, Meta(description="date of publication")]
    location: Annotated[str, Meta(description="where it was found, relative to what was read")]
    media_type: Annotated[str, Meta(description="what the bytes are, for example `text/html`")]
    size: Annotated[int, Meta(description="length of the bytes; 0 where an edition leaves it out")]
    digest: Annotated[
        str, Meta(description="SHA-256 of the bytes, in hexadecimal; empty where an edition leaves it out")
    ]
    length: Annotated[
        int, Meta(description="length of the working text in code points; 0 where an edition leaves it out")
    ]
    text_digest: Annotated[
        str,
        Meta(description="SHA-256 of the working text in UTF-8, in hexadecimal; empty where an edition leaves it out"),
    ]
    reader: Annotated[str, Meta(description="reader and version that made the working text, for example `html/1`")]
    copies: Annotated[str, Meta(description="group of near-copies: the smallest source id in it, or its own id")]
    redacted: Annotated[bool, Meta(description="whether a public edition changed the line")] = False
    superseded_by: Annotated[
        str, Meta(description="id of the newer version of the page that stands in its place; empty for none")
    ] = ""


class ClaimLine(Struct, frozen=True, kw_only=True, tag_field="type", tag="claim"):
    """One source saying that one thing happened."""

    id: Annotated[str, Meta(description="`c-` and 20 hexadecimal digits")]
    source: Annotated[str, Meta(description="id of the source")]
    kind: Annotated[str, Meta(description="id of the kind in the vocabulary")]
    modality: Annotated[
        str,
        Meta(
            description="happened, attempted, alleged, denied, planned, threatened, called_for, possible or "
            "did_not_happen"
        ),
    ]
    speaker: Annotated[SpeakerPart, Meta(description="who says so")]
    trigger: Annotated[Words, Meta(description="the words that say it happened")]
    arguments: Annotated[tuple[ArgumentPart, ...], Meta(description="participants and circumstances, as in the text")]
    sentence: Annotated[Words, Meta(description="the passage around them")]
    reader: Annotated[str, Meta(description="engine and version that read it, for example `rules/1`")]
    confidence: Annotated[float, Meta(description="probability from 0 to 1 that the claim is right as it stands")]
    location: Annotated[PlacePart | None, Meta(description="which place is meant; null if none is given, or in doubt")]
    redacted: Annotated[bool, Meta(description="whether a public edition changed the line")] = False


class NamePart(Struct, frozen=True, kw_only=True):
    """A spelling and the sources that use it."""

    name: Annotated[str, Meta(description="the spelling")]
    sources: Annotated[tuple[str, ...], Meta(description="ids of the sources that use it")]


class PostPart(Struct, frozen=True, kw_only=True):
    """An office as a source words it."""

    post: Annotated[str, Meta(description="the office")]
    source: Annotated[str, Meta(description="id of the source")]


class EpithetPart(Struct, frozen=True, kw_only=True):
    """What somebody called the actor. Never a name of the actor."""

    epithet: Annotated[str, Meta(description="the words")]
    speaker: Annotated[str, Meta(description="who used them; empty for the outlet")]
    source: Annotated[str, Meta(description="id of the source")]


class LifePart(Struct, frozen=True, kw_only=True):
    """When a source says that the actor was born or died."""

    what: Annotated[str, Meta(description="born or died")]
    date: Annotated[str, Meta(description="EDTF; two years, as `1984/1985`, where the source gives an age")]
    basis: Annotated[str, Meta(description="stated, or relative where it is worked out from the source's own date")]
    place: Annotated[str, Meta(description="in the source's words; empty where it does not say")]
    words: Annotated[str, Meta(description="that tell it")]
    speaker: Annotated[str, Meta(description="who says so; empty for the outlet")]
    source: Annotated[str, Meta(description="id of the source")]


class ActorLine(Struct, frozen=True, kw_only=True, tag_field="type", tag="actor"):
    """A person, organisation or state, joined from names."""

    id: Annotated[str, Meta(description="`a-` and 20 hexadecimal digits")]
    name: Annotated[str, Meta(description="the fullest name that most sources use")]
    actor_type: Annotated[str, Meta(description="person, organisation, state or unknown")]
    names: Annotated[tuple[NamePart, ...], Meta(description="every spelling")]
    posts: Annotated[tuple[PostPart, ...], Meta(description="what the sources call the actor's office")]
    epithets: Annotated[tuple[EpithetPart, ...], Meta(description="what somebody called the actor")]
    life: Annotated[tuple[LifePart, ...], Meta(description="dates of birth and death that the sources give")]
    why: Annotated[
        tuple[str, ...],
        Meta(description="for each joined spelling, the reason; what begins “Kept apart:” tells of a namesake"),
    ]
    redacted: Annotated[bool, Meta(description="whether a public edition changed the line")] = False


class RolePart(Struct, frozen=True, kw_only=True):
    """Who takes a role."""

    role: Annotated[str, Meta(description="perpetrator, victim, actor or recipient")]
    actor: Annotated[str, Meta(description="id of the actor; empty for a description that names nobody")]
    name: Annotated[str, Meta(description="the name or the description")]
    modality: Annotated[str, Meta(description="the strongest a claim gives it: happened, attempted, alleged or denied")]
    said_by: Annotated[tuple[str, ...], Meta(description="who alone says so; empty where an outlet says it itself")]
    since: Annotated[
        str,
        Meta(
            description="of who is told to have done it: words for that the record's courts cleared of it since "
            "(`since acquitted`, `conviction since overturned`), or that `an acquittal is also told`; else empty"
        ),
    ] = ""


class CountPart(Struct, frozen=True, kw_only=True):
    """A number that somebody gives for the event."""

    value: Annotated[str, Meta(description="`270 killed`, `~270 killed`, `1000..2000 killed`, `1500.. killed`")]
    speaker: Annotated[str, Meta(description="who says it; empty for the outlet")]
    claim: Annotated[str, Meta(description="id of the claim")]


class NumberPart(Struct, frozen=True, kw_only=True):
    """What the numbers given of one thing come to, by the rule that the owner of the record has set."""

    unit: Annotated[str, Meta(description="of what they are: `killed`; empty where none is given")]
    value: Annotated[str, Meta(description="as in `counts`; empty where the rule takes none")]
    rule: Annotated[
        str,
        Meta(
            description="the rule that gave it: alike, range, majority, no_majority, hierarchy, ranked_differ or "
            "not_ranked"
        ),
    ]


class UndonePart(Struct, frozen=True, kw_only=True):
    """What one reversal did to an answer."""

    by: Annotated[str, Meta(description="id of the reversal")]
    effect: Annotated[str, Meta(description="what it did: one of the effects of a link, but `aimed_at`")]
    modality: Annotated[str, Meta(description="how the sources put the reversal: happened, attempted, alleged, denied")]
    status: Annotated[str, Meta(description="how far they go together on the reversal, as in `status` of an event")]
    whom: Annotated[
        tuple[str, ...], Meta(description="for whom, where the answer is towards others as well; empty where for all")
    ]
    in_part: Annotated[
        bool, Meta(description="whether it names less than the answer is for: pardoned of one of two crimes")
    ] = False


class EventLine(Struct, frozen=True, kw_only=True, tag_field="type", tag="event"):
    """One happening, joined from claims."""

    id: Annotated[str, Meta(description="`e-` and 20 hexadecimal digits")]
    kind: Annotated[str, Meta(description="id of the kind in the vocabulary")]
    label: Annotated[str, Meta(description="the kind's label, for people")]
    told_as: Annotated[tuple[str, ...], Meta(description="ids of the other kinds that its claims say")]
    family: Annotated[str, Meta(description="act, answer, reversal or context")]
    modality: Annotated[str, Meta(description="the strongest a claim gives: happened, attempted, alleged or denied")]
    happened: Annotated[str, Meta(description="when it happened, EDTF; empty if unknown")]
    happened_basis: Annotated[str, Meta(description="what that date rests on, as in `published.basis` of a source")]
    happened_why: Annotated[str, Meta(description="for an inferred or relative date, the reason")]
    known: Annotated[str, Meta(description="when it became known, where that differs, EDTF")]
    reported: Annotated[str, Meta(description="from the first to the last publication that reports it, EDTF")]
    first_reported: Annotated[str, Meta(description="when the first of them came out, EDTF; no date of the event")]
    first_reported_basis: Annotated[str, Meta(description="what that date rests on, as in `published.basis`")]
    happened_by: Annotated[
        str,
        Meta(
            description="of an event that no source dates: by when it had happened, inferred from its first report, an "
            "open interval (`../2019-03-04`); a bound and no date, empty where `happened` is not"
        ),
    ]
    place: Annotated[str, Meta(description="name of the place; empty if none is given")]
    location: Annotated[PlacePart | None, Meta(description="which place is meant; null if none is given, or in doubt")]
    inferred: Annotated[
        InferredPart | None,
        Meta(description="the country that it was in as far as that is inferred; null where `location` is given"),
    ]
    roles: Annotated[tuple[RolePart, ...], Meta(description="who took part")]
    counts: Annotated[tuple[CountPart, ...], Meta(description="the numbers given, side by side, never averaged")]
    numbers: Annotated[tuple[NumberPart, ...], Meta(description="what they come to, for each unit, and by which rule")]
    charge: Annotated[str, Meta(description="for an answer or a reversal: for what, in the sources' words")]
    term: Annotated[str, Meta(description="of a sentence or fine: ISO 8601 duration, `life`, `death` or a sum")]
    status: Annotated[str, Meta(description="alleged, denied, disputed, single_source, agreed or unsupported")]
    status_rule: Annotated[
        str,
        Meta(
            description="the rule that gave the status: only_alleged, only_denied, denied_by_some, part_denied, "
            "times_differ, "
            "counts_differ, one_source, others_allege, independent_sources, number_by_majority, number_by_rank, "
            "taken_back or judgement"
        ),
    ]
    sources: Annotated[
        int, Meta(description="how many independent sources say so: copies and outlets of one owner counted once")
    ]
    claims: Annotated[tuple[str, ...], Meta(description="ids of the claims it rests on")]
    answered_by: Annotated[tuple[str, ...], Meta(description="ids of the events that answer it")]
    reversed_by: Annotated[
        tuple[str, ...],
        Meta(description="ids of the events that undo it or end or ease what it imposed: `undone` says which of these"),
    ]
    redacted: Annotated[bool, Meta(description="whether a public edition changed the line")] = False
    undone: Annotated[tuple[UndonePart, ...], Meta(description="what each of these did to it")] = ()
    stands: Annotated[
        bool | None,
        Meta(
            description="whether it stands after all that was done to it, as far as the record tells: a conviction "
            "after a release or a pardon does; null where nothing was done to it, or its kind does not tell"
        ),
    ] = None


class LinkLine(Struct, frozen=True, kw_only=True, tag_field="type", tag="link"):
    """One event tied to another."""

    id: Annotated[str, Meta(description="`l-` and 20 hexadecimal digits")]
    source: Annotated[str, Meta(description="id of the event that answers, reverses or follows")] = field(name="from")
    target: Annotated[str, Meta(description="id of the event that it answers, reverses or follows")] = field(name="to")
    relation: Annotated[
        str,
        Meta(
            description="answers, reverses, part_of, follows or claimed_cause; reverses is said of whatever undoes an "
            "answer or ends or eases what it imposed: `effect` says what it does"
        ),
    ]
    speaker: Annotated[str, Meta(description="for a claimed cause, who claims it")]
    evidence: Annotated[tuple[EvidencePart, ...], Meta(description="the words it rests on")]
    confidence: Annotated[float, Meta(description="probability from 0 to 1")]
    modality: Annotated[
        str, Meta(description="happened; possible where the words say only what the first event works towards")
    ] = "happened"
    redacted: Annotated[bool, Meta(description="whether a public edition changed the line")] = False
    effect: Annotated[
        str,
        Meta(
            description="for reverses, what the first event does to the second by the kinds of both: "
            + ", ".join(effect.value for effect in Effect)
            + "; empty for another relation"
        ),
    ] = ""


class JudgementLine(Struct, frozen=True, kw_only=True, tag_field="type", tag="judgement"):
    """A person's decision."""

    id: Annotated[str, Meta(description="`j-` and 20 hexadecimal digits")]
    verdict: Annotated[
        str,
        Meta(description="accept, reject, same, different, link, unlink, retract, status, withhold, undo or propose"),
    ]
    about: Annotated[tuple[str, ...], Meta(description="claim ids, source ids, actor names or a judgement id")]
    relation: Annotated[
        str,
        Meta(
            description="for link and unlink, the relation; for status, the status; for propose, the verdict proposed"
        ),
    ]
    by: Annotated[str, Meta(description="who decided")]
    at: Annotated[str, Meta(description="when, ISO 8601 in UTC")]
    why: Annotated[str, Meta(description="the reason in the person's own words")]
    redacted: Annotated[bool, Meta(description="whether a public edition changed the line")] = False


class FindingLine(Struct, frozen=True, kw_only=True, tag_field="type", tag="finding"):
    """What was looked for and not found: no more is claimed than `text` says."""

    id: Annotated[str, Meta(description="`f-` and 20 hexadecimal digits")]
    event: Annotated[str, Meta(description="id of the act")]
    as_of: Annotated[
        str, Meta(description="the day up to which was looked, ISO 8601; empty where no source has a date")
    ]
    sources: Annotated[int, Meta(description="how many sources were searched")]
    undated: Annotated[
        int, Meta(description="how many have no date: left out where a day was asked for, else among those searched")
    ]
    families: Annotated[tuple[str, ...], Meta(description="the sorts of answer looked for")]
    text: Annotated[str, Meta(description="the finding in one sentence")]
    redacted: Annotated[bool, Meta(description="whether a public edition changed the line")] = False


class ScopeLine(Struct, frozen=True, kw_only=True, tag_field="type", tag="scope"):
    """Of an export that holds some events only, to which: its first line. The whole record's has none."""

    text: Annotated[str, Meta(description="the conditions in one sentence")]
    events: Annotated[int, Meta(description="how many events met them")]
    actor: Annotated[str, Meta(description="id of the actor that takes a role in each")] = ""
    actor_name: Annotated[str, Meta(description="the name of this actor")] = ""
    kind: Annotated[str, Meta(description="id of the kind")] = ""
    family: Annotated[str, Meta(description="act, answer, reversal or context")] = ""
    place: Annotated[str, Meta(description="the place, or what holds it, as asked for")] = ""
    since: Annotated[str, Meta(description="they may have happened then or later, ISO 8601")] = ""
    until: Annotated[str, Meta(description="they may have happened then or earlier, ISO 8601")] = ""
    undated: Annotated[bool, Meta(description="whether events without a date go by their first report")] = False
    unplaced: Annotated[
        bool,
        Meta(description="whether events without a place are here too whose country is inferred"),
    ] = False
    redacted: Annotated[bool, Meta(description="whether a public edition changed the line")] = False


Line = ScopeLine | SourceLine | ClaimLine | ActorLine | EventLine | LinkLine | JudgementLine | FindingLine

LINES: tuple[type[Struct], ...] = (
    ScopeLine,
    SourceLine,
    ClaimLine,
    ActorLine,
    EventLine,
    LinkLine,
    JudgementLine,
    FindingLine,
)
"""The types of an export, in the order in which they are written."""
