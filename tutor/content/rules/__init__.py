"""The rules of the checker: one rule is one function with an id, and its docstring documents it.

Importing this package imports every module of rules, and that registers them. So a new rule needs
one function in one of these modules, and a new module needs its name in the list below.
"""

from tutor.content.rules import (  # noqa: F401 - importing registers the rules
    catalogue,
    citations,
    consistency,
    gradability,
    lesson,
    overlay,
    proof,
    reading,
)
from tutor.content.rules.registry import RULES, Rule, all_rules, explain

__all__ = ["RULES", "Rule", "all_rules", "explain"]
