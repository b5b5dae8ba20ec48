"""Where a run through a lesson stands, and how an event moves it on.

Steps are revealed one by one. A question is settled by a right answer, or by asking to be shown it;
wrong answers stay visible. ``evolve`` holds no rule about what is allowed and judges no answer.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Self, assert_never

from tutor.questions import AnyStep, Given, Lesson, Question
from tutor.session.lesson_run.events import (
    AnswerShown,
    HintShown,
    LessonEvent,
    LessonFinished,
    Responded,
    StepShown,
)


@dataclass(frozen=True)
class Attempted:
    """What has happened at one question."""

    tries: tuple[Given, ...] = ()
    hints: int = 0
    right: bool = False
    shown: bool = False

    @property
    def settled(self) -> bool:
        """Whether one may go on."""
        return self.right or self.shown


@dataclass(frozen=True)
class LessonRun:
    """Where one run through a lesson stands; ``reached`` is the furthest step revealed."""

    lesson: Lesson
    at: int = 0
    reached: int = 0
    questions: Mapping[str, Attempted] = field(default_factory=dict)
    finished: bool = False

    @classmethod
    def read(cls, lesson: Lesson) -> Self:
        """Return a finished run to read in: every step is revealed and every answer shown."""
        questions = [step.id for step in lesson.steps if isinstance(step, Question)]
        shown = {name: Attempted(shown=True) for name in questions}
        return cls(lesson, 0, len(lesson.steps) - 1, shown, finished=True)

    @property
    def over(self) -> bool:
        """Whether the lesson is finished."""
        return self.finished

    @property
    def step(self) -> AnyStep:
        """The step shown."""
        return self.lesson.steps[self.at]

    def attempted(self, step: str) -> Attempted:
        """Return what has happened at a question."""
        return self.questions.get(step, Attempted())

    def settled(self, index: int) -> bool:
        """Tell whether a step holds nobody up."""
        step = self.lesson.steps[index]
        return not isinstance(step, Question) or self.attempted(step.id).settled

    @property
    def may_go_on(self) -> bool:
        """Whether there is a next step that this one does not hold up."""
        if self.at == len(self.lesson.steps) - 1:
            return False
        return self.finished or self.at < self.reached or self.settled(self.at)

    @property
    def at_the_end(self) -> bool:
        """Whether the last step is shown and holds nobody up."""
        return self.at == len(self.lesson.steps) - 1 and self.settled(self.at)

    def evolved(self, events: Iterable[LessonEvent]) -> Self:
        """Return the state after some events, in their order."""
        state = self
        for event in events:
            state = state.evolve(event)
        return state

    def evolve(self, event: LessonEvent) -> Self:
        """Return the state after one event; one about no question of this lesson is passed by."""
        after = self
        match event:
            case StepShown(index):
                at = min(max(index, 0), len(self.lesson.steps) - 1)
                after = replace(self, at=at, reached=max(self.reached, at))
            case Responded(step, given, right):
                tries = (*self.attempted(step).tries, given)
                after = self._note(step, replace(self.attempted(step), tries=tries, right=right))
            case HintShown(step):
                hints = self.attempted(step).hints + 1
                after = self._note(step, replace(self.attempted(step), hints=hints))
            case AnswerShown(step):
                after = self._note(step, replace(self.attempted(step), shown=True))
            case LessonFinished():
                after = replace(self, finished=True)
            case _:
                assert_never(event)
        return after

    def _note(self, step: str, attempted: Attempted) -> Self:
        """Return the state with what has happened at a question; other names change nothing."""
        if not any(known.id == step and isinstance(known, Question) for known in self.lesson.steps):
            return self
        return replace(self, questions={**self.questions, step: attempted})
