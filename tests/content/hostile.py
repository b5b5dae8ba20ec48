"""What strangers may put in a file to harm its reader, and the one problem each of them gives."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Hostile:
    """Bytes, and the ``line:column rule`` of the problem they give."""

    name: str
    raw: bytes
    expected: str


def _text(name: str, text: str, expected: str) -> Hostile:
    return Hostile(name, text.encode(), expected)


def _title(name: str, value: str) -> Hostile:
    """Return a value that may not stand in the second line of a file."""
    return _text(name, f"format: 1\ntitle: {value}\n", "2:8 characters")


_LEVELS = range(1, 10)
_ALIASES = "".join(
    f"k{level}: &k{level} [{', '.join([f'*k{level - 1}'] * 9)}]\n" for level in _LEVELS
)
_MERGES = "".join(
    f"k{level}: &k{level}\n  <<: [{', '.join([f'*k{level - 1}'] * 9)}]\n" for level in _LEVELS
)

BOMBS = (
    _text("alias bomb", f"k0: &k0 [lol]\n{_ALIASES}", "1:5 aliases"),
    _text("merge bomb", f"k0: &k0 {{a: b}}\n{_MERGES}", "1:5 aliases"),
    _text("cyclic alias", "a: &a [*a]\n", "1:4 aliases"),
    _text("alias of nothing", "a: *b\n", "1:4 aliases"),
    _text("100,000 brackets in a line", "a: " + "[" * 100_000, "1:5001 length"),
    _text("100,000 brackets", "a:\n" + (" " + "[" * 100 + "\n") * 1_000, "2:25 nesting"),
    _text("100,000 braces", "a:\n" + (" " + "{" * 100 + "\n") * 1_000, "2:25 nesting"),
    _text("100,000 dashes in a line", "a:\n" + "- " * 100_000, "2:5001 length"),
    _text("2,500 dashes", "a:\n" + "- " * 2_500, "2:47 nesting"),
    _text("2,500 question marks", "? " * 2_500, "1:49 nesting"),
    _text("deep mappings", "".join(f"{' ' * depth}a:\n" for depth in range(900)), "25:25 nesting"),
    _text("deep flow mappings", "a: " + "{a: " * 1_000, "1:96 nesting"),
    _text("huge scalar", "a: >\n" + ("  word" * 800 + "\n") * 6, "1:4 length"),
    _text("huge quoted scalar", 'a: "' + ("word " * 900 + "\n  ") * 6 + '"', "1:4 length"),
    _text("many lines", "a: |\n" + "  x\n" * 5_000, "1:4 length"),
    _text("many empty lines", "a: |+\n" + "\n" * 5_000, "1:4 length"),
    _text("huge file", "a: b\n" * 300_000, "1:1 too-large"),
    _text("huge comment", "# no\n" * 250_000, "1:1 too-large"),
    _text("many keys", "".join(f"k{key}: v\n" for key in range(60_000)), "501:1 too-large"),
    _text("many items", "a: [" + "b,\n" * 60_000 + "]", "501:1 too-large"),
    _text("many of many", "a:\n" + ("- [" + "b," * 499 + "]\n") * 300, "101:794 too-large"),
)

ENCODINGS = (
    Hostile("UTF-16, little end first", "format: 1\n".encode("utf-16"), "1:1 encoding"),
    Hostile("UTF-16, big end first", b"\xfe\xff" + "a: b".encode("utf-16-be"), "1:1 encoding"),
    Hostile("UTF-16 without a mark", "a: b".encode("utf-16-le"), "1:2 characters"),
    Hostile("UTF-32, little end first", "format: 1\n".encode("utf-32"), "1:1 encoding"),
    Hostile(
        "UTF-32, big end first", b"\x00\x00\xfe\xff" + "a: b".encode("utf-32-be"), "1:1 encoding"
    ),
    Hostile("Latin-1", b"format: 1\ntitle: caf\xe9\n", "2:11 encoding"),
    Hostile("Latin-1 after UTF-8", "a: é\nb: é".encode() + b"\xe9\n", "2:5 encoding"),
    Hostile("Latin-1 after a mark", b"\xef\xbb\xbfa: caf\xe9\n", "1:7 encoding"),
    Hostile("Latin-1 after CRLF", b"a: b\r\nb: caf\xe9\r\n", "2:7 encoding"),
    Hostile("UTF-8 cut off", b"a: b\nb: \xe2\x82", "2:4 encoding"),
    Hostile("overlong UTF-8", b"a: \xc0\xaf\n", "1:4 encoding"),
    Hostile("a surrogate in UTF-8", b"a: \xed\xa0\x80\n", "1:4 encoding"),
    Hostile("past Unicode in UTF-8", b"a: \xf4\x90\x80\x80\n", "1:4 encoding"),
    Hostile("bytes of any kind", bytes(range(128, 256)), "1:1 encoding"),
)

RAW = tuple(
    _text(f"raw {name}", f"format: 1\ntitle: A{character}B\n", f"2:{column} characters")
    for name, character, column in (
        ("NUL", "\0", 9),
        ("BEL", "\a", 9),
        ("ESC", "\x1b[2J", 9),
        ("a clipboard command", "\x1b]52;c;AAAA\a", 9),
        ("a lone CR", "\r", 9),
        ("form feed", "\f", 9),
        ("DEL", "\x7f", 9),
        ("CSI of C1", "\x9b2J", 9),
        ("NEL", "\x85", 9),
        ("soft hyphen", "\xad", 9),
        ("grapheme joiner", "\u034f", 9),
        ("zero-width space", "\u200b", 9),
        ("right-to-left mark", "\u200f", 9),
        ("line separator", "\u2028", 9),
        ("paragraph separator", "\u2029", 9),
        ("right-to-left override", "\u202e", 9),
        ("right-to-left isolate", "\u2067", 9),
        ("word joiner", "\u2060", 9),
        ("byte order mark inside", "\ufeff", 9),
        ("non-character", "\uffff", 9),
        ("non-character of a far plane", "\U0010fffe", 9),
        ("tag letter", "\U000e0041", 9),
        ("five accents", "\u0301" * 5, 13),
        ("five enclosing marks", "\u20dd" * 5, 13),
        ("five marks that combine with all", "\u0488" * 5, 13),
        ("accents behind joiners", "\u0301\u0301\u200d\u0301\u0301", 13),
        ("five joiners", "\u200d" * 5, 13),
    )
)

ESCAPED = tuple(
    _title(f"escaped {value}", f'"A{value}B"')
    for value in (
        r"\e[2J",
        r"\x9b2J",
        r"\0",
        r"\a",
        r"\r",
        r"\x7f",
        r"\N",
        r"\L",
        r"\P",
        r"\u200b",
        r"\u202e",
        r"\uFEFF",
        r"\uFFFE",
        r"\U000E0041",
        r"\u0301\u0301\u0301\u0301\u0301",
    )
)

SYNTAX = (
    _text("empty", "", "1:1 syntax"),
    _text("a byte order mark alone", "\ufeff", "1:1 syntax"),
    _text("comments alone", "# nothing\n", "1:1 syntax"),
    _text("a document of nothing", "---\n", "1:1 syntax"),
    _text("a text", "Hello.\n", "1:1 syntax"),
    _text("a list", "- format: 1\n", "1:1 syntax"),
    _text("two documents", "format: 1\n---\nformat: 1\n", "2:1 syntax"),
    _text("a document after its end", "format: 1\n...\nformat: 1\n", "3:1 syntax"),
    _text("another version", "%YAML 3.0\n---\na: b\n", "1:1 syntax"),
    _text("a directive alone", "%TAG ! tag:x,2000:\n", "1:19 syntax"),
    _text("an anchor", "a: &b c\n", "1:4 aliases"),
    _text("an anchor on a key", "&b a: c\n", "1:1 aliases"),
    _text("an anchor on nothing", "a: &b\n", "1:4 aliases"),
    _text("a tag", "a: !!int 7\n", "1:4 aliases"),
    _text("a tag of our own", "a: !mine {b: c}\n", "1:4 aliases"),
    _text("a bare tag", "a: ! b\n", "1:4 aliases"),
    _text("code", "a: !!python/object/apply:os.system [id]\n", "1:4 aliases"),
    _text("an unknown handle", "a: !x!y z\n", "1:4 syntax"),
    _text("a list for a key", "format: 1\n? [a, b]\n: c\n", "2:3 syntax"),
    _text("a mapping for a key", "format: 1\n{a: b}: c\n", "2:1 syntax"),
    _text("a key twice", "format: 1\ntitle: a\ntitle: b\n", "3:1 duplicate-key"),
    _text("a key twice in flow", "a: {b: c, d: e, b: f}\n", "1:17 duplicate-key"),
    _text("a key twice, quoted", 'format: 1\n"format": 1\n', "2:1 duplicate-key"),
    _text("tabs for spaces", "patient:\n\tage: 4\n", "2:1 indentation"),
    _text("a tab after spaces", "patient:\n  age: 4\n  \tsex: male\n", "3:3 indentation"),
    _text("a surrogate escaped", 'a: "\\ud800"\n', "1:7 syntax"),
    _text("an escape past Unicode", 'a: "\\U00110000"\n', "1:7 syntax"),
    _text("an escape past all", 'a: "\\UFFFFFFFF"\n', "1:7 syntax"),
    _text("an unknown escape", 'a: "\\q"\n', "1:5 syntax"),
    _text("quotes never closed", 'a: b\nc: "d\ne: f\n', "2:4 syntax"),
    _text("a bracket never closed", "a: b\nc: [d\n", "2:4 syntax"),
    _text("a bracket closed twice", "a: [b]]\n", "1:7 syntax"),
    _text("a colon in a text", "a: b: c\n", "1:5 syntax"),
    _text("a key without a colon", "a: b\nc\nd: e\n", "2:1 syntax"),
    _text("an odd indentation", "a:\n    b: c\n  d: e\n", "3:3 syntax"),
    _text("a reserved letter", "a: @b\n", "1:4 syntax"),
)

HOSTILE = (*BOMBS, *ENCODINGS, *RAW, *ESCAPED, *SYNTAX)
