"""The stages of an encounter, in their order. Until the call is committed the chart is open."""

from typing import Literal

Stage = Literal["meet", "investigate", "commit", "plan", "debrief"]
STAGES: tuple[Stage, ...] = ("meet", "investigate", "commit", "plan", "debrief")
OPEN_CHART: tuple[Stage, ...] = ("meet", "investigate", "commit")
