"""Questions to a record. Each is a function that returns plain frozen values."""

from answerable.asking.actor import ActorPage, actor, glance
from answerable.asking.actors import actors, find_actors
from answerable.asking.answer import Answer
from answerable.asking.case import CasePage, case
from answerable.asking.chronology import ChronologyDay, QuotedSentence, chronology
from answerable.asking.disputed import Dispute, disputed
from answerable.asking.doubtful import doubtful
from answerable.asking.editions import Edition, editions
from answerable.asking.event import CitedClaim, EventPage, LinkedEvent, event
from answerable.asking.events import TimelineLine, events
from answerable.asking.followed import Followed, followed
from answerable.asking.pairs import Pair
from answerable.asking.passage import Mark, Passage, show
from answerable.asking.possibly_same import PossiblySame, possibly_same
from answerable.asking.screen import Screened, screen
from answerable.asking.search import Found, search
from answerable.asking.sources import SourcePage, claims, source, sources
from answerable.asking.timeline import timeline
from answerable.asking.unanswered import Unanswered, unanswered

__all__ = [
    "ActorPage",
    "Answer",
    "CasePage",
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
    "possibly_same",
    "screen",
    "search",
    "show",
    "source",
    "sources",
    "timeline",
    "unanswered",
]
