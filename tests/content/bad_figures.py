"""Bad drawings, bad uses of good ones, and where."""

from tests.content.samples import DRAWING, LESSON, bad, edit, write

SKIN = '<path class="skin" d="M4 4 L12 4 L14 18 L36 22 L36 27 L4 27 Z"/>'
ROOT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30">'


CONTENT = {
    "a script": ("<script>alert(1)</script>", "<script> has no place in a figure"),
    "an image": ('<image class="skin"/>', "<image> has no place in a figure"),
    "a link": ("<a/>", "<a> has no place in a figure"),
    "a style": ("<style/>", "<style> has no place in a figure"),
    "a use": ('<use class="skin"/>', "<use> has no place in a figure"),
    "foreign markup": ("<foreignObject/>", "<foreignObject> has no place in a figure"),
    "an event": ('<path class="skin" onclick="x()"/>', "the attribute 'onclick' has no place here"),
    "a reference": (
        '<path class="skin" href="http://a.b/c"/>',
        "the attribute 'href' has no place here",
    ),
    "a style of its own": (
        '<path class="skin" style="fill: red"/>',
        "the attribute 'style' has no place here",
    ),
    "paint from elsewhere": (
        '<path class="skin" fill="url(#x)"/>',
        "fill is 'url(#x)', which a figure does not take",
    ),
    "a number out of reach": (
        '<rect class="skin" x="1e9" width="3" height="4"/>',
        "x is '1e9', which a figure does not take",
    ),
    "path data out of reach": (
        '<path class="skin" d="M0 99999 L1 1"/>',
        "d is 'M0 99999 L1 1', which a figure does not take",
    ),
    "an instruction": ("<?php x?>", "a processing instruction 'php' stands here"),
    "a drawing in a drawing": ("<svg/>", "a drawing is one <svg>, and it is the root"),
}

PARTS = {
    "a shape of no tissue": ('<circle cx="1" cy="1" r="1"/>', "the <circle> has no class"),
    "an unknown tissue": ('<path class="bones"/>', "'bones' is no class of a figure"),
    "a named shade": (
        '<path id="dark" class="shade"><title>Dark</title></path>',
        "'dark' is named, but shade is scenery",
    ),
    "an id that is none": (
        '<path id="Big Toe" class="skin"><title>Toe</title></path>',
        "'Big Toe' is not an id: lower-case words joined by hyphens",
    ),
    "a station that is no circle": (
        '<rect id="spot" class="station"><title>Spot</title></rect>',
        "a station is a <circle>",
    ),
    "a label too long": (
        '<path id="long" class="skin"><title>Twenty-three characters</title></path>',
        "the <title> is over 22 characters",
    ),
    "a part in a part": (
        (
            '<g id="outer" class="skin"><title>Outer</title>'
            '<path id="inner"><title>Inner</title></path></g>'
        ),
        "'inner' lies inside another part",
    ),
}

UNDRAWN = (
    *(
        bad(name, DRAWING, edit((SKIN, markup + SKIN)), f"@:4:3 figure-content: {message}")
        for name, (markup, message) in CONTENT.items()
    ),
    *(
        bad(name, DRAWING, edit((SKIN, markup + SKIN)), f"@:4:{column} figure-parts: {message}")
        for name, (markup, message) in PARTS.items()
        for column in [{"a label too long": 62, "a part in a part": 50}.get(name, 3)]
    ),
    bad(
        "an entity bomb",
        DRAWING,
        edit((ROOT, '<!DOCTYPE svg [<!ENTITY a "b">]>\n' + ROOT)),
        "@:1:15 figure-content: a document type stands here; with it come entities",
    ),
    bad(
        "no XML",
        DRAWING,
        write(b"<svg><g></svg>"),
        "@:1:11 figure-syntax: not well-formed XML: mismatched tag",
    ),
    bad(
        "no part has its id twice",
        DRAWING,
        edit(('id="nerve"', 'id="heel"')),
        "@:6:3 figure-parts: the id 'heel' is used above",
    ),
    bad(
        "a part without a title",
        DRAWING,
        edit(("<title>A nerve</title>", "")),
        "@:6:3 figure-parts: 'nerve' has no title",
    ),
    bad(
        "a part of no tissue",
        DRAWING,
        edit((' class="bone"', "")),
        "@:5:3 figure-parts: nothing says what 'heel' is made of",
        "@:5:58 figure-parts: the <rect> has no class",
    ),
    bad(
        "no description",
        DRAWING,
        edit(("<desc>A foot seen from the side, with one nerve.</desc>", "")),
        "@:1:1 figure-parts: the drawing has no <desc>",
    ),
    bad(
        "no viewBox",
        DRAWING,
        edit((' viewBox="0 0 40 30"', "")),
        "@:1:1 figure-parts: the root needs a viewBox that begins at 0 0",
    ),
    bad(
        "a viewBox that begins elsewhere",
        DRAWING,
        edit(("0 0 40 30", "5 5 40 30")),
        "@:1:1 figure-parts: the root needs a viewBox that begins at 0 0",
    ),
    bad(
        "no figure of that name",
        LESSON,
        edit(("figure: {id: foot}", "figure: {id: food}")),
        "@:46:56 reference: there is no figure 'food'",
    ),
    bad(
        "a place that is not in the figure",
        LESSON,
        edit(("{id: toes, why: Not.}", "{id: knee, why: Not.}")),
        "@:46:117 reference: there is no place in the figure 'knee'",
    ),
    bad(
        "lit, labelled, painted, pulsed and seen is what is not there",
        LESSON,
        edit(
            ("view: heel-view, show: [heel], label: [toes]", "view: a, show: [b], label: [c]"),
            ("part: heel", "part: toes"),
            ("pulse: down", "pulse: heel"),
        ),
        "@:36:62 reference: there is no view 'a'",
        "@:36:72 reference: there is no place in the figure 'b'",
        "@:36:84 reference: there is no place in the figure 'c'",
        "@:36:103 reference: there is no part of the figure 'toes'",
        "@:36:133 reference: there is no route 'heel'",
    ),
    bad(
        "nowhere right to point at",
        LESSON,
        edit(("{id: heel, correct: true, why: Here.}", "{id: heel, why: Here.}")),
        "@:46:63 lesson-answers: 0 of 2 options are correct",
    ),
)
