"""English. A module is read when it is first asked for: Home paints before most are needed."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tutor.wording.en import (
        a11y,
        acting,
        attempts,
        commands,
        complaints,
        coverage,
        cues,
        debrief,
        debrief_lines,
        encounter,
        encounter_lines,
        encounter_screen,
        entries,
        evidence,
        faults,
        figures,
        finding,
        grades,
        help,  # noqa: A004 - a room is called by what it says
        home,
        keys,
        labels,
        lesson,
        lesson_lines,
        line,
        plans,
        problems,
        progress,
        questions,
        records,
        rules,
        screens,
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
    "a11y",
    "acting",
    "attempts",
    "commands",
    "complaints",
    "coverage",
    "cues",
    "debrief",
    "debrief_lines",
    "encounter",
    "encounter_lines",
    "encounter_screen",
    "entries",
    "evidence",
    "faults",
    "figures",
    "finding",
    "grades",
    "help",
    "home",
    "keys",
    "labels",
    "lesson",
    "lesson_lines",
    "line",
    "plans",
    "problems",
    "progress",
    "questions",
    "records",
    "rules",
    "screens",
    "simulation",
    "store",
    "verdicts",
]
