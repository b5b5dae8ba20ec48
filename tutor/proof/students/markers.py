"""Those who mark the wrong findings: too few, one side only, everything, or nothing."""

from collections.abc import Iterator

from tutor.grading import constants as const
from tutor.grading import deciding_findings
from tutor.model.answer import Answer
from tutor.model.scalars import Call
from tutor.proof.students.student import EMPTY, FAIL, WORTHLESS, Student
from tutor.proof.students.trial import Trial

_SIDES: tuple[Call, ...] = ("referred", "local")


def markers(trial: Trial) -> Iterator[Student]:
    """Yield who marks one finding, one side, all there is, all that is essential, or nothing."""
    case = trial.case
    for heaviest in deciding_findings(case)[:1]:
        alone = trial.but(evidence=(heaviest.inquiry,))
        yield Student("one-finding", alone, FAIL, ("evidence",))
    if case.call == "mixed":
        yield from _halves(trial)
    everything = tuple(finding.inquiry for finding in case.findings)
    all_ticked = trial.but(
        asked=everything,
        evidence=everything,
        plan=tuple(option.id for option in case.options),
        certainty=max(const.RIGHT),
    )
    yield Student("tick-everything", all_ticked, WORTHLESS, ("evidence", "plan"))
    saw = trial.but(asked=trial.essentials, evidence=trial.essentials)
    yield Student("tick-what-I-saw", saw, FAIL, ("evidence",))
    yield Student("tick-nothing", Answer(case=case.id), EMPTY, ("evidence", "plan", "source"))


def _halves(trial: Trial) -> Iterator[Student]:
    """Yield who marks the findings of one side of a mixed case, for either side."""
    for side in _SIDES:
        picked = tuple(finding.inquiry for finding in trial.case.supporting(side))
        yield Student(
            "half-a-mixed", trial.but(evidence=picked), FAIL, ("evidence",), f"{side} only"
        )
