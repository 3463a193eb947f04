"""A small record for the tests of asking, showing and the command line: invented people, claims set by hand."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from answerable.model.claim import OUTLET, Argument, Claim, Modality, Post, Reading, Role, Speaker, Voice
from answerable.model.identity import sha256
from answerable.model.judgement import Judgement, Verdict
from answerable.model.source import Genre, Given, Source, source_id
from answerable.model.span import Span
from answerable.model.when import UNKNOWN, Basis, When
from answerable.record.file import RecordFile

Words = str | tuple[str, str]
READER = "by-hand/1"


@dataclass
class Page:
    """A document that is being written, and the claims read from it."""

    text: str
    title: str
    publisher: str = ""
    published: When = UNKNOWN
    location: str = ""
    url: str = ""
    author: str = ""
    genre: Genre = Genre.NEWS
    language: str = "en"
    claims: list[Claim] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)

    @property
    def data(self) -> bytes:
        return self.text.encode()

    @property
    def source(self) -> Source:
        given = Given(url=self.url, title=self.title, publisher=self.publisher)
        return Source(
            id=source_id(sha256(self.data), "text/plain", given),
            location=self.location or f"{self.title.lower().replace(' ', '-')}.txt",
            digest=sha256(self.data),
            size=len(self.data),
            media_type="text/plain",
            text_digest=sha256(self.text.encode()),
            length=len(self.text),
            reader="plain/1",
            given=given,
            title=self.title,
            publisher=self.publisher,
            author=self.author,
            url=self.url,
            language=self.language,
            genre=self.genre,
            published=self.published,
        )

    def span(self, words: str, within: str = "") -> Span:
        """The first place where the text, or `within` in it, says `words`."""
        start = self.text.index(within) + within.index(words) if within else self.text.index(words)
        return Span.of(self.text, start, start + len(words))

    def say(
        self,
        sentence: str,
        kind: str,
        trigger: str,
        *,
        modality: Modality = Modality.HAPPENED,
        speaker: str = "",
        cue: str = "",
        **roles: Words,
    ) -> Page:
        """A claim: a role's words, or its words and their value."""
        arguments = []
        for name, given in roles.items():
            words, value = given if isinstance(given, tuple) else (given, given)
            role = Role(name)
            named = words[:1].isupper() and role in (Role.PERPETRATOR, Role.VICTIM, Role.ACTOR, Role.RECIPIENT)
            basis = Basis.STATED.value if role is Role.TIME else ""
            arguments.append(Argument(role=role, span=self.span(words, sentence), value=value, basis=basis, name=named))
        who = OUTLET
        if speaker:
            who = Speaker(
                voice=Voice.NAMED,
                name=speaker,
                span=self.span(speaker, sentence),
                cue=self.span(cue, sentence) if cue else None,
            )
        self.claims.append(
            Claim.make(
                source=self.source.id,
                kind=kind,
                trigger=self.span(trigger, sentence),
                sentence=self.span(sentence),
                arguments=tuple(sorted(arguments, key=lambda argument: argument.span.start)),
                speaker=who,
                modality=modality,
                reader=READER,
                confidence=0.8,
            )
        )
        return self

    def add_to(self, record: RecordFile) -> str:
        """Keep it; its id."""
        reading = Reading(source=self.source.id, reader=READER, claims=tuple(self.claims), posts=tuple(self.posts))
        record.add(self.source, self.data, self.text, reading)
        return self.source.id


def on(day: str) -> When:
    return When(edtf=day, basis=Basis.METADATA)


KILLED = "Captain Joss Brand killed Mara Lenz in Port Alder on 10 March 1990."
DENIED = "Joss Brand denied that he killed Mara Lenz in Port Alder on 10 March 1990."
CONVICTED = "A court in Port Alder convicted Joss Brand of the killing of Mara Lenz on 4 June 1991."
PARDONED = "President Odo Marr pardoned Joss Brand on 19 January 1995."
TORTURED = "Soldiers tortured Ilan Voss in Drum Hill on 2 August 1992."
BOMBED = "A bomb killed 120 people in Kestrel on 3 May 1992."
COUNTED = "A bomb killed 90 people in Kestrel on 3 May 1992, said Rina Sol."
SHOULD = "The council should impose sanctions on Joss Brand."


