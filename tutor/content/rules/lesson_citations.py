"""The rule that a lesson refers only to what exists: sources, cases, figures and their parts.

A student who met the gap would see an empty figure, or a pool without its cases.
"""

from collections.abc import Collection, Iterator

from tutor.content.document import Loc
from tutor.content.rules.mentions import Use, given, known_references, listed, unknown
from tutor.content.rules.registry import Complaint, Context, rule
from tutor.model.figure import Figure, FigureUse
from tutor.model.step import CasesStep
from tutor.questions import Lesson, Question


@rule("reference", "lesson", whole=False)
def lesson_references(context: Context[Lesson]) -> Iterator[Complaint]:
    """Every id that a file refers to exists: in the catalogue, the criteria or another file."""
    references = known_references(context.criteria)
    misconceptions = {misconception.id for misconception in context.criteria.misconceptions}
    cases = {*context.library.cases, *context.library.unread}
    drawings = context.library.drawings
    sources = listed(["sources"], context.subject.references)
    yield from unknown("reference", sources, references)
    for index, step in enumerate(context.subject.steps):
        if isinstance(step, CasesStep):
            pool = listed(["steps", index, "cases"], step.cases)
            yield from unknown("case", pool, cases)
            continue
        cited = listed(["steps", index, "sources"], step.references)
        yield from unknown("reference", cited, references)
        drawing = drawings.get(step.figure.id) if step.figure else None
        if step.figure is not None:
            at: Loc = ["steps", index, "figure"]
            yield from unknown("figure", given([*at, "id"], step.figure.id), drawings.paths)
            if drawing is not None:
                yield from _unknown_places(at, step.figure, drawing)
        if isinstance(step, Question):
            yield from _unknown_mentions(["steps", index], step, misconceptions, drawing)


def _unknown_mentions(
    at: Loc, question: Question, misconceptions: Collection[str], drawing: Figure | None
) -> Iterator[Complaint]:
    """Complain of what a kind of question refers to; a drawing that is missing is told once."""
    for mention in question.mentions():
        used = [((*at, *mention.at), mention.id)]
        if mention.of == "misconception":
            yield from unknown(mention.of, used, misconceptions)
        elif drawing is not None:
            yield from unknown(mention.of, used, drawing.places)


def _unknown_places(at: Loc, use: FigureUse, drawing: Figure) -> Iterator[Complaint]:
    """Complain of what a step does to parts that its drawing does not have."""
    yield from unknown("view", given([*at, "view"], use.view), drawing.views)
    yield from unknown("place in the figure", listed([*at, "show"], use.show), drawing.places)
    yield from unknown("place in the figure", listed([*at, "label"], use.label), drawing.places)
    painted: Iterator[Use] = (
        ([*at, "paint", number, "part"], painted.part) for number, painted in enumerate(use.paint)
    )
    yield from unknown("part of the figure", painted, drawing.parts)
    yield from unknown("route", given([*at, "pulse"], use.pulse), drawing.routes)
