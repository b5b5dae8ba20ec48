"""The cases that a lesson practices on: which come next is known here, and nothing else of them."""

from functools import cached_property

from tutor.model.step import CasesStep
from tutor.questions import AnyStep
from tutor.runs import Runs


class Patients:
    """What this learner has finished of the cases that steps name."""

    def __init__(self, runs: Runs, seen: frozenset[str]) -> None:
        """Look at nothing yet; ``seen`` are cases known to be finished."""
        self._runs, self._seen = runs, seen

    @cached_property
    def finished(self) -> frozenset[str]:
        """The cases finished, as far as is known."""
        records = self._runs.progress().cases
        return self._seen | {name for name, record in records.items() if record.finished}

    def of(self, step: AnyStep) -> tuple[str, ...]:
        """Return the cases of a step that can be opened; none where it is no step of cases."""
        named = step.cases if isinstance(step, CasesStep) else ()
        return tuple(name for name in named if name in self._runs.library.cases)

    def next_of(self, step: AnyStep) -> str | None:
        """Return the first case of a step that is not finished yet."""
        return next((name for name in self.of(step) if name not in self.finished), None)

    def counts(self, step: AnyStep) -> tuple[int, int]:
        """Return how many cases a step has, and how many of them are finished."""
        cases = self.of(step)
        return len(cases), sum(name in self.finished for name in cases)
