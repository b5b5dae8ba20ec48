"""What the figure beside a step shows, before and after its question is settled."""

from dataclasses import replace

from tutor.drawing import Scene
from tutor.model.figure import Figure
from tutor.model.step import Step
from tutor.questions import AnyStep, PointAt, Question
from tutor.session.lesson_run import Attempted
from tutor.wording import words


def figure_of(step: AnyStep) -> str | None:
    """Return the id of the figure that a step shows."""
    return step.figure.id if isinstance(step, Step) and step.figure else None


def scene_for(figure: Figure, step: AnyStep, attempted: Attempted, here: str | None) -> Scene:
    """Return the scene of a step; ``here`` is the place under the cursor.

    Where one points, places bear letters; those tried in vain are named, and in the end all are.
    """
    if not isinstance(step, Step) or step.figure is None:
        return Scene()
    scene = Scene.of(figure, step.figure)
    way = step.way if isinstance(step, Question) else None
    if not isinstance(way, PointAt):
        return scene
    right = tuple(spot.id for spot in way.spots if spot.correct)
    tried = {name for given in attempted.tries for name in given}
    labels = []
    for spot, letter in zip(way.spots, words.questions.LETTERS, strict=False):
        symbol = " ✓" if spot.correct else " ✗" if spot.id in tried else ""
        named = attempted.settled or spot.id in tried
        if spot.id in figure.places:
            title = figure.places[spot.id].title
            labels.append((spot.id, f"{letter}{symbol} {title}" if named else letter))
    lit = right if attempted.settled else (here,) if here else ()
    return replace(
        scene,
        lit=tuple(name for name in lit if name in figure.parts),
        labels=tuple(labels),
        here=None if attempted.settled else here,
    )
