"""Rules about links: a positive finding belongs to the pain that this patient came with, or not.

A sore spot argues for a region only where it is linked to that pain. Without these rules a case
could call incidental what it never shows to be so, or leave a stock answer to deny a finding.
"""

import re
from collections.abc import Iterator

from tutor.content.problem import quoted, quoted_list
from tutor.content.rules.registry import Complaint, Context, rule
from tutor.model.case import Case, CaseFinding
from tutor.model.catalogue import Catalogue, Inquiry
from tutor.model.scalars import Supports, Unlinking

LEGS = 2
"""How many linked findings a region needs to be involved."""
MOST_UNLINKED = 2
"""How many unlinked signs a patient carries at most: with more, chance would explain nothing."""
REGIONS: tuple[Supports, ...] = ("referred", "local")

SHOWN_BY_ITSELF: dict[Unlinking, re.Pattern[str]] = {
    "other-side-too": re.compile(
        r"\b(?:both|each|either|alike|equal|same|other|bilateral\w*|two|symmetric\w*)\b",
        re.IGNORECASE,
    ),
    "older": re.compile(
        r"\b(?:years?|months?|since|before|old|older|always|ago|ever|long|decades?|used to|kid)\b",
        re.IGNORECASE,
    ),
    "not-the-pain": re.compile(
        r"\b(?:not?|never|nothing|nowhere|other|another|different|elsewhere|instead|only)\b|n.t\b",
        re.IGNORECASE,
    ),
    "does-not-move-with-it": re.compile(
        r"\b(?:not?|never|nothing|nor|same|unchanged|without|whether|regardless)\b|n.t\b",
        re.IGNORECASE,
    ),
}
"""The words of which a result needs one to show by itself that its finding is not linked.

A picture is not here: that it is no more than a picture is shown by what the examination finds.
"""


@rule("stock-beside-positive", "case")
def stock_beside_positive(context: Context[Case]) -> Iterator[Complaint]:
    """Where a case lists a positive finding, it lists what is linked to it in the catalogue.

    An inquiry that a case does not list answers with a stock sentence that all is well, and beside
    the positive finding that sentence may be false: no pin is felt, and a filament is. List the
    others of the group, abnormal or expressly normal. A test that stands on the foot need not be
    listed where the patient bears no weight, since it is answered as not done.
    """
    case, catalogue = context.subject, context.catalogue
    for group in catalogue.linked:
        unlisted = [name for name in group if _has_stock_answer(name, case, catalogue)]
        if not unlisted:
            continue
        for name in group:
            finding = case.findings.get(name)
            if finding is not None and finding.positive:
                message = f"'{name}' is positive beside stock answers of {quoted_list(unlisted)}"
                hint = "list each of them, abnormal or expressly normal"
                yield Complaint(["findings", name], message, hint, "key")


def _has_stock_answer(name: str, case: Case, catalogue: Catalogue) -> bool:
    """Tell whether an inquiry would answer this patient with a stock sentence of normal."""
    inquiry = catalogue.inquiries.get(name)
    if inquiry is None or inquiry.open or name in case.findings:
        return False
    not_done = inquiry.weight_bearing and case.patient.bears_weight != "yes"
    return not (not_done and catalogue.not_done)


@rule("mixed-two-legs", "case")
def mixed_two_legs(context: Context[Case]) -> Iterator[Complaint]:
    """A mixed case stands on two legs: each region has two linked findings, one of them examined.

    A linked finding is positive, supports the region and weighs something as evidence. With less on
    one side, what is there is incidental, and the call is that of the other side. Add a finding to
    the weaker side, or change the call and say of what there is why it is unlinked.
    """
    case = context.resolved
    if case.call != "mixed":
        return
    for region in REGIONS:
        legs = [
            finding
            for finding in case.supporting(case.call)
            if finding.supports == region and finding.positive
        ]
        if len(legs) < LEGS:
            message = f"a mixed case needs {LEGS} positive findings that support '{region}'"
            named = quoted_list(finding.inquiry for finding in legs) or "none"
            yield Complaint(["key", "call"], message, f"so far: {named}")
        elif not any(finding.kind == "examination" for finding in legs):
            message = f"no positive examination supports '{region}'"
            hint = "add one: what the patient tells does not make a region involved"
            yield Complaint(["key", "call"], message, hint)


