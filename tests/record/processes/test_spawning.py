from __future__ import annotations

import signal
from multiprocessing.connection import Connection

from answerable.record.processes.spawning import Afresh


def tell_what_is_masked(sending: Connection) -> None:
    sending.send(signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ()))


def test_a_process_begun_never_hears_an_interrupt_and_the_one_that_begins_it_does() -> None:
    receiving, sending = Afresh().Pipe(duplex=False)
    process = Afresh().Process(target=tell_what_is_masked, args=(sending,))
    process.start()
    assert receiving.recv() is True
    process.join()
    assert process.exitcode == 0
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())
