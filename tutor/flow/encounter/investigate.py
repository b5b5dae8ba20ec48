"""Investigate: what can be asked, and the chart that fills.

An order whose result takes days has none in the chart. Nothing that a face is handed holds it, so
no face can show it by mistake.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from tutor.flow.encounter.groups import Group, Listed, grouped
from tutor.flow.encounter.meet import MeetView, meet_view
from tutor.model.resolved import Finding
from tutor.model.scalars import InquiryKind
from tutor.session.encounter import Ask, ChooseEvidence, Encounter


@dataclass(frozen=True)
class Inquiry(Listed):
    """Something to ask, examine or order; ``asks`` is how it is put or done."""

    asks: str
    asked: bool

    @property
    def act(self) -> Ask:
        """What choosing it does."""
        return Ask(self.id)


@dataclass(frozen=True)
class Entry:
    """One entry of the chart; ``result`` is None while it is still to come."""

    inquiry: str
    kind: InquiryKind
    label: str
    result: str | None
    marked: bool

    @property
    def act(self) -> ChooseEvidence:
        """What choosing it does: it is marked as evidence, or no longer."""
        return ChooseEvidence(self.inquiry, not self.marked)


@dataclass(frozen=True)
class InvestigateView:
    """The stage in which the chart fills; ``minutes`` is what the inquiries so far would take."""

    patient: MeetView
    inquiries: tuple[Inquiry, ...]
    chart: tuple[Entry, ...]
    minutes: int

    @property
    def groups(self) -> tuple[Group[Inquiry], ...]:
        """The inquiries under their headings."""
        return grouped(self.inquiries)

    @property
    def marked(self) -> int:
        """How many entries are marked as evidence."""
        return sum(entry.marked for entry in self.chart)


def investigate_view(
    encounter: Encounter, wordings: Mapping[str, tuple[str, ...]]
) -> InvestigateView:
    """Return what is to ask and what was found.

    ``wordings`` has, for each inquiry, other words that find it.
    """
    asked = frozenset(encounter.asked)
    inquiries = tuple(
        Inquiry(
            id=finding.inquiry,
            group=finding.group,
            wordings=(
                finding.label,
                finding.asks,
                finding.group,
                *wordings.get(finding.inquiry, ()),
            ),
            label=finding.label,
            asks=finding.asks,
            asked=finding.inquiry in asked,
        )
        for finding in encounter.case.findings
    )
    return InvestigateView(
        meet_view(encounter), inquiries, chart_entries(encounter), encounter.minutes
    )


def chart_entries(encounter: Encounter) -> tuple[Entry, ...]:
    """Return the chart, in the order of asking."""
    marked = frozenset(encounter.evidence)
    return tuple(_entry(finding, marked=finding.inquiry in marked) for finding in encounter.chart)


def evidence_entries(encounter: Encounter) -> tuple[Entry, ...]:
    """Return what is marked as evidence, in the order of marking."""
    return tuple(
        _entry(encounter.case.finding[inquiry], marked=True) for inquiry in encounter.evidence
    )


def _entry(finding: Finding, *, marked: bool) -> Entry:
    result = None if finding.later else finding.result
    return Entry(finding.inquiry, finding.kind, finding.label, result, marked)
