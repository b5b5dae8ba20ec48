"""The conversation itself: say where one is, hear an answer, do it; over and over until it leaves.

Four words work everywhere, whatever the place: again, where, help, back; and ``quit`` ends it. What
is not understood is told with what would be, and changes nothing. A fault, such as a record that
another program holds for a moment, is told where it happens, and ends nothing: the same answer may
be given again.
"""

from collections.abc import Callable, Mapping, Sequence

from tutor.errors import TutorError
from tutor.flow.leaving import Leaving
from tutor.line.place import Choice, Enter, GoBack, Leave, Place, Reply, Stay, Turn
from tutor.line.talk import MAX_TYPED, Line, Talk, TooLong
from tutor.wording import words


class Quit(Exception):
    """The reader ends the tutorial."""


def converse(talk: Talk, first: Place) -> Leaving:
    """Talk at a place, and wherever it leads, until it leaves; return where to go next.

    Raises ``InputEnded`` and ``Quit``.
    """
    return _Conversation(talk, first).run()


class _Conversation:
    """The places on the way here, the present one last, and the choices said last."""

    def __init__(self, talk: Talk, first: Place) -> None:
        self._talk, self._places = talk, [first]
        self._offered: Sequence[Choice] = ()
        self._everywhere: Mapping[str, Callable[[], Reply | None]] = {
            words.line.AGAIN: self._again,
            words.line.WHERE: self._where,
            words.line.HELP: self._help,
            words.line.BACK: self._back,
            words.line.QUIT: self._quit,
        }

    @property
    def _here(self) -> Place:
        return self._places[-1]

    def run(self) -> Leaving:
        self._arrive()
        while True:
            reply = self._hear()
            if reply is None:
                continue
            self._talk.say(*reply.said)
            match reply:
                case Leave(leaving):
                    return leaving
                case GoBack() if len(self._places) == 1:
                    return None
                case GoBack():
                    self._places.pop()
                    self._arrive()
                case Enter(place):
                    self._places.append(place)
                    self._arrive()
                case Turn(place):
                    self._places[-1] = place
                    self._arrive()
                case Stay():
                    self._offer_changes()

    def _hear(self) -> Reply | None:
        """Return what the next answer leads to; a fault leads nowhere and is told."""
        try:
            typed = self._talk.hear()
        except TooLong:
            return Stay((Line("tutor", words.line.too_long(MAX_TYPED)),))
        try:
            return self._answer(typed)
        except TutorError as fault:
            return Stay((_told(fault),))

    def _arrive(self) -> None:
        """Say the place and its choices; where a fault keeps them from being read, say that."""
        try:
            said = (Line("tutor", self._here.where()), *self._here.lines())
            offered = tuple(self._here.choices())
        except TutorError as fault:
            said, offered = (_told(fault),), ()
        self._talk.say(*said)
        self._offer(offered)

    def _offer(self, choices: Sequence[Choice]) -> None:
        self._offered = choices
        numbered = self._here.numbered
        for number, choice in enumerate(choices, start=1):
            said = words.line.choice_line(choice.label, choice.word, number if numbered else None)
            self._talk.say(Line("tutor", said))

    def _offer_changes(self) -> None:
        try:
            now = tuple(self._here.choices())
        except TutorError:
            return  # what was said last still stands, and choosing from it tells the fault
        if [choice.label for choice in now] != [choice.label for choice in self._offered]:
            self._offer(now)

    def _answer(self, typed: str) -> Reply | None:
        """Return what an answer leads to; None where it was answered here already."""
        lowered = typed.lower()
        if not typed:
            return Stay((Line("tutor", words.line.NOTHING_TYPED),))
        if lowered in self._everywhere:
            return self._everywhere[lowered]()
        choice = self._chosen(lowered)
        if choice is not None:
            return choice.act()
        reply = self._here.typed(typed)
        if reply is None:
            said = words.line.not_understood(len(self._offered) if self._here.numbered else 0)
            return Stay((Line("tutor", said),))
        return reply

    def _chosen(self, typed: str) -> Choice | None:
        if self._here.numbered and typed.isascii() and typed.isdigit():
            return dict(enumerate(self._offered, start=1)).get(int(typed))
        return next((choice for choice in self._offered if choice.word == typed), None)

    def _again(self) -> None:
        self._arrive()

    def _back(self) -> Reply:
        return self._here.back()

    def _where(self) -> Reply:
        return Stay((Line("tutor", self._here.where()),))

    def _help(self) -> Reply:
        return Stay(tuple(Line("tutor", said) for said in words.line.HELP_LINES))

    def _quit(self) -> Reply:
        raise Quit


def _told(fault: TutorError) -> Line:
    return Line("tutor", words.faults.told(fault))
