"""Questions answered by typing: a field, what was tried, and at last the answer with its reason."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import HorizontalGroup, VerticalGroup
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, Input

from tutor.characters import unwrapped
from tutor.flow.lesson import Standing, Typing
from tutor.questions import Given
from tutor.session.lesson_run import Attempted, Respond
from tutor.ui.lesson.glyphs import GLYPHS
from tutor.ui.messages import LessonAct
from tutor.ui.text import MUTED, lines, plain, show
from tutor.wording import words

COMMANDS = frozenset("hsbn?")
"""Keys of the screen, which an empty field leaves to it."""


class TypedField(Input):
    """A field that takes keys as text only once something has been typed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", words.questions.KEYS["check"])
    ]

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Tell whether a key would become text."""
        return super().check_consume_key(key, character) and not self._leaves(character)

    async def _on_key(self, message: events.Key) -> None:
        if self._leaves(message.character):
            message.prevent_default()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's signature
        """Leave the arrows to the screen while there is nothing to move in."""
        return bool(self.value) or action not in ("cursor_left", "cursor_right")

    def _leaves(self, character: str | None) -> bool:
        return not self.value and character in COMMANDS


class TypedEntry(VerticalGroup):
    """A field with its unit, what was tried, and at last the answer."""

    def __init__(self, step: str, typing: Typing, standing: Standing) -> None:
        """Make the field as it was left; ``step`` is the id of the question."""
        super().__init__()
        self._step, self._typing, self._attempted = step, typing, standing.attempted
        text = standing.draft[0] if standing.draft else ""
        self._field = TypedField(text, max_length=20, select_on_focus=False)
        self._entry = HorizontalGroup(
            self._field,
            show(typing.way.unit, classes="unit"),
            Button(plain(words.questions.KEYS["check"]), compact=True, classes="check"),
            classes="entry",
        )
        self._tries = show(classes="tries")
        self.show(standing.attempted)

    def compose(self) -> ComposeResult:
        """Lay out the field above what was tried."""
        yield self._entry
        yield self._tries

    @property
    def draft(self) -> Given:
        """What has been typed."""
        return (self._field.value,) if self._field.value else ()

    @property
    def open(self) -> bool:
        """Whether there is still something to answer."""
        return not self._attempted.settled

    def show(self, attempted: Attempted) -> None:
        """Bring field and tries up to date; a wrong answer makes room for another."""
        if len(attempted.tries) > len(self._attempted.tries):
            self._field.clear()
        self._attempted = attempted
        self._entry.display = self.open
        tries = self._tries_and_answer()
        self._tries.display = bool(tries)
        self._tries.update(tries)

    def spot(self) -> Widget:
        """Return where the news is."""
        return self

    def focus(self, scroll_visible: bool = True) -> "TypedEntry":  # noqa: FBT001, FBT002 - as in Widget
        """Put the keyboard into the field."""
        self._field.focus(scroll_visible)
        return self

    def can_pick(self, letter: str) -> bool:  # noqa: ARG002 - there are no options
        """Tell that letters stand for nothing here."""
        return False

    def pick(self, letter: str) -> bool:  # noqa: ARG002 - there are no options
        """Do nothing: there are no options."""
        return False

    def action_check(self) -> None:
        """Answer with what was typed."""
        self.post_message(LessonAct(Respond(self._step, (self._field.value.strip(),))))

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Check."""
        message.stop()
        self.action_check()

    def on_button_pressed(self, message: Button.Pressed) -> None:
        """Check."""
        message.stop()
        self.action_check()

    def on_input_changed(self, message: Input.Changed) -> None:
        """Tell the screen that keys mean something else in an empty field."""
        message.stop()
        self.screen.refresh_bindings()

    def _tries_and_answer(self) -> Content:
        """Return the tries that the verdict does not name, and at last the answer."""
        way = self._typing.way
        tried = words.questions.tried_before(way, self._typing.tried_before(self._attempted))
        parts = [plain(tried, MUTED)] if tried else []
        if self._attempted.settled:
            answer = f"{GLYPHS['right']} {words.questions.answer_phrase(way)}"
            parts.append(plain(answer, "bold"))
            parts.append(plain(unwrapped(way.why)))
        return lines(parts)
