"""Where one is in a lesson: the steps reached so far, each with its state, and none ahead."""

from dataclasses import dataclass
from typing import Literal

from tutor.model.step import CasesStep
from tutor.questions import Question
from tutor.session.lesson_run import LessonRun

StepState = Literal["read", "cases", "open", "right", "shown"]
"""A text, patients, or a question: open, answered rightly, or with its answer shown."""


@dataclass(frozen=True)
class OutlineEntry:
    """A step that was reached."""

    step: str
    state: StepState


@dataclass(frozen=True)
class Outline:
    """A lesson seen from above.

    ``at`` is the step shown, counted from 0, of ``count``; ``reached`` is the furthest one, where a
    bar of progress ends. ``entries`` are the steps that may be listed: all, once it is finished.
    """

    title: str
    at: int
    count: int
    reached: int
    finished: bool
    entries: tuple[OutlineEntry, ...]

    @classmethod
    def of(cls, run: LessonRun) -> "Outline":
        """Return the outline of a run."""
        steps = run.lesson.steps
        listed = len(steps) if run.finished else run.reached + 1
        return cls(
            title=run.lesson.title,
            at=run.at,
            count=len(steps),
            reached=run.reached,
            finished=run.finished,
            entries=tuple(
                OutlineEntry(steps[index].id, _state(run, index)) for index in range(listed)
            ),
        )


def _state(run: LessonRun, index: int) -> StepState:
    step = run.lesson.steps[index]
    if not isinstance(step, Question):
        return "cases" if isinstance(step, CasesStep) else "read"
    attempted = run.attempted(step.id)
    if attempted.shown:
        return "shown"
    return "right" if attempted.right else "open"
