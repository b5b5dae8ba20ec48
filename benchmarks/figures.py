"""Time to draw figures at 120 by 40, without a terminal: ``python benchmarks/figures.py [RUNS]``.

Run it by hand; it prints medians and the slowest, and judges nothing. A *scene* is a whole picture,
drawn anew in the room that a figure has beside the text. A *frame* is what an impulse changes in
it, ten times a second.
"""

import statistics
import sys
import time

from tutor.content.folders import shipped_folder
from tutor.content.library import load_library
from tutor.drawing import Scene, draw
from tutor.drawing.palette import DARK

PANE = (56, 34)
"""Columns and rows of a figure beside the text, in a terminal of 120 by 40."""


def main() -> None:
    """Draw every shipped figure again and again, and print how long it took."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    drawings = load_library([shipped_folder()]).drawings
    for name in sorted(drawings.paths):
        figure = drawings.get(name)
        if figure is None:
            continue
        parts = tuple(figure.parts)
        scenes, frames = [], []
        for turn in range(runs + 1):
            lit = (parts[turn % len(parts)],)
            labels = tuple((part, figure.parts[part].title) for part in parts[:6])
            # The same picture would come from the cache and cost nothing.
            draw.cache_clear()
            begun = time.perf_counter()
            picture = draw(figure, Scene(lit=lit, labels=labels), PANE, "quadrant", DARK)
            scenes.append(time.perf_counter() - begun)
            for route in figure.routes:
                picture = draw(figure, Scene(pulse=route), PANE, "quadrant", DARK)
                begun = time.perf_counter()
                picture.pulse(0.1 + turn / 10)
                frames.append(time.perf_counter() - begun)
        # The first scene of a figure also pays for loading resvg and for mapping the parts.
        print(f"{name:<18} scene {_ms(scenes[1:])}   frame {_ms(frames)}")


def _ms(times: list[float]) -> str:
    """Return the median and the longest of some times in seconds, in words and milliseconds."""
    if not times:
        return "none"
    return f"median {1000 * statistics.median(times):5.1f} ms, slowest {1000 * max(times):5.1f} ms"


if __name__ == "__main__":
    main()
