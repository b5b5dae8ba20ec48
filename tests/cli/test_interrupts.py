"""Signals reach a conversation only where it waits."""

import os
import signal

import pytest

from tutor.cli.interrupts import Interrupted, Interrupts

SIGNALS = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]


def send(number: signal.Signals) -> None:
    """Send this process a signal."""
    os.kill(os.getpid(), number)


@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_ends_the_waiting(number: signal.Signals) -> None:
    """While the reader is waited for it is raised at once, with the code that shells expect."""
    with Interrupts() as interrupts, pytest.raises(Interrupted) as raised, interrupts.waiting():
        send(number)
    assert raised.value.code == 128 + number


@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_during_an_act_waits_for_its_end(number: signal.Signals) -> None:
    """What lies between two waits is finished; then it is raised once, and the end can be said."""
    done = False
    with Interrupts() as interrupts:
        with interrupts.waiting():
            pass
        send(number)
        done = True
        with pytest.raises(Interrupted), interrupts.waiting():
            pytest.fail("it was not raised before the waiting")
        with interrupts.waiting():
            pass
    assert done


def test_a_second_signal_ends_at_once() -> None:
    """It finds what the system does by itself; a second hangup finds nothing."""
    with Interrupts() as interrupts:
        for number in SIGNALS:
            send(number)
        assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
        assert signal.getsignal(signal.SIGINT) is signal.SIG_DFL
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
        with pytest.raises(Interrupted), interrupts.waiting():
            pass


def test_what_was_before_is_put_back_and_what_was_ignored_stays_so() -> None:
    """``nohup`` ignores a hangup for us; afterwards all is as it was."""
    before = [signal.getsignal(number) for number in SIGNALS]
    ignored = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with Interrupts() as interrupts, interrupts.waiting():
            send(signal.SIGHUP)
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, ignored)
    assert [signal.getsignal(number) for number in SIGNALS] == before
