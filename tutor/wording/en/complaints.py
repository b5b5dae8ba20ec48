"""What a command says, in one line behind its name, where it cannot do what it was called for.

It imports nothing, so that nothing heavy stands before the line.
"""

from collections.abc import Iterable
from pathlib import Path

NO_MENU = "the catalogue or the criteria could not be read; 'heel-tutor check' says why"
KEPT = "What you did is kept."
LOST = "what you did could not be saved; 'heel-tutor progress' says where it would lie"
IS_A_LINK = "is a link; nothing is written through it"
THE_OUTPUT = "the output"


def unusable(folders: Iterable[Path]) -> str:
    """Say that some of the content of these folders was left out, and which command tells why."""
    options = "".join(f" --content {folder}" for folder in folders)
    return f"some content cannot be used; 'heel-tutor check{options}' says what and why"


def unknown_value(variable: str, value: str, known: Iterable[str]) -> str:
    """Name a variable of ours whose value means nothing, and the values that would."""
    *most, last = known
    return (
        f"{variable} is '{value}', which says nothing here. It can be {', '.join(most)} or {last}."
    )


def nowhere(path: Path) -> str:
    """Say that there is nothing under a path."""
    return f"there is no file or folder '{path}'"


def holds_nothing(folder: Path) -> str:
    """Say that a folder is no content folder."""
    return f"the folder '{folder}' holds no content: no .yaml file, or none in cases/, lessons/"


def no_file(path: Path) -> str:
    """Say that no file is under a path."""
    return f"'{path}' is not a file that is there"


def no_answer(shown: str) -> str:
    """Say that a file is sound but of another kind, at its first character."""
    return f"{shown}:1:1 is no answer; an answer has 'case' and what was answered"


def name_a_kind(kinds: Iterable[str]) -> str:
    """Say which kinds of content have a schema."""
    return f"name a kind: {', '.join(kinds)}; or give --write"


def of_the_system(name: str | None, says: str) -> str:
    """Say what the operating system says, and of which file; a stream has no name."""
    return f"'{name}': {says}" if name else f"{THE_OUTPUT}: {says}"


def unwritten_output(says: str | None) -> str:
    """Say why the output is not complete, as the operating system has it."""
    return f"{THE_OUTPUT} could not be written: {says}"


def crashed(kind: str, report: Path) -> str:
    """Say that the program ended by a fault of its own, and where the report of it lies."""
    return _crashed(kind, f"the report is in {report}")


def crashed_without_report(kind: str, says: str | None) -> str:
    """Say that the program ended by a fault of its own, and why there is no report."""
    return _crashed(kind, f"the report could not be written ({says})")


def _crashed(kind: str, where: str) -> str:
    return f"something went wrong ({kind}); {where}."
