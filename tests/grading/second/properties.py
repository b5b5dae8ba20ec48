"""The properties of the specification for scoring 2, each as one assertion about case and answer.

Where the specification says "never raises", "never lowers", the rounding of decimals is allowed
for; where it says "exactly", nothing is.
"""

from dataclasses import replace
from random import Random

import pytest

from tests.grading.second.generated import CRITERIA
from tutor.grading import deciding_findings
from tutor.grading import grade as graded_by
from tutor.grading.second.weighing import Argument, argument, weight_of
from tutor.model.answer import Answer
from tutor.model.grade import Grade
from tutor.model.resolved import MEDICINES, Finding, Option, ResolvedCase
from tutor.proof.students import expert_answer
from tutor.runs import snapshot

EPSILON = 1e-9
"""What rounding may take where a property says never; a number of its own, not the grader's."""


def grade(case: ResolvedCase, answer: Answer) -> Grade:
    """Return the grade by scoring 2."""
    return graded_by(case, answer, CRITERIA, scoring=2)


def changed(answer: Answer, **changes: object) -> Answer:
    """Return an answer with something changed."""
    return answer.model_copy(update=changes)


def without(names: tuple[str, ...], *left_out: str) -> tuple[str, ...]:
    """Return the names but some."""
    return tuple(name for name in names if name not in left_out)


def stays_in_range(case: ResolvedCase, answer: Answer) -> None:
    """Property 1: total and parts in their ranges, and passed exactly when the total is 70."""
    result = grade(case, answer)
    assert 0.0 <= result.total <= 100.0
    for part, score in result.parts.items():
        assert (-2.0 if part == "certainty" else 0.0) <= score <= 1.0
    assert result.passed == (result.total >= 70.0 - EPSILON)
    assert result.passed == (not result.failures)
    every = (*result.marks, *result.critical)
    assert all(mark.basis.id and (mark.why or mark.reason) for mark in every)


def expert_is_perfect(case: ResolvedCase, answer: Answer) -> None:
    """Property 2: the expert scores exactly 100, and no answer more."""
    best = grade(case, expert_answer(case))
    assert (best.total, best.failures, best.caps) == (100.0, (), ())
    assert grade(case, answer).total <= best.total


def serves_something(case: ResolvedCase, option: Option) -> bool:
    """Tell whether an option may stand in for a required one, by name or as a rung."""
    return any(
        option.id in other.alternatives or (option.ladder and option.ladder == other.ladder)
        for other in case.options
        if other.role == "required"
    )


def option_moves_plan(case: ResolvedCase, answer: Answer, option: Option) -> None:
    """Property 3, for one option taken into a plan that lacks it, with its exceptions apart."""
    plan = without(answer.plan, option.id)
    before = grade(case, changed(answer, plan=plan))
    after = grade(case, changed(answer, plan=(*plan, option.id)))
    needed = max((other.rung for other in case.options if other.role == "required"), default=0)
    unasked = (option.drug or option.injection) and MEDICINES not in answer.asked
    if option.role in ("required", "beneficial"):
        if not option.drug and not unasked and option.rung <= needed:
            assert after.parts["plan"] >= before.parts["plan"] - EPSILON
            assert after.total >= before.total - EPSILON
    elif not serves_something(case, option) or option.role == "contraindicated":
        assert after.parts["plan"] <= before.parts["plan"] + EPSILON
        assert after.total <= before.total + EPSILON


def finding_moves_evidence(case: ResolvedCase, answer: Answer, finding: Finding) -> None:
    """Property 4, for one listed finding picked beside others."""
    asked = (*without(answer.asked, finding.inquiry), finding.inquiry)
    rest = without(answer.evidence, finding.inquiry)
    before = grade(case, changed(answer, asked=asked, evidence=rest)).parts["evidence"]
    picked = changed(answer, asked=asked, evidence=(*rest, finding.inquiry))
    after = grade(case, picked).parts["evidence"]
    if finding in case.supporting(case.call):
        assert after >= before - EPSILON
    else:
        assert after <= before + EPSILON


def inquiry_moves_gathering(case: ResolvedCase, answer: Answer, finding: Finding) -> None:
    """Property 4, for an inquiry asked beside others."""
    rest = without(answer.asked, finding.inquiry)
    before, after = (
        grade(case, changed(answer, asked=asked)).parts["gathering"]
        for asked in (rest, (*rest, finding.inquiry))
    )
    if finding.wasteful:
        assert after <= before + EPSILON
    else:
        assert after >= before - EPSILON


def right_key_pays(case: ResolvedCase, answer: Answer) -> None:
    """Property 4: correcting the call, or the source, never lowers the total."""
    total = grade(case, answer).total
    assert grade(case, changed(answer, call=case.call)).total >= total - EPSILON
    assert grade(case, changed(answer, sources=case.sources)).total >= total - EPSILON


