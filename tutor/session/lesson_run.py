"""One learner in one lesson: steps are revealed one by one, and a question is settled first.

A question is settled by a right answer, or by asking to be shown it; wrong answers stay visible.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import singledispatchmethod
from types import MappingProxyType
from typing import Self

from tutor.questions import AnyStep, Given, Lesson, Question
from tutor.session.events import Event, Refused, action_of, event_of


@dataclass(frozen=True)
class GoTo:
    """Show a step: any that was reached, or the one after the furthest."""

    index: int


@dataclass(frozen=True)
class Respond:
    """Answer a question: option ids, in order where order is asked, or one number as text."""

    step: str
    given: Given


@dataclass(frozen=True)
class Hint:
    """Show the next hint of a question."""

    step: str


@dataclass(frozen=True)
class GiveUp:
    """Show the answer of a question."""

    step: str


@dataclass(frozen=True)
class Finish:
    """Finish the lesson."""


Action = GoTo | Respond | Hint | GiveUp | Finish
ACTIONS: Mapping[str, type[Action]] = MappingProxyType(
    {one.__name__: one for one in (GoTo, Respond, Hint, GiveUp, Finish)}
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

    def take(self, action: Action) -> tuple["LessonRun", Event | None]:
        """Return the state after an action and its event; no event where nothing changed."""
        after = self._after(action)
        return (after, None) if after == self else (after, event_of(action))

    @classmethod
    def replay(cls, lesson: Lesson, events: Iterable[Event]) -> Self:
        """Return the state that a record of events leads to."""
        state = cls(lesson)
        for event in events:
            state = state._after(action_of(event, ACTIONS))
        return state

    @classmethod
    def read(cls, lesson: Lesson) -> Self:
        """Return a finished run to read in: every step is revealed and every answer shown."""
        questions = [step.id for step in lesson.steps if isinstance(step, Question)]
        shown = {name: Attempted(shown=True) for name in questions}
        return cls(lesson, 0, len(lesson.steps) - 1, shown, finished=True)

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

    def _question(self, name: str) -> Question:
        for step in self.lesson.steps[: self.reached + 1]:
            if step.id == name and isinstance(step, Question):
                return step
        reason = "There is no such question among the steps so far."
        raise Refused(reason)

    def _note(self, step: str, now: Attempted) -> Self:
        return replace(self, questions={**self.questions, step: now})

    @singledispatchmethod
    def _after(self, action: Action) -> Self:
        message = f"{type(action).__name__} is no action of a lesson"
        raise TypeError(message)

    @_after.register
    def _(self, action: GoTo) -> Self:
        if not 0 <= action.index < len(self.lesson.steps):
            raise Refused("There is no such step.")  # noqa: EM101, TRY003 - one plain sentence
        if action.index > self.reached and not self.finished:
            if not self.settled(self.reached):
                raise Refused("Answer this one first.")  # noqa: EM101, TRY003
            if action.index > self.reached + 1:
                raise Refused("Take one step at a time.")  # noqa: EM101, TRY003
        return replace(self, at=action.index, reached=max(self.reached, action.index))

    @_after.register
    def _(self, action: Respond) -> Self:
        question, before = self._question(action.step), self.attempted(action.step)
        if before.settled:
            return self
        right = question.is_right(action.given)
        return self._note(
            action.step, replace(before, tries=(*before.tries, action.given), right=right)
        )

    @_after.register
    def _(self, action: Hint) -> Self:
        question, before = self._question(action.step), self.attempted(action.step)
        if before.settled or before.hints >= len(question.hints):
            return self
        return self._note(action.step, replace(before, hints=before.hints + 1))

    @_after.register
    def _(self, action: GiveUp) -> Self:
        self._question(action.step)
        before = self.attempted(action.step)
        return self if before.settled else self._note(action.step, replace(before, shown=True))

    @_after.register
    def _(self, _action: Finish) -> Self:
        if self.reached < len(self.lesson.steps) - 1:
            raise Refused("There are steps left.")  # noqa: EM101, TRY003
        if not self.settled(self.reached):
            raise Refused("Answer this one first.")  # noqa: EM101, TRY003
        return replace(self, finished=True)
