"""What only scoring 2 does: evidence by what decides, ladders of referral, limits that fail a case.

What it shares with scoring 1 (call, source, data gathering) stands in ``tutor.grading.parts``. One
module holds one part; ``limits`` says what fails a case.
"""

from tutor.grading.second.limits import unscreened
from tutor.grading.second.source import unmet_sources
from tutor.grading.second.weighing import deciding_findings

__all__ = [
    "deciding_findings",
    "unmet_sources",
    "unscreened",
]
