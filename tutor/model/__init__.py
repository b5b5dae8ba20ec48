"""The nouns: criteria, catalogue, case, step, answer, grade. Frozen values that do nothing.

What an author writes is a pydantic model, which is also the schema that files are checked against;
what the tutor derives is a dataclass, which costs nothing to make and needs no check. Everything
imports this room and it imports nothing but itself, so that a noun means the same everywhere.
"""
