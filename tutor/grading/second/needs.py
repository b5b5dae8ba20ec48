"""What a plan for this patient is held against: requirements, ladders, extras and costs by option.

All of it follows from the case alone and is worked out once for each case. A ladder counts here
only where one of its rungs is required: then speed is judged, and the roles of its rungs are not.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tutor.grading import constants as const
from tutor.model.resolved import Option, ResolvedCase

HARMING = ("harmful", "contraindicated")
"""The roles of options that never serve in place of another."""


@dataclass(frozen=True)
class Ladder:
    """The rungs of one ladder in the catalogue's order, and the fastest one that is required.

    A contraindicated rung is none: it keeps its role, and serves for nothing.
    """

    rungs: tuple[Option, ...]
    needed: int

    def fastest(self, plan: frozenset[str]) -> Option | None:
        """Return the fastest chosen rung, of two alike the required one; None where none is."""
        chosen = (option for option in self.rungs if option.id in plan)
        return max(
            chosen, key=lambda option: (option.rung, option.role == "required"), default=None
        )


@dataclass(frozen=True)
class Needs:
    """The requirements of one patient.

    ``ladder_of`` maps each rung of a required ladder to it; ``stand_ins`` maps each required option
    to what may serve in its place; ``named_by`` maps an alternative to the required options that
    name it. ``lasting`` and ``relief`` are the beneficial options by aim; these and ``neutral``
    leave the rungs out. ``needed`` is how many beneficial options give full marks, ``full`` the
    points of a full plan, ``costs`` in shares of it. ``place`` is an option's in the catalogue.
    """

    required: tuple[Option, ...]
    ladders: tuple[Ladder, ...]
    ladder_of: Mapping[str, Ladder]
    stand_ins: Mapping[str, tuple[str, ...]]
    named_by: Mapping[str, tuple[str, ...]]
    lasting: tuple[str, ...]
    relief: tuple[str, ...]
    neutral: frozenset[str]
    forbidden: frozenset[str]
    drugs: frozenset[str]
    needed: int
    full: int
    costs: Mapping[str, float]
    place: Mapping[str, int]

    def in_order(self, names: Iterable[str]) -> list[str]:
        """Return the options of this case among some names, in the catalogue's order."""
        return sorted(self.place.keys() & names, key=self.place.__getitem__)


def needs(case: ResolvedCase) -> Needs:
    """Return what a plan for a patient is held against."""
    return case.derived(_needs)


def _needs(case: ResolvedCase) -> Needs:
    required = case.of_role("required")
    ladders = _ladders(case.options, required)
    ladder_of = {option.id: ladder for ladder in ladders for option in ladder.rungs}
    judged = tuple(option for option in case.options if option.id not in ladder_of)
    beneficial = tuple(option for option in judged if option.role == "beneficial")
    needed = min(const.NEEDED_BENEFICIAL, len(beneficial))
    named = {name for option in required for name in option.alternatives}
    return Needs(
        required=required,
        ladders=ladders,
        ladder_of=ladder_of,
        stand_ins=_stand_ins(required, judged, ladder_of),
        named_by={
            name: tuple(option.id for option in required if name in option.alternatives)
            for name in named
        },
        lasting=tuple(option.id for option in beneficial if option.aim != "relief"),
        relief=tuple(option.id for option in beneficial if option.aim == "relief"),
        neutral=frozenset(option.id for option in judged if option.role == "neutral"),
        forbidden=frozenset(option.id for option in case.of_role("contraindicated")),
        drugs=frozenset(option.id for option in case.options if option.drug),
        needed=needed,
        full=const.REQUIRED_WEIGHT * len(required) + needed,
        costs={
            option.id: const.COST[option.role] for option in judged if option.role in const.COST
        },
        place={option.id: index for index, option in enumerate(case.options)},
    )


def _stand_ins(
    required: Sequence[Option], judged: Sequence[Option], ladder_of: Mapping[str, Ladder]
) -> dict[str, tuple[str, ...]]:
    """Map each required option to the alternatives that may serve in its place."""
    harming = {option.id for option in judged if option.role in HARMING}
    return {
        option.id: tuple(
            name
            for name in option.alternatives
            if name not in harming and not _same_ladder(ladder_of, option.id, name)
        )
        for option in required
    }


def _ladders(options: Sequence[Option], required: Sequence[Option]) -> tuple[Ladder, ...]:
    names = dict.fromkeys(option.ladder for option in required if option.ladder is not None)
    return tuple(
        Ladder(
            rungs=tuple(
                option
                for option in options
                if option.ladder == name and option.role != "contraindicated"
            ),
            needed=max(option.rung for option in required if option.ladder == name),
        )
        for name in names
    )


def _same_ladder(ladder_of: Mapping[str, Ladder], option: str, name: str) -> bool:
    """Tell whether an alternative is a rung of the option's own ladder, whose speed decides."""
    return option in ladder_of and ladder_of.get(name) is ladder_of[option]
