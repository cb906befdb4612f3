"""Reading what leaves: one parcel, those of a case, what waits for whom, and what speaks against each."""

from foidesk.release.queries.agreeing import awaiting_senior, hands, hands_in, needs_senior
from foidesk.release.queries.files import against_files, bytes_of, enclosed_with, laid_to, unread
from foidesk.release.queries.judging import as_prepared, changed, findings, log_findings, set_aside
from foidesk.release.queries.parcels import (
    approvals,
    approved,
    carried_by,
    content,
    doubts,
    in_one_line,
    in_outbox,
    items,
    live_of,
    messages_for,
    needs_another_officer,
    parcel,
    parcels_of,
    parcels_of_each,
    to_settle,
    uncertain,
    waiting_for_approval,
)
from foidesk.release.queries.verifying import faults
from foidesk.release.queries.whom import applicant, askers, elsewhere

__all__ = [
    "against_files",
    "applicant",
    "approvals",
    "approved",
    "as_prepared",
    "askers",
    "awaiting_senior",
    "bytes_of",
    "carried_by",
    "changed",
    "content",
    "doubts",
    "elsewhere",
    "enclosed_with",
    "faults",
    "findings",
    "hands",
    "hands_in",
    "in_one_line",
    "in_outbox",
    "items",
    "laid_to",
    "live_of",
    "log_findings",
    "messages_for",
    "needs_another_officer",
    "needs_senior",
    "parcel",
    "parcels_of",
    "parcels_of_each",
    "set_aside",
    "to_settle",
    "uncertain",
    "unread",
    "waiting_for_approval",
]
