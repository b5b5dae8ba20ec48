"""Rules about options that stand in for each other: alternatives, ladders, and what is never so.

An option is right or wrong by its role in one patient. These rules hold what the menu says of every
patient against that role, since a student who believed the menu would be marked down for it.
"""

from collections.abc import Iterator

from tutor.content.rules.registry import Complaint, Context, rule
from tutor.grading.second.needs import HARMING, needs
from tutor.model.case import Case
from tutor.model.catalogue import Catalogue

MOST_NEVER = 8
"""How many options may be never right, and how many never wrong: more would be learned by heart."""


@rule("alternatives", "catalogue")
def alternatives(context: Context[Catalogue]) -> Iterator[Complaint]:
    """What serves in place of a required option is another option, and does no harm here.

    Whoever chooses a harmful alternative has not met the requirement, although 'or' says so. Speed
    is no harm: between rungs of one required ladder it is the ladder that decides.
    """
    for name, treatment in context.subject.treatments.items():
        yield from _itself(name, treatment.alternatives, ("treatments", name, "or"))


@rule("alternatives", "case")
def own_alternatives(context: Context[Case]) -> Iterator[Complaint]:
    """What serves in place of a required option is another option, and does no harm here."""
    plan, case, wanted = context.subject.plan, context.resolved, needs(context.resolved)
    for name, override in plan.items():
        yield from _itself(name, override.alternatives or (), ("plan", name, "or"))
    for option in wanted.required:
        own = option.id in plan and plan[option.id].alternatives is not None
        for index, name in enumerate(option.alternatives):
            other = case.option.get(name)  # an unknown one is the catalogue's own problem
            if other is None or other.role not in HARMING or name in wanted.ladder_of:
                continue
            message = f"'{name}' stands in for '{option.id}', but is {other.role} here"
            if own:
                yield Complaint(("plan", option.id, "or", index), message, "leave it out")
            else:
                # The catalogue's list serves every case; only this patient is harmed.
                hint = f"give '{option.id}' an 'or' of its own, without it"
                yield Complaint(("plan", option.id), message, hint, "key")


def _itself(name: str, others: tuple[str, ...], at: tuple[str, ...]) -> Iterator[Complaint]:
    for index, other in enumerate(others):
        if other == name:
            yield Complaint((*at, index), f"'{name}' stands in for itself", "leave it out")


@rule("ladders", "catalogue")
def ladders(context: Context[Catalogue]) -> Iterator[Complaint]:
    """The rungs of one ladder are counted from 1, each has its own number, and none is left out.

    A rung too fast costs by how many rungs it is too fast, so a gap would cost for a speed that
    nobody can choose.
    """
    taken: dict[str, dict[int, str]] = {}
    for name, treatment in context.subject.treatments.items():
        if treatment.ladder is None:
            continue
        ladder, rung = treatment.ladder.name, treatment.ladder.rung
        other = taken.setdefault(ladder, {}).setdefault(rung, name)
        if other != name:
            message = f"rung {rung} of the ladder '{ladder}' is already that of '{other}'"
            yield Complaint(["treatments", name, "ladder", "rung"], message, "give it its own")
    for ladder, rungs in taken.items():
        for missing in sorted(set(range(1, max(rungs))) - rungs.keys()):
            above = rungs[min(rung for rung in rungs if rung > missing)]
            message = f"the ladder '{ladder}' has no rung {missing}"
            hint = "count the rungs from 1, the slowest, without a gap"
            yield Complaint(["treatments", above, "ladder", "rung"], message, hint)


@rule("never", "catalogue")
def few_never(context: Context[Catalogue]) -> Iterator[Complaint]:
    """At most eight options are never right, at most eight never wrong, and no case says otherwise.

    All others are right in some patients and wrong in others, so that a plan needs a patient.
    """
    treatments = context.subject.treatments
    right = [name for name, treatment in treatments.items() if treatment.never_right]
    wrong = [name for name, treatment in treatments.items() if treatment.never_wrong]
    for key, names in (("never-right", right), ("never-wrong", wrong)):
        for name in names[MOST_NEVER:]:
            message = f"over {MOST_NEVER} options are '{key}', and '{name}' is past them"
            yield Complaint(["treatments", name, key], message, "leave it out", "key")


@rule("never", "case")
def never_so(context: Context[Case]) -> Iterator[Complaint]:
    """At most eight options are never right, at most eight never wrong, and no case says otherwise.

    The role counts, whether it comes from the case, from a condition or from the catalogue.
    """
    for option in context.resolved.options:
        known, role = context.catalogue.treatments[option.id], option.role
        if known.never_right and role in ("required", "beneficial"):
            says = "never right"
        elif known.never_wrong and role in ("low-value", *HARMING):
            says = "never wrong"
        else:
            continue
        message = f"'{option.id}' is {says} by the catalogue, but {role} here"
        hint = "change its role here, or what the catalogue says"
        if option.id in context.subject.plan:
            yield Complaint(["plan", option.id], message, hint, "key")
        else:
            yield Complaint(["id"], message, hint)
