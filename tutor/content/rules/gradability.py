"""Rules that make a case gradable: without them some careless answer would score.

The self-proof of a case finds the same faults, but only says which student got away. These rules
name the finding or the option to mend.
"""

from collections.abc import Iterator

from tutor.content.rules.registry import Complaint, Context, rule
from tutor.grading.constants import COST, DRUG_COST, FREE_DRUGS, FREE_NEUTRAL, NEUTRAL_COST
from tutor.model.case import Case

MIN_OTHERS = 4
"""How many listed findings must not support the call.

Evidence subtracts the share of them that a student picked: with fewer than four, of equal weight,
one wrong pick would cost more than a quarter.
"""
HISTORY = "medicines-and-conditions"
"""The inquiry about medicines and conditions, which no plan can do without."""


@rule("evidence-weights", "case")
def evidence_weights(context: Context[Case]) -> Iterator[Complaint]:
    """Some listed findings support the call, and at least four others do not.

    Evidence is the share that was picked of those that support the call, less the share that was
    picked of the others; without both groups there is nothing to tell apart.
    """
    case = context.resolved
    supporting = {finding.inquiry for finding in case.supporting(case.call)}
    others = [
        finding
        for finding in case.listed
        if finding.inquiry not in supporting and finding.evidence_weight > 0
    ]
    if not supporting:
        message = f"no listed finding supports the call '{case.call}'"
        yield Complaint(["findings"], message, "say 'supports' where it is telling", "key")
    if len(others) < MIN_OTHERS:
        message = f"only {len(others)} listed findings do not support the call"
        yield Complaint(["findings"], message, f"list {MIN_OTHERS} or more of them", "key")


@rule("option-costs", "case")
def option_costs(context: Context[Case]) -> Iterator[Complaint]:
    """What all wrong options cost together adds up to 1 or more.

    Otherwise a student who prescribes everything would keep marks for the plan.
    """
    options = context.resolved.options
    neutral = sum(1 for option in options if option.role == "neutral")
    drugs = sum(1 for option in options if option.drug)
    # The same sum as grading takes off the plan of a student who picks every option.
    cost = (
        sum(COST.get(option.role, 0.0) for option in options)
        + NEUTRAL_COST * max(0, neutral - FREE_NEUTRAL)
        + DRUG_COST * max(0, drugs - FREE_DRUGS)
    )
    if cost < 1.0:
        message = f"all wrong options together cost {cost:.2f}, not 1 or more"
        yield Complaint(["plan"], message, "make a harmful option harmful", "key")


@rule("required-and-beneficial", "case")
def required_and_beneficial(context: Context[Case]) -> Iterator[Complaint]:
    """A plan has at least one required and one beneficial option.

    Without the first a student could leave out nothing, without the second they could add nothing.
    """
    roles = {option.role for option in context.resolved.options}
    for role in ("required", "beneficial"):
        if role not in roles:
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
    """A case is mixed if it has two sources, one of the spine and one of the foot, and only then.

    A referred case has one source, which is of the spine; a local case has one, which is not.
    """
    key = context.subject.key
    regions = sorted(context.catalogue.structures[source].region for source in key.sources)
    wanted = {"referred": ["spine"], "local": ["foot"], "mixed": ["foot", "spine"]}[key.call]
    if regions != wanted:
        message = f"a {key.call} case needs sources in: {', '.join(wanted)}"
        yield Complaint(["key", "sources"], message, f"these are in: {', '.join(regions)}")


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
    """Medicines and conditions are essential in every case.

    They are critical where one of the patient's conditions contraindicates an option: without
    asking, nobody could know that the plan is safe.
    """
    finding = context.subject.findings.get(HISTORY)
    if finding is None:  # The rule about open inquiries reports it.
        return
    if not (finding.essential or finding.critical):
        message = f"'{HISTORY}' is not essential"
        yield Complaint(["findings", HISTORY], message, "add 'essential: true'", "key")
    treatments = context.catalogue.treatments.values()
    forbidding = [
        condition
        for condition in context.conditions
        if any(condition in treatment.contraindicated for treatment in treatments)
    ]
    if forbidding and not finding.critical:
        message = f"'{HISTORY}' is not critical, but {forbidding[0]} contraindicates an option"
        yield Complaint(["findings", HISTORY], message, "add 'critical: true'", "key")
