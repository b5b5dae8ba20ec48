"""Rules that make a case gradable: without them some careless answer would score.

The self-proof of a case finds the same faults, but only says which student got away. These rules
name the finding or the option to mend.
"""

from collections.abc import Iterator

from tutor.content.problem import quoted_list
from tutor.content.rules.registry import Complaint, Context, rule
from tutor.grading.bounds import reaches
from tutor.grading.constants import DRUG_COST, FREE_DRUGS, FREE_NEUTRAL, NEUTRAL_COST
from tutor.grading.second.constants import FAST_COST
from tutor.grading.second.needs import Ladder, needs
from tutor.grading.second.weighing import argument
from tutor.model.case import Case

MIN_OTHERS = 4
"""How many listed findings must not support the call.

Evidence subtracts the share of them that a student picked: with fewer than four, of equal weight,
one wrong pick would cost more than a quarter.
"""
HISTORY = "medicines-and-conditions"
"""The inquiry about medicines and conditions, which no plan can do without."""
WORK = "work-and-home"
"""The inquiry about work and home, where conditions such as driving for a living come up."""


@rule("evidence-weights", "case")
def evidence_weights(context: Context[Case]) -> Iterator[Complaint]:
    """Some listed findings support the call, and at least four others of weight do not.

    Evidence is the share that was picked of what decides, less the share that was picked of the
    others; without both groups there is nothing to tell apart. A red flag that was found is never a
    false alarm, so a positive critical finding does not count among the others.
    """
    case = context.resolved
    weighed = argument(case, case.call)
    if not any(side.supporting for side in weighed.sides):
        message = f"no listed finding supports the call '{case.call}'"
        yield Complaint(["findings"], message, "say 'supports' where it is telling", "key")
    if len(weighed.others) < MIN_OTHERS:
        message = f"only {len(weighed.others)} listed findings do not support the call"
        yield Complaint(["findings"], message, f"list {MIN_OTHERS} or more of them", "key")


@rule("option-costs", "case")
def option_costs(context: Context[Case]) -> Iterator[Complaint]:
    """What all wrong options cost together adds up to 1 or more.

    Otherwise a student who prescribes everything would keep marks for the plan. Of a ladder of
    which a rung is required the fastest one costs by its speed, and the roles of the others do not
    count.
    """
    wanted = needs(context.resolved)
    # The same sum as grading takes off the plan of a student who picks every option.
    cost = (
        sum(wanted.costs.values())
        + NEUTRAL_COST * max(0, len(wanted.neutral) - FREE_NEUTRAL)
        + DRUG_COST * max(0, len(wanted.drugs) - FREE_DRUGS)
        + sum(map(_speed_cost, wanted.ladders))
    )
    if not reaches(cost, 1.0):
        message = f"all wrong options together cost {cost:.2f}, not 1 or more"
        yield Complaint(["plan"], message, "make a harmful option harmful", "key")


def _speed_cost(ladder: Ladder) -> float:
    """Return what the fastest rung of a required ladder costs."""
    steps = max((option.rung for option in ladder.rungs), default=0) - ladder.needed
    return FAST_COST[min(steps, max(FAST_COST))] if steps > 0 else 0.0


@rule("required-and-beneficial", "case")
def required_and_beneficial(context: Context[Case]) -> Iterator[Complaint]:
    """A plan has at least one required and one beneficial option.

    Without the first a student could leave out nothing, without the second they could add nothing.
    The other rungs of a required ladder add nothing, whatever their role.
    """
    wanted = needs(context.resolved)
    for role, found in (("required", wanted.required), ("beneficial", wanted.needed)):
        if not found:
            yield Complaint(["plan"], f"no option is {role}", "override one with a reason", "key")


@rule("wasteful-inquiry", "case")
def wasteful_inquiry(context: Context[Case]) -> Iterator[Complaint]:
    """At least one inquiry is wasteful, and none that matters is.

    A student who orders everything has to lose by it. What is essential, critical or supports the
    call cannot at the same time be a waste.
    """
    case = context.resolved
    supporting = {finding.inquiry for finding in case.supporting(case.call)}
    for finding in case.listed:
        matters = finding.essential or finding.critical or finding.inquiry in supporting
        if finding.wasteful and matters:
            message = f"'{finding.inquiry}' matters here and is wasteful"
            hint = "add 'wasteful: false' to the finding"
            yield Complaint(["findings", finding.inquiry], message, hint, "key")
    if not any(finding.wasteful for finding in case.findings):
        yield Complaint(["findings"], "no inquiry is wasteful in this case", "", "key")


