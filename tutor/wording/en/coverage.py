"""What the cases exercise, as ``list --coverage`` prints it for authors: tables of ids."""

from collections.abc import Iterator

from tutor.model.scalars import ROLES
from tutor.proof.coverage import Coverage


def coverage_lines(counted: Coverage) -> Iterator[str]:
    """Yield the counts over all cases, none of which is named."""
    yield f"Cases: {counted.cases}"
    yield "Calls: " + ", ".join(f"{call} {count}" for call, count in counted.calls.items())
    yield "Levels: " + ", ".join(f"{level}: {count}" for level, count in counted.levels.items())
    yield f"Local cases with back pain: {counted.local_with_back_pain}"
    yield ""
    yield f"{'Criterion':<34}{'shown':>6}{'lacking':>9}{'reversed':>10}"
    for name, uses in counted.criteria.items():
        yield f"  {name:<32}{uses.shown:>6}{uses.lacking:>9}{uses.reversed:>10}"
    yield ""
    yield f"{'Source':<34}{'cases':>6}"
    for name, count in counted.structures.items():
        yield f"  {name:<32}{count:>6}"
    yield ""
    # A column is two characters wider than the role at its head.
    yield f"{'Option':<40}" + "".join(f"{role:>{len(role) + 2}}" for role in ROLES)
    for name, counts in counted.roles.items():
        columns = "".join(f"{counts.get(role, 0):>{len(role) + 2}}" for role in ROLES)
        yield f"  {name:<38}{columns}"
    yield ""
    yield f"{'Misconception':<40}{'cases':>6}"
    for name, count in counted.misconceptions.items():
        yield f"  {name:<38}{count:>6}"
