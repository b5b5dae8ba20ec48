"""The rules that what all cases share, and an answer, refer only to what exists.

A catalogue that names what is not there would fail in every case at once, in whatever rule or
screen first looks it up.
"""

from collections.abc import Iterator

from tutor.content.rules.mentions import (
    given,
    known_references,
    known_signs,
    listed,
    unknown,
    unknown_keys,
)
from tutor.content.rules.registry import Complaint, Context, rule
from tutor.model.answer import AnswerFile
from tutor.model.catalogue import Catalogue
from tutor.model.criteria import Criteria
from tutor.model.scalars import CALLS


@rule("reference", "catalogue", whole=False)
def catalogue_references(context: Context[Catalogue]) -> Iterator[Complaint]:
    """Every id that a file refers to exists: in the catalogue, the criteria or another file."""
    yield from _inquiries(context)
    yield from _structures(context)
    for name in context.subject.treatments:
        yield from _treatment(context, name)


def _inquiries(context: Context[Catalogue]) -> Iterator[Complaint]:
    catalogue, signs = context.subject, known_signs(context.criteria)
    references = known_references(context.criteria)
    for name, inquiry in catalogue.inquiries.items():
        at = ["inquiries", name]
        yield from unknown("sign", given([*at, "sign"], inquiry.sign), signs)
        bases = given([*at, "basis"], inquiry.basis)
        yield from unknown("basis", bases, context.criteria.sayings)
        if inquiry.accuracy:
            used = [([*at, "accuracy", "reference"], inquiry.accuracy.reference)]
            yield from unknown("reference", used, references)
    for index, group in enumerate(catalogue.linked):
        yield from unknown("inquiry", listed(["linked", index], group), catalogue.inquiries)


def _structures(context: Context[Catalogue]) -> Iterator[Complaint]:
    structures, references = context.subject.structures, known_references(context.criteria)
    criteria = {criterion.id for criterion in context.criteria.criteria}
    for name, structure in structures.items():
        at = ["structures", name]
        yield from unknown("criterion", given([*at, "criterion"], structure.criterion), criteria)
        bases = given([*at, "basis"], structure.basis)
        yield from unknown("basis", bases, context.criteria.sayings)
        yield from unknown_keys("structure", [*at, "near"], structure.near, structures)
    yield from unknown_keys("structure", ["patterns"], context.subject.patterns, structures)
    for name, pattern in context.subject.patterns.items():
        used = [(["patterns", name, "reference"], pattern.reference)]
        yield from unknown("reference", used, references)


def _treatment(context: Context[Catalogue], name: str) -> Iterator[Complaint]:
    catalogue, says = context.subject, context.criteria.sayings
    treatment, at = catalogue.treatments[name], ["treatments", name]
    criteria = {criterion.id for criterion in context.criteria.criteria}
    yield from unknown("criterion", given([*at, "criterion"], treatment.criterion), criteria)
    cited = given([*at, "never-right"], treatment.never_right)
    yield from unknown("reference", cited, known_references(context.criteria))
    others = listed([*at, "or"], treatment.alternatives)
    yield from unknown("treatment", others, catalogue.treatments)
    speakers = {*catalogue.structures, *CALLS, "default"}
    yield from unknown_keys("structure or call", [*at, "role"], treatment.role, speakers)
    yield from unknown_keys("structure or call", [*at, "why"], treatment.why, speakers)
    yield from unknown_keys("structure or call", [*at, "basis"], treatment.basis, speakers)
    bases = (([*at, "basis", key], basis) for key, basis in treatment.basis.items())
    yield from unknown("basis", bases, says)
    for verdict in ("contraindicated", "harmful"):
        restrictions = getattr(treatment, verdict)
        yield from unknown_keys("condition", [*at, verdict], restrictions, catalogue.conditions)
        bases = (
            ([*at, verdict, key, "basis"], restriction.basis)
            for key, restriction in restrictions.items()
        )
        yield from unknown("basis", bases, says)


@rule("reference", "criteria", whole=False)
def criteria_references(context: Context[Criteria]) -> Iterator[Complaint]:
    """Every id that a file refers to exists: in the catalogue, the criteria or another file."""
    references = known_references(context.subject)
    lessons = {*context.library.lessons, *context.library.unread}
    for index, misconception in enumerate(context.subject.misconceptions):
        used = listed(["misconceptions", index, "references"], misconception.references)
        yield from unknown("reference", used, references)
        lesson = given(["misconceptions", index, "lesson"], misconception.lesson)
        yield from unknown("lesson", lesson, lessons)


@rule("reference", "answer", whole=False)
def answer_references(context: Context[AnswerFile]) -> Iterator[Complaint]:
    """Every id that a file refers to exists: in the catalogue, the criteria or another file."""
    answer, catalogue = context.subject, context.catalogue
    cases = {*context.library.cases, *context.library.unread}
    yield from unknown("case", [(["case"], answer.case)], cases)
    yield from unknown("inquiry", listed(["asked"], answer.asked), catalogue.inquiries)
    yield from unknown("inquiry", listed(["evidence"], answer.evidence), catalogue.inquiries)
    yield from unknown("structure", listed(["sources"], answer.sources), catalogue.structures)
    yield from unknown("treatment", listed(["plan"], answer.plan), catalogue.treatments)
