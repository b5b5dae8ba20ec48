"""Rules about ids: they are unique and they resolve."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from tutor.content.document import Loc
from tutor.content.nearest import suggestion
from tutor.content.problem import quoted
from tutor.content.rules.registry import Complaint, Context, rule
from tutor.model.answer import AnswerFile
from tutor.model.case import Case
from tutor.model.catalogue import Catalogue
from tutor.model.criteria import FOUR_SIGNS, PROMPT, Criteria
from tutor.model.figure import Figure, FigureUse
from tutor.model.scalars import CALLS
from tutor.model.step import CasesStep
from tutor.questions import Lesson, Question

Use = tuple[Loc, str]


def _repeats(uses: Iterable[Use]) -> Iterator[Complaint]:
    counts: Counter[str] = Counter()
    for loc, name in uses:
        counts[name] += 1
        if counts[name] > 1:
            yield Complaint(loc, f"the id '{name}' is used above", "give this one its own id")


def _unknown(kind: str, uses: Iterable[Use], known: Collection[str]) -> Iterator[Complaint]:
    for loc, name in uses:
        if name not in known:
            yield Complaint(loc, f"there is no {kind} {quoted(name)}", suggestion(name, known))


def _keys(kind: str, loc: Loc, names: Iterable[str], known: Collection[str]) -> Iterator[Complaint]:
    """Complain of keys that are no known ids, at the keys themselves."""
    for name in names:
        if name not in known:
            message = f"there is no {kind} {quoted(name)}"
            yield Complaint((*loc, name), message, suggestion(name, known), "key")


def _items(loc: Loc, names: Iterable[str]) -> Iterator[Use]:
    return (((*loc, index), name) for index, name in enumerate(names))


def _field(loc: Loc, name: str | None) -> Iterator[Use]:
    if name is not None:
        yield loc, name


def _signs(criteria: Criteria) -> list[str]:
    """Return what a finding may show: the document's signs and prompt, as far as they are cited."""
    return [sign for sign in (*FOUR_SIGNS, PROMPT) if f"document:{sign}" in criteria.sayings]


@rule("unique-ids", "criteria", whole=False)
def unique_in_criteria(context: Context[Criteria]) -> Iterator[Complaint]:
    """Every id is used once: among the criteria, within a lesson, and across all files.

    Attempts, reports and other files refer to things by id alone.
    """
    for group in ("criteria", "references", "misconceptions"):
        entries = enumerate(getattr(context.subject, group))
        yield from _repeats(((group, index, "id"), entry.id) for index, entry in entries)


@rule("unique-steps", "lesson", whole=False)
def unique_in_lesson(context: Context[Lesson]) -> Iterator[Complaint]:
    """Within a lesson every step has its own id, and within a question every option."""
    steps = context.subject.steps
    yield from _repeats((("steps", index, "id"), step.id) for index, step in enumerate(steps))
    for index, step in enumerate(steps):
        if isinstance(step, Question):
            yield from _repeats((("steps", index, *at), name) for at, name in step.ids())


@rule("file-name", "case", whole=False)
def case_file_name(context: Context[Case]) -> Iterator[Complaint]:
    """A case's file is called by its id, so that one finds the other."""
    if context.loaded.document.path.stem != context.subject.id:
        name = context.subject.id
        yield Complaint(["id"], f"the file is not called '{name}.yaml'", "rename one of the two")


@rule("lesson-file-name", "lesson", whole=False)
def lesson_file_name(context: Context[Lesson]) -> Iterator[Complaint]:
    """A lesson's file is called by its two-digit place in the course and its id."""
    number, _, name = context.loaded.document.path.stem.partition("-")
    if not (re.fullmatch("[0-9]{2}", number) and name == context.subject.id):
        message = f"the file is not called 'NN-{context.subject.id}.yaml'"
        yield Complaint(["id"], message, "rename one of the two")


@rule("reference", "case", whole=False)
def case_references(context: Context[Case]) -> Iterator[Complaint]:
    """Every id that a file refers to exists: in the catalogue, the criteria or another file."""
    case, catalogue, says = context.subject, context.catalogue, context.criteria.sayings
    signs = _signs(context.criteria)
    inquiries, structures = catalogue.inquiries, catalogue.structures
    yield from _keys("inquiry", ["findings"], case.findings, inquiries)
    for name, finding in case.findings.items():
        yield from _unknown("sign", _field(["findings", name, "sign"], finding.sign), signs)
        yield from _unknown("basis", _field(["findings", name, "basis"], finding.basis), says)
    conditions = _items(["patient", "conditions"], case.patient.conditions)
    yield from _unknown("condition", conditions, catalogue.conditions)
    yield from _unknown("structure", _items(["key", "sources"], case.key.sources), structures)
    yield from _keys("structure", ["key", "near"], case.key.near, structures)
    for name, near in case.key.near.items():
        yield from _keys("structure", ["key", "near", name], near, structures)
    yield from _unknown("finding", _field(["key", "second"], case.key.second), case.findings)
    yield from _keys("treatment", ["plan"], case.plan, catalogue.treatments)
    for name, override in case.plan.items():
        yield from _unknown("basis", _field(["plan", name, "basis"], override.basis), says)
    for index, flip in enumerate(case.flips):
        changes = _items(["flips", index, "change"], flip.change)
        yield from _unknown("finding", changes, case.findings)
    yield from _keys("structure", ["expert", "against"], case.expert.against, structures)
    known = {misconception.id for misconception in context.criteria.misconceptions}
    yield from _unknown("misconception", _misconceptions(case), known)
    lessons = {*context.library.lessons, *context.library.unread}
    yield from _unknown("lesson", _items(["lessons"], case.lessons), lessons)


