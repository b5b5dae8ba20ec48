"""The nine properties of the specification, each as one assertion about a case and an answer.

Where the specification says "never raises", "never lowers", the rounding of decimals is allowed
for; where it says "exactly", nothing is.
"""

from dataclasses import replace
from itertools import combinations
from random import Random

import pytest

from tutor.grading import grade
from tutor.grading.parts.plan import COSTLY
from tutor.model.answer import Answer
from tutor.model.criteria import Criteria
from tutor.model.grade import Grade
from tutor.model.resolved import Finding, Option, ResolvedCase
from tutor.proof.students import expert_answer
from tutor.runs import snapshot

EPSILON = 1e-9
"""What rounding may take where a property says never; a number of its own, not the grader's."""


def changed(answer: Answer, **changes: object) -> Answer:
    """Return an answer with something changed."""
    return answer.model_copy(update=changes)


def without(names: tuple[str, ...], *left_out: str) -> tuple[str, ...]:
    """Return the names but some."""
    return tuple(name for name in names if name not in left_out)


def stays_in_range(case: ResolvedCase, answer: Answer, criteria: Criteria) -> None:
    """Property 1: the total and every part in its range, every mark with a basis."""
    result = grade(case, answer, criteria)
    parts = result.parts
    assert 0.0 <= result.total <= 100.0
    for part, score in parts.items():
        assert (-2.0 if part == "certainty" else 0.0) <= score <= 1.0
    assert result.passed == (not result.failures)
    assert all(mark.basis.id for mark in (*result.marks, *result.critical))


def expert_is_perfect(case: ResolvedCase, answer: Answer, criteria: Criteria) -> None:
    """Property 2: the expert scores exactly 100, and no answer more."""
    best = grade(case, expert_answer(case), criteria)
    assert best.total == 100.0
    assert best.passed
    assert grade(case, answer, criteria).total <= best.total


def option_moves_plan(
    case: ResolvedCase, answer: Answer, option: Option, criteria: Criteria
) -> None:
    """Property 3, for one option taken into a plan that lacks it.

    Exceptions: a neutral option that serves in place of a required one may raise the plan, and a
    second drug may lower it, whatever its role.
    """
    plan = without(answer.plan, option.id)
    before = grade(case, changed(answer, plan=plan), criteria)
    after = grade(case, changed(answer, plan=(*plan, option.id)), criteria)
    serves = any(
        option.id in other.alternatives for other in case.options if other.role == "required"
    )
    if option.role in COSTLY or (option.role == "neutral" and not serves):
        assert after.parts["plan"] <= before.parts["plan"] + EPSILON
        assert after.total <= before.total + EPSILON
    elif option.role != "neutral" and not option.drug:
        assert after.parts["plan"] >= before.parts["plan"] - EPSILON
        assert after.total >= before.total - EPSILON


def finding_moves_evidence(
    case: ResolvedCase, answer: Answer, finding: Finding, criteria: Criteria
) -> None:
    """Property 4, for one listed finding picked beside others."""
    asked = (*without(answer.asked, finding.inquiry), finding.inquiry)
    rest = without(answer.evidence, finding.inquiry)
    before = grade(case, changed(answer, asked=asked, evidence=rest), criteria)
    after = grade(case, changed(answer, asked=asked, evidence=(*rest, finding.inquiry)), criteria)
    if finding in case.supporting(case.call):
        assert after.parts["evidence"] >= before.parts["evidence"] - EPSILON
    else:
        assert after.parts["evidence"] <= before.parts["evidence"] + EPSILON


def inquiry_moves_gathering(
    case: ResolvedCase, answer: Answer, finding: Finding, criteria: Criteria
) -> None:
    """Property 4, for one inquiry asked beside others."""
    rest = without(answer.asked, finding.inquiry)
    before, after = (
        grade(case, changed(answer, asked=asked), criteria).parts["gathering"]
        for asked in (rest, (*rest, finding.inquiry))
    )
    if finding.wasteful:
        assert after <= before + EPSILON
    else:
        assert after >= before - EPSILON


def right_call_pays(case: ResolvedCase, answer: Answer, criteria: Criteria) -> None:
    """Property 4: correcting the call never lowers the total."""
    corrected = grade(case, changed(answer, call=case.call), criteria)
    assert corrected.total >= grade(case, answer, criteria).total - EPSILON


