"""What the student marked beside what the expert marks.

Differences stand first, since a student learns from them and may read no further. A finding is of
the kind that its mark in the grade says, so that this section and the score never disagree.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from tutor.flow.debrief.call import argues_otherwise
from tutor.flow.debrief.material import Material
from tutor.flow.debrief.notes import Citations, Note
from tutor.model.catalogue import Accuracy
from tutor.model.grade import EvidenceKind, Verdict
from tutor.model.resolved import Finding

KINDS: tuple[EvidenceKind, ...] = get_args(EvidenceKind)
"""In the order in which they are shown: what went wrong stands first."""
OF_MARK: Mapping[Verdict, EvidenceKind] = {
    Verdict.MISS: "miss",
    Verdict.FALSE_ALARM: "false-alarm",
    Verdict.HIT: "hit",
    Verdict.ALSO_SUPPORTS: "also-supports",
    Verdict.RED_FLAG: "red-flag",
    Verdict.NEVER_EVIDENCE: "prompt",
    Verdict.NOT_LISTED: "not-listed",
}
"""The kind of a finding by the code of its mark."""
UNREMARKABLE: frozenset[EvidenceKind] = frozenset({"not-listed", "unlisted"})
"""The kinds of finding of which the case has nothing to say."""


@dataclass(frozen=True)
class Worth:
    """What a study found a test worth; ``remark`` and ``study`` are numbers of notes."""

    accuracy: Accuracy
    remark: int | None
    study: int


@dataclass(frozen=True)
class Compared:
    """A finding as student and expert dealt with it; ``note`` is the number of its basis.

    ``expert`` says whether the expert marks it, for the case's own call. What is unremarkable has
    no note.
    """

    finding: Finding
    kind: EvidenceKind
    yours: Literal["never", "seen", "marked"]
    expert: bool
    note: int | None
    worth: Worth | None


@dataclass(frozen=True)
class Tally:
    """How many findings were hits, misses and false alarms."""

    hits: int
    misses: int
    alarms: int


@dataclass(frozen=True)
class EvidenceView:
    """Every finding that the case lists or that was asked for, by kind, the heaviest first.

    ``ignored`` was marked and never asked, so it counted for nothing.
    """

    kinds: Mapping[EvidenceKind, tuple[Compared, ...]]
    tally: Tally
    incoherent: bool
    ignored: tuple[str, ...]
    notes: tuple[Note, ...]


def evidence_view(material: Material) -> EvidenceView:
    """Return the findings by kind; a kind without findings is left out."""
    case, cited = material.case, Citations(material)
    sorted_by_kind: dict[EvidenceKind, list[Finding]] = {kind: [] for kind in KINDS}
    for finding in sorted(case.findings, key=lambda finding: -finding.evidence_weight):
        if finding.listed or finding.inquiry in material.asked:
            sorted_by_kind[kind_of(material, finding)].append(finding)
    kinds = {
        kind: tuple(_compared(material, cited, kind, finding) for finding in findings)
        for kind, findings in sorted_by_kind.items()
        if findings
    }
    tally = Tally(*(len(sorted_by_kind[kind]) for kind in ("hit", "miss", "false-alarm")))
    grade = material.grade
    return EvidenceView(kinds, tally, argues_otherwise(grade), grade.ignored, cited.notes)


def kind_of(material: Material, finding: Finding) -> EvidenceKind:
    """Return the kind of a finding.

    It is judged by the case's own call and not by the student's. A ``prompt`` weighs nothing as
    evidence, a ``spare`` one fits and was not needed, a ``not-listed`` one is a stock answer that
    was marked, and an ``unlisted`` one is one that was only asked for.
    """
    mark = material.evidence_marks.get(finding.inquiry)
    if finding.later:
        return "later"
    if mark is not None:
        return OF_MARK[mark.code]
    if not finding.listed:
        return "not-listed" if finding.inquiry in material.marked else "unlisted"
    if not finding.evidence_weight:
        return "prompt"
    if finding in material.case.supporting(material.case.call):
        return "spare"
    flagged = finding.critical and finding.positive and not material.first_rules
    return "red-flag" if flagged else "left"


def _compared(
    material: Material, cited: Citations, kind: EvidenceKind, finding: Finding
) -> Compared:
    remarkable = kind not in UNREMARKABLE
    asked, marked = (finding.inquiry in names for names in (material.asked, material.marked))
    return Compared(
        finding,
        kind,
        "never" if not asked else "marked" if marked else "seen",
        expert=finding in material.case.supporting(material.case.call),
        note=cited.cite(finding.basis) if remarkable else None,
        worth=_worth(material, cited, finding) if remarkable else None,
    )


def _worth(material: Material, cited: Citations, finding: Finding) -> Worth | None:
    """Return what the literature found the test worth."""
    accuracy = material.accuracy(finding.inquiry)
    if accuracy is None:
        return None
    remark = cited.remark(" ".join(accuracy.note.split())) if accuracy.note else None
    return Worth(accuracy, remark, cited.cite(f"beyond:{accuracy.reference}"))
