"""Who a dossier of an actor is about: names, posts, what others call them, and who else bears the name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from answerable.model.dates import is_only_after, readable
from answerable.model.when import bounds
from answerable.showing.dossier.about import About, Listed
from answerable.showing.dossier.citations import Citations
from answerable.showing.dossier.content import Block, Items, Paragraph, Run, Runs, Section, Style, Table, joined, words
from answerable.showing.dossier.people import SORT
from answerable.showing.edition.holdings import Holdings
from answerable.showing.lines.lines import ActorLine
from answerable.showing.terminal import plural
from answerable.showing.wording import called, lived, shown

_MOST = 40
"""Names, posts and the like that are told one by one."""
_MOST_SOURCES = 6
_SOURCE = re.compile(r"(?:source )?(s-[0-9a-f]{20})")

_NAMESAKES = (
    "Possible by the name only. What is said of them is not told here as this actor's; whether one of them is the same "
    "is for a person to decide."
)
_LISTED = (
    "Entries of official lists with a name like this one. What speaks for each and against it stands beside it; an "
    "entry that is no match tells nothing of this actor."
)


def subject(held: Holdings, actor: ActorLine, cited: Citations, about: About) -> Section:
    """Names, posts, epithets and dates of life, each with where it stands, and the actor's namesakes."""
    note = "In the words of the sources. A description is whoever gives it; what somebody calls the actor is no fact."
    blocks: list[Block] = [Paragraph(runs=(words(note),), quiet=True)]
    names = sorted(actor.names, key=lambda used: (-len(used.sources), used.name))
    blocks.append(
        Table(
            about="Names of the actor, with the sources that use them",
            head=("Written", "In"),
            widths=(5, 7),
            rows=tuple(((words(used.name),), _in(cited, used.sources)) for used in names[:_MOST]),
        )
    )
    blocks += _more(names)
    blocks += _posts(actor, cited, about)
    epithets = ((text, part.source) for part in actor.epithets for text in called((part,)))
    blocks += _told("Called by others", epithets, cited)
    life = ((text, part.source) for part in actor.life for text in lived((part,)))
    blocks += _told("Born and died, as sources say", life, cited)
    if actor.why:
        why = tuple(_citing(cited, reason) for reason in actor.why[:_MOST])
        blocks += [_heading("Why these names are taken for one actor"), Items(items=why), *_more(actor.why)]
    others = [held.actors[one] for one in about.namesakes if one in held.actors]
    blocks += [*_namesakes(sorted(others, key=lambda other: (other.name, other.id))), *_lists(about)]
    return Section(anchor="subject", title="Names, posts and namesakes", blocks=tuple(blocks))


def _citing(cited: Citations, reason: str) -> Runs:
    """A reason for a joining, the sources in it by the numbers of their exhibits."""
    runs: list[Run] = []
    end = 0
    for found in _SOURCE.finditer(reason):
        if cited.has_exhibit(found[1]):
            runs += [words(reason[end : found.start()]), Run(text=" "), cited.exhibit_run(found[1])]
            end = found.end()
    rest = words(reason[end:])
    return (*runs, rest) if rest.text else tuple(runs)


def _heading(text: str) -> Paragraph:
    return Paragraph(runs=(words(text, Style.STRONG),))


def _more(items: Iterable[object]) -> list[Block]:
    left = len(list(items)) - _MOST
    return [Paragraph(runs=(words(f"And {left:,} more."),))] if left > 0 else []


def _posts(actor: ActorLine, cited: Citations, about: About) -> list[Block]:
    by_post: dict[str, list[str]] = defaultdict(list)
    for given in actor.posts:
        by_post[given.post].append(given.source)
    if not by_post:
        return []
    days = {
        post: sorted((about.dates[one] for one in sources if one in about.dates), key=lambda day: (*bounds(day), day))
        for post, sources in by_post.items()
    }
    ordered = sorted(by_post, key=lambda post: (not days[post], *bounds(days[post][0] if days[post] else ""), post))
    return [
        _heading("Described as"),
        Table(
            about="Posts and descriptions, with the dates of the sources that give them",
            head=("As worded", "In sources of", "In"),
            widths=(5, 3, 4),
            rows=tuple(
                ((words(f"“{post}”"),), (Run(text=_from_to(days[post])),), _in(cited, by_post[post]))
                for post in ordered[:_MOST]
            ),
        ),
        *_more(ordered),
    ]


def _from_to(days: list[str]) -> str:
    told = [day for day in days if not is_only_after(day)]
    if not told:
        return "no date"
    first, last = readable(told[0]), readable(told[-1])
    return first if first == last else f"{first} to {last}"


def _told(title: str, told: Iterable[tuple[str, str]], cited: Citations) -> list[Block]:
    """Words, each once, with the sources that they stand in."""
    by_words: dict[str, list[str]] = defaultdict(list)
    for text, source in told:
        by_words[text].append(source)
    if not by_words:
        return []
    items = tuple((Run(text=f"{text}: "), *_in(cited, by_words[text])) for text in list(by_words)[:_MOST])
    return [_heading(title), Items(items=items), *_more(by_words)]


def _in(cited: Citations, sources: Iterable[str]) -> Runs:
    """The exhibits among some sources, the first of them by number, and how many others there are."""
    every = set(sources)
    exhibits = sorted((one for one in every if cited.has_exhibit(one)), key=cited.exhibit)
    runs = list(joined(cited.exhibit_run(one) for one in exhibits[:_MOST_SOURCES]))
    more = [f"{len(exhibits) - _MOST_SOURCES} more"] if len(exhibits) > _MOST_SOURCES else []
    beside = len(every) - len(exhibits)
    verb = "is" if beside == 1 else "are"
    more += [f"{plural(beside, 'source')} of the record that {verb} not cited here"] if beside else []
    told = " and ".join(more)
    return (*runs, Run(text=f"{' and ' if runs else ''}{told}")) if told else tuple(runs)


def _namesakes(others: list[ActorLine]) -> list[Block]:
    if not others:
        return []
    items = tuple(
        (words(other.name), Run(text=f" ({_beside(other)}) "), Run(text=other.id, style=Style.CODE))
        for other in others[:_MOST]
    )
    note = Paragraph(runs=(words(_NAMESAKES),), quiet=True)
    return [_heading("Others whose name may be this one"), note, Items(items=items), *_more(others)]


def _beside(other: ActorLine) -> str:
    told = [*lived(other.life), *dict.fromkeys(shown(f"“{post.post}”") for post in other.posts)]
    return "; ".join((SORT[other.actor_type], *told[:3]))


def _lists(about: About) -> list[Block]:
    if not about.lists:
        return []
    return [
        _heading("On official lists"),
        Paragraph(runs=(words(_LISTED),), quiet=True),
        Table(
            about="Entries of official lists",
            head=("Entry", "List", "How far it is this actor, and why"),
            widths=(4, 4, 5),
            rows=tuple(map(_entry, about.lists[:_MOST])),
        ),
        *_more(about.lists),
    ]


def _entry(each: Listed) -> tuple[Runs, ...]:
    told = ", ".join(filter(None, (shown(each.list), shown(each.programme), each.standing)))
    why = "; ".join(map(shown, each.why))
    return (words(each.name),), (Run(text=told),), (Run(text=f"{each.found}: {why}" if why else each.found),)
