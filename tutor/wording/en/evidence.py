"""What the debrief says of the findings that were marked, and of those that were not."""

from collections.abc import Mapping

from tutor.model.grade import EvidenceKind, Grade
from tutor.wording.en.labels import FIRST_SCORING

EVIDENCE_HEADINGS: Mapping[EvidenceKind, str] = {
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
"""The kinds of finding in the order in which they are shown: what went wrong stands first."""
EVIDENCE_VERDICTS: Mapping[EvidenceKind, str] = {
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


def evidence_tally(counts: Mapping[EvidenceKind, int], grade: Grade) -> str:
    """Say how the marked evidence compares with the expert's, in numbers."""
    hits, misses, alarms = (counts.get(kind, 0) for kind in ("hit", "miss", "false-alarm"))
    if grade.scoring == FIRST_SCORING:
        return (
            f"You marked {hits} of the expert's {hits + misses} findings, "
            f"and {alarms} that the expert leaves."
        )
    return (
        f"Of what decides you marked {hits} and missed {misses}; "
        f"of what argues otherwise you marked {alarms}."
    )
