"""How mail may leave."""

from enum import StrEnum


class MailWay(StrEnum):
    """How mail leaves: through a mail server, or (for trials) into a folder of this installation."""

    SMTP = "smtp"
    FOLDER = "folder"


class Security(StrEnum):
    """How the way to the mail server is protected."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"
