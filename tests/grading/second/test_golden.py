"""The golden vectors of the grading specification, for scoring 2."""

from dataclasses import replace

import pytest

from tests.grading.golden import CRITERIA, option
from tests.grading.second.golden import G7, GL, GM, SEVEN, G, expert, graded, optioned
from tutor.grading import grade
from tutor.model.answer import Answer
from tutor.model.resolved import ResolvedCase

PLAN = ("referral", "pt", "ortho")
EVERYTHING = tuple(finding.inquiry for finding in G.findings)
ASKED = expert(G).asked
DOUBTFUL = replace(G, certainty=2)
DRUG = optioned(G, option("inj", "beneficial", drug=True))
ALL = (1.0, 1.0, 1.0, 1.0, 1.0, 1.0)

VECTORS = [
    ("g expert", G, {}, 100, True, ALL),
    ("g + mri", G, {"plan": (*PLAN, "mri")}, 97, True, (1, 1, 1, 0.9, 1, 1)),
    ("g + inj", G, {"plan": (*PLAN, "inj")}, 69, False, (1, 1, 1, 0.5, 1, 1)),
    ("g + cut", G, {"plan": (*PLAN, "cut")}, 40, False, (1, 1, 1, 0, 1, 1)),
    ("g without referral", G, {"plan": ("pt", "ortho")}, 69, False, (1, 1, 1, 0.4, 1, 1)),
    ("g + d", G, {"evidence": tuple("abcd")}, 90, True, (1, 1, 0.5, 1, 1, 1)),
    ("g without c", G, {"evidence": tuple("ab")}, 95, True, (1, 1, 0.75, 1, 1, 1)),
    ("g sciatic", G, {"sources": ("sciatic",)}, 95, True, (1, 0.5, 1, 1, 1, 1)),
    ("g fat pad", G, {"sources": ("fat-pad",)}, 69, False, (1, 0, 1, 1, 1, -2)),
    (
        "g two names",
        G,
        {"sources": ("s1-root", "si-joint")},
        91.667,
        True,
        (1, 0.5, 1, 1, 1, 1 / 3),
    ),
    (
        "g mixed, certainty 2",
        G,
        {"call": "mixed", "certainty": 2},
        68.667,
        False,
        (0.4, 0.5, 1, 1, 1, -2 / 3),
    ),
    (
        "g mixed, certainty not stated",
        G,
        {"call": "mixed", "certainty": None},
        69,
        False,
        (0.4, 0.5, 1, 1, 1, 0),
    ),
    ("g local", G, {"call": "local"}, 50, False, (0, 1, 1, 1, 1, -2)),
    ("g lucky", G, {"asked": (), "evidence": ()}, 50, False, (1, 1, 0, 1, 0, 1)),
    (
        "g without q1",
        G,
        {"asked": tuple(name for name in ASKED if name != "q1")},
        69,
        False,
        (1, 1, 1, 1, 0.75, 1),
    ),
    (
        "g everything",
        G,
        {
            "asked": EVERYTHING,
            "evidence": EVERYTHING,
            "plan": tuple(G.option),
            "sources": ("s1-root", "sciatic"),
        },
        39.167,
        False,
        (1, 0.5, 0, 0, 0.5, 1 / 3),
    ),
    ("key 2, certainty 3", DOUBTFUL, {"certainty": 3}, 98.333, True, (1, 1, 1, 1, 1, 2 / 3)),
    ("key 2, certainty 2", DOUBTFUL, {"certainty": 2}, 100, True, ALL),
    ("key 2, certainty 1", DOUBTFUL, {"certainty": 1}, 97.5, True, (1, 1, 1, 1, 1, 0.5)),
    ("drug, medicines not asked", DRUG, {"plan": (*PLAN, "inj")}, 69, False, ALL),
    ("g7 all", G7, {}, 100, True, ALL),
    ("g7 the five heaviest", G7, {"evidence": SEVEN[:5]}, 100, True, ALL),
    ("g7 three", G7, {"evidence": SEVEN[:3]}, 93.846, True, (1, 1, 9 / 13, 1, 1, 1)),
    ("g7 two", G7, {"evidence": SEVEN[:2]}, 69, False, (1, 1, 6 / 13, 1, 1, 1)),
    ("g7 all and d", G7, {"evidence": (*SEVEN, "d")}, 69, False, (1, 1, 11 / 26, 1, 1, 1)),
    ("gl days", GL, {"plan": ("days", "pt", "ortho")}, 97, True, (1, 1, 1, 0.9, 1, 1)),
    ("gl now", GL, {"plan": ("now", "pt", "ortho")}, 69, False, (1, 1, 1, 0.55, 1, 1)),
    ("gl all", GL, {"plan": (*PLAN, "days", "now")}, 69, False, (1, 1, 1, 0.55, 1, 1)),
    ("gm expert", GM, {}, 100, True, ALL),
    ("gm one of each", GM, {"evidence": ("a", "c")}, 90, True, (1, 1, 0.5, 1, 1, 1)),
    (
        "gm two of each",
        GM,
        {"evidence": ("a", "b", "c", "c2")},
        96.667,
        True,
        (1, 1, 5 / 6, 1, 1, 1),
    ),
    ("gm one side", GM, {"evidence": ("a", "b", "b2")}, 69, False, (1, 1, 0.5, 1, 1, 1)),
    ("gm fat pad", GM, {"sources": ("s1-root", "fat-pad")}, 69, False, (1, 0.5, 1, 1, 1, -2)),
]


@pytest.mark.parametrize(
    ("case", "changes", "total", "passed", "parts"),
    [pytest.param(*vector[1:], id=vector[0]) for vector in VECTORS],
)
def test_golden_vector(
    case: ResolvedCase,
    changes: dict[str, object],
    total: float,
    parts: tuple[float, ...],
    *,
    passed: bool,
) -> None:
    """Each vector has its total, its verdict and its six parts."""
    result = graded(case, **changes)
    assert tuple(result.parts.values()) == pytest.approx(parts)
    assert result.total == pytest.approx(total, abs=0.001)
    assert result.passed is passed
    assert bool(result.failures) is not passed


@pytest.mark.parametrize("case", [G, G7, GL, GM, DOUBTFUL])
def test_the_expert_scores_exactly_100(case: ResolvedCase) -> None:
    """No rounding of decimals takes a point of a perfect answer."""
    assert graded(case).total == 100.0


def test_an_empty_answer_earns_nothing() -> None:
    """No evidence, no plan, no source; certainty neither gains nor loses."""
    result = grade(G, Answer(case="g"), CRITERIA, scoring=2)
    assert tuple(result.parts.values()) == (0.0,) * 6
    assert (result.total, result.passed) == (0.0, False)
