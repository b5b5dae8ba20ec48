"""What an encounter asks for and reveals, in words."""

from dataclasses import replace

import pytest

from tests.grading.golden import CASE, finding
from tutor.session.encounter import Encounter
from tutor.wording import words

FULL = Encounter(
    CASE,
    "commit",
    asked=("a", "b", "c", "q1"),
    evidence=("a", "b", "c"),
    call="referred",
    sources=("s1-root",),
    certainty=2,
)
COLUMNS = 78
"""The columns of the narrowest usual window, without a blank on each side."""
LONGEST = Encounter(CASE, "commit", evidence=("a",), call="mixed", sources=("s1-root",))


@pytest.mark.parametrize(
    ("state", "line"),
    [
        (FULL, "Nothing is thin: n commits."),
        (replace(FULL, evidence=("a", "b")), "Thin: few marked."),
        (replace(FULL, asked=(), certainty=None), "Thin: nothing examined; no certainty."),
        (
            LONGEST,
            "Thin: nothing examined; one side marked; one source of two; no certainty.",
        ),
    ],
)
def test_what_is_thin_is_said_in_one_line(state: Encounter, line: str) -> None:
    """The gravest first, whole in the narrowest window that is usual."""
    assert words.encounter.thin_line(state) == line


@pytest.mark.parametrize("state", [LONGEST, Encounter(CASE, "commit"), replace(LONGEST, call=None)])
def test_the_line_fits_eighty_columns(state: Encounter) -> None:
    """A line that is cut off says less than none."""
    assert len(words.encounter.thin_line(state)) <= COLUMNS


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"call": None}, ""),
        ({}, "one · t: two at work"),
        ({"two_expected": True}, "two of this region · t: one"),
        ({"call": "mixed"}, "one of each region"),
    ],
)
def test_how_many_structures_are_wanted(changes: dict[str, object], said: str) -> None:
    """Beside each call, with the key that changes it."""
    assert words.encounter.sources_wanted(replace(FULL, **changes)) == said  # type: ignore[arg-type]  # - one field each


def test_the_deciding_findings_are_asked_for_and_counted() -> None:
    """Three to six, of a mixed call some for each side."""
    assert words.encounter.deciding_request(FULL) == "Mark the three to six findings that decide."
    mixed = words.encounter.deciding_request(replace(FULL, call="mixed"))
    assert mixed == "Mark the three to six findings that decide, some for each side."
    assert words.encounter.marked_line(FULL) == "3 marked of three to six"


def test_an_order_reveals_no_result_on_the_day() -> None:
    """What is done in the room is told at once."""
    scan = replace(finding("scan", kind="investigation"), result="A bulge.\nOf a disc.")
    assert words.encounter.day_result(scan) == "A bulge. Of a disc."
    assert (
        words.encounter.day_result(replace(scan, later=True))
        == "Ordered; the result comes in days."
    )
