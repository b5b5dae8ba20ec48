"""Every cue is measured over any bank, and a limit is kept or not."""

import pytest

from tests.grading.small import case as authored
from tests.grading.small import keyed, positive
from tests.grading.test_shipped import menu
from tests.proof.cues.bank import MENU, measured, several
from tests.shipped import LIBRARY
from tutor.grading import resolve
from tutor.model.resolved import ResolvedCase
from tutor.proof.cues import Bank, cues
from tutor.proof.cues.cue import Bound, keeps

ALL_CUES = (
    *("meet-beyond-spine", "meet-patches-spine", "meet-call"),
    *("one-inquiry-spine", "one-inquiry-call", "two-inquiries-call", "listed-call"),
    *("back-test-local", "no-back-test-referred", "own-test-kept"),
    *("sore-heel-referred", "first-steps-referred", "heel-picture-referred", "all-three-referred"),
    *("path-spine", "path-local", "study-rates", "default-plan", "options"),
)


@pytest.mark.parametrize(
    ("value", "bound", "limit", "holds"),
    [
        (0.5, "at most", 0.5, True),
        (0.1 + 0.2, "at most", 0.3, True),
        (0.51, "at most", 0.5, False),
        (0.49, "at most", 0.5, True),
        (0.5, "at least", 0.5, True),
        (0.3, "at least", 0.1 + 0.2, True),
        (0.49, "at least", 0.5, False),
        (0.51, "at least", 0.5, True),
        (0.5, "less than", 0.5, False),
        (0.49, "less than", 0.5, True),
        (0.51, "less than", 0.5, False),
        (None, "at least", 0.5, None),
    ],
)
def test_a_limit_is_kept_or_not(
    *, value: float | None, bound: Bound, limit: float, holds: bool | None
) -> None:
    """The limit itself keeps to 'at most' and 'at least'; of nobody there is nothing to judge."""
    assert keeps(value, bound, limit) is holds


@pytest.mark.parametrize("cases", [[], several(1, "referred"), several(1, "local")])
def test_every_cue_is_there_for_any_bank(cases: list[ResolvedCase]) -> None:
    """No case and a single one are measured too: by every cue, in the order of the table."""
    assert tuple(measured(cases)) == ALL_CUES


def test_an_empty_bank_breaks_nothing() -> None:
    """Without a case nothing is measured, and so nothing holds or is broken."""
    for cue in measured([]).values():
        assert (cue.value, cue.holds, cue.broken) == (None, None, 0)


def test_the_order_of_the_cases_changes_nothing() -> None:
    """A bank is the same whichever folder is read first."""
    cases = [*several(3, "local", "slump"), *several(2, "referred", "pain-path gait")]
    assert measured(cases) == measured(cases[::-1])


def test_a_case_of_unknown_words_is_measured() -> None:
    """A stranger's source, inquiry and option that the catalogue has not are passed over."""
    odd = resolve(
        authored(
            id="odd",
            key=keyed("referred", "ether"),
            findings={"aura": positive()},
            plan={"crystals": {"role": "required", "basis": "beyond:x", "why": "So."}},
        ),
        MENU,
    )
    found = measured([odd, *several(1, "local")])
    assert found["one-inquiry-call"].value == 0.5
    assert found["path-spine"].value == 0.0


def test_the_shipped_bank_is_measured_by_every_cue() -> None:
    """Every row has a value, and a text that fits its column."""
    shipped = [resolve(loaded.model, menu()[0]) for loaded in LIBRARY.cases.values()]
    found = cues(Bank.of(shipped).cases, *menu())
    assert tuple(cue.id for cue in found) == ALL_CUES
    for cue in found:
        assert cue.value is not None
        assert len(cue.says) < 44
