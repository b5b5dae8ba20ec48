"""The chart, read in full and marked by numbers; and the words that work all through a visit."""

from collections.abc import Iterator
from dataclasses import dataclass

from tutor.line.encounter.saying import entry_line, how_line, numbered_chart, patient_lines
from tutor.line.encounter.visit import Visit
from tutor.line.place import Choice, Leave, Place, Reply, Stay, Turn
from tutor.line.talk import Line
from tutor.wording import words

DIGITS = 4
"""A number of more digits is none: the answer would only say it again at length."""


def commanded(visit: Visit, typed: str, here: Place) -> Reply | None:
    """Do what a word says that works everywhere; None where typed words are no such word.

    ``here`` is where one is, and comes back to from the chart.
    """
    lowered = typed.lower()
    if lowered == words.encounter_lines.NEXT:
        return visit.forward()
    if lowered == words.encounter_lines.CHART:
        return Turn(ChartPlace(visit, here))
    if lowered == words.encounter_lines.PATIENT:
        return Stay(tuple(patient_lines(visit.flow.meet)))
    if lowered == words.encounter_lines.HOME:
        return Leave(None)
    if lowered == words.encounter_lines.MARK:
        return Stay((Line("tutor", words.encounter_lines.MARK_HOW),))
    number = number_after(words.encounter_lines.MARK, typed)
    return None if number is None else _marked(visit, number)


def number_after(word: str, typed: str) -> int | None:
    """Return the number that is typed after a word; None where anything else is typed."""
    first, _, rest = typed.lower().partition(" ")
    return number_in(rest) if first == word else None


def number_in(typed: str) -> int | None:
    """Return what is typed as a number; None where it is none, or none that anything could have."""
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) <= DIGITS else None


def _marked(visit: Visit, number: int) -> Reply:
    """Count the finding of this number as evidence, or no longer."""
    entry = numbered_chart(visit.flow).get(number)
    if entry is None:
        return _no_entry(visit, number)

    def said() -> Iterator[Line]:
        label, count = entry.label, sum(other.marked for other in visit.flow.chart)
        yield Line("you", words.encounter_lines.toggled_mark(label, count, on=not entry.marked))

    return visit.act(entry.act, said)


def _no_entry(visit: Visit, number: int) -> Reply:
    entries = len(visit.flow.chart)
    return Stay((Line("tutor", words.encounter_lines.no_entry(number, entries)),))


@dataclass(frozen=True)
class ChartPlace:
    """All findings. Here a number is one of theirs, so nothing else is chosen by numbers."""

    visit: Visit
    parent: Place
    numbered: bool = False

    def where(self) -> str:
        """Say how long the chart is, and how much of it is marked."""
        view = self.visit.flow.investigate
        return words.encounter_lines.chart_title(len(view.chart), view.minutes, view.marked)

    def lines(self) -> Iterator[Line]:
        """Say each finding."""
        chart = numbered_chart(self.visit.flow)
        if not chart:
            yield Line("tutor", words.encounter.EMPTY_CHART)
        elif "mark" in self.visit.flow.offers:
            yield Line("tutor", words.encounter_lines.CHART_HOW)
        else:
            yield Line("tutor", words.encounter_lines.CHART_CLOSED)
        for number, entry in chart.items():
            yield entry_line(number, entry)

    def choices(self) -> list[Choice]:
        """Offer nothing: the numbers are the findings'."""
        return []

    def typed(self, text: str) -> Reply | None:
        """Mark the finding of a number, or say how it was asked or done."""
        number = number_in(text)
        if number is not None:
            return _marked(self.visit, number)
        asked = number_after(words.encounter_lines.HOW, text)
        if asked is None:
            return commanded(self.visit, text, self.parent)
        entry = numbered_chart(self.visit.flow).get(asked)
        if entry is None:
            return _no_entry(self.visit, asked)
        return Stay((how_line(self.visit.flow, entry.inquiry),))

    def back(self) -> Reply:
        """Go back to where the chart was asked for."""
        return Turn(self.parent)
