"""Home in lines: what there is to go on with, the lessons, the patients, and what to do with each.

What can be done in one way only is done at once. Whatever was begun or is over leads to a place of
its own, which says what may be told of it and lists what can be done.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from tutor.errors import TutorError
from tutor.flow.entries import Act, Entry
from tutor.flow.finding import Row, matching
from tutor.flow.home import Group, HomeFlow
from tutor.line.place import Choice, Enter, GoBack, Leave, Reply, Stay, Turn
from tutor.line.talk import Line
from tutor.wording import words

MOST_BEGUN = 5
"""How much of what was begun is said at once; the list of it holds the rest."""


class HomePlace:
    """The place that the tutorial begins at, and comes back to.

    The record is read on the way here; where it cannot be, that is said, and what was known before
    stands. ``greeting`` says first what this is: once is enough.
    """

    numbered = True

    def __init__(
        self, flow: HomeFlow, notices: tuple[str, ...] = (), *, greeting: bool = True
    ) -> None:
        """Read the record; ``notices`` are what the learner has to know of it besides."""
        self._flow, self._notices, self._greeting = flow, notices, greeting
        self._heard = False
        self._fault: TutorError | None = None
        try:
            flow.read()
        except TutorError as fault:
            self._fault = fault

    def where(self) -> str:
        """Say that this is Home, and how much there is."""
        view = self._flow.view
        return words.home.home_holds(
            *(len(view.entries(group)) for group in ("lessons", "cases", "continue"))
        )

    def lines(self) -> Iterator[Line]:
        """Say what this is, what the learner must know, and why nothing is listed where it is.

        To come back from a list is no reason to hear it all again.
        """
        view = self._flow.view
        if self._greeting:
            yield from map(_tutor, words.home.GREETING)
        if not self._heard:
            yield from map(_tutor, self._notices)
            yield from map(_tutor, map(words.entries.notice, view.notices))
        if self._fault:
            yield _told(self._fault)
        elif not view.rows:
            yield _tutor(words.home.nothing_listed(view.problems))

    def choices(self) -> Sequence[Choice]:
        """Offer to go on with what was begun, and the lists."""
        begun = self._flow.view.entries("continue")
        return [
            *(
                Choice(words.entries.go_on(entry), partial(_do, self._flow, entry, "open"))
                for entry in begun[:MOST_BEGUN]
            ),
            *self._list("continue"),
            *self._list("lessons"),
            *self._list("cases"),
            *([self._read_again()] if self._fault else []),
        ]

    def typed(self, text: str) -> Reply | None:  # noqa: ARG002 - Home knows only its choices
        """Understand nothing but choices."""
        return None

    def back(self) -> Reply:
        """Leave: nothing lies below Home."""
        return Leave(None)

    def _list(self, group: Group) -> Iterator[Choice]:
        entries = self._flow.view.entries(group)
        if entries:
            label = words.entries.list_choice(group, entries)
            yield Choice(label, partial(self._go_into, group), words.entries.LIST_WORDS[group])

    def _go_into(self, group: Group) -> Reply:
        self._greeting, self._heard = False, True
        return Enter(EntryList(self._flow, group))

    def _read_again(self) -> Choice:
        def act() -> Reply:
            return Turn(HomePlace(self._flow, self._notices, greeting=False))

        return Choice(words.home.READ_AGAIN, act, words.home.READ_AGAIN_WORD)


@dataclass(frozen=True)
class EntryList:
    """A list of lessons or patients: chosen by number, heard about first, or found by words.

    ``found`` are the ids of those that typed words found, in their order; None lists the group.
    """

    flow: HomeFlow
    group: Group
    found: tuple[str, ...] | None = None
    numbered: bool = field(default=True, init=False)

    def where(self) -> str:
        """Say what is listed."""
        if self.found is None:
            return words.entries.LIST_TITLES[self.group]
        return words.entries.found_title(len(self.found))

    def lines(self) -> Iterable[Line]:
        """Say how one chooses."""
        yield _tutor(words.home.CHOOSING)

    def choices(self) -> Sequence[Choice]:
        """Offer each entry as it stands now."""
        return [
            Choice(words.entries.spoken(entry), partial(_chosen, self.flow, entry))
            for entry in self._entries()
        ]

    def typed(self, text: str) -> Reply | None:
        """Tell about an entry by its number, or list those whose titles have the words typed."""
        entries = self._entries()
        word, _, rest = text.partition(" ")
        if word.lower() == words.home.ABOUT and rest.isascii() and rest.isdigit():
            entry = dict(enumerate(entries, start=1)).get(int(rest))
            if entry is None:
                return None
            return Stay((_tutor(words.entries.named(entry)), *_about(self.flow, entry)))
        rows = [Row(entry.id, self.group, (entry.title,)) for entry in entries]
        found = tuple(row.id for row in matching(rows, text, words.finding.SMALL_WORDS))
        if not found:
            return Stay((_tutor(words.home.NOTHING_FOUND),))
        return Enter(EntryList(self.flow, self.group, found))

    def back(self) -> Reply:
        """Go to where the list was entered from."""
        return GoBack()

    def _entries(self) -> Sequence[Entry]:
        entries = self.flow.view.entries(self.group)
        if self.found is None:
            return entries
        by_id = {entry.id: entry for entry in entries}
        return [by_id[name] for name in self.found if name in by_id]


@dataclass(frozen=True)
class EntryPlace:
    """A lesson or patient that was begun or is over: what can be done with it."""

    flow: HomeFlow
    entry: Entry
    numbered: bool = field(default=True, init=False)

    def where(self) -> str:
        """Name it."""
        return words.entries.named(self.entry)

    def lines(self) -> Iterable[Line]:
        """Say what may be told of it."""
        return _about(self.flow, self.entry)

    def choices(self) -> Sequence[Choice]:
        """Offer what can be done with it now."""
        return [
            Choice(words.entries.act_choice(self.entry, act), partial(self._done, act))
            for act in self.entry.acts
        ]

    def typed(self, text: str) -> Reply | None:  # noqa: ARG002 - only choices mean something
        """Understand nothing but choices."""
        return None

    def back(self) -> Reply:
        """Go back to the list."""
        return GoBack()

    def _done(self, act: Act) -> Reply:
        if act == "set-aside":
            return Turn(SettingAside(self.flow, self.entry))
        return _do(self.flow, self.entry, act)


@dataclass(frozen=True)
class SettingAside:
    """The question before something is set aside, which cannot be undone."""

    flow: HomeFlow
    entry: Entry
    numbered: bool = field(default=True, init=False)

    def where(self) -> str:
        """Name what it is about."""
        return words.entries.named(self.entry)

    def lines(self) -> Iterable[Line]:
        """Ask."""
        yield _tutor(words.home.SETTING_ASIDE)

    def choices(self) -> Sequence[Choice]:
        """Offer both answers."""
        return [
            Choice(words.home.SET_IT_ASIDE, self._set_aside, words.home.YES),
            Choice(words.home.LEAVE_IT, self.back, words.home.NO),
        ]

    def typed(self, text: str) -> Reply | None:  # noqa: ARG002 - only the two answers count
        """Understand nothing but the answers."""
        return None

    def back(self) -> Reply:
        """Leave everything as it is."""
        return Turn(EntryPlace(self.flow, self.entry))

    def _set_aside(self) -> Reply:
        try:
            self.flow.do(self.entry, "set-aside")
        except TutorError as fault:
            return Stay((_told(fault),))
        return GoBack((_tutor(words.home.WAS_SET_ASIDE),))


def _chosen(flow: HomeFlow, entry: Entry) -> Reply:
    if len(entry.acts) == 1:
        return _do(flow, entry, entry.acts[0])
    return Enter(EntryPlace(flow, entry))


def _do(flow: HomeFlow, entry: Entry, act: Act) -> Reply:
    """Go where an act leads; say why where it cannot be done."""
    try:
        return Leave(flow.do(entry, act))
    except TutorError as fault:
        return Stay((_told(fault),))


def _about(flow: HomeFlow, entry: Entry) -> Iterator[Line]:
    about = flow.about(entry)
    yield from map(_tutor, words.entries.spoken_facts(entry, about))
    if about.complaint:
        yield Line("patient", about.complaint)
    yield from map(_tutor, map(words.entries.aim, about.objectives))


def _tutor(text: str) -> Line:
    return Line("tutor", text)


def _told(fault: TutorError) -> Line:
    return _tutor(words.faults.told(fault))
