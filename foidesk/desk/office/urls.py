"""Addresses of the settings and of the registers."""

from django.urls import path

from foidesk.desk.office import (
    book,
    book_file,
    calendar,
    charges,
    facts,
    first,
    mail,
    persons,
    profile,
    registers,
    views,
)

urlpatterns = [
    path("first/", first.first, name="first"),
    path("settings/", views.settings, name="settings"),
    path("settings/office/", views.office, name="office"),
    path("settings/profile/", profile.profile, name="profile"),
    path("settings/calendar/", calendar.calendar, name="calendar"),
    path("settings/mail/", mail.mail, name="mail"),
    path("settings/mail/test/", mail.test, name="mail-test"),
    path("registers/", registers.registers, name="registers"),
    path("registers/facts/", facts.facts, name="facts"),
    path("registers/address-book/", book.address_book, name="address-book"),
    path("registers/address-book/new/", book.new_body, name="new-body"),
    path("registers/address-book/import/", book_file.import_book, name="import-book"),
    path("registers/address-book/export/", book_file.export_book, name="export-book"),
    path("registers/address-book/<uuid:body>/", book.body, name="body"),
    path("registers/address-book/<uuid:body>/confirm/", book.confirm_body, name="confirm-body"),
    path("registers/address-book/<uuid:body>/take-out/", book.take_out_body, name="take-out-body"),
    path("registers/qualified-persons/", persons.qualified_persons, name="qualified-persons"),
    path("registers/qualified-persons/new/", persons.new_person, name="new-person"),
    path("registers/qualified-persons/<uuid:person>/", persons.person, name="qualified-person"),
    path("registers/charges/", charges.charges, name="charges"),
    path("registers/charges/new/", charges.new_charge, name="new-charge"),
    path("registers/charges/<uuid:charge>/", charges.charge, name="charge"),
]
