"""Rules that make a case gradable: without them some careless answer would score."""

from collections.abc import Iterator

from tutor.content.problem import quoted_list
from tutor.content.rules.registry import Complaint, Context, rule
from tutor.grading.constants import COST, FREE_DRUGS, FREE_NEUTRAL
from tutor.grading.constants import DRUG_COST as A_DRUG
from tutor.grading.constants import NEUTRAL_COST as A_NEUTRAL
from tutor.model.case import Case

OTHERS = 4
HISTORY = "medicines-and-conditions"


@rule("evidence-weights", "case")
def evidence_weights(context: Context[Case]) -> Iterator[Complaint]:
    """Some listed findings support the call, and at least four others do not.

    Evidence is what was picked among those that support the call less what was picked among the
    others; without either there is nothing to tell apart.
    """
    case = context.resolved
    supporting = {one.inquiry for one in case.supporting(case.call)}
    others = [
        one for one in case.listed if one.inquiry not in supporting and one.evidence_weight > 0
    ]
    if not supporting:
        message = f"no listed finding supports the call '{case.call}'"
        yield Complaint(["findings"], message, "say 'supports' where it is telling", "key")
    if len(others) < OTHERS:
        message = f"only {len(others)} listed findings do not support the call"
        yield Complaint(["findings"], message, f"list {OTHERS} or more of them", "key")


@rule("option-costs", "case")
def option_costs(context: Context[Case]) -> Iterator[Complaint]:
    """What all wrong options cost together adds up to 1 or more.

    Otherwise a student who prescribes everything would keep marks for the plan.
    """
    options = context.resolved.options
    neutral = sum(1 for one in options if one.role == "neutral")
    drugs = sum(1 for one in options if one.drug)
    cost = (
        sum(COST.get(one.role, 0.0) for one in options)
        + A_NEUTRAL * max(0, neutral - FREE_NEUTRAL)
        + A_DRUG * max(0, drugs - FREE_DRUGS)
    )
    if cost < 1.0:
        message = f"all wrong options together cost {cost:.2f}, not 1 or more"
        yield Complaint(["plan"], message, "make a harmful option harmful", "key")


@rule("required-and-beneficial", "case")
def required_and_beneficial(context: Context[Case]) -> Iterator[Complaint]:
    """A plan has at least one required and one beneficial option."""
    roles = {one.role for one in context.resolved.options}
    for role in ("required", "beneficial"):
        if role not in roles:
            yield Complaint(["plan"], f"no option is {role}", "override one with a reason", "key")


@rule("wasteful-inquiry", "case")
def wasteful_inquiry(context: Context[Case]) -> Iterator[Complaint]:
    """At least one inquiry is wasteful, and none that matters is.

    What is essential, critical or supports the call cannot at the same time be a waste.
    """
    case = context.resolved
    supporting = {one.inquiry for one in case.supporting(case.call)}
    for one in case.listed:
        if one.wasteful and (one.essential or one.critical or one.inquiry in supporting):
            message = f"'{one.inquiry}' matters here and is wasteful"
            hint = "add 'wasteful: false' to the finding"
            yield Complaint(["findings", one.inquiry], message, hint, "key")
    if not any(one.wasteful for one in case.findings):
        yield Complaint(["findings"], "no inquiry is wasteful in this case", "", "key")


@rule("mixed-sources", "case")
def mixed_sources(context: Context[Case]) -> Iterator[Complaint]:
    """A case is mixed exactly when it has two sources, one of the spine and one of the foot.

    A referred case has one source of the spine, a local one a single source that is not.
    """
    key = context.subject.key
    regions = sorted(context.catalogue.structures[one].region for one in key.sources)
    wanted = {"referred": ["spine"], "local": ["foot"], "mixed": ["foot", "spine"]}[key.call]
    if regions != wanted:
        message = f"a {key.call} case needs sources in: {', '.join(wanted)}"
        yield Complaint(["key", "sources"], message, f"these are in: {', '.join(regions)}")


@rule("critical-options", "case")
def critical_options(context: Context[Case]) -> Iterator[Complaint]:
    """Only a required option can be critical."""
    for one in context.resolved.options:
        if one.critical and one.role != "required":
            message = f"'{one.id}' is critical, but {one.role}"
            yield Complaint(["plan", one.id], message, "make it required, or not critical", "key")


@rule("open-inquiries", "case")
def open_inquiries(context: Context[Case]) -> Iterator[Complaint]:
    """Every case answers the open inquiries: no normal answer fits everyone."""
    for name, inquiry in context.catalogue.inquiries.items():
        if inquiry.open and name not in context.subject.findings:
            message = f"the open inquiry '{name}' is not answered"
            yield Complaint(["findings"], message, f"add '{name}' to the findings", "key")


@rule("medicines-asked", "case")
def medicines_asked(context: Context[Case]) -> Iterator[Complaint]:
    """Medicines and conditions are essential in every case.

    They are critical where one of the patient's conditions contraindicates an option.
    """
    finding = context.subject.findings.get(HISTORY)
    if finding is None:
        return
    if not (finding.essential or finding.critical):
        message = f"'{HISTORY}' is not essential"
        yield Complaint(["findings", HISTORY], message, "add 'essential: true'", "key")
    forbidding = [
        one
        for one in context.conditions
        if any(one in each.contraindicated for each in context.catalogue.treatments.values())
    ]
    if forbidding and not finding.critical:
        message = f"'{HISTORY}' is not critical, but {forbidding[0]} contraindicates an option"
        yield Complaint(["findings", HISTORY], message, "add 'critical: true'", "key")


@rule("conditions-named", "case")
def conditions_named(context: Context[Case]) -> Iterator[Complaint]:
    """Asking about medicines or work names every condition; nothing does so before it is asked."""
    case = context.subject
    asked = " ".join(
        case.findings[one].result for one in (HISTORY, "work-and-home") if one in case.findings
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
