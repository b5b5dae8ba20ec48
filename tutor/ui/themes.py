"""Three themes with the same meanings: dark, light, and one without any color for NO_COLOR."""

from textual.theme import Theme

DARK = Theme(
    name="heel-dark",
    primary="#6fb7c9",
    secondary="#9aa7d6",
    accent="#e0a458",
    success="#86c08a",
    warning="#e0a458",
    error="#e5786d",
    foreground="#dde3e6",
    background="#14191c",
    surface="#1b2226",
    panel="#26303599",
    dark=True,
    variables={
        "footer-key-foreground": "#e0a458",
        "block-cursor-background": "#2f5d6b",
        "block-cursor-foreground": "#ffffff",
        "block-cursor-blurred-background": "#253238",
        "block-cursor-blurred-foreground": "#dde3e6",
        "border": "#6fb7c9",
        "border-blurred": "#3a474d",
    },
)

LIGHT = Theme(
    name="heel-light",
    primary="#1f6678",
    secondary="#4a5899",
    accent="#9a5a00",
    success="#2f7a3a",
    warning="#9a5a00",
    error="#b3362b",
    foreground="#1d2529",
    background="#f7f5f0",
    surface="#fffdf8",
    panel="#e9e4d9",
    dark=False,
    variables={
        "footer-key-foreground": "#9a5a00",
        "block-cursor-background": "#c9dfe4",
        "block-cursor-foreground": "#10181b",
        "block-cursor-blurred-background": "#e6ecea",
        "block-cursor-blurred-foreground": "#1d2529",
        "border": "#1f6678",
        "border-blurred": "#c4bdae",
    },
)

_PLAIN = "ansi_default"
MONO = Theme(
    name="heel-mono",
    ansi=True,
    primary=_PLAIN,
    secondary=_PLAIN,
    accent=_PLAIN,
    success=_PLAIN,
    warning=_PLAIN,
    error=_PLAIN,
    foreground=_PLAIN,
    background=_PLAIN,
    surface=_PLAIN,
    panel=_PLAIN,
    boost=_PLAIN,
    variables={
        "ansi-background": _PLAIN,
        "ansi-foreground": _PLAIN,
        "block-cursor-background": _PLAIN,
        "block-cursor-foreground": _PLAIN,
        "block-cursor-text-style": "bold underline",
        "block-cursor-blurred-background": _PLAIN,
        "block-cursor-blurred-foreground": _PLAIN,
        "block-cursor-blurred-text-style": "none",
        "border": _PLAIN,
        "border-blurred": _PLAIN,
        "footer-key-foreground": _PLAIN,
        "foreground-muted": _PLAIN,
        "input-cursor-text-style": "reverse",
    },
)
"""For NO_COLOR: bold, reverse and underline, beside words and signs, carry the meaning."""
