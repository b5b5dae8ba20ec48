"""The cases that a command measures as a whole, each against the words that its folder sees."""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tutor.cli.console import complain
from tutor.content.folders import shipped_folder
from tutor.content.library import Library, load_library
from tutor.grading.resolve import resolve
from tutor.model.catalogue import Catalogue
from tutor.model.criteria import Criteria
from tutor.model.resolved import ResolvedCase
from tutor.wording import words


@dataclass(frozen=True)
class MeasuredBank:
    """The cases that could be read, and the words of all folders together."""

    cases: tuple[ResolvedCase, ...]
    catalogue: Catalogue
    criteria: Criteria


def read_bank(arguments: argparse.Namespace, *, apart: bool = False) -> MeasuredBank | None:
    """Read the shipped cases and those of the folders given; complain and return None without any.

    ``apart`` leaves the shipped cases out where a folder is given. Then its cases count even where
    they have the ids of shipped ones.
    """
    library = load_library((shipped_folder(), *arguments.content))
    menu = library.all_words
    if menu.catalogue is None or menu.criteria is None:
        complain(words.complaints.NO_MENU)
        return None
    measured = library
    if apart and arguments.content:
        own = load_library(arguments.content)
        measured = replace(own, catalogue=library.catalogue, criteria=library.criteria)
    if measured.problems:
        complain(words.complaints.unusable(arguments.content))
    return MeasuredBank(tuple(_resolved(measured)), menu.catalogue, menu.criteria)


def _resolved(library: Library) -> Iterator[ResolvedCase]:
    for loaded in library.cases.values():
        catalogue = library.catalogue_of(loaded)
        if catalogue is not None:
            yield resolve(loaded.model, catalogue)
