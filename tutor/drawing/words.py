"""A figure in words, for terminals that show no drawing, and for those who cannot see one."""

from collections.abc import Iterator

from tutor.drawing.scene import Scene
from tutor.model.figure import Figure


def in_words(figure: Figure, scene: Scene) -> tuple[str, ...]:
    """Return title, sentence, and what is shown, painted and on its way, a line each."""
    return tuple(_lines(figure, scene))


def _lines(figure: Figure, scene: Scene) -> Iterator[str]:
    yield figure.title
    yield figure.sentence
    if scene.view:
        yield f"Seen closer: {figure.views[scene.view].title}"
    named = [text for _, text in scene.labels if len(text) > 1]  # letters are told beside
    if named:
        yield f"Shown: {', '.join(named)}"
    for name, quality in scene.painted:
        yield f"{quality}: {figure.parts[name].title}"
    if scene.pulse:
        yield f"An impulse travels: {figure.routes[scene.pulse].title}"
