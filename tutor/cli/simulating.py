"""``heel-tutor simulate``: how scripted students and simulated learners fare over all cases.

It measures and judges nothing, so it exits with 0 whatever the figures are; ``check`` reports the
students that do not get their due as problems. Chance is made here from a seed, and handed in.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from random import Random

from tutor.cli.bank import read_bank
from tutor.cli.console import say, say_json
from tutor.errors import ExitCode
from tutor.grading import CURRENT
from tutor.model.catalogue import Catalogue
from tutor.model.criteria import Criteria
from tutor.model.resolved import ResolvedCase
from tutor.proof.cohort import cohorts
from tutor.proof.diligent import diligent
from tutor.proof.recovery import recovery
from tutor.proof.simulation import CaseRow, Row, by_case, simulate
from tutor.wording import words


def run(arguments: argparse.Namespace) -> int:
    """Print the table that the command line asks for, over all cases that can be read."""
    bank = read_bank(arguments)
    if bank is None:
        return ExitCode.PROBLEMS
    cases, catalogue, criteria = bank.cases, bank.catalogue, bank.criteria
    chance = Random(arguments.seed)  # noqa: S311 - a seed for figures that repeat, not a secret
    about = {"scoring": CURRENT.number, "cases": len(cases), "seed": arguments.seed}
    if arguments.recover:
        found = recovery(cases, criteria, chance)
        record: dict[str, object] = {"recovered": [asdict(each) for each in found]}
        lines = words.simulation.recovery_lines(found)
    elif arguments.cohort:
        table = cohorts(cases, criteria, chance)
        record = {"cohorts": [asdict(cohort) for cohort in table]}
        lines = words.simulation.cohort_lines(table)
    else:
        record, lines = _scripted(cases, catalogue, criteria, chance)
    if arguments.json:
        say_json({"format": 1} | about | record)
    else:
        head = words.simulation.head_line(len(cases), CURRENT.number, arguments.seed)
        say(head, "", *lines)
    return ExitCode.OK


def _scripted(
    cases: Sequence[ResolvedCase], catalogue: Catalogue, criteria: Criteria, chance: Random
) -> tuple[dict[str, object], Iterator[str]]:
    """Return what is printed of the scripted students: for programs, and as lines."""
    rows, marking = simulate(cases, catalogue, criteria), diligent(cases, criteria, chance)
    record: dict[str, object] = {
        "students": [_json_row(row) for row in rows],
        "by_case": [_json_case(row) for row in by_case(rows)],
        "diligent": asdict(marking),
    }
    return record, words.simulation.scripted_lines(rows, marking)


def _json_row(row: Row) -> dict[str, object]:
    return {
        "student": row.name,
        "must": list(row.demands),
        "cases": row.cases,
        "as_due": row.as_due,
        "plays": len(row.plays),
        "mean": row.mean,
        "passed": row.passed,
        "unmet": [
            {
                "case": play.grade.case,
                "variant": play.student.variant,
                "total": play.grade.total,
                "passed": play.grade.passed,
                "causes": [asdict(cause) for cause in play.causes],
            }
            for play in row.unmet
        ],
    }


def _json_case(row: CaseRow) -> dict[str, object]:
    return {
        "case": row.case,
        "students": list(row.students),
        "unmet": list(row.unmet),
        "mean": row.mean,
        "passed": list(row.passed),
    }
