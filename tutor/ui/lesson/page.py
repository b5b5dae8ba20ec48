"""One step as a page that scrolls: it begins at the top, and moves only to show what is new."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalGroup, VerticalScroll
from textual.message import Message
from textual.widget import Widget

from tutor.flow.lesson import StepView
from tutor.questions import Given
from tutor.ui.lesson.glyphs import GLYPHS
from tutor.ui.lesson.question import Controls, QuestionBlock, controls_for
from tutor.ui.text import plain, prose, show
from tutor.wording import words


class StepPage(VerticalScroll):
    """A step on the screen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "page_down", words.lesson.KEYS["read-on"], show=False)
    ]

    class More(Message):
        """There is, or is no longer, something below the edge of the page."""

        def __init__(self, *, below: bool) -> None:
            """Tell which."""
            super().__init__()
            self.below = below

    def __init__(self, view: StepView, *, drawn: bool) -> None:
        """Make a page; the keyboard is taken to what can be answered.

        ``drawn`` tells whether the step has a drawing to point in.
        """
        super().__init__()
        self.step_id = view.step.id
        self._view = view
        self._question = _question(view, drawn=drawn)
        sources = words.lesson.sources_line(view.sources)
        self._references = show(sources, classes="references quiet")
        self._finished = show(f"{GLYPHS['right']} {words.lesson.DONE}", classes="finished")
        self._below = False
        self._paint()

    def compose(self) -> ComposeResult:
        """Lay out the step in one column."""
        view = self._view
        with VerticalGroup(classes="column"):
            yield prose(view.step.text or words.lesson.PRACTICE)
            if self._question is not None:
                yield self._question
            if view.pool is not None:
                yield show(words.lesson.pool_line(view.pool), classes="pool")
            yield self._references
            yield self._finished

    def on_mount(self) -> None:
        """Take the keyboard."""
        self.focus_answer()

    @property
    def controls(self) -> Controls | None:
        """What the question is answered with while it is open; None where nothing is asked."""
        block = self._question
        return block.controls if block and not block.attempted.settled else None

    @property
    def draft(self) -> Given | None:
        """What has been put together but not yet given."""
        return self.controls.draft if self.controls else None

    def focus_answer(self) -> None:
        """Put the keyboard where one can answer, or where one can scroll."""
        (self.controls or self).focus(scroll_visible=False)

    def show(self, view: StepView) -> None:
        """Bring the question up to date and move to what is new."""
        if view.sources != self._view.sources:
            self._references.update(plain(words.lesson.sources_line(view.sources)))
        self._view = view
        if self._question is None or view.attempted == self._question.attempted:
            self._paint()
            return
        first, last = self._question.show(view)
        self._paint()
        if view.attempted.settled:
            self.focus_answer()
        self.call_later(self._teach_and_reveal, self._question, first, last)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Look whether the end has come in sight."""
        super().watch_scroll_y(old_value, new_value)
        self._look_below()

    def watch_virtual_size(self) -> None:
        """Look whether there is more or less to read, once it has been laid out."""
        self.call_after_refresh(self._look_below)

    def on_resize(self) -> None:
        """Look whether there is more or less room."""
        self.call_after_refresh(self._look_below)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's signature
        """Leave the arrows to the screen: a page has no width to move in."""
        return action not in ("scroll_left", "scroll_right")

    def _look_below(self) -> None:
        below = self.max_scroll_y - self.scroll_target_y >= 1
        if below != self._below:
            self._below = below
            self.post_message(self.More(below=below))

    def _paint(self) -> None:
        self._references.display = bool(self._view.sources)
        self._finished.display = self._view.finished

    async def _teach_and_reveal(self, block: QuestionBlock, first: Widget, last: Widget) -> None:
        await block.teach()
        self.call_after_refresh(self._reveal, first, last)

    def _reveal(self, first: Widget, last: Widget) -> None:
        """Scroll as little as shows all the news; where it is too long, it begins at the top."""
        top = first.region.y - self.content_region.y + round(self.scroll_y)
        bottom = last.region.bottom - self.content_region.y + round(self.scroll_y)
        height = self.content_region.height
        if bottom - top > height or top < self.scroll_y:
            self.scroll_to(y=top, animate=False, immediate=True)
        elif bottom > self.scroll_y + height:
            self.scroll_to(y=bottom - height, animate=False, immediate=True)


def _question(view: StepView, *, drawn: bool) -> QuestionBlock | None:
    if view.asked is None or view.answering is None:
        return None
    return QuestionBlock(view.asked, controls_for(view, view.answering, drawn=drawn), view)
