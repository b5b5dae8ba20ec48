"""Rules about red flags: the screen is asked of everyone, and what found none is no flag.

A student who leaves out the screen is only lucky, and one who missed a true red flag has failed.
Both are judged by marks that an author sets by hand, and could set where they mean nothing.
"""

from collections.abc import Iterator
from typing import get_args

from tutor.content.problem import quoted_list
from tutor.content.rules.registry import Complaint, Context, rule
from tutor.model.case import Case
from tutor.model.catalogue import Catalogue
from tutor.model.resolved import MEDICINES
from tutor.model.scalars import Screen

WHEN = {"systemic": "always", "bladder": "spine", "power": "spine"}
"""In whom each group is screened for. Fever and cancer hide in any heel, the others in the back."""


@rule("screen-groups", "catalogue")
def screen_groups(context: Context[Catalogue]) -> Iterator[Complaint]:
    """Once anything screens for red flags, each group of them has an inquiry that may be essential.

    The systemic group is screened for always, the bladder and the power of the roots where the
    spine is involved. An intimate inquiry does not count, since nobody has to do it.
    """
    inquiries = context.subject.inquiries
    screens = {name: inquiry.screen for name, inquiry in inquiries.items() if inquiry.screen}
    for name, screen in screens.items():
        wanted = WHEN[screen.group]
        if screen.when != wanted:
            message = f"'{name}' screens for '{screen.group}' with when: {screen.when}"
            yield Complaint(["inquiries", name, "screen", "when"], message, f"say '{wanted}'")
    groups = {screen.group for name, screen in screens.items() if not inquiries[name].intimate}
    for group in get_args(Screen) if screens else ():
        if group not in groups:
            hint = f"add 'screen: {{when: {WHEN[group]}, group: {group}}}' to what asks for it"
            yield Complaint(["inquiries"], f"no inquiry screens for '{group}'", hint, "key")


@rule("screen-essential", "case")
def screen_essential(context: Context[Case]) -> Iterator[Complaint]:
    """Of each group of red flags that applies to the patient, one inquiry or more is essential.

    Fever, weight and cancer apply to everyone; bladder and power where the spine is a source. A
    student is held below passing who did not ask, so the case has to say that it mattered.
    """
    case, inquiries = context.resolved, context.catalogue.inquiries
    for group in get_args(Screen):
        members = [finding for finding in case.findings if finding.screen == group]
        if members and not any(finding.essential for finding in members):
            may = [f.inquiry for f in members if not inquiries[f.inquiry].intimate]
            message = f"nothing that screens for '{group}' is essential"
            hint = f"list with 'essential: true' one of: {quoted_list(may)}"
            yield Complaint(["findings"], message, hint, "key")


@rule("intimate", "case")
def intimate(context: Context[Case]) -> Iterator[Complaint]:
    """An intimate inquiry is never essential, and so never critical.

    In a podiatrist's room the feeling is asked about, and the touch is left to those the patient is
    sent to.
    """
    for name, finding in context.subject.findings.items():
        if context.catalogue.inquiries[name].intimate and (finding.essential or finding.critical):
            message = f"'{name}' is intimate, and nobody has to do it here"
            hint = "make it neither essential nor critical"
            yield Complaint(["findings", name], message, hint, "key")


@rule("critical-earned", "case")
def critical_earned(context: Context[Case]) -> Iterator[Complaint]:
    """A critical inquiry is positive: its answer is a red flag of this patient, and nothing else.

    Leaving it out is a safety failure. A clear answer endangers nobody who did not hear it, however
    much it belongs to a careful history: such an inquiry is essential.
    """
    for name, finding in context.subject.findings.items():
        # That medicines are never critical is the rule 'medicines-asked'.
        if finding.critical and not finding.positive and name != MEDICINES:
            message = f"'{name}' is critical, but its answer is no red flag: it is not positive"
            yield Complaint(["findings", name], message, "make it essential", "key")
