"""Addresses of searches on the desk."""

from django.urls import path

from foidesk.desk.searches import views

urlpatterns = [
    path("searches/", views.open_searches, name="searches"),
    path("cases/<uuid:case>/searches/", views.of_case, name="case-searches"),
    path("cases/<uuid:case>/searches/ask/", views.ask, name="ask-search"),
    path("searches/<uuid:search>/", views.one, name="search"),
    path("searches/<uuid:search>/remind/", views.remind, name="remind"),
    path("searches/<uuid:search>/take-back/", views.take_back, name="take-back"),
]
