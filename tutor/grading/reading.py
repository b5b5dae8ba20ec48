"""The governing document's own reading of a case, from the author's finding labels alone.

It never looks at the key, so that where the two disagree, it is the author who must say why. That
two signs make a referred reading is our teaching rule, not the document's.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from tutor.grading.constants import READING_SIGNS
from tutor.model.criteria import FOUR_SIGNS
from tutor.model.resolved import Finding, ResolvedCase

ReadCall = Literal["referred", "local", "mixed", "undetermined"]


@dataclass(frozen=True)
class Reading:
    """What the document would make of the findings, and the counts by which it would.

    ``present`` are the signs that any positive finding shows; ``pointing`` those among them that
    argue for the back in this patient; ``local_tests`` the positive local examinations.
    """

    call: ReadCall
    present: tuple[str, ...]
    pointing: tuple[str, ...]
    local_tests: tuple[str, ...]


def read_case(case: ResolvedCase) -> Reading:
    """Read a case by the document's four signs; only what the case file lists is read."""
    return read_findings(case.listed, second=case.second is not None)


def read_findings(findings: Iterable[Finding], *, second: bool) -> Reading:
    """Read some findings; ``second`` says that a second distal disorder is documented.

    A sign counts once, however many findings show it: three findings of one numb patch are one
    sign, and to count each would let the most examined patch decide.
    """
    positive = [finding for finding in findings if finding.positive]
    shown = {finding.sign for finding in positive}
    argued = {finding.sign for finding in positive if finding.supports == "referred"}
    present = tuple(sign for sign in FOUR_SIGNS if sign in shown)
    pointing = tuple(sign for sign in FOUR_SIGNS if sign in argued)
    local_tests = tuple(finding.inquiry for finding in positive if is_local_test(finding))
    return Reading(
        _verdict(len(pointing), local=bool(local_tests), second=second),
        present,
        pointing,
        local_tests,
    )


def is_local_test(finding: Finding) -> bool:
    """Tell whether a finding, where positive, counts as a local test.

    What a patient says of the heel does not, since pain that comes from the back is felt there too.
    """
    return finding.kind == "examination" and finding.supports == "local"


def _verdict(signs: int, *, local: bool, second: bool) -> ReadCall:
    if signs >= READING_SIGNS:
        return "mixed" if local or second else "referred"
    return "local" if local else "undetermined"
