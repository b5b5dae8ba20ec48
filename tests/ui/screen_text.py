"""What stands on the screen, as plain lines."""

from textual.app import App


def screen_text(app: App[int]) -> str:
    """Return the screen as text, one line a row, without the blanks at the ends."""
    strips = app.screen._compositor.render_strips()  # noqa: SLF001 - Textual offers no other way
    return "\n".join(strip.text.rstrip() for strip in strips)
