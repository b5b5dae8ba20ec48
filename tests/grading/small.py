"""A small catalogue and case, as an author would write them."""

from collections.abc import Mapping
from typing import Any

from tutor.grading import resolve
from tutor.model.case import Case
from tutor.model.catalogue import Catalogue
from tutor.model.criteria import Criteria
from tutor.model.resolved import ResolvedCase

Record = dict[str, Any]

CRITERIA = Criteria(format=1, criteria=(), references=())


def inquiry(kind: str, sign: str | None = None, **more: object) -> Record:
    """Return an inquiry that argues for the back where positive."""
    return {
        "kind": kind,
        "group": "Group",
        "label": "Label",
        "how": "So.",
        "normal": ["One.", "Two on the {side}.", "Three, not the {other side}."],
        "supports": {"positive": "referred"},
        "basis": "beyond:standard-teaching",
        "sign": sign,
        "minutes": 2,
    } | more


def restriction(name: str) -> Record:
    """Return what a condition says about an option."""
    return {"basis": f"beyond:{name}", "why": f"Because of {name}."}


def treatment(role: Mapping[str, str], **more: object) -> Record:
    """Return a treatment whose basis and reason name the key of the role."""
    return {
        "label": "Label",
        "group": "Group",
        "aim": "root",
        "role": dict(role),
        "basis": {key: f"beyond:{key}" for key in (*role, "default")},
        "why": {key: f"For {key}." for key in (*role, "default")},
    } | more


CATALOGUE: Record = {
    "format": 1,
    "inquiries": {
        "bending": inquiry("question", "worse-with-movement", basis=None),
        "path": inquiry("question", "radiating-along-a-path", basis=None),
        "tingle": inquiry("question", "numbness-tingling-weakness", basis=None),
        "reflex": inquiry("examination", "numbness-tingling-weakness"),
        "back-pain": inquiry("question", "heel-with-back-pain", basis=None),
        "earlier": inquiry(
            "question",
            "no-response-to-conservative-care",
            basis=None,
            normal=[],
            open=True,
            supports={"positive": "neither"},
        ),
        "medicines-and-conditions": inquiry("question", supports={"positive": "neither"}),
        "slump": inquiry("examination"),
        "palpation": inquiry("examination", supports={"positive": "local"}),
        "windlass": inquiry("examination", supports={"positive": "local"}),
        "morning": inquiry("question", supports={"positive": "local"}),
        "gait": inquiry("examination", supports={"positive": "neither"}),
        "lumbar-mri": inquiry("investigation", wasteful=True),
        "foot-mri": inquiry("investigation", wasteful=True),
    },
    "structures": {
        name: {"label": name, "region": region, "basis": "beyond:anatomy", "summary": name} | more
        for name, region, more in (
            ("s1-root", "spine", {"near": {"sciatic-nerve": 0.8, "si-joint": 0.1}}),
            ("sciatic-nerve", "spine", {"near": {"s1-root": 0.3}}),
            ("si-joint", "spine", {"basis": None, "criterion": "si-joint-dysfunction"}),
            ("plantar-fascia", "foot", {}),
            ("tarsal-tunnel", "foot", {}),
        )
    },
    "conditions": {
        "anticoagulant": {"label": "Takes an anticoagulant", "words": ["blood thinner"]},
        "kidneys": {"label": "Has weak kidneys", "words": ["kidney"]},
        "old": {"label": "Is 65 or over", "from": "age", "at-least": 65},
        "child": {"label": "Is a child", "from": "age", "below": 18},
    },
    "treatments": {
        "spine-specialist-referral": treatment({"s1-root": "required", "local": "low-value"}),
        "physical-therapy": treatment({"referred": "required", "mixed": "required"}),
        "stretching": treatment({"plantar-fascia": "required", "local": "beneficial"}),
        "lifting-and-ergonomics": treatment({"referred": "beneficial", "mixed": "beneficial"}),
        "load": treatment({"local": "beneficial", "mixed": "beneficial"}),
        "custom-orthotics": treatment({"referred": "beneficial", "local": "neutral"}, aim="relief"),
        "nsaid-course": treatment(
            {"referred": "neutral", "default": "low-value"},
            aim="relief",
            drug=True,
            contraindicated={"anticoagulant": restriction("anticoagulant")},
            harmful={"old": restriction("old"), "kidneys": restriction("kidneys")},
        ),
        "muscle-relaxant": treatment({"default": "low-value"}, aim="relief", drug=True),
        "nerve-pain-medication": treatment({"default": "neutral"}, aim="relief", drug=True),
        "injection": treatment({"default": "harmful"}, aim="relief"),
        "surgery": treatment({"default": "contraindicated"}),
    },
}


def catalogue(**changes: Record) -> Catalogue:
    """Return the catalogue, with entries changed or added by section."""
    sections = {name: CATALOGUE[name] | entries for name, entries in changes.items()}
    return Catalogue.model_validate(CATALOGUE | sections)


def positive(**more: object) -> Record:
    """Return a positive finding."""
    return {"result": "Yes.", "positive": True, "why": "It tells."} | more


def negative(**more: object) -> Record:
    """Return a negative finding."""
    return positive(result="No.", positive=False) | more


FINDINGS: Record = {
    "bending": positive(weight=2),
    "path": positive(weight=2, essential=True),
    "reflex": positive(weight=3, essential=True),
    "earlier": positive(),
    "medicines-and-conditions": negative(critical=True),
    "palpation": negative(essential=True),
    "windlass": negative(),
    "morning": positive(),
}


def case(**changes: object) -> Case:
    """Return a case of an S1 root, with keys changed (``age``, ``side``, ``conditions`` too)."""
    patient = {"age": 44, "sex": "female", "occupation": "nurse", "side": "left"}
    patient |= {name: changes.pop(name) for name in tuple(patient) if name in changes}
    record = {
        "format": 1,
        "id": "nurse",
        "title": "A nurse",
        "level": 1,
        "family": "s1",
        "patient": patient | {"conditions": changes.pop("conditions", [])},
        "complaint": "It burns.",
        "pain": [{"region": "plantar-heel", "quality": "burning"}],
        "findings": FINDINGS,
        "key": {"call": "referred", "sources": ["s1-root"], "because": "It fits."},
        "expert": {"summary": "A root.", "against": {}},
    }
    return Case.model_validate(record | changes)


def keyed(call: str, *sources: str, **more: object) -> Record:
    """Return a key."""
    return {"call": call, "sources": list(sources), "because": "It fits."} | more


def resolved(**changes: object) -> ResolvedCase:
    """Return the resolved case, with keys changed."""
    return resolve(case(**changes), catalogue())
