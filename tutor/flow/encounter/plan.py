"""Plan: the options, what was chosen of them, and the chart to read.

The chart is closed: nothing in this view can be marked or asked.
"""

import hashlib
from dataclasses import dataclass

from tutor.flow.encounter.groups import Group, Listed, grouped
from tutor.flow.encounter.investigate import Entry, chart_entries
from tutor.model.resolved import Option, ResolvedCase
from tutor.model.scalars import Call
from tutor.session.encounter import Encounter, Prescribe


@dataclass(frozen=True)
class Treatment(Listed):
    """An option of the plan."""

    chosen: bool

    @property
    def act(self) -> Prescribe:
        """What choosing it does: it is taken into the plan, or out of it."""
        return Prescribe(self.id, not self.chosen)


@dataclass(frozen=True)
class PlanView:
    """What was committed, the options as they are shown, and the plan in the order of choosing."""

    call: Call | None
    named: tuple[str, ...]
    certainty: int | None
    options: tuple[Treatment, ...]
    chosen: tuple[Treatment, ...]
    chart: tuple[Entry, ...]

    @property
    def groups(self) -> tuple[Group[Treatment], ...]:
        """The options under their headings."""
        return grouped(self.options)


def plan_view(encounter: Encounter) -> PlanView:
    """Return the options of an encounter and what was chosen of them."""
    chosen = frozenset(encounter.plan)
    options = {
        option.id: Treatment(
            id=option.id,
            group=option.group,
            wordings=(option.label, option.group),
            label=option.label,
            chosen=option.id in chosen,
        )
        for option in encounter.case.derived(shuffled_within_groups)
    }
    return PlanView(
        call=encounter.call,
        named=encounter.sources,
        certainty=encounter.certainty,
        options=tuple(options.values()),
        chosen=tuple(options[name] for name in encounter.plan),
        chart=chart_entries(encounter),
    )


def shuffled_within_groups(case: ResolvedCase) -> tuple[Option, ...]:
    """Return the options group by group, shuffled inside each group.

    Authors write the required options first, so their order would give the roles away. The shuffle
    comes from a hash of case and option: it is the same at every opening, without a stored seed.
    """
    groups = list(dict.fromkeys(option.group for option in case.options))

    def place(option: Option) -> tuple[int, bytes]:
        return groups.index(option.group), hashlib.sha256(
            f"{case.id}/{option.id}".encode()
        ).digest()

    return tuple(sorted(case.options, key=place))
