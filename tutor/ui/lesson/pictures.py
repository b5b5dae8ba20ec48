"""What the figure beside a step shows, before and after its question is settled."""

from collections.abc import Mapping
from dataclasses import replace

from tutor.drawing import Scene
from tutor.model.figure import Figure
from tutor.model.lesson import AnyStep, ChoiceQuestion, LocateQuestion, Step
from tutor.session.lesson_run import Attempted
from tutor.ui.lesson.words import LETTERS


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
    if not isinstance(step, LocateQuestion):
        return scene
    right = tuple(one.id for one in step.options if one.correct)
    tried = {name for one in attempted.tries for name in one}
    labels = []
    for one, letter in zip(step.options, LETTERS, strict=False):
        mark = " ✓" if one.correct else " ✗" if one.id in tried else ""
        told = attempted.settled or one.id in tried
        if one.id in figure.places:
            title = figure.places[one.id].title
            labels.append((one.id, f"{letter}{mark} {title}" if told else letter))
    lit = right if attempted.settled else (here,) if here else ()
    return replace(
        scene,
        lit=tuple(name for name in lit if name in figure.parts),
        labels=tuple(labels),
        here=None if attempted.settled else here,
    )


def as_choices(question: LocateQuestion, titles: Mapping[str, str]) -> ChoiceQuestion:
    """Return the same question with the places as options in words."""
    kept = question.model_dump(exclude={"figure", "ask", "options"})
    options = [{**one.model_dump(), "text": titles.get(one.id, one.id)} for one in question.options]
    return ChoiceQuestion.model_validate({**kept, "ask": "one", "options": options})
