"""Who saw and who did what. Rows are added and never changed; a chain per practice holds them."""

from holdfast.audit.chain import chain
from holdfast.audit.reading import Sighting, sightings
from holdfast.audit.verify import Broken, verify, verify_held
from holdfast.audit.write import did, saw

__all__ = ["Broken", "Sighting", "chain", "did", "saw", "sightings", "verify", "verify_held"]
