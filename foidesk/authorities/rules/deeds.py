"""What is done to an office's settings and facts, as the record tells it."""

from foidesk.audit.rules import Deed

FOUNDED = Deed("authorities.founded", "set up this desk")
AMENDED = Deed("authorities.amended", "changed the office's settings: {settings}")
MAIL_SET = Deed("authorities.mail-set", "changed how the office sends mail")
FACT_CONFIRMED = Deed("authorities.fact-confirmed", "confirmed that this is still right: {fact}")
FACT_CORRECTED = Deed("authorities.fact-corrected", "corrected a fact that letters use: {fact}")
PROFILE_SET = Deed("authorities.profile-set", "changed the office's policy profile: {changes}")
BODY_ENTERED = Deed("authorities.body-entered", "added to the address book: {body}")
BODY_CHANGED = Deed("authorities.body-changed", "changed the address book: {body}")
BODY_CONFIRMED = Deed("authorities.body-confirmed", "confirmed an address: {body}")
BODY_TAKEN_OUT = Deed("authorities.body-taken-out", "took out of the address book: {body}")
BODIES_READ = Deed(
    "authorities.bodies-read",
    "read a file into the address book: {new} new, {changed} changed, {same} the same",
)
PERSON_ENTERED = Deed("authorities.person-entered", "entered a qualified person: {person}")
PERSON_ENDED = Deed(
    "authorities.person-ended", "entered the last day of a qualified person: {person}, {until_on}"
)
PERSON_TAKEN_OUT = Deed(
    "authorities.person-taken-out", "took out a qualified person entered by mistake: {person}"
)
CHARGE_ENTERED = Deed("authorities.charge-entered", "entered a charge: {charge}")
CHARGE_ENDED = Deed("authorities.charge-ended", "entered the last day of a charge: {charge}, {until_on}")
CHARGE_PUBLISHED = Deed("authorities.charge-published", "marked a charge as published: {charge}")
CHARGE_TAKEN_OUT = Deed("authorities.charge-taken-out", "took out a charge entered by mistake: {charge}")
CALENDAR_LOADED = Deed(
    "authorities.calendar-loaded",
    "loaded bank holidays, calendar {calendar}, from {source}: {added} added, {dropped} dropped",
)
DEEDS = (
    FOUNDED,
    AMENDED,
    MAIL_SET,
    FACT_CONFIRMED,
    FACT_CORRECTED,
    PROFILE_SET,
    BODY_ENTERED,
    BODY_CHANGED,
    BODY_CONFIRMED,
    BODY_TAKEN_OUT,
    BODIES_READ,
    PERSON_ENTERED,
    PERSON_ENDED,
    PERSON_TAKEN_OUT,
    CHARGE_ENTERED,
    CHARGE_ENDED,
    CHARGE_PUBLISHED,
    CHARGE_TAKEN_OUT,
    CALENDAR_LOADED,
)
