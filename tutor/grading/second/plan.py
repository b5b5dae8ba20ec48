"""The plan of scoring 2: what is required or stands in for it, in time, and what helps and costs.

A plan is scored as a whole, as in scoring 1. What differs: alternatives serve unless they harm,
only the fastest chosen rung of a ladder counts, and a rung too fast costs by its speed.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tutor.grading import constants as const
from tutor.grading.bounds import clamp
from tutor.grading.second.constants import FAST_COST
from tutor.grading.second.needs import Ladder, Needs, needs
from tutor.grading.second.plan_marks import PlanWorkings
from tutor.grading.submission import Submission
from tutor.grading.workings import Danger
from tutor.model.grade import Verdict
from tutor.model.resolved import Option, ResolvedCase


class _Chosen(NamedTuple):
    """The plan, its options in the catalogue's order, and the fastest rung of each ladder in it."""

    needs: Needs
    plan: frozenset[str]
    picked: list[str]
    fastest: tuple[tuple[Ladder, Option], ...]


def plan_part(submission: Submission) -> PlanWorkings:
    """Score the treatment options chosen."""
    case, plan = submission.case, submission.plan
    wanted = needs(case)
    chosen = _Chosen(wanted, plan, wanted.in_order(plan), tuple(_fastest(wanted, plan)))
    serves = _serves(chosen)
    served = {need for standing in serves.values() for need in standing}
    missing = tuple(option for option in wanted.required if option.id not in served)
    counted = _counted(chosen)
    costs = _costs(chosen)
    neutral_extra = max(0, len(wanted.neutral & plan) - const.FREE_NEUTRAL)
    drug_extra = max(0, len(wanted.drugs & plan) - const.FREE_DRUGS)
    extras = const.NEUTRAL_COST * neutral_extra + const.DRUG_COST * drug_extra
    gained = const.REQUIRED_WEIGHT * len(served) + len(counted)
    worth = gained / wanted.full if wanted.full else 1.0
    relief_only = case.call != "local" and _relieves_only(chosen, served)
    held = _ceiling(chosen, missing=bool(missing), relief_only=relief_only)
    return PlanWorkings(
        score=min(clamp(worth - sum(costs.values()) - extras), held),
        effects=_effects(chosen, serves, counted, costs),
        serves=serves,
        missing=missing,
        fastest={option.id: option.rung - ladder.needed for ladder, option in chosen.fastest},
        relief_only=relief_only,
        neutral_extra=neutral_extra,
        drug_extra=drug_extra,
        dangers=tuple(_dangers(case, chosen, missing)) if held < 1.0 else (),
    )


def _fastest(wanted: Needs, plan: frozenset[str]) -> Iterator[tuple[Ladder, Option]]:
    for ladder in wanted.ladders:
        option = ladder.fastest(plan)
        if option is not None:
            yield ladder, option


def _serves(chosen: _Chosen) -> dict[str, list[str]]:
    """Map each option that meets requirements to the required options that it meets.

    The required option itself is asked first, or the rung that stands for it, then what it names.
    """
    serves: dict[str, list[str]] = {}
    for option in chosen.needs.required:
        standing = _standing(chosen, option)
        if standing is not None:
            serves.setdefault(standing, []).append(option.id)
    return serves


def _standing(chosen: _Chosen, option: Option) -> str | None:
    """Return what meets a required option in this plan, or None."""
    ladder = chosen.needs.ladder_of.get(option.id)
    if ladder is None:
        if option.id in chosen.plan:
            return option.id
    else:
        for known, rung in chosen.fastest:
            if known is ladder and rung.rung >= option.rung:
                return rung.id
    for name in chosen.needs.stand_ins[option.id]:
        if name in chosen.plan:
            return name
    return None


def _counted(chosen: _Chosen) -> frozenset[str]:
    """Return the beneficial options that count: at most those needed, of which one is for relief.

    While a required option is not chosen, what it names stands in for it and is no extra: to choose
    the required option beside it then never lowers the plan.
    """
    wanted, plan = chosen.needs, chosen.plan
    standing = {
        name for name, needed in wanted.named_by.items() if not all(need in plan for need in needed)
    }
    lasting = [name for name in wanted.lasting if name in plan and name not in standing]
    relief = [name for name in wanted.relief if name in plan and name not in standing]
    return frozenset((lasting + relief[:1])[: wanted.needed])


def _costs(chosen: _Chosen) -> dict[str, float]:
    """Return what each option chosen costs: by its role, or by its speed where it is a rung."""
    costs = chosen.needs.costs
    found = {name: costs[name] for name in chosen.picked if name in costs}
    for ladder, option in chosen.fastest:
        steps = option.rung - ladder.needed
        if steps > 0:
            found[option.id] = FAST_COST[min(steps, max(FAST_COST))]
    return found


def _effects(
    chosen: _Chosen,
    serves: Mapping[str, Sequence[str]],
    counted: frozenset[str],
    costs: Mapping[str, float],
) -> dict[str, float]:
    """Return what each option chosen earned, less what it cost, in shares of a full plan."""
    full = chosen.needs.full or 1
    effects = {}
    for name in chosen.picked:
        points = const.REQUIRED_WEIGHT * len(serves.get(name, ())) + (name in counted)
        effects[name] = points / full - costs.get(name, 0.0)
    return effects


def _relieves_only(chosen: _Chosen, served: set[str]) -> bool:
    """Tell whether nothing of use in the plan aims at the source or at safety.

    A required option that is served counts by its own aim, not by that of what stands in for it,
    so that trading one alternative for another never lowers a plan.
    """
    if not chosen.plan.isdisjoint(chosen.needs.lasting):
        return False
    return all(option.aim == "relief" for option in chosen.needs.required if option.id in served)


def _ceiling(chosen: _Chosen, *, missing: bool, relief_only: bool) -> float:
    """Return the most that a plan with these faults can score."""
    if chosen.plan & chosen.needs.forbidden:
        return 0.0
    if relief_only:
        return const.PLAN_CAP_RELIEF_ONLY
    return const.PLAN_CAP_MISSING if missing else 1.0


def _dangers(case: ResolvedCase, chosen: _Chosen, missing: Sequence[Option]) -> Iterator[Danger]:
    """Yield what was forbidden and chosen, then what could not wait and was not served."""
    for name in chosen.picked:
        if name in chosen.needs.forbidden:
            option = case.option[name]
            yield Danger(name, Verdict.CONTRAINDICATED_CHOSEN, option.why, option.basis)
    for option in missing:
        if option.critical:
            yield Danger(option.id, Verdict.CRITICAL_OMITTED, option.why, option.basis)