@rule("unlinked-reason", "case")
def unlinked_reason(context: Context[Case]) -> Iterator[Complaint]:
    """A positive finding that would usually speak for another region says why it does not here.

    That is one whose direction, by 'supports' or else by the catalogue, is a region that the call
    leaves out; and one for which the catalogue has such a region, or in a mixed case any, and the
    case says 'supports: neither'. It needs 'unlinked: {reason, shown-by}'. One that 'supports'
    expressly turns to a region of the call needs none: that is the author's claim. Neither does a
    picture in a mixed case, which agrees with linked findings and makes no region involved.
    'unlinked' stands on positive findings only, and alone: 'supports' would overrule it.
    """
    case = context.subject
    involved: set[Supports] = set(REGIONS) if case.key.call == "mixed" else {case.key.call}
    for name, finding in case.findings.items():
        inquiry, loc = context.catalogue.inquiries[name], ["findings", name]
        if finding.unlinked is None:
            region = _unexplained(finding, inquiry, involved)
            if region is not None:
                message = f"'{name}' is positive, which speaks for '{region}', and is not unlinked"
                hint = "add 'unlinked: {reason: ..., shown-by: ...}', or say what it supports"
                yield Complaint(loc, message, hint, "key")
            continue
        if not finding.positive:
            message = f"'{name}' is unlinked, but not positive"
            yield Complaint([*loc, "unlinked"], message, "leave 'unlinked' out", "key")
        if finding.supports in REGIONS:
            message = f"'{name}' is unlinked, and supports '{finding.supports}' all the same"
            yield Complaint([*loc, "supports"], message, "leave one of the two out", "key")


def _unexplained(
    finding: CaseFinding, inquiry: Inquiry, involved: set[Supports]
) -> Supports | None:
    """Return the region for which a finding would speak, if it has to say why it does not."""
    usual = inquiry.supports.positive
    if not finding.positive:
        return None
    direction = finding.supports or usual
    if direction != "neither":
        return None if direction in involved else direction
    if usual in involved and (involved != set(REGIONS) or inquiry.kind == "investigation"):
        return None
    return None if usual == "neither" else usual


@rule("incidental-shown", "case")
def incidental_shown(context: Context[Case]) -> Iterator[Complaint]:
    """An essential answer shows that an unlinked finding is not linked, and there are at most two.

    The inquiry under 'shown-by' is listed and essential, so that whoever solves the case has seen
    why. A finding shows it by itself only where its result says what the reason needs: that the
    other side is the same, that it is older, that it is not the pain. A picture never does. Name
    another inquiry, make it essential, or let the result say it. With more than two such signs,
    pictures apart, a patient is a list of findings.
    """
    findings = context.subject.findings
    unlinked = [
        (name, finding, finding.unlinked)
        for name, finding in findings.items()
        if finding.unlinked is not None
    ]
    for name, finding, mark in unlinked:
        loc, shown_by = ["findings", name, "unlinked", "shown-by"], findings.get(mark.shown_by)
        if shown_by is None or not (shown_by.essential or shown_by.critical):
            state = "not listed" if shown_by is None else "not essential"
            message = f"what shows that '{name}' is unlinked is {state}: {quoted(mark.shown_by)}"
            yield Complaint(loc, message, "name a listed essential inquiry")
        if mark.shown_by == name and not _shows_itself(finding, mark.reason):
            message = f"the result of '{name}' does not show by itself: {mark.reason}"
            yield Complaint(loc, message, "name another inquiry, or let the result say it")
    signs = [name for name, _, mark in unlinked if mark.reason != "picture-only"]
    for name in signs[MOST_UNLINKED:]:
        message = f"'{name}' is unlinked, after {MOST_UNLINKED} others"
        hint = "leave it out, or make it normal"
        yield Complaint(["findings", name, "unlinked"], message, hint, "key")


def _shows_itself(finding: CaseFinding, reason: Unlinking) -> bool:
    words = SHOWN_BY_ITSELF.get(reason)
    return words is not None and words.search(finding.result) is not None
