"""Addresses of the settings."""

from django.urls import path

from foidesk.desk.office import facts, first, mail, people, views

urlpatterns = [
    path("first/", first.first, name="first"),
    path("settings/", views.settings, name="settings"),
    path("settings/office/", views.office, name="office"),
    path("settings/people/", people.people, name="people"),
    path("settings/people/new/", people.welcome, name="welcome"),
    path("settings/people/<uuid:officer>/", people.one, name="officer"),
    path("settings/told/", people.told, name="told"),
    path("settings/mail/", mail.mail, name="mail"),
    path("settings/mail/test/", mail.test, name="mail-test"),
    path("settings/facts/", facts.facts, name="facts"),
]
