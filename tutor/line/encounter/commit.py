"""Commit: call, source and certainty in any order, what is thin, and the commit itself."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from tutor.flow.encounter import CallChoice, CertaintyChoice, CommitView, Group, SourceChoice
from tutor.line.encounter.chart import commanded
from tutor.line.encounter.lists import LineList, found
from tutor.line.encounter.visit import Coming, Visit
from tutor.line.place import Choice, Place, Reply, Stay, Turn
from tutor.line.talk import Line
from tutor.wording import words


@dataclass(frozen=True)
class SourceShelf:
    """All structures that can be named."""

    visit: Visit

    def rows(self) -> tuple[SourceChoice, ...]:
        """Return them as typed words find them."""
        return self.visit.flow.commit.sources

    def said(self, names: Iterable[str]) -> Iterator[Line]:  # noqa: ARG002 - all named are few
        """Say which are named, of this list or another: each limits what stands beside it."""
        yield Line("tutor", _sources_line(self.visit.flow.commit))

    def choose(self, name: str) -> Reply:
        """Name it, or no longer; what cannot stand beside it makes room."""
        structure = next(row for row in self.rows() if row.id == name)
        return self.visit.act(structure.act, lambda: [named_line(self.visit)])

    def how(self, name: str) -> Reply | None:  # noqa: ARG002 - nothing more is said of a structure
        """Say nothing more."""
        return None


@dataclass(frozen=True)
class Picking:
    """A few choices of the stage, and the way back to it."""

    visit: Visit
    title: str
    options: Callable[[], list[Choice]]
    said: Callable[[], Iterable[Line]] = tuple
    find: Callable[[str], Reply] | None = None
    numbered: bool = True

    def where(self) -> str:
        """Say what is asked."""
        return self.title

    def lines(self) -> Iterable[Line]:
        """Say what stands above the choices."""
        return self.said()

    def choices(self) -> list[Choice]:
        """Return the choices."""
        return self.options()

    def typed(self, text: str) -> Reply | None:
        """Understand what works all through a visit, and find by words where there is much."""
        return commanded(self.visit, text, self) or (self.find(text) if self.find else None)

    def back(self) -> Reply:
        """Go back to the stage."""
        return Turn(self.visit.here())


@dataclass(frozen=True)
class CommitPlace:
    """What is answered so far, and the way to each answer."""

    visit: Visit
    coming: Coming
    numbered: bool = True

    def where(self) -> str:
        """Say what is answered here."""
        return words.encounter_lines.commit_title()

    def lines(self) -> Iterator[Line]:
        """Say what is marked, what is thin, and to who comes new how one answers."""
        marked = [entry.label for entry in self._view.evidence]
        yield Line("tutor", words.encounter_lines.marked_names(marked))
        yield Line("tutor", self._thin())
        if self.coming == "new":
            yield Line("tutor", words.encounter_lines.COMMIT_HOW)

    def choices(self) -> list[Choice]:
        """Return the answers, the evidence to hear, and the way on."""
        lines, view = words.encounter_lines, self._view
        two = Choice(lines.TWO_AT_WORK[view.two.on], self._two, lines.TWO)
        return [
            Choice(lines.call_line(view.call), self._calls, lines.CALL),
            Choice(_sources_line(view), lambda: Turn(self._sources()), lines.SOURCE),
            Choice(lines.certainty_line(view.certainty), self._certainties, lines.CERTAINTY),
            *([two] if view.wanted in ("one", "two") else []),
            Choice(lines.HEAR_EVIDENCE, self._review, lines.REVIEW),
            Choice(lines.COMMIT, self.visit.forward, lines.NEXT),
        ]

    def typed(self, text: str) -> Reply | None:
        """Take a call or a certainty that is typed, else find structures."""
        if text.lower() == words.encounter_lines.TWO:
            return self._two()
        for choice in (*self._call_choices(), *self._certainty_choices()):
            if choice.word == text.lower():
                return choice.act()
        if text.lower() == words.encounter_lines.HOW:
            return Stay((Line("tutor", words.encounter_lines.COMMIT_HOW),))
        return commanded(self.visit, text, self) or self._found(text, self.visit.here)

    def back(self) -> Reply:
        """Go back to the patient."""
        return self.visit.back()

    @property
    def _view(self) -> CommitView:
        return self.visit.flow.commit

    def _thin(self) -> str:
        return words.encounter.thin_line(self._view.thin, words.encounter_lines.NEXT)

    def _calls(self) -> Reply:
        return Turn(Picking(self.visit, words.encounter_lines.CALL_TITLE_ASKED, self._call_choices))

    def _call_choices(self) -> list[Choice]:
        return [self._call(choice) for choice in self._view.calls]

    def _call(self, choice: CallChoice) -> Choice:
        def said() -> Iterator[Line]:
            yield Line("you", words.encounter_lines.call_line(choice.call))

        label, word = words.labels.CALL_LABELS[choice.call], words.encounter_lines.CALL_WORDS
        act = choice.act
        return Choice(label, lambda: self.visit.act(act, said, self.visit.here), word[choice.call])

    def _certainties(self) -> Reply:
        title = words.encounter_lines.CERTAINTY_TITLE
        return Turn(Picking(self.visit, title, self._certainty_choices))

    def _certainty_choices(self) -> list[Choice]:
        return [self._certainty(choice) for choice in self._view.certainties]

    def _certainty(self, choice: CertaintyChoice) -> Choice:
        def said() -> Iterator[Line]:
            yield Line("you", words.encounter_lines.certainty_line(self._view.certainty))

        word = words.labels.CERTAINTY_LABELS[choice.level]
        act = choice.act
        return Choice(word.capitalize(), lambda: self.visit.act(act, said, self.visit.here), word)

    def _two(self) -> Reply:
        return self.visit.act(self._view.two, lambda: [named_line(self.visit)])

    def _sources(self) -> Place:
        def said() -> Iterator[Line]:
            yield Line("tutor", words.encounter_lines.SOURCES_HOW)

        title = words.encounter_lines.SOURCES_TITLE
        find = partial(self._found, parent=self._sources)
        return Picking(self.visit, title, self._regions, said, find)

    def _regions(self) -> list[Choice]:
        return [self._region(region) for region in self._view.regions]

    def _region(self, region: Group[SourceChoice]) -> Choice:
        names = tuple(row.id for row in region.rows)
        named = [row.label for row in region.rows if row.chosen]

        def place() -> Place:
            title = words.encounter_lines.named_group(region.name, ())
            shelf = SourceShelf(self.visit)
            return LineList(shelf, words.encounter_lines.list_title(title), names, self._sources)

        label = words.encounter_lines.named_group(region.name, named)
        return Choice(label, lambda: Turn(place()))

    def _found(self, text: str, parent: Callable[[], Place]) -> Reply:
        return found(SourceShelf(self.visit), text, parent)

    def _review(self) -> Reply:
        return Stay(tuple(self._reviewed()))

    def _reviewed(self) -> Iterator[Line]:
        yield Line("tutor", words.encounter.deciding_request(self._view.call))
        for entry in self._view.evidence:
            yield Line("finding", words.encounter_lines.evidence_line(entry))
        yield Line("tutor", self._thin())


def named_line(visit: Visit) -> Line:
    """Say which structures are named now."""
    return Line("you", _sources_line(visit.flow.commit))


def _sources_line(view: CommitView) -> str:
    names = {row.id: row.label for row in view.sources}
    named = [names.get(name, words.labels.words_of(name)) for name in view.named]
    return words.encounter_lines.sources_line(named, view.wanted)
