"""How far property tests look: `steady` finds the same every time, `nightly` looks longer."""

import os

from hypothesis import HealthCheck, settings

SLOW_MACHINE = [HealthCheck.too_slow]

settings.register_profile(
    "steady", derandomize=True, deadline=None, suppress_health_check=SLOW_MACHINE
)
settings.register_profile("wander", deadline=None, suppress_health_check=SLOW_MACHINE)
settings.register_profile(
    "nightly", deadline=None, max_examples=2_000, suppress_health_check=SLOW_MACHINE
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))
