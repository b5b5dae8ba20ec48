"""``heel-tutor list --cues``: what the cases as a whole give away, and by which of them.

It is for instructors, since it names cases beside their calls. It prints limits and holds none:
the exit code tells whether it could measure, and not whether the bank is good.
"""

import argparse
from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import Any

from tutor.cli.bank import read_bank
from tutor.cli.console import say, say_json
from tutor.errors import ExitCode
from tutor.proof.cues import Bank, Cue, Guess, cues

WIDTH = 100
VERDICTS = {True: "holds", False: "BROKEN", None: "-"}


def run(arguments: argparse.Namespace) -> int:
    """Print every cue over the cases of the folders given, or else over the shipped ones.

    The shipped cases are left out where a folder is given. Fifty of them would hide what five of
    an instructor's own give away.
    """
    measured = read_bank(arguments, apart=True)
    if measured is None:
        return ExitCode.PROBLEMS
    bank = Bank.of(measured.cases)
    found = cues(bank.cases, measured.catalogue, measured.criteria)
    if arguments.json:
        say_json({"format": 1, "rows": [_record(cue) for cue in found]})
    else:
        say(*_lines(bank, found))
    return ExitCode.OK


def _record(cue: Cue) -> dict[str, Any]:
    return {
        "id": cue.id,
        "says": cue.says,
        "value": cue.value,
        "unit": cue.unit,
        "bound": cue.bound,
        "limit": cue.limit,
        "holds": cue.holds,
        "broken": cue.broken,
        "rules": [
            {
                "says": guess.says,
                "value": guess.value,
                "holds": guess.holds,
                "cases": list(guess.cases),
                "measures": dict(guess.measures),
            }
            for guess in cue.guesses
        ],
    }


def _lines(bank: Bank, found: Sequence[Cue]) -> Iterator[str]:
    calls = ", ".join(f"{call} {bits.bit_count()}" for call, bits in bank.calls.items())
    yield f"Cases: {len(bank.cases)} ({calls})"
    yield ""
    yield f"{'':<7}{'Cue':<23}{'What is measured':<44}{'value':>8}{'limit':>18}"
    for cue in found:
        limit = f"{cue.bound} {_number(cue, cue.limit)}"
        row = f"{VERDICTS[cue.holds]:<7}{cue.id:<23}{cue.says:<44}"
        yield f"{row}{_number(cue, cue.value):>8}{limit:>18}"
        for guess in cue.guesses:
            yield from _guess_lines(guess)
        unshown = cue.broken - sum(guess.holds is False for guess in cue.guesses)
        if unshown > 0:
            yield f"{'':<7}and {unshown} more that break the limit"


def _guess_lines(guess: Guess) -> Iterator[str]:
    share = "" if guess.value is None else f"{guess.value:.1%}"
    head = f"{'':<7}{VERDICTS[guess.holds]:<7}{share:>6}  "
    yield from _wrapped(guess.says, head)
    if guess.cases:
        yield from _wrapped(", ".join(guess.cases), " " * (len(head) + 2))


def _wrapped(text: str, head: str) -> list[str]:
    """Return a text in lines behind a head; a hyphen of an id is no place to break at."""
    return wrap(
        text,
        WIDTH,
        initial_indent=head,
        subsequent_indent=" " * len(head),
        break_on_hyphens=False,
    )


def _number(cue: Cue, value: float | None) -> str:
    if value is None:
        return "-"
    return f"{value:.1%}" if cue.unit == "share" else f"{value:.0f}"
