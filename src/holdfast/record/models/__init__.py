from holdfast.record.models.draft import Draft
from holdfast.record.models.entry import Entry
from holdfast.record.models.kept_briefing import KeptBriefing
from holdfast.record.models.snapshot import Snapshot
from holdfast.record.models.standing import Standing
from holdfast.record.models.verification import Verification

__all__ = ["Draft", "Entry", "KeptBriefing", "Snapshot", "Standing", "Verification"]
