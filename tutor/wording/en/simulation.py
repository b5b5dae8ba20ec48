"""How scripted students and simulated learners fare, as ``simulate`` prints it: tables of ids."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from tutor.proof.cohort import Cohort
from tutor.proof.diligent import MOST_ALL, MOST_HALF, Diligent
from tutor.proof.recovery import Recovered
from tutor.proof.simulation import Row, by_case

WIDTH = 100


def head_line(cases: int, scoring: int, seed: int) -> str:
    """Say over what, by which rules and by which chance was measured."""
    return f"{cases} cases, scoring {scoring}, seed {seed}"


def scripted_lines(rows: Sequence[Row], marking: Diligent) -> Iterator[str]:
    """Yield a row for each student and each case, who is not as due, and what diligence earns."""
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
        yield from wrap(
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
        yield from wrap(text, WIDTH, initial_indent="  ", subsequent_indent="    ")
    yield from ("", "Who marks every positive finding, and is otherwise the expert, passes")
    for asked, share, most in (
        ("having asked all that is listed", marking.everything, MOST_ALL),
        ("having asked the essentials and half of the rest", marking.half, MOST_HALF),
    ):
        yield f"  {asked:<50}{share:>5.0%} of the cases (wanted: less than {most:.0%})"


def cohort_lines(table: Sequence[Cohort]) -> Iterator[str]:
    """Yield a row for each accuracy."""
    yield f"{'accuracy':>8}{'mean':>7}{'cases passed':>15}{'sets of ten passed':>21}"
    for cohort in table:
        yield f"{cohort.accuracy:>8.2f}{cohort.mean:>7.1f}{cohort.cases:>15.0%}{cohort.sets:>21.0%}"


def recovery_lines(found: Sequence[Recovered]) -> Iterator[str]:
    """Yield how well scores show what was planted, by part and number of cases."""
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
