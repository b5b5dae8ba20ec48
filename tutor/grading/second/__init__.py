"""What only scoring 2 does: evidence by what decides, ladders of referral, limits that fail a case.

What it shares with scoring 1 (call, source, data gathering) stands in ``tutor.grading.parts``. One
module holds one part; ``limits`` says what fails a case.
"""

from tutor.grading.second.limits import SCREENS, SOURCE_MISSED, screen_reason, unscreened
from tutor.grading.second.source import unmet_sources
from tutor.grading.second.weighing import deciding_findings

__all__ = [
    "SCREENS",
    "SOURCE_MISSED",
    "deciding_findings",
    "screen_reason",
    "unmet_sources",
    "unscreened",
]
