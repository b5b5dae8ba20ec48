"""The tutorial from its first line to its last: one place after another, as each one leads on.

As on the screens, Home lies below everything: what was opened leads back to it, and what cannot be
opened is told and leads there too. Only the reader ends the tutorial.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

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

    Raises the ``TutorError`` that keeps even Home from being opened.
    """
    try:
        while True:
            leaving = converse(talk, _opened(talk, open_place, leaving))
    except Quit:
        return "quit"
    except InputEnded:
        return "input-ended"


def _opened(talk: Talk, open_place: OpenPlace, leaving: Leaving) -> Place:
    if leaving is None:
        return open_place(None)
    try:
        return open_place(leaving)
    except TutorError as fault:
        talk.say(Line("tutor", words.faults.told(fault)))
        return open_place(None)


def places(runs: "Runs") -> OpenPlace:
    """Return what opens the places of the tutorial over a learner's runs.

    A place is imported when it is opened: the first line should not wait for the last place.
    """

    def open_place(leaving: Leaving) -> Place:
        match leaving:
            case OpenCase(name):
                from tutor.flow.encounter import open_encounter
                from tutor.line import encounter

                return encounter.open_place(open_encounter(runs, name))
            case OpenLesson(name, again):
                from tutor.flow.lesson import open_lesson
                from tutor.line import lesson

                return lesson.open_place(open_lesson(runs, name, again=again))
            case OpenDebrief():
                from tutor.flow.debrief import open_debrief
                from tutor.line import debrief

                return debrief.open_place(open_debrief(runs, leaving))
            case None:
                from tutor.flow.home import HomeFlow
                from tutor.line import home

                return home.open_place(HomeFlow(runs))

    return open_place
