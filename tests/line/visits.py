"""A shipped case line by line: some lines typed, and what is said to the last of them."""

from tests.line.reading import Heard, hear
from tests.runs.example import runs
from tests.shipped import LIBRARY
from tutor.flow.encounter import EncounterFlow, open_encounter
from tutor.line.encounter import open_place
from tutor.store import Store

CALLED = ("next", "1", "1", "mark 1", "next", "local", "plantar fascia", "1", "back")
"""What leads to a call that can be committed."""
PLANNING = (*CALLED, "next", "yes")
ONSET = (
    'Onset: "Seven weeks ago. The jack died, so we swung a full pallet around by hand. '
    "I felt something catch low in my back on the turn, and the next morning the heel had started."
    '"'
)
CROSSED = "Crossed straight-leg raise: Raising either leg brings on nothing in the opposite one."


def opened(store: Store | None = None) -> EncounterFlow:
    """Return the case where it was left."""
    return open_encounter(runs(store or Store.in_memory(), LIBRARY), "pallet")


def heard(*typed: str, store: Store | None = None) -> Heard:
    """Type some lines."""
    return hear(open_place(opened(store)), typed)


def last(*typed: str, store: Store | None = None) -> list[str]:
    """Return what is said to the last of some lines."""
    said = heard(*typed, store=store).said
    answered = [place for place, line in enumerate(said) if line == f"you: {typed[-1]}"]
    return said[answered[-1] + 1 : -1]


def recorded(store: Store) -> list[tuple[str, dict[str, object]]]:
    """Return what the record holds of the only run."""
    (run,) = store.runs()
    return [(event.kind, dict(event.body)) for event in store.events(run.id)]
