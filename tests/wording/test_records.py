"""What a record says of an attempt."""

import pytest

from tutor.grading import SCORINGS
from tutor.runs.progress import Attempt
from tutor.runs.results import CaseResult
from tutor.store import Run
from tutor.wording import words


@pytest.mark.parametrize(
    ("scoring", "said"), [(1, "not passed, 69 (scoring 1)"), (2, "not passed, 69")]
)
def test_an_attempt_by_earlier_rules_names_them(
    scoring: int, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its number is not to be held against one by today's."""
    monkeypatch.setattr(words.records, "CURRENT", SCORINGS[2])
    result = CaseResult(total=69.0, passed=False, scoring=scoring)
    run = Run(1, "u", "case", "g", "", scoring, "2026-03-01", "me", "core")
    assert words.records.attempt_phrase(Attempt(run, "ended", result)) == said