def order_is_free(case: ResolvedCase, answer: Answer, random: Random) -> None:
    """Property 5: order and duplicates do not matter (two sources are the most there can be)."""

    def mixed_up(names: tuple[str, ...]) -> tuple[str, ...]:
        twice = [*names, *names]
        random.shuffle(twice)
        return tuple(twice)

    sources = answer.sources * 2 if len(answer.sources) == 1 else answer.sources[::-1]
    lists = {name: mixed_up(getattr(answer, name)) for name in ("asked", "evidence", "plan")}
    assert grade(case, changed(answer, sources=sources, **lists)) == grade(case, answer)


def scale_is_free(case: ResolvedCase, answer: Answer, factor: float) -> None:
    """Property 5: multiplying all evidence weights by a constant changes nothing."""
    scaled = replace(
        case,
        findings=tuple(
            replace(finding, evidence_weight=factor * finding.evidence_weight)
            for finding in case.findings
        ),
    )
    before, after = grade(case, answer), grade(scaled, answer)
    assert after.parts["evidence"] == pytest.approx(before.parts["evidence"], abs=EPSILON)
    assert after.total == pytest.approx(before.total, abs=EPSILON)
    assert after.failures == before.failures
    assert after.coherence == pytest.approx(before.coherence, abs=EPSILON)
    names = [[finding.inquiry for finding in deciding_findings(each)] for each in (case, scaled)]
    assert names[0] == names[1]


def ticking_all_or_nothing_fails(case: ResolvedCase) -> None:
    """Property 6: all ticked, E = P = 0 and fail even with the true call; nothing, also L = 0."""
    everything = tuple(finding.inquiry for finding in case.findings)
    every_option = tuple(option.id for option in case.options)
    ticked = grade(
        case, changed(expert_answer(case), asked=everything, evidence=everything, plan=every_option)
    )
    assert (ticked.parts["call"], ticked.passed) == (1.0, False)
    assert (ticked.parts["evidence"], ticked.parts["plan"]) == pytest.approx(
        (0.0, 0.0), abs=EPSILON
    )
    nothing = grade(case, Answer(case=case.id)).parts
    assert [nothing[part] for part in ("evidence", "plan", "source")] == [0.0, 0.0, 0.0]


def linear(weighed: Argument, picked: frozenset[str]) -> float:
    """Return the evidence as it would be if no side stopped at full: additive over findings."""
    sides = [weight_of(side.supporting, picked) / side.decisive for side in weighed.sides]
    return sum(sides) / len(sides) - weighed.alarm_share(picked) * weighed.steepness


def guessing_gains_nothing(case: ResolvedCase, picked: frozenset[str]) -> None:
    """Property 7, by linearity: what is additive, and 0 for all, is expected to be 0 for each p.

    The coherence is additive itself; the unclamped evidence is never above what is.
    """
    weighed = argument(case, case.call)
    every = [frozenset({finding.inquiry}) for finding in case.listed]
    for worth in (weighed.coherence, lambda some: linear(weighed, some)):
        alone = sum(worth(name) for name in every if name <= picked)
        assert worth(picked) == pytest.approx(alone, abs=EPSILON)
        assert sum(worth(name) for name in every) == pytest.approx(0.0, abs=EPSILON)
    assert weighed.value(picked) <= linear(weighed, picked) + EPSILON


def harm_fails(case: ResolvedCase, answer: Answer, option: Option) -> None:
    """Property 8, for one option: contraindicated, harmful, or required and not served."""
    if option.role == "required":
        rungs = [other.id for other in case.options if option.ladder and other.ladder]
        plan = without(answer.plan, option.id, *option.alternatives, *rungs)
        assert not grade(case, changed(answer, plan=plan)).passed
    elif option.role == "contraindicated" or (option.role == "harmful" and not option.ladder):
        result = grade(case, changed(answer, plan=(*answer.plan, option.id)))
        assert not result.passed
        assert option.role == "harmful" or result.total <= 40.0


def regrading_is_identical(case: ResolvedCase, answer: Answer) -> None:
    """Property 9: the stored case and answer give the identical grade, to the last mark."""
    kept, cited = snapshot.to_case(snapshot.of_case(case, CRITERIA).text)
    stored = Answer.model_validate_json(answer.model_dump_json())
    assert graded_by(kept, stored, cited, scoring=2) == grade(case, answer)


def deciding_is_enough(case: ResolvedCase) -> None:
    """Property 10: the deciding findings alone give E = 1, and the whole answer 100."""
    deciding = tuple(finding.inquiry for finding in deciding_findings(case))
    assert len(deciding) <= (6 if case.call == "mixed" else 5)
    assert grade(case, changed(expert_answer(case), evidence=deciding)).total == 100.0
