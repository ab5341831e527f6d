"""Values that do not fit their documented types: reported or raised, as the client wants."""

from __future__ import annotations

from dataclasses import replace

from .._contract.observed import Mismatches
from .._contract.redaction import PART_LENGTH
from .._errors import MismatchError
from .results import Exchange
from .session import Call


def report_mismatches(call: Call, found: Exchange, mismatches: Mismatches) -> None:
    """Warn about values that do not fit their documented types, or raise."""
    if call.settings.on_mismatch == "warn":
        call.session.mismatches.warn(found.name, mismatches, found.request.secrets)
    elif call.settings.on_mismatch == "raise":
        clean = (
            replace(each, pointer=found.redacted(each.pointer)) for each in mismatches
        )
        count = len(mismatches) + mismatches.unlisted
        first = found.quoted(mismatches[0].pointer, PART_LENGTH)
        raise MismatchError(
            f"{found.name}: {count} values do not fit their documented types;"
            f" the first is at {first}",
            mismatches=Mismatches(clean).and_more(mismatches.unlisted),
            status_code=found.response.status_code,
            correlation_id=found.correlation_id,
        )
