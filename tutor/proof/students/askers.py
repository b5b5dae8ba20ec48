"""Those who ask or examine too little, or order what changes nothing.

They are otherwise the expert, so that what they left out is all that can fail them.
"""

from collections.abc import Iterator

from tutor.grading import constants as const
from tutor.grading.second.constants import WASTEFUL_ORDERS
from tutor.proof.students.student import FAIL, Student, fails_within, stays_within
from tutor.proof.students.trial import Trial

_GAINS = ("gathering",)


def askers(trial: Trial) -> Iterator[Student]:
    """Yield the lucky, who skips red flags or the examination, and who orders pictures first."""
    case, ceilings = trial.case, trial.scoring.ceilings
    lucky = trial.but(asked=(), evidence=(), certainty=max(const.RIGHT))
    # Nothing was asked, and so what they have is what they guessed.
    yield Student("lucky", lucky, fails_within(ceilings.not_examined), ("call", "source", "plan"))
    history = trial.but(asked=trial.asked_without(case.examinations))
    yield Student("history-only", history, FAIL, _GAINS)
    yield from _unsafe(trial)
    critical = frozenset(finding.inquiry for finding in case.findings if finding.critical)
    if critical:
        skipped = trial.but(asked=trial.asked_without(critical))
        yield Student("skip-the-red-flags", skipped, stays_within(ceilings.critical), _GAINS)
    orders = [
        finding.inquiry
        for finding in case.findings
        if finding.wasteful and finding.kind == "investigation"
    ]
    if len(orders) >= WASTEFUL_ORDERS:
        asked = tuple(dict.fromkeys((*trial.expert.asked, *orders[:WASTEFUL_ORDERS])))
        demand = fails_within(ceilings.failing)
        yield Student("pictures-first", trial.but(asked=asked), demand, _GAINS)


def _unsafe(trial: Trial) -> Iterator[Student]:
    """Yield who never screens for one group of red flags, for each that applies."""
    screens: dict[str, set[str]] = {}
    for finding in trial.case.findings:
        if finding.screen is not None:
            screens.setdefault(finding.screen, set()).add(finding.inquiry)
    demand = fails_within(trial.scoring.ceilings.failing)
    for group, inquiries in screens.items():
        answer = trial.but(asked=trial.asked_without(frozenset(inquiries)))
        yield Student("lucky-and-unsafe", answer, demand, _GAINS, f"no {group}")
