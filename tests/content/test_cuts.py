"""A hash cuts a text short where the text has no quotes; a comment that is meant is let be."""

from pathlib import Path

import pytest
import yaml

from tests.content.samples import LOCAL, edit, found
from tutor.content import document
from tutor.content.document import Document, parse_document

WHY = "    why: A thin pad feels a hard floor.\n"
HINT = "(put the text in quotes)"


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("why: A thin pad # feels a hard floor.", "# feels a hard floor."),
        ("why: A thin pad #2 of 3", "#2 of 3"),
        ("why: Füße 𝄞 pad\t # hard", "# hard"),
        ("why: A thin\n      pad # hard", "# hard"),
        ("why: A thin pad #", "#"),
        ("why: thin # hard", None),
        ("why: A thin pad#2 feels", None),
        ("why: 'A thin pad' # hard", None),
        ('why: "A thin pad # hard" # floor', None),
        ("why: |\n      A thin pad # hard", None),
        ("why: >- # hard floor\n      A thin pad", None),
        ("why: A thin pad\n    # feels a hard floor", None),
        ("why: A thin pad\n# feels a hard floor", None),
    ],
)
def test_where_a_text_ends(line: str, rest: str | None, tmp_path: Path) -> None:
    """Prose without quotes is cut; one word, quotes, blocks and lines of comment are not."""
    expected = f"the text ends here, and the rest is a comment: '{rest}' {HINT}"
    changed = (LOCAL, edit((WHY, f"    {line}\n")))
    assert found(tmp_path, "text-cut", changed) == ([expected] if rest else [])


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_rest_ends_with_its_line(end: str, tmp_path: Path) -> None:
    """What is quoted is the rest of that line alone, however lines end."""

    def change(path: Path) -> None:
        text = path.read_text(encoding="utf-8").replace("hard floor.", "hard # floor.")
        path.write_bytes(text.replace("\n", end).encode())

    assert found(tmp_path, "text-cut", (LOCAL, change)) == [
        f"the text ends here, and the rest is a comment: '# floor.' {HINT}"
    ]


def test_the_slower_parser_finds_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the platform has no C parser, a text without quotes is known all the same."""
    monkeypatch.setattr(document, "Loader", yaml.BaseLoader)
    changed = (LOCAL, edit(("hard floor.", "hard # floor.")))
    assert len(found(tmp_path, "text-cut", changed)) == 1


def test_the_end_of_a_value_is_a_position() -> None:
    """A problem may point just past a value: at the blank before its comment."""
    read = parse_document(Path("a.yaml"), b"a: one two # three\n")
    assert isinstance(read, Document)
    assert [read.position(["a"], spot) for spot in ("key", "value", "end")] == [
        (1, 1),
        (1, 4),
        (1, 11),
    ]
