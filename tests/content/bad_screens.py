"""Cases that rest on nothing, screen for nothing, or call a red flag what is none, and where."""

from tests.content.samples import LOCAL, REFERRED, Change, bad, edit
from tests.content.spoiling import beside, together


def ladder(second: str) -> Change:
    """Return a change that makes two rungs: the spine referral, and the option of a label."""
    labels = ("Refer to a spine specialist", second)
    return beside(
        "../catalogue.yaml",
        *(
            (
                f"    label: {label}\n",
                f"    label: {label}\n    ladder: {{name: spine, rung: {rung}}}\n",
            )
            for rung, label in enumerate(labels, 1)
        ),
    )


SCREENS = beside(
    "../catalogue.yaml",
    (
        "    label: Does your back hurt?\n",
        "    label: Does your back hurt?\n    screen: {when: spine, group: bladder}\n",
    ),
    (
        "    label: Where does the pain go?\n",
        "    label: Where does the pain go?\n    screen: {when: spine, group: bladder}\n",
    ),
    (
        "    label: Heel pad compression\n",
        "    label: Heel pad compression\n    screen: {when: always, group: systemic}\n",
    ),
    (
        "    label: Achilles reflex\n",
        "    label: Achilles reflex\n    screen: {when: spine, group: power}\n",
    ),
)
"""Screens of which the sample's cases make all essential but that of the bladder."""

