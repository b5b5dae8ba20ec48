"""Where the shipped content lies: beside the package in a checkout, inside it when installed."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def shipped() -> Path:
    """Return the folder that holds the shipped ``cases`` and ``lessons``."""
    inside = _PACKAGE / "shipped"
    return inside if inside.is_dir() else _PACKAGE.parent


def content_files(root: Path) -> tuple[Path, ...]:
    """Return the content files under a content folder, or under any folder, in order.

    Links that lead out of the folder are left out: content never escapes it.
    """
    tops = [root / name for name in ("cases", "lessons") if (root / name).is_dir()] or [root]
    found = {
        path
        for top in tops
        for pattern in ("*.yaml", "*.yml")
        for path in top.rglob(pattern)
        if path.resolve().is_relative_to(root.resolve())
    }
    return tuple(sorted(found))
