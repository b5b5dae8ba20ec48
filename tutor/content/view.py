"""What the rules see of a file: the file, and the words that its folder shares.

Of a file that adds to catalogue or criteria the rules of these see the whole that comes of it, and
what they find elsewhere than in the file is left out. So each rule holds for a folder's own words
as it does for the shipped ones, and is written once.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from tutor.content.document import Loc
from tutor.content.library import Kind, Library, Loaded
from tutor.content.problem import Problem
from tutor.content.rules import RULES, Rule
from tutor.content.rules.registry import Applies, Context
from tutor.model.additions import Additions, CatalogueAdditions, CriteriaAdditions
from tutor.model.answer import AnswerFile
from tutor.model.catalogue import Catalogue
from tutor.model.criteria import Criteria
from tutor.model.scalars import Authored

_ADDING: Mapping[Kind, Applies] = {
    "catalogue": "catalogue additions",
    "criteria": "criteria additions",
}


@dataclass(frozen=True)
class View:
    """A file as the rules for one kind see it; ``own`` is what it adds where they see a whole."""

    applies: Applies
    context: Context[Authored]
    own: Additions | None = None

    def rules(self, *, whole: bool) -> Iterator[Rule]:
        """Yield the rules that run on it: those on the whole of it, or the others."""
        return (rule for rule in RULES if rule.applies == self.applies and rule.whole == whole)

    def problems(self, rule: Rule) -> Iterator[Problem]:
        """Yield what a rule finds, at its place in the file."""
        loaded = self.context.loaded
        for complaint in rule.check(self.context):
            place = complaint.loc
            if self.own is not None:
                own = own_place(place, loaded.model, self.own)
                if own is None:
                    continue
                place = own
            problem = loaded.document.problem(
                rule.id, place, complaint.message, complaint.hint, complaint.points_at
            )
            yield replace(problem, severity=rule.severity)


def views_of(kind: Kind, loaded: Loaded[Authored], library: Library) -> Iterator[View]:
    """Yield what rules see of a file; nothing where there is no catalogue or there are no criteria.

    An answer sees the words of the case that it answers: it has been given in that case's menu.
    """
    model = loaded.model
    seen = library.cases.get(model.case) if isinstance(model, AnswerFile) else loaded
    criteria, catalogue = library.criteria_of(seen), library.catalogue_of(seen)
    if criteria is None or catalogue is None:
        return
    if isinstance(model, CatalogueAdditions | CriteriaAdditions):
        whole = _whole(model, catalogue, criteria)
        yield View(_ADDING[kind], Context(loaded, library, criteria, catalogue))
        seen = replace(loaded, model=whole)
        yield View(kind, Context(seen, library, criteria, catalogue), model)
    else:
        yield View(kind, Context(loaded, library, criteria, catalogue))


def _whole(own: Additions, catalogue: Catalogue, criteria: Criteria) -> Catalogue | Criteria:
    return catalogue if isinstance(own, CatalogueAdditions) else criteria


def own_place(loc: Loc, whole: Authored, own: Additions) -> Loc | None:
    """Return where in a file that adds to a whole a place of the whole stands, or None.

    An entry of the whole is the file's if it is the very same object: one of the same id that did
    not count is not what the rule looked at.
    """
    if len(loc) <= 1:
        return None
    section, name, *inside = loc
    entries, entry = getattr(own, str(section), ()), _entry(whole, str(section), name)
    if isinstance(entries, Mapping):
        return loc if entry is not None and entries.get(str(name)) is entry else None
    at = next((index for index, known in enumerate(entries) if known is entry), None)
    return None if at is None else (section, at, *inside)


def _entry(whole: Authored, section: str, name: str | int) -> object:
    """Return an entry of a section by its id or its place, or None if there is none."""
    entries = getattr(whole, section, ())
    if isinstance(entries, Mapping):
        return entries.get(str(name))
    return entries[name] if isinstance(name, int) and name < len(entries) else None
