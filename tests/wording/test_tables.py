"""The tables that commands print for authors and instructors, to the column."""

from dataclasses import replace

from tests.grading.golden import CASE, CRITERIA, EXPERT
from tutor.grading import grade
from tutor.proof.cohort import Cohort
from tutor.proof.complaints import Play
from tutor.proof.coverage import Coverage, Presence
from tutor.proof.cues import Bank, Cue, Guess
from tutor.proof.diligent import Diligent
from tutor.proof.recovery import Recovered
from tutor.proof.simulation import Row
from tutor.proof.students.student import FAIL, PERFECT, Student
from tutor.wording import words


def test_coverage() -> None:
    """Counts under their heads; a role that nobody has counts nought."""
    counted = Coverage(
        cases=3,
        calls={"referred": 2, "local": 1},
        levels={1: 1, 2: 2},
        criteria={"sciatica": Presence(2, 1, 0)},
        structures={"s1-root": 2},
        roles={"physical-therapy": {"required": 2, "harmful": 1}},
        misconceptions={"spur-hurts": 3},
        local_with_back_pain=1,
    )
    assert list(words.coverage.coverage_lines(counted)) == [
        "Cases: 3",
        "Calls: referred 2, local 1",
        "Levels: 1: 1, 2: 2",
        "Local cases with back pain: 1",
        "",
        "Criterion                          shown  lacking  reversed",
        "  sciatica                             2        1         0",
        "",
        "Source                             cases",
        "  s1-root                              2",
        "",
        (
            "Option                                    required  beneficial  neutral  low-value  "
            "harmful  contraindicated"
        ),
        (
            "  physical-therapy                               2           0        0          0  "
            "      1                0"
        ),
        "",
        "Misconception                            cases",
        "  spur-hurts                                 3",
    ]


def test_cues() -> None:
    """Each with its verdict and limit, the guesses below it, and how many more there are."""
    bank = Bank.of((CASE,))
    guesses = (
        Guess("a patch beyond the foot -> spine", 0.941, holds=False, cases=("pallet", "car-seat")),
        Guess("otherwise", None, holds=None),
    )
    found = (
        Cue("path-spine", "the path", 0.941, "share", "at most", 0.8, guesses, broken=3),
        Cue("path-call", "the path", 0.941, "share", "less than", 0.8, guesses[:1], broken=2),
        Cue("studies", "far from their study", 2.0, "count", "at most", 2),
        Cue("nobody", "of no case", None, "share", "at least", 0.1, broken=1, guesses=guesses[:1]),
    )
    assert list(words.cues.cue_lines(bank, found)) == [
        "Cases: 1 (referred 1, local 0, mixed 0)",
        "",
        (
            "       Cue                    What is measured                               value"
            "             limit"
        ),
        (
            "BROKEN path-spine             the path                                       94.1%"
            "     at most 80.0%"
        ),
        "       BROKEN  94.1%  a patch beyond the foot -> spine",
        "                        pallet, car-seat",
        "       -              otherwise",
        "       and 2 more that break the limit",
        (
            "BROKEN path-call              the path                                       94.1%"
            "   less than 80.0%"
        ),
        "       BROKEN  94.1%  a patch beyond the foot -> spine",
        "                        pallet, car-seat",
        "       and 1 more that breaks the limit",
        (
            "holds  studies                far from their study                               2"
            "         at most 2"
        ),
        (
            "-      nobody                 of no case                                         -"
            "    at least 10.0%"
        ),
        "       BROKEN  94.1%  a patch beyond the foot -> spine",
        "                        pallet, car-seat",
    ]


def test_cohorts() -> None:
    """Shares in whole per cent, the mean with one decimal."""
    table = (Cohort(0.95, 91.26, 0.874, 1.0), Cohort(0.6, 40.0, 0.0, 0.05))
    assert list(words.simulation.cohort_lines(table)) == [
        "accuracy   mean   cases passed   sets of ten passed",
        "    0.95   91.3            87%                 100%",
        "    0.60   40.0             0%                   5%",
    ]


def test_recovery() -> None:
    """A figure that is not defined is a dash."""
    found = (
        Recovered(20, 100, {"call": 0.912, "plan": None}, 0.95, None),
        Recovered(52, 100, {"call": 0.97, "plan": 0.8}, 0.99, 0.914),
    )
    assert list(words.simulation.recovery_lines(found)) == [
        "100 learners; r of the planted competence with the mean score",
        "",
        "over              20 cases    52 cases",
        "call                  0.91        0.97",
        "plan                     -        0.80",
        "total                 0.95        0.99",
        "",
        "alpha (total)            -        0.91",
    ]


def test_scripted_students() -> None:
    """Who gets their due where, who does not and why, and what diligence alone earns."""
    best = replace(grade(CASE, EXPERT, CRITERIA), case="pallet", total=100.0, passed=True)
    worse = replace(best, case="car-seat", total=69.0, passed=False)
    expert = Student("expert", EXPERT, PERFECT)
    lucky = Student("lucky", EXPERT, FAIL, variant="s1-root")
    rows = (
        Row("expert", (Play(expert, best, met=True), Play(expert, worse, met=False))),
        Row("lucky", (Play(lucky, best, met=False),)),
    )
    assert list(words.simulation.scripted_lines(rows, Diligent(0.2, 0.345))) == [
        "Student              cases  as due   mean     passed  must",
        "expert                   2       1   84.5        1/2  score exactly 100",
        "lucky                    1       0  100.0        1/1  fail",
        "",
        "Case                     students  as due   mean  passed by",
        "car-seat                        1       0   69.0",
        "pallet                          2       1  100.0  expert, lucky",
        "",
        "Not as due:",
        "  the student 'expert' must score exactly 100: got 69.0, not passed: car-seat",
        "  the student 'lucky' must fail: got 100.0, passed: pallet (s1-root)",
        "",
        "Who marks every positive finding, and is otherwise the expert, passes",
        (
            "  having asked all that is listed                     20% of the cases (wanted: less "
            "than 25%)"
        ),
        (
            "  having asked the essentials and half of the rest    34% of the cases (wanted: less "
            "than 40%)"
        ),
    ]
    assert words.simulation.head_line(52, 2, 1) == "52 cases, scoring 2, seed 1"


def test_scripted_students_who_all_get_their_due() -> None:
    """Then nothing is said of others."""
    best = replace(grade(CASE, EXPERT, CRITERIA), case="pallet", total=100.0, passed=True)
    rows = (Row("expert", (Play(Student("expert", EXPERT, PERFECT), best, met=True),)),)
    lines = list(words.simulation.scripted_lines(rows, Diligent(0.0, 0.0)))
    assert "Not as due:" not in lines
    assert lines[4] == "pallet                          1       1  100.0  expert"
