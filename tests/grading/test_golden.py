"""The golden vectors of scoring 1, which old runs are still graded by."""

import pytest

from tests.grading.first import grade
from tests.grading.golden import CASE, CRITERIA, EXPERT, answer
from tutor.model.answer import Answer

EVERYTHING = tuple(finding.inquiry for finding in CASE.findings)
ALL_OPTIONS = tuple(option.id for option in CASE.options)

VECTORS = [
    ("expert", EXPERT, 100, True, {}),
    ("+ mri", answer(plan=(*EXPERT.plan, "mri")), 97, True, {"plan": 0.9}),
    ("+ inj", answer(plan=(*EXPERT.plan, "inj")), 85, False, {"plan": 0.5}),
    ("+ cut", answer(plan=(*EXPERT.plan, "cut")), 40, False, {"plan": 0.0}),
    ("without referral", answer(plan=("pt", "ortho")), 82, False, {"plan": 0.4}),
    ("+ d", answer(evidence=("a", "b", "c", "d")), 90, True, {"evidence": 0.5}),
    ("without c", answer(evidence=("a", "b")), 95, True, {"evidence": 0.75}),
    ("source sciatic", answer(sources=("sciatic",)), 95, True, {"source": 0.5}),
    (
        "call mixed, one source, certainty 2",
        answer(call="mixed", certainty=2),
        68.667,
        False,
        {"call": 0.4, "source": 0.5, "certainty": -2 / 3},
    ),
    ("call local, certainty 3", answer(call="local"), 50, False, {"call": 0.0}),
    (
        "call mixed, certainty not stated",
        answer(call="mixed", certainty=None),
        69,
        False,
        {"certainty": 0.0},
    ),
    ("lucky", answer(asked=(), evidence=()), 50, False, {"evidence": 0.0, "gathering": 0.0}),
    (
        "everything ticked",
        answer(asked=EVERYTHING, evidence=EVERYTHING, plan=ALL_OPTIONS),
        40,
        False,
        {"evidence": 0.0, "plan": 0.0, "gathering": 0.5},
    ),
    (
        "nothing ticked",
        Answer(case="g"),
        0,
        False,
        {"evidence": 0.0, "plan": 0.0, "source": 0.0},
    ),
]


@pytest.mark.parametrize(
    ("given", "total", "passed", "parts"),
    [pytest.param(*vector[1:], id=vector[0]) for vector in VECTORS],
)
def test_golden_vector(
    given: Answer,
    total: float,
    parts: dict[str, float],
    *,
    passed: bool,
) -> None:
    """Each vector has its total, its verdict and the parts that the specification names."""
    result = grade(CASE, given, CRITERIA)
    assert result.total == pytest.approx(total, abs=0.001)
    assert result.passed is passed
    assert {name: result.parts[name] for name in parts} == pytest.approx(parts)


def test_caps_are_named_only_where_they_bite() -> None:
    """The near-miss cap shows on 69 (72 without it); a total below its cap shows none."""
    capped = grade(CASE, answer(call="mixed", certainty=None), CRITERIA)
    assert [cap.at for cap in capped.caps] == [69.0]
    assert grade(CASE, answer(call="mixed", certainty=2), CRITERIA).caps == ()
    level = grade(CASE, answer(call=None, plan=(*EXPERT.plan, "inj")), CRITERIA)
    assert (level.total, level.caps) == (50.0, ())  # 50 without it, so it took nothing


def test_evidence_that_was_never_revealed_is_ignored_and_reported() -> None:
    """Evidence outside ``asked`` neither helps nor harms."""
    asked = tuple(name for name in EXPERT.asked if name != "d")
    result = grade(CASE, answer(asked=asked, evidence=("a", "b", "c", "d")), CRITERIA)
    assert result.ignored == ("d",)
    assert result.parts["evidence"] == 1.0


def test_coherence_weighs_the_evidence_against_the_students_own_call() -> None:
    """Referred evidence under a local call argues against that call."""
    result = grade(CASE, answer(call="local"), CRITERIA)
    assert result.coherence is not None
    assert result.coherence < 0
