"""Cases whose findings are not linked to the pain as they should be, and where."""

from tests.content.samples import CATALOGUE, LOCAL, REFERRED, add, bad, edit

SLUMP = '  slump: {{result: "{}", positive: true, {}why: Old.}}\nkey:\n'
"""A slump test in the local case, with what it says and what else stands on it."""
UNLINKED = "unlinked: {{reason: {}, shown-by: {}}}, "
MIXED = (
    ("call: local\n  sources: [heel-fat-pad]", "call: mixed\n  sources: [s1-root, heel-fat-pad]"),
    ("findings:\n", "  - {region: buttock, quality: aching}\nfindings:\n"),
)
"""Makes the local case a mixed one whose pain comes from the back as well."""
BACK_PAIN = "  back-pain: {result: Sore., positive: true, why: It hurts.}\n"

UNLINKABLE = (
    bad(
        "a stock answer beside a positive finding",
        CATALOGUE,
        add("linked:\n  - [slump, achilles-reflex, back-pain, lumbar-mri, pain-path]\n"),
        (
            f"{REFERRED}:22:3 stock-beside-positive: 'pain-path' is positive beside stock "
            "answers of 'back-pain', 'lumbar-mri'"
        ),
        (
            f"{REFERRED}:49:3 stock-beside-positive: 'achilles-reflex' is positive beside stock "
            "answers of 'back-pain', 'lumbar-mri'"
        ),
        (
            f"{REFERRED}:55:3 stock-beside-positive: 'slump' is positive beside stock "
            "answers of 'back-pain', 'lumbar-mri'"
        ),
    ),
    bad(
        "a mixed case on one leg",
        LOCAL,
        edit(*MIXED, ("key:\n", BACK_PAIN + "key:\n")),
        (
            "@:55:9 document-reading: warning: the document reads this case as local "
            "(signs: heel-with-back-pain)"
        ),
        "@:55:9 folder: the file lies in 'local'",
        "@:55:9 mixed-two-legs: a mixed case needs 2 positive findings that support 'referred'",
    ),
    bad(
        "a mixed case on what is told",
        LOCAL,
        edit(
            *MIXED,
            ("key:\n", BACK_PAIN + "key:\n"),
            ("positive: false,\n    why: The back", "positive: true,\n    why: The back"),
        ),
        "@:16:1 evidence-weights: only 3 listed findings do not support the call",
        "@:55:9 folder: the file lies in 'local'",
        "@:55:9 mixed-two-legs: no positive examination supports 'referred'",
    ),
    bad(
        "a sign of the back in a local case",
        LOCAL,
        edit(("key:\n", SLUMP.format("Pulls at 40°.", "supports: neither, "))),
        (
            "@:52:3 unlinked-reason: 'slump' is positive, which speaks for 'referred', and is "
            "not unlinked"
        ),
    ),
    bad(
        "unlinked and not positive",
        REFERRED,
        edit(
            (
                "    positive: false\n    essential: true\n    why: The pad",
                (
                    "    positive: false\n    unlinked: {reason: older, shown-by: slump}\n"
                    "    supports: referred\n    essential: true\n    why: The pad"
                ),
            ),
            ("    basis: beyond:slump-study-2008", "    essential: true"),
        ),
        "@:17:1 evidence-weights: only 3 listed findings do not support the call",
        "@:47:5 unlinked-reason: 'heel-pad-compression' is unlinked, but not positive",
        (
            "@:48:5 unlinked-reason: 'heel-pad-compression' is unlinked, and supports "
            "'referred' all the same"
        ),
    ),
    bad(
        "nothing essential shows it",
        LOCAL,
        edit(
            (
                "key:\n",
                SLUMP.format("Pulls at 40°.", UNLINKED.format("older", "onset")),
            )
        ),
        "@:52:88 incidental-shown: what shows that 'slump' is unlinked is not essential: 'onset'",
    ),
    bad(
        "what shows it is not there",
        LOCAL,
        edit(
            (
                "key:\n",
                SLUMP.format("Pulls at 40°.", UNLINKED.format("older", "back-pain")),
            )
        ),
        (
            "@:52:88 incidental-shown: what shows that 'slump' is unlinked is not listed: "
            "'back-pain'"
        ),
    ),
    bad(
        "shown by a result that is silent",
        LOCAL,
        edit(
            (
                "key:\n",
                SLUMP.format(
                    "Pulls at 40°.", "essential: true, " + UNLINKED.format("older", "slump")
                ),
            )
        ),
        "@:52:105 incidental-shown: the result of 'slump' does not show by itself: older",
    ),
)
