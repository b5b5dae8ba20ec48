"""One student with one case, from the complaint to the plan.

The stages run Meet, Investigate, Commit, Plan, Debrief. Until the call is committed one can go back
to the patient; once it is, the chart is closed.
"""

from tutor.session.encounter.actions import (
    Action,
    Ask,
    ChooseCall,
    ChooseCertainty,
    ChooseEvidence,
    ChooseSources,
    Commit,
    ExpectTwo,
    Move,
    Prescribe,
    Submit,
)
from tutor.session.encounter.decide import take
from tutor.session.encounter.sources import toggled
from tutor.session.encounter.stages import OPEN_CHART, STAGES, Stage
from tutor.session.encounter.state import Encounter
from tutor.session.encounter.thin import FEWEST_MARKED, MOST_MARKED, Thin, thin_points

__all__ = [
    "FEWEST_MARKED",
    "MOST_MARKED",
    "OPEN_CHART",
    "STAGES",
    "Action",
    "Ask",
    "ChooseCall",
    "ChooseCertainty",
    "ChooseEvidence",
    "ChooseSources",
    "Commit",
    "Encounter",
    "ExpectTwo",
    "Move",
    "Prescribe",
    "Stage",
    "Submit",
    "Thin",
    "take",
    "thin_points",
    "toggled",
]
