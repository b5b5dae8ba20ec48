"""Mutate the sample at random and check it: ``python -m tests.content.mutate 10000 [SEED]``.

Some mutations know that the files are YAML, or trees of lists, mappings and texts; some do not.
"""

import re
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import TypeAlias

import yaml

from tests.content import samples
from tests.content.hostile import HOSTILE
from tests.content.samples import FILES
from tutor.content.check import Report, check

RAW = {name: (samples.SAMPLE / name).read_bytes() for name in FILES}
LINES = tuple(line for raw in RAW.values() for line in raw.splitlines(keepends=True))
TRAPS = tuple(hostile.raw for hostile in HOSTILE if len(hostile.raw) < 200)
TOKENS = tuple(
    token.encode()
    for token in (
        *(
            "- ",
            "? ",
            ": ",
            "[",
            "]",
            "{",
            "}",
            ",",
            "&a ",
            "*a",
            "!!int ",
            "|\n",
            ">-\n",
            "'",
            '"',
        ),
        *("#", "%", "@", "---\n", "...\n", "\n", "\r\n", "\t", " ", "  ", "\0", "\\x9b", "é", "𝄞"),
        *("true", "no", "1", "-1", "0.5", "1e9", "~", "<<: ", "null", "\u200b", "\u2028", "\ufeff"),
    )
)
WORDS = sorted({word for raw in RAW.values() for word in raw.decode().replace(":", " ").split()})
PLAIN = re.compile(rb"(?<![\w-])[a-z0-9.-]+(?![\w:-])")
PAIR = re.compile(rb"\b(?P<key>[a-z-]+): (?P<value>[^\n:,{}\[\]]+|\[[^\n\[\]]*\])(?=[\n,}])")
IDS = tuple(sorted({word for raw in RAW.values() for word in PLAIN.findall(raw)}))
VALUES: dict[bytes, list[bytes]] = {}
for _found in (found for raw in RAW.values() for found in PAIR.finditer(raw)):
    VALUES.setdefault(_found["key"], []).append(_found["value"])
Tree: TypeAlias = "dict[str, Tree] | list[Tree] | str"
Branch: TypeAlias = dict[str, Tree] | list[Tree]


def mutated(rng: Random, raw: bytes) -> bytes:
    """Return bytes with a few random changes; half of the time the file stays readable YAML."""
    mutations = GENTLE if rng.random() < 0.5 else MUTATIONS
    for _ in range(rng.randint(1, 3)):
        raw = rng.choice(mutations)(rng, raw)
    return raw


def _cut(rng: Random, raw: bytes) -> tuple[bytes, bytes, bytes]:
    first = rng.randint(0, len(raw))
    last = min(len(raw), first + rng.choice((0, 1, 2, 8, 40, 400)))
    return raw[:first], raw[first:last], raw[last:]


def _drop(rng: Random, raw: bytes) -> bytes:
    before, _, after = _cut(rng, raw)
    return before + after


def _repeat(rng: Random, raw: bytes) -> bytes:
    before, middle, after = _cut(rng, raw)
    return before + middle * rng.choice((2, 3, 50)) + after


def _end(rng: Random, raw: bytes) -> bytes:
    return raw[: rng.randint(0, len(raw))]


def _put_byte(rng: Random, raw: bytes) -> bytes:
    before, _, after = _cut(rng, raw)
    return before + bytes([rng.randint(0, 255)]) + after


def _put_token(rng: Random, raw: bytes) -> bytes:
    before, middle, after = _cut(rng, raw)
    return before + rng.choice(TOKENS) * rng.choice((1, 1, 1, 2, 30)) + middle + after


def _put_trap(rng: Random, raw: bytes) -> bytes:
    before, middle, after = _cut(rng, raw)
    return before + rng.choice(TRAPS) + middle + after


def _put_line(rng: Random, raw: bytes) -> bytes:
    lines = raw.splitlines(keepends=True)
    lines.insert(rng.randint(0, len(lines)), rng.choice(LINES))
    return b"".join(lines)


def _move_line(rng: Random, raw: bytes) -> bytes:
    lines = raw.splitlines(keepends=True) or [b""]
    line = lines.pop(rng.randrange(len(lines)))
    lines.insert(rng.randint(0, len(lines)), b" " * rng.randint(0, 4) + line.lstrip(b" "))
    return b"".join(lines)


def _put_value(rng: Random, raw: bytes) -> bytes:
    lines = raw.splitlines() or [b""]
    index = rng.randrange(len(lines))
    key, colon, _ = lines[index].partition(b": ")
    lines[index] = key + colon + rng.choice((*TOKENS, *(word.encode() for word in WORDS)))
    return b"\n".join(lines)


