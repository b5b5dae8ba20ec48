"""A figure in words, for terminals that show no drawing, and for those who cannot see one.

It says what the scene shows, in the same order as the eye meets it: the whole, the detail, what is
labelled, what is painted, and what moves.
"""

from collections.abc import Iterator, Mapping

from tutor.drawing.scene import Scene
from tutor.model.figure import Figure
from tutor.model.scalars import PainQuality


def in_words(
    figure: Figure, scene: Scene, qualities: Mapping[PainQuality, str] | None = None
) -> tuple[str, ...]:
    """Return lines of plain text: title, sentence, then what is shown, painted and on its way.

    ``qualities`` are what qualities of pain are called; without them their codes must do.
    """
    return tuple(_lines(figure, scene, qualities or {}))


def _lines(figure: Figure, scene: Scene, qualities: Mapping[PainQuality, str]) -> Iterator[str]:
    yield figure.title
    yield figure.sentence
    if scene.view:
        yield f"Seen closer: {figure.views[scene.view].title}"
    # A label of one letter belongs to an option of a question, which is listed beside the figure.
    named = [text for _, text in scene.labels if len(text) > 1]
    if named:
        yield f"Shown: {', '.join(named)}"
    for name, quality in scene.painted:
        yield f"{qualities.get(quality, quality)}: {figure.parts[name].title}"
    if scene.pulse:
        yield f"An impulse travels: {figure.routes[scene.pulse].title}"
