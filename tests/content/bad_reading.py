"""Bad files that are refused before the schema sees them, and where."""

from tests.content.samples import (
    ANSWER,
    CATALOGUE,
    LESSON,
    LOCAL,
    REFERRED,
    add,
    as_folder,
    as_loop,
    bad,
    edit,
    write,
)

UNREADABLE = (
    bad(
        "a folder by the name of a file",
        LESSON,
        as_folder,
        "@:1:1 unreadable: is not a regular file",
    ),
    bad(
        "a link to itself",
        ANSWER,
        as_loop,
        "@:1:1 unreadable: cannot be read: Too many levels of symbolic links",
    ),
    bad(
        "over a mebibyte",
        ANSWER,
        write(b"a: b\n" * 300_000),
        "@:1:1 too-large: is larger than 1 MiB",
    ),
    bad(
        "over 500 entries",
        ANSWER,
        edit(("[s1-root]", f"[{', '.join(['a'] * 501)}]")),
        "@:5:1511 too-large: a list or mapping has over 500 entries",
    ),
    bad(
        "over 50,000 parts",
        ANSWER,
        write(b"a:\n" + (b"- [" + b"1," * 499 + b"]\n") * 120),
        "@:101:794 too-large: the file has over 50,000 parts",
    ),
    bad(
        "UTF-16", LOCAL, write("format: 1\n".encode("utf-16")), "@:1:1 encoding: the file is UTF-16"
    ),
    bad(
        "Latin-1",
        LOCAL,
        write("format: 1\r\ntitle: Fu\u00dfschmerz\n".encode("latin-1")),
        "@:2:10 encoding: byte 0xdf is not UTF-8",
    ),
    bad(
        "Latin-1 after a UTF-8 mark",
        LOCAL,
        write(b"\xef\xbb\xbftitle: \xdf\n"),
        "@:1:8 encoding: byte 0xdf is not UTF-8",
    ),
    bad(
        "an escape character",
        REFERRED,
        edit(("Sitting it out", "Sit\x1b[2Jting")),
        "@:3:11 characters: the file holds U+001B",
    ),
    bad(
        "an escape character, written out",
        REFERRED,
        edit(("title: Sitting it out", 'title: "Sit\\e[2Jting"')),
        "@:3:8 characters: the text holds U+001B",
    ),
    bad(
        "a tab for spaces",
        REFERRED,
        edit(("  age: 44", "\tage: 44")),
        "@:7:1 indentation: the line is indented with a tab",
    ),
    bad(
        "a line over 5,000 characters",
        LESSON,
        edit(("A root can", "A root " * 800 + "can")),
        "@:8:5001 length: the line is over 5,000 characters",
    ),
    bad(
        "a text over 20,000 characters",
        LESSON,
        add("more: |\n" + "  A root can hurt.\n" * 1_300),
        "@:48:7 length: the text is over 20,000 characters",
    ),
    bad(
        "a text over 1,000 lines",
        LESSON,
        add("more: |\n" + "  x\n" * 1_001),
        "@:48:7 length: the text has over 1,000 lines",
    ),
    bad(
        "nested 25 levels deep",
        LESSON,
        edit(("Tell a root from a pad.", "[" * 23 + "]" * 23)),
        "@:4:36 nesting: nested deeper than 24 levels",
    ),
    bad(
        "an anchor",
        CATALOGUE,
        edit(("kind: investigation", "kind: &kind investigation")),
        "@:1:1 reference: there is no readable catalogue.yaml to check against",
        "@:103:11 aliases: anchors and aliases are not used here",
    ),
    bad(
        "an alias",
        LESSON,
        edit(("minutes: 5", "minutes: *five")),
        "@:5:10 aliases: anchors and aliases are not used here",
    ),
    bad(
        "a tag",
        LESSON,
        edit(("minutes: 5", "minutes: !!int 5")),
        "@:5:10 aliases: tags are not used here",
    ),
    bad("an empty file", ANSWER, write(b""), "@:1:1 syntax: the file is empty"),
    bad(
        "a list for a mapping",
        ANSWER,
        write(b"- format: 1\n"),
        "@:1:1 syntax: the file must be a mapping of keys to values",
    ),
    bad(
        "two documents",
        ANSWER,
        add("---\nformat: 1\n"),
        "@:9:1 syntax: a second document begins here",
    ),
    bad(
        "a colon in plain text",
        REFERRED,
        edit(("summary: A root, not", "summary: A root: not")),
        "@:78:18 syntax: mapping values are not allowed in this context",
    ),
    bad(
        "quotes never closed",
        REFERRED,
        edit(('brings it on."' + "'", "brings it on.")),
        "@:32:14 syntax: did not find expected key while parsing a block mapping",
    ),
    bad(
        "a list for a key",
        ANSWER,
        edit(("certainty:", "[certainty]:")),
        "@:6:1 syntax: a key must be plain text",
    ),
    bad(
        "a key twice",
        REFERRED,
        edit(("  sex: male", "  age: 45\n  sex: male")),
        "@:8:3 duplicate-key: 'age' stands here and on line 7",
    ),
    bad(
        "a finding twice",
        LOCAL,
        edit(("  work-and-home:", "  onset:")),
        "@:37:3 duplicate-key: 'onset' stands here and on line 16",
    ),
)
