"""What every place of an encounter does: hand an act to the flow, and say what came of it.

Places turn into each other and never enter one another, so that ``next`` can be typed in any list
and no list is left lying beneath the next stage.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, assert_never

from tutor.flow.encounter import (
    ConfirmFirst,
    EncounterFlow,
    NotTaken,
    Outcome,
    Over,
    SeenBefore,
    Taken,
)
from tutor.line.place import Choice, Leave, Place, Reply, Said, Stay, Turn
from tutor.line.talk import Line
from tutor.session.encounter import Action
from tutor.store import StoreUnwritable
from tutor.wording import words

Coming = Literal["new", "back"]
"""How one comes to a stage: new, and told what to do there, or back from one of its lists."""
Saying = Callable[[], Iterable[Line]]
"""Says what came of an act, once it was taken."""


@dataclass(frozen=True)
class Visit:
    """An encounter, and the place of each of its stages: ``at_stage`` gives the present one."""

    flow: EncounterFlow
    at_stage: Callable[["Visit", Coming], Place]

    def here(self) -> Place:
        """Return the place of the stage at which the encounter stands, for who comes back to it."""
        return self.at_stage(self, "back")

    def arrived(self) -> Place:
        """Return that place for who comes new to it."""
        return self.at_stage(self, "new")

    def act(
        self, action: Action, saying: Saying = tuple, then: Callable[[], Place] | None = None
    ) -> Reply:
        """Take an action, say what came of it, and stay or turn to another place of the stage."""
        return self._follow(lambda: self.flow.act(action), saying, then)

    def forward(self) -> Reply:
        """Go to the next stage."""
        return self._follow(self.flow.forward)

    def back(self) -> Reply:
        """Go to the stage before."""
        return self._follow(self.flow.back)

    def _follow(
        self,
        do: Callable[[], Outcome],
        saying: Saying = tuple,
        then: Callable[[], Place] | None = None,
    ) -> Reply:
        before = self.flow.trouble
        outcome = do()
        saved = tuple(self._saved(before))
        match outcome:
            case Taken(turned=True):
                return Turn(self.arrived(), saved)
            case Taken() | SeenBefore():
                said = (*saying(), *saved)
                return Turn(then(), said) if then else Stay(said)
            case NotTaken(fault):
                return Stay((Line("tutor", words.faults.told(fault)),))
            case ConfirmFirst():
                return Turn(Confirmation(self, outcome))
            case Over(leaving):
                return Leave(leaving, saved)
            case _:
                assert_never(outcome)

    def _saved(self, before: StoreUnwritable | None) -> Iterator[Line]:
        """Say it where acts began to be kept in memory only, and where they no longer are."""
        now = self.flow.trouble
        if now and now != before:
            yield Line("tutor", words.store.not_saved(now))
        elif before and not now:
            yield Line("tutor", words.acting.SAVED_AGAIN)


@dataclass(frozen=True)
class Confirmation:
    """A question before an act that cannot be undone; only words answer it, so no slip does."""

    visit: Visit
    asked: ConfirmFirst
    numbered: bool = False

    def where(self) -> str:
        """Ask."""
        return words.encounter.confirm_question(self.asked.question, self.asked.count)

    def lines(self) -> Said:
        """Say nothing more."""
        return ()

    def choices(self) -> list[Choice]:
        """Return yes, called by what it does, and no."""
        agree = words.encounter.CONFIRM_LABELS[self.asked.question]
        return [
            Choice(agree, self._agree, words.encounter_lines.YES[0]),
            Choice(words.encounter_lines.NOT_YET, self.back, words.encounter_lines.NO[0]),
        ]

    def typed(self, text: str) -> Reply | None:
        """Understand the first letters as well."""
        if text.lower() in words.encounter_lines.YES:
            return self._agree()
        return self.back() if text.lower() in words.encounter_lines.NO else None

    def back(self) -> Reply:
        """Go back without doing it."""
        return Turn(self.visit.here())

    def _agree(self) -> Reply:
        return self.visit.act(self.asked.act)