def pages() -> list[Page]:
    """The documents."""
    harbour, nordwest = "Harbour Gazette", "Nordwest Courier"
    day = ("10 March 1990", "1990-03-10")
    death = Page(
        f"{KILLED} Nobody else was near the harbour, a fisherman told this paper.\n",
        "A death in Port Alder",
        harbour,
        on("1990-03-11"),
        url="https://harbour-gazette.example/1990/a-death",
        author="L. Tamm",
    ).say(KILLED, "killing", "killed", perpetrator="Joss Brand", victim="Mara Lenz", place="Port Alder", time=day)
    answer = Page(f"{DENIED}\n", "The captain answers", nordwest, on("1990-04-02"), url="https://nordwest.example/c")
    answer.say(
        DENIED,
        "killing",
        "killed",
        modality=Modality.DENIED,
        speaker="Joss Brand",
        cue="denied",
        victim="Mara Lenz",
        place="Port Alder",
        time=day,
    )
    verdict = Page(f"{CONVICTED}\n", "Verdict", "Monitor of Courts", on("1991-06-05"), genre=Genre.COURT)
    verdict.say(
        CONVICTED,
        "conviction",
        "convicted",
        recipient="Joss Brand",
        charge="the killing of Mara Lenz",
        place="Port Alder",
        time=("4 June 1991", "1991-06-04"),
    )
    verdict.say(CONVICTED, "killing", "killing", victim="Mara Lenz", perpetrator="Joss Brand", place="Port Alder")
    pardon = Page(f"{PARDONED}\n", "A pardon", harbour, on("1995-01-20")).say(
        PARDONED, "pardon", "pardoned", actor="Odo Marr", recipient="Joss Brand", time=("19 January 1995", "1995-01-19")
    )
    torture = Page(f"{TORTURED}\n", "From Drum Hill", "Quay Street Briefing", on("1992-09-01")).say(
        TORTURED, "torture", "tortured", victim="Ilan Voss", place="Drum Hill", time=("2 August 1992", "1992-08-02")
    )
    may = ("3 May 1992", "1992-05-03")
    bombing = Page(f"{BOMBED}\n", "Kestrel", harbour, on("1992-05-04")).say(
        BOMBED, "bombing", "bomb", count=("120 people", "120 killed"), victim="120 people", place="Kestrel", time=may
    )
    recount = Page(f"{COUNTED}\n", "Kestrel, a week on", nordwest, on("1992-05-11")).say(
        COUNTED,
        "bombing",
        "bomb",
        speaker="Rina Sol",
        cue="said",
        count=("90 people", "90 killed"),
        victim="90 people",
        place="Kestrel",
        time=may,
    )
    opinion = Page(f"{SHOULD}\n", "What now?", harbour, genre=Genre.OPINION).say(
        SHOULD, "sanction", "sanctions", modality=Modality.CALLED_FOR, recipient="Joss Brand"
    )
    return [death, answer, verdict, pardon, torture, bombing, recount, opinion]


def claim_of(record: RecordFile, sentence: str, kind: str) -> Claim:
    """The claim of that kind in that sentence."""
    return next(c for c in record.claims(kind=kind) if c.sentence.quote == sentence)


def tie(record: RecordFile, first: Claim, second: Claim, relation: str) -> None:
    """A person's link between the events of two claims."""
    record.add_judgement(
        Judgement.make(
            verdict=Verdict.LINK,
            about=(first.id, second.id),
            relation=relation,
            by="a tester",
            at="2024-01-01T00:00:00.000001+00:00",
            why="the sentence says so",
        )
    )


def make(path: Path) -> Path:
    """The record, with the conviction tied to the killing and the pardon to the conviction."""
    with RecordFile.open(path, create=True) as record:
        for page in pages():
            page.add_to(record)
        record.rebuild()
        killed = claim_of(record, KILLED, "killing")
        convicted = claim_of(record, CONVICTED, "conviction")
        tie(record, convicted, killed, "answers")
        tie(record, claim_of(record, PARDONED, "pardon"), convicted, "reverses")
        record.rebuild()
    return path
