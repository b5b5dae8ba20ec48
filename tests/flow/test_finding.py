"""Finding lines by typed words: what is meant stands among the first."""

import subprocess
import sys

import pytest

from tests.paths import ROOT
from tests.shipped import LIBRARY
from tutor.flow.finding import MOST, Row, matching
from tutor.wording import words

SMALL = words.finding.SMALL_WORDS

TESTS = [Row(name, "tests", (name,)) for name in ("slump test", "hop test", "gait", "hopping mad")]
TYPED = [
    ("", ["slump test", "hop test", "gait", "hopping mad"]),
    ("  ", ["slump test", "hop test", "gait", "hopping mad"]),
    ("?!", ["slump test", "hop test", "gait", "hopping mad"]),
    ("hop", ["hop test", "hopping mad"]),
    ("HOP TEST", ["hop test", "slump test"]),
    ("slumps", ["slump test"]),
    ("the", []),
    ("zzzzqq", []),
]


@pytest.mark.parametrize(("typed", "found"), TYPED)
def test_the_words_themselves_come_before_words_like_them(typed: str, found: list[str]) -> None:
    """Nothing typed leaves everything in order; a part of a word counts, and another form of it."""
    assert [row.id for row in matching(TESTS, typed, SMALL)] == found


def test_no_more_is_found_than_anybody_reads() -> None:
    """Of many lines that match alike the first stay."""
    rows = [Row(f"{number}", "tests", ("hop test",)) for number in range(MOST + 5)]
    assert matching(rows, "hop", SMALL) == rows[:MOST]


def test_a_list_is_filled_without_what_compares_words() -> None:
    """Nothing has been typed yet, and importing it would take longer than a key may."""
    code = (
        "import sys; from tutor.flow.finding import Row, matching;"
        "matching([Row('a', 'b', ('c',))], ' ', frozenset()); sys.exit('rapidfuzz' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=ROOT).returncode == 0


ASKED = [
    ("does coughing hurt?", "coughing-and-straining"),
    ("does sitting hurt", "sitting-and-driving"),
    ("ankle jerk", "achilles-reflex"),
    ("SLR", "straight-leg-raise"),
    ("are you on a blood thinner", "medicines-and-conditions"),
    ("trouble with your bladder", "bladder-bowel-saddle"),
    ("pins and needles", "numbness-or-tingling"),
    ("first steps in the morning", "first-step-pain"),
    ("does it travel up the leg", "pain-path"),
    ("have you lost weight", "fever-weight-loss-cancer"),
    ("press the heel", "plantar-palpation"),
    ("have you fallen", "trauma"),
]


@pytest.mark.parametrize(("typed", "inquiry"), ASKED)
def test_a_question_in_ones_own_words_brings_up_what_asks_it(typed: str, inquiry: str) -> None:
    """Among the first three lines, over the whole shipped menu."""
    assert LIBRARY.catalogue is not None
    rows = [
        Row(
            name,
            inquiry.group,
            (
                inquiry.name or inquiry.label,
                inquiry.label,
                inquiry.how or "",
                inquiry.group,
                *inquiry.also,
            ),
        )
        for name, inquiry in LIBRARY.catalogue.model.inquiries.items()
    ]
    assert inquiry in [row.id for row in matching(rows, typed, SMALL)][:3]
