"""Small banks of patients of whom only what a cue reads is stated."""

from tests.grading.small import CRITERIA, Record, catalogue, inquiry, keyed, negative, positive
from tests.grading.small import case as authored
from tutor.grading import resolve
from tutor.model.catalogue import Catalogue
from tutor.model.resolved import ResolvedCase
from tutor.proof.cues import Cue, cues
from tutor.proof.cues.signs import BACK_TESTS

NAMES = (
    *BACK_TESTS,
    *("plantar-palpation", "first-step-pain", "heel-radiograph", "heel-ultrasound", "foot-mri"),
    *("earlier-records-and-imaging", "pain-path", "fortin-finger"),
)
MENU = catalogue(inquiries={name: inquiry("examination") for name in NAMES})
SOURCES = {
    "referred": ("s1-root",),
    "local": ("plantar-fascia",),
    "mixed": ("s1-root", "plantar-fascia"),
}


def patient(
    name: str,
    call: str,
    shown: str = "",
    normal: str = "",
    menu: Catalogue = MENU,
    **changes: object,
) -> ResolvedCase:
    """Return a patient in whom the inquiries ``shown`` are positive and ``normal`` ones listed."""
    findings: Record = {inquiry: positive() for inquiry in shown.split()}
    findings |= {inquiry: negative() for inquiry in normal.split()}
    record = {"key": keyed(call, *SOURCES[call]), "findings": findings} | changes
    return resolve(authored(id=name, **record), menu)


def several(
    count: int,
    call: str,
    shown: str = "",
    normal: str = "",
    menu: Catalogue = MENU,
    **changes: object,
) -> list[ResolvedCase]:
    """Return some patients who are alike."""
    name = "-".join([call, *shown.split()])
    return [
        patient(f"{name}-{place}", call, shown, normal, menu, **changes) for place in range(count)
    ]


def measured(cases: list[ResolvedCase], menu: Catalogue = MENU) -> dict[str, Cue]:
    """Return the cues over some patients, by id."""
    return {cue.id: cue for cue in cues(cases, menu, CRITERIA)}
