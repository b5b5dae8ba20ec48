"""Files to model: guarded reading with positions, problems, rules, and the library.

Content is strangers' input: whatever a file holds, the outcome is a model or located problems.
"""
