"""The nouns: criteria, catalogue, case, step, answer, grade. Frozen values that do nothing.

What an author writes is a pydantic model (the schema); what the tutor derives is a dataclass.
"""
