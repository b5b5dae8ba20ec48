"""``heel-tutor simulate``: how scripted students and simulated learners fare over all cases.

It measures and judges nothing, so it exits with 0 whatever the figures are; ``check`` reports the
students that do not get their due as problems. Chance is made here from a seed, and handed in.
"""

import argparse
import textwrap
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
from tutor.proof.cohort import Cohort, cohorts
from tutor.proof.diligent import MOST_ALL, MOST_HALF, Diligent, diligent
from tutor.proof.recovery import Recovered, recovery
from tutor.proof.simulation import CaseRow, Row, by_case, simulate

WIDTH = 100


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
        lines = _recovery_lines(found)
    elif arguments.cohort:
        table = cohorts(cases, criteria, chance)
        record = {"cohorts": [asdict(cohort) for cohort in table]}
        lines = _cohort_lines(table)
    else:
        record, lines = _scripted(cases, catalogue, criteria, chance)
    if arguments.json:
        say_json({"format": 1} | about | record)
    else:
        say(f"{len(cases)} cases, scoring {CURRENT.number}, seed {arguments.seed}", "", *lines)
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
    return record, _scripted_lines(rows, marking)


def _scripted_lines(rows: Sequence[Row], marking: Diligent) -> Iterator[str]:
    yield f"{'Student':<20}{'cases':>6}{'as due':>8}{'mean':>7}{'passed':>11}  must"
    for row in rows:
        passed = f"{row.passed}/{len(row.plays)}"
        yield (
            f"{row.name:<20}{row.cases:>6}{row.as_due:>8}{row.mean:>7.1f}{passed:>11}  "
            f"{' or '.join(row.demands)}"
        )
    yield from ("", f"{'Case':<24}{'students':>9}{'as due':>8}{'mean':>7}  passed by")
    for case in by_case(rows):
        due = len(case.students) - len(case.unmet)
        figures = f"{case.case:<24}{len(case.students):>9}{due:>8}{case.mean:>7.1f}  "
        yield from textwrap.wrap(
            figures + ", ".join(case.passed), WIDTH, subsequent_indent=" " * len(figures)
        )
    unmet: dict[str, list[str]] = {}
    for play in (play for row in rows for play in row.unmet):
        variant = f" ({play.student.variant})" if play.student.variant else ""
        unmet.setdefault(str(play), []).append(f"{play.grade.case}{variant}")
    if unmet:
        yield from ("", "Not as due:")
    for said, where in unmet.items():
        text = f"{said}: {', '.join(where)}"
        yield from textwrap.wrap(text, WIDTH, initial_indent="  ", subsequent_indent="    ")
    yield from ("", "Who marks every positive finding, and is otherwise the expert, passes")
    for asked, share, most in (
        ("having asked all that is listed", marking.everything, MOST_ALL),
        ("having asked the essentials and half of the rest", marking.half, MOST_HALF),
    ):
        yield f"  {asked:<50}{share:>5.0%} of the cases (wanted: less than {most:.0%})"


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


def _cohort_lines(table: Sequence[Cohort]) -> Iterator[str]:
    yield f"{'accuracy':>8}{'mean':>7}{'cases passed':>15}{'sets of ten passed':>21}"
    for cohort in table:
        yield f"{cohort.accuracy:>8.2f}{cohort.mean:>7.1f}{cohort.cases:>15.0%}{cohort.sets:>21.0%}"


def _recovery_lines(found: Sequence[Recovered]) -> Iterator[str]:
    yield f"{found[0].learners} learners; r of the planted competence with the mean score"
    yield ""
    yield f"{'over':<14}" + "".join(f"{f'{each.cases} cases':>12}" for each in found)
    for part in found[0].r:
        yield f"{part:<14}" + "".join(_figure(each.r[part]) for each in found)
    yield f"{'total':<14}" + "".join(_figure(each.total) for each in found)
    yield ""
    yield f"{'alpha (total)':<14}" + "".join(_figure(each.alpha) for each in found)


def _figure(value: float | None) -> str:
    return f"{'-' if value is None else f'{value:.2f}':>12}"
