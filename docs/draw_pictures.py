"""Draw the pictures of the README from the program itself: ``python docs/draw_pictures.py [NAME]``.

Run it from the repository after a screen has changed, and look at what it made: a picture that
nobody has looked at may show a half-painted screen.
"""

import asyncio
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from textual.pilot import Pilot

from tutor.content.folders import shipped_folder
from tutor.content.library import load_library
from tutor.runs import Runs
from tutor.store import Store
from tutor.ui.app import Opening, TutorApp

FOLDER = Path(__file__).parent / "pictures"
NOON = "2026-03-01T12:00:00.000+00:00"
ASKED = ("first steps", "path", "coughing", "sitting", "pinprick", "ankle jerk", "slump")


@dataclass(frozen=True)
class Picture:
    """One picture: its name, the keys that lead to it, its size in cells, and the theme.

    ``case`` and ``lesson`` open the program right there, which needs fewer keys.
    """

    name: str
    keys: tuple[str, ...]
    size: tuple[int, int] = (120, 34)
    light: bool = False
    case: str = ""
    lesson: str = ""


def choose(*searches: str) -> tuple[str, ...]:
    """Return the keys that find a line by each of the typed words, and choose it."""
    keys: list[str] = []
    for words in searches:
        typed = ("space" if letter == " " else letter for letter in words)
        keys += ["slash", *typed, "enter", "escape"]
    return tuple(keys)


ASKING = ("enter", *choose(*ASKED), "tab", "space", "up", "space", "up", "space", "shift+tab")
COMMITTED = (*ASKING, "n", "enter", "tab", "enter", "tab", "down", "down", "enter", "n", "y")
PLANNED = (*COMMITTED, *choose("spine specialist", "physical therapy", "lifting technique"))

PICTURES = (
    Picture("home", ("down",) * 16),
    Picture("encounter", ASKING, case="night-nurse"),
    Picture("figure", (), lesson="sciatic-nerve"),
    Picture("lesson", ("n", "b", "c"), lesson="roots-and-canal", light=True),
    Picture("debrief", (*PLANNED, "n", "y"), case="night-nurse"),
    Picture("plan", PLANNED, case="night-nurse", light=True),
)


async def draw(picture: Picture) -> None:
    """Play the keys of a picture and write what the screen then shows as SVG."""
    store = Store.in_memory()
    app = TutorApp(
        Opening(
            load=lambda: load_library([shipped_folder()]),
            open_runs=lambda library: Runs(library, store, lambda: NOON, lambda: picture.name),
            log_crash=str,
            case=picture.case or None,
            lesson=picture.lesson or None,
        )
    )
    async with app.run_test(size=picture.size) as pilot:
        while app.runs is None:  # The content is read after the first paint.
            await pilot.pause(0.05)
        await pilot.pause(0.3)
        if picture.light:
            await pilot.press("ctrl+t")
        await _play(pilot, picture.keys)
        drawing = app.export_screenshot(title="heel-tutor")
    # Textual's export loads a font from the network, and ends lines with spaces. The pictures have
    # to show without a network, and a change of one of them should be a change of what it shows.
    drawing = re.sub(r"@font-face \{.*?\}", "", drawing, flags=re.DOTALL)
    drawing = re.sub(r"Fira Code", "monospace", drawing)
    drawing = re.sub(r"[ \t]+$", "", drawing, flags=re.MULTILINE)
    (FOLDER / f"{picture.name}.svg").write_text(drawing, encoding="utf-8")


async def _play(pilot: Pilot[int], keys: tuple[str, ...]) -> None:
    for key in keys:
        await pilot.press(key)
        await pilot.pause()
    await pilot.pause(0.3)


def main() -> None:
    """Draw the pictures that the command line names, or all."""
    wanted = set(sys.argv[1:])
    for picture in PICTURES:
        if not wanted or picture.name in wanted:
            asyncio.run(draw(picture))


if __name__ == "__main__":
    main()
