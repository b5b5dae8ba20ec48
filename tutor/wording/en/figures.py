"""What is said of a figure beside its drawing, or in its stead."""

from collections.abc import Mapping

from tutor.model.scalars import PainQuality

QUALITIES: Mapping[PainQuality, str] = {
    "burning": "burning",
    "shooting": "shooting",
    "aching": "aching",
    "numb": "numb",
    "tingling": "tingling",
    "stabbing": "stabbing",
}
"""What pain is like, by the code of its quality."""


def figure_title(figure: str, view: str) -> str:
    """Name a figure and the view of it that is shown; the ``view`` is empty where all is."""
    return f"{figure} · {view}" if view else figure
