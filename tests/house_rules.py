"""What the house forbids in a module, found in its syntax tree or its comments.

Each function takes a module as text or tree and returns the faults it finds as ``line: what``, so
that a test can show with a few bad lines that it finds them at all. A search by regular expression
would miss what is imported under another name, and find what only stands in a text.
"""

import ast
import io
import re
import tokenize
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

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

CODES = frozenset({"in progress", "set aside", "{other side}"})
"""States that ``docs/json.md`` promises to programs, and a placeholder that authors write."""

_VALUE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for a value within an f-string: to a reader it is a word."""
_SEVERAL_WORDS = re.compile(rf"[\w{_VALUE}][^\w\s{_VALUE}]*\s+[^\w\s{_VALUE}]*[\w{_VALUE}]")
_OPEN_WORD = re.compile(r"\s+[A-Za-z]{2,}.*|.*[A-Za-z]{2,}\W*\s+", re.DOTALL)
"""A word that something is put before or after."""
_CAPITAL_WORD = re.compile(r"\W*[A-Z][a-z]+\W*")
_STYLE = re.compile(r"(?:(?:bold|dim|italic|underline|reverse|not|on|\$[\w-]+|\d+%)(?:\s+|$))+")
_SQL = re.compile(r"(?:SELECT|INSERT INTO|CREATE (?:TABLE|TRIGGER|UNIQUE INDEX)|PRAGMA|BEGIN)\s")
_TYPE_NAMING = frozenset({"TypeVar", "ParamSpec", "NewType", "cast"})
_NOT_SHOWN = frozenset({"__all__", "DEFAULT_CSS", "CSS"})
"""Names of a module or class that hold no text for a reader."""

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


def written_words(text: str, *, sql: bool = False) -> list[str]:
    """Return the literals of a module that look as if a reader were shown them, by line.

    These are literals with a blank between two words, f-strings included; words that something is
    joined to, such as `` and ``; and single words with a capital letter, as labels have it.
    Docstrings, annotations, style sheets, styles and, where ``sql`` says so, statements of SQL are
    none. A single word in small letters is not found: it looks as a code does.
    """
    tree = ast.parse(text)
    passed_by = {id(part) for node in ast.walk(tree) for part in _not_shown(node)}
    return [
        f"{line}: {literal.replace(_VALUE, '{}')}"
        for line, literal in sorted(_literals(tree, passed_by))
        if _is_worded(literal) and not (sql and _SQL.match(literal))
    ]


def _is_worded(literal: str) -> bool:
    if literal in CODES or _STYLE.fullmatch(literal):
        return False
    several = _SEVERAL_WORDS.search(literal) and re.search("[A-Za-z]", literal)
    return bool(several or _OPEN_WORD.fullmatch(literal) or _CAPITAL_WORD.fullmatch(literal))


def _literals(tree: ast.Module, passed_by: AbstractSet[int]) -> Iterator[tuple[int, str]]:
    """Yield line and text of every literal that is not passed by; an f-string is one literal."""
    within = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for part in node.values
        if isinstance(part, ast.Constant)
    }
    for node in ast.walk(tree):
        if id(node) in passed_by or id(node) in within:
            continue
        match node:
            case ast.Constant(value=str(literal)):
                yield node.lineno, literal
            case ast.JoinedStr(values=parts):
                yield node.lineno, "".join(map(_shown, parts))


def _shown(part: ast.expr) -> str:
    return str(part.value) if isinstance(part, ast.Constant) else _VALUE


def _not_shown(node: ast.AST) -> Iterator[ast.AST]:
    """Yield whatever a node holds that no reader is shown, with all its parts."""
    held: list[ast.AST | None] = []
    match node:
        case ast.Expr(value=ast.Constant() as docstring):
            held = [docstring]
        case ast.AnnAssign(target=ast.Name(id=name), annotation=annotation, value=value):
            held = [annotation, value if name in _NOT_SHOWN else None]
        case ast.AnnAssign(annotation=annotation) | ast.arg(annotation=annotation):
            held = [annotation]
        case ast.FunctionDef(returns=annotation) | ast.AsyncFunctionDef(returns=annotation):
            held = [annotation]
        case ast.Assign(targets=[ast.Name(id=name)], value=value) if name in _NOT_SHOWN:
            held = [value]
        case ast.Call(func=ast.Name(id=name), args=[first, *_]) if name in _TYPE_NAMING:
            held = [first]
        case ast.keyword(arg="classes" | "bound", value=value):
            held = [value]
        case ast.FormattedValue(format_spec=spec):
            held = [spec]
    for part in held:
        yield from ast.walk(part) if part else ()


def public_names(text: str) -> frozenset[str]:
    """Return what a module defines for others: neither what it imports nor what is its own."""
    names: set[str] = set()
    for node in ast.parse(text).body:
        match node:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                names.add(name)
            case ast.AnnAssign(target=ast.Name(id=name)):
                names.add(name)
            case ast.Assign(targets=targets):
                names |= {target.id for target in targets if isinstance(target, ast.Name)}
    return frozenset(name for name in names if not name.startswith("_"))


def unlike(
    first: Mapping[str, AbstractSet[str]], other: Mapping[str, AbstractSet[str]]
) -> list[str]:
    """Return how a language differs from the first: the modules and names that only either has."""
    modules = [f"lacks {module}" for module in first if module not in other]
    modules += [f"alone has {module}" for module in other if module not in first]
    for module in sorted(first.keys() & other.keys()):
        modules += [f"lacks {module}.{name}" for name in sorted(first[module] - other[module])]
        modules += [f"alone has {module}.{name}" for name in sorted(other[module] - first[module])]
    return modules
