"""How fast the workbench answers, and how much memory it takes, with several people at it.

    python -m benchmarks.serve                              # 100,000 documents, 20 users
    python -m benchmarks.serve --documents 5000
    python -m benchmarks.serve RECORD                       # any record; pages are only looked at, nothing is written
    python -m benchmarks.serve RECORD --copy                # the same on a copy of it

Every user asks for pages in a shuffled order over the loopback interface and thinks for a moment after each, as people
do (--think 0: each asks as soon as it is answered). Each page is asked for `--rounds` times by each user. The pages
differ with each request: another event, actor, document, claim, part of a list or word each time.

After `--seconds`, counted from the start of the server, it ends, wherever it is, and tells what was measured until
then; a third of them goes to asking for one page after the other, which tells what each costs. A page that was not
answered by then is told as such and counts in no figure.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from shutil import copyfile

import httpx

from answerable.model.vocabulary import kinds
from answerable.record.file import RecordFile
from benchmarks.record import add, rebuild

AIM_MS, AIM_MB = 150.0, 500.0
CHOICES = 200
RUNS = 20

Pages = dict[str, list[str]]
"""For each sort of page, addresses to choose among."""


@contextmanager
def running(path: Path) -> Iterator[tuple[str, int]]:
    """A server on the record: the address that lets in, and the number of its process."""
    command = [sys.executable, "-c", "from answerable.cli import main; main()", "-r", str(path), "serve", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip(), process.pid
        finally:
            process.terminate()
            process.wait(60)


def held_by(process: int) -> float:
    """The memory that a process and those it started hold, in MB (proc(5))."""
    try:
        size = re.search(r"VmRSS:\s+(\d+) kB", Path(f"/proc/{process}/status").read_text())
        started = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:  # it has just ended
        return 0.0
    return (int(size[1]) / 1024 if size else 0.0) + sum(held_by(int(each)) for each in started)


class Watch(threading.Thread):
    """The most memory that the server held while this runs, by itself and with the processes that it started, in MB."""

    def __init__(self, process: int) -> None:
        super().__init__(daemon=True)
        self._process, self._over = process, threading.Event()
        self.together = 0.0

    def run(self) -> None:
        """Look now and then."""
        while not self._over.wait(0.25):
            self.together = max(self.together, held_by(self._process))

    def end(self) -> float:
        """Look no more; the most that the server held by itself."""
        self._over.set()
        self.join()
        told = Path(f"/proc/{self._process}/status").read_text()
        return int(re.findall(r"VmHWM:\s+(\d+) kB", told)[0]) / 1024


def worked(process: int) -> float:
    """Seconds of a core that a process has used."""
    told = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


def worked_by_all() -> float:
    """Seconds of a core that everything on this machine has used."""
    told = [int(each) for each in Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:9]]
    return (sum(told) - told[3] - told[4]) / os.sysconf("SC_CLK_TCK")


@dataclass(slots=True)
class Alone:
    """Pages asked for one after the other: milliseconds of the first of each sort, and of a core for each other."""

    opened: float = 0.0
    first: dict[str, float] = field(default_factory=dict)
    core: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))


def alone(client: httpx.Client, door: str, process: int, pages: Pages, until: float) -> Alone:
    """Ask for pages, one sort after the other, for each as often as the others, until time is up."""
    found = Alone()
    began = time.perf_counter()
    client.get(door, follow_redirects=True, timeout=left(until)).raise_for_status()
    found.opened = time.perf_counter() - began
    for run in range(RUNS + 1):
        for name, paths in pages.items():
            if time.monotonic() > until:
                return found
            before, began = worked(process), time.perf_counter()
            try:
                client.get(paths[run * 7 % len(paths)], timeout=left(until)).raise_for_status()
            except httpx.TimeoutException:
                return found
            if run == 0:
                found.first[name] = (time.perf_counter() - began) * 1e3
            else:
                found.core[name].append((worked(process) - before) * 1e3)
    return found


def left(until: float) -> float:
    """Seconds until then."""
    return max(0.1, until - time.monotonic())


def addresses(path: Path, seed: int) -> Pages:
    """For each sort of page, addresses to choose among."""
    chance = random.Random(seed)
    with RecordFile.open(path, read_only=True) as record:
        counts = record.counts()
        tallies = record.tallies()
        acts = tallies.tied_acts(CHOICES)
        actors = tallies.actors(CHOICES)
        others = [
            actor.id
            for _ in range(CHOICES // 4)
            for actor in tallies.actors(1, chance.randrange(max(1, counts["actors"])))
        ]
        sources = [
            identity
            for _ in range(CHOICES)
            for identity in tallies.sources(1, chance.randrange(max(1, counts["sources"])))
        ]
        claims = [claim.id for source in sources for claim in record.claims(source=source)]
        chance.shuffle(claims)
        events = sorted({event for claim in claims[: 2 * CHOICES] if (event := record.event_of(claim))})
        chance.shuffle(events)
        doubted = [doubt.claim for doubt in tallies.doubts(CHOICES)]
    parts = range(1, 40)
    return {
        "overview": ["/"],
        "timeline": [f"/timeline?page={part}" for part in parts],
        "timeline of a family": [f"/timeline?family={name}" for name in ("act", "answer", "reversal", "context")],
        "timeline of a kind": [f"/timeline?kind={kind}" for kind in kinds()],
        "timeline of an actor": [f"/timeline?actor={actor.id}" for actor in actors],
        "timeline since": [f"/timeline?since={year}&until={year + 1}" for year in range(1980, 2020)],
        "event": [f"/events/{event}" for event in events[:CHOICES]],
        "cases": [f"/cases?page={part}" for part in range(1, 5)],
        "case": [f"/cases/{act}" for act in acts or events],
        "actors": [f"/actors?page={part}" for part in parts],
        "actor": [f"/actors/{actor}" for actor in others],
        "actor with most events": [f"/actors/{actor.id}" for actor in actors],
        "network": [f"/network?actor={actor.id}" for actor in actors],
        "map": ["/map"],
        "sources": [f"/sources?page={part}" for part in parts],
        "source": [f"/sources/{source}" for source in sources],
        "search for a name": [f"/search?words=%22{actor.name}%22" for actor in actors],
        "search for words": [
            f"/search?words={words}" for words in ("commission+tortured", "agency", "killed", "court")
        ],
        "findings": [f"/findings?page={part}" for part in range(1, 5)],
        "disputed": ["/disputes"],
        "review": ["/review"],
        "review, one claim": [f"/review/{claim}" for claim in doubted],
        "pairs": ["/review/pairs"],
        "log": ["/log"],
        "decisions": ["/log/decisions"],
        "events as JSON": [f"/api/v1/events?limit=50&offset={part * 50}" for part in parts],
    }


class User(threading.Thread):
    """Somebody who asks for pages one after the other, until every page was asked for often enough or time is up."""

    def __init__(self, base: str, cookies: httpx.Cookies, pages: Pages, options: argparse.Namespace, number: int,
                 until: float) -> None:  # fmt: skip
        super().__init__()
        self.taken: dict[str, list[float]] = defaultdict(list)
        self.failed: list[str] = []
        self.unanswered: list[str] = []
        self._client = httpx.Client(base_url=base, cookies=cookies)
        self._pages, self._options, self._chance, self._until = pages, options, random.Random(number), until

    def run(self) -> None:
        """Ask."""
        order = [name for name in self._pages for _ in range(self._options.rounds)]
        self._chance.shuffle(order)
        with self._client as client:
            for name in order:
                if self._options.think:
                    time.sleep(min(self._chance.expovariate(1 / self._options.think), left(self._until)))
                if time.monotonic() > self._until:
                    return
                self._ask(client, name)

    def _ask(self, client: httpx.Client, name: str) -> None:
        path = self._chance.choice(self._pages[name])
        began = time.perf_counter()
        try:
            answer = client.get(path, timeout=left(self._until))
        except httpx.TimeoutException:
            self.unanswered.append(path)
            return
        self.taken[name].append((time.perf_counter() - began) * 1e3)
        if answer.status_code != 200:
            self.failed.append(f"{path}: {answer.status_code}")


def build(path: Path, documents: int) -> None:
    """A record of so many generated documents with ten claims each, in processes of their own."""
    for step in ("add", "rebuild"):
        print(f"{documents:,} documents: {step}", file=sys.stderr)
        code = f"from benchmarks.serve import {step}_at; {step}_at({str(path)!r}, {documents})"
        subprocess.run([sys.executable, "-c", code], check=True)


def add_at(path: str, documents: int) -> None:
    """Add the documents."""
    add(Path(path), documents, 10 * documents)


def rebuild_at(path: str, documents: int) -> None:
    """Make the tables."""
    rebuild(Path(path), documents, 10 * documents)


def quantile(values: list[float], share: float) -> float:
    """The value below which that share lies, without interpolation."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


