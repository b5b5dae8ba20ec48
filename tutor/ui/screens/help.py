"""Help: how to work, what is committed, how a case is graded, and where the data lies."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll

from tutor.ui.screens.base import TutorScreen, style_sheet_beside
from tutor.ui.text import prose
from tutor.wording import words

HELP = f"""\
## Working a case

**Meet** the patient, **Investigate**, **Commit** to a call, then **Plan**. The debrief comes after:
it explains every option, chosen or not.

| Key | Does |
|---|---|
| enter | asks, examines, orders or chooses what is under the cursor |
| space | marks a finding as evidence, or ticks an option |
| / | filters the list; typed questions work too |
| tab | goes to the next pane |
| t | in Commit: two structures of one region are at work |
| n, b | next stage, back |
| esc | clears the filter, then leaves; everything is kept |
| ctrl+p | the command palette: every key by its name |
| ctrl+t | light or dark |
| ctrl+q | quits |

Everything works with the mouse as well.

## What you commit

- **Call**: *referred*, the pain comes from the back, pelvis or buttock; *local*, it does not;
  *mixed*, both.
- **Source**: the structure it comes from; two where two are at work, in a mixed call one of each
  region.
- **Certainty**: of call and source together. "Certain" pays when both are right and costs more when
  either is wrong; saying nothing neither gains nor loses.
- **Evidence**: the {words.encounter.WANTED} findings that decide. Ticking everything earns nothing.
  An order whose result takes days is none: you read it in the debrief.
- **Plan**: what this patient needs, as fast as it is needed.

## How it is graded

{words.rules.rules_told()}
Every mark names its basis: the governing document, or a reference beyond it. Your first attempt at
a case is the record; try again as often as you like.

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
