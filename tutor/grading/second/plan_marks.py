"""The marks of a plan by scoring 2: what each option came to, in words without any id.

They stand apart from the scoring of the plan, which would be twice as long with them. They work out
no effect again: what they say comes from the workings.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tutor.grading import constants as const
from tutor.grading.marks import TEACHING, Marker
from tutor.grading.plan_limits import limit_marks
from tutor.grading.second.needs import needs
from tutor.grading.submission import Submission
from tutor.grading.workings import Workings
from tutor.model.grade import Mark
from tutor.model.resolved import Option, ResolvedCase

FASTER = {
    1: ("one step faster than needed", "It serves, and takes a place that can wait."),
    2: ("two steps faster than needed", "It takes a place from someone who cannot wait."),
}
"""Verdict and reason for the fastest rung, by how many steps it is too fast."""
SLOWER = ("slower than needed", "By then it is too late for this patient.")
COVERED = ("a faster step counts", "Of one ladder only the fastest step that was chosen counts.")


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
            verdict, why, basis = own[name]
            if name not in effects:
                yield marker.mark(name, "required, omitted", 0.0, why, basis)
                continue
            if name in wanted.ladder_of:
                verdict, why, basis = self._rung(case.option[name], own[name])
            elif name in serves and serves[name] != [name]:
                verdict = self._served(case, name)
            yield marker.mark(name, verdict, effects[name], why, basis)
        if self.relief_only or self.neutral_extra or self.drug_extra:
            yield from limit_marks(
                marker,
                relief_only=self.relief_only,
                neutral_cost=const.NEUTRAL_COST * self.neutral_extra,
                drug_cost=const.DRUG_COST * self.drug_extra,
            )

    def _rung(self, option: Option, own: tuple[str, str, str]) -> tuple[str, str, str]:
        """Return verdict, reason and basis of a rung that was chosen."""
        steps = self.fastest.get(option.id)
        if steps is None:
            return (*COVERED, TEACHING)
        if steps > 0:
            return (*FASTER[min(steps, max(FASTER))], TEACHING)
        if option.role == "required":
            return own
        return (*SLOWER, TEACHING) if steps else own

    def _served(self, case: ResolvedCase, name: str) -> str:
        """Return the verdict on an option that stands in for others."""
        others = [need for need in self.serves[name] if need != name]
        return f"serves in place of {' and '.join(case.option[need].label for need in others)}"


def _own(case: ResolvedCase) -> dict[str, tuple[str, str, str]]:
    """Return verdict, reason and basis of each option that is chosen for itself."""
    return {
        option.id: (f"{option.role}, chosen", option.why, option.basis) for option in case.options
    }
