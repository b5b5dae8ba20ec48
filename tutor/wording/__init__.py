"""Every sentence that a user can read, by code: codes and values in, plain text out.

``words`` is the language that is spoken; nothing else names one, so a second language is one more
folder beside ``en`` with the same modules and the same names in them. Callers say
``words.plans.plan_words(...)`` and never import from a language. A table of texts by key, as
gettext has it, would leave every choice between sentences to the callers, once for each face.

Nothing here prints and nothing is styled.
"""

from tutor.wording import en as words

__all__ = ["words"]
