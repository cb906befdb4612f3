"""Addresses of the problems."""

from django.urls import path

from foidesk.desk.problems import views

urlpatterns = [
    path("settings/problems/", views.problems, name="problems"),
    path("settings/problems/<uuid:problem>/", views.one, name="problem"),
]
