"""Addresses of the pages of a request."""

from django.urls import path

from foidesk.desk.cases import clock, history, views

urlpatterns = [
    path("cases/", views.all_cases, name="cases"),
    path("cases/<uuid:case>/", views.overview, name="case"),
    path("cases/<uuid:case>/owner/", views.owner, name="owner"),
    path("cases/<uuid:case>/clock/", clock.clock, name="clock"),
    path("cases/<uuid:case>/history/", history.history, name="history"),
]
