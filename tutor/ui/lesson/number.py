"""Questions answered by a number."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import HorizontalGroup, VerticalGroup
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, Input

from tutor.grading.response import Given, as_number
from tutor.model.lesson import NumberQuestion
from tutor.session.lesson_run import Attempted, Respond
from tutor.ui.lesson.words import number_phrase, paragraph
from tutor.ui.messages import LessonAct
from tutor.ui.text import MUTED, lines, plain, show

COMMANDS = frozenset("hsbn?")
"""Keys of the screen, which an empty field leaves to it."""

NO_NUMBER = "That is no number. Type one such as 12 or 0.5; it has not been counted."


class NumberField(Input):
    """A field that takes keys as text only once something has been typed."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "submit", "Check")]

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Tell whether a key would become text."""
        return super().check_consume_key(key, character) and not self._leaves(character)

    async def _on_key(self, event: events.Key) -> None:
        if self._leaves(event.character):
            event.prevent_default()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Leave the arrows to the screen while there is nothing to move in."""
        return bool(self.value) or action not in ("cursor_left", "cursor_right")

    def _leaves(self, character: str | None) -> bool:
        return not self.value and character in COMMANDS


class NumberEntry(VerticalGroup):
    """A field with its unit, what was tried, and at last the working."""

    def __init__(self, question: NumberQuestion, attempted: Attempted, draft: Given) -> None:
        """Make the field as it was left."""
        super().__init__()
        self._question, self._attempted = question, attempted
        self._field = NumberField(draft[0] if draft else "", max_length=20, select_on_focus=False)
        self._entry = HorizontalGroup(
            self._field,
            show(question.unit or "", classes="unit"),
            Button(plain("Check"), compact=True, classes="check"),
            classes="entry",
        )
        self._told = show(classes="told")
        self.show(attempted)

    def compose(self) -> ComposeResult:
        """Lay out the field above what was tried."""
        yield self._entry
        yield self._told

    @property
    def draft(self) -> Given:
        """What has been typed."""
        return (self._field.value,) if self._field.value else ()

    @property
    def open(self) -> bool:
        """Whether there is still something to answer."""
        return not self._attempted.settled

    def show(self, attempted: Attempted) -> None:
        """Bring field and tries up to date; a wrong number makes room for another."""
        if len(attempted.tries) > len(self._attempted.tries):
            self._field.clear()
        self._attempted = attempted
        self._entry.display = self.open
        telling = self._telling()
        self._told.display = bool(telling)
        self._told.update(telling)

    def spot(self) -> Widget:
        """Return where the news is."""
        return self

    def focus(self, scroll_visible: bool = True) -> "NumberEntry":  # noqa: FBT001, FBT002 - as in Widget
        """Put the keyboard into the field."""
        self._field.focus(scroll_visible)
        return self

    def can_pick(self, letter: str) -> bool:  # noqa: ARG002 - there are no options
        """Tell that letters stand for nothing here."""
        return False

    def pick(self, letter: str) -> bool:  # noqa: ARG002
        """Do nothing: there are no options."""
        return False

    def action_check(self) -> None:
        """Answer with the number; what is none is told and not counted."""
        number = as_number(self._field.value)
        before = [as_number(one[0]) for one in self._attempted.tries]
        if number is None:
            self.notify(NO_NUMBER, severity="warning", markup=False)
        elif number in before:
            self.notify(f"You have tried {number:g} already.", severity="warning", markup=False)
        else:
            self.post_message(LessonAct(Respond(self._question.id, (self._field.value.strip(),))))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Check."""
        event.stop()
        self.action_check()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Check."""
        event.stop()
        self.action_check()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell the screen that keys mean something else in an empty field."""
        event.stop()
        self.screen.refresh_bindings()

    def _telling(self) -> Content:
        """Return the tries that the verdict does not name, and at last answer and working."""
        question, attempted = self._question, self._attempted
        open_or_right = self.open or attempted.right
        tries = [
            number_phrase(as_number(one[0]) or 0.0, question.unit)
            for one in (attempted.tries[:-1] if open_or_right else attempted.tries)
        ]
        parts = [plain(f"Tried before: {', '.join(tries)}", MUTED)] if tries else []
        if attempted.settled:
            parts.append(plain(f"✓ {_answer(question)}", "bold"))
            parts.append(plain(paragraph(question.why)))
        return lines(parts)


def _answer(question: NumberQuestion) -> str:
    answer = number_phrase(question.answer, question.unit)
    if not question.tolerance:
        return answer
    low, high = question.answer - question.tolerance, question.answer + question.tolerance
    return f"{answer} (anything from {low:g} to {high:g} counts as right)"
