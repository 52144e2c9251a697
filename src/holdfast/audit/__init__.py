"""Who saw and who did what. Rows are added and never changed; a chain per practice holds them."""

from holdfast.audit.chain import chain
from holdfast.audit.verify import Broken, verify
from holdfast.audit.write import did, saw

__all__ = ["Broken", "chain", "did", "saw", "verify"]
