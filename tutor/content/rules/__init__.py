"""The rules of the checker: one rule is one function with an id, and its docstring documents it.

Importing this package imports every module of rules, and that registers them. So a new rule needs
one function in one of these modules, and a new module needs its name in the list below.
"""

from tutor.content.rules import (  # noqa: F401 - importing registers the rules
    case_citations,
    catalogue,
    citations,
    conditions,
    consistency,
    cuts,
    families,
    gradability,
    grounds,
    identity,
    lesson,
    lesson_citations,
    linkage,
    options,
    overlay,
    pain,
    proof,
    reading,
    screening,
    sides,
)
from tutor.content.rules.registry import RULES, Rule, all_rules, explain

__all__ = ["RULES", "Rule", "all_rules", "explain"]
