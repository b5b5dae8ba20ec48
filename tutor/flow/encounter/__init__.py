"""An encounter without a face: what each stage shows, what each act does, and when it is over.

A view is what a stage shows now. What can be chosen in it holds the action that choosing it does,
so that a face hands the action back and never works out which it is.
"""

from tutor.flow.encounter.commit import (
    CallChoice,
    CertaintyChoice,
    CommitView,
    SourceChoice,
    Wanted,
)
from tutor.flow.encounter.groups import Group, Listed
from tutor.flow.encounter.investigate import Entry, Inquiry, InvestigateView
from tutor.flow.encounter.meet import MeetView
from tutor.flow.encounter.outcomes import (
    ConfirmFirst,
    NotTaken,
    Outcome,
    Over,
    Question,
    SeenBefore,
    Taken,
)
from tutor.flow.encounter.plan import PlanView, Treatment
from tutor.flow.encounter.run import EncounterFlow, Offer, open_encounter
from tutor.flow.encounter.trail import Crumb, trail

__all__ = [
    "CallChoice",
    "CertaintyChoice",
    "CommitView",
    "ConfirmFirst",
    "Crumb",
    "EncounterFlow",
    "Entry",
    "Group",
    "Inquiry",
    "InvestigateView",
    "Listed",
    "MeetView",
    "NotTaken",
    "Offer",
    "Outcome",
    "Over",
    "PlanView",
    "Question",
    "SeenBefore",
    "SourceChoice",
    "Taken",
    "Treatment",
    "Wanted",
    "open_encounter",
    "trail",
]
