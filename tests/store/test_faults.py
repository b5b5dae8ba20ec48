"""Every fault says plainly what happened and what to do."""

from pathlib import Path

import pytest

from tutor.errors import TutorError
from tutor.store import (
    Reason,
    StoreConflict,
    StoreDamaged,
    StoreForeign,
    StoreNewer,
    StoreUnwritable,
)

FILE = Path("progress.db")


@pytest.mark.parametrize(
    ("fault", "what", "remedy"),
    [
        (StoreDamaged(FILE, "it is not a database"), "is damaged: it is not a data", "start it ag"),
        (StoreNewer(FILE, 3, 2), "by a newer heel-tutor (format 3", "Update heel-tutor"),
        (StoreForeign(FILE), "is not a progress file of heel-tutor", "Move it away"),
        (
            StoreConflict("Step 4 of attempt 2"),
            "Step 4 of attempt 2 was taken otherwise",
            "open it again",
        ),
        *(
            (
                StoreUnwritable(FILE, reason, "CODE"),
                f"cannot be saved in {FILE}: {reason} (CODE)",
                "",
            )
            for reason in Reason
        ),
    ],
)
def test_a_fault_says_what_to_do(fault: TutorError, what: str, remedy: str) -> None:
    """The text names what happened, then the remedy, in whole sentences."""
    text = str(fault)
    assert what in text
    assert remedy in text
    assert text.endswith(".")


def test_faults_are_values() -> None:
    """Two faults with the same fields are equal, so that tests and screens can compare them."""
    assert StoreNewer(FILE, 3, 2) == StoreNewer(FILE, 3, 2) != StoreNewer(FILE, 4, 2)
