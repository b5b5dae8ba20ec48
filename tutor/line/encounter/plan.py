"""Plan: groups of options, typed words that find some, and the plan as it stands."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tutor.flow.encounter import Group, PlanView, Treatment
from tutor.line.encounter.chart import commanded
from tutor.line.encounter.lists import LineList, found
from tutor.line.encounter.visit import Coming, Visit
from tutor.line.place import Choice, Place, Reply, Said, Stay, Turn
from tutor.line.talk import Line
from tutor.wording import words


@dataclass(frozen=True)
class OptionShelf:
    """All that can be prescribed."""

    visit: Visit

    def rows(self) -> tuple[Treatment, ...]:
        """Return them as typed words find them."""
        return self.visit.flow.plan.options

    def said(self, names: Iterable[str]) -> Iterator[Line]:
        """Say which of some are chosen."""
        listed = frozenset(names)
        chosen = [row.label for row in self.rows() if row.chosen and row.id in listed]
        if chosen:
            yield Line("tutor", words.encounter_lines.chosen_already(chosen))

    def choose(self, name: str) -> Reply:
        """Take it into the plan, or out of it."""
        option = next(row for row in self.rows() if row.id == name)

        def said() -> Iterator[Line]:
            count, on = len(self.visit.flow.plan.chosen), not option.chosen
            yield Line("you", words.encounter_lines.toggled_option(option.label, count, on=on))

        return self.visit.act(option.act, said)

    def how(self, name: str) -> Reply | None:  # noqa: ARG002 - nothing more is said of an option
        """Say nothing more."""
        return None


@dataclass(frozen=True)
class PlanPlace:
    """The groups of options."""

    visit: Visit
    coming: Coming
    numbered: bool = True

    def where(self) -> str:
        """Say how much is chosen."""
        return words.encounter_lines.plan_title(len(self._plan.chosen))

    def lines(self) -> Said:
        """Say what was committed and how one chooses, to who comes new."""
        return (self._committed(), *self._how()) if self.coming == "new" else ()

    def choices(self) -> list[Choice]:
        """Return the groups, the plan to hear, and the way on."""
        lines = words.encounter_lines
        return [
            *(self._group(group) for group in self._plan.groups),
            Choice(lines.HEAR_PLAN, self._said, lines.CHOSEN),
            Choice(lines.HAND_IN, self.visit.forward, lines.NEXT),
        ]

    def typed(self, text: str) -> Reply | None:
        """Find options by typed words."""
        if text.lower() == words.encounter_lines.HOW:
            return Stay(self._how())
        shelf = OptionShelf(self.visit)
        return commanded(self.visit, text, self) or found(shelf, text, self.visit.here)

    def back(self) -> Reply:
        """Say why there is no way back."""
        return self.visit.back()

    def _how(self) -> Said:
        return Line("tutor", words.encounter.ADVICE), Line("tutor", words.encounter_lines.PLAN_HOW)

    @property
    def _plan(self) -> PlanView:
        return self.visit.flow.plan

    def _committed(self) -> Line:
        plan, case = self._plan, self.visit.flow.state.case
        said = words.encounter.committed_line(case, plan.call, plan.named, plan.certainty)
        return Line("tutor", words.encounter_lines.committed(said))

    def _said(self) -> Reply:
        """Say call and plan."""
        chosen = [Line("tutor", option.label) for option in self._plan.chosen]
        return Stay((self._committed(), *(chosen or [Line("tutor", words.encounter.EMPTY_PLAN)])))

    def _group(self, group: Group[Treatment]) -> Choice:
        chosen, count = sum(row.chosen for row in group.rows), len(group.rows)
        names = tuple(row.id for row in group.rows)

        def place() -> Place:
            title = words.encounter_lines.list_title(group.name)
            return LineList(OptionShelf(self.visit), title, names, self.visit.here)

        label = words.encounter_lines.chosen_group(group.name, chosen, count)
        return Choice(label, lambda: Turn(place()))
