"""The provisions that the clock names, by what they do under each regime."""

from collections.abc import Mapping

from foidesk.law.citation import Citation, eir, foia
from foidesk.law.regime import Regime

FOIA, EIR, SAR = Regime.FOIA, Regime.EIR, Regime.SAR
SAR_TIME = Citation("UK GDPR", "12A")

S1_3, S8_1, S9_1, S9_2 = foia("1(3)"), foia("8(1)"), foia("9(1)"), foia("9(2)")
S10_1, S10_3, S10_6 = foia("10(1)"), foia("10(3)"), foia("10(6)")
S12, S16, S17_1, S17_2, S17_5 = foia("12"), foia("16"), foia("17(1)"), foia("17(2)"), foia("17(5)")
REG_7, REG_11 = eir("7"), eir("11")

ANSWER: Mapping[Regime, Citation] = {FOIA: S10_1, EIR: eir("5(2)"), SAR: SAR_TIME}
CLARIFY: Mapping[Regime, Citation] = {FOIA: S1_3, EIR: eir("9(2)"), SAR: SAR_TIME}
CLARIFIED: Mapping[Regime, Citation] = {FOIA: S10_6, EIR: eir("9(4)"), SAR: SAR_TIME}
FEE: Mapping[Regime, Citation] = {FOIA: S9_2, EIR: eir("8"), SAR: SAR_TIME}
FEE_DAYS: Mapping[Regime, Citation] = {FOIA: foia("10(2)"), EIR: eir("8(6)"), SAR: SAR_TIME}
EXTENDED: Mapping[Regime, Citation] = {FOIA: S10_3, EIR: REG_7, SAR: SAR_TIME}
REVIEW: Mapping[Regime, Citation] = {FOIA: Citation("Section 45 Code", "5.4"), EIR: REG_11, SAR: SAR_TIME}
