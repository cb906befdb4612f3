"""What nobody types by mistake."""

HOSTILE = (
    "",
    "\x00",
    "before\x00after",
    "A" * 120_000,
    "9" * 5_000,
    "²",
    "-1",
    "not-a-key {name} %(name)s %s",
    "a\r\nBcc: someone@applicant.example",
    "nämé@exämple.example",
    "\u202egnirts\u202c \u200b\ufeff😀",
    "//evil.example/<script>",
)
"""Each is put into each field in turn."""