def _swap_word(rng: Random, raw: bytes) -> bytes:
    """Replace one id or plain word by another one of the sample; the schema may still accept it."""
    found = list(PLAIN.finditer(raw))
    if not found:
        return raw
    spot = rng.choice(found)
    word: bytes = rng.choice(IDS)
    return raw[: spot.start()] + word + raw[spot.end() :]


def _swap_value(rng: Random, raw: bytes) -> bytes:
    """Give a key a value that it has elsewhere in the sample, which only a rule can find wrong."""
    found = list(PAIR.finditer(raw))
    if not found:
        return raw
    spot = rng.choice(found)
    value: bytes = rng.choice(VALUES.get(spot["key"], [b"true"]))
    return raw[: spot.start("value")] + value + raw[spot.end("value") :]


def _change_tree(rng: Random, raw: bytes) -> bytes:
    """Change the tree that the text holds: the result is YAML, and seldom what the schema wants."""
    try:
        tree = yaml.load(raw, Loader=yaml.CBaseLoader)  # noqa: S506 - this loader makes nothing but texts, lists and mappings
        nodes = _nodes(tree, 0)
    except (yaml.YAMLError, ValueError):
        return raw
    if not nodes:
        return raw
    for _ in range(rng.randint(1, 3)):
        _change_node(rng, rng.choice(nodes), rng.choice(nodes))
    try:
        return yaml.safe_dump(tree, sort_keys=False, allow_unicode=True).encode()
    except (RecursionError, ValueError):  # a branch grafted upon itself, a surrogate
        return raw


def _nodes(tree: Tree, depth: int) -> list[Branch]:
    if not isinstance(tree, list | dict) or depth > 24:
        return []
    inner = list(tree.values()) if isinstance(tree, dict) else tree
    return [tree, *(node for branch in inner for node in _nodes(branch, depth + 1))]


def _change_node(rng: Random, node: Branch, other: Branch) -> None:
    """Delete, rename, retype or graft something in a node."""
    grafts: list[Tree] = [rng.choice(WORDS), "", [], {}, ["a", "b"], {"a": "b"}, other]
    graft = rng.choice(grafts)
    if isinstance(node, list):
        index = rng.randint(0, len(node))
        node[index : index + rng.randint(0, 1)] = [graft] * rng.choice((0, 1, 2))
        return
    key = rng.choice([*node, "format"])
    value: Tree = node.pop(key, "")
    if rng.random() < 0.7:
        node[rng.choice((key, key, rng.choice(WORDS)))] = rng.choice((value, graft))


Mutation = Callable[[Random, bytes], bytes]
GENTLE: tuple[Mutation, ...] = (*(_swap_value,) * 4, _swap_word, _change_tree)
MUTATIONS: tuple[Mutation, ...] = (
    *(_drop, _repeat, _end, _put_byte, _put_token, _put_trap, _put_line, _move_line, _put_value),
    *GENTLE,
)


def outcome(root: Path, rng: Random) -> Report:
    """Return the checker's report on the sample in a folder, with one or two files mutated."""
    changed = {name: mutated(rng, RAW[name]) for name in rng.sample(FILES, rng.randint(1, 2))}
    for name, raw in (RAW | changed).items():
        (root / name).write_bytes(raw)
    report = check([root], background=[])
    assert_located(report, root)
    return report


def assert_located(report: Report, root: Path) -> None:
    """Assert that every problem has a position inside one of the files of the sample."""
    for problem in report.problems:
        assert problem.path.relative_to(root).as_posix() in FILES, problem
        text = problem.path.read_bytes().decode("utf-8-sig", "replace").replace("\r\n", "\n")
        lines = text.split("\n")
        assert 1 <= problem.line <= len(lines), problem
        # A problem may stand just past the end of its line, where something is missing.
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1, problem


def run(count: int, seed: int) -> str:
    """Check ``count`` mutations, each of its own seed, and return what was measured in one line."""
    slowest, clean, begun = (0.0, 0), 0, time.process_time()
    with tempfile.TemporaryDirectory() as folder:
        root = samples.copied(Path(folder))
        for number in range(seed, seed + count):
            before = time.process_time()
            try:
                clean += not outcome(root, Random(number)).problems  # noqa: S311 - a seed, not a secret
            except BaseException:  # an interrupt too: the seed is what one wants to know then
                sys.stderr.write(f"seed {number}\n")
                raise
            slowest = max(slowest, (time.process_time() - before, number))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return (
        f"{count} mutations, {clean} of them clean, in {time.process_time() - begun:.0f} s; "
        f"slowest {slowest[0]:.2f} s (seed {slowest[1]}); {memory} MB at most"
    )


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    sys.stdout.write(run(given[0] if given else 1_000, given[1] if len(given) > 1 else 0) + "\n")
