"""Cases whose pain drawing fits neither patient nor source, and where."""

from tests.content.samples import LOCAL, REFERRED, bad, edit

UNPAINED = (
    bad(
        "a pain that ends above the heel",
        REFERRED,
        edit(("region: plantar-heel", "region: sole")),
        "@:14:1 pain-path: no pain reaches the heel",
    ),
    bad(
        "a pain off its path",
        REFERRED,
        edit(("region: posterior-calf", "region: shin")),
        "@:14:1 pain-path: no pain lies on the way from 's1-root'",
    ),
    bad(
        "a heel that hurts in secret",
        REFERRED,
        edit(("quality: burning}", "quality: burning, presenting: false}")),
        "@:14:1 pain-path: the pain at the heel does not show from the start",
    ),
    bad(
        "a heel that hurts alone, with one sign",
        REFERRED,
        edit(
            ("region: posterior-calf", "region: shin"),
            (
                "    positive: true\n    weight: 2\n    why: A path",
                "    positive: false\n    why: A",
            ),
            ("positive: true\n    why: Movement of", "positive: false\n    why: Movement of"),
        ),
        (
            "@:22:3 pain-path: the pain stays at the heel, and too few signs point to the "
            "back: numbness-tingling-weakness"
        ),
        (
            "@:48:3 self-proof: the student 'one-finding' must fail: got 90.0, passed; "
            "marking 'achilles-reflex' (+0.50) made it so"
        ),
        (
            "@:61:9 document-reading: warning: the document reads this case as undetermined "
            "(signs: numbness-tingling-weakness)"
        ),
        (
            "@:74:11 flips: turned round, these findings read as mixed, not local: "
            "'radiating-along-a-path' counts by 'pain-path'; 'worse-with-movement' counts by "
            "'bending-and-lifting'"
        ),
    ),
    bad(
        "a pain on the other side",
        LOCAL,
        edit(
            (
                "findings:\n",
                "  - {region: sole, quality: aching, side: left}\nfindings:\n",
            )
        ),
        "@:15:43 pain-side: the pain is on the left, but the patient's side is right",
    ),
)
