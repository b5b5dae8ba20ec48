"""The tutorial from its first line to its last: one place after another, as each one leads on.

As on the screens, Home lies below everything: what was opened leads back to it, and what cannot be
opened is told and leads there too. Only the reader ends the tutorial.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, assert_never

from tutor.errors import TutorError
from tutor.flow.leaving import Leaving, OpenCase, OpenDebrief, OpenLesson
from tutor.line.conversation import Quit, converse
from tutor.line.place import Place
from tutor.line.talk import InputEnded, Line, Talk
from tutor.wording import words

if TYPE_CHECKING:
    from tutor.runs import Runs

Ending = Literal["quit", "input-ended"]
"""How the reader ended the tutorial."""
OpenPlace = Callable[[Leaving], Place]
"""Opens what a place leads to; Home for None. Raises ``TutorError`` where it cannot be opened."""


def play(talk: Talk, open_place: OpenPlace, leaving: Leaving = None) -> Ending:
    """Talk from one place to the next, beginning where ``leaving`` leads, until the reader ends.

    To go back from Home ends nothing: it is easily said once too often.

    Raises the ``TutorError`` that keeps even Home from being opened.
    """
    try:
        while True:
            at_home, place = _opened(talk, open_place, leaving)
            leaving = converse(talk, place)
            if at_home and leaving is None:
                talk.say(Line("tutor", words.line.NOTHING_BELOW))
    except Quit:
        return "quit"
    except InputEnded:
        return "input-ended"


def _opened(talk: Talk, open_place: OpenPlace, leaving: Leaving) -> tuple[bool, Place]:
    """Return a place, and whether it is Home; say why where it is so instead of another."""
    if leaving is not None:
        try:
            return False, open_place(leaving)
        except TutorError as fault:
            talk.say(Line("tutor", words.faults.told(fault)))
    return True, open_place(None)


class Places:
    """Opens the places of the tutorial over a learner's runs; Home greets once.

    A place is imported when it is opened: the first line should not wait for the last place.
    """

    def __init__(self, runs: "Runs") -> None:
        """Open nothing yet."""
        self._runs = runs
        self._greeted = False

    def __call__(self, leaving: Leaving) -> Place:
        """Open a place; raises ``TutorError`` where that is not possible."""
        match leaving:
            case OpenCase(name):
                from tutor.flow.encounter import open_encounter
                from tutor.line import encounter

                return encounter.open_place(open_encounter(self._runs, name))
            case OpenLesson(name, again):
                from tutor.flow.lesson import open_lesson
                from tutor.line import lesson

                return lesson.open_place(open_lesson(self._runs, name, again=again))
            case OpenDebrief(ended, grade):
                from tutor.flow.debrief import DebriefFlow
                from tutor.line import debrief

                return debrief.open_place(DebriefFlow.at(self._runs, ended, grade))
            case None:
                return self._home()
        assert_never(leaving)

    def _home(self) -> Place:
        from tutor.flow.home import HomeFlow
        from tutor.line.home import HomePlace

        greeting, self._greeted = not self._greeted, True
        return HomePlace(HomeFlow(self._runs), greeting=greeting)
