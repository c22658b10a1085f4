"""claimcheck: finds unsupported health claims in copy that sells regenerative therapies."""

__version__ = "0.1.0"

from claimcheck.check import check
from claimcheck.claim import Claim
from claimcheck.document import Document
from claimcheck.finding import Finding
from claimcheck.rule import Rule

__all__ = ["Claim", "Document", "Finding", "Rule", "__version__", "check"]
