"""What a learner may do in an encounter. An action is a wish: ``decide`` says what comes of it."""

from dataclasses import dataclass

from tutor.model.scalars import Call
from tutor.session.encounter.stages import Stage


@dataclass(frozen=True)
class Move:
    """Go to another stage while the chart is open."""

    stage: Stage


@dataclass(frozen=True)
class Ask:
    """Ask, examine or order something."""

    inquiry: str


@dataclass(frozen=True)
class ChooseEvidence:
    """Count a revealed finding as evidence for the call, or no longer."""

    inquiry: str
    on: bool


@dataclass(frozen=True)
class ChooseCall:
    """Choose, but do not yet commit, the call."""

    call: Call


@dataclass(frozen=True)
class ChooseSources:
    """Choose the structures that the pain comes from: one, or two where two are at work."""

    sources: tuple[str, ...]


@dataclass(frozen=True)
class ExpectTwo:
    """Say that two structures of the call's region are at work, or no longer."""

    on: bool


@dataclass(frozen=True)
class ChooseCertainty:
    """Say how sure one is, 1 to 3; None takes it back."""

    certainty: int | None


@dataclass(frozen=True)
class Commit:
    """Commit call, source and certainty: the chart is closed."""


@dataclass(frozen=True)
class Prescribe:
    """Take an option into the plan, or out of it."""

    option: str
    on: bool


@dataclass(frozen=True)
class Submit:
    """Hand the plan in: the encounter is over."""


Action = (
    Move
    | Ask
    | ChooseEvidence
    | ChooseCall
    | ChooseSources
    | ExpectTwo
    | ChooseCertainty
    | Commit
    | Prescribe
    | Submit
)
