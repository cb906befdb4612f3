"""The laws a question may be answered under."""

from enum import StrEnum


class Regime(StrEnum):
    """Which law gives the right that is used, and so the time, the reasons and the words of the answer."""

    FOIA = "FOIA"  # Freedom of Information Act 2000
    EIR = "EIR"  # Environmental Information Regulations 2004
    SAR = "SAR"  # a person's own data: UK GDPR article 15