@rule("mixed-sources", "case")
def mixed_sources(context: Context[Case]) -> Iterator[Complaint]:
    """A mixed case has one source of each region; another case has one or two of one region.

    The sources of a referred case are of the spine, those of a local case are not. Two sources are
    two different structures.
    """
    key = context.subject.key
    regions = sorted(context.catalogue.structures[source].region for source in key.sources)
    region = {"referred": "spine", "local": "foot"}.get(key.call)
    wanted = [region] * len(regions) if region else ["foot", "spine"]
    if regions != wanted:
        needed = f"only sources of the {region}" if region else "one source of each region"
        message = f"a {key.call} case has {needed}: these are of the {' and '.join(regions)}"
        hint = "leave one out" if region else "name both"
        if len(set(regions)) > 1:
            hint = f"{hint}, or make the call 'mixed'"
        yield Complaint(["key", "sources"], message, hint)
    elif len(set(key.sources)) < len(key.sources):
        message = f"'{key.sources[0]}' is named twice"
        yield Complaint(["key", "sources", 1], message, "name two structures, or one")


@rule("critical-options", "case")
def critical_options(context: Context[Case]) -> Iterator[Complaint]:
    """Only a required option can be critical.

    Leaving a critical option out fails the case, and what a plan can do without must not fail it.
    """
    for option in context.resolved.options:
        if option.critical and option.role != "required":
            message = f"'{option.id}' is critical, but {option.role}"
            hint = "make it required, or not critical"
            yield Complaint(["plan", option.id], message, hint, "key")


@rule("open-inquiries", "case")
def open_inquiries(context: Context[Case]) -> Iterator[Complaint]:
    """Every case answers the open inquiries.

    They ask for the patient's own story, to which no normal answer of the catalogue fits everyone.
    """
    for name, inquiry in context.catalogue.inquiries.items():
        if inquiry.open and name not in context.subject.findings:
            message = f"the open inquiry '{name}' is not answered"
            yield Complaint(["findings"], message, f"add '{name}' to the findings", "key")


@rule("medicines-asked", "case")
def medicines_asked(context: Context[Case]) -> Iterator[Complaint]:
    """Medicines and conditions are essential in every case, and critical in none.

    What they hold decides which drug is safe, and a drug without asking is held below passing. But
    it is no red flag: whoever prescribes no drug and did not ask has endangered nobody.
    """
    finding = context.subject.findings.get(HISTORY)
    if finding is None:  # The rule about open inquiries reports it.
        return
    if finding.critical:
        message = f"'{HISTORY}' is critical, but it is no red flag"
        hint = "make it 'essential: true'"
        yield Complaint(["findings", HISTORY, "critical"], message, hint, "key")
    elif not finding.essential:
        message = f"'{HISTORY}' is not essential"
        yield Complaint(["findings", HISTORY], message, "add 'essential: true'", "key")


@rule("conditions-named", "case")
def conditions_named(context: Context[Case]) -> Iterator[Complaint]:
    """Asking about medicines or work names every condition; nothing does so before it is asked.

    A condition that no result names could not be found out, and one in the title or the complaint
    would not have to be.
    """
    case = context.subject
    asked = " ".join(
        case.findings[inquiry].result for inquiry in (HISTORY, WORK) if inquiry in case.findings
    ).lower()
    shown = f"{case.title} {case.complaint} {case.patient.occupation}".lower()
    for index, name in enumerate(case.patient.conditions):
        condition, loc = context.catalogue.conditions[name], ("patient", "conditions", index)
        if condition.origin == "age":
            yield Complaint(loc, f"the condition '{name}' comes from the age", "leave it out")
            continue
        words = [word.lower() for word in condition.words]
        if not any(word in asked for word in words):
            hint = f"let a result say one of: {quoted_list(words)}"
            yield Complaint(loc, f"no result names the condition '{name}'", hint)
        if any(word in shown for word in words):
            message = f"title, complaint or occupation gives '{name}' away"
            yield Complaint(loc, message, "keep it for the asking")
