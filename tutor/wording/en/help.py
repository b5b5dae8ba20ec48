"""The help: how to work, what is committed, how a case is graded, and where the data lies."""

from tutor.wording.en.encounter import WANTED
from tutor.wording.en.rules import rules_told

PAGE = f"""\
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
- **Evidence**: the {WANTED} findings that decide. Ticking everything earns nothing.
  An order whose result takes days is none: you read it in the debrief.
- **Plan**: what this patient needs, as fast as it is needed.

## How it is graded

{rules_told()}
Every mark names its basis: the governing document, or a reference beyond it. Your first attempt at
a case is the record; try again as often as you like.

## Honestly

This is an educational tool, not clinical advice, and its content has not yet been signed off by a
clinician. It is a teaching mix: in clinic most heel pain is local.
"""
"""The page, as Markdown."""


def your_data(folder: str) -> str:
    """Say where the learner's data lies, as Markdown."""
    return f"## Your data\n\nIt lies in `{folder}`, on this machine only."
