"""Bad catalogues and criteria, and ids that clash or lead nowhere, and where."""

from pathlib import Path

from tests.content.samples import (
    ANSWER,
    CATALOGUE,
    CRITERIA,
    LESSON,
    LOCAL,
    REFERRED,
    bad,
    copy,
    edit,
)

DANGLING = (
    bad(
        "an inquiry without a basis",
        CATALOGUE,
        edit(
            (
                (
                    "    supports: {positive: local}\n"
                    "    basis: beyond:standard-teaching\n"
                    "    minutes: 1\n"
                    "  bending"
                ),
                "    supports: {positive: local}\n    minutes: 1\n  bending",
            )
        ),
        "@:20:3 basis: the inquiry 'footwear-and-surfaces' has no basis",
    ),
    bad(
        "a structure without a basis",
        CATALOGUE,
        edit(("    criterion: sciatica\n", "")),
        "@:121:3 basis: the structure 'sciatic-nerve' has no basis",
    ),
    bad(
        "a treatment without a default",
        CATALOGUE,
        edit(
            (
                "basis: {default: document:lifestyle}\n    why: {default: Habits",
                "basis: {local: document:lifestyle}\n    why: {local: Habits",
            )
        ),
        "@:170:5 basis: the treatment 'lifting-and-ergonomics' has no basis",
        "@:171:5 basis: the treatment 'lifting-and-ergonomics' has no reason under 'default'",
    ),
    bad(
        "a spine without a path",
        CATALOGUE,
        edit(("    path: [buttock, posterior-thigh]\n", "")),
        "@:121:3 path: the structure 'sciatic-nerve' has no path",
    ),
    bad(
        "a criterion twice",
        CRITERIA,
        edit(("id: lifestyle", "id: medications")),
        "catalogue.yaml:167:16 reference: there is no criterion 'lifestyle'",
        "catalogue.yaml:170:22 reference: there is no basis 'document:lifestyle'",
        "@:15:10 unique-ids: the id 'medications' is used above",
        "referred/desk-worker.yaml:71:12 reference: there is no basis 'document:lifestyle'",
    ),
    bad(
        "a case twice",
        LOCAL,
        copy("../mixed/shop-walker.yaml"),
        (
            "mixed/shop-walker.yaml:2:5 unique-ids: the id 'shop-walker' is already "
            "used by 'local/shop-walker.yaml'"
        ),
    ),
    bad(
        "a second catalogue",
        CATALOGUE,
        copy("local/catalogue.yaml"),
        (
            "local/catalogue.yaml:1:1 unique-ids: warning: this file does not count: "
            "'catalogue.yaml' of another folder does"
        ),
    ),
    bad(
        "second criteria",
        CRITERIA,
        copy("local/criteria.yaml"),
        (
            "local/criteria.yaml:1:1 unique-ids: warning: this file does not count: "
            "'criteria.yaml' of another folder does"
        ),
    ),
    bad(
        "a lesson twice",
        LESSON,
        copy("02-sample.yaml"),
        "02-sample.yaml:2:5 unique-ids: the id 'sample' is already used by 'sample/01-sample.yaml'",
    ),
    bad(
        "a case that refers to nothing",
        REFERRED,
        edit(
            ("  work-and-home:", "  work-at-home:"),
            ("[anticoagulant]", "[anticoagulants]"),
            ("s1-root: {sciatic-nerve: 0.7}", "s1-roof: {sciatic: 0.7}"),
            ("sources: [s1-root]", "sources: [s1-nerve]"),
            ("basis: document:lifestyle", "basis: document:lifestile"),
            ("certainty: 3", "certainty: 3\n  second: heel-pain"),
            ("beyond:slump-study-2008", "beyond:slump-2008"),
            (
                "essential: true\n    why: The jerk",
                "essential: true\n    sign: numbness\n    why: The jerk",
            ),
            ("[heel-pain-is-plantar-fasciitis]", "[tingling-is-s2]"),
            ("lessons: [sample]", "lessons: [samples]"),
            ("heel-fat-pad: The pad", "heel-pad: The pad"),
            ("  lifting-and-ergonomics:", "  ergonomics:"),
            ("[pain-path, bending", "[path-of-pain, bending"),
        ),
        "@:11:16 reference: there is no condition 'anticoagulants'",
        "@:40:3 reference: there is no inquiry 'work-at-home'",
        "@:54:11 reference: there is no sign 'numbness'",
        "@:60:12 reference: there is no basis 'beyond:slump-2008'",
        "@:64:13 reference: there is no structure 's1-nerve'",
        "@:66:11 reference: there is no finding 'heel-pain'",
        "@:69:5 reference: there is no structure 's1-roof'",
        "@:69:15 reference: there is no structure 'sciatic'",
        "@:71:3 reference: there is no treatment 'ergonomics'",
        "@:73:12 reference: there is no basis 'document:lifestile'",
        "@:76:14 reference: there is no finding 'path-of-pain'",
        "@:82:5 reference: there is no structure 'heel-pad'",
        "@:83:18 reference: there is no misconception 'tingling-is-s2'",
        "@:84:11 reference: there is no lesson 'samples'",
    ),
    bad(
        "a lesson that refers to nothing",
        LESSON,
        edit(
            ("sources: [standard-teaching", "sources: [textbooks"),
            ("sources: [slump-study-2008]}", "sources: [slump-study]}"),
            ("misconception: tingling-is-s1", "misconception: tingling"),
            ("cases: [desk-worker", "cases: [desk"),
        ),
        "@:6:11 reference: there is no reference 'textbooks'",
        "@:15:66 reference: there is no misconception 'tingling'",
        "@:18:66 reference: there is no reference 'slump-study'",
        "@:47:47 reference: there is no case 'desk'",
    ),
    bad(
        "a catalogue that refers to nothing",
        CATALOGUE,
        edit(
            ("sign: heel-with-back-pain", "sign: back-pain"),
            ("basis: document:exam-before-plan", "basis: document:exam"),
            ("      reference: slump-study-2008", "      reference: slump"),
            ("criterion: sciatica", "criterion: sciatic"),
            ("near: {heel-fat-pad: 0.3}", "near: {fat-pad: 0.3}"),
            ("criterion: lifestyle", "criterion: lifestyles"),
            ("or: [cushion-or-prefabricated-insert]", "or: [cushion]"),
            ("{referred: beneficial", "{refered: beneficial"),
            ("      anticoagulant: {basis", "      warfarin: {basis"),
            (
                "age-65-or-over: {basis: beyond:standard-teaching",
                "age-65-or-over: {basis: beyond:teaching",
            ),
            (
                "why: {default: It thins",
                "why: {local: On the spot., foot: Below., default: It thins",
            ),
        ),
        "@:41:11 reference: there is no sign 'back-pain'",
        "@:58:12 reference: there is no basis 'document:exam'",
        "@:100:18 reference: there is no reference 'slump'",
        "@:124:16 reference: there is no criterion 'sciatic'",
        "@:133:12 reference: there is no structure 'fat-pad'",
        "@:167:16 reference: there is no criterion 'lifestyles'",
        "@:169:12 reference: there is no structure or call 'refered'",
        "@:182:7 reference: there is no condition 'warfarin'",
        "@:184:31 reference: there is no basis 'beyond:teaching'",
        "@:189:10 reference: there is no treatment 'cushion'",
        "@:206:32 reference: there is no structure or call 'foot'",
        (
            "referred/desk-worker.yaml:2:5 self-proof: the student 'shopping-list' must "
            "score less than 100: got 100.0, passed; choosing 'nsaid-course' (+0.00) made "
            "it so"
        ),
    ),
    bad(
        "criteria that refer to nothing",
        CRITERIA,
        edit(
            ("references: [standard-teaching]", "references: [textbooks]"),
            ("lesson: sample", "lesson: simple"),
        ),
        "@:27:18 reference: there is no reference 'textbooks'",
        "@:28:13 reference: there is no lesson 'simple'",
    ),
    bad(
        "an answer that refers to nothing",
        ANSWER,
        edit(
            ("case: desk-worker", "case: desk"),
            ("asked: [pain-path", "asked: [pain"),
            ("evidence: [pain-path", "evidence: [pain"),
            ("[s1-root]", "[s1]"),
            ("[spine-specialist-referral", "[referral"),
        ),
        "@:2:7 reference: there is no case 'desk'",
        "@:3:9 reference: there is no inquiry 'pain'",
        "@:5:11 reference: there is no structure 's1'",
        "@:7:12 reference: there is no inquiry 'pain'",
        "@:8:8 reference: there is no treatment 'referral'",
    ),
    bad(
        "a sign that the criteria do not hold",
        CRITERIA,
        edit(("id: heel-with-back-pain", "id: back-pain")),
        "catalogue.yaml:41:11 reference: there is no sign 'heel-with-back-pain'",
    ),
    bad(
        "criteria without what grading always cites",
        CRITERIA,
        edit(("id: may-coexist", "id: may-exist")),
        "@:2:1 always-cited: grading cites 'may-coexist', which is not here",
    ),
    bad(
        "a spine that is nearly a heel",
        CATALOGUE,
        edit(("near: {s1-root: 0.3}", "near: {s1-root: 0.3, plantar-fascia: 0.5}")),
        "@:125:26 near-region: 'plantar-fascia' lies in another region than 'sciatic-nerve'",
    ),
    bad(
        "no criteria",
        CRITERIA,
        Path.unlink,
        "01-sample.yaml:1:1 reference: there is no readable criteria.yaml to check against",
    ),
)