@dataclass(slots=True)
class Together:
    """What was measured while all users asked.

    Attributes:
        seconds: how long.
        users: with what each measured.
        served: seconds of a core that the server used.
        asked: seconds of a core that the users, who are threads of this process, used.
        others: seconds of a core that everything else on the machine used.
        load: average number of processes that ran or waited in the last minute.
        most: the most memory that the server held by itself, in MB, since it started.
        together: the same with the processes that it started, looked at now and then.
    """

    seconds: float
    users: list[User]
    served: float
    asked: float
    others: float
    load: float
    most: float
    together: float

    def taken(self, name: str) -> list[float]:
        """How long the pages of a sort took, in milliseconds."""
        return [value for user in self.users for value in user.taken.get(name, ())]


def measure(path: Path, options: argparse.Namespace) -> None:
    """Serve the record, let the users loose on it, print the table."""
    pages = addresses(path, options.seed)
    with running(path) as (door, process):
        began = time.monotonic()
        until, base = began + options.seconds, door.split("/enter", 1)[0]
        watch = Watch(process)
        watch.start()
        with httpx.Client(base_url=base) as client:
            costs = alone(client, door, process, pages, began + options.seconds / 3)
            cookies = client.cookies
        users = [User(base, cookies, pages, options, number, until) for number in range(options.users)]
        start, served, asked, every = time.monotonic(), worked(process), time.process_time(), worked_by_all()
        for user in users:
            user.start()
        for user in users:
            user.join()
        served, asked = worked(process) - served, time.process_time() - asked
        others = worked_by_all() - every - served - asked
        seconds, load = time.monotonic() - start, os.getloadavg()[0]
        most = watch.end()
    found = Together(seconds, users, served, asked, others, load, most, watch.together)
    failed = [each for user in users for each in user.failed]
    if failed:
        raise SystemExit(f"{len(failed)} requests failed: {failed[:5]}")
    show(path, options, costs, found)


