"""What is done to an office's settings and facts, as the record tells it."""

from foidesk.audit.rules import Deed

FOUNDED = Deed("authorities.founded", "set up this desk")
AMENDED = Deed("authorities.amended", "changed the office's settings: {settings}")
MAIL_SET = Deed("authorities.mail-set", "changed how the office sends mail")
FACT_CONFIRMED = Deed("authorities.fact-confirmed", "confirmed that this is still right: {fact}")
FACT_CORRECTED = Deed("authorities.fact-corrected", "corrected a fact that letters use: {fact}")
DEEDS = (FOUNDED, AMENDED, MAIL_SET, FACT_CONFIRMED, FACT_CORRECTED)
