"""Files that add words to a folder and redefine some, and where."""

from tests.content.samples import CATALOGUE, bad, write

ADDING = (
    bad(
        "a catalogue that redefines",
        "own-catalogue.yaml",
        write(
            b"format: 1\nadds: true\n"
            b"conditions:\n"
            b"  anticoagulant: {label: takes none, words: [none]}\n"
            b"  shy: {label: is shy, words: [shy]}\n"
            b"structures:\n"
            b"  s1-root: {label: Mine, region: foot, basis: beyond:no-such, summary: Mine.}\n"
        ),
        "@:4:3 overlay: the condition 'anticoagulant' is shared by all folders",
        "@:7:3 overlay: the structure 's1-root' is shared by all folders",
    ),
    bad(
        "criteria that redefine",
        "own-criteria.yaml",
        write(
            b"format: 1\nadds: true\n"
            b"references:\n"
            b"  - {id: new, citation: A study., seen: abstract}\n"
            b"  - {id: slump-study-2008, citation: Another., seen: abstract}\n"
            b"  - {id: new, citation: A second study., seen: abstract}\n"
            b"misconceptions:\n"
            b"  - {id: tingling-is-s1, says: So., correction: Not so., references: []}\n"
        ),
        "@:5:10 overlay: the reference 'slump-study-2008' is shared by all folders",
        "@:6:10 overlay: the reference 'new' already stands in 'own-criteria.yaml'",
        "@:8:10 overlay: the misconception 'tingling-is-s1' is shared by all folders",
    ),
    bad(
        "a catalogue that says it adds, and does not mean it",
        CATALOGUE,
        write(b"format: 1\nadds: false\nlinked: [[a, b]]\n"),
        "@:1:1 reference: there is no readable catalogue.yaml to check against",
        "@:2:7 schema: 'false' must be true; what is whole has no key 'adds'",
    ),
    bad(
        "criteria that add to the document",
        "own-criteria.yaml",
        write(b"format: 1\nadds: true\ncriteria: []\n"),
        "@:3:1 unknown-key: 'criteria' is not a key here",
    ),
)
