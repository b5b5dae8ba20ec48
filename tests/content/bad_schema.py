"""Bad files that are not what the schema says, and where."""

from tests.content.samples import ANSWER, CATALOGUE, LESSON, LOCAL, REFERRED, bad, edit

UNFIT = (
    bad("no format", ANSWER, edit(("format: 1\n", "")), "@:1:1 missing-key: 'format' is missing"),
    bad(
        "another format",
        ANSWER,
        edit(("format: 1", "format: 2")),
        "@:1:9 schema: '2' is not one of 1",
    ),
    bad(
        "a wrong word",
        REFERRED,
        edit(("call: referred", "call: refered")),
        "@:62:9 schema: 'refered' is not one of referred, local, mixed",
    ),
    bad(
        "a finding without a result",
        LOCAL,
        edit(("    result: 2+ and equal.\n", "")),
        "@:47:3 missing-key: 'result' is missing",
    ),
    bad(
        "an id with capitals",
        REFERRED,
        edit(("lessons: [sample]", "lessons: [S1-Root]")),
        "@:82:11 schema: 'S1-Root' is not an id",
    ),
    bad(
        "a key that is no id",
        LOCAL,
        edit(("  pain-path:", "  Pain Path:")),
        "@:20:3 schema: 'Pain Path' is not an id",
    ),
    bad(
        "no basis",
        LOCAL,
        edit(("basis: beyond:standard-teaching", "basis: standard-teaching")),
        "@:60:12 schema: 'standard-teaching' is not a basis",
    ),
    bad(
        "a title of two lines",
        LOCAL,
        edit(("title: Hard floors", "title: |-\n  Hard\n  floors")),
        "@:3:8 schema: the text must be one line",
    ),
    bad(
        "a title of over 200 characters",
        LOCAL,
        edit(("Hard floors", "Hard floors " * 20)),
        "@:3:8 schema: the text is over 200 characters",
    ),
    bad(
        "an age past all",
        LOCAL,
        edit(("age: 58", "age: 158")),
        "@:7:8 schema: '158' must be 105 or less",
    ),
    bad(
        "a weight of nothing",
        REFERRED,
        edit(("weight: 2\n    why: A path", "weight: 0\n    why: A path")),
        "@:25:13 schema: '0' must be more than 0",
    ),
    bad(
        "a word for a truth",
        LOCAL,
        edit(("positive: true\n    why: A thin", "positive: yes\n    why: A thin")),
        "@:26:15 schema: 'yes' must be true or false",
    ),
    bad(
        "a text for a list",
        LOCAL,
        edit(("sources: [heel-fat-pad]", "sources: heel-fat-pad")),
        "@:54:12 schema: must be a list",
    ),
    bad(
        "a list for a text",
        LOCAL,
        edit(("title: Hard floors", "title: [Hard, floors]")),
        "@:3:8 schema: must be text",
    ),
    bad(
        "three sources",
        ANSWER,
        edit(("[s1-root]", "[s1-root, sciatic-nerve, plantar-fascia]")),
        "@:5:10 schema: takes 2 at most, not 3",
    ),
    bad(
        "no source",
        LOCAL,
        edit(("sources: [heel-fat-pad]", "sources: []")),
        "@:54:12 schema: needs 1 or more, not 0",
    ),
    bad(
        "two normal wordings",
        CATALOGUE,
        edit((", Unremarkable.]", "]")),
        "@:1:1 reference: there is no readable catalogue.yaml to check against",
        "@:102:3 schema: needs three or more normal wordings",
    ),
    bad(
        "an examination without its way",
        CATALOGUE,
        edit(("    how: Tap the tendon and compare both sides.\n", "")),
        "@:1:1 reference: there is no readable catalogue.yaml to check against",
        "@:77:3 schema: needs 'how': the way it is done",
    ),
    bad(
        "a condition without words",
        CATALOGUE,
        edit((", words: [pregnant]", "")),
        "@:1:1 reference: there is no readable catalogue.yaml to check against",
        "@:145:3 schema: needs 'words' that name it, or 'from: age'",
    ),
    bad(
        "an age without a bound",
        CATALOGUE,
        edit((", at-least: 65", "")),
        "@:1:1 reference: there is no readable catalogue.yaml to check against",
        "@:146:3 schema: with 'from: age' needs either 'at-least' or 'below'",
    ),
    bad(
        "a step that is a text",
        LESSON,
        edit(("- {id: two, text: So can the pad.}", "- So can the pad.")),
        "@:9:5 schema: must be a mapping of keys to values",
    ),
    bad(
        "a question of no kind",
        LESSON,
        edit(("ask: many", "ask: some")),
        "@:20:10 schema: 'some' is not one of one, many, order, locate, number",
    ),
    bad(
        "a question without hints",
        LESSON,
        edit(("    hints: [Think of the leg.]\n", "")),
        "@:19:5 missing-key: 'hints' is missing",
    ),
    bad(
        "a key misspelled",
        REFERRED,
        edit(("occupation:", "occupatoin:")),
        "@:6:1 missing-key: 'occupation' is missing",
        "@:9:3 unknown-key: 'occupatoin' is not a key here",
    ),
    bad(
        "a key misspelled in a finding",
        LOCAL,
        edit(("essential: true\n    why: The pad", "esential: true\n    why: The pad")),
        "@:45:5 unknown-key: 'esential' is not a key here",
    ),
    bad(
        "everything at once",
        LOCAL,
        edit(
            ("title: Hard floors\n", ""), ("age: 58", "age: old"), ("sex: female", "gender: female")
        ),
        "@:1:1 missing-key: 'title' is missing",
        "@:5:1 missing-key: 'sex' is missing",
        "@:6:8 schema: 'old' must be a whole number",
        "@:7:3 unknown-key: 'gender' is not a key here",
    ),
    bad(
        "a flood of problems",
        ANSWER,
        edit(
            (
                "[pain-path, medicines-and-conditions, achilles-reflex, slump]",
                f"[{', '.join(['X'] * 300)}]",
            )
        ),
        *(f"@:3:{9 + 3 * index} schema: 'X' is not an id" for index in range(200)),
        "@:3:609 too-many: the file has over 200 problems; those past here are not listed",
    ),
)
