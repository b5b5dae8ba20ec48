"""The rule that a case refers only to what exists: in the menu, the criteria and the lessons.

It runs before the rules on the whole case, which look ids up without asking whether they are there.
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
from tutor.model.case import Case


@rule("reference", "case", whole=False)
def case_references(context: Context[Case]) -> Iterator[Complaint]:
    """Every id that a file refers to exists: in the catalogue, the criteria or another file."""
    yield from _findings(context)
    yield from _patient_and_key(context)
    yield from _plan(context)
    yield from _teaching(context)
    yield from _mistakes(context)
    yield from _letter(context)


def _findings(context: Context[Case]) -> Iterator[Complaint]:
    case, says = context.subject, context.criteria.sayings
    inquiries, signs = context.catalogue.inquiries, known_signs(context.criteria)
    yield from unknown_keys("inquiry", ["findings"], case.findings, inquiries)
    for name, finding in case.findings.items():
        at = ("findings", name)
        yield from unknown("sign", given((*at, "sign"), finding.sign), signs)
        yield from unknown("basis", given((*at, "basis"), finding.basis), says)
        if finding.unlinked:
            shown = given((*at, "unlinked", "shown-by"), finding.unlinked.shown_by)
            yield from unknown("inquiry", shown, inquiries)


def _patient_and_key(context: Context[Case]) -> Iterator[Complaint]:
    case, structures = context.subject, context.catalogue.structures
    conditions = listed(["patient", "conditions"], case.patient.conditions)
    yield from unknown("condition", conditions, context.catalogue.conditions)
    yield from unknown("structure", listed(["key", "sources"], case.key.sources), structures)
    yield from unknown_keys("structure", ["key", "near"], case.key.near, structures)
    for name, near in case.key.near.items():
        yield from unknown_keys("structure", ["key", "near", name], near, structures)
    yield from unknown("finding", given(["key", "second"], case.key.second), case.findings)


def _plan(context: Context[Case]) -> Iterator[Complaint]:
    case, treatments = context.subject, context.catalogue.treatments
    yield from unknown_keys("treatment", ["plan"], case.plan, treatments)
    for name, override in case.plan.items():
        at = ("plan", name)
        bases = given((*at, "basis"), override.basis)
        yield from unknown("basis", bases, context.criteria.sayings)
        others = listed((*at, "or"), override.alternatives or ())
        yield from unknown("treatment", others, treatments)


def _teaching(context: Context[Case]) -> Iterator[Complaint]:
    case, structures = context.subject, context.catalogue.structures
    for index, flip in enumerate(case.flips):
        changes = listed(["flips", index, "change"], flip.change)
        yield from unknown("finding", changes, case.findings)
    yield from unknown_keys("structure", ["expert", "against"], case.expert.against, structures)
    lessons = {*context.library.lessons, *context.library.unread}
    yield from unknown("lesson", listed(["lessons"], case.lessons), lessons)
    references = known_references(context.criteria)
    yield from unknown("reference", given(["based-on"], case.based_on), references)


def _mistakes(context: Context[Case]) -> Iterator[Complaint]:
    """Complain of misconceptions that are none, and of answers that no student can give."""
    catalogue = context.catalogue
    known = {misconception.id for misconception in context.criteria.misconceptions}
    for index, mistake in enumerate(context.subject.misconceptions):
        # Where the id alone stands, there is no key 'id', and the position is that of the entry.
        at = ("misconceptions", index)
        yield from unknown("misconception", given((*at, "id"), mistake.id), known)
        if mistake.when:
            at_when, when = (*at, "when"), mistake.when
            sources = listed((*at_when, "source"), when.source)
            yield from unknown("structure", sources, catalogue.structures)
            plan = listed((*at_when, "plan"), when.plan)
            yield from unknown("treatment", plan, catalogue.treatments)
            unasked = listed((*at_when, "unasked"), when.unasked)
            yield from unknown("inquiry", unasked, catalogue.inquiries)


def _letter(context: Context[Case]) -> Iterator[Complaint]:
    letter, inquiries = context.subject.handover, context.catalogue.inquiries
    if letter:
        yield from unknown("inquiry", listed(["handover", "must"], letter.must), inquiries)
        needless = listed(["handover", "needless"], letter.needless)
        yield from unknown("inquiry", needless, inquiries)
