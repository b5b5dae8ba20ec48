"""Questions answered by pointing: places in the figure, by letter, arrows or a click."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message

from tutor.flow.lesson import Picking, Standing
from tutor.ui.lesson.choices import KEYS, OneOf


class Spots(OneOf):
    """The places that one may point at; a row appears once there is something to say of it.

    ``named`` shows every row from the start, for terminals that show no drawing.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "check", KEYS["point"])]

    class Pointed(Message):
        """The cursor is on another place, or on none."""

    def __init__(self, step: str, picking: Picking, standing: Standing, *, named: bool) -> None:
        """Make the list as it was left."""
        self._names = [option.id for option in picking.options]
        self._named = named
        super().__init__(step, picking, standing)

    def compose(self) -> ComposeResult:
        """Lay out the rows, hidden as long as they would give names away."""
        yield from super().compose()
        self._hide()

    @property
    def here(self) -> str | None:
        """The place under the cursor."""
        return None if self._standing.cursor is None else self._names[self._standing.cursor]

    def point_at(self, place: str) -> None:
        """Answer with a place of the figure."""
        if self.open:
            self.choose(self._names.index(place))

    def _paint(self) -> None:
        super()._paint()
        self._hide()
        self.post_message(self.Pointed())

    def _hide(self) -> None:
        for index, row in enumerate(self._rows):
            view = self._answering.row(index, self._standing)
            row.display = self._named or view.symbol != "none"
