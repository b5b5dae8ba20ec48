"""A list to choose from: the footer says what enter does, and headings cannot be chosen."""

from typing import ClassVar, Unpack

from textual.binding import Binding, BindingType
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tutor.ui.text import Naming, plain
from tutor.wording import words


class Menu(OptionList):
    """An option list without markup, whose verb stands in the footer."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down", words.keys.DOWN, show=False),
        Binding("k", "cursor_up", words.keys.UP, show=False),
    ]

    def __init__(
        self,
        verb: str,
        *,
        verb_shown: bool = True,
        **naming: Unpack[Naming],
    ) -> None:
        """Make an empty list; ``verb`` is what enter does, for the footer."""
        super().__init__(markup=False, **naming)
        self._bindings = self._bindings.copy()
        self._bindings.key_to_bindings["enter"] = [
            Binding("enter", "select", verb, show=verb_shown)
        ]

    @property
    def here(self) -> str | None:
        """The id of the line under the cursor."""
        option = self.highlighted_option
        return option.id if option else None

    def stay_at(self, here: str | None) -> None:
        """Put the cursor on the line of this id, or on the first line that can be chosen."""
        ids = [self.get_option_at_index(index).id for index in range(self.option_count)]
        same = next((index for index, name in enumerate(ids) if name and name == here), None)
        first = next((index for index, name in enumerate(ids) if name), None)
        self.highlighted = first if same is None else same

    def add_heading(self, text: str) -> None:
        """Add a line that cannot be chosen."""
        self.add_option(Option(plain(text, "bold $primary"), disabled=True))