def show(path: Path, options: argparse.Namespace, costs: Alone, found: Together) -> None:
    """The table."""
    with RecordFile.open(path, read_only=True) as record:
        counts = record.counts()
    every = [value for user in found.users for values in user.taken.values() for value in values]
    unanswered = [each for user in found.users for each in user.unanswered]
    print(
        f"{counts['sources']:,} documents, {counts['claims']:,} claims, {counts['events']:,} events; "
        f"{options.users} users who think {options.think} s; {len(every):,} requests in {found.seconds:.0f} s "
        f"({len(every) / found.seconds:.0f} a second), {len(unanswered)} not answered in time; "
        f"load {found.load:.1f} on {os.cpu_count()} cores, of which the server used "
        f"{found.served / found.seconds:.2f}, the users {found.asked / found.seconds:.2f}, "
        f"other work {found.others / found.seconds:.2f}.\n"
    )
    print("| page | requests | median ms | 95th ms | slowest ms | ms of a core, alone | the first, ms |")
    print("|---|--:|--:|--:|--:|--:|--:|")
    for name, first in costs.first.items():
        values = found.taken(name)
        core = statistics.mean(costs.core[name]) if costs.core[name] else float("nan")
        told = (statistics.median(values), quantile(values, 0.95), max(values)) if values else (float("nan"),) * 3
        print(f"| {name} | {len(values)} | " + " | ".join(f"{value:.0f}" for value in (*told, core, first)) + " |")
    if every:
        told = (statistics.median(every), quantile(every, 0.95), max(every))
        cores = [value for values in costs.core.values() for value in values] or [float("nan")]
        print(
            f"| all | {len(every)} | " + " | ".join(f"{value:.0f}" for value in (*told, statistics.mean(cores))), end=""
        )
        print(" | |")
    print(
        f"\nThe first page after the start took {costs.opened:.1f} s. The server held {found.most:.0f} MB at the most, "
        f"with the process that looks for pairs {found.together:.0f} MB. "
        f"Aims: 95th below {AIM_MS:.0f} ms, memory below {AIM_MB:.0f} MB."
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("record", type=Path, nargs="?", help="a record; else one is generated")
    parser.add_argument("--copy", action="store_true", help="of the record given")
    parser.add_argument("--documents", type=int, default=100_000, help="of the record that is generated")
    parser.add_argument("--users", type=int, default=20, help="how many ask at once")
    parser.add_argument("--rounds", type=int, default=5, help="how often each user asks for each page")
    parser.add_argument("--seconds", type=float, default=240, help="at the most, without making the record")
    parser.add_argument("--think", type=float, default=2.0, help="seconds between two pages of a user, on average")
    parser.add_argument("--seed", type=int, default=1, help="of what they ask, and when")
    parser.add_argument("--keep", type=Path, help="where the generated record is left, or found again")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        path = Path(temporary) / "served.answerable"
        if options.record is not None and options.copy:
            copyfile(options.record, path)
        elif options.record is not None or options.keep is not None:
            path = options.record or options.keep
            if options.record is None and not path.exists():
                build(path, options.documents)
        else:
            build(path, options.documents)
        measure(path, options)


if __name__ == "__main__":
    main()
