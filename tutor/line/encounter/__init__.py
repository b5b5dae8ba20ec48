"""The encounter line by line: a place for each stage, and lists and the chart beside them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tutor.flow.encounter import EncounterFlow
from tutor.line.encounter.commit import CommitPlace
from tutor.line.encounter.investigate import InvestigatePlace
from tutor.line.encounter.meet import MeetPlace, OverPlace
from tutor.line.encounter.plan import PlanPlace
from tutor.line.encounter.visit import Coming, Visit
from tutor.line.place import Choice, Place, Reply
from tutor.line.talk import Line
from tutor.session.encounter import Stage
from tutor.wording import words

__all__ = ["open_place"]

PLACES: Mapping[Stage, Callable[[Visit, Coming], Place]] = {
    "meet": lambda visit, _: MeetPlace(visit),
    "investigate": InvestigatePlace,
    "commit": CommitPlace,
    "plan": PlanPlace,
    "debrief": lambda visit, _: OverPlace(visit),
}


def open_place(flow: EncounterFlow) -> Place:
    """Return the place at which an encounter was left, with what is to be said on opening it."""
    first = Visit(flow, lambda visit, coming: PLACES[visit.flow.stage](visit, coming)).arrived()
    return Opened(first, tuple(_notices(flow)))


def _notices(flow: EncounterFlow) -> Iterator[Line]:
    unread = words.records.unread_notice(flow.unread)
    if unread:
        yield Line("tutor", unread)
    if flow.trouble:
        yield Line("tutor", words.store.not_saved(flow.trouble))


@dataclass(frozen=True)
class Opened:
    """The first place of a conversation, which says notices before all else."""

    place: Place
    notices: Sequence[Line]

    @property
    def numbered(self) -> bool:
        """Whether numbers choose there."""
        return self.place.numbered

    def where(self) -> str:
        """Say where one is."""
        return self.place.where()

    def lines(self) -> Iterable[Line]:
        """Say the notices, and what is said there."""
        return (*self.notices, *self.place.lines())

    def choices(self) -> Sequence[Choice]:
        """Return what may be chosen there."""
        return self.place.choices()

    def typed(self, text: str) -> Reply | None:
        """Do what typed words mean there."""
        return self.place.typed(text)

    def back(self) -> Reply:
        """Go back from there."""
        return self.place.back()
