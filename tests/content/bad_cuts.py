"""Texts that a hash cuts short, in each kind of file, and where."""

from tests.content.samples import CATALOGUE, CRITERIA, LESSON, LOCAL, add, bad, edit

REST = "text-cut: warning: the text ends here, and the rest is a comment"

UNQUOTED = (
    bad(
        "a case cut short",
        LOCAL,
        edit(("the middle of the right heel.", "the middle of the right heel. # 2 of 3")),
        f"@:42:56 {REST}: '# 2 of 3'",
    ),
    bad(
        "a lesson cut short",
        LESSON,
        edit(("after: A path is a sign.", "after: A path is a sign, see #\t4 below")),
        f"@:26:33 {REST}: '#�4 below'",
    ),
    bad(
        "a catalogue cut short",
        CATALOGUE,
        edit(("label: When did it start?", "label: When did it start?  #1")),
        f"@:6:30 {REST}: '#1'",
    ),
    bad(
        "criteria cut short",
        CRITERIA,
        add("  - {id: it-is-back, says: It is # always\n    , correction: No., references: []}\n"),
        f"@:33:33 {REST}: '# always'",
    ),
)
