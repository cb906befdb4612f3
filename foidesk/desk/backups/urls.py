"""Addresses of the backups."""

from django.urls import path

from foidesk.desk.backups import views

urlpatterns = [path("settings/backups/", views.backups, name="backups")]
