"""The colors of tissues and of pain, on a dark and on a light page.

A tissue has three looks: as it is, lit, and dimmed. The first two are chosen by hand. Dimmed means
mixed with the page, so that it follows whatever background the student's theme has.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from tutor.model.scalars import PainQuality

SIGNS: Mapping[PainQuality, str] = {
    "burning": "x",
    "shooting": "↓",
    "aching": "^",
    "numb": "=",
    "tingling": "o",
    "stabbing": "/",
}
"""The sign that each quality of pain is painted with, so that color never stands alone."""

_BACKDROP = frozenset({"ground", "skin"})
"""The tissues that hold a drawing together; they are dimmed only half as much."""


@dataclass(frozen=True)
class Look:
    """Fill and edge of a tissue, each as ``#rrggbb``; a line has only the edge."""

    fill: str
    edge: str


@dataclass(frozen=True, eq=False)
class Palette:
    """All the colors of one page, each as ``#rrggbb``.

    ``tissue`` and ``lit`` give looks by tissue; in ``lit``, ``*`` stands for the tissues without a
    look of their own. ``skin_hues`` tell areas of skin apart that are lit side by side. ``shade``
    and ``shine`` are the opacities (0 to 1) of the overlays that model a form, ``dim`` the share of
    the page in a dimmed color. Palettes are compared by identity: there is one for each page.
    """

    page: str
    ink: str
    leader: str
    tissue: Mapping[str, Look]
    lit: Mapping[str, Look]
    skin_hues: tuple[str, ...]
    pain: Mapping[PainQuality, str]
    pulse: str
    shade: float
    shine: float
    dim: float

    def dimmed(self, tissue: str) -> Look:
        """Return the look of a tissue while something else is lit."""
        look = self.tissue[tissue]
        share = self.dim / 2 if tissue in _BACKDROP else self.dim
        return Look(mix(look.fill, self.page, share), mix(look.edge, self.page, share))


def mix(color: str, other: str, share: float) -> str:
    """Return a color with a share (0 to 1) of another mixed in; all as ``#rrggbb``."""
    channels = zip(rgb(color), rgb(other), strict=True)
    parts = (round(own + (added - own) * share) for own, added in channels)
    return "#{:02x}{:02x}{:02x}".format(*parts)


def rgb(color: str) -> tuple[int, int, int]:
    """Return the red, green and blue of ``#rrggbb``, each from 0 to 255."""
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


DARK = Palette(
    page="#1b2226",
    ink="#f2f5f6",
    leader="#e8edef",
    tissue={
        "skin": Look("#4a4140", "#5d504c"),
        "ground": Look("#2a3136", "#2a3136"),
        "hollow": Look("#0e1214", "#0e1214"),
        "bone": Look("#cfc4a8", "#6d6450"),
        "disc": Look("#6f9aa8", "#3d5a64"),
        "muscle": Look("#8a4b42", "#5c302a"),
        "tendon": Look("#b9b4a6", "#6f6a5d"),
        "ligament": Look("#9fb0a4", "#5f6d63"),
        "fascia": Look("#a9b7bb", "#616d71"),
        "fat": Look("#b3964f", "#74612f"),
        "bursa": Look("#7fa8c9", "#47657e"),
        "nerve": Look("#d9b13a", "#d9b13a"),
        "dura": Look("#b09a5e", "#73643a"),
        "artery": Look("#b8433a", "#b8433a"),
        "vein": Look("#4a6a9c", "#4a6a9c"),
        "lesion": Look("#c9533f", "#7d2f22"),
        "territory": Look("#6c5d58", "#3c3532"),
        "zone": Look("#75665e", "#453b36"),
        "bar": Look("#6fb7c9", "#6fb7c9"),
        "detail": Look("#6d6450", "#7a6f58"),
    },
    lit={
        "nerve": Look("#ffe14d", "#ffe14d"),
        "bone": Look("#fff3d0", "#8f8364"),
        "disc": Look("#8fe0f5", "#4a7d8b"),
        "muscle": Look("#e0705f", "#7d3b31"),
        "lesion": Look("#ff6a4d", "#8f3423"),
        "artery": Look("#ff5a4d", "#ff5a4d"),
        "fat": Look("#ffd873", "#8c6f2a"),
        "dura": Look("#ffe0a0", "#8c7644"),
        "*": Look("#bfeaf5", "#5b8896"),
    },
    skin_hues=("#58c3a5", "#d79bd9", "#e0b25c", "#7fa6f0", "#e58a72"),
    pain={
        "burning": "#ff8a3d",
        "shooting": "#ffd23f",
        "aching": "#8fa8ff",
        "numb": "#9aa7ad",
        "tingling": "#5fd6c0",
        "stabbing": "#ff5f7a",
    },
    pulse="#ffffff",
    shade=0.24,
    shine=0.16,
    dim=0.5,
)

LIGHT = Palette(
    page="#fffdf8",
    ink="#10181b",
    leader="#39434a",
    tissue={
        "skin": Look("#efdccd", "#cdb3a0"),
        "ground": Look("#eee9df", "#eee9df"),
        "hollow": Look("#6f685a", "#6f685a"),
        "bone": Look("#dccfae", "#8a7c59"),
        "disc": Look("#8fbccb", "#4d7988"),
        "muscle": Look("#c47a6d", "#8d4c40"),
        "tendon": Look("#c9c2b0", "#857d68"),
        "ligament": Look("#a8bcae", "#687c6e"),
        "fascia": Look("#b3c3c8", "#6b7d83"),
        "fat": Look("#e3c878", "#a08539"),
        "bursa": Look("#9cc3e2", "#5c84a3"),
        "nerve": Look("#a67c00", "#a67c00"),
        "dura": Look("#cdb77c", "#8b7741"),
        "artery": Look("#bf3a30", "#bf3a30"),
        "vein": Look("#3d629c", "#3d629c"),
        "lesion": Look("#d2573f", "#8c2f1e"),
        "territory": Look("#e3d3c6", "#b79e8b"),
        "zone": Look("#ecdccf", "#c9b3a2"),
        "bar": Look("#1f6678", "#1f6678"),
        "detail": Look("#8a7c59", "#8a7c59"),
    },
    lit={
        "nerve": Look("#c46a00", "#c46a00"),
        "bone": Look("#c7a95a", "#6b561d"),
        "disc": Look("#2f9dbb", "#155a6d"),
        "muscle": Look("#c4432f", "#7a2415"),
        "lesion": Look("#d9311a", "#7c1608"),
        "artery": Look("#e0241a", "#e0241a"),
        "fat": Look("#e0a31f", "#80590a"),
        "dura": Look("#c79a2c", "#6f5310"),
        "*": Look("#3f93a8", "#1b5464"),
    },
    skin_hues=("#3aa888", "#b05fb5", "#c08a1e", "#4470c9", "#c95a3f"),
    pain={
        "burning": "#c94f00",
        "shooting": "#9a7400",
        "aching": "#3d55c4",
        "numb": "#5c6b72",
        "tingling": "#00806c",
        "stabbing": "#c21f48",
    },
    pulse="#7a0fb0",
    shade=0.16,
    shine=0.30,
    dim=0.55,
)


# Pictures are cached by the identity of their palette, so the same page has to give the same one.
@lru_cache(maxsize=16)
def on_page(page: tuple[int, int, int], *, dark: bool) -> Palette:
    """Return the colors for a page of a given color; for the same page the same object.

    The page of a drawing has to be exactly that of the screen, or the drawing would show as a box.
    """
    red, green, blue = page
    return replace(DARK if dark else LIGHT, page=f"#{red:02x}{green:02x}{blue:02x}")
