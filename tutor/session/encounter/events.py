"""What happened in an encounter, under names that outlive every version of the program.

An event states a fact and no rule: where a narrower call drops a source, the record holds the
sources that were left. A new field gets a default here; a changed meaning gets a new version, an
upcaster from the old one, and a stored sample in the tests. A field whose default names nothing
stands for an event that another program left incomplete: it then changes nothing.
"""

from dataclasses import dataclass
from typing import ClassVar, get_args

from tutor.model.scalars import Call
from tutor.session.encounter.stages import Stage
from tutor.session.written import Vocabulary


@dataclass(frozen=True)
class Moved:
    """The learner went to another stage."""

    KIND: ClassVar[str] = "moved/1"
    stage: Stage = "investigate"


@dataclass(frozen=True)
class Asked:
    """An inquiry was made, and its finding revealed."""

    KIND: ClassVar[str] = "asked/1"
    inquiry: str = ""


@dataclass(frozen=True)
class EvidenceChosen:
    """A finding was counted as evidence, or no longer."""

    KIND: ClassVar[str] = "evidence-chosen/1"
    inquiry: str = ""
    on: bool = True


@dataclass(frozen=True)
class CallChosen:
    """A call was chosen, not yet committed."""

    KIND: ClassVar[str] = "call-chosen/1"
    call: Call | None = None


@dataclass(frozen=True)
class SourcesChosen:
    """These structures are named now, and no others."""

    KIND: ClassVar[str] = "sources-chosen/1"
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class TwoExpected:
    """Two structures of one region are held to be at work, or no longer."""

    KIND: ClassVar[str] = "two-expected/1"
    on: bool = False


@dataclass(frozen=True)
class CertaintyStated:
    """The learner said how sure they are; None where they took it back."""

    KIND: ClassVar[str] = "certainty-stated/1"
    certainty: int | None = None


@dataclass(frozen=True)
class Committed:
    """The call was committed and the chart closed."""

    KIND: ClassVar[str] = "committed/1"


@dataclass(frozen=True)
class Prescribed:
    """An option was taken into the plan, or out of it."""

    KIND: ClassVar[str] = "prescribed/1"
    option: str = ""
    on: bool = True


@dataclass(frozen=True)
class Submitted:
    """The plan was handed in."""

    KIND: ClassVar[str] = "submitted/1"


EncounterEvent = (
    Moved
    | Asked
    | EvidenceChosen
    | CallChosen
    | SourcesChosen
    | TwoExpected
    | CertaintyStated
    | Committed
    | Prescribed
    | Submitted
)
EVENTS: Vocabulary[EncounterEvent] = Vocabulary(get_args(EncounterEvent))
