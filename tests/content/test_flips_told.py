"""A flip that does not do what it says is told with the findings and signs that made it so."""

from pathlib import Path

import pytest

from tests.content.samples import LOCAL, REFERRED, Change, add, edit, spoiled

GIVEN = "change: [pain-path, bending-and-lifting, achilles-reflex, heel-pad-compression]"


def flipped(change: str, call: str) -> Change:
    """Return the referred sample with its flip changed."""
    return edit((GIVEN, f"change: [{change}]"), ("    call: local", f"    call: {call}"))


@pytest.mark.parametrize(
    ("file", "change", "said"),
    [
        (
            REFERRED,
            flipped("pain-path, bending-and-lifting", "referred"),
            (
                "read as undetermined, not referred: of the two signs that it takes, there is "
                "'numbness-tingling-weakness'; 'radiating-along-a-path' is lost with 'pain-path'; "
                "'worse-with-movement' is lost with 'bending-and-lifting'"
            ),
        ),
        (
            REFERRED,
            flipped("pain-path, bending-and-lifting, achilles-reflex", "mixed"),
            (
                "read as undetermined, not mixed: of the two signs that it takes, there is no "
                "sign; 'radiating-along-a-path' is lost with 'pain-path'; 'worse-with-movement' "
                "is lost with 'bending-and-lifting'; 'numbness-tingling-weakness' is lost with "
                "'achilles-reflex'; no local test counts for the heel"
            ),
        ),
        (
            REFERRED,
            flipped("heel-pad-compression", "referred"),
            "read as mixed, not referred: the heel counts by 'heel-pad-compression'",
        ),
        (
            LOCAL,
            add("flips:\n  - {change: [heel-pad-compression], call: local, why: No matter.}\n"),
            "read as undetermined, not local: the heel is lost with 'heel-pad-compression'",
        ),
    ],
)
def test_what_makes_the_reading_another(
    tmp_path: Path, file: str, change: Change, said: str
) -> None:
    """What counts and should not, or what would have to count and does not."""
    told = [line for line in spoiled(tmp_path, file, change) if " flips: " in line]
    assert [line.partition("these findings ")[2] for line in told] == [said]
