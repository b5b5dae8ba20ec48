"""The few findings that decide: which of them were marked, and which were missed."""

from dataclasses import dataclass

from tutor.flow.debrief.material import Material
from tutor.grading import deciding_findings
from tutor.model.grade import Verdict
from tutor.model.resolved import Finding


@dataclass(frozen=True)
class Deciding:
    """What was marked of the findings that decide, and what was missed, the heaviest first.

    ``seen`` are the inquiries among the missed that were asked, and only not marked.
    """

    hits: tuple[Finding, ...]
    missed: tuple[Finding, ...]
    seen: frozenset[str]

    @property
    def heaviest(self) -> Finding | None:
        """The finding to learn from: the heaviest missed, or where none was, the heaviest marked.

        None in a case of which no finding decides.
        """
        return next(iter((*self.missed, *self.hits)), None)

    @property
    def complete(self) -> bool:
        """Whether all that decides was marked."""
        return bool(self.hits) and not self.missed


def what_decided(material: Material) -> Deciding:
    """Return what came of the findings that decide.

    The grade says which they are; scoring 1 knew none, so there they are worked out from the case.
    An order whose result came later could not be marked, and is not missed.
    """
    deciding = [finding for finding in deciding_findings(material.case) if not finding.later]
    if material.first_rules:
        hits = [finding for finding in deciding if finding.inquiry in material.marked]
        missed = [finding for finding in deciding if finding.inquiry not in material.marked]
    else:
        codes = {name: mark.code for name, mark in material.evidence_marks.items()}
        others = [finding for finding in material.case.listed if finding not in deciding]
        hits = [
            finding for finding in (*deciding, *others) if codes.get(finding.inquiry) is Verdict.HIT
        ]
        missed = [finding for finding in deciding if codes.get(finding.inquiry) is Verdict.MISS]
    seen = frozenset(finding.inquiry for finding in missed) & material.asked
    return Deciding(tuple(hits), tuple(missed), seen)
