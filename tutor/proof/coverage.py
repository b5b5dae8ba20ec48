"""What a bank of cases exercises, as counts: no case is named, so nothing is given away.

A sign is *shown* by a case in which a positive finding carries it and argues for the back, as the
document's own reading counts. It is *reversed* where it is present but argues for another source,
or where its being absent argues for the back; else it is *lacking*. To count presence alone would
let a bank pass in which a sign always means the back, and teach students just that.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tutor.grading.parts.plan import COSTLY, CREDITABLE
from tutor.model.catalogue import Catalogue
from tutor.model.criteria import FOUR_SIGNS, PROMPT, Criteria
from tutor.model.resolved import ResolvedCase
from tutor.model.scalars import CALLS, Call, Role

_BY_CALL: Mapping[str, Call] = {"may-coexist": "mixed", "another-root-cause": "local"}
"""Caveats of the document that a whole case shows by its call."""


@dataclass(frozen=True)
class Presence:
    """In how many cases something is shown, lacking or reversed; they add up to the bank."""

    shown: int
    lacking: int
    reversed: int = 0


@dataclass(frozen=True)
class Coverage:
    """Counts of cases over a bank of ``cases``.

    ``criteria`` are the document's signs, causes and the caveats that a case as a whole shows;
    ``roles`` are by treatment; ``local_with_back_pain`` is how many local cases have back pain.
    """

    cases: int
    calls: Mapping[str, int]
    levels: Mapping[int, int]
    criteria: Mapping[str, Presence]
    structures: Mapping[str, int]
    roles: Mapping[str, Mapping[Role, int]]
    misconceptions: Mapping[str, int]
    local_with_back_pain: int

    def right_and_wrong(self, treatment: str) -> tuple[int, int]:
        """Return in how many cases a treatment earns points, and in how many it costs some.

        One that is never wrong can be chosen without looking at the patient.
        """
        roles = self.roles[treatment]
        right = sum(count for role, count in roles.items() if role in CREDITABLE)
        return right, sum(count for role, count in roles.items() if role in COSTLY)


def coverage(cases: Sequence[ResolvedCase], catalogue: Catalogue, criteria: Criteria) -> Coverage:
    """Count what some cases exercise.

    All that the catalogue and the criteria hold is counted, what no case uses at 0: the gaps are
    what an author looks for.
    """
    used = [structure for case in cases for structure in case.sources]
    calls = Counter(case.call for case in cases)
    levels = Counter(case.level for case in cases)
    errors = Counter(name for case in cases for name in case.misconceptions)
    return Coverage(
        cases=len(cases),
        calls={call: calls[call] for call in CALLS},
        levels={level: levels[level] for level in range(1, 6)},
        criteria={
            **{sign: _sign(sign, cases) for sign in (*FOUR_SIGNS, PROMPT)},
            **_causes(cases, catalogue),
            **{name: _presence(calls[call], cases) for name, call in _BY_CALL.items()},
        },
        structures={name: used.count(name) for name in catalogue.structures},
        roles={name: _roles(name, cases) for name in catalogue.treatments},
        misconceptions={known.id: errors[known.id] for known in criteria.misconceptions},
        local_with_back_pain=sum(
            case.call == "local" and case.finding["back-pain"].positive for case in cases
        ),
    )


def _presence(shown: int, cases: Sequence[ResolvedCase]) -> Presence:
    return Presence(shown, len(cases) - shown)


def _sign(sign: str, cases: Sequence[ResolvedCase]) -> Presence:
    states = Counter(_state(sign, case) for case in cases)
    return Presence(states["shown"], states["lacking"], states["reversed"])


def _state(sign: str, case: ResolvedCase) -> str:
    """Tell how a case stands to a sign; the prompt argues for nothing: it is there or not."""
    carriers = [finding for finding in case.listed if finding.sign == sign]
    positive = [finding for finding in carriers if finding.positive]
    if sign == PROMPT:
        return "shown" if positive else "lacking"
    if any(finding.supports == "referred" for finding in positive):
        return "shown"
    against = any(finding.supports == "referred" for finding in carriers)
    return "reversed" if positive or against else "lacking"


def _causes(cases: Sequence[ResolvedCase], catalogue: Catalogue) -> dict[str, Presence]:
    """Return the document's causes, each shown by the cases whose source falls under it."""
    cause = {
        name: structure.criterion
        for name, structure in catalogue.structures.items()
        if structure.criterion
    }
    # a set for each case: two sources under one cause show it once
    shown = Counter(
        criterion for case in cases for criterion in {cause.get(name) for name in case.sources}
    )
    return {name: _presence(shown[name], cases) for name in dict.fromkeys(cause.values())}


def _roles(treatment: str, cases: Iterable[ResolvedCase]) -> dict[Role, int]:
    return dict(Counter(case.option[treatment].role for case in cases if treatment in case.option))
