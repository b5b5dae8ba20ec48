"""A content folder with words of its own, beside the sample: shared by the tests of both."""

from pathlib import Path

from tests.content import samples
from tests.content.samples import LOCAL

OWN_CATALOGUE, OWN_CRITERIA = "cases/catalogue.yaml", "cases/criteria.yaml"
OWN_CASE = "cases/local/tile-layer.yaml"

CATALOGUE_TEXT = """\
format: 1
adds: true
inquiries:
  vibrating-tools:
    kind: question
    group: The pain
    label: Do you work with vibrating tools?
    normal: ['"No."', '"Never."', '"Not in my work."']
    supports: {positive: local}
    basis: beyond:tile-study-2020
    minutes: 1
structures:
  calcaneal-vein:
    label: A vein of the heel
    region: foot
    basis: beyond:tile-study-2020
    near: {heel-fat-pad: 0.2}
    words: [vein]
    summary: It drains the heel.
conditions:
  cold-allergy: {label: gets hives from cold, words: [hives]}
treatments:
  tile-layers-mat:
    label: A mat to stand on
    group: Footwear
    aim: relief
    role: {calcaneal-vein: required, local: beneficial, default: neutral}
    basis: {default: beyond:tile-study-2020}
    why: {default: It spares the heel on tiles.}
    contraindicated:
      cold-allergy: {basis: beyond:tile-study-2020, why: The mat is cold.}
linked:
  - [vibrating-tools, work-and-home]
patterns:
  calcaneal-vein: {reflex: a, sensation: b, power: c, tension: d, reference: tile-study-2020}
"""

CRITERIA_TEXT = """\
format: 1
adds: true
references:
  - {id: tile-study-2020, citation: A study of tile layers., seen: abstract}
misconceptions:
  - id: tiles-are-soft
    says: Tiles are soft.
    correction: They are hard.
    references: [tile-study-2020, standard-teaching]
"""


def own_folder(folder: Path, name: str = "clinic") -> Path:
    """Return a new content folder: a catalogue and criteria that add, and a case that uses them."""
    root = folder / name
    case = root / OWN_CASE
    case.parent.mkdir(parents=True)
    (root / OWN_CATALOGUE).write_text(CATALOGUE_TEXT, encoding="utf-8")
    (root / OWN_CRITERIA).write_text(CRITERIA_TEXT, encoding="utf-8")
    case.write_text((samples.SAMPLE / LOCAL).read_text(encoding="utf-8"), encoding="utf-8")
    samples.edit(
        ("id: shop-walker", "id: tile-layer"),
        ("occupation: shop assistant\n", "occupation: tile layer\n  conditions: [cold-allergy]\n"),
        ("""    result: '"None."'\n""", """    result: '"Nothing; hives in winter."'\n"""),
        (
            "  heel-pad-compression:\n",
            (
                "  vibrating-tools:\n    result: '\"All day.\"'\n    positive: true\n"
                "    basis: beyond:tile-study-2020\n    why: They shake the pad.\n"
                "  heel-pad-compression:\n"
            ),
        ),
        (
            "    plantar-fascia: The first steps are fine.\n",
            (
                "    plantar-fascia: The first steps are fine.\n"
                "    calcaneal-vein: Nothing swells.\n"
                "misconceptions: [tiles-are-soft]\n"
            ),
        ),
    )(case)
    return root
