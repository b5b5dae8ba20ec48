"""Scenes as style sheets: the drawing itself is never touched."""

from collections.abc import Iterator, Mapping

from tutor.drawing.palette import Look, Palette, mixed
from tutor.drawing.scene import Scene, is_line, numbered, unseen
from tutor.model.figure import LINES, SCENERY, TISSUES, Figure, Part

SEEN_THROUGH = {"territory": 0.7, "zone": 0.55}
LIT_THROUGH = {"territory": 0.85, "zone": 0.85}
"""How dense areas of skin are, so that what they lie over still shows."""


def sheet(figure: Figure, scene: Scene, palette: Palette) -> str:
    """Return the style sheet of a scene: tissues, then what lies over them, then what is lit."""
    return "\n".join(_rules(figure, scene, palette))


def _rules(figure: Figure, scene: Scene, palette: Palette) -> Iterator[str]:
    for tissue, look in palette.tissue.items():
        shown = palette.dimmed(tissue) if scene.dims else look
        through = SEEN_THROUGH.get(tissue, 1)
        yield f".{tissue}, .{tissue} * {{{_painted(tissue, shown, through)}}}"
    faint = 0.5 if scene.dims else 1.0
    yield f".shade {{fill: #000000; fill-opacity: {palette.shade * faint:g}; stroke: none}}"
    yield f".shine {{fill: #ffffff; fill-opacity: {palette.shine * faint:g}; stroke: none}}"
    for name in sorted(unseen(figure, scene)):
        yield f"#{name}, #{name} * {{opacity: 0}}"
    areas = [name for name in scene.lit if figure.parts[name].tissue in SEEN_THROUGH]
    for name in scene.lit:
        part = figure.parts[name]
        look = palette.lit.get(part.tissue, palette.lit["*"])
        if name in areas:
            hue = palette.skin_hues[areas.index(name) % len(palette.skin_hues)]
            look = Look(hue, mixed(hue, palette.page, 0.5))
        yield from _over(
            part, _painted(part.tissue, look, LIT_THROUGH.get(part.tissue, 1)), palette
        )
    for name, quality in scene.painted:
        part, color = figure.parts[name], palette.pain[quality]
        yield from _over(part, _painted(part.tissue, Look(color, color)), palette)


_BACKDROP = frozenset({"ground", "skin"})


def _painted(tissue: str, look: Look, through: float = 1) -> str:
    if tissue in LINES:
        return f"fill: none; stroke: {look.edge}; opacity: 1; stroke-opacity: 1"
    return f"fill: {look.fill}; stroke: {look.edge}; fill-opacity: {through:g}; opacity: 1"


def _over(part: Part, declarations: str, palette: Palette) -> Iterator[str]:
    """Yield the rules for one part; its modelling stays above its color."""
    yield f"#{part.id}, #{part.id} * {{{declarations}}}"
    yield f"#{part.id} .shade {{fill: #000000; fill-opacity: {palette.shade:g}; stroke: none}}"
    yield f"#{part.id} .shine {{fill: #ffffff; fill-opacity: {palette.shine:g}; stroke: none}}"
    yield f"#{part.id} .detail {{fill: none; stroke: {palette.tissue['detail'].edge}}}"


def flat(figure: Figure, hidden_parts: frozenset[str]) -> tuple[str, Mapping[str, int]]:
    """Return a style sheet that draws each part in a gray of its own, and the grays by part.

    Parts beyond 255 are left out; no drawing of use comes near.
    """
    shown = (name for name in figure.parts if name not in hidden_parts)
    numbers = {name: one for name, one in numbered(shown).items() if one < 256}  # noqa: PLR2004
    hidden = "{opacity: 0}"
    black = "fill: #000000; stroke: #000000"
    rules = [f".{one}, .{one} * {{{black}}}" for one in sorted(TISSUES - LINES - _BACKDROP)]
    rules += [f".{one}, .{one} * {hidden}" for one in sorted(SCENERY | _BACKDROP)]
    rules += [f"#{one}, #{one} * {hidden}" for one in sorted(hidden_parts)]
    for name, number in numbers.items():
        gray = f"#{number:02x}{number:02x}{number:02x}"
        line = is_line(figure.parts[name])
        fill = "none" if line else gray
        same = "opacity: 1; fill-opacity: 1; stroke-opacity: 1; stroke-dasharray: none"
        rules.append(f"#{name}, #{name} * {{fill: {fill}; stroke: {gray}; {same}}}")
        rules.extend(f"#{name} .{one} {hidden}" for one in ("detail", "shade", "shine"))
    return "\n".join(rules), numbers
