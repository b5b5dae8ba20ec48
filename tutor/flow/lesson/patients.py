"""The cases that a lesson practices on: which come next is known here, and nothing else of them."""

from collections.abc import Container
from dataclasses import dataclass

from tutor.model.step import CasesStep
from tutor.questions import AnyStep


@dataclass(frozen=True)
class Pool:
    """How many patients a step has, and how many of them the learner has finished."""

    cases: int = 0
    done: int = 0


@dataclass(frozen=True)
class Patients:
    """What a learner has ``finished`` of the cases that steps name; ``known`` can be opened."""

    known: Container[str]
    finished: frozenset[str]

    def of(self, step: AnyStep) -> tuple[str, ...]:
        """Return the cases of a step that can be opened; none where it is no step of cases."""
        named = step.cases if isinstance(step, CasesStep) else ()
        return tuple(name for name in named if name in self.known)

    def next_of(self, step: AnyStep) -> str | None:
        """Return the first case of a step that is not finished yet."""
        return next((name for name in self.of(step) if name not in self.finished), None)

    def pool(self, step: AnyStep) -> Pool:
        """Return the counts of a step's cases."""
        cases = self.of(step)
        return Pool(len(cases), sum(name in self.finished for name in cases))
