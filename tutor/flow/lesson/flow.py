"""A run through a lesson as every face goes through it: what may be done, and what comes of it."""

from dataclasses import replace
from typing import Literal, assert_never

from tutor.content.library import Library
from tutor.flow.acting import RunFlow
from tutor.flow.leaving import OpenCase, OpenLesson
from tutor.flow.lesson.answering import AnyAnswering
from tutor.flow.lesson.outcomes import (
    Act,
    Left,
    NotTaken,
    Objected,
    Offer,
    Outcome,
    Took,
)
from tutor.flow.lesson.outline import Outline
from tutor.flow.lesson.patients import Patients
from tutor.flow.lesson.pictures import figure_of
from tutor.flow.lesson.view import StepView, answering_of, asked_in, standing_at
from tutor.model.criteria import Criteria
from tutor.model.figure import Figure
from tutor.model.step import CasesStep
from tutor.questions import AnyQuestion, AnyStep, Given
from tutor.runs import Runs
from tutor.runs.runs import LessonRecording
from tutor.session.lesson_run import Action, Finish, GiveUp, GoTo, Hint, LessonRun, Respond


def open_lesson(runs: Runs, name: str, *, again: bool = False) -> "LessonFlow":
    """Open a lesson where it was left, or begin it ``again``.

    Raises ``UnknownId`` where there is no such lesson, and the faults of the store.
    """
    cases = runs.progress().cases.items()
    seen = frozenset(case for case, record in cases if record.finished)
    return LessonFlow(runs.lesson(name, again=again), runs.library, seen)


class LessonFlow(RunFlow[LessonRun, Action]):
    """One run through a lesson.

    What was half answered is kept here by step, so that it is still there on coming back.
    """

    def __init__(
        self, recorded: LessonRecording, library: Library, seen: frozenset[str] = frozenset()
    ) -> None:
        """Go on with a run where it stands; ``seen`` are the cases that the learner finished."""
        super().__init__(recorded)
        self._library = library
        self._patients = Patients(library.cases, seen)
        self._drafts: dict[str, Given] = {}

    @property
    def reading(self) -> bool:
        """Whether the lesson was finished before and is only read: nothing is recorded."""
        return self._recorded.reading

    @property
    def ended(self) -> bool:
        """Whether the lesson is finished, here or before."""
        return self.reading or self._recorded.ended

    @property
    def next_case(self) -> str | None:
        """The first case of this step that is not finished yet."""
        return self._patients.next_of(self.state.step)

    @property
    def offers(self) -> frozenset[Offer]:
        """What may be done now."""
        run, question = self.state, asked_in(self.state.step)
        attempted = run.attempted(run.step.id)
        asking = question is not None and not attempted.settled
        hints = 0 if question is None else len(question.hints)
        possible: dict[Offer, bool] = {
            "respond": asking,
            "solve": asking,
            "hint": asking and attempted.hints < hints,
            "next": run.may_go_on,
            "back": run.at > 0,
            "open-case": self.next_case is not None,
            "finish": run.at_the_end and not self.ended,
            "done": run.at_the_end and self.ended,
            "again": self.ended,
        }
        return frozenset(offer for offer, is_possible in possible.items() if is_possible)

    @property
    def outline(self) -> Outline:
        """Where one is in the lesson."""
        return Outline.of(self.state)

    @property
    def view(self) -> StepView:
        """What is shown of the step one is at."""
        run, step = self.state, self.state.step
        question, attempted = asked_in(step), run.attempted(step.id)
        answering = None if question is None else self._answering(question)
        asking = question is not None and not attempted.settled
        return StepView(
            step=step,
            asked=question,
            answering=answering,
            standing=standing_at(answering, attempted, self._drafts.get(step.id)),
            figure=self._figure(step),
            sources=() if asking else self._sources(step),
            pool=self._patients.pool(step) if isinstance(step, CasesStep) else None,
            finished=self.ended and run.at_the_end,
        )

    def arrive(self) -> Outcome:
        """Come back to a run: it ends now if nothing was left but patients since seen."""
        return self._end_when_done() if self._recorded.resumed else Took()

    def keep(self, step: str, draft: Given) -> None:
        """Keep what was put together at a question and not yet given."""
        self._drafts[step] = draft

    def act(self, act: Act) -> Outcome:
        """Do what a learner wants; what counts is kept before it counts."""
        match act:
            case Respond():
                return self._respond(act)
            case GoTo():
                return self._take(act)
            case "finish":
                return self._end()
            case "done" | "open-case" | "again":
                return self._leave(act)
            case "next" | "back" | "hint" | "solve":
                return self._take(self._action(act))
            case _ as missing:
                assert_never(missing)

    def _action(self, act: Literal["next", "back", "hint", "solve"]) -> Action:
        """Return what an act means here; the rules of the run say whether it is possible."""
        run = self.state
        match act:
            case "next":
                return GoTo(run.at + 1)
            case "back":
                return GoTo(run.at - 1)
            case "hint":
                return Hint(run.step.id)
            case "solve":
                return GiveUp(run.step.id)

    def _leave(self, act: Literal["done", "open-case", "again"]) -> Outcome:
        match act:
            case "done":
                return Left(None)
            case "open-case":
                return Took() if self.next_case is None else Left(OpenCase(self.next_case))
            case "again":
                return Left(OpenLesson(self.state.lesson.id, again=True))

    def _respond(self, act: Respond) -> Outcome:
        """Take a response that is a try; a key pressed twice is one try."""
        steps, attempted = self.state.lesson.steps, self.state.attempted(act.step)
        question = next((asked_in(step) for step in steps if step.id == act.step), None)
        if question is not None and not attempted.settled:
            objection = self._answering(question).objection(act.given, attempted)
            if objection is not None:
                return Objected(objection, question.way, act.given)
        return self._take(act)

    def _take(self, action: Action) -> Outcome:
        before = self.state.at
        fault = self.take(action)
        if fault is not None:
            return NotTaken(fault)
        moved, ending = self.state.at != before, self._end_when_done()
        if isinstance(ending, NotTaken):
            return Took(moved, fault=ending.fault)
        return replace(ending, moved=moved)

    def _end_when_done(self) -> Took | NotTaken:
        """End once the last step is settled; patients not yet seen leave the lesson open."""
        return self._end() if self.state.at_the_end and self.next_case is None else Took()

    def _end(self) -> Took | NotTaken:
        if self.ended:
            return Took()
        fault = self.take(Finish())
        return Took(ended=True) if fault is None else NotTaken(fault)

    def _answering(self, question: AnyQuestion) -> AnyAnswering:
        criteria, figure = self._criteria, self._figure(question)
        misconceptions = criteria.misconceptions if criteria else ()
        corrections = {found.id: found.correction for found in misconceptions}
        titles = {name: place.title for name, place in figure.places.items()} if figure else {}
        return answering_of(question, self._recorded.origin.uid, corrections, titles)

    def _sources(self, step: AnyStep) -> tuple[str, ...]:
        """Return what a step cites; what is unknown goes by its id."""
        if isinstance(step, CasesStep):
            return ()
        known = self._criteria.sayings if self._criteria else {}
        return tuple(known.get(f"beyond:{name}", name) for name in step.references)

    def _figure(self, step: AnyStep) -> Figure | None:
        return self._library.drawings.get(figure_of(step) or "")

    @property
    def _criteria(self) -> Criteria | None:
        library = self._library
        return library.criteria_of(library.lessons.get(self.state.lesson.id))
