"""Cases that are what the schema says but do not hold together, and where."""

from tests.content.samples import LOCAL, REFERRED, bad, edit, move

UNSOUND = (
    bad(
        "a role without basis and reason",
        REFERRED,
        edit(("    basis: document:lifestyle\n    why: He sits all day.\n", "")),
        "@:69:3 basis: 'lifting-and-ergonomics' has another role here, but no basis",
        "@:69:3 basis: 'lifting-and-ergonomics' has another role here, but no why",
    ),
    bad(
        "a case by another name",
        LOCAL,
        move("shop-runner.yaml"),
        "local/shop-runner.yaml:2:5 file-name: the file is not called 'shop-walker.yaml'",
    ),
    bad(
        "a case in another folder",
        LOCAL,
        move("../referred/shop-walker.yaml"),
        "referred/shop-walker.yaml:53:9 folder: the file lies in 'referred'",
    ),
    bad(
        "a case that is urgent",
        REFERRED,
        edit(("plan:\n", "plan:\n  physical-therapy: {critical: true}\n")),
        "@:62:9 folder: the file lies in 'referred'",
    ),
    bad(
        "a plan for anyone",
        LOCAL,
        edit(
            (
                (
                    "    role: beneficial\n"
                    "    basis: beyond:standard-teaching\n"
                    "    why: She stands all day.\n"
                ),
                "",
            ),
            (
                "plan:\n  plantar-stretching-and-taping:",
                "plan:\n  plantar-stretching-and-taping: {}",
            ),
        ),
        "@:52:1 own-plan: the plan is nobody's in particular",
    ),
    bad(
        "the other side",
        REFERRED,
        edit(("Left heel pain at 30", "Right heel pain at 30"), ("my left heel", "my right heel")),
        "@:12:12 sides: warning: the text says 'right', but the patient's side is left",
        "@:56:13 sides: warning: the text says 'right', but the patient's side is left",
    ),
    bad(
        "a title that tells",
        LOCAL,
        edit(("Hard floors", "A worn fat pad")),
        "@:3:8 leak: the title names the source: 'fat pad'",
    ),
    bad(
        "a family that tells",
        LOCAL,
        edit(("family: sore-heels", "family: worn-fat-pad")),
        "@:5:9 leak: the family names the source: 'fat pad'",
        "@:5:9 siblings: warning: no other case is of the family 'worn-fat-pad'",
        f"{REFERRED}:5:9 siblings: warning: no other case is of the family 'sore-heels'",
    ),
    bad(
        "a complaint that tells",
        REFERRED,
        edit(("burns under", "burns like sciatica, or the S1 nerve root, under")),
        "@:12:12 leak: the complaint names the source: 'S1 nerve root'",
        "@:12:12 leak: the complaint names the source: 'nerve root'",
        "@:12:12 leak: the complaint names the source: 's1'",
    ),
    bad(
        "a key that the document reads otherwise",
        REFERRED,
        edit(
            ("positive: true\n    why: Movement of", "positive: false\n    why: Movement of"),
            (
                "positive: true\n    weight: 2\n    why: A path",
                "positive: false\n    weight: 2\n    why: A path",
            ),
            ("    call: local", "    call: undetermined"),
        ),
        (
            "@:49:3 self-proof: the student 'one-finding' must fail: got 90.0, passed; "
            "marking 'achilles-reflex' (+0.50) made it so"
        ),
        (
            "@:62:9 document-reading: warning: the document reads this case as "
            "undetermined (signs: numbness-tingling-weakness)"
        ),
        (
            "@:75:11 flips: turned round, these findings read as mixed, not undetermined: "
            "'radiating-along-a-path' counts by 'pain-path'; 'worse-with-movement' counts "
            "by 'bending-and-lifting'; the heel counts by 'heel-pad-compression'"
        ),
    ),
    bad(
        "a departure that is none",
        LOCAL,
        edit(("  because: The pad", "  departs: They disagree.\n  because: The pad")),
        (
            "@:56:3 document-reading: warning: 'departs' is given, but the document "
            "too reads this case as local"
        ),
    ),
    bad(
        "a flip that does not turn",
        REFERRED,
        edit(("achilles-reflex, heel-pad-compression]", "achilles-reflex]")),
        (
            "@:75:11 flips: turned round, these findings read as undetermined, not local: "
            "no local test counts for the heel"
        ),
    ),
)
