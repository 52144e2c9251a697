"""What a worker does in one turn, in this order: who is told comes before what is tidied."""

from holdfast.watch.steps.chain_audit import chain_audit
from holdfast.watch.steps.deliver_due import deliver_due
from holdfast.watch.steps.escalate_due import escalate_due
from holdfast.watch.steps.forget_drafts import forget_drafts
from holdfast.watch.steps.rebrief_due import rebrief_due
from holdfast.watch.steps.rebrief_older import rebrief_older
from holdfast.watch.steps.verify_nightly import verify_nightly

STEPS = (
    rebrief_due,
    escalate_due,
    deliver_due,
    rebrief_older,
    chain_audit,
    forget_drafts,
    verify_nightly,
)

__all__ = [
    "STEPS",
    "chain_audit",
    "deliver_due",
    "escalate_due",
    "forget_drafts",
    "rebrief_due",
    "rebrief_older",
    "verify_nightly",
]
