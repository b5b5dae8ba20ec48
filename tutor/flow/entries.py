"""An entry of Home: a lesson or a case, where the learner stands with it, what may be done with it.

Nothing here tells what a case keeps for its debrief: no call, no source, no family, no folder. So
an entry holds of an attempt only what Home says of it. The result itself knows the key.
"""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["case", "lesson"]
Standing = Literal["new", "open", "finished", "passed", "not-passed", "unsafe"]
"""A lesson is new, open or finished. A case that is over stands where its first attempt ended."""
Act = Literal["open", "debrief", "again", "set-aside"]


@dataclass(frozen=True)
class Outcome:
    """What came of the first attempt at a case, which is the record of it; ``total`` is 0..100."""

    total: float
    passed: bool
    safe: bool


@dataclass(frozen=True)
class CaseFacts:
    """How hard a case is: ``level`` is 1..5."""

    level: int


@dataclass(frozen=True)
class LessonFacts:
    """The place of a lesson in the course, from 1, and how long it is."""

    number: int
    minutes: int
    steps: int


@dataclass(frozen=True)
class Entry:
    """A lesson or a case, and where the learner stands with it.

    ``facts`` are None for what is no longer among the content: it goes on from what the record
    kept. ``tries`` counts the attempts at a case that came to an end.
    """

    kind: Kind
    id: str
    title: str
    facts: CaseFacts | LessonFacts | None
    standing: Standing
    first: Outcome | None = None
    tries: int = 0

    @property
    def acts(self) -> tuple[Act, ...]:
        """What may be done with it; the first is what ``enter`` does.

        While an attempt is open there is no other to begin. What was finished can be looked back
        on all the same.
        """
        if self.standing == "open":
            return ("open", "debrief", "set-aside") if self.first else ("open", "set-aside")
        return ("debrief", "again") if self.first else ("open",)


@dataclass(frozen=True)
class Person:
    """What anyone sees of a patient who comes in; ``age`` is in years."""

    age: int
    sex: Literal["female", "male"]
    occupation: str


@dataclass(frozen=True)
class About:
    """What may be told of an entry before it is opened.

    Of a case that is who comes in with which complaint, of a lesson what it is for. Of what is no
    longer among the content it is nothing.
    """

    person: Person | None = None
    complaint: str = ""
    objectives: tuple[str, ...] = ()
