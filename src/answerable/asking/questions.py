"""Every question to a record and what it gives back, by name: for who asks many. Loading it loads them all."""

from answerable.asking.actors.actor import ActorPage, actor, glance
from answerable.asking.actors.actors import actors, find_actors
from answerable.asking.actors.screen import screen
from answerable.asking.actors.screened import Screened
from answerable.asking.answer import Answer
from answerable.asking.cases.case import CasePage, case
from answerable.asking.cases.cases import cases
from answerable.asking.cases.chronology import chronology
from answerable.asking.cases.days import ChronologyDay, QuotedSentence
from answerable.asking.cases.event_page import EventPage, event
from answerable.asking.cases.unanswered import Unanswered, unanswered
from answerable.asking.changes import Changes, changes
from answerable.asking.events.disputed import Dispute, disputed
from answerable.asking.events.event import LinkedEvent
from answerable.asking.events.events import TimelineLine, events
from answerable.asking.events.followed import Followed, followed
from answerable.asking.events.possibly_same import PossiblySame, possibly_same
from answerable.asking.events.timeline import timeline
from answerable.asking.former import is_published
from answerable.asking.review.doubtful import doubtful
from answerable.asking.review.pairs import Pair
from answerable.asking.sources.cited import CitedClaim
from answerable.asking.sources.editions import Edition, editions
from answerable.asking.sources.passage import Mark, Passage, show
from answerable.asking.sources.search import Found, search
from answerable.asking.sources.sources import SourcePage, claims, in_other_languages, source, sources, undated

__all__ = [
    "ActorPage",
    "Answer",
    "CasePage",
    "Changes",
    "ChronologyDay",
    "CitedClaim",
    "Dispute",
    "Edition",
    "EventPage",
    "Followed",
    "Found",
    "LinkedEvent",
    "Mark",
    "Pair",
    "Passage",
    "PossiblySame",
    "QuotedSentence",
    "Screened",
    "SourcePage",
    "TimelineLine",
    "Unanswered",
    "actor",
    "actors",
    "case",
    "cases",
    "changes",
    "chronology",
    "claims",
    "disputed",
    "doubtful",
    "editions",
    "event",
    "events",
    "find_actors",
    "followed",
    "glance",
    "in_other_languages",
    "is_published",
    "possibly_same",
    "screen",
    "search",
    "show",
    "source",
    "sources",
    "timeline",
    "unanswered",
    "undated",
]
