"""The footer: Textual's own, laid out again only where it has other keys to show."""

from textual.widgets import Footer


class KeyFooter(Footer):
    """The keys that work here, and the command palette.

    Textual announces new keys with every change of the focus, though the keys rarely differ. Making
    the footer anew would be most of the work of such a key press.
    """

    def __init__(self) -> None:
        """Make a footer that shows nothing yet."""
        super().__init__(show_command_palette=True)
        self._shown: tuple[object, ...] = ()

    async def recompose(self) -> None:
        """Lay out the keys, unless they stand there already."""
        if not self.is_attached:
            return
        active = self.screen.active_bindings.values()
        keys = tuple((key.binding, key.enabled, key.tooltip) for key in active)
        if keys != self._shown:
            self._shown = keys
            await super().recompose()
