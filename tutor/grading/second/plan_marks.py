"""The marks of a plan by scoring 2: what each option came to, and for which others it stood.

They stand apart from the scoring of the plan, which would be twice as long with them. They work out
no effect again: what they say comes from the workings.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tutor.grading import constants as const
from tutor.grading.marks import CHOSEN, TEACHING, Marker
from tutor.grading.plan_limits import limit_marks
from tutor.grading.second.needs import needs
from tutor.grading.submission import Submission
from tutor.grading.workings import Workings
from tutor.model.grade import Mark, Reason, Verdict
from tutor.model.resolved import Option, ResolvedCase

Judged = tuple[Verdict, str | Reason, str]
"""Verdict, reason and basis of an option that was chosen."""
FASTER: Mapping[int, Judged] = {
    1: (Verdict.ONE_STEP_FASTER, Reason.CAN_WAIT, TEACHING),
    2: (Verdict.TWO_STEPS_FASTER, Reason.CANNOT_WAIT, TEACHING),
}
"""What is said of the fastest rung, by how many steps it is too fast."""
SLOWER: Judged = (Verdict.SLOWER, Reason.TOO_LATE, TEACHING)
COVERED: Judged = (Verdict.FASTER_COUNTS, Reason.FASTEST_COUNTS, TEACHING)


@dataclass(frozen=True)
class PlanWorkings(Workings):
    """The score (0..1), and how it came about.

    ``effects`` is what each option chosen earned or cost, in shares of a full plan; ``serves`` maps
    an option that met a requirement to the required options that it met, itself or others;
    ``fastest`` maps the fastest chosen rung of each ladder to the steps by which it is too fast,
    below 0 where it is too slow; the extras are how many neutral options and systemic drugs were
    chosen beyond those that are free.
    """

    effects: Mapping[str, float]
    serves: Mapping[str, Sequence[str]]
    missing: tuple[Option, ...]
    fastest: Mapping[str, int]
    relief_only: bool
    neutral_extra: int
    drug_extra: int

    def marks(self, submission: Submission, marker: Marker) -> Iterable[Mark]:
        """Return a mark for each option chosen or missing, then those for the plan as a whole."""
        case = submission.case
        wanted, own = needs(case), case.derived(_own)
        effects, serves, names = self.effects, self.serves, list(self.effects)
        if self.missing:
            names = wanted.in_order({*names, *(option.id for option in self.missing)})
        for name in names:
            code, why, basis = own[name]
            if name not in effects:
                yield marker.mark(name, Verdict.REQUIRED_OMITTED, 0.0, why, basis)
            elif name in wanted.ladder_of:
                code, given, basis = self._rung(case.option[name], own[name])
                yield marker.mark(name, code, effects[name], given, basis)
            elif name in serves and serves[name] != [name]:
                others = tuple(need for need in serves[name] if need != name)
                yield marker.serving(name, others, effects[name], why, basis)
            else:
                yield marker.mark(name, code, effects[name], why, basis)
        if self.relief_only or self.neutral_extra or self.drug_extra:
            yield from limit_marks(
                marker,
                relief_only=self.relief_only,
                neutral_cost=const.NEUTRAL_COST * self.neutral_extra,
                drug_cost=const.DRUG_COST * self.drug_extra,
            )

    def _rung(self, option: Option, own: Judged) -> Judged:
        """Return verdict, reason and basis of a rung that was chosen."""
        steps = self.fastest.get(option.id)
        if steps is None:
            return COVERED
        if steps > 0:
            return FASTER[min(steps, max(FASTER))]
        if option.role == "required":
            return own
        return SLOWER if steps else own


def _own(case: ResolvedCase) -> dict[str, tuple[Verdict, str, str]]:
    """Return verdict, reason and basis of each option that is chosen for itself."""
    return {option.id: (CHOSEN[option.role], option.why, option.basis) for option in case.options}
