"""Addresses of letters on the desk."""

from django.urls import path

from foidesk.desk.letters import (
    clarification,
    corrections,
    drafting,
    files,
    notices,
    reading_over,
    taking,
    views,
)

_LETTER = "cases/<uuid:case>/letters/<uuid:letter>/"

urlpatterns = [
    path("cases/<uuid:case>/letters/", drafting.letters, name="case-letters"),
    path("cases/<uuid:case>/letters/acknowledge/", drafting.acknowledge, name="acknowledge"),
    path("cases/<uuid:case>/letters/answer/", drafting.response, name="response"),
    path("cases/<uuid:case>/letters/clarify/", clarification.clarify, name="clarify"),
    path("cases/<uuid:case>/letters/correction/", corrections.correction, name="correction"),
    path("cases/<uuid:case>/letters/correction/begin/", corrections.begin, name="begin-correction"),
    path("cases/<uuid:case>/letters/correction/draft/", corrections.draft, name="draft-correction"),
    path("cases/<uuid:case>/letters/correction/give-up/", corrections.give_up, name="give-up-correction"),
    path("cases/<uuid:case>/letters/begin/<str:kind>/", notices.begin, name="begin-letter"),
    path(_LETTER, views.letter, name="letter"),
    path(f"{_LETTER}words/", views.words, name="letter-words"),
    path(f"{_LETTER}asked/", clarification.asked, name="letter-asked"),
    path(f"{_LETTER}says/", notices.change, name="letter-says"),
    path(f"{_LETTER}date/", views.date_again, name="letter-date"),
    path(f"{_LETTER}fact/", views.fact, name="letter-fact"),
    path(f"{_LETTER}plain/", views.plain, name="letter-plain"),
    path(f"{_LETTER}file/<str:form>/", files.fetch, name="letter-file"),
    path(f"{_LETTER}word/", taking.word_back, name="letter-word-back"),
    path(f"{_LETTER}word/differences/", taking.compare, name="letter-compare"),
    path(f"{_LETTER}word/take/", taking.take, name="letter-take"),
    path(f"{_LETTER}aside/<str:finding>/", reading_over.set_aside, name="letter-set-aside"),
    path(f"{_LETTER}taken-up/<uuid:row>/", reading_over.take_up, name="letter-take-up"),
    path(f"{_LETTER}send/", views.send, name="letter-send"),
]
