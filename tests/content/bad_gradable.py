"""Cases that some careless student would pass, or the expert fail, and where."""

from tests.content.samples import LOCAL, REFERRED, bad, edit

UNFAIR = (
    bad(
        "nothing that supports the call",
        LOCAL,
        edit(
            (
                "    weight: 2\n    essential: true\n    why: The pad itself",
                (
                    "    supports: neither\n"
                    "    weight: 2\n"
                    "    essential: true\n"
                    "    why: The pad itself"
                ),
            ),
            ("positive: true\n    why: A thin", "positive: false\n    why: A thin"),
            ("positive: true\n    why: It explains", "positive: false\n    why: It explains"),
            ("    why: No path", "    supports: neither\n    why: No path"),
        ),
        (
            "@:2:5 self-proof: the student 'expert' must score exactly 100: got 69.0, not "
            "passed; the ceiling of 69 (evidence is below 0.50) made it so"
        ),
        "@:15:1 evidence-weights: no listed finding supports the call 'local'",
        (
            "@:55:9 document-reading: warning: the document reads this case as "
            "undetermined (signs: none)"
        ),
    ),
    bad(
        "too few others",
        REFERRED,
        edit(
            (
                "positive: false\n    why: It tells when",
                "positive: false\n    supports: referred\n    why: It tells when",
            )
        ),
        "@:17:1 evidence-weights: only 3 listed findings do not support the call",
    ),
    bad(
        "mistakes that cost too little",
        LOCAL,
        edit(
            (
                "plan:\n",
                (
                    "plan:\n"
                    "  heel-steroid-injection: {role: low-value, basis: "
                    "beyond:standard-teaching, why: Little use.}\n"
                ),
            )
        ),
        (
            "@:2:5 self-proof: the student 'tick-everything' must fail, with no marks for "
            "evidence or plan: got 54.6, not passed; choosing "
            "'cushion-or-prefabricated-insert' (+0.75) and 'plantar-stretching-and-taping' "
            "(+0.25) made it so"
        ),
        "@:57:1 option-costs: all wrong options together cost 0.75, not 1 or more",
    ),
    bad(
        "nothing to require or to add",
        LOCAL,
        edit(
            ("    role: beneficial", "    role: neutral"),
            (
                "plan:\n",
                (
                    "plan:\n"
                    "  cushion-or-prefabricated-insert: {role: neutral, basis: "
                    "beyond:standard-teaching, why: So so.}\n"
                ),
            ),
        ),
        (
            "@:2:5 self-proof: the student 'plantar-fasciitis' must fail: got 91.3, "
            "passed; naming 'plantar-fascia' (+0.30 for 'heel-fat-pad') and marking "
            "'heel-pad-compression' (+0.40) and 'pain-path' (+0.20) made it so"
        ),
        (
            "@:2:5 self-proof: the student 'tick-nothing' must get no marks for evidence, "
            "plan or source: got 30.0, not passed"
        ),
        "@:57:1 required-and-beneficial: no option is beneficial",
        "@:57:1 required-and-beneficial: no option is required",
    ),
    bad(
        "an essential that is wasteful",
        REFERRED,
        edit(
            (
                "    essential: true\n    why: The pad",
                "    essential: true\n    wasteful: true\n    why: The pad",
            )
        ),
        "@:2:5 self-proof: the student 'expert' must score exactly 100: got 98.8, passed",
        "@:44:3 wasteful-inquiry: 'heel-pad-compression' matters here and is wasteful",
    ),
    bad(
        "nothing that is wasteful",
        REFERRED,
        edit(
            (
                "key:\n",
                (
                    "  lumbar-mri: {result: Unremarkable., positive: false, wasteful: false, "
                    "why: Pay no heed.}\n"
                    "key:\n"
                ),
            )
        ),
        "@:17:1 wasteful-inquiry: no inquiry is wasteful in this case",
    ),
    bad(
        "a critical option that is not required",
        LOCAL,
        edit(("role: beneficial", "role: beneficial\n    critical: true")),
        "@:53:9 folder: the file lies in 'local'",
        "@:58:3 critical-options: 'plantar-stretching-and-taping' is critical, but beneficial",
    ),
    bad(
        "an open question not answered",
        LOCAL,
        edit(
            (
                (
                    "  earlier-treatment:\n"
                    "    result: '\"Nothing yet.\"'\n"
                    "    positive: false\n"
                    "    why: Nothing has failed.\n"
                ),
                "",
            )
        ),
        "@:15:1 open-inquiries: the open inquiry 'earlier-treatment' is not answered",
    ),
    bad(
        "medicines need not be asked",
        LOCAL,
        edit(
            (
                "    essential: true\n    why: It decides what is safe.",
                "    why: It decides what is safe.",
            )
        ),
        "@:32:3 medicines-asked: 'medicines-and-conditions' is not essential",
    ),
    bad(
        "medicines that are critical",
        REFERRED,
        edit(
            ("    essential: true\n    why: It decides", "    critical: true\n    why: It decides")
        ),
        "@:17:1 evidence-weights: only 3 listed findings do not support the call",
        "@:38:5 medicines-asked: 'medicines-and-conditions' is critical, but it is no red flag",
    ),
    bad(
        "medicines that are critical and clear",
        LOCAL,
        edit(
            ("    essential: true\n    why: It decides", "    critical: true\n    why: It decides")
        ),
        "@:35:5 medicines-asked: 'medicines-and-conditions' is critical, but it is no red flag",
    ),
    bad(
        "a condition that stays hidden",
        REFERRED,
        edit(("Only a blood thinner.", "Only what keeps me going.")),
        "@:11:16 conditions-named: no result names the condition 'anticoagulant'",
    ),
    bad(
        "a condition that is denied",
        REFERRED,
        edit(("Only a blood thinner.", "No, I am not on a blood thinner.")),
        "@:11:16 conditions-named: the results only deny the condition 'anticoagulant'",
    ),
    bad(
        "a condition that is plain to see",
        REFERRED,
        edit(("occupation: clerk", "occupation: clerk on a blood thinner")),
        "@:11:16 conditions-named: title, complaint or occupation gives 'anticoagulant' away",
    ),
    bad(
        "a condition that follows from the age",
        LOCAL,
        edit(("  side: right", "  side: right\n  conditions: [age-65-or-over]")),
        "@:11:16 conditions-named: the condition 'age-65-or-over' comes from the age",
    ),
    bad(
        "the expert does not examine",
        REFERRED,
        edit(
            ("    essential: true\n    why: The pad", "    why: The pad"),
            ("    essential: true\n    why: The jerk", "    supports: neither\n    why: The jerk"),
            ("basis: beyond:slump-study-2008\n", "supports: neither\n"),
        ),
        (
            "@:2:5 self-proof: the student 'expert' must score exactly 100: got 50.0, not "
            "passed; the ceiling of 50 (not enough was asked and examined: examination) made it "
            "so"
        ),
    ),
    bad(
        "the expert loses marks",
        REFERRED,
        edit(
            (
                "plan:\n",
                (
                    "plan:\n"
                    "  lifting-and-ergonomics: {role: neutral, basis: document:lifestyle, why: "
                    "No.}\n"
                    "  prolonged-bed-rest: {role: beneficial, basis: beyond:standard-teaching, "
                    "why: Yes.}\n"
                    "  nsaid-course: {role: beneficial, basis: beyond:standard-teaching, why: "
                    "Yes.}\n"
                ),
            ),
            (
                (
                    "  lifting-and-ergonomics:\n"
                    "    role: beneficial\n"
                    "    basis: document:lifestyle\n"
                    "    why: He sits all day.\n"
                ),
                "",
            ),
        ),
        (
            "@:2:5 self-proof: the student 'tick-everything' must fail, with no marks for "
            "evidence or plan: got 57.0, not passed; choosing 'spine-specialist-referral' "
            "(+0.38), 'physical-therapy' (+0.38) and 'nsaid-course' (+0.12) made it so"
        ),
        "@:68:1 option-costs: all wrong options together cost 0.60, not 1 or more",
        (
            "@:70:3 self-proof: the student 'expert' must score exactly 100: got 96.2, "
            "passed; choosing 'prolonged-bed-rest' (beneficial, not counted) made it so"
        ),
    ),
    bad(
        "the fascia serves as well",
        LOCAL,
        edit(
            (
                "  because: The pad",
                "  near: {heel-fat-pad: {plantar-fascia: 0.99}}\n  because: The pad",
            ),
            ("    role: beneficial", "    role: required"),
            (
                "plan:\n",
                (
                    "plan:\n"
                    "  cushion-or-prefabricated-insert: {role: beneficial, basis: "
                    "beyond:standard-teaching, why: It helps.}\n"
                ),
            ),
        ),
        (
            "@:2:5 self-proof: the student 'plantar-fasciitis' must fail: got 90.7, "
            "passed; naming 'plantar-fascia' (+0.99 for 'heel-fat-pad') and marking "
            "'heel-pad-compression' (+0.40) and 'pain-path' (+0.20) made it so"
        ),
    ),
    bad(
        "the whole document serves as well",
        REFERRED,
        edit(("conditions: [anticoagulant]", "conditions: []")),
        (
            "@:2:5 self-proof: the student 'shopping-list' must score less than 100: got "
            "100.0, passed; choosing 'nsaid-course' (+0.00) made it so"
        ),
    ),
    bad(
        "what is essential gives the answer",
        REFERRED,
        edit(
            ("    essential: true\n    why: The pad", "    why: The pad"),
            (
                "    weight: 2\n    why: A path",
                "    weight: 2\n    essential: true\n    why: A path",
            ),
            (
                "    positive: false\n    why: It tells when",
                "    positive: false\n    weight: 8\n    why: It tells when",
            ),
            (
                "    essential: true\n    why: It decides",
                "    weight: 0.5\n    essential: true\n    why: It decides",
            ),
        ),
        (
            "@:23:3 self-proof: the student 'tick-what-I-saw' must fail: got 90.5, passed; "
            "marking 'pain-path' (+0.29) and 'achilles-reflex' (+0.29) made it so"
        ),
    ),
)
