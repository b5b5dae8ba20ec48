"""What a resolved case is made of: each finding, option and source as it is in this patient.

They stand apart from the case itself, which derives a good deal from them. The fields are what a
snapshot stores, and old snapshots are read for ever: a new field needs a default.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from tutor.model.scalars import (
    Aim,
    BearsWeight,
    Call,
    InquiryKind,
    PainQuality,
    Role,
    Screen,
    Side,
    Supports,
    Unlinking,
)


@dataclass(frozen=True)
class Finding:
    """What one inquiry reveals in this patient.

    ``weight`` counts under data gathering; ``evidence_weight`` is the same except for the
    document's prompt, which is never evidence and weighs 0. ``asks`` is the question as it is put,
    or how the test is done; ``minutes`` is how long it takes. ``listed`` tells whether the author
    wrote it or it is the catalogue's normal. Only listed findings are weighed: if normal ones
    were too, every inquiry that the catalogue gains would change the grades of every case.
    ``screen`` is the group of red flags that the inquiry screens for, None where the group does not
    apply to this patient. ``unlinked`` is why a positive finding argues for no region, and
    ``shown_by`` the inquiry that shows it. ``later`` marks an order whose result is not there
    during the visit. ``weight_bearing`` tests are done standing on the foot.
    """

    inquiry: str
    kind: InquiryKind
    group: str
    label: str
    minutes: int
    result: str
    positive: bool
    supports: Supports
    basis: str
    listed: bool = False
    weight: float = 1.0
    evidence_weight: float = 0.0
    sign: str | None = None
    essential: bool = False
    critical: bool = False
    wasteful: bool = False
    why: str = ""
    asks: str = ""
    screen: Screen | None = None
    unlinked: Unlinking | None = None
    shown_by: str | None = None
    later: bool = False
    weight_bearing: bool = False


@dataclass(frozen=True)
class Option:
    """One treatment with the role it has in this patient, and the basis and reason of that role.

    ``alternatives`` are the ids of options that serve in its place; ``critical`` says that to leave
    it out is a safety failure. Options of one ``ladder`` are the same step at more or less speed;
    the higher ``rung`` is the faster, and 0 is none.
    """

    id: str
    label: str
    group: str
    aim: Aim
    drug: bool
    role: Role
    basis: str
    why: str
    critical: bool = False
    alternatives: tuple[str, ...] = ()
    injection: bool = False
    ladder: str | None = None
    rung: int = 0


@dataclass(frozen=True)
class Source:
    """A structure that can be named as the source.

    How near it is to the true one is not said here but in the case's ``near``: that depends on
    which structure is the true one.
    """

    id: str
    label: str
    region: str
    basis: str
    summary: str


@dataclass(frozen=True)
class Person:
    """Who sits there, as far as anyone sees before asking; ``age`` is in years.

    The patient's conditions are left out, since they are to be asked for.
    """

    age: int
    sex: str
    occupation: str
    side: Side
    bears_weight: BearsWeight = "yes"


@dataclass(frozen=True)
class PainPatch:
    """One patch of the pain drawing, on the patient's side where the author names none.

    ``presenting`` patches are drawn from the start, the others when the path of the pain is told.
    """

    region: str
    quality: PainQuality
    side: Side
    presenting: bool = True


@dataclass(frozen=True)
class FlipSet:
    """Findings whose reversal changes the document's reading to ``call``.

    ``why`` is the author's, for the sets that an author chose to teach by; a computed set has none.
    """

    change: tuple[str, ...]
    call: str
    why: str = ""


@dataclass(frozen=True)
class Mistake:
    """A misconception, and the answer that shows it: of each group that is not empty, any will do.

    With every group empty the case teaches against it, and no answer shows it.
    """

    id: str
    calls: tuple[Call, ...] = ()
    sources: tuple[str, ...] = ()
    plan: tuple[str, ...] = ()
    unasked: tuple[str, ...] = ()


@dataclass(frozen=True)
class HandoverKey:
    """The letter that goes with a referral, as an expert would write it.

    ``must`` and ``needless`` are the inquiries whose answers it cannot do without, and those that
    only make it long.
    """

    to: str
    ask: str
    must: tuple[str, ...]
    needless: tuple[str, ...] = ()


@dataclass(frozen=True)
class Weighing:
    """The listed findings as they stand to one call: what argues for it, and all others.

    ``shares`` says what picking each listed finding gains or costs: its share of the weight of its
    own group, negative among the others. A finding without weight belongs to the others, at 0.
    """

    supporting: tuple[Finding, ...]
    others: tuple[Finding, ...]
    supporting_weight: float
    others_weight: float
    shares: Mapping[str, float]
