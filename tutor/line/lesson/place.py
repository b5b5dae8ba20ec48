"""The step of a lesson that one is at, as a place of the conversation.

It acts on the flow that the screen acts on, so what is recorded is the same. Options have numbers
where a number alone can be no answer; to a question answered by an order or by a number, the other
choices are words only.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from tutor.characters import unwrapped
from tutor.errors import TutorError
from tutor.flow.lesson import (
    Act,
    AnyAnswering,
    Left,
    LessonFlow,
    NotTaken,
    Objected,
    Ordering,
    Outcome,
    Picking,
    Plain,
    Ticking,
    Took,
    Typing,
)
from tutor.line.lesson.numbers import options_typed
from tutor.line.lesson.telling import SAYS, draft_lines, news_lines, step_lines
from tutor.line.place import Choice, GoBack, Leave, Reply, Said, Stay, Turn
from tutor.line.talk import Line
from tutor.questions import Given
from tutor.session.lesson_run import Respond
from tutor.store import StoreUnwritable
from tutor.wording import words

LISTED: tuple[Plain, ...] = ("next", "open-case", "finish", "again", "done")
"""The acts that are listed wherever they are offered, in this order."""


def open_place(flow: LessonFlow) -> "LessonPlace":
    """Return where a lesson is entered: the step at which it was left."""
    # What coming in may have ended is told by the step itself, which says that all is finished.
    came = flow.arrive()
    said = _fault_lines(came.fault) if isinstance(came, NotTaken) else ()
    notice = words.records.unread_notice(flow.unread)
    return LessonPlace(flow, (*said, *([Line("tutor", notice)] if notice else [])), titled=True)


@dataclass(frozen=True)
class LessonPlace:
    """A step; ``opening`` is said on coming in, ``titled`` where the lesson is to be named."""

    flow: LessonFlow
    opening: Said = ()
    titled: bool = False

    @property
    def numbered(self) -> bool:
        """Whether numbers choose: not where numbers are the answer."""
        return not isinstance(self._asking, Ordering | Typing)

    def where(self) -> str:
        """Say which step this is."""
        outline = self.flow.outline
        step = SAYS.step_title(outline, self.flow.view.step.id)
        return f"{SAYS.lesson_title(outline.title)} {step}" if self.titled else step

    def lines(self) -> Iterator[Line]:
        """Say the step and where one stands with it."""
        yield from self.opening
        yield from step_lines(self.flow.view)

    def choices(self) -> Sequence[Choice]:
        """Return the options of the question, and the words."""
        return (*self._options(), *self._words())

    def back(self) -> Reply:
        """Go to the step before; from the first one, to where the lesson was entered from."""
        return self._act("back") if "back" in self.flow.offers else GoBack()

    def typed(self, text: str) -> Reply | None:
        """Answer the question: by numbers, by a name, or by the text itself."""
        if text.lower() == SAYS.WORDS["next"]:
            return self._act("next")  # it is not offered, and the rules say why
        match self._asking:
            case Typing():
                return self._respond((text,))
            case Ordering() as ordering:
                return self._put_in_order(ordering, text)
            case Ticking() as ticking:
                return self._tick_several(ticking, text)
            case Picking() as picking:
                return self._pick_by_name(picking, text)
            case None:
                return None

    @property
    def _asking(self) -> AnyAnswering | None:
        """How the open question is answered; None where nothing is open."""
        view = self.flow.view
        return view.answering if view.open else None

    def _options(self) -> Iterator[Choice]:
        match self._asking:
            case Picking(options):
                for option in options:
                    yield Choice(unwrapped(option.text), partial(self._respond, (option.id,)))
            case Ticking(options):
                for index, option in enumerate(options):
                    yield Choice(unwrapped(option.text), partial(self._tick, (index,)))

    def _words(self) -> Iterator[Choice]:
        offers, listed = self.flow.offers, list[Plain]()
        if "respond" in offers:
            # A hint stays in the list when the last was heard: else all options were said again.
            listed += ["hint", "solve"]
            if isinstance(self._asking, Ticking | Ordering):
                yield Choice(SAYS.CHECK_LABEL, self._check, SAYS.CHECK)
        for act in (*listed, *(act for act in LISTED if act in offers)):
            yield Choice(SAYS.LABELS[act], partial(self._act, act), SAYS.WORDS[act])
        if self.flow.view.sources:
            yield Choice(SAYS.SOURCES_LABEL, self._cite, SAYS.SOURCES)
        if "done" not in offers:
            yield Choice(SAYS.LEAVE, partial(Leave, None), SAYS.WORDS["done"])

    def _pick_by_name(self, picking: Picking, text: str) -> Reply | None:
        """Answer with the option that was typed in its own words."""
        named = {_plain(option.text): option.id for option in picking.options}
        return self._respond((named[_plain(text)],)) if _plain(text) in named else None

    def _tick_several(self, ticking: Ticking, text: str) -> Reply | None:
        options = options_typed(text, len(ticking.options))
        if options is None:
            return None
        if not options:
            return _stay(SAYS.only_numbers(len(ticking.options)))
        return self._tick(options)

    def _tick(self, options: tuple[int, ...]) -> Reply:
        """Tick options, or take their ticks away, as their letters do on the screen."""
        view = self.flow.view
        if isinstance(view.answering, Ticking):
            standing = view.standing
            for option in options:
                standing = view.answering.chosen(option, standing)
            self.flow.keep(view.step.id, standing.draft)
        return Stay(tuple(draft_lines(self.flow.view)))

    def _put_in_order(self, ordering: Ordering, text: str) -> Reply | None:
        options = options_typed(text, len(ordering.start))
        if options is None:
            return None
        if len(options) != len(ordering.start):
            return _stay(SAYS.whole_order(len(ordering.start)))
        order = tuple(ordering.start[option] for option in options)
        self.flow.keep(self.flow.view.step.id, order)
        return Stay(tuple(draft_lines(self.flow.view)))

    def _check(self) -> Reply:
        return self._respond(self.flow.view.standing.draft)

    def _cite(self) -> Reply:
        """Say the sources, which a screen has below the text, for the ear only on request."""
        return _stay(SAYS.sources_line(self.flow.view.sources))

    def _respond(self, given: Given) -> Reply:
        return self._act(Respond(self.flow.view.step.id, given))

    def _act(self, act: Act) -> Reply:
        """Hand an act to the flow, and say what came of it."""
        if act == "hint" and "hint" not in self.flow.offers:
            return _stay(SAYS.NO_MORE_HINTS)
        before, trouble = self.flow.view, self.flow.trouble
        outcome = self.flow.act(act)
        if isinstance(outcome, Left):
            return Leave(outcome.leaving)
        said = (*_outcome_lines(outcome), *self._trouble_lines(trouble))
        if isinstance(outcome, Took) and outcome.moved:
            return Turn(LessonPlace(self.flow), said)
        return Stay((*news_lines(before, self.flow.view), *said))

    def _trouble_lines(self, before: StoreUnwritable | None) -> Said:
        """Say what cannot be saved when it begins, and when it is over."""
        now = self.flow.trouble
        if now == before:
            return ()
        said = words.acting.SAVED_AGAIN if now is None else words.store.not_saved(now)
        return (Line("tutor", said),)


def _outcome_lines(outcome: Outcome) -> Said:
    match outcome:
        case Objected():
            return (Line("tutor", words.questions.objection(outcome)),)
        case NotTaken(fault):
            return _fault_lines(fault)
        case Took(moved, ended, fault):
            # Of a step that is turned to, its own lines say that it was the last.
            told = (Line("tutor", words.lesson.DONE),) if ended and not moved else ()
            return (*told, *(_fault_lines(fault) if fault else ()))
        case Left():
            return ()


def _fault_lines(fault: TutorError) -> Said:
    return (Line("tutor", words.faults.told(fault)),)


def _stay(said: str) -> Reply:
    return Stay((Line("tutor", said),))


def _plain(text: str) -> str:
    """Return a name as it is compared: in small letters, without a full stop at its end."""
    return unwrapped(text).lower().rstrip(".")
