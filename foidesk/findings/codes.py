"""The codes of findings. Their meaning to an officer stands beside, in `meanings`."""

from enum import StrEnum


class Code(StrEnum):
    """What kind of thing was found. The values are public: `foidesk inspect` prints them."""

    # spreadsheets
    HIDDEN_SHEET = "hidden-sheet"
    HIDDEN_ROWS = "hidden-rows"
    HIDDEN_COLUMNS = "hidden-columns"
    PIVOT_CACHE = "pivot-cache"
    DATA_MODEL = "data-model"
    EXTERNAL_LINK = "external-link"
    CONNECTION = "connection"
    DEFINED_NAME = "defined-name"
    HIDDEN_SHAPE = "hidden-shape"
    REVISION_LOG = "revision-log"
    CHART_CACHE = "chart-cache"
    # word processing and slides
    TRACKED_CHANGE = "tracked-change"
    HIDDEN_SLIDE = "hidden-slide"
    SPEAKER_NOTES = "speaker-notes"
    # several of them
    COMMENT = "comment"
    HIDDEN_TEXT = "hidden-text"
    EMBEDDED_OBJECT = "embedded-object"
    MACRO = "macro"
    CUSTOM_XML = "custom-xml"
    DOCUMENT_PROPERTY = "document-property"
    # PDF
    FAILED_REDACTION = "failed-redaction"
    LAYER = "layer"
    ANNOTATION = "annotation"
    ATTACHMENT = "attachment"
    JAVASCRIPT = "javascript"
    FORM_DATA = "form-data"
    EARLIER_REVISION = "earlier-revision"
    # pictures
    LOCATION = "location"
    DEVICE = "device"
    EMBEDDED_THUMBNAIL = "embedded-thumbnail"
    # messages
    TRANSPORT_HEADERS = "transport-headers"
    BCC = "bcc"
    # text of anything
    TRACKING_LINK = "tracking-link"
    PERSONAL_DATA = "personal-data"
    # the file itself
    ARCHIVE = "archive"
    ENCRYPTED = "encrypted"
    BOMB = "bomb"
    TRUNCATED = "truncated"
    TYPE_MISMATCH = "type-mismatch"
    UNKNOWN_TYPE = "unknown-type"
    UNREADABLE = "unreadable"


UNREADABLE = frozenset(
    {Code.ARCHIVE, Code.ENCRYPTED, Code.BOMB, Code.TRUNCATED, Code.UNKNOWN_TYPE, Code.UNREADABLE}
)
"""A file with one of these could not be examined, or not all of it."""
BLOCKS_AT = 0.5
"""A finding so sure, and every structural one, keeps a file from leaving."""
