"""Holdfast: the companion of psychotherapists whose clients go through ketamine therapy."""

import zoneinfo

# Time zones are those of the pinned `tzdata` package, never the machine's own: web, worker,
# commands and tests on any machine then agree when a night ends.
zoneinfo.reset_tzpath(to=[])
zoneinfo.ZoneInfo.clear_cache()