def _misconceptions(case: Case) -> Iterator[Use]:
    return (
        (("misconceptions", index), known.id) for index, known in enumerate(case.misconceptions)
    )


@rule("reference", "lesson", whole=False)
def lesson_references(context: Context[Lesson]) -> Iterator[Complaint]:
    """Every id that a file refers to exists: in the catalogue, the criteria or another file."""
    references = {reference.id for reference in context.criteria.references}
    misconceptions = {misconception.id for misconception in context.criteria.misconceptions}
    cases = {*context.library.cases, *context.library.unread}
    drawings = context.library.drawings
    listed = _items(["sources"], context.subject.references)
    yield from _unknown("reference", listed, references)
    for index, step in enumerate(context.subject.steps):
        if isinstance(step, CasesStep):
            pool = _items(["steps", index, "cases"], step.cases)
            yield from _unknown("case", pool, cases)
            continue
        cited = _items(["steps", index, "sources"], step.references)
        yield from _unknown("reference", cited, references)
        drawing = drawings.get(step.figure.id) if step.figure else None
        if step.figure is not None:
            at: Loc = ["steps", index, "figure"]
            yield from _unknown("figure", _field([*at, "id"], step.figure.id), drawings.paths)
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
            yield from _unknown(mention.of, used, misconceptions)
        elif drawing is not None:
            yield from _unknown(mention.of, used, drawing.places)


def _unknown_places(at: Loc, use: FigureUse, drawing: Figure) -> Iterator[Complaint]:
    """Complain of what a step does to parts that its drawing does not have."""
    yield from _unknown("view", _field([*at, "view"], use.view), drawing.views)
    yield from _unknown("place in the figure", _items([*at, "show"], use.show), drawing.places)
    yield from _unknown("place in the figure", _items([*at, "label"], use.label), drawing.places)
    painted: Iterator[Use] = (
        ([*at, "paint", number, "part"], painted.part) for number, painted in enumerate(use.paint)
    )
    yield from _unknown("part of the figure", painted, drawing.parts)
    yield from _unknown("route", _field([*at, "pulse"], use.pulse), drawing.routes)


@rule("reference", "catalogue", whole=False)
def catalogue_references(context: Context[Catalogue]) -> Iterator[Complaint]:
    """Every id that a file refers to exists: in the catalogue, the criteria or another file."""
    catalogue, says = context.subject, context.criteria.sayings
    references = {reference.id for reference in context.criteria.references}
    criteria = {criterion.id for criterion in context.criteria.criteria}
    signs = _signs(context.criteria)
    structures, conditions = catalogue.structures, catalogue.conditions
    for name, inquiry in catalogue.inquiries.items():
        at = ["inquiries", name]
        yield from _unknown("sign", _field([*at, "sign"], inquiry.sign), signs)
        yield from _unknown("basis", _field([*at, "basis"], inquiry.basis), says)
        if inquiry.accuracy:
            used = [([*at, "accuracy", "reference"], inquiry.accuracy.reference)]
            yield from _unknown("reference", used, references)
    for name, structure in structures.items():
        at = ["structures", name]
        yield from _unknown("criterion", _field([*at, "criterion"], structure.criterion), criteria)
        yield from _unknown("basis", _field([*at, "basis"], structure.basis), says)
        yield from _keys("structure", [*at, "near"], structure.near, structures)
    speakers = {*structures, *CALLS, "default"}
    for name, treatment in catalogue.treatments.items():
        at = ["treatments", name]
        yield from _unknown("criterion", _field([*at, "criterion"], treatment.criterion), criteria)
        others = _items([*at, "or"], treatment.alternatives)
        yield from _unknown("treatment", others, catalogue.treatments)
        yield from _keys("structure or call", [*at, "role"], treatment.role, speakers)
        yield from _keys("structure or call", [*at, "why"], treatment.why, speakers)
        yield from _keys("structure or call", [*at, "basis"], treatment.basis, speakers)
        bases = (([*at, "basis", key], basis) for key, basis in treatment.basis.items())
        yield from _unknown("basis", bases, says)
        for verdict in ("contraindicated", "harmful"):
            restrictions = getattr(treatment, verdict)
            yield from _keys("condition", [*at, verdict], restrictions, conditions)
            bases = (
                ([*at, verdict, key, "basis"], restriction.basis)
                for key, restriction in restrictions.items()
            )
            yield from _unknown("basis", bases, says)


@rule("reference", "criteria", whole=False)
def criteria_references(context: Context[Criteria]) -> Iterator[Complaint]:
    """Every id that a file refers to exists: in the catalogue, the criteria or another file."""
    references = {reference.id for reference in context.subject.references}
    lessons = {*context.library.lessons, *context.library.unread}
    for index, misconception in enumerate(context.subject.misconceptions):
        used = _items(["misconceptions", index, "references"], misconception.references)
        yield from _unknown("reference", used, references)
        lesson = _field(["misconceptions", index, "lesson"], misconception.lesson)
        yield from _unknown("lesson", lesson, lessons)


@rule("reference", "answer", whole=False)
def answer_references(context: Context[AnswerFile]) -> Iterator[Complaint]:
    """Every id that a file refers to exists: in the catalogue, the criteria or another file."""
    answer, catalogue = context.subject, context.catalogue
    cases = {*context.library.cases, *context.library.unread}
    yield from _unknown("case", [(["case"], answer.case)], cases)
    yield from _unknown("inquiry", _items(["asked"], answer.asked), catalogue.inquiries)
    yield from _unknown("inquiry", _items(["evidence"], answer.evidence), catalogue.inquiries)
    yield from _unknown("structure", _items(["sources"], answer.sources), catalogue.structures)
    yield from _unknown("treatment", _items(["plan"], answer.plan), catalogue.treatments)
