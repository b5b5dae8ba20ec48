"""Rules that compare the parts of one case: its folder, its plan, and what it hides.

Each part may be sound alone and still contradict another. Only a reader would notice, and readers
of a case are students.
"""

import re
from collections.abc import Iterator

from tutor.content.problem import quoted
from tutor.content.rules.registry import Complaint, Context, rule
from tutor.model.case import Case, PlanOverride

FOLDERS = ("referred", "local", "mixed", "urgent")
"""The folders of the shipped cases: one for each call, and one for cases with a red flag."""


@rule("folder", "case", whole=False)
def folder(context: Context[Case]) -> Iterator[Complaint]:
    """A case lies in the folder of its call, or in 'urgent' when an option is critical.

    Files in other folders, such as an instructor's own, are left alone.
    """
    case, lies = context.subject, context.loaded.document.path.parent.name
    urgent = any(override.critical for override in case.plan.values())
    belongs = "urgent" if urgent else case.key.call
    if lies in FOLDERS and lies != belongs:
        yield Complaint(["key", "call"], f"the file lies in '{lies}'", f"move it to '{belongs}'")


@rule("basis", "case")
def override_basis(context: Context[Case]) -> Iterator[Complaint]:
    """Everything that is scored names its basis: the governing document or a reference beyond it.

    An override that gives an option another role says on what basis, and why.
    """
    for name, override in context.subject.plan.items():
        for key in ("basis", "why"):
            if override.role is not None and getattr(override, key) is None:
                message = f"'{name}' has another role here, but no {key}"
                yield Complaint(["plan", name], message, f"add '{key}'", "key")


@rule("own-plan", "case")
def own_plan(context: Context[Case]) -> Iterator[Complaint]:
    """At least one override fits the plan to this patient (document:plan-for-this-patient).

    An override that changes nothing does not count.
    """
    if all(override == PlanOverride() for override in context.subject.plan.values()):
        hint = "what does this patient need, or have to avoid, that others with the source do not?"
        yield Complaint(["key"], "the plan is nobody's in particular", hint, "key")


@rule("leak", "case")
def leak(context: Context[Case]) -> Iterator[Complaint]:
    """Neither title nor complaint nor the family's name names the source.

    A student who reads it there has nothing left to find out.
    """
    case = context.subject
    for name in case.key.sources:
        structure = context.catalogue.structures[name]
        for field in ("title", "complaint", "family"):
            # A family is an id, whose words are joined by hyphens.
            text = getattr(case, field).lower().replace("-", " ")
            for word in (*structure.words, structure.label):
                if re.search(rf"\b{re.escape(word.lower())}\b", text):
                    message = f"the {field} names the source: {quoted(word)}"
                    hint = "say it as the patient would before a diagnosis"
                    yield Complaint([field], message, hint)