def order_is_free(case: ResolvedCase, answer: Answer, random: Random, criteria: Criteria) -> None:
    """Property 5: order and duplicates do not matter (two sources are the most there can be)."""

    def mixed_up(names: tuple[str, ...]) -> tuple[str, ...]:
        twice = [*names, *names]
        random.shuffle(twice)
        return tuple(twice)

    sources = answer.sources * 2 if len(answer.sources) == 1 else answer.sources[::-1]
    other = changed(
        answer,
        asked=mixed_up(answer.asked),
        evidence=mixed_up(answer.evidence),
        plan=mixed_up(answer.plan),
        sources=sources,
    )
    assert grade(case, other, criteria) == grade(case, answer, criteria)


def scale_is_free(case: ResolvedCase, answer: Answer, factor: float, criteria: Criteria) -> None:
    """Property 5: multiplying all evidence weights by a constant changes nothing."""
    scaled = replace(
        case,
        findings=tuple(
            replace(finding, evidence_weight=factor * finding.evidence_weight)
            for finding in case.findings
        ),
    )
    before, after = grade(case, answer, criteria), grade(scaled, answer, criteria)
    assert after.parts["evidence"] == pytest.approx(before.parts["evidence"], abs=EPSILON)
    assert after.total == pytest.approx(before.total, abs=EPSILON)
    assert after.failures == before.failures
    assert after.coherence == pytest.approx(before.coherence, abs=EPSILON)


def ticking_all_or_nothing_fails(case: ResolvedCase, criteria: Criteria) -> None:
    """Property 6: all ticked, E = P = 0 and fail even with the true call; nothing, also L = 0."""
    everything = tuple(finding.inquiry for finding in case.findings)
    every_option = tuple(option.id for option in case.options)
    ticked = grade(
        case,
        changed(expert_answer(case), asked=everything, evidence=everything, plan=every_option),
        criteria,
    )
    assert (ticked.parts["call"], ticked.passed) == (1.0, False)
    assert (ticked.parts["evidence"], ticked.parts["plan"]) == pytest.approx(
        (0.0, 0.0), abs=EPSILON
    )
    nothing = grade(case, Answer(case=case.id), criteria).parts
    assert [nothing[part] for part in ("evidence", "plan", "source")] == [0.0, 0.0, 0.0]


def ticked(case: ResolvedCase, picked: tuple[str, ...], criteria: Criteria) -> float:
    """Return J, unclamped: the coherence of the true call."""
    answer = changed(expert_answer(case), asked=picked, evidence=picked)
    coherence = grade(case, answer, criteria).coherence
    assert coherence is not None
    return coherence


def guessing_gains_nothing(case: ResolvedCase, picked: tuple[str, ...], criteria: Criteria) -> None:
    """Property 7, by linearity: J of a set is the sum over its members, and all of them make 0.

    So the expectation for ticking each with probability p is p times 0.
    """
    listed = tuple(finding.inquiry for finding in case.listed)
    alone = {name: ticked(case, (name,), criteria) for name in listed}
    chosen = tuple(name for name in picked if name in alone)
    assert ticked(case, chosen, criteria) == pytest.approx(
        sum(alone[name] for name in chosen), abs=EPSILON
    )
    assert sum(alone.values()) == pytest.approx(0.0, abs=EPSILON)


def expected_youden(case: ResolvedCase, chance: float, criteria: Criteria) -> float:
    """Return the expectation of J, over every set of listed findings there is."""
    listed = tuple(finding.inquiry for finding in case.listed)
    return sum(
        chance**size * (1 - chance) ** (len(listed) - size) * ticked(case, some, criteria)
        for size in range(len(listed) + 1)
        for some in combinations(listed, size)
    )


def harm_fails(case: ResolvedCase, answer: Answer, option: Option, criteria: Criteria) -> None:
    """Property 8, for one option: contraindicated or harmful and chosen, or required and missing.

    A required option is missing where its alternatives, any of which serves, are missing too.
    """
    if option.role == "required":
        plan = without(answer.plan, option.id, *option.alternatives)
        assert not grade(case, changed(answer, plan=plan), criteria).passed
    elif option.role in ("harmful", "contraindicated"):
        result = grade(case, changed(answer, plan=(*answer.plan, option.id)), criteria)
        assert not result.passed
        assert option.role == "harmful" or result.total <= 40.0


def regrading_is_identical(case: ResolvedCase, answer: Answer, criteria: Criteria) -> Grade:
    """Property 9: the stored case and answer give the identical grade, to the last mark."""
    kept, cited = snapshot.to_case(snapshot.of_case(case, criteria).text)
    again = grade(kept, Answer.model_validate_json(answer.model_dump_json()), cited)
    assert again == grade(case, answer, criteria)
    assert snapshot.of_case(kept, cited) == snapshot.of_case(case, criteria)
    return again
