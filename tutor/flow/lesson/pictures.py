"""What the figure of a step shows, before and after its question is settled."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from tutor.drawing import Scene
from tutor.flow.lesson.standing import Symbol
from tutor.model.figure import Figure
from tutor.model.step import Step
from tutor.questions import AnyStep, PointAt, Question, Spot
from tutor.session.lesson_run import Attempted


@dataclass(frozen=True)
class SpotLabel:
    """What may be told of a place to point at: its option, counted from 0, how it went, its title.

    The title is empty as long as it would give the answer away.
    """

    option: int
    symbol: Symbol = "none"
    title: str = ""


Labelled = Callable[[SpotLabel], str]
"""How a face writes such a label."""


def figure_of(step: AnyStep) -> str | None:
    """Return the id of the figure that a step shows."""
    return step.figure.id if isinstance(step, Step) and step.figure else None


def scene_for(
    figure: Figure, step: AnyStep, attempted: Attempted, here: str | None, label: Labelled
) -> Scene:
    """Return the scene of a step; ``here`` is the place under the cursor.

    Where one points, places that were tried in vain are named, and in the end all are.
    """
    if not isinstance(step, Step) or step.figure is None:
        return Scene()
    scene = Scene.of(figure, step.figure)
    way = step.way if isinstance(step, Question) else None
    if not isinstance(way, PointAt):
        return scene
    right = tuple(spot.id for spot in way.spots if spot.correct)
    lit = right if attempted.settled else (here,) if here else ()
    return replace(
        scene,
        lit=tuple(name for name in lit if name in figure.parts),
        labels=tuple((name, label(told)) for name, told in _labels(figure, way.spots, attempted)),
        here=None if attempted.settled else here,
    )


def _labels(
    figure: Figure, spots: tuple[Spot, ...], attempted: Attempted
) -> Iterator[tuple[str, SpotLabel]]:
    names = {name for given in attempted.tries for name in given}
    for option, spot in enumerate(spots):
        tried = spot.id in names
        if spot.id not in figure.places:
            continue
        if tried or attempted.settled:
            symbol: Symbol = "right" if spot.correct else "tried" if tried else "none"
            yield spot.id, SpotLabel(option, symbol, figure.places[spot.id].title)
        else:
            yield spot.id, SpotLabel(option)
