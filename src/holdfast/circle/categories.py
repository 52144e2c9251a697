"""What a release offers a prescriber to begin with."""

from __future__ import annotations

# The share a form offers a prescriber to begin with: the minimum that is necessary
# (45 CFR 164.502(b) and 164.514(d); row F08 of the clinical rules). It is only an offer:
# nothing is seen before a release was signed.
OFFERED_TO_PRESCRIBER = (
    "medicines",
    "readings",
    "reactions",
    "scores",
    "flags",
    "doses",
    "plan",
)
