"""A file that was read, and the words that the files of its folder share."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Generic, Self, TypeVar

from tutor.content.document import Document
from tutor.model.additions import Additions, CatalogueAdditions, CriteriaAdditions
from tutor.model.catalogue import Catalogue
from tutor.model.criteria import Criteria
from tutor.model.scalars import Authored

Model_co = TypeVar("Model_co", bound=Authored, covariant=True)


@dataclass(frozen=True)
class Loaded(Generic[Model_co]):
    """A file that its schema accepts: the model, and the document that knows its positions.

    ``home`` is the real path of the content folder that the file is part of; None where it was read
    outside of any.
    """

    model: Model_co
    document: Document
    home: Path | None = None


@dataclass(frozen=True)
class Words:
    """A catalogue and criteria as the files of a folder see them; None where there are none."""

    catalogue: Catalogue | None
    criteria: Criteria | None

    def with_additions(self, additions: Iterable[Loaded[Additions]]) -> Self:
        """Return these words with what some files add to them, the first file first."""
        catalogue, criteria = self.catalogue, self.criteria
        for loaded in additions:
            match loaded.model:
                case CatalogueAdditions() as own:
                    catalogue = own.added_to(catalogue) if catalogue else None
                case CriteriaAdditions() as own:
                    criteria = own.added_to(criteria) if criteria else None
        return replace(self, catalogue=catalogue, criteria=criteria)
