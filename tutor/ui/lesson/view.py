"""All that a page of a lesson shows, as one value: a page is made from it and asks nobody."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tutor.model.criteria import Criteria
from tutor.model.step import CasesStep
from tutor.questions import AnyStep, Given
from tutor.session.lesson_run import Attempted, LessonRun
from tutor.ui.lesson.words import references_line


@dataclass(frozen=True)
class PlaceNames:
    """The names of what can be pointed at, and whether there is a drawing to point in."""

    titles: Mapping[str, str] = field(default_factory=dict)
    drawn: bool = True


@dataclass(frozen=True)
class StepView:
    """A step and all that is known about it.

    ``seed`` is what shuffles derive from; ``draft`` is what was half answered when the step was
    left; ``references`` is a line that cites the literature; ``corrections`` say what is wrong
    with each misconception; ``pool`` is how many cases there are, and how many are done.
    """

    seed: str
    step: AnyStep
    attempted: Attempted = field(default_factory=Attempted)
    draft: Given | None = None
    references: str = ""
    corrections: Mapping[str, str] = field(default_factory=dict)
    pool: tuple[int, int] = (0, 0)
    places: PlaceNames = field(default_factory=PlaceNames)


def view_of(  # noqa: PLR0913 - everything that a page is made of
    run: LessonRun,
    seed: str,
    draft: Given | None,
    *,
    criteria: Criteria | None,
    pool: tuple[int, int],
    places: PlaceNames,
) -> StepView:
    """Return all that the page of a run's current step needs."""
    step = run.step
    cites = "" if isinstance(step, CasesStep) else references_line(criteria, step.references)
    misconceptions = criteria.misconceptions if criteria else ()
    return StepView(
        seed=seed,
        step=step,
        attempted=run.attempted(step.id),
        draft=draft,
        references=cites,
        corrections={found.id: found.correction for found in misconceptions},
        pool=pool,
        places=places,
    )
