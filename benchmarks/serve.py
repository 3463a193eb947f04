"""How fast the workbench answers, and how much memory it takes, with several people at it.

    python -m benchmarks.serve                              # 100,000 documents, 20 users
    python -m benchmarks.serve --documents 5000
    python -m benchmarks.serve RECORD                       # any record, of which only a copy is opened

Every user asks for pages in a shuffled order over the loopback interface and thinks for a moment after each, as people
do (--think 0: each asks as soon as it is answered). Each page is asked for `--rounds` times by each user, up to
`--seconds` in all. The server runs in a process of its own, whose peak memory is its own. The pages differ with each
request: another event, actor, document, claim, part of a list or word each time.
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
from pathlib import Path
from shutil import copyfile

import httpx

from answerable.record.file import RecordFile
from benchmarks.record import add, rebuild

AIM_MS, AIM_MB = 150.0, 500.0
CHOICES = 200
RUNS = 20


@contextmanager
def running(path: Path) -> Iterator[tuple[str, int]]:
    """A server on the record: the address that lets in, and the number of its process."""
    command = [sys.executable, "-c", "from answerable.cli import main; main()", "-r", str(path), "serve", "--port", "0"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert process.stdout is not None
    try:
        yield process.stdout.readline().strip(), process.pid
    finally:
        process.terminate()
        process.wait(60)


def memory(process: int) -> tuple[float, float]:
    """Of a process: the memory it holds and the most it held, in MB (proc(5))."""
    told = Path(f"/proc/{process}/status").read_text()
    found = re.findall(r"Vm(RSS|HWM):\s+(\d+) kB", told)
    sizes = {name: int(size) / 1024 for name, size in found}
    return sizes["RSS"], sizes["HWM"]


def worked(process: int) -> float:
    """Seconds of a core that a process has used."""
    told = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


def alone(base: str, cookies: httpx.Cookies, process: int, pages: dict[str, list[str]], runs: int) -> dict[str, float]:
    """For each sort of page, the milliseconds of a core that one takes, asked for one after the other."""
    found = {}
    with httpx.Client(base_url=base, cookies=cookies, timeout=120) as client:
        for name, paths in pages.items():
            began = worked(process)
            for run in range(runs):
                client.get(paths[run * 7 % len(paths)]).raise_for_status()
            found[name] = (worked(process) - began) * 1e3 / runs
    return found


def addresses(path: Path, seed: int) -> dict[str, list[str]]:
    """For each sort of page, addresses to choose among."""
    chance = random.Random(seed)
    with RecordFile.open(path, read_only=True) as record:
        counts = record.counts()
        tallies = record.tallies()
        offsets = [chance.randrange(max(1, counts["events"])) for _ in range(CHOICES)]
        events = [event.id for offset in offsets for event in record.events(limit=1, offset=offset)]
        acts = tallies.most_tied_acts(CHOICES)
        actors = [actor.id for actor in record.actors(limit=CHOICES)]
        everyone = counts["actors"]
        others = [
            actor.id
            for _ in range(CHOICES // 4)
            for actor in record.actors(limit=1, offset=chance.randrange(max(1, everyone)))
        ]
        sources = [
            identity
            for _ in range(CHOICES)
            for identity in tallies.sources(1, chance.randrange(max(1, counts["sources"])))
        ]
        claims = [doubt.claim for doubt in tallies.doubts(CHOICES)]
        named = [actor.name for actor in record.actors(limit=CHOICES)]
    parts = range(1, 40)
    return {
        "overview": ["/"],
        "timeline": [f"/timeline?page={part}" for part in parts],
        "timeline of a family": [f"/timeline?family={name}" for name in ("act", "answer", "reversal", "context")],
        "timeline of an actor": [f"/timeline?actor={actor}" for actor in actors],
        "timeline since": [f"/timeline?since={year}&until={year + 1}" for year in range(1980, 2020)],
        "event": [f"/events/{event}" for event in events],
        "cases": [f"/cases?page={part}" for part in range(1, 5)],
        "case": [f"/cases/{act}" for act in acts or events],
        "actors": [f"/actors?page={part}" for part in parts],
        "actor": [f"/actors/{actor}" for actor in others],
        "actor with most events": [f"/actors/{actor}" for actor in actors],
        "network": [f"/network?actor={actor}" for actor in actors],
        "map": ["/map"],
        "sources": [f"/sources?page={part}" for part in parts],
        "source": [f"/sources/{source}" for source in sources],
        "search for a name": [f"/search?words=%22{name}%22" for name in named],
        "search for words": [
            f"/search?words={words}" for words in ("commission+tortured", "agency", "killed", "court")
        ],
        "findings": [f"/findings?page={part}" for part in range(1, 5)],
        "disputed": ["/disputes"],
        "review": ["/review"],
        "review, one claim": [f"/review/{claim}" for claim in claims],
        "log": ["/log"],
        "decisions": ["/log/decisions"],
        "events as JSON": [f"/api/v1/events?limit=50&offset={part * 50}" for part in parts],
    }


class User(threading.Thread):
    """Somebody who asks for pages one after the other."""

    def __init__(self, base: str, cookies: httpx.Cookies, pages: dict[str, list[str]], options: argparse.Namespace,
                 number: int) -> None:  # fmt: skip
        super().__init__()
        self.taken: dict[str, list[float]] = defaultdict(list)
        self.failed: list[str] = []
        self._client = httpx.Client(base_url=base, cookies=cookies, timeout=120)
        self._pages, self._options, self._chance = pages, options, random.Random(number)

    def run(self) -> None:
        """Ask until every page was asked for often enough, or time is up."""
        until = time.monotonic() + self._options.seconds
        order = [name for name in self._pages for _ in range(self._options.rounds)]
        self._chance.shuffle(order)
        with self._client as client:
            for name in order:
                if time.monotonic() > until:
                    return
                if self._options.think:
                    time.sleep(self._chance.expovariate(1 / self._options.think))
                path = self._chance.choice(self._pages[name])
                began = time.perf_counter()
                answer = client.get(path)
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


def measure(path: Path, options: argparse.Namespace) -> None:
    """Serve the record, let the users loose on it, print the table."""
    pages = addresses(path, options.seed)
    with running(path) as (door, process):
        base = door.split("/enter", 1)[0]
        with httpx.Client(timeout=600) as first:
            began = time.perf_counter()
            first.get(door, follow_redirects=True).raise_for_status()
            opened = time.perf_counter() - began
            for name in pages:  # what is worked out once for a record is worked out now
                first.get(base + pages[name][0]).raise_for_status()
            cookies = first.cookies
        costs = alone(base, cookies, process, pages, RUNS)
        users = [User(base, cookies, pages, options, number) for number in range(options.users)]
        began = time.perf_counter()
        for user in users:
            user.start()
        for user in users:
            user.join()
        took = time.perf_counter() - began
        held, most = memory(process)
    failed = [each for user in users for each in user.failed]
    if failed:
        raise SystemExit(f"{len(failed)} requests failed: {failed[:5]}")
    show(path, options, users, costs, (took, opened, held, most))


def show(
    path: Path,
    options: argparse.Namespace,
    users: list[User],
    costs: dict[str, float],
    measured: tuple[float, float, float, float],
) -> None:
    """The table."""
    took, opened, held, most = measured
    with RecordFile.open(path, read_only=True) as record:
        counts = record.counts()
    every = [value for user in users for values in user.taken.values() for value in values]
    print(
        f"{counts['sources']:,} documents, {counts['claims']:,} claims, {counts['events']:,} events; "
        f"{options.users} users who think {options.think} s; {len(every):,} requests in {took:.0f} s "
        f"({len(every) / took:.0f} a second); load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores.\n"
    )
    print("| page | requests | median ms | 95th ms | slowest ms | ms of a core, alone |")
    print("|---|--:|--:|--:|--:|--:|")
    for name in costs:
        values = [value for user in users for value in user.taken.get(name, [])]
        if values:
            told = (statistics.median(values), quantile(values, 0.95), max(values))
            print(f"| {name} | {len(values)} | " + " | ".join(f"{value:.0f}" for value in (*told, costs[name])) + " |")
    told = (statistics.median(every), quantile(every, 0.95), max(every))
    print(
        f"| all | {len(every)} | "
        + " | ".join(f"{value:.0f}" for value in (*told, statistics.mean(costs.values())))
        + " |"
    )
    print(
        f"\nThe first page after the start took {opened:.1f} s. The server holds {held:.0f} MB and held {most:.0f} MB "
        f"at the most. Aims: 95th below {AIM_MS:.0f} ms, memory below {AIM_MB:.0f} MB."
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("record", type=Path, nargs="?", help="a record; else one is generated")
    parser.add_argument("--documents", type=int, default=100_000, help="of the record that is generated")
    parser.add_argument("--users", type=int, default=20)
    parser.add_argument("--rounds", type=int, default=5, help="how often each user asks for each page")
    parser.add_argument("--seconds", type=float, default=240, help="at the most")
    parser.add_argument("--think", type=float, default=2.0, help="seconds between two pages of a user, on average")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="where the generated record is left, or found again")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        path = Path(temporary) / "served.answerable"
        if options.record is not None:
            copyfile(options.record, path)
        elif options.keep is not None:
            path = options.keep
            if not path.exists():
                build(path, options.documents)
        else:
            build(path, options.documents)
        measure(path, options)


if __name__ == "__main__":
    main()
