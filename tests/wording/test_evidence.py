"""What is said of the findings that were marked, and of those that were not."""

from collections.abc import Mapping
from typing import get_args

import pytest

from tests.wording.grades import FIRST, SECOND
from tutor.flow.debrief.evidence import Tally
from tutor.model.grade import EvidenceKind
from tutor.wording import words

HEADINGS: Mapping[EvidenceKind, str] = {
    "miss": "Missed: the expert marks these, you did not",
    "false-alarm": "False alarms: you marked these, the expert does not",
    "hit": "Hits: you both mark these",
    "also-supports": "Also supports: fits, and weighs less than what decides",
    "spare": "Fits too: the call stands without it",
    "red-flag": "Red flags: to mark one is no false alarm, and argues for no call",
    "later": "Results that came later: read now, no evidence on the day",
    "left": "Rightly left: neither of you marks these",
    "prompt": "A reason to look further, never evidence",
    "not-listed": "Not listed: you marked these, and they weigh nothing",
    "unlisted": "You also asked: unremarkable here, weighs nothing",
}
VERDICTS: Mapping[EvidenceKind, str] = {
    "miss": "Missed",
    "false-alarm": "False alarm",
    "hit": "Hit",
    "also-supports": "Also supports",
    "spare": "Fits too",
    "red-flag": "Red flag",
    "later": "Came later",
    "left": "Rightly left",
    "prompt": "Weighs nothing",
}
SILENT = {"not-listed", "unlisted"}
"""The kinds of which the case has nothing to say."""


def test_every_kind_of_finding_has_its_heading() -> None:
    """What went wrong stands first."""
    assert list(words.evidence.KIND_HEADINGS.items()) == list(HEADINGS.items())
    assert set(HEADINGS) == set(get_args(EvidenceKind))


def test_every_kind_that_the_case_speaks_of_has_its_verdict() -> None:
    """The others stand under their headings without one."""
    assert words.evidence.KIND_LABELS == VERDICTS
    assert set(VERDICTS) == set(HEADINGS) - SILENT


@pytest.mark.parametrize(
    ("scoring", "tally", "said"),
    [
        (
            FIRST,
            (2, 3, 1),
            "You marked 2 of the expert's 5 findings, and 1 that the expert leaves.",
        ),
        (
            FIRST,
            (0, 0, 0),
            "You marked 0 of the expert's 0 findings, and 0 that the expert leaves.",
        ),
        (
            SECOND,
            (2, 3, 1),
            "Of what decides you marked 2 and missed 3; of what argues otherwise you marked 1.",
        ),
    ],
)
def test_the_marked_evidence_is_counted(
    scoring: int, tally: tuple[int, int, int], said: str
) -> None:
    """Scoring 1 knew no findings that decide, and counted all that the expert marks."""
    hits, misses, alarms = tally
    counted = Tally(hits=hits, misses=misses, alarms=alarms)
    assert words.evidence.tally_sentence(counted, scoring) == said
