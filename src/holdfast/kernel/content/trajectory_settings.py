"""What the content says about trajectories: content/trajectory."""

from __future__ import annotations

from dataclasses import dataclass

from holdfast.kernel.content.band_model import BandModel
from holdfast.kernel.content.fade_rule import FadeRule


@dataclass(frozen=True, slots=True, kw_only=True)
class TrajectorySettings:
    fade: FadeRule
    band: BandModel
