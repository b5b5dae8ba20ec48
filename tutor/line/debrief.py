"""The debrief as places: the first view, the sections one enters from it, the questions.

From every section the others can be entered too, as the tabs of the screen can; to go back over the
first view each time would say it again and again.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tutor.flow.debrief import SECTIONS, DebriefFlow, Onward, SectionId
from tutor.flow.debrief.flips import FlipCard
from tutor.line.debrief_told import first_view, items_of
from tutor.line.place import Choice, Enter, GoBack, Leave, Place, Reply, Said, Stay, Turn
from tutor.line.talk import Line
from tutor.wording import words

MOST = 10
"""Items that are said at a time: a listener can stop a long text, but not skim it."""


def open_place(flow: DebriefFlow) -> Place:
    """Return the place where a debrief begins."""
    return _Result(flow)


class _Debrief:
    """What is the same wherever one is in a debrief."""

    numbered = True

    def __init__(self, flow: DebriefFlow) -> None:
        self._flow = flow

    def typed(self, text: str) -> Reply | None:
        """Do what can be done on the first view, though it is not listed here."""
        lowered = text.lower()
        for choice in _onward(self._flow):
            if choice.word and choice.word == lowered:
                return choice.act()
        return None

    def back(self) -> Reply:
        return GoBack()

    def _sections(self, here: SectionId) -> Iterator[Choice]:
        """Yield the sections that can be entered from one; from the first view they lie below."""
        for section in SECTIONS[1:]:
            if section != here:
                go = _Go(self._flow, section, below=here == SECTIONS[0])
                title = words.debrief.SECTION_TITLES[section]
                yield Choice(title, go, words.debrief_lines.SECTION_WORDS[section])


@dataclass(frozen=True)
class _Go:
    """Goes to a section, worked out only when it is gone to."""

    flow: DebriefFlow
    section: SectionId
    below: bool

    def __call__(self) -> Reply:
        place = _section(self.flow, self.section)
        return Enter(place) if self.below else Turn(place)


class _Result(_Debrief):
    """The first view."""

    def where(self) -> str:
        return words.debrief_lines.where_result(self._flow.case)

    def lines(self) -> Iterable[Line]:
        return first_view(self._flow)

    def choices(self) -> Sequence[Choice]:
        return (*self._sections("result"), *_onward(self._flow))


class _Section(_Debrief):
    """Some items of a section, from ``start`` on."""

    def __init__(
        self, flow: DebriefFlow, section: SectionId, items: Sequence[Said], start: int = 0
    ) -> None:
        super().__init__(flow)
        self._section, self._items, self._start = section, items, start

    @property
    def _end(self) -> int:
        return min(self._start + MOST, len(self._items))

    def where(self) -> str:
        first, count = self._start + 1, len(self._items)
        return words.debrief_lines.where_section(self._section, first, self._end, count)

    def lines(self) -> Iterable[Line]:
        return (line for item in self._items[self._start : self._end] for line in item)

    def choices(self) -> Sequence[Choice]:
        left = len(self._items) - self._end
        label = words.debrief_lines.more_label(left)
        more = [Choice(label, self._more, words.debrief_lines.MORE)] if left else []
        return (*more, *self._sections(self._section))

    def _more(self) -> Reply:
        return Turn(_Section(self._flow, self._section, self._items, self._end))


class _Question(_Debrief):
    """What would have changed the call: one question, and its answer once it is asked for."""

    def __init__(self, flow: DebriefFlow, card: FlipCard) -> None:
        super().__init__(flow)
        self._card = card

    def where(self) -> str:
        return words.debrief_lines.where_question(self._card)

    def lines(self) -> Iterable[Line]:
        if self._card.number == 1:
            yield Line("tutor", words.debrief.flips_question(self._flow.case))
        yield Line("tutor", words.debrief.WHAT_IF)
        for finding in self._card.change:
            turned = words.debrief.turned_sentence(finding)
            yield Line("finding", words.debrief_lines.turned_line(turned))
        yield Line("tutor", words.debrief.WHAT_IF_ASKS)
        if self._flow.answered(self._card):
            yield from self._said()

    def choices(self) -> Sequence[Choice]:
        own = []
        if not self._flow.answered(self._card):
            label = words.debrief_lines.SAY_ANSWER
            own.append(Choice(label, self._answer, words.debrief_lines.ANSWER))
        if self._card.number < self._card.count:
            label = words.debrief_lines.NEXT_QUESTION
            own.append(Choice(label, self._more, words.debrief_lines.MORE))
        return (*own, *self._sections("flips"))

    def _answer(self) -> Reply:
        self._flow.answer(self._card)
        return Stay(tuple(self._said()))

    def _more(self) -> Reply:
        return Turn(_Question(self._flow, self._flow.flips[self._card.number]))

    def _said(self) -> Iterator[Line]:
        yield Line("mark", words.debrief.flip_answer(self._card))
        why = words.debrief.flip_reason(self._card)
        if why:
            yield Line("mark", why)


def _section(flow: DebriefFlow, section: SectionId) -> Place:
    """Return the place of a section, at its beginning."""
    if section != "flips":
        return _Section(flow, section, items_of(flow, section))
    if flow.flips:
        return _Question(flow, flow.flips[0])
    return _Section(flow, section, [(Line("tutor", words.debrief.NO_FLIPS),)])


def _onward(flow: DebriefFlow) -> Iterator[Choice]:
    """Yield where one can go from a debrief; the word for a lesson leads to the first one."""
    for onward in flow.onward:
        first = onward is flow.way(onward.code)
        yield Choice(
            words.debrief.onward_label(onward),
            _Leaves(onward),
            words.debrief_lines.ONWARD_WORDS[onward.code] if first else "",
        )


@dataclass(frozen=True)
class _Leaves:
    """Leaves the debrief."""

    onward: Onward

    def __call__(self) -> Reply:
        return Leave(self.onward.leaving)
