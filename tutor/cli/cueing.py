"""``heel-tutor list --cues``: what the cases as a whole give away, and by which of them.

It is for instructors, since it names cases beside their calls. It prints limits and holds none:
the exit code tells whether it could measure, and not whether the bank is good.
"""

import argparse
from typing import Any

from tutor.cli.bank import read_bank
from tutor.cli.console import say, say_json
from tutor.errors import ExitCode
from tutor.proof.cues import Bank, Cue, cues
from tutor.wording import words


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
        say(*words.cues.cue_lines(bank, found))
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
