"""Help: how to work, what the words mean, how a case is graded, and where the data lies."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll

from tutor.ui.screens.base import TutorScreen, style_sheet_beside
from tutor.ui.text import prose

HELP = """\
## Working a case

**Meet** the patient, **Investigate**, **Commit** to a call, then **Plan**. The debrief comes after:
it explains every option, chosen or not.

| Key | Does |
|---|---|
| enter | asks, examines, orders or chooses what is under the cursor |
| space | marks a finding as evidence, or ticks an option |
| / | filters the list; typed questions work too |
| tab | goes to the next pane |
| n, b | next stage, back |
| esc | clears the filter, then leaves; everything is kept |
| ctrl+p | the command palette: every key by its name |
| ctrl+t | light or dark |
| ctrl+q | quits |

Everything works with the mouse as well.

## The words

- **Referred**: the pain comes from the back, pelvis or buttock. **Local**: it does not.
  **Mixed**: both.
- **Source**: the structure it comes from, graded apart from the call.
- **Evidence**: the findings that argue for your call. Ticking everything earns nothing.
- **Certainty**: saying "certain" pays when you are right and costs more when you are wrong.

## How it is graded

Call 30, evidence 20, plan 30, source 10, data gathering 5, certainty 5. A wrong call, no
examination or a safety failure holds the total down. To pass a case: 70 in all, the exact call,
enough evidence, a sound plan, and nothing dangerous. Every mark names its basis: the governing
document, or a reference beyond it. Your first attempt at a case is the record; try again as often
as you like.

## Honestly

This is an educational tool, not clinical advice, and its content has not yet been signed off by a
clinician. It is a teaching mix: in clinic most heel pain is local.
"""


class HelpScreen(TutorScreen):
    """The help."""

    CSS_PATH = style_sheet_beside(__file__)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1", "dismiss", "Back", key_display="esc")
    ]

    def __init__(self, data_folder: str) -> None:
        """Keep where the learner's data lies, to say so."""
        super().__init__()
        self._data_folder = data_folder

    def compose_body(self) -> ComposeResult:
        """Lay it all out as one text that scrolls."""
        with VerticalScroll(id="page"):
            yield prose(HELP)
            yield prose(f"## Your data\n\nIt lies in `{self._data_folder}`, on this machine only.")

    def on_mount(self) -> None:
        """Put the keyboard on the text, so that arrow keys scroll at once."""
        self.query_one("#page").focus()
