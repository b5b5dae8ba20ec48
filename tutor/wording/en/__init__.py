"""English. A module is read when it is first asked for: Home paints before most are needed."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tutor.wording.en import (
        commands,
        complaints,
        coverage,
        cues,
        debrief,
        encounter,
        evidence,
        faults,
        grades,
        labels,
        lesson,
        line,
        plans,
        problems,
        progress,
        questions,
        records,
        rules,
        simulation,
        store,
        verdicts,
    )
else:
    from importlib import import_module

    def __getattr__(name: str) -> object:
        """Return a module of this language, read at its first use, else ``AttributeError``."""
        if name.startswith("_"):
            raise AttributeError(name)
        try:
            return import_module(f"{__name__}.{name}")
        except ModuleNotFoundError as error:
            raise AttributeError(name) from error


__all__ = [
    "commands",
    "complaints",
    "coverage",
    "cues",
    "debrief",
    "encounter",
    "evidence",
    "faults",
    "grades",
    "labels",
    "lesson",
    "line",
    "plans",
    "problems",
    "progress",
    "questions",
    "records",
    "rules",
    "simulation",
    "store",
    "verdicts",
]
