"""The first version's acts in an encounter as today's events.

Every act becomes one event, but for one rule that was applied at each replay: a narrower call
dropped the sources that were too many. Which sources were left is a fact of its own now.
"""

from collections.abc import Iterable, Iterator, Mapping

from tutor.session.encounter.events import EVENTS, EncounterEvent, SourcesChosen
from tutor.session.written import Written

_NAMES: Mapping[str, str] = {
    "Move": "moved/1",
    "Ask": "asked/1",
    "Mark": "evidence-chosen/1",
    "ChooseCall": "call-chosen/1",
    "ChooseSources": "sources-chosen/1",
    "ChooseCertainty": "certainty-stated/1",
    "Commit": "committed/1",
    "Prescribe": "prescribed/1",
    "Submit": "submitted/1",
}


def lift_encounter(written: Iterable[Written]) -> Iterator[EncounterEvent]:
    """Yield the events that a record of either form holds; raises ``UnknownEvent``."""
    sources: tuple[str, ...] = ()
    for act in written:
        event = EVENTS.read(Written(_NAMES.get(act.kind, act.kind), act.body))
        yield event
        if isinstance(event, SourcesChosen):
            sources = event.sources
        elif act.kind == "ChooseCall":
            left = sources[: 2 if act.body.get("call") == "mixed" else 1]
            if left != sources:
                sources = left
                yield SourcesChosen(left)
