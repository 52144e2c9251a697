"""What the content says about trajectories: content/trajectory."""

from __future__ import annotations

from dataclasses import dataclass

from holdfast.kernel.trajectory.expected.model import BandModel
from holdfast.kernel.trajectory.fade_rule import FadeRule


@dataclass(frozen=True, slots=True, kw_only=True)
class TrajectorySettings:
    fade: FadeRule
    band: BandModel
