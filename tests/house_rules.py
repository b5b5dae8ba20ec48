"""What the house forbids in a module, found in its syntax tree or its comments.

Each function takes a module as text or tree and returns the faults it finds as ``line: what``, so
that a test can show with a few bad lines that it finds them at all. A search by regular expression
would miss what is imported under another name, and find what only stands in a text.
"""

import ast
import io
import re
import tokenize
from collections.abc import Iterator

MAX_FILE, MAX_FUNCTION, MAX_CLASS = 300, 40, 200
"""Lines. What grows past them has two subjects."""

IMPURE_MODULES = frozenset({"time", "random", "secrets"})
"""Modules of which everything reads the clock or chance, or waits for the clock."""
IMPURE_NAMES = frozenset(
    {
        *("datetime.datetime.now", "datetime.datetime.utcnow", "datetime.datetime.today"),
        *("datetime.date.today", "uuid.uuid1", "uuid.uuid4", "os.urandom", "os.getrandom"),
        *("os.environ", "os.environb", "os.getenv", "os.getenvb"),
    }
)
"""Names of other modules that read the clock, chance or the environment."""

_SILENCED = re.compile(r"#\s*(?:noqa|type:\s*ignore)\b")
_WITH_REASON = re.compile(r"#\s*(?:noqa: [A-Z0-9, ]+|type: ignore\[[a-z, -]+\]  #) - \w")


def oversized(text: str) -> list[str]:
    """Return the module, functions and classes that have too many lines, as ``line: name lines``.

    Lines count from ``def`` or ``class`` to the last one, docstring included and decorators not.
    """
    faults = [f"1: module {text.count(chr(10))}"] if text.count("\n") > MAX_FILE else []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            most = MAX_CLASS if isinstance(node, ast.ClassDef) else MAX_FUNCTION
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > most:
                faults.append(f"{node.lineno}: {node.name} {lines}")
    return faults


def impure(text: str) -> list[str]:
    """Return where a module reads the clock, chance or the environment, as ``line: dotted name``.

    A mere reference counts like a call: it may be handed on and called elsewhere.
    """
    tree = ast.parse(text)
    imported = dict(_imported(tree))
    found = {(line, name) for line, name in _used(tree, imported) if _is_impure(name)}
    return [f"{line}: {name}" for line, name in sorted(found)]


def _is_impure(name: str) -> bool:
    return name in IMPURE_NAMES or name.partition(".")[0] in IMPURE_MODULES


def _imported(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield each name that an import binds, with the dotted name of what it is bound to."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                # ``import os.path`` binds os, ``import os.path as path`` what it says.
                top = alias.name.partition(".")[0]
                yield (alias.asname, alias.name) if alias.asname else (top, top)
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                yield alias.asname or alias.name, f"{node.module}.{alias.name}"


def _used(tree: ast.Module, imported: dict[str, str]) -> Iterator[tuple[int, str]]:
    """Yield the line and dotted name of everything that is imported or reached by an import."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.Name | ast.Attribute):
            name = _dotted(node, imported)
            if name is not None:
                yield node.lineno, name


def _dotted(node: ast.expr, imported: dict[str, str]) -> str | None:
    """Return the dotted name of an expression that begins with an imported name, or None."""
    if isinstance(node, ast.Name):
        return imported.get(node.id)
    if isinstance(node, ast.Attribute):
        base = _dotted(node.value, imported)
        return f"{base}.{node.attr}" if base else None
    return None


def unexplained(text: str) -> list[str]:
    """Return the comments that silence a rule without code or reason, as ``line: comment``."""
    return [
        f"{token.start[0]}: {token.string}"
        for token in tokenize.generate_tokens(io.StringIO(text).readline)
        if token.type == tokenize.COMMENT
        and _SILENCED.search(token.string)
        and not _WITH_REASON.search(token.string)
    ]


def nameless(text: str) -> list[str]:
    """Return the lines that call something ``one``, as ``line: one``.

    A name should say what it stands for: ``for finding in findings``.
    """
    bound = {
        node.lineno
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.expr | ast.stmt | ast.arg | ast.excepthandler | ast.pattern)
        and "one" in _bound_names(node)
    }
    return [f"{line}: one" for line in sorted(bound)]


def _bound_names(node: ast.AST) -> Iterator[str | None]:
    """Yield the names that a node itself gives to something."""
    match node:
        case ast.Name(id=name, ctx=ast.Store()) | ast.arg(arg=name):
            yield name
        case ast.ExceptHandler(name=name) | ast.MatchAs(name=name) | ast.MatchStar(name=name):
            yield name
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
            yield name
        case ast.Import(names=aliases) | ast.ImportFrom(names=aliases):
            yield from (alias.asname for alias in aliases)
