"""The governing document's own reading of a case, from the author's finding labels alone.

That two signs make a referred reading is our teaching rule, not the document's.
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
    """What the document would make of the findings.

    ``present`` are the signs that any positive finding shows; ``pointing`` those among them that
    argue for the back in this patient; ``local_tests`` the positive local examinations.
    """

    call: ReadCall
    present: tuple[str, ...]
    pointing: tuple[str, ...]
    local_tests: tuple[str, ...]


def read_case(case: ResolvedCase) -> Reading:
    """Read a case by the document's four signs."""
    return read_findings(case.listed, second=case.second is not None)


def read_findings(findings: Iterable[Finding], *, second: bool) -> Reading:
    """Read some findings; ``second`` says that a second distal disorder is documented."""
    positive = [one for one in findings if one.positive]
    shown = {one.sign for one in positive}
    argued = {one.sign for one in positive if one.supports == "referred"}
    present = tuple(sign for sign in FOUR_SIGNS if sign in shown)
    pointing = tuple(sign for sign in FOUR_SIGNS if sign in argued)
    local_tests = tuple(one.inquiry for one in positive if is_local_test(one))
    return Reading(
        _verdict(len(pointing), local=bool(local_tests), second=second),
        present,
        pointing,
        local_tests,
    )


def is_local_test(finding: Finding) -> bool:
    """Tell whether a finding, where positive, counts as a local test."""
    return finding.kind == "examination" and finding.supports == "local"


def _verdict(signs: int, *, local: bool, second: bool) -> ReadCall:
    if signs >= READING_SIGNS:
        return "mixed" if local or second else "referred"
    return "local" if local else "undetermined"
