"""Scenes as style sheets: the drawing itself is never touched.

The markup of a figure is rendered as it was read, and a style sheet decides what shows, and how. To
rewrite the markup for every scene would need a second parser and could spoil the drawing.
"""

from collections.abc import Iterator, Mapping

from tutor.drawing.palette import Look, Palette, mix
from tutor.drawing.scene import Scene, hidden_parts, is_line, number_names
from tutor.model.figure import LINES, SCENERY, TISSUES, Figure, Part

FILL_OPACITY = {"territory": 0.7, "zone": 0.55}
LIT_FILL_OPACITY = {"territory": 0.85, "zone": 0.85}
"""How dense areas of skin are, so that what they lie over still shows; all else is opaque."""

DIMMED_MODELLING = 0.5
"""The share of their opacity that shade and shine keep in a scene that dims the rest."""

MAX_GRAYS = 255
"""How many parts an image of ids can tell apart: one for each gray but black."""

_BACKDROP = frozenset({"ground", "skin"})
"""The tissues that lie behind all parts."""


def style_sheet(figure: Figure, scene: Scene, palette: Palette) -> str:
    """Return the style sheet of a scene: tissues, then what lies over them, then what is lit.

    The order matters where selectors are equally specific: the later rule wins.
    """
    return "\n".join(_rules(figure, scene, palette))


def _rules(figure: Figure, scene: Scene, palette: Palette) -> Iterator[str]:
    for tissue, look in palette.tissue.items():
        shown = palette.dimmed(tissue) if scene.dims else look
        opacity = FILL_OPACITY.get(tissue, 1)
        yield f".{tissue}, .{tissue} * {{{_declarations(tissue, shown, opacity)}}}"
    kept = DIMMED_MODELLING if scene.dims else 1.0
    yield f".shade {{fill: #000000; fill-opacity: {palette.shade * kept:g}; stroke: none}}"
    yield f".shine {{fill: #ffffff; fill-opacity: {palette.shine * kept:g}; stroke: none}}"
    # Sorted, because the order of a set changes from run to run, and with it the style sheet.
    for name in sorted(hidden_parts(figure, scene)):
        yield f"#{name}, #{name} * {{opacity: 0}}"
    areas = [name for name in scene.lit if figure.parts[name].tissue in FILL_OPACITY]
    for name in scene.lit:
        part = figure.parts[name]
        look = palette.lit.get(part.tissue, palette.lit["*"])
        if name in areas:
            hue = palette.skin_hues[areas.index(name) % len(palette.skin_hues)]
            look = Look(hue, mix(hue, palette.page, 0.5))
        opacity = LIT_FILL_OPACITY.get(part.tissue, 1)
        yield from _part_rules(part, _declarations(part.tissue, look, opacity), palette)
    # What is painted comes last: pain shows on a lit part too.
    for name, quality in scene.painted:
        part, color = figure.parts[name], palette.pain[quality]
        declarations = _declarations(part.tissue, Look(color, color))
        yield from _part_rules(part, declarations, palette)


def _declarations(tissue: str, look: Look, fill_opacity: float = 1) -> str:
    """Return the declarations that give a tissue a look; lines get a stroke and no fill."""
    if tissue in LINES:
        return f"fill: none; stroke: {look.edge}; opacity: 1; stroke-opacity: 1"
    return f"fill: {look.fill}; stroke: {look.edge}; fill-opacity: {fill_opacity:g}; opacity: 1"


def _part_rules(part: Part, declarations: str, palette: Palette) -> Iterator[str]:
    """Yield the rules for one part; its shade, shine and detail keep their own colors."""
    yield f"#{part.id}, #{part.id} * {{{declarations}}}"
    yield f"#{part.id} .shade {{fill: #000000; fill-opacity: {palette.shade:g}; stroke: none}}"
    yield f"#{part.id} .shine {{fill: #ffffff; fill-opacity: {palette.shine:g}; stroke: none}}"
    yield f"#{part.id} .detail {{fill: none; stroke: {palette.tissue['detail'].edge}}}"


def ids_style_sheet(figure: Figure, hidden: frozenset[str]) -> tuple[str, Mapping[str, int]]:
    """Return a style sheet that draws each part in a gray of its own, and the grays by part.

    Grays run from 1 to 255. Parts beyond these are left out, and cannot be pointed at; the largest
    shipped drawing has a fraction of that. What is no part is black where it covers parts, and not
    drawn where it lies behind them.
    """
    shown = (name for name in figure.parts if name not in hidden)
    numbers = {name: number for name, number in number_names(shown).items() if number <= MAX_GRAYS}
    invisible = "{opacity: 0}"
    black = "fill: #000000; stroke: #000000"
    covering = sorted(TISSUES - LINES - _BACKDROP)
    rules = [f".{tissue}, .{tissue} * {{{black}}}" for tissue in covering]
    rules += [f".{tissue}, .{tissue} * {invisible}" for tissue in sorted(SCENERY | _BACKDROP)]
    rules += [f"#{name}, #{name} * {invisible}" for name in sorted(hidden)]
    for name, number in numbers.items():
        gray = f"#{number:02x}{number:02x}{number:02x}"
        fill = "none" if is_line(figure.parts[name]) else gray
        # Whatever the drawing says of opacity and dashes is overruled: a gray that is mixed with
        # another would be the number of another part.
        whole = "opacity: 1; fill-opacity: 1; stroke-opacity: 1; stroke-dasharray: none"
        rules.append(f"#{name}, #{name} * {{fill: {fill}; stroke: {gray}; {whole}}}")
        rules.extend(f"#{name} .{extra} {invisible}" for extra in ("detail", "shade", "shine"))
    return "\n".join(rules), numbers
