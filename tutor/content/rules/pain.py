"""Rules about the pain drawing: it reaches the heel, on the patient's side, and fits the source.

The drawing is the first thing that a student sees of a patient. One that shows another foot, or no
heel, is about somebody else.
"""

from collections.abc import Iterator

from tutor.content.rules.registry import Complaint, Context, rule
from tutor.grading import read_case
from tutor.model.case import Case
from tutor.model.catalogue import HEEL

PAIN_PATH = "pain-path"
"""The inquiry about where the pain goes."""
FEWEST_SIGNS = 2
"""How many other signs point to the back where the drawing does not."""


@rule("pain-path", "case")
def pain_path(context: Context[Case]) -> Iterator[Complaint]:
    """The pain reaches the heel, and in referred and mixed cases it lies on the source's path.

    A patch at the heel shows from the start, since the patient came with it. Some pain that comes
    from the back is felt at the heel alone: then no patch lies on the path of the source,
    'pain-path' says so with 'positive: false', and two others of the document's signs point to the
    back. Else the case is not about heel pain, or its pain does not come from where the key says.
    """
    case = context.subject
    painful = {patch.region for patch in case.pain}
    if not painful & set(HEEL):
        hint = f"draw one of: {', '.join(HEEL)}"
        yield Complaint(["pain"], "no pain reaches the heel", hint, "key")
    elif not any(patch.region in HEEL and patch.presenting for patch in context.resolved.pain):
        hint = "a patch at the heel needs 'presenting: true'"
        yield Complaint(["pain"], "the pain at the heel does not show from the start", hint, "key")
    for name in case.key.sources:
        structure = context.catalogue.structures[name]
        if structure.path and not painful & set(structure.path):
            excused = structure.region == "spine"
            yield from _off_the_path(context, name, ", ".join(structure.path), excused=excused)


def _off_the_path(
    context: Context[Case], source: str, path: str, *, excused: bool
) -> Iterator[Complaint]:
    """Complain of a drawing with no patch on the path of a source, unless the rest makes up for it.

    A pain that stays at the heel is an excuse only for sources of the spine.
    """
    told = context.subject.findings.get(PAIN_PATH)
    if not excused or told is None or told.positive:
        hint = f"draw one of: {path}"
        if excused:
            hint = f"{hint}; or let '{PAIN_PATH}' say that it is only here, with 'positive: false'"
        yield Complaint(["pain"], f"no pain lies on the way from '{source}'", hint, "key")
        return
    signs = read_case(context.resolved).pointing
    if len(signs) < FEWEST_SIGNS:
        message = "the pain stays at the heel, and too few signs point to the back"
        hint = f"let {FEWEST_SIGNS} of the document's signs point to the back, or draw: {path}"
        named = ", ".join(signs) or "none"
        yield Complaint(["findings", PAIN_PATH], f"{message}: {named}", hint, "key")


@rule("pain-side", "case")
def pain_side(context: Context[Case]) -> Iterator[Complaint]:
    """A patch of pain lies on the patient's side, unless the same region hurts there as well.

    One foot hurts, and the drawing shows the other: the side is mistyped. A patch on the other side
    is right where its region is drawn on both, as the feet of a polyneuropathy are, and where the
    patient's side is 'both'.
    """
    case = context.subject
    if case.patient.side == "both":
        return
    own = {patch.region for patch in case.pain if patch.side in (None, case.patient.side)}
    for index, patch in enumerate(case.pain):
        if patch.side not in (None, case.patient.side) and patch.region not in own:
            message = f"the pain is on the {patch.side}, but the patient's side is"
            hint = "leave 'side' out, or draw the region on the patient's side as well"
            loc = ("pain", index, "side")
            yield Complaint(loc, f"{message} {case.patient.side}", hint)
