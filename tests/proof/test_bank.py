"""The shipped cases as a bank: what they cover, and that no shortcut wins over all of them."""

from itertools import product

import pytest

from tests.grading.test_shipped import menu, resolved
from tests.shipped import LIBRARY
from tutor.grading import constants as const
from tutor.grading import grade, judge_series
from tutor.model.criteria import PROMPT
from tutor.model.grade import Grade
from tutor.model.scalars import CALLS, Call
from tutor.proof.coverage import Coverage, coverage
from tutor.proof.students import constant_answer

FLOOR = 5
CASES = [resolved(name) for name in sorted(LIBRARY.cases)]
SIGNS_AND_CAUSES = [
    *("worse-with-movement", "radiating-along-a-path", "numbness-tingling-weakness"),
    *("heel-with-back-pain", "pinched-nerve", "sciatica", "si-joint-dysfunction"),
    *("may-coexist", "another-root-cause"),
]
DISTRACTORS = {"sural-nerve", "common-peroneal-nerve", "hip-joint", "spinal-cord"}
DOCUMENTS = (
    *("spine-specialist-referral", "physical-therapy", "custom-orthotics", "nsaid-course"),
    *("muscle-relaxant", "nerve-pain-medication", "lifting-and-ergonomics"),
)


def counted() -> Coverage:
    """Return what the bank covers."""
    catalogue, criteria = menu()
    return coverage(CASES, catalogue, criteria)


def test_there_are_enough_patients() -> None:
    """Forty-eight or more, of every level, and no call is most of them."""
    bank = counted()
    assert bank.cases >= 48
    assert min(bank.levels.values()) >= FLOOR
    assert max(bank.calls.values()) <= 0.45 * bank.cases


@pytest.mark.parametrize("criterion", SIGNS_AND_CAUSES)
def test_every_criterion_is_there_and_absent(criterion: str) -> None:
    """Five cases or more show each sign and cause of the document, and as many do not."""
    presence = counted().criteria[criterion]
    assert presence.shown >= FLOOR
    assert presence.lacking + presence.reversed >= FLOOR


def test_failed_care_is_there_and_absent() -> None:
    """The document's prompt to look further is shown and lacking in five cases or more."""
    presence = counted().criteria[PROMPT]
    assert min(presence.shown, presence.lacking) >= FLOOR


def test_every_structure_is_a_source_somewhere() -> None:
    """Only the distractors are never the answer."""
    unused = {name for name, count in counted().structures.items() if not count}
    assert unused <= DISTRACTORS


@pytest.mark.parametrize("treatment", DOCUMENTS)
def test_every_treatment_of_the_document_is_right_and_wrong_somewhere(treatment: str) -> None:
    """None can be chosen, or left out, without looking at the patient."""
    right, wrong = counted().right_and_wrong(treatment)
    assert right
    assert wrong


def test_every_misconception_has_a_patient() -> None:
    """Each one is put to the test in a case."""
    assert [name for name, count in counted().misconceptions.items() if not count] == []


def test_back_pain_is_common_in_local_cases() -> None:
    """In a third of them or more, so that it does not give the answer away."""
    bank = counted()
    assert bank.local_with_back_pain >= bank.calls["local"] / 3


def test_the_back_pain_question_alone_decides_little() -> None:
    """Whoever calls by it alone, in whichever way, is right in 60 % of the calls at most."""
    best = max(
        sum(case.call == (yes if case.finding["back-pain"].positive else no) for case in CASES)
        for yes, no in product(CALLS, CALLS)
    )
    assert best <= 0.6 * len(CASES)


@pytest.mark.parametrize("call", CALLS)
def test_no_constant_strategy_passes_any_set(call: Call) -> None:
    """The set that is kindest to it, of any size that is allowed, is still failed.

    The kindest set of a size has as many cases of its own call as may be, and of those and of the
    others the ones with the highest totals, one of each call at least.
    """
    catalogue, criteria = menu()
    graded = [
        (grade(case, constant_answer(case, catalogue, call), criteria), case.call) for case in CASES
    ]
    for size in range(const.SERIES_CASES, len(CASES) + 1):
        verdict = judge_series(_kindest(graded, call, size))
        assert not verdict.passed


def _kindest(graded: list[tuple[Grade, Call]], call: Call, size: int) -> list[tuple[Grade, Call]]:
    ranked = sorted(graded, key=lambda pair: (bool(pair[0].critical), -pair[0].total))
    own = [pair for pair in ranked if pair[1] == call][: size // 2]
    others = [pair for pair in ranked if pair[1] != call]
    needed = [next(pair for pair in others if pair[1] == other) for other in CALLS if other != call]
    rest = [pair for pair in others if pair not in needed]
    return [*own, *needed, *rest][:size]


def test_families_hold_different_calls_or_urgencies() -> None:
    """Look-alikes differ where it counts: eight families or more hold two calls, or an urgency."""
    families: dict[str, set[tuple[Call, bool]]] = {}
    for loaded in LIBRARY.cases.values():
        case = resolved(loaded.model.id)
        urgent = any(option.critical for option in case.options)
        families.setdefault(loaded.model.family, set()).add((case.call, urgent))
    assert sum(len(kinds) > 1 for kinds in families.values()) >= 8


def test_no_two_patients_say_the_same() -> None:
    """No eight words of a complaint or of a patient's answer stand in another patient's file."""
    said: dict[tuple[str, ...], str] = {}
    repeated = []
    for loaded in LIBRARY.cases.values():
        case = loaded.model
        texts = [
            case.complaint,
            *(finding.result for finding in case.findings.values() if '"' in finding.result),
        ]
        for text in texts:
            words = "".join(c for c in text.lower() if c.isalnum() or c in " '\n").split()
            for at in range(len(words) - 7):
                phrase = tuple(words[at : at + 8])
                if said.setdefault(phrase, case.id) != case.id:
                    repeated.append((case.id, said[phrase], " ".join(phrase)))
    assert repeated == []
