"""``heel-tutor progress --merge FILE``: join the record of another computer to this one."""

import argparse
from contextlib import closing

from tutor.cli.console import complain, say
from tutor.cli.learner import now, open_record
from tutor.errors import ExitCode, TutorError
from tutor.store import StoreItself, StoreMissing, merge_record
from tutor.wording import words


def run(arguments: argparse.Namespace) -> int:
    """Join one record; exit 2 where the call names the wrong file, 1 where it cannot be joined."""
    store, notices = open_record(arguments.environment)
    with closing(store):
        for text in notices:
            complain(text)
        try:
            merged = merge_record(store, arguments.merge, now()[:10])
        except (StoreMissing, StoreItself) as fault:
            complain(words.faults.told(fault))
            return ExitCode.USAGE
        except TutorError as fault:
            complain(words.faults.told(fault))
            return ExitCode.PROBLEMS
    say(*words.records.merged_lines(merged, arguments.merge))
    return ExitCode.OK
