"""Turn what was scored into marks: each with its reason and the basis it rests on."""

from tutor.grading import constants as k
from tutor.grading.parts import Plan, nearest, slots, weight
from tutor.model.answer import Answer
from tutor.model.criteria import Criteria
from tutor.model.grade import Basis, Mark, Parts
from tutor.model.resolved import Finding, Option, ResolvedCase

EXAMINE = "document:exam-before-plan"
DOUBT = "document:evaluation-needed-to-be-sure"
ROOT = "document:relief-while-root-is-treated"
COMBINE = "document:several-treatments-together"
COEXIST = "document:may-coexist"
TEACHING = "beyond:standard-teaching"
ALWAYS_CITED = frozenset({EXAMINE, DOUBT, ROOT, COMBINE, COEXIST, TEACHING})
"""The bases that grading can cite of any case, whatever the case itself rests on."""


class Marker:
    """Writes the marks of one answer to one case."""

    def __init__(self, case: ResolvedCase, answer: Answer, criteria: Criteria) -> None:
        """Keep what every mark needs."""
        self._case = case
        self._answer = answer
        self._bases = criteria.bases

    def basis(self, name: str) -> Basis:
        """Return a basis with what it says; one that is not among the criteria says nothing."""
        return self._bases.get(name) or Basis(name, "")

    def call_basis(self) -> Basis:
        """Return what the true call rests on: the first source, or coexistence when mixed."""
        if self._case.call == "mixed":
            return self.basis(COEXIST)
        return self._source_basis(self._case.sources[0])

    def _source_basis(self, source: str) -> Basis:
        known = self._case.structure.get(source)
        return self.basis(known.basis if known else DOUBT)

    def critical(self, asked: frozenset[str], plan: Plan) -> tuple[Mark, ...]:
        """Return the safety failures: what was forbidden, omitted or never asked."""
        chosen = frozenset(self._answer.plan)
        forbidden = (
            self._option_mark(one, "contraindicated, chosen", -k.COST["contraindicated"])
            for one in self._case.options
            if one.role == "contraindicated" and one.id in chosen
        )
        omitted = (
            self._option_mark(one, "critical, omitted", -1.0)
            for one in plan.missing
            if one.critical
        )
        unasked = (
            Mark(
                "gathering",
                one.inquiry,
                "critical, not asked",
                -1.0,
                one.why,
                self.basis(one.basis),
            )
            for one in self._case.findings
            if one.critical and one.inquiry not in asked
        )
        return (*forbidden, *omitted, *unasked)

    def marks(
        self, parts: Parts, asked: frozenset[str], evidence: frozenset[str], plan: Plan
    ) -> tuple[Mark, ...]:
        """Return every mark, in the order of the parts."""
        return (
            self._call(parts),
            *self._sources(),
            *self._evidence(evidence),
            *self._plan(plan),
            *self._gathering(asked),
            self._certainty(parts),
        )

    def _call(self, parts: Parts) -> Mark:
        verdict = {1.0: "exact", 0.0: "wrong"}.get(parts.call, "near miss")
        if self._answer.call is None:
            verdict = "not stated"
        return Mark(
            "call", self._case.call, verdict, parts.call, self._case.because, self.call_basis()
        )

    def _sources(self) -> list[Mark]:
        named = frozenset(self._answer.sources)
        stakes = slots(self._case, self._answer.call, named)
        spread = ", one of two" if stakes > len(self._case.sources) else ""
        marks = []
        for one in self._case.sources:
            best = nearest(self._case, one, named)
            verdict = f"{'exact' if one in named else 'near'}{spread}" if best else "missed"
            why = self._case.structure[one].summary if one in self._case.structure else ""
            marks.append(Mark("source", one, verdict, best / stakes, why, self._source_basis(one)))
        return marks

    def _evidence(self, picked: frozenset[str]) -> list[Mark]:
        supporting = self._case.supporting(self._case.call)
        inside = {one.inquiry for one in supporting}
        for_call = weight(supporting)
        against = weight(one for one in self._case.listed if one.inquiry not in inside)
        marks = []
        for one in self._case.listed:
            chosen = one.inquiry in picked
            if one.inquiry in inside:
                gain = one.evidence_weight / for_call
                marks.append(self._finding_mark(one, "hit" if chosen else "miss", gain * chosen))
            elif chosen and not one.evidence_weight:
                marks.append(self._finding_mark(one, "never evidence", 0.0))
            elif chosen:
                marks.append(self._finding_mark(one, "false alarm", -one.evidence_weight / against))
        return marks

    def _finding_mark(self, one: Finding, verdict: str, effect: float) -> Mark:
        return Mark("evidence", one.inquiry, verdict, effect, one.why, self.basis(one.basis))

    def _plan(self, plan: Plan) -> list[Mark]:
        chosen = frozenset(self._answer.plan)
        required = len(self._case.of_role("required"))
        beneficial = len(self._case.of_role("beneficial"))
        full = k.REQUIRED_WEIGHT * required + min(k.NEEDED_BENEFICIAL, beneficial)
        counted = {one.id for one in plan.counted}
        marks = []
        for one in self._case.options:
            if one.id in chosen:
                serves = [of for of, by in plan.served.items() if by == one.id]
                instead = " and ".join(of for of in serves if of != one.id)
                verdict = f"serves in place of {instead}" if instead else f"{one.role}, chosen"
                gain = k.REQUIRED_WEIGHT * len(serves) + int(one.id in counted)
                effect = gain / full if full else 0.0
                effect -= k.COST.get(one.role, 0.0)
                marks.append(self._option_mark(one, verdict, effect))
            elif one in plan.missing:
                marks.append(self._option_mark(one, "required, omitted", 0.0))
        return marks + self._plan_limits(plan)

    def _plan_limits(self, plan: Plan) -> list[Mark]:
        """Return the marks for what the plan as a whole got wrong."""
        limits = (
            (
                plan.relief_only,
                Mark("plan", "plan", "relief only", 0.0,
                     "Nothing in the plan acts on the source or keeps the patient safe.",
                     self.basis(ROOT)),
            ),
            (
                plan.neutral_extra > 0,
                Mark("plan", "plan", "too many neutral options",
                     -k.NEUTRAL_COST * plan.neutral_extra,
                     "Every option past two that neither helps nor harms dilutes the plan.",
                     self.basis(COMBINE)),
            ),
            (
                plan.drug_extra > 0,
                Mark("plan", "plan", "more than one systemic drug",
                     -k.DRUG_COST * plan.drug_extra,
                     "Each further systemic drug adds harm and blurs which one helped.",
                     self.basis(TEACHING)),
            ),
        )  # fmt: skip
        return [mark for applies, mark in limits if applies]

    def _option_mark(self, one: Option, verdict: str, effect: float) -> Mark:
        return Mark("plan", one.id, verdict, effect, one.why, self.basis(one.basis))

    def _gathering(self, asked: frozenset[str]) -> list[Mark]:
        whole = sum(one.weight for one in self._case.essentials)
        marks = []
        for one in self._case.findings:
            if one.essential or one.critical:
                done = one.inquiry in asked
                verdict = "essential, asked" if done else "essential, not asked"
                effect = one.weight / whole if done else 0.0
                marks.append(
                    Mark("gathering", one.inquiry, verdict, effect, one.why, self.basis(EXAMINE))
                )
            elif one.wasteful and one.inquiry in asked:
                marks.append(
                    Mark("gathering", one.inquiry, "not needed", -k.WASTE_COST,
                         one.why or "It would not change what is done for this patient now.",
                         self.basis(one.basis))
                )  # fmt: skip
        return marks

    def _certainty(self, parts: Parts) -> Mark:
        stated = self._answer.certainty
        verdict = "not stated" if stated is None else f"{stated} of 3"
        doubt = self._case.certainty < max(k.RIGHT)
        why = (
            "An honest expert would not be certain here."
            if doubt
            else "Being sure pays when the call is right, and costs more when it is wrong."
        )
        return Mark("certainty", "certainty", verdict, parts.certainty, why, self.basis(DOUBT))
