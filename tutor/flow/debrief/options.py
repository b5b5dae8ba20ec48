"""One option of a plan as the debrief looks back on it: what was done, and how well that was."""

from dataclasses import dataclass
from typing import Literal

from tutor.flow.debrief.material import Material
from tutor.flow.debrief.notes import Citations
from tutor.grading.parts.plan import COSTLY, CREDITABLE
from tutor.model.grade import Mark, Verdict
from tutor.model.resolved import Option

Done = Literal[
    "chosen",
    "serves",
    "covered",
    "beyond",
    "replaced",
    "omitted",
    "omitted-urgent",
    "avoided",
    "unchosen",
]
"""What was done about an option. ``serves`` and what follows it to ``beyond`` was chosen too: in
place of another, beside a faster step that counts, or past those that count. ``replaced`` was
required, and something else served; ``avoided`` was rightly left.
"""
Standing = Literal[
    "harmful", "missing", "too-late", "costly", "too-fast", "good", "idle-chosen", "idle"
]
"""How well that was, the worst first; the idle ones moved nothing, chosen or not."""
OF_SPEED = (
    Verdict.ONE_STEP_FASTER,
    Verdict.TWO_STEPS_FASTER,
    Verdict.SLOWER,
    Verdict.FASTER_COUNTS,
)
"""The codes of the marks that judge the speed of an option, and not its role."""


@dataclass(frozen=True)
class OptionView:
    """One option: what was done about it, how well that was, and whose reason says so.

    ``steps`` is how much faster a step of a ladder is than the needed one (below 0: slower), None
    for what is no step. ``reason`` is the option's own or the mark's; None where ``done`` says it
    all. ``note`` is the number of its basis.
    """

    option: Option
    done: Done
    standing: Standing
    mark: Mark | None
    reason: Option | Mark | None
    note: int | None
    steps: int | None = None


def option_view(material: Material, cited: Citations, option: Option) -> OptionView:
    """Return an option that is judged by its role."""
    mark, done = material.plan_marks.get(option.id), _done(material, option)
    standing = _by_role(option, done)
    return OptionView(option, done, standing, mark, option, cited.cite(option.basis))


def step_view(material: Material, cited: Citations, option: Option, steps: int) -> OptionView:
    """Return a step of a ladder, which is judged by its speed."""
    mark, done = material.plan_marks.get(option.id), _done(material, option)
    reason: Option | Mark | None = option
    basis: str | None = option.basis
    if done == "covered":  # says it all by itself, and of several steps alike
        reason = basis = None
    elif mark is not None and mark.code in OF_SPEED:
        reason, basis = mark, mark.basis.id
    note = None if basis is None else cited.cite(basis)
    return OptionView(option, done, _by_speed(done, steps), mark, reason, note, steps)


def _done(material: Material, option: Option) -> Done:
    mark = material.plan_marks.get(option.id)
    if option.id not in material.encounter.plan:
        return _left(option, missing=mark is not None)
    if mark is None:
        return "beyond" if option.role in CREDITABLE else "chosen"
    if mark.code is Verdict.SERVES:
        return "serves"
    if mark.code is Verdict.FASTER_COUNTS:
        return "covered"
    creditable = option.role in CREDITABLE and mark.code not in OF_SPEED
    return "beyond" if creditable and not mark.effect else "chosen"


def _left(option: Option, *, missing: bool) -> Done:
    """Return what it means that an option was not chosen; ``missing`` says that nothing served."""
    if option.role == "required":
        if not missing:
            return "replaced"
        return "omitted-urgent" if option.critical else "omitted"
    return "avoided" if option.role in COSTLY else "unchosen"


def _by_role(option: Option, done: Done) -> Standing:
    if done in ("omitted", "omitted-urgent"):
        return "missing"
    if done in ("replaced", "avoided", "unchosen"):
        return "idle"
    if option.role in COSTLY:
        return "costly" if option.role == "low-value" else "harmful"
    return "good" if done == "serves" or option.role in CREDITABLE else "idle-chosen"


def _by_speed(done: Done, steps: int) -> Standing:
    if done in ("omitted", "omitted-urgent"):
        return "missing"
    if done in ("replaced", "avoided", "unchosen"):
        return "idle"
    if done == "covered" and steps:  # beside a faster step it is neither too late nor too fast
        return "idle-chosen"
    if steps < 0:
        return "too-late"
    return "too-fast" if steps else "good"
