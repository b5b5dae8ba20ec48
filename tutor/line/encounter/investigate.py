"""Investigate: groups of inquiries, typed questions, and the answers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tutor.flow.encounter import Group, Inquiry
from tutor.line.encounter.chart import commanded
from tutor.line.encounter.lists import LineList, found
from tutor.line.encounter.saying import drawing_lines, entry_line, how_line, numbered_chart
from tutor.line.encounter.visit import Coming, Visit
from tutor.line.place import Choice, Place, Reply, Said, Stay, Turn
from tutor.line.talk import Line
from tutor.wording import words


@dataclass(frozen=True)
class InquiryShelf:
    """All that can be asked, examined or ordered."""

    visit: Visit

    def rows(self) -> tuple[Inquiry, ...]:
        """Return them as typed words find them."""
        return self.visit.flow.investigate.inquiries

    def said(self, names: Iterable[str]) -> Iterator[Line]:
        """Say which of some were asked already."""
        listed = frozenset(names)
        asked = [row.label for row in self.rows() if row.asked and row.id in listed]
        if asked:
            yield Line("tutor", words.encounter_lines.asked_already(asked))

    def choose(self, name: str) -> Reply:
        """Ask; the answer is said, also where it was asked before, and what is drawn anew."""
        flow = self.visit.flow
        inquiry = next(row for row in self.rows() if row.id == name)
        drawn = flow.meet.drawing

        def said() -> Iterator[Line]:
            for number, entry in numbered_chart(flow).items():
                if entry.inquiry == name:
                    yield entry_line(number, entry)
            if flow.meet.drawing != drawn:
                yield from drawing_lines(flow.meet)

        return self.visit.act(inquiry.act, said)

    def how(self, name: str) -> Reply:
        """Say how it is put or done, before it is."""
        return Stay((how_line(self.visit.flow, name),))


@dataclass(frozen=True)
class InvestigatePlace:
    """The groups of inquiries."""

    visit: Visit
    coming: Coming
    numbered: bool = True

    def where(self) -> str:
        """Say how far the chart has come."""
        view = self.visit.flow.investigate
        return words.encounter_lines.investigate_title(len(view.chart), view.minutes, view.marked)

    def lines(self) -> Said:
        """Say how one asks and marks, to who comes new."""
        return self._how() if self.coming == "new" else ()

    def choices(self) -> list[Choice]:
        """Return the groups, and the way on."""
        groups = [self._group(group) for group in self.visit.flow.investigate.groups]
        lines = words.encounter_lines
        return [*groups, Choice(lines.TO_THE_CALL, self.visit.forward, lines.NEXT)]

    def typed(self, text: str) -> Reply | None:
        """Find what asks the same as typed words."""
        if text.lower() == words.encounter_lines.HOW:
            return Stay(self._how())
        return commanded(self.visit, text, self) or found(self._shelf, text, self.visit.here)

    def back(self) -> Reply:
        """Go back to the first stage."""
        return self.visit.back()

    def _how(self) -> Said:
        lines = words.encounter_lines
        return Line("tutor", lines.ASK_HOW), Line("tutor", lines.MARK_HOW)

    @property
    def _shelf(self) -> InquiryShelf:
        return InquiryShelf(self.visit)

    def _group(self, group: Group[Inquiry]) -> Choice:
        asked, count = sum(row.asked for row in group.rows), len(group.rows)
        names = tuple(row.id for row in group.rows)

        def place() -> Place:
            title = words.encounter_lines.list_title(group.name)
            return LineList(self._shelf, title, names, self.visit.here)

        label = words.encounter_lines.asked_group(group.name, asked, count)
        return Choice(label, lambda: Turn(place()))
