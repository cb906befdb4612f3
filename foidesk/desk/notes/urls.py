"""Addresses of notes on the desk."""

from django.urls import path

from foidesk.desk.notes import changing, views

urlpatterns = [
    path("promises/", views.promises, name="promises"),
    path("cases/<uuid:case>/notes/", views.of_case, name="case-notes"),
    path("cases/<uuid:case>/notes/add/<slug:kind>/", views.add, name="add-note"),
    path("cases/<uuid:case>/notes/<uuid:note>/correct/", changing.correct, name="correct-note"),
    path("cases/<uuid:case>/notes/<uuid:note>/take-out/", changing.take_out, name="take-out-note"),
    path("cases/<uuid:case>/notes/<uuid:note>/promise/", changing.promise, name="note-promise"),
]
