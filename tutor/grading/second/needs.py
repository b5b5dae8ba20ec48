"""What a plan for this patient is held against: requirements, ladders, extras and costs by option.

All of it follows from the case alone and is worked out once for each case. A ladder counts here
only where one of its rungs is required: then speed is judged, and the roles of its rungs are not.
"""

from collections.abc import Mapping, Sequence
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
    name it. ``beneficial`` and ``neutral`` leave the rungs out. ``needed`` is how many beneficial
    options give full marks, ``full`` the points of a full plan, ``costs`` in shares of it.
    """

    required: tuple[Option, ...]
    ladders: tuple[Ladder, ...]
    ladder_of: Mapping[str, Ladder]
    stand_ins: Mapping[str, tuple[str, ...]]
    named_by: Mapping[str, tuple[str, ...]]
    beneficial: tuple[Option, ...]
    neutral: frozenset[str]
    needed: int
    full: int
    costs: Mapping[str, float]


def needs(case: ResolvedCase) -> Needs:
    """Return what a plan for a patient is held against."""
    return case.derived(_needs)


def _needs(case: ResolvedCase) -> Needs:
    required = case.of_role("required")
    ladders = _ladders(case.options, required)
    ladder_of = {option.id: ladder for ladder in ladders for option in ladder.rungs}
    judged = tuple(option for option in case.options if option.id not in ladder_of)
    beneficial = tuple(option for option in judged if option.role == "beneficial")
    harming = {option.id for option in judged if option.role in HARMING}
    needed = min(const.NEEDED_BENEFICIAL, len(beneficial))
    named = {name for option in required for name in option.alternatives}
    return Needs(
        required=required,
        ladders=ladders,
        ladder_of=ladder_of,
        stand_ins={
            option.id: tuple(
                name
                for name in option.alternatives
                if name not in harming and not _same_ladder(ladder_of, option.id, name)
            )
            for option in required
        },
        named_by={
            name: tuple(option.id for option in required if name in option.alternatives)
            for name in named
        },
        beneficial=beneficial,
        neutral=frozenset(option.id for option in judged if option.role == "neutral"),
        needed=needed,
        full=const.REQUIRED_WEIGHT * len(required) + needed,
        costs={
            option.id: const.COST[option.role] for option in judged if option.role in const.COST
        },
    )


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