UNGROUNDED = (
    bad(
        "a case whose new fields refer to nothing",
        REFERRED,
        edit(
            (
                "    positive: false\n    why: It tells when",
                (
                    "    positive: true\n"
                    "    unlinked: {reason: older, shown-by: old-notes}\n"
                    "    why: It tells when"
                ),
            ),
            ("plan:\n", "plan:\n  physical-therapy: {or: [gymnastics]}\n"),
            (
                "misconceptions: [heel-pain-is-plantar-fasciitis]\n",
                (
                    "misconceptions:\n"
                    "  - {id: heel-pain, when: {call: [local]}}\n"
                    "  - id: tingling-is-s1\n"
                    "    when: {source: [s1], plan: [rest], unasked: [back]}\n"
                    "handover: {to: The team, ask: A look., must: [slumps], needless: [shoes]}\n"
                    "based-on: slump-report\n"
                ),
            ),
        ),
        "@:21:41 reference: there is no inquiry 'old-notes'",
        "@:70:27 reference: there is no treatment 'gymnastics'",
        "@:84:10 reference: there is no misconception 'heel-pain'",
        "@:86:21 reference: there is no structure 's1'",
        "@:86:33 reference: there is no treatment 'rest'",
        "@:86:50 reference: there is no inquiry 'back'",
        "@:87:47 reference: there is no inquiry 'slumps'",
        "@:87:67 reference: there is no inquiry 'shoes'",
        "@:88:11 reference: there is no reference 'slump-report'",
    ),
    bad(
        "an alternative that is harmful",
        REFERRED,
        edit(
            (
                "plan:\n",
                "plan:\n  physical-therapy: {or: [physical-therapy, heel-steroid-injection]}\n",
            )
        ),
        "@:69:27 alternatives: 'physical-therapy' stands in for itself",
        (
            "@:69:45 alternatives: 'heel-steroid-injection' stands in for 'physical-therapy', "
            "but is harmful here"
        ),
    ),
    bad(
        "an alternative of the menu that is contraindicated",
        LOCAL,
        beside(
            "../catalogue.yaml",
            (
                "    label: A cushion or an insert\n",
                "    label: A cushion or an insert\n    or: [heel-steroid-injection]\n",
            ),
        ),
        (
            "@:57:1 alternatives: 'heel-steroid-injection' stands in for "
            "'cushion-or-prefabricated-insert', but is contraindicated here"
        ),
    ),
    bad(
        "mistakes that cost nothing on their ladder",
        REFERRED,
        together(
            edit(
                (
                    "plan:\n",
                    (
                        "plan:\n"
                        "  nsaid-course: {role: low-value, basis: document:medications, why: No.}\n"
                    ),
                )
            ),
            ladder("A steroid injection"),
        ),
        (
            "@:2:5 self-proof: the student 'tick-everything' must fail, with no marks for "
            "evidence or plan: got 54.8, not passed; choosing 'physical-therapy' (+0.43), "
            "'heel-steroid-injection' (+0.33) and 'lifting-and-ergonomics' (+0.14) made it so"
        ),
        "@:68:1 option-costs: all wrong options together cost 0.80, not 1 or more",
    ),
    bad(
        "nothing to add but another rung",
        REFERRED,
        ladder("Lifting and seat advice"),
        "@:68:1 required-and-beneficial: no option is beneficial",
    ),
    bad(
        "a screen that is not essential",
        REFERRED,
        SCREENS,
        "@:17:1 screen-essential: nothing that screens for 'bladder' is essential",
    ),
    bad(
        "an intimate test that has to be done",
        LOCAL,
        beside(
            "../catalogue.yaml",
            ("    label: Achilles reflex\n", "    label: Achilles reflex\n    intimate: true\n"),
        ),
        "@:47:3 intimate: 'achilles-reflex' is intimate, and nobody has to do it here",
        (
            "referred/desk-worker.yaml:49:3 intimate: 'achilles-reflex' is intimate, and "
            "nobody has to do it here"
        ),
    ),
    bad(
        "a red flag that nobody raises",
        LOCAL,
        edit(
            (
                "    essential: true\n    why: The root is not",
                "    critical: true\n    why: The root is not",
            )
        ),
        "@:47:3 critical-earned: 'achilles-reflex' is critical, but its answer is no red flag: "
        "it is not positive",
    ),
    bad(
        "a doubt without a near rival",
        LOCAL,
        edit(("  because:", "  near: {heel-fat-pad: {plantar-fascia: 0.2}}\n  because:")),
        (
            "@:55:14 doubt-near: the key is in doubt, but no rival under 'against' is near "
            "to the source"
        ),
    ),
    bad(
        "a doubt without a rival",
        LOCAL,
        edit(("    plantar-fascia: The first", "    s1-root: The first")),
        (
            "@:55:14 doubt-near: the key is in doubt, but no rival under 'against' is near "
            "to the source"
        ),
    ),
    bad(
        "a finding that its basis speaks against",
        LOCAL,
        edit(
            (
                "key:\n",
                (
                    "  slump:\n"
                    "    result: Pulls behind the right knee.\n"
                    "    positive: true\n"
                    "    supports: local\n"
                    "    why: The heel is not in it.\n"
                    "key:\n"
                ),
            )
        ),
        "@:52:3 own-basis: the basis of 'slump' never speaks for 'local'",
    ),
    bad(
        "a finding with the basis of another structure",
        REFERRED,
        together(
            edit(("    basis: beyond:slump-study-2008\n", "")),
            beside("../criteria.yaml", ("A study of the slump", "The fascia in the slump")),
        ),
        "@:55:3 own-basis: warning: the basis of 'slump' is about 'plantar-fascia'",
    ),
    bad(
        "two sources of different regions without a mixed call",
        REFERRED,
        edit(("sources: [s1-root]", "sources: [s1-root, plantar-fascia]")),
        (
            "@:63:12 mixed-sources: a referred case has only sources of the spine: these are "
            "of the foot and spine"
        ),
    ),
    bad(
        "a source that is named twice",
        REFERRED,
        edit(("sources: [s1-root]", "sources: [s1-root, s1-root]")),
        "@:63:22 mixed-sources: 's1-root' is named twice",
    ),
    bad(
        "a mixed case of one source",
        LOCAL,
        edit(("call: local", "call: mixed\n  departs: She has one source.")),
        (
            "@:2:5 self-proof: the student 'expert' must score exactly 100: got 69.0, not "
            "passed; the ceiling of 69 (a mixed call needs a finding of each side in its "
            "evidence) made it so"
        ),
        "@:53:9 folder: the file lies in 'local'",
        "@:53:9 mixed-two-legs: a mixed case needs 2 positive findings that support 'referred'",
        "@:55:12 mixed-sources: a mixed case has one source of each region: these are of the foot",
    ),
)
