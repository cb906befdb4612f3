"""Addresses of the accessibility statement, named as those of past answers are."""

from django.urls import path

from foidesk.public.accessibility import views

urlpatterns = [
    path("accessibility/", views.statement, name="accessibility"),
    path("o/<slug:office>/accessibility/", views.statement, name="accessibility"),
]
