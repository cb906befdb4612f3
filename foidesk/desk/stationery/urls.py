"""Addresses of how the office has its letters."""

from django.urls import path

from foidesk.desk.stationery import layout, lines, words

urlpatterns = [
    path("settings/letters/words/", words.words, name="words-of-letters"),
    path("settings/letters/words/<slug:name>/", words.paragraph, name="paragraph"),
    path("settings/letters/layout/", layout.layout, name="layout-of-letters"),
    path("settings/letters/lines/", lines.lines, name="standard-lines"),
    path("settings/letters/lines/new/", lines.new_line, name="new-line"),
    path("settings/letters/lines/<uuid:line>/", lines.line, name="standard-line"),
]
