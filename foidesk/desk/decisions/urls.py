"""Addresses of deciding: the questions of a request, the steps of one part, and consultations."""

from django.urls import path

from foidesk.desk.decisions import consultations, parts, provisions, steps, views

_QUESTION = "cases/<uuid:case>/questions/<int:question>/"
_PART = f"{_QUESTION}<int:part>/"
_VIEW = "consultations/<uuid:consultation>/"

urlpatterns = [
    path("cases/<uuid:case>/questions/", views.questions, name="questions"),
    path(_QUESTION, views.question, name="decide"),
    path(f"{_QUESTION}divide/", parts.divide, name="divide"),
    path(f"{_QUESTION}same-answer/", parts.same_answer, name="same-answer"),
    path(f"{_QUESTION}own-answer/", parts.own_answer, name="own-answer"),
    path(f"{_PART}take-away/", parts.take_away, name="take-part-away"),
    path(f"{_PART}held/", steps.held, name="decide-held"),
    path(f"{_PART}not-held/", steps.not_held, name="decide-not-held"),
    path(f"{_PART}outcome/", steps.outcome, name="decide-outcome"),
    path(f"{_PART}words/", steps.words, name="decide-words"),
    path(f"{_PART}provisions/", provisions.provisions, name="decide-provisions"),
    path(f"{_PART}provisions/choose/", provisions.choose, name="choose-provision"),
    path(f"{_PART}provisions/drop/", provisions.drop, name="drop-provision"),
    path(f"{_PART}provisions/<str:key>/", provisions.provision, name="decide-provision"),
    path(f"{_PART}check/", views.check, name="decide-check"),
    path("cases/<uuid:case>/consultations/", consultations.of_case, name="consultations"),
    path("cases/<uuid:case>/consultations/ask/", consultations.consult, name="consult"),
    path(_VIEW, consultations.one, name="consultation"),
    path(f"{_VIEW}view/", consultations.record_view, name="record-view"),
    path(f"{_VIEW}reminded/", consultations.remind, name="consultation-reminded"),
    path(f"{_VIEW}withdraw/", consultations.withdraw, name="withdraw-consultation"),
]
